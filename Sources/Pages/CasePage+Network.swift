// The network of a case on its page: how it is run, its drawing, and everything that is drawn as tables beside it.

import Cases
import Markup
import Networks
import Themes

extension CasePage {
  func writeNetwork(into page: inout PageObject) {
    let drawing = site.drawing(of: study)
    let account = drawing?.account ?? NetworkAccount(of: study)
    let network = account.study
    var section = SiteContext.facts(networkFacts, as: .network)
    section[.diagram] = drawing?.full
    section[.legend] = drawing?.legend
    section[.communityDrawings] = drawing?.communities
    section[.isSchematic] = network.basis.value == .schematic
    section[.basis] = network.basis.value.map { Wording.capitalisedFirst($0.label) }
    section[.basisMeaning] = basisMeaning(of: network)
    section[.networkSize] = NetworkSize(of: network).words.map(Wording.capitalisedFirst)
    section[.inWords] = account.summary.text
    section[.changes] = account.changes
    section[.waves] = waves(of: drawing)
    NetworkMeasures(of: account).write(into: &section)
    section[.twoWayGlance] = account.link.glance
    section[.twoWay] = TwoWayDrawing(of: account.link).markup
    let tables = NetworkTables(of: network)
    section[.networkList] = tables.list(of: account.drawn)
    section[.communitiesTable] = tables.communities
    section[.peopleTable] = tables.people
    section[.tiesTable] = tables.ties
    section[.linksTable] = tables.links
    page[.network] = section
  }

  /// The drawings of other times of measuring, on the same layout.
  private func waves(of drawing: NetworkDrawing?) -> [PageObject] {
    (drawing?.otherWaves ?? []).map { wave in
      var item = PageObject(.wave)
      item[.label] = wave.label
      item[.diagram] = wave.svg
      return item
    }
  }

  private func basisMeaning(of network: NetworkStudy) -> String {
    switch network.basis {
    case .value(.schematic):
      "Drawn to explain, not measured. It shows what kinds of places took part, not who talked to whom."
    case .value(.documented): "Read from documents or interviews."
    case .value(.measured):
      [
        "Measured by a survey or log", network.wave.value.map { "wave \($0)" },
        network.responseRate.value.map { "\(Numeral.percent($0)) of those asked answered" },
      ]
      .compactMap { $0 }.joined(separator: "; ") + "."
    default: "How these ties are known is \(network.basis.absence ?? "not reported")."
    }
  }

  private var networkFacts: FactSheet {
    let network = study.network
    var facts = FactSheet(language: language)
    if let focus = network.focus.value {
      facts.add("The problem", focus.problem)
      facts.add("Topics", focus.topics.isEmpty ? nil : focus.topics.map(topic).joined(separator: ", "))
      facts.add("Works on", focus.scope) { scope in
        switch scope {
        case .practice: "practice"
        case .curriculumPurpose: "the purposes of the curriculum"
        case .both: "practice, and the purposes of the curriculum"
        }
      }
    } else {
      facts.add("Focus", network.focus) { _ in "" }
    }
    facts.add("Aims", network.aims)
    facts.add("Formality", network.formality)
    facts.add("Participation", network.participation)
    facts.add("Coordination", network.brokerage) { brokerage in
      let by = network.brokeredBy.map { name(of: $0.value) }
      return by.isEmpty ? brokerage.label : "\(brokerage.label), by \(Wording.list(by.map(Wording.inSentence)))"
    }
    facts.add("Led by", network.ledBy) { leadership in
      switch leadership {
      case .participants: "its participants"
      case .mixed: "participants and outsiders"
      case .external: "outsiders"
      }
    }
    facts.add("Schools are", network.composition) { composition in
      let alike = network.alikeIn.value.map { ", alike in \(Wording.list($0.map(\.label)))" } ?? ""
      switch composition {
      case .homogeneous: return "like each other" + alike
      case .hierarchical: return "high and low achieving, joined" + alike
      case .mixed: return "mixed" + alike
      }
    }
    facts.add("Meets", network.meets) { meets in
      let mode = meets.mode.value.map {
        $0 == .physical ? "in person" : $0 == .virtual ? "online" : "in person and online"
      }
      return [
        mode,
        meets.reach.value.map {
          $0 == .local
            ? "locally" : $0 == .regional ? "across a region" : $0 == .national ? "across a country" : "across borders"
        },
      ]
      .compactMap { $0 }.joined(separator: ", ")
    }
    if network.isPeopleWithheld { facts.add("People", Reported<String>.withheld) }
    if network.areTiesWithheld { facts.add("Ties", Reported<String>.withheld) }
    return facts
  }

  private func topic(_ id: String) -> String { site.synthesis.tags[TagID(id)]?.tag.label.lowercased() ?? id }

  /// The name of a community, or its id where it has none. O(1).
  func name(of id: CommunityID) -> String {
    parts.communities[id].map { study.network.communities[$0] }.map { $0.name.isEmpty ? id.text : $0.name } ?? id.text
  }

  /// A person as an action names them: `school leader, Oak Primary`. O(1).
  func words(for id: PersonID) -> String {
    guard let person = parts.people[id].map({ study.network.people[$0] }) else { return id.text }
    return [person.role.value?.label ?? id.text, name(of: person.community.value)].joined(separator: ", ")
  }
}

/// Where the parts of a case stand that others name.
struct CaseParts: Sendable {
  let people: [PersonID: Int]
  let communities: [CommunityID: Int]
  let actions: [ActionID: Int]

  /// O(people + communities + actions).
  init(of study: CaseStudy) {
    func places<Part, ID: Hashable>(_ parts: [Part], _ id: (Part) -> ID) -> [ID: Int] {
      Dictionary(parts.enumerated().map { (id($1), $0) }, uniquingKeysWith: { first, _ in first })
    }
    people = places(study.network.people, \.id)
    communities = places(study.network.communities, \.id)
    actions = places(study.actions, \.id)
  }
}
