// A field that an author says is withheld is one more fact of a case: each of them is said on one of its two pages.

import Testing

@testable import Site

@Suite struct AbsenceTests {
  /// Fields of a case, each with one value that is withheld. `people` and `ties` are told of beside the network.
  private static let fields = [
    "selection: withheld", "context: {country: withheld}", "context: {region: withheld}",
    "context: {country: DE, region: withheld}", "context: {region: Ruhr, country: withheld}",
    "context: {programme: withheld}", "context: {programme: {name: Rivers, funder: withheld}}",
    "context: {phases: withheld}", "context: {setting: withheld}", "context: {disadvantage: withheld}",
    "context: {period: withheld}", "context: {period: {from: 2021, to: withheld}}",
    "context: {period: {from: withheld, to: 2021}}", "context: {system: {competition: withheld}}",
    "context: {system: {middle_tier_support: withheld}}", "context: {system: {drivers: withheld}}",
    "joining: {obligations: withheld}", "joining: {contact: withheld}", "joining: {ends: withheld}",
    "consent: {reviewed: withheld}", "consent: {individuals: withheld}", "study: {author_relation: withheld}",
    "study: {funding: withheld}", "study: {interests: withheld}", "study: {ethics: withheld}",
    "study: {bounds: withheld}", "study: {judged_by: withheld}", "study: {judged_on: withheld}",
    "checked_with: withheld", "checked_with: [{who: withheld, result: agreed}]",
    "checked_with: [{who: The heads, date: withheld, result: agreed}]",
    "checked_with: [{who: The heads, result: amended, changed: withheld}]", "coding: {by: withheld}",
    "coding: {by: A. Reader, second_reader: {who: withheld}}", "conditions: {trust: {level: withheld}}",
    "conditions: {trust: {level: present, effect: withheld}}",
  ]

  /// Fields of an action, of an outcome and of evidence, likewise.
  private static let ofAction = [
    "actor: withheld", "when: withheld", "cost: withheld", "cost: {days: 2, for: withheld}",
    "cost: {days: 2, paid_by: withheld}", "went_wrong: withheld", "boundary_object: withheld", "reaches: withheld",
    "effects: {participants: withheld}", "effects: {colleagues: withheld}",
    "effects: {colleagues: {direction: withheld, statement: They asked for it.}}", "support: {needed: withheld}",
    "support: {received: withheld}", "support: {from: withheld}", "carried_out: {one: withheld, two: withheld}",
  ]
  private static let ofOutcome = [
    "among: withheld", "observed: withheld", "follows: poster, link_basis: withheld", "rivals: withheld",
    "sustained: withheld",
  ]
  private static let ofEvidence = [
    "by: withheld", "by: self, design: withheld", "by: self, gathered: withheld", "by: self, informants: withheld",
    "by: self, quote: withheld", "by: self, excerpt: withheld", "by: self, locator: withheld",
  ]
  private static let ofNetwork = [
    "aims: withheld", "focus: withheld", "focus: {problem: withheld}", "focus: {problem: P, scope: withheld}",
    "formality: withheld", "participation: withheld", "brokerage: withheld", "led_by: withheld",
    "composition: withheld", "composition: homogeneous\n  alike_in: withheld", "meets: withheld",
    "meets: {mode: withheld}", "meets: {reach: withheld}", "basis: withheld", "basis: measured\n  wave: withheld",
    "basis: measured\n  response_rate: withheld",
  ]

  private static let poster = "id: poster, title: A poster, function: mobilising"

  /// The beginning of a network, of which the rest is behind the fields.
  private static let network = "network:\n"

  private static var cases: [(said: String, fields: String)] {
    let actions = ofAction.map { ($0, "actions:\n  - {\(poster), \($0)}") }
    let outcomes = ofOutcome.map {
      (
        $0,
        "actions:\n  - {\(poster)}\noutcomes:\n"
          + "  - {domain: teaching-practice, direction: positive, statement: It did., \($0)}"
      )
    }
    let evidence = ofEvidence.map { ($0, "evidence: {talk: {kind: self-report, \($0)}}") }
    // A case that withholds nothing does not say so either.
    return [("", "selection: successful")] + fields.map { ($0, $0) } + actions + outcomes + evidence
      + ofNetwork.map { ($0, network + "  \($0)") }
  }

  @Test func saysOfEachFieldThatIsWithheldThatItIs() async throws {
    let sandbox = try Sandbox.small()
    let cases = Self.cases
    for (place, entry) in cases.enumerated() {
      let text = SmallCase.text(title: "Case \(place)", "published: 2026-05-01\n\(entry.fields)")
        .replacing(
          "\nnetwork:\n  communities:",
          with: entry.fields.hasPrefix(Self.network) ? "\n  communities:" : "\nnetwork:\n  communities:")
      try sandbox.write(
        text.replacing("self-report", with: "self-report"), to: "Content/cases/case-\(place).md")
    }
    let errors = try await sandbox.build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    let site = try sandbox.site()
    for (place, entry) in cases.enumerated() {
      let pages = ["cases/case-\(place).html", "cases/case-\(place)/data.html"].compactMap { site.text($0) }
      let isSaid = pages.contains { $0.lowercased().contains("withheld") }
      #expect(pages.count == 2 && isSaid == !entry.said.isEmpty, "\(entry.said)")
    }
  }

  @Test func saysOfAnActionThatItIsNotKnownWhetherItWasCarriedOut() async throws {
    let sandbox = try Sandbox.small()
    let actions = [
      "carried_out: {one: not-known, two: withheld}", "at: [one, two], carried_out: {one: not-known}",
      "carried_out: {one: done, two: not-known}",
    ]
    for (place, fields) in actions.enumerated() {
      try sandbox.write(
        SmallCase.text(title: "Case \(place)", "published: 2026-05-01\nactions:\n  - {\(Self.poster), \(fields)}"),
        to: "Content/cases/case-\(place).md")
    }
    try await sandbox.build()
    let pages = try (0..<3).map { try #require(try sandbox.site().text("cases/case-\($0).html")) }
    let brief = "Whether it was carried out is not known or withheld"
    #expect(pages.map { $0.contains(brief) } == [true, false, false])
    let place =
      "Wombat Lane (whether it was carried out is not known) and Wombat Hill (whether it was carried out is withheld)"
    #expect(pages[0].contains(place))
    #expect(pages[2].contains("at Wombat Lane; Wombat Hill (whether it was carried out is not known)"))
  }
}
