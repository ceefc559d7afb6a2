// What a network would lose if one person left: a link between two communities that hangs on one head is a link until
// that head moves on. The definition is casebook's own, for the paper's "brokered" networks (Brown 2020).

/// How far the links between communities hang on single people.
public struct SingleBroker: Sendable, Hashable {
  /// Pairs of communities between whose people there is a tie.
  public let tiedPairs: Int
  /// Those of them whose ties all have one person in common, so that the pair loses its only connection if that person
  /// leaves.
  public let fragilePairs: Int
  /// The person with whom most pairs would be lost, by index; of several the one with the smallest. Nil where no pair
  /// is fragile.
  public let person: Int?
  /// The pairs that would be lost with that person.
  public let lostPairs: Int

  /// `lostPairs ÷ tiedPairs`, 0 to 1: the share of tied pairs that loses its only connection if the one person leaves.
  /// Nil where no pair is tied.
  public var dependence: Double? { tiedPairs == 0 ? nil : Double(lostPairs) / Double(tiedPairs) }

  /// `fragilePairs ÷ tiedPairs`, 0 to 1: the share that hangs on some one person each. Nil where no pair is tied.
  public var fragile: Double? { tiedPairs == 0 ? nil : Double(fragilePairs) / Double(tiedPairs) }
}

extension AttributedGraph {
  /// How far the links between communities hang on single people; ties in either direction count, ways round through
  /// others do not. O(m + n).
  public var singleBroker: SingleBroker {
    var onAll: [Network.Link: [Int]] = [:]
    forEachTieAcross { person, other, pair in
      onAll[pair] = onAll[pair]?.filter { $0 == person || $0 == other } ?? [person, other]
    }
    var losses = [Int](repeating: 0, count: graph.count)
    for people in onAll.values { for person in people { losses[person] += 1 } }
    let most = losses.max() ?? 0
    return SingleBroker(
      tiedPairs: onAll.count, fragilePairs: onAll.values.count { !$0.isEmpty },
      person: most > 0 ? losses.firstIndex(of: most) : nil, lostPairs: most)
  }
}
