// What a placement costs: the faults of some points and their lines with all that they can meet.

/// What a fault costs, in the unit in which a crossing costs ten.
struct CostWeights {
  var crossing: Float = 10
  var overPerson: Float = 28
  var throughDisc: Float = 15
  var length: Float = 0.12
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
    for point in unknown {
      for index in incidencesOfPoint[point] where total <= limit && !isCounted[incidences[index].other] {
        total += faults(ofLine: incidences[index].line)
      }
      hideLines(of: point)
      isCounted[point] = true
    }
    if known != nil { show(points[0]) }
    for point in unknown where total <= limit { total += faults(ofPoint: point, ownWeight: 0) }
    for point in points {
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
      let (dx, dy) = (xs[incidence.other] - x, ys[incidence.other] - y)
      length += (dx * dx + dy * dy).squareRoot() * lines[incidence.line].weight
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

  /// What the lengths of all lines cost. O(lines).
  var lengthCost: Float { placeOfPoint.indices.reduce(0) { $0 + lengthCost(of: $1) } / 2 }

  /// What the lengths of a point's lines cost.
  func lengthCost(of point: Int) -> Float {
    incidences[incidencesOfPoint[point]].reduce(0) { sum, incidence in
      let (dx, dy) = (xs[incidence.other] - xs[point], ys[incidence.other] - ys[point])
      return sum + (dx * dx + dy * dy).squareRoot() * lines[incidence.line].weight
    } * costs.length
  }

  /// What they would cost if the point were somewhere else: no more than all of its cost there.
  func lengthCost(of point: Int, at place: Point) -> Float {
    let (x, y) = (Float(place.x), Float(place.y))
    var length: Float = 0
    for index in incidencesOfPoint[point] {
      let incidence = incidences[index]
      let (dx, dy) = (xs[incidence.other] - x, ys[incidence.other] - y)
      length += (dx * dx + dy * dy).squareRoot() * lines[incidence.line].weight
    }
    return length * costs.length
  }

  // MARK: Faults

  /// A line as its comparisons need it.
  private struct Segment {
    let (x, y, dx, dy): (Float, Float, Float, Float)
    /// One over the square of its length; 0 for one without.
    let inverse: Float

    init(_ x: Float, _ y: Float, to endX: Float, _ endY: Float) {
      (self.x, self.y) = (x, y)
      (dx, dy) = (endX - x, endY - y)
      let square = dx * dx + dy * dy
      inverse = square > 0 ? 1 / square : 0
    }
  }

  /// What the crossings of a line cost, the people under it, and the discs that it runs through.
  private mutating func faults(ofLine number: Int) -> Float {
    let line = lines[number]
    let segment = Segment(xs[line.from], ys[line.from], to: xs[line.to], ys[line.to])
    work += lineBlocks.count + pointBlocks.count
    let home = discOfLine[number]
    let across = lineBlocksOfDisc[discs.count]
    var (crossed, met) = (Block(repeating: 0), Block(repeating: 0))
    var total: Float = 0
    if home < discs.count {
      let inside = lineBlocksOfDisc[home]
      addCrossings(of: segment, in: inside, to: &crossed)
      addCrossings(of: segment, in: across.clamped(to: inside.upperBound..<Int.max), to: &crossed)
      addPoints(under: segment, in: pointBlocksOfDisc[home], to: &met)
    } else {
      var (nextLine, nextPoint) = (0, 0)
      let (from, to) = (places[placeOfPoint[line.from]], places[placeOfPoint[line.to]])
      let ends = (discOfPoint[line.from], discOfPoint[line.to])
      let reach = Box(around: from, to)
      for disc in discs.indices {
        if disc != ends.0, disc != ends.1 {
          guard reach.isNear(discs[disc], by: PlacementState.inset) else { continue }
          let distance = discs[disc].centre.distance(toSegment: from, to)
          if distance < discs[disc].radius, ends.0 != ends.1 { total += costs.throughDisc }
          guard distance < discs[disc].radius + PlacementState.inset else { continue }
        }
        // Two discs may have a block in common.
        let (near, under) = (lineBlocksOfDisc[disc], pointBlocksOfDisc[disc])
        addCrossings(of: segment, in: near.clamped(to: nextLine..<Int.max), to: &crossed)
        addPoints(under: segment, in: under.clamped(to: nextPoint..<Int.max), to: &met)
        (nextLine, nextPoint) = (max(nextLine, near.upperBound), max(nextPoint, under.upperBound))
      }
      addCrossings(of: segment, in: across.clamped(to: nextLine..<Int.max), to: &crossed)
    }
    // Both ends are counted too.
    total += crossed.sum() * costs.crossing + (met.sum() - 2) * costs.overPerson
    return total * line.weight
  }

  /// Adds the weights of the lines in some blocks that a line crosses.
  @inline(__always)
  private func addCrossings(of line: Segment, in range: Range<Int>, to crossed: inout Block) {
    let (x, y, dx, dy) = (line.x, line.y, line.dx, line.dy)
    let (endX, endY) = (x + dx, y + dy)
    for index in range {
      let (cx, cy, ex, ey) = (lineBlocks[index].ax, lineBlocks[index].ay, lineBlocks[index].bx, lineBlocks[index].by)
      let (startX, startY) = (cx - x, cy - y)
      let first = dx * startY - dy * startX
      let second = dx * (ey - y) - dy * (ex - x)
      let (fx, fy) = (ex - cx, ey - cy)
      // The third with its sign turned: that saves two subtractions.
      let third = fx * startY - fy * startX
      let fourth = fx * (endY - cy) - fy * (endX - cx)
      let both = (first * second .< 0) .& (third * fourth .> 0)
      crossed += lineBlocks[index].weight.replacing(with: 0, where: .!both)
    }
  }

  /// Adds the number of points in some blocks that a line runs over.
  @inline(__always)
  private func addPoints(under line: Segment, in range: Range<Int>, to met: inout Block) {
    for index in range {
      let (qx, qy) = (pointBlocks[index].x - line.x, pointBlocks[index].y - line.y)
      let share = PlacementState.share((qx * line.dx + qy * line.dy) * line.inverse)
      let (mx, my) = (qx - share * line.dx, qy - share * line.dy)
      met += Block(repeating: 1).replacing(with: 0, where: .!(mx * mx + my * my .< pointBlocks[index].clearance))
    }
  }

  /// Held between 0 and 1.
  @inline(__always)
  private static func share(_ block: Block) -> Block {
    let share = block.replacing(with: 0, where: block .< 0)
    return share.replacing(with: 1, where: share .> 1)
  }

  /// What the lines of others that run over a point cost.
  ///
  /// - Parameter ownWeight: The weights of those of its lines that are among the others.
  private mutating func faults(ofPoint point: Int, ownWeight: Float) -> Float {
    let (x, y) = (xs[point], ys[point])
    let clearance = pointBlocks[point >> 2].clearance[point & 3]
    let (inside, across) = (lineBlocksOfDisc[discOfPoint[point]], lineBlocksOfDisc[discs.count])
    var met = Block(repeating: 0)
    addLines(over: x, y, clearance, in: inside, to: &met)
    addLines(over: x, y, clearance, in: across.clamped(to: inside.upperBound..<Int.max), to: &met)
    work += lineBlocks.count
    return (met.sum() - ownWeight) * costs.overPerson
  }

  /// Adds the weights of the lines in some blocks that run over a point.
  @inline(__always)
  private func addLines(over x: Float, _ y: Float, _ clearance: Float, in range: Range<Int>, to met: inout Block) {
    for index in range {
      let (ax, ay) = (lineBlocks[index].ax, lineBlocks[index].ay)
      let (dx, dy) = (lineBlocks[index].bx - ax, lineBlocks[index].by - ay)
      let (qx, qy) = (x - ax, y - ay)
      let share = PlacementState.share((qx * dx + qy * dy) * lineBlocks[index].inverse)
      let (mx, my) = (qx - share * dx, qy - share * dy)
      met += lineBlocks[index].weight.replacing(with: 0, where: .!(mx * mx + my * my .< Block(repeating: clearance)))
    }
  }
}
