// What pages that are open are sent: to reload only where they are others, new style sheets alone where only these are,
// and what is wrong.

import Diagnostics
import Foundation
import Testing

@testable import DevServer
@testable import Site

@Suite(.timeLimit(.minutes(10))) struct LivePreviewTests {
  /// A preview of a made-up site, on a server of its own.
  private final class Desk: Sendable {
    let site = StubSite()
    let server: HTTPServer
    let preview: LivePreview

    init() throws {
      server = try HTTPServer(port: 0, limits: ConnectionLimits())
      preview = LivePreview(of: site, on: server)
    }

    deinit { server.stop() }

    func update() async throws { await preview.take(.success(try await site.update())) }

    func get(_ target: String, fields: [String] = []) async throws -> String {
      try await RawClient.answer(to: target, port: server.port, fields: fields)
    }

    /// Opens the stream of events of a page as a browser that shows it now.
    func open(_ page: String) async throws -> RawClient {
      let version = try #require(try await get("/" + page).firstMatch(of: /data-version="(.*?)"/)?.output.1)
      return try stream(page, version: String(version))
    }

    /// The same, once the server knows of it, and has nothing to say.
    func follow(_ page: String) async throws -> RawClient {
      let client = try await open(page)
      _ = await client.read { $0.contains("\r\n\r\n") }
      return client
    }

    func stream(_ page: String, version: String) throws -> RawClient {
      let client = try RawClient(port: server.port)
      client.send(
        "GET /.casebook/events?page=\(page)&version=\(version) HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      return client
    }
  }

  private func desk(_ files: [String: String]) async throws -> Desk {
    let desk = try Desk()
    await desk.site.set(files)
    _ = try await desk.preview.start()
    return desk
  }

  private static let files = [
    "index.html": StubSite.page("front"), "cases/oak.html": StubSite.page("oak"), "404.html": StubSite.page("nothing"),
    "cases/index.html": StubSite.page("cases"), "cases/oak/map.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "assets/plain.1.css": "p {}",
  ]
  private static let mistaken = SourceFile(path: "Content/cases/oak.md", text: "title: Oak\n")
  private static let mistake = Diagnostic(
    .planted, "the title is <wrong>", at: Span(SourceSet([mistaken]).ids[0], 7..<10))

  /// The next event of a stream that has a name.
  private func event(_ client: RawClient) async -> String {
    let text = await client.read { $0.contains("event: ") && $0.hasSuffix("\n\n") }
    return text.firstRange(of: "event: ").map { String(text[$0.lowerBound...]) } ?? text
  }

  @Test func servesTheSiteAndNothingElse() async throws {
    let desk = try await desk(Self.files)
    let page = try await desk.get("/cases/oak.html")
    #expect(page.status == 200)
    #expect(page.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"))
    #expect(page.content.contains("<main>oak</main>"))
    #expect(try await desk.get("/").content.contains("<main>front</main>"))
    #expect(try await desk.get("/cases/").content.contains("<main>cases</main>"))
    #expect(try await desk.get("/cases").contains("\r\nLocation: /cases/\r\n"))
    let style = try await desk.get("/assets/plain.1.css")
    #expect(style.contains("\r\nContent-Type: text/css; charset=utf-8\r\n") && style.content == "p {}")
    let drawing = try await desk.get("/cases/oak/map.svg")
    #expect(drawing.contains("\r\nContent-Type: image/svg+xml\r\n") && drawing.contains("default-src 'none'"))
    for target in ["/nothing.html", "/etc/passwd", "/.casebook/", "/.casebook-site.json", "/Content/portfolio.yml"] {
      let missing = try await desk.get(target)
      #expect(missing.status == 404)
      #expect(missing.content.contains("<main>nothing</main>"))
    }
    for target in ["/../etc/passwd", "/%2e%2e/etc/passwd", "/..%5cx", "/%00"] {
      #expect(try await desk.get(target).status == 400)
    }
  }

  @Test func reloadsThePageThatHasChangedAndNoOther() async throws {
    let desk = try await desk(Self.files)
    let (oak, front) = (try await desk.follow("cases/oak.html"), try await desk.follow("index.html"))
    await desk.site.set(Self.files.merging(["cases/oak.html": StubSite.page("oaks")]) { $1 })
    try await desk.update()
    #expect(await event(oak) == "event: reload\ndata: {}\n\n")
    // The other page hears nothing before what comes after it.
    await desk.site.set(Self.files.merging(["index.html": StubSite.page("fronts")]) { $1 })
    try await desk.update()
    #expect(await event(front) == "event: reload\ndata: {}\n\n")
  }

  /// The page says the same as before, and what it shows is another picture.
  @Test func reloadsThePageWhosePictureHasChanged() async throws {
    let files = Self.files.merging([
      "cases/oak.html": StubSite.page(#"<img alt="" src="oak/a%20plan.png?x#y">"#), "cases/oak/a plan.png": "one",
      "404.html": StubSite.page(#"<img alt="" src="/logo.png">"#), "logo.png": "one",
    ]) { $1 }
    let desk = try await desk(files)
    let (oak, front) = (try await desk.follow("cases/oak.html"), try await desk.follow("index.html"))
    let missing = try await desk.follow("nothing.html")
    await desk.site.set(files.merging(["cases/oak/a plan.png": "two"]) { $1 })
    try await desk.update()
    #expect(await event(oak) == "event: reload\ndata: {}\n\n")
    await desk.site.set(files.merging(["logo.png": "two", "index.html": StubSite.page("fronts")]) { $1 })
    try await desk.update()
    #expect(await event(missing) == "event: reload\ndata: {}\n\n")
    #expect(await event(front) == "event: reload\ndata: {}\n\n")
  }

  @Test func changesAStyleSheetWithoutAReload() async throws {
    let desk = try await desk(Self.files)
    let oak = try await desk.follow("cases/oak.html")
    await desk.site.set(Self.files.mapValues { $0.replacing("plain.1", with: "plain.2") })
    try await desk.update()
    let found = await event(oak)
    #expect(found.hasPrefix("event: style\ndata: {"))
    #expect(found.contains(#""styles":["assets/plain.2.css"]"#))
  }

  @Test func reloadsAPageOfAServerBefore() async throws {
    let desk = try await desk(Self.files)
    for version in ["1.2.3", "1.2", "nothing"] {
      #expect(await event(try desk.stream("cases/oak.html", version: version)) == "event: reload\ndata: {}\n\n")
    }
    #expect(
      try await desk.get("/.casebook/events?page=index.html&version=1.2", fields: ["Origin: http://example.org"]).status
        == 403)
  }

  @Test func showsErrorsOverThePageUntilTheyAreMended() async throws {
    let desk = try await desk(Self.files)
    let oak = try await desk.follow("cases/oak.html")
    await desk.site.setErrors([Self.mistake], in: Self.mistaken)
    try await desk.update()
    let found = await event(oak)
    #expect(found.hasPrefix("event: errors\ndata: {"))
    #expect(found.contains("1 error; the page is as it last was"))
    #expect(try await desk.get("/cases/oak.html").content.contains("<main>oak</main>"))
    // A page that is opened now hears of them as well.
    #expect(await event(try await desk.open("index.html")).hasPrefix("event: errors\ndata: {"))
    await desk.site.set(Self.files)
    try await desk.update()
    #expect(await event(oak).hasPrefix(#"event: errors\#ndata: {"html":"","#))
  }

  @Test func showsErrorsAloneWhereThereHasBeenNoSite() async throws {
    let desk = try Desk()
    await desk.site.setErrors([Self.mistake], in: Self.mistaken)
    _ = try await desk.preview.start()
    for target in ["/", "/cases/oak.html", "/assets/plain.1.css"] {
      let page = try await desk.get(target)
      #expect(page.status == 503)
      #expect(page.content.contains("<h2>the title is &lt;wrong&gt;</h2>"))
      #expect(page.content.contains("1 error; there is no page yet"))
    }
    #expect(try await desk.get("/.casebook/errors.css").content == ErrorPanel.style)
    let open = try await desk.follow("cases/oak.html")
    await desk.site.set(Self.files)
    try await desk.update()
    #expect(await event(open) == "event: reload\ndata: {}\n\n")
  }

  @Test func outlivesAFolderThatGoes() async throws {
    let desk = try await desk(Self.files)
    let oak = try await desk.follow("cases/oak.html")
    await desk.preview.take(.failure(MachineFailure(usage: "there is no folder `Content`", help: "name it")))
    #expect(await event(oak).contains("there is no folder `Content`"))
    #expect(try await desk.get("/cases/oak.html").content.contains("<main>oak</main>"))
  }
}
