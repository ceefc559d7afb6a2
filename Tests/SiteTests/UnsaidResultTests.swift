// Cases that say of an effect or a result that it is withheld, not known or not applicable are no cases that do not
// report it: what counts them says what is true of all.

import Testing

@testable import Site

@Suite struct UnsaidResultTests {
  /// What each case says of its condition's effect, and which way its outcome went.
  private static let cases = [
    ("withheld", "not-known"), ("not-known", "not-known"), ("not-applicable", "none"), ("helped", "positive"),
  ]

  private func site(_ cases: [(effect: String, direction: String)]) async throws -> FileTree {
    let sandbox = try Sandbox.small()
    for (place, said) in cases.enumerated() {
      let effect =
        said.effect == "helped" ? "{direction: positive, statement: They asked for it.}" : said.effect
      let fields = """
        published: 2026-05-01
        conditions: {trust: {level: present, effect: \(said.effect)}}
        actions:
          - {id: poster, title: A poster, function: mobilising, actor: school-leader, effects: {participants: \
        \(effect)}}
        outcomes:
          - {domain: teaching-practice, direction: \(said.direction), statement: So it was.}
        """
      let text = SmallCase.text(title: "Case \(place)", fields).replacing("illustrative", with: "empirical")
      try sandbox.write(text, to: "Content/cases/case-\(place).md")
    }
    let errors = try await sandbox.build { $0.drawings = .leftOut }.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    return try sandbox.site()
  }

  @Test func saysOfNoneThatItIsNotReported() async throws {
    let site = try await site(Self.cases)
    let conditions = try #require(site.text("matrices/conditions.html"))
    #expect(conditions.contains("helped in 1, 3 name it and do not say whether it did either"))
    #expect(
      conditions.contains(
        "1 reports what helped or hindered, and 3 name conditions, and of none whether it helped or hindered."))
    let outcomes = try #require(site.text("matrices/outcomes.html"))
    #expect(outcomes.contains("Of 4 real cases, 2 say what changed; 2 do not."))
    #expect(outcomes.contains("2 say what changed, 2 do not<"))
    let question = try #require(site.text("questions/rq4.html"))
    #expect(question.contains("Of 4 real cases, 1 says what an action did for anybody; 3 do not."))
    #expect(question.contains("3 real cases do not say what theirs did"))
    for page in [outcomes, question] { #expect(!page.contains("not report it")) }
  }

  @Test func saysOfAnEffectThatItIsNotKnown() async throws {
    let site = try await site([("not-known", "not-known"), ("not-known", "none"), ("helped", "none")])
    let conditions = try #require(site.text("matrices/conditions.html"))
    #expect(conditions.contains("helped in 1, 2 name it, and whether it did either is not known"))
  }

  @Test func saysOfOneThatItIsNotSaid() async throws {
    let site = try await site([("withheld", "not-known")])
    let outcomes = try #require(site.text("matrices/outcomes.html"))
    #expect(outcomes.contains("No real case says what changed."))
    #expect(!outcomes.contains("1 does not report it"))
    #expect(site.text("questions/rq4.html")?.contains("No real case says what an action did for anybody.") == true)
  }
}
