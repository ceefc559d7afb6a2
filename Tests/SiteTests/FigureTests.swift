// The figures of the six cases of Fixtures/figures, which are copies of the sample's: as few crossings as were asked
// for, every gate, and names that cover nothing.

import Foundation
import Networks
import TestSupport
import Testing

@testable import Site

@Suite struct FigureTests {
  struct Bound: Sendable, CustomTestStringConvertible {
    let slug: String
    /// Of ties between members, each a straight line.
    let memberCrossings: Int
    var testDescription: String { slug }
  }

  static let bounds = [
    Bound(slug: "counting-on-each-other", memberCrossings: 22), Bound(slug: "who-speaks-next", memberCrossings: 4),
    Bound(slug: "the-network-that-stopped.md", memberCrossings: 1),
    Bound(slug: "reading-across-the-river.md", memberCrossings: 6),
    Bound(slug: "workshop-arithmetic.md", memberCrossings: 3),
    Bound(slug: "three-nurseries-one-question.md", memberCrossings: 1),
  ]

  private func file(_ slug: String, in folder: String = "figures") throws -> NetworkFile {
    let file = try NetworkFile.read(Fixtures.folder.appending(path: "\(folder)/cases/\(slug)").path())
    #expect(!file.hasErrors)
    return file
  }

  private func picture(_ slug: String, in folder: String = "figures") throws -> NetworkPicture {
    try #require(try NetworkPicture(of: file(slug, in: folder)))
  }

  @Test(arguments: bounds) func crossesAsLittleAsAsked(bound: Bound) throws {
    let quality = try #require(try picture(bound.slug).quality)
    #expect(quality.memberTies > 5)
    #expect(quality.memberCrossings <= bound.memberCrossings)
  }

  /// Who is called otherwise has another place in every order that a search begins with.
  @Test(arguments: bounds) func crossesNoMoreWhereSomebodyIsCalledOtherwise(bound: Bound) throws {
    let file = try file(bound.slug)
    let before = try #require(try NetworkPicture(of: file)?.quality).memberCrossings
    let ids = try #require(file.study).network.people.map(\.id.text)
    let sandbox = try Sandbox()
    let crossings = try (0..<30).map { number in
      let (id, name) = (ids[number * 7 % ids.count], ["aaa", "mmm", "zzz"][number % 3])
      for source in file.sources.ids.map({ file.sources[$0] }) {
        let text = String(decoding: source.bytes, as: UTF8.self)
        let renamed = text.replacingOccurrences(
          of: "(?<![\\w-])\(id)(?![\\w-])", with: name, options: .regularExpression)
        try sandbox.write(renamed, to: source.path.split(separator: "/").suffix(2).joined(separator: "/"))
      }
      let place = sandbox.path(file.path.split(separator: "/").suffix(2).joined(separator: "/"))
      return try #require(try NetworkPicture(of: NetworkFile.read(place))?.quality).memberCrossings
    }
    let median = crossings.sorted()[crossings.count / 2]
    #expect(Double(abs(median - before)) <= 0.15 * Double(before), "\(before), then \(crossings)")
  }

  @Test(arguments: bounds) func keepsEveryGate(bound: Bound) throws {
    try expectEveryGate(of: picture(bound.slug))
  }

  @Test(arguments: ["eight", "thirty", "eighty"]) func keepsEveryGateInEverySize(slug: String) throws {
    try expectEveryGate(of: picture(slug, in: "four-sizes"))
  }

  @Test func isBesideTheBriefWithUpToSevenHomesAndBelowItWithMore() async throws {
    let tree = try await SampleSite.built.site.tree
    var sides: [Bool: Int] = [:]
    for path in tree.paths where path.hasPrefix("cases/") {
      let page = String(decoding: try #require(tree[path]), as: UTF8.self)
      guard
        let figure = page.components(separatedBy: "<figure class=\"beside").dropFirst().first?
          .components(separatedBy: "</figure>").first
      else { continue }
      let homes = figure.components(separatedBy: "class=\"home-name\"").count - 1
      // What is wider than a phone is scrolled there, with the keyboard too.
      #expect(figure.hasPrefix(" below\"") == (homes > 7), "\(path)")
      #expect(figure.contains("tabindex=\"0\"") == (homes > 7), "\(path)")
      sides[homes > 7, default: 0] += 1
    }
    #expect(sides[true] ?? 0 > 0 && sides[false] ?? 0 > 4)
  }

  private func expectEveryGate(of picture: NetworkPicture) throws {
    let quality = try #require(picture.quality)
    #expect(quality.holdsHardGates)
    #expect(quality.tiesOverPeople == 0)
    #expect(quality.headsUnderNames == 0)
    #expect(quality.tiesUnderNames == 0)
  }
}
