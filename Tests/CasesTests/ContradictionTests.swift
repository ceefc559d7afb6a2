// What cannot be said together: a conflict of claims that agree, an outcome that lasts and is not known.

import Diagnostics
import Testing

@testable import Cases

@Suite struct ContradictionTests {
  /// A case with some more lines of front matter.
  private func desk(_ fields: String) throws -> Desk {
    let text = """
      ---
      title: T
      summary: S.
      standing: illustrative
      network: {communities: {oak: {name: Oak, kind: school, members: 2}, elm: {name: Elm, kind: school, members: 2}}}
      \(fields)
      ---

      """
    return try Desk(with: [SourceFile(path: "cases/oak.md", text: text)])
  }

  private func errors(_ fields: String) throws -> [String] {
    let read = try desk(fields).study("cases/oak.md")
    return read.diagnostics.filter { $0.rule == .badValue }.map(\.message)
  }

  @Test(
    arguments: [
      (["119 schools", "159 schools"], nil), (["119 schools", "119  Schools"], "these claims say the same"),
      (["119 schools"], "one claim alone is no conflict"),
      (["119 schools", "119 schools", "159 schools"], nil),
    ] as [([String], String?)])
  func showsNoConflictOfClaimsThatAgree(says: [String], message: String?) throws {
    let claims = says.map { "{says: \($0), cites: brown2019}" }.joined(separator: ", ")
    #expect(
      try errors("conflicting_facts: [{about: How many, claims: [\(claims)]}]") == [message].compactMap { $0 })
  }

  // MARK: Where it is said that something is not given

  @Test(
    arguments: [
      (
        "effects: withheld",
        "say it of its fields, indented, on the lines below: `participants: withheld`, "
          + "`colleagues: withheld`"
      ),
      (
        "support: Not-known",
        "say it of its fields, indented, on the lines below: `needed: not-known`, "
          + "`received: not-known`, `from: not-known`"
      ),
      ("by: withheld", "write `actor: withheld` in its place"),
    ])
  func saysWhereToSayThatSomethingIsNotTold(field: String, help: String) throws {
    let desk = try desk("actions: [{id: a, title: A, function: prioritising, \(field)}]")
    let found = try desk.study("cases/oak.md").diagnostics
    #expect(desk.text(of: found).contains("help: \(help)\n"), "\(desk.text(of: found))")
  }

  @Test(arguments: [("not-known", true), ("positive", false), ("none", false)])
  func sustainsNoOutcomeThatIsNotKnown(direction: String, isRefused: Bool) throws {
    let message = "`sustained` is given of an outcome whose `direction` is not-known"
    let outcome = "domain: capacity, direction: \(direction), statement: Nobody looked., sustained: "
    #expect(try errors("outcomes: [{\(outcome)policy}]") == (isRefused ? [message] : []))
    #expect(try errors("outcomes: [{\(outcome)not-known}]") == [])
  }
}
