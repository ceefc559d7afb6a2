// What is advised where text is expected, and YAML takes what is written for a list or a mapping.

import Diagnostics
import Formats

extension Shape where Value == String {
  /// How a text that YAML takes for a list or a mapping is written.
  static func quotationHelp(for node: Node, _ sources: SourceSet) -> String {
    let general = "put text that starts with [ or { in quotation marks"
    guard node.span.file != FileID.none, let first = sources[node.span.file].bytes[node.span.range].first else {
      return general
    }
    // `reading: early years`
    if case .mapping(let entries) = node.content, entries.count == 1, let text = entries[0].value.text,
      !"{\"".utf8.contains(first), isQuotable(text)
    {
      return "in quotation marks it is text: `\"\(entries[0].key): \(text)\"`"
    }
    if first == UInt8(ascii: "-") {
      return "leave the dashes out: write one text, which may go on over several lines that are indented"
    }
    if case .list(let items) = node.content, items.count > 1, case let texts = items.compactMap(\.text),
      texts.count == items.count, texts.allSatisfy(isQuotable)
    {
      let text = texts.joined(separator: ", ")
      return "write `\"\(text)\"` where it is one text; where one of them is meant, write that alone"
    }
    if let only = node.only {
      let text = SourceText.string(sources[node.span.file].bytes[node.span.range])
      return Node.help(forOnly: only) + (isQuotable(text) ? "; or `\"\(text)\"` where the brackets are part of it" : "")
    }
    guard [UInt8(ascii: "["), UInt8(ascii: "{")].contains(first) else { return general }
    // `{file: logo.svg, alt: Oak}`
    if case .mapping(let entries) = node.content, entries.count > 1,
      entries.allSatisfy({ $0.value.text?.isEmpty == false })
    {
      let texts = entries.compactMap { $0.value.text.map { "`\(YAMLSigns.inBrackets($0))`" } }
      return "write one text alone, without braces and names of fields: \(texts.prefix(3).joined(separator: " or "))"
    }
    let text = SourceText.string(sources[node.span.file].bytes[node.span.range])
    return isQuotable(text) ? "write `\"\(text)\"` where it is text" : general
  }

  /// Whether a text is the same between quotation marks, and can be shown in a message.
  private static func isQuotable(_ text: String) -> Bool { !text.contains { "\n\"\\`".contains($0) } }
}

extension Node {
  /// The text of a list's only item; nil for anything else.
  var only: String? {
    guard case .list(let items) = content, items.count == 1, let text = items[0].text, !text.isEmpty, !items[0].isEmpty,
      !text.contains(where: { "\n`".contains($0) })
    else { return nil }
    return text
  }

  /// What is advised where one value is asked for, and is written as a list of one.
  static func help(forOnly text: String) -> String { "write `\(YAMLSigns.inBrackets(text))` alone: this is no list" }
}
