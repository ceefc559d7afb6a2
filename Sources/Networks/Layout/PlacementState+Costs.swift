// What a placement costs: the faults of some points and their lines with all that they can meet.

/// What a fault costs, in the unit in which a crossing costs ten.
struct CostWeights {
  var crossing: Float = 10
  var overPerson: Float = 28
  var throughDisc: Float = 15
  var length: Float = 0.12
  /// Of a line that is shorter than it should be, as a multiple of what as much length costs.
  var shortness: Float = 0
  /// Of the squared relative error of one pair's distance.
  var stress: Float = 5
  var inward: Float = 0.1
}

extension PlacementState {
  /// What the given points and their lines cost, each pair of faults once.
  ///
  /// - Parameter known: The first point and what it costs alone, where that is known already.
  /// - Parameter limit: What is more than enough: above it the sum is no longer finished.
  mutating func cost(of points: [Int], known: Float? = nil, limit: Float = .infinity) -> Float {
    if points.count == 1, known == nil { return cost(ofPoint: points[0], limit: limit) }
    let unknown = known == nil ? points[...] : points.dropFirst()
    // Lengths and stress first: they are quickly priced, and often enough.
    var total: Float = known ?? 0
    if known != nil { isCounted[points[0]] = true }
    for (rank, point) in zip(unknown.indices, unknown) {
      total += lengthsAndStress(of: point, after: points[..<rank])
      isCounted[point] = true
    }
    for point in points { isCounted[point] = false }
    guard total <= limit else { return total }

    // The lines of a point that has been counted are taken out until the end, so that no pair counts twice; so is the
    // known point.
    if known != nil {
      hide(points[0])
      hideLines(of: points[0])
      isCounted[points[0]] = true
    }
    var hidden = points.count - unknown.count
    for point in unknown {
      for index in incidencesOfPoint[point] where total <= limit && !isCounted[incidences[index].other] {
        total += faults(ofLine: incidences[index].line)
      }
      guard total <= limit else { break }
      hideLines(of: point)
      isCounted[point] = true
      hidden += 1
    }
    if known != nil { show(points[0]) }
    for point in unknown where total <= limit { total += faults(ofPoint: point, ownWeight: 0) }
    for point in points.prefix(hidden) {
      showLines(of: point)
      isCounted[point] = false
    }
    return total
  }

  /// The same for one point. Its lines have an end in common, so none of them crosses another.
  mutating func cost(ofPoint point: Int, limit: Float = .infinity) -> Float {
    var total = lengthsAndStress(of: point, after: [])
    for index in incidencesOfPoint[point] where total <= limit { total += faults(ofLine: incidences[index].line) }
    return total <= limit ? total + faults(ofPoint: point, ownWeight: weightOfPoint[point]) : total
  }

  /// What one point and its lines cost, kept until the state changes.
  mutating func cost(ofOne point: Int) -> Float {
    if costsOfOne[point].version != version { costsOfOne[point] = (cost(ofPoint: point), version) }
    return costsOfOne[point].cost
  }

  // MARK: Lengths and stress

  /// How long a point's lines are, how far all others are for the steps between them, and how far the middle is.
  ///
  /// - Parameter others: Points that have been counted: how far these are is left out, and so are lines to them.
  private mutating func lengthsAndStress(of point: Int, after others: ArraySlice<Int>) -> Float {
    let (x, y) = (xs[point], ys[point])
    var length: Float = 0
    for index in incidencesOfPoint[point] {
      let incidence = incidences[index]
      guard !isCounted[incidence.other] else { continue }
      length += weighted(incidence, from: x, y)
    }
    // Where distances do not count there is no need to look at all others.
    guard costs.stress > 0 else {
      return length * costs.length + Float(places[placeOfPoint[point]].length) * pulls[point] * costs.inward
    }
    var strain = Block(repeating: 0)
    let row = point * pointBlocks.count
    for block in pointBlocks.indices {
      let (qx, qy) = (pointBlocks[block].x - x, pointBlocks[block].y - y)
      let error = (qx * qx + qy * qy).squareRoot() * (scale * inverses[row + block]) - 1
      strain.replace(with: strain + error * error, where: inverses[row + block] .> 0)
    }
    work += pointBlocks.count
    var stress = strain.sum()
    for other in others {
      let inverse = inverses[row + (other >> 2)][other & 3]
      guard inverse > 0 else { continue }
      let (qx, qy) = (xs[other] - x, ys[other] - y)
      let error = (qx * qx + qy * qy).squareRoot() * scale * inverse - 1
      stress -= error * error
    }
    return length * costs.length + stress * costs.stress
      + Float(places[placeOfPoint[point]].length) * pulls[point] * costs.inward
  }

  /// Where to a point moves if stress and the lengths of its lines are to fall fastest: against their gradient. As
  /// `through`, it changes nothing.
  mutating func downhill(from point: Int) -> Point {
    let (x, y) = (xs[point], ys[point])
    var (forceX, forceY) = (Block(repeating: 0), Block(repeating: 0))
    let row = point * pointBlocks.count
    for block in pointBlocks.indices {
      let (qx, qy) = (pointBlocks[block].x - x, pointBlocks[block].y - y)
      let distance = (qx * qx + qy * qy).squareRoot()
      let unit = scale * inverses[row + block]
      let force = (distance * unit - 1) * unit * 2 / distance
      forceX.replace(with: forceX + force * qx, where: (unit .> 0) .& (distance .> 0))
      forceY.replace(with: forceY + force * qy, where: (unit .> 0) .& (distance .> 0))
    }
    var (downX, downY) = (forceX.sum() * costs.stress, forceY.sum() * costs.stress)
    for index in incidencesOfPoint[point] {
      let incidence = incidences[index]
      let (dx, dy) = (xs[incidence.other] - x, ys[incidence.other] - y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 0 else { continue }
      let force = costs.length * lines[incidence.line].weight / length
      (downX, downY) = (downX + dx * force, downY + dy * force)
    }
    return Point(x: Double(downX), y: Double(downY))
  }

  /// What the lengths of all lines cost. O(lines).
  var lengthCost: Float { placeOfPoint.indices.reduce(0) { $0 + lengthCost(of: $1) } / 2 }

  /// What the lengths of a point's lines cost.
  func lengthCost(of point: Int) -> Float {
    incidences[incidencesOfPoint[point]].reduce(0) { $0 + weighted($1, from: xs[point], ys[point]) } * costs.length
  }

  /// What they would cost if the point were somewhere else: no more than all of its cost there.
  func lengthCost(of point: Int, at place: Point) -> Float {
    let (x, y) = (Float(place.x), Float(place.y))
    var length: Float = 0
    for index in incidencesOfPoint[point] {
      let incidence = incidences[index]
      length += weighted(incidence, from: x, y)
    }
    return length * costs.length
  }

  /// The length of a point's line with its weight, and with that by which it is too short, if the point is at (x, y).
  @inline(__always)
  private func weighted(_ incidence: Incidence, from x: Float, _ y: Float) -> Float {
    let (dx, dy) = (xs[incidence.other] - x, ys[incidence.other] - y)
    let length = (dx * dx + dy * dy).squareRoot()
    let line = lines[incidence.line]
    return length * line.weight + max(0, line.least - length) * costs.shortness
  }

  // MARK: Faults

  /// A line as its comparisons need it.
  struct Segment {
    let (x, y, dx, dy): (Float, Float, Float, Float)
    let (endX, endY): (Float, Float)
    /// One over the square of its length; 0 for one without.
    let inverse: Float

    init(_ x: Float, _ y: Float, to endX: Float, _ endY: Float) {
      (self.x, self.y) = (x, y)
      (dx, dy) = (endX - x, endY - y)
      // As the differences have it.
      (self.endX, self.endY) = (x + dx, y + dy)
      let square = dx * dx + dy * dy
      inverse = square > 0 ? 1 / square : 0
    }
  }

  /// What the crossings of a line cost, the people under it, and the discs that it runs through.
  mutating func faults(ofLine number: Int) -> Float {
    let line = lines[number]
    let segment = Segment(xs[line.from], ys[line.from], to: xs[line.to], ys[line.to])
    work += lineBlocks.count + pointBlocks.count
    var (crossed, met) = (Block(repeating: 0), Block(repeating: 0))
    let lists = encounters.lists[groupOfLine[number]]
    for index in lists.lines {
      for block in encounters.lineBlocks[index] { crossed += crossings(of: segment, in: lineBlocks[block]) }
    }
    for index in lists.points {
      for block in encounters.pointBlocks[index] { met += points(under: segment, in: pointBlocks[block]) }
    }
    // Both ends are counted too.
    var total = crossed.sum() * costs.crossing + (met.sum() - 2) * costs.overPerson
    if !lists.discs.isEmpty { total += through(lists.discs, line) }
    return total * line.weight
  }

  /// What it costs that a line runs through some discs, unless it begins or ends in them. It changes nothing, and is
  /// mutating all the same: for a call that is not, the whole state is copied, which takes longer than the sum.
  private mutating func through(_ between: Range<Int>, _ line: Line) -> Float {
    let ends = (discOfPoint[line.from], discOfPoint[line.to])
    guard ends.0 != ends.1 else { return 0 }
    let (from, to) = (places[placeOfPoint[line.from]], places[placeOfPoint[line.to]])
    let reach = Box(around: from, to)
    var total: Float = 0
    for index in between {
      let number = encounters.discs[index]
      let disc = discs[number]
      guard number != ends.0, number != ends.1, reach.isNear(disc) else { continue }
      if disc.centre.distance(toSegment: from, to) < disc.radius { total += costs.throughDisc }
    }
    return total
  }

  /// The weights of the lines in a block that a line crosses.
  @inline(__always)
  func crossings(of line: Segment, in block: LineBlock) -> Block {
    let (x, y, dx, dy) = (line.x, line.y, line.dx, line.dy)
    let (startX, startY) = (block.ax - x, block.ay - y)
    let first = dx * startY - dy * startX
    let second = dx * (block.by - y) - dy * (block.bx - x)
    let (fx, fy) = (block.bx - block.ax, block.by - block.ay)
    // The third with its sign turned: that saves two subtractions.
    let third = fx * startY - fy * startX
    let fourth = fx * (line.endY - block.ay) - fy * (line.endX - block.ax)
    let both = (first * second .< 0) .& (third * fourth .> 0)
    return block.weight.replacing(with: 0, where: .!both)
  }

  /// One for each point in a block that a line runs over.
  @inline(__always)
  func points(under line: Segment, in block: PointBlock) -> Block {
    let (qx, qy) = (block.x - line.x, block.y - line.y)
    let share = PlacementState.share((qx * line.dx + qy * line.dy) * line.inverse)
    let (mx, my) = (qx - share * line.dx, qy - share * line.dy)
    return Block(repeating: 1).replacing(with: 0, where: .!(mx * mx + my * my .< block.clearance))
  }

  /// The weights of the lines in a block that run over a point.
  @inline(__always)
  func lines(over x: Float, _ y: Float, _ clearance: Float, in block: LineBlock) -> Block {
    let (dx, dy) = (block.bx - block.ax, block.by - block.ay)
    let (qx, qy) = (x - block.ax, y - block.ay)
    let share = PlacementState.share((qx * dx + qy * dy) * block.inverse)
    let (mx, my) = (qx - share * dx, qy - share * dy)
    return block.weight.replacing(with: 0, where: .!(mx * mx + my * my .< Block(repeating: clearance)))
  }

  /// Held between 0 and 1.
  @inline(__always)
  static func share(_ block: Block) -> Block {
    let share = block.replacing(with: 0, where: block .< 0)
    return share.replacing(with: 1, where: share .> 1)
  }

  /// What the lines of others that run over a point cost.
  ///
  /// - Parameter ownWeight: The weights of those of its lines that are among the others.
  mutating func faults(ofPoint point: Int, ownWeight: Float) -> Float {
    let (x, y) = (xs[point], ys[point])
    let clearance = pointBlocks[point >> 2].clearance[point & 3]
    var met = Block(repeating: 0)
    for index in encounters.lists[discOfPoint[point]].lines {
      for block in encounters.lineBlocks[index] { met += lines(over: x, y, clearance, in: lineBlocks[block]) }
    }
    work += lineBlocks.count
    return (met.sum() - ownWeight) * costs.overPerson
  }
}
