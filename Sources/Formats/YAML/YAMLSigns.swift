// What word processors and keyboards put where YAML wants its own signs: blanks that are none, colons of other scripts,
// quotation marks of print, dashes as bullets. None of them means anything to YAML.

/// Signs that look like those of YAML.
package enum YAMLSigns {
  /// The name of a blank that YAML takes for a letter, with its code; nil for any other scalar.
  package static func foreignBlank(_ scalar: Unicode.Scalar) -> String? {
    let name: String
    switch scalar.value {
    case 0xA0: name = "a no-break space"
    case 0x202F: name = "a narrow no-break space"
    case 0x2007: name = "a figure space"
    case 0x3000: name = "an ideographic space"
    case 0x1680, 0x2000...0x200A, 0x205F: name = "a wide or thin space"
    case 0x200B, 0x200C, 0x200D, 0x2060, 0xAD, 0x180E, 0xFEFF: name = "a sign that cannot be seen"
    default: return nil
    }
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "\(name) (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code))"
  }

  /// The name of a sign in a text that is seen in no script; nil for none. O(bytes).
  package static func hiddenSign(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    return text.unicodeScalars.first { [0x200B, 0x2060, 0xAD, 0x180E, 0xFEFF, 0x200E, 0x200F].contains($0.value) }
      .map { foreignBlank($0) ?? "a sign that cannot be seen (U+\(String($0.value, radix: 16, uppercase: true)))" }
  }

  /// What is wrong where such blanks are before the first word of a line, and how it is put right; nil where none are.
  static func foreignIndent(_ text: String) -> (message: String, help: String)? {
    let lead = text.unicodeScalars.prefix { foreignBlank($0) != nil || $0 == " " || $0 == "\t" }
    guard let sign = lead.first(where: { foreignBlank($0) != nil }), let name = foreignBlank(sign) else { return nil }
    let word = text.unicodeScalars.dropFirst(lead.count).prefix { $0 != ":" }.prefix(40)
    return (
      "\(name) is before `\(String(String.UnicodeScalarView(word)).trimmed)`",
      sign.properties.generalCategory == .format ? "delete it" : "indent with plain blanks only"
    )
  }

  /// Colons that are not the one of YAML: full width, small, of presentation forms, the ratio.
  static func isForeignColon(_ scalar: Unicode.Scalar) -> Bool {
    [0xFF1A, 0xFE55, 0xFE13, 0x2236, 0xA789].contains(scalar.value)
  }

  /// Dashes and dots that people begin the lines of a list with.
  package static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2022, 0x2023, 0x2043, 0x2212, 0x25AA, 0x25CF, 0xB7, 0xFF0D]
      .contains(scalar.value)
  }

  package static let itemHelp = "begin each item with a hyphen and a blank, `- `"

  /// Why a text begins no item of a list, though its author meant it to; nil for any other text.
  static func faultOfItem(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first else { return nil }
    if isBullet(first) { return "`\(first)` begins no item of a list" }
    guard first == "-", let next = text.unicodeScalars.dropFirst().first else { return nil }
    if next == "\t" { return "a tab is behind `-`" }
    return foreignBlank(next).map { "\($0) is behind `-`" } ?? "there is no blank behind `-`"
  }

  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02, 0xFF07: true
    default: false
    }
  }

  /// Returns the text between quotation marks of print that enclose all of it, the last perhaps a straight one; nil
  /// where none do, or where marks inside say that it is more than one quotation. O(n).
  package static func unquoted(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, isQuote(first), let last = scalars.last,
      isQuote(last) || last == "\"" || last == "'", scalars.count > 2
    else { return nil }
    let inner = scalars.dropFirst().dropLast()
    // An apostrophe is a closing mark too.
    guard !inner.contains(where: { isQuote($0) && ($0 != "\u{2019}" || first == "\u{2018}" || first == "\u{201A}") })
    else { return nil }
    return String(String.UnicodeScalarView(inner)).trimmed
  }

  /// Returns a text as it is written between brackets or braces: in quotation marks where it holds a sign of YAML.
  package static func inBrackets(_ text: String) -> String {
    let isSign = text == "-" || text.hasPrefix("- ") || ["~", "null", "Null", "NULL"].contains(text)
    return isSign || text.contains { ",:;#[]{}\"'&*!|>%@`?".contains($0) } ? quoted(text) : text
  }

  /// Returns a text in the quotation marks of YAML: `"…"`, or `'…'` where it holds such a mark.
  package static func quoted(_ text: String) -> String {
    let text = unquoted(text) ?? text
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    return "'\(text.replacing("'", with: "''"))'"
  }
}
