// What a page says of ties that are missing: as a finding where everybody was asked and answered, else as not reported;
// and of what is given once for several times of measuring.

import Networks
import Testing
import Words

@testable import Pages

@Suite struct ReportedTiesTests {
  private static let people = """
        a-1: {community: a, role: teacher, member: true}
        a-2: {community: a, role: teacher}
        b-1: {community: b, role: teacher, member: true}
        b-2: {community: b, role: teacher}
    """

  private func account(
    _ network: String, roster: String = "complete", people: String = people, rest: String = ""
  ) throws -> NetworkAccount {
    let front = """
      ---
      title: Two
      summary: Two schools.
      standing: illustrative
      network:
        communities:
          a: {name: Ash, kind: school, staff: 30, roster: \(roster)}
          b: {name: Birch, kind: school, staff: 40, roster: \(roster)}
        people:
      \(people)
      \(network.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
      \(rest)
      ---

      """
    return NetworkAccount(of: try SmallCase.study(front), in: English())
  }

  // MARK: Who answered

  private static let home = "ties: [b-1 -> a-1, a-1 -> a-2, b-1 -> b-2, b-2 -> b-1, a-2 -> a-1, a-1 -> b-1]"

  @Test(
    arguments: [
      ("", "complete", "whether everybody who was asked answered is not said"), ("response_rate: 1", "complete", nil),
      ("response_rate: 0.5", "answered", nil), ("response_rate: not-known", "answered", nil),
      ("response_rate: 0.5", "complete", "not everybody who was asked answered"),
      ("response_rate: not-known", "complete", "whether everybody who was asked answered is not said"),
      ("response_rate: withheld", "complete", "whether everybody who was asked answered is not said"),
      ("response_rate: 1", "members-only", "not every tie was asked for"),
    ] as [(String, String, String?)])
  func takesAMissingWayForAFindingOnlyWhereEverybodyAnswered(rate: String, roster: String, doubt: String?) throws {
    let account = try account(
      "basis: measured\n\(rate)\nties: [b-1 -> a-1, a-1 -> a-2, b-1 -> b-2]", roster: roster)
    let limit = NetworkMeasures(of: account, in: English()).findings.compactMap(\.limit)
      .first { $0.hasPrefix("Where a way is missing") }
    #expect(
      limit
        == (doubt.map { "Where a way is missing it is only not reported: \($0)." }
          ?? "Where a way is missing every tie of those listed was asked for, and none leads that way through one "
          + "member."))
    let isFinding = doubt == nil
    #expect(account.summary.text.contains("where everyone listed was asked") == isFinding)
    #expect(account.summary.text.contains("No ties are reported that lead") == !isFinding)
    #expect(account.link.schools.allSatisfy { ($0.tieFinding != nil) == isFinding })
    #expect(account.drawn.communities.allSatisfy { $0.showsEveryTie == isFinding })
  }

  @Test func takesAWaveWithoutARateForUnknownBesideOneThatHasOne() throws {
    func showsAll(_ first: String, _ second: String) throws -> [Bool] {
      let ties = "ties: [b-1 -> a-1, a-1 -> a-2]}"
      return try account(
        "basis: measured\nwaves: [{label: One\(first), \(ties), {label: Two\(second), \(ties)]"
      ).waves.map { $0.network.communities[0].showsEveryTie }
    }
    #expect(try showsAll("", "") == [false, false])
    #expect(try showsAll(", response_rate: 1", "") == [true, false])
    #expect(try showsAll(", response_rate: 0.6", ", response_rate: 1") == [false, true])
  }

  // MARK: Through one member

  @Test func saysThatNoTieLeadsThroughOneMemberWhereTiesLeadToOneAndFromAnother() throws {
    let text = try account(
      "ties: [a-2 <-> a-1, a-3 <-> b-1]",
      people: Self.people + "\n    a-3: {community: a, role: teacher, member: true}"
    ).summary.text
    #expect(
      text.contains(
        "No ties lead through a member either way between colleagues and other communities at Ash and Birch, where "
          + "everyone listed was asked."))
  }

  // MARK: Kinds

  @Test(arguments: [
    (
      "a-1 -> b-1: sharing, b-1 -> a-1: storytelling",
      "one pair of people has ties of different kinds in opposite directions."
    ),
    (
      "a-1 -> b-1: sharing, b-1 -> a-1",
      "one pair of people has ties in opposite directions, of which not every kind is given."
    ),
  ])
  func callsKindsDifferentOnlyWhereBothAreGiven(ties: String, words: String) throws {
    let list = ties.split(separator: ",").map { "\n  - \($0.trimmingPrefix(" "))" }.joined()
    #expect(try account("ties:" + list).summary.text.contains("none runs both ways, but " + words))
  }

  // MARK: Several times

  @Test func saysOfNoTimeWhoWasAMemberWhereThatIsGivenOnce() throws {
    let ties = "ties: [b-1 -> a-1]"
    let once = try account("basis: measured\nwaves: [{label: One, \(ties)}, {label: Two, \(ties)}]").changes
    #expect(once?.contains("Who was a member is given once, and not for each time.") == true)
    #expect(once?.contains("number of members") == false)
    let later = "people: {a-1: {community: a, member: true}, b-1: {community: b}}"
    let each = try account("basis: measured\nwaves: [{label: One, \(ties)}, {label: Two, \(ties), \(later)}]").changes
    #expect(each?.contains("is given once") == false)
    #expect(
      each?.contains("Members listed: two at first, one later.") == true || each?.contains("Members: two") == true)
  }

  // MARK: Actions

  @Test func countsNoActionOfTheWiderSystemAtSchools() throws {
    func link(_ by: String) throws -> TwoWayLink {
      try account(
        "ties: [a-1 <-> b-1]",
        rest: "actions: [{id: grant, title: A grant, function: formalising, at: [a], \(by)}]"
      ).link
    }
    let ofSystem = try link("actor: system")
    #expect(ofSystem.schools.allSatisfy { $0.actions.isEmpty })
    #expect(
      ofSystem.glance(in: English())
        .hasPrefix("No action is reported at any home school. What the wider system did is not counted."))
    let ofMember = try link("by: a-1")
    #expect(ofMember.schools[0].actions.count == 1)
    #expect(!ofMember.glance(in: English()).contains("wider system"))
  }

  // MARK: Roles

  private func expertise(_ account: NetworkAccount) -> String? {
    NetworkMeasures(of: account, in: English()).findings.map(\.statement).first { $0.hasPrefix("Through the network") }
  }

  @Test func claimsNoRoleThatEverySchoolHasWhereNotAllAreListed() throws {
    let leader = "\n    b-3: {community: b, role: school-leader, member: true}"
    let network = "basis: documented\nties: [a-1 <-> b-3]"
    #expect(expertise(try account(network, people: Self.people + leader)) == nil)
    let researcher = leader.replacing("school-leader", with: "researcher")
    #expect(
      expertise(try account(network, people: Self.people + researcher))
        == "Through the network alone one of two schools meets people in a role that nobody listed there has: "
        + "researcher.")
    // Of a school whose roles are not all known nothing is counted.
    #expect(
      expertise(
        try account(
          network,
          people: Self.people.replacing("b-2: {community: b, role: teacher}", with: "b-2: {community: b}")
            + researcher))
        == "Through the network alone the one school where the role of everybody listed is known meets people in a "
        + "role that nobody listed there has: researcher.")
  }
}
