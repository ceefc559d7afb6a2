// Numbers on ties. Programs and surveys know numbers, the vocabulary knows words. 1, 2 and 3 are occasional, regular
// and core; what any other number means only the author knows, who says so under `strengths`. 0 is no tie. Where every
// weight of a list is 1, nobody weighed its ties: that is what Gephi and Pajek write of their own accord. How strong a
// tie is of which nothing is said is not reported; `regular` is a finding like the others.

import Diagnostics
import Formats
import Networks

/// From which number on a tie is how strong: `{1: occasional, 3: regular, 5: core}`.
struct StrengthScale: Sendable, Hashable {
  struct Step: Sendable, Hashable {
    let number: Double
    let strength: TieStrength
  }

  /// By their numbers, at least one.
  let steps: [Step]
  let span: Span

  /// The strength of a number between the first and the last step: that of the step at or below it; nil outside.
  func strength(of number: Double) -> TieStrength? {
    guard let last = steps.last, number <= last.number else { return nil }
    return steps.last { $0.number <= number }?.strength
  }

  fileprivate static let word = Shape<TieStrength>.choice()
  static let type = ValueType.mapped(from: "a number", word.type)

  static let shape = Shape<StrengthScale>(type) { node, reader in
    guard case .mapping(let entries) = node.content, let first = entries.first, let last = entries.last else {
      Shape<StrengthScale>.mismatch(node, type, &reader, help: "write `{1: occasional, 3: regular, 5: core}`")
      return nil
    }
    if let line = lineOfWords(entries) {
      reader.report(
        .wrongType, "each number stands before the word for it, and not behind it",
        at: first.keySpan.through(last.value.span), help: "write `\(line)`")
      return nil
    }
    var steps: [(step: Step, span: Span)] = []
    for entry in entries {
      let strength = word.read(entry.value, &reader)
      guard let number = CellWords.number(entry.key), number > 0 else {
        let isZero = CellWords.number(entry.key) == 0
        reader.report(
          isZero ? .badNumber : .wrongType,
          isZero ? "0 is no tie, and has no strength" : "expected a number above 0, found `\(entry.key)`",
          at: entry.keySpan,
          help: isZero ? "delete it" : "what a word means stands in `values`: `values: {strength: {\(entry.key): …}}`")
        continue
      }
      if let strength { steps.append((Step(number: number, strength: strength), entry.value.span)) }
    }
    guard steps.count == entries.count, !node.isPartial else { return nil }
    steps.sort { $0.step.number < $1.step.number }
    let weights = steps.map(\.step.strength.weight)
    let isRising = zip(weights, weights.dropFirst()).allSatisfy { $0 <= $1 }
    if !isRising, !zip(weights, weights.dropFirst()).allSatisfy({ $0 >= $1 }) {
      reader.report(
        .badValue, "strengths rise from number to number, or fall; these do both",
        at: first.keySpan.through(last.value.span),
        help: "give each number the strength of its place: `{1: occasional, 3: regular, 5: core}`")
      return nil
    }
    return StrengthScale(steps: steps.map(\.step), span: first.keySpan.through(last.value.span))
  }

  /// The scale of `{occasional: 1, core: 5}`, in which each word comes before its number; nil for any other.
  private static func lineOfWords(_ entries: [Node.Entry]) -> String? {
    var words: [Double: String] = [:]
    for entry in entries {
      guard let strength = TieStrength(rawValue: CellWords.term(entry.key)),
        let number = entry.value.text.flatMap(CellWords.number), number > 0,
        words.updateValue(strength.rawValue, forKey: number) == nil
      else { return nil }
    }
    return line(words.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// The line that declares a scale over some numbers, with its words left open: only the author knows where the scale
  /// ends, and that 4 of 5 is no little.
  private static func line(over numbers: Set<Double>) -> String {
    let numbers = numbers.sorted()
    guard numbers.count > 3, let first = numbers.first, let last = numbers.last else {
      return line(numbers.map { ($0, "…") })
    }
    return line([(first, "…"), (numbers[(numbers.count - 1) / 2], "…"), (last, "…")])
  }

  /// The line of this scale that goes on to some numbers outside of it, whose words are left open: how strong a tie
  /// is that has one of them, only the author knows.
  func line(holding numbers: some Sequence<Double>) -> String {
    var steps = steps.map { ($0.number, $0.strength.rawValue) }
    if let low = numbers.min(), let first = steps.first, low < first.0 { steps.insert((low, "…"), at: 0) }
    if let high = numbers.max(), let last = steps.last, high > last.0 { steps.append((high, "…")) }
    return Self.line(steps)
  }

  private static func line(_ steps: [(number: Double, word: String)]) -> String {
    "strengths: {" + steps.map { "\(words($0.number)): \($0.word)" }.joined(separator: ", ") + "}"
  }

  private static func words(_ number: Double) -> String {
    number == number.rounded() && number < 1e15 ? String(Int(number)) : String(number)
  }

  /// The range of its numbers in words.
  private var range: String {
    guard let first = steps.first, let last = steps.last else { return "" }
    return first == last ? Self.words(first.number) : "\(Self.words(first.number)) to \(Self.words(last.number))"
  }

  /// Reports numbers that a scale does not hold, or that no scale explains.
  ///
  /// - Parameters:
  ///   - scale: Nil where none was declared.
  ///   - all: Every number on those ties.
  static func report(
    _ odd: [Located<Double>], of scale: StrengthScale?, among all: Set<Double>, _ reader: inout FieldReader
  ) {
    let codes = Set(all.filter { isCode($0) })
    let ratings = odd.lazy.map(\.value).filter { !codes.contains($0) }
    let other =
      scale.map {
        """
        correct it where it is a slip; leave out what is a code for something else; and where the scale that was used \
        goes on to it, say how strong such a tie is: `\($0.line(holding: ratings))`
        """
      }
      ?? "say beside `ties` or `graph` from which number on a tie is occasional, regular or core, over the whole scale "
      + "that was used: `\(line(over: all.subtracting(codes)))`"
    let message =
      scale.map { "this number is outside of the scale of `strengths`, which is \($0.range)" }
      ?? "this number is none of 1, 2 and 3, and no `strengths` say how strong the tie is"
    for number in odd.prefix(Names.patience) {
      let code = words(number.value)
      let help =
        codes.contains(number.value)
        ? helpForCode(code)
        : other
      reader.report(.tieWeight, message, at: number.span, help: help)
    }
  }

  /// What to do with a code for no answer. A tie whose strength is not known is one that pages count.
  private static func helpForCode(_ code: String) -> String {
    """
    where it is a code, say which is meant: of a pair that nobody answered about, take the row or entry out, or empty \
    the cell of a matrix; only where there is a tie, and its strength alone is not known, write `not-known` in the \
    front matter, or for a table or graph `values: {strength: {"\(code)": not-known}}` beside it
    """
  }

  /// Whether a number is one of those by which surveys say that there is no answer.
  private static func isCode(_ number: Double) -> Bool {
    [77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 9_999].contains(number)
  }
}

extension Tie {
  /// Whether more is said of it than between whom it is.
  fileprivate var isDescribed: Bool { kind.isStated || !evidence.isEmpty || note != nil }
}

/// What an author wrote for the strength of a tie.
enum TieRating: Sendable {
  case word(TieStrength)
  case number(Located<Double>)

  static let shape = Shape<TieRating>(
    .either([StrengthScale.word.type, .number(0 ... .infinity)])
  ) { node, reader in
    if let text = node.text, CellWords.number(text) != nil {
      return Shape<Double>.weight.read(node, &reader).map { .number(Located($0, node.span)) }
    }
    return StrengthScale.word.read(node, &reader).map(TieRating.word)
  }
}

extension Shape where Value == Double {
  /// The weight of a tie.
  static let weight: Shape = {
    let number = number(0 ... .infinity)
    return Shape(number.type) { node, reader in
      let weight = number.read(node, &reader)
      if weight == nil, let word = node.text, TieStrength(rawValue: CellWords.term(word)) != nil {
        reader.suggest("a word for how strong a tie is stands in `strength`", at: node.span)
      }
      if weight == nil, let number = node.text.flatMap(Double.init), number < 0 {
        reader.suggest(
          "a tie has a number from 0, which is no tie, upwards: take out ties of avoidance or distrust, and write of "
            + "them in the text; where a code such as -1 is for no answer, take the row or entry out, or empty the "
            + "cell of a matrix; only where there is a tie of unknown strength, leave out its number", at: node.span)
      }
      return weight
    }
  }()
}

/// The numbers on the ties of one network and its waves, and what they mean.
struct TieNumbers {
  /// The numbers on ties that one scale, or none, is for.
  private struct Account {
    let scale: StrengthScale?
    var all: Set<Double> = []
    var odd: [Located<Double>] = []
  }

  private var accounts: [Account] = []
  /// Numbers 0 of ties that somebody wrote out one by one.
  private var empty: [Located<Double>] = []
  /// Weights beside a strength that says another thing.
  private var overruled: [Located<Double>] = []
  /// Whether nobody says what numbers mean, so that they stay as they are: in a graph file by itself.
  private let areKept: Bool

  init(areKept: Bool = false) { self.areKept = areKept }

  /// Gives each tie of one list its strength; those whose number is 0 are none, and are left out.
  ///
  /// - Parameter isTyped: Whether they stand in the front matter, where no program writes a weight of its own accord.
  mutating func apply(_ scale: StrengthScale?, to ties: inout [Tie], isTyped: Bool = false) {
    let isWeighted = scale != nil || ties.contains { $0.weightGiven.map { $0.value != 0 && $0.value != 1 } ?? false }
    var account = accounts.firstIndex { $0.scale == scale }.map { accounts.remove(at: $0) } ?? Account(scale: scale)
    func meaning(of number: Double) -> TieStrength? {
      scale.map { $0.strength(of: number) } ?? TieStrength(weight: number)
    }
    defer { accounts.append(account) }
    // Of many lists no tie says anything of its strength.
    guard ties.contains(where: { $0.rating.isStated || $0.weightGiven != nil }) else { return }
    ties = ties.compactMap { tie in
      var tie = tie
      var number: Located<Double>?
      switch tie.rating {
      case .value(.word(let strength)): tie.strength = .value(strength)
      case .value(.number(let rating)): number = rating
      case .notReported: number = isWeighted || tie.weightGiven?.value == 0 ? tie.weightGiven : nil
      case .notKnown: tie.strength = .notKnown
      case .notApplicable: tie.strength = .notApplicable
      case .withheld: tie.strength = .withheld
      }
      let isNone = number.map { $0.value <= 0 } ?? false
      // Where there is a scale, a 0 is what a survey had for no tie.
      if isTyped, isNone, let number, scale == nil || tie.isDescribed { empty.append(number) }
      if let number, !isNone {
        account.all.insert(number.value)
        if areKept { tie.weight = number.value }
        if let strength = meaning(of: number.value) {
          tie.strength = .value(strength)
        } else {
          account.odd.append(number)
        }
      }
      // The one may say that there is a tie, and the other that there is none.
      if tie.rating.isStated, let weight = tie.weightGiven, isWeighted || isTyped || weight.value == 0,
        weight.value != number?.value,
        tie.strength.value == nil || meaning(of: weight.value) != tie.strength.value
      {
        overruled.append(weight)
      }
      return isNone ? nil : tie
    }
    // A line as thick as a word of ours says would be a guess.
    if areKept, !account.odd.isEmpty {
      for place in ties.indices where ties[place].weight != nil { ties[place].strength = .notReported }
    }
  }

  /// Reports what no scale holds, a scale that no tie has a number for, and weights that a strength overrules.
  func report(isCut: Bool, _ reader: inout FieldReader) {
    for number in empty.prefix(Names.patience) {
      reader.report(
        .badNumber, "0 is no tie, so that this one would be left out", at: number.span,
        help: "delete the tie; or write how strong it is, or `not-known`")
    }
    for weight in overruled.prefix(Names.patience) {
      reader.report(
        .unreadPart, "this tie has a `strength`, so that its `weight` is not read", at: weight.span,
        help: "keep the one that says how strong the tie is")
    }
    for account in accounts {
      if !account.odd.isEmpty { StrengthScale.report(account.odd, of: account.scale, among: account.all, &reader) }
      // Where a number could not be read, it may be the one.
      if let scale = account.scale, account.all.isEmpty, !isCut,
        !reader.diagnostics.contains(where: { $0.rule == .badNumber })
      {
        reader.report(
          .unusedValue, "no tie has a number that `strengths` is for", at: scale.span,
          help: "delete it, or give ties a number as `strength` or `weight`")
      }
    }
  }
}
