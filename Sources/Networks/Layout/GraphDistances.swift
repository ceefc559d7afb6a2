// How many steps there are between each two points of a graph, and the same as the search needs it: one over the steps,
// four points at a time.

struct GraphDistances {
  typealias Block = SIMD4<Float>

  let count: Int
  /// Row by row; 0 where there is no path, and to itself.
  let steps: [UInt16]
  /// One over the steps, a row of blocks for each point; 0 where there is no path, and to itself.
  let inverses: [Block]
  /// The blocks of a row.
  let blocks: Int

  /// Breadth first from each point. O(points × (points + lines)).
  init(_ count: Int, _ lines: [(Int, Int)]) {
    var next = [[Int]](repeating: [], count: count)
    for (a, b) in lines where a != b {
      next[a].append(b)
      next[b].append(a)
    }
    let blocks = (count + 3) / 4
    var steps = [UInt16](repeating: 0, count: count * count)
    var inverses = [Block](repeating: Block(repeating: 0), count: count * blocks)
    var queue: [Int] = []
    for start in 0..<count {
      queue.removeAll(keepingCapacity: true)
      queue.append(start)
      var head = 0
      let row = start * count
      while head < queue.count {
        let here = queue[head]
        head += 1
        let step = steps[row + here] + 1
        let inverse = 1 / Float(step)
        for there in next[here] where there != start && steps[row + there] == 0 {
          steps[row + there] = step
          inverses[start * blocks + (there >> 2)][there & 3] = inverse
          queue.append(there)
        }
      }
    }
    self.count = count
    self.steps = steps
    self.inverses = inverses
    self.blocks = blocks
  }
}
