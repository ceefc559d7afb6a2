// Words that say what a name is: an organisation's, or several people's with an "and" of some language between them.

enum NameWords {
  /// Words that join two names. `y`, `e` and `i` are none: they are parts of Spanish, Portuguese and Catalan names.
  private static let joints: Set<String> = ["and", "und", "et", "og", "och", "sowie", "&", "+", "/"]
  /// "und" in short; `U.` is an initial.
  private static let shortJoint = "u."

  /// Words for those who are not named, without blanks. A name may end with one of the second.
  private static let others: Set<String> = ["others", "al.", "...", "…", "andere", "autres", "otros"]
  private static let joinedOthers: Set<String> = [
    "andothers", "&others", "etal.", "etal", "&al.", "etalii", "u.a.", "u.a", "u.v.a.", "undandere", "u.andere",
    "etautres",
    "yotros", "m.fl.", "e.a.", "...", "…",
  ]

  /// Particles of family names.
  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "den", "der", "het", "de", "del", "della", "di", "da", "das", "do", "dos",
    "du", "des",
    "la", "le", "los", "las", "ten", "ter", "af", "av", "al", "el", "bin", "ibn", "ben", "op", "in", "’t", "'t",
  ]

  /// Words in small letters that names of organisations have, and no person's.
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
    "schulamt", "jugendamt", "schulen", "schools", "zentrum", "kammer", "forum", "school", "arbeitskreis", "landkreis",
    "kollegium", "redaktion", "projekt",
  ]

  /// Words that begin an organisation's name, and alone or behind others are family names: `Stadt Köln`, `Edwin Land`.
  private static let beginnings: Set<String> = [
    "stadt", "gemeinde", "kreis", "land", "bezirk", "region", "gruppe", "schule", "kommune", "city", "town", "county",
    "district", "municipality", "ville",
  ]

  /// How German words for organisations end, of which there are any number: `Kultusministerium`, `Schulstiftung`.
  private static let germanEndings = [
    "ministerium", "stiftung", "verband", "institut", "universität", "hochschule", "akademie", "gesellschaft",
    "konferenz", "verein",
    "netzwerk", "verwaltung", "behörde", "gewerkschaft", "team", "projekt", "zentrum",
  ]

  /// Endings of the like that are family names by themselves: `Forschungsgruppe`, `Grundschule`.
  private static let germanHalves = ["gruppe", "schule"]

  /// Whether a name has a word that only organisations have: `Robert Bosch Stiftung`.
  static func isOrganisation(_ name: String) -> Bool {
    let words = words(of: name)
    if words.count > 1, beginnings.contains(words[0].lowercased()) { return true }
    return words.contains { word in
      let letters = word.lowercased().filter { $0.isLetter || $0 == "-" }
      return organisations.contains(letters) || germanEndings.contains { letters.hasSuffix($0) }
        || germanHalves.contains { letters.hasSuffix($0) && letters != $0 }
    }
  }

  /// Whether a name means those who are not named: `others`, `et al.`, `u. a.`
  static func areOthers(_ name: String) -> Bool {
    let form = words(of: name.lowercased()).joined()
    return others.contains(form) || joinedOthers.contains(form)
  }

  /// A name without the words for those who are not named at its end: `Oak` of `Oak et al.`; nil where there are none.
  static func withoutOthers(_ name: String) -> String? {
    let words = words(of: name)
    return (1...3).lazy.filter { $0 < words.count }.first { count in
      joinedOthers.contains(words.suffix(count).joined().lowercased())
    }.map { words.dropLast($0).joined(separator: " ").trimming { ", ".contains($0) } }
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
    var isJoint = false
    for (place, word) in words.enumerated() {
      // `von und zu` is a particle.
      let isInside = place > 0 && place + 1 < words.count
      let isParticle = isInside && [words[place - 1], words[place + 1]].allSatisfy { particles.contains(String($0)) }
      if isInside, !isParticle, word == shortJoint || joints.contains(word.lowercased()) {
        sides.append([])
        isJoint = true
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
    // `Umland` of `Köln Mitte und Umland` is no whole name.
    if isJoint, sides.count == 2, !text.contains(","), sides[0].count > 1, sides[1].count == 1,
      names[1].unicodeScalars.allSatisfy({ $0.value < 0xE00 })
    {
      return nil
    }
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

  /// What is wrong with how one person's name is written, with the name as it is to be; nil for other names. Names are
  /// printed as they are written, and citations take their last word for the family name. O(n).
  static func fault(ofPerson text: String) -> (message: String, name: String)? {
    // Most names hold neither a comma nor a title.
    let isTitled = titles.contains(String(text.prefix { $0 != " " })) || titleWithoutBlank(in: text) != nil
    guard text.utf8.contains(UInt8(ascii: ",")) || isTitled, !isOrganisation(text), !isLikeOrganisation(text) else {
      return nil
    }
    if let several = names(joinedIn: text) ?? names(partedIn: text), several.contains(where: { untitled($0) != $0 }) {
      return (
        "holds titles, which lists of names would hold as if they were names",
        several.map(untitled).joined(separator: " and ")
      )
    }
    let name = untitled(text)
    // `Mr Brown` may be all that is to be known.
    if name != text, case let rest = words(of: name), rest.count > 1, isPerson(rest) {
      return ("begins with a title, which lists of names would hold as if it were a name", inverted(name) ?? name)
    }
    return inverted(text).map { ("has the family name first, and would be printed in that order", $0) }
  }

  /// A name without the titles before it.
  static func untitled(_ name: String) -> String {
    let whole = titleWithoutBlank(in: name).map { String(name.dropFirst($0.count)) } ?? name
    let rest = words(of: whole).drop { titles.contains(String($0)) }
    return rest.isEmpty ? name : rest.joined(separator: " ")
  }

  /// The title that a name begins with, where no blank is behind it: `Dr.` of `Dr.Eva Meier`.
  private static func titleWithoutBlank(in name: String) -> Substring? {
    let first = name.prefix { $0 != "." && $0 != " " }
    guard first.count < name.count, first.count > 1, name.dropFirst(first.count + 1).first?.isUppercase ?? false,
      name.dropFirst(first.count).first == "."
    else { return nil }
    let title = name.prefix(first.count + 1)
    return titles.contains(String(title)) ? title : nil
  }

  /// `Oak, Ada` as `Ada Oak`; nil for other texts, and for groups or initials of two: `Teachers, Governors`, `AB, CD`.
  private static func inverted(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2, isFamilyName(parts[0]), isPerson(words(of: parts[0])), isPerson(words(of: parts[1])),
      (1...3).contains(words(of: parts[1]).count), !BibTeXNames.isSuffix(parts[1]),
      !parts.contains(where: TermTranslations.isRole), !parts.allSatisfy({ isInitials($0[...]) })
    else { return nil }
    return "\(parts[1]) \(parts[0])"
  }

  /// Titles that are written before names, in small letters.
  private static let titles = ShortWords([
    "dr", "dr.", "prof", "prof.", "professor", "professorin", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx",
    "mx.", "frau", "herr", "mag.", "dipl.-päd.", "dipl.-psych.", "phil.", "habil.", "med.", "priv.-doz.", "pd", "mme",
    "m.a.", "sir", "dame", "jun.-prof.", "univ.-prof.", "dr.-ing.", "apl.", "dott.", "dott.ssa",
  ])

  /// The names that commas part in one text: `Ada Oak, Bob Elm`, or each in the order of `Oak, Ada, Elm, Bob`. Nil
  /// where it may well be one name: `Oak, Ada`, `Ada Oak, PhD`, `Oak, Elm & Co.` O(n).
  static func names(partedIn text: String) -> [String]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count > 1, !parts.contains(""), !isOrganisation(text), !isLikeOrganisation(text),
      !parts.contains(where: BibTeXNames.isSuffix), parts.allSatisfy({ isPerson(words(of: $0)) })
    else { return nil }
    if parts.count == 2 { return parts.allSatisfy(isWholeName) ? parts : nil }
    let pairs = stride(from: 0, to: parts.count - 1, by: 2).map { (family: parts[$0], given: parts[$0 + 1]) }
    return parts.count.isMultiple(of: 2) && pairs.allSatisfy { isFamilyName($0.family) }
      ? pairs.map { "\($0.given) \($0.family)" } : parts
  }

  /// Whether a text may be a given and a family name without a comma: `Ada Oak`, `A. Oak`, `Oak A.` Not so what is a
  /// degree, `M. A.`, or begins with a particle, as a family name of two words does: `De Vries`.
  static func isWholeName(_ name: String) -> Bool {
    let words = words(of: name)
    guard (2...4).contains(words.count), isPerson(words), !particles.contains(words[0].lowercased()) else {
      return false
    }
    func isWritten(_ word: Substring) -> Bool { word.contains(where: \.isLowercase) && !word.hasSuffix(".") }
    let (first, last) = (words[0], words[words.count - 1])
    return isWritten(last) || isWritten(first) && isInitials(last)
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
