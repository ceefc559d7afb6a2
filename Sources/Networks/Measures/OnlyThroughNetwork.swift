// Plugging structural holes: the expertise that a school lacks and meets only through the PLN, and the schools that are
// joined through it alone. The definitions are casebook's own, for the paper's phrase (Brown 2020).
//
// A tie runs through the PLN where both of its ends are members and at home in different communities.

/// What a community reaches through the PLN and in no other way.
public struct OnlyThroughNetwork: Sendable, Hashable {
  /// Roles of people elsewhere to whom its people are tied through the PLN, and that nobody listed at home has, nor
  /// anybody elsewhere to whom they are tied otherwise. In the byte order of their words.
  public let roles: [Role]
  /// Kinds of community reached likewise, its own kind left out. In byte order.
  public let kinds: [CommunityKind]
}

/// Pairs of schools and how they are joined.
public struct SchoolPairs: Sendable, Hashable {
  /// Pairs between whose people there is a tie.
  public let tied: Int
  /// Those of them whose ties all run through the PLN, and that are not linked as organisations, nor parts of one.
  public let onlyThroughNetwork: Int
}

extension AttributedGraph {
  /// Returns for each community what it reaches only through the PLN; ties in either direction count. Nil for one
  /// without listed members. O(m + n log n).
  public var onlyThroughNetwork: [OnlyThroughNetwork?] {
    residents.enumerated().map { community, people in
      guard people.contains(where: { isMember[$0] }) else { return nil }
      var (rolesThrough, kindsThrough): (Set<Role>, Set<CommunityKind>) = ([], [])
      var rolesElse = Set(people.compactMap { roles[$0] })
      var kindsElse = Set([communities[community].kind].compactMap { $0 })
      for person in people {
        for contact in graph.contacts[person] {
          guard let home = homes[contact.index], home != community else { continue }
          let isThrough = isMember[person] && isMember[contact.index]
          if let role = roles[contact.index] {
            if isThrough { rolesThrough.insert(role) } else { rolesElse.insert(role) }
          }
          if let kind = communities[home].kind {
            if isThrough { kindsThrough.insert(kind) } else { kindsElse.insert(kind) }
          }
        }
      }
      func sorted<Term: RawRepresentable<String>>(_ terms: Set<Term>) -> [Term] {
        terms.sorted { $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) }
      }
      return OnlyThroughNetwork(
        roles: sorted(rolesThrough.subtracting(rolesElse)), kinds: sorted(kindsThrough.subtracting(kindsElse)))
    }
  }

  /// The pairs of schools that are tied, and those joined by the PLN alone. O(m).
  public var schoolPairs: SchoolPairs {
    var hasOtherTie: [Network.Link: Bool] = [:]
    forEachTieAcross { person, other, pair in
      guard communities[pair.first].isSchool, communities[pair.second].isSchool else { return }
      hasOtherTie[pair] = hasOtherTie[pair] ?? false || !(isMember[person] && isMember[other])
    }
    let only = hasOtherTie.count { pair, isElse in
      !isElse && !links.contains(pair) && !areOfOneOrganisation(pair.first, pair.second)
    }
    return SchoolPairs(tied: hasOtherTie.count, onlyThroughNetwork: only)
  }
}
