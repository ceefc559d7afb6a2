// The PLN of a network of networks, in full: its members stand in the rows of an arena, those of one community
// together, and the free floor in the middle belongs to the arrows between communities.
//
//        ╭──•─•─•──╮  ╭─•─•─╮   outer row
//        ╰──•─•─•──╯  ╰─•───╯   inner row
//            ↖────────────↗     arrows on the floor

/// The places of an arena, before anybody knows which way its sectors point.
struct Stalls: Sendable {
  let rows: Int
  /// Between neighbours of a row at the inner edge, and between rows.
  let pitch: Double
  /// The radius of the inner row.
  let floor: Double
  /// How many places each community has in its inner row; 0 for who has no members.
  let columns: [Int]
  /// How long each community's part of the inner row is, its share of the gaps included.
  private let arcs: [Double]

  /// Four radii, so that between two dots there is room for two more.
  static let pitch = 4 * Metrics.seat + 1
  private static let gap = 16.0
  private static let turn = 6.283185307179586

  /// - Parameters:
  ///   - members: How many members each community has.
  ///   - ends: How many arrows end at each.
  ///   - nameWidth: How much of the rim the name of the PLN takes.
  ///   - floor: The least radius of the inner row.
  init(_ members: [Int], ends: [Int], rows: Int, pitch: Double = Stalls.pitch, nameWidth: Double, floor: Double = 0) {
    self.rows = rows
    self.pitch = pitch
    let columns = members.map { ($0 + rows - 1) / rows }
    self.columns = columns
    arcs = zip(columns, ends).map { columns, ends in
      columns == 0 ? 0 : max(Double(columns) * pitch, Double(min(ends, 8)) * 8) + Stalls.gap
    }
    let length = arcs.reduce(0, +)
    var radius = max(56, floor)
    // 2 % a step: 600 steps multiply it by 140,000.
    for _ in 0..<600 {
      let rim = Stalls.rim(radius, rows, pitch)
      guard length / (Stalls.turn * radius) + nameWidth / (Stalls.turn * rim) > 1 else { break }
      radius *= 1.02
    }
    self.floor = radius
  }

  /// The arena with as many rows as make it small and leave a floor that is wide enough for arrows.
  static func fitting(_ members: [Int], ends: [Int], nameWidth: Double) -> Stalls {
    var best = Stalls(members, ends: ends, rows: 1, nameWidth: nameWidth)
    let arrows = Double(members.count { $0 > 0 })
    for rows in 2..<20 {
      let next = Stalls(members, ends: ends, rows: rows, nameWidth: nameWidth)
      guard next.floor >= max(80, 7 * arrows, Double(rows) * Stalls.pitch * 1.5), next.rim < best.rim else { break }
      best = next
    }
    return best
  }

  /// The radius of the whole disc.
  var rim: Double { Stalls.rim(floor, rows, pitch) }
  private static func rim(_ floor: Double, _ rows: Int, _ pitch: Double) -> Double {
    floor + Double(rows - 1) * pitch + Stalls.pitch / 2 + 10
  }

  /// The inner and outer radius of a sector.
  var inner: Double { floor - Stalls.pitch / 2 }
  var outer: Double { floor + Double(rows - 1) * pitch + Stalls.pitch / 2 }

  /// Which share of the whole turn a community takes.
  func share(of community: Int) -> Double { arcs[community] / (Stalls.turn * floor) }

  /// Half the share that the outline of a sector takes.
  func halfOutline(of community: Int) -> Double { (arcs[community] - Stalls.gap) / 2 / (Stalls.turn * floor) }

  /// The places of so many members around a direction, the inner row first, the last row in the middle of its sector.
  func places(_ count: Int, of community: Int, around middle: Double) -> [Point] {
    let wide = columns[community]
    guard wide > 0 else { return [] }
    return (0..<count).map { number in
      let row = number / wide
      let inRow = min(wide, count - row * wide)
      let step = Double(number - row * wide) - Double(inRow - 1) / 2
      return Stalls.point(middle + step * pitch / (Stalls.turn * floor), floor + Double(row) * pitch).rounded
    }
  }

  /// A point by its share of a turn, clockwise from the top, and its distance from the middle.
  static func point(_ share: Double, _ distance: Double) -> Point {
    Turn.share(share - share.rounded(.down)).apply(to: Point(x: 0, y: -distance))
  }
}
