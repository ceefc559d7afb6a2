// Who stands on the way between others: those who can carry what is learned across, or keep it.

extension Graph {
  /// Returns for each person the number of pairs between whom they stand: over all pairs of others, the share of
  /// shortest ways that lead through them.
  ///
  /// With directions pairs are ordered, without each counts once. Ends of ways do not count; every tie is one step.
  /// Freeman 1977, Sociometry 40; the algorithm is that of Brandes 2001, Journal of Mathematical Sociology 25.
  /// O(`shortestPathWork`).
  public func betweenness() -> [Double] {
    var totals = [Double](repeating: 0, count: count)
    // Written by one source and wiped after it where it was written: a network in pieces costs the sum of its pieces.
    var steps = [Int](repeating: -1, count: count)
    var ways = totals
    var passed = totals
    var order: [Int] = []
    for source in 0..<count {
      order.removeAll(keepingCapacity: true)
      steps[source] = 0
      ways[source] = 1
      order.append(source)
      var next = 0
      while next < order.count {
        let person = order[next]
        next += 1
        for neighbour in outgoing[person] {
          if steps[neighbour.index] < 0 {
            steps[neighbour.index] = steps[person] + 1
            order.append(neighbour.index)
          }
          if steps[neighbour.index] == steps[person] + 1 { ways[neighbour.index] += ways[person] }
        }
      }
      // What each person passes on, from the farthest back to the source.
      for person in order.reversed() where person != source {
        let share = (1 + passed[person]) / ways[person]
        for neighbour in incoming[person]
        where steps[neighbour.index] >= 0 && steps[neighbour.index] + 1 == steps[person] {
          passed[neighbour.index] += ways[neighbour.index] * share
        }
        totals[person] += passed[person]
      }
      for person in order { (steps[person], ways[person], passed[person]) = (-1, 0, 0) }
    }
    return isDirected ? totals : totals.map { $0 / 2 }
  }

  /// Returns betweenness as a share of the pairs of others, 0 to 1; nil for fewer than three people. Freeman 1977.
  /// O(n).
  ///
  /// - Parameter betweenness: What `betweenness()` returned.
  public func normalised(_ betweenness: [Double]) -> [Double]? {
    guard count > 2 else { return nil }
    let pairs = Double(count - 1) * Double(count - 2) / (isDirected ? 1 : 2)
    return betweenness.map { $0 / pairs }
  }

  /// Returns the betweenness centralisation, 0 to 1: Σ (greatest − each) of normalised betweenness, divided by n − 1,
  /// which it is in a star. Nil for fewer than three people. Freeman 1978, Social Networks 1. O(n).
  ///
  /// - Parameter betweenness: What `betweenness()` returned.
  public func betweennessCentralisation(_ betweenness: [Double]) -> Double? {
    guard let shares = normalised(betweenness) else { return nil }
    let greatest = shares.reduce(0, max)
    return shares.reduce(0) { $0 + (greatest - $1) } / Double(count - 1)
  }
}
