// Signs that cannot be seen, and lines that close front matter before its end.

import Diagnostics
import Testing

@testable import Formats

@Suite struct HiddenSignTests {
  private func found(_ text: String) -> [String] {
    let source = SourceFile(path: "a.md", text: text)
    let sources = SourceSet([source])
    return TextCheck.check(source, sources.ids[0]).diagnostics.map(\.message)
  }

  @Test(arguments: [
    ("scho\u{200B}ols", "a zero-width space (U+200B) stands here"),
    ("Oak\u{3164} school", "a letter that cannot be seen (U+3164) stands here"),
    ("two \u{2062}schools", "a sign that cannot be seen (U+2062) stands here"),
  ])
  func namesTheSignWithItsCode(text: String, message: String) { #expect(found(text) == [message]) }

  /// Joiners, soft hyphens, blanks that keep words together, and the end of a word in scripts that have no blanks.
  @Test(arguments: [
    "👩🏽‍🏫", "می‌خواهم", "Auf\u{200C}lage", "Schul\u{AD}netz", "10\u{A0}days", "10\u{202F}days", "ភាសា\u{200B}ខ្មែរ",
    "and/\u{200B}or",
    "1\u{2060}–\u{2060}2", "\u{2800}\u{2801}", "\u{200E}(3)\u{200F}",
  ])
  func saysNothingOfWhatLanguagesNeed(text: String) { #expect(found(text) == []) }

  private func fence(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let sources = SourceSet([SourceFile(path: "a.md", text: text)])
    guard let parts = FrontMatter.split(bytes, sources.ids[0]).parts else { return nil }
    return parts.earlyFence(in: bytes) { ["title", "network", "actions"].contains($0) }.map {
      "\($0.field) \($0.line.lowerBound)"
    }
  }

  @Test(arguments: [
    ("---\ntitle: T\n---\nnetwork:\n  aims: []\n---\n\nText.\n", "network 13"),
    ("---\ntitle: T\n---\n\n# more\nactions: []\n---\n", "actions 13"),
    ("---\ntitle: T\n---\nnetwork: {}\nactions: []\n", "network 13"),
  ])
  func findsTheLineThatClosesBeforeTheLastField(text: String, line: String) { #expect(fence(text) == line) }

  @Test(arguments: [
    "---\ntitle: T\n---\n\nThe network: schools.\n\n---\n\nMore.\n",
    "---\ntitle: T\n---\nnetwork: what it was.\n\nText.\n",
    "---\ntitle: T\n---\nNetwork:\n  five schools\n",
    "---\ntitle: T\n---\nsummary: it is\n---\n",
    "---\ntitle: T\n---\n",
  ])
  func takesNoProseForFields(text: String) { #expect(fence(text) == nil) }
}
