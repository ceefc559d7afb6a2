// What fields are called in everyday words and in other programs, by the part of a case that they are in.

/// Everyday names of fields. None of them is read in a field's place: a help suggests the field.
enum FieldSynonyms {
  /// Returns what to write for a key that no field of a part has; nil for one that is not known here.
  ///
  /// - Parameters:
  ///   - name: The key in small letters.
  ///   - noun: The part of a case, as messages call it.
  static func help(for name: String, in noun: String) -> String? {
    if noun == "a person", personNames.contains(name) {
      return "leave it out: people have no names here, and are told apart by their ids alone"
    }
    if noun == "evidence", informantNames.contains(name) {
      return "leave a person's name out, for no person is named as a source; what it is, and how it was gathered, is "
        + "`note`"
    }
    guard let field = fields[noun]?[name] else { return nil }
    return "did you mean `\(field)`?"
  }

  private static let informantNames: Set = [
    "name", "names", "informant", "interviewee", "interviewees", "respondent", "participant", "person", "interview",
  ]
  private static let personNames: Set = ["name", "label", "title", "fullname", "full_name", "surname"]

  private static let fields: [String: [String: String]] = table.mapValues { lines in
    var fields: [String: String] = [:]
    for (field, words) in lines {
      for word in words.split(separator: " ") { fields[String(word)] = field }
    }
    return fields
  }

  private static let table: [String: [(field: String, words: String)]] = [
    "an action": [
      ("when", "date year day time datum start started begun"), ("title", "name label heading what statement"),
      ("by", "who people person leader"), ("at", "where place places school schools"),
      ("effects", "result results outcome outcomes effect impact"), ("note", "description text details"),
    ],
    "an outcome": [
      ("observed", "date year day time datum when seen gathered"),
      ("statement", "title name label text description result what note notes"),
      ("direction", "effect change"), ("among", "who whose people participants"), ("follows", "action actions cause"),
      ("domain", "kind type area"),
    ],
    "evidence": [
      ("gathered", "date year day time datum when collected observed"),
      ("note", "title label text description what statement"), ("by", "who author researcher"),
      ("kind", "type source method"), ("cites", "reference citation work publication"), ("locator", "page pages"),
      ("informants", "participants respondents people asked"),
    ],
    "a condition": [("note", "statement title text description label"), ("level", "state status present")],
    "an effect": [("statement", "title text description result note"), ("direction", "effect change")],
    "a community": [("name", "label title"), ("kind", "type"), ("roll", "pupils students children")],
    "a wave": [("label", "date year day time datum when name title")],
    "a period": [("from", "start begin since date"), ("to", "end until till")],
    "a measure": [("name", "label title what statement"), ("before", "pre baseline"), ("after", "post")],
    "a tie": [("kind", "type"), ("note", "label title text description")],
    "a consent": [
      ("reviewed", "date day when checked year"), ("expires", "until to end valid"),
      ("individuals", "people person persons staff participants members teachers"),
      ("organisations", "schools school communities organisation"), ("account", "text body"),
      ("quotation", "quote quotes words"), ("network", "ties data"),
    ],
    "a check with those in the case": [
      ("who", "by name people person with"), ("date", "when day year"), ("result", "answer outcome response"),
      ("changed", "changes change note"),
    ],
    "a withdrawal": [("date", "when day")],
    "a conflicting fact": [("about", "title what label statement")],
  ]
}
