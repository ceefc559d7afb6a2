// Where in a case's front matter a field belongs, for a key that is under another one.

/// The places of each field of a case.
enum FieldPlaces {
  /// A name at more places than these says nothing of where it was meant to be.
  private static let most = 2

  /// Returns where a field belongs that a record does not have; nil for one that is nowhere or at many places.
  ///
  /// - Parameter noun: The record in which it was found, as messages call it.
  static func help(for name: String, in noun: String) -> String? {
    guard nouns.contains(noun), let places = byName[name], places.count <= most else { return nil }
    return "`\(name)` is a field of \(places.map { "`\($0)`" }.joined(separator: " and of ")): move it there"
  }

  /// The ways to the records that have a field of a name, such as `actions.cost` for `days`.
  private static let byName: [String: [String]] = {
    var places: [String: [String]] = [:]
    visit(CaseStudy.description, []) { record, way in
      guard !way.isEmpty else { return }
      for field in record.fields where places[field.name]?.last != way { places[field.name, default: []].append(way) }
    }
    return places
  }()

  /// What the records of a case are called in messages.
  private static let nouns: Set<String> = {
    var nouns: Set<String> = []
    visit(CaseStudy.description, []) { record, _ in nouns.insert(record.noun) }
    return nouns
  }()

  private static func visit(
    _ record: RecordDescription, _ way: [String], _ look: (RecordDescription, String) -> Void
  ) {
    look(record, way.joined(separator: "."))
    for field in record.fields {
      for inner in field.type.records { visit(inner, way + [field.name], look) }
    }
  }
}
