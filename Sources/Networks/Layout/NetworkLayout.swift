// Where everything in a drawing is. A case is drawn as petals (`Petals/`): homes overlap the network, and a member is
// in the overlap. Everything else has a disc of its own for each community, and everybody is in it:
//
//        ( community )──────( community )     ties run from person to person,
//            ●  ●                ●   ●        and around the discs of others
//
// Of too many people only the communities are drawn (`Bubbles`).

/// The positions of one drawing, in pixels, or in the units of its viewBox. Deterministic: the same network gives the
/// same positions on every machine.
public struct NetworkLayout: Sendable {
  struct PlacedCommunity: Sendable {
    let community: Network.Community
    let disc: Disc
    var layout: DiscLayout
    /// Whether the name stands above the disc, or below it.
    let isNameAbove: Bool
    /// Whether it is the PLN itself, whose name stands elsewhere.
    let isPLN: Bool
    /// The shape of a home in a drawing of petals, with its name and the people in it who are not listed.
    var home: PlacedHome?
    /// The box of name and caption.
    var textBox: Box { layout.textBox(beside: disc, isAbove: isNameAbove) }
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
    let place: Point
    /// The radius of the symbol, and how far it reaches with ring and halo.
    let radius: Double
    let reach: Double
    /// What is written beside the symbol, and where; empty for nothing.
    let label: String
    let labelBox: Box?
    var isMember: Bool { person?.isMember ?? true }
  }

  struct PlacedTie: Sendable {
    let tie: Network.Tie
    let from: Int
    let to: Int
    let curve: Curve
    /// How large the symbols at its ends are.
    let radii: (start: Double, end: Double)
  }

  let title: String
  var communities: [PlacedCommunity]
  var people: [PlacedPerson]
  var ties: [PlacedTie]
  /// The name of the PLN in a drawing of petals.
  let networkName: PlacedName?
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
  public init(
    of network: Network, from start: Positions? = nil, mostPeople: Int? = nil, isSketch: Bool = false,
    in words: some DrawingWords
  ) {
    if mostPeople.map({ network.people.count > $0 }) ?? (network.detail != .everybody) {
      self.init(condensing: network, from: start)
    } else if network.form == .petals {
      self.init(petalsOf: network, from: start, isSketch: isSketch, in: words)
    } else {
      self.init(discsOf: network, from: start, isSketch: isSketch)
    }
  }

  /// A drawing of everybody.
  init(
    title: String, communities: [PlacedCommunity], people: [PlacedPerson], ties: [PlacedTie], pln: Disc?,
    plnName: String, networkName: PlacedName? = nil, keepsStart: Bool
  ) {
    self.title = title
    (self.communities, self.people, self.ties) = (communities, people, ties)
    (self.pln, self.plnName, self.networkName) = (pln, plnName, networkName)
    bubbles = nil
    self.keepsStart = keepsStart
  }

  /// The drawing of communities alone.
  init(title: String, communities: [PlacedCommunity], pln: Disc?, plnName: String, bubbles: Bubbles) {
    self.title = title
    self.communities = communities
    (people, ties, networkName) = ([], [], nil)
    self.pln = pln
    self.plnName = plnName
    self.bubbles = bubbles
    keepsStart = true
  }

  private init(discsOf network: Network, from start: Positions?, isSketch: Bool) {
    let crowd = Crowd(of: network)
    // Beyond some hundred people a drawing is for programs, which need no names beside discs.
    let showsNames = crowd.people.count <= Network.mostPeople
    let centre = network.centre
    let isAnnealed = DiscSearch.isAnnealed(
      people: crowd.people.count, around: network.communities.count - (centre == nil ? 0 : 1),
      hasEmptyMiddle: centre == nil)
    let slack = crowd.slack(isAnnealed: isAnnealed)
    let layouts = network.communities.indices.map { index in
      DiscLayout(
        network.communities[index], count: crowd.rooms[index].count, labelWidth: crowd.labelWidth(inRoom: index),
        pitch: crowd.pitch, slack: slack, isNamed: showsNames && index != centre)
    }
    let plnName = showsNames && centre != nil ? network.discName : ""
    let ends = crowd.ties.map { ($0.from, $0.to) }
    let distances = GraphDistances(crowd.people.count, ends)

    func seating(_ plan: DiscPlan, spacing: Double) -> Seating {
      Seating(
        crowd.guests, discs: plan.communities.map(\.disc), layouts: layouts, spacing: spacing, ties: ends,
        distances: distances)
    }
    var kept: (plan: DiscPlan, places: [Point])?
    for growth in DiscPlan.Growth.allCases where kept == nil {
      guard let start,
        let plan = DiscPlan(
          network.communities, layouts, centre: centre, from: start, growth: growth, plnName: plnName,
          showsNames: showsNames)
      else { continue }
      let places = crowd.places(in: start, on: plan)
      // Somebody new stands nearer to the others before a disc grows, as far as the drawing's size allows.
      let nearest = min(crowd.spacing, max(Metrics.spacing, plan.side * Metrics.leastShare))
      for spacing in [crowd.spacing, nearest] where kept == nil {
        kept = seating(plan, spacing: spacing).places(keeping: places).map { (plan, $0) }
      }
    }
    let around = network.communities.indices.filter { $0 != centre }
    let search = DiscSearch(
      bonds: around.map { a in around.map { crowd.weights[a][$0] } }, hasEmptyMiddle: centre == nil,
      isPacked: around.count >= DiscPacking.fewest(people: crowd.people.count), people: crowd.people.count,
      plan: { arrangement in
        DiscPlan(
          network.communities, layouts, arrangement, centre: centre, weights: crowd.weights, plnName: plnName,
          showsNames: showsNames)
      }, seating: { seating($0, spacing: crowd.spacing) })
    let (plan, places) = kept ?? search.found(isSketch: isSketch)
    let symbols = places.map { Disc(centre: $0, radius: Metrics.person) }
    let ties = Routes.ties(
      of: crowd, symbols: symbols, reaches: symbols.map(\.radius), clearance: 3, around: plan.communities.map(\.disc),
      reach: search.isAnnealed ? .around : search.hasOrder && crowd.people.count <= Metrics.mostBent ? .wide : .near)
    let lines = ties.map(\.curve)
    let communities = plan.communities.map { $0.placingNumber(clearOf: places, and: lines) }
    self.init(
      title: network.title, communities: communities,
      people: crowd.placed(at: places, communities: communities, pln: plan.pln, plnName: plnName, lines: lines),
      ties: ties, pln: plan.pln, plnName: plnName, keepsStart: start == nil || kept != nil)
  }

  // MARK: Parts

  /// From each community whose members nobody counted, to the rim of the PLN.
  var bonds: [Curve] {
    guard let pln, isCondensed else { return [] }
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
