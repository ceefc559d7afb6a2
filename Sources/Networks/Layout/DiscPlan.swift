// Where the discs are: the PLN in the middle, the communities around it on the smallest ring on which nothing touches,
// or packed about it where they are too many for a ring.

struct DiscPlan {
  let communities: [NetworkLayout.PlacedCommunity]
  /// Nil where the network has no PLN.
  let pln: Disc?
  /// The radius of the circle on which members have their second place.
  let circle: Double

  /// What stands in the middle.
  enum Middle {
    /// The PLN, with a second place for so many members.
    case seats(Int)
    /// The community with this number, which is the PLN itself.
    case community(Int)
    case nothing
  }

  private static let margin = Metrics.seat + Metrics.rim + 4

  /// The radius of a circle of so many seats.
  private static func circle(_ seats: Int, spacing: Double) -> Double {
    seats < 2 ? 0 : max(22, Double(seats) * spacing / 6.283185307179586)
  }

  /// - Parameters:
  ///   - weights: How strongly each two communities are tied; symmetric.
  ///   - people: How many people stand in the discs.
  ///   - plnName: What stands below the PLN.
  ///   - showsNames: Whether names stand beside the discs.
  init(
    _ communities: [Network.Community], _ layouts: [DiscLayout], middle: Middle, weights: [[Double]], people: Int,
    plnName: String, showsNames: Bool
  ) {
    var smallest = 0.0
    var around = Array(communities.indices)
    var centred: Int?
    switch middle {
    case .seats(let count): smallest = max(38, DiscPlan.circle(count, spacing: 34) + DiscPlan.margin)
    case .community(let number):
      smallest = layouts[number].radius
      around.removeAll { $0 == number }
      centred = number
    case .nothing: break
    }
    let hasPLN = smallest > 0
    // Room for one digit more: who joins as the tenth member moves nobody.
    let roomyName = if case .seats = middle { plnName + "0" } else { plnName }
    func isNameClear(_ radius: Double, of places: [NetworkLayout.PlacedCommunity]) -> Bool {
      guard hasPLN, showsNames else { return true }
      let box = NetworkLayout.plnNameBox(roomyName, radius: radius).grown(by: 4)
      return !places.contains { box.overlaps($0.disc) || box.overlaps($0.textBox) }
    }
    func placed(_ centres: [Point]) -> [NetworkLayout.PlacedCommunity] {
      zip(around, centres).map { number, centre in
        let disc = Disc(centre: centre.rounded, radius: layouts[number].radius)
        return .init(
          community: communities[number], disc: disc, layout: layouts[number], isNameAbove: centre.y <= 0.5,
          isPLN: false)
      }
    }
    let moat = showsNames ? Metrics.moat : Metrics.gap
    let nameReach = showsNames ? NetworkLayout.plnNameBox(roomyName, radius: smallest).grown(by: 4).reach : 0
    let clear = around.map { hasPLN ? max(smallest + moat, nameReach) + layouts[$0].radius : 0 }
    let reaches = around.map { showsNames ? layouts[$0].reach : layouts[$0].radius }
    let bonds = around.map { a in around.map { weights[a][$0] } }
    var places: [NetworkLayout.PlacedCommunity]
    var room = smallest
    if around.count >= DiscPacking.fewest(people: people) {
      let items = around.map { DiscPacking.Item(radius: layouts[$0].radius, text: layouts[$0].text) }
      let packed = DiscPacking.places(
        of: items, weights: bonds, inner: hasPLN ? max(smallest + Metrics.gap, nameReach) : 0,
        gap: showsNames ? Metrics.narrowGap : Metrics.gap)
      places = zip(around, packed).map { number, place in
        let disc = Disc(centre: place.centre.rounded, radius: layouts[number].radius)
        return .init(
          community: communities[number], disc: disc, layout: layouts[number], isNameAbove: place.isTextAbove,
          isPLN: false)
      }
    } else {
      let ring = RingLayout(reaches: reaches, weights: bonds, clear: clear).tightened { ring in
        let places = placed(ring.directions.map { $0 * ring.radius })
        return DiscPlan.areApart(places, fromPLN: hasPLN ? smallest : nil, moat: moat)
          && isNameClear(smallest, of: places)
      }
      places = placed(ring.directions.map { $0 * ring.radius })
      room = places.map { ring.radius - $0.disc.radius - moat }.min() ?? smallest
    }
    // The PLN takes the room inside the ring, so that the ties between its seats can be told apart; but its name stands
    // below it, and must not run into what stands there.
    var radius = smallest
    if case .seats(let count) = middle {
      radius = max(smallest, min(room, DiscPlan.circle(count, spacing: 60) + DiscPlan.margin))
      while radius > smallest, !isNameClear(radius, of: places) { radius = max(smallest, radius - 2) }
      circle = count < 2 ? 0 : radius - DiscPlan.margin
    } else {
      circle = 0
    }
    pln = hasPLN ? Disc(centre: .zero, radius: radius) : nil
    if let centred {
      let disc = Disc(centre: .zero, radius: radius)
      places.insert(
        .init(community: communities[centred], disc: disc, layout: layouts[centred], isNameAbove: false, isPLN: true),
        at: centred)
    }
    self.communities = places
  }

  /// Where a disc grows in which as many people as it holds now would begin with a larger one. Who stands in it stays
  /// in it. Inwards the drawing as a whole keeps its size.
  enum Growth: CaseIterable {
    case none, inwards
    /// The PLN grows by a row of seats, and no other disc.
    case seats
    case outwards
  }

  /// The plan of an earlier drawing, its discs as they were. Nil where a community is new, or something would touch.
  init?(
    _ communities: [Network.Community], _ layouts: [DiscLayout], middle: Middle, from start: Positions, growth: Growth,
    plnName: String, showsNames: Bool
  ) {
    // A file of positions may say anything.
    guard (start.communities.values + (start.pln.map { [$0] } ?? [])).allSatisfy(\.isSound) else { return nil }
    var places: [NetworkLayout.PlacedCommunity] = []
    let shift = start.pln?.centre.point ?? .zero
    for (number, community) in communities.enumerated() {
      let isPLN = if case .community(number) = middle { true } else { false }
      guard let old = isPLN ? start.pln : start.communities[community.id] else { return nil }
      var disc = Disc(centre: old.centre.point - shift, radius: old.radius)
      let needed = layouts[number].radius
      if growth == .inwards || growth == .outwards, needed > disc.radius {
        let step = growth == .inwards ? disc.radius - needed : needed - disc.radius
        if !isPLN { disc.centre = (disc.centre + disc.centre.unit * step).rounded }
        disc.radius = needed
      }
      let isNameAbove = old.isNameAbove ?? (disc.centre.y <= 0.5) && !isPLN
      places.append(
        .init(community: community, disc: disc, layout: layouts[number], isNameAbove: isNameAbove, isPLN: isPLN))
    }
    switch middle {
    case .seats(let count):
      guard let old = start.pln else { return nil }
      // A row of seats more, outside the one that is full.
      let radius = old.radius + (growth == .seats ? Seating.row : 0)
      pln = Disc(centre: .zero, radius: radius)
      circle = count < 2 ? 0 : radius - DiscPlan.margin
    case .community:
      pln = places.first { $0.isPLN }?.disc
      circle = 0
    case .nothing:
      pln = nil
      circle = 0
    }
    self.communities = places
    let around = places.filter { !$0.isPLN }
    guard DiscPlan.areApart(around, fromPLN: pln?.radius, moat: 4, gap: 4, hasNames: showsNames) else { return nil }
    if let pln, showsNames {
      let box = NetworkLayout.plnNameBox(plnName, radius: pln.radius)
      guard !around.contains(where: { box.overlaps($0.disc) || box.overlaps($0.textBox) }) else { return nil }
    }
  }

  /// The larger side of the box around all discs.
  var side: Double {
    let boxes = communities.map { Box(around: $0.disc) } + (pln.map { [Box(around: $0)] } ?? [])
    guard let all = boxes.dropFirst().reduce(boxes.first, { $0?.union($1) }) else { return 0 }
    return max(all.maxX - all.minX, all.maxY - all.minY)
  }

  /// Whether discs and their names keep clear of each other and of the PLN.
  private static func areApart(
    _ places: [NetworkLayout.PlacedCommunity], fromPLN radius: Double?, moat: Double, gap: Double = Metrics.gap,
    hasNames: Bool = true
  ) -> Bool {
    for (index, place) in places.enumerated() {
      if let radius, place.disc.centre.length < radius + place.disc.radius + moat { return false }
      let text = place.textBox.grown(by: gap < 6 ? 2 : 6)
      if hasNames, let radius, text.overlaps(Disc(centre: .zero, radius: radius + min(20, moat))) { return false }
      for (number, other) in places.enumerated() where number != index {
        if place.disc.centre.distance(to: other.disc.centre) < place.disc.radius + other.disc.radius + gap {
          return false
        }
        if hasNames, text.overlaps(other.textBox) || text.overlaps(other.disc) { return false }
      }
    }
    return true
  }
}
