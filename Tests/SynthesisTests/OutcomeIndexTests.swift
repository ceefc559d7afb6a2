// How cases are counted by what changed in them, and what may not be concluded, on portfolios small enough to count by
// hand. Each rule is tested by a portfolio that would break it.

import Cases
import Diagnostics
import Testing

@testable import Synthesis

/// A case of a few words, with the outcomes that a test needs.
private struct Told {
  var standing = "empirical"
  var programme: String?
  var selection: String?
  var period: String?
  var outcomes: [String] = []
  var evidence = "{kind: document, cites: brown2019}"
  var published: String? = "2026-01-01"

  var text: String {
    var lines = ["---", "title: T", "summary: S.", "standing: \(standing)"]
    if let published { lines.append("published: \(published)") }
    if let selection { lines.append("selection: \(selection)") }
    if programme != nil || period != nil {
      lines.append("context:")
      if let programme { lines.append("  programme: \(programme)") }
      if let period { lines.append("  period: {from: \(period)}") }
    }
    lines += [
      "network:", "  basis: schematic", "  communities:", "    oak: {name: Oak, kind: school, members: 1}",
      "    elm: {name: Elm, kind: school, members: 1}", "outcomes:",
    ]
    lines += outcomes.enumerated().map { "  - {statement: Change \($0)., evidence: [source], \($1)}" }
    if outcomes.isEmpty { lines.removeLast() }
    return (lines + ["evidence:", "  source: \(evidence)", "---", "", "Text.", ""]).joined(separator: "\n")
  }
}

@Suite struct OutcomeIndexTests {
  private static let pupils = "domain: student-outcomes, direction: positive"

  private func entry(_ cases: [String: Told], on domain: OutcomeDomain = .studentOutcomes) throws -> OutcomeEntry {
    let references = SourceFile(
      path: "references.bib", text: "@article{brown2019, title={T}, author={Brown, C.}, year={2019}}\n")
    let settings = SourceFile(
      path: "portfolio.yml",
      text: "title: P\ndescription: D.\nbase_url: https://cases.example/\nlanguage: en\nlicence: CC0-1.0\n")
    let files = cases.sorted { $0.key < $1.key }.map { SourceFile(path: "cases/\($0.key).md", text: $0.value.text) }
    return OutcomeIndex(of: try SixNetworks.portfolio([settings, references] + files))[domain]
  }

  private func numbers(_ count: StandingCounts) -> [Int] { [count.real, count[.composite], count[.illustrative]] }

  @Test func countsCasesAndNeverOutcomes() throws {
    let entry = try entry(["a": Told(outcomes: [Self.pupils, Self.pupils, Self.pupils])])
    #expect(entry.places.count == 3)
    #expect(numbers(entry.reporting) == [1, 0, 0])
  }

  @Test func countsAProgrammeOnce() throws {
    let entry = try entry([
      "a": Told(programme: "Challenge", outcomes: [Self.pupils]),
      "b": Told(programme: "Challenge", outcomes: [Self.pupils]), "c": Told(programme: "Challenge"), "d": Told(),
    ])
    #expect(numbers(entry.reporting) == [1, 0, 0])
    // The programme reports, whichever of its cases does; the case without one is silent.
    #expect(numbers(entry.silent) == [1, 0, 0])
  }

  @Test func countsStandingsApart() throws {
    let entry = try entry([
      "a": Told(outcomes: [Self.pupils]), "b": Told(standing: "composite", outcomes: [Self.pupils]),
      "c": Told(standing: "illustrative", outcomes: [Self.pupils]), "d": Told(standing: "illustrative"),
    ])
    #expect(numbers(entry.reporting) == [1, 1, 1])
    #expect(numbers(entry.silent) == [0, 0, 1])
    // Real cases come first, whatever their names.
    #expect(entry.places.map(\.study) == [0, 1, 2])
  }

  @Test func listsRealCasesFirst() throws {
    let entry = try entry([
      "a": Told(standing: "illustrative", outcomes: [Self.pupils]), "b": Told(outcomes: [Self.pupils]),
    ])
    #expect(entry.places.map(\.study) == [1, 0])
  }

  @Test func leavesDraftsOut() throws {
    let entry = try entry(["a": Told(outcomes: [Self.pupils], published: nil)])
    #expect(entry.places.isEmpty && entry.reporting.all == 0 && entry.silent.all == 0)
  }

  @Test(arguments: ["mixed", "none", "negative"])
  func findsAContrastInARealResultThatIsNotGood(direction: String) throws {
    let bad = "domain: student-outcomes, direction: \(direction)"
    #expect(try entry(["a": Told(outcomes: [bad])]).hasContrast)
    // Where no real case reports anything, there is no side.
    #expect(try !entry(["b": Told(standing: "illustrative", outcomes: [bad])]).isOneSided)
    // An invented failure shows nothing of real ones.
    #expect(
      try !entry(["a": Told(outcomes: [Self.pupils]), "b": Told(standing: "illustrative", outcomes: [bad])]).hasContrast
    )
  }

  @Test func findsNoContrastInWhyACaseWasChosen() throws {
    // It may have been chosen for what it reports on something else.
    let entry = try entry(["a": Told(selection: "null-result", outcomes: [Self.pupils])])
    #expect(!entry.hasContrast && entry.isOneSided)
  }

  @Test func countsACaseOnceInWhatMayNotBeConcluded() throws {
    let early = Self.pupils + ", observed: 2020-11"
    let limits = try entry(["a": Told(period: "2020-09", outcomes: [early, early, early, Self.pupils])]).limits
    #expect(limits.contains(.early(cases: 1, without: 0, undated: 1)))
    #expect(limits.contains(.chosen(asSuccesses: 0, unreported: 1)))
    #expect(!limits.contains(.sum))
  }

  // MARK: What may not be concluded

  @Test func saysOfInventedCasesAloneThatNoRealCaseReports() throws {
    let limits = try entry(["a": Told(standing: "illustrative", outcomes: [Self.pupils])]).limits
    #expect(limits == [.noRealCase, .invented])
  }

  @Test func alwaysSaysSomethingOfRealCases() throws {
    var compared = Told(
      selection: "typical", period: "2018-09", outcomes: [Self.pupils + ", observed: 2022-01"])
    compared.evidence = "{kind: randomised, by: independent, cites: brown2019}"
    #expect(try entry(["a": compared]).limits == [.elsewhere])
  }

  @Test func saysWhichEvidenceIsMissing() throws {
    let told = Told(outcomes: [Self.pupils])
    var compared = told
    compared.evidence = "{kind: randomised, by: independent, cites: brown2019}"
    var outside = told
    outside.evidence = "{kind: observation, by: independent, cites: brown2019}"
    let missing = try [told, outside, compared].map { told in
      try entry(["a": told]).limits.filter { [.noComparison, .noIndependentEvidence].contains($0) }
    }
    #expect(missing == [[.noComparison, .noIndependentEvidence], [.noComparison], []])
    var ownComparison = told
    ownComparison.evidence = "{kind: comparison-group, by: deliverer, cites: brown2019}"
    #expect(try entry(["a": ownComparison]).limits.contains(.noComparison))
  }

  @Test func takesNoEvidenceOfInventedCasesForReal() throws {
    var invented = Told(standing: "illustrative", outcomes: [Self.pupils])
    invented.evidence = "{kind: randomised, by: independent}"
    let limits = try entry(["a": Told(outcomes: [Self.pupils]), "b": invented]).limits
    #expect(limits.contains(.noComparison) && limits.contains(.noIndependentEvidence))
  }

  @Test func flagsWhatWasSeenOfPupilsBeforeTheThirdYearWasOver() throws {
    func limit(_ observed: String?, direction: String = "positive", domain: String = "student-outcomes") throws
      -> ConclusionLimit?
    {
      let seen = observed.map { ", observed: \($0)" } ?? ""
      let outcome = "domain: \(domain), direction: \(direction)\(seen)"
      let entry = try entry(
        ["a": Told(period: "2020-09", outcomes: [outcome])], on: try #require(OutcomeDomain(rawValue: domain)))
      return entry.limits.first { if case .early = $0 { true } else { false } }
    }
    // Good and bad results alike: at month 35 it is early, at month 36 it is not. Only good ones were seen early.
    for direction in ["positive", "none", "negative", "mixed"] {
      let isGood = direction == "positive" || direction == "mixed"
      #expect(
        try limit("2023-08", direction: direction)
          == .early(cases: isGood ? 1 : 0, without: isGood ? 0 : 1, undated: 0))
      #expect(try limit("2023-09", direction: direction) == nil)
    }
    #expect(try limit(nil) == .early(cases: 0, without: 0, undated: 1))
    // The year alone does not say whether it was early: month 28 to 39.
    #expect(try limit("2023") == .early(cases: 0, without: 0, undated: 1))
    #expect(try limit("2022") == .early(cases: 1, without: 0, undated: 0))
    #expect(try limit("2024") == nil)
    #expect(try limit("2021", domain: "teaching-practice") == nil)
  }

  @Test func saysWhyCasesWereChosen() throws {
    let entry = try entry([
      "a": Told(selection: "successful", outcomes: [Self.pupils]), "b": Told(outcomes: [Self.pupils]),
      "c": Told(selection: "typical", outcomes: [Self.pupils]), "d": Told(selection: "successful"),
    ])
    #expect(entry.limits.contains(.chosen(asSuccesses: 1, unreported: 1)))
    #expect(entry.limits.contains(.silence(cases: 1)))
    #expect(entry.limits.contains(.sum))
  }
}
