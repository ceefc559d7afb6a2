// What the brief of a case says: never more than was reported, and nothing in one sum.

import Cases
import Diagnostics
import Testing

@testable import Words

@Suite struct BriefTests {
  private let english = English()

  /// A case with these outcomes and this evidence.
  private func study(_ outcomes: [String], _ evidence: String) throws -> CaseStudy {
    let lines = outcomes.enumerated().map { number, evidence in
      "  - {domain: capacity, direction: positive, statement: More of \(number)., evidence: \(evidence)}"
    }
    let text = """
      ---
      title: A case
      summary: A network.
      standing: illustrative
      outcomes:
      \(lines.joined(separator: "\n"))
      evidence: \(evidence)
      ---

      """
    let sources = SourceSet([SourceFile(path: "small.md", text: text)])
    let context = MarkdownContext(words: { _ in English() }, address: { $1 }, fileAddress: { _ in "" })
    let file = ContentFile(sources.ids[0], in: sources, context: context)
    let slug = try #require(Slug("small"))
    return try #require(file.study(slug).value)
  }

  @Test(arguments: [
    (
      ["own"], "No evidence from somebody independent or with a comparison group is named for the outcome."
    ),
    (
      ["own", "tests"],
      "One of two outcomes rests on evidence from somebody independent. "
        + "No comparison group is named for any."
    ),
    (
      ["[own, tests]", "trial", "tests"],
      "All three outcomes rest on evidence from somebody independent. One of three outcomes rests on a comparison group."
    ),
    (
      ["trial"],
      "The outcome rests on evidence from somebody independent. The outcome rests on a comparison group."
    ),
    (["[]"], "No evidence is named for the outcome."), (["[]", "[]"], "No evidence is named for any of the outcomes."),
    (
      ["[]", "unsaid"],
      "No evidence from somebody independent or with a comparison group is named for any of the outcomes."
    ),
  ])
  func saysHowManyOutcomesRestOnWhat(outcomes: [String], words: String) throws {
    let study = try study(
      outcomes,
      "{own: {kind: document, by: self}, tests: {kind: before-after, by: independent}, "
        + "trial: {kind: randomised, by: independent}, unsaid: {kind: observation}}")
    #expect(english.certainty(of: OutcomeCertainty(of: study)) == words)
  }

  @Test func saysWhyACaseWasChosenOrThatItIsNotReported() {
    #expect(english.chosen(.value(.successful)) == "The case was chosen as a success.")
    #expect(english.chosen(.notReported) == "Why the case was chosen is not reported.")
    #expect(english.chosen(.notKnown) == "Why the case was chosen is not known.")
  }

  @Test(arguments: [
    ([BriefRow.problem], "This account does not report the problem."),
    ([.problem, .actions], "This account does not report the problem or what leaders did."),
    (
      BriefRow.allCases,
      "This account does not report the problem, what leaders did, what changed or an ideal type to adapt."
    ),
  ])
  func namesTheRowsOfWhichNothingIsReported(rows: [BriefRow], words: String) { #expect(english.missing(rows) == words) }

  @Test func countsOutcomesThatAreNotListedByTheWayThatTheyWent() {
    #expect(english.more(outcomes: [.none]) == "and one more, no change")
    #expect(
      english.more(outcomes: [.negative, .positive, .negative])
        == "and three more, one for the better and two for the worse")
    #expect(english.more(actions: 14) == "and 14 more")
  }

  @Test(arguments: [
    (1, 0, true, "One action is reported, and it was dropped"),
    (2, 0, true, "Two actions are reported, and both were dropped"),
    (0, 3, true, "Three actions are reported, and all were done by the wider system"),
    (1, 2, true, "Three actions are reported: one was dropped and two were done by the wider system"),
    (1, 0, false, "One more was dropped"),
    (2, 1, false, "Two more were dropped and one more was done by the wider system"),
  ])
  func countsActionsThatAreNotWhatLeadersDid(dropped: Int, bySystem: Int, isOnly: Bool, words: String) {
    #expect(english.uncounted(dropped: dropped, bySystem: bySystem, isOnly: isOnly) == words)
  }

  @Test func leavesTheNoteOfACostToItsAction() throws {
    func cost(_ fields: String) throws -> Cost {
      let text =
        "---\ntitle: A case\nsummary: A network.\nstanding: illustrative\nactions:\n  a: {title: A, function: prioritising, "
        + "cost: {\(fields)}}\n---\n"
      let sources = SourceSet([SourceFile(path: "small.md", text: text)])
      let context = MarkdownContext(words: { _ in English() }, address: { $1 }, fileAddress: { _ in "" })
      let slug = try #require(Slug("small"))
      let study = ContentFile(sources.ids[0], in: sources, context: context).study(slug).value
      return try #require(study?.actions.first?.cost.value)
    }
    let both = try cost("days: 6, per: year, money: 0, currency: EUR, note: half days")
    #expect(english.shortCost(both) == "6 days a year, no money")
    #expect(english.cost(both) == "6 days a year, no money. Half days")
    let each = try cost("days: 5, per: year, for: member, money: 0, currency: EUR, note: A walk.")
    #expect(english.shortCost(each) == "5 days a year for each member, no money")
    #expect(english.cost(each).withoutFullStop == "5 days a year for each member, no money. A walk")
    #expect(english.shortCost(try cost("money: 0, currency: EUR, for: school")) == "no money for each school")
    let note = try cost("note: a walk")
    #expect(english.shortCost(note) == nil)
    #expect(english.cost(note) == "a walk")
  }
}
