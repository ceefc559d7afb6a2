// Networks that are too large or too dense to draw: `check`, the page, `draw` and `measure` say so, each where its
// reader looks.

import Foundation
import Networks
import Testing

@testable import Site

@Suite struct DrawingLimitTests {
  /// A case with so many communities, in which so many people have so many ties each.
  private func study(communities: Int, people: Int, ties: Int, waves: Int = 0) -> String {
    var lines = [
      "---", "title: A large case", "summary: Many people.", "standing: illustrative", "published: 2026-01-05",
      "context: {country: NZ, phases: [primary]}",
      "network:", "  basis: documented", "  communities:",
    ]
    for number in 0..<communities { lines.append("    c\(number): {name: School \(number), kind: school}") }
    lines.append("  people:")
    for number in 0..<people {
      lines.append("    p\(number): {community: c\(number % communities)\(number % 4 == 0 ? ", member: true" : "")}")
    }
    func list(_ indent: String, _ shift: Int) {
      lines.append("\(indent)ties:")
      for from in 0..<people {
        for step in 1...ties { lines.append("\(indent)  - p\(from) -> p\((from + step + shift) % people)") }
      }
    }
    if waves == 0 { list("  ", 0) } else { lines.append("  waves:") }
    for wave in 0..<waves {
      lines.append("    - label: Year \(wave + 1)")
      list("      ", wave)
    }
    return (lines + ["---", "", "Text."]).joined(separator: "\n") + "\n"
  }

  private func run(_ arguments: [String], _ study: String) async throws -> (Command, Sandbox) {
    let sandbox = try Sandbox()
    try sandbox.write(study, to: "Content/cases/large.md")
    return (try await Command.run(arguments, in: sandbox), sandbox)
  }

  @Test func saysThatADenseNetworkIsDrawnByCommunities() async throws {
    // No two of these ties return each other: they would be one.
    let study = study(communities: 3, people: 90, ties: 27)
    let (check, _) = try await run(["check"], study)
    #expect(check.code == 0)
    let warning =
      "the network has 2,430 ties, and a drawing of everybody shows at most 1,500, so communities are drawn and not "
      + "their people"
    #expect(check.errors.contains(warning))
    // At the first of the ties.
    #expect(check.errors.contains("large.md:105:7"))
    let (build, sandbox) = try await run(["build"], study)
    #expect(build.code == 0)
    #expect(build.errors.contains(warning))
    let page = try sandbox.text(of: "Output/cases/large/data.html")
    #expect(page.contains("With so many ties the drawing shows a bubble for each community"))
    #expect(page.contains("class=\"person bubble\""))
  }

  @Test func saysThatManyCommunitiesAreNotDrawn() async throws {
    let study = study(communities: 260, people: 260, ties: 1)
    let (build, sandbox) = try await run(["build"], study)
    #expect(build.code == 0)
    #expect(
      build.errors.contains("the network has 260 communities, and a drawing shows at most 120, so it is not drawn"))
    let page = try sandbox.text(of: "Output/cases/large/data.html")
    #expect(page.contains("The network is not drawn: it has 260 communities, and a drawing shows at most 120."))
    #expect(!page.contains("<svg class=\"network network-wide\""))
    #expect(page.contains("<th scope=\"row\" id=\"community.260\">"))
    let (draw, _) = try await run(["draw", "Content/cases/large.md"], study)
    #expect(draw.code == 1)
    #expect(draw.output == "")
    #expect(
      draw.errors.contains(
        "error: the network has 260 communities, and a drawing shows at most 120, so it is not drawn"))
  }

  @Test func tellsOfTheLastWavesAlone() async throws {
    let study = study(communities: 3, people: 9, ties: 1, waves: 20)
    let (build, sandbox) = try await run(["build"], study)
    #expect(build.code == 0)
    #expect(build.errors.contains("the network has 20 waves, and a page tells of the last twelve"))
    let page = try sandbox.text(of: "Output/cases/large/data.html")
    #expect(page.contains("Only the last twelve of 20 times are told of."))
    #expect(page.contains("<strong>Year 19.</strong>"))
    #expect(!page.contains("<strong>Year 8.</strong>"))
  }

  @Test func drawsWavesAsFarAsThereIsRoom() async throws {
    let study = study(communities: 3, people: 60, ties: 20, waves: 8)
    let (build, sandbox) = try await run(["build"], study)
    #expect(build.code == 0)
    #expect(build.errors.contains("more is listed in the waves than a page can draw, so that five waves are not drawn"))
    let page = try sandbox.text(of: "Output/cases/large/data.html")
    #expect(
      page.contains("Not drawn, because it is more than a page shows: Year 3, Year 4, Year 5, Year 6 and Year 7."))
    #expect(page.contains("<strong>Year 2.</strong>"))
  }

  @Test func saysWhichMeasuresAreNotTaken() async throws {
    let sandbox = try Sandbox()
    let people = 4_900
    let nodes = (0..<people).map { "{\"id\": \"p\($0)\", \"cluster\": \"c\($0 % 4)\"}" }.joined(separator: ",")
    // A hub, and around it a ring in which everybody knows the next two.
    func edge(_ from: Int, _ to: Int) -> String { "{\"source\": \"p\(from)\", \"target\": \"p\(to)\"}" }
    var lines: [String] = []
    for person in 1..<people {
      lines.append(edge(0, person))
      for step in 0...1 { lines.append(edge(person, (person + step) % (people - 1) + 1)) }
    }
    let edges = lines.joined(separator: ",")
    try sandbox.write("{\"nodes\": [\(nodes)], \"edges\": [\(edges)]}", to: "hub.json")
    let run = try await Command.run(["measure", "hub.json"], in: sandbox)
    #expect(run.code == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let measures = try #require(object["measures"] as? [String: Any])
    for key in ["mean_distance", "longest_distance", "connected_pairs", "betweenness_centralisation"] {
      #expect(measures[key] is NSNull, "\(key)")
      #expect((measures["\(key)_reason"] as? String)?.hasPrefix("the network is too large") == true, "\(key)")
    }
    let first = try #require((measures["nodes"] as? [[String: Any]])?.first)
    #expect(first["betweenness"] is NSNull)
    #expect(first["betweenness_reason"] as? String == "the network is too large")
    #expect(first["constraint"] is Double)
    #expect((first["brokerage"] as? [String: Any])?["total"] is Int)
    #expect(measures["density"] is Double)
    // A line a file, not one for each figure.
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func placesNobodyWhereTheyAreTooMany() async throws {
    let sandbox = try Sandbox()
    let nodes = (0..<3_000).map { "{\"id\": \"p\($0)\", \"cluster\": \"c\($0 % 4)\"}" }.joined(separator: ",")
    try sandbox.write("{\"nodes\": [\(nodes)], \"edges\": []}", to: "crowd.json")
    let plain = try await Command.run(["draw", "crowd.json"], in: sandbox)
    #expect(plain.code == 0)
    #expect(plain.errors == "")
    #expect(plain.output.hasPrefix("<svg "))
    let placed = try await Command.run(
      ["draw", "crowd.json", "--output", "crowd.svg", "--positions", "crowd.positions"], in: sandbox)
    #expect(placed.code == 1)
    #expect(placed.errors.contains("the network is too large to give everybody a place"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("crowd.positions")))
  }
}
