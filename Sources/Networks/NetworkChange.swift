// What became of a network between two times of measuring, in sentences that stand beside the pair of drawings. A tie
// that is missing the second time may have ended or only not been named, so the words say what was reported and no
// more.

/// The difference between two waves of one network.
public struct NetworkChange: Sendable, Hashable {
  /// One time of measuring.
  public struct Wave: Sendable, Hashable {
    /// Such as `Autumn 2021`.
    public let label: String
    public let network: Network
    /// The share of those asked who answered, 0 to 1; nil where it is not given.
    public let responseRate: Double?
    /// Why it is not given; of no meaning where it is.
    public let gap: Absence
    /// Whether who was a member is reported of this time, and not only once for all times.
    public let hasOwnPeople: Bool

    public init(
      label: String, network: Network, responseRate: Double? = nil, gap: Absence = .notReported,
      hasOwnPeople: Bool = true
    ) {
      self.hasOwnPeople = hasOwnPeople
      self.label = label
      self.network = network
      self.responseRate = responseRate
      self.gap = gap
    }
  }

  /// Pairs of people by what became of their ties.
  public struct PairCounts: Sendable, Hashable {
    /// With a tie only the second time, only the first, and both times.
    public let new: Int
    public let ended: Int
    public let kept: Int
    /// Kept pairs whose ties differ in direction, kind or strength.
    public let changed: Int
    /// Kept pairs of which it is not known whether they changed, for a kind or strength is given at one time alone.
    public let unclear: Int
  }

  /// What became of somebody.
  public enum Move: Sendable, Hashable, CaseIterable { case joined, resigned, came, left }

  private static let mostNames = 8

  /// People listed only the second time, and only the first.
  public let came: [String]
  public let left: [String]
  /// People listed both times who joined the PLN in between, and who left it.
  public let joined: [String]
  public let resigned: [String]
  public let pairs: PairCounts
  public let text: String

  /// O(people + ties), and sorting a pair's ties.
  ///
  /// - Parameter isMeasured: Whether people were asked for their ties, so that it matters how many answered.
  public init(from first: Wave, to second: Wave, isMeasured: Bool = true, in words: some NetworkWords) {
    func counterpart(_ person: Network.Person, in network: Network) -> Network.Person? {
      network.number(ofPerson: person.id).map { network.people[$0] }
    }
    let (before, after) = (first.network, second.network)
    came = after.people.filter { counterpart($0, in: before) == nil }.map(\.id)
    left = before.people.filter { counterpart($0, in: after) == nil }.map(\.id)
    joined = after.people.filter { $0.isMember && counterpart($0, in: before)?.isMember == false }.map(\.id)
    resigned = after.people.filter { !$0.isMember && counterpart($0, in: before)?.isMember == true }.map(\.id)
    let (old, new) = (NetworkChange.pairs(of: first.network), NetworkChange.pairs(of: second.network))
    let kept = new.compactMap { pair, ties in old[pair].map { (old: $0, new: ties) } }
    pairs = PairCounts(
      new: new.keys.count { old[$0] == nil }, ended: old.keys.count { new[$0] == nil },
      kept: kept.count, changed: kept.count { Bond.areOther($0.old, than: $0.new) },
      unclear: kept.count { !Bond.areOther($0.old, than: $0.new) && Bond.areUnclear($0.old, $0.new) })

    var sentences = [words.change(from: first.label, to: second.label, pairs)]
    let (there, then) = (NetworkChange.between(first.network), NetworkChange.between(second.network))
    if there + then > 0 { sentences.append(words.tiesBetween(first: there, later: then)) }
    if first.hasOwnPeople || second.hasOwnPeople {
      sentences.append(
        words.members(
          first: before.people.count(where: \.isMember), later: after.people.count(where: \.isMember),
          areAll: before.listsAllMembers && after.listsAllMembers))
    }
    for (move, people) in zip(Move.allCases, [joined, resigned, came, left]) where !people.isEmpty {
      sentences.append(words.people(NameList(people, atMost: NetworkChange.mostNames), move))
    }
    let rates = [first, second].compactMap { wave in wave.responseRate.map { (label: wave.label, rate: $0) } }
    let missing = [first, second].compactMap { wave in
      wave.responseRate == nil ? (label: wave.label, absence: wave.gap) : nil
    }
    sentences.append(
      isMeasured || !rates.isEmpty
        ? words.answers(
          rates, missing: missing, isFull: [first.responseRate, second.responseRate].allSatisfy { $0 == 1 })
        : words.mayBeUnreported)
    text = sentences.joined(separator: " ")
  }

  // MARK: Ties

  private struct Pair: Hashable {
    let low: String
    let high: String
  }

  /// A tie as seen from the first of its pair.
  private struct Bond: Hashable {
    /// How strong it is each way; nil for a way that it does not run, or where it is not reported.
    var up: TieStrength?
    var down: TieStrength?
    var kind: TieKind?
    let runsUp: Bool
    let runsDown: Bool
    /// Whether it is said why its kind, or a strength of it, is not given.
    var isKindSilent: Bool
    var isStrengthSilent: Bool

    private var isRated: Bool { (up != nil || !runsUp) && (down != nil || !runsDown) }

    /// Whether the ties of a pair are known to differ: what was not reported at one time is nothing to compare with.
    static func areOther(_ old: Set<Bond>, than new: Set<Bond>) -> Bool {
      let all = old.union(new)
      let (hasStrengths, hasKinds) = (all.allSatisfy(\.isRated), all.allSatisfy { $0.kind != nil })
      func told(_ bonds: Set<Bond>) -> Set<Bond> {
        Set(
          bonds.map { bond in
            var bond = bond
            (bond.isKindSilent, bond.isStrengthSilent) = (false, false)
            if !hasStrengths { (bond.up, bond.down) = (nil, nil) }
            if !hasKinds { bond.kind = nil }
            return bond
          })
      }
      return told(old) != told(new)
    }

    /// Whether a pair may have changed in what is not compared: of some of its ties alone it is given, or it is said
    /// of some why it is not.
    static func areUnclear(_ old: Set<Bond>, _ new: Set<Bond>) -> Bool {
      let all = old.union(new)
      func isUnclear(_ isGiven: (Bond) -> Bool, _ isSilent: (Bond) -> Bool) -> Bool {
        !all.allSatisfy(isGiven) && (all.contains(where: isGiven) || all.contains(where: isSilent))
      }
      return isUnclear(\.isRated, \.isStrengthSilent) || isUnclear({ $0.kind != nil }, \.isKindSilent)
    }
  }

  private static func pairs(of network: Network) -> [Pair: Set<Bond>] {
    var pairs: [Pair: Set<Bond>] = [:]
    for tie in network.ties {
      let isUp = tie.from.utf8.lexicographicallyPrecedes(tie.to.utf8)
      let pair = isUp ? Pair(low: tie.from, high: tie.to) : Pair(low: tie.to, high: tie.from)
      let (there, back) = tie.strengths
      pairs[pair, default: []].insert(
        Bond(
          up: isUp ? there : back, down: isUp ? back : there, kind: tie.kind, runsUp: isUp || tie.isMutual,
          runsDown: !isUp || tie.isMutual, isKindSilent: tie.kind == nil && tie.gaps.kind != .notReported,
          isStrengthSilent: tie.strengthGaps.contains { $0 != .notReported }))
    }
    return pairs
  }

  private static func between(_ network: Network) -> Int {
    network.ties.indices.count(where: network.isBetweenCommunities)
  }
}
