// A list in a field, which is one paragraph: its items would run together.

import Diagnostics
import Formats

/// Items of a list in a plain text, by the signs at their beginnings.
enum FieldLists {
  private static let signs = ByteSet([0x0A, 0xE2])

  /// Reports a list in the text of a field. O(bytes).
  static func check(_ text: String, at span: Span, _ reader: inout FieldReader) {
    guard let sign = firstItem(in: text) else { return }
    reader.report(
      .unreadMarkup, "`\(sign)` begins an item of a list, and this field is one paragraph, in which items run together",
      at: span, help: "write sentences, or put the list into the text below the front matter")
  }

  /// The sign or number of the first of the items of a list; nil where there is none.
  static func firstItem(in text: String) -> String? {
    var copy = text
    let mayHaveItems = copy.withUTF8 { bytes in
      var place = signs.place(in: UnsafeRawBufferPointer(bytes))
      while place < bytes.count {
        if bytes[place] == 0x0A || isBullet(bytes[place...]) { return true }
        place = signs.place(in: UnsafeRawBufferPointer(bytes), from: place + 1)
      }
      return false
    }
    guard mayHaveItems else { return nil }
    let items = text.split(separator: "\n").compactMap(mark(of:))
    if let bullet = items.first(where: { isBullet($0.utf8) }) { return bullet }
    if items.count > 1 { return items[0] }
    // Lines that are folded into one keep the signs between them.
    let words = text.split(separator: " ")
    let bullets = words.filter { $0.utf8.count == 3 && isBullet($0.utf8) }
    return bullets.count > 1 ? bullets.first.map(String.init) : nil
  }

  /// What a line begins with that makes an item of it: `•`, `-` or `*` with a blank behind it, `1.`, `b)`, `ii.`.
  private static func mark(of line: Substring) -> String? {
    let line = line.drop { $0 == " " || $0 == "\t" }
    if isBullet(line.utf8) { return String(line.prefix(1)) }
    let word = line.prefix { $0 != " " && $0 != "\t" && $0 != "\u{A0}" }
    guard word.endIndex < line.endIndex else { return nil }
    if ["-", "*", "+", "–"].contains(word) { return String(word) }
    guard let last = word.last, last == "." || last == ")" else { return nil }
    let label = word.dropLast().drop { $0 == "(" }
    let isNumber = (1...3).contains(label.utf8.count) && label.utf8.allSatisfy(\.isASCIIDigit)
    let isLetter = label.utf8.count == 1 && label.first.map { ("a"..."z").contains($0) } ?? false
    let isRoman = (1...4).contains(label.utf8.count) && label.allSatisfy { "ivxIVX".contains($0) }
    return isNumber || isLetter || isRoman ? String(word) : nil
  }

  /// Whether a text begins with a sign that begins items and nothing else: `•‣⁃▪●◦`.
  private static func isBullet(_ text: some Collection<UInt8>) -> Bool {
    let bytes = Array(text.prefix(3))
    guard bytes.count == 3, bytes[0] == 0xE2 else { return false }
    switch (bytes[1], bytes[2]) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0xA6): return true
    default: return false
    }
  }
}
