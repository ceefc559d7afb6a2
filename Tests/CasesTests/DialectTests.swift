// Networks and tables in the dialects of the programs that people have: what each program shows is what is read, and
// what is not read is said. The fixtures follow files of public reports, in words of our own.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct DialectTests {
  /// Each network by itself, with its nodes, its edges with their weights, and the warnings.
  static let networks: [(name: String, nodes: [String], edges: [String], warnings: [String])] = [
    (
      "yed.graphml", ["Ines", "Jo Hart", "Kofi"],
      ["Ines <-> Jo Hart", "Ines -> Kofi", "Jo Hart -> Ines", "Jo Hart <-> Kofi"], []
    ),
    ("yed-twins.graphml", ["n0", "n1"], ["n0 -> n1"], ["unread-part 6:89", "unread-part 8:117"]),
    ("yed-live.graphml", ["Ines", "Jo"], ["Ines <-> Jo", "Jo -> Ines"], []),
    ("igraph.graphml", ["Ines", "Jo", "Kofi"], ["Ines -> Jo 2.0", "Jo -> Ines"], ["missing-value 10:56"]),
    ("cytoscape.graphml", ["Ines", "Jo"], ["Jo -> Ines 3.0"], ["unread-part 10:44"]),
    ("both-domains.graphml", ["ines", "jo"], ["ines <-> jo 2.5"], ["unread-part 3:42"]),
    ("visone.graphml", ["Ines", "Jo"], ["Ines <-> Jo 3.0"], []),
    ("gephi.gexf", ["Ines", "Jo"], ["Ines <-> Jo 2.0"], []),
    ("missing.gexf", ["ines", "jo"], ["ines -> jo", "jo -> ines"], ["missing-value 7:75"]),
    (
      "labels.net", ["6", "C:\\", "Ines \"Nina\" Roth", "Jo \"Jay\" Hart", "Kofi van der Berg", "Žofia Štāle"],
      ["C:\\ <-> 6 1.0", "Ines \"Nina\" Roth -> Jo \"Jay\" Hart 2.5", "Jo \"Jay\" Hart -> Kofi van der Berg"],
      ["missing-value 10:5"]
    ),
    ("matrix.net", ["Ines", "Jo", "Kofi"], ["Ines -> Jo 2.0", "Kofi -> Ines 1.5"], ["missing-value 7:5"]),
    ("d3.json", ["Ines of 1", "Jo of 2", "Kofi of 2"], ["Ines <-> Kofi 4.0"], []),
    ("by-name.json", ["Ines", "Jo"], ["Jo <-> Ines"], []),
    ("some-communities.gexf", ["Ines of oak", "Jo"], ["Ines <-> Jo"], ["missing-value 6:67", "missing-value 10:43"]),
    ("networkx.json", ["Ines of oak *", "Jo"], ["Ines -> Jo"], ["missing-value 1:171"]),
  ]

  @Test(arguments: networks.indices)
  func readsWhatTheProgramShows(index: Int) throws {
    let (name, nodes, edges, warnings) = Self.networks[index]
    let sources = SourceSet([SourceFile(path: name, table: try Fixtures.bytes("networks/dialects/\(name)"))])
    var graph: NodeLinkGraph?
    var diagnostics: [Diagnostic] = []
    if name.hasSuffix(".json") {
      let read = NodeLinkGraph.read(sources.ids[0], in: sources)
      (graph, diagnostics) = (read.value, read.diagnostics)
    } else {
      let read = GraphNetwork.read(sources.ids[0], in: sources)
      diagnostics = read.diagnostics
      if case .nodes(let found) = read.value { graph = found }
    }
    let found = try #require(graph)
    #expect(found.nodes.map { "\($0.id)\($0.cluster.map { " of \($0)" } ?? "")\($0.isStar ? " *" : "")" } == nodes)
    #expect(
      found.edges.map { "\($0.source) \($0.isDirected ? "->" : "<->") \($0.target)\($0.weight.map { " \($0)" } ?? "")" }
        == edges)
    let lines = LineTable(sources.files[0].bytes)
    #expect(diagnostics.count(of: .error) == 0)
    let places = diagnostics.inStableOrder(in: sources).map { diagnostic in
      let place = diagnostic.span.map { lines.location(of: $0.range.lowerBound) }
      return "\(diagnostic.rule.id) \(place?.line ?? 0):\(place?.column ?? 0)"
    }
    #expect(places == warnings)
  }

  static let people: [(name: String, warnings: [String])] = [
    ("people-utf16.csv", []), ("people-utf16be.csv", []), ("people-sep.csv", ["missing-value"]),
    ("people-title.csv", ["unread-part", "missing-value"]),
    // That a membership is not known cannot be shown.
    ("people-title-alone.csv", ["unread-part", "missing-value", "wrong-type"]),
    ("people-r.csv", ["missing-value", "wrong-type"]),
  ]

  /// A drawing has a star or none.
  @Test(arguments: ["NA", "unknown", "?", "withheld"])
  func refusesAMembershipThatIsNotKnownInAGraphAlone(word: String) throws {
    let xml =
      "<graphml><key id=\"m\" for=\"node\" attr.name=\"member\" attr.type=\"string\"/><graph edgedefault=\"directed\">"
      + "<node id=\"a\"><data key=\"m\">true</data></node><node id=\"b\"><data key=\"m\">\(word)</data></node>"
      + "<edge source=\"a\" target=\"b\"/></graph></graphml>"
    let json =
      #"{"nodes": [{"id": "a", "star": true}, {"id": "b", "star": "\#(word)"}], "#
      + #""edges": [{"source": "a", "target": "b"}]}"#
    for (name, text) in [("alone.graphml", xml), ("alone.json", json)] {
      let sources = SourceSet([SourceFile(path: name, table: Array(text.utf8))])
      let found =
        name.hasSuffix(".json")
        ? NodeLinkGraph.read(sources.ids[0], in: sources).diagnostics
        : GraphNetwork.read(sources.ids[0], in: sources).diagnostics
      #expect(found.map(\.rule) == [.wrongType], "\(name): \(found.map(\.message))")
    }
  }

  @Test(arguments: people.indices)
  func readsPeopleFromEverySpreadsheet(index: Int) throws {
    let (name, warnings) = Self.people[index]
    let read = try NetworkDesk("  people: \(name)", [name], in: "dialects")
    #expect(read.lines == ["Jürg oak teacher true false", "ines elm - false false"], "\(read.text)")
    #expect(read.diagnostics.filter { $0.rule.id != "not-a-pln" }.map(\.rule.id) == warnings)
  }

  static let ties: [(name: String, ties: [String], warnings: [String])] = [
    ("ties-gephi.csv", ["Jürg <-> ines regular", "ines -> Jürg core"], []),
    ("ties-comma.csv", ["Jürg <-> ines core", "ines -> Jürg occasional"], []),
    ("ties-type.csv", ["Jürg <-> ines not reported", "ines -> Jürg not reported"], ["unread-part", "wrong-type"]),
    ("ties-matrix.csv", ["Jürg -> ines core", "ines -> Jürg occasional"], []),
    ("ties-matrix-crosses.csv", ["Jürg -> ines not reported"], ["unread-part", "unread-part", "missing-value"]),
    ("ties-matrix-r.csv", ["Jürg -> ines core", "ines -> Jürg occasional"], []),
  ]

  @Test(arguments: ties.indices)
  func readsTiesFromEverySpreadsheet(index: Int) throws {
    let (name, ties, warnings) = Self.ties[index]
    let read = try NetworkDesk(
      "  people: people-utf16.csv\n  ties: \(name)", ["people-utf16.csv", name], in: "dialects")
    let found = read.study?.network.ties.map { tie -> String in
      let arrow = tie.isMutual ? "<->" : "->"
      return "\(tie.from.value) \(arrow) \(tie.to.value) \(tie.strength.word)"
    }
    #expect(found == ties, "\(read.text)")
    let rules = read.diagnostics.map(\.rule.id).filter { !["not-a-pln", "duplicate-tie"].contains($0) }
    #expect(rules == warnings, "\(read.text)")
  }

  @Test(arguments: [
    (",Jürg,ines\nJürg,0,1\nkofi,1,0\n", ["bad-csv 1:7", "bad-csv 3:1", "unknown-person 3:1"]),
    (",Jürg,ines,Jürg\nJürg,0,1,0\nines,often,0,0\n", ["duplicate-id 1:12", "wrong-type 3:6"]),
    ("from,to,weight\nJürg,ines,-2\n", ["bad-number 2:11"]),
    ("from,to,weight\nJürg;ines;1\nines;Jürg;2\n", ["bad-csv 2:1"]),
    ("Source,Target,Type\nJürg,ines,Undirectd\n", ["wrong-type 2:11"]),
    ("from;to;weight\nJürg;ines;1,234\n", ["ambiguous-number 2:11"]),
  ])
  func refusesWhatCouldMeanTwoThings(table: String, mistakes: [String]) throws {
    let read = try NetworkDesk(
      "  people: people.csv\n  ties: ties.csv",
      ["people.csv": try Fixtures.bytes("networks/dialects/people-utf16.csv"), "ties.csv": Array(table.utf8)])
    let file = try #require(read.desk.sources.id(ofPath: "cases/t/ties.csv"))
    let lines = LineTable(read.desk.sources[file].bytes)
    let found = read.diagnostics.inStableOrder(in: read.desk.sources).filter { $0.span?.file == file }.map {
      diagnostic in
      let place = diagnostic.span.map { lines.location(of: $0.range.lowerBound) }
      return "\(diagnostic.rule.id) \(place?.line ?? 0):\(place?.column ?? 0)"
    }
    #expect(found == mistakes, "\(read.text)")
  }

  @Test(arguments: [
    "*Vertices 2\n1 \"Ines\"x 0.1\n", "*Vertices 2\n1 \"Ines &#8238;x\"\n", "*Vertices 2\n*Arcs\n1 2 often\n",
  ])
  func refusesALineOfPajekThatSaysMore(text: String) {
    let sources = SourceSet([SourceFile(path: "a.net", text: text)])
    #expect(GraphNetwork.read(sources.ids[0], in: sources).diagnostics.map(\.rule.id) == ["bad-graph"])
  }

  /// Beside a case an author's ids stay: a name that a program keeps with them must not be published by chance.
  @Test func keepsPseudonymsBesideACase() throws {
    func graph(_ ids: (String, String)) -> [UInt8] {
      Array(
        """
        <graphml><key id="c" for="node" attr.name="community" attr.type="string"/><key id="l" for="node" \
        attr.name="label" attr.type="string"/>
        <graph edgedefault="directed"><node id="\(ids.0)"><data key="c">oak</data><data key="l">Ines</data></node>
        <node id="\(ids.1)"><data key="c">elm</data><data key="l">Jo</data></node><edge source="\(ids.0)" \
        target="\(ids.1)"/></graph></graphml>
        """.utf8)
    }
    func people(_ first: String, _ second: String) throws -> ([String]?, [String]) {
      let read = try NetworkDesk("  graph: a.graphml", ["a.graphml": graph((first, second))])
      return (read.study?.network.people.map(\.id.text), read.diagnostics.map(\.rule.id).filter { $0 != "not-a-pln" })
    }
    #expect(try people("P1", "P2") == (["P1", "P2"], []))
    #expect(try people("n0", "n1") == (["Ines", "Jo"], []))
    #expect(try people("62", "64") == (["62", "64"], ["unread-part"]))
  }
}
