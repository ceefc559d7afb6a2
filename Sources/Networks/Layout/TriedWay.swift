// One way that a line could take, as it is tried: its points, and the boxes that spare most comparisons.

struct TriedWay {
  private(set) var bend = 0.0
  private(set) var chain: [Point] = []
  /// Around each piece of the chain, and around all.
  private(set) var boxes: [Box] = []
  private(set) var box = Box(around: .zero, .zero)

  mutating func set(_ start: Point, _ control: Point?, _ end: Point) {
    bend = control.map { Curve.bend(of: $0, between: start, end) } ?? 0
    chain.removeAll(keepingCapacity: true)
    chain.append(start)
    if let control {
      Curve.appendPiece(from: start, control, end, steps: Curve.stepsOfOne, to: &chain)
    } else {
      chain.append(end)
    }
    putBoxes()
  }

  /// A way with any number of bends, which counts as much as one bend that is as long; followed so closely that no
  /// symbol is between the chain and the curve.
  mutating func set(_ curve: Curve) {
    chain = curve.chain(steps: curve.controls.count == 1 ? 20 : 8)
    putBoxes()
    let straight = curve.start.distance(to: curve.end)
    let length = zip(chain, chain.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    bend = straight > 0 ? (max(0, length / straight - 1) * 1.5).squareRoot() : 0
  }

  private mutating func putBoxes() {
    boxes.removeAll(keepingCapacity: true)
    box = Box(around: chain[0], chain[1])
    boxes.append(box)
    for step in 1..<chain.count - 1 {
      let next = Box(around: chain[step], chain[step + 1])
      boxes.append(next)
      box = box.union(next)
    }
  }

  /// How near the way comes to a point; infinity where it stays farther off than `clearance`.
  func distance(to place: Point, within clearance: Double) -> Double {
    var nearest = Double.infinity
    for step in boxes.indices where boxes[step].reaches(place, by: clearance) {
      nearest = min(nearest, place.squaredDistance(toSegment: chain[step], chain[step + 1]))
    }
    return nearest.squareRoot()
  }
}
