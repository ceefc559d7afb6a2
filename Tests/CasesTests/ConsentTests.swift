// Nothing is published that somebody has not agreed to.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct ConsentTests {
  /// A case with everything that somebody might have to agree to; `withheld` takes some of it back.
  func text(
    _ consent: String, standing: String = "composite", published: Bool = true, withheld: Set<String> = [],
    words: String = "> [!QUOTE]\n> We had time.\n>\n> — A teacher"
  ) -> String {
    func unless(_ name: String, _ text: String, _ other: String = "") -> String {
      withheld.contains(name) ? other : text
    }
    let people = "{a: {community: oak, member: true}, b: {community: elm, member: true}}"
    return """
      ---
      title: Two schools
      summary: Two schools read together.
      standing: \(standing)
      \(published ? "published: 2026-01-05" : "licence: CC-BY-4.0")
      \(consent.isEmpty ? "tags: []" : "consent: \(consent)")
      network:
        communities:
          oak: {name: \(unless("names", "Oak School", "withheld")), kind: school, members: 1, roster: complete}
          elm: {name: \(unless("names", "Elm School", "withheld")), kind: school, members: 1, roster: complete}
        people: \(unless("people", people, "withheld"))
        ties: \(unless("ties", "[a <-> b]", "withheld"))
      conditions: {trust: {level: present, evidence: talk}}
      evidence:
        talk: {kind: self-report, quote: \(unless("quote", "We had time.", "withheld"))}
      ---

      \(unless("account", "They met."))
      \(unless("pull", "\n\(words)"))

      """
  }

  func study(in text: String) -> Checked<CaseStudy?> {
    let sources = SourceSet([SourceFile(path: "oak.md", text: text)])
    let context = MarkdownContext(address: { _, _ in "" })
    guard let slug = Slug("two-schools") else { return Checked(nil) }
    return ContentFile(sources.ids[0], in: sources, context: context).study(slug)
  }

  func found(
    _ consent: String, date: String? = nil, standing: String = "composite", published: Bool = true,
    withheld: Set<String> = []
  ) throws -> [Diagnostic] {
    let read = study(in: text(consent, standing: standing, published: published, withheld: withheld))
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return ConsentCheck(of: try #require(read.value), on: date.flatMap(PartialDate.init)).diagnostics()
  }

  private static let uses = ConsentUse.allCases.map(\.rawValue)
  private static let all: Set<String> = ["names", "people", "ties", "quote", "account", "pull"]
  /// What must be withheld for each use.
  private static func parts(of use: String) -> Set<String> {
    switch use {
    case "individuals": ["people", "ties", "quote", "pull"]
    case "organisations": ["names"]
    case "account": ["account", "pull"]
    case "quotation": ["quote", "pull"]
    default: ["people", "ties"]
    }
  }

  @Test(arguments: uses, ["pending", "declined", "withdrawn"])
  func refusesToPublishWhatWasNotAgreedTo(use: String, state: String) throws {
    let refused = try found("{\(use): \(state)}")
    #expect(refused.map(\.rule.id) == ["consent-not-given"])
    #expect(refused.first?.message.contains(state) == true)
    #expect(refused.first?.severity == .error)
    #expect(try found("{\(use): \(state)}", withheld: Self.parts(of: use)).isEmpty)
    #expect(try found("{\(use): \(state)}", published: false).isEmpty)
    // What is withheld for another use is not enough.
    #expect(try !found("{\(use): \(state)}", withheld: Self.all.subtracting(Self.parts(of: use))).isEmpty)
  }

  @Test(arguments: [
    ("expires: 2026-01-04", true), ("expires: 2026-01-05", false), ("expires: 2026-01", false),
    ("expires: 2025-12", true), ("expires: 2025", true),
    ("reviewed: 2028-02-02, expires: 2028-01", true), ("reviewed: 2028, expires: 2028-01", false),
  ])
  func letsConsentExpireBeforeTheCasesOwnDays(fields: String, hasExpired: Bool) throws {
    let found = try found("{individuals: given, \(fields)}")
    #expect(found.map(\.rule) == (hasExpired ? [.consentNotGiven] : []))
    #expect(try self.found("{individuals: not-needed, \(fields)}").isEmpty)
  }

  @Test(arguments: ["pending", "declined", "withdrawn"])
  func takesOneWordForEverything(state: String) throws {
    #expect(try found(state).count == 1)
    #expect(try found(state, withheld: Self.all).isEmpty)
    for part in Self.all.sorted() {
      #expect(try found(state, withheld: Self.all.subtracting([part])).count == 1, "\(part)")
    }
  }

  @Test(arguments: [
    ("not-applicable", 1), ("{individuals: not-applicable, organisations: not-applicable}", 2),
    ("{organisations: given, quotation: given}", 1), ("{individuals: given}", 1),
    ("{individuals: given, organisations: given, network: not-applicable}", 1),
  ])
  func asksAboutWhatIsShownWithoutAWordOfThose(consent: String, count: Int) throws {
    #expect(try found(consent).isEmpty)
    #expect(try found(consent, standing: "empirical").map(\.rule) == Array(repeating: .consentMissing, count: count))
  }

  @Test(arguments: ["given", "not-needed", "{individuals: given, organisations: not-needed}"])
  func publishesWhatWasAgreedTo(consent: String) throws {
    #expect(try found(consent).isEmpty)
    #expect(try found(consent, standing: "empirical").isEmpty)
  }

  @Test(arguments: [
    ("2028-02-14", "2028-02-14", false), ("2028-02-14", "2028-02-15", true), ("2028-02", "2028-02-29", false),
    ("2028-02", "2028-03-01", true), ("2028", "2028-12-31", false), ("2028", "2029-01-01", true),
  ])
  func letsConsentExpireOnTheDayAfter(end: String, date: String, hasExpired: Bool) throws {
    let consent = "{individuals: given, expires: \(end)}"
    #expect(try found(consent, date: date).map(\.rule.id) == (hasExpired ? ["consent-not-given"] : []))
    // Without a date nothing has expired, and what was not needed does not.
    #expect(try found(consent).isEmpty)
    #expect(try found("{individuals: not-needed, expires: \(end)}", date: date).isEmpty)
  }

  @Test(arguments: ["", "{reviewed: 2026-01}", "{individuals: not-known}", "not-known"])
  func asksForTheConsentOfAnEmpiricalCase(consent: String) throws {
    for published in [true, false] {
      let missing = try found(consent, standing: "empirical", published: published)
      #expect(missing.map(\.rule.id) == ["consent-missing"])
      #expect(missing.first?.severity == .warning)
    }
    #expect(try found(consent).isEmpty)
  }

  /// What is said of a composite and published case with some more lines of front matter.
  func found(
    front: String, body: String = "They met.", files: Set<FileName> = []
  ) throws -> [Diagnostic] {
    let text = PublishedCase.text(front, body: body)
    let sources = SourceSet([SourceFile(path: "oak.md", text: text)])
    let context = MarkdownContext(neighbours: files, address: { _, _ in "" })
    let slug = try #require(Slug("two-schools"))
    let study = try #require(ContentFile(sources.ids[0], in: sources, context: context).study(slug).value)
    return ConsentCheck(of: study, on: nil).diagnostics()
  }

  @Test(arguments: ["individuals", "network", "organisations"])
  func refusesALinkToATableOfThem(use: String) throws {
    let found = try found(
      front: """
        consent: {\(use): declined}
        network: {communities: {oak: {name: withheld, kind: school, members: 2}}, people: withheld, ties: withheld}
        """, body: "See [the table](people.csv) and [the plan](plan.txt).",
      files: [FileName("people.csv"), FileName("plan.txt")])
    #expect(found.map(\.rule) == [.consentNotGiven, .consentNotGiven])
    let refused = found.filter { $0.severity == .error }
    #expect(refused.flatMap(\.labels).map(\.message) == ["`people.csv` would be published"])
    #expect(found.filter { $0.severity == .warning }.allSatisfy { $0.message.contains("`plan.txt`") })
  }

  @Test(arguments: [("Petra Meier (Oak)", 1), ("The two head teachers", 0), ("withheld", 0), ("Steering group", 0)])
  func asksAboutNamesOfThoseWhoCheckedIt(who: String, count: Int) throws {
    let found = try found(
      front: """
        consent: {individuals: declined}
        network: {communities: {oak: {name: Oak, kind: school, members: 2}}, people: withheld, ties: withheld}
        checked_with: [{who: \(who), date: 2025-05, result: agreed}]
        """)
    #expect(found.map(\.rule) == Array(repeating: .personName, count: count))
  }

  /// How many an entry stands for is no proof that its name is nobody's.
  @Test(arguments: ["count: 2", "count: 119", "count: not-known"])
  func refusesTheNameOfAnEntryForSeveral(count: String) throws {
    func rules(_ name: String) throws -> [Rule] {
      try found(
        front: """
          consent: {organisations: declined}
          network: {communities: {oak: {name: \(name), kind: school, members: 2, \(count)}}}
          """
      ).map(\.rule)
    }
    #expect(try rules("Anna Muster") == [.consentNotGiven])
    #expect(try rules("withheld") == [])
  }

  @Test func refusesTiesOfAWaveWhereTiesAreWithheld() throws {
    let found = try found(
      front: """
        network:
          communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
          people: {a: {community: oak, member: true}, b: {community: elm, member: true}}
          ties: withheld
          waves: [{label: May, ties: [a <-> b]}]
        """)
    #expect(found.map(\.message) == ["`ties: withheld` is said of a network of which a wave lists them"])
  }

  @Test func saysNothingOfTiesWhereTheyAreWithheld() throws {
    let read = study(in: text("{network: declined}", withheld: ["ties"]))
    let network = try #require(read.value).network
    #expect(network.areTiesWithheld && network.ties.isEmpty && !network.isPeopleWithheld)
    #expect(network.communities.allSatisfy { !network.showsEveryTie(of: $0) })
  }

  @Test(arguments: [
    ("anna.schmidt@oak.example", 1), ("anna\\@oak.example", 1), ("anna&#64;**oak**.example", 1),
    ("info@oak.example", 0), ("office@oak.example", 0), ("Info@oak.example", 0),
    ("anna (at) oak.example", 1), ("anna[at]oak[dot]example", 1), ("anna @ oak.example", 1),
    ("anna at oak dot org", 1), ("anna {AT} oak {punkt} example", 1), ("anna@\u{200B}oak.example", 1),
    ("an\u{AD}na@oak.example", 1), ("anna＠oak.example", 1), ("“anna@oak.example”", 1), ("anna@oak．example", 1),
    ("info@maria-lindqvist.example", 1), ("info@mill-road.example", 1), ("info@oak-school.example", 0),
    ("[us](mailto:anna%40oak.example)", 1), ("50% @ noon", 0),
    ("info (at) oak.example", 0), ("us (at) noon", 0), ("them at this point in time. Dot", 0),
    ("us. They met at oak.example", 0), ("them, look at the dot on it", 0),
  ])
  func asksAboutTheAddressesOfPeopleAlone(address: String, count: Int) throws {
    let read = study(in: text("{individuals: declined}", withheld: ["people", "quote"], words: "Write to \(address)."))
    #expect(try #require(read.value).mailAddresses.count == count)
  }

  @Test(arguments: [("[Year 7](draft)", 0), ("[2021](n=12)", 0), ("[notes](https://oak.example/)", 1)])
  func takesNoBracketsWithoutAnAddressForALink(text: String, count: Int) {
    #expect(FieldMarkup.found(in: "See \(text) there.").count == count)
  }
}
