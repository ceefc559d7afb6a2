// Words that are quoted, for a page that sets quotation marks of its own.

extension String {
  /// The text without the one pair of quotation marks that holds all of it: a page sets its own.
  var withoutOuterQuotes: String {
    guard let first, let last, count > 2 else { return self }
    let ends = String.quotes.filter { $0.key == first }.flatMap(\.value)
    let inside = dropFirst().dropLast()
    // Where such marks are inside as well, the first and the last may be of two quotations.
    guard ends.contains(last), !inside.contains(where: { $0 == first || $0 == last }) else { return self }
    return String(inside)
  }

  /// What quotations end with, by what they begin with.
  private static let quotes: [Character: [Character]] = [
    "\"": ["\""], "“": ["”"], "„": ["“", "”"], "«": ["»"], "»": ["«", "»"], "”": ["”"], "「": ["」"], "『": ["』"],
  ]
}
