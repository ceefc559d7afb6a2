// Who sits in which place, and what that costs: the state of the local search, in the shape that makes one more try
// cheap. Points and lines stand in blocks of four, so that one step compares a line with four others.

/// People on places in discs, with the lines between them.
///
///     place 0   1   2   3   4      points:  p0 → place 2, p1 → place 0 …
///     disc  0   0   0   1   1      lines:   (p0, p1), (p1, p4) …
///
/// All arithmetic is + − × ÷ and square roots of single-precision numbers, in a fixed order: the same on every machine.
struct Arrangement {
  typealias Block = SIMD4<Float>

  /// A line between two points. A hairline counts for less than a tie.
  struct Line {
    let from: Int
    let to: Int
    let weight: Float
  }

  /// What a fault costs, in the unit in which a crossing costs ten.
  struct Prices {
    var crossing: Float = 10
    var overPerson: Float = 28
    var throughDisc: Float = 15
    var length: Float = 0.12
    /// Of the squared relative error of one pair's distance.
    var stress: Float = 5
    var inward: Float = 0.1
  }

  let discs: [Disc]
  /// Where each place is, and in which disc.
  private(set) var places: [Point]
  private let discOfPlace: [Int]
  /// The places of each disc.
  let placesOfDisc: [[Int]]
  let lines: [Line]
  /// The lines of each point, and the disc of each.
  let linesOfPoint: [[Int]]
  let discOfPoint: [Int]
  /// How strongly each point is drawn to the middle.
  let pulls: [Float]
  var prices: Prices
  /// How wide each point's name is, which stands below it; 0 for none.
  let labelWidths: [Double]
  /// Whether a point may leave its place for one nearby.
  let isFree: [Bool]
  /// How near two points of a disc may come.
  let spacing: Double
  /// Into how many turns the whole turn of each disc is parted.
  let turns: [Int]
  /// How many places are tried for one point.
  let mostCandidates: Int

  /// The place of each point, and the point on each place; −1 for none.
  private(set) var placeOfPoint: [Int]
  private(set) var pointOfPlace: [Int]
  /// How many comparisons of a block were made so far: what the budget counts.
  private(set) var work = 0

  /// Four lines; those past the end have the weight 0 and no length.
  private struct LineBlock {
    var (ax, ay, bx, by) = (Block(repeating: 0), Block(repeating: 0), Block(repeating: 0), Block(repeating: 0))
    var weight = Block(repeating: 0)
    /// One over the square of the length.
    var inverse = Block(repeating: 0)
  }
  private var blocks: [LineBlock]
  /// Four points; those past the end are far away.
  private struct PointBlock {
    var x = Block(repeating: 1e6)
    var y = Block(repeating: 1e6)
    /// The square of how near a line of others may pass.
    var clearance = Block(repeating: 0)
  }
  private var crowd: [PointBlock]
  /// One over the graph distance, a row of blocks for each point; 0 where there is no path, or to itself.
  private let inverses: [Block]
  private let pointBlocks: Int
  /// How many graph distances one pixel is.
  private(set) var scale: Float = 1

  /// What is arranged, before anybody has been moved.
  struct Start {
    var discs: [Disc] = []
    var turns: [Int] = []
    var places: [Point] = []
    var discOfPlace: [Int] = []
    var discOfPoint: [Int] = []
    var placeOfPoint: [Int] = []
    /// How near to each point a line of others may pass.
    var clearances: [Float] = []
    var labelWidths: [Double] = []
    var isFree: [Bool] = []
    var spacing = Metrics.spacing
    var pulls: [Float] = []
    var lines: [Line] = []
    /// The steps between each two points, row by row; 0 where there is no path.
    var distances: [UInt16] = []
  }

  init(_ start: Start, prices: Prices = Prices()) {
    discs = start.discs
    turns = start.turns
    places = start.places
    discOfPlace = start.discOfPlace
    discOfPoint = start.discOfPoint
    placeOfPoint = start.placeOfPoint
    lines = start.lines
    pulls = start.pulls
    labelWidths = start.labelWidths
    isFree = start.isFree
    spacing = start.spacing
    mostCandidates = start.placeOfPoint.count > 300 ? 4 : 20
    self.prices = prices
    let count = placeOfPoint.count
    var placesOfDisc = [[Int]](repeating: [], count: discs.count)
    for (place, disc) in discOfPlace.enumerated() { placesOfDisc[disc].append(place) }
    self.placesOfDisc = placesOfDisc
    var linesOfPoint = [[Int]](repeating: [], count: count)
    for (number, line) in lines.enumerated() {
      linesOfPoint[line.from].append(number)
      linesOfPoint[line.to].append(number)
    }
    self.linesOfPoint = linesOfPoint
    pointOfPlace = [Int](repeating: -1, count: places.count)
    for (point, place) in placeOfPoint.enumerated() { pointOfPlace[place] = point }

    pointBlocks = (count + 3) / 4
    crowd = [PointBlock](repeating: PointBlock(), count: pointBlocks)
    for (point, clearance) in start.clearances.enumerated() {
      crowd[point >> 2].clearance[point & 3] = clearance * clearance
    }
    var inverses = [Block](repeating: Block(repeating: 0), count: pointBlocks * count)
    for a in 0..<count {
      for b in 0..<count {
        let steps = Float(start.distances[a * count + b])
        if steps > 0 { inverses[a * pointBlocks + (b >> 2)][b & 3] = 1 / steps }
      }
    }
    self.inverses = inverses
    blocks = [LineBlock](repeating: LineBlock(), count: (lines.count + 3) / 4)
    for (number, line) in lines.enumerated() { blocks[number >> 2].weight[number & 3] = line.weight }
    for point in 0..<count { settle(point) }
    rescale()
  }

  /// The same arrangement, with the work that was spent elsewhere.
  func afterWork(_ work: Int) -> Arrangement {
    var copy = self
    copy.work = work
    return copy
  }

  func position(of point: Int) -> Point { places[placeOfPoint[point]] }

  // MARK: Changing places

  /// Writes a point's position to wherever it is kept.
  private mutating func settle(_ point: Int) {
    let place = places[placeOfPoint[point]]
    let (x, y) = (Float(place.x), Float(place.y))
    crowd[point >> 2].x[point & 3] = x
    crowd[point >> 2].y[point & 3] = y
    for number in linesOfPoint[point] {
      let (index, lane) = (number >> 2, number & 3)
      let isStart = lines[number].from == point
      let far =
        isStart
        ? (x: blocks[index].bx[lane], y: blocks[index].by[lane])
        : (x: blocks[index].ax[lane], y: blocks[index].ay[lane])
      if isStart {
        blocks[index].ax[lane] = x
        blocks[index].ay[lane] = y
      } else {
        blocks[index].bx[lane] = x
        blocks[index].by[lane] = y
      }
      let (dx, dy) = (far.x - x, far.y - y)
      let square = dx * dx + dy * dy
      blocks[index].inverse[lane] = square > 0 ? 1 / square : 0
    }
  }

  /// Moves a point to a place; whoever sits there takes the old one.
  mutating func move(_ point: Int, to place: Int) {
    let old = placeOfPoint[point]
    let other = pointOfPlace[place]
    placeOfPoint[point] = place
    pointOfPlace[place] = point
    pointOfPlace[old] = other
    if other >= 0 {
      placeOfPoint[other] = old
      settle(other)
    }
    settle(point)
  }

  /// Moves the place that a point sits on.
  mutating func shift(_ point: Int, to position: Point) {
    places[placeOfPoint[point]] = position
    settle(point)
  }

  /// Moves several points at once, each to a place that one of them leaves or that is free.
  mutating func move(_ points: [Int], to targets: [Int]) {
    for point in points { pointOfPlace[placeOfPoint[point]] = -1 }
    for (point, target) in zip(points, targets) {
      placeOfPoint[point] = target
      pointOfPlace[target] = point
      settle(point)
    }
  }

  /// Fits the scale of the graph's distances to that of the drawing (Ahmed et al. 2024, scale-normalised stress).
  /// O(points²).
  mutating func rescale() {
    var (sum, squares): (Float, Float) = (0, 0)
    for point in placeOfPoint.indices {
      let place = places[placeOfPoint[point]]
      let (x, y) = (Float(place.x), Float(place.y))
      for block in 0..<pointBlocks {
        let (dx, dy) = (crowd[block].x - x, crowd[block].y - y)
        let ratio = (dx * dx + dy * dy).squareRoot() * inverses[point * pointBlocks + block]
        sum += ratio.sum()
        squares += (ratio * ratio).sum()
      }
    }
    scale = squares > 0 ? sum / squares : 1
  }

  // MARK: Costs

  /// What the given points and their lines cost, each pair of faults once.
  ///
  /// - Parameter known: The first point and what it costs alone, where that is known already.
  /// - Parameter limit: What is more than enough: above it the sum is no longer finished.
  mutating func cost(of points: [Int], known: Float? = nil, limit: Float = .infinity) -> Float {
    var total: Float = known ?? 0
    // A line that has been counted is taken out until the end, so that no pair counts twice; so is the known point.
    for (rank, point) in points.enumerated() {
      let isKnown = rank == 0 && known != nil
      if isKnown { crowd[point >> 2].x[point & 3] = 1e6 }
      for number in linesOfPoint[point] where blocks[number >> 2].weight[number & 3] > 0 {
        blocks[number >> 2].weight[number & 3] = 0
        if !isKnown, total <= limit { total += cost(ofLine: number, limit: limit - total) }
      }
    }
    if known != nil, let first = points.first { crowd[first >> 2].x[first & 3] = Float(places[placeOfPoint[first]].x) }
    for (rank, point) in points.enumerated() where (rank > 0 || known == nil) && total <= limit {
      total += cost(ofPoint: point, after: points[..<rank])
    }
    for point in points {
      for number in linesOfPoint[point] { blocks[number >> 2].weight[number & 3] = lines[number].weight }
    }
    return total
  }

  /// What one line costs with all that it meets; only part of it once that part is more than `limit`.
  private mutating func cost(ofLine number: Int, limit: Float) -> Float {
    let line = lines[number]
    let (from, to) = (places[placeOfPoint[line.from]], places[placeOfPoint[line.to]])
    let (x, y) = (Float(from.x), Float(from.y))
    let (dx, dy) = (Float(to.x) - x, Float(to.y) - y)
    let (endX, endY) = (x + dx, y + dy)
    var crossed = Block(repeating: 0)
    for index in 0..<blocks.count {
      let (cx, cy, ex, ey) = (blocks[index].ax, blocks[index].ay, blocks[index].bx, blocks[index].by)
      let (startX, startY) = (cx - x, cy - y)
      let first = dx * startY - dy * startX
      let second = dx * (ey - y) - dy * (ex - x)
      let (fx, fy) = (ex - cx, ey - cy)
      // The third with its sign turned: that saves two subtractions.
      let third = fx * startY - fy * startX
      let fourth = fx * (endY - cy) - fy * (endX - cx)
      let both = (first * second .< 0) .& (third * fourth .> 0)
      crossed += blocks[index].weight.replacing(with: 0, where: .!both)
    }
    work += blocks.count + pointBlocks
    var total = crossed.sum() * prices.crossing
    // What follows only adds to it.
    if total * line.weight > limit { return total * line.weight }

    let square = dx * dx + dy * dy
    let inverse = square > 0 ? 1 / square : 0
    var met = Block(repeating: 0)
    for index in 0..<crowd.count {
      let (qx, qy) = (crowd[index].x - x, crowd[index].y - y)
      let share = Arrangement.share((qx * dx + qy * dy) * inverse)
      let (mx, my) = (qx - share * dx, qy - share * dy)
      met += Block(repeating: 1).replacing(with: 0, where: .!(mx * mx + my * my .< crowd[index].clearance))
    }
    // Both ends are counted too.
    total += (met.sum() - 2) * prices.overPerson

    let (home, away) = (discOfPoint[line.from], discOfPoint[line.to])
    if home != away {
      let reach = Box(around: from, to)
      for number in 0..<discs.count where number != home && number != away {
        let disc = discs[number]
        guard reach.isNear(disc), disc.centre.distance(toSegment: from, to) < disc.radius else { continue }
        total += prices.throughDisc
      }
    }
    return (total + square.squareRoot() * prices.length) * line.weight
  }

  /// Held between 0 and 1.
  @inline(__always)
  private static func share(_ block: Block) -> Block {
    let share = block.replacing(with: 0, where: block .< 0)
    return share.replacing(with: 1, where: share .> 1)
  }

  private mutating func cost(ofPoint point: Int, after others: ArraySlice<Int>) -> Float {
    let place = places[placeOfPoint[point]]
    let (x, y) = (Float(place.x), Float(place.y))
    var met = Block(repeating: 0)
    let clearance = crowd[point >> 2].clearance[point & 3]
    for index in 0..<blocks.count {
      let (ax, ay) = (blocks[index].ax, blocks[index].ay)
      let (dx, dy) = (blocks[index].bx - ax, blocks[index].by - ay)
      let (qx, qy) = (x - ax, y - ay)
      let share = Arrangement.share((qx * dx + qy * dy) * blocks[index].inverse)
      let (mx, my) = (qx - share * dx, qy - share * dy)
      met += blocks[index].weight.replacing(with: 0, where: .!(mx * mx + my * my .< Block(repeating: clearance)))
    }
    work += blocks.count
    var total = met.sum() * prices.overPerson

    var strain = Block(repeating: 0)
    let row = point * pointBlocks
    for block in 0..<pointBlocks {
      let (qx, qy) = (crowd[block].x - x, crowd[block].y - y)
      let error = (qx * qx + qy * qy).squareRoot() * (scale * inverses[row + block]) - 1
      strain.replace(with: strain + error * error, where: inverses[row + block] .> 0)
    }
    work += pointBlocks
    var stress = strain.sum()
    for other in others {
      let inverse = inverses[row + (other >> 2)][other & 3]
      guard inverse > 0 else { continue }
      let (qx, qy) = (crowd[other >> 2].x[other & 3] - x, crowd[other >> 2].y[other & 3] - y)
      let error = (qx * qx + qy * qy).squareRoot() * scale * inverse - 1
      stress -= error * error
    }
    total += stress * prices.stress
    total += Float(place.length) * pulls[point] * prices.inward
    return total
  }
}
