// Networks as other programs write them: every form of one network says the same, and what the programs export is read
// as it is.

import TestSupport
import Testing

@testable import Cases

@Suite struct GraphFileTests {
  static let forms: [(form: String, network: String, files: [String])] = [
    ("tables", "  people: people.csv\n  ties: ties.csv\n  columns: {ignore: shoe size}", ["people.csv", "ties.csv"]),
    ("GraphML", "  graph: network.graphml", ["network.graphml"]),
    ("GEXF", "  graph: network.gexf", ["network.gexf"]),
    (
      "Pajek", "  people: people.csv\n  graph: network.net\n  columns: {ignore: shoe size}",
      ["people.csv", "network.net"]
    ),
  ]

  @Test(arguments: forms.indices)
  func readsTheSameNetworkFromEveryForm(form: Int) throws {
    let typed = try NetworkDesk(String(decoding: try Fixtures.bytes("networks/same/people.yml"), as: UTF8.self), [:])
    #expect(typed.text == "")
    #expect(typed.lines.count == 9)
    let (_, network, names) = Self.forms[form]
    let read = try NetworkDesk(network, names, in: "same")
    #expect(read.text == "")
    #expect(read.lines == typed.lines)
  }

  @Test func readsTheSameWhateverTheOrderOfAttributes() throws {
    let source = String(decoding: try Fixtures.bytes("networks/same/network.graphml"), as: UTF8.self)
    let usual = try NetworkDesk("  graph: network.graphml", ["network.graphml": Array(source.utf8)])
    // Keys in another order, edges before nodes, and each edge's ends the other way about.
    var lines = source.split(separator: "\n").map(String.init)
    let keys = lines.indices.filter { lines[$0].contains("<key") }
    let turned = keys.reversed().map { lines[$0] }
    for (index, line) in zip(keys, turned) { lines[index] = line.replacing("attr.name=", with: "\n attr.name = ") }
    let edges = lines.filter {
      $0.contains("<edge") && $0.contains("</edge>") || $0.hasSuffix("\"/>") && $0.contains("<edge")
    }
    lines.removeAll { edges.contains($0) }
    let graph = try #require(lines.firstIndex { $0.contains("<graph ") })
    lines.insert(contentsOf: edges, at: graph + 1)
    let shuffled = try NetworkDesk(
      "  graph: network.graphml", ["network.graphml": Array(lines.joined(separator: "\r\n").utf8)])
    #expect(shuffled.text == "")
    #expect(shuffled.lines.sorted() == usual.lines.sorted())
  }

  @Test(arguments: [
    ("networkx.graphml", ""), ("networkx.gexf", ""), ("networkx.net", ""),
    ("igraph.graphml", "\n  columns: {id: name}"),
    (
      "igraph.net",
      "\n  people: {oak-1: {community: oak, member: true}, elm-1: {community: elm, member: true}, oak-head: "
        + "{community: oak}}"
    ),
    ("yed.graphml", "\n  columns: {id: person}"), ("gephi.gexf", "\n  columns: {id: label, community: Schule}"),
    ("gephi.graphml", ""),
  ])
  func readsWhatProgramsExport(name: String, more: String) throws {
    let read = try NetworkDesk("  graph: \(name)" + more, [name], in: "exports")
    try Fixtures.expectGolden(read.text + read.lines.joined(separator: "\n") + "\n", "networks/exports/\(name).txt")
  }

  @Test func keepsOppositeTiesApart() throws {
    let read = try NetworkDesk("  graph: network.graphml", ["network.graphml"], in: "same")
    let ties = try #require(read.study?.network.ties)
    #expect(ties.count { Set([$0.from.value.text, $0.to.value.text]) == ["oak-2", "elm-1"] && !$0.isMutual } == 2)
  }
}
