// What sentences on ties are made of beside plain numbers.

import Networks

/// The kinds of places that count as schools, as far as a network has them.
package struct SchoolKinds: Sendable, Hashable {
  /// In the order in which they are named; never empty.
  package let kinds: [CommunityKind]

  /// - Parameter kinds: The kinds of communities that count as schools; nil for one that was not reported, which is
  ///   taken for a school.
  package init(of kinds: Set<CommunityKind?>) {
    let found = CommunityKind.schools.filter { kinds.contains($0) || $0 == .school && kinds.contains(nil) }
    self.kinds = found.isEmpty ? [.school] : found
  }
}

/// Of how many communities it is known whose ties were asked for.
package struct RosterCounts: Sendable, Hashable {
  package let all: Int
  /// Where only members' ties were asked for, and where that is not reported.
  package let membersOnly: Int
  package let notReported: Int
  /// Whether some of them have members who are not listed, or may have.
  package let lackMembers: Bool

  package init(of rosters: [Roster?], lackMembers: Bool = false) {
    all = rosters.count
    self.lackMembers = lackMembers
    membersOnly = rosters.count { $0 == .membersOnly }
    notReported = rosters.count { $0 == nil }
  }

  /// Whether every tie was asked for in all of them.
  package var areComplete: Bool { membersOnly + notReported == 0 && !lackMembers }
}

/// At how many home schools the two-way link runs.
package struct TwoWayCounts: Sendable, Hashable {
  /// Schools with a listed member and a listed colleague, and all home schools.
  package let counted: Int
  package let schools: Int
  /// Counted schools where ties lead into the network, and home.
  package let inward: Int
  package let home: Int
  /// Why a way that is missing may only not be reported.
  package enum Doubt: Sendable, Hashable {
    /// It is not reported somewhere whether every tie was asked for; not every one was.
    case rosterUnknown, notAllAsked
    /// Every tie of those who are listed was asked for, and not every member is listed, as far as is reported.
    case notAllListed
    /// Every tie was asked for, and not everybody answered, or whether they did is not reported.
    case notAllAnswered, answersUnknown
  }

  /// Counted schools where a way is missing, and those of them where every tie was asked for and given.
  package let missing: Int
  package let settled: Int
  /// Of no meaning where all are settled.
  package let doubt: Doubt

  package init(
    counted: Int, schools: Int, inward: Int, home: Int, missing: Int, settled: Int, doubt: Doubt
  ) {
    self.counted = counted
    self.schools = schools
    self.inward = inward
    self.home = home
    self.missing = missing
    self.settled = settled
    self.doubt = doubt
  }
}
