// DOIs and the identifiers of archives, as registries write them.

import Foundation

enum WorkIdentifiers {
  /// Returns the DOI in a text, which begins at its `10.`: without the address of a service or the word before it. Nil
  /// where there is none. O(n).
  static func doi(in text: String) -> String? {
    let text = text.trimmed
    guard let start = text.ranges(of: "10.").map(\.lowerBound).first(where: { isPrefix(text[$0...]) }) else {
      return nil
    }
    let doi = String(text[start...])
    // An address spells some signs with `%`, a DOI on its own does not.
    let isAddress = ["/", "%2F", "%2f"].contains { text[..<start].contains($0) }
    return withoutEnd((isAddress ? doi.removingPercentEncoding ?? doi : doi).trimmed)
  }

  /// A DOI without what ends the sentence or the brackets that it was copied from: `10.1000/182.`, `<10.1000/182>`.
  private static func withoutEnd(_ doi: String) -> String {
    // One that is longer is refused.
    guard !doi.isLonger(than: Reference.longestField) else { return doi }
    var doi = doi[...]
    func isLoose(_ closing: Character, _ opening: Character) -> Bool {
      doi.last == closing && doi.count(where: { $0 == closing }) > doi.count(where: { $0 == opening })
    }
    while doi.last.map({ ".,;".contains($0) }) == true || isLoose(">", "<") || isLoose(")", "(") || isLoose("]", "[")
      || isLoose("}", "{")
    {
      doi.removeLast()
    }
    return String(doi)
  }

  /// Whether a DOI begins here: `10.`, digits, and a slash with something behind it.
  private static func isPrefix(_ text: Substring) -> Bool {
    let behind = text.dropFirst(3).drop { $0.isASCII && ($0.isNumber || $0 == ".") }
    let slash = behind.hasPrefix("/") ? 1 : behind.hasPrefix("%2F") || behind.hasPrefix("%2f") ? 3 : 0
    return slash > 0 && behind.count > slash && text.dropFirst(3).first?.isNumber == true
  }

  /// Returns the address of a work in an archive, and the archive's name; nil for an archive without addresses of
  /// works.
  static func eprint(_ id: String, archive: String?) -> (url: String, name: String)? {
    let bare = id.trimming { $0 == " " }
    guard !bare.isEmpty, !bare.contains(where: \.isWhitespace) else { return nil }
    switch archive?.lowercased() ?? (isArXiv(bare) ? "arxiv" : "") {
    case "arxiv":
      let number = bare.lowercased().hasPrefix("arxiv:") ? String(bare.dropFirst(6)) : bare
      return ("https://arxiv.org/abs/" + number, "arXiv")
    case "jstor": return ("https://www.jstor.org/stable/" + bare, "JSTOR")
    case "hdl": return ("https://hdl.handle.net/" + bare, "Handle")
    case "pubmed": return ("https://pubmed.ncbi.nlm.nih.gov/" + bare, "PubMed")
    case "hal": return ("https://hal.science/" + bare, "HAL")
    default: return nil
    }
  }

  /// `2101.00001v2`, `arXiv:2101.00001` or `math/0301001`.
  private static func isArXiv(_ id: String) -> Bool {
    if id.lowercased().hasPrefix("arxiv:") { return true }
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].count == 4, parts[0].allSatisfy(\.isNumber), (4...8).contains(parts[1].count),
      parts[1].first?.isNumber == true
    {
      return true
    }
    let old = id.split(separator: "/", omittingEmptySubsequences: false)
    return old.count == 2 && old[1].count == 7 && old[1].allSatisfy(\.isNumber)
  }
}
