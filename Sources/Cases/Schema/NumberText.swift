// Numbers as people type them: with points, commas, blanks or apostrophes between thousands, a point or a comma before
// the decimals. One sign before three digits may be either, and then nobody but the author can say which.

import Formats

/// The numbers that a text may mean.
struct NumberText {
  /// Each as digits with a decimal point; none where the text is no number.
  let readings: [String]
  /// Whether the text is written as numbers are read, so that nothing but its thousands can be in doubt.
  let isPlain: Bool

  /// O(length).
  init(_ text: String) {
    let text = text.trimmed
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    let digits = isNegative ? text.dropFirst() : text[...]
    let signs = digits.filter { !("0"..."9").contains($0) }
    isPlain = signs.isEmpty || signs == "."
    guard text.utf8.count <= 64, let first = digits.first, let last = digits.last, first.isASCII, first.isNumber,
      last.isASCII, last.isNumber
    else {
      readings = []
      return
    }
    let groups = digits.split { !("0"..."9").contains($0) }.map(String.init)
    guard groups.count == signs.count + 1 else {
      readings = []
      return
    }
    let kinds = signs.map(Self.kind)
    var found: [String] = []
    // With decimals: the last sign is the decimal one, and those before it are others.
    if let point = kinds.last, point == .point || point == .comma, let decimals = groups.last {
      let whole = groups.dropLast()
      if !kinds.dropLast().contains(point), Self.isOneOfThousands(kinds.dropLast()), Self.areThousands(Array(whole)) {
        let kept = decimals.reversed().drop { $0 == "0" }.reversed()
        found.append(whole.joined() + (kept.isEmpty ? "" : "." + String(kept)))
      }
    }
    if Self.isOneOfThousands(kinds[...]), Self.areThousands(groups), !(groups.count > 1 && groups.first == "0") {
      found.append(groups.joined())
    }
    readings = found.map { (isNegative ? "-" : "") + $0 }
  }

  /// Returns the digits of `about 20`: of a number behind a word that leaves its size as it is. Nil elsewhere: units,
  /// signs and other words may make another number of it. O(length).
  static func approximate(_ text: String) -> String? {
    let spaced = ["~", "≈"].reduce(text.lowercased()) { $0.replacing($1, with: $1 + " ") }
    let parts = spaced.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    guard parts.count == 2, let hedge = parts.first, hedges.contains(hedge), let number = parts.last,
      number.utf8.count <= 9, number.utf8.allSatisfy({ $0.isASCIIDigit })
    else { return nil }
    return number
  }

  private static let hedges: Set<String> = [
    "about", "around", "approx", "approx.", "approximately", "ca", "ca.", "circa", "roughly", "some", "~", "≈", "etwa",
    "rund", "environ", "ungefähr",
  ]

  private enum Sign: Equatable { case point, comma, blank, apostrophe, other }

  private static func kind(_ sign: Character) -> Sign {
    switch sign {
    case ".": .point
    case ",": .comma
    case "'", "\u{2019}", "\u{2BC}": .apostrophe
    case " ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}": .blank
    default: .other
    }
  }

  /// Whether the signs between thousands are alike, and such signs.
  private static func isOneOfThousands(_ kinds: ArraySlice<Sign>) -> Bool {
    guard let first = kinds.first else { return true }
    return first != .other && kinds.allSatisfy { $0 == first }
  }

  private static func areThousands(_ groups: [String]) -> Bool {
    guard let first = groups.first, groups.count > 1 else { return true }
    return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

extension Record {
  /// Reports a number whose comma ends its value, because it is in braces: `{days: 1,5}`. False where it is none.
  ///
  /// - Parameter type: What the field holds, which may be whole numbers alone.
  func reportNumber(
    cutAtComma entry: Node.Entry, _ next: Node.Entry, _ type: ValueType, _ reader: inout FieldReader
  ) -> Bool {
    guard type.isNumber, next.value.span.range.isEmpty, next.key.utf8.first.map(\.isASCIIDigit) ?? false,
      let text = entry.value.text, text.utf8.last.map(\.isASCIIDigit) ?? false
    else { return false }
    let whole = "\(text),\(next.key)"
    let money = MoneyText(whole)
    let all = NumberText(whole).readings
    guard money != nil || !all.isEmpty else {
      // Words before or behind it may make another number of it.
      reader.report(
        .ambiguousNumber, "in braces a comma ends a value, so that `\(whole)` is two",
        at: entry.value.span.through(next.keySpan),
        help: "write one number in digits, with a point before decimals and nothing between thousands")
      return true
    }
    let readings = type.isWhole ? all.filter { Int($0) != nil } : all
    reader.report(
      .ambiguousNumber, "in braces a comma ends a value, so that `\(whole)` is two",
      at: entry.value.span.through(next.keySpan),
      help: money?.help ?? (readings.isEmpty ? ValueType.roundHelp : "write \(readings.joined(separator: " or "))"))
    return true
  }
}

extension ValueType {
  static var digitsHelp: String { "write one number in digits, without words or signs" }
  /// What is advised where a number has decimals and only whole ones are read.
  fileprivate static var roundHelp: String { "round it: write a number without decimals" }

  var isNumber: Bool {
    switch self {
    case .integer, .number: true
    case .reported(let type): type.isNumber
    // A number, or the word that it is withheld.
    case .either(let types): types.first?.isNumber ?? false
    default: false
    }
  }

  /// Whether it is any number, as what was measured is.
  fileprivate var isUnbounded: Bool {
    if case .number(let range) = self { range.lowerBound == -.infinity } else { false }
  }

  /// Whether a number may only be a whole one.
  fileprivate var isWhole: Bool {
    switch self {
    case .integer: true
    case .reported(let type): type.isWhole
    default: false
    }
  }
}

extension Shape {
  /// Reports a number that is written in another form, or in one that means two; false where the text is neither.
  ///
  /// - Parameter isPossible: Whether the field may hold a number, so that only one reading may be left.
  static func reportNumber(
    _ node: Node, _ type: ValueType, of counted: NumberPhrase.Counted = .things, _ reader: inout FieldReader,
    isPossible: (String) -> Bool
  ) -> Bool {
    // Most numbers are digits and nothing else.
    guard let text = node.text, text.utf8.contains(where: { !(0x30...0x39).contains($0) }), !node.isEmpty else {
      return false
    }
    let number = NumberText(text)
    let readings = number.readings.filter(isPossible)
    if readings.count > 1 {
      // What a program wrote has no sign between thousands.
      if reader.isFromProgram, number.isPlain { return false }
      // `3.125` is decimal beyond doubt once it has another number of decimals.
      let ways = readings.map { $0 == text.trimmed ? "\($0)0" : $0 }.joined(separator: " or ")
      reader.report(
        .ambiguousNumber, "`\(text)` may be \(readings[0]) or \(readings[1])", at: node.span, help: "write \(ways)")
      return true
    }
    if let share = share(text, isPossible) {
      mismatch(
        node, type, &reader,
        help: type.isWhole
          ? "write how many there are, and not which share"
          : type.isUnbounded ? "write `\(share)`, and `\"%\"` as its `unit`" : "write \(share)")
      return true
    }
    if number.readings.isEmpty, let alone = NumberText.approximate(text), isPossible(alone) {
      mismatch(node, type, &reader, help: "write `\(alone)` alone; how exact it is can be said in a text")
      return true
    }
    guard !number.isPlain || !isPossible(text.trimmed), let reading = readings.first else {
      // A decimal where only whole numbers are.
      guard !number.readings.isEmpty, number.readings.allSatisfy({ Double($0).map { $0 != $0.rounded() } ?? false }),
        type.isWhole
      else {
        guard let help = NumberPhrase(text, of: counted)?.help(isWhole: type.isWhole, isPossible: isPossible) else {
          return false
        }
        mismatch(node, type, &reader, help: help)
        return true
      }
      mismatch(node, type, &reader, help: ValueType.roundHelp)
      return true
    }
    mismatch(node, type, &reader, help: "write \(reading), with a point before decimals and nothing between thousands")
    return true
  }

  /// The number of `80 %`, as a field may hold it: a share of 1 where it holds no more. Nil where there is no such
  /// sign.
  private static func share(_ text: String, _ isPossible: (String) -> Bool) -> String? {
    let text = text.trimmed
    guard text.hasSuffix("%") || text.lowercased().hasSuffix("percent") else { return nil }
    let digits = String(text.prefix { !$0.isLetter && $0 != "%" })
    guard let reading = NumberText(digits).readings.first else { return nil }
    let number = isPossible("100") ? reading : hundredth(of: reading)
    return number.flatMap { isPossible($0) ? $0 : nil }
  }

  /// A hundredth of a number from 0 to 100, such as a share in per cent is of 1; nil for other numbers.
  static func hundredth(of number: String) -> String? {
    guard let value = Double(number), (0...100).contains(value) else { return nil }
    let share = value / 100
    return share == share.rounded() ? String(Int(share)) : String(share)
  }
}
