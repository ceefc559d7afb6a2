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
    if scaled < 0 { out.append(UInt8(ascii: "-")) }
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: 10)
    digits(whole, into: &out)
    guard part > 0 else { return }
    out.append(UInt8(ascii: "."))
    out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part))
  }

  /// Appends a whole number.
  static func integer(_ value: Int, into out: inout [UInt8]) {
    if value < 0 { out.append(UInt8(ascii: "-")) }
    digits(value.magnitude, into: &out)
  }

  private static func digits(_ value: UInt, into out: inout [UInt8]) {
    if value >= 10 { digits(value / 10, into: &out) }
    out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }
}
