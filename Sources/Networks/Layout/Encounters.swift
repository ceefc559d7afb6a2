// What a line can meet, by the discs that it runs between. A line from disc to disc stays in the hull of the two, so
// lines of hulls that are apart are never compared.

/// The lines in groups, those inside one disc or between the same two, and for each group the blocks of lines and of
/// points that its lines can meet.
struct Encounters {
  /// The parts of the lists below that are one group's.
  struct Lists {
    var lines = 0..<0
    var points = 0..<0
    var discs = 0..<0
  }

  /// The group of each line in the order of the input. The first groups are those inside the discs.
  let groupOfLine: [Int]
  /// The numbers of the lines, group by group.
  let order: [Int]
  private(set) var lists: [Lists] = []
  private(set) var lineBlocks: [Range<Int>] = []
  private(set) var pointBlocks: [Range<Int>] = []
  /// Those at neither end.
  private(set) var discs: [Int] = []

  /// Beyond so many groups all lines from disc to disc are one.
  private static let mostGroups = 400

  /// - Parameters:
  ///   - ends: The discs at the ends of each line.
  ///   - discOfPoint: The disc of each point; points of one disc are adjacent.
  ///   - areApart: Whether nothing inside one disc can meet what is inside another. If not, everything can meet
  ///     everything.
  init(of ends: [(Int, Int)], _ discOfPoint: [Int], in circles: [Disc], areApart: Bool) {
    let count = circles.count
    // Each two discs as one number.
    var pairs: [Int] = []
    if areApart {
      let all = Set(ends.lazy.filter { $0.0 != $0.1 }.map { min($0.0, $0.1) * count + max($0.0, $0.1) })
      pairs = all.count <= Encounters.mostGroups ? all.sorted() : []
    }
    var numbers: [Int: Int] = [:]
    for (number, pair) in pairs.enumerated() { numbers[pair] = count + number }
    let groupOfLine = ends.map { a, b in
      areApart && a == b ? a : numbers[min(a, b) * count + max(a, b)] ?? count
    }
    order = groupOfLine.indices.sorted { (groupOfLine[$0], $0) < (groupOfLine[$1], $1) }
    self.groupOfLine = groupOfLine
    // One group of all lines from disc to disc where those of each two are none of their own.
    let groups = count + max(1, pairs.count)
    let lineRanges = Encounters.blocks(of: order.map { groupOfLine[$0] }, groups: groups)
    let pointRanges = Encounters.blocks(of: discOfPoint, groups: count)
    let hulls =
      circles.map { Hull(around: [$0]) }
      + pairs.map { Hull(around: [circles[$0 / count], circles[$0 % count]]) }
    for group in 0..<groups {
      let (firstLine, firstPoint, firstDisc) = (lineBlocks.count, pointBlocks.count, discs.count)
      if !areApart || group >= hulls.count {
        lineBlocks.append(0..<(ends.count + 3) / 4)
        pointBlocks.append(0..<(discOfPoint.count + 3) / 4)
        discs += circles.indices
      } else {
        // What is inside two discs never meets; the group of all lines from disc to disc meets everything.
        func meets(_ other: Int) -> Bool {
          if other == group || other >= hulls.count { return true }
          return (group >= count || other >= count) && hulls[group].meets(hulls[other])
        }
        lineBlocks += Encounters.joined(lineRanges.indices.filter(meets).map { lineRanges[$0] })
        pointBlocks += Encounters.joined(circles.indices.filter(meets).map { pointRanges[$0] })
        if group >= count {
          let (low, high) = (pairs[group - count] / count, pairs[group - count] % count)
          discs += circles.indices.filter { $0 != low && $0 != high && meets($0) }
        }
      }
      lists.append(
        Lists(
          lines: firstLine..<lineBlocks.count, points: firstPoint..<pointBlocks.count, discs: firstDisc..<discs.count))
    }
  }

  /// Some ranges of blocks, which are in their order, as few as they can be. Two of them may have one block in common.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges where !range.isEmpty {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// The blocks of four that hold each group.
  private static func blocks(of groupOfItem: [Int], groups: Int) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: groups)
    for (item, group) in groupOfItem.enumerated() {
      let block = item >> 2
      ranges[group] = ranges[group].isEmpty ? block..<block + 1 : ranges[group].lowerBound..<block + 1
    }
    return ranges
  }

  /// How far the hull of some discs reaches in many directions.
  private struct Hull {
    typealias Block = SIMD8<Float>
    private var least: [Block]
    private var most: [Block]

    init(around discs: [Disc]) {
      least = []
      most = []
      for (x, y) in Hull.directions {
        var (low, high) = (Block(repeating: .infinity), Block(repeating: -.infinity))
        for disc in discs {
          let middle = x * Float(disc.centre.x) + y * Float(disc.centre.y)
          low = pointwiseMin(low, middle - Float(disc.radius))
          high = pointwiseMax(high, middle + Float(disc.radius))
        }
        least.append(low)
        most.append(high)
      }
    }

    /// Whether no line in one of the directions parts them.
    func meets(_ other: Hull) -> Bool {
      for block in least.indices
      where any((most[block] .< other.least[block]) .| (other.most[block] .< least[block])) { return false }
      return true
    }

    /// Half a turn.
    private static let directions: [(x: Block, y: Block)] = (0..<4).map { block in
      var (x, y) = (Block(repeating: 0), Block(repeating: 0))
      for lane in 0..<8 {
        let direction = Turn.share(Double(block + lane * 4) / 64).apply(to: Point(x: 1, y: 0))
        (x[lane], y[lane]) = (Float(direction.x), Float(direction.y))
      }
      return (x, y)
    }
  }
}
