import Cases
import Diagnostics
import Foundation
import Testing
import Themes

@testable import Site

@Suite struct HelpTests {
  @Test func dump() async throws {
    var text = ""
    for explanation in (Explanation.ofContent + Explanation.ofThemes) {
      let report = try await ExampleFolder(explanation.bad).build()
      text += "##### \(explanation.rule.id)\n" + String(decoding: DiagnosticPrinter(sources: report.sources, format: .text).print(report.diagnostics), as: UTF8.self)
    }
    try Data(text.utf8).write(to: URL(filePath: "/tmp/wtm/helps.txt"))
  }
}
