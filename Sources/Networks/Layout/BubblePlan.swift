// Where the bubbles of a network of networks stand: around the PLN, each straight out from its own members there, so
// that the one line between both crosses nothing; in two or three rings, one behind the other, where one would be too
// wide.

struct BubblePlan {
  /// What a plan is made for.
  struct Task {
    let communities: [Network.Community]
    let layouts: [DiscLayout]
    /// How many members each has in the PLN, and how many arrows end at each.
    let members: [Int]
    let ends: [Int]
    /// In which order they stand, clockwise from the bottom.
    let order: [Int]
    /// What stands below the PLN; nil where the network has none.
    let plnName: String?
    /// The community that is the PLN itself, and the radius of its disc.
    let centre: (number: Int, radius: Double)?
  }

  /// In the order of the communities.
  let places: [NetworkLayout.PlacedCommunity]
  /// The direction of each, as a share of a turn clockwise from the top.
  let directions: [Double]
  let stalls: Stalls
  /// The radius of the PLN; 0 where there is none.
  let rim: Double

  private static let turn = 6.283185307179586
  /// Between the PLN and the innermost bubbles: here the lines run that join a bubble to its members.
  private static let moat = 34.0

  /// Returns the smallest plan on which nothing touches. O(communities² × steps).
  init(_ task: Task) {
    var best = BubblePlan(task, rings: 1)
    for rings in 2...3 where task.order.count > 8 {
      let next = BubblePlan(task, rings: rings)
      // One ring is read more easily, so that more of them must save some room.
      if next.reach < best.reach * 0.85 { best = next }
    }
    self = best
  }

  /// How far the farthest bubble reaches.
  private var reach: Double { places.map { $0.disc.centre.length + $0.disc.radius }.max() ?? 0 }

  private init(_ task: Task, rings: Int) {
    let nameWidth = task.plnName.map { Metrics.width($0, size: Metrics.nameSize) + 40 } ?? 0
    let least = Stalls.fitting(task.members, ends: task.ends, nameWidth: nameWidth)
    let hasPLN = task.plnName != nil
    let smallest = task.centre?.radius ?? (hasPLN ? least.rim : 0)
    let widest = task.order.map { task.layouts[$0].radius }.max() ?? 0
    let step = 2 * widest + (task.order.map { task.layouts[$0].text.height }.max() ?? 0) + 24
    var distance = max(smallest + BubblePlan.moat + widest, task.order.count > 1 ? 110 : 0)
    var floor = least.floor
    var current = least
    var directions = [Double](repeating: 0, count: task.layouts.count)
    var places: [NetworkLayout.PlacedCommunity] = []
    for _ in 0..<400 {
      let stalls = Stalls(task.members, ends: task.ends, rows: least.rows, nameWidth: nameWidth, floor: floor)
      current = stalls
      let rim = task.centre?.radius ?? (hasPLN ? stalls.rim : 0)
      distance = max(distance, rim + BubblePlan.moat + widest)
      let distances = task.order.indices.map { distance + Double($0 % rings) * step }
      let name = rim > 0 ? nameWidth / (BubblePlan.turn * rim) : 0
      let found = BubblePlan.directions(task, stalls, distances, rings: rings, name: name)
      if let found {
        for (place, community) in task.order.enumerated() { directions[community] = found[place] }
        places = BubblePlan.placed(task, distances, directions, rim: rim)
        if BubblePlan.areApart(places, task, directions, rim: rim) { break }
      } else {
        floor *= 1.01
      }
      distance *= 1.02
    }
    let room = distance - widest - BubblePlan.moat
    let roomy = BubblePlan.roomy(task, least: current, nameWidth: nameWidth, directions: directions, within: room) {
      stalls in
      BubblePlan.areApart(places, task, directions, rim: stalls.rim)
    }
    stalls = roomy ?? current
    rim = task.centre?.radius ?? (hasPLN ? stalls.rim : 0)
    self.places = places
    self.directions = directions
  }

  /// The directions of all in order; nil where they need more than one turn.
  private static func directions(_ task: Task, _ stalls: Stalls, _ distances: [Double], rings: Int, name: Double)
    -> [Double]?
  {
    var found = task.order.indices.map { name / 2 + 0.5 + (1 - name) * (Double($0) + 0.5) / Double(task.order.count) }
    // How much room a bubble with its words takes depends on its direction: few rounds bring both together.
    for _ in 0..<5 {
      let needed = task.order.enumerated().map { place, community -> Double in
        let layout = task.layouts[community]
        let along = Stalls.point(found[place], 1).normal
        let (width, height) = (max(layout.radius * 2, layout.text.width), layout.radius * 2 + layout.text.height + 6)
        let chord =
          min(abs(along.x) * width + abs(along.y) * height, (width * width + height * height).squareRoot()) + 14
        return max(stalls.share(of: community), chord / (turn * distances[place] * Double(rings)))
      }
      let total = needed.reduce(0, +) + name
      guard total <= 1 else { return nil }
      let spare = (1 - total) / Double(max(1, needed.count))
      var start = 0.5 + name / 2
      for place in found.indices {
        found[place] = start + (needed[place] + spare) / 2
        start += needed[place] + spare
      }
    }
    return found
  }

  private static func placed(_ task: Task, _ distances: [Double], _ directions: [Double], rim: Double) -> [NetworkLayout
    .PlacedCommunity]
  {
    var distanceOf = [Double](repeating: 0, count: task.layouts.count)
    for (place, community) in task.order.enumerated() { distanceOf[community] = distances[place] }
    return task.layouts.indices.map { number in
      let isPLN = number == task.centre?.number
      let centre = isPLN ? Point.zero : Stalls.point(directions[number], distanceOf[number]).rounded
      let disc = Disc(centre: centre, radius: isPLN ? rim : task.layouts[number].radius)
      return .init(
        community: task.communities[number], disc: disc, layout: task.layouts[number],
        isNameAbove: centre.y <= 0.5 && !isPLN, isPLN: isPLN)
    }
  }

  /// Whether bubbles, words, the lines to the PLN and its name keep clear of each other.
  private static func areApart(
    _ all: [NetworkLayout.PlacedCommunity], _ task: Task, _ directions: [Double], rim: Double
  ) -> Bool {
    let name = task.plnName.map { NetworkLayout.plnNameBox($0, radius: rim).grown(by: 4) }
    for (number, place) in all.enumerated() where !place.isPLN {
      let text = place.textBox.grown(by: 3)
      if rim > 0,
        text.overlaps(Disc(centre: .zero, radius: rim + 8)) || place.disc.centre.length < rim + place.disc.radius + 16
      {
        return false
      }
      if let name, name.overlaps(place.disc) || name.overlaps(text) { return false }
      let isJoined = task.members[number] > 0 || place.community.isMembershipUnknown
      let end = Stalls.point(directions[number], rim)
      if isJoined, let name, name.meets(place.disc.centre, end) { return false }
      for (another, other) in all.enumerated() where another != number && !other.isPLN {
        if place.disc.centre.distance(to: other.disc.centre) < place.disc.radius + other.disc.radius + Metrics.narrowGap
        {
          return false
        }
        if text.overlaps(other.textBox) || text.overlaps(other.disc) { return false }
        guard isJoined else { continue }
        if other.disc.centre.distance(toSegment: place.disc.centre, end) < other.disc.radius + 5 { return false }
        if other.textBox.grown(by: 3).meets(place.disc.centre, end) { return false }
      }
    }
    return true
  }

  /// The arena that fills the room inside the ring: with fewer rows and wider seats where they fit the directions; nil
  /// for none.
  private static func roomy(
    _ task: Task, least: Stalls, nameWidth: Double, directions: [Double], within room: Double, isFree: (Stalls) -> Bool
  ) -> Stalls? {
    guard task.plnName != nil, task.centre == nil else { return nil }
    func isApart(_ stalls: Stalls) -> Bool {
      for (place, community) in task.order.enumerated() {
        let next = task.order[(place + 1) % task.order.count]
        guard next != community else { continue }
        var between = directions[next] - directions[community]
        between -= between.rounded(.down)
        if (stalls.share(of: community) + stalls.share(of: next)) / 2 > between + 1e-9 { return false }
      }
      return true
    }
    // Words beside the bubbles may need some of the room.
    for room in stride(from: room, to: least.rim, by: -10) {
      for rows in 1...least.rows {
        for stretch in [1.4, 1.2, 1.0] {
          let pitch = Stalls.pitch * stretch
          let extra = Double(rows - 1) * pitch + Stalls.pitch / 2 + 10
          let next = Stalls(
            task.members, ends: task.ends, rows: rows, pitch: pitch, nameWidth: nameWidth, floor: room - extra)
          if next.rim <= room + 0.01, isApart(next), isFree(next) { return next }
        }
      }
    }
    return nil
  }
}
