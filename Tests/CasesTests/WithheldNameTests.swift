// The name of an organisation that is withheld comes out nowhere else.

import Diagnostics
import Testing

@testable import Cases

@Suite struct WithheldNameTests {
  /// An id gives a withheld name away where people, actions, files or titles have a word of it.
  @Test(arguments: [
    ("oakham", "oakham-1", 1), ("reading", "reading-head", 1), ("harrow", "harrowhead", 1), ("oakham", "p-1", 0),
    ("grundschule-1", "grundschule-1-head", 0), ("home-a", "home-a-1", 0), ("large", "large-1", 0), ("c1", "c1-1", 0),
    ("federation", "federation-lead", 0), ("river", "p-1", 1), ("bloom", "bloomer-1", 0), ("bloom", "bloomschool", 1),
    ("lindenhof", "linden-hof-1", 1),
  ])
  func asksAboutIDsThatSayWhatIsWithheld(community: String, person: String, count: Int) throws {
    for consent in ["given", "{individuals: given, organisations: declined}"] {
      let front = """
        consent: \(consent)
        network:
          communities:
            \(community): {name: withheld, kind: school, members: not-reported}
            two: {name: withheld, kind: school, members: 1}
          people: {\(person): {community: \(community), member: true}}
        actions: [{id: cover, title: River pays for cover, function: formalising}]
        """
      let study = try #require(self.study(front, body: "They met.").value)
      let found = ConsentCheck(of: study, on: nil).diagnostics()
      #expect(found.map(\.rule) == Array(repeating: .consentNotGiven, count: count), "\(community) \(person)")
      #expect(found.allSatisfy { $0.severity == .warning })
    }
  }

  /// A table that people are read from has the ids of communities, and `values` the words for them.
  @Test(arguments: [
    ("buchen", "", "code,school\nB1,Buchen\n", 1), ("jules-ferry", "", "code,school\n1,jules-ferry\n", 1),
    ("c1", "Jules Ferry", "code,school\nB1,Jules Ferry\n", 1), ("c1", "S1", "code,school\nB1,S1\n", 0),
    ("buchen", "", "code,school\nB1,c1\n", 0), ("c1", "", "code,school\nB1,c1\n", 0),
    ("bloom", "", "code,school\nB1,blooming\nB2,Blooming\n", 0), ("bloom", "", "code,school\nB1,bloom\n", 1),
    ("bloom", "", "code,note\nB1,all the flowers bloom in May\n", 0), ("bloom", "", "code,school\nB1,Bloomhead\n", 1),
    ("oak", "", "code,school\nB1,soaked\n", 0), ("lindenhof", "", "code,school\nB1,Lindenhof\u{200B}schule\n", 1),
  ])
  func asksAboutWithheldOrganisationsInThem(id: String, cell: String, table: String, count: Int) throws {
    let front = """
      network:
        communities:
          \(id): {name: withheld, kind: school, members: 1}
          two: {name: withheld, kind: school, members: 1}
        values: {community: {\(cell.isEmpty ? "x" : cell): \(id)}}
      """
    let found = try study(front, body: "See [who](people.csv).", table: table).diagnostics
    #expect(found.count { $0.rule == .consentNotGiven && $0.severity == .warning } == count, "\(id) \(table)")
  }

  /// A text that names it is asked about, at the place of the name: the account, and fields of whatever kind.
  @Test(arguments: [
    ("elm-primary", "", "They met in the hall of Elm Primary.", ["Elm Primary"]),
    ("elm-primary", "", "They met at Elm. A new elm was planted; elms are trees.", ["Elm"]),
    ("elm-primary", "", "It was at elm primary, as [they](https://elm-primary.example) say.", ["elm primary", "elm"]),
    ("elm-primary", "went_wrong: Elm’s staff took it back.", "They met.", ["Elm"]),
    ("elm-primary", "note: \"M\\xfchl and \\x45lm\"", "They met.", ["\"M\\xfchl and \\x45lm\""]),
    (
      "grundschule-am-muehlbach", "", "Die Grundschule am Mühlbach lud ein, Mühlbachs Eltern auch.",
      [
        "Grundschule am Mühlbach", "Mühlbachs",
      ]
    ),
    ("c1", "", "They met at Elm Primary.", ["Elm Primary"]),
    // As a page shows it, in one word, and in compounds.
    (
      "lindenhof", "", "At Linden**hof**, L&#105;ndenhof and Linden\u{AD}hof.",
      ["Linden\u{AD}hof", "Linden**hof**,", "L&#105;ndenhof"]
    ),
    (
      "lindenhof", "", "Die Lindenhofschule, siehe https://lindenhofschule.example.",
      ["Lindenhofschule", "lindenhofschule"]
    ),
    ("ysgol-bryn", "", "They met at YsgolBryn.", ["YsgolBryn"]), ("elms", "", "They met in Elmstead.", []),
    // What only begins as it does, and an ordinary word at the beginning of a sentence.
    ("bloom", "", "Blooming gardens and Blooms of algae. Blooms of roses.", ["Blooms"]),
    ("bloom", "", "At BloomSchool, in Bloomschool.", ["BloomSchool", "Bloomschool"]),
    ("eiche", "", "Eichenlaub lay at the Eichenschule.", ["Eichenschule"]),
    ("garden", "", "Garden work began when the school garden was dug.\n\n- Garden tools", []),
    ("garden", "", "Garden sent two. Later the garden was dug.", []),
    ("garden", "", "Garden sent two to Garden, and the garden was dug.", ["Garden", "Garden"]),
    ("garden", "", "Garden sent two to the others.", ["Garden"]),
    ("grundschule-1", "", "Die Grundschule lud ein.", []), ("elm-primary", "", "They met at the helm.", []),
    // In pieces, in addresses, and in letters of other kinds.
    (
      "lindenhof", "", "At Linden-Hof, Linden hof, Linden–Hof, L i n d e n h o f.",
      ["Linden-Hof", "Linden hof", "Linden–Hof", "L i n d e n h o f"]
    ),
    ("together", "", "To get her there took long. We met. To gether.", []),
    ("lindenhof", "", "Under a linden. Hof is a farm; Linden, Hof.", []),
    (
      "lindenhof", "", "See [us](mailto:info@lindenhof.ch), lindenhof.ch/team or info (at) lindenhof.ch.",
      ["lindenhof", "lindenhof", "lindenhof"]
    ),
    ("garden", "", "They met in the garden.then they left, and a garden.md was written.", []),
    ("lindenhof", "", "Seen as #lindenhof and #GrundschuleLindenhof.", ["lindenhof", "GrundschuleLindenhof"]),
    ("lindenhof", "", "Ｌｉｎｄｅｎｈｏｆ", ["Ｌｉｎｄｅｎｈｏｆ"]),
    ("lindenhof", "", "See https://oak.example/\(String(repeating: "a", count: 300))/lindenhof.", ["lindenhof"]),
    ("lindenhof", "", "```lindenhof\nx\n```", ["lindenhof"]),
    ("lindenhof", "support: {from: Lindenhof}", "They met.", ["Lindenhof"]),
  ])
  func asksAboutTextsThatNameIt(id: String, field: String, body: String, found: [String]) throws {
    let front = """
      consent: given
      network:
        communities:
          \(id): {name: withheld, kind: school, members: 1}
          two: {name: Two, kind: school, members: 1}
        values: {community: {Elm Primary: c1}}
      actions: [{id: cover, title: Cover, function: formalising, by: \(id)\(field.isEmpty ? "" : ", " + field)}]
      """
    let study = try #require(self.study(front, body: body).value)
    let text = Array(PublishedCase.text(front, body: body).utf8)
    let diagnostics = ConsentCheck(of: study, on: nil).diagnostics()
    #expect(diagnostics.allSatisfy { $0.rule == .consentNotGiven && $0.severity == .warning })
    #expect(diagnostics.compactMap(\.span).map { String(decoding: text[$0.range], as: UTF8.self) } == found)
  }

  /// Many names take little longer than few: each word is looked up, and not held against all of them.
  @Test func growsWithTheSumOfNamesAndWords() throws {
    func name(_ number: Int) -> String {
      String(sequence(first: number, next: { $0 / 26 }).prefix(5).map { Character(UnicodeScalar(97 + UInt8($0 % 26))) })
    }
    func time(_ count: Int, _ word: String) throws -> Duration {
      var network = NetworkStudy()
      network.communities = (0..<count).map { number in
        var community = Community()
        (community.id, community.isNameWithheld) = (CommunityID("q" + name(number) + word), true)
        return community
      }
      let names = HiddenName.all(in: network)
      #expect(names.count == count)
      var search = try #require(WithheldNames(names, in: SourceSet([]), language: "en"))
      let text = String(repeating: "Some Words here, and \(word) There.\n", count: 600)
      return ContinuousClock().measure { search.search(text, at: Span(.none, 0..<0), in: "") }
    }
    for word in ["", "-x-lindenhof"] {
      let few = try (0..<3).map { _ in try time(20, word) }.min() ?? .zero
      let many = try (0..<3).map { _ in try time(2_000, word) }.min() ?? .zero
      #expect(many < few * 8 + .milliseconds(20), "\(word): \(few), \(many)")
    }
  }

  /// A language that joins words has compounds of all kinds.
  @Test(arguments: [("de", ["Eichenlaub"]), ("nl-BE", ["Eichenlaub"]), ("fr", [])])
  func readsCompoundsInLanguagesThatJoinWords(language: String, words: [String]) throws {
    let front = """
      language: \(language)
      consent: given
      network:
        communities:
          eiche: {name: withheld, kind: school, members: 1}
          two: {name: Two, kind: school, members: 1}
      """
    let text = Array(PublishedCase.text(front, body: "Dort Eichenlaub.").utf8)
    let study = try #require(self.study(front, body: "Dort Eichenlaub.").value)
    let found = ConsentCheck(of: study, on: nil).diagnostics().compactMap(\.span)
    #expect(found.map { String(decoding: text[$0.range], as: UTF8.self) } == words)
  }

  /// The address that a case had before leads to its page.
  @Test func asksAboutAnAddressThatItHad() throws {
    let front = """
      consent: given
      supersedes: lindenhof-and-elm
      network:
        communities:
          lindenhof: {name: withheld, kind: school, members: 1}
          two: {name: withheld, kind: school, members: 1}
      """
    let found = ConsentCheck(of: try #require(study(front, body: "They met.").value), on: nil).diagnostics()
    #expect(found.map(\.message).filter { $0.contains("an address that leads to its page") }.count == 1)
  }

  private func study(_ front: String, body: String, table: String = "") throws -> Checked<CaseStudy?> {
    let text = PublishedCase.text(front, body: body)
    let sources = SourceSet([
      SourceFile(path: "Content/cases/oak/index.md", text: text),
      SourceFile(path: "Content/cases/oak/people.csv", table: Array(table.utf8)),
    ])
    let name = FileName("people.csv")
    let context = MarkdownContext(neighbours: [name], address: { _, _ in "" })
    let content = ContentFile(sources.ids[0], in: sources, tables: [name: sources.ids[1]], context: context)
    return content.study(try #require(Slug("oak")))
  }
}
