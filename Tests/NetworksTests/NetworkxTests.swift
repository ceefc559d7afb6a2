// Every measure that networkx has, on public graphs, against the figures that Tests/Measures/expected.py wrote down.

import Foundation
import TestSupport
import Testing

@testable import Networks

@Suite struct NetworkxTests {
  /// How far a figure may be from networkx's, which adds in another order.
  static let tolerance = 1e-9
  static let names = ["bank", "bank-advice", "bank-friendship", "davis", "florentine", "karate", "miserables"]

  @Test func knowsEveryGraphOfTheScript() throws {
    #expect(try ExpectedFigures.all().keys.sorted() == Self.names)
  }

  @Test(arguments: names) func agreesOnTheWhole(name: String) throws {
    let graph = try MeasuredGraph.read(name).graph
    let expected = try #require(try ExpectedFigures.all()[name])
    #expect(isClose(graph.density, expected.density))
    #expect(graph.weakComponents.map(\.count) == expected.weakComponents)
    #expect(graph.strongComponents.map(\.count) == expected.strongComponents)
    #expect(graph.isolates.count == expected.isolates)
    let distances = try #require(graph.distances)
    #expect(isClose(distances.mean, expected.meanDistance))
    #expect(distances.pairs == expected.connectedPairs)
    #expect(distances.longest == expected.longestDistance)
    #expect(isClose(graph.dyads?.returnedTies, expected.returnedTies))
  }

  @Test(arguments: names) func agreesOnEveryNode(name: String) throws {
    let graph = try MeasuredGraph.read(name).graph
    let expected = try #require(try ExpectedFigures.all()[name]).nodes
    #expect(graph.ids.sorted() == expected.keys.sorted())
    let betweenness = graph.betweenness()
    let normalised = try #require(graph.normalised(betweenness))
    let constraint = graph.constraint()
    let weighted = graph.constraint(isWeighted: true)
    for (index, id) in graph.ids.enumerated() {
      let node = try #require(expected[id])
      #expect(graph.degree(index, .incoming) == node.inDegree, "\(id)")
      #expect(graph.degree(index, .outgoing) == node.outDegree, "\(id)")
      #expect(isClose(betweenness[index], node.betweenness), "\(id)")
      #expect(isClose(normalised[index], node.betweennessNormalised), "\(id)")
      #expect(isClose(constraint[index], node.constraint), "\(id)")
      #expect(isClose(weighted[index], node.constraintWeighted), "\(id)")
    }
  }

  /// The graphs are of both kinds, and some have people without ties: else agreement would say less than it seems to.
  @Test func coversDirectionsAndIsolates() throws {
    let graphs = try Self.names.map { try MeasuredGraph.read($0).graph }
    #expect(graphs.count { $0.isDirected } == 3)
    #expect(graphs.filter { !$0.isolates.isEmpty }.map(\.isDirected).sorted { !$0 && $1 } == [false, false, true])
  }

  private func isClose(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) <= Self.tolerance
  }
}

/// A graph of the fixtures, as node-link JSON has it.
struct MeasuredGraph: Decodable {
  /// Text or a whole number.
  struct ID: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        text = String(number)
      } else {
        text = try value.decode(String.self)
      }
    }
  }
  struct Node: Decodable { let id: ID }
  struct Edge: Decodable {
    let source: ID
    let target: ID
    let directed: Bool?
    let weight: Double?
  }

  var nodes: [Node]
  var edges: [Edge]

  static let folder = Fixtures.folder.appending(path: "measures")

  static func read(_ name: String) throws -> MeasuredGraph {
    try JSONDecoder().decode(MeasuredGraph.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  var graph: Graph {
    Graph(
      ids: nodes.map(\.id.text),
      arcs: edges.map { Graph.Arc(from: $0.source.text, to: $0.target.text, weight: $0.weight ?? 1) },
      isDirected: edges.contains { $0.directed == true })
  }
}

/// What networkx says of one graph.
private struct ExpectedFigures: Decodable {
  struct Node: Decodable {
    let inDegree: Int
    let outDegree: Int
    let betweenness: Double
    let betweennessNormalised: Double
    let constraint: Double?
    let constraintWeighted: Double?
  }

  let density: Double
  let weakComponents: [Int]
  let strongComponents: [Int]
  let isolates: Int
  let meanDistance: Double
  let connectedPairs: Int
  let longestDistance: Int
  let returnedTies: Double?
  let nodes: [String: Node]

  /// Keys are spelled as Python spells them, those of nodes are names.
  static func all() throws -> [String: ExpectedFigures] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { path in
      let key = path[path.count - 1]
      let isName = path.count == 1 || path.count == 3 && path[1].stringValue == "nodes"
      guard !isName else { return key }
      let parts = key.stringValue.split(separator: "_")
      return Key(stringValue: parts.dropFirst().reduce(String(parts[0])) { $0 + $1.capitalized })
    }
    return try decoder.decode(
      [String: ExpectedFigures].self, from: Data(contentsOf: MeasuredGraph.folder.appending(path: "expected.json")))
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
