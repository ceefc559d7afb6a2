// What the symbols of a drawing mean: a sample and its words for each that occurs, and no other.

import Markup

struct Legend<Words: DrawingWords> {
  private let layouts: [NetworkLayout]
  private let words: Words

  /// What occurs in any of the drawings, for those that share one legend.
  init(of layouts: [NetworkLayout], in words: Words) {
    self.layouts = layouts
    self.words = words
  }

  func fragment() -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element("ul", [Attribute("class", "network-legend")]) { writer in
      for bubbles in layouts.compactMap(\.bubbles) { condensed(&writer, bubbles) }
      let everyone = layouts.filter { !$0.isCondensed }
      if !everyone.isEmpty { people(&writer, everyone) }
    }
    return writer.finish()
  }

  private func people(_ writer: inout MarkupWriter, _ layouts: [NetworkLayout]) {
    let people = layouts.flatMap(\.people)
    if layouts.contains(where: { !$0.communities.isEmpty }) {
      item(&writer, .place) { circle(&$0, 9, "community") }
    }
    let numbers = layouts.flatMap(\.communities).compactMap(\.community.multiplicity)
    let areCounted = numbers.map { $0.contains(where: \.isNumber) }
    if areCounted.contains(true) { number(&writer, words.sampleNumber, .severalPlaces) }
    if areCounted.contains(false) {
      number(&writer, "× ?", .uncountedPlaces)
    }
    let isTwice = people.contains { $0.seat != nil }
    if people.contains(where: \.isMember) {
      item(&writer, isTwice ? .memberAtHome : .member) {
        $0.empty("path", [Attribute("class", "star"), Attribute("d", Symbols.starPath(at: middle, radius: 8))])
      }
    }
    if isTwice {
      item(&writer, .sameMember) { writer in
        circle(&writer, 10, "pln")
        writer.empty("path", [Attribute("class", "hairline"), Attribute("d", "M2 12L18 12")])
        circle(&writer, Metrics.seat, "seat")
      }
    }
    unknown(&writer)
    if people.contains(where: { !$0.isMember }) {
      item(&writer, .colleague) { circle(&$0, Metrics.person - 2, "dot") }
    }
    if people.contains(where: { $0.person?.isLeader == true }) {
      item(&writer, .leader) { writer in
        circle(&writer, Metrics.person + 3, "ring")
        circle(&writer, Metrics.person - 2, "dot")
      }
    }
    if people.contains(where: { $0.person?.isBroker == true }) {
      item(&writer, .broker) { writer in
        writer.empty(
          "path", [Attribute("class", "halo"), Attribute("d", Symbols.diamondPath(at: middle, radius: 11))])
        circle(&writer, Metrics.person - 2, "dot")
      }
    }
    let ties = layouts.flatMap(\.ties).map(\.tie)
    for kind in Network.TieKind.allCases where ties.contains(where: { $0.kind == kind }) {
      line(&writer, .tie(kind), kind, .regular)
    }
    heads(
      &writer, oneWay: ties.contains { !$0.isUndirected && !$0.isMutual },
      bothWays: ties.contains { !$0.isUndirected && $0.isMutual }, none: ties.contains(where: \.isUndirected))
    if layouts.contains(where: \.hasSeveralTiesBetweenTwo) {
      item(&writer, .sideBySide) { writer in
        for path in ["M2 10Q18 2 34 10", "M2 14Q18 22 34 14"] {
          writer.empty("path", [Attribute("class", "line"), Attribute("d", path)])
        }
      }
    }
    let strengths = Network.Strength.allCases.filter { strength in ties.contains { $0.strength == strength } }
    let hasUnrated = !strengths.isEmpty && ties.contains { $0.strength == nil }
    if strengths.count > 1 || hasUnrated {
      for strength in strengths { line(&writer, .strength(strength), .notReported, strength) }
    }
    if hasUnrated {
      item(&writer, .unrated) { writer in
        let tokens = "tie \(Network.TieKind.notReported.token) \(Network.Strength.unreportedToken)"
        writer.element("g", [Attribute("class", tokens)]) { writer in
          writer.empty("path", [Attribute("class", "line"), Attribute("d", "M2 12L26 12")])
          writer.empty("path", [Attribute("class", "head"), Attribute("d", "M33 12L25 8.4L25 15.6Z")])
        }
      }
    }
  }

  /// Where communities stand for all of their people.
  private func condensed(_ writer: inout MarkupWriter, _ bubbles: Bubbles) {
    item(&writer, .countedPlace) { circle(&$0, 9, "community") }
    if bubbles.sectors.contains(where: { $0.outline != nil }) {
      item(&writer, .membersOfPlace) { writer in
        writer.empty("path", [Attribute("class", "spoke"), Attribute("d", "M0 12L8 12")])
        writer.empty("path", [Attribute("class", "sector"), Attribute("d", "M8 3L34 3L34 21L8 21Z")])
        for x in [15.0, 27] {
          writer.empty(
            "circle",
            [Attribute("class", "seat"), Attribute("cx", x), Attribute("cy", 12), Attribute("r", Metrics.seat)])
        }
      }
    } else if !bubbles.sectors.isEmpty {
      item(&writer, .member) { circle(&$0, Metrics.seat, "seat") }
    }
    unknown(&writer)
    for strength in Network.Strength.allCases where bubbles.arrows.contains(where: { $0.strength == strength }) {
      let (least, most) = bubbles.counts.range(of: strength)
      line(&writer, .flow(strength, least: least, most: most), .notReported, strength)
    }
    let flows = bubbles.arrows.map(\.flow)
    heads(
      &writer, oneWay: flows.contains { $0.runsThere != $0.runsBack },
      bothWays: flows.contains { $0.runsThere && $0.runsBack },
      none: flows.contains { !$0.runsThere && !$0.runsBack })
  }

  private func number(_ writer: inout MarkupWriter, _ sample: String, _ symbol: LegendSymbol) {
    item(&writer, symbol) { writer in
      writer.element(
        "text",
        [
          Attribute("class", "multiplicity"), Attribute("x", middle.x), Attribute("y", 18),
          Attribute("text-anchor", "middle"),
        ],
        text: sample)
    }
  }

  private func unknown(_ writer: inout MarkupWriter) {
    guard layouts.contains(where: { !$0.bonds.isEmpty }) else { return }
    item(&writer, .unknownMembers) {
      $0.empty("path", [Attribute("class", "bond"), Attribute("d", "M2 12L34 12")])
    }
  }

  /// The heads of arrows.
  private func heads(_ writer: inout MarkupWriter, oneWay: Bool, bothWays: Bool, none: Bool) {
    let (right, left) = ("M34 12L26 8.4L26 15.6Z", "M2 12L10 8.4L10 15.6Z")
    func item(_ symbol: LegendSymbol, _ line: String, _ heads: [String]) {
      self.item(&writer, symbol) { writer in
        writer.element(
          "g", [Attribute("class", "tie \(Network.TieKind.notReported.token) \(Network.Strength.regular.token)")]
        ) { writer in
          writer.empty("path", [Attribute("class", "line"), Attribute("d", line)])
          for head in heads { writer.empty("path", [Attribute("class", "head"), Attribute("d", head)]) }
        }
      }
    }
    if oneWay { item(.oneWay, "M2 12L28 12", [right]) }
    if bothWays { item(.bothWays, "M8 12L28 12", [left, right]) }
    if none { item(.noDirection, "M2 12L34 12", []) }
  }

  private func item(_ writer: inout MarkupWriter, _ symbol: LegendSymbol, _ sample: (inout MarkupWriter) -> Void) {
    var drawing = MarkupWriter(.xml)
    drawing.element(
      "svg",
      [
        Attribute("class", "network"), Attribute("viewBox", "0 0 36 24"), Attribute("width", 36),
        Attribute("height", 24), Attribute("aria-hidden", "true"), Attribute("focusable", "false"),
      ],
      sample)
    writer.element("li") { writer in
      writer.fragment(drawing.finish())
      writer.text(" " + words.legend(symbol))
    }
  }

  private func circle(_ writer: inout MarkupWriter, _ radius: Double, _ name: String) {
    writer.empty(
      "circle",
      [
        Attribute("class", name), Attribute("cx", middle.x), Attribute("cy", middle.y),
        Attribute("r", radius),
      ])
  }

  private func line(
    _ writer: inout MarkupWriter, _ symbol: LegendSymbol, _ kind: Network.TieKind, _ strength: Network.Strength
  ) {
    item(&writer, symbol) { writer in
      writer.element("g", [Attribute("class", "tie \(kind.token) \(strength.token)")]) {
        Symbols.line(&$0, "M2 12L34 12", kind)
      }
    }
  }
}

/// The middle of a sample.
private let middle = Point(x: 18, y: 12)

extension NetworkLayout {
  fileprivate var hasSeveralTiesBetweenTwo: Bool {
    Set(ties.map { Set([$0.tie.from, $0.tie.to]) }).count < ties.count
  }
}
