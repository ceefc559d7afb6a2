// A case's network as mathematics sees it, and its drawing. The only place where the words of a case become a graph.

import Cases
import Markup
import Networks

/// The drawings of one case's network.
struct NetworkDrawing: Sendable {
  /// The rules that every drawing needs, for the site's style sheet.
  static let styleSheet: [UInt8] = []

  init(of study: CaseStudy) {}

  /// The drawing for the case's own page.
  var full: Fragment? { nil }
  /// The drawing for a card.
  var small: Fragment? { nil }
  var legend: Fragment? { nil }
}
