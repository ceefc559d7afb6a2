// What the ties of a case tell a head teacher: each measure as one sentence of counts, with what it cannot say; and
// what a page adds to a network's drawings and tables.

import Cases
import Networks

/// One measure in words.
package struct Finding: Sendable, Hashable {
  package let statement: String
  /// What the figure cannot say, beyond what holds for all of them.
  package let limit: String?

  package init(statement: String, limit: String?) {
    self.statement = statement
    self.limit = limit
  }
}

/// The kinds of places that count as schools, as far as a network has them.
package struct SchoolKinds: Sendable, Hashable {
  /// In the order in which they are named; never empty.
  package let kinds: [SchoolKind]

  /// - Parameter kinds: The kinds of communities that count as schools; nil for one that was not reported, which is
  ///   taken for a school.
  package init(of kinds: Set<CommunityKind?>) {
    let found = SchoolKind.allCases.filter { kinds.contains($0.community) || $0 == .school && kinds.contains(nil) }
    self.kinds = found.isEmpty ? [.school] : found
  }
}

package enum SchoolKind: Sendable, Hashable, CaseIterable {
  case nursery, school, college

  var community: CommunityKind {
    switch self {
    case .nursery: .nursery
    case .school: .school
    case .college: .college
    }
  }
}

/// Of how many communities it is known whose ties were asked for.
package struct RosterCounts: Sendable, Hashable {
  package let all: Int
  /// Where only members' ties were asked for, and where that is not reported.
  package let membersOnly: Int
  package let notReported: Int

  package init(of rosters: [Network.Community.Roster?]) {
    all = rosters.count
    membersOnly = rosters.count { $0 == .membersOnly }
    notReported = rosters.count { $0 == nil }
  }

  /// Whether every tie was asked for in all of them.
  package var areComplete: Bool { membersOnly + notReported == 0 }
}

/// What a language says of what ties tell.
package protocol FindingWords: Sendable {
  /// Returns how many members learn on behalf of how many people.
  func onBehalf(members: Int, staff: Int, schools: Int, _ kinds: SchoolKinds) -> Finding
  /// Returns how many colleagues ties lead to in one and two steps, and how many of them through one person alone.
  func reach(twoSteps: Int, oneStep: Int, onOnePerson: Int, _ rosters: RosterCounts) -> Finding
  /// Returns at how many home schools ties lead either way.
  func twoWayLink(_ link: TwoWayCounts) -> Finding
  /// Returns how many pairs of communities would lose their connection with one person.
  func singleBroker(_ broker: SingleBroker) -> Finding
  /// Returns how many pairs of schools are joined through members alone.
  func schoolPairs(tied: Int, onlyThroughNetwork: Int, _ kinds: SchoolKinds, _ rosters: RosterCounts) -> Finding
  /// Returns how many schools meet roles through the network that nobody there has.
  func expertise(schools: Int, of all: Int, roles: [Role], _ kinds: SchoolKinds) -> Finding
  /// Returns how many pairs of people with a tie join different communities, beside what chance would give.
  func beyondHome(external: Int, expected: Int, pairs: Int) -> Finding
  /// Returns how ties were measured, who answered, and that nothing is known of other times.
  func measured(isOnce: Bool, wave: String?, responseRate: Double?) -> [String]
  var documented: String { get }
  /// Returns whose ties were not asked for; nil where all were.
  func gaps(_ rosters: RosterCounts) -> String?
  /// That a tie has no quality.
  var tieIsNoQuality: String { get }

  // MARK: Times of measuring

  func networkTitle(of study: String) -> String
  /// The label of a first time that has none.
  var firstTime: String { get }
  func onlyLast(_ told: Int, of times: Int) -> String
  func notDrawn(waves: [String]) -> String

  // MARK: Sizes beside names

  /// Returns how many of a community belong to the network; `members` is nil where it is not reported.
  func membership(_ members: Int?, ofStaff staff: Int?, ofListed listed: Int) -> String
  /// Returns how many members each of several communities alike has.
  func membership(ofEach members: Int?) -> String

  // MARK: One community of many

  /// Returns the heading of a community's own drawing.
  func heading(_ community: String, people: Int) -> String
  func inside(people: Int, members: Int, ties: Int) -> String
  var tooManyToDraw: String { get }
  var noRoomToDraw: String { get }

  // MARK: Tables

  func heading(_ table: NetworkTable) -> String
  func heading(_ column: TableColumn) -> String
  func cell(_ cell: TableCell) -> String
  /// Returns how many members a community has that are not listed; each of several alike, where it stands for them.
  func members(_ count: Int, each: Bool) -> String
  func members(_ members: Int, ofListed listed: Int) -> String
  /// Returns a note of the tie that returns another.
  func noteBack(_ note: String) -> String
  /// Returns how many rows a table has besides those that are listed.
  func remainder(_ count: Int, _ table: NetworkTable) -> String

  // MARK: The link's environment and actions

  /// Returns what colleagues did, as a sentence.
  func reachedSentence(_ reaches: [Reach]) -> String
  func reachedSentence(_ absence: Absence) -> String
}

/// At how many home schools the two-way link runs.
package struct TwoWayCounts: Sendable, Hashable {
  /// Schools with a listed member and a listed colleague, and all home schools.
  package let counted: Int
  package let schools: Int
  /// Counted schools where ties lead into the network, and home.
  package let inward: Int
  package let home: Int
  /// Counted schools where a way is missing, and those of them where every tie was asked for.
  package let missing: Int
  package let settled: Int
  /// Whether it is not reported somewhere whether every tie was asked for.
  package let isRosterUnknown: Bool

  package init(
    counted: Int, schools: Int, inward: Int, home: Int, missing: Int, settled: Int, isRosterUnknown: Bool
  ) {
    self.counted = counted
    self.schools = schools
    self.inward = inward
    self.home = home
    self.missing = missing
    self.settled = settled
    self.isRosterUnknown = isRosterUnknown
  }
}

package enum NetworkTable: Sendable, Hashable, CaseIterable { case communities, people, ties, links }

package enum TableColumn: Sendable, Hashable, CaseIterable {
  case community, kind, staff, members, roster, leadership
  case person, role, broker
  case from, direction, to, strength, note
  case relation, form
}

package enum TableCell: Sendable, Hashable, CaseIterable {
  case notCounted, everyoneListed, membersOnly, notReported
  case member, broker, no
  case bothWays, oneWay
}
