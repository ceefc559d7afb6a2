// Everybody's place when there is an earlier drawing: who was in it stays, and only newcomers look for room.

extension PetalSeating {
  /// Returns where everybody is when those who are known stay where they were; nil where a home is new or has a part in
  /// the network that it had not, and where somebody new finds no room.
  ///
  /// - Parameter ids: Of the homes.
  func places(keeping start: Positions, of ids: [String]) -> Seats? {
    guard start.isOfPetals, let pln = start.pln, let petals = petals(of: start, ids) else { return nil }
    let turns = petals.map { petal in
      let outward = petal.disc.centre.unit
      return Turn(cosine: outward.x, sine: outward.y)
    }
    let plan = PetalPlan(
      radius: pln.radius,
      petals: zip(petals, turns).map { petal, turn in
        func back(_ disc: Disc) -> Disc { Disc(centre: turn.inverse.apply(to: disc.centre), radius: disc.radius) }
        return Petal(disc: back(petal.disc), tongue: petal.tongue.map(back))
      }, homes: homes)
    let shift = pln.centre.point
    let known = zip(crowd.people, guests).map { entry, guest -> Point? in
      entry.person.flatMap { start.places[$0.id] }.flatMap { spot in
        spot.isSound ? turns[guest.home].inverse.apply(to: spot.point - shift) : nil
      }
    }
    let everyone = Array(guests.indices)
    var ring = ring(
      plan, guests: everyone, order: Array(homes.indices), ties: lines(among: everyone),
      at: everyone.map(PetalSeating.outside))
    ring.face(turns)
    var newcomers: [Int] = []
    for person in everyone {
      if let spot = known[person], ring.hasRoom(for: person, at: spot, spare: 0.25) {
        ring.move(person, to: spot)
      } else {
        newcomers.append(person)
      }
    }
    var isNew = [Bool](repeating: false, count: guests.count)
    for person in newcomers { isNew[person] = true }
    let packed = packed(in: plan)
    for person in newcomers where !ring.admit(person) && !ring.squeeze(in: person) {
      // Where there is no room between them, one of the home who is on the same side makes some, or all of them do.
      let others = ring.residents[guests[person].home].filter { guests[$0].isMember == guests[person].isMember }
      if let other = others.first(where: { !isNew[$0] && ring.makeRoom(for: person, moving: $0) }) {
        isNew[other] = true
        continue
      }
      guard plan.frames[guests[person].home].packing != nil else { return nil }
      for other in others {
        ring.move(other, to: packed[other])
        isNew[other] = true
      }
    }
    return Seats(
      radius: pln.radius, petals: petals,
      places: everyone.map { number in
        guard !isNew[number], let spot = crowd.people[number].person.flatMap({ start.places[$0.id] })
        else { return ring.position(of: number).rounded }
        return spot.point - shift
      })
  }

  /// The petals of an earlier drawing about the middle of the network; nil where one is missing or they overlap. A home
  /// that had no part in the network, and has one now, gets a tongue.
  private func petals(of start: Positions, _ ids: [String]) -> [Petal]? {
    guard let pln = start.pln, pln.isSound else { return nil }
    let shift = pln.centre.point
    func moved(_ circle: Positions.Circle) -> Disc? {
      circle.isSound ? Disc(centre: circle.centre.point - shift, radius: circle.radius) : nil
    }
    var petals: [Petal] = []
    for id in ids {
      guard let disc = start.communities[id].flatMap(moved) else { return nil }
      let petal = Petal(disc: disc, tongue: start.tongues[id].flatMap(moved))
      let isApart = petal.tongue != nil || disc.centre.length >= disc.radius + pln.radius
      guard isApart, !petals.contains(where: petal.overlaps) else { return nil }
      petals.append(petal)
    }
    for (number, home) in homes.enumerated() where home.isInNetwork && petals[number].tongue == nil {
      let others = petals[..<number] + petals[(number + 1)...]
      let grown = PetalPlan.tongues(for: petals[number].disc, pln.radius).map { tongue in
        Petal(disc: petals[number].disc, tongue: tongue).rounded
      }
      guard let petal = grown.first(where: { !others.contains(where: $0.overlaps) }) else { return nil }
      petals[number] = petal
    }
    return petals
  }
}
