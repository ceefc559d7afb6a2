// Tags across cases, counted by hand on the fixture portfolio: 0 ash, 1 beech, 2 cedar, 3 elder, 4 holly.

import Cases
import Diagnostics
import Testing

@testable import Synthesis

@Suite struct TagIndexTests {
  private func index(includesDrafts: Bool = false) throws -> TagIndex {
    TagIndex(of: try SixNetworks.portfolio(includesDrafts: includesDrafts))
  }

  @Test func listsCurrentTagsByID() throws {
    let entries = try index().entries
    #expect(
      entries.map(\.tag.id.text) == [
        "early-reading", "inquiry", "lesson-study", "phonics", "reading", "sounds", "teaching",
      ])
    // The only case that has it was withdrawn.
    #expect(try index()[TagID("unused")] == nil)
  }

  /// The vocabulary of the fixture, and who carries what:
  ///
  ///     teaching ─┬─ reading (0 1 3) ── early-reading (3) ──┬─ phonics (2)
  ///               └─ lesson-study (0 1)             sounds ─┘
  @Test(
    arguments: [
      ("reading", [0, 1, 3], [0, 1, 2, 3]), ("early-reading", [3], [2, 3]), ("phonics", [2], [2]), ("sounds", [], [2]),
      ("teaching", [], [0, 1, 2, 3]), ("lesson-study", [0, 1], [0, 1]), ("inquiry", [3], [3]),
    ] as [(String, [Int], [Int])])
  func countsCasesWithNarrowerTags(id: String, cases: [Int], below: [Int]) throws {
    let entry = try #require(try index()[TagID(id)])
    #expect(entry.cases == cases)
    #expect(entry.casesBelow == below)
  }

  @Test func leadsUpAndDownAndAcross() throws {
    let index = try index()
    func texts(_ path: KeyPath<TagEntry, [TagID]>, _ id: String) throws -> [String] {
      try #require(index[TagID(id)])[keyPath: path].map(\.text)
    }
    #expect(try texts(\.narrower, "teaching") == ["lesson-study", "reading"])
    #expect(try texts(\.narrower, "sounds") == ["phonics"])
    #expect(try texts(\.broader, "phonics") == ["early-reading", "sounds"])
    #expect(try texts(\.broader, "teaching") == [])
    // Being related is told on both sides, once, whether one of the two says so or both.
    #expect(try texts(\.related, "lesson-study") == ["early-reading", "inquiry"])
    #expect(try texts(\.related, "inquiry") == ["lesson-study"])
    #expect(try texts(\.related, "early-reading") == ["lesson-study"])
  }

  @Test func ranksCompanionsByHowOftenTheyMeet() throws {
    let cooccurring = try #require(try index()[TagID("reading")]).cooccurring
    #expect(cooccurring.map(\.tag.text) == ["lesson-study", "early-reading", "inquiry"])
    #expect(cooccurring.map(\.count) == [2, 1, 1])
    #expect(try #require(try index()[TagID("phonics")]).cooccurring.isEmpty)
  }

  @Test func followsReplacementsToTheirEnd() throws {
    let index = try index()
    #expect(index.replaced.map(\.tag.id.text) == ["literacy", "old-reading"])
    #expect(index.replaced.map(\.by.text) == ["reading", "reading"])
    #expect(index[TagID("literacy")] == nil)
    #expect(index[TagID("nobody-knows")] == nil)
  }

  @Test func countsDraftsOnlyWhenTheyAreAskedFor() throws {
    // The draft, fir, stands fifth.
    #expect(try #require(try index(includesDrafts: true)[TagID("reading")]).cases == [0, 1, 3, 4])
    #expect(try #require(try index(includesDrafts: true)[TagID("phonics")]).casesBelow == [2, 4])
  }

  @Test func tellsARelationOnceThatBothTagsName() throws {
    let portfolio = try SixNetworks.portfolio([
      SourceFile(
        path: "portfolio.yml",
        text: "title: T\ndescription: D\nbase_url: https://cases.example/\nlanguage: en\nlicence: CC-BY-4.0\n"),
      SourceFile(
        path: "tags.yml",
        text: "a: {label: A, broader: b, related: c}\nb: {label: B}\nc: {label: C, related: a}\n"),
      SourceFile(path: "cases/c.md", text: SixNetworks.file(tags: ["a"])),
    ])
    let index = TagIndex(of: portfolio)
    #expect(index[TagID("b")]?.narrower.map(\.text) == ["a"])
    #expect(index[TagID("a")]?.broader.map(\.text) == ["b"])
    #expect(index[TagID("a")]?.related.map(\.text) == ["c"])
    #expect(index[TagID("b")]?.casesBelow == [0])
  }

  @Test func countsACaseThatUsesAnotherWord() throws {
    let portfolio = try SixNetworks.portfolio(more: ["cases/z.md": SixNetworks.file(tags: ["literacy hour"])])
    let index = TagIndex(of: portfolio)
    let last = portfolio.cases.count - 1
    #expect(portfolio.cases[last].slug.text == "z")
    #expect(index[TagID("reading")]?.cases == [0, 1, 3, last])
    #expect(index[TagID("reading")]?.cooccurring.map(\.count) == [2, 1, 1])
  }
}
