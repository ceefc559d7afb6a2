// Lines that are led around people, as the gates measure them.

import Testing

@testable import Networks

@Suite struct LineBendingTests {
  /// A disc in the middle of nine, four people in each, and thirty lines.
  @Test(arguments: [25, 63, 109, 171]) func leadsNoLineAroundPeopleThroughADiscOfOthers(round: Int) {
    var chance = FixedChance()
    for _ in 0..<round { _ = chance.next(below: 97) }
    func turned(_ hundredths: Int, _ length: Double) -> Point {
      Turn.share(Double(hundredths) / 100).apply(to: Point(x: 0, y: length))
    }
    let ring = (0..<9).map { Turn.share(Double($0) / 9).apply(to: Point(x: 0, y: -305)) }
    let discs = [Disc(centre: .zero, radius: 140)] + ring.map { Disc(centre: $0, radius: 91) }
    let homes = discs.indices.flatMap { [Int](repeating: $0, count: 4) }
    let symbols = homes.map { home in
      let place = turned(chance.next(below: 100), discs[home].radius * Double(chance.next(below: 85)) / 100)
      return Disc(centre: discs[home].centre + place, radius: Metrics.person)
    }
    let lines = (0..<30).map { _ in
      ObstacleRouting.Line(from: chance.next(below: 20), to: 20 + chance.next(below: 20), weight: 1)
    }
    let curves = ObstacleRouting.curves(
      symbols: symbols, clearance: 3, discOfPoint: homes, discs: discs, lines: lines, reach: .around)
    for (line, curve) in zip(lines, curves) {
      let chain = NetworkLayout.Chain(curve)
      let entered = discs.indices.filter {
        $0 != homes[line.from] && $0 != homes[line.to] && chain.meets(discs[$0])
      }
      #expect(entered == [])
    }
  }
}
