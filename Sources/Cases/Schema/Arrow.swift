// The arrow form of ties and links: `oak-1 <-> elm-1: joint-work`. It is YAML that a person can read; here the
// key is taken apart into its two ends, each with its own place.

import Diagnostics
import Formats
import Networks

enum Arrow {
  /// Two ends and whether the arrow has two heads; nil where the text has no arrow.
  static func parse<Kind>(_ text: String, at span: Span, _: Kind.Type = Kind.self) -> (
    from: Located<Identifier<Kind>>, to: Located<Identifier<Kind>>, isMutual: Bool
  )? {
    var text = text
    return text.withUTF8 { bytes in
      guard let arrow = arrow(in: bytes) else { return nil }
      // The content of a quoted text starts one byte after its quotation mark; a text of two lines is shorter as well.
      let base = span.range.lowerBound + (span.range.count == bytes.count + 2 ? 1 : 0)
      func end(_ range: Range<Int>) -> Located<Identifier<Kind>>? {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last, bytes[first] == UInt8(ascii: " ") { first += 1 }
        while first < last, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
        guard first < last else { return nil }
        return Located(
          Identifier<Kind>(String(decoding: UnsafeBufferPointer(rebasing: bytes[first..<last]), as: UTF8.self)),
          Span(span.file, base + first..<base + last))
      }
      guard let from = end(0..<arrow.lowerBound), let to = end(arrow.upperBound..<bytes.count) else { return nil }
      return (from, to, arrow.count == 3)
    }
  }

  /// Where the first arrow with two heads is, or else the first with one; nil where there is none. O(n).
  private static func arrow(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var simple: Range<Int>?
    for index in bytes.indices.dropFirst()
    where bytes[index] == UInt8(ascii: ">") && bytes[index - 1] == UInt8(ascii: "-") {
      if index > 1, bytes[index - 2] == UInt8(ascii: "<") { return index - 2..<index + 1 }
      // `-->` and `<-->` are none: an end would take in what is left of them.
      if index > 1, bytes[index - 2] == UInt8(ascii: "-") { continue }
      simple = simple ?? index - 1..<index + 1
    }
    return simple
  }

  private static func isArrow(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { arrow(in: $0) != nil }
  }

  /// The text as ties, with the first and the last of its words as their ends.
  private static func help(for text: String) -> String {
    let words = text.split { $0.isWhitespace || "–—,;&=<>→←⇐↔⇒".contains($0) }
    if words.count == 3, let kind = words.last.map(String.init), words[..<2].allSatisfy({ Slug(String($0)) != nil }),
      TieKind(rawValue: kind) != nil || LinkRelation(rawValue: kind) != nil
    {
      return "write `\(words[0]) -> \(words[1]): \(kind)`, or with `<->` for both ways"
    }
    let isPair =
      (2...3).contains(words.count) && !text.contains("`")
      && [words.first, words.last].allSatisfy { $0.map { Slug(String($0)) != nil } ?? false }
    // An arrow to the left leads from its right end.
    let isBackwards =
      !["->", "→", "=>", "<>"].contains { text.contains($0) } && ["<-", "←", "⇐", "<="].contains { text.contains($0) }
    let ends = isBackwards ? [words.last, words.first] : [words.first, words.last]
    let (from, to) = isPair ? (String(ends[0] ?? "a"), String(ends[1] ?? "b")) : ("a", "b")
    if isPair, ["<->", "<-->", "<=>", "<==>", "↔", "⇔", "<>"].contains(where: text.contains) {
      return "write `\(from) <-> \(to)`"
    }
    return "write `\(from) -> \(to)` for one way, or `\(from) <-> \(to)` for both"
  }

  /// Reports a field below an arrow that says another thing than the arrow, or what its value has said; false for
  /// others.
  private static func reportTwice(
    _ entry: Node.Entry, _ arrow: Node.Entry, _ valueName: String, isMutual: Bool, _ reader: inout FieldReader
  ) -> Bool {
    let isTwice: Bool
    switch entry.key {
    case "from", "to": isTwice = true
    case "both": isTwice = entry.value.text.flatMap(CellWords.truth).map { $0 != isMutual } ?? false
    default:
      switch arrow.value.content {
      case .mapping(let inner): isTwice = inner.contains { $0.key == entry.key }
      case .scalar, .list: isTwice = entry.key == valueName && !arrow.value.isEmpty
      }
    }
    guard isTwice else { return false }
    reader.report(
      .duplicateKey, "`\(entry.key)` is said by the arrow already", at: entry.keySpan,
      help: "keep the one that is meant", labels: [.init(arrow.keySpan, "said here")])
    return true
  }

  /// A value in arrow form or as a record: `- a -> b`, `- a -> b: word`, `- a -> b: word` with more fields below, or
  /// `{from: a, to: b, …}`.
  static func shape<Root: Sendable, Kind>(
    _ record: Record<Root>,
    from: WritableKeyPath<Root, Located<Identifier<Kind>>> & Sendable,
    to: WritableKeyPath<Root, Located<Identifier<Kind>>> & Sendable,
    isMutual: WritableKeyPath<Root, Bool> & Sendable, valueName: String, valueType: ValueType,
    value readValue: @escaping @Sendable (Node, inout Root, inout FieldReader) -> Void
  ) -> Shape<Root> {
    let long = record.shape
    let type = ValueType.arrow(valueType, record.description)
    return Shape(type) { node, reader in
      func start(_ text: String, _ span: Span) -> Root? {
        guard let arrow = parse(text, at: span, Kind.self) else {
          reader.report(
            .badTie, "\(record.noun) must join two ids with an arrow, found `\(text)`", at: span,
            help: help(for: text))
          return nil
        }
        var root = record.make()
        root[keyPath: from] = arrow.from
        root[keyPath: to] = arrow.to
        root[keyPath: isMutual] = arrow.isMutual
        return root
      }
      switch node.content {
      case .scalar(let text, _):
        return node.isRefused ? nil : start(text, node.span)
      case .mapping(let entries):
        guard let arrow = entries.first(where: { isArrow($0.key) }) else {
          if entries.contains(where: { $0.key == "from" || $0.key == "to" }) { return long.read(node, &reader) }
          // The arrow is lost or none; what is wrong with the fields below it is said all the same.
          var (root, rest) = (record.make(), entries[...])
          if !node.isPartial, let first = rest.popFirst() {
            _ = start(first.key, first.keySpan)
            if !first.value.isEmpty { readValue(first.value, &root, &reader) }
          }
          record.read(Array(rest), at: node.span, into: &root, &reader, isShort: true, isPartial: true)
          return nil
        }
        guard var root = start(arrow.key, arrow.keySpan) else { return nil }
        if !arrow.value.isEmpty { readValue(arrow.value, &root, &reader) }
        guard entries.count > 1 else { return root }
        var rest = entries.filter { $0.keySpan != arrow.keySpan }
        rest.removeAll { reportTwice($0, arrow, valueName, isMutual: root[keyPath: isMutual], &reader) }
        record.read(rest, at: arrow.keySpan, into: &root, &reader, isShort: true)
        return root
      case .list(let items):
        let ends = items.compactMap(\.text)
        Shape<Root>.mismatch(
          node, type, &reader,
          help: (2...3).contains(ends.count) && items.count == ends.count
            ? help(for: ends.joined(separator: " ")) : "write `a -> b: kind`")
        return nil
      }
    }
  }
}
