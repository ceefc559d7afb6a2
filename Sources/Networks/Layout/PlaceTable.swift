// Which place is on which side of which line, among places that never move: what a search that moves nothing but
// people asks again and again.

/// The places of a state by rooms: a room is a disc's places, or a part of them where a mask has not enough bits.
///
///     disc  0          1              2 …
///     room  0          1       2      3 …
///     block 0   1   2  3   4   5   6  7 …      each of four places, the last of a room filled up
///
struct PlaceTable {
  typealias Block = PlacementState.Block
  /// A bit for each place of a room, the lowest for its first.
  typealias Mask = UInt32
  /// Of four lines, or of the ways to four places.
  typealias Masks = SIMD4<Mask>

  /// The blocks of each room.
  let rooms: [Range<Int>]
  /// The rooms of each disc.
  let roomsOfDisc: [Range<Int>]
  /// The room of each place.
  let roomOfPlace: [Int]
  /// The number that each place has in the state; −1 for one that fills up a block.
  let numbers: [Int]
  /// The place here for each number in the state.
  let places: [Int]
  /// For each room, and each way from one place to another, which places of the room are on its left.
  private(set) var sides: [Mask]
  /// How far apart each two places are: a row of blocks for each.
  private var distances: [Block]

  /// How many places there are, with those that fill up blocks.
  var count: Int { numbers.count }

  /// O(places³ ÷ 8).
  init(_ state: PlacementState) {
    var (rooms, roomsOfDisc, roomOfPlace, numbers): ([Range<Int>], [Range<Int>], [Int], [Int]) = ([], [], [], [])
    var places = [Int](repeating: -1, count: state.places.count)
    for all in state.placesOfDisc {
      let parts = (all.count + Mask.bitWidth - 1) / Mask.bitWidth
      for part in 0..<parts {
        let first = numbers.count
        for number in all[all.count * part / parts..<all.count * (part + 1) / parts] {
          places[number] = numbers.count
          numbers.append(number)
        }
        while numbers.count % 4 > 0 { numbers.append(-1) }
        roomOfPlace += [Int](repeating: rooms.count, count: numbers.count - first)
        rooms.append(first / 4..<numbers.count / 4)
      }
      roomsOfDisc.append(rooms.count - parts..<rooms.count)
    }
    (self.rooms, self.roomsOfDisc, self.roomOfPlace) = (rooms, roomsOfDisc, roomOfPlace)
    (self.numbers, self.places) = (numbers, places)
    sides = []
    sides.reserveCapacity(rooms.count * numbers.count * numbers.count)
    distances = []
    distances.reserveCapacity(numbers.count * numbers.count / 4)
    let points = numbers.map { $0 < 0 ? Point(x: 1e5, y: 1e5) : state.places[$0] }
    let blocks = stride(from: 0, to: points.count, by: 4).map { first in
      var block = (x: Block(repeating: 0), y: Block(repeating: 0))
      for lane in 0..<4 {
        (block.x[lane], block.y[lane]) = (Float(points[first + lane].x), Float(points[first + lane].y))
      }
      return block
    }
    let offsets = points.map { point in
      blocks.map { (x: $0.x - Float(point.x), y: $0.y - Float(point.y)) }
    }
    for from in offsets { distances += from.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() } }
    // The circle around the places of each disc.
    let circles = zip(state.discs, state.placesOfDisc).map { disc, all in
      (centre: disc.centre, radius: all.map { state.places[$0].distance(to: disc.centre) }.max() ?? 0)
    }
    for (disc, own) in roomsOfDisc.enumerated() {
      for room in rooms[own] {
        let first = sides.count
        for (place, offsets) in offsets.enumerated() {
          let others = room.map { offsets[$0] }
          for (end, ends) in roomsOfDisc.enumerated() where !ends.isEmpty {
            let blocks = (rooms[ends.lowerBound].lowerBound)..<(rooms[ends.upperBound - 1].upperBound)
            if let side = PlaceTable.side(of: circles[disc], from: points[place], to: circles[end]) {
              sides.append(contentsOf: repeatElement(side, count: 4 * blocks.count))
              continue
            }
            for block in blocks {
              var masks = Masks(repeating: 0)
              if block < place / 4 {
                // What was on the left of the way here is on the right of the way back.
                for lane in 0..<4 { masks[lane] = ~sides[first + (block * 4 + lane) * numbers.count + place] }
              } else {
                masks = PlaceTable.masks(of: others, to: offsets[block])
              }
              for lane in 0..<4 { sides.append(masks[lane]) }
            }
          }
        }
      }
    }
  }

  /// The mask of all places in a circle, where these are all on the same side of all ways from a place into another
  /// circle; nil where they may not be.
  private static func side(
    of circle: (centre: Point, radius: Double), from place: Point, to target: (centre: Point, radius: Double)
  ) -> Mask? {
    // The angles at which the place sees the radii of the circles, as sines, are less than that between the centres.
    let (one, other) = (target.centre - place, circle.centre - place)
    let first = one.dot(one) - target.radius * target.radius
    let second = other.dot(other) - circle.radius * circle.radius
    guard first > 0, second > 0 else { return nil }
    let turn = one.cross(other)
    let least = target.radius * second.squareRoot() + circle.radius * first.squareRoot()
    let isAcute = first * second > target.radius * target.radius * circle.radius * circle.radius
    return isAcute && abs(turn) > least + 1 ? turn < 0 ? .max : 0 : nil
  }

  /// Which of some places are on the left of the ways to those of a block.
  @inline(__always)
  private static func masks(of others: [(x: Block, y: Block)], to ends: (x: Block, y: Block)) -> Masks {
    var masks = Masks(repeating: 0)
    // The last first, so that the first has the lowest bit.
    for other in others.reversed() {
      for lane in [3, 2, 1, 0] {
        let turn = ends.x * other.y[lane] - ends.y * other.x[lane]
        masks = masks &<< 1 | Masks(repeating: 1).replacing(with: 0, where: turn .>= 0)
      }
    }
    return masks
  }

  /// The masks of the ways from a place, for `sides`.
  @inline(__always)
  func row(_ room: Int, from place: Int) -> Int { (room &* count &+ place) &* count }

  /// Which places of a room are on the left of the way to another place.
  func side(_ row: Int, _ place: Int) -> Mask { sides[row &+ place] }

  /// How far the places of a block are from a place.
  @inline(__always)
  func distances(from place: Int, _ block: Int) -> Block { distances[place &* (count >> 2) &+ block] }
}
