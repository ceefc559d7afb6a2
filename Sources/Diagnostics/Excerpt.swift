// One line of an author's file, made fit for a terminal: what would move the cursor, hide or reverse text is
// shown as its code, and a very long line is cut to a window round the mistake.

/// The line on which a span starts, and where below it the underline goes.
package struct Excerpt {
  package let path: String
  package let start: Location
  package let line: String
  /// Columns of blank before the underline, and the underline's own; at least one.
  package let indent: Int
  package let width: Int
  let label: String?

  /// The most bytes of source that are shown, give or take the end of a letter.
  static let window = 110

  package init(_ span: Span, _ table: LineTable, _ path: String, label: String? = nil) {
    self.path = path
    self.label = label
    start = table.location(of: span.range.lowerBound)
    let content = table.content(ofLine: start.line)
    let lower = min(max(span.range.lowerBound, content.startIndex), content.endIndex)
    let upper = min(max(span.range.upperBound, lower), content.endIndex)
    // Before the span at most half a window, cut at a scalar's start; the rest of the window after it.
    var from = max(content.startIndex, lower - Self.window / 2)
    while from < lower, content[from] & 0xC0 == 0x80 { from += 1 }
    var to = min(content.endIndex, from + Self.window)
    while to < content.endIndex, content[to] & 0xC0 == 0x80 { to += 1 }
    // Of what is no text at all a line would show nothing.
    if content[from..<to].count(where: { $0 == 0 }) > 2 { (from, to) = (lower, lower) }
    let lead = from > content.startIndex ? "…" : ""
    let before = lead + Printable.text(content[from..<lower])
    let inside = Printable.text(content[lower..<min(upper, to)])
    let after = upper < to ? Printable.text(content[upper..<to]) : ""
    line = before + inside + after + (to < content.endIndex ? "…" : "")
    indent = Printable.columns(before)
    width = max(1, Printable.columns(inside))
  }
}

/// Text that cannot change a terminal's state.
public enum Printable {
  /// Returns the text with tabs as two spaces, and control, bidirectional and line-separating characters as their
  /// codes.
  static func text(_ bytes: ArraySlice<UInt8>) -> String { text(SourceText.string(bytes)) }

  public static func text(_ text: String) -> String {
    if isPlain(text) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: out += "  "
      case 0xFEFF: continue
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The columns that a terminal gives the text: none for a combining mark, two for a wide character.
  static func columns(_ text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return sum
      default: return sum + (isWide(scalar.value) ? 2 : 1)
      }
    }
  }

  /// Whether a text is nothing but the letters and signs of ASCII, each one column wide, as most lines are.
  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { 0x20..<0x7F ~= $0 } }

  /// The blocks that Unicode's East Asian Width (UAX 11) gives two columns, in whole blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
