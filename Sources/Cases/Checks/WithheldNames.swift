// An organisation whose name is withheld is named all the same where the account or a field names it: an author writes
// the text first, and withholds the name later. Its id and `values` say which words to look for.

import Diagnostics
import Formats
import Foundation

/// Words of a text that may name an organisation whose name is withheld.
struct WithheldName: Sendable {
  /// Its place among the communities of the case.
  let community: Int
  /// The words as they are written.
  let words: String
  let span: Span
  /// The outermost field that they are in; empty in the account and in notes of tables.
  let field: String
}

/// The search for the withheld names of one case.
struct WithheldNames {
  /// What one organisation may be called.
  private struct Name {
    let community: Int
    /// Its id, and the cells of tables that mean it, where these are of several words.
    var phrases: [[String]] = []
    var words: Set<String> = []
  }

  private let names: [Name]
  private let sources: SourceSet
  private(set) var found: [WithheldName] = []

  /// Returns nil where no name is withheld, or no word for one is known.
  init?(of network: NetworkStudy, in sources: SourceSet) {
    let communities = network.communities
    guard communities.contains(where: \.isNameWithheld) else { return nil }
    // A word that another organisation is published with does not say which is meant.
    let open = Set(communities.lazy.filter { !$0.isNameWithheld }.flatMap { NameReading.words(in: $0.name) })
    names = communities.indices.filter { communities[$0].isNameWithheld }.compactMap { number in
      var name = Name(community: number)
      for text in [communities[number].id.text] + network.values.cells(for: communities[number].id) {
        let telling = NameReading.telltaleWords(in: text)
        guard !telling.isEmpty else { continue }
        let all = NameReading.words(in: text)
        if all.count > 1 {
          name.phrases.append(all.map { Self.spellings(of: $0)[0] })
          // `YsgolBryn`.
          name.words.formUnion(Self.spellings(of: all.joined()))
        }
        name.words.formUnion(telling.filter { !open.contains($0) }.flatMap(Self.spellings))
      }
      return name.phrases.isEmpty && name.words.isEmpty ? nil : name
    }
    guard !names.isEmpty else { return nil }
    self.sources = sources
  }

  /// How a word may be spelt in an id: `muehlbach` and `muhlbach`.
  private static func spellings(of word: String) -> [String] {
    let small = word.lowercased().withoutFormatSigns
    guard !small.utf8.allSatisfy({ $0 < 0x80 }) else { return [small] }
    let bare = small.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return [Slug.suggested(for: small)?.text ?? small, String(String.UnicodeScalarView(bare))]
  }

  // MARK: Where

  /// Fields of which the values are names that files use among themselves, or are not published, and those of people.
  private static let unread: Set<String> = [
    "at", "brokered_by", "by", "cites", "columns", "community", "follows", "from", "graph", "part_of", "strengths",
    "to", "values", "withdrawn",
  ]

  /// Looks through the texts of front matter. O(bytes).
  mutating func search(_ node: Node, under key: String = "", in field: String = "") {
    switch node.content {
    case .scalar(let text, _):
      // Files that hold them, an author, and ids.
      guard !["people", "ties", "authors", "evidence"].contains(key) else { return }
      let count = found.count
      search(node.span.range, of: node.span.file, in: field)
      // With a `\` in quotation marks it may be spelt otherwise than it reads.
      if found.count == count { search(text, at: node.span, in: field) }
    case .list(let items):
      for item in items { search(item, under: key, in: field) }
    case .mapping(let entries):
      for entry in entries where !Self.unread.contains(entry.key) {
        if key == "authors", entry.key == "name" { continue }
        search(entry.value, under: entry.key, in: field.isEmpty ? entry.key : field)
      }
    }
  }

  /// Looks through a stretch of a file. O(bytes).
  mutating func search(_ range: Range<Int>, of file: FileID, in field: String = "") {
    guard file != .none, !range.isEmpty else { return }
    let text = SourceText.string(sources[file].bytes[range])
    for match in matches(in: text) {
      let place = range.lowerBound + match.range.lowerBound..<range.lowerBound + match.range.upperBound
      found.append(
        WithheldName(community: match.community, words: match.words, span: Span(file, place), field: field))
    }
  }

  /// Looks through an account, also for names with marks and references in them. O(bytes).
  mutating func search(markdown range: Range<Int>, of file: FileID) {
    let count = found.count
    search(range, of: file)
    let known = found[count...].map(\.span.range)
    for word in PlainWords.places(of: Self.marks, in: sources[file].bytes, range, besides: known) {
      search(word.text, at: Span(file, word.place), in: "")
    }
  }

  /// What may be in a word and is not read in it.
  private static let marks = ByteSet("*_&\\".utf8)

  /// Looks through the notes of ties that are in tables and graph files. O(bytes of notes).
  mutating func search(notesOf network: NetworkStudy, besides file: FileID) {
    for tie in ([network.ties] + network.waves.map(\.ties)).joined() where tie.from.span.file != file {
      if let note = tie.note { search(note, at: tie.from.span, in: "network") }
    }
  }

  private mutating func search(_ text: String, at span: Span, in field: String) {
    for match in matches(in: text) {
      found.append(WithheldName(community: match.community, words: match.words, span: span, field: field))
    }
  }

  // MARK: What

  private struct Word {
    let text: Substring
    let spellings: [String]
    /// Whether blanks alone are between it and the word before it.
    let isNext: Bool
  }

  private struct Match {
    let community: Int
    let words: String
    /// In bytes of the text.
    let range: Range<Int>
  }

  private func matches(in text: String) -> [Match] {
    var words: [Word] = []
    var end = text.startIndex
    for part in text.split(whereSeparator: { !$0.isLetter && !$0.isFormatSign })
    where part.contains(where: \.isLetter) {
      let isNext = !words.isEmpty && text[end..<part.startIndex].allSatisfy(\.isWhitespace)
      words.append(Word(text: part, spellings: Self.spellings(of: String(part)), isNext: isNext))
      end = part.endIndex
    }
    var matches: [Match] = []
    var place = 0
    while place < words.count {
      let hit = names.lazy.compactMap { name in
        length(of: name, at: place, in: words, of: text).map { (name.community, $0) }
      }.first
      guard let (community, count) = hit else {
        place += 1
        continue
      }
      let stretch = words[place].text.startIndex..<words[place + count - 1].text.endIndex
      let start = text.utf8.distance(from: text.startIndex, to: stretch.lowerBound)
      matches.append(
        Match(
          community: community, words: String(text[stretch]).withSingleBlanks.withoutFormatSigns,
          range: start..<start + text[stretch].utf8.count))
      place += count
    }
    return matches
  }

  /// How many words from a place on may name an organisation; nil where they do not.
  private func length(of name: Name, at place: Int, in words: [Word], of text: String) -> Int? {
    let phrase = name.phrases.first { phrase in
      place + phrase.count <= words.count
        && phrase.indices.allSatisfy { words[place + $0].spellings.contains(phrase[$0]) }
        && (1..<phrase.count).allSatisfy { words[place + $0].isNext }
    }
    if let phrase { return phrase.count }
    let word = words[place]
    guard word.spellings.contains(where: { name.words.contains($0) || isForm($0, of: name.words) }) else { return nil }
    // In small letters `river` is a river, but for an address.
    let isName = !(word.text.first?.isLowercase ?? true)
    return isName || isInAddress(word.text, of: text) ? 1 : nil
  }

  /// Whether a word is one of the names with the ending of a genitive, as `Mühlbachs`, or begins with one that is long
  /// enough to begin few others: `Mühlbachschule`.
  private func isForm(_ word: String, of names: Set<String>) -> Bool {
    guard word.utf8.count > 4 else { return false }
    return word.hasSuffix("s") && names.contains(String(word.dropLast()))
      || names.contains { $0.utf8.count >= Self.fewestOfCompounds && word.hasPrefix($0) }
  }

  /// So many letters of a name begin another word by chance more seldom than in a compound.
  static let fewestOfCompounds = 5

  /// Whether a word is part of an address on the web, or of a mailbox.
  private func isInAddress(_ word: Substring, of text: String) -> Bool {
    let (before, after) = (text[..<word.startIndex].suffix(Self.reach), text[word.endIndex...].prefix(Self.reach))
    let start = before.lastIndex(where: \.isWhitespace).map { text.index(after: $0) } ?? before.startIndex
    let end = after.firstIndex(where: \.isWhitespace) ?? after.endIndex
    let whole = text[start..<end]
    return whole.contains("://") || whole.contains("www.") || NameReading.isMailAddress(String(whole))
  }

  /// So far from a word its address is looked at: a text without a blank would be looked through for each word.
  private static let reach = 200
}
