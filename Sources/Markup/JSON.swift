// The writer for JSON: keys in the order they are given, numbers exact, strings escaped, nothing raw.

/// A JSON value that keeps the order of its keys.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A finite number; anything else is written as null, which is what JSON has for it.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSON
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// Returns an object with its keys in the order written.
  public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// Returns the value as UTF-8 on one line, or with two-space indents when `pretty`.
  public func bytes(pretty: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    write(into: &out, indent: pretty ? 0 : nil)
    return out
  }

  private func write(into out: inout [UInt8], indent: Int?) {
    func line(_ depth: Int) {
      out.append(UInt8(ascii: "\n"))
      out += [UInt8](repeating: UInt8(ascii: " "), count: depth * 2)
    }
    func list<C: Collection>(
      _ items: C, _ open: Character, _ close: Character, _ write: (C.Element, inout [UInt8], Int?) -> Void
    ) {
      out += Array(String(open).utf8)
      for (index, item) in items.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        if let indent { line(indent + 1) }
        write(item, &out, indent.map { $0 + 1 })
      }
      if let indent, !items.isEmpty { line(indent) }
      out += Array(String(close).utf8)
    }
    switch self {
    case .null: out += Array("null".utf8)
    case .bool(let value): out += Array((value ? "true" : "false").utf8)
    case .integer(let value): out += Array(String(value).utf8)
    case .number(let value):
      // Swift prints the shortest digits that read back the same, without a locale.
      out += Array(
        (value.isFinite ? (value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)") : "null")
          .utf8)
    case .string(let value): Escape.json(value, into: &out)
    case .array(let values):
      list(values, "[", "]") { $0.write(into: &$1, indent: $2) }
    case .object(let members):
      list(members, "{", "}") { member, out, indent in
        Escape.json(member.key, into: &out)
        out.append(UInt8(ascii: ":"))
        if indent != nil { out.append(UInt8(ascii: " ")) }
        member.value.write(into: &out, indent: indent)
      }
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}
