// Fields of references by their kinds: names, addresses, inherited fields and LaTeX, as reference managers export them.

import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Cases
@testable import Formats

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
    // A law has no author, and some works name not all; nothing else is said of works that are read right.
    let others = [String](repeating: "`others` leaves out names that a list of works has", count: 4)
    #expect(diagnostics.map(\.message) == others + ["the work `act` names no author and no editor"])
    try Fixtures.expectGolden(golden(references), "references/classes.txt")
  }

  @Test func printsEveryClassOfCSLRight() throws {
    let sources = SourceSet([SourceFile(path: "references.json", bytes: try Fixtures.bytes("references/classes.json"))])
    let (references, diagnostics) = CSLJSON.parse(sources.files[0], sources.ids[0])
    #expect(
      diagnostics.map(\.message) == [String](repeating: "`others` leaves out names that a list of works has", count: 2))
    try Fixtures.expectGolden(golden(references), "references/classes-csl.txt")
  }

  @Test(arguments: ["one", "two"])
  func readsTheExportsOfProgramsWithoutAWord(name: String) throws {
    let sources = SourceSet([
      SourceFile(path: "references.bib", bytes: try Fixtures.bytes("references/exports-\(name).bib"))
    ])
    let (references, diagnostics) = BibTeX.parse(sources.files[0], sources.ids[0])
    // Google Scholar leaves names out.
    #expect(diagnostics.map(\.message) == (name == "two" ? ["`others` leaves out names that a list of works has"] : []))
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
      #"title = {T}, author = {Friends of Teachers}"#, "bibtex-field", "the name of a person",
      "Friends of Teachers"
    ),
    (
      #"title = {T}, author = {Eva Ash und Jan Birch and C, D}"#, "bibtex-field", "several names",
      "Eva Ash und Jan Birch"
    ),
    (#"title = {T}, author = {Ash, Eva & Birch}"#, "bibtex-field", "several names", "Ash, Eva & Birch"),
    (
      #"title = {T}, author = {{Ash Ltd} und {Birch Ltd}}"#, "bibtex-field", "several names",
      "{Ash Ltd} und {Birch Ltd}"
    ),
    (
      #"title = {T}, author = {{Ash, Eva and Birch, Jan}}"#, "bibtex-field", "make one organisation of it",
      "{Ash, Eva and Birch, Jan}"
    ),
    (#"title = {T}, author = {Ash E, Birch J}"#, "bibtex-field", "several names", "Ash E, Birch J"),
    (#"title = {T}, author = {E. Ash, J. Birch}"#, "bibtex-field", "several names", "E. Ash, J. Birch"),
    (#"title = {T}, author = {Eva M. Ash, Jan Birch}"#, "bibtex-field", "several names", "Eva M. Ash, Jan Birch"),
    (
      #"title = {T}, author = {Eva Ash, Jan Birch and Cy Elm}"#, "bibtex-field", "the family name `Eva Ash`",
      "Eva Ash, Jan Birch"
    ),
    (#"title = {T}, author = {Eva Ash u. Jan Birch}"#, "bibtex-field", "several names", "Eva Ash u. Jan Birch"),
    (#"title = {T}, author = {Eva Ash u. a.}"#, "bibtex-field", "read as one name", "Eva Ash u. a."),
    (#"title = {T}, author = {Ash, Eva u. a.}"#, "bibtex-field", "`others` leaves out names", "Ash, Eva u. a."),
    (#"title = {T}, author = {Ash EM and Birch, J}"#, "bibtex-field", "the family name `EM`", "Ash EM"),
    (
      #"title = {T}, author = {Prof. Dr. Eva Ash}"#, "bibtex-field", "`Prof.` is read as a given name",
      "Prof. Dr. Eva Ash"
    ),
    (#"title = {T}, author = {Ash, Eva (Hrsg.)}"#, "bibtex-field", "more than a name", "Ash, Eva (Hrsg.)"),
    (#"title = {T}, author = {[Ash, Eva]}"#, "bibtex-field", "begins with a bracket", "[Ash, Eva]"),
    (
      #"title = {T}, author = {Ministry of Trees and Woods}"#, "bibtex-field", "one organisation or two",
      "Ministry of Trees and Woods"
    ),
    (#"title = {T}, author = {A, B}, url = {https://example.org/}, month = {13}"#, "bibtex-field", "no month", "13"),
    (
      #"title = {T}, author = {Friends of Trees and Woods}"#, "bibtex-field", "one organisation or two",
      "Friends of Trees and Woods"
    ),
    (
      #"title = {T}, author = {Ash, Eva and others}"#, "bibtex-field", "`others` leaves out names",
      "Ash, Eva and others"
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

  /// Names as they are written, and as a list has them.
  @Test(arguments: [
    ("Robert Bosch Stiftung", "Robert Bosch Stiftung"), ("{Robert Bosch Stiftung}", "Robert Bosch Stiftung"),
    ("Kultusministerium", "Kultusministerium"),
    ("Department for Education", "Department for Education"), ("Ash & Birch GmbH", "Ash & Birch GmbH"),
    ("Karl-Theodor von und zu Guttenberg", "von und zu Guttenberg, K.-T."),
    ("José Ortega y Gasset", "Ortega y Gasset, J."), ("Anna Maria van den Berg", "van den Berg, A. M."),
    ("van den Berg, Anna Maria", "van den Berg, A. M."),
    ("王小明", "王小明"), ("Wang, Xiaoming", "Wang, X."),
    ("García Márquez, Gabriel José", "García Márquez, G. J."), ("Stadt Köln", "Stadt Köln"), ("Edwin Land", "Land, E."),
    ("García Márquez, Gabriel José and Ash, Eva", "García Márquez, G. J., & Ash, E."), ("Ash, Eva U.", "Ash, E. U."),
    ("{García Márquez}, Gabriel José and Eva Ash", "García Márquez, G. J., & Ash, E."), ("Émile Gruppe", "Gruppe, É."),
    ("De Vries, Jan Peter and Eva Ash", "De Vries, J. P., & Ash, E."), ("Plato", "Plato"), ("{Sukarno}", "Sukarno"),
    ("Hans-Peter Müller-Lüdenscheidt", "Müller-Lüdenscheidt, H.-P."),
    ("M{\\\"u}ller, J{\\\"o}rg", "Müller, J."), ("Stra{\\ss}er, {\\\"U}lk{\\\"u}", "Straßer, Ü."),
    ("O'Neill, P. J.", "O'Neill, P. J."), ("Strauß, Ð.", "Strauß, Ð."),
    ("García Márquez, Gabriel", "García Márquez, G."), ("Xu, Jun", "Xu, J."),
    ("{Education Scotland}", "Education Scotland"), ("Marie-Luise von der Tann", "von der Tann, M.-L."),
  ])
  func readsNamesOfAllShapes(written: String, listed: String) throws {
    let (references, diagnostics, _) = read("@book{w, title={T}, author={\(written)}}")
    #expect(diagnostics.map(\.message) == [])
    #expect(try ReferenceStyle.authorList(#require(references.first)) == listed)
  }

  @Test(arguments: [
    "10.1000/182", "doi:10.1000/182", "DOI: 10.1000/182.", "https://doi.org/10.1000/182",
    "<https://doi.org/10.1000/182>.", "(10.1000/182)", "http://dx.doi.org/10.1000%2F182",
    "https%3A%2F%2Fdoi.org%2F10.1000%2F182", "https://www.doi.org/10.1000/182,", "doi.org/10.1000/182",
  ])
  func readsADOIInEveryForm(written: String) {
    #expect(WorkIdentifiers.doi(in: written) == "10.1000/182")
    #expect(
      WorkIdentifiers.doi(in: "10.1000/182(3)") == "10.1000/182(3)"
        && WorkIdentifiers.doi(in: "10.1000/x<1::aid>4") == "10.1000/x<1::aid>4")
  }

  @Test func namesTheFaultOfAnEntryWithoutAKey() throws {
    let (references, diagnostics, _) = read(
      "@article{\n  author = {Hall, Y. and Muir, L.},\n  title = {T},\n  year = {2012}\n}\n@book{b, title={U}, "
        + "author={A, B}, year=2001}\n"
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
      "@misc{w, title = \"\(many)\", author = \"\(many)\", url = \"\(many)\", howpublished = \"\(many)\", note = "
        + "\"\(many)\"}"
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
    let sources = SourceSet([
      SourceFile(path: "references.bib", text: ""), SourceFile(path: "references.json", text: "[]"),
    ])
    let shared = SharedFiles(
      references: hasBibTeX ? sources.ids[0] : nil, referencesJSON: hasCSL ? sources.ids[1] : nil)
    let vocabulary = shared.read(in: sources).value.vocabulary
    let citation = Citation(key: CitationKey("nobody"), locator: nil, span: Span(sources.ids[0], 0..<0))
    #expect(vocabulary.check([citation]).map(\.help) == ["add it to \(name)"])
  }
}
