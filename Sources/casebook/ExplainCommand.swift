// The verb `explain`: a rule at length, with an example that breaks it and one that keeps it.

import ArgumentParser
import Cases
import Diagnostics
import Site
import Themes

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule by the id that a message names.",
    discussion: "Without an id, lists every rule in a line.")

  @Argument(help: "The id, such as unknown-tag.")
  var id: String?

  private static let all = (Explanation.ofContent + Explanation.ofThemes).sorted { $0.rule.id < $1.rule.id }

  /// What is said of the ids that are no rules of the content: no portfolio breaks or silences them.
  private static let ofFailures = [
    Rule.wrongUsage.id: """
    usage (error)
    The command was called in a way that it cannot be: an option, a verb or a path is none that there is.

    Nothing was read or written. `casebook --help` lists the verbs, `casebook help build` the options of one.

    """,
    Rule.machineFailure.id: """
    machine (error)
    The machine did not do what it was asked to: a file could not be read or written, or there is no room for it.

    The content need not be wrong. The message says what failed; call the command again once that is mended.

    """,
  ]

  /// Why each rule is kept, by its id.
  static var reasons: [String: String] {
    Dictionary(all.map { ($0.rule.id, $0.why) }, uniquingKeysWith: { first, _ in first })
  }

  func run() throws {
    guard let id else {
      let width = Self.all.map(\.rule.id.count).max() ?? 0
      let lines = Self.all.map { explanation in
        let rule = explanation.rule
        return rule.id + String(repeating: " ", count: width - rule.id.count + 2) + rule.severity.rawValue.padded(to: 9)
          + rule.summary
      }
      return try StandardStream.output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    if let text = Self.ofFailures[id] { return try StandardStream.output.write(Array(text.utf8)) }
    guard let explanation = Self.all.first(where: { $0.rule.id == id }) else {
      let near = Suggestion.nearest(to: id, among: Self.all.map(\.rule.id))
      throw MachineFailure(
        usage: "there is no rule `\(id)`", help: near.map { "did you mean `\($0)`?" } ?? "`casebook explain` lists all")
    }
    try StandardStream.output.write(Array(explanation.text.utf8))
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
