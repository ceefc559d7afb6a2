// Words that say what a name is: an organisation's, or several people's with an "and" of some language between them.

enum NameWords {
  /// Words that join two names. `y`, `e` and `i` are none: they stand inside Spanish, Portuguese and Catalan names.
  private static let joints: Set<String> = ["and", "und", "et", "og", "och", "sowie", "&", "+", "/"]

  /// Particles of family names.
  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "den", "der", "het", "de", "del", "della", "di", "da", "das", "do", "dos",
    "du", "des",
    "la", "le", "los", "las", "ten", "ter", "af", "av", "al", "el", "bin", "ibn", "ben", "op", "in", "’t", "'t",
  ]

  /// Words in small letters that stand in names of organisations, and in no person's.
  private static let ofOrganisations: Set<String> = ["of", "for", "on", "the", "für", "pour", "para"]

  private static let organisations: Set<String> = [
    "foundation", "institute", "institution", "university", "ministry", "department", "council", "association",
    "agency", "committee",
    "commission", "society", "corporation", "inc", "ltd", "limited", "plc", "llc", "gmbh", "ggmbh", "ev", "college",
    "centre", "center",
    "office", "organisation", "organization", "federation", "trust", "team", "consortium", "initiative", "network",
    "group", "partnership",
    "observatory", "academy", "library", "museum", "parliament", "government", "inspectorate", "authority", "alliance",
    "programme",
    "université", "ministère", "fondation", "universidad", "ministerio", "fundación", "instituto", "asociación",
    "universiteit", "stichting",
    "ministerie", "università", "ministero", "fondazione", "universitetet", "universitet", "ministeriet", "amt",
    "bundesamt", "landesamt",
    "schulamt", "jugendamt", "schulen", "schools", "zentrum", "kammer", "forum",
  ]

  /// How German words for organisations end, of which there are any number: `Kultusministerium`, `Schulstiftung`.
  private static let germanEndings = [
    "ministerium", "stiftung", "verband", "institut", "universität", "hochschule", "akademie", "gesellschaft",
    "konferenz", "verein",
    "netzwerk", "verwaltung", "behörde", "gewerkschaft",
  ]

  /// Whether a name has a word that only organisations have: `Robert Bosch Stiftung`.
  static func isOrganisation(_ name: String) -> Bool {
    words(of: name).contains { word in
      let letters = word.lowercased().filter { $0.isLetter || $0 == "-" }
      return organisations.contains(letters) || germanEndings.contains { letters.hasSuffix($0) }
    }
  }

  /// Whether a name has a word in small letters that joins the words of an organisation's: `Friends of Schools`.
  static func isLikeOrganisation(_ name: String) -> Bool {
    words(of: name).dropFirst().contains { ofOrganisations.contains(String($0)) }
  }

  /// Whether a name is a family name alone: one word, with particles before it or none.
  static func isFamilyName(_ name: String) -> Bool {
    let words = words(of: name)
    guard words.count > 1 else { return words.count == 1 }
    // `Van Morrison` and `Della Reese` are whole names.
    let isWithParticles = words.dropLast().allSatisfy { particles.contains($0.lowercased()) }
    return isWithParticles && (words.count > 2 || words[0].first?.isLowercase == true)
  }

  /// The names that one text joins: `Eva Meier und Jan Kurz`, `A; B`, `Oak Ltd & Elm Ltd`. Nil where it is one name:
  /// `Ministry of Education and Research`. O(n).
  static func names(joinedIn text: String) -> [String]? {
    let words = words(of: text.replacing("/", with: " / "))
    var sides: [[Substring]] = [[]]
    for (place, word) in words.enumerated() {
      // `von und zu` is a particle.
      let isInside = place > 0 && place + 1 < words.count
      let isParticle = isInside && [words[place - 1], words[place + 1]].allSatisfy { particles.contains(String($0)) }
      if isInside, !isParticle, joints.contains(word.lowercased()) {
        sides.append([])
      } else if word.hasSuffix(";") {
        sides[sides.count - 1].append(word.dropLast())
        if place + 1 < words.count { sides.append([]) }
      } else {
        sides[sides.count - 1].append(word)
      }
    }
    let names = sides.map { $0.joined(separator: " ") }
    guard names.count > 1, !names.contains("") else { return nil }
    if isOrganisation(text) { return names.allSatisfy(isOrganisation) ? names : nil }
    return !isLikeOrganisation(text) && sides.allSatisfy(isPerson) ? names : nil
  }

  /// Whether a text is names with the family name first: `Meier, Eva and Kurz, Jan`, or one of them.
  static func arePersons(inverted text: String) -> Bool {
    guard text.contains(","), !text.contains("&"), !isOrganisation(text), !isLikeOrganisation(text) else {
      return false
    }
    return text.split(separator: " and ").allSatisfy { person in
      let parts = person.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
      return parts.count == 2 && isFamilyName(parts[0]) && (1...3).contains(words(of: parts[1]).count)
        && !BibTeXNames.isSuffix(parts[1])
    }
  }

  /// Whether words may be one person's name, or several with commas between them.
  private static func isPerson(_ words: [Substring]) -> Bool {
    words.allSatisfy { word in
      // Scripts from Thai on have no capitals.
      word.first?.isUppercase == true || particles.contains(word.lowercased())
        || word.unicodeScalars.contains { $0.value >= 0xE00 }
    }
  }

  /// Whether a word is initials, as databases put them behind a family name: `C`, `CJ`, `C.J.`
  static func isInitials(_ word: Substring) -> Bool {
    let letters = word.filter { $0 != "." && $0 != "-" }
    return (1...2).contains(letters.count) && letters.allSatisfy(\.isUppercase)
  }

  static func words(of name: String) -> [Substring] { name.split(whereSeparator: \.isWhitespace) }
}
