// What the help says of a tie that was written as other programs and statisticians write it; each is followed.

import Diagnostics
import Testing

@testable import Cases

@Suite struct TieHelpTests {
  private func read(role: String = "teacher", _ tie: String) throws -> NetworkDesk {
    try NetworkDesk(
      """
        people: {a: {community: oak, role: \(role), member: true}, b: {community: elm, member: true}}
        ties:
          - \(tie)
      """, [:])
  }

  @Test(arguments: ["NA", "n/a", "'#N/A'", "k. A.", "weiß nicht"])
  func asksToDeleteWhatIsMissing(word: String) throws {
    for read in [
      try read("{from: a, to: b, strength: \(word)}"), try read(role: word, "a -> b"), try read("a -> b: \(word)"),
    ] {
      let found = read.diagnostics.filter { $0.rule.severity == .error }
      #expect(found.map(\.rule.id) == ["bad-value"], "\(read.text)")
      #expect(
        found.first?.help == "delete it, for what is left out is not reported, or write `not-known`", "\(read.text)")
    }
    for sound in [try read("{from: a, to: b, strength: not-known}"), try read(role: "not-known", "a -> b: not-known")] {
      #expect(sound.diagnostics.isEmpty, "\(sound.text)")
    }
  }

  @Test(arguments: [
    ("direction: mutual", true), ("direction: both", true), ("mutual: true", true), ("Mutual: yes", true),
    ("directed: false", true), ("two-way: true", true), ("type: undirected", true), ("direction: one-way", false),
    ("mutual: false", false), ("directed: true", false),
  ])
  func namesTheFieldForBothWays(line: String, isBoth: Bool) throws {
    let read = try read("{from: a, to: b, \(line)}")
    let found = read.diagnostics.filter { $0.rule.severity == .error }
    #expect(found.map(\.rule.id) == ["unknown-key"], "\(read.text)")
    let other = "leave it out where it runs from `from` to `to`; write `both: true` where it runs both ways"
    #expect(found.first?.help == (isBoth ? "write `both: true`" : other), "\(read.text)")
  }
}
