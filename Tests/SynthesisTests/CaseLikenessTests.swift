// Likeness of cases by the tags that they share, against figures worked out by hand.

import Cases
import Testing

@testable import Synthesis

@Suite struct CaseLikenessTests {
  private func likeness(_ more: [String: String] = [:]) throws -> (CaseLikeness, PublicPortfolio) {
    let portfolio = try SixNetworks.portfolio(more: more)
    return (CaseLikeness(of: portfolio.cases), portfolio)
  }

  @Test func ranksTheLikestFirst() throws {
    let (likeness, _) = try likeness()
    // ash and beech have the same two tags. ash and elder share `reading` (three of five cases, ln(6/4) + 1 =
    // 1.405465); ash has `lesson-study` besides (ln(6/3) + 1 = 1.693147), elder two tags of its own (ln(6/2) + 1 =
    // 2.098612 each): 1.405465² / (√(1.405465² + 1.693147²) × √(1.405465² + 2 × 2.098612²)) = 0.2733636.
    #expect(likeness[0].map(\.study) == [1, 3])
    #expect(likeness[0].first?.likeness == 1)
    #expect(abs((likeness[0].last?.likeness ?? 0) - 0.2733636) < 1e-7)
    #expect(likeness[0].first?.shared.map(\.text) == ["lesson-study", "reading"])
    #expect(likeness[0].last?.shared.map(\.text) == ["reading"])
  }

  @Test func breaksTiesBySlug() throws {
    let (likeness, _) = try likeness()
    #expect(likeness[3].map(\.study) == [0, 1])
    #expect(likeness[3].first?.likeness == likeness[3].last?.likeness)
  }

  @Test func isTheSameFromBothSides() throws {
    let (likeness, portfolio) = try likeness()
    for one in portfolio.cases.indices {
      for related in likeness[one] {
        let back = likeness[related.study].first { $0.study == one }
        #expect(back?.likeness == related.likeness)
        #expect(back?.shared == related.shared)
        #expect(related.study != one)
        #expect((0...1).contains(related.likeness))
      }
    }
  }

  @Test func findsNothingLikeACaseThatSharesNothing() throws {
    let (likeness, _) = try likeness()
    // cedar has a tag of its own, holly has none.
    #expect(likeness[2].isEmpty)
    #expect(likeness[4].isEmpty)
  }

  @Test func keepsFiveOfManyByTheirSlugs() throws {
    let names = (1...8).map { "t\($0)" }
    let files = Dictionary(
      names.map { ("cases/\($0).md", SixNetworks.file(tags: ["sounds"])) }, uniquingKeysWith: { first, _ in first })
    let (likeness, portfolio) = try likeness(files)
    #expect(portfolio.cases.count == 13)
    for (place, study) in portfolio.cases.enumerated() where study.slug.text.hasPrefix("t") {
      let expected = names.filter { $0 != study.slug.text }.prefix(5)
      #expect(likeness[place].map { portfolio.cases[$0.study].slug.text } == Array(expected))
      #expect(likeness[place].allSatisfy { $0.likeness == 1 })
    }
  }

  @Test func saysTheSameWhateverTheOrderOfTheFiles() throws {
    func words(isReversed: Bool) throws -> [String] {
      let portfolio = try SixNetworks.portfolio(includesDrafts: true, isReversed: isReversed)
      let synthesis = Synthesis(of: portfolio)
      var words = portfolio.cases.map(\.slug.text)
      for entry in synthesis.tags.entries {
        words.append(
          "\(entry.tag.id) \(entry.cases) \(entry.casesBelow) \(entry.narrower) \(entry.related) \(entry.companions)")
      }
      words += synthesis.actions.all.map { "\($0.study).\($0.action)" }
      for place in portfolio.cases.indices { words.append("\(synthesis.likeness[place])") }
      for type in portfolio.idealTypes { words.append("\(type.slug) \(synthesis.idealTypes[type.slug].map(\.place))") }
      return words
    }
    #expect(try words(isReversed: false) == words(isReversed: true))
  }
}
