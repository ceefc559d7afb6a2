// The writer for HTML, SVG and XML: elements are opened and closed in order, text and attributes are escaped
// as they are written. There is no call that writes a raw string.

/// Writes one piece of HTML, SVG or XML.
public struct MarkupWriter: Sendable {
  public enum Syntax: Sendable {
    /// Void elements (`<br>`) have no end tag.
    case html
    /// Empty elements close themselves (`<path/>`), as SVG and XML ask.
    case xml
  }

  let syntax: Syntax
  private var bytes: [UInt8] = []

  public init(_ syntax: Syntax) { self.syntax = syntax }

  /// Writes an element with what `content` writes inside it.
  public mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout MarkupWriter) -> Void
  ) {
    tag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    endTag(name)
  }

  /// Writes an element that holds only text.
  public mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    tag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    self.text(text)
    endTag(name)
  }

  /// Writes an element that has no content (`<br>`, `<path/>`).
  public mutating func empty(_ name: StaticString, _ attributes: [Attribute] = []) {
    tag(name, attributes)
    switch syntax {
    case .html: bytes.append(UInt8(ascii: ">"))
    case .xml: append("/>")
    }
  }

  /// Returns an element's two tags by themselves, for a renderer that fills in what stands between them.
  public static func tags(_ name: StaticString, _ attributes: [Attribute] = []) -> (open: Fragment, close: Fragment) {
    var open = MarkupWriter(.html)
    open.tag(name, attributes)
    open.bytes.append(UInt8(ascii: ">"))
    var close = MarkupWriter(.html)
    close.endTag(name)
    return (open.finish(), close.finish())
  }

  /// Writes escaped text.
  public mutating func text(_ text: String) { Escape.markup(text, into: &bytes) }

  /// Writes a piece that is already markup.
  public mutating func fragment(_ fragment: Fragment) { bytes += fragment.bytes }

  /// Starts a new line, for people who read the source.
  public mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes the XML declaration; call it first.
  public mutating func xmlDeclaration() { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Returns what was written.
  public consuming func finish() -> Fragment { Fragment(trusted: bytes) }

  private mutating func tag(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for index in attributes.indices { attributes[index].write(into: &bytes) }
  }

  private mutating func endTag(_ name: StaticString) {
    append("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ text: StaticString) { bytes.append(text) }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
