// A drawing in SVG as it is published: written anew, of elements and attributes that are known to draw and do nothing
// else. As a picture in a page an SVG file runs no script, but who opens it by itself has it run on the site's origin.
// Notes that editors keep for themselves draw nothing and are left out; what else is not known is refused, so that no
// picture changes.

import Diagnostics
import Formats
import Markup

/// What became of a file of SVG.
public enum SVGDrawing: Sendable {
  case drawing(Fragment)
  case refused(AttachmentRefusal)

  /// Reads a file and writes its drawing. O(bytes).
  public static func read(_ bytes: [UInt8]) -> SVGDrawing {
    var rewriter = SVGRewriter(bytes)
    do throws(AttachmentRefusal) { return .drawing(try rewriter.run()) } catch { return .refused(error) }
  }

  var refusal: AttachmentRefusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}

/// Goes through a file once; elements that are open are closed from a list, without recursion.
private struct SVGRewriter {
  private static let namespace = "http://www.w3.org/2000/svg"
  private static let links = "http://www.w3.org/1999/xlink"

  private let source: MarkupSource
  private var scanner: XMLScanner
  private var writer = MarkupWriter(.xml)
  /// The end tags of open elements, each with whether text in it is drawn or read.
  private var open: [(end: Fragment, holdsText: Bool)] = []
  /// What prefixes mean, file-wide: one that means two things is refused.
  private var namespaces = ["xml": "http://www.w3.org/XML/1998/namespace"]
  /// The text of the style sheet that is open.
  private var style: (text: String, span: Span)?

  init(_ bytes: [UInt8]) {
    source = MarkupSource(bytes)
    scanner = source.scanner
  }

  mutating func run() throws(AttachmentRefusal) -> Fragment {
    writer.xmlDeclaration()
    // An element that is left out, with all in it.
    var skipped: Int?
    while let token = scanner.next() {
      switch token {
      case .start(let element) where skipped == nil:
        if try !begin(element) { skipped = element.depth }
      case .end(let depth):
        if skipped == nil { try end() } else if skipped == depth { skipped = nil }
      case .text(let range, let isLiteral) where skipped == nil: text(range, isLiteral)
      default: continue
      }
    }
    // A DOCTYPE that declares nothing was common once; it is left out as well.
    if let mistake = scanner.diagnostics.first(where: { $0.rule != .xmlDoctype || !scanner.isSound }) {
      throw source.malformed(mistake)
    }
    if let first = scanner.instructions.first {
      throw refusal("holds an instruction, `<?…?>`, which may bring a style sheet", at: first)
    }
    writer.newline()
    return writer.finish()
  }

  private func refusal(_ reason: String, at span: Span) -> AttachmentRefusal {
    source.refusal(
      reason, at: span,
      help: "take it out in the program that drew it (Inkscape: save as “Plain SVG”), or save the drawing as PNG")
  }

  // MARK: Elements

  /// Writes a start tag; returns false where the element draws nothing and is left out.
  private mutating func begin(_ element: XMLScanner.Element) throws(AttachmentRefusal) -> Bool {
    guard style == nil else { throw refusal("holds `\(element.name)` inside a style sheet", at: element.nameSpan) }
    for attribute in element.attributes { try declare(attribute) }
    guard let space = element.prefix.isEmpty ? namespaces[""] ?? "" : namespaces[element.prefix] else {
      throw refusal("has the prefix `\(element.prefix)`, which it does not explain", at: element.nameSpan)
    }
    if element.depth == 1, space != Self.namespace || element.name != "svg" {
      throw source.refusal(
        "is no SVG drawing: its outermost element must be `<svg xmlns=\"\(Self.namespace)\">`", at: element.nameSpan,
        help: "save it anew as SVG, or as PNG")
    }
    if space != Self.namespace {
      guard !space.contains("w3.org") || space.hasPrefix("http://www.w3.org/1999/02/22-rdf") else {
        throw refusal("holds `\(element.name)`, which draws nothing here", at: element.nameSpan)
      }
      return false
    }
    if element.name == "metadata" { return false }
    guard let name = SVGNames.elements[element.name] else {
      throw refusal("holds `\(element.name)`, which is not published", at: element.nameSpan)
    }
    var attributes: [Attribute] = []
    if element.depth == 1 { attributes += [Attribute("xmlns", Self.namespace), Attribute("xmlns:xlink", Self.links)] }
    for attribute in element.attributes {
      if let kept = try kept(attribute, of: element) { attributes.append(kept) }
    }
    if let last = open.last, !last.holdsText { writer.newline() }
    let tags = MarkupWriter.tags(name, attributes)
    writer.fragment(tags.open)
    open.append((tags.close, SVGNames.withText.contains(element.name)))
    if element.name == "style" { style = ("", element.nameSpan) }
    return true
  }

  private mutating func end() throws(AttachmentRefusal) {
    if let (text, span) = style {
      let rules = SVGNames.withoutComments(text)
      if let mistake = SVGNames.mistake(inStyle: rules) { throw refusal("has a style sheet with \(mistake)", at: span) }
      writer.text(rules)
      style = nil
    }
    if let last = open.popLast() { writer.fragment(last.end) }
  }

  private mutating func text(_ range: Range<Int>, _ isLiteral: Bool) {
    guard open.last?.holdsText == true else { return }
    let text = isLiteral ? SourceText.string(scanner.bytes[range]) : scanner.decoded(range, isAttribute: false)
    if style == nil { writer.text(text) } else { style?.text += text }
  }

  // MARK: Attributes

  /// Takes in what an attribute says that a prefix means.
  private mutating func declare(_ attribute: NamedValue) throws(AttachmentRefusal) {
    guard attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") else { return }
    let prefix = String(attribute.name.dropFirst(6))
    guard namespaces[prefix] ?? attribute.text == attribute.text else {
      throw refusal("gives `\(attribute.name)` two meanings", at: attribute.nameSpan)
    }
    namespaces[prefix] = attribute.text
  }

  /// Returns an attribute to write; nil for one that draws nothing.
  private func kept(_ attribute: NamedValue, of element: XMLScanner.Element) throws(AttachmentRefusal) -> Attribute? {
    if attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") { return nil }
    var name = attribute.name
    if let colon = name.firstIndex(of: ":") {
      let (prefix, local) = (String(name[..<colon]), String(name[name.index(after: colon)...]))
      switch namespaces[prefix] {
      case Self.links?:
        if local != "href" { return nil }
        name = "xlink:href"
      case Self.namespace?, nil:
        throw refusal("holds the attribute `\(name)`, which is not published", at: attribute.nameSpan)
      default:
        if prefix != "xml" { return nil }
      }
    }
    if name == "href" || name == "xlink:href" {
      return Attribute(name == "href" ? "href" : "xlink:href", try address(attribute, of: element))
    }
    if name.hasPrefix("data-") || SVGNames.withoutEffect.contains(name) { return nil }
    guard let known = SVGNames.attributes[name] else {
      throw refusal(
        name.lowercased().hasPrefix("on")
          ? "holds the script `\(name)`" : "holds the attribute `\(name)`, which is not published",
        at: attribute.nameSpan)
    }
    guard !SVGNames.freeText.contains(name) else { return Attribute(known, attribute.text) }
    let value = SVGNames.withoutComments(attribute.text)
    if let mistake = SVGNames.mistake(inStyle: value) {
      throw refusal("has `\(name)` with \(mistake)", at: attribute.nameSpan)
    }
    return Attribute(known, value)
  }

  /// Returns an address that stays in the drawing: a part of it, or a picture of pixels that it carries, as pictures
  /// are published.
  private func address(_ attribute: NamedValue, of element: XMLScanner.Element) throws(AttachmentRefusal) -> String {
    if attribute.text.hasPrefix("#") { return attribute.text }
    guard element.name == "image", EmbeddedPicture.isOne(attribute.text) else {
      throw refusal("leads to another place with `\(attribute.name)`", at: attribute.nameSpan)
    }
    guard let picture = EmbeddedPicture.published(attribute.text) else {
      throw refusal("carries a picture that is damaged or not what it says", at: attribute.nameSpan)
    }
    return picture
  }
}
