// What a page adds to a network's drawings: times of measuring, sizes beside names, communities on their own, tables.

import Cases
import Networks

/// What a language says of a network on its page.
package protocol NetworkPageWords: Sendable {
  // MARK: Times of measuring

  func networkTitle(of study: String) -> String
  /// Returns the label of a time of which it is not said when it was.
  func noTime(_ absence: Absence) -> String
  /// Returns that no change is stated from ties, or to them, of which it is not said when they were measured.
  func noChange(_ absence: Absence) -> String
  /// That who was a member is given once, and not for each time of measuring.
  var membersOfAllTimes: String { get }
  /// Returns of which time the list and the tables of a network are that was measured several times.
  func listed(at wave: String) -> String
  func onlyLast(_ told: Int, of times: Int) -> String
  func notDrawn(waves: [String]) -> String

  // MARK: Sizes beside names

  /// Returns what stands where the name of a community is withheld.
  ///
  /// - Parameter number: Which it is of several such; nil for the only one.
  func nameWithheld(_ number: Int?) -> String
  /// Returns the name of a community with the names of what it lies in, from the inside out.
  func part(_ name: String, of wholes: [String]) -> String
  /// Returns how many of a community belong to the network; `members` is nil where it is not reported.
  func membership(_ members: Reported<Int>, ofStaff staff: Int?, ofListed listed: Int) -> String
  /// Returns how many members each of several communities alike has.
  func membership(ofEach members: Reported<Int>) -> String
  /// Returns that an amount, such as `2 of 9`, may be more.
  func atLeast(_ amount: String) -> String

  // MARK: One community of many

  /// Returns the heading of a community's own drawing.
  func heading(_ community: String, people: Int) -> String
  /// Returns how many people the drawing of a community shows, and how many of them are members.
  ///
  /// - Parameter ties: How many ties are among them; nil where that is withheld.
  func inside(people: Int, members: Int, ties: Int?) -> String
  var tooManyToDraw: String { get }
  var noRoomToDraw: String { get }

  // MARK: Tables

  func heading(_ table: NetworkTable) -> String
  func heading(_ column: TableColumn) -> String
  func cell(_ cell: TableCell) -> String
  /// Returns how many members a community has, and how many of them are listed, which is fewer.
  func members(_ members: Int, listed: Int) -> String
  /// Returns how many members a community has that are not listed; each of several alike, where it stands for them.
  func members(_ count: Int, each: Bool) -> String
  func members(_ members: Int, ofListed listed: Int) -> String
  /// Returns a note of the tie that returns another.
  func noteBack(_ note: String) -> String
  /// Returns how many rows a table has besides those that are listed.
  func remainder(_ count: Int, _ table: NetworkTable) -> String

  // MARK: School by school

  /// Returns some of several: `3 of 4`.
  func ratio(_ part: Int, of whole: Int) -> String
  /// Returns why it is not known whether an action was carried out.
  func carriedOut(_ absences: [Absence]) -> String
  /// That no colleague was reached, behind an action that was to bring something home.
  var reachedNobody: String { get }
  /// Returns how many home schools are not listed.
  func unlisted(schools: Int) -> String
}

/// The tables of a network.
package enum NetworkTable: String, Sendable, Hashable, CaseIterable { case communities, people, ties, links }

/// What a column of a network's tables holds.
package enum TableColumn: String, Sendable, Hashable, CaseIterable {
  case partOf = "part-of"
  case community, kind, phase, setting, staff, roll, disadvantage, members, roster, leadership
  case person, role, broker
  case from, direction, to, strength, note
  case relation, form
}

/// What is in a cell that holds no figure or name.
package enum TableCell: String, Sendable, Hashable, CaseIterable {
  case notCounted = "not-counted"
  case everyoneListed = "everyone-listed"
  case everyoneAnswered = "everyone-answered"
  case membersOnly = "members-only"
  case inParts = "in-parts"
  case notReported = "not-reported"
  case member, broker, no
  case bothWays = "both-ways"
  case oneWay = "one-way"
}

extension NetworkPageWords {
  /// Returns what a community is called on a page.
  package func name(of community: Community) -> String {
    let name = ownName(of: community)
    let isPart = community.isNamedByWhole && !community.wholeNames.isEmpty && !community.isNameWithheld
    return isPart ? part(name, of: community.wholeNames) : name
  }

  /// Returns what a community is called where what it lies in is named beside it.
  package func ownName(of community: Community) -> String {
    if community.isNameWithheld { return nameWithheld(community.withheldNumber) }
    return community.name.isEmpty ? community.id.text : community.name
  }
}
