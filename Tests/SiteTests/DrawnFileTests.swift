// What `casebook draw` writes around a drawing, the drawing of one time of measuring, and the poster.

import Foundation
import TestSupport
import Testing

@testable import Networks
@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DrawnFileTests {
  /// A case whose ties were asked for twice.
  static let measuredTwice = """
    ---
    title: Twice
    summary: The same people, asked twice.
    standing: illustrative
    published: 2026-01-05
    network:
      basis: measured
      communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
      people: {oak-1: {community: oak, member: true}, oak-2: {community: oak}, elm-1: {community: elm, member: \
    true}, elm-2: {community: elm}}
      waves:
        - {label: Autumn, ties: [oak-1 -> elm-1, oak-2 -> oak-1, elm-1 -> elm-2]}
        - {label: Summer, ties: [oak-1 <-> elm-1, elm-1 -> elm-2, oak-1 -> oak-2]}
    ---

    """

  private static let cases = [
    "counting-on-each-other", "reading-across-the-river.md", "the-network-that-stopped.md",
    "three-nurseries-one-question.md", "who-speaks-next", "workshop-arithmetic.md",
  ].map { Fixtures.folder.appending(path: "figures/cases/\($0)").path() }

  private func draw(_ arguments: [String], in sandbox: Sandbox? = nil) async throws -> String {
    let run = try await Command.run(["draw"] + arguments, in: sandbox ?? Sandbox())
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  /// The words of all elements of a class, line by line.
  private func lines(_ name: String, in svg: String) -> [String] {
    svg.components(separatedBy: "<text class=\"\(name)\"").dropFirst().compactMap {
      $0.components(separatedBy: "</text>").first?.components(separatedBy: ">").last
    }
  }

  @Test(arguments: cases) func saysWhatItShowsAndOfWhatItIs(path: String) async throws {
    let svg = try await draw([path])
    let title = lines("title-line", in: svg).joined(separator: " ")
    #expect(title.contains("learn on behalf of"))
    let caption = lines("file-caption", in: svg).joined(separator: " ")
    #expect(caption.contains("invented example"))
    #expect(caption.split(separator: " ").count <= 45)
    #expect(lines("legend-line", in: svg).contains("member, in the network and at home"))
  }

  @Test func cutsACaptionAfter45Words() {
    let long = FileText(title: "", caption: Array(repeating: "word", count: 60).joined(separator: " "))
    #expect(long.caption.split(separator: " ").count == 45 && long.caption.hasSuffix("word…"))
    #expect(FileText(title: "", caption: "Three short words.").caption == "Three short words.")
  }

  @Test func drawsOneTimeOfMeasuringWhereThePageHasIt() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.measuredTwice, to: "Content/cases/twice.md")
    let first = try await draw(["Content/cases/twice.md", "--wave", "Autumn"], in: sandbox)
    #expect(lines("title-line", in: first) == ["The network of Twice: Autumn"])
    // Autumn has three ties, one of them across; both drawings have everybody at the same place.
    let latest = try await draw(["Content/cases/twice.md"], in: sandbox)
    func places(_ svg: String) -> [String] {
      svg.components(separatedBy: "<circle class=\"member\" ").dropFirst().map { String($0.prefix(30)) }
    }
    #expect(places(first) == places(latest) && places(first).count > 2)
    #expect(first != latest)
  }

  @Test(arguments: [
    ("Content/cases/twice.md", "Winter", "name one of `Autumn`, `Summer`"),
    ("Content/cases/reading-across-the-river.md", "Autumn", "it was measured once"),
  ])
  func refusesATimeThatIsNotThere(path: String, wave: String, help: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.measuredTwice, to: "Content/cases/twice.md")
    let run = try await Command.run(["draw", path, "--wave", wave], in: sandbox)
    #expect(run.code == 2)
    #expect(run.errors.contains("`\(wave)`") && run.errors.contains(help))
    #expect(run.output == "")
  }

  // MARK: Poster

  @Test(arguments: cases) func drawsACaseAsASheetOfA3(path: String) async throws {
    let svg = try await draw([path, "--poster"])
    #expect(svg.contains("width=\"420mm\" height=\"297mm\""))
    let frame = try #require(svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/))
    let (width, height) = (try #require(Double(frame.1)), try #require(Double(frame.2)))
    #expect(abs(width / height - 420.0 / 297) < 0.002)
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(!svg.contains("var("))
    // Three sentences, each beside the drawing and with its number at a place in it.
    let numbers = lines("mark-number", in: svg)
    #expect(numbers.sorted() == ["1", "1", "2", "2", "3", "3"])
    #expect(lines("poster-note", in: svg).count >= 3)
    // Arrowheads, and the kinds of ties in the key.
    #expect(svg.contains("class=\"head\""))
    #expect(lines("poster-key", in: svg).contains { $0.hasPrefix("joint work") })
  }

  @Test(arguments: cases) func saysInAPosterWhatEverybodyIs(path: String) async throws {
    let file = try NetworkFile.read(path)
    let study = try #require(file.study)
    let svg = try await draw([path, "--poster"])
    let roles = lines("role", in: svg)
    #expect(roles.contains("Leader") || roles.contains("Middle leader"))
    let listed = study.network.people.count { $0.role.value != nil }
    // Where symbols are close a few find no room beside them.
    #expect(roles.count * 10 >= listed * 8, "\(roles.count) of \(listed)")
  }

  @Test func drawsNoPosterWithoutACase() async throws {
    let graph = Fixtures.folder.appending(path: "measures/florentine.json").path()
    let run = try await Command.run(["draw", graph, "--poster"], in: Sandbox())
    #expect(run.code == 2)
    #expect(run.errors.contains("leave out `--poster`"))
  }
}
