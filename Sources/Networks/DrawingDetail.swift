// How much of a network is drawn: everybody, communities alone, or nothing. Counts decide, which are known before
// anything is drawn: the work and the bytes of a drawing are bounded by them, and `check` says the same as the build.

/// How much of a network a drawing shows.
public enum DrawingDetail: Sendable, Hashable {
  case everybody
  /// A bubble for each community, because there is more than a drawing of everybody can show.
  case communities(Excess)
  /// No drawing, because there is more than even bubbles can show.
  case nothing(Excess)

  /// What there is too much of, and the most that a drawing shows.
  public struct Excess: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      case people, ties, communities
      /// Pairs of communities with a tie between them.
      case pairs
      /// Members in the PLN, a dot each.
      case members
    }

    public let kind: Kind
    public let count: Int
    public let most: Int
  }

  public var isNothing: Bool { if case .nothing = self { true } else { false } }
}

extension Network {
  /// Above this many people a drawing shows communities, and of people only the members in the PLN.
  public static let mostPeople = 300
  /// Above this many ties nobody can follow one, and the search for crossings takes the square of them.
  public static let mostTies = 1_500
  /// The most discs with people in them, and the most symbols for people who are counted but not listed together with
  /// those who are.
  public static let mostDiscs = 120
  private static let mostSymbols = 600
  /// The most bubbles, arrows between them, and members in the PLN.
  public static let mostBubbles = 120
  private static let mostArrows = 800
  private static let mostDots = 3_000
  /// The most people, ties and discs of whom everybody gets a place although nobody could look at it: for programs.
  private static let mostPlaced = (people: 2_500, ties: 10_000, discs: 250)

  /// How much of the network is drawn. O(people + ties).
  public var detail: DrawingDetail {
    guard let excess = excessOfEverybody else { return .everybody }
    return excessOfBubbles.map(DrawingDetail.nothing) ?? .communities(excess)
  }

  /// Whether everybody can be given a place, in a drawing that programs read. O(people).
  public var canPlaceEverybody: Bool {
    let most = Network.mostPlaced
    return symbols <= most.people && ties.count <= most.ties && communities.count <= most.discs
  }

  /// What a drawing of everybody takes: symbols, lines and discs, one disc as much as ten others.
  public var drawingSize: Int { symbols + ties.count + 10 * communities.count }

  private var excessOfEverybody: DrawingDetail.Excess? {
    if people.count > Network.mostPeople { return .init(kind: .people, count: people.count, most: Network.mostPeople) }
    if ties.count > Network.mostTies { return .init(kind: .ties, count: ties.count, most: Network.mostTies) }
    if communities.count > Network.mostDiscs {
      return .init(kind: .communities, count: communities.count, most: Network.mostDiscs)
    }
    let symbols = symbols
    return symbols > Network.mostSymbols ? .init(kind: .members, count: symbols, most: Network.mostSymbols) : nil
  }

  private var excessOfBubbles: DrawingDetail.Excess? {
    if communities.count > Network.mostBubbles {
      return .init(kind: .communities, count: communities.count, most: Network.mostBubbles)
    }
    let counts = CondensedNetwork(of: self)
    let dots = counts.members.reduce(0) { $0 + $1.count }
    if dots > Network.mostDots { return .init(kind: .members, count: dots, most: Network.mostDots) }
    return counts.flows.count > Network.mostArrows
      ? .init(kind: .pairs, count: counts.flows.count, most: Network.mostArrows) : nil
  }

  /// People listed, and members who are only counted where nobody is listed.
  private var symbols: Int {
    guard communities.contains(where: { $0.anonymousMembers > 0 }) else { return people.count }
    return communities.reduce(people.count) { $0 + $1.anonymousMembers }
  }
}
