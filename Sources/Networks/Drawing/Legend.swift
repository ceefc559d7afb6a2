// What the symbols of a drawing mean: a sample and its words for each that occurs, and no other.

import Markup

struct Legend<Words: DrawingWords> {
  private let layouts: [NetworkLayout]
  let isShort: Bool
  private let words: Words

  /// The middle of a sample.
  var middle: Point { Point(x: 18, y: 12) }

  /// What occurs in any of the drawings, for those that share one legend.
  ///
  /// - Parameter isShort: Whether it is the key of figures in which ties have no kind and no direction.
  init(of layouts: [NetworkLayout], isShort: Bool = false, in words: Words) {
    self.layouts = layouts
    self.isShort = isShort
    self.words = words
  }

  /// A sample of a symbol, in a frame of 36 by 24, and what it means.
  struct Item {
    let symbol: LegendSymbol
    let sample: Fragment
  }

  /// What occurs, in the order in which it is looked for.
  var items: [Item] {
    var items: [Item] = []
    for bubbles in layouts.compactMap(\.bubbles) { condensed(&items, bubbles) }
    let petals = layouts.filter(\.hasPetals)
    if !petals.isEmpty { self.petals(&items, petals) }
    let discs = layouts.filter { !$0.isCondensed && !$0.hasPetals }
    if !discs.isEmpty { people(&items, discs) }
    return items
  }

  func fragment() -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element("ul", [Attribute("class", isShort ? "network-key" : "network-legend")]) { writer in
      for item in items {
        var drawing = MarkupWriter(.xml)
        drawing.element(
          "svg",
          [
            Attribute("class", "network petals legend-sample"), Attribute("viewBox", "0 0 36 24"),
            Attribute("width", 36), Attribute("height", 24), Attribute("aria-hidden", "true"),
            Attribute("focusable", "false"),
          ]
        ) { $0.fragment(item.sample) }
        writer.element("li") { writer in
          writer.fragment(drawing.finish())
          writer.text(" " + words.legend(item.symbol))
        }
      }
    }
    return writer.finish()
  }

  private func people(_ items: inout [Item], _ layouts: [NetworkLayout]) {
    let people = layouts.flatMap(\.people)
    if layouts.contains(where: { !$0.communities.isEmpty }) {
      item(&items, .place) { $0.circle("community", at: middle, radius: 9) }
    }
    let numbers = layouts.flatMap(\.communities).compactMap(\.community.multiplicity)
    let areCounted = numbers.map { $0.contains(where: \.isNumber) }
    if areCounted.contains(true) { number(&items, words.sampleNumber, .severalPlaces) }
    if areCounted.contains(false) {
      number(&items, "× ?", .uncountedPlaces)
    }
    if people.contains(where: \.isMember) {
      item(&items, .member) { $0.path("star", Symbols.starPath(at: middle, radius: 8)) }
    }
    if people.contains(where: { !$0.isMember }) {
      item(&items, .colleague) { $0.circle("dot", at: middle, radius: Metrics.person - 2) }
    }
    if people.contains(where: { $0.person?.isLeader == true }) {
      item(&items, .leader) { writer in
        writer.circle("ring", at: middle, radius: Metrics.person + 3)
        writer.circle("dot", at: middle, radius: Metrics.person - 2)
      }
    }
    if people.contains(where: { $0.person?.isBroker == true }) {
      item(&items, .broker) { writer in
        writer.path("halo", Symbols.diamondPath(at: middle, radius: 11))
        writer.circle("dot", at: middle, radius: Metrics.person - 2)
      }
    }
    ties(&items, layouts)
  }

  /// The kinds of ties, their directions, and how strong they are.
  func ties(_ items: inout [Item], _ layouts: [NetworkLayout]) {
    let ties = layouts.flatMap(\.ties).map(\.tie)
    let withoutKind = ties.filter { $0.kind == nil }
    if !withoutKind.isEmpty {
      line(&items, .tieWithoutKind(Absence.ways(of: withoutKind.map(\.gaps.kind))), nil, .regular)
    }
    for kind in TieKind.allCases where ties.contains(where: { $0.kind == kind }) {
      line(&items, .tie(kind), kind, .regular)
    }
    heads(
      &items, oneWay: ties.contains { !$0.isUndirected && !$0.isMutual },
      bothWays: ties.contains { !$0.isUndirected && $0.isMutual }, none: ties.contains(where: \.isUndirected))
    if layouts.contains(where: \.hasSeveralTiesBetweenTwo) {
      item(&items, .sideBySide) { writer in
        for path in ["M2 10Q18 2 34 10", "M2 14Q18 22 34 14"] as [PathData] {
          writer.path("line", path)
        }
      }
    }
    let strengths = TieStrength.allCases.filter { strength in ties.contains { $0.strength == strength } }
    let unrated = strengths.isEmpty ? [] : ties.filter { $0.strength == nil }
    if strengths.count > 1 || !unrated.isEmpty {
      for strength in strengths { line(&items, .strength(strength), nil, strength) }
    }
    if !unrated.isEmpty {
      item(&items, .unrated(Absence.ways(of: unrated.flatMap(\.strengthGaps)))) { writer in
        let tokens = "tie \(TieKind?.none.token) \(TieStrength.unreportedToken)"
        writer.element("g", [Attribute("class", tokens)]) { writer in
          writer.path("line", "M2 12L26 12")
          writer.path("head", "M33 12L25 8.4L25 15.6Z")
        }
      }
    }
  }

  /// Where communities stand for all of their people.
  private func condensed(_ items: inout [Item], _ bubbles: Bubbles) {
    item(&items, .countedPlace) { $0.circle("community", at: middle, radius: 9) }
    if bubbles.sectors.contains(where: { $0.outline != nil }) {
      item(&items, .membersOfPlace) { writer in
        writer.path("spoke", "M0 12L8 12")
        writer.path("sector", "M8 3L34 3L34 21L8 21Z")
        for x in [15.0, 27] {
          writer.circle("seat", at: Point(x: x, y: 12), radius: Metrics.seat)
        }
      }
    } else if !bubbles.sectors.isEmpty {
      item(&items, .member) { $0.circle("seat", at: middle, radius: Metrics.seat) }
    }
    unknown(&items)
    for strength in TieStrength.allCases where bubbles.arrows.contains(where: { $0.strength == strength }) {
      let (least, most) = bubbles.counts.range(of: strength)
      line(&items, .flow(strength, least: least, most: most), nil, strength)
    }
    let flows = bubbles.arrows.map(\.flow)
    heads(
      &items, oneWay: flows.contains { $0.runsThere != $0.runsBack },
      bothWays: flows.contains { $0.runsThere && $0.runsBack },
      none: flows.contains { !$0.runsThere && !$0.runsBack })
  }

  func number(_ items: inout [Item], _ sample: String, _ symbol: LegendSymbol) {
    item(&items, symbol) { $0.words("multiplicity", at: Point(x: middle.x, y: 18), sample) }
  }

  private func unknown(_ items: inout [Item]) {
    guard layouts.contains(where: { !$0.bonds.isEmpty }) else { return }
    item(&items, .unknownMembers) {
      $0.path("bond", "M2 12L34 12")
    }
  }

  /// The heads of arrows.
  private func heads(_ items: inout [Item], oneWay: Bool, bothWays: Bool, none: Bool) {
    let (right, left): (PathData, PathData) = ("M34 12L26 8.4L26 15.6Z", "M2 12L10 8.4L10 15.6Z")
    func item(_ symbol: LegendSymbol, _ line: PathData, _ heads: [PathData]) {
      self.item(&items, symbol) { writer in
        writer.element(
          "g", [Attribute("class", "tie \(TieKind?.none.token) \(TieStrength.regular.token)")]
        ) { writer in
          writer.path("line", line)
          for head in heads { writer.path("head", head) }
        }
      }
    }
    if oneWay { item(.oneWay, "M2 12L28 12", [right]) }
    if bothWays { item(.bothWays, "M8 12L28 12", [left, right]) }
    if none { item(.noDirection, "M2 12L34 12", []) }
  }

  func item(_ items: inout [Item], _ symbol: LegendSymbol, _ sample: (inout MarkupWriter) -> Void) {
    var drawing = MarkupWriter(.xml)
    sample(&drawing)
    items.append(Item(symbol: symbol, sample: drawing.finish()))
  }

  private func line(
    _ items: inout [Item], _ symbol: LegendSymbol, _ kind: TieKind?, _ strength: TieStrength
  ) {
    item(&items, symbol) { writer in
      writer.element("g", [Attribute("class", "tie \(kind.token) \(strength.token)")]) {
        Symbols.line(&$0, "M2 12L34 12", kind)
      }
    }
  }
}

extension NetworkLayout {
  fileprivate var hasSeveralTiesBetweenTwo: Bool {
    Set(ties.map { Set([$0.tie.from, $0.tie.to]) }).count < ties.count
  }
}
