// The words and numbers in the label of a wave, but for its year: `Wave 2`, `6 months after`, `Follow-up of the first
// year`. Two labels have an order where a number follows the same words, or where one is of before and one of after.

/// A word or a number in the label of a wave.
enum TimeWord: Equatable {
  case text(String)
  /// A number, and whether it is an ordinal.
  case number(Int, isOrdinal: Bool = false)
  /// A year, or the second of a school year; of these the label keeps its own account.
  case year
  /// A number below zero, or one of a countdown: `T-2`.
  case minus

  static func == (left: TimeWord, right: TimeWord) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)):
      left == right || left.count == 1 && right.hasPrefix(left) || right.count == 1 && left.hasPrefix(right)
    case (.number(let left, _), .number(let right, _)): left == right
    case (.year, .year), (.minus, .minus): true
    default: false
    }
  }

  var isOfNoYear: Bool { self != .year }
  var isFiller: Bool { if case .text(let word) = self { Self.fillers.contains(word) } else { false } }
  private var word: String? { if case .text(let word) = self { word } else { nil } }
  private var number: Int? { if case .number(let number, _) = self { number } else { nil } }
  private var stage: Int? { word.flatMap { Self.stages[$0] } }

  // MARK: Reading

  /// The words and numbers of a label, in lower case: `T2` is two, `2nd` is one. O(length).
  static func all(in label: String) -> [TimeWord] {
    var words: [TimeWord] = []
    var rest = label.lowercased()[...]
    // The last characters that are between two words.
    var between = ""
    while let first = rest.first {
      guard first.isLetter || first.isWholeNumber else {
        between.append(first)
        rest.removeFirst()
        continue
      }
      let part = rest.prefix { $0.isLetter == first.isLetter && $0.isWholeNumber == first.isWholeNumber }
      rest = rest[part.endIndex...]
      words.append(word(part, behind: words.last, between, before: &rest))
      between = ""
    }
    return joined(words)
  }

  private static func word(
    _ part: Substring, behind last: TimeWord?, _ between: String, before rest: inout Substring
  ) -> TimeWord {
    guard part.utf8.count < 10, let number = Int(part) else {
      let word = String(part)
      if let ordinal = ordinals[word] { return .number(ordinal, isOrdinal: true) }
      if let number = numbers[word] { return .number(number) }
      // Roman numbers follow a word, `Phase II`, or are all that there is.
      let isAlone = last == nil && rest.isEmpty
      let isBehindWord = last?.word.map { !ones.contains($0) } ?? false
      if isAlone || isBehindWord, let number = romans[word] { return .number(number) }
      return .text(word)
    }
    if part.utf8.count == 4, (1_900...2_100).contains(number) { return .year }
    if last == .year, part.utf8.count == 2, ["/", "-", "–"].contains(between) { return .year }
    // A hyphen behind a word is none of a number: `Wave-2`.
    if between.last.map({ "-−–".contains($0) }) ?? false, between.count > 1 || (last?.word?.count ?? 1) == 1 {
      return .minus
    }
    for ending in endings where rest.hasPrefix(ending) {
      let behind = rest.dropFirst(ending.count)
      guard behind.first.map({ !$0.isLetter && !$0.isWholeNumber }) ?? (ending != ".") else { continue }
      rest = behind
      return .number(number, isOrdinal: true)
    }
    return .number(number)
  }

  private static let endings = [".", "st", "nd", "rd", "th", "er", "re", "e", "ère", "ème", "ste", "de"]

  /// Joins what is one word of two: `follow-up`, `key stage`.
  private static func joined(_ words: [TimeWord]) -> [TimeWord] {
    var all: [TimeWord] = []
    for word in words {
      if let second = word.word, let first = all.last?.word, stages[first] == nil,
        stages[first + second] != nil || groups.contains(first + second)
      {
        all[all.count - 1] = .text(first + second)
      } else {
        all.append(word)
      }
    }
    return all
  }

  // MARK: Comparing

  /// Whether the first of two labels is of a later time than the second, as far as they say so. O(words).
  ///
  /// - Parameter areOfYears: Whether both name the same year.
  static func areAfter(_ one: [TimeWord], _ two: [TimeWord], areOfYears: Bool) -> Bool {
    if let isAfter = compareNumbers(one, two) { return isAfter }
    if isPair(one, two) { return true }
    guard let first = stage(of: one), let second = stage(of: two), first != second else { return false }
    func rest(_ words: [TimeWord]) -> [TimeWord] {
      words.filter { $0.stage == nil && $0.word.map { !measurements.contains($0) } ?? true }
    }
    let (own, others) = (rest(one), rest(two))
    let areLengths = isLength(own) && isLength(others)
    if own != others, !areLengths, let isAfter = compareNumbers(own, others) { return isAfter }
    guard first > second, own == others || others.isEmpty || areLengths else { return false }
    // Each year has a beginning and an end.
    return areOfYears || own != others || areLengths || !own.contains(where: \.isOfEachYear)
  }

  private var isOfEachYear: Bool {
    word.map { Self.partsOfYears.contains($0) || PartialDate.month($0) != nil } ?? false
  }

  /// Whether words are a length of time such as `2 weeks`.
  private static func isLength(_ words: [TimeWord]) -> Bool {
    guard words.count == 2, case .number(_, false) = words[0] else { return false }
    return words[1].word.map { units[$0] != nil } ?? false
  }

  /// Whether the number at the first place at which two labels differ is the greater; nil where there is none that says
  /// when it was.
  private static func compareNumbers(_ one: [TimeWord], _ two: [TimeWord]) -> Bool? {
    guard let place = zip(one, two).enumerated().first(where: { $1.0 != $1.1 })?.offset,
      case .number(let first, let isOrdinal) = one[place], case .number(let second, _) = two[place],
      // Before something the greater number is the earlier: `2 weeks before`.
      !(one + two).contains(where: { $0.word.map(countdowns.contains) ?? false })
    else { return nil }
    let next = [one, two].map { place + 1 < $0.count ? $0[place + 1].word : nil }
    let lengths = next.map { $0.flatMap { units[$0] } }
    if let length = lengths[0], let other = lengths[1], !isOrdinal { return first * length > second * other }
    if next.contains(where: { $0.map(groups.contains) ?? false }) { return nil }
    if place > 0 { return one[place - 1].word.map(groups.contains) ?? false ? nil : first > second }
    let isAlone = one.count == 1 && two.count == 1
    return isAlone || isOrdinal && (next[0] == next[1] || next.contains(nil)) ? first > second : nil
  }

  /// Whether two labels differ in one word, which says that the one is before and the other after: `Vorerhebung`.
  private static func isPair(_ one: [TimeWord], _ two: [TimeWord]) -> Bool {
    let different = zip(one, two).filter { $0 != $1 }
    guard one.count == two.count, different.count == 1, let late = different[0].0.word, let early = different[0].1.word
    else { return false }
    return [("post", "pre"), ("nach", "vor"), ("na", "voor")].contains { after, before in
      late.hasPrefix(after) && early.hasPrefix(before) && late.dropFirst(after.count) == early.dropFirst(before.count)
    }
  }

  /// Before, in the middle or after; nil where a label says none of these, or two.
  private static func stage(of words: [TimeWord]) -> Int? {
    let found = Set(words.compactMap(\.stage))
    return found.count == 1 ? found.first : nil
  }
}
