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
    switch style {
    case .full(let prefix, let description, let person, let community):
      svg = FullDrawing(
        layout: layout, tellsStrengths: tellsStrengths ?? layout.tellsStrengths, idPrefix: prefix,
        description: description,
        personHref: person, communityHref: community, words: words
      ).svg()
    case .card: svg = CardDrawing(layout: layout).svg()
    }
  }
}

extension Diagram {
  /// Returns what the symbols of drawings mean that are looked at together: only of what occurs. O(people + ties).
  public static func legend(of layouts: [NetworkLayout], in words: some DrawingWords) -> Fragment {
    Legend(of: layouts, in: words).fragment()
  }

  /// Returns the drawing as a file of its own, with its style in it. O(people + ties).
  public static func file(
    of layout: NetworkLayout, description: String, in words: some DrawingWords & NetworkWords
  ) -> Fragment {
    FullDrawing(
      layout: layout, tellsStrengths: layout.tellsStrengths, idPrefix: "network", description: description,
      personHref: { _ in nil }, communityHref: { _ in nil }, words: words, style: styleSheet
    ).svg()
  }
}

extension Network {
  /// Whether it is reported of some tie how strong it is. O(ties).
  var tellsStrengths: Bool { ties.contains { $0.strength != nil } }
}

extension NetworkLayout {
  /// Whether it is reported of some tie how strong it is. O(ties).
  public var tellsStrengths: Bool { ties.contains { $0.tie.strength != nil } }

  /// The box round everything: discs, and names where they are drawn.
  func bounds(withNames: Bool) -> Box {
    var box: Box? = pln.map(Box.init(around:))
    func add(_ other: Box) { box = box?.union(other) ?? other }
    if withNames, let plnNameBox { add(plnNameBox) }
    for community in communities {
      add(Box(around: community.disc))
      if withNames, !community.isPLN { add(community.textBox) }
    }
    for tie in ties where !tie.curve.controls.isEmpty {
      for point in tie.curve.chain { add(Box(centre: point, width: 8, height: 8)) }
    }
    for line in hairlines where !line.controls.isEmpty {
      for point in line.chain { add(Box(centre: point, width: 2, height: 2)) }
    }
    for arrow in bubbles?.arrows ?? [] {
      for point in arrow.curve.chain { add(Box(centre: point, width: 8, height: 8)) }
    }
    return box ?? Box(centre: .zero, width: 40, height: 40)
  }
}
