// The words that say why a value is missing, and what people write for them.

import Formats

enum MissingWord {
  /// Returns what to write where a value could not be read, because a word is there that says that it is missing; nil
  /// for other words.
  static func help(for node: Node) -> String? {
    guard let text = node.text else { return nil }
    if let word = code(for: text) { return "write `\(word)`, in small letters and without quotation marks" }
    if let word = meant(by: text) { return "write \(word)" }
    if isNotReported(text) { return leaveOut }
    if isNone(text) { return noneHelp }
    // `NA` is an empty cell to a statistician, and seldom says that the question makes no sense.
    return CellWords.isMissing(text) ? "delete it, for what is left out is not reported, or write `not-known`" : nil
  }

  /// What is advised where `none` is written, and only its author knows in which sense.
  private static let noneHelp =
    "write not-applicable only where there is nothing to ask about; else leave the field out, and say in a text "
    + "what is so"

  /// The same where any text may be: initials, the codes of regions and reminders to write something are none there.
  static func helpInText(for node: Node) -> String? {
    guard let text = node.text, text.utf8.count <= 24 else { return nil }
    if isNotReported(text) { return leaveOut }
    if let word = unended(text) {
      let node = Node(content: .scalar(word, isPlain: false), span: node.span)
      return helpInText(for: node) ?? (isCode(word) ? help(for: node) : nil)
    }
    if isSentenceOfNone(text) { return help(for: node) }
    let isEmptyCell = ["n/a", "N/A", "#N/A"].contains(text) || CellWords.isDash(text)
    return meant(by: text) != nil && !Placeholder.isReminder(text) || isEmptyCell ? help(for: node) : nil
  }

  /// Whether a text is any word that says that there is no value, or none that can be said.
  static func isAbsence(_ text: String) -> Bool {
    absences.contains(text) || CellWords.isMissing(text) || unended(text).map(isAbsence) ?? false
  }

  /// A word that may be one of these, without the full stop of a sentence: `Withheld.` Nil for other texts.
  private static func unended(_ text: String) -> String? {
    guard text.utf8.last == UInt8(ascii: "."), (7...20).contains(text.utf8.count) else { return nil }
    let word = String(text.dropLast())
    return word.utf8.last == UInt8(ascii: ".") ? nil : word
  }

  /// Whether a text says in a language's own way that nothing was said, and is no initials: `k. A.`, `keine Angabe`.
  private static func isSentenceOfNone(_ text: String) -> Bool {
    CellWords.isMissing(text) && (text.utf8.count > 6 || text.hasPrefix("k. ") || text.hasPrefix("k.A"))
  }

  /// Whether a text of its own says nothing: a word for a missing value in place of a name or a sentence.
  static func isEmptyText(_ node: Node) -> Bool {
    node.text.map(isCode) ?? false || helpInText(for: node) != nil
  }

  /// Whether a text is a way to write that something is withheld.
  static func meansWithheld(_ text: String) -> Bool { (code(for: text) ?? meant(by: text)) == "withheld" }

  /// Whether a text is a way to write that something is not known.
  static func meansNotKnown(_ text: String) -> Bool { (code(for: text) ?? meant(by: text)) == "not-known" }

  /// What is advised of a field that may be left out, and has no word for why it is.
  static let leaveOut = "leave it out, for what is left out is not reported"

  /// Whether a text says that a list has nothing in it.
  static func isNone(_ text: String) -> Bool {
    noneWords.contains(text)
  }
  private static let none = ["none", "nobody", "no one", "no-one", "nothing", "nil", "no", "keine", "niemand", "aucun"]
  private static let noneWords = ShortWords(none)

  /// Whether a text is what pages say of a field that is left out.
  static func isNotReported(_ text: String) -> Bool {
    notReportedWords.contains(text)
  }
  private static let notReported = ["not-reported", "not reported", "notreported"]
  private static let notReportedWords = ShortWords(notReported)

  /// All of these words.
  private static let absences = ShortWords(codes + notReported + Array(meanings.keys) + none)

  /// Whether a text is one of the words for a missing value, in whatever letter case.
  static func isCode(_ text: String) -> Bool { code(for: text) != nil }

  /// Whether an entry says of one of its fields that it is withheld or not known. O(fields).
  static func isHeld(in entry: Node) -> Bool {
    guard case .mapping(let fields) = entry.content else { return false }
    return fields.contains { field in ["withheld", "not-known"].contains(field.value.text.flatMap(code) ?? "") }
  }

  /// What to write in place of a list, where a word says that it is missing or has nothing in it; nil for other words.
  static func helpForList(_ text: String) -> String? {
    switch code(for: text) ?? meant(by: text) {
    case "withheld": helpForList(that: "it is withheld")
    case "not-known": helpForList(that: "it is not known")
    case "not-applicable": helpForList(that: "it does not apply")
    case nil where isNotReported(text): "leave the field out: what is left out is shown as not reported"
    default: isNone(text) ? "write `[]` where there are none, or leave the field out" : nil
    }
  }

  private static func helpForList(that reason: String) -> String {
    "a list cannot say so: leave the field out, which is shown as not reported, and say in the text that \(reason)"
  }

  private static let codes = ["not-known", "not-applicable", "withheld"]
  private static let codeWords = ShortWords(codes)
  private static func code(for text: String) -> String? { codeWords.contains(text) ? text.lowercased() : nil }

  /// What people write for each of the words.
  private static let meanings = [
    "not-known": [
      "unknown", "not known", "not_known", "unclear", "?", "tbc", "tbc.", "tbd", "tbd.", "n/k", "n.k.", "unbekannt",
      "nicht bekannt", "inconnu", "inconnue", "ukjent", "okänd", "ukendt", "onbekend", "desconocido", "sconosciuto",
    ],
    "not-applicable": [
      "not applicable", "not_applicable", "inapplicable", "n.v.t.", "nvt", "nvt.", "niet van toepassing",
      "nicht zutreffend", "entfällt", "sans objet", "no aplica",
    ],
    "withheld": [
      "confidential", "anonymous", "anonymised", "anonymized", "redacted", "not disclosed", "undisclosed",
      "anonymisiert", "anonym", "anonyme", "anonymisé", "anonimizado", "geanonimiseerd", "anonymisert", "anonymiseret",
      "anonymiserad", "vertraulich", "confidentiel", "name withheld",
    ],
  ].reduce(into: [String: String]()) { meanings, word in
    for written in word.value { meanings[written] = word.key }
  }
  private static let meaningWords = ShortWords(meanings.keys)
  private static func meant(by text: String) -> String? {
    meaningWords.contains(text) ? meanings[text.lowercased()] : nil
  }
}
