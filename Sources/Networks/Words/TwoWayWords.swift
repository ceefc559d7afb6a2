// What is said of the two-way link between schools and their network: of each school's two ways, of all together, and
// beside the boxes of its drawing.

/// What a language says of a two-way link.
public protocol TwoWayWords: Sendable {
  // MARK: In a glance

  /// That nothing is reported of which a link could be shown.
  var noLink: String { get }
  func glanceEverywhere(_ verdict: TwoWayLink.Verdict) -> String
  /// Returns what the link of all schools comes to, where it is the same.
  ///
  /// - Parameter isPartial: Whether ties are reported that lead a part of a way.
  func glance(_ verdict: TwoWayLink.Verdict, isPartial: Bool, atAll schools: Int) -> String
  func glance(_ verdict: TwoWayLink.Verdict, isPartial: Bool, at schools: NameList) -> String
  func bothWays(atOthers schools: Int) -> String
  /// That no arrow is drawn.
  func nothingDrawn(isPartial: Bool) -> String
  /// Returns of which schools nothing is reported, or nothing beyond what is done at all.
  func nothing(of schools: NameList, isPartial: Bool, beyondEverywhere: Bool) -> String

  // MARK: In the boxes

  func heading(_ way: TwoWayLink.Way) -> String
  func heading(_ verdict: TwoWayLink.Verdict) -> String
  var widerEnvironment: String { get }
  var nothingOfEnvironment: String { get }
  var allHomeSchools: String { get }
  /// Returns what is written at the network's end of a link.
  ///
  /// - Parameter size: How much of the school belongs to it; empty where that is not known.
  func network(size: String) -> String
  /// Returns how many people a step of a way has a tie of.
  ///
  /// - Parameter isFinding: Whether everyone listed was asked, so that the absence of a tie is a finding.
  func step(_ step: TwoWayLink.Step, _ people: Int, of all: Int, isFinding: Bool) -> String
  var notTheSameMembers: String { get }
  var noAction: String { get }
  /// Returns how many actions are done at all home schools.
  ///
  /// - Parameter isMore: Whether others come before them.
  func doneEverywhere(_ actions: Int, isMore: Bool) -> String
  /// Returns who acted, behind an action's title.
  func by(_ roles: String) -> String
  func through(_ object: String) -> String
  /// Returns why it is not known what carried home what was learned.
  func throughWhat(_ absence: String) -> String

  // MARK: Below the boxes

  func notDrawn(schools: Int) -> String
  /// What the two directions of arrows are.
  var directions: String { get }
  func meaning(_ shaft: TwoWayDrawing.Shaft, withTies: Bool) -> String
  var countsAreOfListed: String { get }
}
