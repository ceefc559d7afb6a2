// Numbers of cases: real, composite and invented ones are never one number, and that there is no real one is said.

import Cases
import Diagnostics
import Testing

@testable import Synthesis
@testable import Words

@Suite struct CaseCountTests {
  private let english = English()

  /// Counts of so many cases: real, composite, invented.
  private func counts(_ numbers: [Int]) throws -> StandingCounts {
    var cases: [CaseRecord] = []
    for (standing, number) in zip(Standing.allCases, numbers) {
      let text = "---\ntitle: A case\nsummary: A network.\nstanding: \(standing.rawValue)\n---\n"
      let sources = SourceSet([SourceFile(path: "small.md", text: text)])
      let context = MarkdownContext(words: { _ in English() }, address: { $1 }, fileAddress: { _ in "" })
      for place in 0..<number {
        let slug = try #require(Slug("small-\(place)"))
        let study = try #require(ContentFile(sources.ids[0], in: sources, context: context).study(slug).value)
        cases.append(CaseRecord(of: study))
      }
    }
    return StandingCounts(of: cases)
  }

  @Test(arguments: [
    ([0, 0, 0], "no case", "Proposal: no real case supports this yet."),
    ([1, 0, 0], "1 real case", "Claimed in 1 real case."),
    ([2, 1, 6], "2 real cases, 1 composite of real cases and 6 invented examples", nil),
    ([0, 0, 1], "1 invented example", "Proposal: no real case supports this yet."),
    (
      [0, 1, 2], "1 composite of real cases and 2 invented examples",
      "Proposal: no real case supports this yet."
    ),
  ])
  func saysOfWhichStandingCasesAre(numbers: [Int], cases: String, support: String?) throws {
    let counts = try counts(numbers)
    #expect(english.cases(counts) == cases)
    if let support {
      #expect(english.support(CaseCoverage(counts, of: counts), uncounted: try self.counts([0, 0, 0])) == support)
    }
  }

  @Test(arguments: [
    ([0, 0, 0], [0, 0, 0], "No case reports what was done about it."),
    ([0, 0, 0], [0, 0, 1], "No real case reports what was done about it yet."),
    ([0, 0, 2], [0, 0, 4], "No real case reports what was done about it yet."),
    ([1, 0, 4], [1, 0, 4], "What was done about it in 1 real case and 4 invented examples."),
    (
      [1, 0, 1], [3, 0, 1],
      "What was done about it in 1 real case and 1 invented example. In 2 real cases something was done about it, "
        + "and by whom is not said."
    ),
    (
      [0, 0, 1], [1, 0, 2],
      "No real case reports who did something about it. In 1 real case and 1 invented example something was "
        + "done about it, and by whom is not said."
    ),
  ])
  func saysWhereNoRealCaseAnswersANeed(byLeaders: [Int], all: [Int], sentence: String) throws {
    #expect(
      english.actedOnNeed(
        by: CaseCoverage(try counts(byLeaders), of: try counts(all)), uncounted: try counts([0, 0, 0]))
        == sentence)
  }

  @Test(arguments: [
    ([2, 0, 1], [2, 0, 1], "2 real cases and 1 invented example"),
    ([1, 0, 1], [3, 0, 1], "1 real case and 1 invented example; 2 real cases more, where who did it is not said"),
    ([0, 0, 0], [2, 0, 0], "2 real cases, where who did it is not said"),
  ])
  func countsCasesApartThatDoNotReportWhoActed(byLeaders: [Int], all: [Int], words: String) throws {
    #expect(
      english.cases(by: CaseCoverage(try counts(byLeaders), of: try counts(all)), uncounted: try counts([0, 0, 0]))
        == words)
  }

  @Test(arguments: [
    (
      [0, 0, 1], [1, 0, 1],
      "Proposal: no real case supports this yet; 1 real case claims it and does not report which of its parts it has."
    ),
    (
      [1, 0, 1], [3, 0, 1],
      "Claimed in 1 real case and 1 invented example; 2 more real cases claim it and do not report "
        + "which of its parts they have."
    ),
  ])
  func countsNoCaseAsFollowingThatReportsNothingOfIt(known: [Int], all: [Int], sentence: String) throws {
    #expect(
      english.support(CaseCoverage(try counts(known), of: try counts(all)), uncounted: try counts([0, 0, 0]))
        == sentence)
  }

  @Test(arguments: [
    ([0, 0, 0], 0, "nothing yet"), ([0, 0, 0], 2, "2 ideal types to adapt"),
    ([1, 0, 3], 1, "1 real case, 3 invented examples and 1 ideal type to adapt"),
  ])
  func saysHowMuchAnswersANeed(numbers: [Int], idealTypes: Int, words: String) throws {
    #expect(
      english.answers(in: try counts(numbers), uncounted: try counts([0, 0, 0]), idealTypes: idealTypes) == words)
  }

  /// Cases of which no action is what leaders did are counted apart wherever cases with actions are.
  @Test(arguments: [
    (
      0, "1 real case with only what was dropped or done by the wider system",
      "1 ideal type to adapt; 1 real case with only what was dropped or done by the wider system",
      "No real case reports what was done about it yet. 1 real case reports only what was dropped or done by the "
        + "wider system.",
      "Proposal: no real case supports this yet; 1 real case claims it only for what was dropped or done by the "
        + "wider system.",
      "1 reports only what is left out, 2 do not report it",
      "No real case reports in days or money what an action cost. 1 reports it only of what was dropped."
    ),
    (
      2, "2 real cases; 1 real case more with only what was dropped or done by the wider system",
      "2 real cases and 1 ideal type to adapt; 1 real case more with only what was dropped or done by the wider system",
      "What was done about it in 2 real cases. 1 more real case reports only what was dropped or done by the wider "
        + "system.",
      "Claimed in 2 real cases; 1 more real case claims it only for what was dropped or done by the wider system.",
      "2 report it, 1 reports only what is left out, 2 do not report it",
      "Of 5 real cases, 2 report in days or money what an action cost; 3 do not. Of those that do not, 1 reports it "
        + "only of what was dropped."
    ),
  ])
  func countsCasesApartOfWhichNoActionCounts(
    counted: Int, cases: String, answers: String, need: String, support: String, column: String, costs: String
  ) throws {
    let (reporting, one) = (try counts([counted, 0, 0]), try counts([1, 0, 0]))
    let actors = CaseCoverage(reporting, of: reporting)
    let all = CaseCoverage(reporting, of: try counts([counted + 3, 0, 0]))
    #expect(english.cases(by: actors, uncounted: one) == cases)
    #expect(english.answers(in: reporting, uncounted: one, idealTypes: 1) == answers)
    #expect(english.actedOnNeed(by: actors, uncounted: one) == need)
    #expect(english.support(actors, uncounted: one) == support)
    #expect(english.coverage(all, by: actors, uncounted: one) == column)
    #expect(english.lead(onCosts: all, dropped: one) == costs)
  }

  @Test(arguments: [
    (Cost.Per?.none, Reported<Cost.Bearer>.notReported, "Days (how often, and for whom: not reported)"),
    (nil, .notKnown, "Days (how often: not reported; for whom: not known)"),
    (nil, .value(.school), "Days, for each school (how often: not reported)"),
    (.year, .notReported, "Days a year (for whom: not reported)"),
    (.once, .value(.network), "Days, once, for the whole network"),
  ])
  func saysOnWhichBasisCostsAre(per: Cost.Per?, bearer: Reported<Cost.Bearer>, words: String) {
    #expect(english.heading(CostBasis(unit: .days, bearer: bearer, per: per)) == words)
  }

  @Test(arguments: [
    (7, false, 12, "7 communities, 12 members"), (1, true, 2, "number of communities not known"),
    (0, true, 2, "number of communities not known, 2 members from each"),
  ])
  func addsUpNoMembersOfAnUnknownNumber(communities: Int, isAtLeast: Bool, members: Int, words: String) {
    let size = english.size(
      communities: communities, isAtLeast: isAtLeast, members: members, areMembersAtLeast: false)
    #expect(size == words)
  }

  @Test func asksForWhatIsMissing() {
    let gaps = [FactGap(.topics), FactGap(.scope, .withheld), FactGap(.selection)]
    #expect(english.missing(gaps) == "topics, what it works on (withheld) and why it was chosen")
    #expect(english.saying(OwnWords(["fact-meets": "Meetings"])).missing([FactGap(.meets)]) == "meetings")
  }

  @Test func saysTheOnlyWayWithoutANumber() {
    #expect(english.went(.positive, 1, of: 1) == "for the better")
    #expect(english.went(.mixed, 1, of: 3) == "1 mixed")
  }

  @Test func takesAPortfoliosOwnWordForACase() throws {
    let own = OwnWords(["standing-illustrative": "made up"])
    #expect(english.saying(own).cases(try counts([1, 0, 2])) == "1 real case and 2 made up")
  }

  @Test(arguments: [
    (2, 0, 1, "Of 3 real cases, 2 report an action that speaks to it; 1 does not."),
    (2, 1, 0, "Of 3 real cases, 2 report an action that speaks to it; 1 reports only one that is not counted."),
    (
      1, 2, 1,
      "Of 4 real cases, 1 reports an action that speaks to it; 2 report only one that is not counted; 1 does not."
    ),
    (0, 1, 0, "No real case reports a counted action that speaks to it; 1 reports only one that is not counted."),
  ])
  func saysApartWhichCasesReportOnlyWhatIsNotCounted(real: Int, uncounted: Int, silent: Int, text: String) throws {
    #expect(
      try english.lead(
        on: .rq2, reporting: counts([real, 0, 0]), uncounted: counts([uncounted, 0, 0]),
        silent: counts([silent, 0, 0]),
        unsaid: counts([0, 0, 0])) == text)
  }
}
