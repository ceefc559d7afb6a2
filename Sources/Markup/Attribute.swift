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

  func write(into out: inout [UInt8]) {
    if case .absent = value { return }
    out.append(UInt8(ascii: " "))
    out.append(name)
    out.append("=\"")
    switch value {
    case .absent: break
    case .text(let text): Escape.markup(text, into: &out)
    case .integer(let number): Number.integer(number, into: &out)
    case .tenths(let number): Number.tenths(number, into: &out)
    case .path(let path): out.append(contentsOf: path.bytes)
    }
    out.append(UInt8(ascii: "\""))
  }
}
