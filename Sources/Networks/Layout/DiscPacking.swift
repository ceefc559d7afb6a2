// Many communities around the PLN: one ring of them would be as wide as they are many, so each takes the free place
// nearest to the middle, beside those that it has ties with.

struct DiscPacking {
  /// From this many communities on one ring wastes the room inside it: the sooner, the more people there are.
  static func fewest(people: Int) -> Int { people > Network.mostPeople ? 3 : people > 100 ? 13 : 21 }

  /// A disc with the words above it, or below it where it stands below the middle.
  struct Item {
    let radius: Double
    let text: (width: Double, height: Double)

    /// How far the middle of the circle around both is from that of the disc, and its radius.
    var shift: Double { text.height > 0 ? (text.height + 6) / 2 : 0 }
    var reach: Double {
      let (half, far) = (text.width / 2, radius + 2 * shift - shift)
      return max(radius + shift, (half * half + far * far).squareRoot())
    }
  }

  /// Returns for each disc its centre, and whether its words stand above it. O(count² × directions).
  ///
  /// - Parameters:
  ///   - weights: How strongly each two are tied; symmetric.
  ///   - inner: The radius about the middle that must stay free.
  ///   - gap: What stays free between two.
  static func places(of items: [Item], weights: [[Double]], inner: Double, gap: Double) -> [(
    centre: Point, isTextAbove: Bool
  )] {
    // The largest first, so that the small ones fill the gaps.
    let reaches = items.map(\.reach)
    let order = reaches.indices.sorted { reaches[$0] != reaches[$1] ? reaches[$0] > reaches[$1] : $0 < $1 }
    var centres = [Point](repeating: .zero, count: reaches.count)
    var placed: [Int] = []
    for item in order {
      var best: (cost: Double, centre: Point)?
      let bonds = placed.map { weights[item][$0] }
      let total = bonds.reduce(0, +)
      let obstacles = placed.map { Disc(centre: centres[$0], radius: reaches[$0] + reaches[item] + gap) }
      for direction in directions {
        let centre = direction * nearest(inner + reaches[item], along: direction, of: obstacles)
        // How far the tied ones are counts, but less than how far out the disc lies.
        var pull = 0.0
        if total > 0 {
          for (other, bond) in zip(placed, bonds) where bond > 0 {
            pull += bond / total * centre.distance(to: centres[other])
          }
        }
        let cost = centre.length + reaches[item] + pull * 0.15
        if best.map({ cost < $0.cost - 1e-6 }) ?? true { best = (cost, centre) }
      }
      centres[item] = best?.centre ?? .zero
      placed.append(item)
    }
    return items.indices.map { item in
      let isAbove = centres[item].y <= 0
      return (centres[item] + Point(x: 0, y: isAbove ? items[item].shift : -items[item].shift), isAbove)
    }
  }

  private static let directions = (0..<120).map { Turn.share(Double($0) / 120).apply(to: Point(x: 0, y: -1)) }

  /// The least distance from the middle, along a direction and at least `first`, at which no disc is met.
  private static func nearest(_ first: Double, along direction: Point, of discs: [Disc]) -> Double {
    // Each disc blocks one stretch of the ray.
    let blocked = discs.compactMap { disc -> (from: Double, to: Double)? in
      let along = disc.centre.dot(direction)
      let square = disc.radius * disc.radius - (disc.centre.dot(disc.centre) - along * along)
      guard square > 0 else { return nil }
      return (along - square.squareRoot(), along + square.squareRoot())
    }.sorted { $0.from < $1.from }
    var distance = first
    for stretch in blocked where stretch.from < distance + 1e-6 && stretch.to > distance { distance = stretch.to }
    return distance
  }
}
