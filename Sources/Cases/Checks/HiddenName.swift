// What an organisation whose name is withheld may be called: its id, and the cells of tables that mean it.

import Diagnostics
import Foundation

/// The names of one organisation that a case withholds.
struct HiddenName: Sendable, Hashable, Codable {
  /// Its place among the communities of the case.
  let community: Int
  let id: String
  let span: Span?
  /// Its id, and cells, where these are of several words.
  private(set) var phrases: [[String]] = []
  /// Words that are the whole of an id or cell, in the order of the alphabet.
  private(set) var whole: [String] = []
  /// Words of longer ids and cells, in the order of the alphabet.
  private(set) var parts: [String] = []

  /// The names that a network withholds; none where no word for them is known. O(communities).
  static func all(in network: NetworkStudy) -> [HiddenName] {
    let communities = network.communities
    guard communities.contains(where: \.isNameWithheld) else { return [] }
    // A word that another organisation is published with does not say which is meant.
    let open = Set(communities.lazy.filter { !$0.isNameWithheld }.flatMap { NameReading.words(in: $0.name) })
    return communities.indices.filter { communities[$0].isNameWithheld }.compactMap { number in
      let community = communities[number]
      let name = HiddenName(
        community: number, id: community.id.text, span: community.span,
        texts: [community.id.text] + network.values.cells(for: community.id), open: open)
      return name.phrases.isEmpty && name.whole.isEmpty && name.parts.isEmpty ? nil : name
    }
  }

  private init(community: Int, id: String, span: Span?, texts: [String], open: Set<String>) {
    (self.community, self.id, self.span) = (community, id, span)
    var whole: Set<String> = []
    var parts: Set<String> = []
    for text in texts {
      let telling = NameReading.telltaleWords(in: text)
      guard !telling.isEmpty else { continue }
      let all = NameReading.words(in: text)
      let words = telling.filter { !open.contains($0) }.flatMap(Self.spellings)
      if all.count > 1 {
        phrases.append(all.map { Self.spellings(of: $0)[0] })
        // `YsgolBryn`.
        whole.formUnion(Self.spellings(of: all.joined()))
        parts.formUnion(words)
      } else {
        whole.formUnion(words)
      }
    }
    self.whole = whole.sorted()
    self.parts = parts.subtracting(whole).sorted()
  }

  /// Every word of it that a text may have.
  var words: [String] { whole + parts + phrases.joined() }

  /// Returns it without the words that are whole ids, where those say something else in the portfolio.
  func without(_ isOrdinary: (String) -> Bool) -> HiddenName {
    var name = self
    name.whole.removeAll(where: isOrdinary)
    return name
  }

  /// How a word may be spelt in an id: `muehlbach` and `muhlbach`.
  static func spellings(of word: String) -> [String] {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return [word.lowercased()] }
    // Letters of full width, and those of formulas, are letters.
    let small = word.precomposedStringWithCompatibilityMapping.lowercased().withoutFormatSigns
    guard !small.utf8.allSatisfy({ $0 < 0x80 }) else { return [small] }
    let bare = small.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return [Slug.suggested(for: small)?.text ?? small, String(String.UnicodeScalarView(bare))]
  }

  /// The words of a text: their letters, with signs among them that cannot be seen.
  static func words(in text: Substring) -> [Substring] {
    text.split { !$0.isLetter && !$0.isFormatSign }.filter { $0.contains(where: \.isLetter) }
  }

  // MARK: Words in pieces

  /// Whether what is between two words leaves them pieces of one: `Linden-Hof`, `Linden hof`, and no end of a sentence.
  static func joinsPieces(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count <= 3 && bytes.count { $0 == 0x0A } < 2
      && bytes.allSatisfy { " -_~/.'\n".utf8.contains($0) || $0 >= 0x80 }
      && !(bytes.contains(UInt8(ascii: ".")) && bytes.count > 1)
  }

  // MARK: Longer words

  /// So many letters of a name begin another word by chance more seldom than in a compound.
  static let fewestOfCompounds = 5

  /// Whether a word in small letters begins with one of a name and goes on as a compound does: `lindenhofschule`. In a
  /// language that joins words it may go on as it likes, and in others with what a school is or who is there:
  /// `blooming` is no compound of `bloom`.
  static func isCompound(_ word: String, of name: String, inJoiningLanguage isJoining: Bool) -> Bool {
    guard name.utf8.count >= fewestOfCompounds, word.utf8.count > name.utf8.count, word.hasPrefix(name) else {
      return false
    }
    let rest = word.dropFirst(name.count)
    return isJoining || saysSchool(rest)
  }

  /// Whether a word says what a school is, or who is there.
  static func saysSchool(_ word: some StringProtocol) -> Bool { ofSchools.contains { word.contains($0) } }

  /// Whether a language (BCP 47) joins words to one, as German does.
  static func joinsWords(_ language: String) -> Bool {
    joining.contains(language.prefix { $0 != "-" }.lowercased())
  }

  private static let joining: Set<String> = [
    "af", "da", "de", "et", "fi", "fo", "fy", "gsw", "hu", "is", "lb", "nb", "nds", "nl", "nn", "no", "sv",
  ]

  /// With what compounds that name a school, or those in it, go on.
  private static let ofSchools = [
    "schul", "school", "schol", "skol", "skul", "koulu", "gymnas", "lyceum", "kolleg", "college", "academy",
    "akademie", "kita", "kinder", "garten", "eltern", "lehrer", "leiter", "leitung", "rektor", "schuel", "head",
    "teacher", "staff", "team",
  ]
}
