// An earlier drawing as a case keeps it, as layouts begin with it.

import Cases
import Networks

extension Positions {
  /// The positions that a file holds.
  package init(_ drawn: DrawnPositions) {
    func circle(_ circle: DrawnPositions.Circle, isNameAbove: Bool? = nil) -> Circle {
      Circle(centre: Spot(x: circle.x, y: circle.y), radius: circle.radius, isNameAbove: isNameAbove)
    }
    func spots(_ spots: [DrawnPositions.Spot]) -> [String: Spot] {
      Dictionary(spots.map { ($0.id, Spot(x: $0.x, y: $0.y)) }, uniquingKeysWith: { first, _ in first })
    }
    self.init(
      places: spots(drawn.people),
      communities: Dictionary(
        drawn.communities.map { ($0.id, circle($0.disc, isNameAbove: $0.isNameAbove)) },
        uniquingKeysWith: { first, _ in first }),
      isOfPetals: drawn.isOfPetals,
      tongues: Dictionary(
        drawn.communities.compactMap { community in community.tongue.map { (community.id, circle($0)) } },
        uniquingKeysWith: { first, _ in first }),
      pln: drawn.pln.map { circle($0) })
  }
}
