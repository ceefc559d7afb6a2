// Who acted: what an author says, or what follows from the first person named, and what does not count as what leaders
// did.

import Diagnostics
import Testing

@testable import Cases

@Suite struct ActorTests {
  private func study(_ actions: String) throws -> (study: CaseStudy, diagnostics: [Diagnostic]) {
    let text = """
      ---
      title: T
      summary: S.
      standing: illustrative
      network:
        brokered_by: uni
        communities:
          oak: {name: Oak, kind: school}
          elm: {name: Elm, kind: school}
          uni: {name: University, kind: university}
          ministry: {name: Ministry, kind: ministry}
          trust: {name: Trust, kind: trust}
        people:
          head: {community: oak, role: school-leader}
          trust-head: {community: trust, role: school-leader}
          member: {community: oak, role: teacher, member: true, broker: true}
          colleague: {community: elm, role: middle-leader}
          lecturer: {community: uni, role: researcher}
          broker: {community: trust, role: facilitator, broker: true}
          official: {community: ministry, role: policymaker}
          guest: {community: ministry, role: policymaker, member: true}
        ties: [member <-> colleague, member -> official, lecturer -> broker, guest -> member]
      actions:
      \(actions)
      ---

      """
    let read = try Desk(with: [SourceFile(path: "cases/oak.md", text: text)]).study("cases/oak.md")
    return (try #require(read.study), read.diagnostics.filter { $0.severity == .error })
  }

  @Test(
    arguments: [
      ("by: head", .value(.schoolLeader)), ("by: trust-head", .value(.schoolLeader)), ("by: member", .value(.member)),
      ("by: colleague", .value(.schoolStaff)), ("by: lecturer", .value(.networkLeader)),
      ("by: broker", .value(.networkLeader)), ("by: official", .value(.system)), ("by: guest", .value(.member)),
      ("by: [official, head]", .value(.system)), ("by: [head, official]", .value(.schoolLeader)),
      ("by: official, actor: network-leader", .value(.networkLeader)), ("actor: member", .value(.member)),
      ("by: head, actor: not-known", .notKnown), ("when: 2020", .notReported),
    ] as [(String, Reported<Actor>)])
  func followsFromTheFirstPersonNamed(fields: String, actor: Reported<Actor>) throws {
    let (study, errors) = try study("  - {id: a, title: A, function: formalising, \(fields)}")
    #expect(errors == [])
    #expect(study.actors == [actor])
  }

  @Test(
    arguments: [
      ("by: head", .schoolLeaders), ("by: member", .others), ("when: 2020", .unreported), ("by: official", .notLeaders),
      ("by: head, carried_out: {oak: dropped, elm: dropped}", .notLeaders),
      ("by: head, carried_out: {oak: dropped, elm: partly}", .schoolLeaders),
      ("by: head, carried_out: {oak: dropped, elm: not-known}", .schoolLeaders),
      ("by: head, at: [oak, elm], carried_out: {oak: dropped}", .schoolLeaders),
      ("by: head, at: [oak], carried_out: {oak: dropped}", .notLeaders),
    ] as [(String, Attribution)])
  func doesNotCountTheSystemNorWhatWasDropped(fields: String, attribution: Attribution) throws {
    let (study, errors) = try study("  - {id: a, title: A, function: formalising, \(fields)}")
    #expect(errors == [])
    #expect(CaseRecord(of: study).actions.map(\.attribution) == [attribution])
  }

  @Test func hasOneMainFunctionAndFurtherOnes() throws {
    let (study, errors) = try study("  - {id: a, title: A, function: formalising, also: [mobilising, prioritising]}")
    #expect(errors == [])
    #expect(CaseRecord(of: study).actions.map(\.functions) == [[.formalising, .mobilising, .prioritising]])
  }

  @Test(arguments: ["formalising", "[mobilising, mobilising]"])
  func refusesAFunctionTwice(also: String) throws {
    let errors = try study("  - {id: a, title: A, function: formalising, also: \(also)}").diagnostics
    #expect(errors.map(\.rule.id) == ["repeated-entry"])
  }
}
