// Values as bytes, for one run of the program to read what another wrote: fields in the order in which their types
// declare them, without their names.

/// Writes values that are `Encodable` as bytes that `BinaryDecoder` reads.
///
/// In front of a field that may be missing is a byte that says whether it is there, in front of a list the number of
/// its values, and in front of a text that of its bytes. Of an enumeration with values the name of the case is written.
/// Types that choose names for their fields while they are written, dictionaries among them, are not for this form.
package struct BinaryEncoder {
  package init() {}

  /// O(parts of the value).
  package func encode(_ value: some Encodable) throws -> [UInt8] {
    let sink = BinarySink(marking: nil)
    try sink.encode(value)
    return sink.bytes
  }

  /// The same, with where in the bytes the values of one type are, in their order.
  package func encode(_ value: some Encodable, marking type: Any.Type) throws -> (bytes: [UInt8], marks: [Range<Int>]) {
    let sink = BinarySink(marking: type)
    try sink.encode(value)
    return (sink.bytes, sink.marks)
  }
}

/// Bytes that no encoder wrote, or a value that is not for this form.
package struct BinaryMistake: Error {}

private final class BinarySink: Encoder {
  var bytes: [UInt8] = []
  /// Where the values are of the type that is marked.
  private(set) var marks: [Range<Int>] = []
  private let marked: Any.Type?
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(marking marked: Any.Type?) { self.marked = marked }

  func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 {
      write(UInt32(clamping: $0.count))
      bytes.append(contentsOf: $0)
    }
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    if Value.self == String.self, let text = value as? String { return write(text) }
    let start = bytes.count
    try value.encode(to: self)
    if Value.self == marked { marks.append(start..<bytes.count) }
  }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Fields(sink: self))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { List(sink: self) }
  func singleValueContainer() -> any SingleValueEncodingContainer { Single(sink: self) }

  private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let sink: BinarySink
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) throws { throw BinaryMistake() }
    func encode(_ value: some Encodable, forKey key: Key) throws { try sink.encode(value) }
    func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws { try some(value) }
    // The standard library writes nothing of a missing value of these types, unless they have functions of their own.
    func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: String?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try some(value) }
    func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try some(value) }
    private func some(_ value: (some Encodable)?) throws {
      sink.write(value == nil ? 0 as UInt8 : 1)
      if let value { try sink.encode(value) }
    }
    /// The values of an enumeration's case, behind its name.
    func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
      sink.write(key.stringValue)
      return sink.container(keyedBy: Nested.self)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { sink.unkeyedContainer() }
    func superEncoder() -> any Encoder { sink }
    func superEncoder(forKey key: Key) -> any Encoder { sink }
  }

  private struct List: UnkeyedEncodingContainer {
    let sink: BinarySink
    /// Where the number of values is written.
    let place: Int
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(sink: BinarySink) {
      self.sink = sink
      place = sink.bytes.count
      sink.write(UInt32(0))
    }

    private mutating func add() {
      count += 1
      let number = UInt32(clamping: count).littleEndian
      sink.bytes.withUnsafeMutableBytes { $0.storeBytes(of: number, toByteOffset: place, as: UInt32.self) }
    }

    func encodeNil() throws { throw BinaryMistake() }
    mutating func encode(_ value: some Encodable) throws {
      add()
      try sink.encode(value)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
      add()
      return sink.container(keyedBy: Nested.self)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      add()
      return sink.unkeyedContainer()
    }
    func superEncoder() -> any Encoder { sink }
  }

  private struct Single: SingleValueEncodingContainer {
    let sink: BinarySink
    var codingPath: [any CodingKey] { [] }

    func encodeNil() throws { throw BinaryMistake() }
    func encode(_ value: some Encodable) throws { try sink.encode(value) }
    func encode(_ value: Bool) { sink.write(value ? 1 as UInt8 : 0) }
    func encode(_ value: String) { sink.write(value) }
    func encode(_ value: Double) { sink.write(value.bitPattern) }
    func encode(_ value: Float) { sink.write(value.bitPattern) }
    func encode(_ value: Int) { sink.write(Int64(value)) }
    func encode(_ value: Int8) { sink.write(value) }
    func encode(_ value: Int16) { sink.write(value) }
    func encode(_ value: Int32) { sink.write(value) }
    func encode(_ value: Int64) { sink.write(value) }
    func encode(_ value: UInt) { sink.write(UInt64(value)) }
    func encode(_ value: UInt8) { sink.write(value) }
    func encode(_ value: UInt16) { sink.write(value) }
    func encode(_ value: UInt32) { sink.write(value) }
    func encode(_ value: UInt64) { sink.write(value) }
  }
}
