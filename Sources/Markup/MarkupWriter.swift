// The writer for HTML, SVG and XML: elements are opened and closed in order, text and attributes are escaped
// as they are written. There is no call that writes a raw string.

/// An attribute whose value is data. A nil value leaves the attribute out; an empty one writes it bare-handed
/// (`alt=""`).
public struct Attribute: Sendable {
  let name: StaticString
  let value: String?

  public init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  public init(_ name: StaticString, _ value: Int) { self.init(name, String(value)) }

  /// A coordinate or length, written with at most one decimal and no exponent, the same on every machine.
  public init(_ name: StaticString, _ value: Double) { self.init(name, Number.tenths(value)) }
}

public enum Number {
  /// Returns `value` rounded to a tenth (half away from zero), without a trailing `.0` and never as `-0`.
  public static func tenths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let scaled = Int((value * 10).rounded())
    let (whole, part) = (abs(scaled) / 10, abs(scaled) % 10)
    let sign = scaled < 0 ? "-" : ""
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }
}

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
    bytes += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element that holds only text.
  public mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that has no content (`<br>`, `<path/>`).
  public mutating func empty(_ name: StaticString, _ attributes: [Attribute] = []) {
    tag(name, attributes)
    switch syntax {
    case .html: bytes.append(UInt8(ascii: ">"))
    case .xml: bytes += [UInt8(ascii: "/"), UInt8(ascii: ">")]
    }
  }

  /// Returns an element's two tags by themselves, for a renderer that fills in what stands between them.
  public static func tags(_ name: StaticString, _ attributes: [Attribute] = []) -> (open: Fragment, close: Fragment) {
    var open = MarkupWriter(.html)
    open.tag(name, attributes)
    open.bytes.append(UInt8(ascii: ">"))
    var close = MarkupWriter(.html)
    close.bytes += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    close.append(name)
    close.bytes.append(UInt8(ascii: ">"))
    return (open.finish(), close.finish())
  }

  /// Writes escaped text.
  public mutating func text(_ text: String) { Escape.markup(text, into: &bytes) }

  /// Writes a piece that is already markup.
  public mutating func fragment(_ fragment: Fragment) { bytes += fragment.bytes }

  /// Starts a new line, for people who read the source.
  public mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes the XML declaration; call it first.
  public mutating func xmlDeclaration() { bytes += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) }

  /// Returns what was written.
  public consuming func finish() -> Fragment { Fragment(trusted: bytes) }

  private mutating func tag(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      bytes.append(UInt8(ascii: " "))
      append(attribute.name)
      bytes += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      Escape.markup(value, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(_ name: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}
