// A case as petals: homes that overlap the network, one symbol for each person, dots for those who are not listed, and
// names. In the figure of a page ties across are told from ties at home, and strong ones from weak ones; the large
// drawing shows every tie's kind and direction as well, and links each person to their row.

import Markup

struct PetalDrawing<Words: DrawingWords & NetworkWords> {
  let layout: NetworkLayout
  let frame: DrawingFrame
  let words: Words
  /// What ties and people are in a large drawing; nil in the figure of a page.
  let large: Large?

  struct Large {
    /// Whether lines show how strong ties are.
    let tellsStrengths: Bool
    let personHref: @Sendable (String) -> String?
  }

  /// How much larger than its units a drawing is shown, in pixels: a figure that is below its text no more than its
  /// names need.
  private var scale: Double { layout.isWide && large == nil && frame.text == nil ? 1.1 : 1.5 }

  func svg() -> Fragment {
    let box = layout.petalFrame
    var writer = MarkupWriter(.xml)
    let name = "network petals" + (layout.isWide ? " network-wide" : "") + (large == nil ? "" : " petals-large")
    let legend = frame.text.map { FileLegend(layout: layout, text: $0, words: words) }
    frame.write(&writer, name: name, box: box, scale: scale, legend: legend) { content(&$0) }
    return writer.finish()
  }

  /// Everything inside the frame.
  func content(_ writer: inout MarkupWriter) {
    discs(&writer)
    if large == nil { ties(&writer) } else { largeTies(&writer) }
    people(&writer)
    names(&writer)
  }

  // MARK: Homes

  private func discs(_ writer: inout MarkupWriter) {
    writer.element("g", [Attribute("class", "discs"), Attribute("aria-hidden", "true")]) { writer in
      for community in layout.communities { Self.home(&writer, community) }
      if let pln = layout.pln { writer.circle("pln", at: pln.centre, radius: pln.radius) }
      var dots = PathData()
      dots.dots(at: layout.communities.flatMap { $0.home?.staff ?? [] })
      if !dots.isEmpty { writer.path("staff", dots) }
    }
  }

  static func home(_ writer: inout MarkupWriter, _ community: NetworkLayout.PlacedCommunity) {
    guard let home = community.home else { return }
    let isSeveral = !community.community.isOne
    let name = home.onlyWay != nil ? "home one-way" : home.isStaffKnown || isSeveral ? "home" : "home size-unknown"
    writer.path(name, Symbols.path(home.petal))
    if isSeveral, home.petal.disc.radius > 6 {
      let inner = Petal(
        disc: Disc(centre: home.petal.disc.centre, radius: home.petal.disc.radius - 3),
        tongue: home.petal.tongue.map { Disc(centre: $0.centre, radius: max(1, $0.radius - 3)) })
      writer.path("rim", Symbols.path(inner))
    }
  }

  // MARK: Ties

  /// Ties at home first, below those across; of each the strong ones below the weak ones: one path for all that look
  /// alike.
  private func ties(_ writer: inout MarkupWriter) {
    writer.element("g", [Attribute("class", "ties"), Attribute("aria-hidden", "true")]) { writer in
      for isAcross in [false, true] {
        for strength in TieStrength.allCases.reversed() {
          var path = PathData()
          for tie in layout.ties
          where layout.isAcross(tie) == isAcross && (tie.tie.strength ?? .regular) == strength { path.add(tie.curve) }
          if !path.isEmpty { writer.path("\(isAcross ? "across" : "at-home") \(strength.token)", path) }
        }
      }
    }
  }

  private func largeTies(_ writer: inout MarkupWriter) {
    writer.element("g", [Attribute("class", "ties"), Attribute("aria-hidden", "true")]) { writer in
      for tie in layout.ties {
        let arrow = Symbols.Arrow(tie, scale: 0.75)
        let none = large?.tellsStrengths == true ? TieStrength.unreportedToken : TieStrength.regular.token
        let token = tie.tie.strength?.token ?? none
        writer.element("g", [Attribute("class", "tie \(tie.tie.kind.token) \(token)")]) { writer in
          Symbols.line(&writer, arrow.line, tie.tie.kind)
          for head in arrow.heads { writer.path("head", head) }
        }
      }
    }
  }

  // MARK: People

  private func people(_ writer: inout MarkupWriter) {
    let tied = layout.tiedToMembers
    writer.element("g", [Attribute("class", "people")] + (large == nil ? [Attribute("aria-hidden", "true")] : [])) {
      writer in
      for (number, placed) in layout.people.enumerated() {
        guard let large, let person = placed.person else {
          symbol(&writer, placed, isTied: tied[number])
          continue
        }
        let label = words.label(
          person.id, of: layout.communities[placed.community].community.name.shortened(), isMember: placed.isMember,
          isLeader: person.isLeader, isBroker: person.isBroker)
        if let address = large.personHref(person.id) {
          writer.element(
            "a", [Attribute("class", "person"), Attribute("href", address), Attribute("aria-label", label)]
          ) { writer in
            writer.circle("target", at: placed.place, radius: placed.reach + 3)
            symbol(&writer, placed, isTied: tied[number])
          }
        } else {
          writer.element("g", [Attribute("class", "person")]) { symbol(&$0, placed, isTied: tied[number]) }
        }
      }
    }
  }

  private func symbol(_ writer: inout MarkupWriter, _ placed: NetworkLayout.PlacedPerson, isTied: Bool) {
    let (place, radius) = (placed.place, placed.radius)
    if placed.person?.isBroker == true {
      writer.path("halo", Symbols.diamondPath(at: place, radius: radius + PetalMetrics.halo))
    }
    if placed.person?.isLeader == true { writer.circle("ring", at: place, radius: radius + PetalMetrics.ring) }
    writer.circle(placed.isMember ? "member" : isTied ? "near" : "far", at: place, radius: radius)
  }

  // MARK: Names

  private func names(_ writer: inout MarkupWriter) {
    writer.element("g", [Attribute("class", "names")]) { writer in
      if let name = layout.networkName {
        leader(&writer, of: name, "leader-line")
        self.name(&writer, name, "network-name")
      }
      for home in layout.communities.compactMap(\.home) {
        if let name = home.name {
          leader(&writer, of: name, "rim")
          self.name(&writer, name, "home-name")
        }
        if let number = home.number {
          writer.words("multiplicity", at: Point(x: number.box.middle.x, y: number.box.maxY), number.text)
        }
      }
    }
  }

  private func leader(_ writer: inout MarkupWriter, of name: PlacedName, _ kind: String) {
    if let rim = name.leader { writer.path(kind, Symbols.path(Curve(name.box.nearest(to: rim), rim))) }
  }

  /// Lines that keep to their side of the box, however large they are written.
  private func name(_ writer: inout MarkupWriter, _ name: PlacedName, _ kind: String) {
    let count = name.lines.count
    let (x, anchor): (Double, String) =
      switch name.side {
      case .left: (name.box.maxX, "end")
      case .right: (name.box.minX, "start")
      case .above, .below, .middle: (name.box.middle.x, "middle")
      }
    // In hundredths of the size of the letters: how far below the point the first line is.
    let (y, first): (Double, Int) =
      switch name.side {
      case .above: (name.box.maxY - 3, -113 * (count - 1))
      case .below: (name.box.minY, 92)
      case .left, .right, .middle: (name.box.middle.y, 35 - 113 * (count - 1) / 2)
      }
    writer.element(
      "text",
      [Attribute("class", kind), Attribute("x", x), Attribute("y", y), Attribute("text-anchor", anchor)]
    ) { writer in
      for (number, line) in name.lines.enumerated() {
        writer.element(
          "tspan",
          [
            Attribute("class", number < name.name.count ? "community-name" : "caption"), Attribute("x", x),
            Attribute("dy", Self.em(number == 0 ? first : 113)),
          ], text: line)
      }
    }
  }

  private static func em(_ hundredths: Int) -> String {
    let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole)\(part == 0 ? "" : part < 10 ? ".0\(part)" : ".\(part)")em"
  }
}

extension NetworkLayout {
  /// Whether a tie is between two homes.
  func isAcross(_ tie: PlacedTie) -> Bool { people[tie.from].community != people[tie.to].community }

  /// For each person whether they have a tie with a member of their own home.
  var tiedToMembers: [Bool] {
    var isTied = [Bool](repeating: false, count: people.count)
    for tie in ties where !isAcross(tie) {
      if people[tie.from].isMember { isTied[tie.to] = true }
      if people[tie.to].isMember { isTied[tie.from] = true }
    }
    return isTied
  }

  /// What a drawing of petals shows: as wide as all figures of few homes are, so that their words are of one size.
  var petalFrame: Box {
    let box = bounds(withNames: true).grown(by: 4)
    let spare = max(0, PetalMetrics.width - box.width) / 2
    return Box(minX: box.minX - spare, minY: box.minY, maxX: box.maxX + spare, maxY: box.maxY)
  }
}
