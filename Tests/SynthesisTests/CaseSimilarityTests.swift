// Similarity of cases by the tags that they share, against figures worked out by hand.

import Cases
import Testing

@testable import Synthesis

@Suite struct CaseSimilarityTests {
  private func similarity(_ more: [String: String] = [:]) throws -> (CaseSimilarity, PublicPortfolio) {
    let portfolio = try SixNetworks.portfolio(more: more)
    return (CaseSimilarity(of: portfolio.cases), portfolio)
  }

  @Test func ranksTheMostSimilarFirst() throws {
    let (similarity, _) = try similarity()
    // ash and beech have the same two tags. ash and elder share `reading` (three of five cases, ln(6/4) + 1 =
    // 1.405465); ash has `lesson-study` besides (ln(6/3) + 1 = 1.693147), elder two tags of its own (ln(6/2) + 1 =
    // 2.098612 each): 1.405465² / (√(1.405465² + 1.693147²) × √(1.405465² + 2 × 2.098612²)) = 0.2733636.
    #expect(similarity[0].map(\.study) == [1, 3])
    #expect(similarity[0].first?.similarity == 1)
    #expect(abs((similarity[0].last?.similarity ?? 0) - 0.2733636) < 1e-7)
    #expect(similarity[0].first?.shared.map(\.text) == ["lesson-study", "reading"])
    #expect(similarity[0].last?.shared.map(\.text) == ["reading"])
  }

  @Test func breaksTiesBySlug() throws {
    let (similarity, _) = try similarity()
    #expect(similarity[3].map(\.study) == [0, 1])
    #expect(similarity[3].first?.similarity == similarity[3].last?.similarity)
  }

  @Test func isTheSameFromBothSides() throws {
    let (similarity, portfolio) = try similarity()
    for one in portfolio.cases.indices {
      for related in similarity[one] {
        let back = similarity[related.study].first { $0.study == one }
        #expect(back?.similarity == related.similarity)
        #expect(back?.shared == related.shared)
        #expect(related.study != one)
        #expect((0...1).contains(related.similarity))
      }
    }
  }

  @Test func findsNothingSimilarToACaseThatSharesNothing() throws {
    let (similarity, _) = try similarity()
    // cedar has a tag of its own, holly has none.
    #expect(similarity[2].isEmpty)
    #expect(similarity[4].isEmpty)
  }

  @Test func keepsFiveOfManyByTheirSlugs() throws {
    let names = (1...8).map { "t\($0)" }
    let files = Dictionary(
      names.map { ("cases/\($0).md", SixNetworks.file(tags: ["sounds"])) }, uniquingKeysWith: { first, _ in first })
    let (similarity, portfolio) = try similarity(files)
    #expect(portfolio.cases.count == 13)
    for (place, study) in portfolio.cases.enumerated() where study.slug.text.hasPrefix("t") {
      let expected = names.filter { $0 != study.slug.text }.prefix(5)
      #expect(similarity[place].map { portfolio.cases[$0.study].slug.text } == Array(expected))
      #expect(similarity[place].allSatisfy { $0.similarity == 1 })
    }
  }

  @Test func saysTheSameWhateverTheOrderOfTheFiles() async throws {
    func words(isReversed: Bool) async throws -> [String] {
      let portfolio = try SixNetworks.portfolio(includesDrafts: true, isReversed: isReversed)
      let synthesis = await Synthesis(of: portfolio)
      var words = portfolio.cases.map(\.slug.text)
      for entry in synthesis.tags.entries {
        words.append(
          "\(entry.tag.id) \(entry.cases) \(entry.casesBelow) \(entry.narrower) \(entry.related) \(entry.cooccurring)")
      }
      words += synthesis.actions.all.map { "\($0.study).\($0.action)" }
      for place in portfolio.cases.indices { words.append("\(synthesis.similarity[place])") }
      for type in portfolio.idealTypes { words.append("\(type.slug) \(synthesis.idealTypes[type.slug].map(\.place))") }
      return words
    }
    #expect(try await words(isReversed: false) == words(isReversed: true))
  }
}
