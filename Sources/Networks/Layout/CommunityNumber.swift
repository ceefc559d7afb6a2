// The number in a disc that stands for many communities (`× 119`). Its place is chosen last: the search moves members
// towards the PLN, and so to where the number would be read in an empty disc.

extension NetworkLayout.PlacedCommunity {
  /// The community with its number where it covers least: below the grid of people, above it, or in the middle.
  ///
  /// - Complexity: O(people + lines).
  func placingNumber(clearOf people: [Point], and lines: [Curve]) -> Self {
    guard let number = layout.number, disc.radius > 0 else { return self }
    let height = Metrics.numberSize * 0.75
    let bases = [number.base, height - number.base, height / 2]
    let covered = bases.map { base in
      let box = moved(to: base).numberBox?.grown(by: 1)
      guard let box else { return 0 }
      let symbols = people.count { box.overlaps(Disc(centre: $0, radius: Metrics.person + 1)) }
      let crossing = lines.count { line in
        let chain = line.chain
        return (1..<chain.count).contains { box.meets(chain[$0 - 1], chain[$0]) }
      }
      return 10 * symbols + crossing
    }
    let best = covered.indices.min { covered[$0] < covered[$1] } ?? 0
    return best == 0 ? self : moved(to: bases[best])
  }

  private func moved(to base: Double) -> Self {
    var community = self
    community.layout.moveNumber(to: base)
    return community
  }
}
