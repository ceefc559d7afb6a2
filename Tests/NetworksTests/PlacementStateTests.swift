// The local search: what it takes for a move's cost is what the whole drawing costs more or less, it never ends worse
// than it began, and its budget bounds it. And the free ways, the packing and the names that follow it.

import Testing

@testable import Networks

@Suite struct PlacementStateTests {
  /// Discs in a row, with four places more than people in each, and lines drawn by lot. In each third one discs
  /// overlap, so that every line is compared with every other.
  private static func start(seed: UInt64) -> PlacementState.Start {
    var generator = SplitMix(state: seed)
    var start = PlacementState.Start()
    let rooms = Int.random(in: 2...4, using: &generator)
    for disc in 0..<rooms {
      let centre = Point(x: Double(disc) * 320 - 300, y: Double(disc % 2) * 90)
      start.discs.append(Disc(centre: centre, radius: seed % 3 == 0 ? 170 : 140))
      start.turns.append(12)
      let residents = Int.random(in: 3...8, using: &generator)
      let first = start.places.count
      for number in 0..<(residents + 4) {
        let offset = Turn.share(Double(number) * 0.382 - Double(Int(Double(number) * 0.382))).apply(
          to: Point(x: 0, y: -30 * Double(number + 1).squareRoot()))
        start.places.append(start.discs[disc].centre + offset)
        start.discOfPlace.append(disc)
      }
      for number in 0..<residents {
        start.placeOfPoint.append(first + number)
        start.discOfPoint.append(disc)
        start.clearances.append(10)
        start.labelWidths.append(0)
        start.isFree.append(true)
        start.pulls.append(number % 2 == 0 ? 1 : 0)
      }
    }
    let count = start.placeOfPoint.count
    var known: Set<[Int]> = []
    for _ in 0..<(count * 2) {
      let ends = [Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator)].sorted()
      if ends[0] != ends[1], known.insert(ends).inserted {
        let weight = known.count % 5 == 0 ? 77.0 / 256 : PlacementState.Line.tie
        start.lines.append(.init(from: ends[0], to: ends[1], weight: weight))
      }
    }
    start.distances = GraphDistances(count, start.lines.map { ($0.from, $0.to) })
    return start
  }

  /// What the whole state costs, every pair looked at.
  private func total(_ state: PlacementState, _ start: PlacementState.Start) -> Double {
    let points = start.placeOfPoint.indices.map { state.position(of: $0) }
    let costs = state.costs
    var total = 0.0
    for (number, line) in start.lines.enumerated() {
      let (a, b, weight) = (points[line.from], points[line.to], Double(line.weight))
      for other in start.lines[(number + 1)...]
      where Set([line.from, line.to]).isDisjoint(with: [other.from, other.to]) {
        if Point.cross(a, b, points[other.from], points[other.to]) {
          total += Double(costs.crossing) * weight * Double(other.weight)
        }
      }
      for (point, place) in points.enumerated() where point != line.from && point != line.to {
        if place.distance(toSegment: a, b) < Double(start.clearances[point]) {
          total += Double(costs.overPerson) * weight
        }
      }
      let (home, away) = (start.discOfPoint[line.from], start.discOfPoint[line.to])
      for (disc, place) in start.discs.enumerated() where home != away && disc != home && disc != away {
        if place.centre.distance(toSegment: a, b) < place.radius { total += Double(costs.throughDisc) * weight }
      }
      total += a.distance(to: b) * Double(costs.length) * weight
    }
    for (point, place) in points.enumerated() {
      total += place.length * Double(start.pulls[point]) * Double(costs.inward)
      for other in points.indices where other > point {
        let steps = Double(start.distances.steps[point * points.count + other])
        guard steps > 0 else { continue }
        let error = place.distance(to: points[other]) * Double(state.scale) / steps - 1
        total += error * error * Double(costs.stress)
      }
    }
    return total
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func costsOfAMoveWhatTheWholeCostsMore(seed: UInt64) {
    let start = Self.start(seed: seed)
    #expect(start.areDiscsApart == (seed % 3 != 0))
    var state = PlacementState(start)
    var generator = SplitMix(state: seed + 100)
    for _ in 0..<40 {
      let point = Int.random(in: 0..<start.placeOfPoint.count, using: &generator)
      let place = state.placesOfDisc[start.discOfPoint[point]].randomElement(using: &generator) ?? 0
      let other = state.pointOfPlace[place]
      let moved = other < 0 || other == point ? [point] : [point, other]
      let (whole, part) = (total(state, start), state.cost(of: moved))
      state.move(point, to: place)
      let (wholeAfter, partAfter) = (total(state, start), state.cost(of: moved))
      #expect(abs((wholeAfter - whole) - Double(partAfter - part)) < 0.02)
      // What is known of the first need not be counted again; what is past the limit need not be finished.
      let alone = state.cost(of: [point])
      #expect(abs(state.cost(of: moved, known: alone) - partAfter) < 0.02)
      #expect(state.cost(of: moved, limit: partAfter + 0.02) == partAfter)
      #expect(state.cost(of: moved, limit: partAfter / 2) > partAfter / 2)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func neverEndsWorseThanItBegan(seed: UInt64) {
    let start = Self.start(seed: seed)
    var costs: [Double] = []
    for budget in [0, 2_000, 20_000, 2_000_000] {
      var state = PlacementState(start)
      state.rescale()
      let before = total(state, start)
      state.improve(budget: budget)
      #expect(total(state, start) <= before + 0.02)
      // Nobody left the own disc, and no two share a place.
      #expect(Set(state.placeOfPoint).count == start.placeOfPoint.count)
      costs.append(total(state, start))
      // One step more than the budget at the most: a disc turned into each of its 24 directions.
      let everything =
        (start.lines.count + start.placeOfPoint.count)
        * ((start.lines.count + 3) / 4 + (start.placeOfPoint.count + 3) / 4)
      #expect(state.work <= budget + 25 * everything)
    }
    #expect(costs[3] < costs[0])
  }
}

@Suite struct WaysAndNamesTests {
  @Test func leadsWaysClearOfEveryOtherDisc() {
    let discs = (0..<12).map { (number: Int) -> Disc in
      let centre = Point(x: Double(number % 4) * 130, y: Double(number / 4 * 130 + number % 2 * 20))
      return Disc(centre: centre, radius: Double(40 + number % 3 * 6))
    }
    let detours = Detours(around: discs)
    for home in discs.indices {
      let ways = detours.ways(from: home)
      for away in discs.indices where away != home {
        let controls = detours.shortened(
          ways[away], from: discs[home].centre, to: discs[away].centre, home: home, away: away)
        let stops = [discs[home].centre] + controls + [discs[away].centre]
        for (a, b) in zip(stops, stops.dropFirst()) {
          for (number, disc) in discs.enumerated() where number != home && number != away {
            #expect(disc.centre.distance(toSegment: a, b) > disc.radius)
          }
        }
      }
    }
  }

  @Test(arguments: [0, 1, 2, 30, 150]) func packsDiscsAndTheirWordsApart(count: Int) {
    let items = (0..<count).map { (number: Int) -> DiscPacking.Item in
      DiscPacking.Item(
        radius: Double(20 + number * 7 % 40), text: (width: Double(number % 5 * 40), height: Double(number % 3 * 15)))
    }
    let weights = (0..<count).map { a in (0..<count).map { b in (a + b) % 7 == 0 ? 1.0 : 0 } }
    let places = DiscPacking.places(of: items, weights: weights, inner: 90, gap: 14)
    #expect(places.count == count)
    for (a, place) in places.enumerated() {
      #expect(place.centre.length >= 90 + items[a].radius - 1e-6)
      for b in places.indices where b > a {
        #expect(place.centre.distance(to: places[b].centre) >= items[a].radius + items[b].radius + 14 - 1e-6)
      }
    }
  }

  @Test func putsNoNameOnAnother() {
    // Sixteen people on a grid too narrow for all names, and two on a spot where none fits.
    let disc = Disc(centre: .zero, radius: 160)
    let steps: [Double] = [-60, -20, 20, 60]
    let spots = steps.flatMap { y in steps.map { x in Point(x: x, y: y) } }
    let names: [Labels.Name?] = spots.map {
      Labels.Name(text: "somebody", at: $0, reach: 8, disc: 0, hasRoom: false, width: 50)
    }
    let boxes = Labels.boxes(
      of: names, symbols: spots.map { Disc(centre: $0, radius: 8) }, discs: [disc], obstacles: [], chains: [])
    let found = boxes.compactMap { $0 }
    #expect(!found.isEmpty && found.count < spots.count)
    for (a, box) in found.enumerated() {
      for other in found[(a + 1)...] { #expect(!box.overlaps(other)) }
      #expect(Point(x: max(abs(box.minX), abs(box.maxX)), y: max(abs(box.minY), abs(box.maxY))).length <= disc.radius)
    }
    #expect(Labels.boxes(of: [nil], symbols: [], discs: [disc], obstacles: [], chains: []) == [nil])
  }
}
