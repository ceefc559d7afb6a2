// Where in a case's front matter a field belongs, for a key that is under another one.

/// The places of each field of a case.
enum FieldPlaces {
  /// A name at more places than these says nothing of where it was meant to be.
  private static let most = 2

  /// Returns where a field belongs that a record does not have; nil for one that is nowhere or at many places.
  ///
  /// - Parameter noun: The record in which it was found, as messages call it.
  static func help(for name: String, in noun: String) -> String? {
    guard records.contains(where: { $0.record.noun == noun }) else { return nil }
    if noun == "a cost", let help = ofCosts[name.lowercased()] { return help }
    if noun == records.first?.record.noun, let help = everyday[name.lowercased()] { return help }
    var places: [String] = []
    for (record, way) in records.dropFirst()
    where places.last != way && record.fields.contains(where: { $0.name == name }) {
      places.append(way)
    }
    guard (1...most).contains(places.count) else { return nil }
    return "`\(name)` is a field of \(places.map { "`\($0)`" }.joined(separator: " and of ")): move it there"
  }

  /// What fields of a case are called in other programs.
  private static let everyday: [String: String] = {
    let names = [
      "tags": "keywords keyword categories category topics schlagwörter",
      "summary": "abstract description subtitle excerpt",
      "published": "date year datum pubdate", "authors": "creator by",
    ]
    var helps = ["draft": "leave it out: a case without `published` is a draft", "id": address, "slug": address]
    for word in ["note", "notes", "remark", "remarks", "comment", "comments", "bemerkung", "bemerkungen"] {
      helps[word] = "leave it out, and say it in the text below the front matter"
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

  /// The records of a case with the ways to them, such as `actions.cost`; the first is the case itself.
  private static let records: [(record: RecordDescription, way: String)] = all(in: CaseStudy.description, [])

  private static func all(in record: RecordDescription, _ way: [String]) -> [(record: RecordDescription, way: String)] {
    [(record, way.joined(separator: "."))]
      + record.fields.flatMap { field in field.type.records.flatMap { all(in: $0, way + [field.name]) } }
  }
}
