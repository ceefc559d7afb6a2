// The communities of a network as a table: there is no column of what is reported of none.

import Cases
import Markup
import Networks
import Words

extension NetworkTables {
  var communities: Fragment? {
    guard !network.communities.isEmpty else { return nil }
    // An empty column would hide the others, and a sketch rests on no question about ties.
    let columns = communityColumns.filter { column in network.communities.contains(where: column.isStated) }
    return table(.communities, [.community] + columns.map(\.heading), of: network.communities.count) { writer in
      for (place, community) in network.communities.prefix(Self.mostRows).enumerated() {
        writer.element("tr") { writer in
          writer.element("th", [Attribute("scope", "row"), Attribute("id", Self.id(ofCommunity: place))]) { writer in
            writer.text(words.ownName(of: community))
            switch community.count {
            case .one: break
            case .several(let number): writer.element("small", text: " × \(words.number(number))")
            case .notKnown: writer.element("small", text: " (\(words.cell(.notCounted)))")
            }
          }
          for column in columns { cell(&writer, column.text(community)) }
        }
      }
    }
  }

  /// A column of the table of communities.
  private struct CommunityColumn {
    let heading: TableColumn
    let isStated: (Community) -> Bool
    let text: (Community) -> String?
  }

  private var communityColumns: [CommunityColumn] {
    func column<Value>(
      _ heading: TableColumn, _ value: @escaping (Community) -> Reported<Value>, _ label: @escaping (Value) -> String
    ) -> CommunityColumn {
      CommunityColumn(
        heading: heading, isStated: { value($0).isStated },
        text: { value($0).value.map(label) ?? value($0).absence.map(words.label) })
    }
    let names = Dictionary(
      network.communities.map { ($0.id, words.ownName(of: $0)) }, uniquingKeysWith: { first, _ in first })
    return [
      CommunityColumn(
        heading: .partOf, isStated: { $0.partOf != nil },
        // Where its own name is withheld, what it lies in would say which it is.
        text: { part in
          part.partOf.map { part.isNameWithheld ? words.label(Absence.withheld) : names[$0.value] ?? $0.value.text }
            ?? words.cell(.no)
        }),
      column(.kind, \.kind, words.label),
      column(.phase, \.phases) { $0.map(words.label).joined(separator: ", ") },
      column(.setting, \.setting, words.label), column(.staff, \.staff, words.number),
      column(.roll, \.roll, words.number), column(.disadvantage, \.disadvantage, words.label),
      CommunityColumn(heading: .members, isStated: { _ in true }, text: memberWords),
      CommunityColumn(
        heading: .roster, isStated: { _ in network.basis.value != .schematic },
        text: { community in
          switch community.roster {
          case .complete: words.cell(.everyoneListed)
          case .answered: words.cell(.everyoneAnswered)
          case .membersOnly: words.cell(.membersOnly)
          case nil: words.cell(.notReported)
          }
        }),
      column(.leadership, \.stance) { $0.map(words.label).joined(separator: ", ") },
    ]
  }

  private func memberWords(_ community: Community) -> String {
    if community.isMadeOfParts { return words.cell(.inParts) }
    let size = network.members(of: community, listed: listed[community.id] ?? (0, 0))
    guard let members = size.count.value else { return words.label(size.count.absence ?? .notReported) }
    if size.isAtLeast { return words.atLeast(words.number(members)) }
    if size.isPartlyListed { return words.members(members, listed: size.listed) }
    return size.ofListed.map { words.members(members, ofListed: $0) }
      ?? words.members(members, each: community.count != .one)
  }
}
