// A new case to fill in, made from the declared fields: what a case needs stands there, what it may say stands behind
// `#`, with its meaning and what may be written. A field that is added to the schema is in the next new case.

/// The text of a case's file before its author has said anything.
public struct CaseTemplate: Sendable {
  let title: String
  /// Where the JSON Schema stands, as seen from the case's file; nil for no such line.
  let schemaAddress: String?

  public init(title: String, schemaAddress: String?) {
    self.title = title
    self.schemaAddress = schemaAddress
  }

  /// The file's text. Its front matter is sound as it stands: a draft of two schools and three people.
  public var text: String {
    var lines = ["---"]
    if let schemaAddress { lines.append("# yaml-language-server: $schema=\(schemaAddress)") }
    lines += [
      "# What stands behind # is not read: take the # away, and nothing else, where you have something to say.",
      "# What you leave out is shown as \"not reported\". `casebook check` finds slips, and says where.", "",
    ]
    for field in CaseStudy.description.fields {
      switch field.name {
      case "title": lines.append("title: \(CaseTemplate.quoted(title))")
      case "summary": lines.append("summary: \(Placeholder.summary.rawValue)")
      case "standing":
        lines.append("standing: illustrative   # \(CaseTemplate.remark(on: field, first: "illustrative"))")
      case "network": lines += network(field)
      default: lines += CaseTemplate.lines(of: field, indent: 0, isComment: true)
      }
      if CaseTemplate.isDeep(field.type) { lines.append("") }
    }
    lines += [
      "---", "", "## The problem the schools shared", "",
      Placeholder.account.rawValue, "",
      "## What happened", "", "## What went wrong", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// The only record that a case must have, with a network that can be drawn.
  private func network(_ field: FieldDescription) -> [String] {
    guard case .record(let record) = field.type else { return [] }
    var lines = ["# \(field.meaning)", "network:"]
    for part in record.fields {
      switch part.name {
      case "communities":
        lines += [
          "  communities:   # \(part.meaning)", "    oak: {name: Oak Primary, kind: school}", "    elm:",
          "      name: Elm Primary", "      kind: school",
        ]
        lines += CaseTemplate.lines(inside: part, besides: ["name", "kind", "count", "members"])
        lines += [
          "#    others: {name: …, kind: school, count: 3, members: 2}   # communities alike that are not listed one by "
            + "one: how many, or not-known, and how many of each belong to the PLN"
        ]
      case "people":
        lines += [
          "  people:   # \(part.meaning); or people.csv. Communities go by their id or name",
          "    oak-1: {community: oak, role: teacher, member: true}",
          "    elm-1: {community: elm, role: teacher, member: true}", "    elm-2:", "      community: elm",
          "      role: teacher",
        ]
        lines += CaseTemplate.lines(inside: part, besides: ["community", "role", "member"])
      case "ties":
        lines += [
          "  ties:   # \(part.meaning): -> one way, <-> both; or ties.csv", "    - oak-1 <-> elm-1: joint-work",
          "    - elm-1 -> elm-2: sharing",
        ]
        lines += CaseTemplate.lines(inside: part, besides: ["from", "to", "kind", "weight", "both"])
      default: lines += CaseTemplate.lines(of: part, indent: 2, isComment: true)
      }
    }
    return lines
  }

  // MARK: Fields as lines

  /// The fields of an entry of a field, but for those that are there already.
  private static func lines(inside field: FieldDescription, besides known: Set<String>) -> [String] {
    guard let record = record(in: field.type) else { return [] }
    return record.fields.filter { !known.contains($0.name) }.flatMap { lines(of: $0, indent: 6, isComment: true) }
  }

  /// The record that a type holds, itself or as entries.
  private static func record(in type: ValueType) -> RecordDescription? {
    switch type {
    case .record(let record), .arrow(_, let record): record
    case .keyed(let item), .list(let item), .reported(let item), .oneOrMany(let item): self.record(in: item)
    case .either(let types): types.lazy.compactMap { self.record(in: $0) }.first
    default: nil
    }
  }

  private static func lines(of field: FieldDescription, indent: Int, isComment: Bool) -> [String] {
    let start = (isComment ? "#" : "") + String(repeating: " ", count: indent)
    func inner(_ record: RecordDescription, _ depth: Int) -> [String] {
      record.fields.flatMap { lines(of: $0, indent: depth, isComment: isComment) }
    }
    switch plain(field.type) {
    case .record(let record):
      return ["\(start)\(field.name):   # \(field.meaning)"] + inner(record, indent + 2)
    case .keyed(let item):
      guard case .record(let record) = plain(item) else { break }
      return ["\(start)\(field.name):   # \(field.meaning)", "\(start)  \(key(of: record)):"]
        + inner(record, indent + 4)
    case .keyedByWord(let words, let item):
      guard case .record(let record) = plain(item), let first = words.first else { break }
      return [
        "\(start)\(field.name):   # \(field.meaning): \(words.joined(separator: ", "))",
        "\(start)  \(words.contains("trust") ? "trust" : first):",
      ] + inner(record, indent + 4)
    case .list(let item):
      guard case .record(var record) = plain(item) else { break }
      // A wave has the people of its network, unless somebody came or went.
      if field.name == "waves" {
        record = RecordDescription(noun: record.noun, fields: record.fields.filter { $0.name != "people" })
      }
      var items = inner(record, indent + 4)
      if let head = items.first, let name = record.fields.first?.name, let at = head.range(of: name, after: indent) {
        items[0] = "\(start)  - \(head[at...])"
      }
      // Of claims there are two, or nothing would disagree.
      if field.name == "claims", let head = items.first {
        items += [head.replacing(blank, with: Placeholder.otherSource.rawValue)] + items.dropFirst()
      }
      return ["\(start)\(field.name):   # \(field.meaning)"] + items
    default: break
    }
    let example = example(of: field.type, named: field.name)
    return ["\(start)\(field.name): \(example)   # \(remark(on: field, first: example))"]
  }

  /// What a field means, and what else may stand there.
  private static func remark(on field: FieldDescription, first: String) -> String {
    let words = choices(of: field.type).filter { $0 != first && "[\($0)]" != first }
    return field.meaning + (words.isEmpty ? "" : "; or \(words.joined(separator: ", "))")
  }

  private static func isDeep(_ type: ValueType) -> Bool {
    switch plain(type) {
    case .record, .keyed, .keyedByWord: true
    case .list(let item): if case .record = plain(item) { true } else { false }
    default: false
    }
  }

  /// The form in which a field is shown, of those that it may have: the fullest.
  private static func plain(_ type: ValueType) -> ValueType {
    switch type {
    case .reported(let type): plain(type)
    case .either(let types):
      types.first { if case .record = $0 { true } else { false } } ?? types.first.map(plain) ?? type
    default: type
    }
  }

  private static func choices(of type: ValueType) -> [String] {
    switch plain(type) {
    case .choice(let words): words
    case .list(let item), .oneOrMany(let item): choices(of: item)
    default: []
    }
  }

  private static let blank = Placeholder.text.rawValue

  /// A value of the form, to be written over.
  private static func example(of type: ValueType, named name: String) -> String {
    switch plain(type) {
    // What else an action does is none of what it does first.
    case .choice(let words): (name == "also" ? words.dropFirst().first : nil) ?? words.first ?? blank
    case .oneOrMany(let item), .list(let item): "[\(example(of: item, named: name))]"
    case .boolean: "true"
    case .integer(let range): range.contains(12) ? "12" : range.contains(2024) ? "2024" : "\(range.lowerBound)"
    case .number(let range): range.upperBound == 1 ? "0.8" : "1.5"
    case .date: name == "date" ? "2026-09-01" : "2026-09"
    case .day: "2026-09-01"
    case .address: Placeholder.address
    case .fileName(let endings): "network.\(endings.first ?? "csv")"
    case .arrow(_, let record): record.noun == "a tie" ? "oak-1 -> elm-1" : "oak -> elm"
    case .mapped("a number", _): "{1: occasional, 3: regular, 5: core}"
    case .mapped("the id of a community", let item): "{oak: \(example(of: item, named: name))}"
    case .mapped("the way to a field", _): "{title: \(blank)}"
    case .mapped(_, let item): "{\(blank): \(example(of: item, named: name))}"
    case .keyedByWord(let words, _): "{\(words.contains("community") ? "community" : words.first ?? blank): \(blank)}"
    case .id(let thing): id(of: thing)
    case .code(_, .words(let words)): ["CC-BY-4.0", "EUR"].first(where: words.contains) ?? words.first ?? blank
    case .code(let standard, .pattern):
      standard.contains("ORCID")
        ? Placeholder.orcid.rawValue
        : standard.contains("ROR") ? Placeholder.ror.rawValue : standard.contains("country") ? "NZ" : "en"
    case .text: name == "facets" ? "competence" : name == "cites" ? "brown2019" : blank
    default: blank
    }
  }

  private static func id(of thing: String) -> String {
    switch thing {
    case "a person": "oak-1"
    case "a community": "oak"
    case "an action": "first-action"
    case "evidence": "minutes"
    default: "a-\(thing.split(separator: " ").last.map(String.init) ?? "name")"
    }
  }

  private static func key(of record: RecordDescription) -> String {
    record.noun == "an action" ? "first-action" : record.noun == "evidence" ? "minutes" : "an-id"
  }

  /// A title may hold what YAML would read otherwise.
  private static func quoted(_ text: String) -> String {
    "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }
}

extension String {
  /// Where `text` first stands at or after the offset.
  fileprivate func range(of text: String, after offset: Int) -> String.Index? {
    var index = self.index(startIndex, offsetBy: offset, limitedBy: endIndex) ?? endIndex
    while index < endIndex, !self[index...].hasPrefix(text) { index = self.index(after: index) }
    return index < endIndex ? index : nil
  }
}
