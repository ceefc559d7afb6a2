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
  /// The lengths of shortest ways along the direction of ties, every tie one step; nil where there is no tie.
  ///
  /// The characteristic path length of Watts & Strogatz 1998, over connected pairs alone. O(n(n + m)).
  public var distances: Distances? {
    var (total, pairs, longest) = (0, 0, 0)
    for start in 0..<count {
      let steps = steps(from: [start])
      for other in 0..<count where other != start {
        guard let step = steps[other] else { continue }
        total += step
        pairs += 1
        longest = max(longest, step)
      }
    }
    return pairs == 0 ? nil : Distances(mean: Double(total) / Double(pairs), longest: longest, pairs: pairs)
  }

  /// Returns for each person the number of steps from the nearest of `sources` along the direction of ties; nil where
  /// there is no way, or none that is short enough. O(n + m).
  func steps(from sources: [Int], atMost most: Int = .max) -> [Int?] {
    var steps = [Int?](repeating: nil, count: count)
    for source in sources { steps[source] = 0 }
    var queue = sources
    var next = 0
    while next < queue.count {
      let person = queue[next]
      next += 1
      guard let step = steps[person], step < most else { continue }
      for neighbour in outgoing[person] where steps[neighbour.index] == nil {
        steps[neighbour.index] = step + 1
        queue.append(neighbour.index)
      }
    }
    return steps
  }
}
