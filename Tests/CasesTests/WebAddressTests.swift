// Addresses are taken apart once, and what a browser would have to repair is refused: in settings, fields, prose and
// lists of works.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Cases

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://example.org/pln/", "https://example.org/pln/", "/pln/"),
    ("https://example.org", "https://example.org/", "/"),
    ("https://example.org/\u{301}/x", "https://example.org/%CC%81/x/", "/%CC%81/x/"),
    ("HTTPS://Example.ORG:8443/a/b", "https://example.org:8443/a/b/", "/a/b/"),
    ("http://127.0.0.1:80/", "http://127.0.0.1:80/", "/"),
    ("https://[::1]/x", "https://[::1]/x/", "/x/"),
    ("https://example.org/réseau", "https://example.org/r%C3%A9seau/", "/r%C3%A9seau/"),
    ("https://example.org/a%c3%a9", "https://example.org/a%C3%A9/", "/a%C3%A9/"),
    ("https://xn--mller-kva.example/~oak/", "https://xn--mller-kva.example/~oak/", "/~oak/"),
  ])
  func givesABaseAddressOneForm(text: String, whole: String, path: String) throws {
    let base = try BaseURL(parsing: text)
    #expect(base.description == whole)
    #expect(base.path == path)
    #expect(try BaseURL(parsing: whole) == base)
  }

  @Test(arguments: [
    "", "/", "//host/", "https:", "https:/host/", "https:host", "http:evil", "https:///host/", "https://", "https://?a",
    "https://@host/", "https://user:pw@host/",
    "https://host\\evil/", "https:\u{301}//host/", "https://\u{301}host/", "https://host/\u{301}/../",
    "https://host//\u{301}x", "https:\\\\host/", "https://host//", "https://host//evil/", "https://host/a//b/",
    "https://host/../", "https://host/a/./b", "https://host/%2e%2e/",
    "https://host/%2E", "https://host/a%2fb", "https://host/a%5Cb", "https://host/%", "https://host/%zz",
    "https://host/%0a", "https://host/a b", "https://host/a\nSitemap: x",
    "https://host/\u{202E}a", "https://host/\u{200B}", "https://ho\tst/", "\thttps://host/", "https://host /",
    "https://host/?a", "https://host/#a", "https://host/<b>", "https://host/\"",
    "https://host:/", "https://host:0/", "https://host:65536/", "https://host:8a/", "https://host:-1/", "https://a..b/",
    "https://.host/", "https://host./", "https://-a.b/", "https://%68ost/",
    "https://[::1/", "https://[x]/", "https://müller.example/", "ftp://host/", "javascript://host/%0aalert(1)",
    "java\nscript:alert(1)", "data:text/html,x", "file:///etc/",
    "https://" + String(repeating: "a", count: 64) + ".example/",
  ])
  func refusesABaseAddressThatNeedsRepair(text: String) {
    #expect(throws: WebAddress.Mistake.self) { try BaseURL(parsing: text) }
  }

  @Test(arguments: [
    "https://example.org/a/../b?q=a%20b&c=#d", "http://müller.example/é", "https://example.org/wiki/A_(b)",
    "https://example.org/a//b", "https://a_b.example.org/", "https://doi.org/10.1002/(SICI)1097<1:AID>3.0.CO;2-W",
  ])
  func takesAddressesThatAuthorsLinkTo(text: String) throws {
    #expect(try WebAddress(parsing: text).rest.utf8.count > 0)
  }

  @Test(arguments: [
    "mailto:", "mailto:oak", "mailto:@example.org", "mailto:oak@", "mailto:a b@example.org",
    "mailto:oak@exa\u{202E}mple.org", "mailto:?subject=a@b",
  ])
  func refusesMailThatReachesNobody(text: String) { #expect(WebAddress.mistake(inMail: text) != nil) }

  @Test(arguments: [
    "mailto:oak@example.org", "mailto:oak@example.org?subject=The%20network", "MAILTO:a@b.example,c@d.example",
  ])
  func takesMailAddresses(text: String) { #expect(WebAddress.mistake(inMail: text) == nil) }

  // MARK: Where authors write them

  @Test(arguments: [
    "http:evil", "https:/x", "https:x", "https:///x", "https://user@host/", "<https://host/a b>",
    "https://exa&#10;mple.org/", "<https://h\\evil>", "mailto:",
    "<java\tscript:alert(1)>", "java&#10;script:alert(1)", "&#106;avascript:alert(1)", "JaVaScRiPt:alert(1)",
    "vbscript:x", "data:text/html,x",
  ])
  func refusesLinksOfProseInItsPlace(address: String) throws {
    let desk = try Desk(with: [SourceFile(path: "pages/p.md", text: "---\ntitle: T\n---\n\n[x](\(address))\n")])
    let file = try #require(desk.sources.id(ofPath: "pages/p.md"))
    let context = MarkdownContext(typography: desk.typography, address: { _, _ in "" })
    let read = ContentFile(file, in: desk.sources, context: context).page(try #require(Slug("p")))
    #expect(read.diagnostics.map(\.rule.id) == ["unsafe-address"], "\(desk.text(of: read.diagnostics))")
    #expect(try #require(read.value).body.markup { _ in nil }.text == "<p><a href=\"\">x</a></p>\n")
  }

  /// Refused before it is known to be an address.
  @Test func refusesReversedLettersInALinkOfProse() throws {
    let desk = try Desk(with: [SourceFile(path: "pages/p.md", text: "---\ntitle: T\n---\n\n[x](https://h/&#x202E;x)\n")]
    )
    let file = try #require(desk.sources.id(ofPath: "pages/p.md"))
    let context = MarkdownContext(typography: desk.typography, address: { _, _ in "" })
    let read = ContentFile(file, in: desk.sources, context: context).page(try #require(Slug("p")))
    #expect(read.diagnostics.map(\.rule.id) == ["bidi-control"])
    #expect(try #require(read.value).body.markup { _ in nil }.text.unicodeScalars.contains("\u{202E}") == false)
  }

  @Test(arguments: ["//evil.example", "///evil.example", "\\\\\\\\evil.example", "/evil", "https&#58;//x"])
  func takesAddressesWithoutASchemeForFiles(address: String) throws {
    let desk = try Desk(with: [SourceFile(path: "pages/p.md", text: "---\ntitle: T\n---\n\n[x](\(address))\n")])
    let file = try #require(desk.sources.id(ofPath: "pages/p.md"))
    let read = ContentFile(
      file, in: desk.sources, context: MarkdownContext(typography: desk.typography, address: { _, _ in "" })
    ).page(try #require(Slug("p")))
    #expect(read.diagnostics.map(\.rule.id) == (address.hasPrefix("https") ? [] : ["broken-link"]))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "http:evil", "https://user:pw@host/", "https://host/a b",
    "www.example.org", "//example.org",
  ])
  func linksNoWorkToWhatIsNoAddress(url: String) throws {
    let bib = SourceFile(
      path: "references.bib",
      text: "@book{oak2020,\n  author = {Oak, Ann},\n  title = {Trees},\n  year = {2020},\n  url = {\(url)}\n}\n")
    let json = SourceFile(
      path: "references.json",
      text:
        #"[{"id": "elm2020", "type": "book", "title": "T", "author": [{"family": "Elm"}], "issued": {"date-parts": "#
        + #"[[2020]]}, "URL": "\#(url)"}]"#
    )
    let sources = SourceSet([bib, json])
    let shared = SharedFiles(
      settings: nil, tags: nil, needs: nil, references: sources.id(ofPath: "references.bib"),
      referencesJSON: sources.id(ofPath: "references.json")
    ).read(in: sources)
    #expect(shared.diagnostics.map(\.rule.id).sorted() == ["bibtex-field", "csl-field"])
    for key in ["oak2020", "elm2020"] {
      let work = try #require(shared.value.vocabulary.bibliography[CitationKey(key)])
      #expect(ReferenceStyle.address(work) == nil)
      #expect(!ReferenceStyle.entry(work).text.contains("href"))
    }
  }

  @Test func keepsTheTildeOfAHomePage() throws {
    let sources = SourceSet([
      SourceFile(
        path: "references.bib",
        text: "@book{a, author={A}, title={T}, year=2020, url={https://example.org/~oak/a\\_b}}\n")
    ])
    let read = BibTeX.parse(sources.files[0], sources.ids[0])
    #expect(read.references.map(\.url) == ["https://example.org/~oak/a_b"])
  }
}
