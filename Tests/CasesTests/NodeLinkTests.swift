// Node-link JSON as network programs exchange it, and every mistake in it at its line and column.

import Diagnostics
import Foundation
import Testing

@testable import Cases

@Suite struct NodeLinkTests {
  private func read(_ text: String) -> (graph: NodeLinkGraph?, findings: [String]) {
    let sources = SourceSet([SourceFile(path: "graph.json", text: text)])
    let read = NodeLinkGraph.read(sources.ids[0], in: sources)
    let lines = LineTable(sources.files[0].bytes)
    return (
      read.value,
      read.diagnostics.inStableOrder(in: sources).map { diagnostic in
        let place = diagnostic.span.map { lines.location(of: $0.range.lowerBound) }
        return "\(diagnostic.rule.id) \(place.map { "\($0.line):\($0.column)" } ?? "-")"
      }
    )
  }

  @Test func readsNodesInClustersAndEdgesBothWays() throws {
    let (graph, findings) = read(
      #"""
      {"name": "Oak and Elm", "nodes": [{"id": "oak-1", "cluster": "oak", "star": true}, {"id": 7, "cluster": 3}, \#
      {"id": "alone", "cluster": null}],
       "edges": [{"source": "oak-1", "target": 7, "directed": true, "weight": 2.5}, {"source": 7, "target": \#
      "oak-1"}], "graph": {"made": "by hand"}}
      """#)
    #expect(findings == [])
    #expect(graph?.name == "Oak and Elm")
    #expect(graph?.nodes.map(\.id) == ["7", "alone", "oak-1"])
    #expect(graph?.nodes.map(\.cluster) == ["3", nil, "oak"])
    #expect(graph?.nodes.map(\.isStar) == [false, false, true])
    #expect(
      graph?.edges.map { "\($0.source) \($0.target) \($0.isDirected) \($0.weight.map { "\($0)" } ?? "-")" } == [
        "7 oak-1 false -", "oak-1 7 true 2.5",
      ])
  }

  @Test func readsWhatNetworkxWrites() throws {
    let (graph, findings) = read(
      #"{"directed": true, "multigraph": false, "graph": {}, "nodes": [{"id": 0}, {"id": 1}], "links": [{"weight": "#
        + #"1, "source": 0, "target": 1}]}"#
    )
    #expect(findings == [])
    #expect(graph?.edges.map(\.isDirected) == [true])
    // Where all weigh 1, they are not weighed.
    #expect(graph?.edges.map(\.weight) == [nil])
    #expect(graph?.name == nil)
  }

  @Test func doesNotShowTheOrderOfTheFile() throws {
    let (first, _) = read(
      #"{"nodes": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "edges": [{"source": "a", "target": "b"}, {"source": "#
        + #""c", "target": "a"}]}"#
    )
    let (second, _) = read(
      #"{"edges": [{"target": "a", "source": "c"}, {"source": "a", "target": "b"}], "nodes": [{"id": "c"}, {"id": "#
        + #""a"}, {"id": "b"}]}"#
    )
    #expect(first == second)
    #expect(first?.edges.count == 2)
  }

  /// A broken bar stands where the mistake must be shown.
  @Test(arguments: [
    ("¦", "json-syntax"),
    ("{\"nodes\": [], \"edges\": [¦]", "json-syntax"),
    ("{\"nodes\": [], \"edges\": []¦,}", "json-syntax"),
    ("{\"nodes\": [], \"edges\": []} ¦{}", "json-syntax"),
    ("¦[]", "wrong-type"),
    ("¦3", "wrong-type"),
    ("¦null", "wrong-type"),
    ("¦{\"edges\": []}", "missing-field"),
    ("¦{\"nodes\": []}", "missing-field"),
    ("{\"nodes\": ¦{}, \"edges\": []}", "wrong-type"),
    ("{\"nodes\": [], \"edges\": ¦3}", "wrong-type"),
    ("{\"nodes\": [], \"edges\": [], \"links\": ¦[]}", "network-twice"),
    ("{\"nodes\": [], \"edges\": [], \"name\": ¦3}", "wrong-type"),
    ("{\"nodes\": [], \"edges\": [], \"directed\": ¦1}", "wrong-type"),
    ("{\"nodes\": [\"¦a\"], \"edges\": []}", "wrong-type"),
    ("{\"nodes\": [\n¦{\"cluster\": \"oak\"}], \"edges\": []}", "missing-field"),
    ("{\"nodes\": [{\"id\": ¦null}], \"edges\": []}", "missing-field"),
    ("{\"nodes\": [{\"id\": \"¦\"}], \"edges\": []}", "empty-value"),
    ("{\"nodes\": [{\"id\": ¦1.5}], \"edges\": []}", "wrong-type"),
    ("{\"nodes\": [{\"id\": ¦[1]}], \"edges\": []}", "wrong-type"),
    ("{\"nodes\": [{\"id\": ¦true}], \"edges\": []}", "wrong-type"),
    ("{\"nodes\": [{\"id\": 1},\n{\"id\": \"¦1\"}], \"edges\": []}", "duplicate-id"),
    ("{\"nodes\": [{\"id\": \"a\", \"cluster\": ¦{}}], \"edges\": []}", "wrong-type"),
    ("{\"nodes\": [{\"id\": \"a\", \"star\": \"¦yes\"}], \"edges\": []}", "wrong-type"),
    ("{\"nodes\": [{\"id\": \"a\"}], \"edges\": [¦[]]}", "wrong-type"),
    ("{\"nodes\": [{\"id\": \"a\"}], \"edges\": [¦{\"source\": \"a\"}]}", "missing-field"),
    ("{\"nodes\": [{\"id\": \"a\"}], \"edges\": [{\"source\": \"a\", \"target\": \"¦b\"}]}", "unknown-person"),
    ("{\"nodes\": [{\"id\": \"a\"}], \"edges\": [{\"source\": \"¦a\", \"target\": \"a\"}]}", "self-tie"),
    (
      "{\"nodes\": [{\"id\": 1}, {\"id\": 2}], \"edges\": [{\"source\": 1, \"target\": 2, \"weight\": ¦-1}]}",
      "bad-number"
    ),
    (
      "{\"nodes\": [{\"id\": 1}, {\"id\": 2}], \"edges\": [{\"source\": 1, \"target\": 2, \"weight\": ¦1e999}]}",
      "bad-number"
    ),
    (
      "{\"nodes\": [{\"id\": 1}, {\"id\": 2}], \"edges\": [{\"source\": 1, \"target\": 2, \"weight\": \"¦2\"}]}",
      "wrong-type"
    ),
    (
      "{\"nodes\": [{\"id\": 1}, {\"id\": 2}], \"edges\": [{\"source\": 1, \"target\": 2, \"directed\": \"¦true\"}]}",
      "wrong-type"
    ),
    ("{\"nodes\": [{\"id\": \"a\", \"¦id\": \"b\"}], \"edges\": []}", "duplicate-key"),
    ("{\"nodes\": [{\"id\": \"a¦\\u202Eb\"}], \"edges\": []}", "bidi-control"),
  ])
  func showsAMistakeWhereItStands(marked: String, rule: String) throws {
    let parts = marked.components(separatedBy: "¦")
    try #require(parts.count == 2)
    let lines = parts[0].components(separatedBy: "\n")
    let (_, findings) = read(parts.joined())
    #expect(findings == ["\(rule) \(lines.count):\((lines.last?.count ?? 0) + 1)"])
  }

  @Test func findsEveryMistakeInOneRun() {
    let (graph, findings) = read(
      """
      {"nodes": [
        {"cluster": "oak"},
        {"id": "a", "star": 1},
        {"id": "a"},
        7
      ], "edges": [
        {"source": "a", "target": "z"},
        {"target": "a", "weight": -2},
        {"source": "y", "target": "x", "directed": null}
      ]}
      """)
    #expect(
      findings == [
        "missing-field 2:3", "wrong-type 3:23", "duplicate-id 4:11", "wrong-type 5:3", "unknown-person 7:30",
        "missing-field 8:3", "bad-number 8:29",
        "unknown-person 9:15", "unknown-person 9:30",
      ])
    #expect(graph?.nodes.map(\.id) == ["a"])
  }

  @Test func saysWhatWasMeant() {
    let sources = SourceSet([
      SourceFile(
        path: "graph.json",
        text: #"{"nodes": [{"id": "oak-1"}, {"id": "elm-1"}], "edges": [{"source": "oak1", "target": "elm-1"}]}"#)
    ])
    let diagnostics = NodeLinkGraph.read(sources.ids[0], in: sources).diagnostics
    #expect(diagnostics.map(\.help) == ["did you mean `oak-1`?"])
  }

  /// Whatever becomes of a file, the reader comes to its end, and a file that is not whole is not silently taken for
  /// one.
  @Test func survivesEveryCut() {
    let text =
      #"{"name": "é", "nodes": [{"id": "a", "star": true}, {"id": 2}], "edges": [{"source": "a", "target": 2, "#
      + #""weight": 1e2}]}"#
    let bytes = Array(text.utf8)
    for end in 0..<bytes.count {
      let sources = SourceSet([SourceFile(path: "graph.json", bytes: Array(bytes[..<end]))])
      let diagnostics = NodeLinkGraph.read(sources.ids[0], in: sources).diagnostics
      #expect(diagnostics.count(of: .error) > 0, "cut at \(end)")
    }
  }

  /// Any byte in any place may be another: no mistake stands outside its file, and each can be printed.
  @Test(arguments: Array("\"{}[],:-0ez\\ \n\0\u{FF}".utf8))
  func survivesAnyByteInAnyPlace(byte: UInt8) {
    let text =
      #"{"nodes": [{"id": "a", "cluster": "é"}, {"id": 2}], "edges": [{"source": "a", "target": 2, "weight": 1e2}], "#
      + #""directed": true}"#
    for offset in text.utf8.indices.enumerated().map(\.offset) {
      var bytes = Array(text.utf8)
      bytes[offset] = byte
      let sources = SourceSet([SourceFile(path: "graph.json", bytes: bytes)])
      let diagnostics = NodeLinkGraph.read(sources.ids[0], in: sources).diagnostics
      #expect(diagnostics.allSatisfy { Int($0.span?.upper ?? 0) <= bytes.count }, "\(byte) at \(offset)")
      #expect(!DiagnosticPrinter(sources: sources, format: .text).print(diagnostics).isEmpty || diagnostics.isEmpty)
    }
  }
}
