// Every mistake that was planted in a researcher's file is found at its line and column, and no file, however it was
// cut off or made up, brings the reader down.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct GraphMistakeTests {
  /// Each planted mistake as `rule line:column`, in the file; those in the front matter as `rule index.md`.
  static let planted: [(name: String, mistakes: [String])] = [
    ("bomb.graphml", ["xml-doctype 2:1"]),
    ("cut.graphml", ["bad-xml 2:4"]),
    ("declared.graphml", ["unknown-community 5:43", "not-a-pln index.md"]),
    ("default.graphml", ["unknown-community 2:57", "bad-value 3:52"]),
    ("drawing.graphml", ["bad-graph 1:2"]),
    ("dynamic.gexf", ["unsupported-graph 2:16"]),
    ("empty.graphml", ["bad-graph 1:2"]),
    ("empty.net", ["bad-graph 1:1"]),
    ("encoding.graphml", ["not-utf8 1:31"]),
    (
      "ends.graphml",
      ["missing-field 6:15", "duplicate-id 7:36", "duplicate-id 8:15", "unknown-person 9:31", "unknown-person 10:19"]
    ),
    ("gaps.net", ["bad-graph 3:3", "bad-graph 6:5", "bad-value 9:12"]),
    ("headless.net", ["bad-graph 1:1"]),
    (
      "keys.graphml",
      [
        "bad-graph 4:20", "duplicate-id 5:12", "near-column 6:37", "bad-graph 7:4", "duplicate-column 9:38",
        "bad-graph 11:4",
        "missing-field 13:15", "unknown-attribute 13:29", "bad-graph 14:6", "duplicate-id 15:15", "duplicate-key 15:53",
        "unknown-community 16:32", "wrong-type 16:57", "bad-graph 16:67", "unread-part 17:44", "bad-graph 18:43",
        "bad-graph 19:6",
        "bad-graph 20:22", "tie-weight 21:47", "bad-graph 22:6", "unsupported-graph 24:4",
      ]
    ),
    (
      "kinds.gexf",
      [
        "bad-graph 2:27", "bad-graph 3:24", "bad-graph 6:8", "duplicate-id 7:22", "unknown-attribute 10:77",
        "missing-field 11:17",
        "unsupported-graph 11:20", "bad-graph 11:40", "bad-graph 12:8", "bad-graph 13:8", "missing-field 14:17",
        "unsupported-graph 14:21",
        "bad-graph 17:41", "bad-graph 18:8", "unsupported-graph 19:35", "tie-weight 20:43", "bad-graph 22:6",
      ]
    ),
    ("large.net", ["network-too-large 1:11"]),
    ("latin.csv", ["latin-1 2:4", "unknown-community 3:12", "wrong-type 4:11"]),
    (
      "lines.net",
      [
        "bad-graph 1:1", "near-column 3:11", "bad-graph 4:3", "unsupported-graph 5:7", "duplicate-id 6:1",
        "unknown-person 7:1", "bad-graph 8:1",
        "bad-value 10:11", "unknown-person 11:3", "bad-graph 12:1", "tie-weight 13:5", "unknown-person 15:3",
        "unknown-person 17:5", "bad-graph 19:5", "bad-graph 20:1",
        "bad-graph 23:1", "unsupported-graph 24:1", "unsupported-graph 26:1",
      ]
    ),
    ("lonely.net", ["unknown-person 4:4", "unknown-person 7:1"]),
    ("many.net", ["bad-graph 1:11"]),
    (
      "nested.graphml",
      [
        "xml-doctype 1:1", "bad-graph 4:23", "unknown-community 5:40", "bad-xml 5:44", "bad-xml 7:29",
        "unknown-community 7:29", "unsupported-graph 8:8", "unsupported-graph 11:6", "bad-xml 12:31",
        "bad-xml 14:5",
      ]
    ),
    (
      "people.csv",
      [
        "unknown-column index.md", "unread-part 1:4", "duplicate-column 1:25", "bad-value 3:5", "wrong-type 3:12",
        "unknown-community 3:21",
        "missing-field 4:4", "duplicate-id 5:1", "missing-field 5:1", "short-row 5:5", "bad-csv 6:4", "bad-csv 6:23",
      ]
    ),
    ("second.graphml", ["bad-xml 2:2"]),
    (
      "ties.csv",
      [
        "near-column 1:26", "unknown-person 3:3", "bad-value 3:7", "tie-weight 3:15", "wrong-type 3:17",
        "missing-field 4:2", "tie-weight 4:12",
        "wrong-type 5:13", "bad-csv 6:5",
      ]
    ),
    ("twice.graphml", ["bad-xml 3:18"]),
    ("twomode.net", ["unsupported-graph 1:13"]),
    ("typed.net", ["bad-value 3:30", "unknown-evidence 5:32"]),
    ("undefined.csv", ["control-character 2:1", "latin-1 2:1"]),
    ("unquoted.graphml", ["bad-xml 3:11"]),
    ("utf16.csv", ["not-utf8 1:1"]),
  ]

  private func desk(_ name: String) throws -> NetworkDesk {
    let two = "  people: {oak-1: {community: oak, member: true}, elm-1: {community: elm, member: true}}"
    let network =
      switch name {
      case "people.csv": "  people: people.csv\n  columns: {community: Schule, kind: Art}"
      case "ties.csv":
        "  people: {a: {community: oak, member: true}, b: {community: elm, member: true}}" + "\n  ties: ties.csv"
      case "ends.graphml": "  graph: ends.graphml\n  columns: {id: name, community: Schule}"
      case "lonely.net": two + "\n  graph: lonely.net"
      case _ where name.hasSuffix(".csv"): "  people: \(name)"
      default: "  graph: \(name)"
      }
    return try NetworkDesk(network, [name], in: "mistakes")
  }

  @Test func plantsEveryFileOfTheFolder() throws {
    let names = try Fixtures.names(in: "networks/mistakes", ending: "").filter { !$0.hasSuffix(".txt") }
    #expect(names == Self.planted.map(\.name))
    #expect(Self.planted.reduce(0) { $0 + $1.mistakes.count } > 100)
  }

  @Test(arguments: try Fixtures.names(in: "networks/mistakes", ending: "").filter { !$0.hasSuffix(".txt") })
  func findsEveryMistakeAtItsPlace(name: String) throws {
    let mistakes = Self.planted.first { $0.name == name }?.mistakes
    let read = try desk(name)
    let file = try #require(read.desk.sources.id(ofPath: "cases/t/\(name)"))
    let table = LineTable(read.desk.sources[file].bytes)
    let found = read.diagnostics.inStableOrder(in: read.desk.sources).map { diagnostic in
      guard let span = diagnostic.span, span.file == file else { return "\(diagnostic.rule.id) index.md" }
      let place = table.location(of: span.range.lowerBound)
      return "\(diagnostic.rule.id) \(place.line):\(place.column)"
    }
    #expect(found == mistakes)
    try Fixtures.expectGolden(read.text, "networks/mistakes/\(name).txt")
  }

  @Test(arguments: [
    ("  people: people.csv\n  ties: ties.csv\n  graph: network.graphml", "network-twice index.md"),
    ("  people: people.csv\n  graph: network.graphml", "network-twice network.graphml"),
    ("  ties: ties.csv\n  graph: network.graphml", "network-twice network.graphml"),
    ("  graph: network.net", "missing-field index.md"),
    ("  graph: network.grahpml", "wrong-type index.md"),
    ("  graph: other.graphml", "unknown-file index.md"),
    ("  graph: people.csv", "wrong-type index.md"),
    ("  people: network.graphml", "wrong-type index.md"),
    ("  graph: network.graphml\n  columns: {community: Schule, role: Rolle}", "unknown-column index.md"),
    ("  people: people.csv\n  columns: {membr: member}", "unknown-key index.md"),
    ("  graph: network.graphml\n  waves: [{label: First}]", "missing-field index.md"),
  ])
  func saysWherePeopleAndTiesStandTwiceOrNowhere(network: String, mistake: String) throws {
    let read = try NetworkDesk(network, ["people.csv", "ties.csv", "network.graphml", "network.net"], in: "same")
    let found = read.diagnostics.inStableOrder(in: read.desk.sources).map { diagnostic in
      let path = diagnostic.span.map { read.desk.sources[$0.file].path } ?? ""
      return "\(diagnostic.rule.id) \(path.split(separator: "/").last ?? "")"
    }
    #expect(found.contains(mistake), "\(read.text)")
    // What follows from a mistake is not said again.
    #expect(found.filter { $0.hasPrefix("unknown-person") || $0.hasPrefix("not-a-pln") }.isEmpty, "\(read.text)")
  }

  @Test func readsWavesFromGraphs() throws {
    let network = """
        people: people.csv
        ties: ties.csv
        waves:
          - {label: First, graph: network.net}
          - {label: Second, graph: network.graphml}
          - {label: Third, ties: ties.csv}
        columns: {ignore: shoe size}
      """
    let read = try NetworkDesk(network, ["people.csv", "ties.csv", "network.graphml", "network.net"], in: "same")
    // The last wave is the network's own time once more, as the same ties in three files are.
    #expect(read.diagnostics.allSatisfy { [.networkTwice, .repeatedEntry].contains($0.rule) }, "\(read.text)")
    let waves = try #require(read.study?.network.waves)
    #expect(waves.map(\.ties.count) == [5, 5, 5])
    #expect(waves.map { $0.people?.count } == [nil, 4, nil])
  }

  @Test func takesWeightsOfOneForNone() throws {
    let people = "  people: {a: {community: oak, member: true}, b: {community: elm, member: true}}\n  ties: ties.csv"
    func strengths(_ table: String) throws -> [String] {
      let read = try NetworkDesk(people, ["ties.csv": Array(table.utf8)])
      #expect(read.text == "")
      return read.study?.network.ties.map(\.strength.word) ?? []
    }
    #expect(try strengths("from,to,weight\na,b,1\nb,a,1.0\n") == ["not reported", "not reported"])
    #expect(try strengths("from,to,weight\na,b,1\nb,a,3\n") == ["occasional", "core"])
    #expect(try strengths("from,to,weight,strength\na,b,3,core\nb,a,3,\n") == ["core", "core"])
    #expect(try strengths("from,to,strength\na,b,1\nb,a,1\n") == ["occasional", "occasional"])
  }

  // MARK: Hostile files

  static let whole = [
    "same/people.csv", "same/ties.csv", "same/network.graphml", "same/network.gexf", "same/network.net",
  ]

  @Test(arguments: whole)
  func survivesAFileThatEndsAnywhere(path: String) throws {
    let bytes = try Fixtures.bytes("networks/\(path)")
    let name = String(path.split(separator: "/").last ?? "")
    let network =
      name == "ties.csv" ? "  ties: ties.csv" : name.hasSuffix(".csv") ? "  people: \(name)" : "  graph: \(name)"
    for length in bytes.indices {
      let read = try NetworkDesk(network, [name: Array(bytes.prefix(length))])
      if name.hasSuffix("ml") || name.hasSuffix("gexf"), length < bytes.count - 12 {
        #expect(read.diagnostics.count(of: .error) > 0)
      }
      _ = read.text
    }
  }

  static let hostile: [(name: String, text: @Sendable () -> String, rule: String)] = [
    ("deep.graphml", { String(repeating: "<graphml>", count: 300_000) }, "bad-xml"),
    ("deep.gexf", { "<gexf>" + String(repeating: "<nodes><node id='a'>", count: 200_000) }, "bad-xml"),
    ("wide.graphml", { "<graphml " + (0..<100_000).map { "a\($0)='x'" }.joined(separator: " ") + "/>" }, "bad-xml"),
    (
      "nodes.graphml",
      {
        "<graphml><graph edgedefault='directed'>" + String(repeating: "<node id='a'/>", count: 100_000)
          + "</graph></graphml>"
      }, "network-too-large"
    ),
    (
      "edges.gexf",
      {
        "<gexf><graph><edges>" + String(repeating: "<edge source='a' target='b'/>", count: 100_000)
          + "</edges></graph></gexf>"
      }, "network-too-large"
    ),
    (
      "nobody.gexf",
      {
        "<gexf><graph><nodes><node id='a'/></nodes><edges>"
          + String(repeating: "<edge source='x' target='b'/>", count: 20_000) + "</edges></graph></gexf>"
      }, "missing-field"
    ),
    (
      "keys.graphml",
      {
        "<graphml>" + (0..<50_000).map { "<key id='k\($0)' for='node'><default>x</default></key>" }.joined()
          + "</graphml>"
      }, "bad-graph"
    ),
    (
      "ampersands.graphml",
      { "<graphml><key id='k'><default>" + String(repeating: "&", count: 1_000_000) + "</default></key></graphml>" },
      "bad-xml"
    ),
    ("strange.graphml", { "<graphml>" + String(repeating: "<a/>", count: 300_000) + "</graphml>" }, "bad-graph"),
    ("comment.graphml", { "<!--" + String(repeating: "-", count: 3_000_000) }, "bad-xml"),
    ("line.net", { "*Vertices 2\n*Arcslist\n1" + String(repeating: " 2", count: 1_000_000) }, "network-too-large"),
    ("labels.net", { "*Vertices 5000\n" + String(repeating: "1 a\n", count: 300_000) }, "duplicate-id"),
    ("rows.csv", { "id,community\n" + String(repeating: "a,b\n", count: 300_000) }, "network-too-large"),
    ("cells.csv", { "id,community\n" + String(repeating: ",", count: 2_000_000) }, "bad-csv"),
    ("heading.csv", { String(repeating: "id,", count: 1_000_000) }, "bad-csv"),
    ("quote.csv", { "id,community\n\"" + String(repeating: "\"\"", count: 1_000_000) }, "bad-csv"),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: hostile.indices)
  func refusesWhatNobodyWrote(index: Int) throws {
    let (name, text, rule) = Self.hostile[index]
    let read = try NetworkDesk(
      name.hasSuffix(".csv") ? "  people: \(name)" : "  graph: \(name)", [name: Array(text().utf8)])
    #expect(read.diagnostics.contains { $0.rule.id == rule }, "\(read.text.prefix(500))")
    #expect(read.diagnostics.count < 20_000)
    _ = read.text
  }
}
