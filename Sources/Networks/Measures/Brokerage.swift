// Who carries what between whom: the five roles of a person in the middle, told apart by whether the three belong to
// one community, two or three. Gatekeepers let learning in, representatives carry it out.

/// How often a person stands in the middle, by role; or a sum of such counts.
///
///     giver → broker → receiver, and no tie giver → receiver. Letters are communities:
///     coordinator      A → A → A    within one community
///     itinerant        A → B → A    an outsider between two of one community (consultant)
///     gatekeeper       A → B → B    what comes from outside is passed on at home
///     representative   A → A → B    what comes from home is carried outside
///     liaison          A → B → C    between two others, at home in neither
public struct BrokerageRoles<Count: Numeric & Sendable & Hashable>: Sendable, Hashable {
  public var coordinator: Count = 0
  public var itinerant: Count = 0
  public var gatekeeper: Count = 0
  public var representative: Count = 0
  public var liaison: Count = 0

  public init() {}

  public init(coordinator: Count, itinerant: Count, gatekeeper: Count, representative: Count, liaison: Count) {
    self.coordinator = coordinator
    self.itinerant = itinerant
    self.gatekeeper = gatekeeper
    self.representative = representative
    self.liaison = liaison
  }

  public var total: Count { coordinator + itinerant + gatekeeper + representative + liaison }

  /// Counts one triple, or takes it back where `step` is −1.
  fileprivate mutating func count(from: Int, to: Int, home: Int, as step: Count) {
    switch (from == home, to == home) {
    case (true, true): coordinator += step
    case (false, true): gatekeeper += step
    case (true, false): representative += step
    case (false, false) where from == to: itinerant += step
    case (false, false): liaison += step
    }
  }

  public static func + (left: BrokerageRoles, right: BrokerageRoles) -> BrokerageRoles {
    BrokerageRoles(
      coordinator: left.coordinator + right.coordinator, itinerant: left.itinerant + right.itinerant,
      gatekeeper: left.gatekeeper + right.gatekeeper,
      representative: left.representative + right.representative, liaison: left.liaison + right.liaison)
  }
}

extension Graph {
  /// Returns for each person how often they broker in each role; nil for a person of no group.
  ///
  /// A triple i → v → k counts for v where i and k are two people and there is no tie i → k: Gould & Fernandez 1989,
  /// Sociological Methodology 19, as R's `sna` counts them. Where ties have no direction each triple counts both ways
  /// round. Triples with somebody of no group do not count. O(Σ over ties of the smaller number of ties that go out at
  /// their ends × log n).
  ///
  /// - Parameter groups: For each person the number of their group; nil for none.
  public func brokerage(_ groups: [Int?]) -> [BrokerageRoles<Int>?] {
    // For one broker at a time: who receives, and how many givers of each group there are.
    var isReceiver = [Bool](repeating: false, count: count)
    var givers = [Int](repeating: 0, count: (groups.lazy.compactMap { $0 }.max() ?? 0) + 1)
    return (0..<count).map { broker in
      guard let home = groups[broker] else { return nil }
      let (before, after) = (incoming[broker], outgoing[broker])
      // All pairs of a giver and a receiver first, by their groups alone.
      var (fromHome, toHome, fromElsewhere, toElsewhere, alike) = (0, 0, 0, 0, 0)
      for giver in before {
        guard let from = groups[giver.index] else { continue }
        givers[from] += 1
        if from == home { fromHome += 1 } else { fromElsewhere += 1 }
      }
      for receiver in after {
        guard let to = groups[receiver.index] else { continue }
        isReceiver[receiver.index] = true
        if to == home { toHome += 1 } else { (toElsewhere, alike) = (toElsewhere + 1, alike + givers[to]) }
      }
      var roles = BrokerageRoles(
        coordinator: fromHome * toHome, itinerant: alike, gatekeeper: fromElsewhere * toHome,
        representative: fromHome * toElsewhere,
        liaison: fromElsewhere * toElsewhere - alike)
      // Then without those who are one person, and those who need no broker.
      for giver in before {
        guard let from = groups[giver.index] else { continue }
        givers[from] = 0
        if isReceiver[giver.index] { roles.count(from: from, to: from, home: home, as: -1) }
        for receiver in sharedReceivers(of: giver.index, broker, isReceiver) {
          if let to = groups[receiver] { roles.count(from: from, to: to, home: home, as: -1) }
        }
      }
      for receiver in after { isReceiver[receiver.index] = false }
      return roles
    }
  }

  /// Those to whom ties lead from both a giver and a broker: the shorter list is gone through.
  ///
  /// - Parameter isReceiver: Whether a tie leads to each person from the broker, where that person has a group.
  private func sharedReceivers(of giver: Int, _ broker: Int, _ isReceiver: [Bool]) -> [Int] {
    let (theirs, own) = (outgoing[giver], outgoing[broker])
    if theirs.count <= 16 * own.count { return theirs.compactMap { isReceiver[$0.index] ? $0.index : nil } }
    return own.compactMap { Graph.place(of: $0.index, in: theirs) == nil ? nil : $0.index }
  }

  /// Returns how often each person would broker if each tie were there with the same chance, the network's density d,
  /// on its own.
  ///
  /// For a role with t possible triples around the person, d²(1 − d)t: the homogeneous case of Gould & Fernandez 1989.
  /// Nil for a person of no group, and for all where the density is not defined. O(n + groups).
  ///
  /// - Parameter groups: For each person the number of their group; nil for none.
  public func expectedBrokerage(_ groups: [Int?]) -> [BrokerageRoles<Double>?] {
    guard let density else { return [BrokerageRoles<Double>?](repeating: nil, count: count) }
    var sizes: [Int: Int] = [:]
    for case let group? in groups { sizes[group, default: 0] += 1 }
    let people = sizes.values.reduce(0, +)
    // Ordered pairs inside one group, over all groups; whole numbers, so that their order is of no account.
    let inside = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) }
    let chance = density * density * (1 - density)
    return groups.map { group in
      guard let group, let size = sizes[group] else { return nil }
      let others = people - size
      let itinerant = inside - size * (size - 1)
      func expected(_ triples: Int) -> Double { chance * Double(triples) }
      return BrokerageRoles(
        coordinator: expected((size - 1) * (size - 2)), itinerant: expected(itinerant),
        gatekeeper: expected(others * (size - 1)),
        representative: expected((size - 1) * others), liaison: expected(others * (others - 1) - itinerant))
    }
  }
}
