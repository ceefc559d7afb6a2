// BibTeX as researchers export it, and the list that readers get.

import Diagnostics
import Testing

@testable import Cases

@Suite struct ReferenceTests {
  private func read(_ text: String) -> (references: [Reference], diagnostics: [Diagnostic]) {
    let sources = SourceSet([SourceFile(path: "references.bib", text: text)])
    return BibTeX.parse(sources.files[0], sources.ids[0])
  }

  @Test func readsNamesAccentsAndStrings() throws {
    let (references, diagnostics) = read(
      """
      @string{tr = "Teaching Research"}
      @comment{nothing}
      @Article{a1, author = "van der Berg, Jan and {The Research Group} and Ren\\'e M{\\"u}ller",
        title = {A {PLN} study -- part one}, journal = tr # ", " # {Series B}, year = 2019, pages = {1--9}, doi = \
      {10.1000/xyz}}
      """)
    #expect(diagnostics.map(\.message) == [])
    let work = try #require(references.first)
    #expect(work.authors.map(\.family) == ["van der Berg", "The Research Group", "Müller"])
    #expect(work.container == "Teaching Research, Series B")
    #expect(work.title == "A PLN study – part one")
  }

  @Test func goesOnAfterABrokenEntry() {
    let (references, diagnostics) = read(
      "@article{a, title = {never closed\n\n@article{b, title = {Fine}, year = {2020}, author = {B, C}}\n")
    #expect(diagnostics.contains { $0.severity == .error })
    #expect(references.contains { $0.key.text == "b" })
  }

  @Test func reportsAKeyThatStandsTwice() {
    let (_, diagnostics) = read(
      "@book{a, title={T}, author={A, B}, year={2001}}\n@book{a, title={U}, author={A, B}, year={2002}}\n")
    #expect(diagnostics.map(\.rule.id).contains("duplicate-id"))
  }

  @Test(arguments: [
    ("1 author", "(Brown, 2019"), ("2 authors", "(Brown & Flood, 2019"), ("3 authors", "(Brown et al., 2019"),
  ])
  func namesWorksByTheirAuthors(what: String, start: String) throws {
    let count = Int(String(what.prefix(1))) ?? 1
    let authors = ["Brown, Chris", "Flood, Jane", "Poortman, Cindy"].prefix(count).joined(separator: " and ")
    let work = try #require(read("@book{a, title={T}, author={\(authors)}, year={2019}}").references.first)
    #expect("(" + ReferenceStyle.label(work) == start)
  }
}
