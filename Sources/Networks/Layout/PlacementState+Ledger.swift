// What everything costs as it is, kept current while people move: so that a change that is tried need not be priced
// against a state that was priced before.

extension PlacementState {
  /// The price of each line and point, in blocks as these are.
  struct Ledger {
    /// What the faults of each line cost.
    var lines: [Block]
    /// What the lines of others over each point cost.
    var points: [Block]
    /// The squared errors of each point's distances together.
    var strains: [Block]
  }

  /// O(lines × lines + points × points).
  var ledger: Ledger {
    mutating get {
      let none = Block(repeating: 0)
      var ledger = Ledger(
        lines: [Block](repeating: none, count: lineBlocks.count),
        points: [Block](repeating: none, count: pointBlocks.count),
        strains: [Block](repeating: none, count: pointBlocks.count))
      for line in lines.indices { ledger.lines[line >> 2][line & 3] = faults(ofLine: line) }
      for point in placeOfPoint.indices {
        ledger.points[point >> 2][point & 3] = faults(ofPoint: point, ownWeight: weightOfPoint[point])
        var sum = none
        for block in pointBlocks.indices { sum += errors(of: point, in: block, at: xs[point], ys[point]) }
        ledger.strains[point >> 2][point & 3] = sum.sum()
      }
      return ledger
    }
  }

  /// What one point and its lines cost.
  func cost(of point: Int, by ledger: Ledger) -> Float {
    var faults = ledger.points[point >> 2][point & 3]
    for index in incidencesOfPoint[point] {
      let line = incidences[index].line
      faults += ledger.lines[line >> 2][line & 3]
    }
    return faults + lengthCost(of: point) + ledger.strains[point >> 2][point & 3] * costs.stress
      + Float(places[placeOfPoint[point]].length) * pulls[point] * costs.inward
  }

  /// Moves a point to a place, the one that is there to the old one, and changes what that changes.
  mutating func move(_ point: Int, to place: Int, in ledger: inout Ledger) {
    let (home, other) = (placeOfPoint[point], pointOfPlace[place])
    let moved = other < 0 ? [(point: point, aim: place)] : [(point: point, aim: place), (point: other, aim: home)]
    for (point, _) in moved {
      for index in incidencesOfPoint[point] where !isCounted[incidences[index].other] {
        enter(line: incidences[index].line, in: &ledger, times: -1)
      }
      hideLines(of: point)
      isCounted[point] = true
    }
    for (point, aim) in moved {
      enter(point: point, in: &ledger, times: -1)
      isCounted[point] = false
      enterErrors(of: point, movedTo: places[aim], in: &ledger)
    }
    move(point, to: place)
    for (point, _) in moved {
      ledger.points[point >> 2][point & 3] = enter(point: point, in: &ledger, times: 1)
    }
    // The lines of one are hidden until it is their turn, so that no pair of lines counts twice.
    for (point, _) in moved {
      for index in incidencesOfPoint[point] where !isCounted[incidences[index].other] {
        let line = incidences[index].line
        ledger.lines[line >> 2][line & 3] = enter(line: line, in: &ledger, times: 1)
      }
      isCounted[point] = true
      showLines(of: point)
    }
    for (point, _) in moved { isCounted[point] = false }
  }

  // MARK: Entries

  /// Adds the faults of a line to what it meets, or takes them away. Returns what they cost.
  @discardableResult
  private func enter(line number: Int, in ledger: inout Ledger, times sign: Float) -> Float {
    let line = lines[number]
    let segment = Segment(xs[line.from], ys[line.from], to: xs[line.to], ys[line.to])
    let group = groupOfLine[number]
    let crossed = add(
      encounters.lists[group].lines, encounters.lineBlocks, to: &ledger.lines,
      times: sign * costs.crossing * line.weight
    ) { crossings(of: segment, in: lineBlocks[$0]) }
    let overPerson = sign * costs.overPerson * line.weight
    let met = add(
      encounters.lists[group].points, encounters.pointBlocks, to: &ledger.points, times: overPerson
    ) { points(under: segment, in: pointBlocks[$0]) }
    // Both ends are counted too.
    for end in [line.from, line.to] { ledger.points[end >> 2][end & 3] -= overPerson }
    return (crossed * costs.crossing + (met - 2) * costs.overPerson + throughDiscs(number)) * line.weight
  }

  /// Adds a point to the faults of the lines that run over it, or takes it away. Returns what they cost.
  @discardableResult
  private func enter(point: Int, in ledger: inout Ledger, times sign: Float) -> Float {
    let clearance = pointBlocks[point >> 2].clearance[point & 3]
    let met = add(
      encounters.lists[discOfPoint[point]].lines, encounters.lineBlocks, to: &ledger.lines,
      times: sign * costs.overPerson
    ) { lines(over: xs[point], ys[point], clearance, in: lineBlocks[$0]) }
    return met * costs.overPerson
  }

  /// Adds to the price of each block in a part of a list what is counted in it. Returns how much is counted in all.
  @inline(__always)
  private func add(
    _ part: Range<Int>, _ list: [Range<Int>], to prices: inout [Block], times price: Float,
    counting count: (Int) -> Block
  ) -> Float {
    var sum = Block(repeating: 0)
    for index in part {
      for block in list[index] {
        let counted = count(block)
        sum += counted
        prices[block] += counted * price
      }
    }
    return sum.sum()
  }

  /// Changes the errors of all distances to a point as if it had moved.
  private mutating func enterErrors(of point: Int, movedTo place: Point, in ledger: inout Ledger) {
    let (x, y) = (Float(place.x), Float(place.y))
    var sum = Block(repeating: 0)
    for block in pointBlocks.indices {
      let after = errors(of: point, in: block, at: x, y)
      ledger.strains[block] += after - errors(of: point, in: block, at: xs[point], ys[point])
      sum += after
    }
    ledger.strains[point >> 2][point & 3] = sum.sum()
    put(point, at: x, y)
  }

  /// The squared relative errors of a point's distances to those in a block, if it were there; 0 to itself, and where
  /// there is no path.
  @inline(__always)
  private func errors(of point: Int, in block: Int, at x: Float, _ y: Float) -> Block {
    let inverse = inverses[point * pointBlocks.count + block]
    let (dx, dy) = (pointBlocks[block].x - x, pointBlocks[block].y - y)
    let error = (dx * dx + dy * dy).squareRoot() * (scale * inverse) - 1
    return (error * error).replacing(with: 0, where: inverse .<= 0)
  }
}
