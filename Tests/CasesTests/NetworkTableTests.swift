// People and ties from the files that researchers hold.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct NetworkTableTests {
  private let front = """
    ---
    title: Tables
    summary: People and ties from beside the case.
    standing: illustrative
    network:
      communities:
        oak: {name: Oak Primary, kind: school}
        elm: {name: Elm Primary, kind: school}
      people: people.csv
      ties: ties.csv

    """

  private func desk(_ people: String, _ ties: String, columns: String = "") throws -> (Desk, CaseStudy?, [Diagnostic]) {
    let desk = try Desk(with: [
      SourceFile(path: "cases/t/index.md", text: front + columns + "---\n"),
      SourceFile(path: "cases/t/people.csv", text: people),
      SourceFile(path: "cases/t/ties.csv", text: ties),
    ])
    let tables: [FileName: String] = ["people.csv": "cases/t/people.csv", "ties.csv": "cases/t/ties.csv"]
    let read = try desk.study("cases/t/index.md", tables: tables)
    return (desk, read.study, read.diagnostics)
  }

  @Test(arguments: [",", ";", "\t"])
  func readsTablesWithAnySeparator(separator: String) throws {
    func table(_ text: String) -> String {
      text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: separator)
    }
    let (desk, study, diagnostics) = try desk(
      table("\u{FEFF}id,community,role,member,broker\r\nP 1,oak,teacher,yes,\r\nP 2,elm,researcher,TRUE,x\r\n"),
      table("from,to,kind,strength,both\nP 1,P 2,sharing,core,yes\n"))
    #expect(desk.text(of: diagnostics) == "")
    #expect(study?.network.people.map(\.id.text) == ["P 1", "P 2"])
    #expect(study?.network.people.map(\.isBroker) == [false, true])
    #expect(study?.network.ties.first?.isMutual == true)
    #expect(study?.network.ties.first?.strength == .value(.core))
  }

  /// A program that has read numbers with gaps writes all of them with decimals.
  @Test func readsIDsThatAProgramWroteWithDecimals() throws {
    let (desk, study, diagnostics) = try desk(
      "id,community,role,member\n1,oak,teacher,yes\n2,elm,teacher,yes\n", "from,to\n1.0,2.0\n1.0,2.5\n")
    #expect(desk.text(of: diagnostics).contains("`2.5` is not one of this case's people"))
    #expect(diagnostics.count { $0.severity == .error } == 1)
    #expect(study?.network.ties.first.map { [$0.from.value.text, $0.to.value.text] } == ["1", "2"])
  }

  @Test func readsQuotedLineBreaksAndMappedColumns() throws {
    let (desk, study, diagnostics) = try desk(
      "id,Schule,member\n\"a\nb\",oak,yes\n\"c\"\"d\",elm,yes\n", "from,to\n\"a\nb\",\"c\"\"d\"\n",
      columns: "  columns: {community: Schule}\n")
    #expect(desk.text(of: diagnostics) == "")
    #expect(study?.network.people.map(\.id.text) == ["a\nb", "c\"d"])
  }

  @Test func placesMistakesInTheTable() throws {
    let (desk, _, diagnostics) = try desk(
      "id,community,member\na,oak,yes\nb,elms,yes\na,elm,yes\nc,elm,perhaps\n",
      "from,to,kind\na,z,sharing\na,b,sharign\na,b,sharing,more\n")
    try Fixtures.expectGolden(desk.text(of: diagnostics), "mistakes/tables.txt")
  }

  @Test func asksForTheColumnsThatItNeeds() throws {
    let (desk, _, diagnostics) = try desk("name,school\na,oak\n", "")
    try Fixtures.expectGolden(desk.text(of: diagnostics), "mistakes/columns.txt")
  }
}
