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

  struct Words {
    var kind: String
    var text: String { didSet { units = Words.units(of: text) } }
    var anchor: Place
    /// Where on its line the anchor is: 0 at its start, 1 at its end.
    var share = 0.5
    /// Whether it is in a drawing of petals, which has letters of one size.
    var isOfPetals = false

    /// The size of the letters, as the style sheet sets it.
    var size: Double {
      switch kind {
      case "community-name" where isOfPetals, "multiplicity" where isOfPetals: 12
      case "caption" where isOfPetals: 0.92 * 12
      case "community-name", "pln-name": 13
      case "caption": 11.5
      case "multiplicity": 17
      default: 11
      }
    }

    /// How wide the letters are, in their size: on average 0.55 (1 for East Asian letters and pictures, none for
    /// marks).
    private var units = 0.0

    private static func units(of text: String) -> Double {
      text.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: sum
        default: sum + (scalar.value >= 0x2E80 ? 1 : 0.55)
        }
      }
    }

    init(kind: String, anchor: Place, share: Double = 0.5, isOfPetals: Bool) {
      (self.kind, self.anchor, self.share, self.isOfPetals) = (kind, anchor, share, isOfPetals)
      text = ""
    }

    /// Where the letters are: 0.72 of their size above the base line and 0.2 below it.
    var box: (left: Double, top: Double, right: Double, bottom: Double) {
      let left = anchor.x - units * size * share
      return (left, anchor.y - 0.72 * size, left + units * size, anchor.y + 0.2 * size)
    }

    func overlaps(_ other: Words) -> Bool {
      let (a, b) = (box, other.box)
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    }

    func distance(to place: Place) -> Double {
      let box = box
      let near = Place(x: min(max(place.x, box.left), box.right), y: min(max(place.y, box.top), box.bottom))
      return near.distance(to: place)
    }
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

  fileprivate init() {}

  private mutating func number(_ text: Substring?) -> Double {
    guard let text, let value = Double(text), value.isFinite else {
      faults.append("`\(text ?? "nothing")` is no number")
      return 0
    }
    return value
  }

  fileprivate mutating func open(_ name: String, _ attributes: [String: String], inside parents: [[String: String]]) {
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
      if kind == "home" || kind.hasPrefix("home ") { return homes.append(outline(attributes["d"] ?? "")) }
      let points = chain(attributes["d"] ?? "")
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

  private mutating func reach(_ radius: Double, isSymbol: Bool) {
    guard let last = people.indices.last else { return faults.append("a symbol of nobody") }
    if isSymbol { people[last].symbol = radius }
    people[last].reach = max(people[last].reach, radius)
  }

  fileprivate mutating func characters(_ text: String, in name: String) {
    switch name {
    case "title": title = (title ?? "") + text
    case "desc": description = (description ?? "") + text
    case "text", "tspan": if let last = words.indices.last { words[last].text += text }
    default: if !text.allSatisfy(\.isWhitespace) { faults.append("loose words: \(text)") }
    }
  }

  /// The points of an outline of lines and arcs; an arc as 48 steps.
  private mutating func outline(_ path: String) -> [Place] {
    var steps: [String] = []
    for character in path where character != "Z" {
      if "MLA".contains(character) { steps.append("") }
      if !steps.isEmpty { steps[steps.count - 1].append(character) }
    }
    var points: [Place] = []
    for step in steps {
      let numbers = step.dropFirst().split(separator: " ").map { number($0) }
      switch (step.first, numbers.count, points.last) {
      case ("M", 2, nil), ("L", 2, .some): points.append(Place(x: numbers[0], y: numbers[1]))
      case ("A", 7, .some(let start)):
        let end = Place(x: numbers[5], y: numbers[6])
        points += arc(from: start, to: end, radius: numbers[0], isLarge: numbers[3] == 1)
      default: faults.append("a step `\(step)` of an outline")
      }
    }
    return points
  }

  /// The points of an arc that runs clockwise as the screen shows it, but for its start (SVG 1.1, F.6).
  private func arc(from start: Place, to end: Place, radius: Double, isLarge: Bool) -> [Place] {
    let middle = Place(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    let half = start.distance(to: end) / 2
    guard half > 0 else { return [] }
    let rise = max(0, radius * radius - half * half).squareRoot() * (isLarge ? 1 : -1)
    let centre = Place(
      x: middle.x + rise * (end.y - start.y) / (2 * half), y: middle.y - rise * (end.x - start.x) / (2 * half))
    let first = atan2(start.y - centre.y, start.x - centre.x)
    var turn = atan2(end.y - centre.y, end.x - centre.x) - first
    if turn <= 0 { turn += 2 * .pi }
    return (1...48).map { step in
      let angle = first + turn * Double(step) / 48
      return Place(x: centre.x + radius * cos(angle), y: centre.y + radius * sin(angle))
    }
  }

  /// The points of `M`, `m`, `L` and `Q` commands; a curve as 64 steps.
  private mutating func chain(_ path: String) -> [Place] {
    var points: [Place] = []
    var command: Character = "M"
    var numbers: [Double] = []
    var word = ""
    func flushed(_ picture: inout DrawnPicture) {
      if !word.isEmpty { numbers.append(picture.number(word[...])) }
      word = ""
      switch (command, numbers.count) {
      case ("M", 2), ("L", 2): points.append(Place(x: numbers[0], y: numbers[1]))
      case ("m", 2):
        guard let start = points.last else { return picture.faults.append("a step from nowhere") }
        points.append(Place(x: start.x + numbers[0], y: start.y + numbers[1]))
      case ("h", 1): break
      case ("Q", 4):
        guard let start = points.last else { return picture.faults.append("a curve from nowhere") }
        for step in 1...64 {
          let t = Double(step) / 64
          func at(_ a: Double, _ b: Double, _ c: Double) -> Double {
            a * (1 - t) * (1 - t) + 2 * b * t * (1 - t) + c * t * t
          }
          points.append(Place(x: at(start.x, numbers[0], numbers[2]), y: at(start.y, numbers[1], numbers[3])))
        }
      default: return
      }
      numbers = []
    }
    for character in path {
      switch character {
      case "M", "m", "L", "Q", "Z", "h":
        flushed(&self)
        if !numbers.isEmpty { faults.append("a path with a number too few: \(path)") }
        numbers = []
        command = character
      case " ":
        if !word.isEmpty { numbers.append(number(word[...])) }
        word = ""
      default: word.append(character)
      }
    }
    flushed(&self)
    return points
  }
}

/// What the XML parser tells, in order.
private final class PictureReader: NSObject, XMLParserDelegate {
  var picture = DrawnPicture()
  private var open: [(name: String, attributes: [String: String])] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    picture.open(name, attributes, inside: open.map(\.attributes))
    open.append((name, attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    _ = open.popLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { picture.characters(text, in: open.last?.name ?? "") }
}
