// The search among people around a PLN: many small changes by lot, of which those that cost are taken less and less
// often (simulated annealing, Kirkpatrick, Gelatt & Vecchi 1983). A change that is not taken is priced once.

extension PlacementState {
  /// Moves people to random places of their discs; who is at such a place moves to theirs.
  ///
  /// - Parameters:
  ///   - moves: How many changes are tried.
  ///   - hot: The temperature at the start: about what a change may cost that is taken.
  ///   - cold: The same at the end.
  mutating func anneal(moves: Int, from hot: Float, to cold: Float) {
    rescale()
    var chance = FixedChance()
    var ledger = ledger
    var pair = [0, 0]
    for step in 0..<moves {
      let share = Float(step) / Float(moves)
      let temperature = hot * cold / (cold + (hot - cold) * share)
      let point = chance.next(below: placeOfPoint.count)
      let room = placesOfDisc[discOfPoint[point]]
      let place = room[chance.next(below: room.count)]
      let home = placeOfPoint[point]
      guard place != home else { continue }
      let allowed = temperature * PlacementState.allowance(Float(chance.next(below: 65_536) + 1) / 65_536)
      let other = pointOfPlace[place]
      let alone = cost(of: point, by: ledger)
      if other < 0 {
        move(point, to: place)
        let after = cost(ofPoint: point, limit: alone + allowed)
        move(point, to: home)
        guard after <= alone + allowed else { continue }
      } else {
        (pair[0], pair[1]) = (point, other)
        // Two cost no more together than each alone, so few pairs need the exact price of how they are now.
        let most = alone + cost(of: other, by: ledger)
        move(point, to: place)
        let after = cost(of: pair, limit: most + allowed)
        move(point, to: home)
        guard after <= most + allowed, after <= cost(of: pair, known: alone) + allowed else { continue }
      }
      move(point, to: place, in: &ledger)
    }
  }

  /// Which share of the temperature a change may cost, for a number by lot between 0 and 1: an exponential distribution
  /// but for its far end, in operations that are the same on every machine (Tsallis & Stariolo 1996).
  private static func allowance(_ number: Float) -> Float { 4 * (1 / number.squareRoot().squareRoot() - 1) }
}
