// Searches through bytes that take many of them at a time: for the end of a line, and for what is not ASCII. Every file
// is gone through by several of them.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension [UInt8] {
  /// Returns the first place of a byte in a stretch of them; nil where it is not there. O(distance).
  package func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBytes { buffer in
      let stretch = UnsafeRawBufferPointer(rebasing: buffer[range])
      guard let start = stretch.baseAddress, let found = memchr(start, Int32(byte), stretch.count) else { return nil }
      return range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }

  /// Whether a stretch of bytes is ASCII alone. O(bytes).
  package func isASCII(in range: Range<Int>) -> Bool {
    withUnsafeBytes { buffer in
      // Without a way out of the loop it takes as many bytes at once as the machine can.
      var all: UInt8 = 0
      for byte in UnsafeRawBufferPointer(rebasing: buffer[range]) { all |= byte }
      return all < 0x80
    }
  }
}
