// The search for everybody's place, from a few good orders of homes: members move and change places within their
// overlap, as long as the sum falls: 10 for a crossing, 4 for a tie that has to be bent around somebody, a little for
// length. Then a few are moved although it costs, and homes are sifted around the ring (Baur & Brandes 2004); what
// comes of it is kept where it is better (iterated local search, Lourenço, Martin & Stützle 2003). Only those are tried
// again whose neighbours moved.

struct PetalSearch {
  private(set) var ring: PetalRing
  /// Whom each guest has ties with.
  private let contacts: [[Int]]
  /// Those with ties across, and so the homes that are worth sifting, those with most ties first.
  private let homesByTies: [Int]
  /// Who may find a better spot since they were tried.
  private var isOpen: [Bool]
  private var isHomeOpen: [Bool]
  /// The people of two homes, whose cost is asked for.
  private var moved: [Int] = []

  /// What a fault costs while everybody is placed, and where a tie can still be bent around somebody.
  static let costs: CostWeights = {
    var costs = CostWeights()
    (costs.overPerson, costs.throughDisc, costs.length, costs.stress, costs.inward) = (4, 0, 0.04, 0, 0)
    costs.shortness = 10
    return costs
  }()
  /// The smallest gain that counts: less is rounding.
  private static let least: Float = 0.05
  /// After so many rounds without a gain the search ends, if not before: a small network is soon done.
  private static let mostIdle = 40

  init(_ ring: PetalRing, ties: [(Int, Int)]) {
    self.ring = ring
    var across = [Int](repeating: 0, count: ring.plan.frames.count)
    var contacts = [[Int]](repeating: [], count: ring.guests.count)
    for (from, to) in ties {
      contacts[from].append(to)
      contacts[to].append(from)
      guard ring.guests[from].home != ring.guests[to].home else { continue }
      across[ring.guests[from].home] += 1
      across[ring.guests[to].home] += 1
    }
    self.contacts = contacts
    homesByTies = across.indices.filter { across[$0] > 0 }.sorted { (across[$1], $0) < (across[$0], $1) }
    isOpen = [Bool](repeating: true, count: ring.guests.count)
    isHomeOpen = [Bool](repeating: true, count: across.count)
  }

  /// Improves the arrangement from each of some orders of homes, and the best of them further, until nothing helps or
  /// `budget` comparisons of blocks are made.
  mutating func improve(from orders: [[Int]], budget: Int) {
    guard !ring.guests.isEmpty else { return }
    let end = ring.state.work + budget
    let start = ring.spots
    var best: (cost: Float, arrangement: PetalRing.Arrangement)?
    for order in orders where best == nil || ring.state.work < end {
      ring.arrange(order, at: start)
      for guest in isOpen.indices { isOpen[guest] = true }
      for home in isHomeOpen.indices { isHomeOpen[home] = false }
      descend(until: end)
      let cost = ring.cost
      if best.map({ cost < $0.cost - PetalSearch.least }) ?? true { best = (cost, ring.arrangement) }
    }
    guard var best else { return }
    restore(best.arrangement)
    var chance = FixedChance()
    let mostIdle = min(PetalSearch.mostIdle, max(2, contacts.count * ring.state.lines.count / 350))
    var idle = 0
    while ring.state.work < end, idle < mostIdle, ring.hasFaults {
      kick(&chance)
      descend(until: end)
      let cost = ring.cost
      idle += 1
      if cost < best.cost - PetalSearch.least {
        best = (cost, ring.arrangement)
        idle = 0
      } else {
        restore(best.arrangement)
      }
    }
    restore(best.arrangement)
  }

  /// Goes back to how it was.
  private mutating func restore(_ best: PetalRing.Arrangement) {
    ring.arrange(best)
    for guest in isOpen.indices { isOpen[guest] = false }
    for home in isHomeOpen.indices { isHomeOpen[home] = false }
  }

  /// Sifts homes and moves people until neither helps.
  private mutating func descend(until end: Int) {
    var isAtRest = false
    while !isAtRest, ring.state.work < end {
      isAtRest = true
      for home in homesByTies where isHomeOpen[home] && ring.state.work < end {
        isHomeOpen[home] = false
        guard sift(home) else { continue }
        isAtRest = false
        for guest in ring.residents[home] {
          for contact in contacts[guest] { isHomeOpen[ring.guests[contact].home] = true }
        }
      }
      for guest in isOpen.indices where isOpen[guest] && ring.state.work < end {
        isOpen[guest] = false
        if place(guest, among: ring.spotsOfGuest[guest]) || exchange(guest) {
          isAtRest = false
          open(guest)
        }
      }
    }
  }

  /// Moves people, and no homes, until that does not help.
  mutating func settle(until end: Int) {
    for home in isHomeOpen.indices { isHomeOpen[home] = false }
    descend(until: end)
  }

  /// Has a guest tried again, with everybody at home and all contacts.
  private mutating func open(_ guest: Int) {
    isOpen[guest] = true
    for contact in contacts[guest] { isOpen[contact] = true }
    for other in ring.residents[ring.guests[guest].home] { isOpen[other] = true }
  }

  // MARK: Homes

  /// Moves a home to the best of all places on the ring. Returns whether it moved.
  private mutating func sift(_ home: Int) -> Bool {
    let count = ring.order.count
    guard count > 3, let first = ring.order.firstIndex(of: home) else { return false }
    var (change, place): (Float, Int) = (0, first)
    var best: (change: Float, steps: Int) = (-PetalSearch.least, 0)
    for step in 1..<count {
      change += exchangeHomes(at: place)
      place = (place + 1) % count
      if change < best.change { best = (change, step) }
    }
    // Back from the last place to the best.
    for step in stride(from: count - 1, to: best.steps, by: -1) {
      ring.exchangeHomes(at: (first + step - 1) % count)
    }
    guard best.steps > 0 else { return false }
    for guest in ring.residents[home] { open(guest) }
    return true
  }

  /// Lets two neighbours change, and returns what that costs.
  private mutating func exchangeHomes(at place: Int) -> Float {
    let next = (place + 1) % ring.order.count
    moved.removeAll(keepingCapacity: true)
    moved += ring.residents[ring.order[place]]
    moved += ring.residents[ring.order[next]]
    guard !moved.isEmpty else {
      ring.exchangeHomes(at: place)
      return 0
    }
    let before = ring.cost(of: moved)
    ring.exchangeHomes(at: place)
    return ring.cost(of: moved) - before
  }

  // MARK: People

  /// Moves a guest to the best of some spots, where that helps. Returns whether it did.
  private mutating func place(_ guest: Int, among spots: [Point]) -> Bool {
    let home = ring.spots[guest]
    var best = (cost: ring.cost(of: guest) - PetalSearch.least, spot: home)
    for spot in spots where ring.isClear(guest, at: spot) {
      ring.move(guest, to: spot)
      let cost = ring.cost(of: guest, limit: best.cost)
      if cost < best.cost { best = (cost, spot) }
    }
    ring.move(guest, to: best.spot)
    return best.spot != home
  }

  /// Lets a guest change with the first at home with whom that helps. Returns whether it did.
  private mutating func exchange(_ guest: Int) -> Bool {
    let one = ring.guests[guest]
    for other in ring.residents[one.home] where other > guest && ring.guests[other].isMember == one.isMember {
      let pair = [guest, other]
      let before = ring.cost(of: pair) - PetalSearch.least
      let (there, here) = (ring.spots[other], ring.spots[guest])
      guard ring.leastCost(of: guest, at: there) + ring.leastCost(of: other, at: here) < before else { continue }
      ring.exchange(guest, other)
      let fits =
        ring.guests[other].reach == one.reach
        || (ring.hasRoom(for: guest, at: there) && ring.hasRoom(for: other, at: here))
      if fits, ring.cost(of: pair, limit: before) < before { return true }
      ring.exchange(guest, other)
    }
    return false
  }

  /// Moves everybody a little, where that helps.
  mutating func nudge(until end: Int) {
    for guest in ring.guests.indices where ring.state.work < end {
      let aims = PetalSearch.directions.map { ring.spots[guest] + $0 * PetalSearch.nudge }
      _ = place(guest, among: aims.filter { ring.hasRoom(for: guest, at: $0) })
    }
  }

  private static let nudge = 3.5
  private static let directions = (0..<8).map { Turn.share(Double($0) / 8).apply(to: Point(x: 1, y: 0)) }

  // MARK: A way out

  /// Moves a few people, and now and then a home or two, although it costs.
  private mutating func kick(_ chance: inout FixedChance) {
    let count = ring.order.count
    if count > 3, chance.next(below: 4) == 0 {
      let place = chance.next(below: count)
      let home = ring.order[place]
      // One home along the ring, two neighbours, or three in the opposite order.
      let steps: [Int]
      switch chance.next(below: 3) {
      case 0: steps = Array(0...chance.next(below: max(1, count / 2)))
      case 1: steps = [0]
      default: steps = [0, 1, 0]
      }
      if steps.count == 1 { isHomeOpen[ring.order[(place + 1) % count]] = true }
      for step in steps { ring.exchangeHomes(at: (place + step) % count) }
      isHomeOpen[home] = true
      for guest in ring.residents[home] { open(guest) }
    }
    for _ in 0..<2 {
      let guest = chance.next(below: ring.guests.count)
      let spots = ring.spotsOfGuest[guest]
      guard !spots.isEmpty else { continue }
      let spot = spots[chance.next(below: spots.count)]
      guard ring.isClear(guest, at: spot) else { continue }
      ring.move(guest, to: spot)
      open(guest)
    }
  }
}

/// Numbers that look thrown and are the same in every run (Lehmer 1951, Park & Miller 1988).
struct FixedChance {
  private var state: UInt64 = 48_271

  mutating func next(below count: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state % UInt64(max(1, count)))
  }
}
