// Numbers as every drawing writes them: decimal digits, at most one after the point, and the same on every machine.

public enum Number {
  /// Returns `value` rounded to a tenth (half away from zero), without a trailing `.0` and never as `-0`; `0` for what
  /// is no number or from 10¹² away.
  public static func tenths(_ value: Double) -> String {
    var out: [UInt8] = []
    tenths(value, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends what `tenths` returns.
  static func tenths(_ value: Double, into out: inout [UInt8]) {
    guard value.isFinite, abs(value) < 1e12 else { return out.append(UInt8(ascii: "0")) }
    let scaled = Int((value * 10).rounded())
    var text = ShortText()
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: 10)
    if part > 0 {
      text.prepend(digit: part)
      text.prepend(UInt8(ascii: "."))
    }
    write(whole, isNegative: scaled < 0, before: text, into: &out)
  }

  /// Appends a whole number.
  static func integer(_ value: Int, into out: inout [UInt8]) {
    write(value.magnitude, isNegative: value < 0, before: ShortText(), into: &out)
  }

  private static func write(_ value: UInt, isNegative: Bool, before end: ShortText, into out: inout [UInt8]) {
    // With its sign and what comes after it a number below this has room in a short text.
    guard value < 100_000 else {
      out += Array("\(isNegative ? "-" : "")\(value)".utf8) + end.bytes
      return
    }
    var text = end
    var rest = value
    repeat {
      text.prepend(digit: rest % 10)
      rest /= 10
    } while rest > 0
    if isNegative { text.prepend(UInt8(ascii: "-")) }
    text.write(into: &out)
  }
}

/// At most eight bytes, written from the last to the first and appended at once.
private struct ShortText {
  private var word: UInt64 = 0
  private var count = 0

  mutating func prepend(_ byte: UInt8) {
    word = word << 8 | UInt64(byte)
    count += 1
  }

  mutating func prepend(digit: UInt) { prepend(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }

  var bytes: [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }

  func write(into out: inout [UInt8]) {
    withUnsafeBytes(of: word.littleEndian) { out.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }
}
