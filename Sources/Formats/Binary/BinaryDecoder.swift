// Values read from the bytes that `BinaryEncoder` writes. The bytes are not trusted: what does not fit is refused.

/// Reads values that are `Decodable` from bytes.
package struct BinaryDecoder {
  package init() {}

  /// O(bytes). Throws where these are not the bytes of such a value and nothing else.
  package func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    let source = BinarySource(bytes)
    let value = try source.decode(type)
    guard source.place == bytes.count else { throw BinaryMistake() }
    return value
  }
}

private final class BinarySource: Decoder {
  private let bytes: [UInt8]
  private(set) var place = 0
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func number<Number: FixedWidthInteger>(_: Number.Type) throws -> Number {
    let size = MemoryLayout<Number>.size
    guard size <= bytes.count - place else { throw BinaryMistake() }
    let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Number.self) }
    place += size
    return Number(littleEndian: number)
  }

  func text() throws -> String {
    let count = Int(try number(UInt32.self))
    guard count <= bytes.count - place else { throw BinaryMistake() }
    defer { place += count }
    return bytes.withUnsafeBytes { String(decoding: $0[place..<place + count], as: UTF8.self) }
  }

  func flag() throws -> Bool {
    switch try number(UInt8.self) {
    case 0: return false
    case 1: return true
    default: throw BinaryMistake()
    }
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == String.self, let text = try text() as? Value { return text }
    return try Value(from: self)
  }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Fields(source: self))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    List(source: self, values: Int(try number(UInt32.self)))
  }
  func singleValueContainer() -> any SingleValueDecodingContainer { Single(source: self) }

  private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let source: BinarySource
    var codingPath: [any CodingKey] { [] }

    /// The name of an enumeration's case, which is what comes next where these are asked for.
    var allKeys: [Key] { (try? source.text()).flatMap { Key(stringValue: $0) }.map { [$0] } ?? [] }
    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try !source.flag() }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try source.decode(type) }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
      try source.flag() ? try source.decode(type) : nil
    }
    func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type, forKey key: Key) -> KeyedDecodingContainer<Nested> {
      source.container(keyedBy: Nested.self)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try source.unkeyedContainer()
    }
    func superDecoder() -> any Decoder { source }
    func superDecoder(forKey key: Key) -> any Decoder { source }
  }

  private struct List: UnkeyedDecodingContainer {
    let source: BinarySource
    let values: Int
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    /// No more than there are bytes, for lists are made as long as this says.
    var count: Int? { min(values, source.bytes.count) }
    var isAtEnd: Bool { currentIndex >= values }

    init(source: BinarySource, values: Int) {
      self.source = source
      self.values = values
    }

    private mutating func next() throws {
      guard !isAtEnd else { throw BinaryMistake() }
      currentIndex += 1
    }

    func decodeNil() -> Bool { false }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try next()
      return try source.decode(type)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
      try next()
      return source.container(keyedBy: Nested.self)
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try next()
      return try source.unkeyedContainer()
    }
    func superDecoder() -> any Decoder { source }
  }

  private struct Single: SingleValueDecodingContainer {
    let source: BinarySource
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try source.decode(type) }
    func decode(_: Bool.Type) throws -> Bool { try source.flag() }
    func decode(_: String.Type) throws -> String { try source.text() }
    func decode(_: Double.Type) throws -> Double { Double(bitPattern: try source.number(UInt64.self)) }
    func decode(_: Float.Type) throws -> Float { Float(bitPattern: try source.number(UInt32.self)) }
    func decode(_: Int.Type) throws -> Int { Int(truncatingIfNeeded: try source.number(Int64.self)) }
    func decode(_: Int8.Type) throws -> Int8 { try source.number(Int8.self) }
    func decode(_: Int16.Type) throws -> Int16 { try source.number(Int16.self) }
    func decode(_: Int32.Type) throws -> Int32 { try source.number(Int32.self) }
    func decode(_: Int64.Type) throws -> Int64 { try source.number(Int64.self) }
    func decode(_: UInt.Type) throws -> UInt { UInt(truncatingIfNeeded: try source.number(UInt64.self)) }
    func decode(_: UInt8.Type) throws -> UInt8 { try source.number(UInt8.self) }
    func decode(_: UInt16.Type) throws -> UInt16 { try source.number(UInt16.self) }
    func decode(_: UInt32.Type) throws -> UInt32 { try source.number(UInt32.self) }
    func decode(_: UInt64.Type) throws -> UInt64 { try source.number(UInt64.self) }
  }
}
