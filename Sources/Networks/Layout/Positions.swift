// Where an earlier drawing put everybody: what a later one begins with, so that the picture in a reader's mind stays.

/// Places of people and discs by their ids, in pixels of a drawing.
public struct Positions: Sendable, Hashable {
  public struct Spot: Sendable, Hashable {
    public let x: Double
    public let y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }

    init(_ point: Point) { self.init(x: point.x, y: point.y) }
    var point: Point { Point(x: x, y: y) }
    /// Farther out nothing is drawn.
    static let farthest = 1e5
    var isSound: Bool { abs(x) <= Spot.farthest && abs(y) <= Spot.farthest }
  }

  public struct Circle: Sendable, Hashable {
    public let centre: Spot
    public let radius: Double
    /// Whether its name stands above it; nil where nobody said so.
    public let isNameAbove: Bool?

    public init(centre: Spot, radius: Double, isNameAbove: Bool? = nil) {
      self.centre = centre
      self.radius = radius
      self.isNameAbove = isNameAbove
    }

    init(_ disc: Disc, isNameAbove: Bool? = nil) {
      self.init(centre: Spot(disc.centre), radius: disc.radius, isNameAbove: isNameAbove)
    }
    var disc: Disc { Disc(centre: centre.point, radius: radius) }
    /// Whether a drawing can have such a disc.
    var isSound: Bool { centre.isSound && radius > 0 && radius <= Spot.farthest }
  }

  /// Where people are.
  public var places: [String: Spot]
  public var communities: [String: Circle]
  /// Whether communities overlap the PLN, and the ends of their tongues by their ids.
  public var isOfPetals: Bool
  public var tongues: [String: Circle]
  /// The disc of the PLN; nil where the drawing has none.
  public var pln: Circle?

  public init(
    places: [String: Spot] = [:], communities: [String: Circle] = [:], isOfPetals: Bool = false,
    tongues: [String: Circle] = [:], pln: Circle? = nil
  ) {
    self.places = places
    self.communities = communities
    self.isOfPetals = isOfPetals
    self.tongues = tongues
    self.pln = pln
  }
}

extension NetworkLayout {
  /// The positions of this drawing, for a later one.
  public var positions: Positions {
    var positions = Positions(isOfPetals: hasPetals, pln: pln.map { Positions.Circle($0) })
    for place in communities {
      positions.communities[place.community.id] = Positions.Circle(place.disc, isNameAbove: place.isNameAbove)
      positions.tongues[place.community.id] = place.home?.petal.tongue.map { Positions.Circle($0) }
    }
    for person in people {
      if let id = person.person?.id { positions.places[id] = Positions.Spot(person.place) }
    }
    for sector in bubbles?.sectors ?? [] {
      for (member, seat) in zip(sector.members, sector.seats) {
        if let member { positions.places[member.id] = Positions.Spot(seat) }
      }
    }
    return positions
  }
}

extension NetworkLayout {
  /// Each tie as a chain of straight pieces, with the people it joins: what the benchmark measures.
  package var tieChains: [(from: String, to: String, chain: [Positions.Spot])] {
    ties.map { ($0.tie.from, $0.tie.to, $0.curve.chain.map(Positions.Spot.init)) }
  }
}
