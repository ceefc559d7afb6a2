// What a search begins with.

extension PlacementState {
  /// What is arranged, before anybody has been moved.
  struct Start {
    var discs: [Disc] = []
    var turns: [Int] = []
    var places: [Point] = []
    var discOfPlace: [Int] = []
    var discOfPoint: [Int] = []
    var placeOfPoint: [Int] = []
    /// How near to each point a line of others may pass.
    var clearances: [Float] = []
    var labelWidths: [Double] = []
    var isFree: [Bool] = []
    var spacing = Metrics.spacing
    var pulls: [Float] = []
    var lines: [Line] = []
    /// The steps between each two points.
    var distances = GraphDistances(0, [])

    /// Whether every place is so far inside its disc, and discs so far apart, that nothing inside one of them can meet
    /// what is inside another.
    var areDiscsApart: Bool {
      let inset = PlacementState.inset
      guard clearances.allSatisfy({ Double($0) <= 2 * inset }) else { return false }
      for (place, number) in zip(places, discOfPlace)
      where place.distance(to: discs[number].centre) > discs[number].radius - inset { return false }
      for (number, disc) in discs.enumerated() {
        for other in discs[(number + 1)...]
        where disc.centre.distance(to: other.centre) < disc.radius + other.radius { return false }
      }
      return true
    }
  }
}
