// The figures of a drawing that may only be small: crossings, ties over people, and stress.

extension NetworkLayout {
  /// Counts crossings of ties, and people under them.
  func measureTies(_ chains: [Chain], into quality: inout LayoutQuality) {
    for (tie, chain) in zip(ties, chains) {
      for (number, other) in people.enumerated() where number != tie.from && number != tie.to {
        if chain.meets(Disc(centre: other.place, radius: other.radius)) { quality.tiesOverPeople += 1 }
      }
    }
    for (a, tie) in ties.enumerated() {
      for b in (a + 1)..<max(a + 1, ties.count) where chains[a].box.overlaps(chains[b].box) {
        let other = ties[b]
        guard tie.from != other.from, tie.from != other.to, tie.to != other.from, tie.to != other.to else { continue }
        quality.crossings += chains[a].crossings(with: chains[b])
      }
    }
  }

  /// Counts crossings of the arrows between communities.
  func measureArrows(_ arrows: [ArrowChain], into quality: inout LayoutQuality) {
    for (a, arrow) in arrows.enumerated() {
      for other in arrows[(a + 1)...] where arrow.chain.box.overlaps(other.chain.box) {
        let (one, two) = (arrow.flow, other.flow)
        guard one.from != two.from, one.from != two.to, one.to != two.from, one.to != two.to else { continue }
        quality.crossings += arrow.chain.crossings(with: other.chain)
      }
    }
  }

  /// The mean of ((a × distance − steps) / steps)² over all pairs with a path, with the scale a that makes it least.
  var stress: Double {
    let count = people.count
    let steps = GraphDistances(count, ties.map { ($0.from, $0.to) }).steps
    var (sum, squares, pairs) = (0.0, 0.0, 0.0)
    for a in 0..<count {
      for b in (a + 1)..<max(a + 1, count) where steps[a * count + b] > 0 {
        let ratio = people[a].place.distance(to: people[b].place) / Double(steps[a * count + b])
        sum += ratio
        squares += ratio * ratio
        pairs += 1
      }
    }
    guard pairs > 0, squares > 0 else { return 0 }
    // With a = Σr / Σr² the mean of (a r − 1)² is 1 − (Σr)² / (n Σr²).
    return 1 - sum * sum / (pairs * squares)
  }

  /// A line as it is measured: its points and the box around them, made once.
  struct Chain {
    let points: [Point]
    let box: Box

    init(_ curve: Curve) {
      points = curve.chain
      box = Box(around: points)
    }

    func meets(_ disc: Disc) -> Bool {
      guard box.isNear(disc) else { return false }
      return (1..<points.count).contains { disc.centre.distance(toSegment: points[$0 - 1], points[$0]) < disc.radius }
    }

    func crossings(with other: Chain) -> Int {
      var count = 0
      for a in 1..<points.count where Box(around: points[a - 1], points[a]).grown(by: 1e-6).overlaps(other.box) {
        for b in 1..<other.points.count
        where Point.cross(points[a - 1], points[a], other.points[b - 1], other.points[b]) { count += 1 }
      }
      return count
    }
  }

  /// An arrow between two communities as it is measured.
  struct ArrowChain {
    let flow: CondensedNetwork.Flow
    let isInPLN: Bool
    let chain: Chain
  }

  var arrowChains: [ArrowChain] {
    (bubbles?.arrows ?? []).map { ArrowChain(flow: $0.flow, isInPLN: $0.isInPLN, chain: Chain($0.curve)) }
  }
}
