// Where everybody would like to stand: positions whose distances follow the steps in the graph, everyone kept inside
// the disc of home. Stress majorisation, one point at a time (Gansner, Koren & North 2004).

struct Stress {
  /// The steps between each two points, row by row; 0 where there is no path. O(points × lines).
  static func distances(_ count: Int, _ lines: [(Int, Int)]) -> [UInt16] {
    var next = [[Int]](repeating: [], count: count)
    for (a, b) in lines where a != b {
      next[a].append(b)
      next[b].append(a)
    }
    var distances = [UInt16](repeating: 0, count: count * count)
    var queue: [Int] = []
    for start in 0..<count {
      queue.removeAll(keepingCapacity: true)
      queue.append(start)
      var head = 0
      let row = start * count
      while head < queue.count {
        let here = queue[head]
        head += 1
        for there in next[here] where there != start && distances[row + there] == 0 {
          distances[row + there] = distances[row + here] + 1
          queue.append(there)
        }
      }
    }
    return distances
  }

  /// Returns positions of low stress, each inside its disc.
  ///
  /// - Parameters:
  ///   - start: Where the points begin; no two alike.
  ///   - rounds: How often every point is moved. O(points²) a round.
  static func positions(from start: [Point], distances: [UInt16], discs: [Disc], discOfPoint: [Int], rounds: Int)
    -> [Point]
  {
    var points = start
    let count = start.count
    for _ in 0..<rounds {
      var (sum, squares) = (0.0, 0.0)
      for a in 0..<count {
        for b in (a + 1)..<max(a + 1, count) {
          let steps = Double(distances[a * count + b])
          guard steps > 0 else { continue }
          let ratio = points[a].distance(to: points[b]) / steps
          sum += ratio
          squares += ratio * ratio
        }
      }
      guard sum > 0 else { return points }
      let step = squares / sum
      for a in 0..<count {
        var (aim, total) = (Point.zero, 0.0)
        for b in 0..<count where b != a {
          let steps = Double(distances[a * count + b])
          guard steps > 0 else { continue }
          let weight = 1 / (steps * steps)
          let away = points[a] - points[b]
          let length = away.length
          let reach = length > 0 ? steps * step / length : 0
          aim = aim + (points[b] + away * reach) * weight
          total += weight
        }
        guard total > 0 else { continue }
        let disc = discs[discOfPoint[a]]
        let offset = aim * (1 / total) - disc.centre
        let length = offset.length
        points[a] = disc.centre + (length > disc.radius ? offset * (disc.radius / length) : offset)
      }
    }
    return points
  }
}
