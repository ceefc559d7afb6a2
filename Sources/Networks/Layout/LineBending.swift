// Bends lines to where they cross least and run over nobody. One try costs the line on its new way against all that its
// box meets, and ends as soon as it costs more than the best.

/// The lines of a drawing, each on its way, while they are bent one after the other.
struct LineBending {
  private let points: [Point]
  private let symbols: [Disc]
  private let clearances: [Double]
  private let discOfPoint: [Int]
  private let discs: [Disc]
  private let lines: [ObstacleRouting.Line]
  private(set) var curves: [Curve]
  /// The points of every line's way, one line after the other, each with room for a bent one.
  private var chains: [Point]
  private var chainOfLine: [Range<Int>]
  private var boxes: [Box]
  private var trial = TriedWay()
  /// How near to each point a line counts as running over it, and what that costs.
  private var cores: [Double]
  private var overPerson = 28.0
  /// The same where a line is led around people: more than any crossings are worth.
  private static let never = 1_000.0
  /// Through a disc of others no line is led for whatever reason.
  private static let throughDisc = 1e6

  private let reach: Reach

  init(_ routing: ObstacleRouting, reach: Reach) {
    self.reach = reach
    symbols = routing.symbols
    points = routing.symbols.map(\.centre)
    clearances = routing.symbols.map { $0.radius + routing.clearance }
    cores = clearances.map { $0 * 0.7 }
    discOfPoint = routing.discOfPoint
    discs = routing.discs
    lines = routing.lines
    curves = routing.curves
    boxes = routing.chains.map(Box.init(around:))
    chains = []
    chainOfLine = []
    for chain in routing.chains {
      chainOfLine.append(chains.count..<chains.count + chain.count)
      let room = max(0, Curve.stepsOfOne + 1 - chain.count)
      chains += chain
      chains += [Point](repeating: .zero, count: room)
    }
  }

  /// Bends every line that crosses another, or runs over a person, to where it does so least; a second round would gain
  /// nothing. O(lines² + lines × points).
  mutating func bend() {
    let (places, bends) = (reach.places, reach.bends)
    for (number, line) in lines.enumerated() where curves[number].controls.count < 2 {
      let (start, end) = (points[line.from], points[line.to])
      let lane = line.lane(between: points)
      let present = curves[number].controls.first
      trial.set(start, present, end)
      guard let cost = cost(number, lane: lane, below: .infinity), cost >= 5 else { continue }
      var best = (cost: cost, control: present)
      for place in places {
        for bend in bends where abs(bend) * reach.price < best.cost - 0.5 {
          let control = Curve.control(start, end, bend: bend + lane, at: place)
          guard control != present else { continue }
          trial.set(start, control, end)
          if let cost = self.cost(number, lane: lane, below: best.cost - 0.5) { best = (cost, control) }
        }
      }
      guard best.control != present else { continue }
      trial.set(start, best.control, end)
      adopt(Curve(start, end, towards: best.control.map { [$0] } ?? []), for: number)
    }
  }

  // MARK: Around people

  /// Leads every line that still runs over somebody around them: by a bend that is wider or nearer to one end, close
  /// past the one side of their symbol or the other, or by the shortest way through the gaps between symbols. O(lines ×
  /// (points + ways × lines)) for those that do.
  mutating func leadAroundPeople() {
    overPerson = LineBending.never
    cores = symbols.map { $0.radius + reach.spare }
    var gaps: Gaps?
    for _ in 0..<2 {
      var hasMoved = false
      for (number, line) in lines.enumerated() {
        let passed = people(under: number)
        guard !passed.isEmpty else { continue }
        var best = Attempt(curve: curves[number], cost: .infinity)
        let near = [best.curve] + bends(of: line) + ways(of: number, past: passed)
        // Crossings are counted only of ways that run over no person, where there is one.
        var free = near.filter { runsOverNobody($0, for: number) }
        if free.isEmpty {
          var between = gaps ?? Gaps(between: symbols, discOfPoint, discs: discs)
          let far = between.ways(of: line)
          gaps = between
          free = far.filter { runsOverNobody($0, for: number) }
          if free.isEmpty { free = near + far }
        }
        attempt(Array(free.prefix(mostWays)), for: number, &best)
        guard best.curve != curves[number] else { continue }
        trial.set(best.curve)
        adopt(best.curve, for: number)
        hasMoved = true
      }
      if !hasMoved { return }
    }
  }

  /// How many ways that run over no person are compared: of many people's the first, which are the least bent.
  private var mostWays: Int { points.count <= Metrics.mostBent ? .max : 6 }

  private struct Attempt {
    var curve: Curve
    var cost: Double
  }

  /// Tries some ways of a line, and keeps the best.
  private mutating func attempt(_ ways: [Curve], for number: Int, _ best: inout Attempt) {
    for way in ways {
      trial.set(way)
      guard let cost = cost(number, lane: 0, below: best.cost - 0.5) else { continue }
      if keepsOutOfDiscs(way, lines[number]) { best = Attempt(curve: way, cost: cost) }
    }
  }

  private mutating func runsOverNobody(_ way: Curve, for number: Int) -> Bool {
    trial.set(way)
    return costBesideCrossings(number, lane: 0, below: LineBending.never) != nil
  }

  /// Whether a way keeps out of the discs of others as it is measured: by fewer chords, a little inside of its bends.
  private func keepsOutOfDiscs(_ way: Curve, _ line: ObstacleRouting.Line) -> Bool {
    let (chain, ends) = (NetworkLayout.Chain(way), [discOfPoint[line.from], discOfPoint[line.to]])
    return discs.indices.allSatisfy { ends.contains($0) || !chain.meets(discs[$0]) }
  }

  /// The people whose symbols a line runs over, but for those at its ends; along the line.
  private func people(under number: Int) -> [Int] {
    let chain = chains[chainOfLine[number]]
    let found = points.indices.filter { point in
      let (reach, line) = (cores[point], lines[number])
      guard point != line.from, point != line.to, boxes[number].reaches(points[point], by: reach) else { return false }
      return zip(chain, chain.dropFirst()).contains {
        points[point].squaredDistance(toSegment: $0, $1) < reach * reach
      }
    }
    let start = points[lines[number].from]
    return found.map { (distance: points[$0].distance(to: start), point: $0) }.sorted { $0 < $1 }.map(\.point)
  }

  /// Bends of many widths, in the middle of a line and nearer to either end.
  private func bends(of line: ObstacleRouting.Line) -> [Curve] {
    let (start, end, lane) = (points[line.from], points[line.to], line.lane(between: points))
    let along = end - start
    let places: [Double] = [0.5, 0.25, 0.75]
    let widths: [Double] = [0.05, 0.12, 0.22, 0.35, 0.5, 0.7]
    return places.flatMap { place in
      widths.flatMap { width in
        [width, -width].map { width in
          let aside = along.normal * (width + lane)
          return Curve(start, end, towards: [start + along * place + aside])
        }
      }
    }
  }

  /// Ways close past the people in the way of a line, on either side of each: of more than three as if the others were
  /// not there.
  private func ways(of number: Int, past people: [Int]) -> [Curve] {
    let (line, present) = (lines[number], curves[number])
    let stops = [present.start] + present.controls + [present.end]
    var ways: [[Point]] = [[]]
    for person in people.prefix(3) {
      // The piece of the way that is nearest.
      let place = points[person]
      let piece =
        (1..<stops.count).min {
          place.squaredDistance(toSegment: stops[$0 - 1], stops[$0])
            < place.squaredDistance(toSegment: stops[$1 - 1], stops[$1])
        } ?? 1
      let along = (stops[piece] - stops[piece - 1]).unit
      ways = ways.flatMap { way in
        [(1, 1), (-1, 1), (1, 6), (-1, 6)].map { (side: Double, spare: Double) in
          let beside = place + along.normal * (side * (clearances[person] + spare) + line.lane)
          let step = along * (clearances[person] * 0.8)
          return way + [beside - step, beside + step]
        }
      }
    }
    let kept = present.controls.count > 1 ? present.controls : []
    return ways.map { way in
      guard !kept.isEmpty else { return Curve(present.start, present.end, towards: way) }
      // A line that is led around a disc passes its own way points too, in the order in which it comes to them.
      let all = (kept + way).enumerated().map { (along: LineBending.place(of: $1, along: stops), number: $0, stop: $1) }
      return Curve(
        present.start, present.end,
        towards: all.sorted { ($0.along, $0.number) < ($1.along, $1.number) }.map(\.stop))
    }
  }

  /// How far along a chain the point of it is that is nearest to another.
  private static func place(of point: Point, along chain: [Point]) -> Double {
    var (nearest, place, passed) = (Double.infinity, 0.0, 0.0)
    for (start, end) in zip(chain, chain.dropFirst()) {
      let along = end - start
      let length = along.length
      let square = point.squaredDistance(toSegment: start, end)
      if square < nearest {
        nearest = square
        place = passed + (length > 0 ? min(length, max(0, (point - start).dot(along) / length)) : 0)
      }
      passed += length
    }
    return place
  }

  // MARK: What a way costs

  /// Gives a line the way that was tried.
  private mutating func adopt(_ curve: Curve, for number: Int) {
    curves[number] = curve
    boxes[number] = trial.box
    let first = chainOfLine[number].lowerBound
    // A way that is longer than there is room for goes to the end.
    if trial.chain.count > max(chainOfLine[number].count, Curve.stepsOfOne + 1) {
      chainOfLine[number] = chains.count..<chains.count + trial.chain.count
      chains += trial.chain
    } else {
      for (step, point) in trial.chain.enumerated() { chains[first + step] = point }
      chainOfLine[number] = first..<first + trial.chain.count
    }
  }

  /// What a line costs on the way that is tried; nil as soon as that is `limit` or more.
  private func cost(_ number: Int, lane: Double, below limit: Double) -> Double? {
    guard var cost = costBesideCrossings(number, lane: lane, below: limit) else { return nil }
    let (line, box) = (lines[number], trial.box)
    for (another, theirs) in boxes.enumerated() where box.overlaps(theirs) {
      let other = lines[another]
      if another == number || other.from == line.from || other.from == line.to || other.to == line.from
        || other.to == line.to
      {
        continue
      }
      for _ in 0..<crossings(with: chainOfLine[another], in: theirs) { cost += 10 * line.weight * other.weight }
      guard cost < limit else { return nil }
    }
    return cost
  }

  /// The same without its crossings.
  private func costBesideCrossings(_ number: Int, lane: Double, below limit: Double) -> Double? {
    let line = lines[number]
    var cost = abs(trial.bend - lane) * reach.price
    if meetsDisc(line) { cost += LineBending.throughDisc }
    guard cost < limit else { return nil }
    let box = trial.box
    for (point, place) in points.enumerated() {
      let clearance = clearances[point]
      guard box.reaches(place, by: clearance), point != line.from, point != line.to else { continue }
      let near = trial.distance(to: place, within: clearance)
      if near < clearance { cost += (near < cores[point] ? overPerson : 12) * line.weight }
    }
    return cost < limit ? cost : nil
  }

  private func meetsDisc(_ line: ObstacleRouting.Line) -> Bool {
    let (home, away) = (discOfPoint[line.from], discOfPoint[line.to])
    for (number, disc) in discs.enumerated() where trial.box.isNear(disc) && number != home && number != away {
      for step in trial.boxes.indices
      where disc.centre.distance(toSegment: trial.chain[step], trial.chain[step + 1]) < disc.radius + 1 { return true }
    }
    return false
  }

  /// How often the way crosses another, which is in `theirs`.
  private func crossings(with chain: Range<Int>, in theirs: Box) -> Int {
    var count = 0
    for step in trial.boxes.indices where trial.boxes[step].overlaps(theirs) {
      let (start, end) = (trial.chain[step], trial.chain[step + 1])
      let along = end - start
      var last = chains[chain.lowerBound]
      var lastSide = along.cross(last - start)
      for index in chain.dropFirst() {
        let next = chains[index]
        let side = along.cross(next - start)
        if lastSide * side < 0 {
          let across = next - last
          if across.cross(start - last) * across.cross(end - last) < 0 { count += 1 }
        }
        (last, lastSide) = (next, side)
      }
    }
    return count
  }
}
