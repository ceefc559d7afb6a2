// The communities around the PLN: in which order, and how far out. Those with many ties between them are neighbours,
// and the ring is the smallest on which nothing touches.

struct RingLayout: Sendable {
  /// Directions from the centre, one for each disc in the order that was given.
  let directions: [Point]
  let radius: Double

  /// - Parameters:
  ///   - order: The discs, clockwise.
  ///   - reaches: How far each disc with its text reaches from its own centre.
  ///   - clear: How far the nearest point of any disc's centre must stand from the middle, for each.
  init(_ order: [Int], reaches: [Double], clear: [Double]) {
    let count = reaches.count
    var radius = max(clear.max() ?? 0, count > 1 ? (reaches.min() ?? 0) / 2 : 0)
    func shares(_ radius: Double) -> [Double] {
      order.indices.map { place in
        let (here, next) = (order[place], order[(place + 1) % count])
        return turnShare(ofChord: reaches[here] + reaches[next] + Metrics.gap, radius: radius)
      }
    }
    if count > 1 {
      // Grow by 2 % until all fit into one turn; 400 steps multiply the radius by 2,700.
      for _ in 0..<400 {
        guard shares(radius).reduce(0, +) > 1 || (count == 2 && radius * 2 < reaches[0] + reaches[1] + Metrics.gap)
        else { break }
        radius *= 1.02
      }
    }
    let needed = count > 1 ? shares(radius) : [0]
    let spare = max(0, 1 - needed.reduce(0, +)) / Double(max(1, count))
    var found = [Point](repeating: Point(x: 0, y: -1), count: count)
    // Two stand left and right of the PLN; more start at the top.
    var direction = count == 2 ? Point(x: -1, y: 0) : Point(x: 0, y: -1)
    for (place, disc) in order.enumerated() {
      found[disc] = direction
      direction = Turn.share(needed[place] + spare).apply(to: direction).unit
    }
    directions = found
    self.radius = radius
  }

  private init(directions: [Point], radius: Double) {
    self.directions = directions
    self.radius = radius
  }

  /// Returns the ring drawn in as far as `isFree` allows, step by step of 2 %. The reaches that the ring was made from
  /// are those of circles; the discs and their names take less.
  func tightened(isFree: (RingLayout) -> Bool) -> RingLayout {
    var best = self
    for _ in 0..<80 {
      let next = RingLayout(directions: directions, radius: best.radius * 0.98)
      guard isFree(next) else { break }
      best = next
    }
    return best
  }

  /// Orders the discs so that strongly tied ones are near each other: pairs change places while that helps. O(count³) a
  /// round.
  static func order(_ count: Int, _ weights: [[Double]]) -> [Int] {
    var order = Array(0..<count)
    guard count > 3, count <= 60 else { return order }
    func cost() -> Double {
      var sum = 0.0
      for a in 0..<count {
        for b in (a + 1)..<count {
          let steps = min(b - a, count - (b - a))
          sum += weights[order[a]][order[b]] * Double(steps)
        }
      }
      return sum
    }
    var best = cost()
    for _ in 0..<8 {
      var hasImproved = false
      for a in 0..<count {
        for b in (a + 1)..<count {
          order.swapAt(a, b)
          let now = cost()
          if now < best - 1e-9 {
            best = now
            hasImproved = true
          } else {
            order.swapAt(a, b)
          }
        }
      }
      if !hasImproved { break }
    }
    return order
  }
}
