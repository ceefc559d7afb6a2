// The attributes of an element: text, which is escaped, and numbers and paths, whose bytes need no escape.

/// An attribute whose value is data. A nil value leaves the attribute out; an empty one writes it bare-handed
/// (`alt=""`).
public struct Attribute: Sendable {
  private enum Value {
    case absent
    case text(String)
    case integer(Int)
    case tenths(Double)
    case path(PathData)
  }

  private let name: StaticString
  private let value: Value

  public init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value.map(Value.text) ?? .absent
  }

  public init(_ name: StaticString, _ value: Int) {
    self.name = name
    self.value = .integer(value)
  }

  /// A coordinate or length, written with at most one decimal and no exponent, the same on every machine.
  public init(_ name: StaticString, _ value: Double) {
    self.name = name
    self.value = .tenths(value)
  }

  public init(_ name: StaticString, _ value: PathData) {
    self.name = name
    self.value = .path(value)
  }

  fileprivate func write(into writer: inout AttributeWriter) {
    switch value {
    case .absent: break
    case .text(let text): writer.add(name, text)
    case .integer(let number): writer.add(name, number)
    case .tenths(let number): writer.add(name, number)
    case .path(let path): writer.add(name, path)
    }
  }
}

/// Writes the attributes of one tag.
public struct AttributeWriter: Sendable {
  var bytes: [UInt8] = []

  mutating func add(_ attribute: Attribute) { attribute.write(into: &self) }

  public mutating func add(_ name: StaticString, _ text: String) { add(name) { Escape.markup(text, into: &$0) } }
  public mutating func add(_ name: StaticString, _ number: Int) { add(name) { Number.integer(number, into: &$0) } }
  /// A coordinate or length, as `Attribute` writes it.
  public mutating func add(_ name: StaticString, _ number: Double) { add(name) { Number.tenths(number, into: &$0) } }
  public mutating func add(_ name: StaticString, _ path: PathData) { add(name) { $0.append(contentsOf: path.bytes) } }

  @inline(__always)
  private mutating func add(_ name: StaticString, _ write: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    bytes.append("=\"")
    write(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
