// The drawing of a page: everything in it has a name, people lead to their rows, and a reader who cannot see it hears
// its title and description.

import Markup

struct FullDrawing<Words: DrawingWords & NetworkWords> {
  let layout: NetworkLayout
  /// Whether lines show how strong ties are.
  let tellsStrengths: Bool
  let frame: DrawingFrame
  let personHref: @Sendable (String) -> String?
  let communityHref: @Sendable (String) -> String?
  let words: Words

  func svg() -> Fragment {
    let box = layout.bounds(withNames: true).grown(by: 14)
    var writer = MarkupWriter(.xml)
    let classes = layout.isWide ? "network network-wide" : "network"
    let legend = frame.text.map { FileLegend(layout: layout, text: $0, words: words) }
    frame.write(&writer, name: classes, box: box, legend: legend) { writer in
      writer.element("g", [Attribute("class", "discs"), Attribute("aria-hidden", "true")]) { writer in
        if let pln = layout.pln { writer.circle("pln", at: pln.centre, radius: pln.radius) }
        for sector in layout.bubbles?.sectors ?? [] { outline(&writer, sector) }
        for community in layout.communities where !community.isPLN {
          writer.circle("community", at: community.disc.centre, radius: community.disc.radius)
        }
      }
      writer.element("g", [Attribute("class", "ties"), Attribute("aria-hidden", "true")]) { writer in
        for line in layout.bonds {
          writer.path("bond", Symbols.path(line))
        }
        for sector in layout.bubbles?.sectors ?? [] {
          if let line = sector.spoke {
            writer.path("spoke", Symbols.path(line))
          }
        }
        for arrow in layout.bubbles?.arrows ?? [] { self.arrow(&writer, arrow) }
        for tie in layout.ties { self.tie(&writer, tie) }
      }
      writer.element("g", [Attribute("class", "seats"), Attribute("aria-hidden", "true")]) { writer in
        for sector in layout.bubbles?.sectors ?? [] {
          for seat in sector.seats { writer.circle("seat", at: seat, radius: Metrics.seat) }
        }
      }
      writer.element("g", [Attribute("class", "names")]) { writer in
        plnName(&writer)
        for (number, community) in layout.communities.enumerated() where !community.isPLN {
          if layout.isCondensed { bubble(&writer, community, number) } else { name(&writer, community) }
        }
      }
      guard !layout.isCondensed else { return }
      writer.element("g", [Attribute("class", "people")]) { writer in
        for person in layout.people { self.person(&writer, person) }
      }
    }
    return writer.finish()
  }

  // MARK: Parts

  private func tie(_ writer: inout MarkupWriter, _ tie: NetworkLayout.PlacedTie) {
    self.tie(&writer, Symbols.Arrow(tie), tie.tie.kind, tie.tie.strength)
  }

  func tie(
    _ writer: inout MarkupWriter, _ arrow: Symbols.Arrow, _ kind: TieKind?, _ strength: TieStrength?,
    alsoClass other: String = ""
  ) {
    let token = strength?.token ?? (tellsStrengths ? TieStrength.unreportedToken : TieStrength.regular.token)
    writer.element("g", [Attribute("class", "tie \(kind.token) \(token)\(other)")]) {
      writer in
      Symbols.line(&writer, arrow.line, kind)
      for head in arrow.heads { writer.path("head", head) }
    }
  }

  private func plnName(_ writer: inout MarkupWriter) {
    guard let pln = layout.pln else { return }
    writer.words("pln-name", at: Point(x: 0, y: pln.radius + 17), layout.plnName)
  }

  func name(_ writer: inout MarkupWriter, _ community: NetworkLayout.PlacedCommunity) {
    let box = community.textBox
    writer.element("g", [Attribute("class", "name")]) { writer in
      for (number, line) in (community.layout.name + community.layout.caption).enumerated() {
        let isName = number < community.layout.name.count
        writer.words(
          isName ? "community-name" : "caption",
          at: Point(x: community.disc.centre.x, y: box.minY + Double(number) * Metrics.lineHeight + 11.5), line)
      }
    }
    if let number = community.layout.number {
      writer.words(
        "multiplicity", at: Point(x: community.disc.centre.x, y: community.disc.centre.y + number.base),
        number.text)
    }
  }

  private func person(_ writer: inout MarkupWriter, _ placed: NetworkLayout.PlacedPerson) {
    guard let person = placed.person else {
      writer.path("star", Symbols.starPath(at: placed.place, radius: Metrics.person + 1))
      return
    }
    // The id in full: what the disc lets the label leave out is nothing to somebody who hears one name after another.
    let label = words.label(
      person.id, of: layout.communities[placed.community].community.name.shortened(), isMember: placed.isMember,
      isLeader: person.isLeader, isBroker: person.isBroker)
    if let address = personHref(person.id) {
      writer.element("a", [Attribute("class", "person"), Attribute("href", address), Attribute("aria-label", label)]) {
        symbol(&$0, placed, person)
      }
    } else {
      writer.element("g", [Attribute("class", "person")]) { symbol(&$0, placed, person) }
    }
  }

  private func symbol(_ writer: inout MarkupWriter, _ placed: NetworkLayout.PlacedPerson, _ person: Network.Person) {
    // A larger target than the symbol, for a finger.
    writer.circle("target", at: placed.place, radius: Metrics.person + 5)
    if person.isBroker {
      writer.path("halo", Symbols.diamondPath(at: placed.place, radius: Metrics.person + 5))
    }
    if person.isLeader { writer.circle("ring", at: placed.place, radius: Metrics.person + 3) }
    if placed.isMember {
      writer.path("star", Symbols.starPath(at: placed.place, radius: Metrics.person + 1))
    } else {
      writer.circle("dot", at: placed.place, radius: Metrics.person - 2)
    }
    guard let box = placed.labelBox else { return }
    writer.words(
      person.isLeader ? "label leader" : "label", at: Point(x: (box.minX + box.maxX) / 2, y: box.maxY - 1.5),
      placed.label)
  }
}
