// What a careful editor would raise is raised, and what only looks like it is not.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct EditorTests {
  /// Reads a vocabulary by itself.
  private func read(tags path: String) throws -> (vocabulary: TagVocabulary, text: String, diagnostics: [Diagnostic]) {
    let sources = SourceSet([SourceFile(path: "tags.yml", bytes: try Fixtures.bytes(path))])
    let read = SharedFiles(tags: sources.id(ofPath: "tags.yml")).read(in: sources)
    let ordered = read.diagnostics.inStableOrder(in: sources)
    return (
      read.value.vocabulary.tags,
      String(decoding: DiagnosticPrinter(sources: sources, format: .text).print(ordered), as: UTF8.self), ordered
    )
  }

  @Test(arguments: try Fixtures.names(in: "near-misses", ending: ".md"))
  func staysSilentOnNearMisses(name: String) throws {
    let desk = try Desk(with: [SourceFile(path: "cases/\(name)", bytes: try Fixtures.bytes("near-misses/\(name)"))])
    #expect(desk.text(of: try desk.study("cases/\(name)").diagnostics) == "")
  }

  @Test func reportsTheMistakesOfAVocabulary() throws {
    try Fixtures.expectGolden(try read(tags: "mistakes/tags.yml").text, "mistakes/tags.txt")
  }

  @Test func staysSilentOnTagsThatOnlyLookAlike() throws {
    #expect(try read(tags: "near-misses/tags.yml").text == "")
  }

  @Test func raisesEveryRuleOfEditorsInSomeFixture() throws {
    var raised = Set(try read(tags: "mistakes/tags.yml").diagnostics.map(\.rule))
    for name in try Fixtures.names(in: "mistakes", ending: ".md") where name.hasPrefix("editor-") {
      let desk = try Desk(with: [SourceFile(path: "cases/\(name)", bytes: try Fixtures.bytes("mistakes/\(name)"))])
      raised.formUnion(try desk.study("cases/\(name)").diagnostics.map(\.rule))
    }
    // That a portfolio tells of successes only is shown by no single case.
    #expect(Set(Rule.ofEditors).subtracting(raised) == [.successesOnly])
  }

  /// When an outcome was seen says more than when the network ended: a year after it may be late enough, and the second
  /// year of a long network is too early.
  @Test(arguments: [
    ("{from: 2020-09, to: 2022-07}", "", true), ("{from: 2020-09, to: 2022-07}", "observed: 2023-08, ", true),
    ("{from: 2020-09, to: 2022-07}", "observed: 2023-09, ", false),
    ("{from: 2020-09, to: 2023-07}", "", true), ("{from: 2020-09, to: 2023-08}", "", false),
    ("{from: 2020-09, to: 2026-07}", "", false), ("{from: 2020-09, to: 2026-07}", "observed: 2022-07, ", true),
    ("{from: 2020-09}", "observed: 2022, ", true), ("{from: 2020-09}", "observed: 2023, ", false),
    ("{from: 2020-09}", "observed: not-known, ", false), ("{to: 2022-07}", "observed: 2021, ", false),
  ])
  func asksWhenAnOutcomeOfChildrenWasSeen(period: String, observed: String, isEarly: Bool) throws {
    let found = try diagnostics(
      """
      context: {period: \(period)}
      outcomes:
        - {domain: student-outcomes, direction: positive, statement: They read more., \(observed)evidence: diary}
      evidence: {diary: {kind: document}}
      """)
    #expect(found.map(\.rule.id) == (isEarly ? ["early-student-outcome"] : []))
  }

  @Test func asksForNoEvidenceOfWhatIsNotKnown() throws {
    let found = try diagnostics(
      """
      outcomes:
        - {domain: capacity, direction: not-known, statement: Nobody looked.}
      """)
    #expect(found.map(\.rule.id) == [])
  }

  /// A slip in one field leaves the checks of the others as they are, and makes no name in them unknown.
  @Test(
    arguments: [
      ("consent: {individuals: given", [], ["outcome-without-evidence", "action-reaches-nobody"]),
      ("conditions: {trust: {level: present}}}", [], ["outcome-without-evidence", "action-reaches-nobody"]),
      ("conditions: {trust: {level: high}}", ["bad-value"], ["outcome-without-evidence", "action-reaches-nobody"]),
      ("context: {period: {from: 2021-13}}", ["bad-date"], ["outcome-without-evidence", "action-reaches-nobody"]),
    ] as [(String, [String], [String])])
  func keepsTheChecksOfOtherFieldsWhereOneHasASlip(slip: String, errors: [String], warnings: [String]) throws {
    let found = try diagnostics(
      """
      \(slip)
      actions:
        card: {title: A card, function: mobilising}
      outcomes:
        - {domain: capacity, direction: none, statement: Nothing changed., follows: card}
      """)
    if !errors.isEmpty { #expect(found.filter { $0.severity == .error }.map(\.rule.id) == errors) }
    #expect(found.filter { $0.severity == .warning }.map(\.rule.id).sorted() == warnings.sorted())
    #expect(!found.contains { $0.rule.id == "unknown-action" })
  }

  @Test(arguments: [
    "actions:\n  card: {title: A card, function: mobilising", "actions: a card", "actoins:\n  card: {title: A card}",
    "actions:\n  - {title: A card, function: mobilising}",
  ])
  func callsNoActionUnknownWhereSomeAreLost(actions: String) throws {
    let found = try diagnostics(
      "\(actions)\noutcomes:\n  - {domain: capacity, direction: none, statement: Nothing changed., follows: card, evidence: diary}"
        + "\nevidence: {diary: {kind: document}}")
    #expect(found.contains { $0.severity == .error })
    #expect(!found.contains { $0.rule.id == "unknown-action" })
  }

  private func diagnostics(_ fields: String) throws -> [Diagnostic] {
    let text = """
      ---
      title: A slip
      summary: One field has a slip.
      standing: illustrative
      network:
        communities:
          oak: {name: Oak Primary, kind: school, members: 2}
          elm: {name: Elm Primary, kind: school, members: 1}
      \(fields)
      ---

      """
    return try Desk(with: [SourceFile(path: "cases/slip.md", text: text)]).study("cases/slip.md").diagnostics
  }

  @Test func asksForNothingThatAMistakeMayHaveCost() throws {
    let text = """
      ---
      title: Broken
      summary: The evidence is there, but could not be read.
      standing: empirical
      network:
        communities:
          oak: {name: Oak Primary, kind: school, members: 2}
          elm: {name: Elm Primary, kind: school, members: 1}
      outcomes:
        - {domain: capacity, direction: none, statement: Nothing changed., evidence: {minutes: 1}}
      ---

      """
    let desk = try Desk(with: [SourceFile(path: "cases/broken.md", text: text)])
    #expect(try desk.study("cases/broken.md").diagnostics.map(\.rule.id) == ["wrong-type"])
  }

  @Test(arguments: [
    ("Release Time", "cover-time"), ("release-time", "cover-time"), ("RELEASE_TIME", "cover-time"),
    ("Cover Time", "cover-time"), ("reading", "reading"),
    ("literacy", "reading"), ("Literacy", "reading"),
  ])
  func foldsEveryFormOfASynonym(word: String, tag: String) throws {
    let tags = try read(tags: "portfolio/tags.yml").vocabulary
    switch tags.match(TagID(word)) {
    case .preferred: #expect(word == tag)
    case .synonym(let id), .replaced(let id): #expect(id.text == tag)
    case .withoutSuccessor, .unknown: Issue.record("`\(word)` is not known")
    }
  }

  @Test func followsReplacementsToTheirEnd() throws {
    let tags = try read(tags: "near-misses/tags.yml").vocabulary
    #expect(tags.preferred(TagID("lesson-studies")) == TagID("lesson-study"))
    if case .synonym(let id) = tags.match(TagID("Learning study")) {
      #expect(id == TagID("lesson-study"))
    } else {
      Issue.record("not folded")
    }
    #expect(try read(tags: "mistakes/tags.yml").vocabulary.preferred(TagID("ping")) == nil)
  }
}
