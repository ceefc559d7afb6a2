// Author–date references: how a work is named in a sentence, and how it stands in a list. Every page that cites
// uses this one wording.

import Foundation
import Markup

/// Words works as readers see them.
public enum ReferenceStyle {
  /// The work in brackets: `Brown & Flood, 2020`.
  public static func label(_ reference: Reference) -> String { "\(authors(reference)), \(year(reference))" }

  /// The year, with the letter that tells works of the same names and year apart: `2019a`, `n.d.-a`.
  public static func year(_ reference: Reference, letter: String) -> String {
    let year = year(reference)
    return year.last?.isNumber == true ? year + letter : "\(year)-\(letter)"
  }

  /// The year, or `n.d.` where there is none.
  public static func year(_ reference: Reference) -> String { reference.year ?? "n.d." }

  /// The names in a citation: `Brown & Flood`, `Hubers et al.` from three names on, or the title where nobody is named.
  public static func authors(_ reference: Reference, and joint: String = "&") -> String {
    let (names, hasOthers) = responsible(reference)
    guard let first = names.first else { return reference.title.isEmpty ? reference.key.text : reference.title }
    if names.count > 2 || hasOthers { return "\(first.family) et al." }
    return names.count == 2 ? "\(first.family) \(joint) \(names[1].family)" : first.family
  }

  /// The authors of a work, or its editors where it has no authors, and whether there are more of them.
  private static func responsible(_ reference: Reference) -> (names: [Reference.Name], hasOthers: Bool) {
    reference.authors.isEmpty
      ? (reference.editors, reference.hasOtherEditors) : (reference.authors, reference.hasOtherAuthors)
  }

  /// The key under which lists are sorted: names, then year, then title. Fewer names come before more, letters before the same with accents.
  public static func sortKey(_ reference: Reference) -> String {
    let names = responsible(reference).names.map(full)
    let title = String(reference.title.unicodeScalars.prefix(Reference.longestField))
    // A list begins with the title of a work that nobody is named for.
    let parts = (names.isEmpty ? [[title]] : [names]) + [[reference.year ?? "n.d."], [title]]
    // Folding takes the square of a text's length, so each name is folded on its own; a title that is longer is refused.
    func joined(_ change: (String) -> String) -> String {
      parts.map { $0.map(change).joined(separator: "\u{2}") }.joined(separator: "\u{1}")
    }
    return joined { $0.lowercased().folding(options: .diacriticInsensitive, locale: nil) } + "\u{1}"
      + joined { $0.lowercased() }
  }

  /// The work as an entry of a reference list, its title or container in italics and its address as a link.
  ///
  /// - Parameter year: The year with its letter, where works must be told apart.
  public static func entry(_ reference: Reference, year: String? = nil) -> Fragment {
    var writer = MarkupWriter(.html)
    let names = authorList(reference)
    let date = "(\(year ?? Self.year(reference))\(reference.monthAndDay.map { ", " + $0 } ?? "")). "
    if names.isEmpty {
      title(reference, &writer)
      writer.text(date)
    } else {
      writer.text(closed(names) + date)
      title(reference, &writer)
    }
    container(reference, &writer)
    if let publisher = publisher(reference) { writer.text(closed(publisher)) }
    let address = address(reference)
    if let address {
      writer.element("a", [Attribute("href", address)], text: reference.doi.map { "https://doi.org/" + $0 } ?? address)
    }
    if let note = reference.note { writer.text((address == nil ? "" : " ") + note + (note.hasSuffix(".") ? "" : ".")) }
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
