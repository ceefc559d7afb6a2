// The kind, the names and the dates of a work in CSL-JSON.

import Diagnostics
import Formats

extension CSLJSON {
  /// The kind of work, in the words that BibTeX has for it where the list looks different for them.
  mutating func kind(_ node: Node?, of key: String, at id: Span) -> String {
    guard let node, !node.isEmpty else {
      report(
        .cslField, "the work `\(key)` has no type", at: node?.span ?? id,
        help: "\(node == nil ? "add" : "write") `\"type\": \"article-journal\"`, or what it is")
      return "document"
    }
    guard let text = node.text.map({ CSLFields.typesOfCrossref[$0] ?? $0 }), CSLFields.types.contains(text) else {
      let near = hasPatience ? node.text.flatMap { Suggestion.nearest(to: $0, among: CSLFields.types) } : nil
      report(
        .badValue, "`type` cannot be \(node.described)", at: node.span,
        help: near.map { "did you mean `\($0)`?" } ?? "CSL's types are \(CSLFields.types.joined(separator: ", "))")
      return "document"
    }
    switch text {
    case "article-journal", "article-magazine", "article-newspaper": return "article"
    case "chapter": return "incollection"
    case "paper-conference": return "inproceedings"
    default: return text
    }
  }

  mutating func names(_ node: Node?, _ field: String) -> (names: [Reference.Name], hasOthers: Bool) {
    guard let node, !node.isEmpty else { return ([], false) }
    guard case .list(let items) = node.content else {
      report(
        .wrongType, "`\(field)` must be a list of names, found \(node.described)", at: node.span,
        help: "write `[{\"family\": \"…\", \"given\": \"…\"}]`")
      return ([], false)
    }
    var hasOthers = false
    let names: [Reference.Name] = items.compactMap { item in
      guard case .mapping(let entries) = item.content else {
        report(
          .wrongType, "a name must be an object, found \(item.described)", at: item.span,
          help: "write `{\"family\": \"…\", \"given\": \"…\"}`, or `{\"literal\": \"…\"}` for an organisation")
        return nil
      }
      func part(_ name: String) -> String? {
        entries.first { $0.key == name }.flatMap { text($0.value).map { ReferenceText.withoutMarkup($0).trimmed } }
          .flatMap { $0.isEmpty ? nil : $0 }
      }
      if let only = part("literal") ?? (part("given") == nil ? part("family") : nil) {
        if NameWords.areOthers(only) {
          hasOthers = true
          return nil
        }
        if NameWords.names(joinedIn: only) != nil || NameWords.arePersons(inverted: only) {
          report(
            .cslField, "`\(only)` is read as one name", at: item.span,
            help: "write `{\"family\": \"…\", \"given\": \"…\"}` for each person")
        }
      }
      // Crossref has `name` for organisations.
      if let literal = part("literal") ?? (part("family") == nil ? part("name") : nil) {
        return Reference.Name(family: literal, given: nil, isOrganisation: true)
      }
      let family = [part("non-dropping-particle"), part("family")].compactMap { $0 }.joined(separator: " ")
      guard !family.isEmpty else {
        report(
          .missingField, "a name needs `family` or `literal`", at: entries.first?.keySpan ?? item.span,
          help: """
            write `{"family": "…", "given": "…"}`; an organisation, or somebody of one name, is `{"literal": "…"}`
            """)
        return nil
      }
      return BibTeXNames.withSuffixApart(
        Reference.Name(
          family: family, given: part("given"), isOrganisation: false, suffix: part("suffix"),
          particle: part("dropping-particle")))
    }
    if hasOthers { diagnostics.append(ReferenceStyle.unnamedOthers(.cslField, at: node.span)) }
    return (names, hasOthers)
  }

  /// `{"date-parts": [[2019, 3]]}`, or the date in words.
  mutating func year(_ node: Node?) -> String? {
    guard let node, !node.isEmpty else { return nil }
    guard case .mapping(let entries) = node.content else {
      report(
        .wrongType, "`issued` must be an object, found \(node.described)", at: node.span,
        help: "write `{\"date-parts\": [[2019]]}`")
      return nil
    }
    if let parts = entries.first(where: { $0.key == "date-parts" })?.value {
      if case .list(let dates) = parts.content, case .list(let date)? = dates.first?.content,
        let year = date.first.flatMap({ text($0) }), Int(year) != nil
      {
        for date in dates.prefix(2) { checkDay(date) }
        let isAbout = entries.contains { $0.key == "circa" && !["false", "0", "", nil].contains($0.value.text) }
        let about = isAbout ? Reference.about : ""
        // A second date ends a range.
        guard dates.count > 1, case .list(let end) = dates[1].content, let last = end.first.flatMap({ text($0) }),
          Int(last) != nil, last != year
        else { return about + year }
        return "\(about)\(year)–\(last)"
      }
      // Crossref has this where no date is known.
      if case .list(let dates) = parts.content, case .list(let date)? = dates.first?.content, date.allSatisfy(\.isEmpty)
      {
        return nil
      }
      report(
        .badDate, "`date-parts` must be a list of dates, each a list that starts with its year", at: parts.span,
        help: "write `[[2019]]` or `[[2019, 3, 14]]`")
      return nil
    }
    guard let words = entries.first(where: { $0.key == "raw" || $0.key == "literal" }).flatMap({ text($0.value) })
    else {
      report(
        .cslField, "this date holds no `date-parts`, and nothing of it is read", at: node.span,
        help: "write `{\"date-parts\": [[2019, 3, 14]]}`")
      return nil
    }
    // The first four digits in a row are the year of whatever form the date has.
    let digits = words.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 }
    if Reference.isNoDate(words) { return nil }
    return digits.map { String($0) } ?? (words.isEmpty ? nil : words)
  }

  /// Reports a month or a day that no year has; CSL has the seasons behind the months, as 13 to 16 or 21 to 24.
  private mutating func checkDay(_ date: Node) {
    guard case .list(let parts) = date.content else { return }
    let numbers = parts.prefix(3).map { text($0).flatMap { Int($0) } }
    guard numbers.count > 1, let year = numbers[0], let month = numbers[1], !(13...16).contains(month),
      !ReferenceDate.exists(year: year, month: month, day: numbers.count > 2 ? numbers[2] : nil)
    else { return }
    report(
      .cslField, "the date `\(numbers.compactMap { $0.map(String.init) }.joined(separator: "-"))` does not exist",
      at: date.span,
      help: "write `[2019, 3, 14]`: a year, a month and a day")
  }

  /// Whether a list has the month and the day of a work: a page on the web, a newspaper, a magazine, a talk.
  func isDatedToTheDay(_ fields: [String: Node]) -> Bool {
    switch fields["type"]?.text {
    case "webpage", "post", "post-weblog", "article-newspaper", "article-magazine", "speech": return true
    case "paper-conference": return fields["container-title"].map(\.isEmpty) ?? true
    default: return false
    }
  }

  /// The month and the day of `issued`; nil where it is a range.
  func monthAndDay(_ node: Node?) -> ReferenceDay? {
    guard case .mapping(let entries)? = node?.content else { return nil }
    guard let parts = entries.first(where: { $0.key == "date-parts" })?.value else {
      return entries.first { $0.key == "raw" || $0.key == "literal" }.flatMap { text($0.value) }.flatMap(
        ReferenceDate.day(ofDate:))
    }
    guard case .list(let dates) = parts.content, dates.count == 1, case .list(let date)? = dates.first?.content else {
      return nil
    }
    let numbers = date.map { text($0).flatMap { Int($0) } }
    guard numbers.count > 1, numbers[0] != nil else { return nil }
    return ReferenceDate.day(month: numbers[1], day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The one item of a list, as Crossref has titles; what is no such list as it is.
  static func only(of node: Node) -> Node {
    if case .list(let items) = node.content, items.count == 1 { return items[0] }
    return node
  }

  /// Text, or a number as it is written.
  func text(_ node: Node) -> String? {
    guard case .scalar(let text, let isPlain) = node.content, !(isPlain && ["true", "false", "null"].contains(text))
    else { return nil }
    return text
  }
}
