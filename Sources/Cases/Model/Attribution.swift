// Who acted, and whether an action counts as what leaders did: one rule for the brief of a case, for needs, functions,
// questions and ideal types.

import Networks

/// Whose doing an action is, where pages say what leaders did.
public enum Attribution: Int, Sendable, Hashable, CaseIterable, Codable {
  /// A school leader's own.
  case schoolLeaders
  /// Another's at a school or in the network.
  case others
  /// It is not reported whose.
  case unreported
  /// Somebody's in the wider system, or it was dropped wherever it was to happen: not what leaders did.
  case notLeaders
}

/// The headings under which a page lists actions.
public enum ActionHeading: Sendable, Hashable {
  /// School leaders’ own, and what others did.
  case schoolLeaders, others
  /// It is not said who did them, with the reason.
  case unattributed(Absence)
  /// Not counted: done in the wider system, or dropped wherever they were to happen.
  case system, dropped

  /// In the order of a page.
  package static let all: [ActionHeading] =
    [.schoolLeaders, .others] + Absence.allCases.map(ActionHeading.unattributed) + [.system, .dropped]
}

extension ActionHead {
  package var heading: ActionHeading {
    switch attribution {
    case .schoolLeaders: .schoolLeaders
    case .others: .others
    case .unreported: .unattributed(actor.absence ?? .notReported)
    case .notLeaders: isDropped ? .dropped : .system
    }
  }
}

extension CaseStudy {
  /// What kind of leader did each action, in the author's order: what is said under `actor`, or what follows from the
  /// first person named under `by`. O(actions + people + communities).
  public var actors: [Reported<Actor>] {
    let isDerived = actions.contains { !$0.actor.isStated && !$0.by.isEmpty }
    let known = isDerived ? ActorRule(of: network) : nil
    let areLeaders = actions.contains { $0.actor.value == .member } && network.isOfSchoolLeaders
    return actions.map { action in
      if areLeaders, action.actor.value == .member { return .value(.schoolLeader) }
      guard !action.actor.isStated, let first = action.by.first else { return action.actor }
      return known?.actor(first.value) ?? .notReported
    }
  }
}

extension NetworkStudy {
  /// Whether all of its members are listed, and lead schools, so that what a member did a school leader did.
  fileprivate var isOfSchoolLeaders: Bool {
    let members = people.filter(\.isMember)
    return !members.isEmpty && members.allSatisfy { $0.role.value == .schoolLeader }
      && !people.contains(where: \.isMembershipUnclear) && communities.allSatisfy { !$0.members.isStated }
      && hasAllPeople
  }
}

extension CaseStudy {
  /// How much disadvantage the children of the school meet that acted, for each action, in the author's order: the
  /// school of the first person named under `by`, or else that of the one school where it was done. What is said of the
  /// network as a whole is said of no single school. O(actions + people + communities).
  public var disadvantageOfActingSchools: [Reported<Disadvantage>] {
    let schools = Dictionary(
      network.communities.lazy.filter { !$0.isOutside && $0.isOfHomeKind }.map { ($0.id, $0.disadvantage) },
      uniquingKeysWith: { first, _ in first })
    guard schools.values.contains(where: \.isStated) else { return actions.map { _ in .notReported } }
    let homes = Dictionary(
      network.people.map { ($0.id, $0.community.value) }, uniquingKeysWith: { first, _ in first })
    return actions.map { action in
      let done = action.placesDone
      let home = action.by.first.flatMap { homes[$0.value] } ?? (done.count == 1 ? done[0] : nil)
      return home.flatMap { schools[$0] } ?? .notReported
    }
  }
}

/// What kind of leader somebody is who did something.
private struct ActorRule {
  private let people: [PersonID: Person]
  private let schools: Set<CommunityID>
  private let coordinating: Set<CommunityID>

  init(of network: NetworkStudy) {
    people = Dictionary(network.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    schools = Set(network.communities.lazy.filter(\.isHomeSchool).map(\.id))
    coordinating = Set(network.brokeredBy.lazy.map(\.value))
  }

  func actor(_ id: PersonID) -> Reported<Actor> {
    guard let person = people[id] else { return .notReported }
    if person.role.value == .schoolLeader { return .value(.schoolLeader) }
    if schools.contains(person.community.value) { return .value(person.isMember ? .member : .schoolStaff) }
    if person.isBroker || coordinating.contains(person.community.value) { return .value(.networkLeader) }
    // A member learns with the others, wherever it is at home; who is none acts for the system that they work in.
    return .value(person.isMember ? .member : .system)
  }
}

extension Community {
  /// Whether teachers have their home here, to whom a network's learning can be carried; a kind that is not reported
  /// is taken for a school. What has all its people in its parts is none beside them.
  package var isHomeSchool: Bool {
    !isOutside && !isMadeOfParts && isOfHomeKind
  }

  /// Whether its kind is that of a home school.
  fileprivate var isOfHomeKind: Bool {
    switch kind {
    case .value(.school), .value(.nursery), .value(.college), .value(.department), .notReported: true
    default: isUniversityHome
    }
  }

  /// Whether it is said to have no members, as schools that the network is compared with: it is no part of it.
  package var isOutside: Bool { members.value == 0 }
}

extension Action {
  /// Where it was to happen, as it is said under `at` or else under `carried_out`, but for where it was dropped, and
  /// where it is not known whether it was; empty where nothing is said.
  package var placesDone: [CommunityID] {
    let undone = Set(carriedOut.lazy.filter { $0.state.value.map { $0 == .dropped } ?? true }.map(\.community.value))
    let named = at.isEmpty ? carriedOut.map(\.community.value) : at.map(\.value)
    return named.filter { !undone.contains($0) }
  }

  /// Whether it was dropped at every place where it was to happen.
  var isDropped: Bool { isEverywhere { $0 == .value(.dropped) } }

  /// Why it is not said whether it was carried out, each reason once, where that is so of every place where it was to
  /// happen; empty elsewhere.
  var unclear: [Absence] {
    let absences = carriedOut.compactMap(\.state.absence)
    return isEverywhere { $0.value == nil } ? Absence.allCases.filter(absences.contains) : []
  }

  /// Whether what is reported of every place where it was to happen is so; false where nothing is reported.
  private func isEverywhere(_ isSo: (Reported<Implementation>) -> Bool) -> Bool {
    guard !carriedOut.isEmpty, carriedOut.allSatisfy({ isSo($0.state) }) else { return false }
    let named = Set(carriedOut.lazy.map(\.community.value))
    return at.allSatisfy { named.contains($0.value) }
  }
}

extension Attribution {
  init(of action: Action, by actor: Reported<Actor>) {
    self =
      switch actor.value {
      case _ where action.isDropped: .notLeaders
      case .system: .notLeaders
      case .schoolLeader: .schoolLeaders
      case .member, .schoolStaff, .networkLeader: .others
      case nil: .unreported
      }
  }
}
