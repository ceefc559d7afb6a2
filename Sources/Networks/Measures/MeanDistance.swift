// How many steps apart people are, where there is a way from one to the other at all.

/// How far apart the people of a network are.
public struct Distances: Sendable, Hashable {
  /// The mean number of steps over all ordered pairs of people with a way from the first to the second, at least 1.
  /// Pairs without a way do not count, so the mean of a network in pieces says how close people are within them.
  public let mean: Double
  /// The greatest number of steps.
  public let longest: Int
  /// The ordered pairs with a way, at most n(n − 1).
  public let pairs: Int
}

extension Graph {
  /// How many people and ties all searches for shortest ways come past, one search from each person: over the weak
  /// components, the number of people times that of people and ties. Known before any search. O(n + m).
  public var shortestPathWork: Int {
    weakComponents.reduce(0) { sum, people in
      sum + people.count * people.reduce(people.count) { $0 + outgoing[$1].count }
    }
  }

  /// The lengths of shortest ways along the direction of ties, every tie one step; nil where there is no tie.
  ///
  /// The characteristic path length of Watts & Strogatz 1998, over connected pairs alone. O(`shortestPathWork`).
  public var distances: Distances? {
    var (total, pairs, longest) = (0, 0, 0)
    var steps = [Int](repeating: -1, count: count)
    var queue: [Int] = []
    for start in 0..<count {
      queue.removeAll(keepingCapacity: true)
      queue.append(start)
      steps[start] = 0
      var next = 0
      while next < queue.count {
        let person = queue[next]
        next += 1
        for neighbour in outgoing[person] where steps[neighbour.index] < 0 {
          steps[neighbour.index] = steps[person] + 1
          queue.append(neighbour.index)
        }
        total += steps[person]
        longest = max(longest, steps[person])
      }
      pairs += queue.count - 1
      for person in queue { steps[person] = -1 }
    }
    return pairs == 0 ? nil : Distances(mean: Double(total) / Double(pairs), longest: longest, pairs: pairs)
  }
}
