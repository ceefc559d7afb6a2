// Comments that would be published: those of other programs, and those of HTML that CommonMark does not read as such.

import Formats

/// Where a comment of HTML begins.
enum CommentOpening {
  private static let dashes = ["-", "‐", "‑", "–", "—", "−"].map { Array($0.utf8) }

  /// Whether `<!--` is at a place, with the dashes that programs make of hyphens, or a blank, as well. O(1).
  static func begins(at place: Int, in bytes: some RandomAccessCollection<UInt8>) -> Bool {
    let start = bytes.index(bytes.startIndex, offsetBy: place)
    let opening = bytes[start...].prefix(10)
    guard opening.first == UInt8(ascii: "<") else { return false }
    let sign = opening.dropFirst().drop { $0 == UInt8(ascii: " ") }
    guard sign.first == UInt8(ascii: "!") else { return false }
    let rest = sign.dropFirst().drop { $0 == UInt8(ascii: " ") }
    return dashes.contains { rest.starts(with: $0) }
  }

  /// Where the first comment of a text begins, counted in bytes; nil where there is none. O(bytes).
  static func place(in text: String) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let bytes = Array(text.utf8)
    return bytes.indices.first { bytes[$0] == UInt8(ascii: "<") && begins(at: $0, in: bytes) }
  }
}

extension UnreadMarkup.Scanner {
  /// A comment of HTML, up to its end or that of the text.
  func openComment() -> UnreadMarkup? {
    guard CommentOpening.begins(at: index, in: bytes) else { return nil }
    let window = bytes[(index + 2)...].prefix(UnreadMarkup.longest)
    let end = window.indices.first { bytes[$0] == UInt8(ascii: ">") }
    return mark(.openComment, to: end.map { $0 + 1 } ?? window.endIndex)
  }

  /// `/* … */`, at its star.
  func blockComment() -> UnreadMarkup? {
    guard byte(-1) == UInt8(ascii: "/"), byte(-2).map({ !isWord($0) && $0 != UInt8(ascii: "/") }) ?? true else {
      return nil
    }
    let window = bytes[(index + 1)...].prefix(UnreadMarkup.longest)
    guard let end = window.indices.first(where: { starts("*/", at: $0) }) else { return nil }
    return UnreadMarkup(kind: .comment, range: index - 1..<end + 2)
  }

  /// `%% … %%`, within a line or over several, each of which is a text of its own.
  func percentComment() -> UnreadMarkup? {
    guard starts("%%", at: index), byte(-1).map({ !isWord($0) && $0 != UInt8(ascii: "%") }) ?? true,
      byte(2) != UInt8(ascii: "%")
    else { return nil }
    let window = bytes[(index + 2)...].prefix(UnreadMarkup.longest)
    if let end = window.indices.first(where: { starts("%%", at: $0) }) { return mark(.comment, to: end + 2) }
    return index == 0 || index + 2 == bytes.count ? mark(.comment, to: index + 2) : nil
  }
}
