// Hostile words from public collections (see Fixtures/security/README.md), written through every door of this room and
// read back by parsers that know nothing of it: no payload becomes a tag, an attribute or code, and none is lost.

import Foundation
import TestSupport
import Testing

@testable import Markup

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// One line of `xss.json`.
struct Payload: Decodable, Sendable, CustomTestStringConvertible {
  let payload: String
  var testDescription: String { String(payload.prefix(60)) }

  static func all() throws -> [Payload] {
    let folder = Fixtures.folder.appending(path: "security")
    return try JSONDecoder().decode([Payload].self, from: Data(contentsOf: folder.appending(path: "xss.json")))
  }

  /// Words that no collection has: what breaks when text is escaped by grapheme, or by line. U+FEFF stands inside,
  /// because Foundation's decoders drop one that leads.
  static let own = [
    "\"\u{301}onclick=x", "<\u{301}script>", "&\u{20DD}lt;", "'\u{FE0F}", "]]>", "<![CDATA[", "<!--", "-->", "<?xml?>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&#0;", "\u{0}",
    "a\u{B}b", "\u{FFFE}\u{FFFF}", "\u{85}\u{2028}\u{2029}", "\u{202E}<b>", "a\u{FEFF}b", "\u{1F468}\u{200D}\u{1F3EB}",
    "\u{10FFFF}", "{{{title}}}", "\\\"", "\r\n\t",
  ].map(Payload.init(payload:))

  /// What XML 1.0 lets through: the characters of its `Char`, lines ended by LF.
  var asXML: String {
    var text = ""
    for scalar in payload.unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0x7E, 0x80...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
        text.unicodeScalars.append(scalar)
      default: text.unicodeScalars.append("\u{FFFD}")
      }
    }
    return text
  }
}

@Suite struct PayloadTests {
  @Test(arguments: try Payload.all() + Payload.own)
  func writesPayloadsAsDataInXML(payload: Payload) {
    var writer = MarkupWriter(.xml)
    writer.xmlDeclaration()
    writer.element("a", [Attribute("title", payload.payload), Attribute("href", payload.payload)]) { writer in
      writer.text(payload.payload)
      writer.empty("b", [Attribute("c", payload.payload)])
    }
    let bytes = writer.finish().bytes
    let reader = ElementReader(bytes)
    #expect(reader.isWellFormed)
    #expect(reader.elements == ["a", "b"])
    #expect(reader.attributes.map(\.name) == ["href", "title", "c"])
    #expect(reader.others == 0)
    #expect(Self.scalars(reader.text) == Self.scalars(Self.lines(payload.asXML)))
    // In an attribute XML reads every line end and tab as a space.
    let flat = Self.lines(payload.asXML).unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
    for attribute in reader.attributes { #expect(Array(attribute.value.unicodeScalars) == flat) }
  }

  @Test(arguments: try Payload.all() + Payload.own)
  func writesPayloadsAsDataInHTML(payload: Payload) {
    var writer = MarkupWriter(.html)
    writer.element("p", [Attribute("title", payload.payload)], text: payload.payload)
    let bytes = writer.finish().bytes
    // Of all that can open or close a tag, an attribute or a reference only what the writer wrote itself is left.
    #expect(bytes.count { $0 == UInt8(ascii: "<") } == 2)
    #expect(bytes.count { $0 == UInt8(ascii: ">") } == 2)
    #expect(bytes.count { $0 == UInt8(ascii: "\"") } == 2)
    #expect(bytes.count { $0 == UInt8(ascii: "'") } == 0)
    let special = payload.payload.utf8.count { "&<>\"'".utf8.contains($0) }
    #expect(bytes.count { $0 == UInt8(ascii: "&") } == special * 2)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
  }

  @Test(arguments: try Payload.all() + Payload.own)
  func writesPayloadsAsJSON(payload: Payload) throws {
    let value = JSON.object([.init(payload.payload, .array([.string(payload.payload)]))])
    for pretty in [false, true] {
      let bytes = value.bytes(pretty: pretty)
      let read = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [String]])
      #expect(read.count == 1)
      #expect(read.keys.map(Self.scalars) == [Self.scalars(payload.payload)])
      #expect(read.values.first?.map(Self.scalars) == [Self.scalars(payload.payload)])
      // It may stand in a script element: nothing can end that, or open a comment in it.
      #expect(!bytes.contains { [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&")].contains($0) })
      #expect(
        !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
          $0 == "\u{2028}" || $0 == "\u{2029}" || ($0.value < 0x20 && $0 != "\n")
        })
    }
    #expect(!value.bytes().contains(UInt8(ascii: "\n")))
  }

  @Test(arguments: try Payload.all() + Payload.own)
  func writesPayloadsAsOneSegmentOfAnAddress(payload: Payload) {
    let segment = Escape.urlSegment(payload.payload)
    #expect(segment.utf8.allSatisfy { $0 == UInt8(ascii: "%") || "-._~".utf8.contains($0) || Self.isAlphanumeric($0) })
    #expect(segment.removingPercentEncoding.map(Self.scalars) == Self.scalars(payload.payload))
    // What is encoded once needs no second escape in an attribute.
    #expect(Escape.markup(segment) == segment)
  }

  @Test func readsEnoughPayloads() throws {
    #expect(try Payload.all().count == 330)
  }

  /// Text is compared by scalar: Swift takes canonically equal strings for the same.
  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// Line ends as XML reads them.
  private static func lines(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && !isAfterReturn) {
        out.append("\n")
      } else if scalar != "\n" {
        out.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(out)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

/// What an XML parser finds, in the order of the bytes.
private final class ElementReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var elements: [String] = []
  /// By name within each element.
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var text = ""
  /// Comments, CDATA sections and processing instructions.
  private(set) var others = 0

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append(name)
    self.attributes += attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  func parser(_ parser: XMLParser, foundComment comment: String) { others += 1 }
  func parser(_ parser: XMLParser, foundCDATA block: Data) { others += 1 }
  func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) { others += 1 }
}
