// Files beside cases on their way into the site: what is refused is refused at its link, by `check` as by `build`; what
// is published is what was looked at, under its own name.

import Cases
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct AttachmentSiteTests {
  private static let composed = "\u{E9}.txt"
  private static let decomposed = "e\u{301}.txt"
  private static let page = "<!DOCTYPE html><script>document.title = 'ran'</script>"
  private static let place = "Content/cases/quokka-circle/index.md"

  /// A small portfolio with one more case, which links to `links` and has `files` beside it.
  private func sandbox(
    _ links: [String], _ files: KeyValuePairs<String, String>, fields: String = "published: 2026-05-01"
  ) throws -> Sandbox {
    let sandbox = try Sandbox.small()
    let text = links.map { "A [file](<\($0)>)." }.joined(separator: "\n\n")
    try sandbox.write(SmallCase.text(fields, account: text), to: Self.place)
    for (name, text) in files { try sandbox.write(text, to: "Content/cases/quokka-circle/\(name)") }
    return sandbox
  }

  @Test(
    arguments: [
      "plan.html", "plan.svg", "plan.xhtml", "plan.js", "plan.png", "plan.txt", "plan.graphml", "plan.html.png",
      "plan.pdf", "plan.mjs", "plan.HTM", "plan",
    ], ["published: 2026-05-01", "licence: CC-BY-4.0"])
  func refusesAPageUnderAnyNameAtItsLink(name: String, fields: String) async throws {
    // The second link is reported as well, and a draft is held to the same.
    let sandbox = try sandbox([name, name], [name: Self.page], fields: fields)
    let line =
      try sandbox.text(of: Self.place).components(separatedBy: "\n").firstIndex { $0.hasPrefix("A [file]") } ?? 0
    let expected = [line + 1, line + 3].map { "\(Self.place):\($0):11 refused-attachment" }
    let report = try await sandbox.build()
    #expect(report.places == expected)
    #expect(report.output == nil && !FileManager.default.fileExists(atPath: sandbox.output))
    #expect(report.diagnostics.allSatisfy { $0.message.contains("`\(name)`") && $0.help?.isEmpty == false })
    var options = BuildOptions()
    options.content = sandbox.content
    options.drawings = .sketched
    #expect(try await Build(options).check().places == expected)
  }

  @Test func publishesWhatIsLinkedAndNothingElse() async throws {
    let sandbox = try sandbox(["table.csv", "img/map.png", "plan.svg"], ["page.html": Self.page, "other.csv": "a\n"])
    let fixtures = Fixtures.folder.appending(path: "attachments")
    let png = Array(try Data(contentsOf: fixtures.appending(path: "map.png")))
    try sandbox.write("a,b\n1,2\n", to: "Content/cases/quokka-circle/table.csv")
    try sandbox.write(png, to: "Content/cases/quokka-circle/img/map.png")
    try sandbox.write(
      Array(try Data(contentsOf: fixtures.appending(path: "inkscape.svg"))), to: "Content/cases/quokka-circle/plan.svg")
    #expect(try await sandbox.build().places == [])
    let site = try sandbox.site()
    #expect(
      site.paths.filter { $0.hasPrefix("cases/quokka-circle/") }
        == ["data.html", "img/map.png", "plan.svg", "table.csv"].map { "cases/quokka-circle/\($0)" })
    let copy = try #require(AttachmentType.png.pictureCopy(of: AttachmentBytes(png)))
    #expect(site["cases/quokka-circle/img/map.png"]?.count == copy.count)
    let drawing = try #require(site.text("cases/quokka-circle/plan.svg"))
    #expect(drawing.contains("<circle") && !drawing.contains("inkscape:") && !drawing.contains("<!--"))
  }

  // MARK: Names

  @Test func publishesUnderEachNameItsOwnFile() async throws {
    for (name, text) in [(Self.composed, "composed"), (Self.decomposed, "decomposed")] {
      let sandbox = try sandbox([name], [Self.composed: "composed", Self.decomposed: "decomposed"])
      // A file system that keeps one name for both cannot show this.
      guard try FileManager.default.contentsOfDirectory(atPath: sandbox.path("Content/cases/quokka-circle")).count == 3
      else { return }
      #expect(try await sandbox.build().places == [])
      let published = try sandbox.site().files.filter {
        $0.key.hasPrefix("cases/quokka-circle/") && $0.key != "cases/quokka-circle/data.html"
      }
      #expect(published.values.map { String(decoding: $0, as: UTF8.self) } == [text])
      #expect(published.keys.allSatisfy { $0.utf8.elementsEqual("cases/quokka-circle/\(name)".utf8) })
    }
  }

  @Test func findsAFileWhoseNameStoresItsAccentsInAnotherWay() async throws {
    let sandbox = try sandbox([Self.composed], [Self.decomposed: "decomposed"])
    #expect(try await sandbox.build().places == [])
    #expect(try sandbox.text(of: "Output/cases/quokka-circle.html").contains("quokka-circle/e%CC%81.txt"))
  }

  @Test(arguments: [
    ["A.txt", "a.txt"], ["\u{E9}.txt", "e\u{301}.txt"], ["Strasse.txt", "Straße.txt"], ["\u{C9}.txt", "e\u{301}.txt"],
    ["Img/a.txt", "img/b.txt"], ["a.TXT", "a.txt"], ["\u{3A3}.txt", "\u{3C2}.txt"],
  ])
  func reportsTwoFilesThatAreOneElsewhere(names: [String]) async throws {
    let sandbox = try sandbox(names, [names[0]: "one", names[1]: "two"])
    let report = try await sandbox.build()
    #expect(report.diagnostics.map(\.rule.id) == ["ambiguous-file"])
    #expect(report.diagnostics.first?.labels.count == 1)
    #expect(report.output == nil)
  }

  @Test func takesTheSameNameInTwoFolders() async throws {
    let sandbox = try sandbox(["a.txt", "x/a.txt", "y/A.txt"], ["a.txt": "1", "x/a.txt": "2", "y/A.txt": "3"])
    #expect(try await sandbox.build().places == [])
  }

  @Test func keepsItsOwnPageFromAPageOfThatName() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("---\ntitle: Codes\n---\n\nText.\n", to: "Content/pages/codebook.md")
    #expect(try await sandbox.build().places == ["Content/pages/codebook.md:1:1 bad-file-name"])
  }

  // MARK: What is published is what was looked at

  @Test(arguments: [AttachmentType.png, .svg, .text])
  func publishesNothingThatWasExchangedMeanwhile(type: AttachmentType) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.page, to: "exchanged")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("link"), withDestinationPath: sandbox.path("exchanged"))
    try FileManager.default.createDirectory(atPath: sandbox.path("folder"), withIntermediateDirectories: true)
    let stage = try await OutputFolder(at: sandbox.output).begin {}
    defer { stage.discard() }
    for (index, source) in ["exchanged", "link", "folder", "gone"].enumerated() {
      let attachment = Attachment(type: type, source: sandbox.path(source), path: "cases/oak/a\(index)")
      #expect(throws: MachineFailure.self, "\(source)") { try attachment.publish(into: stage) }
    }
  }

  // MARK: The address of the site

  @Test func linksFromTheOneFormOfTheAddress() async throws {
    let sandbox = try Sandbox()
    try sandbox.replace(
      "base_url: https://example.org/pln/", with: "base_url: HTTPS://Example.ORG:8080/réseau",
      in: "Content/portfolio.yml")
    #expect(try await sandbox.build().places == [])
    let site = try sandbox.site()
    let whole = "https://example.org:8080/r%C3%A9seau/"
    #expect(site.text("feed.xml")?.contains("<id>\(whole)</id>") == true)
    #expect(site.text("sitemap.xml")?.contains("<loc>\(whole)cases/index.html</loc>") == true)
    #expect(site.text("robots.txt")?.hasSuffix("\nSitemap: \(whole)sitemap.xml\n") == true)
    #expect(site.text("index.html")?.contains("<link rel=\"canonical\" href=\"\(whole)\"") == true)
    let links = PublishedPage(try #require(site["404.html"])).links.map(\.address)
    #expect(links.count > 5)
    for link in links {
      #expect(link.hasPrefix("/r%C3%A9seau/") || link.hasPrefix("#") || link.hasPrefix("https://"), "\(link)")
    }
  }

  @Test(arguments: [
    "https://example.org//evil.example/", "https://example.org/\nSitemap: https://evil.example/", "//evil.example/",
    "https:/example.org/", "https://a@example.org/", "https://example.org/%2e%2e/", "",
  ])
  func refusesAnAddressOnTheCommandLine(address: String) async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(["build", "--base-url", address], in: sandbox)
    #expect(run.code == 2)
    #expect(!FileManager.default.fileExists(atPath: sandbox.output))
  }
}
