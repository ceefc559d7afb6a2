// `casebook draw`: what it writes of each kind of network, what it begins with, and how it ends.

import Foundation
import TestSupport
import Testing

@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DrawCommandTests {
  private static let fixtures = Fixtures.folder
  private static let florentine = fixtures.appending(path: "measures/florentine.json").path()

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func places(_ file: [String: Any]) throws -> [String: [Double]] {
    let nodes = try #require(file["nodes"] as? [[String: Any]])
    return try Dictionary(
      uniqueKeysWithValues: nodes.map { node in
        (try #require(node["id"] as? String), [try #require(node["x"] as? Double), try #require(node["y"] as? Double)])
      })
  }

  @Test func drawsACaseToStandardOutput() async throws {
    let run = try await Command.run(["draw", "Content/cases/counting-on-each-other"], in: Sandbox())
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    // What it looks like is said at each element, for programs that know no style sheet.
    #expect(!run.output.contains("<style>") && !run.output.contains("var("))
    #expect(run.output.contains("fill=\"#00598c\""))
    let parser = XMLParser(data: Data(run.output.utf8))
    #expect(parser.parse())
  }

  @Test func bringsTheStyleSheetOfPagesWhereAsked() async throws {
    let run = try await Command.run(
      ["draw", "Content/cases/counting-on-each-other", "--style", "page"], in: Sandbox())
    #expect(run.code == 0)
    #expect(run.output.contains("<style>") && run.output.contains("var(--n-ink)"))
    #expect(!run.output.contains("fill=\""))
  }

  @Test func writesExactlyTheNodesAndEdgesOfTheInput() async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(
      ["draw", Self.florentine, "--output", "f.svg", "--positions", "f.json", "--report"], in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("crossings of ties"))
    #expect(run.output.contains("names that overlap             0\n"))
    let input = try object(String(contentsOfFile: Self.florentine, encoding: .utf8))
    let written = try object(sandbox.text(of: "f.json"))
    #expect(
      Set(try places(written).keys)
        == Set(try #require(input["nodes"] as? [[String: Any]]).compactMap { $0["id"] as? String }))
    let edges = try #require(written["edges"] as? [[String: Any]])
    let expected = try #require((input["edges"] ?? input["links"]) as? [[String: Any]])
    #expect(edges.count == expected.count)
    #expect(try sandbox.text(of: "f.svg").hasPrefix("<svg "))
  }

  @Test func keepsEverybodyWhoWasThereWhenSomebodyJoins() async throws {
    let sandbox = try Sandbox()
    let slug = "Content/cases/reading-across-the-river.md"
    #expect(try await Command.run(["draw", slug, "--lock", "--output", "before.svg"], in: sandbox).code == 0)
    let before = try places(object(sandbox.text(of: "Content/cases/reading-across-the-river.positions.json")))
    let text = try sandbox.text(of: slug)
    let first = try #require(text.range(of: "\n    oak-1:"))
    try sandbox.write(
      text.replacingCharacters(in: first, with: "\n    oak-new: {community: oak, role: teacher}\n    oak-1:"), to: slug)
    let run = try await Command.run(["draw", slug, "--output", "after.svg", "--positions", "after.json"], in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    let after = try places(object(sandbox.text(of: "after.json")))
    #expect(after["oak-new"] != nil)
    let moved = before.filter { after[$0.key] != $0.value }
    #expect(moved.count <= 1, "\(moved.keys.sorted()) moved")
    // The build begins with the same positions: its drawing has everybody at the same place.
    #expect(try await Command.run(["build"], in: sandbox).code == 0)
    let page = String(
      decoding: try #require(try sandbox.site()["cases/reading-across-the-river/data.html"]), as: UTF8.self)
    let file = try sandbox.text(of: "after.svg")
    let members = file.components(separatedBy: "<circle class=\"member\" ").dropFirst().compactMap {
      $0.components(separatedBy: " fill").first
    }
    #expect(members.count > 8)
    for member in members { #expect(page.contains(member)) }
  }

  @Test func saysWhereAFileOfPositionsIsWrong() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("{\"nodes\": [{\"id\": \"Acciaiuoli\", \"x\": \"left\", \"y\": 2}]}", to: "p.json")
    let run = try await Command.run(["draw", Self.florentine, "--start", "p.json"], in: sandbox)
    #expect(run.code == 1)
    #expect(run.errors.contains("p.json:1:39"))
    #expect(run.errors.contains("`x` must be a number of pixels"))
    #expect(run.output == "")
  }

  @Test func refusesToDrawWhatIsNotThere() async throws {
    let run = try await Command.run(["draw", "nothing.json"], in: Sandbox())
    #expect(run.code == 2)
    let start = try await Command.run(["draw", Self.florentine, "--start", "nothing.json"], in: Sandbox())
    #expect(start.code == 2)
    #expect(start.errors.contains("--positions"))
  }

  @Test func writesIntoWhatIsNoFileWithoutReplacingIt() async throws {
    let run = try await Command.run(["draw", Self.florentine, "--output", "/dev/null"], in: Sandbox())
    #expect(run.code == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func drawsWavesOnOneLayout() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      DrawnFileTests.measuredTwice, to: "Content/cases/twice.md")
    let run = try await Command.run(["build"], in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    let page = String(decoding: try #require(try sandbox.site()["cases/twice/data.html"]), as: UTF8.self)
    let drawings = page.components(separatedBy: "<svg class=\"network").dropFirst().filter {
      $0.contains("graphics-document")
    }
    #expect(drawings.count == 2)
    #expect(page.contains("<strong>Autumn.</strong>"))
    func members(_ drawing: String) -> [String] {
      drawing.components(separatedBy: "<circle class=\"member\" ").dropFirst().compactMap {
        $0.components(separatedBy: "/>").first
      }
    }
    let (first, second) = (try #require(drawings.first), try #require(drawings.dropFirst().first))
    #expect(
      Set(members(String(first.components(separatedBy: "</svg>")[0])))
        == Set(members(String(second.components(separatedBy: "</svg>")[0]))))
  }

  @Test(arguments: [
    (["--positions", "-"], "name a file, such as oak.json"),
    (["--output", "-"], "leave it out: the drawing goes to standard output"),
  ])
  func takesNoSignForAFile(arguments: [String], help: String) async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(["draw", Self.florentine] + arguments, in: sandbox)
    #expect(run.code == 2)
    #expect(run.errors.contains("`-` is no name of a file here") && run.errors.contains(help))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("-")))
  }
}
