// Communities of a network that has nothing in its middle: as near to each other as they are tied, so that one of them
// may be in the middle of the others. Stress of the quotient graph, in which a community is one node.

struct SpreadDiscs {
  private(set) var centres: [Point]
  private let reaches: [Double]
  private let gap: Double

  private static let rounds = 60

  /// - Parameters:
  ///   - order: In which order they begin on a ring, clockwise: what decides which of several good states is found.
  ///   - reaches: How far each disc with its text reaches from its own centre.
  ///   - weights: How strongly each two are tied; symmetric.
  ///   - gap: What stays free between two. O(discs³).
  init(_ order: [Int], reaches: [Double], weights: [[Double]], gap: Double) {
    (self.reaches, self.gap) = (reaches, gap)
    let count = reaches.count
    let steps = SpreadDiscs.steps(weights)
    centres = [Point](repeating: .zero, count: count)
    let radius = reaches.reduce(0, +) / 3
    for (place, disc) in order.enumerated() {
      centres[disc] = Turn.share(Double(place) / Double(count)).apply(to: Point(x: 0, y: -radius))
    }
    let sizes = reaches.map { 2 * $0 + gap }
    let unit = count > 0 ? sizes.reduce(0, +) / Double(count) : 0
    // Stress majorisation, one disc at a time (Gansner, Koren & North 2004), and then what overlaps is moved apart.
    for round in 0..<SpreadDiscs.rounds {
      for disc in 0..<count {
        var (aim, total) = (Point.zero, 0.0)
        for other in 0..<count where other != disc {
          let wished = max(steps[disc][other] * unit, reaches[disc] + reaches[other] + gap)
          let weight = 1 / (wished * wished)
          aim = aim + (centres[other] + (centres[disc] - centres[other]).unit * wished) * weight
          total += weight
        }
        if total > 0 { centres[disc] = aim * (1 / total) }
      }
      if round > SpreadDiscs.rounds / 2 { moveApart() }
    }
    for _ in 0..<400 where moveApart() {}
    let middle = centres.reduce(Point.zero, +) * (1 / Double(max(1, count)))
    centres = centres.map { $0 - middle }
  }

  /// The shortest ways through the quotient graph (Floyd 1962): one step between the two that are tied most, and up to
  /// two between others that are tied; three where there is no way.
  private static func steps(_ weights: [[Double]]) -> [[Double]] {
    let most = weights.joined().max() ?? 0
    var steps = weights.map { $0.map { $0 > 0 ? 2 - $0 / most : 3 } }
    for middle in steps.indices {
      for from in steps.indices {
        for to in steps.indices where from != to {
          steps[from][to] = min(steps[from][to], steps[from][middle] + steps[middle][to])
        }
      }
    }
    return steps
  }

  /// Moves discs apart that overlap, each by half of it. Returns whether any did.
  @discardableResult private mutating func moveApart() -> Bool {
    var hasMoved = false
    for one in centres.indices {
      for other in centres.indices where other > one {
        let away = centres[other] - centres[one]
        let missing = reaches[one] + reaches[other] + gap - away.length
        guard missing > 0.01 else { continue }
        let step = away.unit * (missing / 2)
        centres[one] = centres[one] - step
        centres[other] = centres[other] + step
        hasMoved = true
      }
    }
    return hasMoved
  }

  /// Returns the centres drawn in as far as `isFree` allows, step by step of 2 %: the reaches are those of circles, and
  /// discs and their names take less.
  func tightened(isFree: ([Point]) -> Bool) -> [Point] {
    var best = centres
    for _ in 0..<80 {
      let next = best.map { $0 * 0.98 }
      guard isFree(next) else { break }
      best = next
    }
    return best
  }
}
