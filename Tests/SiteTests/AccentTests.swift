// The colour of a portfolio: measured as WCAG 2.2 defines it, refused where it cannot be read, and on every page where
// it can; and the colours of the theme that ships, each pair measured.

import Foundation
import TestSupport
import Testing

@testable import Cases
@testable import Site

@Suite struct AccentTests {
  private static let sheet = try? String(
    contentsOf: Repository.root.appending(path: "Themes/commons/assets/commons.css"), encoding: .utf8)

  /// The colours of the theme by name: light, dark, print.
  private static func palettes() throws -> [[String: Colour]] {
    try #require(sheet).components(separatedBy: ":root {").dropFirst().prefix(3).map { rule in
      let text = rule.prefix { $0 != "}" }
      var colours: [String: Colour] = [:]
      for match in text.matches(of: #/--([a-z]+): (#[0-9a-f]{6})/#) { colours[String(match.1)] = Colour(match.2) }
      return colours
    }
  }

  @Test func measuresContrastAsDefined() throws {
    func contrast(_ one: String, _ other: String) throws -> Double {
      try #require(Colour(one)).contrast(with: try #require(Colour(other)))
    }
    #expect(abs(try contrast("#000000", "#ffffff") - 21) < 1e-9)
    #expect(abs(try contrast("#777777", "#ffffff") - 4.4781) < 0.0001)
    #expect((6.5...7.1).contains(try contrast("#00598c", "#f6f4ef")))
    #expect(Colour("#00598") == nil && Colour("00598c0") == nil && Colour("#+0598c") == nil)
    #expect(Colour("#0a0B0c")?.description == "#0a0b0c")
  }

  @Test(arguments: [0, 1, 2])
  func keepsEveryColourOfTheThemeReadable(palette: Int) throws {
    let palettes = try Self.palettes()
    let colours = try #require(palettes.dropFirst(palette).first)
    func contrast(_ one: String, _ other: String) throws -> Double {
      try #require(colours[one], "\(one)").contrast(with: try #require(colours[other], "\(other)"))
    }
    for ground in ["paper", "wash"] {
      for ink in ["ink", "soft", "accent", "warn"] {
        #expect(try contrast(ink, ground) >= 4.5, "\(ink) on \(ground)")
      }
      // The bar of a standing, and the ring around what has the focus.
      #expect(try contrast("edge", ground) >= 3, "edge on \(ground)")
      #expect(try contrast("accent", ground) >= 3, "the focus on \(ground)")
    }
  }

  /// Every text of the theme has one of the colours that are measured, on one of the grounds.
  @Test func usesNoColourThatIsNotMeasured() throws {
    let sheet = try #require(Self.sheet)
    let rules = sheet.replacing(#/\/\*[\s\S]*?\*\//#, with: "").replacing(#/:root \{[^}]*\}/#, with: "")
    let inks = Set(rules.matches(of: #/[^-]color: ([^;}]+)[;}]/#).map { String($0.1) })
    #expect(inks.subtracting(["var(--ink)", "var(--soft)", "var(--accent)", "var(--warn)", "inherit"]) == [])
    let grounds = Set(
      rules.matches(of: #/background: (var\([a-z-]+\)|#[0-9a-f]+|color-mix[^;}]+)/#).map { String($0.1) })
    #expect(grounds == ["var(--paper)", "var(--wash)"])
    #expect(inks.count == 5)
    #expect(rules.matches(of: #/#[0-9a-f]{3,8}\b/#).isEmpty && !rules.contains("rgb("))
  }

  @Test func measuresAccentsOnTheGroundsOfTheTheme() throws {
    let palettes = try Self.palettes()
    #expect(Accent.lightGrounds == ["paper", "wash"].compactMap { palettes.first?[$0] })
    #expect(Accent.darkGrounds == ["paper", "wash"].compactMap { palettes.dropFirst().first?[$0] })
  }

  @Test func givesEveryPageTheColourAndTheFooterOfThePortfolio() async throws {
    let sandbox = try Sandbox()
    try sandbox.append("accent: \"#8a1f4b\"\nfooter: \"Made by <us> for you.\"", to: "Content/portfolio.yml")
    let report = try await sandbox.build()
    #expect(report.places == [])
    let site = try sandbox.site()
    let sheet = try #require(site.paths.first { $0.hasPrefix("assets/") && $0.hasSuffix(".css") })
    let text = try #require(site.text(sheet))
    #expect(text.contains(":root { --accent: #8a1f4b; }"))
    // The one for dark pages is made of it, and can be read there.
    let dark = try #require(text.firstMatch(of: #/dark\) { :root { --accent: (#[0-9a-f]{6}); } }/#))
    #expect(try #require(Colour(dark.1)).isReadable(on: Accent.darkGrounds))
    for path in site.pages where site.text(path)?.contains("http-equiv=\"refresh\"") == false {
      #expect(site.text(path)?.contains("Made by &lt;us&gt; for you.") == true, "\(path)")
    }
  }
}
