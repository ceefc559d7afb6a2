// The lines of a drawing: straight, but led around discs that are not their own. `LineBending` then bends them where
// that frees a person or takes away crossings.

/// Finds the curve of every line of a drawing whose points stand.
struct ObstacleRouting {
  struct Line {
    let from: Int
    let to: Int
    /// How much its crossings count: less for a hairline.
    let weight: Double
    /// How far from the middle of the way it runs, in pixels to the right of the way from the lower number to the
    /// higher: lines between the same two run side by side.
    var lane = 0.0

    /// The bend that keeps it in its lane: a curve's middle lies half as far off as its control point.
    func lane(between points: [Point]) -> Double {
      let length = points[from].distance(to: points[to])
      return length > 0 ? 2 * (from < to ? lane : -lane) / length : 0
    }
  }

  private static let mostBent = 1_000

  /// Where the ends are, and how far their symbols reach.
  let symbols: [Disc]
  /// How near to a symbol a line of others may pass.
  let clearance: Double
  let discOfPoint: [Int]
  let discs: [Disc]
  let lines: [Line]
  private(set) var curves: [Curve]
  private(set) var chains: [[Point]]

  /// Returns a curve for each line. O(lines² + lines × (points + discs)).
  ///
  /// - Parameter reach: Which bends are tried.
  static func curves(
    symbols: [Disc], clearance: Double, discOfPoint: [Int], discs: [Disc], lines: [Line],
    reach: LineBending.Reach = .near
  ) -> [Curve] {
    var routing = ObstacleRouting(
      symbols: symbols, clearance: clearance, discOfPoint: discOfPoint, discs: discs, lines: lines)
    routing.leadAround()
    // Of a crowd nobody follows one line, and to bend them all would take seconds.
    guard lines.count <= mostBent else { return routing.curves }
    var bending = LineBending(routing, reach: reach)
    if reach != .around { bending.bend() }
    bending.leadAroundPeople()
    return bending.curves
  }

  private init(symbols: [Disc], clearance: Double, discOfPoint: [Int], discs: [Disc], lines: [Line]) {
    self.symbols = symbols
    self.clearance = clearance
    self.discOfPoint = discOfPoint
    self.discs = discs
    self.lines = lines
    let points = symbols.map(\.centre)
    curves = lines.map { Curve(points[$0.from], points[$0.to], bend: $0.lane(between: points)) }
    chains = curves.map(\.chain)
  }

  private mutating func set(_ number: Int, _ curve: Curve) {
    curves[number] = curve
    chains[number] = curve.chain
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
        fromHome[away], from: symbols[line.from].centre, to: symbols[line.to].centre, home: home, away: away)
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
      let curve = Curve(symbols[line.from].centre, symbols[line.to].centre, towards: controls)
      set(number, curve)
      if !meetsDisc(chains[number], line) { return true }
      controls = curve.finerControls
    }
    return false
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
