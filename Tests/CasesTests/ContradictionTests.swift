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
      (["119 schools"], "one claim alone is no conflict"), ([], "a conflict without claims is none"),
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
      (
        "carried_out: not-known",
        "say it of each place, those under `at` too, such as `{oak: not-known, elm: not-known}`: of a place of which "
          + "nothing is said, pages take it that it was done there"
      ),
    ])
  func saysWhereToSayThatSomethingIsNotTold(field: String, help: String) throws {
    let desk = try desk("actions: [{id: a, title: A, function: prioritising, \(field)}]")
    let found = try desk.study("cases/oak.md").diagnostics
    #expect(desk.text(of: found).contains("help: \(help)\n"), "\(desk.text(of: found))")
  }

  // MARK: Times

  @Test(arguments: [
    ("2024", "2021", 1), ("2021", "2024", 0), ("Autumn 2024", "Spring 2021", 1), ("Spring", "Autumn", 0),
    ("2021-09", "2021-03", 1), ("2021-03", "2021-09", 0), ("2021/22", "2022/23", 0), ("Room 2024a", "Year 3", 0),
  ])
  func refusesTimesThatRunBackwards(first: String, second: String, count: Int) throws {
    let people = "{a: {community: oak, member: true}, b: {community: elm, member: true}}"
    let text = """
      ---
      title: T
      summary: S.
      standing: illustrative
      network:
        communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
        people: \(people)
        waves: [{label: "\(first)", ties: [a -> b]}, {label: "\(second)", ties: [b -> a]}]
      ---

      """
    let found = try Desk(with: [SourceFile(path: "cases/oak.md", text: text)]).study("cases/oak.md").diagnostics
    #expect(found.count { $0.rule == .periodBackwards && $0.severity == .error } == count, "\(first) \(second)")
    // The network's own ties are of the first time, or of the last.
    func own(_ waves: String) throws -> (study: CaseStudy?, diagnostics: [Diagnostic]) {
      let own = text.replacing(
        "  waves: [{label: \"\(first)\", ties: [a -> b]}, ",
        with: "  ties: [a -> b]\n  wave: \"\(first)\"\n  waves: [\(waves)")
      return try Desk(with: [SourceFile(path: "cases/oak.md", text: own)]).study("cases/oak.md")
    }
    let beside = try own("")
    #expect(beside.diagnostics == [], "\(first) \(second)")
    #expect(beside.study?.network.latest.wave == .value(count == 1 ? first : second))
    let between = try own("{label: \"1990\", ties: [a <-> b]}, ").diagnostics
    let isAsked = between.contains { $0.rule == .periodBackwards && $0.severity == .error }
    #expect(isAsked == (count == 0 && first.contains("20")))
  }

  /// One rule says which time is the last, whether its ties are beside the waves or among them.
  @Test(arguments: [
    ("2022", "2023", "2024", "2024", 3), ("2024", "2022", "2023", "2024", 1), ("not-known", "2022", "2023", "2023", 3),
  ])
  func leadsWithTheLastTime(own: String, first: String, second: String, last: String, ties: Int) throws {
    let text = """
      ---
      title: T
      summary: S.
      standing: illustrative
      network:
        communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
        people: {a: {community: oak, member: true}, b: {community: elm, member: true}, c: {community: elm}}
        wave: \(own == "not-known" ? own : "\"\(own)\"")
        response_rate: 0.9
        ties: [a -> b]
        waves:
          - {label: "\(first)", ties: [a -> b, b -> c]}
          - {label: "\(second)", response_rate: 0.7, ties: [a -> b, b -> c, a -> c]}
      ---

      """
    let read = try Desk(with: [SourceFile(path: "cases/oak.md", text: text)]).study("cases/oak.md")
    #expect(read.diagnostics == [])
    let latest = try #require(read.study?.network.latest)
    #expect(latest.wave == .value(last))
    #expect(latest.ties.count == ties)
    #expect(latest.responseRate == .value(ties == 1 ? 0.9 : 0.7))
    #expect(latest.waves.count == 3)
    // Of a time without a rate it is not known whether all answered, where another has one.
    #expect(latest.latest.ties.count == ties)
  }

  @Test(arguments: [
    ("2019", "observed-too-early", 1), ("2029-01", "observed-too-early", 1), ("2021", "observed-too-early", 0),
    ("2020", "observed-too-early", 0), ("2022-12", "observed-too-early", 0),
  ])
  func asksAboutActionsOutsideOfTheNetworksTime(when: String, rule: String, count: Int) throws {
    let fields = """
      context: {period: {from: 2020-09, to: 2022}}
      actions: [{id: a, title: A, function: prioritising, when: \(when)}]
      """
    let found = try desk(fields).study("cases/oak.md").diagnostics
    #expect(found.filter { $0.rule.id == rule }.map(\.severity) == Array(repeating: .warning, count: count))
  }

  @Test(arguments: [("2031", 1), ("2026", 0)])
  func asksAboutEvidenceFromAfterPublication(gathered: String, count: Int) throws {
    let fields = """
      published: 2026-02-02
      actions: [{id: a, title: A, function: prioritising, evidence: talk}]
      evidence: {talk: {kind: document, gathered: \(gathered)}}
      """
    let found = try desk(fields).study("cases/oak.md").diagnostics
    #expect(found.count { $0.rule.id == "checked-after-publication" } == count)
  }

  @Test(arguments: [("not-known", true), ("positive", false), ("none", true)])
  func sustainsNoOutcomeWithoutAChange(direction: String, isRefused: Bool) throws {
    let message = "`sustained` is given of an outcome whose `direction` is \(direction)"
    let outcome = "domain: capacity, direction: \(direction), statement: Nobody looked., sustained: "
    #expect(try errors("outcomes: [{\(outcome)policy}]") == (isRefused ? [message] : []))
    #expect(try errors("outcomes: [{\(outcome)not-known}]") == [])
  }
}
