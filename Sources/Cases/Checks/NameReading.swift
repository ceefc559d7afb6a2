// Which words may be the name of a person, and which are codes: what an id, or a cell of a table, reads as.

/// The look at single names. What is a name cannot be known.
struct NameReading {
  /// The words of the communities' ids and names, of which many ids are made.
  let places: Set<String>
  /// What the first letters of these words make, for each id and name: `msj` for `Mill Street Juniors`.
  let initials: Set<String>

  init(besides communities: [Community]) {
    let words = communities.flatMap { [Self.words(in: $0.id.text), Self.words(in: $0.name)] }
    places = Set(words.joined())
    initials = Set(words.map { String($0.compactMap(\.first)) })
  }

  /// How an id reads.
  enum Reading {
    /// As a first and a last name, a title and a name, or a mail address.
    case name
    /// As words alone, as a first name or `anna-schmidt` does, and many a code.
    case words
    case code
  }

  /// How an id, or a cell of a table, reads. O(letters).
  func reading(of id: String) -> Reading {
    if Self.isMailAddress(id) { return .name }
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
    // `anna.schmidt`, as programs call accounts.
    let isAccount = !id.contains(where: \.isWhitespace) && parts.count == 2 && parts.allSatisfy { $0.count > 1 }
    if isAccount, id.contains(".") || id.contains("_"), id.last?.isLetter == true { return .name }
    // Three capitals are an abbreviation; in a script without capitals two signs are a name.
    let isLong = { (word: Substring) in
      word.count > (word.allSatisfy(\.isUppercase) ? 3 : 2) || word.count > 1 && word.allSatisfy { !$0.isCased }
    }
    return parts.contains { $0.split(separator: "-").contains(where: isLong) } ? .words : .code
  }

  /// Whether a text is one capitalised word that is no place or post, as a family's name is: `Weber`, `Bo`.
  func isNameAlone(_ text: String) -> Bool {
    guard text.count > 1, text.first?.isUppercase ?? false, !text.allSatisfy(\.isUppercase) else { return false }
    return text.allSatisfy { $0.isLetter || "-'’".contains($0) } && isFreeOfPosts(text)
  }

  /// Whether a text is two words in small letters that are neither places nor posts: `anna schmidt`.
  func isNameInSmallLetters(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    return parts.count == 2 && parts.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isLetter) } && isFreeOfPosts(text)
  }

  private func isFreeOfPosts(_ text: String) -> Bool {
    Self.words(in: text).allSatisfy { !places.contains($0) && !Self.posts.contains($0) && !Self.kinds.contains($0) }
  }

  /// Whether a text is, or has in it, the address of a mailbox: `maria@oak.example`.
  static func isMailAddress(_ text: String) -> Bool {
    text.contains("@")
      && text.split { $0.isWhitespace || "<>(),;".contains($0) }.contains { word in
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "@._%+-".contains($0) }
        return isPlain && parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().contains(".")
      }
  }

  /// The words of an id that say neither what somebody or something is, nor which of several: they may be of a name.
  static func telltaleWords(in id: String) -> [String] {
    words(in: id).filter { word in
      word.count > 2 && (!posts.contains(word) || townsAmongPosts.contains(word)) && !kinds.contains(word)
    }
  }

  /// Words that say what is measured, and are towns.
  private static let townsAmongPosts: Set<String> = ["reading"]

  /// Words of which ids of communities are made that say what they are, or which.
  static let kinds = Set.words(
    """
    academy alliance anonymous association big case central city cluster colegio collège community comparison
    control council county department east eight elementary escuela federation fifth first five foundation four
    fourth förderschule gemeinde gesamtschule grammar grundschule gymnasium hauptschule high highschool home host
    hub infant infants institute instituto intervention junior kita kreis land large little lower lycée medium
    ministry municipality new nine north oberschule old one organisation other others outside pilot place preschool
    private public realschule rural schools schule second seven site six sixth skola skole small south stadt stage
    state ten third three town trust two uni upper urban village volksschule west withheld école
    """)

  /// The words of a text in small letters.
  static func words(in text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0 == "'") }.map(String.init)
  }

  static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "frau", "herr", "hr", "mme", "mlle", "madame",
    "monsieur", "sr", "sra", "señor", "señora", "sig", "signor", "signora", "dott", "mevrouw", "meneer", "mevr", "dhr",
    "fru", "pan", "pani",
  ]

  /// Words of which ids are made that say what somebody does, or where, or count them.
  static let posts: Set<String> = [
    "adviser", "advisor", "agency", "alpha", "analyst", "assistant", "authority", "beta", "board", "broker",
    "centre", "chair", "class", "coach", "college", "consultant", "coordinator", "counsellor", "data", "delta",
    "deputy", "director", "directora", "directrice", "district", "docent", "educator", "enseignant", "enseignante",
    "epsilon", "expert", "external", "facilitator", "friend", "gamma", "governor", "grade", "group", "head",
    "headteacher", "inspector", "kindergarten", "lead", "leader", "lecturer", "lehrer", "lehrerin", "lehrkraft",
    "leraar", "librarian", "link", "literacy", "local", "lærer", "manager", "mathematics", "maths", "member",
    "mentor", "middle", "network", "nursery", "officer", "parent", "participant", "partner", "person",
    "policymaker", "practitioner", "primary", "principal", "profesor", "profesora", "professeur", "programme",
    "project", "pupil", "rektor", "researcher", "school", "schoolleider", "schulleiter", "schulleiterin",
    "schulleitung", "science", "secondary", "secretary", "senco", "senior", "special", "specialist", "staff",
    "stakeholder", "student", "subject", "support", "teacher", "trainer", "tutor", "university", "volunteer",
    "year",
    // What is measured, and planned.
    "age", "attainment", "attendance", "confidence", "knowledge", "level", "mean", "number", "planning", "progress",
    "rate", "reading", "score", "skills", "spelling", "test", "total", "writing",
  ]
}
