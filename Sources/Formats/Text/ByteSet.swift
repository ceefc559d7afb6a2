// Some of the signs of ASCII, such as those that may begin markup: a scan goes from one to the next and looks at nothing
// in between. Most bytes of a text are none of them.

/// A set of bytes below 0x80.
package struct ByteSet: Sendable {
  /// A bit for each byte below 0x40, and one for each of the others.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// - Parameters:
  ///   - signs: In ASCII.
  ///   - controls: Control characters beside them.
  package init(_ signs: StaticString, and controls: [UInt8] = []) {
    signs.withUTF8Buffer { for byte in $0 { insert(byte) } }
    for byte in controls { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    precondition(byte < 0x80, "a set of bytes holds ASCII alone")
    if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
  }

  @inline(__always)
  private func holds(_ byte: UInt8) -> Bool {
    (byte < 0x40 ? low : high) &>> UInt64(byte) & 1 == 1 && byte < 0x80
  }

  /// Returns the first place of one of them in a stretch of bytes; its end where there is none. O(distance).
  package func place(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { range.lowerBound + place(in: UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// The same of all the bytes behind `start`.
  package func place(in bytes: [UInt8], from start: Int) -> Int {
    place(in: bytes, min(start, bytes.count)..<bytes.count)
  }

  /// The same in bytes that are in no array.
  package func place(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int {
    var index = start
    while index < bytes.count, !holds(bytes[index]) { index += 1 }
    return index
  }

  /// Whether one of them is in a stretch of bytes. O(bytes).
  package func meets(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { place(in: $0) < $0.count }
  }
}
