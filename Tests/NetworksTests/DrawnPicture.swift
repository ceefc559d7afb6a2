// A drawing read back from its SVG, by a parser that shares no line with what drew it. Only what is in the bytes
// counts: circles, stars, words and lines, at the places where a browser would put them.

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct DrawnPicture {
  struct Place: Hashable {
    var x: Double
    var y: Double
    func distance(to other: Place) -> Double { hypot(x - other.x, y - other.y) }

    func distance(toSegment a: Place, _ b: Place) -> Double {
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let square = dx * dx + dy * dy
      let share = square > 0 ? min(1, max(0, ((x - a.x) * dx + (y - a.y) * dy) / square)) : 0
      return distance(to: Place(x: a.x + dx * share, y: a.y + dy * share))
    }
  }

  struct Circle {
    var centre: Place
    var radius: Double
  }

  struct Person {
    var address: String
    /// Of the target round the symbol.
    var centre: Place
    var isMember = false
    /// How far the dot or the star reaches, and any ring or halo round it.
    var symbol = 0.0
    var reach = 0.0
  }

  private(set) var pln: Circle?
  private(set) var communities: [Circle] = []
  /// The outlines of petals, and the dots of those who are not listed.
  private(set) var homes: [[Place]] = []
  private(set) var staff: [Place] = []
  /// Where the next line of a name begins.
  private var line = Place(x: 0, y: 0)
  private var share = 0.5
  private var isOfPetals = false
  private(set) var seats: [Circle] = []
  private(set) var people: [Person] = []
  /// Members who are counted but not listed: stars without an address.
  private(set) var unlisted: [Circle] = []
  private(set) var words: [Words] = []
  /// Ties as chains of points.
  private(set) var ties: [[Place]] = []
  /// From a bubble to its members.
  private(set) var spokes: [[Place]] = []
  private(set) var title: String?
  private(set) var description: String?
  private(set) var frame: (x: Double, y: Double, width: Double, height: Double)?
  private(set) var ids: [String] = []
  private(set) var elements: [String] = []
  /// What could not be read, and numbers that are none.
  private(set) var faults: [String] = []

  init(_ svg: [UInt8]) {
    let reader = PictureReader()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = reader
    if !parser.parse() {
      reader.picture.faults.append("no XML: \(parser.parserError.map(String.init(describing:)) ?? "")")
    }
    self = reader.picture
  }

  /// A picture of nothing, before it is read.
  init() {}

  private mutating func number(_ text: Substring?) -> Double {
    guard let text, let value = Double(text), value.isFinite else {
      faults.append("`\(text ?? "nothing")` is no number")
      return 0
    }
    return value
  }

  mutating func open(_ name: String, _ attributes: [String: String], inside parents: [[String: String]]) {
    elements.append(name)
    if let id = attributes["id"] { ids.append(id) }
    let kind = attributes["class"] ?? ""
    switch name {
    case "svg":
      let parts = (attributes["viewBox"] ?? "").split(separator: " ")
      let numbers = parts.map { number($0) }
      isOfPetals = kind.split(separator: " ").contains("petals")
      if numbers.count == 4 { frame = (numbers[0], numbers[1], numbers[2], numbers[3]) }
      if let width = attributes["width"] { _ = number(width[...]) }
      if let height = attributes["height"] { _ = number(height[...]) }
    case "circle":
      let circle = Circle(
        centre: Place(x: number(attributes["cx"]?[...]), y: number(attributes["cy"]?[...])),
        radius: number(attributes["r"]?[...]))
      switch kind {
      case "pln": pln = circle
      case "community": communities.append(circle)
      case "seat": seats.append(circle)
      case "target": people.append(Person(address: parents.last?["href"] ?? "", centre: circle.centre))
      case "member", "near", "far", "dot":
        if people.isEmpty || parents.last?["class"] != "person" {
          unlisted.append(circle)
        } else {
          reach(circle.radius, isSymbol: true)
          people[people.count - 1].isMember = kind == "member"
        }
      case "ring": reach(circle.radius, isSymbol: false)
      default: faults.append("a circle of the class `\(kind)`")
      }
    case "path":
      // Of a piece of a ring the seats inside tell enough.
      if kind == "sector" || kind == "rim" { return }
      if kind == "home" || kind.hasPrefix("home ") {
        return homes.append(points(of: DrawnPath(outline: attributes["d"] ?? "")))
      }
      let points = points(of: DrawnPath(chain: attributes["d"] ?? ""))
      switch kind {
      case "staff": staff = points
      case "line": ties.append(points)
      case "star", "halo":
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let top = ys.min() else {
          return faults.append("a star without points")
        }
        // A star's top and a diamond's are a radius above the middle.
        let middle = (left + right) / 2
        if parents.last?["class"] == "person", let place = people.last?.centre {
          reach(place.y - top, isSymbol: kind == "star")
        } else {
          unlisted.append(Circle(centre: Place(x: middle, y: top + 8), radius: 8))
        }
      case "spoke": spokes.append(points)
      case "bond", "head", "slit", "leader-line": break
      default: faults.append("a path of the class `\(kind)`")
      }
    case "text" where isOfPetals && kind != "multiplicity":
      line = Place(x: number(attributes["x"]?[...]), y: number(attributes["y"]?[...]))
      share = ["start": 0, "end": 1][attributes["text-anchor"] ?? ""] ?? 0.5
    case "tspan":
      var next = Words(kind: kind, anchor: line, share: share, isOfPetals: true)
      line.y += number(attributes["dy"]?.dropLast(2)) * next.size
      next.anchor = line
      words.append(next)
    case "text":
      words.append(
        Words(
          kind: String(kind.split(separator: " ").first ?? ""),
          anchor: Place(x: number(attributes["x"]?[...]), y: number(attributes["y"]?[...])), isOfPetals: isOfPetals))
    case "title", "desc", "g", "a": break
    default: faults.append("an element `\(name)`")
    }
  }

  /// The points of a path, with what could not be read of it.
  private mutating func points(of path: DrawnPath) -> [Place] {
    faults += path.faults
    return path.points
  }

  private mutating func reach(_ radius: Double, isSymbol: Bool) {
    guard let last = people.indices.last else { return faults.append("a symbol of nobody") }
    if isSymbol { people[last].symbol = radius }
    people[last].reach = max(people[last].reach, radius)
  }

  mutating func characters(_ text: String, in name: String) {
    switch name {
    case "title": title = (title ?? "") + text
    case "desc": description = (description ?? "") + text
    case "text", "tspan": if let last = words.indices.last { words[last].text += text }
    default: if !text.allSatisfy(\.isWhitespace) { faults.append("loose words: \(text)") }
    }
  }
}
