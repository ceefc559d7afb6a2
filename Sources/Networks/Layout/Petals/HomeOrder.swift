// In which order the homes of a case are around the network: found by the number of ties between each two, before
// anybody has a place.

/// An order of homes, clockwise, and what it costs. A home is sifted: it goes once around the ring, neighbour by
/// neighbour, and stays where that was best (Baur & Brandes 2004).
struct HomeOrder {
  /// How much the length of a tie counts beside a crossing, in diameters.
  private static let length = 0.4

  private(set) var order: [Int]
  /// Crossings, and lengths as a part of one.
  private(set) var cost: Double
  /// What the ties between each two weigh.
  private let weights: [[Double]]
  /// The distance between two homes that are so many places apart.
  private let chords: [Double]

  init(_ order: [Int], weights: [[Double]]) {
    self.order = order
    self.weights = weights
    chords = order.indices.map { Turn.share(Double($0) / Double(2 * order.count)).sine * HomeOrder.length }
    cost = 0
    sift()
    cost = total
  }

  /// Returns the best orders that are found from several starts, no two of which are the same ring turned or mirrored;
  /// the best first. O(homes³).
  static func best(_ weights: [[Double]], most: Int) -> [[Int]] {
    let homes = Array(weights.indices)
    guard homes.count > 3 else { return [homes] }
    let starts = homes.count > 40 ? 1 : homes.count > 12 ? 4 : 5
    var chance = FixedChance()
    var found: [(cost: Double, order: [Int])] = []
    for start in 0..<starts {
      var order = homes
      if start > 0 {
        for place in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(place, chance.next(below: place + 1)) }
      }
      let sifted = HomeOrder(order, weights: weights)
      let canonical = sifted.canonical
      if !found.contains(where: { $0.order == canonical }) { found.append((sifted.cost, canonical)) }
    }
    return found.sorted { ($0.cost, $0.order[1], $0.order[2]) < ($1.cost, $1.order[1], $1.order[2]) }.prefix(most).map(
      \.order)
  }

  /// The same ring with the first home first, and its neighbour with the lower number second.
  private var canonical: [Int] {
    guard let first = order.firstIndex(of: 0) else { return order }
    let turned = Array(order[first...] + order[..<first])
    guard let second = turned.dropFirst().first, let last = turned.last, last < second else { return turned }
    return [turned[0]] + turned.dropFirst().reversed()
  }

  // MARK: Sifting

  private mutating func sift() {
    let count = order.count
    for _ in 0..<4 {
      var hasMoved = false
      for home in 0..<count {
        guard let first = order.firstIndex(of: home) else { continue }
        var (change, place) = (0.0, first)
        var best = (change: -1e-6, steps: 0)
        for step in 1..<count {
          change += exchange(at: place)
          place = (place + 1) % count
          if change < best.change { best = (change, step) }
        }
        for step in stride(from: count - 1, to: best.steps, by: -1) {
          let place = (first + step - 1) % count
          order.swapAt(place, (place + 1) % count)
        }
        hasMoved = hasMoved || best.steps > 0
      }
      if !hasMoved { return }
    }
  }

  /// Lets two neighbours change, and returns what that costs. O(homes).
  private mutating func exchange(at place: Int) -> Double {
    let count = order.count
    let next = (place + 1) % count
    let (one, other) = (weights[order[place]], weights[order[next]])
    // Of two ties the ends of which are one after the other: they cross before or after.
    var (ofOne, ofOther, change) = (0.0, 0.0, 0.0)
    for step in 2..<count {
      let home = order[(place + step) % count]
      let (a, b) = (one[home], other[home])
      change += a * ofOther - b * ofOne
      change += a * (chords[step - 1] - chords[step]) + b * (chords[step] - chords[step - 1])
      ofOne += a
      ofOther += b
    }
    order.swapAt(place, next)
    return change
  }

  /// What the whole order costs. O(homes²).
  private var total: Double {
    let count = order.count
    // The weights of all pairs before a row and a column.
    var sums = [[Double]](repeating: [Double](repeating: 0, count: count + 1), count: count + 1)
    for row in 0..<count {
      for column in 0..<count {
        sums[row + 1][column + 1] =
          weights[order[row]][order[column]] + sums[row][column + 1] + sums[row + 1][column] - sums[row][column]
      }
    }
    var cost = 0.0
    for a in 0..<count {
      for b in a + 1..<max(a + 1, count) {
        // What leads from between them to beyond crosses; each pair of ties is met once.
        let crossing = sums[b][count] - sums[a + 1][count] - sums[b][b + 1] + sums[a + 1][b + 1]
        cost += weights[order[a]][order[b]] * (chords[b - a] + crossing)
      }
    }
    return cost
  }
}
