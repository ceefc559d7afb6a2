// Discs and the people in them, sought together: the order of the discs decides how often ties cross, more than the
// place of anybody in one. The orders with the fewest crossings between discs are tried (`HomeOrder`), and in the best
// of them people look for their places.

struct DiscSearch {
  /// Where the discs are, where everybody is in them, and what that costs.
  struct Found {
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
  /// After so many changes without a gain the search ends, if not before.
  private static let mostIdle = 40

  /// The first and last temperature as a share of what a crossing costs: at the last only distances are still weighed.
  private static let (hottest, coldest): (Float, Float) = (0.8, 0.005)

  /// Whether people are sought by annealing, in discs with more room for it: around a PLN, where most crossings are
  /// between ties into the middle, and among so many people that everybody's name needs no room of its own.
  static func isAnnealed(people: Int, around discs: Int, hasEmptyMiddle: Bool) -> Bool {
    !hasEmptyMiddle && (48...100).contains(people) && discs > 3 && discs < DiscPacking.fewest(people: people)
  }

  var isAnnealed: Bool {
    DiscSearch.isAnnealed(people: people, around: bonds.count, hasEmptyMiddle: hasEmptyMiddle)
  }

  /// How often it is everybody's turn: the less often the longer a turn takes, with more crossings to count from more
  /// places.
  private func sweeps(_ state: PlacementState) -> Int {
    let most = state.placesOfDisc.map(\.count).max() ?? 0
    return min(74, 4_440 / max(1, people), 177_900 / max(1, people * most))
  }

  /// Whether the discs have an order that is to be found.
  var hasOrder: Bool { !isPacked && bonds.count > 3 }

  /// Returns the best that is found. The work is bounded by the number of people and discs alone.
  ///
  /// - Parameter isSketch: Whether all people stay where the search would begin.
  func found(isSketch: Bool) -> (plan: DiscPlan, places: [Point]) {
    var plans = (isSketch ? Array(arrangements.prefix(1)) : arrangements).map(plan)
    if plans.count > 1 { plans.removeAll { !$0.isApart } }
    if plans.isEmpty { plans = [plan(.packed)] }
    var starts: [Found] = []
    for plan in plans {
      guard var state = seating(plan).start(costs: costs) else { return (plan, []) }
      starts.append(Found(plan: plan, state: state, cost: plans.count > 1 ? state.total : 0))
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
      if isAnnealed {
        best.state.anneal(
          times: 2, sweeps: sweeps(best.state), from: costs.crossing * DiscSearch.hottest,
          to: costs.crossing * DiscSearch.coldest)
      } else {
        for (number, start) in starts.enumerated() {
          let begun = start.begun(budget: budget / 24)
          if number == 0 || begun.cost < best.cost { best = begun }
        }
        improve(&best, budget: budget * 2 / 9)
      }
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
    costs.crossing = max(hasEmptyMiddle ? 36 : isAnnealed ? annealedCrossing : 80, Float(people) / 2)
    (costs.stress, costs.length) = (isAnnealed ? 18 : 7.5, 0.09)
    return costs
  }

  /// What a crossing costs around a PLN, where the ties into the middle cross each other most. Up to 60 people no gain
  /// in distances is worth one. Of more people readers follow hardly any single tie, and lose first who is near whom:
  /// at 600 for all, 80 people have more stress. So the price falls, but not below 65, where 100 people would have more
  /// crossings for hardly less stress (measured on 24 graphs of 50 to 78 people, 20 of 80 and six of 48 to 100).
  private var annealedCrossing: Float {
    let share = min(1, 60 / Float(people))
    let cube = share * share * share
    return max(65, 600 * cube * cube)
  }

  /// What is tried: the orders with the fewest crossings between discs, on a ring and, where nothing is in the middle,
  /// also as near to each other as they are tied.
  private var arrangements: [DiscPlan.Arrangement] {
    guard !isPacked else { return [.packed] }
    guard bonds.count > 3 else { return [.ring(Array(bonds.indices))] }
    // Where it is hot no start is remembered, so one of them is enough.
    let orders = HomeOrder.best(bonds, most: isAnnealed ? 1 : 3)
    let rings = orders.map(DiscPlan.Arrangement.ring)
    return hasEmptyMiddle && bonds.count >= DiscSearch.fewestAround
      ? rings + orders.map(DiscPlan.Arrangement.spread) : rings
  }

  /// Moves somebody although it may cost, and has those whom that touched look for a better place: what comes of it is
  /// kept where it is better.
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
      next.cost += next.state.shake(&chance)
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
