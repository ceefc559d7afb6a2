// The arrow form of ties and links: `oak-1 <-> elm-1: joint-work`. It is YAML that a person can read; here the
// key is taken apart into its two ends, each with its own place.

import Diagnostics
import Formats

enum Arrow {
  /// Two ends and whether the arrow has two heads; nil where the text has no arrow.
  static func parse<Kind>(_ text: String, at span: Span, _: Kind.Type = Kind.self) -> (
    from: Located<Identifier<Kind>>, to: Located<Identifier<Kind>>, isMutual: Bool
  )? {
    let bytes = Array(text.utf8)
    // The content of a quoted text starts one byte after its quotation mark.
    let base = span.range.lowerBound + (span.range.count == bytes.count ? 0 : 1)
    for (arrow, isMutual) in [("<->", true), ("->", false)] {
      let pattern = Array(arrow.utf8)
      guard bytes.count > pattern.count,
        let start = (0...(bytes.count - pattern.count)).first(where: {
          bytes[$0..<$0 + pattern.count].elementsEqual(pattern)
        })
      else { continue }
      func end(_ range: Range<Int>) -> Located<Identifier<Kind>>? {
        let blank = UInt8(ascii: " ")
        guard let first = range.first(where: { bytes[$0] != blank }),
          let last = range.last(where: { bytes[$0] != blank })
        else { return nil }
        return Located(
          Identifier<Kind>(String(decoding: bytes[first...last], as: UTF8.self)),
          Span(span.file, base + first..<base + last + 1))
      }
      guard let from = end(0..<start), let to = end(start + pattern.count..<bytes.count) else { return nil }
      return (from, to, isMutual)
    }
    return nil
  }

  /// Whether a text holds an arrow. O(n).
  private static func isArrow(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ">"), before == UInt8(ascii: "-") { return true }
      before = byte
    }
    return false
  }

  /// The text as ties, with the first and the last of its words as their ends.
  private static func help(for text: String) -> String {
    let words = text.split { $0.isWhitespace || "–—,;&=<>→←⇐↔⇒".contains($0) }
    let isPair =
      (2...3).contains(words.count) && !text.contains("`")
      && [words.first, words.last].allSatisfy { $0.map { Slug(String($0)) != nil } ?? false }
    // An arrow to the left leads from its right end.
    let isBackwards =
      !text.contains("->") && !text.contains("→") && ["<-", "←", "⇐", "<="].contains { text.contains($0) }
    let ends = isBackwards ? [words.last, words.first] : [words.first, words.last]
    let (from, to) = isPair ? (String(ends[0] ?? "a"), String(ends[1] ?? "b")) : ("a", "b")
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
          return entries.first.flatMap { start($0.key, $0.keySpan) }
        }
        guard var root = start(arrow.key, arrow.keySpan) else { return nil }
        if !arrow.value.isEmpty { readValue(arrow.value, &root, &reader) }
        var rest = entries.filter { $0.keySpan != arrow.keySpan }
        rest.removeAll { reportTwice($0, arrow, valueName, isMutual: root[keyPath: isMutual], &reader) }
        record.read(rest, at: arrow.keySpan, into: &root, &reader, isShort: true)
        return root
      case .list:
        Shape<Root>.mismatch(node, type, &reader, help: "write `a -> b: kind`")
        return nil
      }
    }
  }
}
