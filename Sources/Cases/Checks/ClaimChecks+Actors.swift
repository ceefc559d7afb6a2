// What kind of leader did an action, as `actor` has it, against those who are named under `by`: pages list it by the
// one and show the other.

import Diagnostics

extension ClaimChecks {
  /// Asks about actions of which `by` and `actor` do not go together. O(actions + people).
  func checkActors(_ reader: inout FieldReader) {
    guard study.actions.contains(where: { !$0.by.isEmpty }) else { return }
    let people = Dictionary(study.network.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for action in study.actions {
      let named = action.by.compactMap { id in people[id.value].map { (place: id, person: $0) } }
      // A name of an unknown person has been reported.
      guard let first = named.first, named.count == action.by.count else { continue }
      guard let (place, why) = doubt(of: action, by: named.map(\.person)) else { continue }
      let help =
        action.actor.isStated
        ? "delete `actor`, which is for where `by` does not say so; or name under `by` who it was"
        : "name `\(named[place].place.value)` first under `by` where it is their action; else say under `actor` "
          + "whose it is"
      let found = Diagnostic(
        .badValue, why, at: action.actor.isStated ? first.place.span : named[place].place.span, help: help)
      reader.report([found.asWarning])
    }
  }

  /// What does not go together of an action, and which of those who did it shows that; nil where nothing is in doubt.
  private func doubt(of action: Action, by people: [Person]) -> (place: Int, why: String)? {
    // What could not be read may be what makes them go together.
    guard !action.isActorUnclear, !people.contains(where: { $0.isRoleUnclear || $0.isMembershipUnclear }) else {
      return nil
    }
    let first = people[0]
    let does = "who did it"
    func isLeader(_ person: Person) -> Bool { person.role.value == .schoolLeader }
    func why(_ actor: String, _ what: String) -> (Int, String) {
      (0, "the `actor` of `\(action.id)` is \(actor), and `\(first.id)`, \(does), \(what)")
    }
    switch action.actor.value {
    case .schoolLeader:
      guard people.allSatisfy({ $0.role.value.map { !$0.isLeader } ?? false }) else { return nil }
      return why("a school leader", "has the role \(first.role.value?.rawValue ?? "")")
    case .member:
      if isLeader(first), !first.isMember { return why("a member", "is a school leader, and no member") }
      return people.contains(where: \.isMember) ? nil : why("a member", "is none")
    case .schoolStaff:
      if isLeader(first) { return why("school-staff", "is a school leader") }
      return people.allSatisfy(\.isMember) ? why("school-staff, who is no member", "is a member") : nil
    case .system:
      if isLeader(first) { return why("the system", "is a school leader") }
      let homes = Set(
        study.network.communities.lazy.filter { $0.isHomeSchool && !$0.isKindUnclear && !$0.isSizeUnclear }.map(\.id))
      return people.allSatisfy { homes.contains($0.community.value) }
        ? why("the system", "is at home in a school of the network") : nil
    case .networkLeader: return nil
    case nil:
      guard !action.actor.isStated, !isLeader(first), let leader = people.firstIndex(where: isLeader) else {
        return nil
      }
      return (
        leader,
        "`\(people[leader].id)` is a school leader, and the action `\(action.id)` is listed as others’, for "
          + "`\(first.id)` is named first"
      )
    }
  }
}
