// Networks of every size for the tests, the same in every run: SplitMix64 (Steele, Lea & Flood 2014) from a seed.

@testable import Networks

struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Network {
  /// Returns a network of so many people in so many communities, with twice as many ties as people.
  static func generated(people count: Int, communities: Int, seed: UInt64) -> Network {
    var generator = SplitMix(state: seed)
    let rooms = (0..<communities).map {
      Community(id: "c\($0)", name: "Community number \($0)", caption: "some of many in the PLN")
    }
    let people = (0..<count).map { number in
      Person(
        id: "p\(number)", label: "person-\(number)", community: "c\(number % max(1, communities))",
        isMember: number % 3 != 1, isBroker: number % 11 == 0, role: number % 7 == 0 ? .schoolLeader : nil)
    }
    let ties = (0..<(count * 2)).map { _ in
      Tie(
        from: "p\(Int.random(in: 0..<max(1, count), using: &generator))",
        to: "p\(Int.random(in: 0..<max(1, count), using: &generator))",
        kind: ([nil] + TieKind.allCases)[Int.random(in: 0..<5, using: &generator)],
        strength: TieStrength.allCases[Int.random(in: 0..<3, using: &generator)],
        isMutual: Bool.random(using: &generator))
    }
    return Network(title: "A generated network", communities: rooms, people: people, ties: ties)
  }

  func shuffled(seed: UInt64) -> Network {
    var generator = SplitMix(state: seed)
    return Network(
      title: title, communities: communities.shuffled(using: &generator), people: people.shuffled(using: &generator),
      ties: ties.shuffled(using: &generator))
  }
}
