// Graphs that layouts are held to: those of Fixtures/layout, and generated ones of every size and shape, the same in
// every run.

import Foundation
import TestSupport
import Testing

@testable import Networks

/// A node-link file as a network that is drawn.
struct LayoutGraph: Decodable {
  struct Node: Decodable {
    let id: String
    let cluster: String
    let star: Bool?
  }

  struct Edge: Decodable {
    let source: String
    let target: String
    let directed: Bool?
  }

  let name: String
  let nodes: [Node]
  let edges: [Edge]

  static func network(_ name: String) throws -> Network {
    let file = Fixtures.folder.appending(path: "layout/\(name).json")
    return try JSONDecoder().decode(LayoutGraph.self, from: Data(contentsOf: file)).network
  }

  var network: Network {
    let clusters = Set(nodes.map(\.cluster)).sorted()
    return Network(
      title: "A graph", communities: clusters.map { .init(id: $0, name: $0) },
      people: nodes.map {
        .init(id: $0.id, label: $0.id, community: $0.cluster, isMember: $0.star == true || $0.cluster == "PLN")
      },
      ties: edges.map { .init(from: $0.source, to: $0.target, isUndirected: $0.directed != true) },
      form: .discs(centre: clusters.contains("PLN") ? "PLN" : nil))
  }
}

/// What a generated graph has in it.
struct GraphRecipe: Sendable, CustomTestStringConvertible {
  var people = 30
  var clusters = 4
  /// How many of a hundred people are in the cluster that is the PLN; 0 for no such cluster.
  var inPLN = 20
  /// Ties that each person begins, in tenths.
  var ties = 20
  /// How many of a hundred others are in the first cluster, whatever their number.
  var inFirst = 0
  var nameLength = 5
  /// Every how many people one has no tie; 0 for none.
  var isolatedEvery = 0
  /// Whether it is drawn as petals.
  var hasPetals = false
  var seed: UInt64 = 1

  var testDescription: String {
    "\(people) people in \(clusters), \(inPLN) % PLN, \(inFirst) % first, \(ties) ties, names of \(nameLength), "
      + "\(hasPetals ? "petals" : "discs"), seed \(seed)"
  }

  func network() -> Network {
    var generator = SplitMix(state: seed)
    func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < share }
    func cluster(_ number: Int) -> String { "c\(1_000 + number)" }
    let core = people * inPLN / 100
    var homes: [String] = []
    for number in 0..<people {
      // Among petals the PLN has no people of its own.
      if number < core, !hasPetals {
        homes.append("PLN")
      } else {
        homes.append(cluster(chance(inFirst) ? 0 : number % clusters))
      }
    }
    let ids = (0..<people).map { "n\(10_000 + $0)" }
    let rooms = Dictionary(grouping: homes.indices, by: { homes[$0] })
    var edges: [Network.Tie] = []
    let isIsolated = (0..<people).map { isolatedEvery > 0 && $0 % isolatedEvery == 0 }
    for from in 0..<people where !isIsolated[from] {
      for _ in 0..<(ties / 10 + (chance(ties % 10 * 10) ? 1 : 0)) {
        let room = rooms[homes[from]] ?? []
        let to =
          chance(70)
          ? room[Int.random(in: 0..<room.count, using: &generator)] : Int.random(in: 0..<people, using: &generator)
        guard to != from, !isIsolated[to] else { continue }
        let strength = TieStrength.allCases[Int.random(in: 0..<3, using: &generator)]
        edges.append(.init(from: ids[from], to: ids[to], strength: strength))
      }
    }
    let members = (0..<people).map { _ in chance(30) }
    let persons = ids.indices.map { number in
      let label = ids[number] + String(repeating: "x", count: max(0, nameLength - ids[number].count))
      return Network.Person(
        id: ids[number], label: label, community: homes[number], isMember: homes[number] == "PLN" || members[number],
        role: number % 9 == 0 ? .schoolLeader : nil)
    }
    return Network(
      title: "A generated graph",
      communities: rooms.keys.map { .init(id: $0, name: $0, caption: hasPetals ? "some in the PLN" : "") },
      people: persons, ties: edges,
      form: hasPetals ? .petals : .discs(centre: core > 0 ? "PLN" : nil))
  }
}

extension Network {
  /// The network with a person more, who has ties to two others at home, and with one tie less.
  func edited(seed: UInt64) -> Network {
    var generator = SplitMix(state: seed)
    guard let host = people.randomElement(using: &generator) else { return self }
    let room = people.filter { $0.community == host.community }.shuffled(using: &generator).prefix(2)
    var kept = ties
    if !kept.isEmpty { kept.remove(at: Int.random(in: 0..<kept.count, using: &generator)) }
    let isMember =
      form == .discs(centre: host.community) || (form == .petals && Bool.random(using: &generator))
    return Network(
      title: title, communities: communities,
      people: people + [.init(id: "new01", label: "new01", community: host.community, isMember: isMember)],
      ties: kept + room.map { .init(from: "new01", to: $0.id) }, form: form)
  }

  func with(communities: [Community]? = nil, people: [Person]? = nil, ties: [Tie]? = nil) -> Network {
    Network(
      title: title, communities: communities ?? self.communities, people: people ?? self.people,
      ties: ties ?? self.ties, form: form)
  }
}
