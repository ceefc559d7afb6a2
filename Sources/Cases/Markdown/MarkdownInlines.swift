// What happens to the pieces of a line: citations and footnote calls become links, content links get their
// addresses, and what could not be published is reported at its own place.

import Diagnostics
import Foundation
import Markup

extension MarkdownRenderer {
  // MARK: Text

  mutating func rewriteText(_ node: CMarkNode, _ block: inout SourceBlock) {
    let literal = node.literal
    let bytes = Array(literal.utf8)
    article.words += Self.words(in: bytes)
    guard bytes.contains(where: { (MarkdownMask.citation...MarkdownMask.close).contains($0) }) else { return }
    var start = 0
    var index = 0
    func plain(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      CMarkNode.text(MarkdownMask.remove(from: String(decoding: bytes[range], as: UTF8.self)))?.insertBefore(node)
    }
    while index < bytes.count {
      let isMark = bytes[index] == MarkdownMask.citation || bytes[index] == MarkdownMask.footnote
      guard isMark, let end = bytes[index...].firstIndex(of: MarkdownMask.close) else {
        index += 1
        continue
      }
      let inside = String(decoding: bytes[index + 1..<end], as: UTF8.self)
      let fragment = bytes[index] == MarkdownMask.citation ? citation(inside, &block) : footnoteCall(String(inside.dropFirst()), &block)
      plain(start..<index)
      if let fragment { CMarkNode.inline(fragment)?.insertBefore(node) } else { plain(index..<end + 1) }
      index = end + 1
      start = index
    }
    plain(start..<bytes.count)
    node.remove()
  }

  /// How many words a text has: stretches without a blank.
  private static func words(in text: some Sequence<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for byte in text {
      let isBlank = byte <= UInt8(ascii: " ")
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    return count
  }

  /// `[@key, p. 4; see @other]` as a reader sees it: `(Brown, 2019, p. 4; see Hubers et al., 2018)`.
  private mutating func citation(_ inside: String, _ block: inout SourceBlock) -> Fragment? {
    var writer = MarkupWriter(.html)
    var failed = false
    let parts = inside.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmed }
    writer.element("span", [Attribute("class", "citation")]) { writer in
      writer.text("(")
      for (index, part) in parts.enumerated() {
        guard let at = part.firstIndex(of: "@") else {
          failed = true
          return
        }
        let rest = part[part.index(after: at)...]
        let key = String(rest.prefix { !$0.isWhitespace && $0 != "," })
        let locator = String(rest.dropFirst(key.count).drop { $0 == "," }).trimmed
        let place = block.place(of: "@" + key)
        let cited = Citation(
          key: CitationKey(key), locator: locator.isEmpty ? nil : locator, span: Span(place.file, min(place.range.lowerBound + 1, place.range.upperBound)..<place.range.upperBound))
        diagnostics += context.vocabulary.check([cited])
        article.citations.append(cited)
        if index > 0 { writer.text("; ") }
        let prefix = String(part[..<at]).trimmed
        if !prefix.isEmpty { writer.text(prefix + " ") }
        let label = context.vocabulary.reference(cited.key).map(ReferenceStyle.label) ?? key
        writer.element("a", [Attribute("href", "#ref-" + key)], text: label)
        if let locator = cited.locator { writer.text(", " + locator) }
      }
      writer.text(")")
    }
    return failed ? nil : writer.finish()
  }

  private mutating func footnoteCall(_ name: String, _ block: inout SourceBlock) -> Fragment? {
    let place = block.place(of: "^" + name)
    guard let (number, times) = call(name) else {
      report(
        .unknownFootnote, "the footnote `[^\(name)]` has no text", at: place,
        help: Suggestion.nearest(to: name, among: footnoteNames).map { "did you mean `[^\($0)]`?" } ?? "write `[^\(name)]: …` on a line of its own")
      return nil
    }
    var writer = MarkupWriter(.html)
    writer.element("sup", [Attribute("class", "footnote-call")]) { writer in
      writer.element(
        "a", [Attribute("id", "fnref-\(number)" + (times == 1 ? "" : "-\(times)")), Attribute("href", "#fn-\(number)"), Attribute("role", "doc-noteref")],
        text: String(number))
    }
    return writer.finish()
  }

  mutating func rewriteCode(_ node: CMarkNode, _ block: inout SourceBlock) {
    let literal = node.literal
    article.words += Self.words(in: literal.utf8)
    _ = block.place(of: literal)
    node.setLiteral(MarkdownMask.remove(from: literal))
  }

  // MARK: Links

  mutating func rewriteLink(_ node: CMarkNode, _ block: inout SourceBlock) {
    let address = MarkdownMask.remove(from: node.address)
    let place = block.place(of: address)
    if let (scheme, rest) = split(address), let kind = ContentLink.Kind(rawValue: scheme) {
      let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      article.links.append(ContentLink(kind: kind, name: name, span: place))
      node.setAddress(context.address(kind, name) + (parts.count > 1 ? "#" + parts[1] : ""))
    } else if let (scheme, _) = split(address) {
      guard ["https", "http", "mailto"].contains(scheme) else {
        let near = Suggestion.nearest(to: scheme, among: ContentLink.Kind.allCases.map(\.rawValue) + ["https", "mailto"])
        report(
          .unsafeAddress, "a link may not lead to `\(scheme):`", at: place,
          help: near.map { "did you mean `\($0):`?" } ?? "use https:, mailto:, case:, tag:, ideal: or page:")
        node.setAddress("")
        return
      }
    } else if address.hasPrefix("#") {
      return
    } else {
      fileLink(node, address, place)
    }
  }

  mutating func rewriteImage(_ node: CMarkNode, _ block: inout SourceBlock) {
    let address = MarkdownMask.remove(from: node.address)
    let place = block.place(of: address)
    if split(address) != nil || address.hasPrefix("//") {
      report(.unsafeAddress, "a picture may not come from another site", at: place, help: "put the picture beside the case and name its file")
      node.setAddress("")
    } else {
      fileLink(node, address, place)
    }
  }

  private mutating func fileLink(_ node: CMarkNode, _ address: String, _ place: Span) {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "").removingPercentEncoding ?? ""
    guard context.neighbours.contains(name) else {
      let near = Suggestion.nearest(to: name, among: context.neighbours.sorted()).map { "did you mean `\($0)`?" }
      report(
        .brokenLink, "there is no file `\(address)` beside this text", at: place,
        help: near ?? "link to other content by `case:`, `tag:`, `ideal:` or `page:` and its slug, and to the web by its whole address")
      node.setAddress("")
      return
    }
    article.files.append(name)
    node.setAddress(context.fileAddress(name) + (parts.count > 1 ? "#" + parts[1] : ""))
  }

  /// An address's scheme, in lower case, and what follows; nil where it has none. A control character or blank hides nothing.
  private func split(_ address: String) -> (scheme: String, rest: String)? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon].unicodeScalars.filter { $0.value > 0x20 }
    guard let first = scheme.first, first.properties.isAlphabetic, scheme.allSatisfy({ $0.properties.isAlphabetic || "0123456789+.-".unicodeScalars.contains($0) }) else { return nil }
    return (String(String.UnicodeScalarView(scheme)).lowercased(), String(address[address.index(after: colon)...]))
  }

  // MARK: Raw HTML

  mutating func rewriteHTMLBlock(_ node: CMarkNode, _ text: MarkdownText) {
    let literal = node.literal
    let range = text.range(ofLines: node.firstLine, node.firstLine)
    reportHTML(literal, at: text.span(range))
    node.remove()
  }

  mutating func rewriteHTMLInline(_ node: CMarkNode, _ block: inout SourceBlock) {
    let literal = node.literal
    let place = block.place(of: literal)
    reportHTML(literal, at: place)
    node.remove()
  }

  /// Comments are an author's own and simply stay unpublished; anything else would be dropped, so it is a mistake.
  private mutating func reportHTML(_ literal: String, at place: Span) {
    let content = literal.trimmed
    if content.hasPrefix("<!--"), content.hasSuffix("-->"), !content.dropFirst(4).dropLast(3).contains("-->") { return }
    report(.rawHTML, "HTML tags are not published", at: place, help: "use Markdown; for a `<` of the text write `\\<`")
  }
}
