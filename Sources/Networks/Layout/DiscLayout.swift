// One community's disc: how many places it needs and where they are, and the words beside it. Some places more than
// people give the search room to move.

struct DiscLayout: Sendable {
  /// Places relative to the disc's centre, those nearest to the centre first.
  let places: [Point]
  let radius: Double
  /// The lines of the name and caption beside the disc.
  let name: [String]
  let caption: [String]
  /// The number of a disc that stands for many, and how far below the centre its base line runs.
  private(set) var number: (text: String, base: Double)?
  /// The width and height of the name and caption together.
  let text: (width: Double, height: Double)

  /// - Parameters:
  ///   - count: How many people have a place.
  ///   - labelWidth: The widest label below a person; 0 where nobody is named.
  ///   - pitch: How far apart people stand where no room is kept for labels.
  ///   - isNamed: Whether its name stands beside it.
  ///   - slack: How many places more than people there are, as a share of them.
  init(
    _ community: Network.Community, count: Int, labelWidth: Double, pitch: Double = Metrics.pitch, slack: Double,
    isNamed: Bool = true
  ) {
    places = DiscLayout.places(
      count < 4 ? count : count + Int(Double(count) * slack), pitch: pitch, labelWidth: labelWidth)
    var reach = community.multiplicity == nil ? 16.0 : 30.0
    for place in places {
      reach = max(reach, place.length + Metrics.person)
      if labelWidth > 0 {
        let corner = Point(x: abs(place.x) + labelWidth / 2, y: place.y > -10 ? place.y + 22 : abs(place.y) - 6)
        reach = max(reach, corner.length)
      }
    }
    // Below the lowest person and that person's label; in the middle of an empty disc.
    let base = places.map(\.y).max().map { $0 + (labelWidth > 0 ? 39 : 27) } ?? 6
    number = community.multiplicity.map { (Metrics.label($0), base) }
    if let number {
      let half = Metrics.width(number.text, size: Metrics.numberSize) / 2
      reach = max(reach, (half * half + number.base * number.base).squareRoot() + 3 - Metrics.rim)
    }
    radius = reach + Metrics.rim
    (name, caption, text) = DiscLayout.words(beside: radius, of: isNamed ? community : nil)
  }

  /// A bubble that stands for all people of a community: its area grows with their number, which stands inside.
  init(bubble community: Network.Community, people: Int, isNamed: Bool) {
    places = []
    let text = community.multiplicity ?? (people > 0 ? String(people) : nil)
    number = text.map { (Metrics.label($0), 6) }
    let half = number.map { Metrics.width($0.text, size: Metrics.numberSize) / 2 } ?? 0
    radius = max(min(64, 14 + 3 * Double(people).squareRoot()), half + 8).rounded()
    (name, caption, self.text) = DiscLayout.words(beside: radius, of: isNamed ? community : nil)
  }

  /// Of a petal, whose words have places of their own.
  static let petal = DiscLayout(places: [], radius: 0)

  private init(places: [Point], radius: Double) {
    (self.places, self.radius) = (places, radius)
    (name, caption, number, text) = ([], [], nil, (0, 0))
  }

  /// Returns the lines of the name and caption beside a disc, and their width and height together; none without a
  /// community.
  private static func words(beside radius: Double, of community: Network.Community?)
    -> (name: [String], caption: [String], size: (width: Double, height: Double))
  {
    guard let community else { return ([], [], (0, 0)) }
    let limit = max(140, radius * 2)
    let name = Metrics.lines(of: community.ownName, size: Metrics.nameSize, width: limit)
    let caption = [community.whole, community.caption].flatMap {
      Metrics.lines(of: $0, size: Metrics.captionSize, width: limit)
    }
    let widths =
      name.map { Metrics.width($0, size: Metrics.nameSize) }
      + caption.map { Metrics.width($0, size: Metrics.captionSize) }
    return (name, caption, (widths.max() ?? 0, Double(name.count + caption.count) * Metrics.lineHeight))
  }

  /// The box of name and caption beside a disc.
  func textBox(beside disc: Disc, isAbove: Bool) -> Box {
    let y =
      isAbove ? disc.centre.y - disc.radius - 6 - text.height / 2 : disc.centre.y + disc.radius + 6 + text.height / 2
    return Box(centre: Point(x: disc.centre.x, y: y), width: text.width, height: text.height)
  }

  /// Moves the number up or down.
  mutating func moveNumber(to base: Double) { number?.base = base }

  /// How far the disc with its text reaches from the disc's centre, the text above or below it.
  var reach: Double {
    let half = text.width / 2
    let far = radius + 6 + text.height
    return max(radius, (half * half + far * far).squareRoot())
  }

  /// A hexagonal grid, its nearest places first; ties between equal distances go by row, then by column. O(count log
  /// count).
  private static func places(_ count: Int, pitch: Double, labelWidth: Double) -> [Point] {
    guard count > 0 else { return [] }
    let dx = max(pitch, labelWidth + 14)
    let dy = labelWidth > 0 ? Metrics.labelledRow : pitch * 0.8660254037844386
    // The grid stands on a place, or between two or three, whichever makes the smallest disc.
    let origins = [Point.zero, Point(x: dx / 2, y: 0), Point(x: 0, y: dy * 0.6)]
    let reach = Int(Double(count).squareRoot()) + 2
    var best: (radius: Double, places: [Point]) = (.infinity, [])
    for origin in origins {
      // Row by row, so that the number of a place decides between equal distances.
      var points: [Point] = []
      for row in -reach...reach {
        let shift = row % 2 == 0 ? 0 : dx / 2
        for column in -reach...reach {
          points.append(Point(x: Double(column) * dx + shift, y: Double(row) * dy) - origin)
        }
      }
      let ranked = points.enumerated().map { (distance: $1.length, number: $0) }.sorted { $0 < $1 }
      let places = ranked.prefix(count).map { points[$0.number] }
      let radius = places.last?.length ?? 0
      if radius < best.radius - 0.001 { best = (radius, places) }
    }
    let sum = best.places.reduce(Point.zero, +)
    let middle = sum * (1 / Double(best.places.count))
    // No three places stand in one line, so that a tie between two runs over no third.
    return best.places.enumerated().map { number, place in
      let share = Double(number) * 0.3819660112501051
      return place - middle
        + Turn.share(share - share.rounded(.down)).apply(to: Point(x: 0, y: count > 2 ? -DiscLayout.stir : 0))
    }
  }

  /// How far a place stands off its grid.
  private static let stir = 1.5
}
