// The language for tests of what is said of networks and drawn.

import Networks

// MARK: NetworkWords

extension PseudoLanguage {
  func inSentence(_ community: String) -> String { english.inSentence(community) }
  func person(_ id: String, of community: String) -> String { mark(english.person(id, of: community)) }
  var noCommunity: String { mark(english.noCommunity) }
  func onlyCommunities(_ communities: NameList, count: Int, isDrawn: Bool) -> String {
    mark(english.onlyCommunities(communities, count: count, isDrawn: isDrawn))
  }
  func listed(people: Int, communities: Int, members: Int) -> [String] {
    mark(english.listed(people: people, communities: communities, members: members))
  }
  func notAllListed(of communities: NameList) -> String { mark(english.notAllListed(of: communities)) }
  func perhapsNotAllListed(of communities: NameList) -> String { mark(english.perhapsNotAllListed(of: communities)) }
  func listed(_ listed: Int, ofMembers members: Int) -> String { mark(english.listed(listed, ofMembers: members)) }
  func nobodyListed(of communities: NameList) -> String { mark(english.nobodyListed(of: communities)) }
  var notCounted: String { mark(english.notCounted) }
  func ties(_ ties: TieCounts) -> String { mark(english.ties(ties)) }
  var tiesWithheld: String { mark(english.tiesWithheld) }
  func unrated(_ ties: Int, _ absences: [Absence]) -> String { mark(english.unrated(ties, absences)) }
  var noBroker: String { mark(english.noBroker) }
  func brokers(_ brokers: [NamedBroker], count: Int) -> String { mark(english.brokers(brokers, count: count)) }
  var everyoneIsTied: String { mark(english.everyoneIsTied) }
  func noTie(of people: [String]) -> String { mark(english.noTie(of: people)) }
  func noTie(ofPeople count: Int) -> String { mark(english.noTie(ofPeople: count)) }
  func size(communities: Int, isAtLeast: Bool, members: Int, areMembersAtLeast: Bool) -> String? {
    mark(
      english.size(
        communities: communities, isAtLeast: isAtLeast, members: members, areMembersAtLeast: areMembersAtLeast))
  }
  func missing(_ ways: [TwoWayLink.Way], at schools: NameList, isFinding: Bool) -> String {
    mark(english.missing(ways, at: schools, isFinding: isFinding))
  }
  func drawnAsCommunities(_ excess: DrawingDetail.Excess, named: Int?) -> String {
    mark(english.drawnAsCommunities(excess, named: named))
  }
  func notDrawn(_ excess: DrawingDetail.Excess) -> String { mark(english.notDrawn(excess)) }
  func amount(_ excess: DrawingDetail.Excess) -> String { mark(english.amount(excess)) }
  func change(from first: String, to second: String, _ pairs: NetworkChange.PairCounts) -> String {
    mark(english.change(from: first, to: second, pairs))
  }
  func tiesBetween(first: Int, later: Int) -> String { mark(english.tiesBetween(first: first, later: later)) }
  func members(first: Int, later: Int, areAll: Bool) -> String {
    mark(english.members(first: first, later: later, areAll: areAll))
  }
  func people(_ people: NameList, _ move: NetworkChange.Move) -> String { mark(english.people(people, move)) }
  var mayBeUnreported: String { mark(english.mayBeUnreported) }
  func answers(
    _ rates: [(label: String, rate: Double)], missing: [(label: String, absence: Absence)], isFull: Bool
  ) -> String {
    mark(english.answers(rates, missing: missing, isFull: isFull))
  }
}

// MARK: TwoWayWords

extension PseudoLanguage {
  var noLink: String { mark(english.noLink) }
  func onlyEverywhere(hasSchools: Bool) -> String { mark(english.onlyEverywhere(hasSchools: hasSchools)) }
  func acted(
    inward: Int, home: Int, of schools: Int, isMoreListed: Bool, isHardlySaid: Bool, areSchools: Bool
  ) -> String {
    mark(
      english.acted(
        inward: inward, home: home, of: schools, isMoreListed: isMoreListed, isHardlySaid: isHardlySaid,
        areSchools: areSchools))
  }
  func actedElsewhere(_ places: NameList) -> String { mark(english.actedElsewhere(places)) }
  func part(_ name: String, of wholes: [String]) -> String { english.part(name, of: wholes) }
  func nameWithheld(_ number: Int?) -> String { mark(english.nameWithheld(number)) }
  func noDirection(_ absence: Absence) -> String { mark(english.noDirection(absence)) }
  func actedAsAWhole(_ places: NameList) -> String { mark(english.actedAsAWhole(places)) }
  func noTime(_ absence: Absence) -> String { mark(english.noTime(absence)) }
  func noChange(_ absence: Absence) -> String { mark(english.noChange(absence)) }
  var membersOfAllTimes: String { mark(english.membersOfAllTimes) }
  func listed(at wave: String) -> String { mark(english.listed(at: wave)) }
  func onlyLast(_ told: Int, of times: Int) -> String { mark(english.onlyLast(told, of: times)) }
  var systemLeftOut: String { mark(english.systemLeftOut) }
  func glance(_ finding: TwoWayLink.TieFinding, at schools: NameList) -> String {
    mark(english.glance(finding, at: schools))
  }
  func label(_ finding: TwoWayLink.TieFinding) -> String { mark(english.label(finding)) }
  func step(
    _ step: TwoWayLink.Step, _ people: Int, of all: Int, isFinding: Bool, lacksMembers: Bool
  ) -> String {
    mark(english.step(step, people, of: all, isFinding: isFinding, lacksMembers: lacksMembers))
  }
  var notTheSameMembers: String { mark(english.notTheSameMembers) }
  func allHomes(areSchools: Bool) -> String { mark(english.allHomes(areSchools: areSchools)) }
  func noAction(besidesAll isMore: Bool, leftOut: [TwoWayLink.LeftOut]) -> String {
    mark(english.noAction(besidesAll: isMore, leftOut: leftOut))
  }
}

// MARK: DrawingWords

extension PseudoLanguage {
  func disc(members: Int, isAtLeast: Bool) -> String { mark(english.disc(members: members, isAtLeast: isAtLeast)) }
  func network(members: Int, isAtLeast: Bool) -> (name: String, caption: String) {
    let (name, caption) = english.network(members: members, isAtLeast: isAtLeast)
    return (mark(name), mark(caption))
  }
  func home(members: Int, isAtLeast: Bool, staff: Int?, only way: TwoWayLink.Way?) -> [String] {
    english.home(members: members, isAtLeast: isAtLeast, staff: staff, only: way).map(mark)
  }
  func legend(_ symbol: LegendSymbol) -> String { mark(english.legend(symbol)) }
  func role(_ role: Role) -> String { mark(english.role(role)) }
  var sampleNumber: String { mark(english.sampleNumber) }
  func label(_ id: String, of community: String, isMember: Bool, isLeader: Bool, isBroker: Bool) -> String {
    mark(english.label(id, of: community, isMember: isMember, isLeader: isLeader, isBroker: isBroker))
  }
  func label(_ community: String, people: Int, members: Int?, ties: [(name: String, count: Int)]?, rest: Int) -> String
  {
    mark(english.label(community, people: people, members: members, ties: ties, rest: rest))
  }
  func roles(isMember: Bool, isLeader: Bool, isBroker: Bool) -> String? {
    mark(english.roles(isMember: isMember, isLeader: isLeader, isBroker: isBroker))
  }
  func tie(_ tie: ListedTie, with other: String) -> String { mark(english.tie(tie, with: other)) }
  func strengths(_ there: String, back: String) -> String { mark(english.strengths(there, back: back)) }
  var nobodyListed: String { mark(english.nobodyListed) }
  func unreported(kinds: [Absence], strengths: [Absence]) -> String? {
    mark(english.unreported(kinds: kinds, strengths: strengths))
  }
  func rest(communities: Int, people: Int, ties: Int) -> String {
    mark(english.rest(communities: communities, people: people, ties: ties))
  }
}
