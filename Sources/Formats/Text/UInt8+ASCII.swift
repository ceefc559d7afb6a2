// What a byte is of, asked of each byte of long texts.

extension UInt8 {
  /// Whether it is a digit of ASCII.
  @inlinable package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether it is a letter or a digit of ASCII.
  @inlinable package var isASCIILetterOrDigit: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || isASCIIDigit
  }

  /// Whether it is of a letter or a digit; of signs beyond ASCII nothing more is asked.
  @inlinable package var isWord: Bool { isASCIILetterOrDigit || self >= 0x80 }
}
