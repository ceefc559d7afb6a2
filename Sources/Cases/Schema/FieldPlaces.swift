// Where in a case's front matter a field belongs, for a key that is under another one.

import Formats

/// The places of each field of a case.
enum FieldPlaces {
  /// A name at more places than these says nothing of where it was meant to be.
  private static let most = 2

  /// Returns what a field is called here that a record does not have, or where it belongs; nil for one that is nowhere
  /// or at many places.
  ///
  /// - Parameters:
  ///   - noun: The record in which it was found, as messages call it.
  ///   - entries: What is beside it.
  static func help(for name: String, in noun: String, beside entries: [Node.Entry]) -> String? {
    let help = help(for: name, in: noun)
    guard let help, entries.contains(where: { $0.key == "name" && $0.value.text == "withheld" }),
      help.contains("`name`") || help.hasSuffix("move it there")
    else { return help }
    return "leave it out, for `name` is withheld"
  }

  private static func help(for name: String, in noun: String) -> String? {
    let own = records.filter { $0.record.noun == noun }.map(\.way)
    guard !own.isEmpty else { return nil }
    if noun == "a cost", let help = ofCosts[name.lowercased()] { return help }
    if let help = FieldSynonyms.help(for: name.lowercased(), in: noun) { return help }
    let mayMove = noun == records.first?.record.noun || !general.contains(name)
    var places: [String] = []
    for (record, way, isMany) in records.dropFirst()
    // What is written under `withdrawn` takes the case off the site; and of many entries of another part it is not
    // known which one is meant.
    where way != "withdrawn" && (mayMove && !isMany || own.contains { isNear($0, way) }) && places.last != way
      && record.fields.contains(where: { $0.name == name })
    {
      places.append(way)
    }
    guard (1...most).contains(places.count) else { return nil }
    return "`\(name)` is a field of \(places.map { "`\($0)`" }.joined(separator: " and of ")): move it there"
  }

  /// Names of fields that mean something else in each part.
  private static let general: Set = [
    "name", "note", "label", "title", "date", "who", "by", "kind", "from", "to", "people", "ties", "basis", "values",
    "reach", "mode", "level", "effect", "statement",
  ]

  /// Whether one of two parts of a case is in the other; the case itself is all of it.
  private static func isNear(_ way: String, _ other: String) -> Bool {
    way.isEmpty || way.hasPrefix(other + ".") || other.hasPrefix(way + ".")
  }

  /// Returns what to do about a key of a case that other programs have for something else than a field which is spelt
  /// alike; nil for others.
  static func everydayHelp(for entry: Node.Entry, in noun: String) -> String? {
    guard noun == records.first?.record.noun else { return nil }
    let name = entry.key.lowercased()
    guard name == "draft", let value = entry.value.text.flatMap(CellWords.truth) else { return everyday[name] }
    return value
      ? "delete it, and `published` with it: a case without `published` is a draft"
      : "leave it out: a case without `published` is a draft"
  }

  /// What fields of a case are called in other programs.
  private static let everyday: [String: String] = {
    let names = [
      "tags": "keywords keyword categories category topics schlagwörter",
      "summary": "abstract description subtitle excerpt", "published": "pubdate", "authors": "creator by",
      "embargo":
        "embargo_until embargoed embargoed_until embargo_date hold hold_until held hold_back release release_date "
        + "not_before publish_on publish_after publish_from available available_from sperrfrist",
    ]
    let notes =
      "delete it: a note of your own is a line that begins with `#`; what readers are to see belongs in the text "
      + "below the front matter"
    let dates =
      "delete it; when the network was is `period` of `context`, and from which day on readers see the case is "
      + "`published`"
    let drafts =
      "delete it, and `published` with it where readers are not to see the case yet: a case without `published` "
      + "is a draft"
    var helps = [
      "id": address, "slug": address, "contact": "`contact` is a field of `joining`: move it there",
    ]
    for (help, words) in [
      (notes, "note notes remark remarks comment comments todo bemerkung bemerkungen"), (dates, "date year datum"),
      (drafts, "draft hidden private public publish status visibility internal unlisted"),
    ] {
      for word in words.split(separator: " ") { helps[String(word)] = help }
    }
    for (field, words) in names {
      for word in words.split(separator: " ") { helps[String(word)] = "did you mean `\(field)`?" }
    }
    return helps
  }()

  /// Other lengths of time that work may take.
  private static let ofCosts = Dictionary(
    uniqueKeysWithValues: ["hours", "minutes", "weeks", "months", "time", "stunden", "heures"].map {
      ($0, "work out what it comes to in days of people's time, and write that: `days: …`")
    })

  private static let address = "leave it out: the name of its file is what a case is called by"

  /// The records of a case with the ways to them, such as `actions.cost`, and whether there may be many of one; the
  /// first is the case itself.
  private static let records: [Place] = all(in: CaseStudy.description, [], isMany: false)
  private typealias Place = (record: RecordDescription, way: String, isMany: Bool)

  private static func all(in record: RecordDescription, _ way: [String], isMany: Bool) -> [Place] {
    [(record, way.joined(separator: "."), isMany)]
      + record.fields.flatMap { field in
        field.type.records.flatMap { all(in: $0, way + [field.name], isMany: isMany || field.type.holdsMany) }
      }
  }
}

extension ValueType {
  /// Whether records of it are entries, of which there may be many.
  fileprivate var holdsMany: Bool {
    switch self {
    case .arrow, .list, .oneOrMany, .keyed, .keyedByWord, .mapped: true
    case .reported(let type): type.holdsMany
    case .either(let types): types.contains(where: \.holdsMany)
    default: false
    }
  }
}
