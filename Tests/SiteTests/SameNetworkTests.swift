// One network of four people, written in every form that casebook reads: names, directions, weights and communities
// mean the same in each, so each gives the same measures, and with the same ids and ties the same drawing.

import Foundation
import Markup
import TestSupport
import Testing

@testable import Site

@Suite struct SameNetworkTests {
  private static let forms = Fixtures.folder.appending(path: "networks/forms").path()

  static let cases = ["yaml", "tables", "gephi-tables"]
  static let graphs = [
    "networkx/network.graphml", "igraph/network.graphml", "yed/network.graphml", "yed-live/network.graphml",
    "gephi/network.graphml",
    "cytoscape/network.graphml", "visone/network.graphml", "gexf/network.gexf", "pajek/network.net",
  ]
  /// Here a tie that runs both ways is two numbers, or the drawing is of another kind.
  static let others = ["matrix", "pajek-matrix/network.net", "node-link/network.json", "d3/network.json"]

  private func read(_ form: String) throws -> NetworkFile {
    let file = try NetworkFile.read("\(Self.forms)/\(form)")
    let found = file.diagnostics.map(\.rule.id).filter { $0 != "unread-part" || !form.hasPrefix("cytoscape") }
    #expect(found == [], "\(form)")
    return file
  }

  /// The measures without the kinds of communities, which only a case declares.
  private func measures(_ form: String) throws -> String {
    let report = try #require(MeasureReport(of: read(form)))
    guard case .object(let members) = report.json, let found = members.first(where: { $0.key == "measures" }) else {
      return "no measures of \(form)"
    }
    let lines = String(decoding: found.value.bytes(pretty: true), as: UTF8.self).split(separator: "\n")
    return lines.filter { !$0.contains("\"kind\":") && !$0.contains("\"kind_reason\":") }.joined(separator: "\n")
  }

  /// The places of people, without the title, which of a case is its summary.
  private func places(_ form: String) throws -> [Substring] {
    let positions = try #require(try NetworkPicture(of: read(form))?.positions)
    return String(decoding: positions, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("  \"name\":") }
  }

  @Test(arguments: cases + graphs + others)
  func givesTheSameMeasuresInEveryForm(form: String) throws {
    let expected = try measures("yaml")
    #expect(expected.contains("\"ties\": 5,"))
    #expect(expected.contains("\"id\": \"lena\""))
    #expect(try measures(form) == expected)
  }

  @Test(arguments: cases.dropFirst())
  func drawsACaseAlikeInEveryForm(form: String) throws {
    let drawings = try ["yaml", form].map { try #require(try NetworkPicture(of: read($0))?.svg) }
    #expect(drawings[0] == drawings[1])
  }

  @Test(arguments: graphs.dropFirst())
  func drawsAGraphAlikeInEveryForm(form: String) throws {
    let drawings = try [Self.graphs[0], form].map { try #require(try NetworkPicture(of: read($0))?.svg) }
    #expect(drawings[0] == drawings[1])
    // The places are those of the case, too.
    #expect(try places(form) == places("yaml"))
  }
}
