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
    PortfolioDraft(settings: PortfolioSettings(), vocabulary: Vocabulary(), cases: cases, idealTypes: [], pages: [])
  }

  @Test func holdsBackDraftsEmbargoesAndWithdrawals() throws {
    let cases = try [
      study("open"), study("a-draft") { $0.published = nil }, study("later") { $0.embargo = PartialDate("2026-09-01") },
      study("gone") { $0.withdrawn = Withdrawal() },
    ]
    func slugs(_ includesDrafts: Bool, _ date: String?) -> [String] {
      draft(cases).portfolio(includesDrafts: includesDrafts, date: date.flatMap(PartialDate.init)).portfolio.cases.map(\.slug.text)
    }
    #expect(slugs(false, nil) == ["open"])
    #expect(slugs(true, nil) == ["a-draft", "open"])
    #expect(slugs(false, "2026-08-31") == ["open"])
    #expect(slugs(false, "2026-09-01") == ["later", "open"])
    #expect(draft(cases).portfolio(includesDrafts: true, date: nil).portfolio.withdrawn.map(\.text) == ["gone"])
  }

  @Test func redirectsOnlyFromAddressesThatNothingHolds() throws {
    func superseding(_ old: String) throws -> CaseStudy {
      let slug = try #require(Slug(old))
      return try study("new") { $0.supersedes = Located(slug, Span(.none, 0..<0)) }
    }
    let gone = try draft([superseding("old")]).portfolio(includesDrafts: false, date: nil).portfolio
    #expect(gone.renamed.map(\.from.text) == ["old"])
    let kept = try draft([superseding("old"), study("old")]).portfolio(includesDrafts: false, date: nil).portfolio
    #expect(kept.renamed.isEmpty)
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
    var settings = PortfolioSettings()
    settings.rules = [setting("tag-synonym", .error), setting("tag-replaced", .ignore), setting("bad-value", .warning), setting("tag-sinonym", .note)]
    let found = [Diagnostic(.tagSynonym, "a", at: nil), Diagnostic(.tagReplaced, "b", at: nil), Diagnostic(.badValue, "c", at: nil)]
    let graded = settings.graded(found, known: Rule.all)
    #expect(graded.map(\.rule.id) == ["tag-synonym", "bad-value", "fixed-rule", "unknown-rule"])
    #expect(graded.first?.severity == .error)
    #expect(graded[1].severity == .error)
  }
}
