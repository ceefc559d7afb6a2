// One community's disc: how many places it needs, where they are, and who sits where. Members sit on the side of the
// PLN, ties at home are short, and nobody sits upon a tie of others.

struct DiscLayout: Sendable {
  /// Places relative to the disc's centre, those nearest to the centre first.
  let places: [Point]
  let radius: Double
  /// The lines of the name and caption beside the disc.
  let name: [String]
  let caption: [String]
  /// The number of a disc that stands for many, and how far below the centre its base line runs.
  let number: (text: String, base: Double)?
  /// The width and height of the name and caption together.
  let text: (width: Double, height: Double)

  /// - Parameters:
  ///   - count: How many people have a place.
  ///   - labelWidth: The widest label below a person; 0 where nobody is named.
  init(_ community: Network.Community, count: Int, labelWidth: Double) {
    places = DiscLayout.places(count, labelWidth: labelWidth)
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
    let limit = max(140, radius * 2)
    name = Metrics.lines(of: community.name, size: Metrics.nameSize, width: limit)
    caption = Metrics.lines(of: community.caption, size: Metrics.captionSize, width: limit)
    let widths = name.map { Metrics.width($0, size: Metrics.nameSize) } + caption.map { Metrics.width($0, size: Metrics.captionSize) }
    text = (widths.max() ?? 0, Double(name.count + caption.count) * Metrics.lineHeight)
  }

  /// How far the disc with its text reaches from the disc's centre, the text above or below it.
  var reach: Double {
    let half = text.width / 2
    let far = radius + 6 + text.height
    return max(radius, (half * half + far * far).squareRoot())
  }

  /// A hexagonal grid, its nearest places first; ties between equal distances go by row, then by column. O(count log count).
  private static func places(_ count: Int, labelWidth: Double) -> [Point] {
    guard count > 0 else { return [] }
    let dx = max(Metrics.pitch, labelWidth + 8)
    let dy = labelWidth > 0 ? Metrics.labelledRow : Metrics.pitch * 0.8660254037844386
    // The grid stands on a place, or between two or three, whichever makes the smallest disc.
    let origins = [Point.zero, Point(x: dx / 2, y: 0), Point(x: 0, y: dy * 0.6)]
    let reach = Int(Double(count).squareRoot()) + 2
    var best: (radius: Double, places: [Point]) = (.infinity, [])
    for origin in origins {
      var found: [(distance: Double, row: Int, column: Int, point: Point)] = []
      for row in -reach...reach {
        for column in -reach...reach {
          let shift = row % 2 == 0 ? 0 : dx / 2
          let point = Point(x: Double(column) * dx + shift, y: Double(row) * dy) - origin
          found.append((point.length, row, column, point))
        }
      }
      found.sort { ($0.distance, $0.row, $0.column) < ($1.distance, $1.row, $1.column) }
      let places = found.prefix(count).map(\.point)
      let radius = places.last?.length ?? 0
      if radius < best.radius - 0.001 { best = (radius, places) }
    }
    let sum = best.places.reduce(Point.zero, +)
    let middle = sum * (1 / Double(best.places.count))
    return best.places.map { $0 - middle }
  }

  /// Returns, for each of `people`, the number of its place.
  ///
  /// Members take the places on the side of `inward`; then pairs change places while that makes ties at home shorter,
  /// or frees a person that a tie runs over. At most six rounds over all pairs: O(people² × ties).
  func seats(of people: [Network.Person], ties: [(Int, Int)], inward: Point) -> [Int] {
    let order = places.indices.sorted { left, right in
      let (a, b) = (places[left].dot(inward), places[right].dot(inward))
      return a != b ? a > b : left < right
    }
    let ranked = people.indices.sorted { left, right in
      people[left].isMember != people[right].isMember ? people[left].isMember : left < right
    }
    var seats = [Int](repeating: 0, count: people.count)
    for (rank, person) in ranked.enumerated() where rank < order.count { seats[person] = order[rank] }
    guard !ties.isEmpty, people.count > 2 else { return seats }

    var incident = [[Int]](repeating: [], count: people.count)
    for (index, tie) in ties.enumerated() {
      incident[tie.0].append(index)
      incident[tie.1].append(index)
    }
    func cost(_ touched: [Int]) -> Double {
      var sum = 0.0
      for index in touched {
        let (a, b) = (places[seats[ties[index].0]], places[seats[ties[index].1]])
        sum += 0.12 * a.distance(to: b)
        for other in people.indices where other != ties[index].0 && other != ties[index].1 {
          if places[seats[other]].distance(toSegment: a, b) < Metrics.person + 2 { sum += 28 }
        }
        for (number, tie) in ties.enumerated() where number != index {
          if Point.cross(a, b, places[seats[tie.0]], places[seats[tie.1]]) { sum += 10 }
        }
      }
      return sum
    }
    // A person without ties can still be in the way of others', so all ties count when there are few.
    let all = Array(ties.indices)
    for _ in 0..<6 {
      var hasImproved = false
      for a in people.indices {
        for b in people.indices where b > a && people[a].isMember == people[b].isMember {
          let touched = ties.count <= 24 ? all : Array(Set(incident[a] + incident[b])).sorted()
          guard !touched.isEmpty else { continue }
          let before = cost(touched)
          seats.swapAt(a, b)
          if cost(touched) < before - 1e-6 { hasImproved = true } else { seats.swapAt(a, b) }
        }
      }
      if !hasImproved { break }
    }
    return seats
  }
}
