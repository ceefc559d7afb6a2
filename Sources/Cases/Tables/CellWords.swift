// The words by which programs and spreadsheets write what our fields hold: yes and no in the languages that Excel and
// LibreOffice know, a missing value, a direction, a number with a decimal comma. Tables and graph files are read alike.

enum CellWords {
  /// Returns whether a text is yes or no in any of the languages; nil for another word.
  static func truth(_ text: String) -> Bool? {
    let word = text.lowercased()
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  private static let yes = Set.words(
    """
    true t yes y 1 1.0 1,0 x ✓ ✔ ✅ ☑ ja j wahr oui vrai sí si sì verdadero vero sim verdadeiro cert vertader bai
    waar sann sant sand já satt tak prawda ano áno pravda kyllä tosi jah tõene jā taip igen igaz da adevărat istina
    evet doğru ναι да так истина 是 真 はい
    """)

  private static let no = Set.words(
    """
    false f no n 0 0.0 0,0 ✗ ✘ ❌ ☐ nein falsch non faux falso não nao fals ez nee onwaar nej nei falskt falsk usann
    ósatt nie fałsz ne nepravda ei epätosi väär nē nem hamis nu neistina hayır hayir yanlış yanliş όχι нет не ні ложь
    否 假 いいえ
    """)

  /// A text without what a reader does not see: letter case, superfluous blanks, and which apostrophe it is.
  static func form(of text: String) -> String {
    let form = text.lowercased().withSingleBlanks
    return form.utf8.allSatisfy { $0 < 0x80 } ? form : form.replacing("’", with: "'")
  }

  /// Returns the words that one text lists, `oak, elm` or `oak and elm`; nil where they are not all known. O(length).
  static func list(_ text: String, where isKnown: (String) -> Bool) -> [String]? {
    let parts = parts(of: text)
    return parts.count > 1 && parts.allSatisfy(isKnown) ? parts : nil
  }

  /// What is between the signs and words that join the items of a list.
  static func parts(of text: String) -> [String] {
    let joined = [" and ", " und ", " et ", " og ", " och ", " & ", ";", "/"].reduce(text) {
      $0.replacing($1, with: ",")
    }
    return joined.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The word of a vocabulary that a cell may spell with capitals and blanks: `School leader` is `school-leader`.
  static func term(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }

  /// What to do with a cell whose word is none of ours.
  ///
  /// - Parameter meaning: The word of ours that it may be meant for.
  static func help(for field: String, _ text: String, _ meaning: String? = nil) -> String {
    guard ["member", "broker", "both"].contains(field) else {
      return "write one of these, or \(line(for: field, text, meaning))"
    }
    if MissingWord.isAbsence(text) {
      let meaning = field == "both" ? "one way" : "no"
      return "write yes or no: a page shows one of them, and of whom it is not known can be said in the text. To have "
        + "it read as \(meaning), \(line(for: field, text, "false"))"
    }
    return "write yes or no (ja and nein, oui and non, sí and no, true and false, 1 and 0, or x are read as well), or "
      + line(for: field, text)
  }

  /// How an author says what a word of their tables means.
  static func line(for field: String, _ text: String, _ meaning: String? = nil) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " } && !text.isEmpty && truth(text) == nil
    let key = isPlain ? text : "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    return "say beside `people` and `ties` what it means: `values: {\(field): {\(key): \(meaning ?? "…")}}`"
  }

  /// Whether a row is headed as a sum or a mean of those above it.
  static func isSum(_ text: String) -> Bool {
    [
      "total", "totals", "sum", "summe", "gesamt", "insgesamt", "somme", "totalt", "totaal", "suma", "totale", "mean",
      "average", "mittelwert", "moyenne",
    ].contains(text.lowercased().filter { $0 != ":" })
  }

  /// Whether an edge of that type runs both ways; nil for a word that is no type of edge.
  static func isBothWays(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "undirected", "mutual": true
    case "directed": false
    default: nil
    }
  }

  /// The types of edges that programs write.
  static let directions = ["directed", "mutual", "undirected"]

  /// Returns whether a text says that the value of a field is not known. Names and notes may be any text.
  static func isMissing(_ text: String, in field: String) -> Bool {
    switch field {
    case "id", "from", "to", "note": false
    // A page says one of two things of them: a word is neither, where an empty cell is as if nothing had been written.
    case "member", "star", "broker", "both": isDash(text)
    // A word that could be the id of a community is one.
    case "community": isMissing(text) && Slug(text) == nil
    default: isMissing(text)
    }
  }

  /// Returns whether a text is one of the words for a value that is not known.
  static func isMissing(_ text: String) -> Bool {
    isDash(text) || missing.containsLoosely(text)
  }

  /// Whether a text is a dash or a full stop: an empty cell to the eye.
  static func isDash(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= 0x80 || first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else {
      return false
    }
    return text.allSatisfy { "-–—.".contains($0) }
  }

  private static let missing = ShortWords([
    "na", "n/a", "n/k", "notknown", "nichtbekannt", "#n/a", "#na", "<na>", "#nv", "nan", "null", "ka", "k/a",
    "keineangabe", "keineangaben", "nr", "nd",
    "n/d", "s/d", "sindato", "nc", "ns/nc",
    "nonrenseigné", "sansréponse", "geenantwoord", "keineantwort", "sinrespuesta", "noanswer", "noresponse",
    "notreported", "missing",
    // What spreadsheets write, in the languages that they know.
    "#n/d", "#n/d!", "#n/b", "#i/t", "#yok", "#saknas!", "#puuttuu!", "#hiányzik",
    "#není_k_dispozici", "#н/д", "#δ/υ",
    // What people answer who do not know.
    "dontknow", "don'tknow", "don’tknow", "donotknow", "weißnicht", "weissnicht", "weißichnicht", "weissichnicht",
    "nonso", "nonsa", "nesaitpas", "nesaispas", "nsp", "nosabe", "nosé", "nosabe/nocontesta", "nãosei", "nãosabe",
    "weetniet", "weetikniet", "nonrispondo",
  ])

  /// Returns a number that may have a decimal comma; nil for other text, for infinity, and for `1,234`, which is one
  /// number in London and another in Berlin.
  static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "+-.,eE".utf8.contains($0) }
    guard isPlain else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return Double(text).flatMap { $0.isFinite ? $0 : nil } }
    let isThousands = parts[1].utf8.count == 3 && parts[0].utf8.count <= 3 && parts[0] != "0"
    guard !isThousands, !text.contains(".") else { return nil }
    return Double("\(parts[0]).\(parts[1])").flatMap { $0.isFinite ? $0 : nil }
  }
}

extension Set<String> {
  /// The words of a text with blanks between them: shorter to write, and faster to compile, than a literal of many.
  static func words(_ text: String) -> Self { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
