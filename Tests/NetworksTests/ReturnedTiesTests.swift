// Two rows in which two people name each other are one reciprocated pair: in the network that is drawn and told, in its
// sentences, and in what changed between two waves.

import Testing

@testable import Networks

@Suite struct ReturnedTiesTests {
  private func network(_ ties: [Network.Tie]) -> Network {
    Network(
      title: "", communities: [.init(id: "oak", name: "Oak"), .init(id: "elm", name: "Elm")],
      people: [("a", "oak"), ("b", "elm"), ("c", "elm")].map {
        .init(id: $0.0, label: $0.0, community: $0.1, isMember: true)
      }, ties: ties)
  }

  @Test func joinsTiesThatReturnEachOther() {
    let joined = network([
      .init(from: "b", to: "a", strength: .occasional), .init(from: "a", to: "b", strength: .core),
      .init(from: "b", to: "c"),
    ])
    #expect(
      joined.ties.map { "\($0.from)\($0.to) \($0.isMutual) \($0.strength.map { "\($0)" } ?? "-")" } == [
        "ab true core", "bc false -",
      ])
    #expect(joined.ties.first?.directions == .init(there: .core, back: .occasional))
    // Measures see what the rows say.
    let graph = Graph(of: joined)
    #expect(graph.dyads?.mutual == 1)
    #expect(graph.outgoing.map { $0.map(\.weight) } == [[3], [1, 2], []])
    let list = NetworkList(of: joined, personHref: { _ in nil }, communityHref: { _ in nil }).markup?.text ?? ""
    #expect(list.contains("both ways, with b of Elm: core, and occasional back"))
    #expect(list.contains("both ways, with a of Oak: occasional, and core back"))
  }

  /// Ties with how many remain, how many of them run both ways, and how the sentence about them ends.
  static let lists: [(ties: [Network.Tie], count: Int, mutual: Int, words: String)] = [
    ([.init(from: "a", to: "b"), .init(from: "b", to: "a")], 1, 1, "between two communities, both ways."),
    (
      [.init(from: "a", to: "b"), .init(from: "b", to: "a"), .init(from: "b", to: "c"), .init(from: "c", to: "b")], 2,
      2, "; all run both ways."
    ),
    (
      [.init(from: "a", to: "b", kind: .sharing), .init(from: "b", to: "a", kind: .jointWork)], 2, 0,
      "; none runs both ways, but one pair of people has ties of different kinds in opposite directions."
    ),
    (
      [
        .init(from: "a", to: "b", kind: .sharing), .init(from: "b", to: "a", kind: .jointWork),
        .init(from: "b", to: "a", kind: .sharing),
      ], 2, 1, "; one runs both ways."
    ),
    ([.init(from: "a", to: "b"), .init(from: "a", to: "b"), .init(from: "b", to: "a")], 2, 1, "; one runs both ways."),
    ([.init(from: "a", to: "b", isMutual: true), .init(from: "b", to: "a")], 2, 1, "; one runs both ways."),
    (
      [.init(from: "a", to: "b", isUndirected: true), .init(from: "b", to: "c", isUndirected: true)], 2, 0,
      "; none has a direction."
    ),
    (
      [.init(from: "a", to: "b", isUndirected: true), .init(from: "b", to: "c")], 2, 0,
      "; one has no direction and the others run one way."
    ),
    ([.init(from: "a", to: "b"), .init(from: "b", to: "c")], 2, 0, "; none runs both ways."),
  ]

  @Test(arguments: lists.indices)
  func countsThemInSentencesAsMeasuresDo(index: Int) {
    let (ties, count, mutual, words) = Self.lists[index]
    let network = network(ties)
    #expect((network.ties.count, network.ties.count(where: \.isMutual)) == (count, mutual))
    let sentence = NetworkSummary(of: network).sentences.first { $0.contains("reported") } ?? ""
    #expect(sentence.hasSuffix(words), "\(sentence)")
    // Where a measure counts a pair, a sentence never says that there is none.
    let pairs = Graph(of: network).dyads?.mutual ?? 0
    #expect(pairs == 0 || !sentence.hasSuffix("none runs both ways."))
  }

  @Test func findsNoChangeWhereAPairIsWrittenInAnotherWay() {
    let before = NetworkChange.Wave(
      label: "then", network: network([.init(from: "a", to: "b"), .init(from: "b", to: "a")]), responseRate: 0.996)
    let after = NetworkChange.Wave(
      label: "now", network: network([.init(from: "b", to: "a", isMutual: true)]), responseRate: 0.004)
    let change = NetworkChange(from: before, to: after)
    #expect((change.pairs.kept, change.pairs.changed) == (1, 0))
    #expect(change.text.contains("Of those asked, over 99% in then and under 1% in now answered"))
    func rated(_ strength: TieStrength) -> NetworkChange.Wave {
      let ties = [Network.Tie(from: "b", to: "a", strength: .regular), .init(from: "a", to: "b", strength: strength)]
      return NetworkChange.Wave(label: "now", network: network(ties))
    }
    #expect(NetworkChange(from: rated(.regular), to: rated(.core)).pairs.changed == 1)
    // What was not reported at one time is nothing to compare with.
    #expect(NetworkChange(from: before, to: rated(.core)).pairs.changed == 0)
  }

  @Test func writesBothEdgesOfAPairForPrograms() {
    let layout = NetworkLayout(
      of: network([.init(from: "a", to: "b"), .init(from: "b", to: "a"), .init(from: "b", to: "c", isMutual: true)]))
    let text = String(decoding: layout.json.bytes(pretty: false), as: UTF8.self).filter { !$0.isWhitespace }
    #expect(text.contains("{\"source\":\"a\",\"target\":\"b\""))
    #expect(text.contains("{\"source\":\"b\",\"target\":\"a\""))
    #expect(!text.contains("{\"source\":\"c\",\"target\":\"b\""))
  }
}
