// What entries have from others: `xdata` gives its fields as they are, `crossref` those of the book or journal that a
// work is part of, under the names that they have in a part.

import Diagnostics
import Formats

extension BibTeX {
  /// The longest chain of works that inherit from one another: a chapter, its volume, its work of several volumes.
  private static let mostGenerations = 8

  private enum State { case untouched, underWay, done }

  /// Gives every entry the fields of those that it names. O(bytes), and what is inherited counts as what strings add.
  mutating func inherit() {
    guard entries.contains(where: { $0.fields["crossref"] != nil || $0.fields["xdata"] != nil }) else { return }
    var places: [String: Int] = [:]
    // Keys are looked up as BibTeX does, without regard to capitals; the same spelling comes first.
    for (place, entry) in entries.enumerated().reversed() { places[entry.key.text.lowercased()] = place }
    for (place, entry) in entries.enumerated() { places["=" + entry.key.text] = place }
    var states = [State](repeating: .untouched, count: entries.count)
    let words = WordList(entries.lazy.map(\.key.text))
    var unknown = 0
    for place in entries.indices { inherit(place, places, words, &unknown, &states, generation: 0) }
  }

  /// - Parameter unknown: How many works have been named that are not there.
  private mutating func inherit(
    _ place: Int, _ places: [String: Int], _ words: WordList, _ unknown: inout Int, _ states: inout [State],
    generation: Int
  ) {
    guard states[place] == .untouched else { return }
    states[place] = .underWay
    for field in ["xdata", "crossref"] {
      guard let value = entries[place].fields[field] else { continue }
      let text = latex.verbatim(value)
      let keys = field == "xdata" ? text.split(separator: ",").map { String($0).trimmed } : [text]
      for key in keys where !key.isEmpty {
        guard let parent = places["=" + key] ?? places[key.lowercased()] else {
          let near = unknown < Vocabulary.mostSuggestions ? words.nearest(to: key) : nil
          unknown += 1
          report(
            value, "`\(field)` names the work `\(key)`, which is not in this file",
            help: near.map { "did you mean `\($0)`?" } ?? "add that entry, or write its fields here")
          continue
        }
        guard generation < Self.mostGenerations else {
          report(
            value,
            "the work `\(key)` is reached over more than \(Self.mostGenerations) works that inherit from one another",
            help: "write the fields here")
          continue
        }
        guard states[parent] != .underWay else {
          report(
            value, "the work `\(entries[place].key)` inherits from itself, by way of `\(key)`",
            help: "keep `\(field)` in the part, and take it out of the whole")
          continue
        }
        inherit(parent, places, words, &unknown, &states, generation: generation + 1)
        if field == "xdata" {
          take(from: parent, to: place, value) { _, name in [name] }
        } else {
          entries[place].parents += [entries[parent].key] + entries[parent].parents
          take(from: parent, to: place, value, as: Self.names)
        }
      }
    }
    states[place] = .done
  }

  /// The names that a field of a whole has in a part of it.
  private static func names(kinds: (whole: String, part: String), _ name: String) -> [String] {
    let isPart = BibTeXFields.parts.contains(kinds.part)
    let isArticle = BibTeXFields.articles.contains(kinds.part)
    switch name {
    case "title" where isPart: return ["booktitle"]
    case "subtitle" where isPart: return ["booksubtitle"]
    case "title" where isArticle && kinds.whole == "periodical": return ["journaltitle"]
    case "subtitle" where isArticle && kinds.whole == "periodical": return ["journalsubtitle"]
    case "title" where kinds.whole.hasPrefix("mv"): return ["maintitle"]
    case "subtitle" where kinds.whole.hasPrefix("mv"): return ["mainsubtitle"]
    case "subtitle": return []
    case "author" where isPart: return ["author", "bookauthor"]
    case "booktitle", "booksubtitle", "title", "author", "editor", "translator", "year", "date", "publisher",
      "institution", "organization", "school", "edition", "volume",
      "number", "series", "journal", "journaltitle", "journalsubtitle", "maintitle", "mainsubtitle", "eventtitle",
      "pubstate", "part", "bookauthor":
      return [name]
    // What identifies the whole, such as its DOI, is not the part's.
    default: return []
    }
  }

  /// Fills the fields that an entry has not itself.
  private mutating func take(
    from parent: Int, to place: Int, _ reason: BibTeXValue,
    as names: ((whole: String, part: String), String) -> [String]
  ) {
    let kinds = (whole: entries[parent].kind, part: entries[place].kind)
    let own = entries[place].fields
    // A book that is written for BibTeX has its title a second time, as `booktitle`, which comes first in order and so
    // is kept.
    for (name, value) in entries[parent].fields.sorted(by: { $0.key < $1.key }) {
      for target in names(kinds, name) where own[target] == nil && entries[place].fields[target] == nil {
        // One date, in whichever of its two fields.
        if target == "year" && own["date"] != nil || target == "date" && own["year"] != nil { continue }
        if target == "journaltitle" && own["journal"] != nil { continue }
        guard value.bytes.count <= min(BibTeXScanner.mostInValue, scanner.room) else {
          diagnostics.append(
            Diagnostic(
              .tooLong, "what `\(entries[place].key)` inherits as `\(target)` is longer than a bibliography can need",
              at: reason.span,
              help: "shorten `\(name)` of the work `\(entries[parent].key)`"))
          continue
        }
        scanner.room -= value.bytes.count
        entries[place].fields[target] = value
      }
    }
  }

  private mutating func report(_ value: BibTeXValue, _ message: String, help: String) {
    diagnostics.append(Diagnostic(.bibtexField, message, at: value.span, help: help))
  }
}
