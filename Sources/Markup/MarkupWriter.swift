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
  private var attributes = AttributeWriter()
  /// What was written so far: one buffer, for tags, attributes and text.
  private var bytes: [UInt8] {
    get { attributes.bytes }
    _modify { yield &attributes.bytes }
  }

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
    empty(name) { writer in for index in attributes.indices { writer.add(attributes[index]) } }
  }

  /// The same, its attributes written one after the other: for what is written hundreds of times.
  public mutating func empty(_ name: StaticString, attributes write: (inout AttributeWriter) -> Void) {
    startTag(name)
    write(&attributes)
    switch syntax {
    case .html: bytes.append(UInt8(ascii: ">"))
    case .xml: bytes.append("/>")
    }
  }

  /// Writes an element that holds only text, its attributes one after the other.
  public mutating func element(
    _ name: StaticString, text: String, attributes write: (inout AttributeWriter) -> Void
  ) {
    startTag(name)
    write(&attributes)
    bytes.append(UInt8(ascii: ">"))
    self.text(text)
    endTag(name)
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
  public mutating func xmlDeclaration() { bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Returns what was written.
  public consuming func finish() -> Fragment { Fragment(trusted: bytes) }

  private mutating func startTag(_ name: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name)
  }

  private mutating func tag(_ name: StaticString, _ attributes: [Attribute]) {
    startTag(name)
    for index in attributes.indices { self.attributes.add(attributes[index]) }
  }

  private mutating func endTag(_ name: StaticString) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(UInt8(ascii: ">"))
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
