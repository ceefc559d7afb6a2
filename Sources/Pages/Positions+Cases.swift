// An earlier drawing as a case keeps it, as layouts begin with it.

import Cases
import Networks

extension Positions {
  /// The positions that a file holds.
  package init(_ drawn: DrawnPositions) {
    func circle(_ circle: DrawnPositions.Circle) -> Circle {
      Circle(centre: Spot(x: circle.x, y: circle.y), radius: circle.radius, isNameAbove: circle.isNameAbove)
    }
    func spots(_ spots: [DrawnPositions.Spot]) -> [String: Spot] {
      Dictionary(spots.map { ($0.id, Spot(x: $0.x, y: $0.y)) }, uniquingKeysWith: { first, _ in first })
    }
    self.init(
      homes: spots(drawn.people), seats: spots(drawn.seats),
      communities: Dictionary(drawn.communities.map { ($0.id, circle($0)) }, uniquingKeysWith: { first, _ in first }),
      pln: drawn.pln.map(circle))
  }
}
