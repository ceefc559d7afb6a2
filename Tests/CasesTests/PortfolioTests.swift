// What may be published, and what may not.

import Diagnostics
import Testing

@testable import Cases

@Suite struct PortfolioTests {
  private func study(_ slug: String, _ change: (inout CaseStudy) -> Void = { _ in }) throws -> CaseStudy {
    var study = CaseStudy(slug: try #require(Slug(slug)), file: .none)
    study.title = slug
    study.published = Located(try #require(PartialDate("2026-01-01")), Span(.none, 0..<0))
    change(&study)
    return study
  }

  private func draft(_ cases: [CaseStudy]) -> PortfolioDraft {
    PortfolioDraft(
      settings: PortfolioSettings(), vocabulary: Vocabulary(), cases: cases.map(CaseRecord.init), idealTypes: [],
      pages: [])
  }

  @Test func holdsBackDraftsEmbargoesAndWithdrawals() throws {
    let cases = try [
      study("open"), study("a-draft") { $0.published = nil }, study("later") { $0.embargo = PartialDate("2026-09-01") },
      study("gone") { $0.withdrawn = Withdrawal() },
    ]
    func slugs(_ includesDrafts: Bool, _ date: String?) -> [String] {
      draft(cases).portfolio(includesDrafts: includesDrafts, date: date.flatMap(PartialDate.init)).value.portfolio.cases
        .map(
          \.slug.text)
    }
    #expect(slugs(false, nil) == ["open"])
    #expect(slugs(true, nil) == ["a-draft", "open"])
    #expect(slugs(false, "2026-08-31") == ["open"])
    #expect(slugs(false, "2026-09-01") == ["later", "open"])
    #expect(draft(cases).portfolio(includesDrafts: true, date: nil).value.portfolio.withdrawn.map(\.text) == ["gone"])
  }

  @Test func redirectsOnlyFromAddressesThatNothingHolds() throws {
    func superseding(_ old: String) throws -> CaseStudy {
      let slug = try #require(Slug(old))
      return try study("new") { $0.supersedes = Located(slug, Span(.none, 0..<0)) }
    }
    let gone = try draft([superseding("old")]).portfolio(includesDrafts: false, date: nil).value.portfolio
    #expect(gone.renamed.map(\.from.text) == ["old"])
    let kept = try draft([superseding("old"), study("old")]).portfolio(includesDrafts: false, date: nil).value.portfolio
    #expect(kept.renamed.isEmpty)
    #expect(
      try draft([superseding("old"), study("old")]).portfolio(includesDrafts: false, date: nil).diagnostics.map(\.rule)
        == [.supersededStays])
    #expect(kept.cases.count == 2)
  }

  @Test func reportsLinksToWhatIsNotPublished() throws {
    let place = Span(SourceSet([SourceFile(path: "a", text: "x")]).ids[0], 0..<1)
    func link(_ name: String) throws -> CaseStudy {
      try study("open") { $0.body.links = [ContentLink(kind: .study, name: name, span: place)] }
    }
    for (name, state) in [("a-draft", "is a draft"), ("gone", "was withdrawn"), ("later", "is held back")] {
      let cases = try [
        link(name), study("a-draft") { $0.published = nil }, study("gone") { $0.withdrawn = Withdrawal() },
        study("later") { $0.embargo = PartialDate("2026-09-01") },
      ]
      let found = draft(cases).portfolio(includesDrafts: false, date: nil).diagnostics
      #expect(found.count == 1)
      #expect(found.first?.message.contains(state) == true)
    }
  }

  @Test func gradesWarningsButNeverErrors() throws {
    let file = SourceSet([SourceFile(path: "a", text: "x")]).ids[0]
    func setting(_ id: String, _ level: RuleSetting.Level) -> RuleSetting {
      var setting = RuleSetting()
      setting.id = Located(id, Span(file, 0..<1))
      setting.level = level
      return setting
    }
    let grades = RuleGrades(
      [
        setting("tag-synonym", .error), setting("tag-replaced", .ignore), setting("bad-value", .warning),
        setting("tag-sinonym", .note),
      ], known: Rule.all)
    let found = [
      Diagnostic(.tagSynonym, "a", at: nil), Diagnostic(.tagReplaced, "b", at: nil),
      Diagnostic(.badValue, "c", at: nil),
    ]
    let graded = grades.graded(found) + grades.mistakes
    #expect(graded.map(\.rule.id) == ["tag-synonym", "bad-value", "fixed-rule", "unknown-rule"])
    #expect(graded.first?.severity == .error)
    #expect(graded[1].severity == .error)
  }

  @Test func asksAPortfolioForMoreThanSuccesses() throws {
    let title = Span(SourceSet([SourceFile(path: "portfolio.yml", text: "title: x")]).ids[0], 7..<8)
    var settings = PortfolioSettings()
    settings.titleSpan = title
    func found(_ cases: [CaseStudy]) -> [Diagnostic] {
      PortfolioDraft(
        settings: settings, vocabulary: Vocabulary(), cases: cases.map(CaseRecord.init), idealTypes: [], pages: []
      )
      .portfolio(includesDrafts: true, date: nil).diagnostics
    }
    func positive(_ number: Int, _ change: (inout CaseStudy) -> Void = { _ in }) throws -> CaseStudy {
      try study("case-\(number)") { study in
        study.outcomes = [Outcome()]
        study.outcomes[0].direction = .positive
        change(&study)
      }
    }
    let five = try (1...5).map { try positive($0) }
    #expect(found(five).map(\.rule) == [.successesOnly])
    #expect(found(five).first?.span == title)
    #expect(found(Array(five.prefix(4))).isEmpty)
    // A draft tells nobody anything, neither of failure nor of success.
    #expect(
      found(
        try five + [
          positive(6) {
            $0.published = nil
            $0.outcomes[0].direction = .none
          }
        ]
      ).map(\.rule) == [.successesOnly])
    #expect(found(try five.prefix(4) + [positive(5) { $0.published = nil }]).isEmpty)
    for change: (inout CaseStudy) -> Void in [
      { $0.outcomes[0].direction = .none }, { $0.outcomes[0].direction = .mixed },
      { $0.outcomes[0].direction = .negative },
      {
        $0.actions = [Action()]
        $0.actions[0].wentWrong = .value("The cover was taken back.")
      },
      {
        $0.actions = [Action()]
        var effect = Effect()
        effect.direction = .value(.mixed)
        $0.actions[0].effects.colleagues = .value(effect)
      },
    ] {
      #expect(found(try five.dropLast() + [positive(5, change)]).isEmpty)
    }
    // Cases that were selected for their success are a biased sample, whatever else they tell.
    let selected = try (1...5).map {
      try positive($0) {
        $0.selection = .value(.successful)
        $0.outcomes[0].direction = .mixed
      }
    }
    #expect(found(selected).map(\.rule) == [.successesOnly])
    #expect(
      found(
        try selected.dropLast() + [
          positive(5) {
            $0.selection = .value(.typical)
            $0.outcomes[0].direction = .mixed
          }
        ]
      ).isEmpty)
  }
}

extension PortfolioDraft {
  /// The portfolio of cases that were read from no file.
  func portfolio(includesDrafts: Bool, date: PartialDate?) -> Checked<DisclosedPortfolio> {
    portfolio(includesDrafts: includesDrafts, date: date, sources: SourceSet())
  }
}
