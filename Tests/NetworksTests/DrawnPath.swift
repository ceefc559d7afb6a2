// The points of a path in a drawing that was read back, as a browser would follow it.

import Foundation

struct DrawnPath {
  typealias Place = DrawnPicture.Place

  private(set) var points: [Place] = []
  /// What could not be read.
  private(set) var faults: [String] = []

  private mutating func number(_ text: Substring) -> Double {
    guard let value = Double(text), value.isFinite else {
      faults.append("`\(text)` is no number")
      return 0
    }
    return value
  }

  /// The points of an outline of lines and arcs; an arc as 48 steps.
  init(outline path: String) {
    var steps: [String] = []
    for character in path where character != "Z" {
      if "MLA".contains(character) { steps.append("") }
      if !steps.isEmpty { steps[steps.count - 1].append(character) }
    }
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
  init(chain path: String) {
    var command: Character = "M"
    var numbers: [Double] = []
    var word = ""
    func flushed(_ read: inout DrawnPath) {
      if !word.isEmpty { numbers.append(read.number(word[...])) }
      word = ""
      switch (command, numbers.count) {
      case ("M", 2), ("L", 2): read.points.append(Place(x: numbers[0], y: numbers[1]))
      case ("m", 2):
        guard let start = read.points.last else { return read.faults.append("a step from nowhere") }
        read.points.append(Place(x: start.x + numbers[0], y: start.y + numbers[1]))
      case ("h", 1): break
      case ("Q", 4):
        guard let start = read.points.last else { return read.faults.append("a curve from nowhere") }
        for step in 1...64 {
          let t = Double(step) / 64
          func at(_ a: Double, _ b: Double, _ c: Double) -> Double {
            a * (1 - t) * (1 - t) + 2 * b * t * (1 - t) + c * t * t
          }
          read.points.append(Place(x: at(start.x, numbers[0], numbers[2]), y: at(start.y, numbers[1], numbers[3])))
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
  }
}
