// Names that could mean two things: several persons in one, an organisation without braces, braces around persons.

import Diagnostics
import Formats

extension BibTeXNames {
  /// Reports what looks like several persons, or like an organisation that was read as a person.
  mutating func checkSingle(_ name: Reference.Name, _ whole: String, _ range: Range<Int>) {
    guard !name.isOrganisation else { return }
    let family = NameWords.words(of: name.family)
    let given = NameWords.words(of: name.given ?? "")
    // `E. Meier, J. Kurz`, `Eva M. Meier, Jan Kurz` and `Meier E, Kurz J`.
    let isInitialFirst = family.dropLast().contains { $0.hasSuffix(".") && NameWords.isInitials($0) }
    let areInitialsLast =
      family.count > 1 && given.count > 1 && [family, given].allSatisfy { NameWords.isInitials($0[$0.count - 1]) }
    let isJoined = whole.contains(";") || whole.contains(" & ") || NameWords.names(joinedIn: whole) != nil
    let isCut = name.given == nil && whole.hasSuffix(",")
    if isJoined || isCut || whole.contains(",") && (isInitialFirst || areInitialsLast) {
      reportSeveral(whole, range)
    } else if !whole.contains(","), let rest = NameWords.withoutOthers(whole) {
      report("`\(whole)` is read as one name", range, help: "write the names of all, or `\(rest) and others`")
    } else if NameWords.isLikeOrganisation(whole) {
      report(
        "`\(whole)` is read as the name of a person", range,
        help: "an organisation goes in braces of its own: `{\(whole)}`")
    } else if !whole.contains(","), let first = given.first, family.count == 1, NameWords.isInitials(family[0]),
      !NameWords.isInitials(first)
    {
      let (family, given) = (name.family, given.joined(separator: " "))
      report(
        "`\(whole)` is read with the family name `\(family)`", range,
        help: "write the family name first, with a comma behind it: `\(given), \(family)` or `\(family), \(given)`")
    } else if let title = given.first(where: { ["dr", "prof"].contains($0.lowercased().filter(\.isLetter)) }) {
      report("`\(title)` is read as a given name", range, help: "leave titles out: lists of works have none")
    } else if ["(hrsg", "(hg", "(ed", "(red"].contains(where: whole.lowercased().contains) {
      report(
        "`\(whole)` holds more than a name", range, help: "leave out what is in brackets, and name editors in `editor`")
    } else if whole.hasPrefix("[") {
      report(
        "`\(whole)` begins with a bracket, which is no part of a name", range,
        help: "write `Family, Given`, and `and` between names")
    }
  }

  /// Reports braces around what they keep from being read: `{Meier, Eva and Kurz, Jan}`.
  mutating func checkBraces(_ whole: String, _ range: Range<Int>) {
    guard NameWords.arePersons(inverted: whole) else { return }
    report(
      "the braces around `\(whole)` make one organisation of it", range,
      help: "take these braces away, so that the names are read; an organisation keeps them")
  }

  /// Reports an organisation without braces that an `and` may have cut in two: `Ministry of Education and Research`.
  mutating func checkCut(_ whole: String, _ range: Range<Int>, _ latex: inout LaTeX) {
    let before = cut
    let isOrganisation =
      !whole.contains(",") && (NameWords.isOrganisation(whole) || NameWords.isLikeOrganisation(whole))
    cut = isOrganisation ? range : nil
    guard let before, NameWords.words(of: whole).count == 1, whole.contains(where: \.isLowercase) else { return }
    let first = latex.text(value, in: before)
    // What was said of the first half alone.
    if diagnostics.last?.span == value.span(of: before) { diagnostics.removeLast() }
    report(
      "`\(first) and \(whole)` may be one organisation or two", before.lowerBound..<range.upperBound,
      help: "for one write `{\(first) and \(whole)}`; for two, `{\(first)} and {\(whole)}`")
  }

  /// Reports `Anna Oak, Bob Elm and Cy Ash`: a comma between names, where the last has an `and`. A comma between two
  /// words and two is the honest form of a double family name, `García Márquez, Gabriel José`; only beside a name that
  /// is written in the other order is it in doubt.
  mutating func checkOrder() {
    guard hasFamilyLast else { return }
    for (sides, range) in doubtful {
      report(
        "`\(sides[0]), \(sides[1])` is read as one person with the family name `\(sides[0])`", range,
        help: "for two write `\(sides[0]) and \(sides[1])`; for one, `{\(sides[0])}, \(sides[1])`")
    }
  }

  mutating func reportSeveral(_ whole: String, _ range: Range<Int>) {
    report(
      "`\(whole)` looks like several names", range,
      help: "put `and` between names: `Brown, Chris and Flood, Jane`;"
        + " an organisation goes in braces: `{Brown & Flood Ltd}`")
  }

  mutating func report(_ message: String, _ range: Range<Int>, help: String) {
    diagnostics.append(Diagnostic(.bibtexField, message, at: value.span(of: range), help: help))
  }
}
