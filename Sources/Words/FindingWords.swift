// What the ties of a case tell a head teacher: each measure as one sentence of counts, with what it cannot say.

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

/// What a language says of what ties tell.
package protocol FindingWords: Sendable {
  /// Returns how many members learn on behalf of how many people.
  func onBehalf(
    members: Int, of all: Int, staff: Int, schools: Int, areAllSchools: Bool, _ kinds: SchoolKinds
  ) -> Finding
  /// Returns how many colleagues ties lead to in one and two steps, and how many of them through one person alone.
  func reach(twoSteps: Int, oneStep: Int, onOnePerson: Int, _ rosters: RosterCounts) -> Finding
  /// Returns at how many home schools ties lead either way.
  func twoWayLink(_ link: TwoWayCounts) -> Finding
  /// Returns how many pairs of communities would lose their connection with one person.
  func singleBroker(_ broker: SingleBroker) -> Finding
  /// Returns how many pairs of schools are joined through members alone.
  func schoolPairs(tied: Int, onlyThroughNetwork: Int, _ kinds: SchoolKinds, _ rosters: RosterCounts) -> Finding
  /// Returns how many schools meet roles through the network that nobody there has.
  ///
  /// - Parameter areAllSchools: Whether the case has no others than those that are counted.
  func expertise(schools: Int, of all: Int, areAllSchools: Bool, roles: [Role], _ kinds: SchoolKinds) -> Finding
  /// Returns how many pairs of people with a tie join different communities, beside what chance would give.
  func beyondHome(external: Int, expected: Int, pairs: Int) -> Finding
  /// Returns how ties were measured, who answered, and that nothing is known of other times.
  func measured(isOnce: Bool, wave: String?, responseRate: Reported<Double>) -> [String]
  var documented: String { get }
  /// Returns whose ties were not asked for; nil where all were.
  func gaps(_ rosters: RosterCounts) -> String?
  /// That not every member is listed, and what follows for the measures.
  var notAllMembersListed: String { get }
  /// That a tie has no quality.
  var tieIsNoQuality: String { get }
}
