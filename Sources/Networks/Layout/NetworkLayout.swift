// Where everything in a drawing stands. Sets first, then the network: each community gets a disc of its own, the PLN
// stands in the middle with a seat for every member, and ties follow.
//
//        ( home disc )  ☆────────•  the member's seat in the PLN
//            ●  ☆               / ╲ ties between communities run from seat to seat
//         ties at home         •───•

/// The positions of one drawing, in pixels. Deterministic: the same network gives the same positions on every machine.
public struct NetworkLayout: Sendable {
  struct PlacedCommunity: Sendable {
    let community: Network.Community
    let disc: Disc
    var layout: DiscLayout
    /// Whether the name stands above the disc, or below it.
    let isNameAbove: Bool
    /// Whether it is the PLN itself, whose name stands elsewhere.
    let isPLN: Bool
    /// The box of name and caption.
    var textBox: Box {
      let y =
        isNameAbove
        ? disc.centre.y - disc.radius - 6 - layout.text.height / 2
        : disc.centre.y + disc.radius + 6 + layout.text.height / 2
      return Box(centre: Point(x: disc.centre.x, y: y), width: layout.text.width, height: layout.text.height)
    }
    /// The box of the number, where the disc stands for many.
    var numberBox: Box? {
      layout.number.map { number in
        let height = Metrics.numberSize * 0.75
        let middle = Point(x: disc.centre.x, y: disc.centre.y + number.base - height / 2)
        return Box(centre: middle, width: Metrics.width(number.text, size: Metrics.numberSize), height: height)
      }
    }
  }

  struct PlacedPerson: Sendable {
    /// Nil for a member who is counted but not listed.
    let person: Network.Person?
    let community: Int
    let home: Point
    /// The place in the PLN; nil for who does not belong to it.
    let seat: Point?
    /// What is written beside the symbol, and where; empty for nothing.
    let label: String
    let labelBox: Box?
    /// How far the symbol reaches, with ring and halo.
    var reach: Double { person.map { $0.isLeader || $0.isBroker } ?? false ? Metrics.person + 5 : Metrics.person + 1 }
    var isMember: Bool { person?.isMember ?? true }
  }

  struct PlacedTie: Sendable {
    let tie: Network.Tie
    let from: Int
    let to: Int
    let isBetweenSeats: Bool
    let curve: Curve
    /// How large the symbols at its ends are.
    let radii: (start: Double, end: Double)
  }

  let title: String
  var communities: [PlacedCommunity]
  var people: [PlacedPerson]
  var ties: [PlacedTie]
  /// From each member's star to the seat, in the order of the people who have one.
  let hairlines: [Curve]
  /// Nil where the network has no PLN.
  let pln: Disc?
  /// What stands below the PLN.
  let plnName: String
  /// Where each bubble stands for all of its people, what else is shown; then there are no people and ties of their
  /// own.
  let bubbles: Bubbles?
  /// Whether it began with the earlier drawing that it was given; true where it was given none.
  public let keepsStart: Bool
  /// Whether each bubble stands for all of its people.
  public var isCondensed: Bool { bubbles != nil }

  /// Returns the layout of a network. The work is bounded by the number of people, ties and communities alone; ask
  /// `detail` whether there are too many of them.
  ///
  /// - Parameters:
  ///   - start: An earlier drawing. Who stands there stays, as long as everybody new finds room.
  ///   - mostPeople: Above this many people communities are drawn, and not those in them. Where it is left out, the
  ///     network's `detail` decides.
  ///   - isSketch: Whether nobody moves from the place where the search would begin, so that there is a drawing of the
  ///     same size without the search for a good one.
  public init(of network: Network, from start: Positions? = nil, mostPeople: Int? = nil, isSketch: Bool = false) {
    if mostPeople.map({ network.people.count > $0 }) ?? (network.detail != .everybody) {
      self.init(condensing: network, from: start)
    } else {
      self.init(everyoneOf: network, from: start, isSketch: isSketch)
    }
  }

  /// The drawing of communities alone.
  init(title: String, communities: [PlacedCommunity], pln: Disc?, plnName: String, bubbles: Bubbles) {
    self.title = title
    self.communities = communities
    (people, ties, hairlines) = ([], [], [])
    self.pln = pln
    self.plnName = plnName
    self.bubbles = bubbles
    keepsStart = true
  }

  private init(everyoneOf network: Network, from start: Positions?, isSketch: Bool) {
    bubbles = nil
    title = network.title
    let crowd = Crowd(of: network)
    // Beyond some hundred people a drawing is for programs, which need no names beside discs.
    let showsNames = crowd.guests.count <= Network.mostPeople
    let centre = network.centre
    let isTwice = network.form == .membersTwice
    let layouts = network.communities.indices.map { index in
      DiscLayout(
        network.communities[index], count: crowd.rooms[index].count, labelWidth: crowd.labelWidth(inRoom: index),
        pitch: crowd.pitch, slack: crowd.slack, isNamed: showsNames && index != centre)
    }
    let seatCount = isTwice ? crowd.guests.count(where: \.isMember) : 0
    let plnName = network.discName
    let middle: DiscPlan.Middle = isTwice ? .seats(seatCount) : centre.map { .community($0) } ?? .nothing
    self.plnName = showsNames && (isTwice || centre != nil) ? plnName : ""

    func seating(_ plan: DiscPlan, spacing: Double) -> Seating {
      Seating(
        crowd.guests, discs: plan.communities.map(\.disc), layouts: layouts, pln: isTwice ? plan.pln : nil,
        circle: plan.circle, spacing: spacing,
        ties: crowd.ties.map { ($0.from, $0.to) })
    }
    var kept: (plan: DiscPlan, places: (homes: [Point], seats: [Point?]))?
    for growth in DiscPlan.Growth.allCases where kept == nil {
      guard let start,
        let plan = DiscPlan(
          network.communities, layouts, middle: middle, from: start, growth: growth, plnName: plnName,
          showsNames: showsNames)
      else { continue }
      let (homes, seats) = crowd.places(in: start, on: plan)
      // Somebody new stands nearer to the others before a disc grows, as far as the drawing's size allows.
      let nearest = min(crowd.spacing, max(Metrics.spacing, plan.side * Metrics.leastShare))
      for spacing in [crowd.spacing, nearest] where kept == nil {
        kept = seating(plan, spacing: spacing).places(keeping: homes, seats: seats).map { (plan, $0) }
      }
    }
    keepsStart = start == nil || kept != nil
    let plan =
      kept?.plan
      ?? DiscPlan(
        network.communities, layouts, middle: middle, weights: crowd.weights, people: crowd.guests.count,
        plnName: plnName, showsNames: showsNames)
    let (homes, seats) = kept?.places ?? seating(plan, spacing: crowd.spacing).places(isSketch: isSketch)
    pln = plan.pln
    let routes = Routes(
      crowd, homes: homes, seats: seats, discs: plan.communities.map(\.disc), pln: isTwice ? plan.pln : nil)
    hairlines = routes.hairlines
    ties = routes.ties
    let lines = routes.hairlines + routes.ties.map(\.curve)
    communities = plan.communities.map { $0.placingNumber(clearOf: homes, and: lines) }
    people = crowd.placed(
      homes: homes, seats: seats, communities: communities, pln: plan.pln, plnName: self.plnName, lines: lines)
  }

  // MARK: Parts

  /// From each community whose members nobody counted, to the rim of the PLN.
  var bonds: [Curve] {
    guard let pln else { return [] }
    return communities.filter { $0.community.isMembershipUnknown && !$0.isPLN }.map { place in
      let inward = (place.disc.centre * -1).unit
      return Curve(place.disc.centre + inward * place.disc.radius, inward * -pln.radius)
    }
  }

  /// The box of the PLN's name.
  var plnNameBox: Box? { plnName.isEmpty ? nil : pln.map { NetworkLayout.plnNameBox(plnName, radius: $0.radius) } }

  static func plnNameBox(_ name: String, radius: Double) -> Box {
    Box(centre: Point(x: 0, y: radius + 13), width: Metrics.width(name, size: Metrics.nameSize), height: 16)
  }
}
