// The logo of a portfolio: a picture beside portfolio.yml, published as files beside cases are, before the title of
// every page.

import Foundation
import TestSupport
import Testing

@testable import Cases
@testable import Site

@Suite struct LogoTests {
  private static let attachments = Fixtures.folder.appending(path: "attachments")

  /// A small portfolio with a logo of that name, and a file there if `bytes` has some.
  private func sandbox(_ name: String, _ bytes: [UInt8]?) throws -> Sandbox {
    let sandbox = try Sandbox.small()
    try sandbox.append("logo: \(name)", to: "Content/portfolio.yml")
    if let bytes { try sandbox.write(bytes, to: "Content/\(name)") }
    return sandbox
  }

  @Test func publishesTheLogoOnEveryPage() async throws {
    let drawing = Array(try Data(contentsOf: Self.attachments.appending(path: "inkscape.svg")))
    let sandbox = try sandbox("Our-Logo.SVG", drawing)
    let report = try await sandbox.build()
    #expect(report.places == [])
    #expect(report.unread == [])
    let site = try sandbox.site()
    // Drawn anew, without what a program keeps in it for itself.
    let logo = try #require(site.text("assets/logo.svg"))
    #expect(logo.contains("<circle") && !logo.contains("inkscape:"))
    for path in site.pages {
      let address = path.contains("/") ? path.split(separator: "/").dropLast().map { _ in "../" }.joined() : ""
      let image = "<img src=\"\(path == "404.html" ? "/pln/" : address)assets/logo.svg\" alt=\"\">"
      #expect(site.text(path)?.contains(image) == true, "\(path)")
    }
    #expect(PublishedSite(site, baseURL: "https://example.org/pln/").broken == [])
  }

  @Test func publishesOnlyTheBlocksThatShowAPicture() async throws {
    let png = Array(try Data(contentsOf: Self.attachments.appending(path: "map.png")))
    let sandbox = try sandbox("logo.png", png)
    #expect(try await sandbox.build().places == [])
    let published = try #require(try sandbox.site()["assets/logo.png"])
    let copy = try #require(AttachmentType.png.pictureCopy(of: AttachmentBytes(png)))
    #expect(published.count == copy.count)
  }

  @Test(
    arguments: [
      ("logo.svg", nil, "missing-file", "the file `logo.svg` is not there"),
      ("plan.pdf", nil, "bad-value", "`plan.pdf` is not the name of a picture beside portfolio.yml"),
      ("img/logo.svg", nil, "bad-value", "`img/logo.svg` is not the name of a picture beside portfolio.yml"),
      ("../logo.svg", nil, "bad-value", "`../logo.svg` is not the name of a picture beside portfolio.yml"),
      (
        "logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "refused-attachment",
        "the file `logo.svg` "
      ),
      ("logo.png", "<!DOCTYPE html>", "refused-attachment", "the file `logo.png` "),
    ] as [(String, String?, String, String)])
  func refusesWhatIsNoPictureAtItsPlace(name: String, text: String?, rule: String, message: String) async throws {
    let sandbox = try sandbox(name, text.map { Array($0.utf8) })
    let report = try await sandbox.build()
    let found = report.diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.rule.id) == [rule])
    #expect(found.first?.message.hasPrefix(message) == true, "\(found.first?.message ?? "")")
    let place = try sandbox.place(of: "logo: \(name)", in: "Content/portfolio.yml")
    #expect(report.places == ["Content/portfolio.yml:\(place.line):\(place.column + 6) \(rule)"])
  }
}
