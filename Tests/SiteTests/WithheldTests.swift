// What is withheld is shown as withheld, and nothing is said that would need it.

import Foundation
import Testing
import Words

@testable import Cases
@testable import Site

@Suite struct WithheldTests {
  private func page(people: String, ties: String) async throws -> String {
    let sandbox = try Sandbox()
    // Who declines that the network is shown does not want people listed either.
    let network = people == "withheld" ? ", network: declined" : ""
    try sandbox.write(
      """
      ---
      title: Two schools
      summary: Two schools read together.
      standing: composite
      published: 2026-01-05
      consent: {individuals: given, organisations: declined, quotation: declined\(network)}
      network:
        basis: documented
        communities:
          one: {name: withheld, kind: school, members: 1, staff: 9, roster: complete}
          two: {name: withheld, kind: school, members: 1, staff: 9, roster: complete}
        people: \(people)
        ties: \(ties)
      conditions: {trust: {level: present, evidence: talk}}
      evidence:
        talk: {kind: self-report, quote: withheld}
      ---

      They met.

      """, to: "Content/cases/two-schools.md")
    let report = try await sandbox.build()
    #expect(report.errors == 0, "\(report.places)")
    let site = try sandbox.site()
    // What is said of the case on both of its pages.
    return try ["cases/two-schools.html", "cases/two-schools/data.html"].map { try #require(site.text($0)) }.joined()
  }

  private static let people =
    "{a: {community: one, role: teacher, member: true}, b: {community: two, role: teacher, member: true}, "
    + "c: {community: two, role: teacher}}"

  @Test(arguments: [people, "withheld"])
  func showsWhatIsWithheldAndInfersNothing(people: String) async throws {
    let page = try await page(people: people, ties: "withheld")
    #expect(page.contains("<dt>Ties</dt><dd class=\"absence\">Withheld</dd>"))
    #expect(page.contains("<dt>People</dt><dd class=\"absence\">Withheld</dd>") == (people == "withheld"))
    #expect(page.contains("words withheld"))
    #expect(page.contains("Name withheld"))
    // What the author said of the roster stays; what it would tell of ties is not said.
    #expect(page.contains("everyone listed"))
    for words in [
      "was asked", "every tie was asked for", "and there was none", "No ties are reported", "No tie is reported",
      "id=\"network.measures",
    ] {
      #expect(!page.contains(words), "\(words)")
    }
  }

  /// Where something is withheld that consent would be for, it was given for the rest.
  @Test(arguments: [
    ("Elm", "withheld", "given", "Given for what is shown here; the names of some organisations are withheld"),
    ("withheld", "withheld", "given", "Given for what is shown here; the names of the organisations are withheld"),
    ("Elm", "Oak", "given", "Given"), ("Elm", "withheld", "not-needed", "Not needed"),
  ])
  func saysOfWhichOrganisationsConsentWasGiven(one: String, two: String, state: String, words: String) async throws {
    let network = """
        communities:
          a: {name: \(one), kind: school, members: 1}
          b: {name: \(two), kind: school, members: 1}
      """
    let (_, site) = try await site(network, "consent: {individuals: given, organisations: \(state)}")
    let page = try #require(site.text("cases/two-schools.html"))
    #expect(page.contains("<dt>Organisations</dt><dd>\(words)</dd>"))
    #expect(page.contains("<dt>Individuals</dt><dd>Given</dd>"))
    let (_, whole) = try await self.site(network, "consent: \(state)")
    #expect(
      whole.text("cases/two-schools.html")?.contains("<dt>The case as a whole</dt><dd>\(words)</dd>") == true)
  }

  @Test func saysOfWhichPartsOfANetworkConsentWasGiven() async throws {
    let network = """
        communities: {a: {name: Elm, kind: school, members: 1}, b: {name: Oak, kind: school, members: 1}}
        people: withheld
        ties: withheld
      """
    let (_, site) = try await site(network, "consent: {individuals: given, organisations: given, network: given}")
    let page = try #require(site.text("cases/two-schools.html"))
    let words = "Given for what is shown here; details of people"
    #expect(page.contains("<dt>Individuals</dt><dd>\(words) are withheld</dd>"))
    #expect(page.contains("<dt>Organisations</dt><dd>Given</dd>"))
    #expect(page.contains("<dd>\(words) and ties are withheld</dd>"))
  }

  // MARK: Why it is not given

  private func site(_ network: String, _ fields: String = "") async throws -> (sandbox: Sandbox, site: FileTree) {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      """
      ---
      title: Two schools
      summary: Two schools read together.
      standing: illustrative
      published: 2026-01-05
      network:
        basis: measured
      \(network)
      \(fields)
      ---

      They met.

      """, to: "Content/cases/two-schools.md")
    let report = try await sandbox.build()
    #expect(report.errors == 0, "\(report.places)")
    return (sandbox, try sandbox.site())
  }

  private static let network = """
      communities:
        one: {name: One, kind: withheld, staff: withheld}
        two: {name: Two, kind: school, staff: not-known}
        three: {name: Three, kind: school, staff: 12}
      people:
        a: {community: one, role: withheld, member: true}
        b: {community: two, role: teacher, member: true}
        c: {community: three, role: teacher, member: true}
    """

  @Test func saysOfTiesAndPeopleWhyTheyAreNotTold() async throws {
    let ties = """
        ties:
          - {from: a, to: b, kind: withheld, strength: core}
          - {from: b, to: c, kind: sharing, strength: withheld}
          - {from: c, to: a, kind: not-known, strength: not-known}
      """
    let (sandbox, site) = try await site("\(Self.network)\n\(ties)")
    let data = try #require(site.text("cases/two-schools/data.html"))
    for words in [
      "a tie, of what kind is not known or withheld", "how strong is not known or withheld",
      "how many work there is not known or withheld", "to b of Two: kind withheld, core",
      "to c of Three: sharing, strength withheld", "to a of One: kind not known, strength not known",
      "Of two of them the strength is not known or withheld.",
    ] {
      #expect(data.contains(words), "\(words)")
    }
    #expect(!data.contains("strength not reported") && !data.contains("kind not reported"))
    #expect(try #require(site.text("cases/two-schools.html")).contains("how strong is not known or withheld"))
    let measured = try await Command.run(["measure", "Content/cases/two-schools.md"], in: sandbox).output
    for words in [
      "\"kind_reason\": \"withheld\"", "\"staff_reason\": \"withheld\"", "\"staff_reason\": \"not known\"",
      "\"of_staff_reason\": \"how many people work there is withheld\"",
    ] {
      #expect(measured.contains(words), "\(words)")
    }
  }

  @Test func saysOfAllTiesTogetherWhyNothingIsTold() async throws {
    let ties = "  ties: [{from: a, to: b, kind: withheld, strength: withheld}, {from: b, to: c, strength: withheld}]"
    let data = try #require(
      try await site("\(Self.network)\n\(ties)").site.text("cases/two-schools/data.html"))
    #expect(data.contains("What kind the ties are is not reported or withheld. How strong the ties are is withheld."))
  }

  @Test(
    arguments: [
      ("withheld", "0.5", "Of those asked, 50% in Second answered; how many did in First is withheld, so a tie"),
      ("not-known", "withheld", "How many of those asked answered is not known or withheld, so a tie"),
      ("0", "1", "Of those asked, none in First and 100% in Second answered, so a tie"),
    ])
  func saysOfEachTimeHowManyAnswered(first: String, second: String, words: String) async throws {
    let waves = """
        waves:
          - {label: First, response_rate: \(first), ties: [a -> b]}
          - {label: Second, response_rate: \(second), ties: [a -> b, b -> c]}
      """
    let data = try #require(
      try await site("\(Self.network)\n\(waves)").site.text("cases/two-schools/data.html"))
    #expect(data.contains(words))
    if second == "withheld" {
      #expect(data.contains("Measured (Second): how many of those asked answered is withheld."))
    }
  }

  @Test func saysOfActionsWhyNothingIsTold() async throws {
    let actions = """
      actions:
        - {id: a, title: A, function: mobilising, question: RQ3, actor: withheld, cost: withheld, reaches: embed}
        - {id: b, title: B, function: mobilising, question: RQ3, actor: not-known, cost: not-known, reaches: embed,
           effects: {participants: withheld}}
        - {id: c, title: C, function: mobilising, question: RQ3, actor: school-leader, cost: not-applicable,
           reaches: embed, effects: {participants: {direction: not-known, statement: They came.}, colleagues: withheld}}
        - {id: d, title: D, function: mobilising, question: RQ3, reaches: embed, cost: {for: school}}
      """
    let (_, site) = try await site(
      "  communities: {one: {name: One, kind: school, members: 1}, two: {name: Two, kind: school, members: 1}}", actions
    )
    for path in ["actions/mobilising.html", "questions/rq3.html"] {
      let page = try #require(site.text(path))
      let headings = page.matches(of: /<h3 class="whose">([^<]*)</).map { String($0.1) }
      #expect(
        headings == [
          "School leaders’ own actions", "Who did it is not reported", "Who did it is not known",
          "Who did it is withheld",
        ], "\(path)")
      #expect(page.contains("<b>For participants.</b> <span>Withheld</span>"), "\(path)")
      #expect(page.contains("<p class=\"sign not-known\"><b>For participants, direction not known.</b>"), "\(path)")
      #expect(page.contains("How much for each school is not reported"), "\(path)")
    }
    let effects = try #require(site.text("questions/rq4.html"))
    #expect(effects.contains("<p class=\"sign not-known\"><span>They came.</span>"))
    #expect(effects.contains("<span>Withheld</span>"))
    let brief = try #require(site.text("cases/two-schools.html"))
    #expect(brief.contains("By whom is not reported, not known or withheld"))
    let list = try #require(site.text("actions/index.html"))
    for kind in ["unreported", "not-known", "not-applicable", "withheld"] {
      #expect(list.contains("id=\"has-cost-\(kind)\""), "\(kind)")
      #expect(list.matches(of: try Regex("<li class=\"[^\"]*has-cost-\(kind)[ \"]")).count == 1, "\(kind)")
    }
  }

  @Test func doesNotTakeACommunityToTakePartWhosePeopleAreWithheld() async throws {
    let (_, site) = try await site(
      "  communities: {one: {name: One, kind: school}, two: {name: Two, kind: school}}\n  people: withheld")
    let page = try #require(site.text("cases/two-schools.html"))
    #expect(page.contains("how many of its people are members is not said") && !page.contains("takes part; how many"))
  }

  @Test func saysHowManyMembersThereAreAndNotHowManyAreDrawn() async throws {
    let (_, site) = try await site(
      """
        communities:
          one: {name: One, kind: school, staff: 40, members: 30}
          two: {name: Two, kind: school, staff: 9, members: 3}
        people: {head: {community: two, role: school-leader}}
      """)
    let page = try #require(site.text("cases/two-schools.html"))
    for words in [">30 of 40<", ">3 of 9<", ">33 members<"] { #expect(page.contains(words), "\(words)") }
    // Others who work there: ten at one, and five beside the head at two.
    let staff = page.matches(of: /class="staff" d="([^"]*)"/).map { $0.1.split(separator: "h0").count }
    #expect(staff.max() == 15, "\(staff)")
  }

  @Test func tellsNamesThatAreWithheldApartInTheLanguageOfTheSite() throws {
    var community = Community()
    community.isNameWithheld = true
    #expect(English().name(of: community) == "Name withheld")
    community.withheldNumber = 2
    #expect(English().name(of: community) == "Name withheld (2)")
    let words = PseudoLanguage().name(of: community)
    #expect(words != "Name withheld (2)" && words.contains("(2)"))
  }

  @Test func saysOfEachCaseSideBySideWhyNothingIsTold() async throws {
    let sandbox = try Sandbox.small()
    let action = "actions: [{id: a, title: A, function: prioritising, went_wrong: withheld}]"
    for (name, fields) in [("Acorn", "period: withheld, setting: urban"), ("Beech", "country: withheld")] {
      try sandbox.write(
        SmallCase.text(title: name, "published: 2026-05-01\ncontext: {phases: [primary], \(fields)}\n\(action)")
          .replacing(
            "Wombat Hill, kind: school", with: "Wombat Hill, kind: school, staff: withheld, roll: not-known"),
        to: "Content/cases/\(name.lowercased()).md")
    }
    try await sandbox.build()
    let page = try #require(try sandbox.site().text("cases/acorn/compare.html"))
    // Of one of them when it was and of the other where, and of both how many work there and what went
    // wrong.
    #expect(page.matches(of: />Withheld</).count == 6)
    #expect(page.matches(of: />Not known</).count == 2)
  }
}
