// Where everybody would like to stand: positions whose distances follow the steps in the graph, everyone kept inside
// the disc of home. Stress majorisation, one point at a time (Gansner, Koren & North 2004), against four others at
// once.

enum Stress {
  private typealias Block = GraphDistances.Block

  /// Returns positions of low stress, each inside its disc.
  ///
  /// - Parameters:
  ///   - start: Where the points begin; no two alike.
  ///   - rounds: How often every point is moved. O(points²) a round.
  static func positions(from start: [Point], distances: GraphDistances, discs: [Disc], discOfPoint: [Int], rounds: Int)
    -> [Point]
  {
    var points = start
    let (count, blocks, inverses) = (start.count, distances.blocks, distances.inverses)
    var xs = [Block](repeating: Block(repeating: 0), count: blocks)
    var ys = xs
    for (number, point) in points.enumerated() {
      xs[number >> 2][number & 3] = Float(point.x)
      ys[number >> 2][number & 3] = Float(point.y)
    }
    // A pair weighs one over the square of its steps.
    let totals = (0..<count).map { point in
      inverses[point * blocks..<(point + 1) * blocks].reduce(0) { $0 + ($1 * $1).sum() }
    }
    for _ in 0..<rounds {
      // How many pixels one step is, so that all distances together fit best.
      var (sum, squares) = (Block(repeating: 0), Block(repeating: 0))
      for point in 0..<count {
        let (x, y, row) = (xs[point >> 2][point & 3], ys[point >> 2][point & 3], point * blocks)
        for block in 0..<blocks {
          let (dx, dy) = (x - xs[block], y - ys[block])
          let ratio = (dx * dx + dy * dy).squareRoot() * inverses[row + block]
          sum += ratio
          squares += ratio * ratio
        }
      }
      guard sum.sum() > 0 else { return points }
      let step = squares.sum() / sum.sum()
      for point in 0..<count where totals[point] > 0 {
        let (x, y, row) = (xs[point >> 2][point & 3], ys[point >> 2][point & 3], point * blocks)
        var (aimX, aimY) = (Block(repeating: 0), Block(repeating: 0))
        for block in 0..<blocks {
          let (dx, dy) = (x - xs[block], y - ys[block])
          let length = (dx * dx + dy * dy).squareRoot()
          let inverse = inverses[row + block]
          // Towards each other as far as the steps say; 0 to itself, and where there is no path.
          let reach = (step / (length * inverse)).replacing(with: 0, where: length * inverse .== 0)
          let weight = inverse * inverse
          aimX += (xs[block] + dx * reach) * weight
          aimY += (ys[block] + dy * reach) * weight
        }
        let disc = discs[discOfPoint[point]]
        let aim = Point(x: Double(aimX.sum() / totals[point]), y: Double(aimY.sum() / totals[point]))
        let offset = aim - disc.centre
        let length = offset.length
        points[point] = disc.centre + (length > disc.radius ? offset * (disc.radius / length) : offset)
        xs[point >> 2][point & 3] = Float(points[point].x)
        ys[point >> 2][point & 3] = Float(points[point].y)
      }
    }
    return points
  }
}
