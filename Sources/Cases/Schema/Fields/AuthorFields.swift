// The authors of a case: names in either order, lists that may hold one or several, records.

import Diagnostics
import Formats

extension Author {
  init(name: String, at _: Span) { self.name = name }

  /// Names, each a text or a record. In brackets, where a comma ends a name, a family name may be half of one; and one
  /// text may join two names.
  static func list(atMost most: Int) -> Shape<[Author]> {
    let names = Shape<[Author]>.list(record.shape(orText: Author.init(name:at:)), atMost: most)
    return Shape(names.type) { node, reader in
      if case .scalar(let text, _) = node.content, !node.isEmpty, let several = inOrder(text)?.map(NameWords.untitled) {
        Shape<[Author]>.mismatch(node, names.type, &reader, help: "write [\(several.joined(separator: ", "))]")
        return nil
      }
      guard case .list(let items) = node.content else { return names.read(node, &reader) }
      let unnamed = items.filter { item in
        item.text.map { NameWords.areOthers($0) || NameWords.withoutOthers($0) != nil } ?? false
      }
      for item in unnamed {
        reader.report(
          .ambiguousName, "`\(item.text ?? "")` leaves out who the others are", at: item.span,
          help: "name all of them, or the group that they are, as {name: Oak Primary}")
      }
      guard unnamed.isEmpty else { return nil }
      let isInBrackets = reader.isInBrackets(node.span)
      if isInBrackets, let pair = halves(of: items), let surname = items[pair.lowerBound].text,
        let given = items[pair.upperBound].text
      {
        // `[Meier, Eva und Kurz, Jan]`
        if let several = joined(items.compactMap(\.text).joined(separator: ", ")) {
          reader.report(
            .ambiguousName, "a comma in brackets ends a name, and `\(surname), \(given)` is none", at: node.span,
            help: "write [\(several.joined(separator: ", "))]")
          return nil
        }
        reader.report(
          .ambiguousName, "`\(surname), \(given)` may be one person or two",
          at: items[pair.lowerBound].span.through(items[pair.upperBound].span),
          help: "for one write \(list(items, pair, as: ["\(given) \(surname)"])); for two, "
            + list(items, pair, as: ["{name: \(surname)}", "{name: \(given)}"]))
        return nil
      }
      for item in items {
        if let text = item.text, !item.isEmpty, let help = withCode(text) {
          reader.report(.ambiguousName, "`\(text)` holds more than a name", at: item.span, help: help)
          continue
        }
        if let text = item.text, !item.isEmpty, let (name, place) = withPlace(text) {
          reader.report(
            .ambiguousName, "`\(text)` holds a name, and where its author works", at: item.span,
            help: "write {name: \(YAMLSigns.inBrackets(name)), affiliation: \(YAMLSigns.inBrackets(place))}")
          continue
        }
        guard let text = item.text, !item.isEmpty else { continue }
        guard let several = (joined(text) ?? NameWords.names(partedIn: text))?.map(NameWords.untitled) else {
          reader.checkName(text, at: item.span)
          continue
        }
        let form =
          isInBrackets
          ? "[\(several.map(YAMLSigns.inBrackets).joined(separator: ", "))]"
          : several.map { "`- \($0)`" }.joined(separator: " and ") + ", each on a line of its own"
        let whole = NameWords.fault(ofPerson: text) == nil ? text : several.joined(separator: " and ")
        let count = several.count == 2 ? "two" : String(several.count)
        reader.report(
          .ambiguousName, "`\(text)` may be one author or \(count)", at: item.span,
          help: "for \(count) write \(form); for one, {name: \(YAMLSigns.inBrackets(whole))}")
      }
      return names.read(node, &reader)
    }
  }

  /// What to write for a name with an ORCID or a mail address behind it; nil for other names.
  private static func withCode(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace || "<>(),;".contains($0) }.map(String.init)
    func isCode(_ word: String) -> Bool { CodeList.orcids.contains(String(word.suffix(19))) }
    let isMail = NameReading.isMailAddress
    guard words.count > 1, words.contains(where: { isCode($0) || isMail($0) }) else { return nil }
    let name = words.filter { !isCode($0) && !isMail($0) && $0.lowercased() != "orcid:" }.joined(separator: " ")
    let code = words.first(where: isCode).map { ", orcid: \($0.suffix(19))" } ?? ""
    return "write {name: \(YAMLSigns.inBrackets(name))\(code)}"
      + (isMail(text) ? "; a mail address is not published" : "")
  }

  /// The two parts of `A. Author (University of X)` and `A. Author, University of X`; nil for other names.
  private static func withPlace(_ text: String) -> (name: String, place: String)? {
    let parts = text.split(maxSplits: 1) { "(,".contains($0) }.map { String($0).trimmed }
    guard parts.count == 2, !isPlace(parts[0]), isPlace(parts[1]), text.contains(",") || text.hasSuffix(")") else {
      return nil
    }
    return (parts[0], text.hasSuffix(")") ? String(parts[1].dropLast()) : parts[1])
  }

  /// Whether a text names a university, or another place where authors work.
  private static func isPlace(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["universit", "hochschule", "institut", "college", "school", "ministry", "departm", "faculty", "academy"]
      .contains(where: text.contains)
  }

  /// The names that a text without brackets holds, each with the given name first: `Oak, Ada` is one.
  private static func inOrder(_ text: String) -> [String]? {
    joined(text) ?? (text.contains(",") ? [text.invertedName ?? text] : nil)
  }

  /// The names that one text joins by "and" or a semicolon, with or without commas between others.
  private static func joined(_ text: String) -> [String]? {
    guard let sides = NameWords.names(joinedIn: text) else { return nil }
    let inverted = sides.map(\.invertedName)
    if inverted.allSatisfy({ $0 != nil }) { return inverted.compactMap { $0 } }
    return sides.flatMap { $0.split(separator: ",").map { String($0).trimmed } }.filter { !$0.isEmpty }
  }

  /// The first two neighbours that may be a surname and a given name: one of them is a family name alone, both are
  /// text.
  private static func halves(of items: [Node]) -> ClosedRange<Int>? {
    let places = items.indices.dropLast().filter { place in
      let pair = [items[place], items[place + 1]].filter { !$0.isEmpty }.compactMap(\.text)
      return pair.count == 2 && pair.contains(where: \.isFamilyName) && !pair.contains(where: NameWords.isOrganisation)
        && !pair.allSatisfy(\.isAcronym)
    }
    // A surname and a given name are likelier halves of one than a whole name is.
    let ofWords = places.first { place in
      items[place...place + 1].allSatisfy { $0.text.map { !$0.trimmed.contains(" ") } ?? false }
    }
    return (ofWords ?? places.first).map { $0...$0 + 1 }
  }

  /// The list in brackets with other entries in the place of two of them; one that is no text is left to its author.
  private static func list(_ items: [Node], _ pair: ClosedRange<Int>, as entries: [String]) -> String {
    func texts(_ nodes: ArraySlice<Node>) -> [String] { nodes.map { $0.text ?? "…" } }
    let all = texts(items[..<pair.lowerBound]) + entries + texts(items[(pair.upperBound + 1)...])
    return "[\(all.joined(separator: ", "))]"
  }

  /// A name with nothing behind it: a mail address would be published with it.
  private static let nameAlone = Shape<String>(Shape.name.type) { node, reader in
    guard let text = node.text, !node.isEmpty, let help = withCode(text) else {
      return Shape.person.read(node, &reader)
    }
    reader.report(.ambiguousName, "`\(text)` holds more than a name", at: node.span, help: help)
    return nil
  }

  static let record = Record(
    "an author", Author.init,
    [
      .field("name", \.name, nameAlone, "the author's name", required: true),
      .field("orcid", \.orcid, .code(.orcids), "the author's ORCID"),
      .field("affiliation", \.affiliation, .name, "where the author works"),
      .field("ror", \.ror, .code(.organisations), "the ROR identifier of that organisation"),
    ])
}

extension Shape where Value == String {
  /// The name of a person, or of several or an organisation.
  static let person = Shape.name.checkedAsName
  /// A text that may be the name of a person.
  var checkedAsName: Shape {
    map { text, node, reader in reader.checkName(node.text ?? text, at: node.span) ? text : nil }
  }
}

extension FieldReader {
  /// Reports a name that is not written as it is to be printed; false where it is none.
  @discardableResult
  fileprivate mutating func checkName(_ text: String, at span: Span) -> Bool {
    guard let fault = NameWords.fault(ofPerson: text) else { return true }
    report(.ambiguousName, "`\(text)` \(fault.message)", at: span, help: "write `\(fault.name)`")
    return false
  }
}

extension String {
  /// Whether a name is no more than a family or given name. Scripts from Thai on (Han, kana, Hangul) write whole names
  /// without a blank.
  fileprivate var isFamilyName: Bool { unicodeScalars.allSatisfy { $0.value < 0xE00 } && NameWords.isFamilyName(self) }

  /// Whether a name is capitals alone, as an organisation's: `OECD`.
  fileprivate var isAcronym: Bool { count > 2 && allSatisfy(\.isUppercase) }

  /// `Oak, Ada` as `Ada Oak`; nil where there is no single comma, or a whole name on both of its sides.
  fileprivate var invertedName: String? {
    let parts = split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2, !parts.contains(""), parts.contains(where: \.isFamilyName) else { return nil }
    return "\(parts[1]) \(parts[0])"
  }
}
