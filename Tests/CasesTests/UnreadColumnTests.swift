// Columns and attributes that hold something and are read as nothing are named once for each file, in every kind of
// file, unless `ignore` says that this is meant; what programs write of their own accord is not.

import Diagnostics
import Testing

@testable import Cases

@Suite struct UnreadColumnTests {
  private static let people = "id,community,member\na,oak,yes\nb,elm,yes\n"

  private func read(_ people: String, _ ties: String, more: String = "") throws -> NetworkDesk {
    try NetworkDesk(
      "  people: people.csv\n  ties: ties.csv\(more)", ["people.csv": Array(people.utf8), "ties.csv": Array(ties.utf8)])
  }

  @Test func namesThemOncePerFileWithALineToPaste() throws {
    let read = try read(
      "id,community,Funktion,member,foo,empty\na,oak,Lehrkraft,yes,3,\nb,elm,,yes,,\n",
      "from,to,Stärke\na,b,stark\nb,a,\n")
    let found = read.diagnostics.inStableOrder(in: read.desk.sources)
    #expect(found.map(\.rule.id) == ["unread-part", "unread-part"], "\(read.text)")
    #expect(
      found.map(\.message) == [
        "these columns are not read: `Funktion` and `foo`", "this column is not read: `Stärke`",
      ])
    #expect(found.last?.help?.contains("`columns: {…: Stärke}`") == true)
    #expect(found.first?.help?.contains("`columns: {ignore: [Funktion, foo]}`") == true)
    // Each of the two lines, pasted, with the field filled in.
    let mapped = try self.read(
      Self.people, "from,to,Stärke\na,b,stark\n",
      more: "\n  columns: {strength: Stärke}\n  values: {strength: {stark: core}}")
    #expect(mapped.diagnostics.isEmpty, "\(mapped.text)")
    #expect(mapped.study?.network.ties.map(\.strength.word) == ["core"])
    let left = try self.read(Self.people, "from,to,Stärke\na,b,stark\n", more: "\n  columns: {ignore: [stärke]}")
    #expect(left.diagnostics.isEmpty, "\(left.text)")
  }

  /// What is lost, and what is not.
  @Test(arguments: [
    ("from,to,a: b\na,b,1\n", "`a: b`"), ("Source,Target,from\na,b,a\n", "`Source`"),
    ("from,to,Type\na,b,advice\n", "`Type`"), ("from,to,\na,b,x\n", "one without a heading"),
    ("from,to,Datum,DATUM\na,b,x,y\n", "`Datum`"), ("from,to,url\na,b,x\n", "`url`"),
  ])
  func namesWhatIsLost(ties: String, name: String) throws {
    let read = try read(Self.people, ties)
    #expect(
      read.diagnostics.first { $0.rule == .unreadPart }?.message == "this column is not read: \(name)", "\(read.text)")
  }

  @Test(arguments: [
    "Source,Target,Type,Id,Label,timeset,Weight\na,b,Directed,0,x,,1\n", "from,to,,\na,b,,\n",
    "\"\",from,to\n1,a,b\n2,b,a\n", "from,to,Datum\na,b,\n",
  ])
  func isSilentWhereNothingIsLost(ties: String) throws {
    let read = try read(Self.people, ties)
    #expect(read.diagnostics.isEmpty, "\(read.text)")
  }

  @Test func asksForTheColumnThatIsToBeIgnored() throws {
    let read = try read(Self.people, "from,to\na,b\n", more: "\n  columns: {ignore: Datum}")
    #expect(read.diagnostics.map(\.rule.id) == ["unknown-column"], "\(read.text)")
  }

  /// An attribute `type` of edges is read where it says a direction.
  @Test(arguments: [("Directed", [String]()), ("advice", ["expected yes or no, found `advice`"])])
  func readsTheTypeOfAnEdgeWhereItIsADirection(type: String, expected: [String]) throws {
    let text = """
      <graphml><key id="c" for="node" attr.name="community"/><key id="t" for="edge" attr.name="type"/>
      <graph edgedefault="directed"><node id="a"><data key="c">oak</data></node><node id="b"><data \
      key="c">elm</data></node>
      <edge source="a" target="b"><data key="t">Directed</data></edge>
      <edge source="b" target="a"><data key="t">\(type)</data></edge></graph></graphml>
      """
    let read = try NetworkDesk("  graph: n.graphml", ["n.graphml": Array(text.utf8)])
    let found = read.diagnostics.filter { [.unreadPart, .wrongType].contains($0.rule) }
    #expect(found.map(\.message) == expected, "\(read.text)")
  }

  private static let keys = ["community", "Alter", "label", "degree"].map {
    "<key id=\"\($0)\" for=\"node\" attr.name=\"\($0)\"/>"
  }.joined()

  @Test(arguments: ["", "<data key=\"Alter\">41</data>"])
  func looksAtTheAttributesThatNodesHave(data: String) throws {
    let nodes = ["a", "b"].map {
      "<node id=\"\($0)\"><data key=\"community\">oak</data><data key=\"label\">A</data><data "
        + "key=\"degree\">1</data>\(data)</node>"
    }.joined()
    let text =
      "<graphml>\(Self.keys)<graph edgedefault=\"directed\">\(nodes)<edge source=\"a\" target=\"b\"/></graph></graphml>"
    let expected = data.isEmpty ? [] : ["this column is not read: `Alter`"]
    let beside = try NetworkDesk("  graph: n.graphml", ["n.graphml": Array(text.utf8)])
    #expect(beside.diagnostics.filter { $0.rule == .unreadPart }.map(\.message) == expected, "\(beside.text)")
    let sources = SourceSet([SourceFile(path: "n.graphml", text: text)])
    let alone = GraphNetwork.read(sources.ids[0], in: sources).diagnostics
    #expect(alone.filter { $0.rule == .unreadPart && $0.message.hasPrefix("this column") }.map(\.message) == expected)
  }

  @Test func looksAtTheParametersOfPajek() throws {
    let text = """
      *Vertices 2
      1 "a" 0.1 0.2 0.5 ellipse ic Red bc Black community oak Alter 41
      2 "b" community elm member yes Alter 40
      *Arcs
      1 2 3 c Blue p Solid Dauer 5

      """
    let read = try NetworkDesk("  graph: n.net", ["n.net": Array(text.utf8)])
    let found = read.diagnostics.filter { $0.rule == .unreadPart }.map(\.message)
    #expect(found == ["this column is not read: `Alter`", "this column is not read: `Dauer`"], "\(read.text)")
    #expect(read.study?.network.ties.map(\.strength.word) == ["core"])
  }

  @Test func looksAtTheKeysOfNodeLinkJSON() {
    let text = """
      {"nodes": [{"id": "a", "cluster": "x", "rolle": "t", "x": 3}, {"id": "b", "community": "y", "group": "z"}],
       "edges": [{"source": "a", "target": "b", "strength": "core", "weight": 3.125, "kind": "sharing"}]}
      """
    let sources = SourceSet([SourceFile(path: "n.json", text: text)])
    let read = NodeLinkGraph.read(sources.ids[0], in: sources)
    #expect(
      read.diagnostics.map(\.message) == [
        "`community` says that too, so that `group` is not read",
        "`strength` says that too, so that `weight` is not read",
        "this column is not read: `rolle`", "this column is not read: `kind`",
      ])
    #expect(read.value?.edges.map(\.weight) == [3])
    #expect(read.value?.nodes.map(\.cluster) == ["x", "y"])
  }
}
