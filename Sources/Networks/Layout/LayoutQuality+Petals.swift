// The gates of a drawing of petals: everybody in the part of their home that is theirs, homes apart from each other,
// and no name over anything.

extension NetworkLayout {
  func measurePetals(_ chains: [Chain], into quality: inout LayoutQuality) {
    guard let pln else { return }
    let petals = communities.map { $0.home?.petal ?? Petal(disc: $0.disc, tongue: nil) }
    measurePeople(petals, pln, into: &quality)
    for (a, one) in petals.enumerated() {
      for other in petals[(a + 1)...] where one.overlaps(other) { quality.discOverlaps += 1 }
      if one.tongue == nil, one.disc.centre.distance(to: pln.centre) < one.disc.radius + pln.radius {
        quality.discOverlaps += 1
      }
    }
    let outside = petals.map { $0.outside(of: pln) }
    for (tie, chain) in zip(ties, chains) {
      let (a, b) = (people[tie.from].community, people[tie.to].community)
      for (number, disc) in outside.enumerated() where number != a && number != b && chain.meets(disc) {
        quality.intrusions += 1
      }
    }
    measureHomeNames(petals, pln, into: &quality)
  }

  private func measurePeople(_ petals: [Petal], _ pln: Disc, into quality: inout LayoutQuality) {
    for (a, one) in people.enumerated() {
      for other in people[(a + 1)...]
      where one.place.distance(to: other.place) < one.reach + other.reach + PetalMetrics.gap - 0.3 {
        quality.crowdedPeople += 1
      }
      let away = one.place.distance(to: pln.centre)
      let isOnItsSide = one.isMember ? away + one.radius <= pln.radius : away - one.radius >= pln.radius
      let isAtHome = petals[one.community].distance(to: one.place) <= -one.radius
      let isAbroad = petals.enumerated().contains { number, petal in
        number != one.community && petal.distance(to: one.place) < one.radius
      }
      if !isOnItsSide || !isAtHome || isAbroad { quality.strangers += 1 }
    }
  }

  private func measureHomeNames(_ petals: [Petal], _ pln: Disc, into quality: inout LayoutQuality) {
    let beside = networkName.flatMap { $0.side == .middle ? nil : $0.box }
    let names = communities.map { $0.home?.name?.box } + [beside]
    for (a, box) in names.enumerated() {
      guard let box else { continue }
      for other in names[(a + 1)...] { if let other, box.overlaps(other) { quality.labelOverlaps += 1 } }
      if box.overlaps(pln) { quality.labelOverlaps += 1 }
      for petal in petals where box.overlaps(petal.disc) { quality.labelOverlaps += 1 }
    }
    for box in [networkName?.box] + communities.map({ $0.home?.number?.box }) {
      if let box, people.contains(where: { box.overlaps(Disc(centre: $0.place, radius: $0.reach)) }) {
        quality.labelOverlaps += 1
      }
    }
  }

  /// Counts what names cover of ties and arrowheads.
  func measureNames(_ chains: [Chain], into quality: inout LayoutQuality) {
    let names =
      people.compactMap(\.labelBox) + communities.compactMap { $0.home?.name?.box }
      + [networkName?.box].compactMap { $0 } + (plnNameBox.map { [$0] } ?? [])
    for (tie, chain) in zip(ties, chains) {
      let heads = Symbols.Arrow(tie).tips
      for box in names where box.grown(by: 6).overlaps(chain.box) {
        if zip(chain.points, chain.points.dropFirst()).contains(where: { box.meets($0, $1) }) {
          quality.tiesUnderNames += 1
        }
        quality.headsUnderNames += heads.count { box.reaches($0, by: 2) }
      }
    }
    let areMembers = ties.map { people[$0.from].isMember && people[$0.to].isMember }
    let lines = zip(ties, areMembers).filter { $0.1 }.map {
      (tie: $0.0, a: people[$0.0.from].place, b: people[$0.0.to].place)
    }
    quality.memberTies = lines.count
    var known: Set<[Int]> = []
    let different = lines.filter { known.insert([min($0.tie.from, $0.tie.to), max($0.tie.from, $0.tie.to)]).inserted }
    for (number, line) in different.enumerated() {
      for other in different[(number + 1)...] {
        let (p, q) = (line.tie, other.tie)
        guard p.from != q.from, p.from != q.to, p.to != q.from, p.to != q.to else { continue }
        if Point.cross(line.a, line.b, other.a, other.b) { quality.memberCrossings += 1 }
      }
    }
  }
}

extension Petal {
  /// Whether two petals have a point in common, but for the corner between a tongue and a disc, which both leave free.
  func overlaps(_ other: Petal) -> Bool {
    discs.contains { one in
      other.discs.contains { one.centre.distance(to: $0.centre) < one.radius + $0.radius }
    }
  }

  /// The disc, the tongue, and the largest disc half-way between them.
  private var discs: [Disc] {
    guard let tongue else { return [disc] }
    let middle = Disc(centre: (disc.centre + tongue.centre) * 0.5, radius: (disc.radius + tongue.radius) / 2)
    return [disc, middle, tongue]
  }
}
