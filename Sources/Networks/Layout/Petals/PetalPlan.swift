// How large the homes of a case are, and the network that they overlap: known before the order in which they stand
// around it. Every home has a frame of its own, with the network's middle at its origin and the home outwards along x;
// the order turns these frames and changes nothing inside them.

struct PetalPlan: Sendable {
  /// What a home has to hold.
  struct Home: Sendable {
    /// How many work there; nil where that is not reported, or where it represents several.
    let staff: Int?
    /// How far the symbols of those who belong to the network reach, and those of all others.
    let members: [Double]
    let colleagues: [Double]
    /// Whether it has a part in the network.
    let isInNetwork: Bool
    /// How wide the number is that is written in it; 0 for none.
    let number: Double

    /// The least radius that it needs.
    var least: Double { number > 0 ? number / 2 + (colleagues.isEmpty ? 10 : 24) : 0 }
  }

  /// A home in its frame.
  struct Frame: Sendable {
    let petal: Petal
    /// Which share of the turn it takes.
    let share: Double
    /// The places for members and colleagues.
    let memberSpots: [Point]
    let colleagueSpots: [Point]
    /// A place for each of them, in the order of the home; nil where they are too many for it.
    let packing: Packing?
    /// Whether there is a place for all members.
    let holdsMembers: Bool
    /// What is kept free for the number, whichever way the frame is turned.
    let number: Disc?
  }

  /// Places in a frame that keep clear of each other.
  struct Packing: Sendable {
    let members: [Point]
    let colleagues: [Point]
  }

  /// The radius of the network's disc.
  let radius: Double
  let frames: [Frame]

  private static let most = 400

  /// Returns the plan with the smallest network around which all homes fit. O(homes × steps).
  init(_ homes: [Home]) {
    let largest = homes.compactMap(\.staff).max() ?? 0
    let scale = min(PetalMetrics.perStaff, PetalMetrics.mostHome / Double(max(1, largest)).squareRoot())
    let middling = largest > 0 ? Double(largest) * PetalMetrics.unreportedShare : 12
    var radii = homes.map { home in
      max(PetalMetrics.leastHome, home.least, scale * (home.staff.map(Double.init) ?? middling).squareRoot())
    }
    var radius = PetalMetrics.leastNetwork
    var frames: [Frame] = []
    for _ in 0..<PetalPlan.most {
      let shares = PetalPlan.shares(of: radii, homes, radius)
      let needed = shares.reduce(0, +)
      guard needed <= 1 else {
        radius *= 1.02
        continue
      }
      let spare = (1 - needed) / Double(max(1, homes.count))
      frames = homes.indices.map { number in
        PetalPlan.frame(homes[number], radii[number], share: shares[number] + spare, radius)
      }
      let narrow = homes.indices.filter { frames[$0].packing == nil }
      guard !narrow.isEmpty else { break }
      // A home that is large beside the network holds no more members as it grows: then the network has to.
      let large = narrow.filter { !frames[$0].holdsMembers && radii[$0] > radius * 0.5 }
      for number in narrow where !large.contains(number) { radii[number] *= 1.06 }
      if !large.isEmpty { radius *= 1.04 }
    }
    self.radius = (radius * 10).rounded() / 10
    self.frames = frames
  }

  /// A plan that is known from an earlier drawing: its petals, each in its frame.
  init(radius: Double, petals: [Petal], homes: [Home]) {
    self.radius = radius
    frames = zip(petals, homes).map { PetalPlan.frame($1, $0, share: 0, radius) }
  }

  // MARK: Parts

  /// How far the middle of a home is from that of the network: on its rim, so that half of a home lies in it; and with
  /// a gap between them where it has no part in it.
  private static func distance(_ home: Home, _ radius: Double, network: Double) -> Double {
    home.isInNetwork ? network + max(0, radius - network * 0.55) : network + radius + PetalMetrics.homeGap
  }

  /// Which share of the turn each home needs.
  private static func shares(of radii: [Double], _ homes: [Home], _ network: Double) -> [Double] {
    zip(radii, homes).map { radius, home in
      turnShare(
        ofChord: 2 * (radius + PetalMetrics.homeGap / 2), radius: distance(home, radius, network: network))
    }
  }

  private static func frame(_ home: Home, _ radius: Double, share: Double, _ network: Double) -> Frame {
    let disc = Disc(centre: Point(x: distance(home, radius, network: network), y: 0), radius: radius)
    let petal = Petal(disc: disc, tongue: home.isInNetwork ? tongue(of: disc, share: share, network) : nil)
    return frame(home, petal.rounded, share: share, network)
  }

  private static func frame(_ home: Home, _ petal: Petal, share: Double, _ network: Double) -> Frame {
    let (members, colleagues) = (memberSpots(home, petal, network), colleagueSpots(home, petal, network))
    let number =
      home.number > 0
      ? Disc(centre: petal.outside(of: Disc(centre: .zero, radius: network)).centre, radius: home.number / 2 + 1) : nil
    let inside = packed(home.members, at: members, in: petal, network, besides: number)
    let outside = packed(home.colleagues, at: colleagues, in: petal, network, besides: number)
    return Frame(
      petal: petal, share: share, memberSpots: members, colleagueSpots: colleagues,
      packing: inside.flatMap { inside in outside.map { Packing(members: inside, colleagues: $0) } },
      holdsMembers: inside != nil, number: number)
  }

  /// The end of a tongue: as wide as the home's part of the turn allows, and as near to the middle as leaves it wide
  /// enough.
  private static func tongue(of disc: Disc, share: Double, _ network: Double) -> Disc {
    let sine = share < 0.5 ? Turn.share(share / 2).sine : 1
    let (side, least) = (PetalMetrics.homeGap / 2, PetalMetrics.leastTongue)
    let end = max(network * PetalMetrics.tongueEnd, (least * (1 - sine) + side) / max(sine, 1e-3))
    let widest = (end * sine - side) / max(1 - sine, 0.05)
    let radius = min(max(least, min(widest, disc.radius * 0.9)), disc.radius)
    return Disc(centre: Point(x: min(end + radius, disc.centre.x), y: 0), radius: radius)
  }

  /// The tongues that a disc outside of the network can have, the widest and longest first.
  static func tongues(for disc: Disc, _ network: Double) -> [Disc] {
    let outward = disc.centre.unit
    return [0.9, 0.7, 0.5].flatMap { share in
      [0.45, 0.6, 0.75].map { depth in
        Disc(centre: outward * (network * depth), radius: max(PetalMetrics.leastTongue, disc.radius * share))
      }
    }
  }

  private static func memberSpots(_ home: Home, _ petal: Petal, _ network: Double) -> [Point] {
    guard petal.tongue != nil, let least = home.members.min() else { return [] }
    let inset = least + PetalMetrics.margin
    return spots(count: home.members.count, in: petal.box, step: 6) { point in
      petal.distance(to: point) <= -inset && point.length <= network - inset
    }
  }

  private static func colleagueSpots(_ home: Home, _ petal: Petal, _ network: Double) -> [Point] {
    guard let least = home.colleagues.min() else { return [] }
    let inset = least + PetalMetrics.margin
    return spots(count: home.colleagues.count, in: petal.box, step: 7) { point in
      petal.distance(to: point) <= -inset && point.length >= network + inset
    }
  }

  /// The points of a grid, symmetric about the axis; of a wide one no more than some for each person.
  private static func spots(count: Int, in box: Box, step: Double, where isInside: (Point) -> Bool) -> [Point] {
    let most = 24 + 6 * count
    let (width, height) = (box.maxX - box.minX, 2 * box.maxY)
    // However large the box is, only so many points of it are looked at.
    var step = max(step, (width * height / Double(16 * most)).squareRoot())
    while true {
      var found: [Point] = []
      let rows = Int((box.maxY / step).rounded(.up))
      let columns = Int((width / step).rounded(.up))
      for column in 0...columns {
        for row in -rows...rows {
          let point = Point(x: box.minX + (Double(column) + 0.5) * step, y: Double(row) * step)
          if isInside(point) { found.append(point) }
        }
      }
      if found.count <= most { return found }
      step *= 1.1
    }
  }

  /// Gives each symbol a spot that keeps clear of the others, the largest first; nil where there is not even room for
  /// one more, which the search needs, and who joins later.
  private static func packed(
    _ reaches: [Double], at spots: [Point], in petal: Petal, _ network: Double, besides taken: Disc?
  ) -> [Point]? {
    var others: [(reach: Double, spot: Point)] = []
    var found = [Point](repeating: .zero, count: reaches.count)
    let order = reaches.indices.sorted { (reaches[$1], $0) < (reaches[$0], $1) }
    for number in order.map({ Optional($0) }) + (order.last == nil ? [] : [nil]) {
      let reach = number.map { reaches[$0] } ?? reaches[order[order.count - 1]]
      let spot = spots.first { spot in
        let rim = min(-petal.distance(to: spot), abs(spot.length - network))
        guard rim >= reach + PetalMetrics.margin else { return false }
        if let taken, taken.centre.distance(to: spot) < taken.radius + reach { return false }
        return others.allSatisfy { $0.spot.distance(to: spot) >= $0.reach + reach + PetalMetrics.gap }
      }
      guard let spot else { return nil }
      others.append((reach, spot))
      if let number { found[number] = spot }
    }
    return found
  }
}
