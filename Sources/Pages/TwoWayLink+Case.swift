// What a case says of the two-way link between its schools and their network, gathered from its actions, its ties and
// its context: the one place where an author's words become the second diagram.

import Cases
import Markup
import Networks
import Themes

extension TwoWayLink {
  /// The two-way link of a case.
  ///
  /// - Parameters:
  ///   - drawn: The case's network as it is drawn.
  ///   - learning: The same as it is measured.
  init(of study: CaseStudy, drawn: Network, learning: LearningNetwork) {
    let isSchematic = study.network.basis.value == .schematic
    var ties: [String: HomeTies] = [:]
    if !isSchematic, learning.graph.pairCount > 0 {
      for (community, homeTies) in zip(learning.communities, learning.homeTies) { ties[community.id] = homeTies }
    }
    let captions = Dictionary(drawn.communities.map { ($0.id, $0.caption) }, uniquingKeysWith: { first, _ in first })
    let roles = Dictionary(
      study.network.people.map { ($0.id, $0.role.value?.label ?? $0.id.text) }, uniquingKeysWith: { first, _ in first })
    var everywhere: [Action] = []
    var actions: [CommunityID: [Action]] = [:]
    for (place, action) in study.actions.enumerated() {
      let told = Action(
        action, at: place, by: Action.isTold(action) ? action.by.map { roles[$0.value] ?? $0.value.text } : [])
      if action.at.isEmpty { everywhere.append(told) }
      for community in Set(action.at.map(\.value)) { actions[community, default: []].append(told) }
    }
    let schools = study.network.communities.enumerated().filter { $1.isHomeSchool || actions[$1.id] != nil }
    self.init(
      environment: TwoWayLink.environment(of: study),
      everywhere: everywhere,
      schools: schools.map { place, community in
        School(
          name: Wording.howMany(community), href: LinkOrigin.fragment(NetworkTables.id(ofCommunity: place)),
          caption: captions[community.id.text] ?? "",
          actions: actions[community.id] ?? [], ties: ties[community.id.text],
          isRosterComplete: !isSchematic && study.network.showsEveryTie(of: community))
      })
  }

  // MARK: The third box

  /// The wider system around school and network, as far as it is reported.
  private static func environment(of study: CaseStudy) -> [Fact] {
    var facts: [Fact] = []
    func add<Value>(_ label: String, _ value: Reported<Value>, _ words: (Value) -> String) {
      guard let text = value.value.map(words) ?? (value.isStated ? value.absence : nil) else { return }
      facts.append(Fact(label: label, value: Wording.capitalisedFirst(text)))
    }
    add("Programme", study.context.programme) { programme in
      programme.funder.value.map { "\(programme.name), funded by \($0)" } ?? programme.name
    }
    if let system = study.context.system {
      add("What drives it", system.drivers) { $0 }
      add("Competition between schools", system.competition) { $0.label }
      add("Support from the middle tier", system.middleTierSupport) { $0.label }
    }
    if let condition = study.conditions.first(where: { $0.kind == .environment }) {
      let level = condition.level.value?.label
      let effect = condition.effect.value.map { $0 == .helped ? "it helped" : "it hindered" }
      let facets = condition.facets.isEmpty ? nil : Wording.list(condition.facets.map(ConditionKind.label(ofFacet:)))
      let state = [level, effect].compactMap { $0 }.joined(separator: "; ") + (facets.map { " (\($0))" } ?? "")
      let words = [state, condition.note ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
      if !words.isEmpty {
        facts.append(Fact(label: "As a condition for success", value: Wording.capitalisedFirst(words)))
      }
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
  fileprivate init(_ action: Cases.Action, at place: Int, by: [String]) {
    let isTold = Self.isTold(action)
    let reaches: String? =
      switch action.reaches {
      case .value(let reaches):
        reaches.isEmpty ? "It reached no colleague." : "Colleagues \(Wording.list(reaches.map(\.label)))."
      case .notReported: nil
      default: "How far it reached: \(action.reaches.absence ?? "")."
      }
    // Each role once: who they are stands with the action itself.
    var seen: Set<String> = []
    let roles = by.filter { seen.insert($0).inserted }
    self.init(
      title: action.title, href: LinkOrigin.fragment(CasePage.id(ofAction: place)),
      function: TwoWayLink.Function(action.function),
      by: roles.isEmpty ? nil : Wording.list(roles),
      boundaryObject: isTold ? action.boundaryObject.value ?? action.boundaryObject.absence : nil,
      isBoundaryObjectMissing: action.boundaryObject.value == nil, reaches: isTold ? reaches : nil)
  }
}

extension Cases.Community {
  /// Whether teachers have their home here, to whom a network's learning can be carried; a kind that is not reported
  /// is taken for a school.
  fileprivate var isHomeSchool: Bool {
    switch kind {
    case .value(.school), .value(.nursery), .value(.college), .value(.department), .notReported: true
    default: false
    }
  }
}

extension Wording {
  /// Returns a community's name, and how many alike it stands for: `Three more schools (× 3)`, kept together.
  fileprivate static func howMany(_ community: Cases.Community) -> String {
    let name = community.name.isEmpty ? community.id.text : community.name
    switch community.count {
    case .one: return name
    case .several(let count): return "\(name) (×\u{A0}\(number(count)))"
    case .notKnown: return name
    }
  }
}

extension TwoWayLink.Function {
  fileprivate init(_ function: LeadershipFunction) {
    self =
      switch function {
      case .formalising: .formalising
      case .prioritising: .prioritising
      case .mobilising: .mobilising
      }
  }
}
