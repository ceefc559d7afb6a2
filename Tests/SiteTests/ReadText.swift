// What a reader of a page sees or hears of it: text, and the attributes that are read out. For tests that look for
// words which should not be there.

import Foundation

enum ReadText {
  /// Attributes that are read out or shown.
  private static let attributes: Set<String> = ["alt", "title", "aria-label", "aria-description", "placeholder"]
  /// What is written for machines, or in the language of fields and files.
  private static let silent: Set<String> = ["style", "script", "code", "id", "published", "updated", "uri"]

  /// The patterns, which are parsed each time that they are named.
  private struct Patterns {
    let latin = #/[A-Za-z]/#
    let sameEverywhere = #/https?:\/\/\S+|CC-[A-Z0-9.-]+|[a-z]+\.yml|&[a-z]+;|&#[0-9x]+;/#
    let description = #/name="description"|property="og:(title|description)"/#
    let attribute = #/([a-z:-]+)="([^"]*)"/#
  }

  /// Returns what has Latin letters outside brackets, as `path: text`, in the order of the paths.
  static func escapes(in site: FileTree) -> [String] {
    let patterns = Patterns()
    return site.paths.filter { path in
      [".html", ".svg", ".xml"].contains { path.hasSuffix($0) } && path != "sitemap.xml"
    }
    .flatMap { path in escapes(in: site.text(path) ?? "", patterns).map { "\(path): \($0)" } }
  }

  /// Returns the same of one file; brackets may be open over several lines of a drawing, but not at its end.
  static func escapes(in markup: String) -> [String] { escapes(in: markup, Patterns()) }

  private static func escapes(in markup: String, _ patterns: Patterns) -> [String] {
    let (texts, read) = pieces(of: markup, patterns)
    var depth = 0
    let found = (texts.map { outside($0, &depth, patterns) } + read.map { outside($0, patterns) })
      .filter { $0.contains(patterns.latin) }.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    return found + (depth == 0 ? [] : ["a bracket is open at the end"])
  }

  private static func outside(_ text: String, _ patterns: Patterns) -> String {
    var depth = 0
    return outside(text, &depth, patterns)
  }

  /// What is outside brackets of a text, without licences, addresses and names of files, which are the same in every
  /// language.
  private static func outside(_ text: String, _ depth: inout Int, _ patterns: Patterns) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": depth += 1
      case "⟧": depth -= 1
      default: if depth == 0 { out.unicodeScalars.append(scalar) }
      }
    }
    return out.allSatisfy(\.isWhitespace) ? "" : out.replacing(patterns.sameEverywhere, with: "")
  }

  /// The texts between tags, and the attributes that are read.
  private static func pieces(of markup: String, _ patterns: Patterns) -> (texts: [String], read: [String]) {
    var texts: [String] = []
    var found: [String] = []
    var open: [String] = []
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      if open.isEmpty { texts.append(String(rest[..<start])) }
      if rest[start...].hasPrefix("<!--") {
        rest = rest[start...].range(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if silent.contains(name) {
        if tag.hasPrefix("/") { _ = open.popLast() } else { open.append(name) }
      }
      let isRead = tag.contains(patterns.description)
      for match in tag.matches(of: patterns.attribute)
      where attributes.contains(String(match.1)) || isRead && match.1 == "content" {
        found.append(String(match.2))
      }
    }
    return (texts + [String(rest)], found)
  }
}
