// How many work in a community and how many of them are members is said in numbers, and in who is listed: where both
// are given, they agree.

import Diagnostics
import Networks

/// The look at the numbers of one case's communities.
struct SizeChecks {
  private let network: NetworkStudy
  /// In a draft people may still be to come, so that a number that disagrees is a warning.
  private let isDraft: Bool

  init(of network: NetworkStudy, isDraft: Bool) {
    self.network = network
    self.isDraft = isDraft
  }

  /// Returns the communities of which more people are listed than their numbers allow, or fewer than they say.
  /// O(people + communities).
  func diagnostics() -> [Diagnostic] {
    let listed = Dictionary(grouping: network.latest.people, by: \.community.value)
    return network.communities.flatMap { community -> [Diagnostic] in
      let people = listed[community.id] ?? []
      guard !community.isSizeUnclear, !people.contains(where: \.isMembershipUnclear) else { return [] }
      return [members(of: community, people), staff(of: community, people)].compactMap { $0 }
    }
  }

  private func members(of community: Community, _ people: [Person]) -> Diagnostic? {
    let listed = people.filter(\.isMember)
    let stated: String
    let help: String
    switch (community.members, community.count) {
    case (.notReported, _), (_, .notKnown): return nil
    case _ where people.isEmpty: return nil
    case (.value(let members), .several(let number)):
      guard members * number < listed.count else { return nil }
      stated = "\(members)"
      help = "correct `members`, which is how many each of them has, or `count`"
    case (.value(let members), .one):
      guard members != listed.count else { return nil }
      stated = "\(members)"
      help = "list every member under `people`, and take `members` out; or list none of the people of `\(community.id)`"
    case (.notKnown, _), (.notApplicable, _), (.withheld, _):
      // Of those who are listed it is no secret how many they are.
      guard community.count == .one, !listed.isEmpty, let absence = community.members.absence else { return nil }
      stated = absence.rawValue
      help = "list none of the people of `\(community.id)`, or take `members` out"
    }
    let have = listed.count == 1 ? "1 member is" : "\(listed.count) members are"
    return mismatch(
      "`\(community.id)` has `members: \(stated)`, and \(have) listed", community, help, listed.first ?? people.first)
  }

  private func staff(of community: Community, _ people: [Person]) -> Diagnostic? {
    guard let staff = community.staff.value else { return nil }
    if let members = community.members.value, members > staff {
      return mismatch(
        "`\(community.id)` has `staff: \(staff)` and `members: \(members)`", community,
        "`staff` is how many work there, members included: correct one of the two")
    }
    // Parents and governors do not work there, and over several times of measuring some come for others.
    let workers = people.filter { $0.role.value != .stakeholder }
    guard network.waves.isEmpty, community.count == .one, workers.count > staff else { return nil }
    return mismatch(
      "`\(community.id)` has `staff: \(staff)`, and \(workers.count) of its people are listed", community,
      "`staff` is how many work there, listed or not: correct it, or the `community` of those who work elsewhere",
      workers.first)
  }

  private func mismatch(
    _ message: String, _ community: Community, _ help: String, _ person: Person? = nil
  ) -> Diagnostic? {
    community.span.map { span in
      let diagnostic = Diagnostic(
        .sizeMismatch, message, at: span, help: help,
        labels: person?.span.map { [.init($0, "the first of them")] } ?? [])
      return isDraft ? diagnostic.asWarning : diagnostic
    }
  }
}
