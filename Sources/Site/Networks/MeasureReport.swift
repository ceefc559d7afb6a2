// All measures of one network as JSON, for programs: keys in a fixed order, and beside every null the reason for it.

import Cases
import Markup
import Networks
import Pages
import Words

/// The measures of a network that was read from a file.
public struct MeasureReport: Sendable {
  /// One object; its keys are described in the README.
  public let json: JSON
  /// So many people have their figures on lines of their own; those of more take a line each, or the blanks would
  /// outweigh them.
  private static let mostIndented = 1_000
  private let isIndented: Bool

  /// The object as it is written.
  public var bytes: [UInt8] { json.bytes(pretty: isIndented) + [UInt8(ascii: "\n")] }

  /// - Parameter file: What was read; nil where it holds nothing that could be.
  public init?(of file: NetworkFile) {
    var fields = JSONFields()
    let people: Int
    switch file.content {
    case nil: return nil
    case .study(let study):
      people = study.network.people.count + study.network.waves.reduce(0) { $0 + ($1.people?.count ?? 0) }
      MeasureReport.write(study, file.name, into: &fields)
    case .graph(let network):
      // Its ties have a direction where at least one has.
      let isDirected = network.ties.contains { !$0.isMutual }
      let measured = AttributedGraph(of: Network(of: network, titled: "", in: English()), isDirected: isDirected)
      people = measured.graph.count
      MeasureReport.open("graph", file.name, measured, into: &fields)
      fields.add("measures", NetworkMeasureFields(of: measured).json)
    case .nodeLink(let graph):
      let network = Network(of: graph, titled: "", gathersOthers: false, in: English())
      let measured = AttributedGraph(of: network, isDirected: graph.edges.contains(where: \.isDirected))
      people = measured.graph.count
      MeasureReport.open("node-link", graph.name ?? file.name, measured, into: &fields)
      fields.add("measures", NetworkMeasureFields(of: measured).json)
    }
    json = .object(fields.members)
    isIndented = people <= MeasureReport.mostIndented
  }

  private static func open(_ source: String, _ name: String, _ network: AttributedGraph, into fields: inout JSONFields)
  {
    fields.add("name", .string(name))
    fields.add("source", .string(source))
    fields.add("directed", .bool(network.graph.isDirected))
  }

  private static func write(_ study: CaseStudy, _ slug: String, into fields: inout JSONFields) {
    let network = study.network
    fields.add("name", .string(slug))
    fields.add("source", "case")
    fields.add("directed", .bool(true))
    fields.add("title", .string(study.title))
    add("basis", network.basis, into: &fields) { .string($0.rawValue) }
    add("wave", network.wave, into: &fields) { .string($0) }
    add("response_rate", network.responseRate, into: &fields) { .number($0) }
    addMeasures(of: study, measured(network), ties: network.ties.count, into: &fields)
    guard !network.waves.isEmpty else { return }
    // A wave repeats the communities, and the people where it lists none of its own.
    var room = mostRepeated
    fields.add(
      "waves",
      .array(
        network.waves.map { wave in
          var fields = JSONFields()
          fields.add("label", .string(wave.label))
          add("response_rate", wave.responseRate, into: &fields) { .number($0) }
          room -= network.communities.count + (wave.people == nil ? network.people.count : 0)
          if room >= 0 {
            addMeasures(of: study, measured(network, at: wave), ties: wave.ties.count, into: &fields)
          } else {
            fields.add(
              "measures", JSON?.none,
              else: "the waves before this one repeat more than \(mostRepeated) people and communities")
          }
          return .object(fields.members)
        }))
  }

  /// Words are not measured, so that any language will do.
  private static func measured(_ network: NetworkStudy, at wave: Wave? = nil) -> AttributedGraph {
    AttributedGraph(of: Network(of: network, titled: "", at: wave, in: English()))
  }

  /// How many people and communities waves may repeat in all.
  private static let mostRepeated = 3_000

  /// A schematic network was drawn to explain: a number taken of it would pass for a finding.
  private static func addMeasures(
    of study: CaseStudy, _ network: AttributedGraph, ties: Int, into fields: inout JSONFields
  ) {
    if study.network.basis.value == .schematic {
      fields.add(
        "measures", JSON?.none,
        else: "the network is schematic: it was drawn to explain, and nothing may be measured on it")
    } else if network.graph.count == 0 {
      fields.add(
        "measures", JSON?.none, else: study.network.isPeopleWithheld ? "people are withheld" : "no people are listed")
    } else if ties == 0 {
      fields.add(
        "measures", JSON?.none, else: study.network.areTiesWithheld ? "ties are withheld" : "no ties are listed")
    } else {
      fields.add("measures", NetworkMeasureFields(of: network).json)
    }
  }

  private static func add<Value>(
    _ key: String, _ value: Reported<Value>, into fields: inout JSONFields, _ json: (Value) -> JSON
  ) {
    fields.add(key, value.value.map(json), else: value.absence?.plainLabel ?? "")
  }
}

/// The members of an object in the order in which they are added.
struct JSONFields {
  private(set) var members: [JSON.Member] = []

  mutating func add(_ key: String, _ value: JSON) { members.append(JSON.Member(key, value)) }

  /// Adds a value, or null and beside it why there is none.
  mutating func add(_ key: String, _ value: JSON?, else reason: String) {
    add(key, value ?? .null)
    if value == nil { add(key + "_reason", .string(reason)) }
  }

  mutating func add(_ key: String, _ value: Double?, else reason: String) {
    add(key, value.map(JSON.number), else: reason)
  }
}
