// Whether ties lead beyond the everyday community of practice, and whether they do so more than they would by chance.

/// The balance of ties between communities and ties inside them.
public struct ExternalInternal: Sendable, Hashable {
  /// Tied pairs of people from different communities.
  public let external: Int
  /// Tied pairs of people from one community.
  public let internalPairs: Int
  /// Pairs of people from different communities, tied or not.
  public let possibleExternal: Int
  /// Pairs of people from one community, tied or not.
  public let possibleInternal: Int

  /// (E − I) ÷ (E + I), −1 where all ties stay at home to 1 where none does; nil where no pair is tied.
  public var index: Double? { Self.index(external, internalPairs) }

  /// What the index would be if ties fell on any pair alike: it follows from the sizes of the communities alone, −1 to
  /// 1. Nil where there are fewer than two people.
  public var expected: Double? { Self.index(possibleExternal, possibleInternal) }

  private static func index(_ external: Int, _ inside: Int) -> Double? {
    external + inside == 0 ? nil : Double(external - inside) / Double(external + inside)
  }
}

extension Graph {
  /// Returns the E-I index of the network: Krackhardt & Stern 1988, Social Psychology Quarterly 51. O(n + m).
  ///
  /// Pairs count, whichever way they are tied, and each once. People without a group are left out, with their ties.
  ///
  /// - Parameter groups: For each person the number of their group; nil for none.
  public func externalInternal(_ groups: [Int?]) -> ExternalInternal {
    var (external, inside) = (0, 0)
    var sizes: [Int: Int] = [:]
    var people = 0
    for person in 0..<count {
      guard let group = groups[person] else { continue }
      sizes[group, default: 0] += 1
      people += 1
      for contact in contacts[person] where contact.index > person {
        guard let other = groups[contact.index] else { continue }
        if other == group { inside += 1 } else { external += 1 }
      }
    }
    let possibleInside = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return ExternalInternal(
      external: external, internalPairs: inside, possibleExternal: people * (people - 1) / 2 - possibleInside,
      possibleInternal: possibleInside)
  }
}
