// Author–date references: how a work is named in a sentence, and how it stands in a list. Every page that cites
// uses this one wording.

import Diagnostics
import Foundation
import Markup

/// Words works as readers see them.
public struct ReferenceStyle: Sendable {
  let words: any ReferenceWords

  public init(_ words: any ReferenceWords) { self.words = words }

  /// The work in brackets: `Brown & Flood, 2020`.
  public func label(_ reference: Reference) -> String {
    "\(authors(reference)), \(Self.citedYear(reference, year: year(reference)))"
  }

  /// The year, with the letter that tells works of the same names and year apart: `2019a`, `n.d.-a`.
  public func year(_ reference: Reference, letter: String) -> String {
    let year = year(reference)
    return year.last?.isNumber == true ? year + letter : "\(year)-\(letter)"
  }

  /// The year, or `n.d.` where there is none.
  public func year(_ reference: Reference) -> String {
    reference.year.map { $0 == Reference.inPress ? words.word(.inPress) : $0 } ?? words.word(.noDate)
  }

  /// The year in a citation, behind that of the first publication: `1762/1979`.
  static func citedYear(_ reference: Reference, year: String) -> String {
    reference.originalYear.map { $0 == reference.year ? year : "\($0)/\(year)" } ?? year
  }

  /// The names in a citation: `Brown & Flood`, `Hubers et al.` from three names on, or the title where nobody is named.
  ///
  /// - Parameter shown: How many names come before `et al.`, where fewer would not tell works apart.
  public func authors(_ reference: Reference, and joint: ReferenceTerm = .ampersand, shown: Int = 1) -> String {
    let (names, hasOthers) = Self.responsible(reference)
    guard let first = names.first else { return reference.title.isEmpty ? reference.key.text : shortTitle(reference) }
    if names.count == 2, !hasOthers { return "\(first.family) \(words.word(joint)) \(names[1].family)" }
    // `et al.` is several people.
    let shown = !hasOthers && shown >= names.count - 1 ? names.count : shown
    let families = names.prefix(shown).map(\.family)
    if names.count == 1, !hasOthers { return first.family }
    if shown < names.count || hasOthers {
      return families.joined(separator: ", ") + (shown > 1 ? ", " : " ") + words.word(.others)
    }
    return families.dropLast().joined(separator: ", ") + ", \(words.word(joint)) " + (families.last ?? "")
  }

  /// The title without the year that a law may end with, for a citation says it behind: `Education Act` of
  /// `Education Act 2011`.
  private func shortTitle(_ reference: Reference) -> String {
    guard reference.isLaw, let year = reference.year, reference.title.hasSuffix(" " + year) else {
      return reference.title
    }
    return String(reference.title.dropLast(year.count + 1))
  }

  /// The family names that a citation has of a work; empty where it goes by its title.
  static func families(_ reference: Reference) -> [String] { responsible(reference).names.map(\.family) }

  /// How a title is marked that a citation has in the place of names: as the list marks it. Nil where there are names.
  enum TitleMark { case italics, quotationMarks, plain }

  static func titleMark(_ reference: Reference) -> TitleMark? {
    guard responsible(reference).names.isEmpty, !reference.title.isEmpty else { return nil }
    if reference.isLaw { return isDecision(reference) ? .italics : .plain }
    return reference.container == nil ? .italics : .quotationMarks
  }

  /// Whether a work is the decision of a court.
  static func isDecision(_ reference: Reference) -> Bool { ["legal_case", "jurisdiction"].contains(reference.kind) }

  /// The warning that `others` is in the place of names.
  static func unnamedOthers(_ rule: Rule, at span: Span) -> Diagnostic {
    Diagnostic(
      rule, "`others` leaves out names that a list of works has", at: span,
      help:
        "write the names of all, from the work itself: the list has up to twenty, and a citation `et al.` on its own")
  }

  /// The authors of a work, or its editors where it has no authors, and whether there are more of them.
  private static func responsible(_ reference: Reference) -> (names: [Reference.Name], hasOthers: Bool) {
    if reference.isLaw { return ([], false) }
    return reference.authors.isEmpty
      ? (reference.editors, reference.hasOtherEditors) : (reference.authors, reference.hasOtherAuthors)
  }

  /// The key under which lists are sorted: names, then year, then title. Fewer names come before more, letters before
  /// the same with accents, no date before years and what is in press behind them. An article at the beginning does
  /// not count.
  public static func sortKey(_ reference: Reference) -> String {
    let names = responsible(reference).names.map { $0.isOrganisation ? withoutArticle(full($0)) : full($0) }
    let title = withoutArticle(String(reference.title.unicodeScalars.prefix(Reference.longestField)))
    // A list begins with the title of a work that nobody is named for.
    let parts = (names.isEmpty ? [[title]] : [names]) + [[yearKey(reference.year)], [title]]
    let words = parts.map { $0.map { $0.lowercased() }.joined(separator: "\u{2}") }.joined(separator: "\u{1}")
    // Text without accents is folded as it is.
    guard words.utf8.contains(where: { $0 >= 0x80 }) else { return words + "\u{1}" + words }
    // Folding takes the square of a text's length, so each name is folded on its own; a title that is longer is
    // refused.
    let folded = parts.map { texts in
      texts.map { $0.lowercased().folding(options: .diacriticInsensitive, locale: nil) }.joined(separator: "\u{2}")
    }
    return folded.joined(separator: "\u{1}") + "\u{1}" + words
  }

  private static func yearKey(_ year: String?) -> String {
    guard let year else { return "" }
    // `ca. 1920` is among the others of that year.
    return year.contains(where: \.isNumber) ? "1" + year.drop { !$0.isNumber } : "2" + year
  }

  private static let articles: Set<String> = [
    "a", "an", "the", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el", "los", "las", "il",
    "lo", "het", "een",
  ]

  /// A title without the signs and the article that it begins with: `school` of `“The school”`.
  private static func withoutArticle(_ title: String) -> String {
    let title = title.drop { !$0.isLetter && !$0.isNumber }
    guard let blank = title.firstIndex(where: \.isWhitespace), articles.contains(title[..<blank].lowercased()) else {
      return String(title)
    }
    return String(title[title.index(after: blank)...])
  }

  /// The work as an entry of a reference list, its title or container in italics and its address as a link.
  ///
  /// - Parameter year: The year with its letter, where works must be told apart.
  public func entry(_ reference: Reference, year: String? = nil) -> Fragment {
    var writer = MarkupWriter(.html)
    let year = year ?? self.year(reference)
    let date = "(\(year)\(reference.monthAndDay.map { ", " + $0.text(words) } ?? "")). "
    if reference.isLaw {
      law(reference, year: year, &writer)
    } else if let names = authorList(reference) {
      writer.text(closed(names) + date)
      title(reference, &writer)
    } else {
      title(reference, &writer)
      writer.text(date)
    }
    if !reference.isLaw { container(reference, &writer) }
    if let publisher = publisher(reference) { writer.text(closed(publisher)) }
    let address = Self.address(reference)
    if let address {
      writer.element("a", [Attribute("href", address)], text: reference.doi.map { "https://doi.org/" + $0 } ?? address)
    }
    let original = reference.originalYear.flatMap { $0 == reference.year ? nil : "(\(words.firstPublished($0)))" }
    if let note = reference.note { writer.text((address == nil ? "" : " ") + note + (note.hasSuffix(".") ? "" : ".")) }
    if let original { writer.text((address == nil && reference.note == nil ? "" : " ") + original) }
    return writer.finish()
  }

  /// Where the work can be had: its DOI, or an address on the web; nothing else is linked.
  public static func address(_ reference: Reference) -> String? {
    if let doi = reference.doi {
      return "https://doi.org/"
        + doi.split(separator: "/", omittingEmptySubsequences: false).map { Escape.urlSegment(String($0)) }.joined(
          separator: "/")
    }
    return reference.mistakeInURL == nil ? reference.url : nil
  }
}
