// Two waves of one network, told: who came, which ties began and ended, and what a missing answer leaves open.

import Testing

@testable import Networks

@Suite struct NetworkChangeTests {
  private func wave(_ label: String, _ people: [(String, String, Bool)], _ ties: [Network.Tie], rate: Double? = nil)
    -> NetworkChange.Wave
  {
    let network = Network(
      title: "", communities: [.init(id: "oak", name: "Oak"), .init(id: "elm", name: "Elm")],
      people: people.map { .init(id: $0.0, label: $0.0, community: $0.1, isMember: $0.2) }, ties: ties)
    return NetworkChange.Wave(label: label, network: network, responseRate: rate)
  }

  private static let people = [("a", "oak", true), ("b", "oak", false), ("c", "elm", true)]

  @Test func tellsWhatChanged() {
    let before = wave(
      "Autumn 2021", Self.people, [.init(from: "a", to: "b"), .init(from: "b", to: "c"), .init(from: "a", to: "c")],
      rate: 0.82)
    let after = wave(
      "Summer 2024", [("a", "oak", true), ("b", "oak", true), ("d", "elm", false), ("c", "elm", true)],
      [
        .init(from: "a", to: "b", isMutual: true), .init(from: "c", to: "a", kind: .sharing), .init(from: "d", to: "a"),
      ], rate: 0.71)
    let change = NetworkChange(from: before, to: after)
    #expect((change.pairs.new, change.pairs.ended, change.pairs.kept, change.pairs.changed) == (1, 1, 2, 2))
    #expect(change.joined == ["b"])
    #expect(change.came == ["d"])
    #expect(
      change.text
        == "Between Autumn 2021 and Summer 2024, one pair of people has a tie that had none, one has none any more, "
        + "and two have one both times, both of them with another direction, kind or strength. Ties between "
        + "communities: two at first, two later. Members: two at first, three later. Became members: b. Listed "
        + "only later: d. Of those asked, 82% in Autumn 2021 and 71% in Summer 2024 answered, so a tie that is "
        + "missing at one time may only be unreported."
    )
  }

  @Test func tellsThatNothingChanged() {
    let ties = [Network.Tie(from: "a", to: "b"), Network.Tie(from: "b", to: "a")]
    let change = NetworkChange(
      from: wave("then", Self.people, ties, rate: 1), to: wave("now", Self.people, ties.reversed(), rate: 1))
    #expect(
      change.text
        == "Between then and now, no pair of people has a tie that had none, none has lost one, and one has "
        + "one both times, unchanged. The number of members stayed at two. Everyone who was asked answered both "
        + "times."
    )
  }

  /// What is withheld at one time cannot be compared with what is said at the other.
  @Test func tellsThatItIsNotKnownWhetherATieChanged() {
    let secret = Network.Tie(from: "a", to: "b", gaps: .init(strength: .withheld))
    let core = Network.Tie(from: "a", to: "b", strength: .core)
    let rest = Network.Tie(from: "b", to: "c", strength: .core)
    func text(_ first: [Network.Tie], _ second: [Network.Tie]) -> String {
      NetworkChange(from: wave("then", Self.people, first), to: wave("now", Self.people, second)).text
    }
    #expect(text([secret], [core]).contains("one has one both times; whether it has changed is not known. "))
    #expect(text([secret], [secret]).contains("one has one both times; whether it has changed is not known. "))
    #expect(
      text([secret, rest], [core, rest]).contains(
        "two have one both times, one of them unchanged; of one it is not known whether it has changed. "))
    #expect(
      text([secret, rest], [core, .init(from: "b", to: "c", strength: .regular)]).contains(
        "two have one both times, one of them with another direction, kind or strength; of one it is not known "
          + "whether it has changed. "))
    #expect(text([core], [core]).contains("one has one both times, unchanged. "))
  }

  @Test func tellsOfNoTiesAtAll() {
    let change = NetworkChange(from: wave("then", [], []), to: wave("now", [], []))
    #expect(
      change.text.hasPrefix(
        "Between then and now, no tie is reported at either time. The number of members stayed at nought. How many"))
  }
}
