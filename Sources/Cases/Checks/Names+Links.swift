// Links between organisations that are joined to themselves, or twice in one way.

import Diagnostics

extension Names {
  /// Reports each relation between two organisations that says what an earlier one says. O(links).
  func checkRepeats(of links: [Link], _ reader: inout FieldReader) {
    struct Direction: Hashable {
      let from: CommunityID
      let to: CommunityID
      let relation: Reported<LinkRelation>
      let form: Reported<String>
    }
    var first: [Direction: Link] = [:]
    for link in links {
      guard link.from.value != link.to.value else {
        reader.report(
          .selfTie, "`\(link.from.value)` is joined to itself", at: link.from.span.through(link.to.span),
          help: "name the other organisation")
        continue
      }
      let ends = [(link.from.value, link.to.value)] + (link.isMutual ? [(link.to.value, link.from.value)] : [])
      let directions = ends.map { Direction(from: $0.0, to: $0.1, relation: link.relation, form: link.form) }
      if let earlier = directions.lazy.compactMap({ first[$0] }).first {
        reader.report(
          .repeatedEntry, "`\(link.from.value)` and `\(link.to.value)` are joined in this way already",
          at: link.from.span.through(link.to.span),
          help: link.isMutual && !earlier.isMutual
            ? "delete the first one: this one says it of both directions"
            : "delete it: the first one says so already",
          labels: [.init(earlier.from.span.through(earlier.to.span), "here")])
      }
      for direction in directions where first[direction] == nil { first[direction] = link }
    }
  }
}
