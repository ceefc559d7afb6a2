// The people who work in a home and are not listed: a small dot each, so that a few members are seen among many.

enum StaffDots {
  /// The most dots of one drawing.
  static let most = 1_500
  /// How far apart dots are at the most, and at the least.
  private static let widest = 8.5
  private static let nearest = 3.4

  /// Returns a place for each of `count` people in the part of a home that is outside of the network, clear of
  /// symbols and lines; none where they are too many for it. O(places × (symbols + lines)).
  static func places(
    _ count: Int, in petal: Petal, outside network: Disc, clearOf symbols: [Disc], _ lines: [(Point, Point)],
    number: Box?
  ) -> [Point] {
    guard count > 0, count <= most else { return [] }
    let disc = petal.disc
    // The frame of the home: x outwards.
    let axis = (disc.centre - network.centre).unit
    let turn = Turn(cosine: axis.x, sine: axis.y)
    // How near a dot may be to the middle of a line.
    let clearance = 3.2
    let pieces = lines.map { (box: Box(around: $0.0, $0.1), start: $0.0, end: $0.1) }
    func isFree(_ spot: Point) -> Bool {
      spot.distance(to: network.centre) >= network.radius + PetalMetrics.staff + 2
        && symbols.allSatisfy { $0.centre.distance(to: spot) >= $0.radius + PetalMetrics.staff + 1.5 }
        && pieces.allSatisfy {
          !$0.box.reaches(spot, by: clearance)
            || spot.squaredDistance(toSegment: $0.start, $0.end) >= clearance * clearance
        }
        && !(number.map { $0.reaches(spot, by: PetalMetrics.staff + 1.5) } ?? false)
    }
    var pitch = min(widest, disc.radius * 2.2 / Double(count).squareRoot())
    while pitch > nearest {
      let places = grid(pitch, radius: disc.radius - PetalMetrics.staff - 2)
      var spots: [Point] = []
      for (rank, place) in places.enumerated() where spots.count + places.count - rank >= count {
        let spot = disc.centre + turn.apply(to: place)
        if isFree(spot) { spots.append(spot) }
      }
      if spots.count >= count {
        // Those farthest out go first without a dot: spread over the whole home.
        return (0..<count).map { spots[$0 * spots.count / count].rounded }
      }
      pitch *= 0.96
    }
    return []
  }

  /// The points of a hexagonal grid within a radius, row by row, symmetric about the axis.
  private static func grid(_ pitch: Double, radius: Double) -> [Point] {
    let rise = pitch * 0.8660254037844386
    let (rows, columns) = (Int(radius / rise) + 1, Int(radius / pitch) + 1)
    var places: [Point] = []
    for column in -columns...columns {
      for row in -rows...rows {
        let shift = row % 2 == 0 ? 0 : pitch / 2
        let place = Point(x: Double(column) * pitch + shift, y: Double(row) * rise)
        if place.dot(place) <= radius * radius { places.append(place) }
      }
    }
    return places
  }
}
