// School by school: what leaders put in and what comes home, a row for each home school. A school without an action of
// its own says so, and an action counts only where it was carried out.

import Cases
import Networks
import Themes
import Words

extension PageSchema {
  static let school = PageSchema(
    "school", "a home school, what its leaders put into the network, and what comes home; the first row is of all",
    including: [.link], texts: [.note, .networkSize, .tied, .nothingPutIn, .nothingBroughtHome],
    inside: [.list(.putIn, of: .schoolAction), .list(.broughtHome, of: .schoolAction)])
  fileprivate static let schoolAction = PageSchema(
    "school-action", "an action at a school, and what became of it there", including: [.link], texts: [.note])
  static let schoolTies = PageSchema(
    "school-ties", "what ties say of a school", including: [.link],
    texts: [.note, .intoNetwork, .homeToColleagues])
}

/// The rows of a case's home schools.
struct SchoolTable {
  /// So many lines of schools and their actions are shown; behind them comes the number of the other schools.
  private static let mostLines = 1_000
  /// At more schools than these an action is named by its number, which is short.
  private static let mostTitles = 20

  let link: TwoWayLink
  let study: CaseStudy
  /// The network as it was last known.
  let network: NetworkStudy
  /// The address of the table row of a community, by its place; nil where it has none.
  let rowURL: (Int) -> String?
  let words: any Phrasebook

  /// The rows, and how many schools have none because they are too many.
  func rows() -> (rows: [PageObject], unlisted: Int) {
    var room = Self.mostLines
    let states = study.actions.map(\.stateByCommunity)
    let order = link.order
    let shown = order.prefix { place in
      room -= 1 + link.schools[place].actions.count
      return room > 0
    }
    let everywhere = link.everywhere.isEmpty ? [] : [rowOfAll]
    let people = Dictionary(grouping: network.people, by: \.community.value)
    let rows = shown.map { place in
      var row = row(link.schools[place], states)
      let community = network.communities[link.schools[place].place]
      row[.networkSize] = size(of: community, listed: people[community.id] ?? [])
      return row
    }
    return (everywhere + rows, order.count - shown.count)
  }

  private var rowOfAll: PageObject {
    var row = SiteContext.link(words.allHomes(areSchools: link.hasSchools), nil, as: .school)
    write(link.everywhere, note: { _ in nil }, besidesAll: false, leftOut: link.leftOut(at: nil), into: &row)
    return row
  }

  private func row(_ school: TwoWayLink.School, _ states: [[CommunityID: Reported<Implementation>?]]) -> PageObject {
    var row = SiteContext.link(school.name, rowURL(school.place), as: .school)
    row[.note] = school.tieFinding.map(words.label)
    row[.tied] =
      network.areTiesWithheld
      ? words.label(Absence.withheld).capitalisedFirst
      : school.ties.flatMap { $0.colleagues > 0 ? words.ratio($0.reached, of: $0.colleagues) : nil }
    let id = study.network.communities[school.place].id
    write(
      school.actions, note: { action in (states[action.place][id] ?? nil).flatMap(remark) },
      besidesAll: !link.everywhere.isEmpty, leftOut: link.leftOut(at: school), into: &row)
    return row
  }

  /// How many of a school belong to the network: of the staff, where it was reported, else of those listed.
  private func size(of community: Community, listed: [Person]) -> String {
    if community.isMadeOfParts { return words.cell(.inParts).capitalisedFirst }
    let size = network.members(of: community, listed: (listed.count(where: \.isMember), listed.count))
    guard let members = size.count.value else {
      return words.label(size.count.absence ?? .notReported).capitalisedFirst
    }
    if community.count != .one { return words.members(members, each: true) }
    if let staff = community.staff.value, staff >= members {
      let ratio = words.ratio(members, of: staff)
      return size.isAtLeast ? words.atLeast(ratio) : ratio
    }
    if size.isAtLeast { return words.atLeast(words.number(members)) }
    guard let ofListed = size.ofListed, ofListed > members else { return words.number(members) }
    return words.members(members, ofListed: ofListed)
  }

  /// What became of an action at one school; nil where it was carried out.
  private func remark(on state: Reported<Implementation>) -> String? {
    switch state {
    case .value(.done): nil
    case .value(let state): words.label(state)
    case .notReported, .notKnown, .notApplicable, .withheld: state.absence.map { words.carriedOut([$0]) }
    }
  }

  private func write(
    _ all: [TwoWayLink.Action], note: (TwoWayLink.Action) -> String?, besidesAll: Bool,
    leftOut: [TwoWayLink.LeftOut], into row: inout PageObject
  ) {
    func items(_ way: TwoWayLink.Way) -> [PageObject] {
      all.filter { $0.way == way }.map { action in
        let own = study.actions[action.place]
        let isLong = own.at.count + own.carriedOut.count > Self.mostTitles
        let name = isLong ? words.claim(.action(action.place + 1)).capitalisedFirst : own.title
        var item = SiteContext.link(name, "#" + CasePage.id(of: own.id), as: .schoolAction)
        item[.note] = note(action) ?? (way == .home && own.reachedNobody ? words.reachedNobody : nil)
        return item
      }
    }
    row[.putIn] = items(.inward)
    row[.broughtHome] = items(.home)
    func nothing(_ way: TwoWayLink.Way) -> String {
      words.noAction(
        besidesAll: besidesAll && link.everywhere.contains { $0.way == way }, leftOut: leftOut.filter { $0.way == way })
    }
    row[.nothingPutIn] = row[.putIn].isEmpty ? nothing(.inward) : nil
    row[.nothingBroughtHome] = row[.broughtHome].isEmpty ? nothing(.home) : nil
  }

  /// What ties say of each school, as far as people are listed there.
  func ties() -> [PageObject] {
    link.schools.prefix(Self.mostLines).compactMap { school in
      let lines = TwoWayLink.Way.allCases.map { school.tieLines($0, in: words) }
      guard lines.contains(where: { !$0.isEmpty }) else { return nil }
      var row = SiteContext.link(school.name, rowURL(school.place), as: .schoolTies)
      row[.note] = school.tieFinding.map(words.label)
      (row[.intoNetwork], row[.homeToColleagues]) = (sentences(lines[0]), sentences(lines[1]))
      return row
    }
  }

  private func sentences(_ lines: [String]) -> String? { lines.isEmpty ? nil : lines.joined(separator: ". ") + "." }
}
