// A case's network as mathematics sees it, and its drawing. The only place where the words of a case become a graph.

import Cases
import Diagnostics
import Foundation
import Markup
import Networks
import Words

/// How much of its time a build gives to the drawings.
public enum DrawingMode: Sendable {
  /// The clearest drawing that a search finds. Only the search shows that a network cannot be drawn clearly.
  case drawn
  /// Everybody stays where a search would begin. A sketch is as large as the drawing, takes a small part of its time, and
  /// is not judged: pages are checked with it and never published.
  case sketched
  /// Pages have the network in words, as a list and as tables alone.
  case leftOut
}

/// The drawings of one case's network, made from one layout.
package struct NetworkDrawing: Sendable {
  /// The rules that every drawing needs, for the site's style sheet.
  static let styleSheet = Array((Diagram.styleSheet + TwoWayDrawing.styleSheet).utf8)

  /// What is drawn, and whatever else a page says of the network.
  let account: NetworkAccount
  /// The drawing for the case's own page, with what its symbols mean; nil where there is nothing to draw.
  let full: Fragment?
  let legend: Fragment?
  /// A drawing for each community, where the drawing of all shows none of their people.
  let communities: Fragment?
  /// The drawing for a card; nil where no page shows it.
  let small: Fragment?
  /// The network at other times of measuring, everybody where the main drawing has them.
  let otherWaves: [(label: String, svg: Fragment)]
  /// What is wrong with the positions that the drawing was to begin with.
  package let diagnostics: [Diagnostic]

  /// - Parameter isOnCards: Whether a page shows the drawing for a card.
  package init(
    of study: CaseStudy, mode: DrawingMode = .drawn, isOnCards: Bool = true, in words: any Phrasebook
  ) {
    let account = NetworkAccount(of: study, in: words)
    self.account = account
    let waves = account.waves
    let isSketch = mode == .sketched
    guard mode != .leftOut, !study.network.communities.isEmpty, !account.drawn.detail.isNothing else {
      (full, legend, communities, small, otherWaves, diagnostics) = (nil, nil, nil, nil, [], [])
      return
    }
    var start = isSketch ? nil : study.positions.map { Positions($0.places) }
    // Everybody of all waves on one layout: who stays, stays in place.
    var keepsPositions = true
    if !waves.isEmpty, !isSketch {
      let union = Network.union(waves.map(\.network), discName: words.disc)
      if union.canPlaceEverybody || !union.detail.isNothing {
        let all = NetworkLayout(of: union, from: start, mostPeople: union.canPlaceEverybody ? .max : nil)
        keepsPositions = all.keepsStart
        start = all.positions
      }
    }
    var layout = NetworkLayout(of: account.drawn, from: start, isSketch: isSketch)
    var diagnostics: [Diagnostic] = []
    var isClear = isSketch || layout.quality.holdsHardGates
    if !isSketch, study.positions != nil, !keepsPositions || !layout.keepsStart || !isClear {
      diagnostics.append(contentsOf: NetworkDrawing.unkept(study))
    }
    if !isClear {
      // Once more without the positions; and if that does not help either, without the people.
      let isCrowd = layout.isCondensed
      for mostPeople in [nil, 0] where !isClear && (mostPeople == nil ? start != nil : !isCrowd) {
        start = nil
        layout = NetworkLayout(of: account.drawn, mostPeople: mostPeople)
        isClear = layout.quality.holdsHardGates
      }
      if layout.isCondensed, !isCrowd { diagnostics.append(NetworkDrawing.undrawable(study)) }
      if !isClear { diagnostics.append(NetworkDrawing.unclear(study)) }
    }
    self.diagnostics = diagnostics
    let tables = NetworkTables(of: account.study, words)
    let (people, rooms) = (tables.personLinks, tables.communityLinks)
    let style = Diagram.Style.full(
      idPrefix: "network", description: account.summary.text, personHref: { people[$0] }, communityHref: { rooms[$0] })
    let waveLayouts = account.otherWaves.drawn.map { [start] number, wave in
      (number: number, wave: wave, layout: NetworkLayout(of: wave.network, from: start, isSketch: isSketch))
    }
    // All of them share one legend.
    let tellsStrengths = layout.tellsStrengths || waveLayouts.contains(where: \.layout.tellsStrengths)
    full = Diagram(of: layout, style: style, tellsStrengths: tellsStrengths, in: words).svg
    legend = Diagram.legend(of: [layout] + waveLayouts.map(\.layout), in: words)
    communities =
      layout.isCondensed
      ? NetworkDrawing.communities(of: account.drawn, isSketch: isSketch, in: words) { people[$0] } : nil
    small = isOnCards ? Diagram(of: layout, style: .card, in: words).svg : nil
    otherWaves = waveLayouts.map { number, wave, layout in
      let style = Diagram.Style.full(
        idPrefix: "network-\(number + 1)", description: NetworkSummary(of: wave.network, in: words).text,
        personHref: { people[$0] }, communityHref: { rooms[$0] })
      return (wave.label, Diagram(of: layout, style: style, tellsStrengths: tellsStrengths, in: words).svg)
    }
  }

  private static func unkept(_ study: CaseStudy) -> [Diagnostic] {
    guard let positions = study.positions else { return [] }
    return [
      Diagnostic(
        .unclearDrawing,
        "the network does not fit these positions, so it is drawn anew: a community is new or has outgrown its disc, or something would overlap",
        at: Span(positions.file, 0..<0), help: "let `casebook draw --lock` keep the new drawing, or delete the file")
    ]
  }

  private static func unclear(_ study: CaseStudy) -> Diagnostic {
    Diagnostic(
      .unclearDrawing,
      "the network of this case cannot be drawn without overlaps, so that lines or names in its drawing run over something else",
      at: Span(study.file, 0..<0),
      help: "join communities that may be told of as one: `count` says how many an entry stands for")
  }

  private static func undrawable(_ study: CaseStudy) -> Diagnostic {
    Diagnostic(
      .unclearDrawing,
      "the network of this case cannot be drawn without overlaps, so communities are drawn and not their people",
      at: Span(study.file, 0..<0),
      help: "report the case to the makers of casebook")
  }
}

extension Network {
  /// The network of a case, as it was last known or at one time of measuring.
  init(of study: CaseStudy, at wave: Wave? = nil, in words: any Phrasebook) {
    self.init(of: study.network.latest, titled: words.networkTitle(of: study.title), at: wave, in: words)
  }

  package init(of network: NetworkStudy, titled title: String, at wave: Wave? = nil, in words: any Phrasebook) {
    let (people, ties) = (wave?.people ?? network.people, wave?.ties ?? network.ties)
    let rooms = Dictionary(grouping: people, by: \.community.value)
    let prefixes = rooms.mapValues { Network.commonPrefix($0.map(\.id.text)) }
    self.init(
      title: title,
      communities: network.communities.map { community in
        let listed = rooms[community.id] ?? []
        return Community(
          id: community.id.text, name: community.name.isEmpty ? community.id.text : community.name,
          caption: Network.caption(community, listed: listed, words),
          multiplicity: Network.multiplicity(community, words),
          anonymousMembers: listed.isEmpty ? Network.anonymousMembers(community) : 0,
          isMembershipUnknown: listed.isEmpty && community.members.value == nil && community.weight > 1)
      },
      people: people.map {
        Person(
          id: $0.id.text, label: String($0.id.text.dropFirst(prefixes[$0.community.value]?.count ?? 0)),
          community: $0.community.value.text, isMember: $0.isMember, isLeader: $0.isLeader, isBroker: $0.isBroker)
      },
      ties: ties.map {
        Tie(
          from: $0.from.value.text, to: $0.to.value.text, kind: TieKind($0.kind.value),
          strength: $0.strength.value.map(Strength.init), isMutual: $0.isMutual)
      }, discName: words.disc)
  }

  /// What all ids of a community start with, up to a hyphen: its disc says already that they are its people's.
  private static func commonPrefix(_ ids: [String]) -> String {
    guard let first = ids.first, ids.count > 1 else { return "" }
    var prefix = first
    for id in ids.dropFirst() { prefix = prefix.commonPrefix(with: id) }
    return prefix.lastIndex(of: "-").map { String(prefix[...$0]) } ?? ""
  }

  /// How many of a community belong to the network: of the staff, where it was reported, else of those listed.
  private static func caption(_ community: Cases.Community, listed: [Cases.Person], _ words: any Phrasebook) -> String {
    let members = listed.isEmpty ? community.members.value : listed.count(where: \.isMember)
    guard community.count == .one else { return words.membership(ofEach: members) }
    return words.membership(members, ofStaff: community.staff.value, ofListed: listed.count)
  }

  private static func multiplicity(_ community: Cases.Community, _ words: any Phrasebook) -> String? {
    switch community.count {
    case .one: nil
    case .several(let number): "× \(words.number(number))"
    case .notKnown: "× ?"
    }
  }

  /// The members to draw of a community whose people are not listed: of many alike, those of one.
  private static func anonymousMembers(_ community: Cases.Community) -> Int { min(community.members.value ?? 0, 12) }
}

extension Network.TieKind {
  fileprivate init(_ kind: Cases.TieKind?) {
    self =
      switch kind {
      case nil: .notReported
      case .storytelling: .storytelling
      case .aidAndAssistance: .aidAndAssistance
      case .sharing: .sharing
      case .jointWork: .jointWork
      }
  }
}

extension Network.Strength {
  package init(_ strength: TieStrength) {
    self =
      switch strength {
      case .occasional: .occasional
      case .regular: .regular
      case .core: .core
      }
  }
}
