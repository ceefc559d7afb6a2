// Shapes of single values: text, addresses, codes, truth, numbers, words of a vocabulary.

import Diagnostics
import Formats
import Networks

extension Shape where Value == String {
  /// Any text that is not blank.
  static let text = keys.map { text, node, reader in
    FieldMarkup.check(text, at: node.span, &reader)
    FieldLists.check(text, at: node.span, &reader)
    FieldComment.check(text, at: node.span, &reader)
    return text
  }

  /// The same where a text may hold `@`, as one of the keys of works does.
  static let keys = word.map { text, node, reader in
    Placeholder.check(text, at: node.span, &reader)
    return text
  }

  /// The same where a text is looked up, so that a reminder is one that is not found.
  static let word = Shape(.text) { node, reader in
    guard let text = node.text, !node.isEmpty, !text.trimmed.isEmpty else {
      mismatch(node, .text, &reader, help: node.text == nil ? quotationHelp(for: node, reader.sources) : nil)
      return nil
    }
    if MissingWord.isCode(text) {
      let isNeeded = ["community", "from", "to"].contains(reader.cell ?? "")
      reader.reportEmptyText(
        node, help: isNeeded ? "write which one is meant, or delete the row" : MissingWord.leaveOut)
      return nil
    }
    if let fault = SpreadsheetWord.fault(in: text) {
      reader.report(
        .badValue, "`\(text)` is \(fault)", at: node.span, help: "write what is meant in its place")
      return nil
    }
    return text
  }

  /// What is shown wherever the thing is named: a title, a label, somebody's name.
  static let name = text(atMost: 300)
  /// What a community is called, often in words that are no name; empty where it says that it is not published.
  static let titleOrWithheld = orEmpty(title)
  static let nameOrWithheld = orEmpty(name)
  private static func orEmpty(_ shape: Shape) -> Shape {
    Shape(.either([.text, .choice(["withheld"])])) { node, reader in
      if case .scalar("withheld", isPlain: true) = node.content { return "" }
      return shape.read(node, &reader)
    }
  }
  /// What lists show of a thing: a sentence, or a few.
  static let sentences = text(atMost: 2_000).typographic
  /// What an author calls a thing, in words that are no name.
  static let title = name.typographic
  /// What is read as a text, of any length.
  static let prose = text.typographic

  /// The same text with the marks of its language.
  private var typographic: Shape {
    map { text, _, reader in reader.typeset(text) }
  }

  /// Text of a length that many pages can show.
  private static func text(atMost most: Int) -> Shape {
    text.map { text, node, reader in
      guard text.isLonger(than: most) else { return text }
      reader.report(
        .tooLong, "this text has more than \(most) characters, too many for what lists and other pages show",
        at: node.span,
        help: "say it in fewer words, and the rest in the text below the front matter")
      return nil
    }
  }

  /// An address on the web, or a mail address.
  static let address = word.map(.address) { text, node, reader -> String? in
    let scheme = ["https:", "http:", "mailto:"].first { text.lowercased().hasPrefix($0) }
    guard let scheme else {
      mismatch(node, .address, &reader, rule: .badAddress, help: addressHelp(for: text))
      return nil
    }
    do throws(WebAddress.Mistake) {
      if scheme == "mailto:", let mistake = WebAddress.mistake(inMail: text) { throw mistake }
      if scheme != "mailto:" { _ = try WebAddress(parsing: text) }
    } catch {
      reader.report(
        .badAddress, "`\(text)` is no address: \(error.reason)", at: node.span,
        help: "write it as a browser shows it, such as https://example.org/page")
      return nil
    }
    Placeholder.check(address: text, at: node.span, &reader)
    return text
  }

  /// What an address without a scheme may have been meant for.
  static func addressHelp(
    for text: String, orElse general: String = "write it as a browser shows it, such as https://example.org/page"
  ) -> String {
    let address = text.contains("@") && !text.contains("/") ? "mailto:\(text)" : "https://\(text)"
    let isSound =
      address.hasPrefix("mailto:")
      ? WebAddress.mistake(inMail: address) == nil : text.contains(".") && (try? WebAddress(parsing: address)) != nil
    return isSound ? "did you mean `\(address)`?" : general
  }

  /// A code of a published standard.
  static func code(_ standard: CodeList) -> Shape {
    word.map(.code(standard: standard.name, standard.form)) { text, node, reader -> String? in
      if standard.contains(text) {
        Placeholder.check(text, at: node.span, &reader)
        return text
      }
      let written = text
      let text = YAMLSigns.unquoted(text) ?? text
      reader.report(
        .badCode, "`\(written)` is not \(standard.name)", at: node.span,
        help: (standard.contains(text)
          ? text : standard.suggestion(for: text) ?? MoneyText.signs[text].flatMap { standard.contains($0) ? $0 : nil })
          .map { "did you mean `\($0)`?" } ?? standard.help)
      return nil
    }
  }
}

extension Shape {
  /// The values of a shape, or nothing where it says that it is not published.
  static func orWithheld<Known: Sendable>(_ shape: Shape<Known>) -> Shape where Value == Known? {
    Shape(.either([shape.type, .choice(["withheld"])])) { node, reader in
      if case .scalar("withheld", isPlain: true) = node.content { return .some(nil) }
      return shape.read(node, &reader).map(Optional.some)
    }
  }
}

extension Shape where Value == Bool {
  static let boolean = Shape(.boolean) { node, reader in
    switch node.content {
    case .scalar("true", isPlain: true): return true
    case .scalar("false", isPlain: true): return false
    default:
      if node.isRefused { return nil }
      if let column = reader.cell, let text = node.text {
        reader.report(
          .wrongType, "expected yes or no, found `\(text)`", at: node.span, help: CellWords.help(for: column, text))
      } else {
        mismatch(node, .boolean, &reader, help: truth(node.text).map { "write \($0)" })
      }
      return nil
    }
  }
}

private func truth(_ text: String?) -> Bool? {
  text.flatMap { CellWords.truth($0) ?? ["on": true, "off": false][$0.lowercased()] }
}

extension Shape where Value == Int {
  /// A whole number with decimals or an exponent, as YAML has it: `24.0`, `1e3`; nil where it is none, and for `2.000`,
  /// which may have a sign between thousands.
  private static func wholeNumber(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      NumberText(text).readings.count < 2, let number = Double(text)
    else { return nil }
    return Int(exactly: number)
  }

  /// A whole number in digits.
  static func integer(_ range: ClosedRange<Int> = 0...Int.max) -> Shape {
    Shape(.integer(range)) { node, reader in
      guard let text = node.text, let number = Int(text) ?? node.text.flatMap(wholeNumber) else {
        let isReported = reportNumber(node, .integer(range), &reader) { Int($0).map(range.contains) ?? false }
        if !isReported {
          mismatch(node, .integer(range), &reader, help: ValueType.digitsHelp)
        }
        return nil
      }
      guard range.contains(number) else {
        mismatch(
          node, .integer(range), &reader, rule: .badNumber,
          help: number < range.lowerBound ? tooLow(number < 0) : nil)
        return nil
      }
      return number
    }
  }
}

extension Shape where Value == Double {
  /// A number with a decimal point, never a comma.
  static func number(
    _ range: ClosedRange<Double> = -.infinity ... .infinity, of counted: NumberPhrase.Counted = .amounts
  ) -> Shape {
    Shape(.number(range)) { node, reader in
      let isReported = reportNumber(node, .number(range), of: counted, &reader) {
        Double($0).map(range.contains) ?? false
      }
      if isReported { return nil }
      guard let text = node.text, let number = Double(text), number.isFinite,
        !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "x") })
      else {
        mismatch(
          node, .number(range), &reader,
          help: node.text?.contains(",") == true
            ? "write the decimals after a point, and nothing between thousands" : ValueType.digitsHelp)
        return nil
      }
      guard range.contains(number) else {
        let share = range == 0...1 && number >= 5 ? hundredth(of: text) : nil
        mismatch(
          node, .number(range), &reader, rule: .badNumber,
          help: share.map { "write \($0) where it is \(text) in a hundred" }
            ?? (number < range.lowerBound
              ? tooLow(number < 0) : range == 0...1 ? "such as 0.8, for 80 in a hundred" : nil))
        return nil
      }
      return number
    }
  }
}

extension Shape where Value: Term {
  /// A word of a closed vocabulary.
  static func choice(_ allowed: [Value] = Array(Value.allCases)) -> Shape {
    let words = allowed.map(\.rawValue)
    return Shape(.choice(words)) { node, reader in
      if let text = node.text, let place = words.firstIndex(of: text) { return allowed[place] }
      // A table is not typed by hand: `School leader` is one of its words all the same.
      if reader.cell != nil, let value = node.text.flatMap({ Value(rawValue: CellWords.term($0)) }),
        allowed.contains(value)
      {
        return value
      }
      guard let text = node.text.map({ YAMLSigns.unquoted($0) ?? $0 }), !node.isEmpty else {
        mismatch(node, .choice(words), &reader)
        return nil
      }
      if let hidden = text.unicodeScalars.lazy.compactMap(YAMLSigns.foreignBlank).first,
        case let visible = String(
          String.UnicodeScalarView(text.unicodeScalars.filter { YAMLSigns.foreignBlank($0) == nil })),
        words.contains(visible)
      {
        reader.report(
          .badValue, "`\(text)` is not one of \(words.joined(separator: ", "))", at: node.span,
          help: "\(hidden) is in it: write `\(visible)`")
        return nil
      }
      // `RQ 2`, and `2` where one word alone ends with it.
      let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? words.filter { $0.hasSuffix(text) } : []
      let joined = text.filter { $0 != " " }
      let near =
        words.first { $0 == joined } ?? (digits.count == 1 ? digits[0] : nil)
        // A word for a missing value is no slip in another: `none` is not `done`.
        ?? Suggestion.nearest(to: text, among: words).flatMap { near in
          MissingWord.isAbsence(text) && near != CellWords.term(text) ? nil : near
        }
      let meaning = near == nil ? TermTranslations.term(for: text, among: words) : nil
      reader.report(
        .badValue, "`\(text)` is not one of \(words.joined(separator: ", "))", at: node.span,
        help: near.map { "did you mean `\($0)`?" } ?? reader.cell.map { CellWords.help(for: $0, text, meaning) }
          ?? meaning.map { "did you mean `\($0)`?" } ?? several(in: text, words)
          ?? TermTranslations.meaning(of: words, for: text))
      return nil
    }
  }
}

/// What to write where one word is asked for and a text has several, or more than the word; nil elsewhere.
private func several(in text: String, _ words: [String]) -> String? {
  let parts = CellWords.parts(of: text).map(CellWords.term)
  if parts.count > 1, parts.allSatisfy(words.contains) {
    let isFunction = words == LeadershipFunction.allCases.map(\.rawValue)
    return "name the one that fits best" + (isFunction ? ", and others under `also`" : "")
  }
  if parts.count == 2, words.contains(parts[0]), TieStrength(rawValue: parts[1]) != nil {
    return "write `\(parts[0])` alone, and `strength: \(parts[1])` as a field of its own"
  }
  guard let first = text.split(separator: " ").first.map({ CellWords.term(String($0)) }), text.contains(" "),
    words.contains(first)
  else { return nil }
  return "write `\(first)` alone; the rest can be said in a text"
}

extension FieldReader {
  /// Returns a text with the marks of its language.
  func typeset(_ text: String) -> String {
    // Most texts stay, and the marks of a language are not to be copied for them.
    TypographicText.mayChange(text) ? typography.map { TypographicText.set(text, $0) } ?? text : text
  }
}
