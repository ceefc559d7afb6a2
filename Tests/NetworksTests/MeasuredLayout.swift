// A drawing measured by its positions alone, as programs that compare layouts do: fitted to one size, with dots of one
// radius. Written apart from LayoutQuality, so that neither can hide a mistake of the other.

@testable import Networks

struct MeasuredLayout {
  /// A straight piece of a tie.
  private struct Piece {
    let tie: Int
    let a: Point
    let b: Point
  }

  /// The larger side of every fitted drawing, and the radius of a dot there.
  static let side = 920.0
  static let radius = 6.0
  /// How near to a dot's rim a tie of others may pass.
  static let clearance = 2.0

  private let ids: [String]
  private let points: [Point]
  private let clusters: [Int]
  private let discs: [Disc]
  private let labels: [Box?]
  /// Each pair of people who are tied, once.
  private let ends: [(Int, Int)]
  private let pieces: [Piece]
  /// How many pixels of the fitted drawing one pixel of the layout is.
  let scale: Double

  init(_ layout: NetworkLayout) {
    self.init(
      ids: layout.people.map { $0.person?.id ?? "" }, homes: layout.people.map(\.place),
      clusters: layout.people.map(\.community),
      regions: layout.communities.map(\.disc), labels: layout.people.map(\.labelBox),
      ties: layout.ties.map { ($0.from, $0.to, $0.curve.chain) })
  }

  init(
    ids: [String], homes: [Point], clusters: [Int], regions: [Disc], labels boxes: [Box?],
    ties: [(from: Int, to: Int, chain: [Point])]
  ) {
    let lowX = (homes.map(\.x) + regions.map { $0.centre.x - $0.radius }).min() ?? 0
    let lowY = (homes.map(\.y) + regions.map { $0.centre.y - $0.radius }).min() ?? 0
    let highX = (homes.map(\.x) + regions.map { $0.centre.x + $0.radius }).max() ?? 0
    let highY = (homes.map(\.y) + regions.map { $0.centre.y + $0.radius }).max() ?? 0
    let scale = Self.side / max(highX - lowX, highY - lowY, 1e-9)
    self.scale = scale
    func fitted(_ point: Point) -> Point { Point(x: (point.x - lowX) * scale, y: (point.y - lowY) * scale) }
    self.ids = ids
    self.clusters = clusters
    points = homes.map(fitted)
    discs = regions.map { Disc(centre: fitted($0.centre), radius: $0.radius * scale) }
    labels = boxes.map { box in
      box.map { box in
        let (low, high) = (fitted(Point(x: box.minX, y: box.minY)), fitted(Point(x: box.maxX, y: box.maxY)))
        return Box(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y)
      }
    }
    var known: Set<[Int]> = []
    var ends: [(Int, Int)] = []
    var pieces: [Piece] = []
    for tie in ties where known.insert([tie.from, tie.to].sorted()).inserted {
      let chain = tie.chain.map(fitted)
      for (a, b) in zip(chain, chain.dropFirst()) { pieces.append(Piece(tie: ends.count, a: a, b: b)) }
      ends.append((tie.from, tie.to))
    }
    (self.ends, self.pieces) = (ends, pieces)
  }

  // MARK: Figures

  /// Crossings of two ties that share no end. O(pieces²) in the worst case.
  var crossings: Int {
    let sorted = pieces.sorted { min($0.a.x, $0.b.x) < min($1.a.x, $1.b.x) }
    var count = 0
    for (rank, piece) in sorted.enumerated() {
      let right = max(piece.a.x, piece.b.x)
      for other in sorted[(rank + 1)...] {
        if min(other.a.x, other.b.x) > right { break }
        let (p, q) = (ends[piece.tie], ends[other.tie])
        if p.0 == q.0 || p.0 == q.1 || p.1 == q.0 || p.1 == q.1 { continue }
        if Self.side(of: other.a, piece.a, piece.b) * Self.side(of: other.b, piece.a, piece.b) < 0,
          Self.side(of: piece.a, other.a, other.b) * Self.side(of: piece.b, other.a, other.b) < 0
        {
          count += 1
        }
      }
    }
    return count
  }

  /// Pairs of a tie and somebody whom it nearly or wholly covers, and does not join.
  var tiesOverPeople: Int {
    var pairs: Set<[Int]> = []
    for piece in pieces {
      for (person, point) in points.enumerated() where person != ends[piece.tie].0 && person != ends[piece.tie].1 {
        if Self.distance(from: point, to: piece.a, piece.b) < Self.radius + Self.clearance {
          pairs.insert([piece.tie, person])
        }
      }
    }
    return pairs.count
  }

  /// Scale-normalised stress over all pairs with a path (Ahmed et al. 2024).
  var stress: Double {
    var near = [[Int]](repeating: [], count: points.count)
    for (a, b) in ends {
      near[a].append(b)
      near[b].append(a)
    }
    var pairs: [(steps: Double, length: Double)] = []
    for start in points.indices {
      var steps = [Int](repeating: -1, count: points.count)
      steps[start] = 0
      var front = [start]
      while !front.isEmpty {
        var next: [Int] = []
        for here in front {
          for there in near[here] where steps[there] < 0 {
            steps[there] = steps[here] + 1
            next.append(there)
          }
        }
        front = next
      }
      for other in points.indices where other > start && steps[other] > 0 {
        pairs.append((Double(steps[other]), points[start].distance(to: points[other])))
      }
    }
    guard !pairs.isEmpty else { return 0 }
    var (sum, squares) = (0.0, 0.0)
    for pair in pairs {
      (sum, squares) = (sum + pair.length / pair.steps, squares + pair.length * pair.length / pair.steps / pair.steps)
    }
    let fit = sum / squares
    var total = 0.0
    for pair in pairs { total += (fit * pair.length / pair.steps - 1) * (fit * pair.length / pair.steps - 1) }
    return total / Double(pairs.count)
  }

  // MARK: Hard gates

  /// The smallest gap between two rims, in radii; infinite for fewer than two people.
  var gap: Double {
    var nearest = Double.infinity
    for (number, point) in points.enumerated() {
      for other in points[(number + 1)...] {
        let (dx, dy) = (point.x - other.x, point.y - other.y)
        nearest = min(nearest, dx * dx + dy * dy)
      }
    }
    return (nearest.squareRoot() - 2 * Self.radius) / Self.radius
  }

  /// Everything else that no drawing may have: named, so that a failure says which.
  var faults: [String] {
    var faults: [String] = []
    if gap < 0 { faults.append("people overlap, \(gap)") }
    for (number, disc) in discs.enumerated() {
      for other in discs[(number + 1)...] where disc.centre.distance(to: other.centre) < disc.radius + other.radius {
        faults.append("discs overlap")
      }
      for (person, point) in points.enumerated() {
        let distance = point.distance(to: disc.centre)
        if clusters[person] == number ? distance > disc.radius : distance < disc.radius {
          faults.append("\(ids[person]) is in a disc of others, or not in the own")
        }
      }
    }
    for piece in pieces {
      let (from, to) = (clusters[ends[piece.tie].0], clusters[ends[piece.tie].1])
      for (number, disc) in discs.enumerated() where number != from && number != to {
        if Self.distance(from: disc.centre, to: piece.a, piece.b) < disc.radius {
          faults.append("the tie \(ids[ends[piece.tie].0])–\(ids[ends[piece.tie].1]) runs through disc \(number)")
        }
      }
    }
    for (number, label) in labels.enumerated() {
      guard let label else { continue }
      for (other, box) in labels.enumerated() where other > number {
        if let box, label.minX < box.maxX, box.minX < label.maxX, label.minY < box.maxY, box.minY < label.maxY {
          faults.append("the names of \(ids[number]) and \(ids[other]) overlap")
        }
      }
      for (other, point) in points.enumerated() where other != number {
        let (dx, dy) = (
          max(label.minX - point.x, point.x - label.maxX, 0), max(label.minY - point.y, point.y - label.maxY, 0)
        )
        if dx * dx + dy * dy < Self.radius * Self.radius {
          faults.append("the name of \(ids[number]) covers \(ids[other])")
        }
      }
    }
    return faults
  }

  // MARK: Stability

  /// How far those who are in both drawings moved in the mean, as a share of the first one's diagonal.
  func move(to later: MeasuredLayout) -> Double {
    let places = Dictionary(zip(later.ids, later.points), uniquingKeysWith: { first, _ in first })
    let both = zip(ids, points).compactMap { id, point in places[id].map { (point, $0) } }
    guard let first = both.first else { return 0 }
    var box = Box(minX: first.0.x, minY: first.0.y, maxX: first.0.x, maxY: first.0.y)
    var sum = 0.0
    for (before, after) in both {
      box = Box(
        minX: min(box.minX, before.x), minY: min(box.minY, before.y), maxX: max(box.maxX, before.x),
        maxY: max(box.maxY, before.y))
      sum += before.distance(to: after)
    }
    let diagonal = Point(x: box.maxX - box.minX, y: box.maxY - box.minY).length
    return diagonal > 0 ? sum / Double(both.count) / diagonal : 0
  }

  private static func side(of point: Point, _ a: Point, _ b: Point) -> Double {
    (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
  }

  private static func distance(from point: Point, to a: Point, _ b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let share = square > 0 ? min(1, max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square)) : 0
    let (x, y) = (point.x - a.x - share * dx, point.y - a.y - share * dy)
    return (x * x + y * y).squareRoot()
  }
}
