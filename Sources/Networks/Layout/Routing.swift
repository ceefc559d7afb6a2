// The lines of a drawing: straight, but led around discs that are not their own, and bent where that frees a person or
// takes away crossings.

/// Finds the curve of every line of a drawing whose points stand.
struct Routing {
  struct Line {
    let from: Int
    let to: Int
    /// How much its crossings count: less for a hairline.
    let weight: Double
    /// How far from the middle of the way it runs, in pixels to the right of who walks from the lower number to the
    /// higher: lines between the same two run side by side.
    var lane = 0.0
  }

  private static let mostBent = 1_000

  private let points: [Point]
  private let clearances: [Double]
  private let discOfPoint: [Int]
  private let discs: [Disc]
  private let lines: [Line]
  private var curves: [Curve]
  private var chains: [[Point]]
  private var boxes: [Box]

  /// Returns a curve for each line. O(lines² + lines × (points + discs)).
  ///
  /// - Parameter clearances: How near to each point a line of others may pass.
  static func curves(points: [Point], clearances: [Double], discOfPoint: [Int], discs: [Disc], lines: [Line]) -> [Curve]
  {
    var routing = Routing(points: points, clearances: clearances, discOfPoint: discOfPoint, discs: discs, lines: lines)
    routing.leadAround()
    // Of a crowd nobody follows one line, and to bend them all would take seconds.
    if lines.count <= mostBent, routing.bend() { _ = routing.bend() }
    return routing.curves
  }

  private init(points: [Point], clearances: [Double], discOfPoint: [Int], discs: [Disc], lines: [Line]) {
    self.points = points
    self.clearances = clearances
    self.discOfPoint = discOfPoint
    self.discs = discs
    self.lines = lines
    curves = lines.map { Curve(points[$0.from], points[$0.to], bend: Routing.bend($0, points)) }
    chains = curves.map(\.chain)
    boxes = chains.map(Box.init(around:))
  }

  /// The bend that keeps a line in its lane: a curve's middle lies half as far off as its control point.
  private static func bend(_ line: Line, _ points: [Point]) -> Double {
    let length = points[line.from].distance(to: points[line.to])
    return length > 0 ? 2 * (line.from < line.to ? line.lane : -line.lane) / length : 0
  }

  private mutating func set(_ number: Int, _ curve: Curve) {
    curves[number] = curve
    chains[number] = curve.chain
    boxes[number] = Box(around: chains[number])
  }

  /// Leads every line that would run through a foreign disc around it.
  private mutating func leadAround() {
    var detours: Detours?
    var ways: [Int: [[Point]]] = [:]
    for (number, line) in lines.enumerated() where meetsDisc(chains[number], line) {
      let found = detours ?? Detours(around: discs)
      detours = found
      let (home, away) = (discOfPoint[line.from], discOfPoint[line.to])
      let fromHome = ways[home] ?? found.ways(from: home)
      ways[home] = fromHome
      let controls = found.shortened(
        fromHome[away], from: points[line.from], to: points[line.to], home: home, away: away)
      // In its lane if there is room for it, and else on the way itself.
      if line.lane > 0, lead(number, by: aside(controls, line, home: home, away: away)) { continue }
      _ = lead(number, by: controls)
    }
  }

  /// The way in a lane: away from the disc beside the first way point, and never nearer to it.
  private func aside(_ controls: [Point], _ line: Line, home: Int, away: Int) -> [Point] {
    guard let first = controls.first else { return controls }
    let others = discs.indices.filter { $0 != home && $0 != away }
    guard let disc = others.min(by: { discs[$0].centre.distance(to: first) < discs[$1].centre.distance(to: first) })
    else { return controls }
    return controls.map { $0 + ($0 - discs[disc].centre).unit * line.lane }
  }

  /// Gives a line the curve along these points. Returns false where it would still run through a foreign disc.
  private mutating func lead(_ number: Int, by way: [Point]) -> Bool {
    let line = lines[number]
    var controls = way
    // A curve cuts corners. The closer its controls, the less it cuts.
    for _ in 0..<6 {
      set(number, Curve(points[line.from], points[line.to], towards: controls))
      if !meetsDisc(chains[number], line) { return true }
      let stops = [points[line.from]] + controls + [points[line.to]]
      var finer: [Point] = []
      for stop in 1..<stops.count {
        finer.append((stops[stop - 1] + stops[stop]) * 0.5)
        if stop < stops.count - 1 { finer.append(stops[stop]) }
      }
      controls = finer
    }
    return false
  }

  private static let bends = [0, 0.08, -0.08, 0.16, -0.16, 0.28, -0.28]

  /// Bends every line that crosses another, or runs over a person, to where it does so least. Returns whether it bent
  /// any.
  private mutating func bend() -> Bool {
    var hasBent = false
    for (number, line) in lines.enumerated() where curves[number].controls.count < 2 {
      let lane = Routing.bend(line, points)
      guard let present = cost(number, curves[number], lane: lane), present >= 5 else { continue }
      var best = (cost: present, curve: curves[number])
      for bend in Routing.bends {
        let curve = Curve(points[line.from], points[line.to], bend: bend + lane)
        guard curve != curves[number] else { continue }
        if let cost = cost(number, curve, lane: lane, below: best.cost - 0.5) { best = (cost, curve) }
      }
      guard best.curve != curves[number] else { continue }
      set(number, best.curve)
      hasBent = true
    }
    return hasBent
  }

  /// What a line costs along a curve; nil as soon as that is `limit` or more.
  private func cost(_ number: Int, _ curve: Curve, lane: Double, below limit: Double = .infinity) -> Double? {
    let line = lines[number]
    // A bend is worth less than a crossing, unless it is a wide one.
    var cost = abs(curve.bend - lane) * 25
    guard cost < limit else { return nil }
    let chain = curve.chain
    let box = Box(around: chain)
    if meetsDisc(chain, line) { cost += 1000 }
    for (point, place) in points.enumerated() where point != line.from && point != line.to {
      let clearance = clearances[point]
      guard place.x > box.minX - clearance, place.x < box.maxX + clearance, place.y > box.minY - clearance,
        place.y < box.maxY + clearance
      else { continue }
      var near = clearance
      for step in 1..<chain.count { near = min(near, place.distance(toSegment: chain[step - 1], chain[step])) }
      if near < clearance { cost += (near < clearance * 0.7 ? 28 : 12) * line.weight }
    }
    guard cost < limit else { return nil }
    let steps = (1..<chain.count).map { Box(around: chain[$0 - 1], chain[$0]) }
    for (another, other) in lines.enumerated() where another != number && box.overlaps(boxes[another]) {
      if other.from == line.from || other.from == line.to || other.to == line.from || other.to == line.to { continue }
      let theirs = chains[another]
      for a in 1..<chain.count where steps[a - 1].overlaps(boxes[another]) {
        for b in 1..<theirs.count where Point.cross(chain[a - 1], chain[a], theirs[b - 1], theirs[b]) {
          cost += 10 * line.weight * other.weight
        }
      }
      guard cost < limit else { return nil }
    }
    return cost
  }

  private func meetsDisc(_ chain: [Point], _ line: Line) -> Bool {
    let (home, away) = (discOfPoint[line.from], discOfPoint[line.to])
    for (number, disc) in discs.enumerated() where number != home && number != away {
      for step in 1..<chain.count where disc.centre.distance(toSegment: chain[step - 1], chain[step]) < disc.radius + 1
      { return true }
    }
    return false
  }
}
