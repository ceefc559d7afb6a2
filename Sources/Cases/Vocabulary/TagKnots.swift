// Which tags lie on circles together: the strongly connected components of the steps from tag to tag (Tarjan 1972),
// walked with a stack of its own, because a chain of tags may be as long as its file.

/// Tags by the knot that they belong to: all that lead to each other.
struct TagKnots {
  private var knots: [Int]
  private var sizes: [Int] = []
  private let leadsToItself: [Bool]

  /// - Parameter steps: For each tag the places to which it leads; nil for a name that no tag has.
  ///
  /// O(tags + steps).
  init(_ steps: [[Int?]]) {
    let steps = steps.map { $0.compactMap { $0 } }
    leadsToItself = steps.indices.map { steps[$0].contains($0) }
    knots = [Int](repeating: -1, count: steps.count)
    var numbers = [Int](repeating: -1, count: steps.count)
    var lowest = numbers
    var nextStep = [Int](repeating: 0, count: steps.count)
    var count = 0
    var waiting: [Int] = []
    for start in steps.indices where numbers[start] < 0 {
      var trail = [start]
      while let here = trail.last {
        if numbers[here] < 0 {
          (numbers[here], lowest[here]) = (count, count)
          count += 1
          waiting.append(here)
        }
        if nextStep[here] < steps[here].count {
          let there = steps[here][nextStep[here]]
          nextStep[here] += 1
          if numbers[there] < 0 {
            trail.append(there)
          } else if knots[there] < 0 {
            lowest[here] = min(lowest[here], numbers[there])
          }
          continue
        }
        trail.removeLast()
        if let before = trail.last { lowest[before] = min(lowest[before], lowest[here]) }
        guard lowest[here] == numbers[here] else { continue }
        // Everybody who waits behind this tag belongs to its knot.
        var size = 0
        while let last = waiting.popLast() {
          knots[last] = sizes.count
          size += 1
          if last == here { break }
        }
        sizes.append(size)
      }
    }
  }

  /// Whether some way leads from the tag back to it. O(1).
  func isKnotted(_ tag: Int) -> Bool { leadsToItself[tag] || sizes[knots[tag]] > 1 }

  /// Whether the two lead to each other. O(1).
  func areTogether(_ tag: Int, _ other: Int) -> Bool { knots[tag] == knots[other] }
}
