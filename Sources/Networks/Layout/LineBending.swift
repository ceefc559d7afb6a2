// Bends lines to where they cross least and run over nobody. One try costs the line on its new way against all that its
// box meets, and ends as soon as it costs more than the best.

/// The lines of a drawing, each on its way, while they are bent one after the other.
struct LineBending {
  private let points: [Point]
  private let clearances: [Double]
  private let discOfPoint: [Int]
  private let discs: [Disc]
  private let lines: [ObstacleRouting.Line]
  private(set) var curves: [Curve]
  /// The points of every line's way, one line after the other, each with room for a bent one.
  private var chains: [Point]
  private var chainOfLine: [Range<Int>]
  private var boxes: [Box]
  private var trial = Trial()

  /// What is tried, as shares of the length.
  private static let bends = [0, 0.08, -0.08, 0.16, -0.16, 0.28, -0.28]

  init(_ routing: ObstacleRouting) {
    points = routing.points
    clearances = routing.clearances
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

  /// Bends every line that crosses another, or runs over a person, to where it does so least. A second round would gain
  /// almost nothing. O(lines² + lines × points).
  mutating func bend() {
    for (number, line) in lines.enumerated() where curves[number].controls.count < 2 {
      let (start, end) = (points[line.from], points[line.to])
      let lane = line.lane(between: points)
      let present = curves[number].controls.first
      trial.set(start, present, end)
      guard let cost = cost(number, lane: lane, below: .infinity), cost >= 5 else { continue }
      var best = (cost: cost, control: present)
      for bend in LineBending.bends {
        let control = Curve.control(start, end, bend: bend + lane)
        guard control != present else { continue }
        trial.set(start, control, end)
        if let cost = self.cost(number, lane: lane, below: best.cost - 0.5) { best = (cost, control) }
      }
      guard best.control != present else { continue }
      trial.set(start, best.control, end)
      curves[number] = Curve(start, end, towards: best.control.map { [$0] } ?? [])
      boxes[number] = trial.box
      let first = chainOfLine[number].lowerBound
      for (step, point) in trial.chain.enumerated() { chains[first + step] = point }
      chainOfLine[number] = first..<first + trial.chain.count
    }
  }

  /// A way that is tried.
  private struct Trial {
    private(set) var bend = 0.0
    private(set) var chain: [Point] = []
    /// Around each piece of the chain, and around all.
    private(set) var boxes: [Box] = []
    private(set) var box = Box(around: .zero, .zero)

    mutating func set(_ start: Point, _ control: Point?, _ end: Point) {
      bend = control.map { Curve.bend(of: $0, between: start, end) } ?? 0
      chain.removeAll(keepingCapacity: true)
      boxes.removeAll(keepingCapacity: true)
      chain.append(start)
      if let control {
        Curve.appendPiece(from: start, control, end, steps: Curve.stepsOfOne, to: &chain)
      } else {
        chain.append(end)
      }
      box = Box(around: start, chain[1])
      boxes.append(box)
      for step in 1..<chain.count - 1 {
        let next = Box(around: chain[step], chain[step + 1])
        boxes.append(next)
        box = box.union(next)
      }
    }
  }

  /// What a line costs on the way that is tried; nil as soon as that is `limit` or more.
  private func cost(_ number: Int, lane: Double, below limit: Double) -> Double? {
    let line = lines[number]
    // A bend is worth less than a crossing, unless it is a wide one.
    var cost = abs(trial.bend - lane) * 25
    if meetsDisc(line) { cost += 1000 }
    guard cost < limit else { return nil }
    let box = trial.box
    for (point, place) in points.enumerated() {
      let clearance = clearances[point]
      guard box.reaches(place, by: clearance), point != line.from, point != line.to else { continue }
      let near = distance(to: place, within: clearance)
      if near < clearance { cost += (near < clearance * 0.7 ? 28 : 12) * line.weight }
    }
    guard cost < limit else { return nil }
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

  private func meetsDisc(_ line: ObstacleRouting.Line) -> Bool {
    let (home, away) = (discOfPoint[line.from], discOfPoint[line.to])
    for (number, disc) in discs.enumerated() where trial.box.isNear(disc) && number != home && number != away {
      for step in trial.boxes.indices
      where disc.centre.distance(toSegment: trial.chain[step], trial.chain[step + 1]) < disc.radius + 1 { return true }
    }
    return false
  }

  /// How near the way comes to a point; infinity where it stays farther off than `clearance`.
  private func distance(to place: Point, within clearance: Double) -> Double {
    var nearest = Double.infinity
    for step in trial.boxes.indices where trial.boxes[step].reaches(place, by: clearance) {
      nearest = min(nearest, place.squaredDistance(toSegment: trial.chain[step], trial.chain[step + 1]))
    }
    return nearest.squareRoot()
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
