// Ids of people are published, in tables, drawings and open data. A table or a graph file often holds the names of real
// people where casebook reads ids, and an id of an author's own may be one as well: `anna-schmidt`.

import Diagnostics

/// The look at one case's ids of people for what may be their names. What is a name cannot be known, so that this is a
/// warning.
struct PersonNameChecks {
  /// How many people are listed.
  private let count: Int
  /// Those of them whose ids have no number, as most codes have.
  private let people: [Person]
  /// The words of the communities' ids and names, of which many ids are made.
  private let places: Set<String>

  init(of network: NetworkStudy) {
    let everybody = network.everybody
    count = everybody.count
    people = everybody.filter { person in
      let id = person.id.text.utf8
      return id.contains(UInt8(ascii: "@")) || !id.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
    places =
      people.isEmpty ? [] : Set(network.communities.flatMap { Self.words(in: "\($0.id) \($0.name)") })
  }

  /// How an id reads.
  private enum Reading {
    /// As a first and a last name, a title and a name, or a mail address.
    case name
    /// As words alone, as a first name or `anna-schmidt` does, and many a code.
    case words
    case code
  }

  /// So many ids of words alone are names where hardly any other is in the list.
  private static let fewestWords = 3

  /// Warns once of the ids that look like names. O(letters).
  func check(_ reader: inout FieldReader) {
    var names: [Person] = []
    var words: [Person] = []
    for person in people {
      switch reading(of: person.id.text) {
      case .name: names.append(person)
      case .words: words.append(person)
      case .code: break
      }
    }
    if words.count >= Self.fewestWords, (names.count + words.count) * 4 >= count * 3 {
      names = people.filter { reading(of: $0.id.text) != .code }
    }
    guard let first = names.first, let span = first.span else { return }
    let others = names.count - 1
    reader.report(
      .personName,
      "`\(first.id)` may be the name of a person"
        + (others == 0 ? "" : ", and so may \(others) other id\(others == 1 ? "" : "s")")
        + ": ids are published as they are written",
      at: span,
      help: "write a code in its place, such as `\(code(for: first))`, here and in the ties; keep the list that says "
        + "whose code it is outside of `Content/`",
      labels: names.dropFirst().prefix(ClaimChecks.mostLabels - 1).compactMap { person in
        person.span.map { .init($0, "`\(person.id)` as well") }
      })
  }

  private func code(for person: Person) -> String {
    let community = person.community.value.text
    return community.isEmpty ? "p-1" : "\(community)-1"
  }

  private func reading(of id: String) -> Reading {
    if let at = id.firstIndex(of: "@"), at > id.startIndex, id[at...].dropFirst().contains(".") { return .name }
    let parts = id.split { " ,._;".contains($0) || $0.isWhitespace }
    let isOfLetters = parts.allSatisfy { $0.allSatisfy { $0.isLetter || "-'’".contains($0) } }
    guard isOfLetters, !Self.words(in: id).contains(where: { places.contains($0) || Self.posts.contains($0) }) else {
      return .code
    }
    let capitals = parts.filter { !($0.first?.isLowercase ?? true) && $0.count > 1 }
    let isTitled = parts.count > 1 && Self.titles.contains(parts[0].lowercased())
    let isInitialled = id.contains(".") && parts.count > 1
    if isTitled || capitals.count > 1 || capitals.count == 1 && isInitialled { return .name }
    // In a script without capitals two signs are a name.
    let isLong = { (word: Substring) in word.count > 2 || word.count > 1 && word.allSatisfy { !$0.isCased } }
    return parts.contains { $0.split(separator: "-").contains(where: isLong) } ? .words : .code
  }

  /// The words of a text in small letters.
  private static func words(in text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0 == "'") }.map(String.init)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "frau", "herr", "mme", "madame", "monsieur",
    "sra",
    "señor", "señora", "sr",
  ]

  /// Words of which ids are made that say what somebody does, or where.
  private static let posts: Set<String> = [
    "adviser", "advisor", "assistant", "board", "broker", "chair", "class", "coach", "college", "consultant",
    "coordinator", "counsellor", "deputy", "director", "district", "early", "educator", "english", "expert", "external",
    "facilitator", "governor", "grade", "group", "head", "headteacher", "inspector", "key", "kindergarten", "lead",
    "leader", "lecturer", "librarian", "literacy", "manager", "mathematics", "maths", "member", "mentor", "middle",
    "network", "nursery", "officer", "parent", "partner", "participant", "person", "policymaker", "practitioner",
    "primary", "principal", "programme", "project", "pupil", "researcher", "room", "school", "science", "secondary",
    "secretary", "senior", "special", "specialist", "staff", "stakeholder", "student", "subject", "support", "teacher",
    "trainer", "tutor", "university", "volunteer", "year",
  ]
}
