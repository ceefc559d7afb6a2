// What a case says is on one of its two pages, whatever the brief leaves out: every text that its author wrote, and
// every number of evidence with the way there and back.

import Diagnostics
import Foundation
import Testing
import Words

@testable import Cases
@testable import Pages
@testable import Site

@Suite struct TwoPagesOfACaseTests {
  /// The texts that an author wrote into a value, wherever in it they are.
  private static func texts(in value: Any, label: String? = nil) -> [String] {
    // Ids and keys are no texts, people and works go by them; and the body has tests of its own.
    let others = [
      "slug", "id", "key", "keySpan", "orcid", "ror", "affiliation", "licence", "language", "tags", "topics", "body",
      "countries", "currency", "locator", "positions", "values", "columns", "files", "facets",
    ]
    if let label, others.contains(label) { return [] }
    switch value {
    case let text as String: return [text]
    // What a cost is for ends without a full stop, before what the action rests on.
    case let cost as Cost:
      return Mirror(reflecting: cost).children.flatMap { texts(in: $0.value, label: $0.label) }
        .map(\.withoutFullStop)
    case is Span, is FileID, is Citation, is Slug, is PartialDate: return []
    case _ where "\(type(of: value))".hasPrefix("Identifier<"): return []
    default: return Mirror(reflecting: value).children.flatMap { texts(in: $0.value, label: $0.label) }
    }
  }

  /// What a reader sees of a page.
  private static func seen(_ page: String) -> String {
    let text = page.replacing(#/<[^>]*>/#, with: " ")
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(plain(text)) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  /// A text with single blanks, and with the marks that an author types.
  private static func plain(_ text: String) -> String {
    text.replacing(#/[‘’]/#, with: "'").replacing(#/[“”]/#, with: "\"")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func studies() async throws -> [CaseStudy] {
    let sandbox = try Sandbox()
    let folder = try await ContentFolder(at: sandbox.content)
    let sources = SourceSet(folder.files)
    return try folder.cases.map { document in
      let context = MarkdownContext(words: { _ in English() }, address: { _, _ in "" }, fileAddress: { _ in "" })
      let file = ContentFile(
        try #require(sources.id(ofPath: document.path)), in: sources,
        tables: document.tables.compactMapValues { sources.id(ofPath: $0) }, context: context)
      return try #require(file.study(document.slug).value)
    }
  }

  @Test func showEveryTextThatTheAuthorWrote() async throws {
    let site = try await SampleSite.built.site.tree
    var count = 0
    for study in try await studies() {
      let pages = try [SiteAddress.study(study.slug), SiteAddress.data(study.slug)].map { try #require(site.text($0)) }
      let seen = Self.seen(pages.joined())
      for text in Set(Self.texts(in: study)).sorted() where text.count > 2 {
        count += 1
        let wanted = Self.plain(text)
        // A fact begins with a capital, and a name inside a sentence with a small article.
        #expect(
          seen.contains(wanted) || seen.contains(wanted.capitalisedFirst)
            || seen.contains(wanted.replacing("The ", with: "the ")), "\(study.slug): \(text)")
      }
    }
    #expect(count > 350)
  }

  @Test func leadFromEachClaimToItsEvidenceAndBack() async throws {
    let site = try await SampleSite.built.site
    var count = 0
    for study in try await studies() {
      let path = SiteAddress.study(study.slug)
      let page = try #require(site.pages[path])
      let text = try #require(site.tree.text(path))
      for place in study.evidence.indices {
        let id = "evidence.\(place + 1)"
        let entry = try #require(MarkupTree.first("<li id=\"\(id)\"", in: text), "\(path) \(id)")
        let back = entry.addresses.filter { $0.hasPrefix("#") && !$0.hasPrefix("#ref-") }
        #expect(back.allSatisfy { page.ids.contains(String($0.dropFirst())) }, "\(path) \(id)")
        #expect(Set(back).count == back.count)
        count += back.count
        #expect(page.links.count { $0.address == "#\(id)" } >= back.count, "\(path) \(id)")
      }
      // Each outcome and condition that names evidence leads there.
      for (place, outcome) in study.outcomes.enumerated() where !outcome.evidence.isEmpty {
        let row = try #require(MarkupTree.first("<tr role=\"row\" id=\"outcome.\(place + 1)\"", in: text))
        #expect(row.addresses.count { $0.hasPrefix("#evidence.") } == outcome.evidence.count)
      }
    }
    #expect(count > 60)
  }

  @Test func nameOnTheDataPageAllThatIsNotReported() async throws {
    let site = try await SampleSite.built.site.tree
    let page = try #require(site.text("cases/networked-plcs-netherlands/data.html"))
    let gaps = try #require(page.range(of: "<h2 id=\"gaps\">").map { Self.seen(String(page[$0.lowerBound...])) })
    for words in [
      "Setting when, phases, setting", "How the network is run focus, aims",
      "making it the school's own, making time for it and bringing it to colleagues",
    ] {
      #expect(gaps.contains(words), "\(words): \(gaps)")
    }
    let brief = try #require(site.text("cases/networked-plcs-netherlands.html"))
    #expect(brief.contains("This account does not report the problem, what leaders did or an ideal type to adapt."))
  }

  @Test func namesTheBasisOfTiesAndCostsThatIsNotReported() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      SmallCase.text(
        title: "Quokka",
        "published: 2026-05-01\nactions:\n"
          + "  - {id: some, title: Some, function: prioritising, cost: {days: 2, for: school}}\n"
          + "  - {id: none, title: None, function: prioritising, cost: {money: 0, currency: EUR}}"),
      to: "Content/cases/quokka.md")
    try await sandbox.build { $0.drawings = .leftOut }
    let page = try #require(try sandbox.site().text("cases/quokka/data.html"))
    let gaps = try #require(page.range(of: "<h2 id=\"gaps\">").map { Self.seen(String(page[$0.lowerBound...])) })
    #expect(gaps.contains("how ties are known"))
    // What cost nothing costs it as often as one likes.
    #expect(gaps.components(separatedBy: "how often the cost comes").count == 2, "\(gaps)")
  }
}
