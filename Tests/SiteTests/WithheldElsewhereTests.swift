// A name that one case withholds is asked about wherever else it would be published.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Cases
@testable import Site

@Suite struct WithheldElsewhereTests {
  /// A case that withholds the names of its two schools.
  private static func hiding(_ id: String = "lindenhof", fields: String = "", body: String = "They met.") -> String {
    SoundPortfolio.study(
      front: """
        title: The first
        standing: composite
        \(fields)
        network:
          communities:
            \(id): {name: withheld, kind: school, members: 1}
            c2: {name: withheld, kind: school, members: 1}
        """, body: "\(body) [@brown2019]\n")
  }

  private static func other(_ body: String, fields: String = "", name: String = "Elm School") -> String {
    SoundPortfolio.study(
      front: """
        title: The second
        standing: composite
        \(fields)
        network:
          communities:
            c1: {name: \(name), kind: school, members: 1}
            c2: {name: Ash, kind: school, members: 1}
        """, body: body + "\n")
  }

  private func found(_ files: [String: String]) async throws -> [String] {
    let sandbox = try Sandbox { $0.filter { $0.hasPrefix("Themes/") } }
    for file in SoundPortfolio.files { try sandbox.write(file.bytes, to: file.path) }
    for (path, text) in files { try sandbox.write(text, to: "Content/\(path)") }
    let report = try await sandbox.build()
    #expect(report.diagnostics.allSatisfy { $0.rule == .withheldName && $0.severity == .warning })
    return report.diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return "" }
      let source = report.sources[span.file]
      return "\(source.path.dropFirst("Content/".count)) \(String(decoding: source.bytes[span.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    // Nothing leads to the case: what can hardly be anything else.
    ("lindenhof", "They learnt from Lindenhof.", ["cases/elm.md Lindenhof"]),
    (
      "linden-hof", "They learnt from Linden Hof, or Lindenhof.",
      ["cases/elm.md Linden Hof", "cases/elm.md Lindenhof"]
    ),
    ("linden-hof", "They learnt from Linden.", []), ("pine", "They met under a Pine.", []),
    ("lindenhof", "Lindenhof it was.", []), ("lindenhof", "Lindenhof School came.", ["cases/elm.md Lindenhof"]),
    ("lindenhof", "## Lindenhof\n\nTeachers met. Lindenhof PLN it was. Lindenhof I saw.", []),
    ("garden", "Garden work began. Garden: Teachers met.", []),
    ("garden", "They met in the Garden, which is a garden.", []),
    ("reading", "They met for Reading.", []), ("c1", "They met at C1.", []),
    // Something does.
    ("linden-hof", "After [it](case:oak) Linden came.", ["cases/elm.md Linden"]),
    ("lindenhof", "After [it](case:oak) the Lindenhofschule came.", ["cases/elm.md Lindenhofschule"]),
    ("lindenhof", "After [it](case:oak) Linden**hof** came.", ["cases/elm.md Linden**hof**"]),
    ("mühlbach", "After [it](case:oak) the Mühlbach came.", ["cases/elm.md Mühlbach"]),
    ("bloom", "After [it](case:oak) Blooming roses came.", []),
  ])
  func asksAboutOtherCases(id: String, body: String, places: [String]) async throws {
    let id = id == "mühlbach" ? "muehlbach" : id
    #expect(try await found(["cases/oak.md": Self.hiding(id), "cases/elm.md": Self.other(body)]) == places)
  }

  @Test(arguments: [
    ("https://cases.example/", "https://lindenhof.example/", "https://lindenhof.example/"),
    ("licence:", "editors: [{name: Ed, affiliation: The Lindenhof School}]\nlicence:", "Lindenhof"),
    ("licence:", "editors: [The Lindenhof Group]\nlicence:", "Lindenhof"),
    ("licence:", "editors: [{name: Ed, affiliation: Lindenhof School}]\nlicence:", "Lindenhof"),
    ("licence:", "editors: [{name: Ed, affiliation: Lindenhof staff}]\nlicence:", "Lindenhof"),
    ("licence:", "editors: [Lindenhof]\nlicence:", "Lindenhof"),
    ("title: Examples", "title: Lindenhof", "Lindenhof"),
  ])
  func asksAboutSettings(old: String, new: String, place: String) async throws {
    let settings = try #require(SoundPortfolio.files.first { $0.path == "Content/portfolio.yml" })
    let text = String(decoding: settings.bytes, as: UTF8.self)
    try #require(text.contains(old), "\(text)")
    let found = try await found(["cases/oak.md": Self.hiding(), "portfolio.yml": text.replacing(old, with: new)])
    #expect(found == ["portfolio.yml \(place)"])
  }

  /// An organisation that is published with its name is in other cases as it likes, but not in one that leads there.
  @Test func letsAnOpenlyNamedSchoolBe() async throws {
    let open = Self.other("They met at Lindenhof.", name: "Lindenhof")
    let page = "---\ntitle: Thanks\n---\n\nWe thank Lindenhof.\n"
    #expect(try await found(["cases/oak.md": Self.hiding(), "cases/elm.md": open, "pages/thanks.md": page]) == [])
    let linking = Self.other("They met at Lindenhof, [later](case:oak).", name: "Lindenhof")
    #expect(
      try await found(["cases/oak.md": Self.hiding(), "cases/elm.md": linking]) == [
        "cases/elm.md Lindenhof", "cases/elm.md Lindenhof",
      ])
  }

  /// A case that waits for its day will come out.
  @Test func asksWhereTheCaseIsYetToComeOut() async throws {
    let waiting = Self.hiding(fields: "embargo: 2999-01-01")
    let files = ["cases/oak.md": waiting, "cases/elm.md": Self.other("They met at Lindenhof.")]
    #expect(try await found(files) == ["cases/elm.md Lindenhof"])
  }

  /// So is what lies beside a case that leads there.
  @Test func asksAboutFilesOfCasesThatLeadThere() async throws {
    let body = "See [it](case:oak) and [who](who.csv)."
    #expect(
      try await found([
        "cases/oak.md": Self.hiding(), "cases/elm/index.md": Self.other(body),
        "cases/elm/who.csv": "code,school\nB1,lindenhof\n",
      ]) == ["cases/elm/index.md who.csv"])
  }

  @Test(arguments: [
    ("pages/thanks.md", "---\ntitle: Thanks\n---\n\nWe thank Lindenhof.\n", ["pages/thanks.md Lindenhof"]),
    (
      "pages/thanks.md", "---\ntitle: Thanks to Linden\n---\n\nFor [it](case:oak).\n", []
    ),
    (
      "ideal-types/hour.md",
      "---\ntitle: The hour\nsummary: As Lindenhof has it.\nfunction: prioritising\n---\n\nText.\n",
      ["ideal-types/hour.md Lindenhof"]
    ),
    ("tags.yml", "reading: {label: Reading at Lindenhof}\n", ["tags.yml Lindenhof"]),
    ("tags.yml", "lindenhof: {label: Reading}\n", []),
    ("needs.yml", "find-time: {label: Find time as Lindenhof}\n", ["needs.yml Lindenhof"]),
    ("cases/elm.md", other("See [it](case:oak)."), []),
  ])
  func asksAboutEverythingElseThatIsPublished(path: String, text: String, places: [String]) async throws {
    #expect(try await found(["cases/oak.md": Self.hiding(), path: text]) == places)
  }

  @Test func asksAboutWhatTheCaseItselfUses() async throws {
    let fields = """
      tags: [lindenhof]
      actions: [{id: cover, title: Cover, function: prioritising, went_wrong: It took long., ideal_type: {is: hour}}]
      """
    let files = [
      "cases/oak.md": Self.hiding("lindenhof", fields: fields),
      "tags.yml": "lindenhof: {label: Reading}\n",
      "ideal-types/hour.md":
        "---\ntitle: The hour\nsummary: A quiet hour.\nfunction: prioritising\n---\n\nLindenhof began it.\n",
      "references.bib":
        "@article{brown2019,\n  author = {Brown, Chris},\n  title = {A Study in Lindenhof},\n  journal = {Emerald},\n"
        + "  year = {2019}\n}\n",
    ]
    #expect(
      try await found(files) == ["ideal-types/hour.md Lindenhof", "references.bib brown2019", "tags.yml lindenhof"])
  }

  /// A text that is made anew by itself may be the one that names it.
  @Test func asksInABuildThatKeepsTheRestAsWell() async throws {
    let sandbox = try Sandbox { $0.filter { $0.hasPrefix("Themes/") } }
    for file in SoundPortfolio.files { try sandbox.write(file.bytes, to: file.path) }
    try sandbox.write(Self.hiding(), to: "Content/cases/oak.md")
    func build(_ body: String) async throws -> [String] {
      try sandbox.write(Self.other(body), to: "Content/cases/elm.md")
      return try await sandbox.build { $0.cache = sandbox.path(".casebook-cache") }.diagnostics.map(\.rule.id)
    }
    #expect(try await build("They met.") == [])
    #expect(try await build("They met with Lindenhof.") == ["withheld-name"])
    #expect(try await build("They met with Lindenhof.") == ["withheld-name"])
    #expect(try await build("They met again.") == [])
  }
}
