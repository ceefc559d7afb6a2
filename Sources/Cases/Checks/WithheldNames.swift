// An organisation whose name is withheld is named all the same where the account or a field names it: an author writes
// the text first, and withholds the name later. Its id and `values` say which words to look for.

import Diagnostics
import Formats

/// Words of a text that may name an organisation whose name is withheld.
struct WithheldName: Sendable {
  /// Its place among the names that are looked for.
  let name: Int
  /// Its place among the communities of the case.
  let community: Int
  /// The words as they are written.
  let words: String
  let span: Span
  /// The outermost field that they are in; empty in the account and in notes of tables.
  let field: String
}

/// The search for withheld names in one text.
struct WithheldNames {
  /// What one organisation may be called.
  private struct Name {
    let community: Int
    let phrases: [[String]]
    let words: Set<String>
    /// Whether it counts only where it can hardly be anything else.
    let isStrict: Bool
  }

  /// What was found, with what speaks for its being an ordinary word.
  private struct Finding {
    let name: WithheldName
    /// The word in small letters, at the beginning of a sentence; nil elsewhere.
    let opening: String?
  }

  /// Which words of a text name an organisation.
  enum Reading {
    /// In small letters `river` is a river.
    case prose
    /// In the cells of a table names may be in small letters.
    case cells
  }

  private let names: [Name]
  private let sources: SourceSet
  private let joinsWords: Bool
  private var findings: [Finding] = []
  /// Words of names that the text has in small letters within its sentences.
  private(set) var ordinary: Set<String> = []
  /// Words of names that have a capital within sentences.
  private var capital: Set<String> = []

  /// Returns nil where there are no names.
  ///
  /// - Parameters:
  ///   - strict: Of the names those that count only where they can hardly be anything else: as a whole, and not as a
  ///     word that begins a sentence.
  ///   - language: The language of the text (BCP 47).
  init?(_ hidden: [HiddenName], strict: Set<Int> = [], in sources: SourceSet, language: String) {
    guard !hidden.isEmpty else { return nil }
    names = hidden.enumerated().map { place, name in
      let isStrict = strict.contains(place)
      return Name(
        community: name.community, phrases: name.phrases,
        words: Set(isStrict ? name.whole.filter(Self.isRare) : name.whole + name.parts), isStrict: isStrict)
    }
    self.sources = sources
    joinsWords = HiddenName.joinsWords(language)
  }

  /// Whether some bytes have a word of a name. O(bytes).
  func mayBe(in bytes: [UInt8]) -> Bool {
    var index = HiddenNameIndex()
    for (place, name) in names.enumerated() {
      for word in name.words.union(name.phrases.joined()) { index.add(word, of: place) }
    }
    var hits = HiddenNameIndex.Hits()
    index.scan(bytes, bytes.indices, into: &hits)
    return !hits.names.isEmpty || !hits.ordinary.isEmpty
  }

  /// Whether a word is long enough to be met by chance seldom, and says nothing of what schools do.
  static func isRare(_ word: String) -> Bool {
    word.utf8.count >= HiddenName.fewestOfCompounds && !NameReading.posts.contains(word)
  }

  /// What was found, but for a word that only begins sentences and that the text has in small letters as well: in
  /// `Garden work began when the garden was dug` it is a garden.
  var found: [WithheldName] {
    findings.filter { finding in
      finding.opening.map { !ordinary.contains($0) || capital.contains($0) } ?? true
    }.map(\.name)
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
      let count = findings.count
      search(node.span.range, of: node.span.file, in: field)
      // With a `\` in quotation marks it may be spelt otherwise than it reads.
      if findings.count == count { search(text, at: node.span, in: field) }
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
  mutating func search(_ range: Range<Int>, of file: FileID, in field: String = "", as reading: Reading = .prose) {
    guard file != .none, !range.isEmpty else { return }
    let text = SourceText.string(sources[file].bytes[range])
    for match in matches(in: text, as: reading) {
      let place = range.lowerBound + match.range.lowerBound..<range.lowerBound + match.range.upperBound
      add(match, at: Span(file, place), in: field)
    }
  }

  /// Looks through an account, also for names with marks and references in them. O(bytes).
  mutating func search(markdown range: Range<Int>, of file: FileID) {
    let count = findings.count
    search(range, of: file)
    let known = findings[count...].map(\.name.span.range)
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

  /// Looks through a text that is at a place. O(bytes).
  mutating func search(_ text: String, at span: Span, in field: String, as reading: Reading = .prose) {
    for match in matches(in: text, as: reading) { add(match, at: span, in: field) }
  }

  private mutating func add(_ match: Match, at span: Span, in field: String) {
    findings.append(
      Finding(
        name: WithheldName(
          name: match.name, community: names[match.name].community, words: match.words, span: span, field: field),
        opening: match.opening))
  }

  // MARK: What

  struct Word {
    let text: Substring
    let spellings: [String]
    /// Whether blanks alone are between it and the word before it.
    let isNext: Bool
  }

  private struct Match {
    let name: Int
    let words: String
    /// In bytes of the text.
    let range: Range<Int>
    /// The word in small letters, where it is alone and begins a sentence.
    let opening: String?
  }

  private mutating func matches(in text: String, as reading: Reading) -> [Match] {
    var words: [Word] = []
    var end = text.startIndex
    for part in text.split(whereSeparator: { !$0.isLetter && !$0.isFormatSign })
    where part.contains(where: \.isLetter) {
      let isNext = !words.isEmpty && text[end..<part.startIndex].allSatisfy(\.isWhitespace)
      words.append(Word(text: part, spellings: HiddenName.spellings(of: String(part)), isNext: isNext))
      end = part.endIndex
    }
    var matches: [Match] = []
    var place = 0
    while place < words.count {
      guard let (name, count) = name(at: place, in: words, of: text, as: reading) else {
        noteOrdinary(words, place)
        place += 1
        continue
      }
      let stretch = words[place].text.startIndex..<words[place + count - 1].text.endIndex
      let start = text.utf8.distance(from: text.startIndex, to: stretch.lowerBound)
      let isOpening = count == 1 && opensSentence(words[place].text, of: text)
      if isOpening, names[name].isStrict {
        place += 1
        continue
      }
      if count == 1, !isOpening { capital.formUnion(words[place].spellings) }
      matches.append(
        Match(
          name: name, words: String(text[stretch]).withSingleBlanks.withoutFormatSigns,
          range: start..<start + text[stretch].utf8.count, opening: isOpening ? words[place].spellings[0] : nil))
      place += count
    }
    return matches
  }

  /// The first name that begins at a place, with its number of words; nil where none does.
  private func name(at place: Int, in words: [Word], of text: String, as reading: Reading) -> (Int, Int)? {
    for name in names.indices {
      if let count = length(of: names[name], at: place, in: words, of: text, as: reading) { return (name, count) }
    }
    return nil
  }

  /// Takes in a word of a name that is an ordinary one here: in small letters, with words around it.
  private mutating func noteOrdinary(_ words: [Word], _ place: Int) {
    let word = words[place]
    guard word.isNext, place + 1 < words.count, words[place + 1].isNext, word.text.first?.isLowercase ?? false else {
      return
    }
    for name in names { ordinary.formUnion(word.spellings.filter(name.words.contains)) }
  }

  /// How many words from a place on may name an organisation; nil where they do not.
  private func length(
    of name: Name, at place: Int, in words: [Word], of text: String, as reading: Reading
  ) -> Int? {
    let phrase = name.phrases.first { phrase in
      place + phrase.count <= words.count
        && phrase.indices.allSatisfy { words[place + $0].spellings.contains(phrase[$0]) }
        && (1..<phrase.count).allSatisfy { words[place + $0].isNext }
    }
    if let phrase, !name.isStrict || words[place..<place + phrase.count].contains(where: { $0.text.hasCapital }) {
      return phrase.count
    }
    let word = words[place]
    let isExact = word.spellings.contains(where: name.words.contains)
    guard isExact || word.spellings.contains(where: { isForm($0, word.text, of: name, in: text) }) else { return nil }
    // In small letters `river` is a river, but for an address.
    let isName = !(word.text.first?.isLowercase ?? true)
    let isCell = reading == .cells && !isWithinProse(place, in: words)
    return isName || isCell || isInAddress(word.text, of: text) ? 1 : nil
  }

  /// Whether a word is one of the names with the ending of a genitive, as `Mühlbachs`, or a compound with one that is
  /// long enough to begin few others: `Mühlbachschule`.
  private func isForm(_ word: String, _ written: Substring, of name: Name, in text: String) -> Bool {
    guard word.utf8.count > 4 else { return false }
    if word.hasSuffix("s"), name.words.contains(String(word.dropLast())) {
      // English has an apostrophe there: `Blooms of algae` are no school's.
      return joinsWords || !opensSentence(written, of: text)
    }
    guard !name.isStrict else { return false }
    // `BloomSchool`.
    let isJoined = joinsWords || written.contains(where: \.isLowercase) && written.dropFirst().hasCapital
    return name.words.contains { HiddenName.isCompound(word, of: $0, inJoiningLanguage: isJoined) }
  }
}
