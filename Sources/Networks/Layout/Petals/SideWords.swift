// The words beside symbols in a poster: what somebody is, and the numbers of notes. Many places around each are tried,
// with symbols, names, arrowheads and ties as costs; the nearest that costs least is taken.

struct SideWords {
  /// Something that is written beside a disc.
  struct Item {
    let beside: Disc
    let width: Double
    let height: Double
  }

  private let symbols: [Disc]
  private let names: [Box]
  private let chains: [(points: [Point], box: Box)]
  private let heads: [Point]

  private static let gaps = [1.0, 2.5, 5, 8, 12]
  private static let directions = (0..<16).map { Turn.share(Double($0) / 16).apply(to: Point(x: 1, y: 0)) }

  /// What nothing may be written on, and what it should not be.
  ///
  /// - Parameter heads: The tips of arrowheads.
  init(symbols: [Disc], names: [Box], chains: [[Point]], heads: [Point]) {
    (self.symbols, self.names, self.heads) = (symbols, names, heads)
    self.chains = chains.map { ($0, Box(around: $0)) }
  }

  /// Returns the box of each; nil for one that finds no room. O(items × places × (symbols + ties + items)).
  func boxes(of items: [Item?]) -> [Box?] {
    let tries = items.map { item in item.map(places) ?? [] }
    var found = [Box?](repeating: nil, count: items.count)
    // A second and a third round mend what the choice of the first ones costs others.
    for _ in 0..<3 {
      var hasMoved = false
      for (number, places) in tries.enumerated() {
        var best: (cost: Double, box: Box)?
        for place in places where best.map({ place.cost < $0.cost }) ?? true {
          var isFree = true
          for (another, other) in found.enumerated() where another != number {
            if let other, place.box.grown(by: 0.6).overlaps(other) { isFree = false }
          }
          if isFree { best = place }
        }
        if found[number] != best?.box {
          found[number] = best?.box
          hasMoved = true
        }
      }
      if !hasMoved { break }
    }
    return found
  }

  /// The places beside a disc in which nothing is covered, with what each costs: its distance, and the ties below it.
  private func places(of item: Item) -> [(cost: Double, box: Box)] {
    SideWords.gaps.flatMap { gap in
      SideWords.directions.compactMap { direction -> (cost: Double, box: Box)? in
        // The side of the box that is nearest touches a circle around the disc.
        let reach = item.beside.radius + gap
        let box = Box(
          centre: item.beside.centre
            + Point(
              x: direction.x * (reach + item.width / 2), y: direction.y * (reach + item.height / 2)),
          width: item.width, height: item.height)
        guard !symbols.contains(where: { box.overlaps(Disc(centre: $0.centre, radius: $0.radius + 0.4)) }),
          !names.contains(where: box.overlaps), !heads.contains(where: { box.reaches($0, by: 2) })
        else { return nil }
        let ties = chains.count { $0.box.overlaps(box) && box.meets($0.points) }
        return (gap * 2 + Double(ties) * 5 + abs(direction.y) * 0.5, box)
      }
    }
  }
}
