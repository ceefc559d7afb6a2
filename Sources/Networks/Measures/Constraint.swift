// How little room a person's contacts leave: low where they do not know each other, so that the person spans structural
// holes, and high where all of them are one circle.

extension Graph {
  /// Returns Burt's constraint for each person; nil for somebody without contacts, or whose ties all weigh nothing.
  ///
  ///     c(i) = Σ over contacts j of (p(i, j) + Σ over q of p(i, q) p(q, j))²     p(i, j) = (a(i, j) + a(j, i)) ÷ Σ
  ///     over k of (a(i, k) + a(k, i))
  ///
  /// Above 0; 1 for a person with one contact who has no other, and at most a little above 1. Ties count in both
  /// directions. Burt 1992, Structural Holes, chapter 2; the sum over q leaves out i and j. O(Σ over ties of the
  /// smaller degree of their ends × log n).
  ///
  /// - Parameter isWeighted: Whether a tie counts by its strength; if not, every tie counts alike.
  public func constraint(isWeighted: Bool = false) -> [Double?] {
    let shares = contacts.indices.map { person -> [Double] in
      let weights = contacts[person].map {
        isWeighted ? $0.weight : hasTie(from: person, to: $0.index) && hasTie(from: $0.index, to: person) ? 2 : 1
      }
      let total = weights.reduce(0, +)
      return total > 0 ? weights.map { $0 / total } : []
    }
    // For one person at a time: who is a contact, and what others bring of each contact.
    var isContact = [Bool](repeating: false, count: count)
    var indirect = [Double](repeating: 0, count: count)
    return contacts.indices.map { person in
      guard !shares[person].isEmpty else { return nil }
      let own = contacts[person]
      for contact in own { isContact[contact.index] = true }
      for (contact, share) in zip(own, shares[person]) {
        let (theirs, theirShares) = (contacts[contact.index], shares[contact.index])
        guard !theirShares.isEmpty else { continue }
        // Through the shorter of the two lists, so that a hub with thousands of contacts is not read for each of them.
        if theirs.count <= 16 * own.count {
          for (far, farShare) in zip(theirs, theirShares) where isContact[far.index] {
            indirect[far.index] += share * farShare
          }
        } else {
          for far in own {
            if let place = Graph.place(of: far.index, in: theirs) { indirect[far.index] += share * theirShares[place] }
          }
        }
      }
      var sum = 0.0
      for (contact, share) in zip(own, shares[person]) {
        let spent = share + indirect[contact.index]
        sum += spent * spent
      }
      for contact in own { (isContact[contact.index], indirect[contact.index]) = (false, 0) }
      return sum
    }
  }
}
