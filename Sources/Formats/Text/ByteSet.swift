// Some of the 256 bytes, such as the signs that may begin markup: a scan goes from one to the next and looks at nothing
// in between. Most bytes of a text are none of them.

/// A set of bytes.
package struct ByteSet: Sendable {
  /// For each byte 1 if it is one of them: looked up, for a scan asks it of every byte of a text.
  private var holds = [UInt8](repeating: 0, count: 256)

  package init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { holds[Int(byte)] = 1 }
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
      // Four at once, for most bytes are none of them.
      while index &+ 3 < bytes.count,
        holds[Int(bytes[index])] | holds[Int(bytes[index &+ 1])] | holds[Int(bytes[index &+ 2])]
          | holds[Int(bytes[index &+ 3])] == 0
      { index &+= 4 }
      while index < bytes.count, holds[Int(bytes[index])] == 0 { index &+= 1 }
      return index
    }
  }

  /// Whether one of them is in a stretch of bytes. O(bytes).
  package func meets(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { place(in: $0) < $0.count }
  }
}
