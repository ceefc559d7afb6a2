// The search among people around a PLN: one after the other is moved to a random place of all that are free in their
// disc, and the more that a place costs the less likely it is (simulated annealing, Kirkpatrick, Gelatt & Vecchi 1983,
// with a heat bath, which is Gibbs sampling, Geman & Geman 1984).

extension PlacementState {
  /// Moves everybody to random places, at temperatures that fall; several times, of which the best is kept: one in two
  /// comes to an end from which no move leads to fewer crossings.
  ///
  /// - Parameters:
  ///   - times: How often it begins anew.
  ///   - sweeps: How often it is everybody's turn each time.
  ///   - hot: The first temperature: what costs more than that is seldom taken.
  ///   - cold: The last.
  mutating func anneal(times: Int, sweeps: Int, from hot: Float, to cold: Float) {
    rescale()
    let everybody = Array(placeOfPoint.indices)
    var annealing = Annealing(self)
    var chance = FixedChance()
    var best: (cost: Float, places: [Int]) = (.infinity, placeOfPoint)
    for _ in 0..<times {
      annealing.run(sweeps: sweeps, from: hot, to: cold, &chance)
      let places = annealing.places
      move(everybody, to: places)
      let cost = total
      if cost < best.cost { best = (cost, places) }
    }
    move(everybody, to: best.places)
  }
}
