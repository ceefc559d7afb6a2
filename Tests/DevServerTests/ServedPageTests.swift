import Foundation
import Testing

@testable import DevServer

@Suite struct ServedPageTests {
  private func served(_ page: String) -> String {
    String(decoding: ServedPage(Array(page.utf8)).bytes(at: "cases/oak.html", host: "localhost:80"), as: UTF8.self)
  }

  /// Nothing but two addresses is added to what the page may load, and nothing but a script to what it says.
  @Test func addsAScriptAndLetsItRun() throws {
    let page = StubSite.page("text")
    let version = ServedPage(Array(page.utf8)).version.text
    #expect(
      served(page)
        == page.replacing(
          "default-src 'none'; style-src 'self'; img-src 'self'",
          with: "default-src &#39;none&#39;; style-src &#39;self&#39;; img-src &#39;self&#39;; script-src "
            + "http://localhost:80/.casebook/reload.js; connect-src http://localhost:80/"
        ).replacing(
          "</head>",
          with: #"<script src="/.casebook/reload.js" defer="" data-page="cases/oak.html" data-version="\#(version)" "#
            + #"data-events="/.casebook/events"></script></head>"#))
  }

  @Test(arguments: [
    ("", ""), ("img-src 'self'", "img-src 'self'"),
    ("default-src 'self'", "default-src 'self'; script-src 'self' S; connect-src 'self' C"),
    ("DEFAULT-SRC 'NONE'", "default-src 'NONE'; script-src S; connect-src C"),
    ("script-src 'none'; script-src *; connect-src x.org", "script-src S; connect-src x.org C"),
    ("script-src a; script-src-elem b", "script-src a; script-src-elem b S"),
    (" ; default-src\t'none';; connect-src", "default-src 'none'; connect-src C; script-src S"),
  ])
  func extendsAPolicy(policy: String, extended: String) {
    var read = ContentPolicy(policy)
    read.allowScript(at: "S")
    read.allowConnection(to: "C")
    #expect(read.text == extended)
  }

  @Test(arguments: [
    "<title></head></title><p>", "<!-- </head> --><p>", "<script>'</head><body>'</script>", "<STYLE>a > b</STYLE >",
    "<meta name='a' content='</head>'>", #"<link rel=icon href="</head>">"#, "<!DOCTYPE html>", "", "<a", "<", "<a b",
    "<a b=", "<a b='", "<!--", "<title>", "</", "<!", "<a b=c d", "\u{0}<\u{0}>",
  ])
  func findsTheEndOfAHead(start: String) {
    for end in ["</head><body></head>", "</HEAD >", "<body class=x>", ""] {
      let page = start + end
      let tags = served(page).components(separatedBy: "<script src=")
      #expect(tags.count == 2)
      #expect(tags.joined().replacing(#/"/\.casebook/reload\.js".*?</script>/#, with: "") == page)
      let isWhole = !["<a", "<", "<a b", "<a b=", "<a b='", "<!--", "<title>", "</", "<!", "<a b=c d"].contains(start)
      if isWhole { #expect(tags[0] == start) }
    }
  }

  @Test func tellsAStyleSheetFromThePage() {
    let page = ServedPage(Array(StubSite.page("text").utf8))
    let restyled = ServedPage(Array(StubSite.page("text", style: "assets/plain.2.css").utf8))
    let rewritten = ServedPage(Array(StubSite.page("texts").utf8))
    #expect(page.styles == ["assets/plain.1.css"])
    #expect(restyled.version.body == page.version.body)
    #expect(restyled.version.styles != page.version.styles)
    #expect(rewritten.version.body != page.version.body)
    #expect(rewritten.version.styles == page.version.styles)
    #expect(PageVersion(text: page.version.text) == page.version)
    #expect(PageVersion(text: "a") == nil)
    let repainted = ServedPage(Array(StubSite.page("text").utf8), pictures: [1])
    #expect(repainted.version.body == page.version.body && repainted.version.styles == page.version.styles)
    #expect(repainted.version.pictures != page.version.pictures)
  }

  @Test func findsWhatAPageShows() {
    let page = """
      <head><link rel=icon href="../icon.svg"><link rel=canonical href="http://127.0.0.1/x.png"></head>
      <!-- <img src=no.png> --><script>"<img src='no.png'>"</script><a href="oak/no.pdf">
      <IMG alt='>' SRC='oak/a&amp;b.png' srcset="oak/a.png 1x, ./oak/b.png 2x"><video poster=oak/c.png src="/d/e.mp4">
      <img src="../../../oak/../f.png"><img src="//example.org/no.png"><img src="data:image/png;base64,no">
      <object data="oak/g%C3%A9.svg#x"></object><img src="oak/%00.png"><img src="oak/%2e%2e/no.png">
      """
    #expect(
      ServedPage.shownFiles(in: Array(page.utf8), at: "cases/oak.html") == [
        "icon.svg", "cases/oak/a&b.png", "cases/oak/a.png", "cases/oak/b.png", "cases/oak/c.png", "d/e.mp4", "f.png",
        "cases/oak/gé.svg",
      ])
  }

  @Test func readsLinksAsBrowsersDo() {
    let head = """
      <link REL='Stylesheet alternate' href=a.css><link rel=stylesheet href='b.css' href='c.css'/>
      <link rel="preload" href="d.css"><!-- <link rel=stylesheet href=e.css> --><link rel="stylesheet"
      href = "f&amp;g.css" ><title><link rel=stylesheet href=h.css></title></head><link rel=stylesheet href=i.css>
      """
    #expect(ServedPage(Array(head.utf8)).styles == ["a.css", "b.css", "f&g.css"])
  }
}
