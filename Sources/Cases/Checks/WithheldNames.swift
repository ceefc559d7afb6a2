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
    /// A value that is no sentence has a capital at its beginning where it is a name.
    case name
  }

  private let forms: NameForms
  private let sources: SourceSet
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
    forms = NameForms(of: hidden, strict: strict, joinsWords: HiddenName.joinsWords(language))
    self.sources = sources
  }

  /// The same search, of which nothing is found yet.
  var anew: WithheldNames {
    var search = self
    (search.findings, search.ordinary, search.capital) = ([], [], [])
    return search
  }

  /// Whether some bytes have a word of a name. O(bytes).
  func mayBe(in bytes: [UInt8]) -> Bool { !forms.places(in: bytes).isEmpty }

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

  /// Fields of which the values are names that files use among themselves, or are not published, each with the fields
  /// that it is one of: `from` is somebody of a tie, and a text under `support`.
  private static let unread: [String: Set<String>] = [
    "at": ["actions"], "brokered_by": ["network"], "by": ["actions"], "columns": ["network"],
    "community": ["people"], "follows": ["outcomes"], "from": ["ties", "links"], "graph": ["network"],
    "part_of": ["communities"], "strengths": ["network"], "to": ["ties", "links"], "values": ["network"],
    "withdrawn": [""],
  ]

  /// Looks through the texts of front matter, or of one of its fields. O(bytes).
  mutating func search(_ node: Node, under key: String? = nil) { search(node, in: key.map { [$0] } ?? []) }

  /// - Parameter path: The fields that it is in, the outermost first.
  private mutating func search(_ node: Node, in path: [String]) {
    let key = path.last ?? ""
    let field = path.first ?? ""
    switch node.content {
    case .scalar(let text, _):
      // Files that hold them, an author, and ids.
      guard !["people", "ties", "authors", "evidence"].contains(key) else { return }
      // Keys of works are looked at with other ids; behind them a place in the work is published.
      if key == "cites" { return searchLocators(text, at: node.span, in: field) }
      let count = findings.count
      let reading = Self.reading(of: text, in: key)
      search(node.span.range, of: node.span.file, in: field, as: reading)
      // With a `\` in quotation marks it may be spelt otherwise than it reads.
      if findings.count == count { search(text, at: node.span, in: field, as: reading) }
    case .list(let items):
      for item in items { search(item, in: path) }
    case .mapping(let entries):
      for entry in entries where !Self.isUnread(entry.key, in: path) {
        search(entry.value, in: path + [entry.key])
      }
    }
  }

  private static func reading(of text: String, in key: String) -> Reading {
    if ["affiliation", "funder", "who"].contains(key) { return .name }
    // `Reading age` is what was measured, and `Reading together` a title.
    return mayBeNames.contains(key) && !text.contains(where: \.isWhitespace) ? .name : .prose
  }

  private static let mayBeNames = Set.words(
    "boundary_object editors footer funding judged_by label name paid_by region synonyms title")

  private static func isUnread(_ key: String, in path: [String]) -> Bool {
    if key == "name", path.last == "authors" { return true }
    guard let places = unread[key] else { return false }
    return path.isEmpty ? places.contains("") : path.contains(where: places.contains)
  }

  private mutating func searchLocators(_ text: String, at span: Span, in field: String) {
    for citation in text.split(separator: ";") {
      guard let comma = citation.firstIndex(of: ",") else { continue }
      search(String(citation[comma...]), at: span, in: field)
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
    let bytes = sources[file].bytes
    for word in PlainWords.places(of: Self.marks, in: bytes, range, besides: known) {
      search(word.text, at: Span(file, word.place), in: "")
    }
    // The language of a block of code is published as well.
    for fence in CodeFences.infos(in: bytes, range) {
      search(SourceText.string(bytes[fence]), at: Span(file, fence), in: "", as: .cells)
    }
  }

  /// What may be in a word and is not read in it.
  private static let marks = ByteSet("*_&\\".utf8)

  /// Looks through the notes of ties that are in tables and graph files. O(bytes of notes).
  mutating func search(notesOf network: NetworkStudy, besides file: FileID) {
    for note in network.notes(besides: file) { search(note.value, at: note.span, in: "network") }
  }

  /// Looks through a text that is at a place. O(bytes).
  mutating func search(_ text: String, at span: Span, in field: String, as reading: Reading = .prose) {
    for match in matches(in: text, as: reading) { add(match, at: span, in: field) }
  }

  private mutating func add(_ match: Match, at span: Span, in field: String) {
    findings.append(
      Finding(
        name: WithheldName(
          name: match.name, community: forms.communities[match.name], words: match.words, span: span, field: field),
        opening: match.opening))
  }

  // MARK: What

  private struct Match {
    let name: Int
    let words: String
    /// In bytes of the text.
    let range: Range<Int>
    /// The word in small letters, where it is alone and begins a sentence.
    let opening: String?
  }

  /// What names one in a text. O(bytes).
  private mutating func matches(in text: String, as reading: Reading) -> [Match] {
    let bytes = Array(text.utf8)
    let places = forms.places(in: bytes)
    guard !places.isEmpty else { return [] }
    let all = WrittenText(text, bytes)
    return NameForms.stretches(around: places, in: bytes).flatMap { matches(in: $0, of: all, as: reading) }
  }

  private mutating func matches(in stretch: Range<Int>, of text: WrittenText, as reading: Reading) -> [Match] {
    let words = text.words(in: stretch)
    var matches: [Match] = []
    var place = 0
    while place < words.count {
      guard let (name, count) = forms.name(at: place, in: words, of: text, as: reading) else {
        noteOrdinary(words, place)
        place += 1
        continue
      }
      let isOpening =
        count == 1 && reading != .name && text.opensSentence(words[place].text)
        && !forms.goesOnAsName(place, in: words, of: text)
      if isOpening, forms.strict.contains(name) {
        place += 1
        continue
      }
      if count == 1, !isOpening { capital.formUnion(words[place].spellings) }
      let range = words[place].range.lowerBound..<words[place + count - 1].range.upperBound
      matches.append(
        Match(
          name: name,
          words: String(words[place].text.base[words[place].text.startIndex..<words[place + count - 1].text.endIndex])
            .withSingleBlanks.withoutFormatSigns,
          range: range, opening: isOpening ? words[place].spellings[0] : nil))
      place += count
    }
    return matches
  }

  /// Takes in a word of a name that is an ordinary one here: in small letters, with words around it.
  private mutating func noteOrdinary(_ words: [NameForms.Word], _ place: Int) {
    let word = words[place]
    guard word.isNext, place + 1 < words.count, words[place + 1].isNext, word.text.first?.isLowercase ?? false else {
      return
    }
    ordinary.formUnion(word.spellings.filter(forms.isWord))
  }
}
