// The search among people around a PLN: one after the other is moved to a random place of all that are free in their
// disc, and the more that a place costs the less likely it is (simulated annealing, Kirkpatrick, Gelatt & Vecchi 1983,
// with a heat bath, which is Gibbs sampling, Geman & Geman 1984).

extension PlacementState {
  /// Moves everybody to random places, at temperatures that fall.
  ///
  /// - Parameters:
  ///   - sweeps: How often it is everybody's turn.
  ///   - hot: The first temperature: what costs more than that is seldom taken.
  ///   - cold: The last.
  mutating func anneal(sweeps: Int, from hot: Float, to cold: Float) {
    rescale()
    var annealing = Annealing(self)
    annealing.run(sweeps: sweeps, from: hot, to: cold)
    move(Array(placeOfPoint.indices), to: annealing.places)
  }
}
