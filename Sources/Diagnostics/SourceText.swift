// Bytes of an author's file as text, whatever wrote them. What is UTF-8 is read as UTF-8; any other byte is the
// character that Windows-1252 has there, so that tables from older spreadsheets are read, shown and counted alike.

/// How bytes are read as characters.
public enum SourceText {
  /// Returns the Unicode scalar that starts at `index` and its length in bytes; nil where the bytes are no
  /// shortest-form UTF-8.
  public static func scalar(_ bytes: [UInt8], _ index: Int) -> (value: UInt32, length: Int)? {
    scalar(bytes[...], index)
  }

  static func scalar(_ bytes: ArraySlice<UInt8>, _ index: Int) -> (value: UInt32, length: Int)? {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.endIndex else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in bytes[index + 1..<index + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let minimum: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= minimum, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    return (value, length)
  }

  /// Returns the bytes as text. O(bytes).
  public static func string(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
    var out = String.UnicodeScalarView()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (value, length) = scalar(bytes, index) ?? (windows1252(bytes[index]), 1)
      out.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      index += length
    }
    return String(out)
  }

  /// Returns the scalar of a byte in Windows-1252; the five bytes that it leaves open stand for themselves.
  public static func windows1252(_ byte: UInt8) -> UInt32 {
    0x80 <= byte && byte <= 0x9F ? UInt32(c1[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// 0x80 to 0x9F in the table that unicode.org publishes for code page 1252.
  private static let c1: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
    0x0178,
  ]
}
