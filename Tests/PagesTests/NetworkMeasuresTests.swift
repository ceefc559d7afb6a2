// The sentences on a case's page about its ties: counted by hand, and silent where nothing may be said.

import Foundation
import Testing
import Words

@testable import Pages

@Suite struct NetworkMeasuresTests {
  /// Oak's oak-1 and Elm's elm-1 are members, as is the university's uni-1. Ties:
  ///
  ///     uni-1 ─▶ oak-1 ◀─▶ elm-1      oak-1 ─▶ oak-2 ─▶ oak-3      elm-2 ─▶ elm-1
  private static func front(_ basis: String, roster: String = "complete", people: String = people, ties: String = ties)
    -> String
  {
    """
    ---
    title: A small one
    summary: Counted by hand.
    standing: illustrative
    network:
    \(basis)
      communities:
        oak: {name: Oak, kind: school, staff: 12, roster: \(roster)}
        elm: {name: Elm, kind: school, staff: 20, roster: complete}
        uni: {name: The university, kind: university, staff: 40, roster: complete}
      people:
    \(people)
    \(ties)
    ---

    """
  }

  private static let people = """
        oak-1: {community: oak, role: teacher, member: true}
        oak-2: {community: oak, role: teacher}
        oak-3: {community: oak, role: school-leader}
        elm-1: {community: elm, role: teacher, member: true}
        elm-2: {community: elm, role: teacher}
        uni-1: {community: uni, role: researcher, member: true}
    """
  private static let ties = "  ties: [uni-1 -> oak-1, oak-1 <-> elm-1, oak-1 -> oak-2, oak-2 -> oak-3, elm-2 -> elm-1]"

  private func measures(_ front: String) throws -> NetworkMeasures {
    NetworkMeasures(of: NetworkAccount(of: try SmallCase.study(front), in: English()), in: English())
  }

  @Test func saysWhatAHandCounts() throws {
    let measures = try measures(Self.front("  basis: documented"))
    #expect(
      measures.findings.map(\.statement) == [
        "Two of the three members learn on behalf of 32 people at the two schools, themselves included.",
        // oak-2 directly and oak-3 through oak-2, each by way of oak-1; no tie leads from elm-1 to elm-2.
        "Ties lead from these members to two colleagues at home in one or two steps, to one of them directly; each "
          + "of them is reached through one person alone.",
        // In: elm-2 to oak-1 by elm-1. Home: uni-1 and elm-1 to oak-2 by oak-1.
        "Members carry into the network what comes from a colleague at one of two home schools, and pass on to a "
          + "colleague what comes from elsewhere at one of two home schools.",
        "Of the two pairs of communities with a tie between them, both would lose their only connection if one "
          + "person left; for both it is the same person.",
        "Through the network alone one of two schools meets people in a role that nobody listed there has: researcher.",
        // Of 15 possible pairs 3 + 1 lie inside: 5 × 11 ÷ 15 is 3.7.
        "Of the five pairs of people with a tie, two join different communities; if ties fell on anybody alike, "
          + "about four would.",
      ])
    #expect(
      measures.findings[2].limit
        == "Where a way is missing every tie of those listed was asked for, and none leads that way through one "
        + "member.")
    #expect(
      measures.caution
        == "These ties were read from documents or interviews, not measured: a tie that nobody spoke of is missing. "
        + "A tie says that something is shared, not how good it is."
    )
  }

  @Test func saysWhoWasAskedAndHowManyAnswered() throws {
    let measures = try measures(
      Self.front("  basis: measured\n  wave: May 2025\n  response_rate: 0.87", roster: "members-only"))
    #expect(
      measures.caution.hasPrefix(
        "Measured once (May 2025): 87% of those asked answered, so that some ties of the others are missing."))
    #expect(measures.caution.contains("At one of three communities only members’ ties were gathered"))
    #expect(measures.findings[1].limit == "Where only members’ ties were gathered, more colleagues may be reached.")
    let silent = try self.measures(Self.front("  basis: measured"))
    #expect(silent.caution.hasPrefix("Measured once: how many of those asked answered is not reported."))
  }

  /// Of a third school only the head is listed, who is no member.
  @Test(arguments: [
    ("members: 3", "Five of the six members learn on behalf of 47 people at the three schools, themselves included."),
    (
      "members: withheld",
      "Two members learn on behalf of 32 people at two schools with known members and a known staff, "
        + "themselves included."
    ),
  ])
  func countsMembersWhoAreNotListed(members: String, statement: String) throws {
    let front = Self.front(
      "  basis: documented", people: Self.people + "\n    fir-1: {community: fir, role: school-leader}"
    )
    .replacing(", roster: complete", with: "").replacing(
      "    uni: {", with: "    fir: {name: Fir, kind: school, staff: 15, roster: complete, \(members)}\n    uni: {")
    let measures = try measures(front)
    #expect(measures.findings.first?.statement == statement)
    #expect(measures.caution.contains("At three of four communities it is not reported whose ties were asked for"))
  }

  @Test func saysOfNobodyThatTheyWereAskedWhereThatIsNotReported() throws {
    let front = Self.front("  basis: documented", roster: "members-only")
    let measures = try measures(front.replacing(", roster: complete", with: ""))
    #expect(
      measures.caution.contains(
        "At one of three communities only members’ ties were gathered, and at two it is not reported whose ties were "
          + "asked for, so that"
      ))
    let none = try self.measures(
      front.replacing(", roster: complete", with: "").replacing(", roster: members-only", with: ""))
    #expect(none.caution.contains("Whose ties were asked for is not reported, so that a tie which is not there"))
    #expect(none.findings.allSatisfy { $0.limit?.contains("members’ ties") != true })
  }

  /// Oak carries nothing out and Elm passes nothing on. Where every tie was asked for that is a finding; else nobody
  /// knows.
  @Test(arguments: [
    (
      "complete",
      "Where a way is missing every tie of those listed was asked for, and none leads that way through one member."
    ),
    (
      "members-only",
      "Of the two where a way is missing, every tie was asked for at one; for the other it is only not reported."
    ),
  ])
  func doesNotTakeSilenceForAbsenceWhereNotAllWereAsked(roster: String, limit: String) throws {
    let finding = try #require(
      try measures(Self.front("  basis: documented", roster: roster)).findings.first {
        $0.statement.hasPrefix("Members carry into")
      })
    #expect(finding.limit == limit)
  }

  @Test(arguments: ["  basis: schematic", "  formality: formal", "  basis: not-known"])
  func saysNothingWhereNothingWasMeasured(basis: String) throws {
    let measures = try measures(Self.front(basis))
    #expect(measures.findings.isEmpty)
    #expect(measures.caution == "")
  }

  @Test func saysNothingWithoutTies() throws {
    #expect(try measures(Self.front("  basis: documented", ties: "")).findings.isEmpty)
  }

  @Test(arguments: [
    (
      "",
      "Measured once (Autumn): over 99% of those asked answered, so that some ties of the others are missing. What "
        + "came before and after is not known.",
      true
    ),
    (
      "  waves: [{label: Later, ties: [oak-1 -> elm-1]}]\n",
      "Measured (Later): how many of those asked answered is not reported", false
    ),
  ])
  func saysOnlyOfOneMeasurementThatNoOtherIsKnown(waves: String, words: String, isAlone: Bool) throws {
    let caution = try measures(
      Self.front("  basis: measured\n  wave: Autumn\n  response_rate: 0.996", ties: Self.ties + "\n" + waves)
    ).caution
    #expect(caution.hasPrefix(words), "\(caution)")
    #expect(caution.contains("before and after") == isAlone)
  }

  @Test(arguments: [
    (["nursery", "nursery"], "at the two nurseries, themselves included."),
    (["nursery", "school"], "at the two nurseries and schools, themselves included."),
    (["school", "college"], "at the two schools and colleges, themselves included."),
  ])
  func callsPlacesWhatTheyAre(kinds: [String], words: String) throws {
    let front = Self.front("  basis: documented").replacing(
      "name: Oak, kind: school", with: "name: Oak, kind: \(kinds[0])"
    )
    .replacing("name: Elm, kind: school", with: "name: Elm, kind: \(kinds[1])")
    let statements = try measures(front).findings.map(\.statement)
    #expect(statements.first?.hasSuffix(words) == true, "\(statements)")
    #expect(!statements.contains { $0.contains("both nurseries and schools") || $0.contains("at none,") })
  }
}
