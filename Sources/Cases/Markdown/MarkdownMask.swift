// Citations and footnote calls, given delimiters that CommonMark does not know, so that libcmark leaves them alone
// and no byte moves. Control characters are refused in what authors write, so these three stand for nothing else.
//
//   [@brown2019, p. 4]  →  ␁@brown2019, p. 4␃        [^1]  →  ␂^1␃

enum MarkdownMask {
  static let citation: UInt8 = 1
  static let footnote: UInt8 = 2
  static let close: UInt8 = 3

  /// Puts the delimiters in. O(n).
  static func apply(to text: [UInt8]) -> [UInt8] {
    var out = text
    var index = 0
    while index + 2 < out.count {
      let mark = out[index + 1]
      guard out[index] == UInt8(ascii: "["), mark == UInt8(ascii: "@") || mark == UInt8(ascii: "^"),
        index == 0 || out[index - 1] != UInt8(ascii: "\\"), let end = closing(out, index + 2)
      else {
        index += 1
        continue
      }
      out[index] = mark == UInt8(ascii: "@") ? citation : footnote
      out[end] = close
      index = end + 1
    }
    return out
  }

  /// The text as the author wrote it.
  static func remove(from text: String) -> String {
    guard text.utf8.contains(where: { (citation...close).contains($0) }) else { return text }
    let bytes = text.utf8.map { byte -> UInt8 in
      switch byte {
      case citation, footnote: UInt8(ascii: "[")
      case close: UInt8(ascii: "]")
      default: byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The `]` that ends what starts at `start`: within the paragraph, and before any other bracket.
  private static func closing(_ text: [UInt8], _ start: Int) -> Int? {
    var lineIsBlank = false
    for index in start..<min(text.count, start + 500) {
      switch text[index] {
      case UInt8(ascii: "]"): return index > start ? index : nil
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\n"):
        if lineIsBlank { return nil }
        lineIsBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
      default: lineIsBlank = false
      }
    }
    return nil
  }
}
