// The words of English for tests of what is said and drawn, so that each test names only what it is about.

import Markup
import Words

@testable import Networks

extension Network {
  init(title: String, communities: [Community], people: [Person], ties: [Tie], form: Form = .petals) {
    self.init(
      title: title, communities: communities, people: people, ties: ties, form: form, discName: English().disc)
  }
}

extension AttributedGraph {
  /// A network of which nothing is drawn.
  init(
    communities: [Network.Community], people: [Network.Person], arcs: [Graph.Arc], links: [(String, String)] = []
  ) {
    self.init(
      of: Network(
        title: "", communities: communities, people: people,
        ties: arcs.map { .init(from: $0.from, to: $0.to, weight: $0.weight, isMutual: $0.isMutual) }, links: links,
        discName: English().disc))
  }
}

extension NetworkSummary {
  init(of network: Network, schools: [TwoWayLink.School] = [], isSchematic: Bool = false) {
    self.init(of: network, schools: schools, isSchematic: isSchematic, in: English())
  }
}

extension NetworkChange {
  init(from first: Wave, to second: Wave) { self.init(from: first, to: second, in: English()) }
}

extension NetworkList {
  init(of network: Network, personHref: (String) -> String?, communityHref: (String) -> String?) {
    self.init(of: network, personHref: personHref, communityHref: communityHref, in: English())
  }
}

extension NetworkLayout {
  init(of network: Network, from start: Positions? = nil, mostPeople: Int? = nil, isSketch: Bool = false) {
    self.init(of: network, from: start, mostPeople: mostPeople, isSketch: isSketch, in: English())
  }
}

extension Diagram {
  init(of layout: NetworkLayout, style: Style, tellsStrengths: Bool? = nil) {
    self.init(of: layout, style: style, tellsStrengths: tellsStrengths, in: English())
  }

  static func legend(of layouts: [NetworkLayout]) -> Fragment { legend(of: layouts, in: English()) }
}

extension TwoWayLink {
  var glance: String { glance(in: English()) }
}

extension TwoWayLink.School {
  func tieLines(_ way: TwoWayLink.Way) -> [String] { tieLines(way, in: English()) }
}
