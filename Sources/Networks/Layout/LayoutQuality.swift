// How good a drawing is: the hard gates, which must all be 0, and the figures that may only be small. A page asks for
// the gates alone.

/// What can be counted in a drawing (see layout/PEERS.md for the same figures of other engines).
public struct LayoutQuality: Sendable, Hashable {
  /// Pairs of people whose symbols overlap, or stand closer than two radii.
  public internal(set) var crowdedPeople = 0
  /// Pairs of discs or homes that overlap.
  public internal(set) var discOverlaps = 0
  /// People who are in a disc or home that is not theirs, or outside of their own; members who are not in the overlap,
  /// and others who are.
  public internal(set) var strangers = 0
  /// Lines through a disc that holds neither of their ends.
  public internal(set) var intrusions = 0
  /// Names of communities or people that overlap another, or a disc or person that is not theirs.
  public internal(set) var labelOverlaps = 0
  /// Crossings of ties.
  public internal(set) var crossings = 0
  /// Ties that run over a person at neither end.
  public internal(set) var tiesOverPeople = 0
  /// Ties between members, and how often these would cross if each were a straight line.
  public internal(set) var memberTies = 0
  public internal(set) var memberCrossings = 0
  /// Ties that run under a name, and names that cover an arrowhead.
  public internal(set) var tiesUnderNames = 0
  public internal(set) var headsUnderNames = 0
  /// Scale-normalised stress: how far distances are from steps in the graph, 0 for not at all (Ahmed et al. 2024).
  public internal(set) var stress = 0.0

  public var holdsHardGates: Bool { crowdedPeople + discOverlaps + strangers + intrusions + labelOverlaps == 0 }
}

extension NetworkLayout {
  /// Measures the drawing. O((people + ties + communities)²).
  public var quality: LayoutQuality {
    let (chains, arrows) = (ties.map { Chain($0.curve) }, arrowChains)
    var quality = gates(chains, arrows)
    measureTies(chains, into: &quality)
    measureArrows(arrows, into: &quality)
    measureNames(chains, into: &quality)
    quality.stress = stress
    return quality
  }

  /// Whether all hard gates hold; nothing else is measured. O((people + ties + communities)²).
  public var holdsHardGates: Bool { gates(ties.map { Chain($0.curve) }, arrowChains).holdsHardGates }

  /// Whether homes overlap the network, and members are in the overlap.
  var hasPetals: Bool { networkName != nil || communities.contains { $0.home != nil } }

  private func gates(_ chains: [Chain], _ arrows: [ArrowChain]) -> LayoutQuality {
    var quality = LayoutQuality()
    if hasPetals { measurePetals(chains, into: &quality) } else { measureDiscs(chains, into: &quality) }
    if let bubbles { measure(bubbles, arrows, into: &quality) }
    measureLabels(into: &quality)
    return quality
  }

  private func measureDiscs(_ chains: [Chain], into quality: inout LayoutQuality) {
    let discs = communities.map(\.disc)
    // Where no community is the PLN's own, the PLN has a disc of its own.
    let own = communities.contains { $0.isPLN } ? nil : pln
    for (a, one) in people.enumerated() {
      for other in people[(a + 1)...] where one.place.distance(to: other.place) < 4 * Metrics.person - 1e-6 {
        quality.crowdedPeople += 1
      }
      for (number, disc) in discs.enumerated()
      where number != one.community && one.place.distance(to: disc.centre) < disc.radius + Metrics.person {
        quality.strangers += 1
      }
    }
    for (a, disc) in discs.enumerated() {
      for other in discs[(a + 1)...] + (own.map { [$0] } ?? [])
      where disc.centre.distance(to: other.centre) < disc.radius + other.radius { quality.discOverlaps += 1 }
    }
    for (tie, chain) in zip(ties, chains) {
      let (a, b) = (people[tie.from], people[tie.to])
      for (number, disc) in discs.enumerated() where number != a.community && number != b.community && chain.meets(disc)
      { quality.intrusions += 1 }
    }
  }

  /// Where communities stand for all of their people: the members in the PLN, and the lines between communities.
  private func measure(_ bubbles: Bubbles, _ arrows: [ArrowChain], into quality: inout LayoutQuality) {
    let seats = bubbles.sectors.flatMap(\.seats)
    for (a, seat) in seats.enumerated() {
      for other in seats[(a + 1)...] where seat.distance(to: other) < 4 * Metrics.seat - 1e-6 {
        quality.crowdedPeople += 1
      }
    }
    let spokes = bubbles.sectors.map { (community: $0.community, chain: $0.spoke.map(Chain.init)) }
    for (number, community) in communities.enumerated() where !community.isPLN {
      let disc = community.disc
      for spoke in spokes where spoke.community != number && spoke.chain?.meets(disc) == true {
        quality.intrusions += 1
      }
      for arrow in arrows where arrow.flow.from != number && arrow.flow.to != number && arrow.chain.meets(disc) {
        quality.intrusions += 1
      }
    }
    if let pln, !communities.contains(where: \.isPLN) {
      for arrow in arrows where !arrow.isInPLN && arrow.chain.meets(pln) { quality.intrusions += 1 }
    }
  }

  private func measureLabels(into quality: inout LayoutQuality) {
    let names = communities.filter { !$0.isPLN && $0.home == nil }.map(\.textBox)
    for (a, box) in names.enumerated() {
      for other in names[(a + 1)...] where box.overlaps(other) { quality.labelOverlaps += 1 }
      for community in communities where box.overlaps(community.disc) { quality.labelOverlaps += 1 }
      if let pln, let plnNameBox, box.overlaps(pln) || box.overlaps(plnNameBox) { quality.labelOverlaps += 1 }
    }
    for community in communities where !community.isPLN && plnNameBox.map({ $0.overlaps(community.disc) }) ?? false {
      quality.labelOverlaps += 1
    }
    for community in communities {
      guard let number = community.numberBox else { continue }
      quality.labelOverlaps += people.count { number.overlaps(Disc(centre: $0.place, radius: $0.radius)) }
    }
    let labels = people.map(\.labelBox)
    for (a, box) in labels.enumerated() {
      guard let box else { continue }
      for other in labels[(a + 1)...] { if let other, box.overlaps(other) { quality.labelOverlaps += 1 } }
      for community in communities {
        if let number = community.numberBox, box.overlaps(number) { quality.labelOverlaps += 1 }
      }
      for (number, other) in people.enumerated()
      where number != a && box.overlaps(Disc(centre: other.place, radius: other.radius)) { quality.labelOverlaps += 1 }
    }
  }
}
