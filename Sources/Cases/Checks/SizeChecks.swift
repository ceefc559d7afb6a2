// How many work in a community and how many of them are members is said in numbers, and in who is listed: where both are
// given, they agree.

import Diagnostics
import Networks

/// The look at the numbers of one case's communities.
enum SizeChecks {
  /// Reports communities of which more people are listed than their numbers allow, or fewer than they say. O(people +
  /// communities).
  ///
  /// - Parameter isDraft: Whether people may still be to come, so that a number that disagrees is a warning.
  static func check(_ network: NetworkStudy, isDraft: Bool, _ reader: inout FieldReader) {
    var found = FieldReader(sources: SourceSet())
    check(network, &found)
    reader.report(
      found.diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if isDraft { diagnostic.severity = .warning }
        return diagnostic
      })
  }

  private static func check(_ network: NetworkStudy, _ reader: inout FieldReader) {
    let listed = Dictionary(grouping: network.latest.people, by: \.community.value)
    for community in network.communities where !community.isSizeUnclear {
      let people = listed[community.id] ?? []
      guard !people.contains(where: \.isMembershipUnclear) else { continue }
      checkMembers(of: community, people, &reader)
      // Over several times of measuring some may have come for others.
      let staff = network.waves.isEmpty ? people.filter { $0.role.value != .stakeholder } : []
      checkStaff(of: community, staff, &reader)
    }
  }

  private static func checkMembers(of community: Community, _ people: [Person], _ reader: inout FieldReader) {
    guard !people.isEmpty else { return }
    let listed = people.count(where: \.isMember)
    guard let members = community.members.value else { return checkAbsence(of: community, listed, people, &reader) }
    let agrees =
      switch community.count {
      case .one: members == listed
      case .several(let number): members * number >= listed
      case .notKnown: true
      }
    guard !agrees else { return }
    reader.report(
      .sizeMismatch,
      "`\(community.id)` has `members: \(members)`, and \(listed) member\(listed == 1 ? " is" : "s are") listed",
      at: community.span,
      help: community.count == .one
        ? "list every member under `people`, and take `members` out; or list none of the people of `\(community.id)`"
        : "correct `members`, which is how many each of them has, or `count`",
      labels: label(people.first(where: \.isMember) ?? people.first))
  }

  /// Of members who are listed it is not withheld or unknown how many there are.
  private static func checkAbsence(
    of community: Community, _ listed: Int, _ people: [Person], _ reader: inout FieldReader
  ) {
    guard community.count == .one, listed > 0, let absence = community.members.absence, absence != .notReported else {
      return
    }
    reader.report(
      .sizeMismatch,
      "`\(community.id)` has `members: \(absence.rawValue)`, and \(listed) member\(listed == 1 ? " is" : "s are") listed",
      at: community.span,
      help: "list none of the people of `\(community.id)`, or take `members` out",
      labels: label(people.first(where: \.isMember)))
  }

  private static func checkStaff(of community: Community, _ people: [Person], _ reader: inout FieldReader) {
    guard let staff = community.staff.value else { return }
    if let members = community.members.value, members > staff {
      reader.report(
        .sizeMismatch, "`\(community.id)` has `staff: \(staff)` and `members: \(members)`", at: community.span,
        help: "`staff` is how many work there, members included: correct one of the two")
    } else if community.count == .one, people.count > staff {
      reader.report(
        .sizeMismatch, "`\(community.id)` has `staff: \(staff)`, and \(people.count) of its people are listed",
        at: community.span,
        help:
          "`staff` is how many work there, listed or not: correct it, or the `community` of those who work elsewhere",
        labels: label(people.first))
    }
  }

  private static func label(_ person: Person?) -> [Diagnostic.Label] {
    person?.span.map { [.init($0, "the first of them")] } ?? []
  }
}
