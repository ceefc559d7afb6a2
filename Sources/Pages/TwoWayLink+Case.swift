// What a case says of the two-way link between its schools and their network, gathered from its actions, its ties and
// its context: the one place where an author's words become the second diagram.

import Cases
import Markup
import Networks
import Themes
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
    let roles = Dictionary(
      study.network.people.map { ($0.id, $0.role.value.map(words.label) ?? $0.id.text) },
      uniquingKeysWith: { first, _ in first })
    var everywhere: [Action] = []
    var actions: [CommunityID: [Action]] = [:]
    for (place, action) in study.actions.enumerated() {
      let told = Action(
        action, at: place, by: Action.isTold(action) ? action.by.map { roles[$0.value] ?? $0.value.text } : [],
        in: words)
      if action.at.isEmpty { everywhere.append(told) }
      for community in Set(action.at.map(\.value)) { actions[community, default: []].append(told) }
    }
    let schools = study.network.communities.enumerated().filter { $1.isHomeSchool || actions[$1.id] != nil }
    self.init(
      environment: TwoWayLink.environment(of: study, words),
      everywhere: everywhere,
      schools: schools.map { place, community in
        let number = drawn.number(ofCommunity: community.id.text)
        return School(
          name: community.name(words), href: LinkOrigin.fragment(NetworkTables.id(ofCommunity: place)),
          caption: number.map { drawn.communities[$0].caption } ?? "",
          actions: actions[community.id] ?? [], ties: number.flatMap { ties[$0] },
          isRosterComplete: !isSchematic && study.network.showsEveryTie(of: community))
      })
  }

  // MARK: The third box

  /// The wider system around school and network, as far as it is reported.
  private static func environment(of study: CaseStudy, _ words: any Phrasebook) -> [Fact] {
    var facts: [Fact] = []
    func add<Value>(_ label: FactLabel, _ value: Reported<Value>, _ text: (Value) -> String) {
      guard let said = value.value.map(text) ?? (value.isStated ? value.absence.map(words.label) : nil) else { return }
      facts.append(Fact(label: words.label(label), value: said.capitalisedFirst))
    }
    add(.programme, study.context.programme) { words.programme($0.name, funder: $0.funder.value) }
    if let system = study.context.system {
      add(.drivers, system.drivers) { $0 }
      add(.competition, system.competition, words.label)
      add(.middleTier, system.middleTierSupport, words.label)
    }
    if let condition = study.conditions.first(where: { $0.kind == .environment }) {
      let said = words.environment(
        condition.level.value, condition.effect.value, facets: condition.facets, note: condition.note)
      if !said.isEmpty { facts.append(Fact(label: words.label(FactLabel.environment), value: said.capitalisedFirst)) }
    }
    return facts
  }
}

extension TwoWayLink.Action {
  /// At more schools than these an action has its title alone in each school's box; the rest stands with the action
  /// itself.
  private static let mostSchools = 20

  fileprivate static func isTold(_ action: Cases.Action) -> Bool { action.at.count <= mostSchools }

  /// - Parameter by: What those are who acted, in the author's order.
  fileprivate init(_ action: Cases.Action, at place: Int, by: [String], in words: any Phrasebook) {
    let isTold = Self.isTold(action)
    let reaches: String? =
      switch action.reaches {
      case .value(let reaches):
        words.reachedSentence(reaches)
      case .notReported: nil
      default: action.reaches.absence.map(words.reachedSentence)
      }
    // Each role once: who they are stands with the action itself.
    var seen: Set<String> = []
    let roles = by.filter { seen.insert($0).inserted }
    self.init(
      title: action.title, href: LinkOrigin.fragment(CasePage.id(ofAction: place)),
      function: words.label(action.function).capitalisedFirst, way: action.function.way,
      by: roles.isEmpty ? nil : words.list(roles),
      boundaryObject: isTold ? action.boundaryObject.value ?? action.boundaryObject.absence.map(words.label) : nil,
      isBoundaryObjectMissing: action.boundaryObject.value == nil, reaches: isTold ? reaches : nil)
  }
}

extension Cases.Community {
  /// The name, and how many alike it stands for: `Three more schools (× 3)`, kept together.
  fileprivate func name(_ words: any Phrasebook) -> String {
    let name = name.isEmpty ? id.text : name
    switch count {
    case .one, .notKnown: return name
    case .several(let number): return "\(name) (×\u{A0}\(words.number(number)))"
    }
  }

  /// Whether teachers have their home here, to whom a network's learning can be carried; a kind that is not reported
  /// is taken for a school.
  fileprivate var isHomeSchool: Bool {
    switch kind {
    case .value(.school), .value(.nursery), .value(.college), .value(.department), .notReported: true
    default: false
    }
  }
}

extension LeadershipFunction {
  /// Formalising and prioritising let a school take part; mobilising carries home what was learned.
  fileprivate var way: TwoWayLink.Way { self == .mobilising ? .home : .inward }
}
