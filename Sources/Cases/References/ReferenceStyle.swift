// Author–date references: how a work is named in a sentence, and how it stands in a list. Every page that cites
// uses this one wording.

import Foundation
import Markup

/// Words works as readers see them.
public enum ReferenceStyle {
  /// The work in brackets: `Brown & Flood, 2020`.
  public static func label(_ reference: Reference) -> String { "\(authors(reference)), \(year(reference))" }

  /// The year, with the letter that tells works of the same names and year apart: `2019a`, `n.d.-a`.
  public static func year(_ reference: Reference, letter: String) -> String { reference.year.map { $0 + letter } ?? "n.d.-\(letter)" }

  /// The year, or `n.d.` where there is none.
  public static func year(_ reference: Reference) -> String { reference.year ?? "n.d." }

  /// The names in a citation: `Brown & Flood`, `Hubers et al.` from three names on, or the title where nobody is named.
  public static func authors(_ reference: Reference, and joint: String = "&") -> String {
    let names = reference.authors.isEmpty ? reference.editors : reference.authors
    switch names.count {
    case 0: return reference.title.isEmpty ? reference.key.text : reference.title
    case 1: return names[0].family
    case 2: return "\(names[0].family) \(joint) \(names[1].family)"
    default: return "\(names[0].family) et al."
    }
  }

  /// The key under which lists are sorted: names, then year, then title. Fewer names come before more, letters before the same with accents.
  public static func sortKey(_ reference: Reference) -> String {
    let names = (reference.authors.isEmpty ? reference.editors : reference.authors).map(full)
    // Folding takes the square of a text's length; a title that is longer is refused.
    let title = String(reference.title.unicodeScalars.prefix(Reference.longestField))
    let text = [names.joined(separator: "\u{2}"), reference.year ?? "n.d.", title].joined(separator: "\u{1}").lowercased()
    return text.folding(options: .diacriticInsensitive, locale: nil) + "\u{1}" + text
  }

  /// The work as an entry of a reference list, its title or container in italics and its address as a link.
  ///
  /// - Parameter year: The year with its letter, where works must be told apart.
  public static func entry(_ reference: Reference, year: String? = nil) -> Fragment {
    var writer = MarkupWriter(.html)
    let isPart = reference.container != nil
    let names = authorList(reference)
    if !names.isEmpty { writer.text(names + " ") }
    writer.text("(\(year ?? Self.year(reference))). ")
    if isPart { writer.text(reference.title) } else { writer.element("cite", text: reference.title) }
    if let number = reference.number { writer.text(" (\(number))") }
    writer.text(reference.title.last.map { "?!.".contains($0) } == true ? " " : ". ")
    if let container = reference.container {
      if reference.kind == "incollection" || reference.kind == "inproceedings" { writer.text("In ") }
      writer.element("cite", text: container)
      if let volume = reference.volume { writer.text(", \(volume)") }
      if let issue = reference.issue { writer.text("(\(issue))") }
      if let pages = reference.pages { writer.text(", \(pages)") }
      writer.text(". ")
    }
    if let publisher = reference.publisher { writer.text(publisher + ". ") }
    if let address = address(reference) {
      writer.element("a", [Attribute("href", address)], text: address)
    }
    if let note = reference.note { writer.text(" " + note + (note.hasSuffix(".") ? "" : ".")) }
    return writer.finish()
  }

  /// Where the work can be had: its DOI, or an address on the web; nothing else is linked.
  public static func address(_ reference: Reference) -> String? {
    if let doi = reference.doi { return "https://doi.org/" + doi.split(separator: "/", omittingEmptySubsequences: false).map { Escape.urlSegment(String($0)) }.joined(separator: "/") }
    return reference.mistakeInURL == nil ? reference.url : nil
  }

  /// All names; of more than twenty the first nineteen and the last (as APA 7 has it).
  private static func authorList(_ reference: Reference) -> String {
    let isEdited = reference.authors.isEmpty && !reference.editors.isEmpty
    let names = isEdited ? reference.editors : reference.authors
    let last = names.last.map(full) ?? ""
    let list: String
    switch names.count {
    case 0, 1: list = last
    case 2...20: list = names.dropLast().map(full).joined(separator: ", ") + " & " + last
    default: list = names.prefix(19).map(full).joined(separator: ", ") + ", … " + last
    }
    return isEdited ? list + (names.count > 1 ? " (eds)" : " (ed.)") : list
  }

  /// `Brown, C.`, or an organisation's whole name.
  private static func full(_ name: Reference.Name) -> String {
    guard let given = name.given, !name.isOrganisation else { return name.family }
    let initials = given.split(whereSeparator: { $0 == " " || $0 == "." }).compactMap(\.first).map { "\($0)." }.joined(separator: " ")
    return "\(name.family), \(initials)"
  }
}
