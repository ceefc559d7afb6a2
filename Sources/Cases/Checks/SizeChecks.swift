// How many work in a community and how many of them are members is said in numbers, and in who is listed: where both
// are given, they agree.

import Diagnostics
import Networks

/// The look at the numbers of one case's communities.
struct SizeChecks {
  private let network: NetworkStudy
  /// In a draft people may still be to come, so that a number that disagrees is a warning.
  private let isDraft: Bool
  /// What a community can lie in, by its id.
  private let wholes: [CommunityID: Community]
  /// Everybody with a tie. A community without such people may have members who are not listed.
  private let tied: Set<PersonID>

  init(of network: NetworkStudy, isDraft: Bool) {
    self.network = network
    self.isDraft = isDraft
    let communities = network.communities
    // Most cases have no parts of communities, and either numbers of members or lists of them.
    let haveParts = communities.contains { $0.partOf != nil }
    wholes = Dictionary((haveParts ? communities : []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let haveMembers = communities.contains { $0.members.value != nil }
    tied = haveMembers ? Set(network.latest.ties.lazy.flatMap { [$0.from.value, $0.to.value] }) : []
  }

  /// Returns the communities of which more people are listed than their numbers allow, or fewer than they say.
  /// O(people + communities).
  func diagnostics() -> [Diagnostic] {
    let listed = Dictionary(grouping: network.latest.people, by: \.community.value)
    return network.communities.flatMap { community -> [Diagnostic] in
      let people = listed[community.id] ?? []
      guard !community.isSizeUnclear, !people.contains(where: \.isMembershipUnclear) else { return [] }
      return [members(of: community, people), staff(of: community, people), part(community)].compactMap { $0 }
    }
  }

  /// Who works in a part of a school works there too, as does who works in a department. What only administers its
  /// parts, such as a trust, has a staff of its own.
  private func part(_ community: Community) -> Diagnostic? {
    guard let whole = community.partOf.flatMap({ wholes[$0.value] }), community.count == .one, whole.count == .one,
      !whole.isSizeUnclear,
      community.worksIn(whole),
      let few = whole.staff.value, let many = community.staff.value, many > few
    else { return nil }
    return mismatch(
      "`\(community.id)` has `staff: \(many)`, and lies in `\(whole.id)`, which has `staff: \(few)`", community,
      "who works in a part works in the whole too: correct one of the two, or `part_of`")
  }

  /// Those who are listed may be some of the members, and no more than there are.
  private func members(of community: Community, _ people: [Person]) -> Diagnostic? {
    let listed = people.filter(\.isMember)
    let stated: String
    let help: String
    switch (community.members, community.count) {
    case (.notReported, _), (_, .notKnown), (.notKnown, _), (.withheld, _): return nil
    case _ where people.isEmpty: return nil
    case (.value(let members), .several(let number)):
      guard members * number < listed.count else { return nil }
      stated = "\(members)"
      help = "correct `members`, which is how many each of them has, or `count`"
    case (.value(let members), .one):
      // A leader who is listed for what they did need not be a member; of whom ties are listed the members are, too.
      if listed.isEmpty, members > 0, let first = people.first(where: { tied.contains($0.id) }) {
        return mismatch(
          "`\(community.id)` has `members: \(members)`, and none of its people is marked as a member, `\(first.id)` "
            + "among them, who has ties",
          community,
          "write `member: true` at those who are members; `members` may be more than are listed", first)
      }
      guard members < listed.count else { return nil }
      stated = "\(members)"
      help =
        "`members` is how many there are, listed or not: correct it, or take `member: true` out where it is not so"
    case (.notApplicable, _):
      guard community.count == .one, !listed.isEmpty else { return nil }
      stated = Absence.notApplicable.rawValue
      help = "take `members` out, or take `member: true` out where it is not so"
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
    // Parents and governors do not work there.
    guard !people.contains(where: \.isRoleUnclear) else { return nil }
    let workers = people.filter { $0.role.value != .stakeholder }
    let places: Int
    switch community.count {
    case .one: places = 1
    case .several(let number): places = number
    case .notKnown: return nil
    }
    guard workers.count > staff * places else { return nil }
    // People of several times of measuring are in one list, unless the last one has a list of its own.
    let mayHaveFollowed = network.times.last.map { $0.people == nil } ?? false
    let size = places == 1 ? "`staff: \(staff)`" : "`staff: \(staff)` in each of \(places)"
    let found = mismatch(
      "`\(community.id)` has \(size), and \(workers.count) of its people are listed", community,
      "`staff` is how many work there, listed or not: correct it, or the `community` of those who work elsewhere"
        + (mayHaveFollowed ? "; where some came for others, give each wave its own `people`" : ""),
      workers.first)
    return mayHaveFollowed ? found?.asWarning : found
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
