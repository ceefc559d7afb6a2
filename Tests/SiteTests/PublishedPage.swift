// A small reader of the HTML that a build wrote: tags with their attributes, and the pieces of SVG between them. It
// knows nothing of how the site is made, so that it can contradict it.

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What one page holds that a link can start from or lead to.
struct PublishedPage: Sendable {
  struct Link: Sendable {
    let attribute: String
    let address: String
  }

  private(set) var links: [Link] = []
  private(set) var ids: [String] = []
  /// Each outermost `svg` element with all that is in it.
  private(set) var drawings: [String] = []

  init(_ bytes: [UInt8]) {
    let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var index = 0
    var depth = 0
    var drawingStart = 0
    while index < text.count {
      guard text[index] == "<" else {
        index += 1
        continue
      }
      if text[index...].starts(with: Array("<!--".unicodeScalars)) {
        while index < text.count, !text[index...].starts(with: Array("-->".unicodeScalars)) { index += 1 }
        continue
      }
      let start = index
      let tag = Tag(text, &index)
      switch tag.name {
      case "svg":
        if depth == 0 { drawingStart = start }
        if !tag.isSelfClosing { depth += 1 }
      case "/svg":
        depth -= 1
        if depth == 0 { drawings.append(text[drawingStart..<index].reduce(into: "") { $0.unicodeScalars.append($1) }) }
      default: break
      }
      note(tag)
    }
  }

  private mutating func note(_ tag: Tag) {
    for (name, value) in tag.attributes {
      switch name {
      case "id": ids.append(value)
      case "href", "src", "xlink:href": links.append(Link(attribute: name, address: value))
      case "aria-labelledby", "aria-describedby", "aria-controls", "for", "headers":
        links += value.split(separator: " ").map { Link(attribute: name, address: "#\($0)") }
      case "content" where tag.attributes.contains { $0 == ("http-equiv", "refresh") }:
        if let range = value.range(of: "url=") {
          links.append(Link(attribute: "refresh", address: String(value[range.upperBound...])))
        }
      default: break
      }
    }
  }

  /// One tag, start or end.
  private struct Tag {
    private(set) var name = ""
    private(set) var attributes: [(String, String)] = []
    private(set) var isSelfClosing = false

    /// Reads the tag that starts at `index`, which then stands behind it.
    init(_ text: [Unicode.Scalar], _ index: inout Int) {
      index += 1
      name = PublishedPage.take(text, &index) { !" \n\t>".unicodeScalars.contains($0) }
      while index < text.count, text[index] != ">" {
        if " \n\t/".unicodeScalars.contains(text[index]) {
          isSelfClosing = text[index] == "/"
          index += 1
          continue
        }
        let attribute = PublishedPage.take(text, &index) { !" \n\t=>".unicodeScalars.contains($0) }
        var value = ""
        if index < text.count, text[index] == "=" {
          index += 1
          if index < text.count, text[index] == "\"" || text[index] == "'" {
            let quote = text[index]
            index += 1
            value = PublishedPage.take(text, &index) { $0 != quote }
            index += 1
          } else {
            value = PublishedPage.take(text, &index) { !" \n\t>".unicodeScalars.contains($0) }
          }
        }
        isSelfClosing = false
        attributes.append((attribute, PublishedPage.unescaped(value)))
      }
      index += 1
    }
  }

  private static func take(_ text: [Unicode.Scalar], _ index: inout Int, while belongs: (Unicode.Scalar) -> Bool)
    -> String
  {
    var out = ""
    while index < text.count, belongs(text[index]) {
      out.unicodeScalars.append(text[index])
      index += 1
    }
    return out
  }

  private static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
    return [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
    ]
    .reduce(value) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}

/// Whether bytes are well-formed XML, by a parser that is not ours.
final class WellFormed: NSObject, XMLParserDelegate {
  private var complaint: String?
  private var hasElements = false

  /// Returns what is wrong; nil where nothing is.
  static func complaint(about bytes: some Sequence<UInt8>) -> String? {
    let parser = XMLParser(data: Data(bytes))
    let listener = WellFormed()
    parser.delegate = listener
    // On Linux the parser answers true after many an error, and for nothing at all; its delegate hears the truth.
    let isDone = parser.parse()
    return listener.complaint ?? (isDone && listener.hasElements ? nil : "not XML")
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    complaint = complaint ?? "line \(parser.lineNumber): \(error)"
  }

  func parser(
    _: XMLParser, didStartElement _: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes _: [String: String]
  ) { hasElements = true }
}
