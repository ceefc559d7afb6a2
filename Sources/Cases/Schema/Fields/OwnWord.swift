// Words that a portfolio has in place of those of the site: a label of casebook's, or a string of the theme.

import Diagnostics
import Formats

/// A word that the portfolio says in place of one of the site's, in the language of the site's own words.
public struct OwnWord: Sendable {
  public let key: Located<String>
  public let text: String

  /// A word is repeated on many pages, and some in each row of a table.
  static let mostCharacters = 60

  /// Words by their keys: `{role-teacher: Tutor}`. Whether there is such a key is known where the theme is.
  static let keyed = Shape<[OwnWord]>(.ownWords) { node, reader in
    guard case .mapping(let entries) = node.content else {
      Shape<[OwnWord]>.mismatch(
        node, .ownWords, &reader, help: "write `{role-teacher: Tutor}`, or each on its own line")
      return nil
    }
    return entries.compactMap { entry in
      plainText.read(entry.value, &reader).map { OwnWord(key: Located(entry.key, entry.keySpan), text: $0) }
    }
  }

  private static let plainText = Shape<String>.text.map { text, node, reader -> String? in
    if text.isLonger(than: mostCharacters) {
      reader.report(
        .tooLong, "this word has more than \(mostCharacters) characters", at: node.span,
        help: "say it shorter: it is on many pages, and in the rows of tables")
      return nil
    }
    guard let fault = fault(in: text) else { return text }
    reader.report(.badWord, "a word may not hold \(fault)", at: node.span, help: "write what readers are to see")
    return nil
  }

  /// What makes a text more than a word; nil for a word. Signs such as `&` are escaped when it is written.
  private static func fault(in text: String) -> String? {
    if text.contains(where: \.isNewline) { return "the end of a line" }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "a control character"
    }
    let bytes = text.utf8
    if bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) { return "markup: `<` or `>`" }
    if holdsCharacterCode(bytes) { return "the code of a character" }
    return bytes.contains(UInt8(ascii: "{")) && text.contains("{{") ? "a tag of a template" : nil
  }

  /// Whether a text holds `&amp;`, `&#169;` or the like.
  private static func holdsCharacterCode(_ bytes: String.UTF8View) -> Bool {
    bytes.indices.contains { place in
      guard bytes[place] == UInt8(ascii: "&") else { return false }
      var rest = bytes[place...].dropFirst()
      if rest.first == UInt8(ascii: "#") { rest = rest.dropFirst() }
      let name = rest.prefix(while: \.isASCIILetterOrDigit)
      return !name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ";")
    }
  }

  /// Returns each word whose key is none of some, with the nearest that is. O(words + keys).
  public static func unknown(_ words: [OwnWord], among keys: [String]) -> [Diagnostic] {
    let known = Set(keys)
    let list = WordList(keys)
    var found: [Diagnostic] = []
    for word in words where !known.contains(word.key.value) {
      let near = found.count < Vocabulary.mostSuggestions ? list.nearest(to: word.key.value) : nil
      found.append(
        Diagnostic(
          .unknownWord, "the site says no word with the key `\(word.key.value)`", at: word.key.span,
          help: near.map { "did you mean `\($0)`?" }
            ?? "`casebook schema portfolio` lists the keys of labels, and strings/en.yml of the theme those of its own")
      )
    }
    return found
  }
}
