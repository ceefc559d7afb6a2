// The people of a network as a drawing takes them: numbered room by room, with the names that will be written, and the
// ties between their numbers.

struct Crowd {
  /// The people of each community, behind them nil for members who are counted but not listed.
  let rooms: [[Network.Person?]]
  /// Everybody, room by room.
  let people: [(person: Network.Person?, community: Int)]
  let guests: [Seating.Guest]
  /// The ties, and the numbers of the people at their ends.
  let ties: [(tie: Network.Tie, from: Int, to: Int)]
  /// How strongly each two communities are tied, by the weights of the ties between their people.
  let weights: [[Double]]
  /// Whether room is kept for everybody's name; else they are named where there is room.
  private let namesAll: Bool

  init(of network: Network) {
    let residents = network.residents
    var rooms = residents.map { $0.map { Optional(network.people[$0]) } }
    for (index, community) in network.communities.enumerated() {
      rooms[index] += [Network.Person?](repeating: nil, count: min(Network.mostAnonymous, community.anonymousMembers))
    }
    self.rooms = rooms
    let people = rooms.enumerated().flatMap { index, room in room.map { (person: $0, community: index) } }
    self.people = people
    let namesAll = network.people.count <= Metrics.mostLabels
    self.namesAll = namesAll
    guests = people.map { person, community in
      let isMember = person?.isMember ?? true
      return Seating.Guest(
        community: community, isMember: isMember,
        labelWidth: namesAll ? Crowd.width(of: person) : 0)
    }
    // Where each person of the network is in this order.
    var numbers = [Int?](repeating: nil, count: network.people.count)
    var first = 0
    for (room, people) in zip(rooms, residents) {
      for (place, person) in people.enumerated() { numbers[person] = first + place }
      first += room.count
    }
    ties = zip(network.ties, network.ends).compactMap { tie, ends in
      guard let from = numbers[ends.from], let to = numbers[ends.to] else { return nil }
      return (tie, from, to)
    }
    var weights = [[Double]](repeating: [Double](repeating: 0, count: rooms.count), count: rooms.count)
    for (tie, from, to) in ties {
      let (a, b) = (people[from].community, people[to].community)
      guard a != b else { continue }
      let weight = Double((tie.strength ?? .regular).weight)
      weights[a][b] += weight
      weights[b][a] += weight
    }
    self.weights = weights
  }

  private static func width(of person: Network.Person?) -> Double {
    person.map { Metrics.width(Metrics.label($0.label), size: Metrics.labelSize) * 1.08 } ?? 0
  }

  /// The widest name in a room; 0 where no room is kept for names.
  func labelWidth(inRoom room: Int) -> Double { namesAll ? rooms[room].map(Crowd.width).max() ?? 0 : 0 }

  /// How far apart people stand: farther where some of them may be named.
  var pitch: Double {
    guests.count > Network.mostPeople ? Metrics.crowdPitch : namesAll ? Metrics.pitch : Metrics.widePitch
  }

  /// How near two people may come at the least: nearer than on their grid, but not by much.
  var spacing: Double { guests.count > Network.mostPeople ? pitch * 0.97 : max(Metrics.spacing, pitch * 0.94) }

  /// How many places more than people a disc gets: room for the search, and for who joins later.
  ///
  /// - Parameter isAnnealed: Whether the search needs much of it.
  func slack(isAnnealed: Bool) -> Double {
    if isAnnealed { return 1.67 }
    return guests.count <= 100 ? 0.35 : guests.count <= Network.mostPeople ? 0.2 : 0
  }

  /// Where an earlier drawing has everybody; nil for who was not there, or would be outside the own disc or on another.
  func places(in start: Positions, on plan: DiscPlan) -> [Point?] {
    let shift = start.pln?.centre.point ?? .zero
    var places: [Point?] = []
    for (person, community) in people {
      let disc = plan.communities[community].disc
      let place = person.flatMap { start.places[$0.id] }.map { $0.point - shift }
      places.append(
        place.flatMap { place in
          let isInside = place.distance(to: disc.centre) <= disc.radius - Metrics.person - 1
          let isClear = places.allSatisfy { $0.map { $0.distance(to: place) >= 4 * Metrics.person } ?? true }
          return isInside && isClear ? place : nil
        })
    }
    return places
  }

  /// Everybody with place and name.
  func placed(
    at places: [Point], communities: [NetworkLayout.PlacedCommunity], pln: Disc?, plnName: String, lines: [Curve]
  ) -> [NetworkLayout.PlacedPerson] {
    let bare = people.indices.map { number in
      let person = people[number].person
      let isMarked = person.map { $0.isLeader || $0.isBroker } ?? false
      return NetworkLayout.PlacedPerson(
        person: person, community: people[number].community, place: places[number], radius: Metrics.person,
        reach: Metrics.person + (isMarked ? 5 : 1), label: "", labelBox: nil)
    }
    // A drawing of a crowd is read by programs; nobody could read the names.
    guard people.count <= Network.mostPeople else { return bare }
    let names = bare.map { spot -> Labels.Name? in
      guard let person = spot.person, !person.label.isEmpty,
        people.count <= Metrics.mostNamed || person.isMember || person.isLeader || person.isBroker
      else { return nil }
      let text = Metrics.label(person.label, longest: namesAll ? Metrics.longestLabel : Metrics.longestLabelInCrowd)
      return Labels.Name(
        text: text, at: spot.place, reach: spot.reach, disc: spot.community, hasRoom: namesAll,
        width: Metrics.width(text, size: Metrics.labelSize))
    }
    var obstacles = communities.filter { !$0.isPLN }.map(\.textBox) + communities.compactMap(\.numberBox)
    if let pln { obstacles.append(NetworkLayout.plnNameBox(plnName, radius: pln.radius)) }
    let symbols =
      bare.map { Disc(centre: $0.place, radius: $0.reach + (namesAll ? 0 : 3)) }
    let boxes = Labels.boxes(
      of: names, symbols: symbols, discs: communities.map(\.disc), obstacles: obstacles, chains: lines.map(\.chain))
    return bare.indices.map { number in
      let spot = bare[number]
      return NetworkLayout.PlacedPerson(
        person: spot.person, community: spot.community, place: spot.place, radius: spot.radius, reach: spot.reach,
        label: boxes[number] == nil ? "" : names[number]?.text ?? "", labelBox: boxes[number])
    }
  }
}
