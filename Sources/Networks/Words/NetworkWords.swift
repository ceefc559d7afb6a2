// What is said of a network in sentences. Networks knows the figures, and a language says them: each sentence is a
// function of what it says.

/// What a language says of a network, of its change and of its drawing.
public protocol NetworkWords: Sendable {
  /// Returns a community's name inside a sentence, its article small: `the district board`.
  func inSentence(_ community: String) -> String
  /// Returns a person with their community: `a.meyer of the district board`.
  func person(_ id: String, of community: String) -> String

  // MARK: Sizes

  var noCommunity: String { get }
  /// Returns which communities there are of whose people nobody is listed.
  ///
  /// - Parameter count: How many there are, those that are not named included.
  func onlyCommunities(_ communities: NameList, count: Int, isDrawn: Bool) -> String
  /// Returns how many people are listed in how many communities, and how many of them are members.
  func listed(people: Int, communities: Int, members: Int) -> [String]
  func nobodyListed(of communities: NameList) -> String
  /// Returns of which communities some members are listed, and not all; and of which there may be more.
  func notAllListed(of communities: NameList) -> String
  func perhapsNotAllListed(of communities: NameList) -> String
  /// Returns how many members of a community are listed.
  func listed(_ listed: Int, ofMembers members: Int) -> String
  /// That nobody has counted how many places a community stands for.
  var notCounted: String { get }

  // MARK: Ties

  func ties(_ ties: TieCounts) -> String
  /// That it is known who has a tie to whom, and not published.
  var tiesWithheld: String { get }
  /// Returns of how many ties it is not said how strong they are, where it is of others, and why it is not.
  func unrated(_ ties: Int, _ absences: [Absence]) -> String
  var noBroker: String { get }
  /// Returns who the brokers are.
  ///
  /// - Parameter count: How many there are, those that are not named included.
  func brokers(_ brokers: [NamedBroker], count: Int) -> String
  var everyoneIsTied: String { get }
  func noTie(of people: [String]) -> String
  func noTie(ofPeople count: Int) -> String
  /// Returns at which schools no ties lead one way, or either; as a finding where everyone was asked.
  func missing(_ ways: [TwoWayLink.Way], at schools: NameList, isFinding: Bool) -> String

  // MARK: What is drawn

  /// Returns that communities are drawn, and what is drawn of them.
  ///
  /// - Parameter named: How many people the list and the tables name; nil for everybody.
  func drawnAsCommunities(_ excess: DrawingDetail.Excess, named: Int?) -> String
  func notDrawn(_ excess: DrawingDetail.Excess) -> String
  /// Returns how much there is: `1,000 communities`.
  func amount(_ excess: DrawingDetail.Excess) -> String

  // MARK: Change

  func change(from first: String, to second: String, _ pairs: NetworkChange.PairCounts) -> String
  func tiesBetween(first: Int, later: Int) -> String
  /// Returns how many members are listed at two times.
  ///
  /// - Parameter areAll: Whether these are all people of the network.
  func members(first: Int, later: Int, areAll: Bool) -> String
  func people(_ people: NameList, _ move: NetworkChange.Move) -> String
  /// Returns who answered of those asked, and what follows for ties that are missing.
  ///
  /// - Parameters:
  ///   - rates: The shares that are reported, 0 to 1, with the time of each.
  ///   - missing: The times of which the share is not given, with the reason.
  func answers(
    _ rates: [(label: String, rate: Double)], missing: [(label: String, absence: Absence)], isFull: Bool
  ) -> String
  /// That a tie which is missing at one time may be missing from the documents alone: no people were asked.
  var mayBeUnreported: String { get }
}

/// How many ties there are, and how they run.
public struct TieCounts: Sendable, Hashable {
  public let all: Int
  /// Between people of two communities.
  public let between: Int
  /// Those of them that are between parts of one organisation, or between it and a part.
  public let inOneOrganisation: Int
  public let mutual: Int
  public let undirected: Int
  /// Pairs of people with ties both ways, but none that runs both ways itself.
  public let returnedPairs: Int
  /// Those of them whose ties may be of one kind, for the kind of one is not given.
  public let unclearPairs: Int
}

/// A broker with whom they join.
public struct NamedBroker: Sendable, Hashable {
  public enum Ties: Sendable, Hashable {
    case with(NameList)
    case atHomeOnly
    case notReported
  }

  public let id: String
  /// As it is inside a sentence.
  public let community: String
  /// Nil where it is withheld who has a tie, which is said once.
  public let ties: Ties?
}
