// Every rule has its explanation, and what the explanation says is so: its bad example breaks the rule, its good one
// leaves nothing to say.

import Cases
import Diagnostics
import Foundation
import Testing
import Themes

@testable import Site

@Suite struct ExplanationTests {
  static let all = Explanation.ofContent + Explanation.ofThemes

  @Test func explainsEveryRuleOnce() {
    let rules = (Rule.all + Rule.ofThemes).map(\.id)
    #expect(Self.all.map(\.rule.id).sorted() == rules.sorted())
  }

  @Test(arguments: all.map(\.rule.id))
  func showsWhatBreaksTheRuleAndWhatKeepsIt(id: String) async throws {
    let explanation = try #require(Self.all.first { $0.rule.id == id })
    let bad = try await Self.findings(explanation.bad)
    #expect(bad.contains(id), "the bad example of \(id) gives \(bad)")
    let good = try await Self.findings(explanation.good)
    #expect(good == [], "the good example of \(id) gives \(good)")
    #expect(!explanation.why.isEmpty)
  }

  @Test func readsAsOneLineOfAdviceAndTwoExamples() throws {
    let text = try #require(Self.all.first { $0.rule.id == "tag-synonym" }).text
    #expect(text.contains("This breaks it:\n\n    tags: [release time]\n"))
    #expect(text.contains("This keeps it:\n\n    tags: [cover-time]\n"))
    let fixed = try #require(Self.all.first { $0.rule.id == "unknown-tag" }).text
    #expect(!fixed.contains("silence"))
  }

  /// The ids of everything that a build of the example finds, in order, each once.
  private static func findings(_ example: Explanation.Example) async throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "casebook-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let theme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Themes/commons").standardizedFileURL
    try FileManager.default.createDirectory(at: folder.appending(path: "Themes"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: theme, to: folder.appending(path: "Themes/examples"))
    // The theme of that name in the working folder would be found first.
    func place(_ path: String) -> URL { folder.appending(path: path.replacing("Themes/commons/", with: "Themes/examples/")) }
    for file in SoundPortfolio.files + example.files {
      let place = place(file.path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
    for path in example.missing { try FileManager.default.removeItem(at: place(path)) }
    for link in example.symbolicLinks {
      try FileManager.default.createSymbolicLink(atPath: folder.appending(path: link.path).path(), withDestinationPath: String(decoding: link.bytes, as: UTF8.self))
    }
    var options = BuildOptions()
    options.content = folder.appending(path: "Content").path()
    options.theme = "examples"
    options.output = folder.appending(path: "Output").path()
    let report = try await Build(options).run()
    return Set(report.diagnostics.map(\.rule.id)).sorted()
  }
}
