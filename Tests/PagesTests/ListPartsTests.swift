// Lists that are cut into pages: nothing is lost, no page is too long, and every part can be told from the others.

import Testing

@testable import Pages

@Suite struct ListPartsTests {
  @Test(arguments: [0, 1, 199, 200, 201, 399, 400, 401, 5_003, 100_000])
  func cutsAListWithoutLosingAnItem(count: Int) {
    let parts = ListParts(count: count).parts
    #expect(parts.flatMap(\.items) == Array(0..<count))
    #expect(parts.allSatisfy { $0.items.count <= ListParts.most })
    #expect(parts.count == max(1, (count + 199) / 200))
    #expect(parts.map(\.number) == Array(1...parts.count))
    // No part is left with a single item.
    let lengths = parts.map(\.items.count)
    #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
  }

  @Test func callsPartsByWhereTheyBeginAndEnd() {
    let words = (0..<180).map { "alder \($0)" } + (0..<180).map { "cedar \($0)" } + (0..<180).map { "elder \($0)" }
    #expect(
      ListParts(words: words).parts.map(\.label) == [
        .words(from: "A", to: "A"), .words(from: "C", to: "C"), .words(from: "E", to: "E"),
      ])
    let uneven = (0..<90).map { _ in "ash" } + (0..<150).map { _ in "beech" } + (0..<80).map { _ in "birch" }
    #expect(
      ListParts(words: uneven.enumerated().map { "\($1) \(1_000 + $0)" }).parts.map(\.label)
        == [.words(from: "A", to: "Beech 115"), .words(from: "Beech 116", to: "B")])
  }

  @Test func callsPartsByNumbersWhereWordsAreAlike() {
    let parts = ListParts(words: [String](repeating: "A case study of a school", count: 450)).parts
    #expect(parts.map(\.label) == [.numbers(1...150), .numbers(151...300), .numbers(301...450)])
  }

  @Test(arguments: [1, 2, 39, 40, 41, 200, 500, 50_000])
  func linksEveryPartToThoseBesideItAndTheEnds(count: Int) {
    let list = ListParts(count: count * ListParts.most)
    for number in Set([1, 2, count / 2, count - 1, count]) where (1...count).contains(number) {
      let part = list.parts[number - 1]
      let linked = list.linked(from: part)
      #expect(linked.count <= ListParts.mostLinks)
      #expect(linked.map(\.number) == linked.map(\.number).sorted())
      for wanted in [1, number - 1, number, number + 1, count] where (1...count).contains(wanted) {
        #expect(linked.contains { $0.number == wanted })
      }
      #expect(list.next(after: part)?.number == (number == count ? nil : number + 1))
    }
  }
}
