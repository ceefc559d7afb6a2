// The fields of a graph, a node and an edge of node-link JSON, each held against what it may be.

import Diagnostics
import Formats
import Networks

extension NodeLinkReader {
  mutating func fields(of node: Node, _ what: String, help: String) -> Fields? {
    guard case .mapping(let entries) = node.content else {
      report(.wrongType, "\(what) must be an object, found \(described(node))", at: node.span.first, help: help)
      return nil
    }
    return Fields(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value under the first of several names that has one; nil where it says that it is not known.
  mutating func known(_ keys: [String], of fields: Fields) -> (key: String, value: Node)? {
    for (place, key) in keys.enumerated() {
      guard let value = fields[key], !value.isEmpty else { continue }
      guard let text = value.text, case .scalar(_, isPlain: false) = value.content,
        CellWords.isMissing(text, in: key == "group" || key == "cluster" ? "community" : key)
      else {
        for other in keys[(place + 1)...] where overruled[other] == nil {
          guard let second = fields[other], !second.isEmpty, second.text != value.text else { continue }
          overruled[other] = (key, second.span.short)
        }
        return (key, value)
      }
      if missing == nil { missing = value } else { moreMissing += 1 }
    }
    return nil
  }

  mutating func required(_ key: String, of fields: Fields, _ item: Node, _ what: String) -> Node? {
    if let value = fields[key], !value.isEmpty { return value }
    let near = Suggestion.nearest(to: key, among: fields.keys.sorted())
    report(
      .missingField, "\(what) needs `\(key)`", at: fields[key]?.span ?? item.span.first,
      help: near.map { "did you mean `\(key)` with `\($0)`?" } ?? "add `\"\(key)\": \"…\"`")
    return nil
  }

  /// The list under one of several names; nil where there is none that can be read.
  mutating func list(_ keys: [String], of fields: Fields, _ root: Node) -> [Node]? {
    let given = keys.filter { fields[$0] != nil }
    guard let key = given.first, let value = fields[key] else {
      report(
        .missingField, "a graph needs `\(keys[0])`", at: root.span.first,
        help: "add `\"\(keys[0])\": […]`; \(Self.example)")
      return nil
    }
    if let other = given.dropFirst().first, let place = fields[other] {
      report(
        .networkTwice, "edges stand in `\(key)`, and in `\(other)` too", at: place.span.first,
        help: "keep one of the two")
    }
    guard case .list(let items) = value.content else {
      report(
        .wrongType, "`\(key)` must be a list, found \(described(value))", at: value.span.first,
        help: "put its items between `[` and `]`")
      return nil
    }
    return items
  }

  mutating func limited(_ items: [Node], to most: Int, _ what: String) -> ArraySlice<Node> {
    if items.count > most {
      report(
        .tooLarge, "the graph has more than \(most) \(what)", at: items[most].span.first,
        help: "a case describes a network that people can look at")
    }
    return items.prefix(most)
  }

  /// A name as text or as a whole number; nil for `null`, and after a report.
  mutating func id(_ node: Node, _ what: String) -> String? {
    if node.isEmpty { return nil }
    switch node.content {
    case .scalar(let text, isPlain: false) where !text.allSatisfy(\.isWhitespace): return text
    case .scalar(let text, isPlain: true) where Int(text) != nil: return text
    case .scalar(_, isPlain: false):
      report(.emptyValue, "\(what) is empty", at: node.span, help: "give it a name, or take it out")
    default:
      reportType(of: node, "\(what) must be text or a whole number", help: "put it in quotation marks")
    }
    return nil
  }

  mutating func text(_ node: Node, _ what: String) -> String? {
    if node.isEmpty { return nil }
    if case .scalar(let text, isPlain: false) = node.content { return text }
    reportType(of: node, "\(what) must be text", help: "put it in quotation marks")
    return nil
  }

  mutating func truth(_ node: Node, _ what: String) -> Bool? {
    if node.isEmpty { return nil }
    if case .scalar(let text, isPlain: true) = node.content, text == "true" || text == "false" { return text == "true" }
    reportType(
      of: node, "\(what) must be true or false", help: "write `true` or `false`, without quotation marks")
    return nil
  }

  mutating func weight(_ node: Node, _ what: String) -> Double? {
    if node.isEmpty { return nil }
    if let word = node.text.flatMap({ TieStrength(rawValue: CellWords.term($0)) }) { return Double(word.weight) }
    guard case .scalar(let text, isPlain: true) = node.content, let number = Double(text) else {
      reportType(of: node, "\(what) must be a number", help: "write it without quotation marks, such as `2`")
      return nil
    }
    guard number.isFinite, number >= 0 else {
      report(
        .badNumber, "\(what) must be a finite number, and not negative, found \(described(node))", at: node.span,
        help: "write how strong the tie is, such as 1, 2 or 3")
      return nil
    }
    return number
  }

  private mutating func reportType(of node: Node, _ message: String, help: String) {
    report(.wrongType, "\(message), found \(described(node))", at: node.span.short, help: help)
  }

  func described(_ node: Node) -> String {
    if case .mapping = node.content { return "an object" }
    return node.described
  }
}

extension Span {
  /// The first byte: where a thing of many lines begins.
  var first: Span { Span(file, Int(lower)..<Int(lower) + 1) }
  /// The span, or where it begins if it would mark more than a line.
  fileprivate var short: Span { range.count > 60 ? first : self }
}
