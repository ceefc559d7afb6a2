// Whether a file is text that can be shown to anybody: UTF-8, without control characters, and without the marks
// that make text read otherwise than it is stored.

import Diagnostics

package enum TextCheck {
  /// Which bytes a file may hold that are not UTF-8.
  package enum Leniency {
    case none
    /// A table or a graph from another program: read as Windows-1252, with a warning.
    case table
    /// The same where the file itself says that it has such an encoding.
    case declared
  }

  /// Returns what is wrong with the bytes, at most one mistake of each kind; when `isReadable` is false nothing more
  /// can be said of the file. O(bytes).
  package static func check(_ source: SourceFile, _ file: FileID, _ leniency: Leniency = .none) -> (
    isReadable: Bool, diagnostics: [Diagnostic]
  ) {
    var diagnostics: [Diagnostic] = []
    var isReadable = true
    var hasControl = false
    var hasBidi = false
    var hasUnseen = false
    var isLatin = false
    let bytes = source.bytes
    if let kind = OtherContent(of: bytes) {
      return (false, [kind.diagnostic(leniency, at: Span(file, 0..<min(2, bytes.count)))])
    }
    // A mark of the byte order belongs before the text.
    var index = odd.place(in: bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var before: Unicode.Scalar?
    while index < bytes.count {
      let found = SourceText.scalar(bytes, index)
      if found == nil, leniency != .none {
        if !isLatin, leniency == .table {
          diagnostics.append(
            Diagnostic(
              .latin1, "this is not UTF-8 text; it is read as Windows-1252 (Latin-1)",
              at: Span(file, index..<index + 1),
              help: "save the file with the encoding UTF-8, and look at the names in it"))
        }
        isLatin = true
      }
      guard let (value, length) = found ?? (isLatin ? (SourceText.windows1252(bytes[index]), 1) : nil) else {
        diagnostics.append(
          Diagnostic(
            .notUTF8, "this is not UTF-8 text", at: Span(file, index..<index + 1),
            help: "save the file with the encoding UTF-8"))
        return (false, diagnostics)
      }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      let place = Span(file, index..<index + length)
      switch rule(brokenBy: scalar, behind: before) {
      case .bidiControl? where !hasBidi:
        hasBidi = true
        diagnostics.append(
          Diagnostic(
            .bidiControl, "a hidden mark that changes the direction of text (U+\(hex(value)))", at: place,
            help: "delete it; text in Arabic or Hebrew script needs none"))
      case .controlCharacter? where !hasControl:
        hasControl = true
        // Word and Pages write these where a line ends within a paragraph.
        let breaksLine = [0x0B, 0x0C, 0x85, 0x2028, 0x2029].contains(value)
        diagnostics.append(
          Diagnostic(
            .controlCharacter,
            "\(isControl(value) ? "a control character" : "a hidden character") (U+\(hex(value))) stands here",
            at: place,
            help: (breaksLine ? "begin a new line in its place" : "delete it") + "; it cannot be seen in most editors"))
      default:
        guard !hasUnseen, let name = unseen(value), isAmongLetters(bytes, index, length) else { break }
        hasUnseen = true
        diagnostics.append(
          Diagnostic(
            .controlCharacter, "\(name) (U+\(hex(value))) stands here", at: place,
            help: "delete it; it cannot be seen, and parts words for a search and for a screen reader"
          ).asWarning)
      }
      if isControl(value) { isReadable = false }
      let next = odd.place(in: bytes, from: index + length)
      before = next == index + length ? scalar : nil
      index = next
    }
    return (isReadable, diagnostics)
  }

  /// The name of a sign that cannot be seen and has no use between letters of ASCII; nil for any other, among them what
  /// languages and emoji need: joiners, soft hyphens, blanks that keep words together.
  private static func unseen(_ value: UInt32) -> String? {
    switch value {
    case 0x200B: "a zero-width space"
    case 0x2061...0x2064, 0x180E: "a sign that cannot be seen"
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: "a letter that cannot be seen"
    default: nil
    }
  }

  /// Whether a sign has nothing beside it but letters and digits of ASCII, blanks and ends of lines: scripts without
  /// blanks between words need it, and behind a stroke it shows where a line may end.
  private static func isAmongLetters(_ bytes: [UInt8], _ index: Int, _ length: Int) -> Bool {
    func isPlain(_ place: Int) -> Bool {
      guard bytes.indices.contains(place) else { return true }
      return bytes[place] <= 0x20 || bytes[place].isASCIIDigit || (0x61...0x7A).contains(bytes[place] | 0x20)
    }
    return isPlain(index - 1) && isPlain(index + length)
  }

  /// The bytes that are neither printed signs of ASCII nor blanks or line ends: most text has few.
  private static let odd = ByteSet((UInt8.min...UInt8.max).filter(isOdd))

  private static func isOdd(_ byte: UInt8) -> Bool {
    byte >= 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
  }

  /// The rule that a scalar breaks wherever it stands, in bytes or decoded from an escape; nil for what may be shown.
  ///
  /// - Parameter before: The scalar before it. Tag characters are hidden text, unless they follow the black flag: so
  ///   the flags of Scotland and Wales are written.
  package static func rule(brokenBy scalar: Unicode.Scalar, behind before: Unicode.Scalar? = nil) -> Rule? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F, 0xA0..<0x2028: nil
    case 0x202A...0x202E, 0x2066...0x206F: .bidiControl
    case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB: .controlCharacter
    case 0xE0020...0xE007F where before.map { $0 == "\u{1F3F4}" || 0xE0020...0xE007E ~= $0.value } ?? false: nil
    case 0xE0000...0xE007F: .controlCharacter
    default: isControl(scalar.value) ? .controlCharacter : nil
    }
  }

  /// The first rule that a decoded text breaks.
  package static func rule(brokenIn text: String) -> Rule? {
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let rule = rule(brokenBy: scalar, behind: before) { return rule }
      before = scalar
    }
    return nil
  }

  /// Whether a scalar is a control (C0, DEL, C1) or one of the 66 that Unicode keeps for no character.
  private static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// The mistake of writing such a scalar as an escape, where the check of the bytes cannot see it.
  package static func escaped(_ rule: Rule, at span: Span) -> Diagnostic {
    let what = rule == .bidiControl ? "a hidden mark that changes the direction of text" : "a control character"
    return Diagnostic(rule, "\(what) is written as an escape", at: span, help: "delete it")
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
