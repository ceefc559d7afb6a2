// Discs and the people in them, sought together: the order of the discs decides how often ties cross, more than the
// place of anybody in one. A few arrangements of discs are tried, then discs change places with everybody in them (the
// neighbourhoods of sifting, Baur & Brandes 2004), between turns of discs and moves of people.

struct DiscSearch {
  /// The arrangement, where everybody is in it, and what that costs.
  struct Found {
    let arrangement: DiscPlan.Arrangement
    let plan: DiscPlan
    var state: PlacementState
    var cost: Float
  }

  /// How strongly each two of those are tied that are not in the middle.
  let bonds: [[Double]]
  /// Whether nothing is in the middle, so that one of them may be.
  let hasEmptyMiddle: Bool
  /// Whether they are packed, in which they have no order.
  let isPacked: Bool
  /// How many people there are.
  let people: Int
  let plan: (DiscPlan.Arrangement) -> DiscPlan
  let seating: (DiscPlan) -> Seating

  /// From this many discs on one of them can be in the middle of the others.
  private static let fewestAround = 5
  /// How many arrangements are searched.
  private static let mostStarts = 2
  /// How many of so many changes exchange discs.
  private static let (exchangesAmongChanges, changes) = (15, 60)
  /// After so many changes without a gain the search ends, if not before.
  private static let mostIdle = 40
  /// How much more another order may cost at first, before anybody has looked for a better place in it.
  private static let mostCost: Float = 1.03

  /// Whether the discs have an order that is to be found.
  private var hasOrder: Bool { !isPacked && bonds.count > 3 }

  /// Returns the best that is found. The work is bounded by the number of people and discs alone.
  ///
  /// - Parameter isSketch: Whether all people stay where the search would begin.
  func found(isSketch: Bool) -> (plan: DiscPlan, places: [Point]) {
    var plans = (isSketch ? Array(arrangements.prefix(1)) : arrangements).map { ($0, plan($0)) }
    if plans.count > 1 { plans.removeAll { !$0.1.isApart } }
    if plans.isEmpty { plans = [(.packed, plan(.packed))] }
    var starts: [Found] = []
    for (arrangement, plan) in plans {
      guard var state = seating(plan).start(costs: costs) else { return (plan, []) }
      starts.append(Found(arrangement: arrangement, plan: plan, state: state, cost: plans.count > 1 ? state.total : 0))
    }
    // Those that begin with least are searched a little; the best of them goes on.
    starts = starts.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.prefix(
      DiscSearch.mostStarts
    ).map(\.element)
    guard var best = starts.first else { return (plan(.packed), []) }
    let budget = seating(best.plan).budget
    if isSketch {
      // A sketch keeps the places at the start.
    } else if hasOrder {
      for (number, start) in starts.enumerated() {
        let begun = start.begun(budget: budget / 24)
        if number == 0 || begun.cost < best.cost { best = begun }
      }
      improve(&best, budget: budget / 4)
      best.state.finish(until: best.state.work + budget / 5)
    } else {
      best.state.improve(budget: budget)
    }
    return (best.plan, seating(best.plan).places(in: best.state))
  }

  /// What faults cost. Stress is a sum over all pairs: the more people, the more of it there is beside each crossing.
  private var costs: CostWeights {
    var costs = CostWeights()
    guard hasOrder else { return costs }
    (costs.crossing, costs.stress, costs.length) = (max(20, Float(people) / 2), 7.5, 0.09)
    return costs
  }

  /// What is tried: the orders with the fewest crossings between discs, on a ring and, where nothing is in the middle,
  /// also as near to each other as they are tied.
  private var arrangements: [DiscPlan.Arrangement] {
    guard !isPacked else { return [.packed] }
    guard bonds.count > 3 else { return [.ring(Array(bonds.indices))] }
    let orders = HomeOrder.best(bonds, most: 3)
    let rings = orders.map(DiscPlan.Arrangement.ring)
    return hasEmptyMiddle && bonds.count >= DiscSearch.fewestAround
      ? rings + orders.map(DiscPlan.Arrangement.spread) : rings
  }

  /// Lets discs change places, turns them, and moves people within them, each time although it may cost, and has those
  /// whom that touched look for a better place: what comes of it is kept where it is better.
  private func improve(_ best: inout Found, budget: Int) {
    let end = best.state.work + budget
    best.state.descend(until: end)
    best.state.close()
    best.cost = best.state.total
    var chance = FixedChance()
    var idle = 0
    while best.state.work < end, idle < DiscSearch.mostIdle {
      idle += 1
      var next = best
      if chance.next(below: DiscSearch.changes) < DiscSearch.exchangesAmongChanges {
        best.state.work += workOfExchange(best)
        guard let changed = exchangingDiscs(best, &chance) else { continue }
        next = changed
      } else {
        next.cost += next.state.shake(&chance)
      }
      next.cost -= next.state.descend(until: end)
      if next.cost < best.cost - PlacementState.least {
        next.state.close()
        best = next
        idle = 0
      } else {
        best.state.work = next.state.work
      }
    }
  }

  /// As many comparisons of blocks as take as long as to put discs elsewhere and to price a state.
  private func workOfExchange(_ found: Found) -> Int {
    let pricing = found.state.lines.count * found.state.lineBlocks.count
    guard case .spread(let order) = found.arrangement else { return pricing }
    return pricing + 16 * order.count * order.count * order.count
  }

  /// The same with a disc elsewhere in the order, with everybody in it; nil where discs would touch, or it costs so
  /// much that it is not worth to look for places.
  private func exchangingDiscs(_ found: Found, _ chance: inout FixedChance) -> Found? {
    let arrangement = found.arrangement.changed(&chance)
    let plan = plan(arrangement)
    guard plan.isApart, var state = seating(plan).start(carrying: found.state, from: found.plan) else { return nil }
    let cost = state.total
    guard cost < found.cost * DiscSearch.mostCost else { return nil }
    state.work = found.state.work
    return Found(arrangement: arrangement, plan: plan, state: state, cost: cost)
  }
}

extension DiscSearch.Found {
  /// The same after the first part of a search.
  fileprivate func begun(budget: Int) -> Self {
    var begun = self
    begun.state.begin(budget: budget)
    begun.cost = begun.state.total
    return begun
  }
}

extension DiscPlan.Arrangement {
  /// The same with two neighbours of the order exchanged, any two, or one moved to another place.
  fileprivate func changed(_ chance: inout FixedChance) -> DiscPlan.Arrangement {
    func changed(_ old: [Int]) -> [Int] {
      var order = old
      let place = chance.next(below: order.count)
      switch chance.next(below: 3) {
      case 0: order.swapAt(place, (place + 1) % order.count)
      case 1: order.swapAt(place, chance.next(below: order.count))
      default: order.insert(order.remove(at: place), at: chance.next(below: order.count))
      }
      return order
    }
    switch self {
    case .ring(let order): return .ring(changed(order))
    case .spread(let order): return .spread(changed(order))
    case .packed: return .packed
    }
  }
}
