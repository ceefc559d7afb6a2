// What a site does with inputs that could make much of little: pages stay of a size that a reader can load, and say
// what they leave out.

import Foundation
import Testing

@testable import Site

@Suite struct GrowthTests {
  private func page(_ path: String, in sandbox: Sandbox) throws -> String { try sandbox.text(of: "Output/\(path)") }

  private func count(_ text: String, in page: String) -> Int { page.components(separatedBy: text).count - 1 }

  /// 39 tags with two broader ones each were 118 MB.
  @Test func listsATagOnceUnderEachThatIsBroader() async throws {
    let sandbox = try Sandbox()
    let tags = (0..<40).map {
      "way-\($0): {label: Way \($0)"
        + ($0 < 1 ? "}\n" : $0 < 2 ? ", broader: way-0}\n" : ", broader: [way-\($0 - 1), way-\($0 - 2)]}\n")
    }
    try sandbox.write(try sandbox.text(of: "Content/tags.yml") + tags.joined(), to: "Content/tags.yml")
    let run = try await Command.run(["build"], in: sandbox)
    #expect(run.code == 0)
    #expect(run.seconds < 60)
    let index = try page("tags/index.html", in: sandbox)
    #expect(index.utf8.count < 40_000)
    for number in 0..<40 {
      #expect((1...2).contains(count("href=\"../tags/way-\(number).html\"", in: index)), "\(number)")
    }
    #expect(index.contains("its narrower tags are listed above"))
  }

  /// Below two tags of the first row: once in full, and once as a link.
  @Test func saysWhereNarrowerTagsAreListed() async throws {
    let sandbox = try Sandbox()
    let tags =
      "aa: {label: Aa}\nbb: {label: Bb}\nmid: {label: Mid, broader: [aa, bb]}\nlow: {label: Low, broader: mid}\n"
    try sandbox.write(try sandbox.text(of: "Content/tags.yml") + tags, to: "Content/tags.yml")
    #expect(try await sandbox.build().errors == 0)
    let index = try page("tags/index.html", in: sandbox)
    #expect(count(">Mid</a>", in: index) == 2)
    #expect(count(">Low</a>", in: index) == 1)
    #expect(count("its narrower tags are listed above", in: index) == 1)
  }

  @Test func listsTwoThousandPeopleAndTiesAndCountsTheOthers() async throws {
    let sandbox = try Sandbox()
    let study = """
      ---
      title: Many
      summary: Many people.
      standing: illustrative
      published: 2026-01-05
      network:
        communities:
          oak: {name: Oak, kind: school}
          elm: {name: Elm, kind: school}
        people: people.csv
        ties: ties.csv
      ---

      Text.

      """
    let people = (0..<2_340).map { "p\($0),\($0 % 2 == 0 ? "oak" : "elm"),yes\n" }.joined()
    let ties = (0..<2_339).map { "p\($0),p\($0 + 1)\n" }.joined() + "p0,p2339\n"
    try sandbox.write(study, to: "Content/cases/many/index.md")
    try sandbox.write("id,community,member\n" + people, to: "Content/cases/many/people.csv")
    try sandbox.write("from,to\n" + ties, to: "Content/cases/many/ties.csv")
    let run = try await Command.run(["build"], in: sandbox)
    #expect(run.code == 0)
    #expect(run.seconds < 60)
    let page = try page("cases/many/data.html", in: sandbox)
    #expect(count("<tr id=\"person.", in: page) == 2_000)
    #expect(count("<tr><td><a href=\"#person.", in: page) == 2_000)
    #expect(count("<p>340 more people are not listed on this page.</p>", in: page) == 1)
    #expect(count("<p>340 more ties are not listed on this page.</p>", in: page) == 1)
    #expect(count("<p>The list ends here. The network has 340 more people", in: page) == 1)
    #expect(!page.contains("href=\"#person.2001\""))
    #expect(page.contains("name the first 2000 people") || page.contains("name the first 2,000 people"))
  }

  @Test func keepsTheNavigationShort() async throws {
    let sandbox = try Sandbox()
    try sandbox.replace("navigation:", with: "# navigation:", in: "Content/portfolio.yml")
    for number in 0..<40 {
      try sandbox.write("---\ntitle: Extra \(number)\n---\n\nText.\n", to: "Content/pages/extra-\(number).md")
    }
    let report = try await sandbox.build()
    #expect(
      report.diagnostics.filter { $0.rule.id == "long-navigation" }.map(\.message).first?.hasSuffix(
        "of which the first 20 are in the navigation") == true)
    // In the header, and in the footer, to which a phone’s header leads.
    #expect(count("Extra ", in: try page("cases/index.html", in: sandbox)) <= 2 * 20)
  }

  @Test func drawsTwentyDiagramsOnAPageAndLinksToTheOthers() async throws {
    let sandbox = try Sandbox()
    // A text shows each case once, so there must be many.
    let study = try sandbox.text(of: "Content/cases/three-nurseries-one-question.md")
    for number in 0..<30 { try sandbox.write(study, to: "Content/cases/nurseries-\(number).md") }
    let diagrams = (0..<30).map { "![A network](case:nurseries-\($0))\n\n" }.joined()
    try sandbox.write("---\ntitle: Diagrams\n---\n\n\(diagrams)", to: "Content/pages/diagrams.md")
    #expect(try await sandbox.build().errors == 0)
    let page = try page("diagrams.html", in: sandbox)
    #expect(count("<figure class=\"case-diagram\">", in: page) == 30)
    #expect(count("<svg", in: page) == 20)
  }
}
