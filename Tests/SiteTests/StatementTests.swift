// What pages say of a case holds: nothing of what is withheld, and nothing that another part of the page denies.

import Diagnostics
import Testing

@testable import Site

@Suite struct StatementTests {
  private func site(
    _ network: String, _ fields: String = "", standing: String = "illustrative", also files: [String: String] = [:]
  ) async throws -> (page: String, data: String, tree: FileTree, found: [Diagnostic]) {
    try await TwoSchools.site("  basis: measured\n\(network)", fields, standing: standing, also: files)
  }

  private static let communities = TwoSchools.communities
  private static let people = """
      people:
        a: {community: one, role: teacher, member: true, broker: true}
        b: {community: two, role: teacher, member: true}
        c: {community: two, role: teacher}
    """

  // MARK: Ties

  @Test func saysOfNobodyWhetherTheyAreTiedWhereTiesAreWithheld() async throws {
    let (page, data, _, _) = try await site("\(Self.communities)\n\(Self.people)\n  ties: withheld")
    for text in [page, data] {
      #expect(text.contains("Who has a tie to whom is withheld. One broker is named: a of One."))
      #expect(text.contains("colleague outside the network"))
      for words in [
        "without such a tie", "no such tie", "no tie is reported", "No ties are reported", "Lines between people",
      ] { #expect(!text.contains(words), "\(words)") }
    }
    // What is beside it stays.
    #expect(data.contains("leads to a row of the tables below"))
  }

  /// Of a large network, too, of which communities are drawn.
  @Test func saysOfNoCommunityWhetherItIsTiedWhereTiesAreWithheld() async throws {
    let crowd = (0..<320).map { "    p-\($0): {community: \($0 % 2 == 0 ? "one" : "two"), member: true}" }
    let people = "  people:\n" + crowd.joined(separator: "\n")
    let communities = Self.communities.replacing("staff: 9", with: "staff: 300")
    for (ties, isTold) in [("", true), ("\n  ties: withheld", false)] {
      let (_, data, _, _) = try await site("\(communities)\n\(people)\(ties)")
      #expect(data.contains("no ties with other communities are reported") == isTold)
      #expect(data.contains("no ties among them are reported") == isTold)
      #expect(data.contains("160 people, 160 of them members of the network.") == !isTold)
    }
  }

  @Test func countsNoMembersWhereNotAllAreListed() async throws {
    let communities = Self.communities + "\n    more: {name: More, kind: school, members: 3}"
    let people =
      "{a: {community: one, member: true}, b: {community: two, member: true}, c: {community: two, role: teacher}}"
    let waves =
      "  waves: [{label: First, ties: [a -> b]}, {label: Second, ties: [a -> b, b -> c], people: \(people)}]"
    let (_, data, _, _) = try await site("\(communities)\n\(Self.people)\n\(waves)")
    #expect(data.contains("Members listed: two both times."))
  }

  // MARK: Actions

  private static let withheldAction =
    "actions:\n  - {id: poster, title: A poster, function: mobilising, reaches: embed, when: withheld,"
    + " carried_out: {one: withheld, two: dropped}}"

  @Test func saysOfNoActionThatIsListedThatThereIsNone() async throws {
    let (page, _, _, _) = try await site("\(Self.communities)\n\(Self.people)\n  ties: [a -> b]", Self.withheldAction)
    #expect(page.contains("No action is reported to have been carried out at any home school."))
    #expect(!page.contains("No action is reported at any home school"))
    #expect(page.contains("<span>Date withheld</span>"))
    // A phone has no room for two columns of the table, and the line below it says where they are.
    #expect(page.contains(">How many take part, and what all ties tell</a>"))
  }

  @Test func saysOfOneThatItWasCarriedOutWhereOthersAreListed() async throws {
    let (page, _, _, _) = try await site(
      "\(Self.communities)\n\(Self.people)\n  ties: [a -> b]",
      Self.withheldAction.replacing("two: dropped", with: "two: done"))
    #expect(
      page.contains(
        "No action that puts something into the network is reported to have been carried out at any home school; one "
          + "that brings something home is reported to have been carried out at one of two home schools."))
  }

  @Test func namesTheEvidenceOfEffectsOnThePageOfAnIdealType() async throws {
    let action =
      "actions:\n  - {id: poster, title: A poster, function: mobilising, reaches: embed, ideal_type: "
      + "{is: one-way, has: [large]}, effects: {participants: {direction: positive, statement: They came., "
      + "evidence: [talk]}}}\nevidence: {talk: {kind: document, by: self}}"
    let type =
      "---\ntitle: One way\nsummary: A way.\nfunction: mobilising\ningredients:\n  - {id: large, text: It is large}\n"
      + "  - It is red\n---\n\nText.\n"
    let (_, data, tree, _) = try await site(
      "\(Self.communities)\n\(Self.people)\n  ties: [a -> b]", action, also: ["Content/ideal-types/one-way.md": type])
    let page = try #require(tree.text("ideal-types/one-way.html"))
    #expect(page.contains("document, by those involved") && !page.contains("No evidence is named"))
    // Whether it is red is not said.
    #expect(!page.contains("In nothing"))
    #expect(!data.contains("what went wrong, support and evidence"))
  }

  // MARK: What is withheld

  @Test func takesNoConditionForAClaimOfWhichNothingIsSaid() async throws {
    let fields =
      "conditions: {trust: {level: withheld, effect: not-known}, inquiry: {level: present}}\nconsent: not-needed"
    let (page, _, _, found) = try await site(
      "\(Self.communities)\n\(Self.people)\n  ties: [a -> b]", fields, standing: "empirical")
    let claims = found.filter { $0.rule.id == "claim-without-source" }.map(\.message)
    #expect(claims == ["the condition `inquiry` of an empirical case leads to no publication"])
    #expect(page.contains("Level withheld"))
  }

  @Test func saysAmongWhomOnce() async throws {
    let fields =
      "outcomes: [{domain: teaching-practice, among: withheld, direction: positive, statement: It did., "
      + "evidence: [talk]}]\nevidence: {talk: {kind: document, by: self, excerpt: \"„Wir kamen.“\"}}"
    let (page, data, _, _) = try await site("\(Self.communities)\n\(Self.people)\n  ties: [a -> b]", fields)
    #expect(page.contains("among whom (withheld)") && !page.contains("among among"))
    #expect(data.contains("“Wir kamen.”") && !data.contains("„"))
  }

  /// Two who are not named may be two; what is known of them is all the same.
  @Test func takesTwoWhoAreWithheldForTwo() async throws {
    let fields = "checked_with: [{who: withheld, result: agreed}, {who: withheld, result: agreed}]"
    let (_, _, _, found) = try await site("\(Self.communities)\n\(Self.people)\n  ties: [a -> b]", fields)
    #expect(!found.contains { $0.rule.id == "repeated-entry" })
  }

  @Test func listsCommunitiesInTheOrderOfTheirNumbers() async throws {
    let communities = """
        communities:
          zeta: {name: withheld, kind: school}
          alpha: {name: withheld, kind: school}
      """
    let people = "  people: {a: {community: zeta, member: true}, b: {community: alpha, member: true}}"
    let (_, data, _, _) = try await site("\(communities)\n\(people)\n  ties: [a -> b]")
    let list = try #require(data.components(separatedBy: "class=\"network-list\"").last)
    let (first, second) = (list.range(of: "Name withheld (1)"), list.range(of: "Name withheld (2)"))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
  }

  @Test(arguments: [("linden-1", "linden-cover", 1), ("c1-1", "linden-cover", 1), ("c1-1", "cover", 0)])
  func asksOfIDsThatMayNameAnOrganisationThatDeclined(person: String, action: String, count: Int) async throws {
    let network = """
        communities:
          linden-school: {name: withheld, kind: school}
          two: {name: withheld, kind: school}
        people: {\(person): {community: linden-school, member: true}, two-1: {community: two, member: true}}
        ties: [\(person) -> two-1]
      """
    let fields =
      "consent: {individuals: given, organisations: declined}\nactions: [{id: \(action), title: T, "
      + "function: prioritising}]"
    let (_, _, _, found) = try await site(network, fields)
    let asked = found.filter { $0.rule.id == "consent-not-given" }
    #expect(asked.count == count && asked.allSatisfy { $0.severity == .warning && $0.help != nil })
  }

  // MARK: Schools

  @Test func findsACaseByThePhaseThatASchoolSaysItIsOf() async throws {
    let communities = Self.communities.replacing("name: One,", with: "name: One, phase: primary,")
    let other = SmallCase.text(title: "Another", "published: 2026-05-01\ncontext: {phases: [primary]}")
    let third = SmallCase.text(title: "Third", "published: 2026-05-01\ncontext: {phases: [adult]}")
    let (_, data, tree, _) = try await site(
      "\(communities)\n\(Self.people)\n  ties: [a -> b]",
      also: ["Content/cases/another.md": other, "Content/cases/third.md": third])
    let index = try #require(tree.text("cases/index.html"))
    #expect(index.matches(of: /<li class="[^"]*has-phase-primary[ "]/).count == 2)
    let gaps = try #require(data.components(separatedBy: "Not reported").last)
    #expect(!gaps.contains("phases"))
    #expect(try #require(tree.text("schools/phase-primary.html")).contains("Two schools"))
  }
}
