// Ties and links run one way unless `both: true`. Programs and people write that under other names.

import Formats

/// Other names for `both`.
enum TieDirection {
  private static let names: Set<String> = [
    "bidirectional", "directed", "direction", "directionality", "mutual", "oneway", "reciprocal", "reciprocated",
    "symmetric", "twoway", "undirected",
  ]
  private static let bothWays: Set<String> = [
    "bidirectional", "both", "bothways", "either", "mutual", "reciprocal", "symmetric", "twoway", "undirected",
  ]

  /// What to write in place of a field of a tie or link that says which way it runs; nil for any other field.
  static func help(for entry: Node.Entry) -> String? {
    let name = letters(entry.key)
    let value = entry.value.text ?? ""
    let isOneWay = ["directed", "oneway"].contains(name)
    guard names.contains(name) || bothWays.contains(letters(value)) && name == "type" else { return nil }
    let isBoth = bothWays.contains(letters(value)) || CellWords.truth(value) == !isOneWay
    guard !isBoth else { return "write `both: true`" }
    return "leave it out where it runs from `from` to `to`; write `both: true` where it runs both ways"
  }

  /// A word without letter case, blanks and hyphens.
  private static func letters(_ word: String) -> String { word.lowercased().filter(\.isLetter) }
}
