// Ways around discs: a line between two communities may not run through a third, so it is led through the gaps.
// Way points stand around every disc, halfway into the smallest gap; the shortest way from one to the next is the
// route.

import HeapModule

/// The free ways between discs that do not touch each other.
struct Detours {
  private let discs: [Disc]
  private let wayPoints: [Point]
  /// The way points around each disc.
  private let around: [Range<Int>]
  private let next: [[(point: Int, length: Double)]]
  /// How far a line keeps from a disc that is not its own.
  private let clearance: Double

  /// - Parameters:
  ///   - clearance: How far a line keeps from a disc that is not its own.
  ///   - widest: How wide a gap is at the most that is taken for one; nil for as wide as the discs beside it.
  ///   - margin: How far way points are from their disc; nil for halfway into the smallest gap.
  /// - Complexity: O(discs³ + way points² × discs) for those that are near each other.
  init(around discs: [Disc], clearance: Double = 1.5, widest: Double? = nil, margin: Double? = nil) {
    self.discs = discs
    self.clearance = clearance
    var gap = 40.0
    for (number, disc) in discs.enumerated() {
      for other in discs[(number + 1)...] {
        gap = min(gap, disc.centre.distance(to: other.centre) - disc.radius - other.radius)
      }
    }
    let margin = margin ?? max(clearance + 0.5, gap / 2)
    var wayPoints: [Point] = []
    around = discs.map { disc in
      // So many that the straight line from one to the next stays clear of the disc.
      let spare = 2 * (margin - clearance) / (disc.radius + margin)
      let count = max(10, Int(3.2 / spare.squareRoot()) + 1)
      let first = wayPoints.count
      for step in 0..<count {
        wayPoints.append(
          disc.centre + Turn.share(Double(step) / Double(count)).apply(to: Point(x: 0, y: -disc.radius - margin)))
      }
      return first..<wayPoints.count
    }
    self.wayPoints = wayPoints
    var next = [[(point: Int, length: Double)]](repeating: [], count: wayPoints.count)
    for (number, disc) in discs.enumerated() {
      for (another, other) in discs.enumerated() where another >= number {
        let between = disc.centre.distance(to: other.centre) - disc.radius - other.radius
        // Small discs that stand far apart are neighbours too, or there would be no way between them.
        guard another == number || between < widest ?? max(160, 2 * (disc.radius + other.radius)) else { continue }
        // No way from around the one to around the other comes near to what is farther off than these.
        let wide = max(disc.radius, other.radius) + margin + clearance
        let nearby = discs.filter {
          $0.centre.distance(toSegment: disc.centre, other.centre) < $0.radius + wide
        }
        for a in around[number] {
          for b in around[another] where b > a {
            if number == another, b - a > 1, !(a == around[number].lowerBound && b == around[number].upperBound - 1) {
              continue
            }
            guard Detours.isFree(wayPoints[a], wayPoints[b], nearby, clearance) else { continue }
            let length = wayPoints[a].distance(to: wayPoints[b])
            next[a].append((b, length))
            next[b].append((a, length))
          }
        }
      }
    }
    self.next = next
  }

  private static func isFree(_ a: Point, _ b: Point, _ discs: [Disc], _ clearance: Double) -> Bool {
    discs.allSatisfy { $0.centre.distance(toSegment: a, b) >= $0.radius + clearance }
  }

  /// Whether the straight line keeps clear of every disc but those of its ends.
  func isFree(_ a: Point, _ b: Point, home: Int, away: Int) -> Bool {
    for (number, disc) in discs.enumerated() where number != home && number != away {
      if disc.centre.distance(toSegment: a, b) < disc.radius + clearance { return false }
    }
    return true
  }

  /// The shortest ways from one disc to all others: the way points to each, none where there is no way.
  /// Dijkstra (1959), O(way points × their neighbours × log).
  func ways(from home: Int) -> [[Point]] {
    var lengths = [Double](repeating: .infinity, count: wayPoints.count)
    var before = [Int](repeating: -1, count: wayPoints.count)
    var isDone = [Bool](repeating: false, count: wayPoints.count)
    var heap = Heap<Stop>()
    for point in around[home] {
      lengths[point] = 0
      heap.insert(Stop(length: 0, point: point))
    }
    while let stop = heap.popMin() {
      let here = stop.point
      if isDone[here] { continue }
      isDone[here] = true
      for (there, length) in next[here] where lengths[here] + length < lengths[there] {
        lengths[there] = lengths[here] + length
        before[there] = here
        heap.insert(Stop(length: lengths[there], point: there))
      }
    }
    return around.map { points in
      var nearest = points.lowerBound
      for point in points where lengths[point] < lengths[nearest] { nearest = point }
      guard lengths[nearest] < .infinity else { return [] }
      var way = [wayPoints[nearest]]
      while before[nearest] >= 0 {
        nearest = before[nearest]
        way.append(wayPoints[nearest])
      }
      return way.reversed()
    }
  }

  /// A way point that has been reached, the nearest first; of two as near the first in order.
  private struct Stop: Comparable {
    let length: Double
    let point: Int

    static func < (left: Stop, right: Stop) -> Bool {
      left.length != right.length ? left.length < right.length : left.point < right.point
    }
  }

  /// The way from one point to another, with every way point left out that is not needed.
  func shortened(_ way: [Point], from start: Point, to end: Point, home: Int, away: Int) -> [Point] {
    let all = [start] + way + [end]
    var kept: [Point] = []
    var here = 0
    while here < all.count - 1 {
      var there = all.count - 1
      while there > here + 1, !isFree(all[here], all[there], home: home, away: away) { there -= 1 }
      if there < all.count - 1 { kept.append(all[there]) }
      here = there
    }
    return kept
  }
}
