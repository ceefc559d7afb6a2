// The two-way link in sentences: what a reader with ten minutes takes away, and what ties say of each school's two
// ways.

extension TwoWayLink {
  /// Returns at how many schools leaders acted each way, and where ties are known to lead one way only.
  public func glance(in words: some TwoWayWords & NetworkWords) -> String {
    guard !schools.isEmpty || !everywhere.isEmpty else { return words.noLink }
    let homes = homes
    func count(_ way: Way) -> Int { homes.count { isActedOn(way, at: $0) } }
    // Entries that represent several schools, or an unknown number, are not counted as schools.
    var sentences =
      homes.isEmpty
      ? [words.onlyEverywhere(hasSchools: hasSchools)]
      : homes.allSatisfy(\.isOne)
        ? [
          words.acted(
            inward: count(.inward), home: count(.home), of: homes.count, isMoreListed: isMoreListed,
            isHardlySaid: isHardlySaid, areSchools: hasSchools)
        ] : []
    let others = schools.filter { school in !school.isHome && school.actions.contains(where: \.isCarriedOut) }
    for isMadeOfParts in [true, false] {
      let names = others.filter { $0.isMadeOfParts == isMadeOfParts }.map { words.name($0.name) }
      guard !names.isEmpty else { continue }
      let list = NameList(names, atMost: 8)
      sentences.append(isMadeOfParts ? words.actedAsAWhole(list) : words.actedElsewhere(list))
    }
    if leavesOutSystem { sentences.append(words.systemLeftOut) }
    for finding in TieFinding.all {
      let names = schools.filter { $0.tieFinding == finding }.map { words.name($0.name) }
      if !names.isEmpty { sentences.append(words.glance(finding, at: NameList(names, atMost: 8))) }
    }
    return sentences.joined(separator: " ")
  }

  /// A step of a way: whom a tie joins with whom.
  public enum Step: Sendable, Hashable {
    case colleagueToMember, memberToCommunity, memberFromCommunity, colleagueFromMember
  }
}

extension TwoWayLink.School {
  /// Returns the steps by which ties lead one of its ways, in order: how many of those listed have such a tie. Empty
  /// where nobody is listed.
  public func tieLines(_ way: TwoWayLink.Way, in words: some TwoWayWords) -> [String] {
    guard let ties, ties.members + ties.colleagues > 0 else { return [] }
    let steps: [(step: TwoWayLink.Step, people: Int, all: Int)] =
      switch way {
      case .inward:
        [(.colleagueToMember, ties.heard, ties.colleagues), (.memberToCommunity, ties.givers, ties.members)]
      case .home:
        [(.memberFromCommunity, ties.takers, ties.members), (.colleagueFromMember, ties.reached, ties.colleagues)]
      }
    let lines = steps.map {
      words.step($0.step, $0.people, of: $0.all, isFinding: showsEveryTie, lacksMembers: lacksMembers)
    }
    let isBroken = steps.allSatisfy { $0.people > 0 } && !ties.runs(way)
    return lines + (isBroken ? [words.notTheSameMembers] : [])
  }
}
