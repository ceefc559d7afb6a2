// The lines of a network: from each member's star to the seat, and for each tie between the right ends, those between
// the same two people side by side.

struct Routes {
  let hairlines: [Curve]
  let ties: [NetworkLayout.PlacedTie]

  /// How far apart two ties between the same people run.
  private static let laneWidth = 9.0

  init(_ crowd: Crowd, homes: [Point], seats: [Point?], discs: [Disc], pln: Disc?) {
    let guests = crowd.guests
    var points = homes
    var clearances = homes.map { _ in Metrics.person + 3 }
    var discOfPoint = guests.map(\.community)
    var seatNumbers = [Int?](repeating: nil, count: guests.count)
    for (guest, seat) in seats.enumerated() {
      guard let seat else { continue }
      seatNumbers[guest] = points.count
      points.append(seat)
      clearances.append(Metrics.seat + 2)
      discOfPoint.append(discs.count)
    }
    var lines: [ObstacleRouting.Line] = []
    for (guest, seat) in seatNumbers.enumerated() {
      if let seat { lines.append(ObstacleRouting.Line(from: guest, to: seat, weight: 0.3)) }
    }
    let hairlineCount = lines.count

    let ends = crowd.ties.map { entry in
      let isAtHome = guests[entry.from].community == guests[entry.to].community
      return (
        from: isAtHome ? entry.from : seatNumbers[entry.from] ?? entry.from,
        to: isAtHome ? entry.to : seatNumbers[entry.to] ?? entry.to
      )
    }
    // Pairs of points as one number each.
    let pairs = ends.map { min($0.from, $0.to) * points.count + max($0.from, $0.to) }
    var alike: [Int: Int] = [:]
    for pair in pairs { alike[pair, default: 0] += 1 }
    var used: [Int: Int] = [:]
    for (end, pair) in zip(ends, pairs) {
      let (count, rank) = (alike[pair] ?? 1, used[pair] ?? 0)
      used[pair] = rank + 1
      lines.append(
        ObstacleRouting.Line(
          from: end.from, to: end.to, weight: 1, lane: (Double(rank) - Double(count - 1) / 2) * Routes.laneWidth))
    }
    let curves = ObstacleRouting.curves(
      points: points, clearances: clearances, discOfPoint: discOfPoint, discs: discs + (pln.map { [$0] } ?? []),
      lines: lines)
    hairlines = Array(curves[..<hairlineCount])
    ties = crowd.ties.indices.map { number in
      let (entry, end) = (crowd.ties[number], ends[number])
      let isBetweenSeats = end.from >= guests.count && end.to >= guests.count
      return NetworkLayout.PlacedTie(
        tie: entry.tie, from: entry.from, to: entry.to, isBetweenSeats: isBetweenSeats,
        curve: curves[hairlineCount + number],
        radii: (
          end.from >= guests.count ? Metrics.seat : Metrics.person,
          end.to >= guests.count ? Metrics.seat : Metrics.person
        ))
    }
  }
}
