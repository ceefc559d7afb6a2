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
  /// The words of the communities' ids and names, of which many ids are made.
  private let places: Set<String>

  init(of network: NetworkStudy) {
    let everybody = network.everybody
    count = everybody.count
    people = everybody.filter { Self.mayBeName($0.id.text) }
    places = people.isEmpty ? [] : Set(network.communities.flatMap { Self.words(in: "\($0.id) \($0.name)") })
  }

  /// Whether an id is other than one word with a number, such as `oak-1`.
  private static func mayBeName(_ id: String) -> Bool {
    !id.utf8.contains(where: \.isASCIIDigit) || id.utf8.contains { " @".utf8.contains($0) }
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
    let read = people.map { (person: $0, reading: reading(of: $0.id.text)) }
    let likely = read.filter { $0.reading != .code }
    let areWordsNames =
      likely.count { $0.reading == .words } >= Self.fewestWords && likely.count * 4 >= count * 3
    let names = likely.filter { areWordsNames || $0.reading == .name }.map(\.person)
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
      labels: names.labelsOfOthers)
  }

  private func code(for person: Person) -> String {
    let community = person.community.value.text
    return community.isEmpty ? "p-1" : "\(community)-1"
  }

  private func reading(of id: String) -> Reading {
    if let at = id.firstIndex(of: "@"), at > id.startIndex, id[at...].dropFirst().contains(".") { return .name }
    let all = id.split { " ,._;()/".contains($0) || $0.isWhitespace }
    // Beside a name there may be a number, a place or a post: `Anna Schmidt 2`, `Anna Schmidt, Oak Primary`.
    let isPost = { (part: Substring) in
      Self.words(in: String(part)).contains { places.contains($0) || Self.posts.contains($0) }
    }
    let parts = all.filter { !$0.allSatisfy(\.isNumber) && !isPost($0) }
    guard parts.allSatisfy({ $0.allSatisfy { $0.isLetter || "-'’".contains($0) } }) else { return .code }
    let capitals = parts.filter { !($0.first?.isLowercase ?? true) && $0.count > 1 }
    let isTitled = parts.count > 1 && Self.titles.contains(parts[0].lowercased())
    let isInitialled = id.contains(".") && parts.count > 1
    if isTitled || capitals.count > 1 || capitals.count == 1 && isInitialled { return .name }
    guard parts.count == all.count else { return .code }
    // Three capitals are an abbreviation; in a script without capitals two signs are a name.
    let isLong = { (word: Substring) in
      word.count > (word.allSatisfy(\.isUppercase) ? 3 : 2) || word.count > 1 && word.allSatisfy { !$0.isCased }
    }
    return parts.contains { $0.split(separator: "-").contains(where: isLong) } ? .words : .code
  }

  /// The words of a text in small letters.
  private static func words(in text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0 == "'") }.map(String.init)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "frau", "herr", "mme", "madame", "monsieur",
    "sr", "sra", "señor", "señora",
  ]

  /// Words of which ids are made that say what somebody does, or where.
  private static let posts: Set<String> = [
    "adviser", "advisor", "agency", "analyst", "assistant", "authority", "board", "broker", "centre", "chair", "class",
    "coach", "college", "consultant", "coordinator", "counsellor", "data", "deputy", "director", "directora",
    "directrice", "district", "docent", "educator", "enseignant", "enseignante", "expert", "external", "facilitator",
    "friend", "governor", "grade", "group", "head", "headteacher", "inspector", "kindergarten", "lead", "leader",
    "lecturer", "lehrer", "lehrerin", "lehrkraft", "leraar", "librarian", "link", "literacy", "local", "lærer",
    "manager", "mathematics", "maths", "member", "mentor", "middle", "network", "nursery", "officer", "parent",
    "partner", "participant", "person", "policymaker", "practitioner", "primary", "principal", "professeur", "profesor",
    "profesora", "programme", "project", "pupil", "rektor", "researcher", "schoolleider", "school", "schulleiter",
    "schulleiterin", "schulleitung", "science", "secondary", "secretary", "senco", "senior", "special", "specialist",
    "staff", "stakeholder", "student", "subject", "support", "teacher", "trainer", "tutor", "university", "volunteer",
    "year",
  ]
}
