// The gaps between symbols, through which a line is led that finds no other way past people.

struct Gaps {
  private let symbols: [Disc]
  private let discOfPoint: [Int]
  private let discs: [Disc]
  /// Where lines between two discs may run, and the shortest ways from each point that was asked for.
  private var fields: [[Int]: Field] = [:]
  private var waysFrom: [[Int]: [[Point]]] = [:]

  /// The free ways between symbols and around all discs but two. Whose symbol is in another disc is not met.
  private struct Field {
    let detours: Detours
    /// The numbers of the symbols among what the ways lead around.
    let numbers: [Int: Int]
  }

  /// How far two symbols may be from each other to be neighbours: less where they are many, and so close together.
  private var widest: Double { symbols.count <= 100 ? .infinity : 40 }
  /// How near to a symbol a line may run between two: half of its own width.
  private static let clearance = 0.8

  /// - Parameter discs: What only lines of those may run through who are in it.
  init(between symbols: [Disc], _ discOfPoint: [Int], discs: [Disc]) {
    (self.symbols, self.discOfPoint, self.discs) = (symbols, discOfPoint, discs)
  }

  /// The shortest way of a line between the symbols of others and around discs that are not its own, its corners cut by
  /// less and less.
  mutating func ways(of line: ObstacleRouting.Line) -> [Curve] {
    let own = [discOfPoint[line.from], discOfPoint[line.to]].sorted()
    let field = fields[own] ?? field(of: own)
    fields[own] = field
    guard let from = field.numbers[line.from], let to = field.numbers[line.to] else { return [] }
    let detours = field.detours
    let ways = waysFrom[own + [line.from]] ?? detours.ways(from: from)
    waysFrom[own + [line.from]] = ways
    let (start, end) = (symbols[line.from].centre, symbols[line.to].centre)
    let corners = detours.shortened(ways[to], from: start, to: end, home: from, away: to)
    let stops = [start] + corners + [end]
    return [Curve(start, end, towards: corners)]
      + [8.0, 4, 2, 1].map { cut in
        // Two control points for each corner: the curve runs straight from one corner to the next.
        let controls = (1..<max(1, stops.count - 1)).flatMap { number -> [Point] in
          let (before, corner, after) = (stops[number - 1], stops[number], stops[number + 1])
          func towards(_ other: Point) -> Point {
            corner + (other - corner).unit * min(cut, corner.distance(to: other) / 2)
          }
          return [towards(before), towards(after)]
        }
        return Curve(start, end, towards: controls)
      }
  }

  private func field(of own: [Int]) -> Field {
    // A little larger than they are, so that a corner may be cut.
    let others = discs.indices.filter { !own.contains($0) }.map {
      Disc(centre: discs[$0].centre, radius: discs[$0].radius + Gaps.clearance)
    }
    let beside = Gaps.clearance + 0.5
    let met = symbols.indices.filter { number in
      let symbol = symbols[number]
      return !others.contains { $0.centre.distance(to: symbol.centre) + symbol.radius + beside < $0.radius }
    }
    var numbers: [Int: Int] = [:]
    for (number, symbol) in met.enumerated() { numbers[symbol] = number }
    let detours = Detours(
      around: met.map { symbols[$0] } + others, clearance: Gaps.clearance, widest: widest,
      margin: met.count < symbols.count ? beside : nil)
    return Field(detours: detours, numbers: numbers)
  }
}
