// Citations and footnote calls in a piece of text: found by their masks, checked against the works and footnotes that
// there are, and written as links into the page's own lists.

import Diagnostics
import Formats
import Markup

extension MarkdownRenderer {
  /// Where a text stands, which decides what may become of it.
  enum Surroundings { case prose, link }

  /// Replaces the masks in a text with what they stand for.
  mutating func rewriteText(_ node: CMarkNode, in surroundings: Surroundings, _ block: inout SourceBlock) {
    let (words, isMasked) = node.withLiteral { (Self.words(in: $0), MarkdownMask.allMasks.place(in: $0) < $0.count) }
    article.words += words
    guard isMasked else { return }
    var bytes: [UInt8] = []
    node.append(literalTo: &bytes)
    if bytes.contains(MarkdownMask.reference) {
      let literal = node.literal
      checkReferences(in: literal, block)
      bytes = Array(MarkdownMask.withoutReferences(literal).utf8)
    }
    var start = 0
    func plain(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      CMarkNode.text(MarkdownMask.remove(from: String(decoding: bytes[range], as: UTF8.self)))?.insertBefore(node)
    }
    var index = Mark.starts.place(in: bytes, from: 0)
    while index < bytes.count, let mark = Mark(in: bytes, at: index) {
      if let fragment = markup(of: mark, in: surroundings, &block) {
        plain(start..<index)
        CMarkNode.inline(fragment)?.insertBefore(node)
        start = mark.end
      }
      index = Mark.starts.place(in: bytes, from: mark.end)
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

    /// What it begins with.
    static let starts = ByteSet([MarkdownMask.citation, MarkdownMask.footnote, MarkdownMask.narrative])

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
      let nested = Diagnostic(
        .nestedLink, "a citation or footnote stands inside the text of a link", at: block.place(of: mark.inside),
        help: "put it behind the link; for a `[` of the text write `\\[`")
      // In a link's text `@name` is a name, a page that somebody writes at, where no work has it as its key.
      if case .narrative(let key, _) = mark.kind {
        article.holes.append(.mistake(CitationKey(MarkdownMask.bareKey(key)), nested))
      } else {
        diagnostics.append(nested)
      }
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
      return leave(.works([WrittenCitation(citation: cited)], form: .narrative))
    case .unclosed:
      let place = block.place(of: String(mark.inside.prefix { !$0.isWhitespace }))
      if let end = mark.inside.utf8.firstIndex(of: UInt8(ascii: "]")),
        mark.inside.utf8.distance(from: mark.inside.startIndex, to: end) > MarkdownMask.longest,
        !mark.inside[..<end].utf8.contains(UInt8(ascii: "["))
      {
        report(
          .badCitation, "the citation is longer than \(MarkdownMask.longest) characters", at: place,
          help: "cite fewer works in one pair of brackets")
        return nil
      }
      report(
        .badCitation, "the citation is not closed within its paragraph's plain text", at: place,
        help: "write `[@key, p. 4]` without other marks inside; for a `[` of the text write `\\[`")
      return nil
    }
  }

  /// `see @key, p. 4; -@other` as a reader sees it: `(see Brown, 2019, p. 4; 2018)`.
  private mutating func parenthetical(_ inside: String, _ block: inout SourceBlock) -> Fragment? {
    var cited: [WrittenCitation] = []
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
        guard place > 0, !isRefused else { continue }
        isRefused = true
        report(
          .badCitation, "no semicolon stands between this work and the one before", at: citation.citation.span,
          help: "write `[\(parts.joined().joined(separator: "; "))]`")
      }
    }
    let mark = leave(.works(cited, form: .parenthetical))
    return isRefused ? nil : mark
  }

  /// One part of a citation: `see @key, p. 4`.
  private func citation(_ part: String, _ block: inout SourceBlock) -> WrittenCitation? {
    guard let at = CitationText.keys(in: part).first else { return nil }
    let rest = part[part.index(after: at)...]
    let braced = rest.hasPrefix("{") ? rest.firstIndex(of: "}").map { String(rest[...$0]) } : nil
    // A sign at the end of a word, as in `[@a: 4]`, belongs to the key only where a work has it so.
    let word = braced ?? CitationText.word(at: rest)
    let bytes = Array(word.utf8)
    let key = braced ?? String(decoding: bytes.prefix(MarkdownMask.keyLength(bytes[...])), as: UTF8.self)
    guard !MarkdownMask.bareKey(key).isEmpty else { return nil }
    var prefix = String(part[..<at])
    let hidesAuthors = prefix.hasSuffix("-")
    if hidesAuthors { prefix.removeLast() }
    prefix = prefix.trimmed
    var ahead = block
    func citation(_ key: String, at place: Span) -> Citation {
      let behind = rest.dropFirst(key.count)
      let locator =
        behind.isEmpty ? "" : Self.withoutBraces(String(behind.drop { ",:;.".contains($0) || $0.isWhitespace }))
      return Citation(
        key: CitationKey(MarkdownMask.bareKey(key)), locator: locator.isEmpty ? nil : locator,
        span: place.droppingFirst, prefix: prefix.isEmpty ? nil : prefix, hidesAuthors: hidesAuthors)
    }
    return WrittenCitation(
      citation: citation(key, at: block.place(of: "@" + key)),
      withSign: word == key ? nil : citation(word, at: ahead.place(of: "@" + word)))
  }

  /// A locator without the braces that pandoc allows around it: `{pp. iv, vi-xi}, and elsewhere`.
  private static func withoutBraces(_ locator: String) -> String {
    guard locator.hasPrefix("{"), let close = locator.firstIndex(of: "}") else { return locator }
    return String(locator[locator.index(after: locator.startIndex)..<close] + locator[locator.index(after: close)...])
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
      let isLetter = byte > UInt8(ascii: " ") || MarkdownMask.masks.contains(byte)
      count += isLetter && !isInWord ? 1 : 0
      isInWord = isLetter
    }
    return count
  }
}

extension Span {
  /// The span without its first byte, a mark before a name.
  fileprivate var droppingFirst: Span { Span(file, min(range.lowerBound + 1, range.upperBound)..<range.upperBound) }
}
