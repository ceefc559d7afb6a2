// The quick reader of plain YAML against libyaml: whatever it reads, libyaml reads in the same way, place by place, and
// without a word about it.

import Diagnostics
import Foundation
import Testing

@testable import Formats

struct PlainYAMLTests {
  /// A line for each node, with its place, and whether it stood without quotation marks.
  private static func outline(_ node: Node, _ indent: String = "") -> [String] {
    let place = "\(indent)\(node.span.lower)..<\(node.span.upper) "
    switch node.content {
    case .scalar(let text, let isPlain): return [place + (isPlain ? "plain " : "quoted ") + text.debugDescription]
    case .list(let items): return [place + "list"] + items.flatMap { outline($0, indent + "  ") }
    case .mapping(let entries):
      return [place + "mapping"]
        + entries.flatMap {
          ["\(indent)\($0.keySpan.lower)..<\($0.keySpan.upper) \($0.key.debugDescription):"]
            + outline($0.value, indent + "  ")
        }
    }
  }

  private static let file = SourceSet([SourceFile(path: "a.md", text: "")]).ids[0]

  /// What the quick reader reads; nil where it leaves the text to libyaml. Expects libyaml to read the same.
  @discardableResult
  private static func read(_ text: String) -> [String]? {
    // Something before and behind it is not its own.
    let bytes = Array("---\n\(text)---\nBody".utf8)
    let composer = YAMLComposer(file: file, bytes: bytes, range: 4..<bytes.count - 8)
    guard let quick = PlainYAML.read(composer) else { return nil }
    var slow = composer
    slow.runLibYAML()
    #expect(slow.diagnostics.map(\.message) == [] && slow.stoppedAt == nil, "\(text)")
    let read = quick.root.map { outline($0) }
    #expect(read == slow.root.map { outline($0) }, "\(text)")
    return read
  }

  /// The front matter and the YAML files of the sample and of the fixtures.
  private static let texts: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["Content", "Tests/Fixtures"].flatMap { folder in
      (FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String } ?? [])
        .sorted().compactMap { path -> String? in
          guard path.hasSuffix(".md") || path.hasSuffix(".yml"),
            let text = try? String(contentsOf: root.appending(path: folder).appending(path: path), encoding: .utf8)
          else { return nil }
          guard path.hasSuffix(".md") else { return text }
          return FrontMatter.split(Array(text.utf8), file).parts.map {
            String(decoding: Array(text.utf8)[$0.yaml], as: UTF8.self)
          }
        }
    }
  }()

  @Test func readsEveryTextAsLibyamlDoes() {
    #expect(Self.texts.count > 30)
    #expect(Self.texts.compactMap { Self.read($0) }.count * 2 > Self.texts.count)
  }

  /// Each text with its line ends as Windows has them, and with something taken out, put in or exchanged.
  @Test func readsTextsWithSlipsAsLibyamlDoesOrNotAtAll() {
    let signs = Array(" \n:-#,{}[]\"'|>&*!?%@`~.\\\t\r=<ü\u{A0}\u{85}\u{2028}\u{FEFF}…„“0a").map(String.init)
    let pairs = signs.flatMap { first in
      [": ", " #", "- ", "\n ", "\n- ", "''", "\n\n", "...", "---"].map { first + $0 }
    }
    for (number, text) in Self.texts.enumerated() where text.utf8.count < 6_000 {
      Self.read(text.replacing("\n", with: "\r\n"))
      let places = Array(text.indices)
      guard !places.isEmpty else { continue }
      // Steps without a common factor go everywhere in time.
      for step in 0..<60 {
        let place = places[(step * 7_919 + number * 104_729) % places.count]
        let sign = step.isMultiple(of: 2) ? signs[step / 2 % signs.count] : pairs[(step * 31 + number) % pairs.count]
        Self.read(text[..<place] + sign + text[place...])
        Self.read(text[..<place] + sign + text[text.index(after: place)...])
        Self.read(String(text[..<place] + text[text.index(after: place)...]))
      }
    }
  }

  @Test(arguments: [
    "a: b\n", "a:\n  b: c\n", "a:\n- b\n- c: d\n  e: f\n", "a:\n  - b -> c: d\n", "a: {b: c, d: [e, f], g: {}}\n",
    "a: \"b: #c\"\nd: 'e'\n", "a:\nb: c\n", "\n\na:   b  \n\n", "a: b\r\nc: d\r\n", "ä: ö, ü\n", "a: http://b.c/d?e#f",
    "a: ~\nb: 2019-09\n", "a: \u{A0}b\n", "  a: b\n  c: d\n", "a: {b: \"c, d\", e: f g}\n",
  ])
  func readsThePlainForms(_ text: String) { #expect(Self.read(text) != nil) }

  @Test(arguments: [
    "", "\n", "a", "- a\n", "a: b # c\n", "# a\nb: c\n", "a: |\n  b\n", "a: >\n  b\n", "a: b\n  c\n", "a: &b c\n",
    "a: *b\n",
    "a: !b c\n", "\"a\": b\n", "a: 'b''c'\n", "a: \"b\\n\"\n", "a: [b,\n c]\n", "a: {b}\n", "a: [b: c]\n", "a: b: c\n",
    "a: b\na: c\n", "a: {b: c, b: d}\n", "? a\n", "a : b\n", "a:\tb\n", "a: - b\n", "a: b\r", "a:\u{2028}b\n",
    "a: „b“\n", "...\n", "--- a\n", "%a: b\n", "a:\n  - b\n c: d\n", "a: 'b\n", "a: [b\n", "a: b]\nc\n",
    "a: \(String(repeating: "[", count: 40))\(String(repeating: "]", count: 40))\n",
  ])
  func leavesAllElseToLibyaml(_ text: String) { #expect(Self.read(text) == nil) }
}
