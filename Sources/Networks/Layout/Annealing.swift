// Simulated annealing with a heat bath (Gibbs sampling; Geman & Geman 1984): the price of every place of a disc at
// once, and a random place by these prices.

/// The state of the search: what each place would cost somebody is counted for all places of a room at once, a bit for
/// each. Lines over people, and through the discs of others, are left to what follows.
struct Annealing {
  typealias Block = PlaceTable.Block
  typealias Mask = PlaceTable.Mask
  typealias Masks = PlaceTable.Masks
  typealias Numbers = SIMD4<Int32>

  /// Four lines that a line can cross.
  private struct Meeting {
    let block: Int
    /// All bits for each of them that has no end in common with the line.
    var counted: Masks
  }

  private let state: PlacementState
  private let table: PlaceTable
  /// The place of each point in the table, and which places of each room are free.
  private var home: [Int]
  private var free: [Mask]
  /// The places at the ends of the lines, in blocks as the state's: the starts of four lines, and then their ends.
  private var ends: [Int32]
  /// How many blocks of lines there are.
  private let blockCount: Int
  /// Which places of a room are on the left of each line: a row of blocks for each room.
  private var sides: [Masks]
  /// What each place of a point's disc would cost it but for crossings, and where the blocks of each point begin.
  private var fields: [Block] = []
  private var fieldOfPoint: [Int] = []
  /// What each line can cross, as either of its ends has it, and the blocks of places of each point's disc.
  private var meetings: [Meeting] = []
  private var meetingsOfIncidence: [Range<Int>] = []
  private let blocksOfPoint: [Range<Int>]
  /// How many of the distances between two points one pixel is; 0 where there is no path.
  private let units: [Float]
  private let noise = Annealing.gumbel

  /// The number of each point's place in the state.
  var places: [Int] { home.map { table.numbers[$0] } }

  init(_ state: PlacementState) {
    self.state = state
    let table = PlaceTable(state)
    self.table = table
    home = state.placeOfPoint.map { table.places[$0] }
    blockCount = (state.lines.count + 3) / 4
    ends = [Int32](repeating: 0, count: 8 * blockCount)
    for (number, line) in state.lines.enumerated() {
      ends[Annealing.end(of: number, isStart: true)] = Int32(home[line.from])
      ends[Annealing.end(of: number, isStart: false)] = Int32(home[line.to])
    }
    sides = [Masks](repeating: Masks(repeating: 0), count: table.rooms.count * blockCount)
    free = [Mask](repeating: 0, count: table.rooms.count)
    units = state.discOfPoint.indices.flatMap { point in
      state.discOfPoint.indices.map { other in
        state.scale * state.inverses[point * state.pointBlocks.count + other >> 2][other & 3]
      }
    }
    blocksOfPoint = state.discOfPoint.map { disc in
      let rooms = table.rooms[table.roomsOfDisc[disc]]
      return (rooms.first?.lowerBound ?? 0)..<(rooms.last?.upperBound ?? 0)
    }
    for (place, number) in table.numbers.enumerated() where number >= 0 && state.pointOfPlace[number] < 0 {
      free[table.roomOfPlace[place]] |= bit(of: place)
    }
    for (point, range) in state.incidencesOfPoint.enumerated() {
      for incidence in state.incidences[range] { enterMeetings(of: point, incidence) }
    }
    for line in state.lines.indices { writeSides(of: line) }
  }

  /// Prices the places of all discs for everybody in them. O(people² × places of a disc).
  private mutating func enterFields() {
    fields.removeAll(keepingCapacity: true)
    fieldOfPoint.removeAll(keepingCapacity: true)
    for point in home.indices { enterField(of: point) }
  }

  /// Gives everybody a place in turn. O(sweeps × lines²).
  mutating func run(sweeps: Int, from hot: Float, to cold: Float, _ chance: inout FixedChance) {
    let firstCold = sweeps * 4 / 5
    for sweep in 0..<sweeps {
      let rest = 1 - Float(sweep) / Float(sweeps)
      let temperature = cold + (hot - cold) * rest * rest
      // At high temperatures distances decide little: what they cost is only renewed now and then.
      if sweep == firstCold || sweep < firstCold && sweep % Annealing.renewal == 0 { enterFields() }
      for point in home.indices {
        let place = place(for: point, temperature, noise: chance.next(below: noise.count))
        if place != home[point] { move(point, to: place, changesFields: sweep >= firstCold) }
      }
    }
  }

  /// After so many sweeps it is.
  private static let renewal = 12

  // MARK: One turn

  /// A random place for a point: each has the probability that belongs to its cost at the temperature (Boltzmann's
  /// distribution). It is the place that costs least, when noise of Gumbel's distribution is taken from each cost.
  private func place(for point: Int, _ temperature: Float, noise first: Int) -> Int {
    let own = home[point]
    var (least, places) = (Block(repeating: .infinity), Numbers(repeating: 0))
    let lanes = Numbers(0, 1, 2, 3)
    for room in table.roomsOfDisc[state.discOfPoint[point]] {
      let crossings = crossings(of: point, in: room)
      let open = table.roomOfPlace[own] == room ? free[room] | bit(of: own) : free[room]
      for (rank, block) in table.rooms[room].enumerated() {
        let column = block - blocksOfPoint[point].lowerBound
        let chance = noise[(first &+ column) % noise.count] * temperature
        let field = fields[fieldOfPoint[point] + column]
        let cost = crossings.numbers(inBlock: rank) * state.costs.crossing + field - chance
        let isOpen = Masks(repeating: open &>> Mask(4 &* rank)) & Masks(1, 2, 4, 8) .> 0
        let isLess = (cost .< least) .& isOpen
        least.replace(with: cost, where: isLess)
        places.replace(with: lanes &+ Int32(truncatingIfNeeded: 4 &* block), where: isLess)
      }
    }
    var best = (cost: least[0], place: places[0])
    for lane in 1..<4 where least[lane] < best.cost { best = (least[lane], places[lane]) }
    return Int(best.place)
  }

  /// How often the lines of a point would cross others from each place of a room.
  private func crossings(of point: Int, in room: Int) -> Tallies.Sum {
    var tallies = Tallies()
    withTables { left, sides, ends, meetings in
      for index in state.incidencesOfPoint[point] {
        let other = home[state.incidences[index].other]
        let bit = Masks(repeating: bit(of: other))
        let row = left + table.row(room, from: other)
        let (here, there) = (sides + room &* blockCount, sides + table.roomOfPlace[other] &* blockCount)
        for meeting in UnsafeBufferPointer(rebasing: meetings[meetingsOfIncidence[index]]) {
          // A place and the other end are on different sides of the line that is met, and the ends of that on different
          // sides of the line to the place.
          let block = meeting.block
          let end = ends + 8 &* block
          let starts = Masks(row[Int(end[0])], row[Int(end[1])], row[Int(end[2])], row[Int(end[3])])
          let others = Masks(row[Int(end[4])], row[Int(end[5])], row[Int(end[6])], row[Int(end[7])])
          let isRight = unsafeBitCast((there[block] & bit) .== 0, to: Masks.self)
          tallies.add(~(here[block] ^ isRight) & (starts ^ others) & meeting.counted)
        }
      }
    }
    return tallies.sum
  }

  /// Hands over the table's sides, those of the lines, the ends and the meetings, to be read without checks: all
  /// numbers of these are made here, and with checks a layout takes an eighth longer. Nothing is handed over where
  /// there is no line.
  @inline(__always)
  private func withTables(
    _ body: (UnsafePointer<Mask>, UnsafePointer<Masks>, UnsafePointer<Int32>, UnsafeBufferPointer<Meeting>) -> Void
  ) {
    table.sides.withUnsafeBufferPointer { left in
      sides.withUnsafeBufferPointer { sides in
        ends.withUnsafeBufferPointer { ends in
          meetings.withUnsafeBufferPointer { meetings in
            guard let left = left.baseAddress, let sides = sides.baseAddress, let ends = ends.baseAddress else {
              return
            }
            body(left, sides, ends, meetings)
          }
        }
      }
    }
  }

  /// Lists what the line of a point can cross.
  private mutating func enterMeetings(of point: Int, _ incidence: PlacementState.Incidence) {
    let first = meetings.count
    for index in state.encounters.lists[state.groupOfLine[incidence.line]].lines {
      let met = state.encounters.lineBlocks[index]
      for number in 4 * met.lowerBound..<min(4 * met.upperBound, state.lines.count) {
        if meetings.count == first || meetings.last?.block != number >> 2 {
          meetings.append(Meeting(block: number >> 2, counted: Masks(repeating: 0)))
        }
        let line = state.lines[number]
        if line.from != point, line.to != point, line.from != incidence.other, line.to != incidence.other {
          meetings[meetings.count - 1].counted[number & 3] = .max
        }
      }
    }
    meetingsOfIncidence.append(first..<meetings.count)
  }

  /// Moves a point to a free place.
  private mutating func move(_ point: Int, to place: Int, changesFields: Bool) {
    let old = home[point]
    free[table.roomOfPlace[old]] ^= bit(of: old)
    free[table.roomOfPlace[place]] ^= bit(of: place)
    home[point] = place
    for index in state.incidencesOfPoint[point] {
      let incidence = state.incidences[index]
      ends[Annealing.end(of: incidence.line, isStart: incidence.isStart)] = Int32(place)
      writeSides(of: incidence.line)
    }
    guard changesFields else { return }
    for other in home.indices {
      let unit = units[point &* home.count &+ other]
      if unit > 0 { changeField(of: other, unit, as: place, movedFrom: old) }
    }
  }

  // MARK: What is kept

  /// Where the bit of a place is in the masks of its room.
  private func slot(of place: Int) -> Mask {
    Mask(truncatingIfNeeded: place - 4 * table.rooms[table.roomOfPlace[place]].lowerBound)
  }
  private func bit(of place: Int) -> Mask { 1 &<< slot(of: place) }

  /// Where one end of a line is among the ends.
  private static func end(of line: Int, isStart: Bool) -> Int { 8 * (line >> 2) + (isStart ? 0 : 4) + line & 3 }

  private mutating func writeSides(of line: Int) {
    let start = Int(ends[Annealing.end(of: line, isStart: true)])
    let end = Int(ends[Annealing.end(of: line, isStart: false)])
    for room in table.rooms.indices {
      sides[room * blockCount + line >> 2][line & 3] = table.side(table.row(room, from: start), end)
    }
  }

  /// Sets what each place of a point's disc would cost the point, without crossings, whether it is free or not.
  private mutating func enterField(of point: Int) {
    fieldOfPoint.append(fields.count)
    for block in blocksOfPoint[point] {
      var field = Block(repeating: 0)
      for lane in 0..<4 {
        let number = table.numbers[block * 4 + lane]
        guard number >= 0 else { continue }
        field[lane] = Float(state.places[number].length) * state.pulls[point] * state.costs.inward
      }
      for other in home.indices {
        let unit = units[point * home.count + other]
        guard unit > 0 else { continue }
        let distance = table.distances(from: home[other], block)
        let error = distance * unit - 1
        field += error * error * state.costs.stress + distance * (unit == state.scale ? state.costs.length : 0)
      }
      fields.append(field)
    }
  }

  /// Prices them anew where another point has moved.
  @inline(__always)
  private mutating func changeField(of point: Int, _ unit: Float, as place: Int, movedFrom old: Int) {
    let length = unit == state.scale ? state.costs.length : 0
    let strain = unit * state.costs.stress
    var field = fieldOfPoint[point]
    for block in blocksOfPoint[point] {
      // The difference of two squares: (u·d − 1)² − (u·d′ − 1)².
      let (distance, before) = (table.distances(from: place, block), table.distances(from: old, block))
      fields[field] += (distance - before) * (((distance + before) * unit - 2) * strain + length)
      field &+= 1
    }
  }

  // MARK: Random numbers

  /// Numbers of Gumbel's distribution: −ln(−ln u).
  private static let gumbel: [Block] = {
    var chance = FixedChance()
    return (0..<256).map { _ in
      var numbers = Block(repeating: 0)
      for lane in 0..<4 {
        let share = (Double(chance.next(below: 1 << 20)) + 0.5) / Double(1 << 20)
        numbers[lane] = Float(-logarithm(-logarithm(share)))
      }
      return numbers
    }
  }()

  /// The natural logarithm, in operations that are the same on every machine.
  private static func logarithm(_ number: Double) -> Double {
    // ln m = 2 (z + z³/3 + z⁵/5 …) for the significand m, which is from 1 to 2.
    let share = (number.significand - 1) / (number.significand + 1)
    var (sum, power) = (0.0, 2 * share)
    for odd in stride(from: 1.0, to: 24, by: 2) {
      sum += power / odd
      power *= share * share
    }
    return sum + Double(number.exponent) * 0.6931471805599453
  }
}
