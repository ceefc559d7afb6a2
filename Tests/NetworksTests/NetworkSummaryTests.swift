// The network in words: each sentence as a reader meets it, from nobody to more people than a drawing shows.

import Foundation
import Testing
import Words

@testable import Networks

@Suite struct NetworkSummaryTests {
  private static let oak = Network.Community(id: "oak", name: "Oak Primary", caption: "1 of 9 in the PLN")
  private static let elm = Network.Community(id: "elm", name: "The elm school")

  private func network(
    _ people: [Network.Person], _ ties: [Network.Tie] = [], communities: [Network.Community] = [oak, elm]
  ) -> Network {
    Network(title: "", communities: communities, people: people, ties: ties)
  }

  private func person(_ id: String, _ community: String, member: Bool = true, broker: Bool = false) -> Network.Person {
    Network.Person(id: id, label: id, community: community, isMember: member, isBroker: broker)
  }

  @Test func tellsOfNobody() {
    #expect(NetworkSummary(of: network([], communities: [])).text == "No community is listed.")
    let many = Network.Community(id: "many", name: "Schools", caption: "2 members in each", multiplicity: "× 119")
    #expect(
      NetworkSummary(of: network([], communities: [many])).text
        == "Nobody is listed by name. The drawing has one circle around the network: Schools (×\u{A0}119, "
        + "2 members in each).")
    #expect(
      NetworkSummary(of: network([], communities: [Self.oak, Self.elm])).text
        == "Nobody is listed by name. The drawing has two circles around the network: the elm school and Oak Primary "
        + "(1 of 9 in the PLN)."
    )
  }

  @Test func tellsOfOne() {
    #expect(
      NetworkSummary(of: network([person("a", "oak")])).text
        == "One person is listed, in one community, and belongs to the network. Nobody is listed by name of the elm "
        + "school. No ties are reported. Nobody is named as a broker."
    )
    #expect(
      NetworkSummary(of: network([person("a", "oak", member: false)])).sentences.first
        == "One person is listed, in one community, and does not belong to the network.")
  }

  @Test func tellsOfTwo() {
    let tie = Network.Tie(from: "a", to: "b", isMutual: true)
    #expect(
      NetworkSummary(of: network([person("a", "oak", broker: true), person("b", "elm")], [tie])).text
        == "Two people are listed in two communities. Both belong to the network. One tie is reported, between two "
        + "communities, both ways. One broker is named: a of Oak Primary, who has ties with the elm school. "
        + "Everyone listed has a tie."
    )
    #expect(
      NetworkSummary(of: network([person("a", "oak"), person("b", "oak", member: false)], [.init(from: "a", to: "b")]))
        .sentences.prefix(3)
        == [
          "Two people are listed in one community. One of them (50%) belongs to the network.",
          "Nobody is listed by name of the elm school.", "One tie is reported, within a community, one way.",
        ])
  }

  @Test func tellsOfBrokersAndOfThoseWithoutATie() {
    let people = [
      person("a", "oak", broker: true), person("b", "oak", member: false), person("c", "elm", broker: true),
      person("d", "elm", member: false, broker: true),
    ]
    let summary = NetworkSummary(
      of: network(people, [.init(from: "a", to: "b"), .init(from: "c", to: "b"), .init(from: "c", to: "a")]))
    #expect(summary.isolated == ["d"])
    #expect(
      summary.sentences.dropFirst() == [
        "Three ties are reported: two between communities and one within one; none runs both ways.",
        "Three brokers are named: a of Oak Primary, who has ties with the elm school; c of the elm school, who has "
          + "ties with Oak Primary; d of the elm school, of whom no tie is reported.",
        "No tie is reported of d.",
      ])
  }

  /// A strength that is not reported is none of the three, in the sentences, the list, the drawing and its legend.
  @Test(arguments: [
    ([TieStrength.core, nil, .core], "Of one of them it is not reported how strong it is.", true),
    ([nil, nil, .occasional], "Of two of them it is not reported how strong they are.", true),
    ([nil, nil, nil], nil, false), ([.core, .regular, .core], nil, false),
  ])
  func tellsApartTiesThatNobodyRated(strengths: [TieStrength?], sentence: String?, isHollow: Bool) {
    let people = [person("a", "oak"), person("b", "elm"), person("c", "elm")]
    let ends = [("a", "b"), ("b", "c"), ("c", "a")]
    let network = network(
      people, zip(ends, strengths).map { .init(from: $0.0, to: $0.1, kind: .sharing, strength: $1) })
    let sentences = NetworkSummary(of: network).sentences
    #expect(sentences.filter { $0.contains("how strong") } == [sentence].compactMap { $0 })
    let list = NetworkList(of: network, personHref: { _ in nil }, communityHref: { _ in nil }).markup?.text ?? ""
    let isSilent = strengths.allSatisfy { $0 == nil }
    #expect(list.contains("How strong the ties are is not reported.") == isSilent)
    #expect(list.contains("sharing, strength not reported") == isHollow)
    #expect(!list.contains("regular") || strengths.contains(.regular))
    let layout = NetworkLayout(of: network)
    let style = Diagram.Style.full(idPrefix: "n", description: "", personHref: { _ in nil })
    #expect(Diagram(of: layout, style: style).svg.text.contains("tie-sharing weight-0") == isHollow)
    // Beside another drawing whose ties are rated, it shows that its own are not.
    #expect(
      Diagram(of: layout, style: style, tellsStrengths: true).svg.text.contains("weight-0") == (isHollow || isSilent))
    #expect(Diagram.legend(of: [layout]).text.contains("hollow arrowhead: how strong is not reported") == isHollow)
  }

  @Test func staysSilentAboutTiesThatNobodyAskedFor() {
    let summary = NetworkSummary(of: network([person("a", "oak"), person("b", "elm")]), isSchematic: true)
    #expect(
      summary.text
        == "Two people are listed in two communities. Both belong to the network. Nobody is named as a broker.")
  }

  @Test func tellsOfFourHundred() {
    let network = Network.generated(people: 400, communities: 20, seed: 4)
    let summary = NetworkSummary(of: network)
    #expect(summary.people == 400)
    #expect(summary.text.hasPrefix("400 people are listed in 20 communities. "))
    #expect(
      summary.text.contains(
        "\(summary.members) of them (\((summary.members * 100 + 200) / 400)%)"))
    #expect(
      summary.text.hasSuffix(
        "With so many people the drawing shows a bubble for each community, every member as a dot in the PLN, and "
          + "one arrow for all ties between two communities; the list and the tables name everybody."
      ))
    #expect(summary.text.count < 2_000)
  }

  @Test func saysOfWhatNobodyCountedThatItIsNotCounted() {
    let network = Network(
      title: "",
      communities: [
        .init(id: "a", name: "Some schools", multiplicity: "× ?"),
        .init(id: "b", name: "Others", caption: "1 member in each", multiplicity: "× 3"),
      ],
      people: [], ties: [])
    let list = NetworkList(of: network, personHref: { _ in nil }, communityHref: { _ in nil }).markup?.text ?? ""
    for text in [NetworkSummary(of: network).text, list] {
      #expect(!text.contains("?"))
      #expect(text.contains("not counted"))
      #expect(text.contains("×\u{A0}3, 1 member in each"))
    }
  }

  @Test(arguments: [(5, 5, false), (6, 4, true)])
  func namesFewBrokersAndCountsTheRest(brokers: Int, named: Int, isCut: Bool) {
    let people = (1...brokers).map { person("b\($0)", "oak", broker: true) }
    let text = NetworkSummary(of: network(people), isSchematic: true).text
    #expect(text.components(separatedBy: "of whom no tie is reported").count - 1 == named)
    #expect(text.contains("; and \(English().numeral(brokers - named)) more.") == isCut)
  }

  @Test(arguments: NamedNetwork.all)
  func countsWhatIsThere(named: NamedNetwork) {
    let summary = NetworkSummary(of: named.network)
    let tied = Set(named.network.ties.flatMap { [$0.from, $0.to] })
    let homes = Dictionary(uniqueKeysWithValues: named.network.people.map { ($0.id, $0.community) })
    #expect(summary.people == named.network.people.count)
    #expect(summary.ties == named.network.ties.count)
    #expect(summary.tiesBetween == named.network.ties.count { homes[$0.from] != homes[$0.to] })
    #expect(Set(summary.isolated) == Set(homes.keys).subtracting(tied))
    #expect(summary.sentences.allSatisfy { $0.hasSuffix(".") })
  }
}
