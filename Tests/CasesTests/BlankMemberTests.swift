// A blank cell under `member`: no where a column has signs for yes alone, and asked for where others say no.

import Diagnostics
import Testing

@testable import Cases

@Suite struct BlankMemberTests {
  @Test(
    arguments: [
      ("x,,x,", 0), ("yes,,1,", 0), ("true,,true,", 0), ("yes,no,yes,no", 0), ("yes,,yes,no", 1), ("1,,1,0", 1),
      ("ja,,ja,nein", 1), ("yes,-,yes,no", 1), ("yes,-,yes,1", 0), ("yes,,no,", 2),
      (",,no,no", 2),
    ])
  func asksForABlankBesideANo(cells: String, blank: Int) throws {
    let cells = cells.split(separator: ",", omittingEmptySubsequences: false)
    let rows = zip(["oak-1,oak", "oak-2,oak", "elm-1,elm", "elm-2,elm"], cells).map { "\($0),\($1)" }
    let table = "id,community,member\n" + rows.joined(separator: "\n") + "\n"
    let read = try NetworkDesk("  people: people.csv\n  ties: [oak-1 -> elm-1]", ["people.csv": Array(table.utf8)])
    let found = read.diagnostics.filter { $0.rule == .missingValue }
    #expect(found.count == (blank > 0 ? 1 : 0), "\(read.text)")
    #expect(found.allSatisfy { $0.message.contains("`, and 1 more, say") == (blank == 2) })
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  /// A page would show no.
  @Test(arguments: ["NA", "n/a", "#N/A", "k. A.", "?", "unknown", "withheld", "not-known"])
  func refusesAWordThatSaysNeither(word: String) throws {
    let table = "id,community,member\noak-1,oak,yes\nelm-1,elm,yes\nelm-2,elm,\(word)\n"
    let read = try NetworkDesk(
      "  people: people.csv\n  ties: [oak-1 -> elm-1, elm-2 -> elm-1]",
      [
        "people.csv": Array(table.utf8)
      ])
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.rule) == [.wrongType], "\(read.text)")
    #expect(!read.text.contains("not reported"))
    // What the help says is read.
    let words =
      "  people: people.csv\n  ties: [oak-1 -> elm-1, elm-2 -> elm-1]\n  values: {member: {\"\(word)\": false}}"
    let mapped = try NetworkDesk(words, ["people.csv": Array(table.utf8)])
    #expect(mapped.diagnostics.filter { $0.severity == .error }.isEmpty, "\(mapped.text)")
  }

  @Test func knowsAsWellWhichWordsMeanNo() throws {
    let table = "id,community,member\noak-1,oak,in\noak-2,oak,out\nelm-1,elm,in\nelm-2,elm,\n"
    let words = "  people: people.csv\n  ties: [oak-1 -> elm-1]\n  values: {member: {in: true, out: false}}"
    let read = try NetworkDesk(words, ["people.csv": Array(table.utf8)])
    #expect(read.text.contains("this cell of `member` says neither yes nor no, though others say no: it is read as no"))
    #expect(read.study?.network.people.filter(\.isMember).count == 2)
  }
}
