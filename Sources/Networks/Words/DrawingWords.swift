// The words in a drawing and around it: its legend, the labels of what is in it, and the same as a list.

/// What a language writes into drawings and lists of a network.
public protocol DrawingWords: Sendable {
  /// Returns what is written below the network's own disc; 0 where its members are not counted.
  ///
  /// - Parameter isAtLeast: Whether there may be more of them.
  func disc(members: Int, isAtLeast: Bool) -> String
  /// Returns the name of the network in the middle of its drawing, and how many members it has, or has at least; 0
  /// where they are not counted.
  func network(members: Int, isAtLeast: Bool) -> (name: String, caption: String)
  /// Returns the lines below a home's name: how many of its people are members, such as `2 of 24`, and the only way in
  /// which its ties lead, where that is a finding.
  ///
  /// - Parameter isAtLeast: Whether there may be more members.
  func home(members: Int, isAtLeast: Bool, staff: Int?, only way: TwoWayLink.Way?) -> [String]
  /// Returns what a symbol means.
  func legend(_ symbol: LegendSymbol) -> String
  /// The sample of a number in a circle that stands for many.
  var sampleNumber: String { get }

  /// Returns what is written beside somebody in a poster: `Leader`.
  func role(_ role: Role) -> String
  /// Returns who a symbol is.
  func label(_ id: String, of community: String, isMember: Bool, isLeader: Bool, isBroker: Bool) -> String
  /// Returns what a bubble stands for.
  ///
  /// - Parameters:
  ///   - members: How many of the people belong to the network; nil where that is not counted.
  ///   - ties: The communities that it has most ties with, and how many; nil where that is withheld.
  ///   - rest: How many more communities it has ties with.
  func label(_ community: String, people: Int, members: Int?, ties: [(name: String, count: Int)]?, rest: Int) -> String

  // MARK: The list

  /// Returns what somebody is in the network; nil for nothing.
  func roles(isMember: Bool, isLeader: Bool, isBroker: Bool) -> String?
  /// Returns a tie as one of its ends has it: `both ways, with a.meyer: sharing, regular`.
  func tie(_ tie: ListedTie, with other: String) -> String
  /// Returns how strong a tie is both ways: one word where they are the same, else `core, and occasional back`.
  ///
  /// - Parameters:
  ///   - there: In words, or why it is not given.
  ///   - back: The same of the way back.
  func strengths(_ there: String, back: String) -> String
  var nobodyListed: String { get }
  /// Returns what is said once of all ties where none has a kind, or none a strength; nil where some have both.
  ///
  /// - Parameters:
  ///   - kinds: Why none has a kind; empty where some have.
  ///   - strengths: The same of how strong they are.
  func unreported(kinds: [Absence], strengths: [Absence]) -> String?
  /// Returns what is behind the end of a list that is not complete.
  func rest(communities: Int, people: Int, ties: Int) -> String
}

/// A symbol of a drawing.
public enum LegendSymbol: Sendable, Hashable {
  case place, severalPlaces, uncountedPlaces
  /// A place with the number of its people in it.
  case countedPlace
  case member
  /// A home in a drawing of petals: larger with more staff, one of which it is not said how many they are, with the
  /// reasons, and one whose ties lead one way only.
  case sizedHome
  case unsizedHome([Absence])
  case oneWayHome
  /// A member in the overlap of home and network; somebody at home with a tie to a member, and one of whom none is
  /// reported where some are; a dot for somebody who is not listed.
  case memberInBoth, near, far, unlisted
  /// The members of one place together.
  case membersOfPlace
  case unknownMembers
  case colleague, leader, broker
  /// A tie of a kind, and ties of which that is not given, with the reasons.
  case tie(TieKind)
  case tieWithoutKind([Absence])
  case oneWay, bothWays, noDirection
  case sideBySide
  case strength(TieStrength)
  /// Ties of which it is not said how strong they are, with the reasons.
  case unrated([Absence])
  /// In the figure of a page: ties by where their ends are, and lines that are neither dashed nor thick.
  case tieBetweenPlaces, tieAtOnePlace
  case otherLines(unrated: [Absence], areRegular: Bool)
  /// An arrow that stands for so many ties; `most` is nil for any number above.
  case flow(TieStrength, least: Int, most: Int?)
}

/// A tie as one of its ends has it.
public struct ListedTie: Sendable, Hashable {
  public enum Way: Sendable, Hashable { case bothWays, to, from }

  public let way: Way
  /// Nil where it is not given.
  public let kind: TieKind?
  /// Whether its kind is shown: some tie of the network has one.
  public let tellsKind: Bool
  /// How strong it is from this end, and back; nil where that is of no tie of the network.
  public let strengths: Network.Tie.Directions?
  /// Why its kind, or a strength of it from this end and back, is not given.
  public let gaps: Network.Tie.Gaps
}
