// The form of a value as documentation and schemas describe it.

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
  /// A mapping from the keys of the site's words to others.
  case ownWords

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

  /// The record that a value of it may be by itself; nil for a list of such.
  var ownRecord: RecordDescription? {
    switch self {
    case .record(let record): record
    case .either(let types): types.lazy.compactMap(\.ownRecord).first
    default: nil
    }
  }

  /// Whether one word or number is a value of it, so that a list is none.
  var isSingle: Bool {
    switch self {
    case .integer, .number, .boolean, .date, .day, .choice, .code, .address, .fileName, .id: true
    default: false
    }
  }

  /// Whether any text is a value of it.
  var takesText: Bool {
    switch self {
    case .text: true
    case .either(let types): types.contains(where: \.takesText)
    default: false
    }
  }

  /// Whether any text is a value of it, or a list of texts.
  var takesTexts: Bool {
    if case .oneOrMany(let item) = self { item.takesText } else { takesText }
  }

  /// Whether a word is one of its vocabulary, where it holds other texts as well.
  func holds(_ word: String) -> Bool {
    switch self {
    case .choice(let words): words.contains(word)
    case .either(let types): types.contains { $0.holds(word) }
    default: false
    }
  }

  /// The words of its vocabulary; nil where it has none.
  var choices: [String]? {
    switch self {
    case .choice(let words): words
    case .reported(let type): type.choices
    default: nil
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
        : "a whole number from \(range.lowerBound) to "
          + (range.upperBound == 1_000_000 ? "1 million" : "\(range.upperBound)")
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
    case .ownWords: "a mapping from the key of a word to another"
    }
  }
}
