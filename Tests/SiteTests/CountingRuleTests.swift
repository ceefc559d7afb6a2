// The nine rules of counting, R1 to R9, each broken by a portfolio that is small enough to count by hand. What breaks a
// rule is planted in the content, or in a sentence, and has to come out as the rule wants it, or be refused.
//
//   R1  cases and programmes are counted, never actions         countsCasesAndProgrammesAndNoActions
//   R2  real, composite and invented ones apart                 countsInventedCasesApart and its like under each tag
//       and no number in a lead where no real case reports      saysNoNumberWithoutARealCase
//   R3  no percentage, mean, rank, score or "most"              saysNothingThatAddsUp
//   R4  the silent are shown                                    saysHowManyDoNotReport and …WhoActed
//   R5  a direction stays within one domain and one `among`     keepsDirectionsWithinADomainAndSomePeople
//   R6  "led to" only on an independent comparison              putsNoOutcomeDownToAnActionWithoutAComparison
//   R7  outcomes of pupils before month 36 are flagged alike    flagsEarlyOutcomesOfPupilsAlike
//   R8  where every real result is good a banner says so        saysThatNothingShowsWhatMakesTheDifference
//   R9  drafts, embargoed, withdrawn and superseded cases never showsNothingOfWhatIsNotPublished

import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite struct CountingRuleTests {
  private static let need = "needs: find-time, question: RQ2"

  private static func action(_ id: String, _ fields: String) -> String {
    "  - {id: \(id), title: The act \(id), function: prioritising, \(fields)}\n"
  }

  private static func outcome(_ fields: String) -> String {
    "  - {domain: student-outcomes, statement: Pupils read., evidence: [counts], \(fields)}\n"
  }

  /// The first real case of a programme: two actions, an outcome of pupils in month 10, another of members.
  private static func acacia(direction: String = "positive") -> String {
    study(
      "Acacia",
      fields: "context: {programme: Challenge, period: {from: 2020-09}}\nactions:\n"
        + action("cover", "\(need), actor: school-leader") + action("plan", "\(need), actor: school-leader")
        + "outcomes:\n" + outcome("among: students, direction: \(direction), observed: 2021-06")
        + outcome("among: members, direction: negative, observed: 2024-06"))
  }

  private static func study(_ title: String, _ standing: String = "empirical", fields: String) -> String {
    SmallCase.text(
      title: title,
      "published: 2026-05-01\nconsent: not-needed\n\(fields)evidence: {counts: {kind: before-after, by: self}}"
    ).replacing("standing: illustrative", with: "standing: \(standing)")
  }

  /// Another real case of the programme, one that does not say who acted, one that reports nothing, an invented one.
  private static func portfolio(
    acacia: String = acacia(), cedar: String = "none", isReal: Bool = true
  ) -> [String: String] {
    let cases = [
      "acacia": acacia,
      "banksia": study(
        "Banksia",
        fields: "context: {programme: Challenge}\nactions:\n" + action("days", "\(need), actor: school-leader")),
      "cedar": study(
        "Cedar",
        fields: "context: {period: {from: 2020-09}}\nactions:\n" + action("time", need) + action("room", need)
          + "outcomes:\n" + outcome("among: students, direction: \(cedar)")),
      "dogwood": study("Dogwood", fields: ""),
      "elder": study(
        "Elder", "illustrative",
        fields: "actions:\n" + action("swap", "\(need), actor: school-leader")
          + "outcomes:\n" + outcome("among: students, direction: positive")),
    ]
    return isReal ? cases : cases.mapValues { $0.replacing("standing: empirical", with: "standing: illustrative") }
  }

  private func site(_ cases: [String: String] = portfolio()) async throws -> FileTree {
    let sandbox = try Sandbox.small()
    try sandbox.write("find-time: {label: Find the time, definition: Nobody has any.}\n", to: "Content/needs.yml")
    for (slug, text) in cases { try sandbox.write(text, to: "Content/cases/\(slug).md") }
    let report = try await sandbox.build { $0.drawings = .leftOut }
    #expect(report.errors == 0, "\(report.places)")
    return try sandbox.site()
  }

  private static let pupils = "outcomes/student-outcomes.html"

  // MARK: R1 and R2

  /// Five actions of three real cases, two of them of one programme, are two.
  @Test func countsCasesAndProgrammesAndNoActions() async throws {
    let site = try await site()
    let need = try #require(site.text("needs/find-time.html"))
    #expect(need.contains("2 real, 0 composite, 1 invented; cases of one programme count as one"))
    #expect(
      site.text("matrices/functions.html")?.contains(
        "Of 3 real cases, 1 reports what school leaders did, and 1 reports what was done and not by whom; "
          + "1 does not report"
      )
        == true)
  }

  @Test func countsInventedCasesApart() async throws {
    let site = try await site()
    #expect(
      site.text("needs/find-time.html")?.contains("What was done about it in 1 real case and 1 invented") == true)
    #expect(site.text(Self.pupils)?.contains("2 real, 0 composite, 1 invented") == true)
    #expect(
      site.text("actions/index.html")?.contains("1 real case and 1 invented example; 1 real case more") == true)
  }

  @Test func countsInventedCasesApartUnderEachTag() async throws {
    let tree = try await SampleSite.built.site.tree
    let pages = tree.pages.filter { $0.hasPrefix("tags/") }
    #expect(pages.count > 20)
    for path in pages {
      let page = try #require(tree.text(path))
      #expect(page.firstMatch(of: /class="count">\d+ cases?</) == nil, "\(path)")
    }
    #expect(tree.text("tags/index.html")?.contains(/\d+ real cases and \d+ invented examples<\/span>/) == true)
    #expect(tree.text("tags/leadership.html")?.contains(/<h2>Cases <span class="count">\d+ real cases and/) == true)
  }

  @Test func saysNoNumberWithoutARealCase() async throws {
    let site = try await site(Self.portfolio(isReal: false))
    for path in ["needs/find-time.html", "questions/rq2.html", Self.pupils, "matrices/functions.html"] {
      let lead = try #require(site.text(path)?.firstMatch(of: /<p class="lead">([^<]*)<\/p>\n<p class="meta">/)).output
        .1
      #expect(lead.hasPrefix("No real case") && lead.allSatisfy { !$0.isNumber }, "\(path): \(lead)")
    }
  }

  // MARK: R3

  /// Whether a sentence adds up what was seen in different ways.
  private static func addsUp(_ sentence: some StringProtocol) -> Bool {
    let words =
      /%|per cent|percent|on average|the average|the mean\b|a mean\b|\bmedian\b|\bmost\b|\bmajority\b|\branks?\b|\branked\b|\bscores?\b/
    return String(sentence).firstMatch(of: words.ignoresCase()) != nil
  }

  @Test func saysNothingThatAddsUp() async throws {
    for planted in [
      "Most real cases report it.", "67 % of cases", "On average they gained.", "It ranks first.", "A score of 4",
    ] {
      #expect(Self.addsUp(planted), "\(planted)")
    }
    let sandbox = try Sandbox(fixture: "pseudo")
    try await sandbox.build {
      $0.phrasebook = PseudoLanguage()
      $0.includesDrafts = true
      $0.drawings = .leftOut
    }
    let site = try sandbox.site()
    var sentences = 0
    for path in site.pages.filter(AcrossCasesTests.isSynthesis) {
      // What is ours is in brackets.
      for match in try #require(site.text(path)).matches(of: /⟦([^⟧]*)⟧/) {
        #expect(!Self.addsUp(match.output.1), "\(path): \(match.output.1)")
        sentences += 1
      }
    }
    #expect(sentences > 500)
    let strings = try sandbox.text(of: "Themes/commons/strings/en.yml").split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    #expect(strings.filter(Self.addsUp) == [])
  }

  // MARK: R4

  @Test func saysHowManyDoNotReport() async throws {
    let site = try await site()
    #expect(
      site.text(Self.pupils)?.contains("Of 3 real cases, 2 report a result on student outcomes; 1 does not.") == true)
    #expect(
      site.text("questions/rq2.html")?.contains("Of 3 real cases, 2 report an action that speaks to it; 1 does not.")
        == true)
  }

  @Test func saysHowManyDoNotReportWhoActed() async throws {
    let site = try await site()
    #expect(
      site.text("needs/find-time.html")?.contains(
        "In 1 real case something was done about it, and by whom is not said.") == true)
    #expect(
      site.text("matrices/functions.html")?.contains("1 reports it, 1 without who did it, 1 does not report it") == true
    )
  }

  // MARK: R5 and R6

  @Test func keepsDirectionsWithinADomainAndSomePeople() async throws {
    let page = try #require(try await site().text(Self.pupils))
    let groups = page.components(separatedBy: "<section aria-labelledby=\"among-").dropFirst()
    #expect(groups.map { String($0.prefix { $0 != "\"" }) } == ["members", "students"])
    func cells(_ group: String?) -> [[String]] {
      let real = group?.components(separatedBy: "Composite and invented cases").first ?? ""
      return real.components(separatedBy: "<td role=\"cell\"").dropFirst().map {
        $0.matches(of: /cases\/([a-z]+)\.html/).map { String($0.output.1) }
      }
    }
    // For the better, mixed, no change, for the worse.
    #expect(cells(groups.first) == [[], [], [], ["acacia"]])
    #expect(cells(groups.last) == [["acacia"], [], ["cedar"], []])
  }

  @Test(arguments: [
    ("kind: comparison-group, by: deliverer", false), ("kind: before-after, by: independent", false),
    ("kind: comparison-group, by: independent", true), ("kind: randomised, by: independent", true),
  ])
  func putsNoOutcomeDownToAnActionWithoutAComparison(evidence: String, isBorneOut: Bool) async throws {
    let sandbox = try Sandbox.small()
    let text = Self.study(
      "Acacia",
      fields: "actions:\n" + Self.action("cover", "actor: school-leader") + "outcomes:\n"
        + Self.outcome("direction: positive, follows: cover, link_basis: comparison")
    ).replacing("kind: before-after, by: self", with: evidence)
    try sandbox.write(text, to: "Content/cases/acacia.md")
    let report = try await sandbox.build { $0.drawings = .leftOut }
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map(\.rule.id)
        == (isBorneOut ? [] : ["link-without-comparison"]))
    guard isBorneOut else { return }
    let page = try #require(try sandbox.site().text("cases/acacia.html"))
    #expect(page.contains("by a comparison") && page.contains("thought to follow from") && !page.contains("led to"))
  }

  // MARK: R7 and R8

  @Test(arguments: ["positive", "mixed", "none", "negative"])
  func flagsEarlyOutcomesOfPupilsAlike(direction: String) async throws {
    let page = try await site(Self.portfolio(acacia: Self.acacia(direction: direction))).text(Self.pupils)
    let first = ["positive", "mixed"].contains(direction) ? "saw them earlier" : "looked earlier and saw none"
    #expect(
      page?.contains(
        "1 real case \(first) and 1 real case does not report of each result how long after the beginning it was seen")
        == true)
  }

  @Test(arguments: [("positive", true), ("mixed", false), ("none", false), ("negative", false)])
  func saysThatNothingShowsWhatMakesTheDifference(cedar: String, isSaid: Bool) async throws {
    let acacia = Self.acacia().replacing(
      "direction: negative", with: "direction: positive")
    let page = try await site(Self.portfolio(acacia: acacia, cedar: cedar)).text(Self.pupils)
    #expect(page?.contains("So nothing on this page shows what makes the difference.") == isSaid)
  }

  // MARK: R9

  @Test func showsNothingOfWhatIsNotPublished() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("find-time: {label: Find the time, definition: Nobody has any.}\n", to: "Content/needs.yml")
    for (slug, text) in Self.portfolio() { try sandbox.write(text, to: "Content/cases/\(slug).md") }
    func hidden(_ title: String, _ fields: String) -> String {
      Self.study(
        title,
        fields: "context: {setting: rural}\nconditions: {trust: {level: present, effect: helped}}\nactions:\n"
          + Self.action("\(title.lowercased())-act", "\(Self.need), actor: school-leader, cost: {days: 3}")
          + "outcomes:\n"
          + Self.outcome("among: students, direction: negative")
      ).replacing("published: 2026-05-01", with: fields).replacing("anna", with: "\(title.lowercased())-anna")
    }
    try await sandbox.build { $0.drawings = .leftOut }
    let before = try sandbox.site()
    try sandbox.write(hidden("Ficus", "licence: CC-BY-4.0"), to: "Content/cases/ficus.md")
    try sandbox.write(hidden("Ginkgo", "published: 2026-05-01\nembargo: 2099-01-01"), to: "Content/cases/ginkgo.md")
    try sandbox.write(
      hidden("Hazel", "published: 2026-05-01\nwithdrawn: {date: 2026-06-01}"), to: "Content/cases/hazel.md")
    #expect(try await sandbox.build { $0.drawings = .leftOut }.errors == 0)
    let site = try sandbox.site()
    for secret in ["Ficus", "ficus", "Ginkgo", "ginkgo", "Hazel", "hazel-"] {
      #expect(site.paths(holding: secret).filter { $0 != SiteManifest.name } == [], "\(secret)")
    }
    #expect(site.differences(from: before) == [SiteManifest.name, "cases/hazel.html"])
    // One that another supersedes may not stay beside it.
    try sandbox.write(
      Self.study("Ivy", fields: "supersedes: cedar\n"), to: "Content/cases/ivy.md")
    #expect(try await sandbox.build().diagnostics.contains { $0.rule.id == "superseded-stays" })
  }
}
