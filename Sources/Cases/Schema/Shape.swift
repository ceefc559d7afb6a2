// The forms that a value may have: text, numbers, dates, words of a vocabulary, lists. Each shape reads a node
// into its Swift type, reports what does not fit, and describes itself for schemas and documentation.

import Diagnostics

/// What an author may write for a value of one type.
public struct Shape<Value: Sendable>: Sendable {
  /// What the value is, for documentation and the JSON Schema.
  public let type: ValueType
  /// Returns the value, or nil after reporting why there is none.
  let read: @Sendable (Node, inout FieldReader) -> Value?

  init(_ type: ValueType, _ read: @escaping @Sendable (Node, inout FieldReader) -> Value?) {
    self.type = type
    self.read = read
  }

  /// Returns a shape that turns this one's values into others; nil from `transform` after it has reported.
  func map<Other>(_ type: ValueType? = nil, _ transform: @escaping @Sendable (Value, Node, inout FieldReader) -> Other?)
    -> Shape<Other>
  {
    Shape<Other>(type ?? self.type) { node, reader in
      guard let value = read(node, &reader) else { return nil }
      return transform(value, node, &reader)
    }
  }
}

/// A value's form as documentation and schemas tell it.
public indirect enum ValueType: Sendable {
  case text
  case id(of: String)
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case boolean
  case date
  /// A date with its day.
  case day
  case choice([String])
  case code(standard: String, CodeForm)
  case address
  /// The name of a file beside the case, with one of these endings.
  case fileName([String])
  /// Two ids joined by an arrow, perhaps with a value, or the record in its long form.
  case arrow(ValueType, RecordDescription)
  case list(ValueType)
  case oneOrMany(ValueType)
  case keyed(ValueType)
  case record(RecordDescription)
  case either([ValueType])
  case reported(ValueType)
  /// A mapping whose keys are these words.
  case keyedByWord([String], ValueType)
  /// A mapping from what the author's data say to what it means.
  case mapped(from: String, ValueType)

  /// What the codes of a standard are: a list, or a form (a regular expression of ECMA 262).
  public enum CodeForm: Sendable {
    case words([String])
    case pattern(String)
  }

  /// The records that stand in the form, in the order of their mention.
  public var records: [RecordDescription] {
    switch self {
    case .record(let record), .arrow(_, let record): [record]
    case .list(let item), .oneOrMany(let item), .keyed(let item), .keyedByWord(_, let item), .mapped(_, let item),
      .reported(let item):
      item.records
    case .either(let types): types.flatMap(\.records)
    default: []
    }
  }

  /// Whether a word may stand there that says why there is no value.
  public var mayBeMissing: Bool {
    if case .reported = self { true } else { false }
  }

  /// The form in a few words: "one of formal, informal".
  public var words: String {
    switch self {
    case .text: "text"
    case .id(let thing): "the id of \(thing)"
    case .integer(let range):
      range.upperBound == .max
        ? "a whole number, \(range.lowerBound) or more"
        : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range):
      range.upperBound == .infinity
        ? (range.lowerBound == -.infinity ? "a number" : "a number, \(Int(range.lowerBound)) or more")
        : "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
    case .boolean: "true or false"
    case .date: "a date (YYYY, YYYY-MM or YYYY-MM-DD)"
    case .day: "a day (YYYY-MM-DD)"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .code(let standard, _): standard
    case .address: "an address that starts with https:// or mailto:"
    case .fileName(let endings): "the name of a file that ends in .\(endings.joined(separator: " or ."))"
    case .arrow(_, let record): "\(record.noun), such as `a -> b`"
    case .list(let item): "a list: [\(item.words), …]"
    case .oneOrMany(let item): "\(item.words), or a list of such"
    case .keyed(let item): "a mapping from id to \(item.words)"
    case .record(let record): record.noun
    case .either(let types): types.map(\.words).joined(separator: ", or ")
    case .reported(let type): type.words
    case .keyedByWord(_, let item): "a mapping from word to \(item.words)"
    case .mapped(let key, let item): "a mapping from \(key) to \(item.words)"
    }
  }
}

extension Shape {
  /// What is advised where a value is not there and nothing else is known.
  static var emptyHelp: String { "write a value, or delete the line" }

  /// Reports that a node is not of this shape.
  static func mismatch(
    _ node: Node, _ type: ValueType, _ reader: inout FieldReader, rule: Rule = .wrongType, help: String? = nil
  ) {
    if node.isRefused { return }
    if node.isEmpty {
      let help =
        reader.isFollowed(node.span, by: "#")
        ? "a `#` behind a blank begins a comment: put text that begins with it in quotation marks"
        : node.text?.isEmpty == false
          ? "put the word in quotation marks if it is text, or delete the line"
          : emptyHelp
      reader.report(.emptyValue, "there is no value here; expected \(type.words)", at: node.span, help: help)
    } else {
      reader.report(rule, "expected \(type.words), found \(node.described)", at: node.span, help: help)
    }
  }
}

// MARK: Single values

extension Shape where Value == String {
  /// Any text that is not blank.
  static let text = Shape(.text) { node, reader in
    guard let text = node.text, !node.isEmpty, text.contains(where: { !$0.isWhitespace }) else {
      mismatch(node, .text, &reader, help: node.text == nil ? quotationHelp(for: node, reader.sources) : nil)
      return nil
    }
    Placeholder.check(text, at: node.span, &reader)
    return text
  }

  /// How a text that YAML takes for a list or a mapping is written.
  private static func quotationHelp(for node: Node, _ sources: SourceSet) -> String {
    let general = "put text that starts with [ or { in quotation marks"
    guard node.span.file != FileID.none, let first = sources[node.span.file].bytes[node.span.range].first,
      [UInt8(ascii: "["), UInt8(ascii: "{")].contains(first)
    else { return general }
    let text = SourceText.string(sources[node.span.file].bytes[node.span.range])
    return text.contains(where: { "\n\"\\`".contains($0) }) ? general : "write `\"\(text)\"` where it is text"
  }

  /// What is shown wherever the thing is named: a title, a label, somebody's name.
  static let name = text(atMost: 300)
  /// A name, or the word that says that it is not published.
  static let nameOrWithheld = Shape(.either([.text, .choice(["withheld"])])) { node, reader in
    if case .scalar("withheld", isPlain: true) = node.content { return "Name withheld" }
    return name.read(node, &reader)
  }
  /// What lists show of a thing: a sentence, or a few.
  static let sentences = text(atMost: 2_000).typographic
  /// What an author calls a thing, in words that are no name.
  static let title = name.typographic
  /// What is read as a text, of any length.
  static let prose = text.typographic

  /// The same text with the marks of its language.
  private var typographic: Shape {
    map { text, _, reader in reader.typography.map { TypographicText.set(text, $0) } ?? text }
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
  static let address = text.map(.address) { text, node, reader -> String? in
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
    text.map(.code(standard: standard.name, standard.form)) { text, node, reader -> String? in
      if standard.contains(text) { return text }
      reader.report(
        .badCode, "`\(text)` is not \(standard.name)", at: node.span,
        help: standard.suggestion(for: text).map { "did you mean `\($0)`?" } ?? standard.help)
      return nil
    }
  }
}

extension Shape where Value == Bool {
  static let boolean = Shape(.boolean) { node, reader in
    switch node.content {
    case .scalar("true", isPlain: true): return true
    case .scalar("false", isPlain: true): return false
    default:
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
  /// A whole number in digits.
  static func integer(_ range: ClosedRange<Int> = 0...Int.max) -> Shape {
    Shape(.integer(range)) { node, reader in
      guard let text = node.text, let number = Int(text) else {
        let isReported = reportNumber(node, .integer(range), &reader) { Int($0).map(range.contains) ?? false }
        if !isReported { mismatch(node, .integer(range), &reader) }
        return nil
      }
      guard range.contains(number) else {
        mismatch(node, .integer(range), &reader, rule: .badNumber)
        return nil
      }
      return number
    }
  }
}

extension Shape where Value == Double {
  /// A number with a decimal point, never a comma.
  static func number(_ range: ClosedRange<Double> = -.infinity ... .infinity) -> Shape {
    Shape(.number(range)) { node, reader in
      let isReported = reportNumber(node, .number(range), &reader) { Double($0).map(range.contains) ?? false }
      if isReported { return nil }
      guard let text = node.text, let number = Double(text), number.isFinite, !text.lowercased().contains("x") else {
        mismatch(
          node, .number(range), &reader,
          help: node.text?.contains(",") == true
            ? "write the decimals after a point, and nothing between thousands" : nil)
        return nil
      }
      guard range.contains(number) else {
        let share = range == 0...1 && number >= 5 ? hundredth(of: text) : nil
        mismatch(
          node, .number(range), &reader, rule: .badNumber,
          help: share.map { "write \($0) where it is \(text) in a hundred" })
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
      if let text = node.text, let value = Value(rawValue: text), allowed.contains(value) { return value }
      // A table is not typed by hand: `School leader` is one of its words all the same.
      if reader.cell != nil, let value = node.text.flatMap({ Value(rawValue: CellWords.term($0)) }),
        allowed.contains(value)
      {
        return value
      }
      guard let text = node.text, !node.isEmpty else {
        mismatch(node, .choice(words), &reader)
        return nil
      }
      let near = Suggestion.nearest(to: text, among: words)
      let meaning = near == nil ? TermTranslations.term(for: text, among: words) : nil
      reader.report(
        .badValue, "`\(text)` is not one of \(words.joined(separator: ", "))", at: node.span,
        help: near.map { "did you mean `\($0)`?" } ?? reader.cell.map { CellWords.help(for: $0, text, meaning) }
          ?? meaning.map { "did you mean `\($0)`?" })
      return nil
    }
  }
}

// MARK: Shapes made of shapes

extension Shape {
  /// The value with its place.
  static func located<Item>(_ item: Shape<Item>) -> Shape where Value == Located<Item> {
    item.map { value, node, _ in Located(value, node.span) }
  }

  /// A list; what does not fit in it is reported and left out.
  static func list<Item>(_ item: Shape<Item>) -> Shape where Value == [Item] {
    let type = ValueType.list(item.type)
    return Shape(type) { node, reader in
      guard case .list(let items) = node.content else {
        if let fault = node.faultOfItem {
          reader.report(.yamlSyntax, fault, at: node.span, help: YAMLSigns.itemHelp)
          return nil
        }
        mismatch(node, type, &reader, help: node.text.map { "write [\($0.contains(",") ? YAMLSigns.quoted($0) : $0)]" })
        return nil
      }
      return items.compactMap { item.read($0, &reader) }
    }
  }

  /// A list of no more items than many pages can show, or hold.
  static func list<Item>(_ item: Shape<Item>, atMost most: Int) -> Shape where Value == [Item] {
    list(item).map { items, node, reader in
      guard case .list(let nodes) = node.content, nodes.count > most else { return items }
      reader.report(
        .tooLong, "this list has \(nodes.count) items, of which at most \(most) are read", at: nodes[most].span,
        help: "keep those that matter most")
      return Array(items.prefix(most))
    }
  }

  /// One value, or a list of them.
  static func oneOrMany<Item>(_ item: Shape<Item>) -> Shape where Value == [Item] {
    Shape(.oneOrMany(item.type)) { node, reader in
      if case .list(let items) = node.content { return items.compactMap { item.read($0, &reader) } }
      return item.read(node, &reader).map { [$0] }
    }
  }

  /// The value, or one of the words that say why it is missing.
  static func reported<Item>(_ item: Shape<Item>) -> Shape where Value == Reported<Item> {
    Shape(.reported(item.type)) { node, reader in
      switch node.content {
      case .scalar("not-known", isPlain: true): return .notKnown
      case .scalar("not-applicable", isPlain: true): return .notApplicable
      case .scalar("withheld", isPlain: true): return .withheld
      default:
        let value = item.read(node, &reader)
        if value == nil, let help = MissingWord.help(for: node) { reader.suggest(help, at: node.span) }
        return value.map(Reported.value)
      }
    }
  }

  /// A value that is optional in the model.
  func optional() -> Shape<Value?> { map { value, _, _ in .some(value) } }

  /// An id of something else; whether that exists is checked when the whole case is known.
  static func id<Kind>(of thing: String, _: Kind.Type = Kind.self) -> Shape where Value == Located<Identifier<Kind>> {
    Shape<String>.text.map(.id(of: thing)) { text, node, _ in Located(Identifier<Kind>(text), node.span) }
  }
}

/// The words that say why a value is missing, and what people write for them.
private enum MissingWord {
  /// What to write in place of a word; nil for one that is no such word.
  static func help(for node: Node) -> String? {
    if let word = meant(by: node) { return "write \(word)" }
    // `NA` is an empty cell to a statistician, and seldom says that the question makes no sense.
    guard let text = node.text, CellWords.isMissing(text) else { return nil }
    return "delete it, for what is left out is not reported, or write `not-known`"
  }

  private static func meant(by node: Node) -> String? {
    switch node.text?.lowercased() {
    case "unknown", "not known", "not_known", "unclear", "?", "tbc", "tbd": "not-known"
    case "not applicable", "not_applicable", "inapplicable": "not-applicable"
    case "confidential", "anonymous", "anonymised", "redacted": "withheld"
    default: nil
    }
  }
}
