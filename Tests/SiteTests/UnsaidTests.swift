// What an author says is on some page, and no page says more than that.

import Testing

@testable import Site

@Suite struct UnsaidTests {
  private static let communities = TwoSchools.communities
  private static let people = """
      people:
        a: {community: one, role: teacher, member: true}
        b: {community: two, role: teacher, member: true}
        c: {community: two, role: teacher}
    """
  private static let network = "\(communities)\n\(people)\n  ties: [a -> b]"

  private func site(
    _ network: String = Self.network, _ fields: String = "", standing: String = "illustrative"
  ) async throws -> (page: String, data: String, tree: FileTree) {
    let (page, data, tree, _) = try await TwoSchools.site(network, fields, standing: standing)
    return (page, data, tree)
  }

  @Test(arguments: ["basis: documented", "basis: schematic", "basis: not-known", "basis: withheld", ""])
  func saysWhenTiesWereAskedForHoweverTheyAreKnown(basis: String) async throws {
    let asked = "  wave: Spring 2020\n  response_rate: 0.37"
    let (_, data, _) = try await site("\(Self.network)\n\(asked)\(basis.isEmpty ? "" : "\n  \(basis)")")
    #expect(data.contains("Wave Spring 2020; 37% of those asked answered."), "\(basis)")
  }

  @Test func saysOfNoActionThatItWasCarriedOutWhereThatIsNotSaid() async throws {
    let actions = """
      actions:
        - {id: cover, title: Cover, function: prioritising, at: [one, two]}
        - {id: letter, title: Letter, function: mobilising, reaches: embed, carried_out: {one: done, two: dropped}}
      """
    let (page, _, _) = try await site(Self.network, actions)
    #expect(page.contains("puts something into the network is reported, neither dropped nor in doubt, at"))
    #expect(!page.contains("reported to have been carried out"))
  }

  @Test func namesTheEvidenceOfEffectsWhereverAnActionIs() async throws {
    let actions = """
      actions:
        - id: cover
          title: Cover
          function: prioritising
          evidence: minutes
          effects: {participants: {statement: They met., evidence: [tests, minutes]}}
      evidence: {minutes: {kind: document}, tests: {kind: before-after}}
      """
    let (_, _, tree) = try await site(Self.network, actions)
    let page = try #require(tree.text("actions/prioritising.html"))
    #expect(page.contains("#evidence.1\">document [1]</a>, ") && page.contains("#evidence.2\">"))
  }

  @Test func saysThatTiesAreWithheldWhereTheyWouldBe() async throws {
    let actions = "actions: [{id: cover, title: Cover, function: prioritising}]"
    let (page, _, _) = try await site("\(Self.communities)\n\(Self.people)\n  ties: withheld", actions)
    #expect(page.contains("<td role=\"cell\" class=\"wide\">Withheld</td>"))
    let communities = Self.communities.replacing("staff: 9", with: "staff: 9, members: 2")
    let (_, data, _) = try await site("\(communities)\n  people: withheld\n  ties: withheld", actions)
    #expect(data.contains("Who has a tie to whom is withheld."))
    #expect(!data.contains("Each person’s symbol"))
  }

  @Test func saysOfWhatItIsThatNoValueIsGiven() async throws {
    let fields = "conditions: {trust: {level: withheld, effect: not-known}}"
    let (page, data, tree) = try await site(Self.network, fields)
    for text in [page, data] { #expect(text.contains("Level withheld; effect not known")) }
    let matrix = try #require(tree.text("matrices/conditions.html"))
    #expect(matrix.contains("level withheld; effect not known"))
  }

  @Test func hasNoHeadingOverNothing() async throws {
    let (page, _, _) = try await site()
    #expect(!page.contains("Consent"))
  }

  @Test func listsNoTieOfSomebodyToThemselves() async throws {
    let (_, data, _) = try await site("\(Self.communities)\n\(Self.people)\n  ties: [a -> b, c -> c]")
    #expect(data.contains("One tie is reported"))
    #expect(data.ranges(of: "class=\"arrow\"").count == 1)
  }

  @Test(arguments: ["quote: They met.", "quote: withheld"])
  func asksForNoOtherWordsBesideAQuotation(quote: String) async throws {
    let action = "actions: [{id: c, title: C, function: prioritising, evidence: t}]"
    let fields = "\(action)\nevidence: {t: {kind: document, \(quote)}}"
    let (_, data, _) = try await site(Self.network, fields)
    #expect(!data.contains("in its own words"))
  }

  @Test func saysInListsWhyNothingIsSaidOfCostsAndFailures() async throws {
    let fields = "actions: [{id: c, title: C, function: prioritising, went_wrong: withheld, cost: withheld}]"
    let (page, _, _) = try await site(Self.network, fields)
    // In the brief too, whose list comes first.
    let brief = try #require(page.firstRange(of: "class=\"brief\"").map { page[$0.upperBound...] })
    #expect(brief.ranges(of: "Cost withheld").count == 1 && brief.ranges(of: "cost withheld").count == 1)
  }

  @Test func saysOfFiguresThatTheyAreWithheld() async throws {
    let measure = "measure: {name: Reading age, unit: months, before: withheld, after: 3, n: withheld}"
    let outcome = "{domain: capacity, among: members, direction: positive, statement: Yes., \(measure), evidence: t}"
    let fields = "outcomes: [\(outcome)]\nevidence: {t: {kind: document, n: withheld}}"
    let (page, _, _) = try await site(Self.network, fields)
    #expect(
      page.contains("Reading age: the figure before withheld, 3 after (months, the number in all withheld)"))
    #expect(page.ranges(of: "the number in all withheld").count > 1)
  }

  /// Browsers take the marks of the page around a quotation, and not those of its language.
  @Test func setsQuotationsBetweenTheMarksOfTheirLanguage() async throws {
    let fields = "language: fr\nevidence: {t: {kind: document, quote: On s'est vus.}}"
    let (page, _, tree) = try await site(Self.network, fields)
    #expect(page.contains("<q lang=\"fr\">On s’est vus.</q>"))
    let style = try #require(tree.paths.first { $0.hasSuffix(".css") && $0.contains("commons") }.flatMap(tree.text))
    #expect(style.contains("q:lang(fr)"))
  }
}
