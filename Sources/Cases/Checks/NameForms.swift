// What organisations whose names are withheld may be called in a text: all of them are looked up at once, so that the
// time for a word does not grow with the names.

import Diagnostics

/// The forms of names, and which of them a word of a text is one of.
struct NameForms {
  struct Word {
    let text: Substring
    let spellings: [String]
    /// In bytes of the text.
    let range: Range<Int>
    /// Whether blanks alone are between it and the word before it.
    let isNext: Bool
    /// Whether it and the word before it may be pieces of one.
    let isPiece: Bool
  }

  /// Phrases that begin alike.
  private struct Branch {
    var next: [String: Int] = [:]
    /// The names that end here, in order.
    var names: [Int] = []
  }

  /// For each name the place of its community.
  let communities: [Int]
  /// Those that count only where they can hardly be anything else.
  let strict: Set<Int>
  let joinsWords: Bool
  /// The names of each word, in order.
  private var names: [String: [Int]] = [:]
  private var branches = [Branch()]
  private var index: HiddenNameIndex
  private var longest = 0

  init(of hidden: [HiddenName], strict: Set<Int>, joinsWords: Bool) {
    communities = hidden.map(\.community)
    self.strict = strict
    self.joinsWords = joinsWords
    index = HiddenNameIndex(of: hidden.count)
    for (place, name) in hidden.enumerated() {
      let isStrict = strict.contains(place)
      for word in isStrict ? name.whole.filter(WithheldNames.isRare) : name.whole + name.parts {
        if names[word, default: []].count < HiddenNameIndex.mostOfOneWord { names[word, default: []].append(place) }
        index.add(word, of: place)
        longest = max(longest, word.utf8.count)
      }
      for phrase in name.phrases { add(phrase, of: place) }
    }
  }

  private mutating func add(_ phrase: [String], of name: Int) {
    var branch = 0
    for word in phrase {
      index.add(word, of: name)
      if let next = branches[branch].next[word] {
        branch = next
      } else {
        branches.append(Branch())
        branches[branch].next[word] = branches.count - 1
        branch = branches.count - 1
      }
    }
    if branches[branch].names.count < HiddenNameIndex.mostOfOneWord { branches[branch].names.append(name) }
  }

  func isWord(_ spelling: String) -> Bool { names[spelling] != nil }

  // MARK: Where to look

  /// Where words end that may be of a name. O(bytes).
  func places(in bytes: [UInt8]) -> [Int] {
    var hits = HiddenNameIndex.Hits()
    index.scan(bytes, bytes.indices, into: &hits)
    return hits.places
  }

  /// The lines around some places, with the line above and below each.
  static func stretches(around places: [Int], in bytes: [UInt8]) -> [Range<Int>] {
    let line = UInt8(ascii: "\n")
    var stretches: [Range<Int>] = []
    var known = 0
    for place in places where place > known {
      let low = stretches.last?.upperBound ?? 0
      func start(before end: Int) -> Int { bytes[low..<max(low, end)].lastIndex(of: line).map { $0 + 1 } ?? low }
      func end(from start: Int) -> Int {
        bytes[min(start, bytes.count)...].firstIndex(of: line).map { $0 + 1 } ?? bytes.count
      }
      let own = end(from: max(place - 1, low))
      let stretch = start(before: start(before: max(place - 1, low)) - 1)..<end(from: own)
      known = own
      if let last = stretches.last, last.upperBound >= stretch.lowerBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        stretches.append(stretch)
      }
    }
    return stretches
  }

  // MARK: What

  /// The first name that begins at a place, with its number of words; nil where none does.
  func name(
    at place: Int, in words: [Word], of text: WrittenText, as reading: WithheldNames.Reading
  ) -> (name: Int, count: Int)? {
    let found = [
      phrase(at: place, in: words), word(at: place, in: words, of: text, as: reading),
    ].compactMap { $0 }.min { $0.name < $1.name }
    return found ?? pieces(at: place, in: words, of: text, as: reading)
  }

  private func phrase(at place: Int, in words: [Word]) -> (name: Int, count: Int)? {
    guard branches.count > 1 else { return nil }
    var first: (name: Int, count: Int)?
    var reached = [0]
    var hasCapital = false
    var count = 0
    while place + count < words.count, count == 0 || words[place + count].isNext {
      let word = words[place + count]
      reached = Set(word.spellings).flatMap { spelling in reached.compactMap { branches[$0].next[spelling] } }
      guard !reached.isEmpty else { break }
      count += 1
      hasCapital = hasCapital || word.text.hasCapital
      for name in reached.flatMap({ branches[$0].names }) where hasCapital || !strict.contains(name) {
        if first.map({ name < $0.name }) ?? true { first = (name, count) }
      }
    }
    return first
  }

  private func word(
    at place: Int, in words: [Word], of text: WrittenText, as reading: WithheldNames.Reading
  ) -> (name: Int, count: Int)? {
    let word = words[place]
    var found: Int?
    func take(_ name: Int?) { if let name { found = min(name, found ?? name) } }
    for spelling in word.spellings { take(names[spelling]?.first) }
    for spelling in word.spellings { take(form(spelling, word.text, of: text)) }
    if found == nil, let inner = word.text.lastIndex(where: \.isUppercase), inner > word.text.startIndex {
      take(innerName(of: word.text))
    }
    guard let found else { return nil }
    // In small letters `river` is a river, but for an address.
    let isName = !(word.text.first?.isLowercase ?? true) || word.text.hasCapital
    let isCell = reading == .cells && !Self.isWithinProse(place, in: words)
    return isName || isCell || text.isInAddress(word.range) ? (found, 1) : nil
  }

  /// The name of which a word is one with the ending of a genitive, as `Mühlbachs`, or a compound with one that is long
  /// enough to begin few others: `Mühlbachschule`.
  private func form(_ word: String, _ written: Substring, of text: WrittenText) -> Int? {
    guard word.utf8.count > 4 else { return nil }
    var found: Int?
    // English has an apostrophe there: `Blooms of algae` are no school's.
    if word.hasSuffix("s"), let owners = names[String(word.dropLast())], joinsWords || !text.opensSentence(written) {
      found = owners.first
    }
    // `BloomSchool`.
    let isJoined = joinsWords || written.contains(where: \.isLowercase) && written.dropFirst().hasCapital
    let most = min(longest, word.utf8.count - 1)
    guard most >= HiddenName.fewestOfCompounds else { return found }
    for length in HiddenName.fewestOfCompounds...most {
      let start = String(decoding: word.utf8.prefix(length), as: UTF8.self)
      guard let owner = names[start]?.first(where: { !strict.contains($0) }),
        HiddenName.isCompound(word, of: start, inJoiningLanguage: isJoined)
      else { continue }
      found = min(owner, found ?? owner)
    }
    return found
  }

  /// A name that is the end of a word, from a capital on: `GrundschuleLindenhof`.
  private func innerName(of word: Substring) -> Int? {
    var found: Int?
    for start in word.indices.dropFirst() where word[start].isUppercase && word[word.index(before: start)].isLowercase {
      for spelling in HiddenName.spellings(of: String(word[start...])) {
        if spelling.utf8.count >= HiddenName.fewestOfCompounds, let name = names[spelling]?.first {
          found = min(name, found ?? name)
        }
      }
    }
    return found
  }

  /// A name that is written in pieces: `Linden-Hof`, `Linden hof`, `L i n d e n h o f`.
  private func pieces(
    at place: Int, in words: [Word], of text: WrittenText, as reading: WithheldNames.Reading
  ) -> (name: Int, count: Int)? {
    let first = words[place]
    var starts = first.spellings.filter(index.mayBegin)
    guard !starts.isEmpty, place + 1 < words.count, words[place + 1].isPiece else { return nil }
    let isName = first.text.hasCapital || reading == .cells && !Self.isWithinProse(place, in: words)
    guard isName || text.isInAddress(first.range) else { return nil }
    var count = 1
    while place + count < words.count, words[place + count].isPiece, count < longest {
      let word = words[place + count]
      let whole = starts.flatMap { start in word.spellings.map { start + $0 } }
      count += 1
      let pieces = words[place..<place + count]
      for text in Set(whole).sorted() where text.utf8.count >= HiddenName.fewestOfCompounds {
        guard let name = names[text]?.first, Self.areOfOne(pieces, isStrict: strict.contains(name)) else { continue }
        return (name, count)
      }
      starts = Array(whole.filter(index.mayBegin).prefix(Self.mostStarts))
      if starts.isEmpty { return nil }
    }
    return nil
  }

  private static let mostStarts = 8

  /// Whether pieces with blanks between them read as one word: `To get her` is no `Together`.
  private static func areOfOne(_ pieces: ArraySlice<Word>, isStrict: Bool) -> Bool {
    guard pieces.dropFirst().contains(where: \.isNext) else { return true }
    if isStrict, !pieces.allSatisfy({ $0.text.hasCapital }) { return false }
    let lengths = pieces.map(\.text.count)
    return lengths.allSatisfy { $0 >= 3 } || lengths.allSatisfy { $0 == 1 }
  }
}
