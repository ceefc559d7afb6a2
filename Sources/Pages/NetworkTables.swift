// What the drawing shows, as tables: for readers who cannot see it, and for those who want to check it. Written row by
// row through the typed writer, because a large network has hundreds of rows.

import Cases
import Markup
import Networks
import Words

/// The tables of one network.
struct NetworkTables: Sendable {
  let network: NetworkStudy
  let words: any Phrasebook
  private let personPlaces: [PersonID: Int]
  private let communityPlaces: [CommunityID: Int]
  /// For each community how many of its people are listed, and how many of those are members.
  let listed: [CommunityID: (members: Int, all: Int)]

  /// The most rows of one table, and with them the most people to whom anything on the page can lead.
  static let mostRows = NetworkList.mostRows

  /// O(people + communities).
  init(of network: NetworkStudy, _ words: any Phrasebook) {
    self.network = network
    self.words = words
    personPlaces = Dictionary(network.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    communityPlaces = Dictionary(
      network.communities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var listed: [CommunityID: (members: Int, all: Int)] = [:]
    for person in network.people {
      listed[person.community.value, default: (0, 0)].all += 1
      if person.isMember { listed[person.community.value, default: (0, 0)].members += 1 }
    }
    self.listed = listed
  }

  /// The addresses of the rows of people, by their ids; of those beyond the last row there is none.
  var personLinks: [String: String] {
    let rows = network.people.prefix(Self.mostRows).enumerated().map {
      ($1.id.text, LinkOrigin.fragment(Self.id(ofPerson: $0)))
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// The same of communities.
  var communityLinks: [String: String] {
    let rows = network.communities.prefix(Self.mostRows).enumerated().map {
      ($1.id.text, LinkOrigin.fragment(Self.id(ofCommunity: $0)))
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the address of the row of a community on its page, by its place; nil beyond the last row.
  func rowURL(_ place: Int) -> String? {
    place < Self.mostRows ? LinkOrigin.fragment(Self.id(ofCommunity: place)) : nil
  }

  /// Ids of prose hold no full stop, so these never meet them; a person's own id may be any text, so it is not used.
  static func id(ofPerson place: Int) -> String { "person.\(place + 1)" }
  static func id(ofCommunity place: Int) -> String { "community.\(place + 1)" }

  // MARK: People

  var people: Fragment? {
    guard !network.people.isEmpty else { return nil }
    return table(.people, [.person, .community, .role, .members, .broker], of: network.people.count) { writer in
      for (place, person) in network.people.prefix(Self.mostRows).enumerated() {
        writer.element("tr", [Attribute("id", Self.id(ofPerson: place))]) { writer in
          writer.element("th", [Attribute("scope", "row")], text: person.id.text)
          writer.element("td") { writer in
            name(&writer, person.community.value)
          }
          cell(&writer, person.role.value.map(words.label) ?? person.role.absence.map(words.label))
          cell(&writer, words.cell(person.isMember ? .member : .no))
          cell(&writer, words.cell(person.isBroker ? .broker : .no))
        }
      }
    }
  }

  // MARK: Ties and links

  var ties: Fragment? {
    guard !network.ties.isEmpty else { return nil }
    let hasKinds = network.ties.contains { $0.kind.isStated }
    let hasStrengths = network.ties.contains { $0.strength.isStated }
    let hasNotes = network.ties.contains { $0.note != nil }
    // The same two ties are one here as in the drawing.
    let returned = ReturnedTies(
      network.ties.map { tie in
        tie.isMutual ? nil : ReturnedTies.Arc(from: tie.from.value.text, to: tie.to.value.text, kind: tie.kind.value)
      })
    // A tie of somebody to themselves is neither drawn nor counted.
    let rows = network.ties.indices.filter {
      !returned.isBack($0) && network.ties[$0].from.value != network.ties[$0].to.value
    }
    guard !rows.isEmpty else { return nil }
    let columns: [TableColumn?] = [
      .from, .direction, .to, hasKinds ? .kind : nil, hasStrengths ? .strength : nil, hasNotes ? .note : nil,
    ]
    let note = words.unreported(
      kinds: hasKinds ? [] : [.notReported], strengths: hasStrengths ? [] : [.notReported])
    let arrows = (oneWay: arrow(isMutual: false), bothWays: arrow(isMutual: true))
    // A person is named by many ties.
    let people = network.people.prefix(Self.mostRows).indices.map(personCell)
    return table(.ties, columns.compactMap { $0 }, of: rows.count, note: note) { writer in
      for row in rows.prefix(Self.mostRows) {
        let tie = network.ties[row]
        let back = returned.back(of: row).map { network.ties[$0] }
        writer.element("tr") { writer in
          person(&writer, tie.from.value, among: people)
          writer.fragment(tie.isMutual || back != nil ? arrows.bothWays : arrows.oneWay)
          person(&writer, tie.to.value, among: people)
          if hasKinds { cell(&writer, tie.kind.value.map(words.label) ?? tie.kind.absence.map(words.label)) }
          if hasStrengths {
            let strength = tie.strength
            cell(&writer, words.strengths(label(strength), back: label(back?.strength ?? strength)))
          }
          if hasNotes {
            cell(&writer, [tie.note, back?.note.map(words.noteBack)].compactMap { $0 }.joined(separator: " "))
          }
        }
      }
    }
  }

  var links: Fragment? {
    guard !network.links.isEmpty else { return nil }
    let returned = ReturnedTies(
      network.links.map { link in
        link.isMutual
          ? nil
          : ReturnedTies.Arc(
            from: link.from.value.text, to: link.to.value.text,
            kind: [
              link.relation.value?.rawValue ?? link.relation.absence?.rawValue,
              link.form.value ?? link.form.absence?.rawValue,
            ])
      })
    let rows = network.links.indices.filter { !returned.isBack($0) }
    let arrows = (oneWay: arrow(isMutual: false), bothWays: arrow(isMutual: true))
    return table(.links, [.from, .direction, .to, .relation, .form], of: rows.count) { writer in
      for row in rows.prefix(Self.mostRows) {
        let link = network.links[row]
        writer.element("tr") { writer in
          community(&writer, link.from.value)
          writer.fragment(link.isMutual || returned.back(of: row) != nil ? arrows.bothWays : arrows.oneWay)
          community(&writer, link.to.value)
          cell(&writer, link.relation.value.map(words.label) ?? link.relation.absence.map(words.label))
          cell(&writer, link.form.value ?? link.form.absence.map(words.label))
        }
      }
    }
  }

  // MARK: The list

  /// The same as a nested list, each person leading to their row.
  func list(of drawn: Network) -> Fragment? {
    let (people, communities) = (personLinks, communityLinks)
    return NetworkList(
      of: drawn, personHref: { people[$0] }, communityHref: { communities[$0] },
      order: network.communities.map(\.id.text), in: words
    ).markup
  }

  // MARK: Cells

  private func label(_ strength: Reported<TieStrength>) -> String {
    strength.value.map(words.label) ?? words.label(strength.absence ?? .notReported)
  }

  /// A table in a box of its own that scrolls, so that a phone's page does not; behind it a note, and how many rows it
  /// would have besides.
  func table(
    _ table: NetworkTable, _ columns: [TableColumn], of count: Int, note: String? = nil,
    _ rows: (inout MarkupWriter) -> Void
  ) -> Fragment {
    var writer = MarkupWriter(.html)
    let box = [
      Attribute("class", "table-scroll"), Attribute("role", "region"), Attribute("tabindex", "0"),
      Attribute("aria-label", words.heading(table)),
    ]
    writer.element("div", box) { writer in
      writer.element("table") { writer in
        writer.element("thead") { writer in
          writer.element("tr") { writer in
            for column in columns {
              writer.element("th", [Attribute("scope", "col")]) { writer in
                // Arrows need no heading for the eye.
                if column == .direction {
                  writer.element("span", [Attribute("class", "unseen")], text: words.heading(column))
                } else {
                  writer.text(words.heading(column))
                }
              }
            }
          }
        }
        writer.element("tbody", [], rows)
      }
    }
    if let note { writer.element("p", text: note) }
    if count > Self.mostRows { writer.element("p", text: words.remainder(count - Self.mostRows, table)) }
    return writer.finish()
  }

  func cell(_ writer: inout MarkupWriter, _ text: String?) { writer.element("td", text: text ?? "") }

  /// A cell that is the same in many rows, and so is made once.
  private func arrow(isMutual: Bool) -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element("td", [Attribute("class", "arrow")]) { writer in
      writer.element("span", [Attribute("aria-hidden", "true")], text: isMutual ? "↔" : "→")
      writer.element("span", [Attribute("class", "unseen")], text: words.cell(isMutual ? .bothWays : .oneWay))
    }
    return writer.finish()
  }

  /// Writes the cell of a person.
  ///
  /// - Parameter cells: Those of the people who have a row.
  private func person(_ writer: inout MarkupWriter, _ id: PersonID, among cells: [Fragment]) {
    if let place = personPlaces[id], place < cells.count {
      writer.fragment(cells[place])
    } else {
      cell(&writer, id.text)
    }
  }

  /// The cell of a person who has a row, leading there.
  private func personCell(_ place: Int) -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element("td") { writer in
      writer.element("a", text: network.people[place].id.text) { $0.add("href", "#" + Self.id(ofPerson: place)) }
    }
    return writer.finish()
  }

  private func community(_ writer: inout MarkupWriter, _ id: CommunityID) { writer.element("td") { name(&$0, id) } }

  /// A community's name, leading to its row where it has one.
  private func name(_ writer: inout MarkupWriter, _ id: CommunityID) {
    guard let place = communityPlaces[id] else { return writer.text(id.text) }
    let name = words.name(of: network.communities[place])
    guard place < Self.mostRows else { return writer.text(name) }
    writer.element("a", [Attribute("href", "#" + Self.id(ofCommunity: place))], text: name)
  }
}
