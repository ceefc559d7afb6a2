// Vocabularies in which many ways lead to one tag, and cases by the thousand: each way is gone once.

import Cases
import Diagnostics
import Testing

@testable import Synthesis

@Suite struct GrowthTests {
  /// The fixture's cases with other tags; `tagged` gives cases of these names one tag each.
  private func portfolio(tags: String, tagged: [String: String]) throws -> PublicPortfolio {
    let settings = "title: T\ndescription: D.\nbase_url: https://cases.example/\nlanguage: en\nlicence: CC-BY-4.0\n"
    let files = [SourceFile(path: "portfolio.yml", text: settings), SourceFile(path: "tags.yml", text: tags)]
    return try SixNetworks.portfolio(
      files + tagged.map { SourceFile(path: "cases/\($0.key).md", text: SixNetworks.file(tags: [$0.value])) })
  }

  /// Rows of two tags, each narrower than both of the row above: 2 to the power of 39 ways lead from the first row to
  /// the last.
  @Test(.timeLimit(.minutes(1))) func countsACaseOnceWhateverTheNumberOfWays() throws {
    let rows = (0..<40).flatMap { row in
      (0..<2).map {
        "r\(row)-\($0): {label: Row \(row) \($0)\(row == 0 ? "" : ", broader: [r\(row - 1)-0, r\(row - 1)-1]")}\n"
      }
    }
    let index = TagIndex(of: try portfolio(tags: rows.joined(), tagged: ["a": "r39-0", "b": "r39-1", "c": "r20-0"]))
    #expect(index[TagID("r0-0")]?.casesBelow == [0, 1, 2])
    #expect(index[TagID("r0-0")]?.countBelow.all == 3)
    #expect(index[TagID("r20-0")]?.casesBelow == [0, 1, 2])
    #expect(index[TagID("r20-1")]?.casesBelow == [0, 1])
    #expect(index[TagID("r39-0")]?.casesBelow == [0])
  }

  @Test(.timeLimit(.minutes(1))) func walksAChainAsLongAsAVocabularyMayBe() throws {
    let chain = (0..<2_999).map { "t\($0): {label: T\($0), broader: t\($0 + 1)}\n" }.joined() + "t2999: {label: Last}\n"
    let index = TagIndex(of: try portfolio(tags: chain, tagged: ["a": "t0", "b": "t1500"]))
    #expect(index[TagID("t2999")]?.casesBelow == [0, 1])
    #expect(index[TagID("t1499")]?.casesBelow == [0])
  }

  @Test func showsFiftyInheritedCasesAndCountsThemAll() throws {
    let names = (100..<180).map { "n\($0)" }
    var tagged = Dictionary(names.map { ($0, "narrow") }, uniquingKeysWith: { first, _ in first })
    tagged["z-own"] = "wide"
    let index = TagIndex(
      of: try portfolio(tags: "wide: {label: Wide}\nnarrow: {label: Narrow, broader: wide}\n", tagged: tagged))
    #expect(index[TagID("wide")]?.countBelow.all == 81)
    #expect(index[TagID("wide")]?.casesBelow == Array(0..<50) + [80])
    #expect(index[TagID("narrow")]?.casesBelow == Array(0..<80))
  }

  @Test(.timeLimit(.minutes(1))) func findsTheMostSimilarOfThousandsOfCasesThatShareATag() throws {
    // All share one tag; two of them share a rarer one besides. Two cases are read, and taken as often as is needed.
    let read = try portfolio(
      tags: "many: {label: Many}\nrare: {label: Rare}\n", tagged: ["a": "many", "b": "many, rare"]
    ).cases
    let (one, rare) = (try #require(read.first), try #require(read.last))
    let cases = (0..<3_000).map { $0 == 17 || $0 == 2_900 ? rare : one }
    let similarity = CaseSimilarity(of: cases)
    #expect(similarity[17].first?.study == 2_900)
    #expect(similarity[2_900].first?.study == 17)
    #expect(similarity[17].count == CaseSimilarity.limit)
    #expect(similarity[5].first?.similarity == 1)
  }
}
