// What the ties of a case tell a head teacher: a few measures, each as one sentence of counts, with what it cannot say.
// Nothing is said of a schematic network, nor where a measure is not defined.

import Cases
import Networks
import Themes
import Words

/// The sentences about one case's ties.
struct NetworkMeasures {
  /// In the order in which a page shows them; empty where nothing may be said.
  private(set) var findings: [Finding] = []
  /// What none of them can say: how the ties are known, who answered, and who was asked.
  private(set) var caution = ""

  private let words: any Phrasebook
  private let study: NetworkStudy
  private let network: AttributedGraph
  private let homes: [TwoWayLink.School]
  /// Whether nothing is known of the network at another time.
  private let isMeasuredOnce: Bool
  /// The reach of each community's members.
  private let reaches: [ReachAtHome?]

  init(of account: NetworkAccount, in words: any Phrasebook) {
    self.words = words
    study = account.study
    network = account.measured
    homes = account.link.homes
    isMeasuredOnce = account.waves.isEmpty
    let basis = study.basis.value
    reaches = basis == .measured || basis == .documented ? network.reach : []
    guard basis == .measured || basis == .documented, network.graph.pairCount > 0 else { return }
    findings = [onBehalf, reach, twoWayLink, singleBroker, schoolPairs, expertise, beyondHome].compactMap { $0 }
    caution = cautions(basis).joined(separator: " ")
  }

  /// What a poster says beside the first of the sentences, each with the place where it happens; at most three.
  var notes: [FileText.Note] {
    guard !findings.isEmpty else { return [] }
    let reached = reaches.indices.filter { reaches[$0]?.twoSteps ?? 0 > 0 }.max {
      (reaches[$0]?.twoSteps ?? 0, $1) < (reaches[$1]?.twoSteps ?? 0, $0)
    }
    let oneWay = homes.first { school in
      school.showsEveryTie && school.ties.map { $0.canShow && $0.runs(.inward) != $0.runs(.home) } ?? false
    }
    let broker = network.singleBroker.person
    let notes: [FileText.Note?] = [
      reach.flatMap { finding in
        reached.map { .init(finding.statement, at: .community(network.communities[$0].id)) }
      },
      twoWayLink.map {
        .init($0.statement, at: oneWay.map { .community(network.communities[$0.place].id) } ?? .network)
      },
      singleBroker.flatMap { finding in broker.map { .init(finding.statement, at: .person(network.ids[$0])) } },
      schoolPairs.map { .init($0.statement, at: .network) },
    ]
    return Array(notes.compactMap { $0 }.prefix(3))
  }

  /// The sentences as a template shows them.
  func write(into section: inout PageObject) {
    section[.measures] = findings.map { finding in
      var item = PageObject(.finding)
      item[.statement] = finding.statement
      item[.note] = finding.limit
      return item
    }
    section[.measuresCaution] = findings.isEmpty ? nil : caution
  }

  // MARK: Sentences

  /// A school whose staff is known, and whom its members reach there.
  private struct School {
    let staff: Int
    let reach: ReachAtHome
    let roster: Roster?
    let lacksMembers: Bool
  }

  /// Those of the schools whose members are counted and listed, so that ties can lead from them.
  private var schools: [School] {
    zip(network.communities, reaches).compactMap { community, reach in
      guard community.isSchool, !community.areMembersAtLeast, let reach, let staff = reach.staff else { return nil }
      return School(
        staff: staff, reach: reach, roster: community.roster, lacksMembers: community.hasUnlistedMembers)
    }
  }

  /// A small number learning on behalf of others: members and staff.
  private var onBehalf: Finding? {
    let homes = zip(network.communities, network.residents)
    let schools = homes.compactMap { community, people -> (members: Int, staff: Int, kind: CommunityKind?)? in
      guard community.isSchool, community.isOne,
        let members = community.members(listed: people.count { network.isMember[$0] }), members > 0,
        let staff = community.staff, staff >= people.count
      else { return nil }
      return (members, staff, community.kind)
    }
    guard !schools.isEmpty else { return nil }
    let members = schools.reduce(0) { $0 + $1.members }
    let size = NetworkSize(of: study)
    // Of how many they are is not said where that is not known.
    return words.onBehalf(
      members: members, of: size.areMembersAtLeast || size.isAtLeast ? members : size.members,
      staff: schools.reduce(0) { $0 + $1.staff }, schools: schools.count,
      areAllSchools: schools.count == network.communities.count(where: \.isSchool),
      SchoolKinds(of: Set(schools.map(\.kind))))
  }

  /// How many colleagues ties lead to in one and two steps, and how many of them through one person alone.
  private var reach: Finding? {
    let schools = schools
    let far = schools.reduce(0) { $0 + $1.reach.twoSteps }
    guard far > 0 else { return nil }
    return words.reach(
      twoSteps: far, oneStep: schools.reduce(0) { $0 + $1.reach.oneStep },
      onOnePerson: schools.reduce(0) { $0 + $1.reach.onOnePerson },
      RosterCounts(of: schools.map(\.roster), lackMembers: schools.contains(where: \.lacksMembers)))
  }

  /// The two-way link, counted: at which schools it is whole stands in the link's own diagram. That a way is missing is
  /// said only where every tie was asked for and given.
  private var twoWayLink: Finding? {
    let shown = homes.compactMap { school in
      school.ties.flatMap { $0.canShow && school.isOne ? (ties: $0, school: school) : nil }
    }
    let home = shown.count { $0.ties.runs(.home) }
    let inward = shown.count { $0.ties.runs(.inward) }
    guard home + inward > 0 else { return nil }
    let missing = shown.filter { !$0.ties.runs(.home) || !$0.ties.runs(.inward) }
    let open = missing.map(\.school).filter { !$0.showsEveryTie }
    let isAskedInFull = open.allSatisfy { study.communities[$0.place].roster?.isOfEveryone ?? false }
    let doubt: TwoWayCounts.Doubt =
      isAskedInFull && !study.areTiesWithheld
      ? open.contains(where: \.lacksMembers)
        ? .notAllListed : study.responseRate.value == nil ? .answersUnknown : .notAllAnswered
      : study.places.contains { $0.roster == nil } ? .rosterUnknown : .notAllAsked
    return words.twoWayLink(
      TwoWayCounts(
        counted: shown.count, schools: homes.count, inward: inward, home: home, missing: missing.count,
        settled: missing.count - open.count, doubt: doubt))
  }

  /// Dependence on a single person.
  private var singleBroker: Finding? {
    let single = network.singleBroker
    return single.tiedPairs > 1 ? words.singleBroker(single) : nil
  }

  /// School pairs joined only through the PLN.
  private var schoolPairs: Finding? {
    let pairs = network.schoolPairs
    guard pairs.tied > 1 else { return nil }
    let asked = zip(network.communities, reaches).compactMap { $0.isSchool && $1 != nil ? $0 : nil }
    return words.schoolPairs(
      tied: pairs.tied, onlyThroughNetwork: pairs.onlyThroughNetwork, schoolKinds,
      RosterCounts(of: asked.map(\.roster), lackMembers: asked.contains(where: \.hasUnlistedMembers)))
  }

  /// Plugging structural holes: roles that a school meets only through the PLN.
  private var expertise: Finding? {
    let through = network.onlyThroughNetwork
    // A role that somebody there has and that is not reported may be the one.
    let counted = network.communities.indices.filter { place in
      network.communities[place].isSchool && network.communities[place].isOne && through[place] != nil
        && network.residents[place].allSatisfy { network.roles[$0] != nil }
    }
    let found = counted.compactMap { place -> [Role]? in
      let community = network.communities[place]
      let isEverybodyListed = community.staff == network.residents[place].count
      let roles = (through[place]?.roles ?? []).filter { isEverybodyListed || !Self.isFound($0, at: community.kind) }
      return roles.isEmpty ? nil : roles
    }
    guard !found.isEmpty else { return nil }
    return words.expertise(
      schools: found.count, of: counted.count,
      areAllSchools: counted.count == network.communities.count(where: \.isSchool),
      roles: Role.allCases.filter { role in found.contains { $0.contains(role) } },
      SchoolKinds(of: Set(counted.map { network.communities[$0].kind })))
  }

  /// Whether every place of a kind has somebody of the role, listed or not.
  private static func isFound(_ role: Role, at kind: CommunityKind?) -> Bool {
    role == .schoolLeader || role == (kind == .nursery ? .educator : .teacher)
  }

  /// The E-I index as counts, beside what the sizes of the communities lead one to expect.
  private var beyondHome: Finding? {
    let balance = network.graph.externalInternal(network.homes)
    let pairs = balance.external + balance.internalPairs
    let possible = balance.possibleExternal + balance.possibleInternal
    guard pairs > 1, balance.possibleInternal > 0 else { return nil }
    // Rounded in whole numbers, so that every machine rounds alike.
    let expected = (2 * pairs * balance.possibleExternal + possible) / (2 * possible)
    return words.beyondHome(external: balance.external, expected: expected, pairs: pairs)
  }

  private var schoolKinds: SchoolKinds {
    SchoolKinds(of: Set(network.communities.filter(\.isSchool).map(\.kind)))
  }

  // MARK: What none of them can say

  private func cautions(_ basis: Basis?) -> [String] {
    // Where only others than members are listed, ties count if it is said of whom they were asked for, or if there may
    // be members.
    let homes = zip(network.communities, network.residents).filter { community, people in
      people.contains { network.isMember[$0] }
        || !people.isEmpty && (community.roster != nil || community.members(listed: 0) != 0)
    }
    let source =
      basis == .measured
      ? words.measured(
        isOnce: isMeasuredOnce, wave: study.wave.value, responseRate: study.responseRate) : [words.documented]
    let gaps = words.gaps(RosterCounts(of: homes.map(\.0.roster)))
    let isPartlyListed = zip(network.communities, network.residents).contains { community, people in
      community.hasUnlistedMembers && people.contains { network.isMember[$0] }
    }
    return source + [gaps, isPartlyListed ? words.notAllMembersListed : nil, words.tieIsNoQuality].compactMap { $0 }
  }
}
