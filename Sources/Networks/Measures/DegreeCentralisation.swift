// How far a network turns around one person: 0 where all have as many ties, 1 where one has all of them. It tells of
// structure; who coordinates a network is another question, and its author answers it.

extension Graph {
  /// Which ties of a person count.
  public enum Direction: Sendable, Hashable, CaseIterable {
    case incoming, outgoing
    /// Contacts: ties in either direction, a person once.
    case either
  }

  /// Returns the number of people at the other end of a person's ties.
  public func degree(_ person: Int, _ direction: Direction) -> Int {
    switch direction {
    case .incoming: incoming[person].count
    case .outgoing: outgoing[person].count
    case .either: contacts[person].count
    }
  }

  /// Returns the degree centralisation, 0 to 1: Σ (greatest degree − degree), divided by the most that it can be for n
  /// people.
  ///
  /// That is (n − 1)(n − 2) for contacts and (n − 1)² for one direction, both in a star. Nil for fewer than three
  /// people, and for one direction where ties have none. Freeman 1978, Social Networks 1. O(n).
  public func degreeCentralisation(_ direction: Direction) -> Double? {
    guard count > 2, isDirected || direction == .either else { return nil }
    let degrees = (0..<count).map { degree($0, direction) }
    let greatest = degrees.max() ?? 0
    let difference = degrees.reduce(0) { $0 + greatest - $1 }
    return Double(difference) / (Double(count - 1) * Double(direction == .either ? count - 2 : count - 1))
  }
}
