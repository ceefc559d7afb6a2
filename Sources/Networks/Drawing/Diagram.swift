// A layout as SVG, in the manner of the paper's Figure 1: dotted circles are communities, white stars their members of
// the PLN, which stands in the middle. Every channel is doubled: shape before dash, dash before colour.

import Markup

/// The drawing of a network.
public struct Diagram: Sendable {
  /// What a drawing is for.
  public enum Style: Sendable {
    /// The drawing of a page, with names, a title and a description. `idPrefix` keeps its ids apart from others on the
    /// page; `description` says in words what is drawn, such as a `NetworkSummary`; `personHref` gives the address of
    /// the row that tells more of a person, and `communityHref` that of a community where it stands for all of its
    /// people.
    case full(
      idPrefix: String, description: String, personHref: @Sendable (String) -> String?,
      communityHref: @Sendable (String) -> String? = { _ in nil })
    /// The figure beside the text of a case: the same in which ties have no direction and no kind, and nothing leads
    /// anywhere. Where the drawing is none of petals it is the full one.
    case figure(idPrefix: String, description: String)
    /// A small drawing without words, for a card. It says nothing that the card does not.
    case card
  }

  public let svg: Fragment

  /// Draws a layout. O(people + ties).
  ///
  /// - Parameter tellsStrengths: Whether its legend says how strong ties are, which may be that of other drawings too;
  ///   nil for a drawing that has its legend to itself.
  public init(
    of layout: NetworkLayout, style: Style, tellsStrengths: Bool? = nil, in words: some DrawingWords & NetworkWords
  ) {
    let tellsStrengths = tellsStrengths ?? layout.tellsStrengths
    switch style {
    case .full(let prefix, let description, let person, let community):
      let frame = DrawingFrame(title: layout.title, description: description, idPrefix: prefix)
      svg =
        layout.hasPetals
        ? PetalDrawing(
          layout: layout, frame: frame, words: words, large: .init(tellsStrengths: tellsStrengths, personHref: person)
        ).svg()
        : FullDrawing(
          layout: layout, tellsStrengths: tellsStrengths, frame: frame, personHref: person, communityHref: community,
          words: words
        ).svg()
    case .figure(let prefix, let description):
      let frame = DrawingFrame(title: layout.title, description: description, idPrefix: prefix)
      svg =
        layout.hasPetals
        ? PetalDrawing(layout: layout, frame: frame, words: words, large: nil).svg()
        : FullDrawing(
          layout: layout, tellsStrengths: tellsStrengths, frame: frame, personHref: { _ in nil },
          communityHref: { _ in nil }, words: words
        ).svg()
    case .card:
      svg = layout.hasPetals ? PetalCard(layout: layout).svg() : CardDrawing(layout: layout).svg()
    }
  }
}

extension Diagram {
  /// Returns what the symbols of drawings mean that are looked at together: only of what occurs. O(people + ties).
  public static func legend(of layouts: [NetworkLayout], in words: some DrawingWords) -> Fragment {
    Legend(of: layouts, in: words).fragment()
  }

  /// Returns the short key of figures that are looked at together. O(people + ties).
  public static func key(of layouts: [NetworkLayout], in words: some DrawingWords) -> Fragment {
    Legend(of: layouts, isShort: true, in: words).fragment()
  }

  /// Returns the drawing as a file of its own. O(people + ties).
  ///
  /// - Parameters:
  ///   - text: What is written around it.
  ///   - hasStyleSheet: Whether it brings the style sheet of pages with it, for browsers; else every element has
  ///     attributes of its own, for every program.
  public static func file(
    of layout: NetworkLayout, text: FileText, description: String, hasStyleSheet: Bool,
    in words: some DrawingWords & NetworkWords
  ) -> [UInt8] {
    let frame = DrawingFrame(
      title: layout.title, description: description, idPrefix: "network", text: text,
      style: hasStyleSheet ? styleSheet + ground : nil)
    let svg =
      layout.hasPetals
      ? PetalDrawing(layout: layout, frame: frame, words: words, large: nil).svg()
      : FullDrawing(
        layout: layout, tellsStrengths: layout.tellsStrengths, frame: frame, personHref: { _ in nil },
        communityHref: { _ in nil }, words: words
      ).svg()
    return hasStyleSheet ? svg.bytes : PresentationAttributes(styleSheet).written(into: svg.bytes)
  }

  /// What a page gives a drawing, and a file with its style sheet has to bring itself.
  private static let ground = "svg.network { font-family: system-ui, sans-serif; background: var(--n-ground); }"
}

extension Network {
  /// Whether it is reported of some tie how strong it is. O(ties).
  var tellsStrengths: Bool { ties.contains { $0.strength != nil } }
}

extension NetworkLayout {
  /// Whether it is reported of some tie how strong it is. O(ties).
  public var tellsStrengths: Bool { ties.contains { $0.tie.strength != nil } }

  /// Whether it is too wide to be beside a text, or on a phone.
  public var isWide: Bool {
    hasPetals
      ? communities.count > PetalMetrics.mostNarrow || petalFrame.width > PetalMetrics.width + 60
      : bounds(withNames: true).width + 28 > NetworkLayout.phone
  }

  /// What a phone of 360 pixels leaves for a drawing.
  private static let phone = 310.0

  /// The box round everything: discs, and names where they are drawn.
  func bounds(withNames: Bool) -> Box {
    var box: Box? = pln.map(Box.init(around:))
    func add(_ other: Box) { box = box?.union(other) ?? other }
    if withNames, let plnNameBox { add(plnNameBox) }
    if withNames, let networkName { add(networkName.box) }
    for community in communities {
      if let home = community.home {
        add(home.petal.box)
        if withNames, let name = home.name { add(name.box) }
      } else {
        add(Box(around: community.disc))
        if withNames, !community.isPLN { add(community.textBox) }
      }
    }
    for tie in ties where !tie.curve.controls.isEmpty {
      for point in tie.curve.chain { add(Box(centre: point, width: 8, height: 8)) }
    }
    for arrow in bubbles?.arrows ?? [] {
      for point in arrow.curve.chain { add(Box(centre: point, width: 8, height: 8)) }
    }
    return box ?? Box(centre: .zero, width: 40, height: 40)
  }
}
