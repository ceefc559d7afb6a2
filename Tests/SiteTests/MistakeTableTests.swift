// Every planted mistake of the table is found by its rule, exactly where it stands, with its suggestion, and nothing
// else is said; the words of all messages are in one golden that a person has read.

import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite struct MistakeTableTests {
  @Test func holdsEnoughMistakesOfEnoughKinds() {
    #expect(TableMistake.all.count >= 250)
    #expect(Set(TableMistake.all.map(\.name)).count == TableMistake.all.count)
    #expect(
      Set(TableMistake.all.flatMap(\.expectations).compactMap { $0.place.split(separator: " ").last }).count >= 55)
    #expect(TableMistake.all.allSatisfy { !$0.expectations.isEmpty })
  }

  @Test(arguments: TableMistake.all.map(\.name))
  func findsTheMistakeAndNothingElse(name: String) async throws {
    let mistake = try #require(TableMistake.all.first { $0.name == name })
    let report = try await mistake.report()
    #expect(report.spans.sorted() == mistake.expectations.map(\.place).sorted())
    for (place, diagnostic) in zip(report.spans, report.diagnostics) {
      guard let expected = mistake.expectations.first(where: { $0.place == place }) else { continue }
      if let help = expected.help {
        #expect(diagnostic.help?.contains(help) == true, "\(diagnostic.help ?? "no help")")
      } else {
        #expect(diagnostic.help == nil)
      }
    }
  }

  @Test func saysItInWordsThatAPersonHasRead() async throws {
    var text = ""
    for mistake in TableMistake.all {
      let report = try await mistake.report()
      text +=
        "=== \(mistake.name)\n"
        + String(
          decoding: DiagnosticPrinter(sources: report.sources, format: .text).print(report.diagnostics), as: UTF8.self)
      for diagnostic in report.diagnostics {
        #expect(!diagnostic.message.hasSuffix("."), "\(mistake.name)")
        #expect(diagnostic.help?.hasSuffix(".") != true, "\(mistake.name)")
      }
    }
    let place = TableMistake.fixtures.appending(path: "mistake-table.golden.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: place)
    } else {
      #expect(
        try String(contentsOf: place, encoding: .utf8) == text,
        "the messages differ; look at the change and run RECORD=1 swift test")
    }
  }
}
