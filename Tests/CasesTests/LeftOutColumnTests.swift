// What `columns: {ignore: …}` names is read in no kind of file, even where its heading is the name of a field.

import Diagnostics
import Testing

@testable import Cases

@Suite struct LeftOutColumnTests {
  private static let people = "id,community,role,member\na,oak,teacher,yes\nb,elm,,yes\n"
  private static let communities = """
    <key id="c" for="node" attr.name="community"/>
    <key id="m" for="node" attr.name="member"><default>true</default></key>
    """

  private func read(_ ties: String, columns: String, people: String = people) throws -> NetworkDesk {
    try NetworkDesk(
      "  people: people.csv\n  ties: ties.csv\n  columns: \(columns)",
      ["people.csv": Array(people.utf8), "ties.csv": Array(ties.utf8)])
  }

  private func check(_ read: NetworkDesk) throws {
    #expect(read.diagnostics.isEmpty, "\(read.text)")
    let network = try #require(read.study?.network)
    #expect(network.ties.count == 2)
    #expect(network.ties.allSatisfy { $0.note == nil && $0.strength.value == nil }, "\(read.text)")
  }

  @Test(arguments: [
    ("from,to,note,strength\na,b,secret,core\nb,a,x,\n", "{ignore: [note, strength]}"),
    ("from,to,Note,WEIGHT\na,b,secret,5\nb,a,x,17\n", "{ignore: [NOTE, weight]}"),
    ("from,to,strength\na,b,5\nb,a,4\n", "{ignore: strength}"),
    ("Source,Target,from,strength\na,b,x,5\nb,a,y,4\n", "{ignore: [from, strength]}"),
    (",a,b\na,0,5\nb,17,0\n", "{ignore: [weight]}"), (",a,b\na,,core\nb,x,\n", "{ignore: [strength]}"),
  ])
  func leavesOutFieldsOfTables(ties: String, columns: String) throws {
    try check(read(ties, columns: columns))
  }

  @Test func leavesOutFieldsOfPeople() throws {
    let read = try read("from,to\na,b\nb,a\n", columns: "{ignore: [role]}")
    try check(read)
    #expect(read.study?.network.people.allSatisfy { $0.role.value == nil } == true)
  }

  @Test func leavesOutFieldsOfGraphML() throws {
    let text = """
      <graphml>\(Self.communities)<key id="w" for="edge" attr.name="weight"/><key id="n" for="edge" attr.name="note"/>
      <graph edgedefault="directed"><node id="a"><data key="c">oak</data></node><node id="b"><data \
      key="c">elm</data></node>
      <edge source="a" target="b"><data key="w">17</data><data key="n">secret</data></edge><edge source="b" target="a"/>
      </graph></graphml>
      """
    try check(NetworkDesk("  graph: n.graphml\n  columns: {ignore: [note, weight]}", ["n.graphml": Array(text.utf8)]))
  }

  @Test func leavesOutFieldsOfGEXF() throws {
    let text = """
      <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
      <attributes class="node"><attribute id="0" title="community" type="string"/>
      <attribute id="2" title="member" type="boolean"><default>true</default></attribute></attributes>
      <attributes class="edge"><attribute id="1" title="note" type="string"/></attributes>
      <nodes><node id="a"><attvalues><attvalue for="0" value="oak"/></attvalues></node>
      <node id="b"><attvalues><attvalue for="0" value="elm"/></attvalues></node></nodes>
      <edges><edge source="a" target="b" weight="17"><attvalues><attvalue for="1" value="secret"/></attvalues></edge>
      <edge source="b" target="a"/></edges></graph></gexf>
      """
    try check(NetworkDesk("  graph: n.gexf\n  columns: {ignore: [note, weight]}", ["n.gexf": Array(text.utf8)]))
  }

  @Test(arguments: ["1 2 17 note secret", "1 2 note secret"])
  func leavesOutFieldsOfPajek(tie: String) throws {
    let text = "*Vertices 2\n1 a community oak member yes\n2 b community elm member yes\n*Arcs\n\(tie)\n2 1 5\n"
    try check(NetworkDesk("  graph: n.net\n  columns: {ignore: [note, weight]}", ["n.net": Array(text.utf8)]))
  }

  /// What cannot be left out, and what cannot be two things at once.
  @Test(arguments: [
    ("{ignore: [id]}", "bad-value", "`id` is needed, and cannot be left out"),
    ("{ignore: [From]}", "bad-value", "`From` is needed, and cannot be left out"),
    ("{ignore: [community]}", "bad-value", "`community` is needed, and cannot be left out"),
    ("{strength: S, ignore: [s]}", "duplicate-column", "the column `S` cannot be a field and be left out"),
  ])
  func refusesToLeaveOutWhatIsNeeded(columns: String, rule: String, message: String) throws {
    let read = try read("from,to,S\na,b,core\n", columns: columns)
    #expect(read.diagnostics.filter { $0.rule.severity == .error }.map(\.rule.id) == [rule], "\(read.text)")
    #expect(read.diagnostics.first { $0.rule.id == rule }?.message == message)
    #expect(
      read.diagnostics.first { $0.rule.id == rule }?.span?.file == read.desk.sources.id(ofPath: "cases/t/index.md"))
  }

  @Test(arguments: [
    ("from,to,\na,b,5\nb,a,3\n", ["unread-part"]), ("from,to,\na,b,1\nb,a,3\n", ["unread-part"]),
    ("from,to,\na,b,1\nb,a,1\n", ["unread-part"]), ("from,to,\na,b,1\nb,a,2\n", []), ("from,to,\na,b,0\nb,a,1\n", []),
    (",from,to\n17,a,b\n4,b,a\n", []),
  ])
  func tellsRatingsFromTheNumbersOfRows(ties: String, rules: [String]) throws {
    let read = try read(ties, columns: "{community: community}")
    #expect(read.diagnostics.map(\.rule.id) == rules, "\(read.text)")
  }

  @Test func quotesNoHeadingThatWouldBeCut() throws {
    let heading = "Wie häufig haben Sie sich in den letzten zwölf Monaten mit Kollegen anderer Schulen ausgetauscht?"
    let read = try read("from,to,\"\(heading)\"\na,b,4\n", columns: "{community: community}")
    let help = try #require(read.diagnostics.first { $0.rule == .unreadPart }?.help)
    #expect(help.contains("`columns: {ignore: [\"…\"]}`, with the heading as the file has it"), "\(read.text)")
    #expect(help.contains("`columns: {…: \"…\"}`, with the heading as the file has it"))
    // Several that are short are as long together.
    let headings = (1...8).map { "Frage \($0) der Erhebung" }.joined(separator: ",")
    let several = try self.read("from,to,\(headings)\na,b,1,1,1,1,1,1,1,1\n", columns: "{community: community}")
    #expect(
      several.diagnostics.first?.help?.contains("with each heading as the file has it") == true, "\(several.text)")
  }
}
