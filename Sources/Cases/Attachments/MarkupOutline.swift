// Files of XML that may be published: networks in GraphML and GEXF as they are, drawings in SVG as `SVGDrawing` writes
// them. A browser that shows XML runs the scripts that XHTML or SVG elements in it hold, and follows its style sheets.

import Diagnostics
import Formats

extension AttachmentType {
  /// The longest file of XML that is published, in bytes: it is held to be read.
  public static let largestMarkup = 8 << 20

  func markupRefusal<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> AttachmentRefusal? {
    guard file.count <= Self.largestMarkup else {
      return AttachmentRefusal("has more than 8 MB", help: self == .svg ? "save it as PNG" : "put it into a .zip file")
    }
    let bytes = try file.bytes(at: 0, file.count)
    return self == .svg ? SVGDrawing.read(bytes).refusal : graphRefusal(of: bytes)
  }

  private func graphRefusal(of bytes: [UInt8]) -> AttachmentRefusal? {
    let source = MarkupSource(bytes)
    var scanner = source.scanner
    guard let root = scanner.root(), root.name == (self == .gexf ? "gexf" : "graphml"), root.prefix.isEmpty else {
      return scanner.diagnostics.first.map(source.malformed)
        ?? AttachmentRefusal("is no \(rawValue)", help: "give its name the ending of what it holds")
    }
    // Where a host names no type, what begins with a comment is HTML to a browser.
    let start = root.nameSpan.range.lowerBound - 1
    guard TextOutline.firstIndex(in: bytes) == start || TextOutline.beginsWithDeclaration(bytes) else {
      return source.refusal(
        "begins with a comment, like a web page", at: Span(root.nameSpan.file, 0..<0),
        help: "begin it with `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`")
    }
    var element: XMLScanner.Element? = root
    while let current = element {
      if let active = current.attributes.first(where: {
        ($0.name == "xmlns" || $0.name.hasPrefix("xmlns:")) && Self.isActive($0.text)
      }) {
        return source.refusal(
          "holds elements that a browser runs or shows", at: active.nameSpan,
          help: "take out `\(active.name)=\"\(active.text)\"` and what belongs to it")
      }
      element = nil
      while element == nil, let token = scanner.next() {
        if case .start(let next) = token { element = next }
      }
    }
    if let first = scanner.instructions.first {
      return source.refusal(
        "holds an instruction, `<?…?>`, which may bring a style sheet", at: first, help: "delete it")
    }
    return scanner.diagnostics.first.map(source.malformed)
  }

  /// Whether browsers know the elements of a namespace: XHTML, SVG, MathML and XSLT are the World Wide Web
  /// Consortium's.
  private static func isActive(_ namespace: String) -> Bool {
    let name = namespace.lowercased()
    return name.contains("w3.org") && !name.hasPrefix("http://www.w3.org/2001/xmlschema")
      || name.contains("mozilla.org")
  }
}

/// An XML file that is attached, and how its mistakes are told: it is no text of the portfolio's, so its lines are
/// named in words.
struct MarkupSource {
  private let source: SourceFile
  private let sources: SourceSet

  init(_ bytes: [UInt8]) {
    source = SourceFile(path: "", bytes: bytes)
    sources = SourceSet([source])
  }

  var scanner: XMLScanner { XMLScanner(source, sources.ids[0]) }

  func refusal(_ reason: String, at span: Span, help: String) -> AttachmentRefusal {
    AttachmentRefusal(
      "\(reason) (line \(LineTable(source.bytes).location(of: span.range.lowerBound).line))", help: help)
  }

  func malformed(_ diagnostic: Diagnostic) -> AttachmentRefusal {
    let help = diagnostic.help ?? "save it anew with the program that made it"
    guard let span = diagnostic.span else {
      return AttachmentRefusal("cannot be read as XML: \(diagnostic.message)", help: help)
    }
    return refusal("cannot be read as XML: \(diagnostic.message)", at: span, help: help)
  }
}
