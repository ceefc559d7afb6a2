// Citations and footnote calls in a piece of text: found by their masks, checked against the works and footnotes that
// there are, and written as links into the page's own lists.

import Diagnostics
import Markup

extension MarkdownRenderer {
  /// Where a text stands, which decides what may become of it.
  enum Surroundings { case prose, link }

  /// Replaces the masks in a text with what they stand for.
  mutating func rewriteText(_ node: CMarkNode, in surroundings: Surroundings, _ block: inout SourceBlock) {
    let literal = node.literal
    article.words += Self.words(in: literal.utf8)
    guard MarkdownMask.isMasked(literal) else { return }
    checkReferences(in: literal, block)
    let shown = MarkdownMask.withoutReferences(literal)
    let bytes = Array(shown.utf8)
    var start = 0
    var index = 0
    func plain(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      CMarkNode.text(MarkdownMask.remove(from: String(decoding: bytes[range], as: UTF8.self)))?.insertBefore(node)
    }
    while index < bytes.count {
      guard let mark = Mark(in: bytes, at: index) else {
        index += 1
        continue
      }
      if let fragment = markup(of: mark, in: surroundings, &block) {
        plain(start..<index)
        CMarkNode.inline(fragment)?.insertBefore(node)
        start = mark.end
      }
      index = mark.end
    }
    plain(start..<bytes.count)
    node.remove()
  }

  /// A masked stretch of a text.
  private struct Mark {
    enum Kind {
      case citation, footnote
      case narrative(key: String, locator: String?)
      case unclosed
    }
    let kind: Kind
    /// What stands between the delimiters.
    let inside: String
    let end: Int

    init?(in bytes: [UInt8], at index: Int) {
      func text(_ range: Range<Int>) -> String {
        MarkdownMask.remove(from: String(decoding: bytes[range], as: UTF8.self))
      }
      switch bytes[index] {
      case MarkdownMask.citation, MarkdownMask.footnote:
        guard let close = bytes[index...].firstIndex(of: MarkdownMask.close) else {
          (kind, inside, end) = (.unclosed, text(index + 1..<bytes.count), bytes.count)
          return
        }
        (kind, inside, end) = (
          bytes[index] == MarkdownMask.citation ? .citation : .footnote, text(index + 1..<close), close + 1
        )
      case MarkdownMask.narrative:
        let keyEnd = index + 1 + MarkdownMask.keyLength(bytes[(index + 1)...])
        let key = text(index + 1..<keyEnd)
        let open = keyEnd + bytes[keyEnd...].prefix { $0 == UInt8(ascii: " ") }.count
        if open < bytes.count, bytes[open] == MarkdownMask.locator,
          let close = bytes[open...].firstIndex(of: MarkdownMask.close)
        {
          let locator = text(open + 1..<close).trimmed
          (kind, inside, end) = (.narrative(key: key, locator: locator.isEmpty ? nil : locator), key, close + 1)
        } else {
          (kind, inside, end) = (.narrative(key: key, locator: nil), key, keyEnd)
        }
      default: return nil
      }
    }
  }

  /// What a mark becomes; nil where it stays text, which has been reported.
  private mutating func markup(of mark: Mark, in surroundings: Surroundings, _ block: inout SourceBlock) -> Fragment? {
    if case .link = surroundings {
      // In a link's text `@name` is a name, a page that somebody writes at, where no work has it as its key.
      if case .narrative(let key, _) = mark.kind,
        !context.vocabulary.bibliography.contains(CitationKey(MarkdownMask.bareKey(key)))
      {
        return nil
      }
      let place = block.place(of: mark.inside)
      report(
        .nestedLink, "a citation or footnote stands inside the text of a link", at: place,
        help: "put it behind the link; for a `[` of the text write `\\[`")
      return nil
    }
    switch mark.kind {
    case .citation: return parenthetical(mark.inside, &block)
    case .footnote: return footnoteCall(String(mark.inside.dropFirst()), &block)
    case .narrative(let key, let locator):
      let place = block.place(of: "\(UnicodeScalar(MarkdownMask.narrative))\(key)")
      let cited = Citation(
        key: CitationKey(MarkdownMask.bareKey(key)), locator: locator.map(Self.withoutBraces), span: place.droppingFirst
      )
      return record(
        [cited], help: "add it to \(context.vocabulary.bibliography.file); for an `@` of the text write `\\@`"
      ) { $0.narrative(cited, numbers: &$1) }
    case .unclosed:
      let place = block.place(of: String(mark.inside.prefix { !$0.isWhitespace }))
      report(
        .badCitation, "the citation is not closed within its paragraph's plain text", at: place,
        help: "write `[@key, p. 4]` without other marks inside; for a `[` of the text write `\\[`")
      return nil
    }
  }

  /// `see @key, p. 4; -@other` as a reader sees it: `(see Brown, 2019, p. 4; 2018)`.
  private mutating func parenthetical(_ inside: String, _ block: inout SourceBlock) -> Fragment? {
    var cited: [Citation] = []
    var isRefused = false
    let parts = CitationText.parts(of: inside)
    for works in parts {
      for (place, work) in works.enumerated() {
        guard let citation = citation(work, &block) else {
          let place = block.place(of: work)
          report(
            .badCitation, work.isEmpty ? "a citation holds nothing between its semicolons" : "`\(work)` names no work",
            at: place, help: "each part between semicolons has one key, such as `@brown2019, p. 4`")
          return nil
        }
        cited.append(citation)
        checkYear(of: citation)
        guard place > 0, !isRefused else { continue }
        isRefused = true
        report(
          .badCitation, "no semicolon stands between this work and the one before", at: citation.span,
          help: "write `[\(parts.joined().joined(separator: "; "))]`")
      }
    }
    let fragment = record(cited) { $0.parenthetical(cited, numbers: &$1) }
    return isRefused ? nil : fragment
  }

  /// One part of a citation: `see @key, p. 4`.
  private func citation(_ part: String, _ block: inout SourceBlock) -> Citation? {
    guard let at = CitationText.keys(in: part).first else { return nil }
    let rest = part[part.index(after: at)...]
    let braced = rest.hasPrefix("{") ? rest.firstIndex(of: "}").map { String(rest[...$0]) } : nil
    let key = braced ?? unbracedKey(rest)
    guard !MarkdownMask.bareKey(key).isEmpty else { return nil }
    let locator = Self.withoutBraces(String(rest.dropFirst(key.count).drop { ",:;.".contains($0) || $0.isWhitespace }))
    var prefix = String(part[..<at])
    let hidesAuthors = prefix.hasSuffix("-")
    if hidesAuthors { prefix.removeLast() }
    prefix = prefix.trimmed
    return Citation(
      key: CitationKey(MarkdownMask.bareKey(key)), locator: locator.isEmpty ? nil : locator,
      span: block.place(of: "@" + key).droppingFirst,
      prefix: prefix.isEmpty ? nil : prefix, hidesAuthors: hidesAuthors)
  }

  /// The key at the beginning of a text. A sign at its end, as in `[@a: 4]`, belongs to it only where a work has it so.
  private func unbracedKey(_ text: Substring) -> String {
    let word = String(text.prefix { !$0.isWhitespace && $0 != "," })
    guard !context.vocabulary.bibliography.contains(CitationKey(word)) else { return word }
    let bytes = Array(word.utf8)
    return String(decoding: bytes.prefix(MarkdownMask.keyLength(bytes[...])), as: UTF8.self)
  }

  /// Reports a year in the place of a locator, which would be printed twice.
  private mutating func checkYear(of citation: Citation) {
    guard let locator = citation.locator, locator == context.vocabulary.bibliography.year(of: citation.key) else {
      return
    }
    report(
      .unreadMarkup, "the year of a work is printed of itself, and would stand here twice", at: citation.span,
      help: "write the key without the year, as `@\(citation.key)`, with the place behind it if there is one")
  }

  /// A locator without the braces that pandoc allows around it: `{pp. iv, vi-xi}, and elsewhere`.
  private static func withoutBraces(_ locator: String) -> String {
    guard locator.hasPrefix("{"), let close = locator.firstIndex(of: "}") else { return locator }
    return String(locator[locator.index(after: locator.startIndex)..<close] + locator[locator.index(after: close)...])
  }

  private mutating func record(
    _ cited: [Citation], help: String? = nil, _ write: (Bibliography, inout CitationNumbers) -> Fragment
  ) -> Fragment {
    let bibliography = context.vocabulary.bibliography
    diagnostics += context.vocabulary.check(cited, help: help ?? "add it to \(bibliography.file)") { key in
      suggestions.nearest(to: key.text, of: .work) { bibliography.works.map(\.key.text) }
    }
    article.citations += cited.map { citation in
      var listed = citation
      listed.key = bibliography.listed(citation.key)
      return listed
    }
    // Of a page that is refused nothing more is written.
    guard limits.repeatable >= 0 else { return Fragment() }
    let fragment = write(bibliography, &numbers)
    if let first = cited.first { repeats(fragment.bytes.count, at: first.span) }
    return fragment
  }

  private mutating func footnoteCall(_ name: String, _ block: inout SourceBlock) -> Fragment? {
    let place = block.place(of: "^" + name)
    guard let (number, times) = call(name) else {
      report(
        .unknownFootnote, "the footnote `[^\(name)]` has no text", at: place,
        help: suggestions.nearest(to: name, of: .footnote, among: { footnotes.keys.sorted() }).map {
          "did you mean `[^\($0)]`?"
        } ?? "write `[^\(name)]: …` on a line of its own")
      return nil
    }
    var writer = MarkupWriter(.html)
    writer.element("sup", [Attribute("class", "footnote-call")]) { writer in
      writer.element(
        "a",
        [
          Attribute("id", "fnref-\(number)" + (times == 1 ? "" : "-\(times)")), Attribute("href", "#fn-\(number)"),
          Attribute("role", "doc-noteref"),
        ],
        text: String(number))
    }
    return writer.finish()
  }

  /// How many words a text has: stretches without a blank.
  static func words(in text: some Sequence<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for byte in text {
      let isBlank = byte == UInt8(ascii: " ") || byte < UInt8(ascii: " ") && !MarkdownMask.masks.contains(byte)
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    return count
  }
}

extension Span {
  /// The span without its first byte, a mark before a name.
  fileprivate var droppingFirst: Span { Span(file, min(range.lowerBound + 1, range.upperBound)..<range.upperBound) }
}
