// The address of a case is found in a text however it is written, and no other address is taken for it.

import Diagnostics
import Testing

@testable import Cases

@Suite struct CaseAddressTests {
  @Test(arguments: [
    "https://example.org/pln/cases/oak.html", "https://example.org/pln/cases/oak/", "http://example.org/pln/cases/oak",
    "https://www.example.org:443/pln/cases/oak/data.html?x#y", "example.org/pln/cases/oak.",
    "(https://EXAMPLE.org/PLN/Cases/Oak)", "https://example.org/pln/./cases/oak/",
    "https://example.org/pln//cases//oak",
    "https://example.org/pln/cases/../cases/oak.html", "https://example.org/pln/c%61ses/o%61k.html",
    "https://example.org/pln/%63%61%73%65%73%2foak?q=%zz", "https://example.org/x/%2e%2e/pln/cases/oak",
    "https://example.org./pln/cases/oak", "https://ｅxample.org/pln/cases/oak", "example.org\\pln\\cases\\oak",
    "https://web.archive.org/web/2026/https://example.org/pln/cases/oak.html",
    "https://archive.example/?u=https%3A%2F%2Fexample.org%2Fpln%2Fcases%2Foak.html",
    "https://archive.example/?u=https%253A%252F%252Fexample.org%252Fpln%252Fcases%252Foak.html",
    "page--example.org/pln/cases/oak", "-example.org/pln/cases/oak-", "_example.org/pln/cases/oak_",
    "example.org/pln/ca\u{AD}ses/oak", "„https://example.org/pln/cases/oak“",
  ])
  func findsTheAddressOfACase(text: String) throws {
    let site = try BaseURL(parsing: "https://example.org/pln/")
    #expect(site.slugs(ofCasesIn: text) == ["oak"], "\(text)")
    let bytes = Array(text.utf8)
    #expect(CaseAddress.mayBe(in: bytes, bytes.indices) || text.contains("\u{AD}"), "\(text)")
  }

  @Test(arguments: [
    "https://example.org/cases/oak.html", "https://example.com/pln/cases/oak", "https://my-example.org/pln/cases/oak",
    "https://sub.example.org/pln/cases/oak", "https://example.org.evil.example/pln/cases/oak", "cases/oak",
    "https://example.org/pln/cases/", "https://example.org/pln/cases", "https://example.org/pln/pages/cases/oak",
    "https://example.org/pln/cases/../tags/oak", "https://example.org/pln/?cases/oak", "example.org",
  ])
  func takesNoOtherAddressForOne(text: String) throws {
    #expect(try BaseURL(parsing: "https://example.org/pln/").slugs(ofCasesIn: text) == [], "\(text)")
  }

  @Test(arguments: [
    "https://müller.example/cases/oak", "https://xn--mller-kva.example/cases/oak", "MÜLLER.example/cases/oak",
  ])
  func readsAHostInEitherForm(text: String) throws {
    #expect(try BaseURL(parsing: "https://xn--mller-kva.example/").slugs(ofCasesIn: text) == ["oak"], "\(text)")
  }

  /// Most texts have a sign that an address has, and none of its words.
  @Test(arguments: [
    "and/or", "20% of 12/05/2024", "R&D", "in most cases", "a \\* b", "R&D/IT", "https://example.org/pln/tags/x",
  ])
  func passesOverOtherTexts(text: String) {
    let bytes = Array(text.utf8)
    #expect(!CaseAddress.mayBe(in: bytes, bytes.indices), "\(text)")
  }
}
