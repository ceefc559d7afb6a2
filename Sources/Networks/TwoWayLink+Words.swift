// The two-way link in sentences: what a reader with ten minutes takes away, and what is said of each school's two ways.

extension TwoWayLink.Verdict {
  /// A sign for the eye alone.
  var sign: String {
    switch self {
    case .bothWays, .acted: "⇅"
    case .only(.inward), .reported(.inward): "↓"
    case .only(.home), .reported(.home): "↑"
    case .neither, .nothing: "–"
    }
  }

  var token: String {
    switch self {
    case .bothWays, .acted: "both"
    case .only: "only"
    case .reported: "reported"
    case .neither: "neither"
    case .nothing: "nothing"
    }
  }
}

extension TwoWayLink {
  /// Returns what the diagram comes to, school by school where few are alike.
  public func glance(in words: some TwoWayWords & NetworkWords) -> String {
    guard !schools.isEmpty || !everywhere.isEmpty else { return words.noLink }
    guard !schools.isEmpty else { return words.glanceEverywhere(verdictEverywhere) }
    var groups: [(verdict: Verdict, names: [String])] = TwoWayLink.verdicts.map { ($0, []) }
    for school in schools {
      let verdict = verdict(of: school)
      for index in groups.indices where groups[index].verdict == verdict {
        groups[index].names.append(words.name(school.name))
      }
    }
    groups = groups.filter { !$0.names.isEmpty }
    let isPartial = schools.contains { verdict(of: $0) == .nothing && $0.hasPartOfAWay }
    if groups.count == 1, let group = groups.first, group.names.count > 2 {
      return words.glance(group.verdict, isPartial: isPartial, atAll: group.names.count)
    }
    return groups.map { verdict, names in
      // Where most are as they should be, only the others are news.
      verdict == .bothWays && groups.count > 1 && names.count > 3
        ? words.bothWays(atOthers: names.count)
        : words.glance(verdict, isPartial: isPartial, at: NameList(names, atMost: 8))
    }.joined(separator: " ")
  }

  /// In the order in which they are told: what is out of the ordinary first.
  private static let verdicts: [Verdict] = [
    .only(.inward), .only(.home), .neither, .reported(.inward), .reported(.home), .nothing, .acted(untied: .inward),
    .acted(untied: .home), .acted(untied: nil), .bothWays,
  ]

  /// Returns what is said of the schools that have nothing of their own to show; nil where there are none.
  func silence(in words: some TwoWayWords & NetworkWords) -> String? {
    // A tie that leads a part of the way is something that is reported.
    let isPartial = silent.contains(where: \.hasPartOfAWay)
    if everywhere.isEmpty, shown.isEmpty { return words.nothingDrawn(isPartial: isPartial) }
    guard !silent.isEmpty else { return nil }
    return words.nothing(
      of: NameList(silent.map { words.name($0.name) }, atMost: 200), isPartial: isPartial,
      beyondEverywhere: !everywhere.isEmpty)
  }

  /// A step of a way: whom a tie joins with whom.
  public enum Step: Sendable, Hashable, CaseIterable {
    case colleagueToMember, memberToCommunity, memberFromCommunity, colleagueFromMember
  }
}

extension TwoWayLink.School {
  /// Returns the steps by which ties lead one of its ways, in order: how many of those listed have such a tie. Empty
  /// where nobody is listed.
  func tieLines(_ way: TwoWayLink.Way, in words: some TwoWayWords) -> [String] {
    guard let ties, ties.members + ties.colleagues > 0 else { return [] }
    let steps: [(step: TwoWayLink.Step, people: Int, all: Int)] =
      switch way {
      case .inward:
        [(.colleagueToMember, ties.heard, ties.colleagues), (.memberToCommunity, ties.givers, ties.members)]
      case .home:
        [(.memberFromCommunity, ties.takers, ties.members), (.colleagueFromMember, ties.reached, ties.colleagues)]
      }
    let lines = steps.map { words.step($0.step, $0.people, of: $0.all, isFinding: isRosterComplete) }
    let isBroken = steps.allSatisfy { $0.people > 0 } && !ties.runs(way)
    return lines + (isBroken ? [words.notTheSameMembers] : [])
  }
}
