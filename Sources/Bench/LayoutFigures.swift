// The figures by which layouts are compared, on a drawing fitted to 920 pixels with dots of radius 6.

import Networks

struct LayoutFigures {
  /// Whether the hard gates hold, and if not which of them are broken how often.
  static func gates(_ quality: LayoutQuality) -> String {
    let faults: [(Int, String)] = [
      (quality.crowdedPeople, "people too near"), (quality.discOverlaps, "discs overlap"),
      (quality.strangers, "strangers"),
      (quality.intrusions, "ties through discs"), (quality.labelOverlaps, "names overlap"),
    ]
    return quality.holdsHardGates
      ? "hold" : "BROKEN: " + faults.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private typealias Place = (x: Double, y: Double)
  private static let radius = 6.0
  private static let side = 920.0

  private var places: [Place] = []
  private var clusters: [Int] = []
  private var ends: [(Int, Int)] = []
  private var pieces: [(tie: Int, a: Place, b: Place)] = []
  private let communities: Int

  init(of layout: NetworkLayout, network: Network) {
    let positions = layout.positions
    self.init(
      network: network, places: positions.places, chains: layout.tieChains,
      boxes: positions.communities.values.map { ($0.centre.x, $0.centre.y, $0.radius) })
  }

  /// A drawing of straight lines.
  init(places: [String: Positions.Spot], network: Network) {
    let chains = network.ties.compactMap { tie in
      places[tie.from].flatMap { from in places[tie.to].map { (from: tie.from, to: tie.to, chain: [from, $0]) } }
    }
    self.init(network: network, places: places, chains: chains, boxes: [])
  }

  private init(
    network: Network, places spots: [String: Positions.Spot],
    chains: [(from: String, to: String, chain: [Positions.Spot])], boxes: [(Double, Double, Double)]
  ) {
    communities = network.communities.count
    let people = network.people.filter { spots[$0.id] != nil }
    let found = people.compactMap { spots[$0.id] }
    let (left, top) = (
      (found.map(\.x) + boxes.map { $0.0 - $0.2 }).min() ?? 0, (found.map(\.y) + boxes.map { $0.1 - $0.2 }).min() ?? 0
    )
    let (right, bottom) = (
      (found.map(\.x) + boxes.map { $0.0 + $0.2 }).max() ?? 0, (found.map(\.y) + boxes.map { $0.1 + $0.2 }).max() ?? 0
    )
    let scale = Self.side / max(right - left, bottom - top, 1e-9)
    func fitted(_ spot: Positions.Spot) -> Place { ((spot.x - left) * scale, (spot.y - top) * scale) }
    places = found.map(fitted)
    clusters = people.map { person in network.communities.firstIndex { $0.id == person.community } ?? 0 }
    var numbers: [String: Int] = [:]
    for (number, person) in people.enumerated() { numbers[person.id] = number }
    var known: Set<[Int]> = []
    for tie in chains {
      guard let from = numbers[tie.from], let to = numbers[tie.to],
        known.insert([min(from, to), max(from, to)]).inserted
      else { continue }
      let chain = tie.chain.map(fitted)
      for (a, b) in zip(chain, chain.dropFirst()) { pieces.append((ends.count, a, b)) }
      ends.append((from, to))
    }
  }

  func columns(gates: String) -> [String] { ["\(crossings)", "\(tiesOverPeople)", stress.text(3), gates] }

  private var crossings: Int {
    func turn(_ p: Place, _ a: Place, _ b: Place) -> Double { (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) }
    let sorted = pieces.sorted { min($0.a.x, $0.b.x) < min($1.a.x, $1.b.x) }
    var count = 0
    for (rank, one) in sorted.enumerated() {
      let (right, p) = (max(one.a.x, one.b.x), ends[one.tie])
      for other in sorted[(rank + 1)...] {
        if min(other.a.x, other.b.x) > right { break }
        let q = ends[other.tie]
        if p.0 == q.0 || p.0 == q.1 || p.1 == q.0 || p.1 == q.1 { continue }
        if turn(other.a, one.a, one.b) * turn(other.b, one.a, one.b) < 0,
          turn(one.a, other.a, other.b) * turn(one.b, other.a, other.b) < 0
        {
          count += 1
        }
      }
    }
    return count
  }

  private var tiesOverPeople: Int {
    var pairs: Set<[Int]> = []
    for piece in pieces {
      for (number, place) in places.enumerated() where number != ends[piece.tie].0 && number != ends[piece.tie].1 {
        if Self.distance(place, piece.a, piece.b) < Self.radius + 2 { pairs.insert([piece.tie, number]) }
      }
    }
    return pairs.count
  }

  /// Scale-normalised stress (Ahmed et al. 2024).
  private var stress: Double {
    var near = [[Int]](repeating: [], count: places.count)
    for (a, b) in ends {
      near[a].append(b)
      near[b].append(a)
    }
    var (count, sum, squares) = (0.0, 0.0, 0.0)
    for start in places.indices {
      var steps = [Int](repeating: -1, count: places.count)
      steps[start] = 0
      var queue = [start]
      var head = 0
      while head < queue.count {
        let here = queue[head]
        head += 1
        for there in near[here] where steps[there] < 0 {
          steps[there] = steps[here] + 1
          queue.append(there)
        }
      }
      for other in places.indices where other > start && steps[other] > 0 {
        let (dx, dy) = (places[start].x - places[other].x, places[start].y - places[other].y)
        let ratio = (dx * dx + dy * dy).squareRoot() / Double(steps[other])
        (count, sum, squares) = (count + 1, sum + ratio, squares + ratio * ratio)
      }
    }
    // At the best scale the mean of (a·r − 1)² is 1 − (Σr)² / (n Σr²).
    return squares > 0 ? 1 - sum * sum / squares / count : 0
  }

  /// What a drawing without discs breaks: the circle round each community's people is taken for its disc.
  var faults: String {
    let circles = (0..<communities).map { community in
      Self.circle(around: places.indices.filter { clusters[$0] == community }.map { places[$0] })
    }
    var (overlaps, strangers) = (0, 0)
    for (number, circle) in circles.enumerated() {
      for other in circles[(number + 1)...]
      where Self.distance((circle.x, circle.y), (other.x, other.y), (other.x, other.y)) < circle.r + other.r {
        overlaps += 1
      }
      for (person, place) in places.enumerated() where clusters[person] != number {
        if Self.distance(place, (circle.x, circle.y), (circle.x, circle.y)) < circle.r { strangers += 1 }
      }
    }
    return overlaps + strangers == 0 ? "hold" : "\(overlaps) discs overlap, \(strangers) strangers"
  }

  /// A circle round all points, nearly the smallest (Bădoiu & Clarkson 2003), and 14 more as room for dots.
  private static func circle(around points: [Place]) -> (x: Double, y: Double, r: Double) {
    guard var middle = points.first else { return (-1e6, -1e6, 0) }
    func far(_ place: Place) -> Double { distance(place, middle, middle) }
    for step in 1...400 {
      guard let farthest = points.max(by: { far($0) < far($1) }) else { break }
      middle = (
        middle.x + (farthest.x - middle.x) / Double(step + 1), middle.y + (farthest.y - middle.y) / Double(step + 1)
      )
    }
    return (middle.x, middle.y, (points.map(far).max() ?? 0) + radius + 8)
  }

  private static func distance(_ p: Place, _ a: Place, _ b: Place) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let share = square > 0 ? min(1, max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square)) : 0
    let (x, y) = (p.x - a.x - share * dx, p.y - a.y - share * dy)
    return (x * x + y * y).squareRoot()
  }
}
