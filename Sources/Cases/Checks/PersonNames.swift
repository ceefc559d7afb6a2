// Ids of people are published, in tables, drawings and open data. A table or a graph file often holds the names of real
// people where casebook reads ids, and an id of an author's own may be one as well: `anna-schmidt`.

import Diagnostics
import Formats

/// The look at one case's ids of people for what may be their names. What is a name cannot be known, so that this is a
/// warning.
struct PersonNameChecks {
  /// How many people are listed.
  private let count: Int
  /// Those of them whose ids are no codes of letters and a number, as most are.
  private let people: [Person]
  private let names: NameReading

  init(of network: NetworkStudy) {
    let everybody = network.everybody
    count = everybody.count
    people = everybody.filter { Self.mayBeName($0.id.text) }
    names = NameReading(besides: people.isEmpty ? [] : network.communities)
  }

  /// Whether an id is other than one word with a number, such as `oak-1`.
  private static func mayBeName(_ id: String) -> Bool {
    !id.utf8.contains(where: \.isASCIIDigit) || id.utf8.contains { " @".utf8.contains($0) }
  }

  /// So many ids of words alone are names where hardly any other is in the list.
  private static let fewestWords = 3

  /// Warns once of the ids that look like names. O(letters).
  func check(_ reader: inout FieldReader) {
    let read = people.map { (person: $0, reading: names.reading(of: $0.id.text)) }
    let likely = read.filter { $0.reading != .code }
    let areWordsNames =
      likely.count { $0.reading == .words } >= Self.fewestWords && likely.count * 4 >= count * 3
    let named = likely.filter { areWordsNames || $0.reading == .name }.map(\.person)
    guard let first = named.first, let span = first.span else { return }
    let others = named.count - 1
    reader.report(
      .personName,
      "`\(first.id)` may be the name of a person"
        + (others == 0 ? "" : ", and so may \(others) other id\(others == 1 ? "" : "s")")
        + ": ids are published as they are written",
      at: span,
      help: "write a code in its place, such as `\(code(for: first))`, here and in the ties; keep the list that says "
        + "whose code it is outside of `Content/`",
      labels: named.labelsOfOthers)
  }

  private func code(for person: Person) -> String {
    let community = person.community.value.text
    return community.isEmpty ? "p-1" : "\(community)-1"
  }
}
