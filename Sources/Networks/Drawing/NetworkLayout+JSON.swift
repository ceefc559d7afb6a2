// A layout as JSON: for programs that measure drawings, and for the next drawing of the same network.

import Markup

extension NetworkLayout {
  /// Everything that is drawn: nodes with the boxes of their names, edges with their way where it is not straight, and
  /// discs. Units are those of the drawing.
  public var json: JSON {
    .object(
      [JSON.Member("name", .string(title)), JSON.Member("engine", "casebook")]
        + placesJSON { person in
          guard let box = person.labelBox else { return [] }
          return [
            JSON.Member(
              "label",
              .object([
                "x": tenths((box.minX + box.maxX) / 2), "y": tenths((box.minY + box.maxY) / 2),
                "w": tenths(box.maxX - box.minX), "h": tenths(box.maxY - box.minY),
              ]))
          ]
        } + [JSON.Member("edges", .array(ties.flatMap(edges)))])
  }

  /// Only what the next drawing begins with, in an order that keeps changes small.
  public var lock: JSON { .object([JSON.Member("engine", "casebook")] + placesJSON { _ in [] }) }

  private func placesJSON(more: (PlacedPerson) -> [JSON.Member]) -> [JSON.Member] {
    let listed = people.compactMap { placed in placed.person.map { (person: $0, placed: placed) } }
    let nodes = listed.map { person, placed in
      JSON.object(
        [
          JSON.Member("id", .string(person.id)), JSON.Member("x", tenths(placed.place.x)),
          JSON.Member("y", tenths(placed.place.y)),
          JSON.Member("r", tenths(placed.radius)),
          JSON.Member("cluster", .string(communities[placed.community].community.id)),
        ] + more(placed))
    }
    var members = [JSON.Member("nodes", .array(nodes))]
    members.append(
      JSON.Member(
        "clusters",
        .array(
          communities.map { place in
            var fields = circle(place.disc, id: place.community.id)
            if let home = place.home {
              fields.append(JSON.Member("tongue", home.petal.tongue.map { .object(circle($0)) } ?? .null))
            } else if !place.isPLN {
              fields.append(JSON.Member("name_above", .bool(place.isNameAbove)))
            }
            return .object(fields)
          })))
    if let pln { members.append(JSON.Member("pln", .object(circle(pln, id: "PLN")))) }
    return members
  }

  private func circle(_ disc: Disc, id: String) -> [JSON.Member] { [JSON.Member("id", .string(id))] + circle(disc) }

  private func circle(_ disc: Disc) -> [JSON.Member] {
    [
      JSON.Member("cx", tenths(disc.centre.x)),
      JSON.Member("cy", tenths(disc.centre.y)),
      // Outwards, so that everybody inside stays inside; but not where it is at a tenth already.
      JSON.Member("r", .number((disc.radius * 10 - 1e-6).rounded(.up) / 10)),
    ]
  }

  /// The edges of the input that a line is drawn for: two where two ties return each other.
  private func edges(_ tie: PlacedTie) -> [JSON] {
    let (there, back) = ((tie.tie.from, tie.tie.to), (tie.tie.to, tie.tie.from))
    return (tie.tie.directions == nil ? [there] : [there, back]).map { edge(tie, from: $0, to: $1) }
  }

  private func edge(_ tie: PlacedTie, from source: String, to target: String) -> JSON {
    var members = [JSON.Member("source", .string(source)), JSON.Member("target", .string(target))]
    if !tie.tie.isUndirected { members.append(JSON.Member("directed", .bool(true))) }
    if !tie.curve.controls.isEmpty {
      let chain = source == tie.tie.from ? tie.curve.chain : tie.curve.chain.reversed()
      members.append(JSON.Member("path", .array(chain.map { .array([tenths($0.x), tenths($0.y)]) })))
    }
    return .object(members)
  }

  private func tenths(_ number: Double) -> JSON { .number((number * 10).rounded() / 10) }
}
