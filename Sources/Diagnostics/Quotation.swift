// What a message quotes of an author's file is cut to what a person can take in: a message is read beside the place
// that it points at, and a text of megabytes would otherwise come back in every message about it.

/// The length of messages.
public enum Quotation {
  /// The most Unicode scalars of one piece between backquotes, and how many of a longer one are left.
  public static let longest = 100
  static let kept = 80
  /// The most Unicode scalars of a whole message.
  static let longestMessage = 1_000

  /// Returns a message with each long piece between backquotes cut, and cut as a whole where it is still too long. A
  /// `…` stands where something is left out. O(n).
  static func shortened(_ message: String) -> String {
    guard !isShort(message) else { return message }
    var out = String.UnicodeScalarView()
    var length = 0
    let pieces = message.unicodeScalars.split(
      separator: "`", maxSplits: longestMessage, omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let isQuoted = index % 2 == 1
      let start = piece.prefix(isQuoted ? longest + 1 : longestMessage + 1)
      let isCut = isQuoted && start.count > longest
      if index > 0 { out.append("`") }
      out.append(contentsOf: isCut ? start.prefix(kept) : start)
      if isCut { out.append("…") }
      length += start.count + 1
      guard length <= longestMessage + 1 else {
        return String(String.UnicodeScalarView(out.prefix(longestMessage))) + "…"
      }
    }
    return String(out)
  }

  /// Whether nothing is to be cut, which is so of nearly every message. Bytes are counted: no text has more scalars
  /// than bytes.
  private static func isShort(_ message: String) -> Bool {
    if message.utf8.count <= longest { return true }
    guard message.utf8.count <= longestMessage else { return false }
    var (isQuoted, length) = (false, 0)
    for byte in message.utf8 {
      if byte == UInt8(ascii: "`") {
        (isQuoted, length) = (!isQuoted, 0)
      } else if isQuoted {
        length += 1
        if length > longest { return false }
      }
    }
    return true
  }
}
