// The lines of a network: each tie between its ends, those between the same two people side by side.

enum Routes {
  /// How far apart two ties between the same people run.
  private static let laneWidth = 9.0

  /// Returns the ties of a crowd with the way of each. O(ties² + ties × (people + discs)).
  ///
  /// - Parameters:
  ///   - symbols: Where everybody is, and how large.
  ///   - reaches: How far each of them reaches, with ring and halo where these need their room.
  ///   - clearance: How near to that a tie of others may pass.
  ///   - discs: Of each community, what only its own ties may run through.
  ///   - reach: Which bends are tried.
  static func ties(
    of crowd: Crowd, symbols: [Disc], reaches: [Double], clearance: Double, around discs: [Disc],
    laneWidth: Double = laneWidth, reach: LineBending.Reach = .near
  )
    -> [NetworkLayout.PlacedTie]
  {
    // Pairs of people as one number each.
    let pairs = crowd.ties.map { min($0.from, $0.to) * symbols.count + max($0.from, $0.to) }
    var alike: [Int: Int] = [:]
    for pair in pairs { alike[pair, default: 0] += 1 }
    var used: [Int: Int] = [:]
    let lines = zip(crowd.ties, pairs).map { tie, pair in
      let (count, rank) = (alike[pair] ?? 1, used[pair] ?? 0)
      used[pair] = rank + 1
      return ObstacleRouting.Line(
        from: tie.from, to: tie.to, weight: 1, lane: (Double(rank) - Double(count - 1) / 2) * laneWidth)
    }
    let curves = ObstacleRouting.curves(
      symbols: zip(symbols, reaches).map { Disc(centre: $0.centre, radius: $1) }, clearance: clearance,
      discOfPoint: crowd.people.map(\.community), discs: discs, lines: lines, reach: reach)
    return zip(crowd.ties, curves).map { tie, curve in
      NetworkLayout.PlacedTie(
        tie: tie.tie, from: tie.from, to: tie.to, curve: curve,
        radii: (symbols[tie.from].radius, symbols[tie.to].radius))
    }
  }
}
