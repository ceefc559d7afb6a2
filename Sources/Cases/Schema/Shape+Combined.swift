// Shapes made of shapes: lists, values with their places, values that may be missing.

import Diagnostics
import Formats

extension Shape {
  /// The value with its place.
  static func located<Item>(_ item: Shape<Item>) -> Shape where Value == Located<Item> {
    item.map { value, node, _ in Located(value, node.span) }
  }

  /// A list; what does not fit in it is reported and left out.
  static func list<Item>(_ item: Shape<Item>) -> Shape where Value == [Item] {
    let type = ValueType.list(item.type)
    return Shape(type) { node, reader in
      guard case .list(let items) = node.content else {
        if let fault = node.faultOfItem ?? reader.faultOfNumber(node) {
          reader.report(.yamlSyntax, fault, at: node.span, help: YAMLSigns.itemHelp)
          return nil
        }
        mismatch(node, type, &reader, help: item.helpForList(node, reader))
        return nil
      }
      return item.values(of: item.entries(of: items, &reader), &reader)
    }
  }

  /// How a list of such values is written, where something else was.
  private func helpForList(_ node: Node, _ reader: FieldReader) -> String? {
    guard let text = node.text else {
      if let help = arrowHelp(for: node) ?? helpForRecord(in: node) { return help }
      return node.numbered.map { "write [\($0.map(YAMLSigns.inBrackets).joined(separator: ", "))]" }
    }
    if let help = MissingWord.helpForList(text) { return help }
    if let fault = SpreadsheetWord.fault(in: text) { return "that is \(fault): write what is meant in its place" }
    if let recordHelp { return recordHelp }
    let hasLines = reader.hasLines(node)
    if text.contains(";") || !hasLines, let help = helpForSeveral(in: text) { return help }
    return "write [\(hasLines ? asLines(text, in: node, reader) : asItems(text))]"
  }

  /// Reads the items of a list; one that is a list itself is told to be none.
  private func values(of items: [Node], _ reader: inout FieldReader) -> [Value] {
    items.compactMap { node in
      let value = read(node, &reader)
      if case .arrow = type { return value }
      if value == nil, case .list(let inner) = node.content, case let texts = inner.compactMap(\.text), !texts.isEmpty {
        let items = texts.map(YAMLSigns.inBrackets).joined(separator: ", ")
        reader.suggest(
          "leave the inner brackets or dashes out, and write each as an item of its own: \(items)", at: node.span)
      }
      return value
    }
  }

  /// How a text with semicolons, or else with commas, is written as a list: whether they are between items only its
  /// author knows.
  private func helpForSeveral(in text: String) -> String? {
    if case .id = type { return nil }
    let sign: Character = text.contains(";") ? ";" : ","
    let parts = text.split(separator: sign).map { String($0).trimmed }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    let list = "write [\(parts.map(YAMLSigns.inBrackets).joined(separator: ", "))]"
    return type.takesText ? "\(list); or, where that is one item, [\(YAMLSigns.inBrackets(text))]" : list
  }

  /// How an item is written that is nothing but a record.
  private var recordHelp: String? {
    guard case .record(let record) = type else { return nil }
    let needed = record.fields.filter(\.isRequired)
    let names = (needed.isEmpty ? record.fields : needed).prefix(4).map { "\($0.name): …" }
    return "write an item for each, with its fields: `- {\(names.joined(separator: ", "))}`"
  }

  /// How one record is written where a list of them is meant: `authors: {name: Ann Bell}`.
  private func helpForRecord(in node: Node) -> String? {
    guard case .mapping(let entries) = node.content, let record = type.ownRecord, let first = entries.first,
      record.fields.contains(where: { $0.name == first.key })
    else { return nil }
    let fields = "\(first.key): \(first.value.text.map(YAMLSigns.inBrackets) ?? "…")"
    return "write an item for each, behind a dash or in brackets: `[{\(fields)\(entries.count > 1 ? ", …" : "")}]`"
  }

  /// How ties are written that are a mapping: `oak-1: elm-1`.
  private func arrowHelp(for node: Node) -> String? {
    guard case .arrow = type, case .mapping(let entries) = node.content, let first = entries.first,
      let other = first.value.text ?? first.value.text(of: "to")
    else { return nil }
    let isArrow = first.key.contains("->")
    return "write each as an item of its own: `- \(first.key)\(isArrow ? ":" : " ->") \(other)`"
  }

  /// Lines that are meant as one item each, as the items between brackets.
  private func asLines(_ text: String, in node: Node, _ reader: FieldReader) -> String {
    let source: String = SourceText.string(reader.sources[node.span.file].bytes[node.span.range])
    // A comment on such a line is none of the item.
    let all: [String] = source.split(separator: "\n").map { line in
      String(line.firstRange(of: " #").map { line[..<$0.lowerBound] } ?? line).trimmed
    }
    let lines = all.filter { !["", "|", ">", "|-", ">-"].contains($0) }
    return lines.count > 1 ? lines.map(YAMLSigns.inBrackets).joined(separator: ", ") : asItems(text)
  }

  /// Returns the entries of a list without those that are in it already, after reporting them. A tie that is listed
  /// twice is met again in tables and graph files, and reported where all ties are known. O(bytes of the entries).
  private func entries(of items: [Node], _ reader: inout FieldReader) -> [Node] {
    if case .arrow = type { return items }
    guard items.count > 1 else { return items }
    // Only an entry that is as long as another can be the same.
    let sizes = items.map(\.size).sorted()
    let repeated = Set(zip(sizes, sizes.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    guard !repeated.isEmpty else { return items }
    let records = type.records
    var first: [String: Span] = [:]
    return items.filter { item in
      guard repeated.contains(item.size), !item.isEmpty, !item.hasGap else { return true }
      let key = item.fingerprint
      guard let earlier = first[key] else {
        first[key] = item.span
        return true
      }
      // A word for a missing value is reported as what it is; and of two entries that withhold something it is
      // not known whether they are one.
      guard MissingWord.help(for: item) == nil, !MissingWord.isHeld(in: item) else { return true }
      let isText = item.text != nil
      let differs = isText && records.isEmpty ? ": once is enough" : ", or say how it differs from the first"
      reader.report(
        .repeatedEntry, "\(isText ? item.described : "this entry") is in this list twice", at: item.span,
        help: "delete it" + differs,
        labels: [.init(earlier, "it is here first")])
      return false
    }
  }

  /// Returns a text in place of a list as the items between the brackets: ids hold no comma, but a text may.
  private func asItems(_ text: String) -> String {
    guard case .id = type else { return YAMLSigns.inBrackets(text) }
    // `#` before a tag is how other programs mark one.
    return text.split { ",;".contains($0) }.map { String(String($0).trimmed.drop { $0 == "#" }) }
      .joined(separator: ", ")
  }

  /// A list of no more items than many pages can show, or hold.
  static func list<Item>(_ item: Shape<Item>, atMost most: Int) -> Shape where Value == [Item] {
    list(item).limited(to: most)
  }

  /// One value, or a list of no more than a page shows.
  static func oneOrMany<Item>(_ item: Shape<Item>, atMost most: Int) -> Shape where Value == [Item] {
    oneOrMany(item).limited(to: most)
  }

  private func limited<Item>(to most: Int) -> Shape where Value == [Item] {
    map { items, node, reader in
      guard case .list(let nodes) = node.content, nodes.count > most else { return items }
      reader.report(
        .tooLong, "this list has \(nodes.count) items, of which at most \(most) are read", at: nodes[most].span,
        help: "keep those that matter most")
      return Array(items.prefix(most))
    }
  }

  /// One value, or a list of them.
  static func oneOrMany<Item>(_ item: Shape<Item>) -> Shape where Value == [Item] {
    Shape(.oneOrMany(item.type)) { node, reader in
      if case .list(let items) = node.content { return item.values(of: item.entries(of: items, &reader), &reader) }
      let value = item.read(node, &reader)
      if value == nil, let words = item.listed(in: node, reader) {
        reader.suggest("write `[\(words.joined(separator: ", "))]`", at: node.span)
      } else if value == nil, let words = item.all(in: node) {
        reader.suggest(
          words.count == 2
            ? "write `[\(words.joined(separator: ", "))]`"
            : "name those that are meant, in brackets: `[…, …]`; a page says of each that it is reported", at: node.span
        )
      }
      return value.map { [$0] }
    }
  }

  /// Returns the words or codes that one text lists: `RQ1, RQ2` or `DE/FR`; nil for other texts.
  private func listed(in node: Node, _ reader: FieldReader) -> [String]? {
    switch type {
    case .choice, .code: break
    default: return nil
    }
    guard let text = node.text, case let parts = CellWords.parts(of: text), parts.count > 1 else { return nil }
    let areKnown = parts.allSatisfy { part in
      var trial = reader
      return read(Node(content: .scalar(part, isPlain: true), span: node.span), &trial) != nil
    }
    return areKnown ? parts : nil
  }

  /// Returns the words of a vocabulary where a text says that all of them are meant; nil for other texts.
  private func all(in node: Node) -> [String]? {
    guard case .choice(let words) = type, let text = node.text?.lowercased() else { return nil }
    return ["all", "both", "all of them", "everything", "alle", "tous", "toutes", "todos"].contains(text) ? words : nil
  }

  /// The value, or one of the words that say why it is missing.
  static func reported<Item>(_ item: Shape<Item>) -> Shape where Value == Reported<Item> {
    Shape(.reported(item.type)) { node, reader in
      switch node.content {
      case .scalar("not-known", isPlain: true): return .notKnown
      case .scalar("not-applicable", isPlain: true): return .notApplicable
      case .scalar("withheld", isPlain: true): return .withheld
      default:
        guard let value = item.read(node, &reader) else {
          // `none` may be meant for one of the words.
          let mayBeWord = node.text.map(MissingWord.isNone) ?? false && reader.diagnostics.last?.help != nil
          if !mayBeWord, let help = MissingWord.help(for: node) { reader.suggest(help, at: node.span) }
          if item.type.isNumber, let text = node.text, !text.utf8.contains(where: \.isASCIIDigit) {
            reader.suggest(
              "\(ValueType.digitsHelp), or `not-known`", inPlaceOf: ValueType.digitsHelp, at: node.span)
          }
          return nil
        }
        let isText = item.type.takesText || node.text.map(MissingWord.isNotReported) ?? false
        if isText, let help = MissingWord.helpInText(for: node) {
          reader.reportEmptyText(node, help: help)
          return nil
        }
        return .value(value)
      }
    }
  }

  /// A value that is optional in the model.
  func optional() -> Shape<Value?> { map { value, _, _ in .some(value) } }

  /// An id of something else; whether that exists is checked when the whole case is known.
  static func id<Kind>(of thing: String, _: Kind.Type = Kind.self) -> Shape where Value == Located<Identifier<Kind>> {
    Shape<String>.word.map(.id(of: thing)) { text, node, _ in Located(Identifier<Kind>(text), node.span) }
      .suggesting { node, reader in
        if let only = node.only { return Node.help(forOnly: only) }
        guard case .list(let items) = node.content, items.count > 1 else { return nil }
        if reader.inner == "ties" || reader.inner == "links" {
          return "write an entry for each of them: this field holds \(thing), and no list"
        }
        return "name the one that is meant most: this field holds \(thing), and no list"
      }
  }
}

extension FieldReader {
  /// Whether what is written for a node goes over several lines.
  fileprivate func hasLines(_ node: Node) -> Bool {
    node.span.file != FileID.none && sources[node.span.file].bytes[node.span.range].contains(UInt8(ascii: "\n"))
  }

  /// What is wrong with lines that begin with numbers, where items of a list are meant; nil elsewhere.
  fileprivate func faultOfNumber(_ node: Node) -> String? {
    guard let text = node.text, hasLines(node), let first = text.first, "1a".contains(first),
      [". ", ") "].contains(String(text.dropFirst().prefix(2)))
    else { return nil }
    return "`\(text.prefix(2))` begins no item of a list"
  }
}

extension Node {
  /// The values of `{1: …, 2: …}`, which is meant as a list; nil for other mappings.
  fileprivate var numbered: [String]? {
    guard case .mapping(let entries) = content, !entries.isEmpty,
      entries.enumerated().allSatisfy({ Int($1.key) == $0 + 1 })
    else { return nil }
    let texts = entries.compactMap(\.value.text)
    return texts.count == entries.count ? texts : nil
  }
}
