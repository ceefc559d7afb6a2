// What a network of networks shows beside its bubbles: every member in the PLN, one line from each bubble to its own
// members, and one arrow for each two communities with ties between them.

/// The inside of a drawing whose communities stand for all of their people.
struct Bubbles: Sendable {
  /// The members of one community in the PLN.
  struct Sector: Sendable {
    let community: Int
    /// The members, nil for who is counted but not listed, and where they stand.
    let members: [Network.Person?]
    let seats: [Point]
    /// The radii of the outline, and its ends as shares of a turn; nil where the whole PLN is one community.
    let outline: (inner: Double, outer: Double, from: Double, to: Double)?
    /// From the bubble to its members.
    let spoke: Curve?
  }

  /// The arrow of two communities.
  struct Arrow: Sendable {
    let flow: CondensedNetwork.Flow
    let strength: TieStrength
    let curve: Curve
    /// How large the symbols at its ends are.
    let radii: (start: Double, end: Double)
    /// Whether it runs between members in the PLN, and not from bubble to bubble.
    let isInPLN: Bool
  }

  let counts: CondensedNetwork
  let sectors: [Sector]
  let arrows: [Arrow]

  init(_ counts: CondensedNetwork, _ plan: BubblePlan, centre: Int?) {
    self.counts = counts
    let (places, stalls, directions) = (plan.places, plan.stalls, plan.directions)
    func hasSector(_ community: Int) -> Bool { community != centre && !counts.members[community].isEmpty }
    sectors = places.indices.filter { !counts.members[$0].isEmpty }.map { number in
      let members = counts.members[number]
      guard number != centre else {
        return Sector(
          community: number, members: members, seats: Bubbles.rounds(members.count), outline: nil, spoke: nil)
      }
      let (middle, half) = (directions[number], stalls.halfOutline(of: number))
      let outward = Stalls.point(middle, 1)
      let last = (members.count - 1) / max(1, stalls.columns[number])
      let outer = stalls.floor + Double(last) * stalls.pitch + Stalls.pitch / 2
      let disc = places[number].disc
      return Sector(
        community: number, members: members, seats: stalls.places(members.count, of: number, around: middle),
        outline: (stalls.inner, outer, middle - half, middle + half),
        spoke: Curve(disc.centre - outward * disc.radius, outward * outer))
    }

    // Where the arrows in the PLN end: side by side along the inner edge of a sector, in the order of where they lead.
    var docks: [[Int]: Point] = [:]
    for number in places.indices where hasSector(number) {
      let others = counts.flows.compactMap { $0.from == number ? $0.to : $0.to == number ? $0.from : nil }.filter(
        hasSector)
      func clockwise(_ other: Int) -> Double {
        let between = directions[other] - directions[number]
        return between - between.rounded(.down)
      }
      let ordered = others.sorted { clockwise($0) != clockwise($1) ? clockwise($0) > clockwise($1) : $0 < $1 }
      let wide = 2 * stalls.halfOutline(of: number)
      for (place, other) in ordered.enumerated() {
        let share = (Double(place) + 0.5) / Double(ordered.count) - 0.5
        docks[[number, other]] = Stalls.point(directions[number] + wide * share * 0.92, stalls.inner - 1)
      }
    }
    let outside = counts.flows.filter { docks[[$0.from, $0.to]] == nil || docks[[$0.to, $0.from]] == nil }
    var routes: [[Int]: Curve] = [:]
    let curves = ObstacleRouting.curves(
      symbols: places.map(\.disc), clearance: 0, discOfPoint: Array(places.indices),
      discs: places.map(\.disc) + (centre == nil && plan.rim > 0 ? [Disc(centre: .zero, radius: plan.rim)] : []),
      lines: outside.map { ObstacleRouting.Line(from: $0.from, to: $0.to, weight: 1) })
    for (flow, curve) in zip(outside, curves) { routes[[flow.from, flow.to]] = curve }
    arrows = counts.flows.compactMap { flow in
      let strength = counts.strength(of: flow)
      if let curve = routes[[flow.from, flow.to]] {
        return Arrow(
          flow: flow, strength: strength, curve: curve,
          radii: (places[flow.from].disc.radius + 2, places[flow.to].disc.radius + 2), isInPLN: false)
      }
      guard let start = docks[[flow.from, flow.to]], let end = docks[[flow.to, flow.from]] else { return nil }
      // Bent to the middle, so that an arrow to a neighbour does not hide along the edge.
      return Arrow(
        flow: flow, strength: strength, curve: Curve(start, end, towards: [(start + end) * 0.3]), radii: (0, 0),
        isInPLN: true)
    }
  }

  /// The radius of a disc in whose rounds so many members stand.
  static func radius(_ count: Int) -> Double { (rounds(count).map(\.length).max() ?? 0) + Metrics.seat + 12 }

  /// Places in circles about the middle.
  private static func rounds(_ count: Int) -> [Point] {
    var points: [Point] = []
    var round = 0
    while points.count < count {
      let distance = Double(round) * Stalls.pitch
      let fit = round == 0 ? 1 : Int(6.283185307179586 * Double(round) - 0.2)
      let here = min(fit, count - points.count)
      for step in 0..<here { points.append(Stalls.point(Double(step) / Double(here), distance).rounded) }
      round += 1
    }
    return points
  }
}

extension NetworkLayout {
  /// The drawing of communities alone.
  ///
  /// - Parameter start: An earlier drawing, whose order around the PLN is kept where it holds every community.
  init(condensing network: Network, from start: Positions?) {
    let counts = CondensedNetwork(of: network)
    let centre = network.centre
    let hasPLN = network.form == .petals || centre != nil
    let name = network.discName
    let layouts = network.communities.indices.map {
      DiscLayout(bubble: network.communities[$0], people: counts.people[$0], isNamed: $0 != centre)
    }
    let around = network.communities.indices.filter { $0 != centre }
    var ends = [Int](repeating: 0, count: layouts.count)
    for flow in counts.flows where !counts.members[flow.from].isEmpty && !counts.members[flow.to].isEmpty {
      ends[flow.from] += 1
      ends[flow.to] += 1
    }
    let plan = BubblePlan(
      BubblePlan.Task(
        communities: network.communities, layouts: layouts,
        members: counts.members.map { centre == nil ? $0.count : 0 }, ends: ends,
        order: NetworkLayout.order(around, network.communities, counts.weights, from: start),
        plnName: hasPLN ? name : nil,
        centre: centre.map { ($0, Bubbles.radius(counts.members[$0].count)) }))
    let bubbles = Bubbles(counts, plan, centre: centre)
    self.init(
      title: network.title, communities: plan.places, pln: hasPLN ? Disc(centre: .zero, radius: plan.rim) : nil,
      plnName: hasPLN ? name : "",
      bubbles: bubbles)
  }

  /// Those of an earlier drawing in its order; others so that the strongly tied are neighbours.
  private static func order(
    _ around: [Int], _ communities: [Network.Community], _ weights: [[Double]], from start: Positions?
  ) -> [Int] {
    let middle = start?.pln?.centre.point ?? .zero
    let known = around.compactMap { number in
      start?.communities[communities[number].id].map { (number, $0.centre.point - middle) }
    }
    guard known.count == around.count, !around.isEmpty else {
      return RingLayout.order(around.count, around.map { a in around.map { weights[a][$0] } }).map { around[$0] }
    }
    // Clockwise from the bottom: first the left half upwards, then the right half downwards.
    return known.sorted { one, other in
      let (p, q) = (one.1.unit, other.1.unit)
      if (p.x < 0) != (q.x < 0) { return p.x < 0 }
      return p.y != q.y ? (p.x < 0 ? p.y > q.y : p.y < q.y) : one.0 < other.0
    }.map(\.0)
  }
}
