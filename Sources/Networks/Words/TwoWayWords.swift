// What is said of the two-way link between schools and their network: of all schools together, and of each one's ties.

/// What a language says of a two-way link.
public protocol TwoWayWords: Sendable {
  /// That nothing is reported of which a link could be shown.
  var noLink: String { get }
  /// Returns that it is not reported which home schools there are, at all of which something was done.
  ///
  /// - Parameter hasSchools: Whether there may be a school in the network.
  func onlyEverywhere(hasSchools: Bool) -> String
  /// Returns at how many schools an action is reported that puts something into the network, and one that brings
  /// something home.
  ///
  /// - Parameters:
  ///   - isMoreListed: Whether others are listed that were dropped, or may not have been carried out.
  ///   - isHardlySaid: Whether of some of them it is not said that they were carried out.
  ///   - areSchools: Whether there may be a school among these.
  func acted(
    inward: Int, home: Int, of schools: Int, isMoreListed: Bool, isHardlySaid: Bool, areSchools: Bool
  ) -> String
  /// Returns at which places that are no home schools an action is reported.
  func actedElsewhere(_ places: NameList) -> String
  /// Returns at which organisations an action is reported as a whole, while their parts are listed one by one.
  func actedAsAWhole(_ places: NameList) -> String
  /// That actions of the wider system are not counted.
  var systemLeftOut: String { get }
  /// Returns where ties are known to lead one way only, or neither.
  func glance(_ finding: TwoWayLink.TieFinding, at schools: NameList) -> String
  /// Returns the same of one school, in its row of a table.
  func label(_ finding: TwoWayLink.TieFinding) -> String
  /// Returns how many people a step of a way has a tie of.
  ///
  /// - Parameters:
  ///   - isFinding: Whether everyone listed was asked, so that the absence of a tie is a finding.
  ///   - lacksMembers: Whether the members who are listed are not all, or may not be.
  func step(
    _ step: TwoWayLink.Step, _ people: Int, of all: Int, isFinding: Bool, lacksMembers: Bool
  ) -> String
  var notTheSameMembers: String { get }
  func allHomes(areSchools: Bool) -> String
  /// That no action is reported at a school, or none besides those at all home schools.
  ///
  /// - Parameters:
  ///   - isMore: Whether something is done at all of them.
  ///   - leftOut: What the wider system did there.
  func noAction(besidesAll isMore: Bool, leftOut: [TwoWayLink.LeftOut]) -> String
}
