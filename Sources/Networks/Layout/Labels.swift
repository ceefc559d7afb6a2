// Where names of people stand: at one of eight places around the symbol, never on another name, person or disc, and on
// as few lines as can be.

/// Finds a place for every name that has one.
struct Labels {
  struct Name {
    let text: String
    let at: Point
    /// How far the symbol reaches from its middle, with ring and halo.
    let reach: Double
    let disc: Int
    /// Whether the place below was kept free for it, so that it never goes without.
    let hasRoom: Bool
    let width: Double
  }

  private let names: [Name?]
  private let symbols: [Disc]
  private let discs: [Disc]
  private let obstacles: [Box]
  private let chains: [[Point]]
  private let chainBoxes: [Box]

  /// Returns the box of each name; nil for who has none, or finds no place. O(names × (names + lines)).
  ///
  /// - Parameters:
  ///   - symbols: What no name may cover, the symbol of each name first.
  ///   - obstacles: Boxes that no name may cover.
  ///   - chains: Lines that a name keeps away from where it can.
  static func boxes(of names: [Name?], symbols: [Disc], discs: [Disc], obstacles: [Box], chains: [[Point]]) -> [Box?] {
    Labels(
      names: names, symbols: symbols, discs: discs, obstacles: obstacles, chains: chains,
      chainBoxes: chains.map(Box.init(around:))
    ).boxes()
  }

  private func boxes() -> [Box?] {
    var found = names.map { name in name.flatMap { $0.hasRoom ? Labels.box(of: $0, at: 0) : nil } }
    for _ in 0..<3 {
      var hasMoved = false
      for (number, name) in names.enumerated() {
        guard let name else { continue }
        var best: (cost: Int, box: Box)?
        for rank in 0..<8 {
          // The rank of a place is what it costs, one line as much as four ranks.
          if let best, best.cost <= rank { break }
          let box = Labels.box(of: name, at: rank)
          guard isFree(box, of: name, number, among: found) else { continue }
          let cost = rank + 4 * linesUnder(box)
          if best.map({ cost < $0.cost }) ?? true { best = (cost, box) }
        }
        if let best, found[number] != best.box {
          found[number] = best.box
          hasMoved = true
        }
      }
      if !hasMoved { break }
    }
    // Somebody who joined a full disc may stand where a name was to be.
    for (number, name) in names.enumerated() {
      if let name, let box = found[number], !isFree(box, of: name, number, among: found) { found[number] = nil }
    }
    return found
  }

  /// One of the eight places, the best first: below, above, beside, and the corners.
  private static func box(of name: Name, at rank: Int) -> Box {
    let (beside, half) = (name.reach + 4 + name.width / 2, name.width / 2 + 6)
    let offset =
      switch rank {
      case 0: Point(x: 0, y: below)
      case 1: Point(x: 0, y: -name.reach - 8)
      case 2: Point(x: beside, y: 0)
      case 3: Point(x: -beside, y: 0)
      case 4: Point(x: half, y: 14)
      case 5: Point(x: -half, y: 14)
      case 6: Point(x: half, y: -14)
      default: Point(x: -half, y: -14)
      }
    return Box(centre: name.at + offset, width: name.width, height: Metrics.labelSize)
  }

  /// From the middle of a symbol to that of the name below it.
  static let below = Metrics.person + 9

  private func isFree(_ box: Box, of name: Name, _ number: Int, among found: [Box?]) -> Bool {
    for (another, other) in found.enumerated() where another != number {
      if let other, box.grown(by: 1.5).overlaps(other) { return false }
    }
    for (another, symbol) in symbols.enumerated()
    where another != number && box.overlaps(Disc(centre: symbol.centre, radius: symbol.radius + 1)) { return false }
    for obstacle in obstacles where box.grown(by: 2).overlaps(obstacle) { return false }
    for (number, disc) in discs.enumerated()
    where number != name.disc && box.overlaps(Disc(centre: disc.centre, radius: disc.radius + 2)) { return false }
    // Half in and half out of its own disc a name would lie on the dotted line.
    let own = discs[name.disc]
    let corners = [(box.minX, box.minY), (box.minX, box.maxY), (box.maxX, box.minY), (box.maxX, box.maxY)]
    return corners.allSatisfy { Point(x: $0.0, y: $0.1).distance(to: own.centre) <= own.radius - 2 }
  }

  private func linesUnder(_ box: Box) -> Int {
    let wide = box.grown(by: 1)
    return chains.indices.count { number in
      guard chainBoxes[number].overlaps(wide) else { return false }
      let chain = chains[number]
      return (1..<chain.count).contains { wide.meets(chain[$0 - 1], chain[$0]) }
    }
  }
}
