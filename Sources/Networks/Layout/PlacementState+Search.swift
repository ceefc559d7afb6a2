// The local search: people change places, whole discs turn, and at last everybody moves a little, as long as the
// drawing gets better and work is left.

extension PlacementState {
  /// The smallest gain that counts: less is rounding.
  static let least: Float = 0.05

  /// Improves the arrangement until nothing helps or `budget` comparisons of blocks are made. Points are tried in their
  /// order, places in theirs, so that the same input ends the same everywhere.
  mutating func improve(budget: Int) {
    let end = work + budget
    rescale()
    for disc in discs.indices where work < end { turn(disc) }
    settleDown(until: work + budget * 6 / 10)
    kick(until: work + max(0, end - work) * 3 / 10)
    finish(until: end)
  }

  /// Moves everybody a little, and at last less: first in all directions, for a crossing less is worth longer lines,
  /// and then several times to where distances and lengths fit better.
  mutating func finish(until end: Int) {
    let free = placeOfPoint.indices.filter { isFree[$0] }
    for step in [16, 10] as [Double] {
      rescale()
      nudge(free, by: step, until: end)
    }
    for step in [6, 3, 2, 6, 3, 2, 1] as [Double] {
      rescale()
      nudge(free, by: step, until: end, isDownhill: true)
    }
  }

  /// What everything costs together, at the scale that fits best.
  var total: Float {
    mutating get {
      rescale()
      return cost(of: Array(placeOfPoint.indices))
    }
  }

  /// Moves and swaps until none helps.
  private mutating func settleDown(until end: Int) {
    var isAtRest = false
    while !isAtRest, work < end {
      isAtRest = true
      for point in placeOfPoint.indices {
        guard work < end else { return }
        if seat(point) > 0 { isAtRest = false }
      }
    }
  }

  /// Turns discs although it costs, settles down again, and keeps what came of it where that is better: a way out of a
  /// state that no single move improves.
  private mutating func kick(until end: Int) {
    let everyone = Array(placeOfPoint.indices)
    guard work < end else { return }
    var best = (cost: cost(of: everyone), state: self)
    for round in 1..<12 {
      for disc in discs.indices where placesOfDisc[disc].count > 3 && turns[disc] > 1 {
        guard work < end else {
          self = best.state.afterWork(work)
          return
        }
        let points = residents(of: disc)
        move(points, to: targets(points, in: disc, turned: round % turns[disc], isMirrored: round % 2 == 0))
        settleDown(until: end)
        let now = cost(of: everyone)
        if now < best.cost - PlacementState.least { best = (now, self) } else { self = best.state.afterWork(work) }
      }
    }
    self = best.state.afterWork(work)
  }

  // MARK: One step

  /// Moves a point to the best of the places where it would be near its neighbours, whoever sits there changing with
  /// it. Returns what that gains; 0 where nothing does.
  mutating func seat(_ point: Int) -> Float {
    let home = placeOfPoint[point]
    let candidates = candidates(for: point)
    guard !candidates.isEmpty else { return 0 }
    var pair: [Int] = []
    let alone = cost(ofOne: point)
    var best: (gain: Float, place: Int) = (PlacementState.least, home)
    for place in candidates where place != home {
      let other = pointOfPlace[place]
      guard other >= 0 else {
        let limit = alone - best.gain
        let gain = alone - cost(moving: point, to: place) { $0.cost(ofPoint: point, limit: limit) }
        if gain > best.gain { best = (gain, place) }
        continue
      }
      if pair.isEmpty { pair = [point, other] } else { pair[1] = other }
      // Two cost no more together than each alone, so few pairs need the exact price of how they are now.
      let most = alone + cost(ofOne: other)
      let limit = most - best.gain
      let after = cost(moving: point, to: place) { $0.cost(of: pair, limit: limit) }
      guard most - after > best.gain else { continue }
      let gain = cost(of: pair, known: alone) - after
      if gain > best.gain { best = (gain, place) }
    }
    guard best.place != home else { return 0 }
    move(point, to: best.place)
    return best.gain
  }

  /// What something costs if a point moves to a place. The state stays as it is.
  private mutating func cost(moving point: Int, to place: Int, _ price: (inout PlacementState) -> Float) -> Float {
    let (home, version) = (placeOfPoint[point], version)
    move(point, to: place)
    let cost = price(&self)
    move(point, to: home)
    self.version = version
    return cost
  }

  /// The places of its disc that are nearest to the middle of its neighbours.
  private func candidates(for point: Int) -> [Int] {
    let all = placesOfDisc[discOfPoint[point]]
    guard all.count > mostCandidates else { return all }
    let next = incidences[incidencesOfPoint[point]]
    guard !next.isEmpty else { return [] }
    var aim = Point.zero
    for incidence in next { aim = aim + position(of: incidence.other) }
    aim = aim * (1 / Double(next.count))
    let ranked = all.map { place in (distance: (places[place] - aim).dot(places[place] - aim), place: place) }
    return ranked.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(mostCandidates).map(\.place)
  }

  /// Turns or mirrors everybody in a disc where that helps most.
  mutating func turn(_ disc: Int) {
    let points = residents(of: disc)
    guard points.count > 2, turns[disc] > 1 else { return }
    let home = points.map { placeOfPoint[$0] }
    let before = cost(of: points)
    var best: (gain: Float, targets: [Int]) = (PlacementState.least, home)
    for isMirrored in [false, true] {
      for step in 0..<turns[disc] where isMirrored || step > 0 {
        let targets = targets(points, in: disc, turned: step, isMirrored: isMirrored)
        move(points, to: targets)
        let gain = before - cost(of: points, limit: before - best.gain)
        if gain > best.gain { best = (gain, targets) }
        move(points, to: home)
      }
    }
    move(points, to: best.targets)
  }

  func residents(of disc: Int) -> [Int] {
    placesOfDisc[disc].compactMap { pointOfPlace[$0] >= 0 ? pointOfPlace[$0] : nil }
  }

  /// Where a turn leads: for each point the place nearest to it, no two alike.
  func targets(_ points: [Int], in disc: Int, turned step: Int, isMirrored: Bool) -> [Int] {
    let turn = Turn.share(Double(step) / Double(turns[disc]))
    let aims = points.map { point in
      var offset = position(of: point) - discs[disc].centre
      if isMirrored { offset.x = -offset.x }
      return discs[disc].centre + turn.apply(to: offset)
    }
    return PlacementState.nearest(aims, places: placesOfDisc[disc], at: places)
  }

  /// Moves each point by `step` pixels in the best of twelve directions, where that helps.
  ///
  /// - Parameter isDownhill: Whether only those of the directions are tried in which distances and lengths fit better.
  mutating func nudge(_ points: [Int], by step: Double, until end: Int, isDownhill: Bool = false) {
    for point in points {
      guard work < end else { return }
      let home = position(of: point)
      let before = cost(ofPoint: point)
      let downhill = isDownhill ? downhill(from: point) : .zero
      var best: (gain: Float, position: Point) = (PlacementState.least, home)
      let least = isDownhill ? downhill.length * PlacementState.leastAlong : -.infinity
      for direction in PlacementState.directions where direction.dot(downhill) > least {
        let aim = home + direction * step
        guard isRoom(for: point, at: aim) else { continue }
        shift(point, to: aim)
        let gain = before - cost(ofPoint: point, limit: before - best.gain)
        if gain > best.gain { best = (gain, aim) }
      }
      shift(point, to: best.position)
    }
  }

  /// The least cosine of the angle between a direction and the way downhill: five of the twelve have more.
  private static let leastAlong = 0.45

  private static let directions = (0..<12).map { Turn.share(Double($0) / 12).apply(to: Point(x: 0, y: -1)) }

  // MARK: Room

  /// Whether a point may stand there: inside its disc with its name, and clear of its neighbours and theirs.
  ///
  /// - Parameter isNamed: Whether the names below symbols need their room too.
  func isRoom(for point: Int, at aim: Point, isNamed: Bool = true) -> Bool {
    let disc = discs[discOfPoint[point]]
    let offset = aim - disc.centre
    let inner = disc.radius - Metrics.rim
    if offset.length > inner - Metrics.person { return false }
    let width = labelWidths[point]
    if isNamed, width > 0, Point(x: abs(offset.x) + width / 2, y: offset.y + 22).length > inner { return false }
    for place in placesOfDisc[discOfPoint[point]] {
      let other = pointOfPlace[place]
      guard other >= 0, other != point else { continue }
      let (dx, dy) = (abs(places[place].x - aim.x), places[place].y - aim.y)
      if dx * dx + dy * dy < spacing * spacing { return false }
      guard isNamed else { continue }
      // A name takes 8 to 24 pixels below the middle of its symbol, and a symbol 13 about its own.
      let wide = labelWidths[other]
      if width > 0, dx < width / 2 + 13, dy > 0, dy < 37 { return false }
      if wide > 0, dx < wide / 2 + 13, dy < 0, dy > -37 { return false }
      if width > 0, wide > 0, dx < (width + wide) / 2 + 6, abs(dy) < 16 { return false }
    }
    return true
  }

  /// Gives each aim a place of its own, the nearest pairs first; of pairs as near the first aim, then the first place.
  /// O(aims² + aims × places), and as much again for every aim that found its nearest place taken.
  static func nearest(_ aims: [Point], places: [Int], at positions: [Point]) -> [Int] {
    let spots = places.map { positions[$0] }
    var found = [Int](repeating: -1, count: aims.count)
    var taken = [Bool](repeating: false, count: places.count)
    func best(for aim: Point) -> (distance: Double, rank: Int) {
      var best: (distance: Double, rank: Int) = (.infinity, -1)
      for rank in spots.indices where !taken[rank] {
        let offset = spots[rank] - aim
        let square = offset.dot(offset)
        if square < best.distance { best = (square, rank) }
      }
      return best
    }
    // Of very many the first comes first: to look for the nearest pair would take longer than the search.
    guard aims.count <= 150 else {
      for (aim, point) in aims.enumerated() {
        let choice = best(for: point)
        guard choice.rank >= 0 else { break }
        found[aim] = places[choice.rank]
        taken[choice.rank] = true
      }
      return found
    }
    var choices = aims.map(best)
    for _ in 0..<min(aims.count, places.count) {
      var next = -1
      for aim in 0..<aims.count where found[aim] < 0 && (next < 0 || choices[aim].distance < choices[next].distance) {
        next = aim
      }
      guard next >= 0, choices[next].rank >= 0 else { break }
      let rank = choices[next].rank
      found[next] = places[rank]
      taken[rank] = true
      for aim in 0..<aims.count where found[aim] < 0 && choices[aim].rank == rank {
        choices[aim] = best(for: aims[aim])
      }
    }
    return found
  }
}
