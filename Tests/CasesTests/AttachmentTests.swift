// What may be published beside a case: real files of every kind are taken, and nothing is taken for what it is not.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Cases

/// `Fixtures/attachments`: small files as Pillow, FFmpeg, python-docx, openpyxl, python-pptx, odfpy, matplotlib,
/// networkx and Inkscape write them.
enum RealAttachment {
  static let folder = Fixtures.folder.appending(path: "attachments")

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter {
      !$0.hasPrefix(".") && $0 != "README.md"
    }.sorted()
  }
  static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
}

@Suite struct AttachmentTests {
  static func refusal(_ name: String, _ bytes: [UInt8]) -> AttachmentRefusal? {
    do throws(AttachmentRefusal) {
      return try AttachmentType(ofFileAt: FileName(name)).refusal(of: AttachmentBytes(bytes))
    } catch { return error }
  }

  @Test(arguments: try RealAttachment.names())
  func takesRealFiles(name: String) throws { #expect(Self.refusal(name, try RealAttachment.bytes(name)) == nil) }

  @Test func hasARealFileOfEveryKind() throws {
    let kinds = try RealAttachment.names().map { try AttachmentType(ofFileAt: FileName($0)) }
    #expect(Set(kinds) == Set(AttachmentType.allCases))
  }

  /// Kinds that hold their content to the same rules: a table is text.
  private static func isAlike(_ kind: AttachmentType, _ other: AttachmentType) -> Bool {
    if kind == other || other == .zip { return true }
    let texts: [AttachmentType] = [.text, .table, .json]
    return texts.contains(kind) && (other == .text || other == .table)
  }

  @Test(arguments: try RealAttachment.names())
  func refusesARealFileUnderTheNameOfAnotherKind(name: String) throws {
    let (bytes, kind) = (try RealAttachment.bytes(name), try AttachmentType(ofFileAt: FileName(name)))
    for other in AttachmentType.allCases where !Self.isAlike(kind, other) {
      for ending in other.endings { #expect(Self.refusal("a.\(ending)", bytes) != nil, "\(name) as .\(ending)") }
    }
  }

  /// The kinds whose outline runs to the file's end.
  private static let whole: Set<AttachmentType> = [
    .png, .jpeg, .gif, .webp, .avif, .word, .excel, .powerPoint, .openText, .openSheet, .openSlides, .zip, .wav,
    .graphML, .gexf, .svg,
  ]

  @Test(arguments: try RealAttachment.names())
  func refusesWhatIsCutOrCarriesMore(name: String) throws {
    let (bytes, kind) = (try RealAttachment.bytes(name), try AttachmentType(ofFileAt: FileName(name)))
    guard Self.whole.contains(kind) else { return }
    #expect(Self.refusal(name, bytes + Array("<script>alert(1)</script>".utf8)) != nil)
    for count in stride(from: 0, to: bytes.count - 2, by: max(1, bytes.count / 40)) {
      #expect(Self.refusal(name, Array(bytes[..<count])) != nil, "\(count) of \(bytes.count) bytes")
    }
  }

  @Test(arguments: AttachmentType.allEndings)
  func refusesAPageUnderAnyName(ending: String) {
    for page in [
      "<!DOCTYPE html><script>alert(1)</script>", "<html><body onload=alert(1)>", " \n\t<script>alert(1)</script>",
      "\u{FEFF}<script>alert(1)</script>", "\u{C}<!-- x --><h1>x",
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>",
      "<x:html xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:script>alert(1)</x:script></x:html>", "%PDF", "", "\u{0}",
    ] {
      // Four signs are a text.
      if page == "%PDF", ["txt", "bib", "ris", "net", "paj", "csv", "tsv"].contains(ending) { continue }
      #expect(Self.refusal("a.\(ending)", Array(page.utf8)) != nil, "\(page)")
      #expect(Self.refusal("a.\(ending.uppercased())", Array(page.utf8)) != nil, "\(page)")
    }
  }

  /// A true head, and then a page or a program.
  @Test(arguments: [
    ("a.gif", "GIF89a/*\u{0}\u{0}\u{0}\u{0}*/=1;alert(1)//"), ("a.gif", "GIF89a<script>alert(1)</script>"),
    ("a.jpg", "\u{FF}\u{D8}\u{FF}<script>alert(1)</script>"),
    ("a.png", "\u{89}PNG\r\n\u{1A}\n<script>alert(1)</script>"),
    ("a.webp", "RIFF\u{20}\u{0}\u{0}\u{0}WEBP<script>alert(1)</script>"),
    ("a.pdf", "<script>alert(1)</script>%PDF-1.4\n%%EOF"),
    ("a.zip", "<script>alert(1)</script>PK\u{3}\u{4}"), ("a.mp4", "<scrftypisom<script>alert(1)</script>"),
    ("a.mp3", "ID3\u{4}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}<script>"), ("a.ogg", "OggS<script>alert(1)</script>....."),
    ("a.mp3", "\u{FF}\u{FE}<\u{0}s\u{0}c\u{0}r\u{0}i\u{0}p\u{0}t\u{0}>\u{0}"),
    ("a.txt", "\u{FF}\u{FE}<\u{0}h\u{0}t\u{0}m\u{0}l\u{0}>\u{0}"), ("a.txt", "\u{1B}$B<script>"),
    ("a.csv", "+ADw-script+AD4-\u{0}"), ("a.json", "alert(1)"), ("a.json", "\"<script>\""),
  ])
  func refusesMixtures(name: String, latin: String) {
    let bytes = latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(Self.refusal(name, bytes) != nil)
  }

  @Test func readsTextsThatAreLongerThanAPiece() {
    // A character of three bytes is cut by the end of a piece, wherever the pieces begin.
    for shift in 0..<3 {
      let text = Array((String(repeating: "a", count: shift) + String(repeating: "€", count: 200_000)).utf8)
      #expect(Self.refusal("a.txt", text) == nil)
      #expect(Self.refusal("a.txt", Array(text.dropLast())) != nil)
      #expect(Self.refusal("a.txt", text + [0x1B]) != nil)
    }
  }

  @Test(arguments: [
    "1 0 obj <</S/JavaScript/JS(app.alert(1))>>", "<</S /Java#53cript>>", "<</S /#4a#61#76#61#53#63#72#69#70#74 >>",
    "<</S/Launch/F(cmd)>>", "<</Subtype/RichMedia>>", "<</S/Rendition>>",
  ])
  func refusesDocumentsThatRunSomething(object: String) {
    for padding in [0, 1, (1 << 18) - 12, (1 << 18) - 5] {
      let document = "%PDF-1.7\n" + String(repeating: " ", count: padding) + object + "\n%%EOF\n"
      #expect(Self.refusal("a.pdf", Array(document.utf8))?.reason.hasPrefix("holds an action") == true)
    }
    let harmless = "%PDF-1.7\n<</OpenAction[3 0 R/Fit]/Title(JavaScript /Launched)/JavaScripts 1>>\n%%EOF\n"
    #expect(Self.refusal("a.pdf", Array(harmless.utf8)) == nil)
  }

  /// Nothing that is broken ends the program: each file with bytes of it changed, taken for every kind.
  @Test(arguments: try RealAttachment.names())
  func readsBrokenFilesToTheirEnd(name: String) throws {
    let bytes = try RealAttachment.bytes(name)
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for type in AttachmentType.allCases {
      for round in 0..<20 {
        var broken = bytes
        for _ in 0...round { broken[next(min(broken.count, 200))] = [0, 0xFF, 0x7F, 0x80, UInt8(next(256))][next(5)] }
        if let refusal = type.refusal(of: AttachmentBytes(broken)) { #expect(!refusal.help.isEmpty) }
      }
    }
  }

  // MARK: Networks

  @Test(arguments: [
    "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'><h:script "
      + "xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script></graphml>",
    "<graphml xmlns:s='http://www.w3.org/2000/svg'><s:svg onload='alert(1)'/></graphml>",
    "<graphml><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg></graphml>",
    "<graphml><a xmlns='&#104;ttp://www.w3.org/1999/xhtml'/></graphml>",
    "<graphml xmlns:x='http://www.w3.org/1999/XSL/Transform'/>",
    "<graphml xmlns:m='http://www.w3.org/1998/Math/MathML'/>",
    "<?xml-stylesheet type='text/xsl' href='a.xsl'?><graphml/>", "<graphml/><?xml-stylesheet href='a.css'?>",
    "<!DOCTYPE graphml [<!ATTLIST graphml xmlns CDATA #FIXED 'http://www.w3.org/1999/xhtml'>]><graphml/>",
    "<!DOCTYPE graphml SYSTEM 'a.dtd'><graphml/>", "<html xmlns='http://www.w3.org/1999/xhtml'/>",
    "<g:graphml xmlns:g='a'/>", "<graphml>", "<graphml/><graphml/>", "text",
    "<!-- a --><graphml><script>alert(1)</script></graphml>", " \n<!-- a -->\n<graphml/>",
  ])
  func refusesNetworksThatABrowserWouldRun(text: String) { #expect(Self.refusal("a.graphml", Array(text.utf8)) != nil) }

  @Test func takesNetworksWithTheirSchemaAndNotesOfTheirProgram() {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- yFiles -->
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xmlns:y="http://www.yworks.com/xml/graphml"
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"><graph edgedefault="directed"><node id="a"><data \
      key="d"><y:Fill color="#fff"/>&lt;svg></data></node></graph></graphml>
      """
    #expect(Self.refusal("a.graphml", Array(text.utf8)) == nil)
  }

  // MARK: Names

  @Test(arguments: [
    "a.html", "a.HTML", "a.htm", "a.xhtml", "a.xht", "a.mht", "a.shtml", "a.php", "a.phtml", "a.svgz", "a.js", "a.mjs",
    "a.css", "a.wasm", "a.swf", "a.jar", "a.webmanifest", "a.xml", "a.xsl",
    "a.rss", "a.md", "a.cgi", "a.hta", "a.bmp", "a.exe", "a", "a.", "a.png.", "a.png ", " a.png", ".htaccess", ".png",
    "x/.png", "a.html.png", "a.php.jpg", "a.PHP.jpg", "a.asis.txt", "a.png.gz", "a.tar.gz",
    "a..png", "x.html/a.png", "x.php/a.png", "a:b.png", "a\\b.png", "a?.png", "a<b>.png", "a\u{202E}gnp.png",
    "a\u{200B}.png", "a\n.png", "a\u{A0}.png", "CON.png", "nul.png", "com1.txt", "aux/a.png", "a.pn\u{261}",
    "x/\u{301}a.png", "a.\u{301}png",
  ])
  func refusesNames(name: String) throws {
    #expect(Self.refusal(name, try RealAttachment.bytes("map.png")) != nil)
    #expect(throws: AttachmentRefusal.self) { try AttachmentType(ofFileAt: FileName(name)) }
  }

  @Test(arguments: [
    "a.png", "A.PNG", "img/map 2.png", "plan-1.2.png", "v1.0/map.png", "Übersicht.png", "地図.png", "_a.png", "-a.png",
    "(1).png", "a+b & c.png", "console.png",
  ])
  func takesNames(name: String) throws { #expect(Self.refusal(name, try RealAttachment.bytes("map.png")) == nil) }

  @Test(arguments: AttachmentType.allEndings)
  func listsNoEndingThatRuns(ending: String) {
    #expect(
      ![
        "htm", "html", "js", "mjs", "php", "xml", "xsl", "css", "wasm", "cgi", "hta", "swf", "jar", "mht", "xht",
        "xhtml", "rdf", "rss", "atom",
      ].contains(ending))
  }
}
