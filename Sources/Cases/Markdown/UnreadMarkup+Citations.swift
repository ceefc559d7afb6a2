// Citations in a form that is not read: in round brackets, or without the sign or the blank that makes one.

extension UnreadMarkup.Scanner {
  /// `(see @key, p. 4; @other)`, where each work would print round brackets of its own.
  func roundCitation() -> UnreadMarkup? {
    guard let end = end(of: ")", from: index + 1, before: "("),
      bytes[index..<end].contains(where: { $0 == MarkdownMask.narrative || $0 == MarkdownMask.citation })
    else { return nil }
    // Square brackets inside are written once, around all of it.
    let inside = text(index + 1..<end).filter { !"[]".contains($0) }
    return CitationText.squareBrackets(for: inside).map { mark(.roundCitation($0), to: end + 1) }
  }

  /// `(Hubers et al., 2018)` and `(Hubers & Poortman, 2018, p. 4)`: names in short or joined, and a year.
  func namedCitation() -> UnreadMarkup? {
    guard let end = end(of: ")", from: index + 1, before: "("), end - index < 120,
      let first = byte(1), first >= 0x80 || isLetter(first) && first < 0x60
    else { return nil }
    let inside = text(index + 1..<end)
    let parts = inside.split(separator: ",").map { String($0).trimmed }
    guard let year = parts.dropFirst().first ?? inside.split(separator: " ").last.map(String.init),
      year.prefix(4).allSatisfy(\.isNumber), (4...5).contains(year.count), "12".contains(year.first ?? " "),
      inside.contains(" et al") || inside.contains(" & "), !inside.contains("http")
    else { return nil }
    return mark(.namedCitation, to: end + 1)
  }

  /// `word[1]`, where no note has that number.
  func numberedNote() -> UnreadMarkup? {
    let number = bytes[(index + 1)...].prefix(4).prefix(while: isDigit)
    guard !number.isEmpty, number.count < 4, number.endIndex < bytes.count,
      bytes[number.endIndex] == UInt8(ascii: "]")
    else { return nil }
    let behind = bytes[(number.endIndex + 1)...].first
    guard byte(-1).map(isWord) ?? false, !(behind.map { Array("[(".utf8).contains($0) } ?? false) else { return nil }
    return mark(.numberedNote(text(number.startIndex..<number.endIndex)), to: number.endIndex + 1)
  }

  /// `@key (p. 4)`, `@key (2019, p. 4)` and `@key (2019)`.
  func roundLocator() -> UnreadMarkup? {
    let keyEnd = MarkdownMask.end(ofMaskAt: index, in: bytes)
    let open = keyEnd + bytes[keyEnd...].prefix(2).prefix(while: isBlank).count
    guard starts("(", at: open), let end = end(of: ")", from: open + 1, before: "(") else { return nil }
    let (hasYear, inside) = CitationText.splitYear(text(open + 1..<end))
    let key = text(index..<keyEnd)
    if hasYear, inside.isEmpty { return mark(.roundLocator(key), to: end + 1) }
    guard let first = inside.first, hasYear || first.isLetter, CitationText.isLocator(inside) else { return nil }
    return mark(.roundLocator("\(key) [\(inside)]"), to: end + 1)
  }

  func joinedKey() -> UnreadMarkup? {
    let length = MarkdownMask.keyLength(bytes[(index + 1)...])
    guard length > 0, let before = byte(-1), Array(",;:&+=-".utf8).contains(before) else { return nil }
    if before == UInt8(ascii: "-") {
      guard byte(-2).map(isBlank) ?? true else { return nil }
      return mark(.hiddenAuthors(text(index + 1..<index + 1 + length)), to: index + 1 + length)
    }
    // The `;` may end a reference to a character, of which something else is said.
    guard !bytes[max(0, index - 10)..<index].contains(MarkdownMask.reference) else { return nil }
    return mark(.joinedKey(text(index + 1..<index + 1 + length)), to: index + 1 + length)
  }

  /// `[key]` and `[key, p. 4]`, of a key with a digit in it: other words are words.
  func bareKey() -> UnreadMarkup? {
    let start = bytes[(index + 1)...].prefix(MarkdownMask.longestKey)
    let key = start.prefix { !isBlank($0) && !Array(",;[]".utf8).contains($0) }
    guard key.contains(where: isDigit), key.contains(where: isLetter), key.count == MarkdownMask.keyLength(key),
      let end = end(of: "]", from: key.endIndex, before: "[")
    else { return nil }
    return mark(.bareKey(String(decoding: key, as: UTF8.self), place: text(key.endIndex..<end)), to: key.endIndex)
  }
}
