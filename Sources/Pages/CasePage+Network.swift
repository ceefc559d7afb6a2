// The network of a case on its page: how it is run, its drawing, and everything that is drawn as tables beside it.

import Cases
import Markup
import Networks
import Themes
import Words

extension CasePage {
  func writeNetwork(into page: inout PageObject) {
    let account = layout.account
    let network = account.study
    let tables = NetworkTables(of: network, words)
    let drawing = NetworkDrawing(of: layout, beside: tables, in: words)
    var section = SiteContext.facts(networkFacts, as: .network)
    section[.diagram] = drawing.full
    section[.legend] = drawing.legend
    section[.communityDrawings] = drawing.communities
    section[.isSchematic] = network.basis.value == .schematic
    section[.basis] = network.basis.value.map { words.label($0).capitalisedFirst }
    section[.basisMeaning] = basisMeaning(of: network)
    section[.networkSize] = record.size.text(words)?.capitalisedFirst
    section[.inWords] = account.summary.text
    section[.changes] = account.changes
    section[.waves] = waves(of: drawing)
    NetworkMeasures(of: account, in: words).write(into: &section)
    section[.twoWayGlance] = account.link.glance(in: words)
    section[.twoWay] = TwoWayDrawing(of: account.link, in: words).markup
    section[.networkList] = tables.list(of: account.drawn)
    section[.communitiesTable] = tables.communities
    section[.peopleTable] = tables.people
    section[.tiesTable] = tables.ties
    section[.linksTable] = tables.links
    page[.network] = section
  }

  /// The drawings of other times of measuring, on the same layout.
  private func waves(of drawing: NetworkDrawing) -> [PageObject] {
    drawing.otherWaves.map { wave in
      var item = PageObject(.wave)
      item[.label] = wave.label
      item[.diagram] = wave.svg
      return item
    }
  }

  private func basisMeaning(of network: NetworkStudy) -> String {
    guard let basis = network.basis.value else { return words.basis(network.basis.absence ?? .notReported) }
    return words.basis(basis, wave: network.wave.value, responseRate: network.responseRate.value)
  }

  private var networkFacts: FactSheet {
    let network = study.network
    var facts = FactSheet(words, language: language)
    if let focus = network.focus.value {
      facts.add(.problem, focus.problem)
      facts.add(.topics, focus.topics.isEmpty ? nil : focus.topics.map(topic).joined(separator: ", "))
      facts.add(.scope, focus.scope, words.label)
    } else {
      facts.add(.focus, network.focus) { _ in "" }
    }
    facts.add(.aims, network.aims, each: words.label)
    facts.add(.formality, network.formality, words.label)
    facts.add(.participation, network.participation, words.label)
    facts.add(.coordination, network.brokerage) { brokerage in
      words.coordination(brokerage, by: network.brokeredBy.map { name(of: $0.value) })
    }
    facts.add(.ledBy, network.ledBy, words.label)
    facts.add(.composition, network.composition) { words.composition($0, alikeIn: network.alikeIn.value ?? []) }
    facts.add(.meets, network.meets) { meets in
      [meets.mode.value.map(words.label), meets.reach.value.map(words.label)].compactMap { $0 }.joined(separator: ", ")
    }
    if network.isPeopleWithheld { facts.add(.people, Reported<String>.withheld) }
    if network.areTiesWithheld { facts.add(.ties, Reported<String>.withheld) }
    return facts
  }

  private func topic(_ id: String) -> String { site.tagLabel(TagID(id))?.lowercased() ?? id }

  /// The name of a community, or its id where it has none. O(1).
  func name(of id: CommunityID) -> String {
    parts.communities[id].map { study.network.communities[$0] }.map { $0.name.isEmpty ? id.text : $0.name } ?? id.text
  }

  /// A person as an action names them: `school leader, Oak Primary`. O(1).
  func text(for id: PersonID) -> String {
    guard let person = parts.people[id].map({ study.network.people[$0] }) else { return id.text }
    return words.person(inRole: person.role.value.map(words.label) ?? id.text, of: name(of: person.community.value))
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
