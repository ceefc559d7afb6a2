// Who sits in which place: the state of the local search, in the shape that makes one more try cheap. Points and lines
// are kept in blocks of four, so that one step compares a line with four others, and lines that cannot meet are never
// compared: two discs have no point in common, and neither have the lines inside them.

/// People on places in discs, with the lines between them.
///
///     place 0   1   2   3   4      points:  p0 → place 2, p1 → place 0 …
///     disc  0   0   0   1   1      lines:   (p0, p1), (p1, p4) …
///
///     line blocks   | inside disc 0 | inside disc 1 | … | from disc 0 to 1 | from disc 0 to 2 | …
///     point blocks  | of disc 0 | of disc 1 | …
///
/// All arithmetic is + − × ÷ and square roots of single-precision numbers, in a fixed order: the same on every machine.
struct PlacementState {
  typealias Block = GraphDistances.Block

  /// A line between two points.
  struct Line {
    let from: Int
    let to: Int
    /// A multiple of 1/256, so that sums of weights are exact in whatever order.
    let weight: Float
    /// Shorter than this it is hard to see.
    var least: Float = 0

    static let tie: Float = 1
  }

  let discs: [Disc]
  /// Where each place is, and in which disc.
  private(set) var places: [Point]
  private let discOfPlace: [Int]
  /// The places of each disc.
  let placesOfDisc: [[Int]]
  /// Those inside a disc first, disc by disc, then those between each two discs; each group in the order of the input.
  let lines: [Line]
  let discOfPoint: [Int]
  /// How strongly each point is drawn to the middle.
  let pulls: [Float]
  let costs: CostWeights
  /// How wide each point's name is, which is below it; 0 for none.
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
  /// How many comparisons of a block were made so far, as if everything were compared with everything: what the budget
  /// counts.
  var work = 0

  /// A line as one of its ends has it.
  struct Incidence {
    let line: Int
    /// The point at its other end.
    let other: Int
    let isStart: Bool
  }
  /// The lines of each point, one after the other, and where those of each begin and end.
  let incidences: [Incidence]
  let incidencesOfPoint: [Range<Int>]
  /// What the lines of each point weigh together.
  let weightOfPoint: [Float]

  /// Four lines; those past the end have the weight 0 and no length.
  struct LineBlock {
    var (ax, ay, bx, by) = (Block(repeating: 0), Block(repeating: 0), Block(repeating: 0), Block(repeating: 0))
    var weight = Block(repeating: 0)
    /// One over the square of the length.
    var inverse = Block(repeating: 0)
  }
  /// Four points; those past the end are far away.
  struct PointBlock {
    var x = Block(repeating: 1e6)
    var y = Block(repeating: 1e6)
    /// The square of how near a line of others may pass.
    var clearance = Block(repeating: 0)
  }
  private(set) var lineBlocks: [LineBlock]
  private(set) var pointBlocks: [PointBlock]
  /// What the lines of each group can meet, and the group of each line.
  let encounters: Encounters
  let groupOfLine: [Int]
  /// Each point's position, as the blocks have it.
  private(set) var xs: [Float]
  private(set) var ys: [Float]
  /// One over the graph distance, a row of blocks for each point; 0 where there is no path, or to itself.
  let inverses: [Block]
  /// Which points have been counted, while several are priced together.
  var isCounted: [Bool]
  /// Whether a point is to be tried again, as something near it has changed.
  var isOpen: [Bool]
  /// Counts the changes of the state.
  var version = 1
  /// What each point costs alone, and the version in which it did.
  var costsOfOne: [(cost: Float, version: Int)]
  /// How many graph distances one pixel is.
  private(set) var scale: Float = 1

  /// How far inside its disc every place is where lines of different discs are not compared. Twice that is the largest
  /// distance at which a line counts as running over a point.
  static let inset = 5.0

  init(_ start: Start, costs: CostWeights = CostWeights()) {
    discs = start.discs
    turns = start.turns
    places = start.places
    discOfPlace = start.discOfPlace
    discOfPoint = start.discOfPoint
    placeOfPoint = start.placeOfPoint
    pulls = start.pulls
    labelWidths = start.labelWidths
    isFree = start.isFree
    spacing = start.spacing
    mostCandidates = start.placeOfPoint.count > 300 ? 4 : 20
    self.costs = costs
    let count = placeOfPoint.count
    var placesOfDisc = [[Int]](repeating: [], count: discs.count)
    for (place, disc) in discOfPlace.enumerated() { placesOfDisc[disc].append(place) }
    self.placesOfDisc = placesOfDisc
    pointOfPlace = [Int](repeating: -1, count: places.count)
    for (point, place) in placeOfPoint.enumerated() { pointOfPlace[place] = point }

    let areApart = start.areDiscsApart
    encounters = Encounters(
      of: start.lines.map { (start.discOfPoint[$0.from], start.discOfPoint[$0.to]) }, start.discOfPoint,
      in: start.discs, areApart: areApart)
    lines = encounters.order.map { start.lines[$0] }
    groupOfLine = encounters.order.map { [encounters] in encounters.groupOfLine[$0] }
    // Those inside a disc first, then those from disc to disc, each in the order of the input.
    let everywhere = discs.count
    let ranks = zip(groupOfLine, encounters.order).map { (min($0, everywhere), $1) }
    let byDisc = ranks.indices.sorted { ranks[$0] < ranks[$1] }
    var incidencesByPoint = [[Incidence]](repeating: [], count: count)
    for number in byDisc {
      let line = lines[number]
      incidencesByPoint[line.from].append(Incidence(line: number, other: line.to, isStart: true))
      incidencesByPoint[line.to].append(Incidence(line: number, other: line.from, isStart: false))
    }
    incidences = Array(incidencesByPoint.joined())
    var first = 0
    incidencesOfPoint = incidencesByPoint.map { own in
      defer { first += own.count }
      return first..<first + own.count
    }
    weightOfPoint = incidencesByPoint.map { [lines] in $0.reduce(0) { $0 + lines[$1.line].weight } }

    pointBlocks = [PointBlock](repeating: PointBlock(), count: (count + 3) / 4)
    for (point, clearance) in start.clearances.enumerated() {
      pointBlocks[point >> 2].clearance[point & 3] = clearance * clearance
    }
    inverses = start.distances.inverses
    lineBlocks = [LineBlock](repeating: LineBlock(), count: (lines.count + 3) / 4)
    for (number, line) in lines.enumerated() { lineBlocks[number >> 2].weight[number & 3] = line.weight }
    xs = [Float](repeating: 0, count: count)
    ys = xs
    isCounted = [Bool](repeating: false, count: count)
    isOpen = [Bool](repeating: true, count: count)
    costsOfOne = [(cost: Float, version: Int)](repeating: (0, 0), count: count)
    for point in 0..<count { write(point) }
    rescale()
  }

  /// The same state, with the work that was spent elsewhere.
  func afterWork(_ work: Int) -> PlacementState {
    var copy = self
    copy.work = work
    return copy
  }

  func position(of point: Int) -> Point { places[placeOfPoint[point]] }

  // MARK: Changing places

  /// Writes a point's position to wherever it is kept.
  private mutating func write(_ point: Int) {
    version += 1
    let place = places[placeOfPoint[point]]
    let (x, y) = (Float(place.x), Float(place.y))
    xs[point] = x
    ys[point] = y
    put(point, at: x, y)
    for index in incidencesOfPoint[point] {
      let incidence = incidences[index]
      let block = incidence.line >> 2
      let lane = incidence.line & 3
      if incidence.isStart {
        lineBlocks[block].ax[lane] = x
        lineBlocks[block].ay[lane] = y
      } else {
        lineBlocks[block].bx[lane] = x
        lineBlocks[block].by[lane] = y
      }
      let (dx, dy) = (xs[incidence.other] - x, ys[incidence.other] - y)
      let square = dx * dx + dy * dy
      lineBlocks[block].inverse[lane] = square > 0 ? 1 / square : 0
    }
  }

  /// Writes where the lines of others find a point.
  @inline(__always)
  mutating func put(_ point: Int, at x: Float, _ y: Float) {
    pointBlocks[point >> 2].x[point & 3] = x
    pointBlocks[point >> 2].y[point & 3] = y
  }

  /// Takes a point out of those that lines run over, and puts it back.
  mutating func hide(_ point: Int) { put(point, at: 1e6, 1e6) }
  mutating func show(_ point: Int) { put(point, at: xs[point], ys[point]) }

  /// Takes the lines of a point out of those that others cross, and puts them back.
  mutating func hideLines(of point: Int) {
    for index in incidencesOfPoint[point] {
      let line = incidences[index].line
      lineBlocks[line >> 2].weight[line & 3] = 0
    }
  }
  mutating func showLines(of point: Int) {
    for index in incidencesOfPoint[point] {
      let line = incidences[index].line
      lineBlocks[line >> 2].weight[line & 3] = lines[line].weight
    }
  }

  /// Moves a point to a place; the one that is there takes the old one.
  mutating func move(_ point: Int, to place: Int) {
    let old = placeOfPoint[point]
    let other = pointOfPlace[place]
    placeOfPoint[point] = place
    pointOfPlace[place] = point
    pointOfPlace[old] = other
    if other >= 0 {
      placeOfPoint[other] = old
      write(other)
    }
    write(point)
  }

  /// Moves the place that a point is on.
  mutating func shift(_ point: Int, to position: Point) {
    places[placeOfPoint[point]] = position
    write(point)
  }

  /// Moves several points at once, each to a place that one of them leaves or that is free.
  mutating func move(_ points: [Int], to targets: [Int]) {
    for point in points { pointOfPlace[placeOfPoint[point]] = -1 }
    for (point, target) in zip(points, targets) {
      placeOfPoint[point] = target
      pointOfPlace[target] = point
      write(point)
    }
  }

  /// Fits the scale of the graph's distances to that of the drawing (Ahmed et al. 2024, scale-normalised stress).
  /// O(points²).
  mutating func rescale() {
    var (sum, squares): (Float, Float) = (0, 0)
    for point in placeOfPoint.indices {
      let (x, y) = (xs[point], ys[point])
      for block in pointBlocks.indices {
        let (dx, dy) = (pointBlocks[block].x - x, pointBlocks[block].y - y)
        let ratio = (dx * dx + dy * dy).squareRoot() * inverses[point * pointBlocks.count + block]
        sum += ratio.sum()
        squares += (ratio * ratio).sum()
      }
    }
    scale = squares > 0 ? sum / squares : 1
    version += 1
  }
}
