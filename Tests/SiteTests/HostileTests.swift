// Files that nobody wrote in good faith, and hundreds of broken ones at once: each is refused at its file and line, and
// none hides what is wrong with another.

import Diagnostics
import Foundation
import Testing

@testable import Site

/// A front matter, or a whole file, that must be refused by a rule.
private struct HostileFile: Sendable {
  let name: String
  let rule: String
  /// The line that the first message of the rule points at.
  let line: Int
  let bytes: @Sendable () -> [UInt8]

  init(_ name: String, _ rule: String, line: Int, bytes: @escaping @Sendable () -> [UInt8]) {
    (self.name, self.rule, self.line, self.bytes) = (name, rule, line, bytes)
  }

  init(_ name: String, _ rule: String, line: Int, front: @escaping @Sendable () -> String) {
    self.init(name, rule, line: line, bytes: { Array("---\n\(front())\n---\n\nText.\n".utf8) })
  }

  static let all: [HostileFile] = [
    HostileFile(
      "alias-bomb", "yaml-alias", line: 2,
      front: {
        "a0: &a0 [x]\n"
          + (1..<30).map { level in
            "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",") + "]\n"
          }.joined()
      }),
    HostileFile("deep-flow", "yaml-depth", line: 2, front: { "title: " + String(repeating: "[", count: 100_000) }),
    HostileFile(
      "deep-mappings", "yaml-depth", line: 2, front: { "title: " + String(repeating: "{a: ", count: 100_000) }),
    HostileFile(
      "deep-dashes", "yaml-depth", line: 3, front: { "title:\n" + String(repeating: "- ", count: 100_000) + "x" }),
    HostileFile(
      "deep-block", "yaml-depth", line: 34,
      front: { (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined() }),
    HostileFile("complex-key", "yaml-complex-key", line: 3, front: { "title: A\n? [a, b]\n: c" }),
    HostileFile("complex-flow-key", "yaml-complex-key", line: 2, front: { "title: {{a: b}: c}" }),
    HostileFile("tag", "yaml-tag", line: 2, front: { "title: !!python/object:os.system x" }),
    HostileFile(
      "zero-byte", "control-character", line: 2, bytes: { Array("---\ntitle: A".utf8) + [0] + Array("B\n---\n".utf8) }),
    HostileFile(
      "bad-utf8", "not-utf8", line: 2, bytes: { Array("---\ntitle: A".utf8) + [0xC0, 0xAF] + Array("\n---\n".utf8) }),
    HostileFile(
      "surrogate", "not-utf8", line: 2,
      bytes: { Array("---\ntitle: A".utf8) + [0xED, 0xA0, 0x80] + Array("\n---\n".utf8) }),
    HostileFile("utf16", "not-utf8", line: 1, bytes: { [0xFF, 0xFE, 0x2D, 0x00] }),
    HostileFile("bidi", "bidi-control", line: 2, front: { "title: About \u{202E}us" }),
    HostileFile("isolate", "bidi-control", line: 3, front: { "title: About\nsummary: \u{2066}us\u{2069}" }),
    HostileFile("same-key", "duplicate-key", line: 3, front: { "title: A\ntitle: B" }),
    // One word to a reader: a letter with its accent, and a letter and then an accent.
    HostileFile("same-key-composed", "duplicate-key", line: 3, front: { "\u{E9}cole: A\ne\u{301}cole: B" }),
    HostileFile(
      "many-keys", "duplicate-key", line: 20_002, front: { (0..<20_000).map { "k\($0): x\n" }.joined() + "k7: y" }),
    HostileFile(
      "long-line", "file-too-large", line: 1,
      bytes: {
        Array("---\ntitle: ".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 25 << 20) + Array("\n---\n".utf8)
      }),
    HostileFile(
      "long-unclosed", "yaml-syntax", line: 2, front: { "title: \"" + String(repeating: "a", count: 4 << 20) }),
    HostileFile(
      "never-closed", "no-front-matter", line: 1,
      bytes: { Array("---\n".utf8) + [UInt8](repeating: UInt8(ascii: "\n"), count: 1 << 20) }),
  ]
}

@Suite struct HostileTests {
  @Test(.timeLimit(.minutes(1)), arguments: HostileFile.all.map(\.name))
  func refusesItAtItsFileAndLine(name: String) async throws {
    let hostile = try #require(HostileFile.all.first { $0.name == name })
    let sandbox = try Sandbox.small()
    try sandbox.write(hostile.bytes(), to: "Content/pages/\(name).md")
    // Another file's mistake is found all the same.
    let other = "Content/cases/wombat-ring.md"
    try sandbox.replace("\npublished: 2026-05-01\n", with: "\npublished: 2026-02-30\n", in: other)
    let report = try await sandbox.build()
    let own = report.places.filter { $0.hasPrefix("Content/pages/\(name).md:") && $0.hasSuffix(" \(hostile.rule)") }
    #expect(own.contains { $0.hasPrefix("Content/pages/\(name).md:\(hostile.line):") }, "\(report.places.prefix(20))")
    #expect(report.places.contains { $0.hasPrefix("\(other):") && $0.hasSuffix(" bad-date") })
    #expect(report.output == nil)
    // What is said of one file can be read to its end.
    #expect(report.diagnostics.count < 25_000)
  }

  @Test func takesAByteOrderMarkForNothing() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      [0xEF, 0xBB, 0xBF] + Array("---\ntitle: About marks\n---\n\nText.\n".utf8), to: "Content/pages/marked.md")
    #expect(try await sandbox.build().places == [])
    try sandbox.write(
      [0xEF, 0xBB, 0xBF] + Array("---\ntitel: About marks\n---\n\nText.\n".utf8), to: "Content/pages/marked.md")
    #expect(try await sandbox.build().places == ["Content/pages/marked.md:2:1 unknown-key"])
  }

  /// Ways to break a case, each with its rule.
  private static let breaks: [(rule: String, text: @Sendable (Int) -> String)] = [
    ("yaml-syntax", { "---\ntitle: \"Case \($0)\nsummary: Never closed.\n---\n" }),
    ("no-front-matter", { "# Case \($0)\n" }),
    ("missing-field", { "---\ntitle: Case \($0)\n---\n" }),
    ("yaml-depth", { "---\ntitle: Case \($0)\nsummary: \(String(repeating: "[", count: 100))\n---\n" }),
    ("not-utf8", { "---\ntitle: Case \($0)\u{FFFD}\n---\n" }),
    ("unknown-key", { "---\ntitle: Case \($0)\nsumary: A slip.\n---\n" }),
  ]

  @Test func reportsFiveHundredBrokenFilesInOneRun() async throws {
    let sandbox = try Sandbox()
    var expected: [String: String] = [:]
    for number in 0..<500 {
      let kind = Self.breaks[number % Self.breaks.count]
      let path = "Content/cases/broken-\(number).md"
      var bytes = Array(kind.text(number).utf8)
      // The replacement character stands for a byte that is none.
      if kind.rule == "not-utf8" { bytes.removeAll { $0 == 0xBF || $0 == 0xBD } }
      try sandbox.write(bytes, to: path)
      expected[path] = kind.rule
    }
    let report = try await sandbox.build()
    var found: [String: Set<String>] = [:]
    for place in report.places {
      let parts = place.split(separator: " ")
      guard let path = place.split(separator: ":").first, let rule = parts.last else { continue }
      found[String(path), default: []].insert(String(rule))
    }
    for (path, rule) in expected {
      #expect(found[path]?.contains(rule) == true, "\(path) \(rule) \(found[path] ?? [])")
    }
    #expect(Set(found.keys) == Set(expected.keys))
    #expect(report.output == nil)
  }
}
