// Whether a file is text that can be shown to anybody: UTF-8, without control characters, and without the marks
// that make text read otherwise than it is stored.

import Diagnostics

enum TextCheck {
  /// Which bytes a file may hold that are not UTF-8.
  enum Leniency {
    case none
    /// A table or a graph from another program: read as Windows-1252, with a warning.
    case table
    /// The same where the file itself says that it has such an encoding.
    case declared
  }

  /// Returns what is wrong with the bytes, at most one mistake of each kind; when `isReadable` is false nothing more can be said of the file. O(bytes).
  static func check(_ source: SourceFile, _ file: FileID, _ leniency: Leniency = .none) -> (isReadable: Bool, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var isReadable = true
    var hasControl = false
    var hasBidi = false
    var isLatin = false
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let help = "save the file with the encoding UTF-8; a spreadsheet calls it “CSV UTF-8”, and its “Unicode text” is UTF-16"
      return (false, [Diagnostic(.notUTF8, "this is UTF-16 text", at: Span(file, 0..<2), help: help)])
    }
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
      let found = SourceText.scalar(bytes, index)
      if found == nil, leniency != .none {
        if !isLatin, leniency == .table {
          diagnostics.append(
            Diagnostic(
              .latin1, "this is not UTF-8 text; it is read as Windows-1252 (Latin-1)", at: Span(file, index..<index + 1),
              help: "save the file with the encoding UTF-8, and look at the names in it"))
        }
        isLatin = true
      }
      guard let (scalar, length) = found ?? (isLatin ? (SourceText.windows1252(byte), 1) : nil) else {
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

  /// The rule that a scalar breaks wherever it stands; nil for what may be shown.
  static func rule(brokenBy scalar: Unicode.Scalar) -> Rule? {
    switch scalar.value {
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: .controlCharacter
    case 0x202A...0x202E, 0x2066...0x2069: .bidiControl
    default: nil
    }
  }

  /// The mistake of writing such a scalar as an escape, where the check of the bytes cannot see it.
  static func escaped(_ rule: Rule, at span: Span) -> Diagnostic {
    let what = rule == .bidiControl ? "a hidden mark that changes the direction of text" : "a control character"
    return Diagnostic(rule, "\(what) is written as an escape", at: span, help: "delete it")
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
