// How cases were judged: on the data page of each, and on one page for all of them.

import Diagnostics
import Testing

@testable import Site

@Suite struct JudgementPageTests {
  private func site(_ fields: String, standing: String = "illustrative") async throws -> FileTree {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      SmallCase.text(title: "Acorn", "published: 2026-05-01\nconsent: not-needed\n\(fields)").replacing(
        "standing: illustrative", with: "standing: \(standing)"), to: "Content/cases/acorn.md")
    #expect(try await sandbox.build().diagnostics.filter { $0.severity == .error } == [])
    return try sandbox.site()
  }

  @Test(arguments: [
    ("", "Who coded it is not reported. Whether it was checked with the schools is not reported."),
    ("coding: {by: A. Author}\nchecked_with: []", "Coded by A. Author. One reader. Not checked with the schools."),
    (
      "coding: {by: A. Author, second_reader: {who: B. Reader, units: 14, alike: 12}}\n"
        + "checked_with: [{who: the heads, result: amended}]",
      "Coded by A. Author; B. Reader coded 12 of 14 things alike. Checked with those in it: amended."
    ),
    (
      "coding: {by: withheld, second_reader: {independent: true}}\n"
        + "checked_with: [{who: one, result: agreed}, {who: two, result: declined}, {who: three, result: agreed}]",
      "Who coded it is withheld; a second reader, who had no part in the case, coded it as well. Checked with those in "
        + "it: two agreed and one declined."
    ),
    ("coding: {by: withheld}\nchecked_with: []", "Who coded it is withheld. Not checked with the schools."),
    (
      "coding: {by: A. Author}\nchecked_with: [{who: the heads, result: declined}]",
      "Coded by A. Author. One reader. Not checked with the schools: who was asked declined."
    ),
  ])
  func saysHowACaseWasJudged(fields: String, sentences: String) async throws {
    let site = try await site(fields)
    #expect(site.text("cases/acorn/data.html")?.contains("<p>\(sentences) <a href=\"../../judgements.html\">") == true)
    #expect(site.text("judgements.html")?.contains("<small>\(sentences)</small>") == true)
  }

  @Test func tellsAllThatIsReportedOfIt() async throws {
    let site = try await site(
      """
      study:
        author_relation: took-part
        funding: A foundation
        interests: The first author led it.
        ethics: withheld
        bounds: Two schools.
        judged_by: The steering group
        judged_on: Both schools stayed.
      checked_with:
        - {who: the five heads, date: 2024-09, result: amended, changed: The cost was corrected.}
      coding:
        by: A. Author
        second_reader: {who: B. Reader, units: 14, alike: 12, disagreements: [Whether the poster carries anything.]}
        notes: {network.communities: Two of them., title: It is the network's name.}
      """)
    let page = try #require(site.text("cases/acorn/data.html")?.components(separatedBy: "id=\"judgement\"").last)
    for sentence in [
      "Its authors took part in the network.", "Judged by the steering group: Both schools stayed.", "A foundation",
      "The first author led it.", "Two schools.", "The five heads, September 2024: amended. The cost was corrected.",
      "Whether the poster carries anything.", "<dt>Network, communities</dt>",
    ] {
      #expect(page.contains(sentence), "\(sentence)")
    }
    // What is withheld is said to be, and is not among what the author left out.
    #expect(page.contains("<dt>Ethics</dt><dd class=\"absence\">Withheld</dd>"))
    #expect(page.components(separatedBy: "id=\"gaps\"").last?.contains("How this was judged") == false)
  }

  @Test func namesWhatIsNotReported() async throws {
    let site = try await site(
      "outcomes: [{domain: capacity, direction: none, statement: Nothing., evidence: d}]\nevidence: {d: {kind: document}}\n"
        + "actions: [{id: a, title: A, function: prioritising, cost: {money: 5, currency: EUR}, evidence: d}]")
    let gaps = try #require(site.text("cases/acorn/data.html")?.components(separatedBy: "id=\"gaps\"").last)
    for missing in [
      "for whom the cost is, who paid, in the prices of which year, how far it was carried out",
      "when it was seen, what else may have brought it about",
      "who gathered it, how it was gathered, when it was gathered, who told or showed it, where in the source and in its own words",
      "the authors’ part in it, who judged it, on what it was judged, what counts as the case, who paid for the account",
      "a second reader, notes on the coding and whether it was checked with the schools",
    ] {
      #expect(gaps.contains(missing), "\(missing)")
    }
  }

  @Test func countsRealCasesThatWereCodedTwice() async throws {
    let site = try await site(
      "coding: {by: A. Author, second_reader: {who: B. Reader}}\nchecked_with: []", standing: "empirical")
    #expect(
      site.text("judgements.html")?.contains(
        "Of 1 real case, 1 reports a second reader, and none a check with the schools.") == true)
    #expect(site.text("judgements.html")?.contains("<p class=\"meta\">1 real, 0 composite, 1 invented</p>") == true)
  }

  @Test func countsNoCheckThatWasDeclined() async throws {
    let site = try await site("checked_with: [{who: the heads, result: declined}]", standing: "empirical")
    #expect(site.text("judgements.html")?.contains("and none a check with the schools.") == true)
  }
}
