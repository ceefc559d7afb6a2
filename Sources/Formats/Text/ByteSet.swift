// Some of the 256 bytes, such as the signs that may begin markup: a scan goes from one to the next and looks at nothing
// in between. Most bytes of a text are none of them.

/// A set of bytes.
package struct ByteSet: Sendable {
  /// For each byte whether it is one of them: looked up, for a scan asks it of every byte of a text.
  private var holds = [Bool](repeating: false, count: 256)

  package init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { holds[Int(byte)] = true }
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
    holds.withUnsafeBufferPointer { holds in
      var index = start
      while index < bytes.count, !holds[Int(bytes[index])] { index &+= 1 }
      return index
    }
  }

  /// Whether one of them is in a stretch of bytes. O(bytes).
  package func meets(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { place(in: $0) < $0.count }
  }
}
