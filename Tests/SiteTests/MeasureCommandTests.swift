// `casebook measure`: what it writes of each kind of network, and how it ends.

import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct MeasureCommandTests {
  private static let fixtures = Fixtures.folder

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func measures(_ text: String) throws -> [String: Any] {
    try #require(try object(text)["measures"] as? [String: Any])
  }

  @Test func measuresACase() async throws {
    let run = try await Command.run(["measure", "Content/cases/counting-on-each-other"], in: Sandbox())
    #expect(run.code == 0)
    #expect(run.errors == "")
    let whole = try object(run.output)
    #expect(whole["name"] as? String == "counting-on-each-other")
    #expect(whole["source"] as? String == "case")
    #expect(whole["response_rate"] as? Double == 0.87)
    let measures = try measures(run.output)
    #expect(measures["people"] as? Int == 60)
    #expect(measures["ties"] as? Int == 152)
    #expect((measures["communities"] as? [[String: Any]])?.count == 12)
    let nodes = try #require(measures["nodes"] as? [[String: Any]])
    #expect(nodes.count == 60)
    // Density as anyone can count it: ties among 60 · 59 possible ones.
    let density: Double = 152 / (60 * 59)
    #expect(run.output.contains("\"density\": \(density),"))
  }

  @Test func measuresNodeLinkJSON() async throws {
    let run = try await Command.run(
      ["measure", Self.fixtures.appending(path: "measures/florentine.json").path()], in: Sandbox())
    #expect(run.code == 0)
    let measures = try measures(run.output)
    #expect(measures["people"] as? Int == 16)
    // The Pucci married nobody.
    #expect((measures["components"] as? [String: Any])?["isolates"] as? Int == 1)
    let pucci = try #require((measures["nodes"] as? [[String: Any]])?.first { $0["id"] as? String == "Pucci" })
    #expect(pucci["constraint"] is NSNull)
    #expect(pucci["constraint_reason"] as? String == "the person has no ties")
    #expect(measures["reciprocity"] is NSNull)
    #expect(measures["reciprocity_reason"] as? String == "the ties have no direction")
    #expect(measures["density"] as? Double == 20.0 / 120)
  }

  @Test(arguments: ["networkx.graphml", "networkx.gexf", "networkx.net"]) func measuresGraphsOfOtherPrograms(
    name: String
  ) async throws {
    let run = try await Command.run(
      ["measure", Self.fixtures.appending(path: "networks/exports/\(name)").path()], in: Sandbox())
    #expect(run.code == 0)
    let measures = try measures(run.output)
    #expect(measures["people"] as? Int == 3)
    #expect(measures["tied_pairs"] as? Int == 2)
  }

  @Test func measuresEachWaveForItself() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      """
      ---
      title: Twice
      summary: The same people, asked twice.
      standing: illustrative
      network:
        basis: measured
        communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
        people: {oak-1: {community: oak, member: true}, elm-1: {community: elm, member: true}, elm-2: {community: elm}}
        waves:
          - {label: First, ties: [oak-1 -> elm-1]}
          - {label: Second, response_rate: 0.5, ties: [oak-1 <-> elm-1, elm-1 -> elm-2]}
      ---

      """, to: "twice.md")
    let run = try await Command.run(["measure", "twice.md"], in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    let whole = try object(run.output)
    #expect(whole["measures"] is NSNull)
    #expect(whole["measures_reason"] as? String == "no ties are listed")
    let waves = try #require(whole["waves"] as? [[String: Any]])
    #expect(waves.map { $0["label"] as? String } == ["First", "Second"])
    #expect(waves.map { ($0["measures"] as? [String: Any])?["ties"] as? Int } == [1, 3])
    #expect(waves.map { ($0["measures"] as? [String: Any])?["reciprocity"] as? Double } == [0, 0.5])
  }

  @Test(arguments: ["networked-plcs-netherlands", "city-challenge-greater-manchester"])
  func takesNoMeasureOfASchematicNetwork(slug: String) async throws {
    let run = try await Command.run(["measure", "Content/cases/\(slug).md"], in: Sandbox())
    #expect(run.code == 0)
    let whole = try object(run.output)
    #expect(whole["measures"] is NSNull)
    #expect((whole["measures_reason"] as? String)?.contains("schematic") == true)
  }

  @Test func writesTheSameBytesForAnyOrder() async throws {
    let sandbox = try Sandbox()
    var graph = try object(String(contentsOf: Self.fixtures.appending(path: "measures/bank.json"), encoding: .utf8))
    for key in ["nodes", "edges"] { graph[key] = (graph[key] as? [Any]).map { Array($0.reversed()) } }
    try sandbox.write([UInt8](try JSONSerialization.data(withJSONObject: graph)), to: "shuffled.json")
    let runs = [
      try await Command.run(["measure", Self.fixtures.appending(path: "measures/bank.json").path()], in: sandbox),
      try await Command.run(["measure", "shuffled.json"], in: sandbox),
    ]
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.count > 1_000)
  }

  @Test(arguments: [
    "{\"nodes\": [], \"edges\": []}", "{\"nodes\": [{\"id\": \"a\"}], \"edges\": []}",
    "{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"edges\": []}",
  ])
  func givesReasonsWhereNothingIsDefined(json: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(json, to: "small.json")
    let run = try await Command.run(["measure", "small.json"], in: sandbox)
    #expect(run.code == 0)
    func check(_ value: Any, _ path: String) {
      if let list = value as? [Any] { for (index, item) in list.enumerated() { check(item, "\(path)[\(index)]") } }
      guard let object = value as? [String: Any] else { return }
      for (key, item) in object {
        if item is NSNull { #expect((object[key + "_reason"] as? String)?.isEmpty == false, "\(path).\(key)") }
        check(item, "\(path).\(key)")
      }
    }
    let measures = try measures(run.output)
    #expect(measures["mean_distance"] is NSNull)
    check(measures, "measures")
  }

  @Test func endsWithOneAndEveryMistakeWhereTheFileHasErrors() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "{\"nodes\": [{\"id\": \"a\"}, {}],\n \"edges\": [{\"source\": \"a\", \"target\": \"b\"}]}", to: "broken.json")
    let run = try await Command.run(["measure", "broken.json", "--format", "json"], in: sandbox)
    #expect(run.code == 1)
    #expect(run.output == "")
    let found = try run.errorLines.map { try object(String($0)) }
    #expect(found.map { $0["id"] as? String } == ["missing-field", "unknown-person"])
    #expect(found.map { $0["line"] as? Int } == [1, 2])
    #expect(found.map { $0["file"] as? String } == ["broken.json", "broken.json"])
  }

  @Test(arguments: ["nowhere.json", "Content/portfolio.yml", "Content"]) func endsWithTwoWhereThereIsNoNetwork(
    path: String
  ) async throws {
    let run = try await Command.run(["measure", path], in: Sandbox())
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("help: "))
  }
}
