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

  private func picture(_ slug: String, in folder: String = "figures") throws -> NetworkPicture {
    let path = Fixtures.folder.appending(path: "\(folder)/cases/\(slug)").path()
    let file = try NetworkFile.read(path)
    #expect(!file.hasErrors)
    return try #require(try NetworkPicture(of: file))
  }

  @Test(arguments: bounds) func crossesAsLittleAsAsked(bound: Bound) throws {
    let quality = try #require(try picture(bound.slug).quality)
    #expect(quality.memberTies > 5)
    #expect(quality.memberCrossings <= bound.memberCrossings)
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
