// Fields of references by their kinds: names, addresses, inherited fields and LaTeX, as reference managers export them.

import Diagnostics
import Foundation
import Markup
import Testing

@testable import Cases

@Suite struct ReferenceFieldTests {
  private func read(_ text: String) -> (references: [Reference], diagnostics: [Diagnostic], sources: SourceSet) {
    let sources = SourceSet([SourceFile(path: "references.bib", text: text)])
    let (references, diagnostics) = BibTeX.parse(sources.files[0], sources.ids[0])
    return (references, diagnostics, sources)
  }

  /// An entry as a reader sees it: without tags, and with the characters of its entities.
  private func printed(_ reference: Reference) -> String {
    var text = ""
    var isTag = false
    for character in ReferenceStyle.entry(reference).text {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
    }
    return ReferenceText.withoutEntities(text).trimmed
  }

  private func golden(_ references: [Reference]) -> String {
    Bibliography(references).works.map { "\($0.key.text)\n  (\(ReferenceStyle.label($0)))\n  \(printed($0))\n" }
      .joined()
  }

  @Test func printsEveryClassOfBibTeXRight() throws {
    let sources = SourceSet([SourceFile(path: "references.bib", bytes: try Fixtures.bytes("references/classes.bib"))])
    let (references, diagnostics) = BibTeX.parse(sources.files[0], sources.ids[0])
    // A law has no author; nothing else is said of works that are read right.
    #expect(diagnostics.map(\.message) == ["the work `act` names no author and no editor"])
    try Fixtures.expectGolden(golden(references), "references/classes.txt")
  }

  @Test func printsEveryClassOfCSLRight() throws {
    let sources = SourceSet([SourceFile(path: "references.json", bytes: try Fixtures.bytes("references/classes.json"))])
    let (references, diagnostics) = CSLJSON.parse(sources.files[0], sources.ids[0])
    #expect(diagnostics.map(\.message) == [])
    try Fixtures.expectGolden(golden(references), "references/classes-csl.txt")
  }

  @Test(arguments: ["one", "two"])
  func readsTheExportsOfProgramsWithoutAWord(name: String) throws {
    let sources = SourceSet([
      SourceFile(path: "references.bib", bytes: try Fixtures.bytes("references/exports-\(name).bib"))
    ])
    let (references, diagnostics) = BibTeX.parse(sources.files[0], sources.ids[0])
    #expect(diagnostics.map(\.message) == [])
    try Fixtures.expectGolden(golden(references), "references/exports-\(name).txt")
  }

  /// What is written, the rule, a part of the message, and the text that it points at.
  static let mistakes: [(text: String, rule: String, message: String, place: String)] = [
    (#"title = {A \oddity{B}}, author = {A, B}"#, "unknown-latex", "`\\oddity`", #"\oddity"#),
    (#"title = {T}, author = {A, B}, publisher = "X" # {Y \strange Z}"#, "unknown-latex", "`\\strange`", #"\strange"#),
    (#"title = {T}, author = {A, B}, doi = {see the journal}"#, "bibtex-field", "has no `10.`", "see the journal"),
    (
      #"title = {T}, author = {Ash, A., Birch, B., Cedar, C.}"#, "bibtex-field", "5 commas",
      "Ash, A., Birch, B., Cedar, C."
    ),
    (#"title = {T}, author = {Ash, Birch, Cedar}"#, "bibtex-field", "2 commas", "Ash, Birch, Cedar"),
    (#"title = {T}, author = {Ann Ash; Bo Birch}"#, "bibtex-field", "several names", "Ann Ash; Bo Birch"),
    (
      #"title = {T}, author = {Department for Education}"#, "bibtex-field", "the name of a person",
      "Department for Education"
    ),
    (#"title = {T}, author = {A, B}, crossref = {nothing}"#, "bibtex-field", "not in this file", "nothing"),
    (#"title = {T}, author = {A, B}, crossref = {w}"#, "bibtex-field", "inherits from itself", "w"),
    (#"title = {T}, author = {A, B}, jounral = {J}"#, "bibtex-field", "`jounral` is not read", "jounral"),
    (#"title = {T}, author = {A, B}, journal = nature"#, "bibtex-field", "no `@string` names", "nature"),
    (#"title = {T}, author = {A, B}, title = {U}"#, "duplicate-key", "`title` twice", "title"),
  ]

  @Test(arguments: mistakes)
  func reportsWhatIsNotRead(text: String, rule: String, message: String, place: String) throws {
    let (references, diagnostics, sources) = read("@misc{w, \(text), year = 2019}")
    #expect(references.count == 1)
    #expect(diagnostics.map(\.rule.id) == [rule])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
    let span = try #require(diagnostic.span)
    #expect(String(decoding: sources.files[0].bytes[span.range], as: UTF8.self) == place)
  }

  @Test func namesTheFaultOfAnEntryWithoutAKey() throws {
    let (references, diagnostics, _) = read(
      "@article{\n  author = {Hall, Y. and Muir, L.},\n  title = {T},\n  year = {2012}\n}\n@book{b, title={U}, author={A, B}, year=2001}\n"
    )
    #expect(references.map(\.key.text) == ["b"])
    #expect(diagnostics.map(\.message) == ["an entry without a key"])
    #expect(diagnostics.first?.span?.range == 8..<9)
    #expect(diagnostics.first?.help == "write `@article{hall2012,`, and cite the work by that key")
  }

  @Test func endsChainsAndRingsOfInheritance() {
    let chain =
      (0..<2_000).map { "@book{b\($0), title={T}, author={A, B}, crossref={b\($0 + 1)}}\n" }.joined()
      + "@book{b2000, title={T}, author={A, B}, year=2001}\n"
    let (references, diagnostics, _) = read(chain)
    #expect(references.count == 2_001)
    #expect(diagnostics.contains { $0.message.contains("more than 8 works") })
    let (ring, reported, _) = read(
      "@book{a, title={T}, author={A, B}, xdata={b}}\n@book{b, title={U}, author={A, B}, xdata={a}}\n")
    #expect(ring.count == 2)
    #expect(reported.map(\.rule.id) == ["bibtex-field"])
  }

  @Test func boundsWhatIsInherited() {
    let whole = "@book{w, title={T}, editor={A, B}, publisher={\(String(repeating: "p", count: 9_000))}}\n"
    let (_, diagnostics, _) = read(
      (0..<200).map { "@incollection{c\($0), title={T}, author={A, B}, crossref={w}}\n" }.joined() + whole)
    #expect(diagnostics.contains { $0.rule.id == "too-long" && $0.message.contains("inherits as `publisher`") })
  }

  @Test(arguments: [#"\'"#, #"\c"#, #"\href{"#, #"\url{\url{"#, "$^{", #"\'{"#, "\\", "{", #"\frac"#])
  func survivesWhatIsNeverClosed(piece: String) {
    let many = String(repeating: piece, count: 8_000)
    _ = read(
      "@misc{w, title = \"\(many)\", author = \"\(many)\", url = \"\(many)\", howpublished = \"\(many)\", note = \"\(many)\"}"
    )
    _ = read("@misc{w, title = {\(many)}, author = {\(many)}, url = {\(many)}}")
  }

  @Test func knowsAWorkByEachOfItsKeys() throws {
    let references = read("@book{new, ids = {old, older}, title={T}, author={Ash, B}, year=2001}").references
    let bibliography = Bibliography(references)
    var numbers = CitationNumbers()
    let span = try #require(references.first).span
    let citations = ["old", "new"].map { Citation(key: CitationKey($0), locator: nil, span: span) }
    let text = bibliography.parenthetical(citations, numbers: &numbers).text
    #expect(text.components(separatedBy: "#ref-new").count == 3)
    #expect(bibliography.list(of: numbers).map(\.id) == ["ref-new"])
  }

  @Test func usesTheBookOfAChapterThatIsCited() {
    let references = read(
      """
      @incollection{part, title={T}, author={Ash, B}, crossref={whole}}
      @book{whole, title={W}, editor={Ash, B}, year=2001, crossref={set}}
      @mvbook{set, title={S}, editor={Ash, B}}
      @book{other, title={O}, author={Ash, B}, year=2001}
      """
    ).references
    let used = Bibliography(references).used(by: [CitationKey("part")])
    #expect(used.map(\.text).sorted() == ["part", "set", "whole"])
  }

  @Test(arguments: [(true, false, "references.bib"), (false, true, "references.json"), (true, true, "references.bib")])
  func namesTheFileThatThePortfolioHas(hasBibTeX: Bool, hasCSL: Bool, name: String) {
    let sources = SourceSet([SourceFile(path: "references.bib", text: ""), SourceFile(path: "references.json", text: "[]")])
    let shared = SharedFiles(references: hasBibTeX ? sources.ids[0] : nil, referencesJSON: hasCSL ? sources.ids[1] : nil)
    let vocabulary = shared.read(in: sources).vocabulary
    let citation = Citation(key: CitationKey("nobody"), locator: nil, span: Span(sources.ids[0], 0..<0))
    #expect(vocabulary.check([citation]).map(\.help) == ["add it to \(name)"])
  }
}
