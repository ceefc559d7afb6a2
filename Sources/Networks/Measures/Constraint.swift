// How little room a person's contacts leave: low where they do not know each other, so that the person spans structural
// holes, and high where all of them are one circle.

extension Graph {
  /// Returns Burt's constraint for each person; nil for somebody without contacts, or whose ties all weigh nothing.
  ///
  ///     c(i) = Σ over contacts j of (p(i, j) + Σ over q of p(i, q) p(q, j))²     p(i, j) = (a(i, j) + a(j, i)) ÷ Σ over k of (a(i, k) + a(k, i))
  ///
  /// Above 0; 1 for a person with one contact who has no other, and at most a little above 1. Ties count in both directions.
  /// Burt 1992, Structural Holes, chapter 2; the sum over q leaves out i and j. O(Σ over ties of the degree at their end).
  ///
  /// - Parameter isWeighted: Whether a tie counts by its strength; if not, every tie counts alike.
  public func constraint(isWeighted: Bool = false) -> [Double?] {
    let shares = contacts.indices.map { person -> [Double] in
      let weights = contacts[person].map { isWeighted ? $0.weight : hasTie(from: person, to: $0.index) && hasTie(from: $0.index, to: person) ? 2 : 1 }
      let total = weights.reduce(0, +)
      return total > 0 ? weights.map { $0 / total } : []
    }
    var indirect = [Double](repeating: 0, count: count)
    return contacts.indices.map { person in
      guard !shares[person].isEmpty else { return nil }
      for (contact, share) in zip(contacts[person], shares[person]) {
        for (far, farShare) in zip(contacts[contact.index], shares[contact.index]) { indirect[far.index] += share * farShare }
      }
      var sum = 0.0
      for (contact, share) in zip(contacts[person], shares[person]) {
        let spent = share + indirect[contact.index]
        sum += spent * spent
      }
      for contact in contacts[person] {
        for far in contacts[contact.index] { indirect[far.index] = 0 }
      }
      return sum
    }
  }
}
