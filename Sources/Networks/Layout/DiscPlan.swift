// Where the discs are: the PLN in the middle, the communities around it on the smallest ring on which nothing touches,
// or packed about it where they are too many for a ring.

struct DiscPlan {
  let communities: [NetworkLayout.PlacedCommunity]
  /// Nil where the network has no PLN.
  let pln: Disc?

  /// How those are put that are not in the middle, by their numbers among them.
  enum Arrangement: Hashable {
    /// On the smallest ring, clockwise.
    case ring([Int])
    /// As near to each other as they are tied, the middle included: from a ring in this order.
    case spread([Int])
    /// Each as near to the middle as the others leave room.
    case packed
  }

  /// - Parameters:
  ///   - centre: The community that is the PLN itself and is in the middle; nil for none.
  ///   - weights: How strongly each two communities are tied; symmetric.
  ///   - plnName: What stands below the PLN.
  ///   - showsNames: Whether names stand beside the discs.
  init(
    _ communities: [Network.Community], _ layouts: [DiscLayout], _ arrangement: Arrangement, centre: Int?,
    weights: [[Double]], plnName: String, showsNames: Bool
  ) {
    let smallest = centre.map { layouts[$0].radius } ?? 0
    let around = communities.indices.filter { $0 != centre }
    let hasPLN = centre != nil
    func isNameClear(_ radius: Double, of rooms: [Room]) -> Bool {
      guard hasPLN, showsNames else { return true }
      let box = NetworkLayout.plnNameBox(plnName, radius: radius).grown(by: 4)
      return !rooms.contains { box.overlaps($0.disc) || box.overlaps($0.text) }
    }
    func rooms(_ centres: [Point]) -> [Room] {
      zip(around, centres).map { number, centre in
        Room(
          Disc(centre: centre.rounded, radius: layouts[number].radius), layouts[number], isNameAbove: centre.y <= 0.5)
      }
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
    let nameReach = showsNames ? NetworkLayout.plnNameBox(plnName, radius: smallest).grown(by: 4).reach : 0
    let clear = around.map { hasPLN ? max(smallest + moat, nameReach) + layouts[$0].radius : 0 }
    let reaches = around.map { showsNames ? layouts[$0].reach : layouts[$0].radius }
    let bonds = around.map { a in around.map { weights[a][$0] } }
    var places: [NetworkLayout.PlacedCommunity]
    switch arrangement {
    case .packed:
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
    case .ring(let order):
      let ring = RingLayout(order, reaches: reaches, clear: clear).tightened { ring in
        let rooms = rooms(ring.directions.map { $0 * ring.radius })
        return DiscPlan.areApart(rooms, fromPLN: hasPLN ? smallest : nil, moat: moat)
          && isNameClear(smallest, of: rooms)
      }
      places = placed(ring.directions.map { $0 * ring.radius })
    case .spread(let order):
      let spread = SpreadDiscs(order, reaches: reaches, weights: bonds, gap: Metrics.gap).tightened {
        DiscPlan.areApart(rooms($0), fromPLN: nil, moat: moat)
      }
      places = placed(spread)
    }
    pln = hasPLN ? Disc(centre: .zero, radius: smallest) : nil
    if let centre {
      places.insert(
        .init(
          community: communities[centre], disc: Disc(centre: .zero, radius: smallest), layout: layouts[centre],
          isNameAbove: false, isPLN: true),
        at: centre)
    }
    self.communities = places
  }

  /// Where a disc grows in which as many people as it holds now would begin with a larger one. Who stands in it stays
  /// in it. Inwards the drawing as a whole keeps its size.
  enum Growth: CaseIterable {
    case none, inwards, outwards
  }

  /// The plan of an earlier drawing, its discs as they were. Nil where a community is new, or something would touch.
  init?(
    _ communities: [Network.Community], _ layouts: [DiscLayout], centre: Int?, from start: Positions, growth: Growth,
    plnName: String, showsNames: Bool
  ) {
    // A file of positions may say anything.
    guard (start.communities.values + (start.pln.map { [$0] } ?? [])).allSatisfy(\.isSound) else { return nil }
    var places: [NetworkLayout.PlacedCommunity] = []
    let shift = start.pln?.centre.point ?? .zero
    for (number, community) in communities.enumerated() {
      let isPLN = number == centre
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
    pln = places.first { $0.isPLN }?.disc
    self.communities = places
    let around = places.filter { !$0.isPLN }.map(Room.init)
    guard DiscPlan.areApart(around, fromPLN: pln?.radius, moat: 4, gap: 4, hasNames: showsNames) else { return nil }
    if let pln, showsNames {
      let box = NetworkLayout.plnNameBox(plnName, radius: pln.radius)
      guard !around.contains(where: { box.overlaps($0.disc) || box.overlaps($0.text) }) else { return nil }
    }
  }

  /// The larger side of the box around all discs.
  var side: Double {
    let boxes = communities.map { Box(around: $0.disc) } + (pln.map { [Box(around: $0)] } ?? [])
    guard let all = boxes.dropFirst().reduce(boxes.first, { $0?.union($1) }) else { return 0 }
    return max(all.maxX - all.minX, all.maxY - all.minY)
  }

  /// Whether no two discs touch.
  var isApart: Bool {
    DiscPlan.areApart(
      communities.filter { !$0.isPLN }.map(Room.init), fromPLN: pln?.radius, moat: 0, gap: 0, hasNames: false)
  }

  /// Whether discs and their names keep clear of each other and of the PLN.
  private static func areApart(
    _ rooms: [Room], fromPLN radius: Double?, moat: Double, gap: Double = Metrics.gap, hasNames: Bool = true
  ) -> Bool {
    for (index, room) in rooms.enumerated() {
      if let radius, room.disc.centre.length < radius + room.disc.radius + moat { return false }
      let text = room.text.grown(by: gap < 6 ? 2 : 6)
      if hasNames, let radius, text.overlaps(Disc(centre: .zero, radius: radius + min(20, moat))) { return false }
      for (number, other) in rooms.enumerated() where number != index {
        if room.disc.centre.distance(to: other.disc.centre) < room.disc.radius + other.disc.radius + gap {
          return false
        }
        if hasNames, text.overlaps(other.text) || text.overlaps(other.disc) { return false }
      }
    }
    return true
  }

  /// A disc, and the box of its name and caption.
  private struct Room {
    let disc: Disc
    let text: Box

    init(_ disc: Disc, _ layout: DiscLayout, isNameAbove: Bool) {
      self.disc = disc
      text = layout.textBox(beside: disc, isAbove: isNameAbove)
    }

    init(_ place: NetworkLayout.PlacedCommunity) { (disc, text) = (place.disc, place.textBox) }
  }
}
