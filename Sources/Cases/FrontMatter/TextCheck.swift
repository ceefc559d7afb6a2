// Whether a file is text that can be shown to anybody: UTF-8, without control characters, and without the marks
// that make text read otherwise than it is stored.

import Diagnostics

enum TextCheck {
  /// Returns what is wrong with the bytes, at most one mistake of each kind; when `isReadable` is false nothing more can be said of the file. O(bytes).
  static func check(_ source: SourceFile, _ file: FileID) -> (isReadable: Bool, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var isReadable = true
    var hasControl = false
    var hasBidi = false
    let bytes = source.bytes
    // Most text is plain ASCII, and most files are sound.
    let plain = bytes.withUnsafeBufferPointer { buffer in buffer.firstIndex { $0 >= 0x7F || $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } }
    var index = plain ?? bytes.count
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F, !hasControl {
          hasControl = true
          isReadable = false
          diagnostics.append(
            Diagnostic(
              .controlCharacter, "a control character (U+\(hex(UInt32(byte)))) stands here", at: Span(file, index..<index + 1),
              help: "delete it; it cannot be seen in most editors"))
        }
        index += 1
        continue
      }
      guard let (scalar, length) = decode(bytes, index) else {
        diagnostics.append(
          Diagnostic(
            .notUTF8, "this is not UTF-8 text", at: Span(file, index..<index + 1),
            help: "save the file with the encoding UTF-8"))
        return (false, diagnostics)
      }
      switch scalar {
      case 0x202A...0x202E, 0x2066...0x2069:
        if !hasBidi {
          hasBidi = true
          diagnostics.append(
            Diagnostic(
              .bidiControl, "a hidden mark that changes the direction of text (U+\(hex(scalar)))", at: Span(file, index..<index + length),
              help: "delete it; text in Arabic or Hebrew script needs none"))
        }
      case 0x80...0x84, 0x86...0x9F, 0xFFFE, 0xFFFF:
        if !hasControl {
          hasControl = true
          isReadable = false
          diagnostics.append(
            Diagnostic(
              .controlCharacter, "a control character (U+\(hex(scalar))) stands here", at: Span(file, index..<index + length),
              help: "delete it; it cannot be seen in most editors"))
        }
      default: break
      }
      index += length
    }
    return (isReadable, diagnostics)
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The scalar at `index` and its length, or nil where the bytes are no shortest-form UTF-8.
  private static func decode(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int)? {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in bytes[index + 1..<index + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let minimum: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= minimum, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    return (value, length)
  }
}
