// The network of a case on its page: a drawing beside the brief, how it is run, and school by school what leaders put
// in and what comes home. Everything else that is known of it is on the data page.

import Cases
import Markup
import Networks
import Themes
import Words

extension CasePage {
  var network: PageObject {
    let study = layout.account.study
    var section = PageObject(.caseNetwork)
    // The brief has the problem already.
    section[.facts] = networkFacts.rows(without: self.study.network.focus.value?.problem.value == nil ? [] : [.problem])
    section[.isSchematic] = study.basis.value == .schematic
    section[.basis] = study.basis.value.map { words.label($0).capitalisedFirst }
    section[.basisMeaning] = layout.account.basisMeaning
    section[.statement] = measures.findings.first?.statement
    if study.basis.value != .schematic {
      section[.diagram] = drawing.small
      section[.legend] = drawing.key
      section[.isWide] = layout.layout?.isWide == true
    }
    return section
  }

  func writeSchools(into page: inout PageObject) {
    let link = layout.account.link
    // Where no action is reported, nor anything of ties, a table would say so school by school.
    guard !study.actions.isEmpty || link.schools.contains(where: { $0.ties != nil }) else { return }
    let data = origin.link(to: SiteAddress.data(study.slug))
    let table = SchoolTable(
      link: link, study: study, network: layout.account.study, rowURL: { tables.rowURL($0).map { data + $0 } },
      words: words)
    let (rows, unlisted) = table.rows()
    page[.schools] = rows
    page[.isWithoutSchool] = record.schoolPresence == .absent
    let glance = link.glance(in: words)
    page[.twoWayGlance] = glance.isEmpty ? nil : glance
    page[.remainder] = unlisted > 0 ? words.unlisted(schools: unlisted) : nil
  }

  /// The name of a community, or its id where it has none. O(1).
  func name(of id: CommunityID) -> String {
    parts.communities[id].map { words.name(of: study.network.communities[$0]) } ?? id.text
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
