// Discs and the people in them, sought together: the order of the discs decides how often ties cross, more than the
// place of anybody in one. A few arrangements of discs are tried, then discs change places with everybody in them.

struct DiscSearch {
  /// The arrangement, where everybody is in it, and what that costs.
  struct Found {
    let arrangement: DiscPlan.Arrangement
    let plan: DiscPlan
    var state: PlacementState
    let cost: Float
  }

  /// How strongly each two of those are tied that are not in the middle.
  let bonds: [[Double]]
  /// Whether nothing is in the middle, so that one of them may be.
  let hasEmptyMiddle: Bool
  /// Whether they are packed, in which they have no order.
  let isPacked: Bool
  let plan: (DiscPlan.Arrangement) -> DiscPlan
  let seating: (DiscPlan) -> Seating

  /// From this many discs on one of them can be in the middle of the others.
  private static let fewestAround = 5
  /// How many arrangements are searched.
  private static let mostStarts = 2
  /// How often discs change places at the most, each time with everybody in them.
  private static let mostExchanges = 24

  /// Returns the best that is found. The work is bounded by the number of people and discs alone.
  ///
  /// - Parameter isSketch: Whether all people stay where the search would begin.
  func found(isSketch: Bool) -> (plan: DiscPlan, places: [Point]) {
    var plans = (isSketch ? Array(arrangements.prefix(1)) : arrangements).map { ($0, plan($0)) }
    if plans.count > 1 { plans.removeAll { !$0.1.isApart } }
    if plans.isEmpty { plans = [(.packed, plan(.packed))] }
    var starts: [Found] = []
    for (arrangement, plan) in plans {
      guard var state = seating(plan).start() else { return (plan, []) }
      starts.append(Found(arrangement: arrangement, plan: plan, state: state, cost: plans.count > 1 ? state.total : 0))
    }
    // Those that begin with least are searched a little; the best of them goes on.
    starts = starts.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.prefix(
      DiscSearch.mostStarts
    ).map(\.element)
    guard var best = starts.first else { return (plan(.packed), []) }
    let seating = seating(best.plan)
    if isSketch { return (best.plan, seating.places(in: best.state)) }
    guard starts.count > 1 else {
      best.state.improve(budget: seating.budget)
      return (best.plan, seating.places(in: best.state))
    }
    for (number, start) in starts.enumerated() {
      let begun = start.begun(budget: seating.budget / 8, turnsDiscs: true)
      if number == 0 || begun.cost < best.cost { best = begun }
    }
    exchangeDiscs(&best, budget: seating.budget / 64)
    best.state.improve(budget: seating.budget / 2, turnsDiscs: false)
    return (best.plan, self.seating(best.plan).places(in: best.state))
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

  /// Lets neighbours in the order change places, with everybody in them, as long as that helps.
  ///
  /// - Parameter budget: For each exchange.
  private func exchangeDiscs(_ best: inout Found, budget: Int) {
    var (place, idle, tries) = (0, 0, 0)
    while idle < bonds.count, tries < DiscSearch.mostExchanges {
      guard let arrangement = best.arrangement.exchanging(place) else { return }
      (place, idle, tries) = ((place + 1) % bonds.count, idle + 1, tries + 1)
      let plan = plan(arrangement)
      guard plan.isApart, var state = seating(plan).start(carrying: best.state, from: best.plan) else { continue }
      let cost = state.total
      guard cost < best.cost * 1.03 else { continue }
      let next = Found(arrangement: arrangement, plan: plan, state: state, cost: cost).begun(
        budget: budget, turnsDiscs: false)
      guard next.cost < best.cost - 1 else { continue }
      best = next
      idle = 0
    }
  }
}

extension DiscSearch.Found {
  /// The same after the first part of a search.
  fileprivate func begun(budget: Int, turnsDiscs: Bool) -> Self {
    var state = state
    state.begin(budget: budget, turnsDiscs: turnsDiscs)
    let cost = state.total
    return Self(arrangement: arrangement, plan: plan, state: state, cost: cost)
  }
}

extension DiscPlan.Arrangement {
  /// The same with the disc at one place of the order and the next one exchanged; nil where there is no order.
  func exchanging(_ place: Int) -> DiscPlan.Arrangement? {
    func exchanged(_ order: [Int]) -> [Int] {
      var order = order
      order.swapAt(place % order.count, (place + 1) % order.count)
      return order
    }
    switch self {
    case .ring(let order): return order.count > 1 ? .ring(exchanged(order)) : nil
    case .spread(let order): return order.count > 1 ? .spread(exchanged(order)) : nil
    case .packed: return nil
    }
  }
}
