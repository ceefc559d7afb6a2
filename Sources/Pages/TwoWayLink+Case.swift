// What a case says of the two-way link between its schools and their network, gathered from its actions and its ties:
// the one place where an author's words become a link.

import Cases
import Networks
import Words

extension TwoWayLink {
  /// The two-way link of a case.
  ///
  /// - Parameters:
  ///   - drawn: The case's network as it is drawn.
  ///   - measured: The same as it is measured.
  init(of study: CaseStudy, drawn: Network, measured: AttributedGraph, in words: any Phrasebook) {
    let isSchematic = study.network.basis.value == .schematic
    let ties: [HomeTies?] =
      isSchematic || measured.graph.pairCount == 0 ? drawn.communities.map { _ in nil } : measured.homeTies
    var everywhere: [Action] = []
    var actions: [CommunityID: [Action]] = [:]
    var leftOutEverywhere: [LeftOut] = []
    var leftOut: [CommunityID: [LeftOut]] = [:]
    let actors = study.actors
    for (place, action) in study.actions.enumerated() {
      let ways = Set(action.functions.map { $0 == .mobilising ? Way.home : .inward })
      let states = action.stateByCommunity
      for way in Way.allCases where ways.contains(way) {
        // What the wider system did is listed with the actions, and is not what leaders put in or bring home.
        if actors[place].value == .system {
          if states.isEmpty { leftOutEverywhere.append(LeftOut(way: way)) }
          for (community, state) in states {
            leftOut[community, default: []].append(LeftOut(way: way, isDropped: state == .value(.dropped)))
          }
          continue
        }
        // What reached no colleague brought nothing home.
        let isInVain = way == .home && action.reachedNobody
        if action.at.isEmpty, states.isEmpty {
          everywhere.append(Action(place: place, way: way, isCarriedOut: !isInVain, isSaid: false))
        }
        for (community, state) in states {
          // What is reported of no single place was carried out where `at` says so.
          actions[community, default: []].append(
            Action(
              place: place, way: way,
              isCarriedOut: !isInVain && (state.map { $0.value.map { $0 != .dropped } ?? false } ?? true),
              isSaid: state != nil))
        }
      }
    }
    let schools = study.network.communities.enumerated().filter { $1.isHomeSchool || actions[$1.id] != nil }
    self.init(
      everywhere: everywhere, leavesOutSystem: actors.contains { $0.value == .system },
      leftOutEverywhere: leftOutEverywhere,
      schools: schools.map { place, community in
        let number = drawn.number(ofCommunity: community.id.text)
        return School(
          place: place, name: community.name(words), actions: actions[community.id] ?? [],
          ties: community.isHomeSchool ? number.flatMap { ties[$0] } : nil,
          showsEveryTie: !isSchematic && number.map { drawn.communities[$0].showsEveryTie } ?? false,
          isOne: community.count == .one, isHome: community.isHomeSchool,
          isMadeOfParts: community.isMadeOfParts,
          lacksMembers: number.map { drawn.communities[$0].hasUnlistedMembers } ?? false,
          leftOut: leftOut[community.id] ?? [])
      }, hasSchools: study.schoolPresence != .absent)
  }
}

extension Cases.Action {
  /// The communities where it was to happen, each once and with what is reported of it there; nil where nothing is.
  /// Empty where it was to happen at all home schools.
  var stateByCommunity: [CommunityID: Reported<Implementation>?] {
    let stated = Dictionary(
      carriedOut.map { ($0.community.value, Optional($0.state)) }, uniquingKeysWith: { first, _ in first })
    // Where single places are reported, nothing is known of the others.
    let silent: Reported<Implementation>? = carriedOut.isEmpty ? nil : .notReported
    return stated.merging(at.map { ($0.value, silent) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Cases.Community {
  /// The name, and how many alike it stands for: `Three more schools (× 3)`, kept together.
  fileprivate func name(_ words: any Phrasebook) -> String {
    let name = words.name(of: self)
    switch count {
    case .one, .notKnown: return name
    case .several(let number): return "\(name) (×\u{A0}\(words.number(number)))"
    }
  }
}
