// A piece of YAML as it was written: scalars, lists and mappings, each key and value with its place in the file.

import Diagnostics

/// A YAML value with its span.
package struct Node: Sendable {
  package enum Content: Sendable {
    /// Text; plain when it stood without quotes, so that `yes` and `"yes"` can be told apart.
    case scalar(String, isPlain: Bool)
    case list([Node])
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable {
    package let key: String
    package let keySpan: Span
    package let value: Node

    package init(key: String, keySpan: Span, value: Node) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  package let content: Content
  package let span: Span
  /// Whether something stood there that is not read, as an alias is not: that has been said, and nothing follows from
  /// it.
  package var isRefused = false
  /// Whether a mistake of form has cost entries of the list or mapping.
  package let isPartial: Bool

  package init(content: Content, span: Span, isRefused: Bool = false, isPartial: Bool = false) {
    self.content = content
    self.span = span
    self.isRefused = isRefused
    self.isPartial = isPartial
  }

  /// The text, where the node is a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// The text of a field of a mapping; nil where it has none.
  package func text(of key: String) -> String? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value.text
  }

  /// How many bytes its names and values have: nodes of other sizes hold something else. O(nodes).
  package var size: Int {
    switch content {
    case .scalar(let value, _): value.utf8.count
    case .list(let items): items.reduce(0) { $0 + $1.size }
    case .mapping(let entries): entries.reduce(0) { $0 + $1.key.utf8.count + $1.value.size }
    }
  }

  /// What it holds, as text that another node has where it holds the same, wherever that is and in whichever order its
  /// fields are, in quotation marks or not. O(bytes × log fields).
  package var fingerprint: String {
    var text = ""
    appendFingerprint(to: &text)
    return text
  }

  private func appendFingerprint(to text: inout String) {
    switch content {
    case .scalar(let value, _): text += "\(value.utf8.count):\(value)"
    // One value may be written with brackets or without.
    case .list(let items) where items.count == 1: items[0].appendFingerprint(to: &text)
    case .list(let items):
      text += "[\(items.count)"
      for item in items { item.appendFingerprint(to: &text) }
    case .mapping(let entries):
      text += "{\(entries.count)"
      for entry in entries.sorted(by: { $0.key < $1.key }) {
        text += "\(entry.key.utf8.count):\(entry.key)"
        entry.value.appendFingerprint(to: &text)
      }
    }
  }

  /// Whether something in it is not read. O(nodes).
  package var hasGap: Bool {
    if isRefused || isPartial { return true }
    return switch content {
    case .scalar: false
    case .list(let items): items.contains(where: \.hasGap)
    case .mapping(let entries): entries.contains(where: \.value.hasGap)
    }
  }

  /// Whether nothing stands there (`key:` with no value, `~` or `null`).
  package var isEmpty: Bool {
    if isRefused { return true }
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return switch text.utf8.count {
    case 0: true
    case 1: text == "~"
    case 4: text == "null" || text == "Null" || text == "NULL"
    default: false
    }
  }

  /// What is wrong with the signs that the author begins the items of a list with; nil where there are none.
  package var faultOfItem: String? {
    switch content {
    case .scalar(let text, isPlain: true): YAMLSigns.faultOfItem(text)
    case .mapping(let entries): entries.first.flatMap { YAMLSigns.faultOfItem($0.key) }
    default: nil
    }
  }

  /// What stands there, for messages: `a list`, `a mapping`, or the text itself in quotation marks.
  package var described: String {
    switch content {
    case .scalar(let text, _): text.isEmpty ? "nothing" : "`\(text.count > 40 ? text.prefix(40) + "…" : text)`"
    case .list(let items): items.isEmpty ? "an empty list" : "a list"
    case .mapping(let entries): entries.isEmpty ? "an empty mapping" : "a mapping"
    }
  }
}
