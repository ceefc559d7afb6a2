// What happens to the pieces of a line: code is given back its brackets, content links get their addresses, and what
// could not be published is reported at its own place.

import Diagnostics
import Foundation
import Markup

extension MarkdownRenderer {
  mutating func rewriteCode(_ node: CMarkNode, _ block: inout SourceBlock) {
    let literal = node.literal
    article.words += Self.words(in: literal.utf8)
    _ = block.place(of: literal)
    node.setLiteral(MarkdownMask.remove(from: literal, isCode: true))
  }

  // MARK: Links

  mutating func rewriteLink(_ node: CMarkNode, _ block: inout SourceBlock) {
    checkReferences(in: node.address, block)
    checkReferences(in: node.title, block)
    let address = MarkdownMask.remove(from: node.address)
    let place = block.place(of: address)
    checkComment(in: node.title, at: place)
    if MarkdownMask.isMasked(node.address) { node.setAddress(address) }
    node.setTitle(MarkdownMask.remove(from: node.title))
    if let (scheme, rest) = Self.split(address), let kind = ContentLink.Kind(rawValue: scheme) {
      let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      let anchor = parts.count > 1 ? Self.composed(String(parts[1])) : nil
      article.links.append(ContentLink(kind: kind, name: name, anchor: anchor.flatMap(Self.id), span: place))
      node.setAddress(context.address(kind, name) + (anchor.map { "#" + $0 } ?? ""))
    } else if let (scheme, _) = Self.split(address) {
      guard ["https", "http", "mailto"].contains(scheme) else {
        let near = suggestions.nearest(to: scheme, of: .scheme) {
          ContentLink.Kind.allCases.map(\.rawValue) + ["https", "mailto"]
        }
        report(
          .unsafeAddress, "a link may not lead to `\(scheme):`", at: place,
          help: near.map { "did you mean `\($0):`?" } ?? "use https:, mailto:, case:, tag:, ideal: or page:")
        node.setAddress("")
        return
      }
      if let mistake = Self.mistake(in: address, scheme) {
        report(
          .unsafeAddress, "`\(address)` is no address to link to: \(mistake.reason)", at: place,
          help: "write the address as a browser shows it, such as https://example.org/page")
        node.setAddress("")
      } else {
        article.caseAddresses += CaseAddress.places(in: address, at: place)
      }
    } else if address.hasPrefix("#") {
      let anchor = Self.composed(String(address.dropFirst()))
      if let id = Self.id(anchor) { article.anchors.append(Located(id, place)) }
      node.setAddress("#" + anchor)
    } else {
      fileLink(node, address, place)
    }
  }

  /// A text with its accents stored as ids have them: browsers compare ids byte by byte.
  static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }

  /// The id that is meant behind `#`; nil for the beginning of a page.
  private static func id(_ anchor: String) -> String? {
    anchor.isEmpty || anchor.lowercased() == "top" ? nil : composed(anchor.removingPercentEncoding ?? anchor)
  }

  private static func mistake(in address: String, _ scheme: String) -> WebAddress.Mistake? {
    if scheme == "mailto" { return WebAddress.mistake(inMail: address) }
    do throws(WebAddress.Mistake) { _ = try WebAddress(parsing: address) } catch { return error }
    return nil
  }

  mutating func fileLink(_ node: CMarkNode, _ address: String, _ place: Span) {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "").removingPercentEncoding ?? ""
    switch context.neighbours.match(name) {
    case .file(let file):
      article.files.append(Located(file, place))
      node.setAddress(context.fileAddress(file) + (parts.count > 1 ? "#" + parts[1] : ""))
      return
    case .several: diagnostics.append(.ambiguous(name, at: place))
    case .none:
      let neighbours = context.neighbours
      let near = suggestions.nearest(to: name, of: .file) { neighbours.sorted().map(\.text) }
      report(
        .brokenLink, "there is no file `\(address)` beside this text", at: place,
        help: besideThis(address) ?? near.map { "did you mean `\($0)`?" } ?? Self.help(forLink: name))
    }
    node.setAddress("")
  }

  /// How a file beside the text is written that an address leads to by a way around, or with a `#` in its name.
  private func besideThis(_ address: String) -> String? {
    let whole = address.removingPercentEncoding ?? address
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    let name = parts.joined(separator: "/")
    guard case .file = context.neighbours.match(name) else { return nil }
    return "write `\(name.replacing("#", with: "%23"))`"
  }

  /// What a link to no file may have been meant for: a site on the web, another page of this one, or a file that is yet
  /// to come.
  private static func help(forLink name: String) -> String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let site = "https://\(name)"
    if name.hasPrefix("www."), (try? WebAddress(parsing: site)) != nil { return "did you mean `\(site)`?" }
    if let help = Leftover.help(for: name) { return help }
    guard name.contains("."), !["md", "html", "htm"].contains(ending) else {
      let parts = name.split(separator: "/").map { String($0.split(separator: ".").first ?? "") }
      let shelves = ["cases": "case", "tags": "tag", "ideal-types": "ideal", "pages": "page"]
      if let slug = parts.last, Slug(slug) != nil, let kind = parts.dropLast().last.flatMap({ shelves[$0] }) {
        return "did you mean `\(kind):\(slug)`?"
      }
      return
        "link to other content by `case:`, `tag:`, `ideal:` or `page:` and its slug, and to the web by its whole "
        + "address"
    }
    // `[Anna]: Yes.` is the definition of a link.
    if ending.contains(where: { !$0.isLetter && !$0.isNumber }) || name.hasSuffix(".") {
      return "for a `[` of the text write `\\[`"
    }
    return "put the file beside the case: in a folder of its own, `cases/NAME/`, that holds the case as `index.md`"
  }

  /// An address's scheme, in lower case, and what follows; nil where it has none. A control character or blank hides
  /// nothing.
  static func split(_ address: String) -> (scheme: String, rest: String)? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon].unicodeScalars.filter { $0.value > 0x20 }
    guard let first = scheme.first, first.properties.isAlphabetic,
      scheme.allSatisfy({ $0.properties.isAlphabetic || "0123456789+.-".unicodeScalars.contains($0) })
    else { return nil }
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

  /// What is written in place of HTML, by the name of its tag.
  private static let inPlace: [String: String] = [
    "i": "write `*…*`", "em": "write `*…*`", "u": "write `*…*`", "sub": "write the small sign itself, such as ₂",
    "sup": "write the small sign itself, such as ²", "img": "write `![what it shows](file.png)`",
    "a": "write `[text](address)`", "hr": "write `---` behind an empty line", "li": "begin each item with `- `",
    "table": "write each row as `| … | … |`, and `|---|---|` below the first", "mark": "write `*…*`",
  ]

  /// Comments are an author's own and simply stay unpublished; anything else would be dropped, so it is a mistake.
  private mutating func reportHTML(_ literal: String, at place: Span) {
    let content = literal.trimmed
    if content.hasPrefix("<!--"), content.dropFirst(4).contains("<!--") {
      report(
        .rawHTML, "a comment begins within this comment, and the first `-->` ends both", at: place,
        help: "leave out the `<!--` within it, and each `-->` but the last")
      return
    }
    if content.hasPrefix("<!--"), content.hasSuffix("-->"), !content.dropFirst(4).dropLast(3).contains("-->") { return }
    if content.hasPrefix("<!--"), !content.dropFirst(4).contains("-->") {
      report(
        .rawHTML, "this comment is never closed, so nothing behind it is published", at: place,
        help: "write `-->` at its end")
      return
    }
    let name = String(content.lowercased().drop { "</".contains($0) }.prefix { $0.isLetter || $0.isNumber })
    report(
      .rawHTML, "HTML tags are not published", at: place,
      help: (name == "br"
        ? "end the line with a backslash" : "use Markdown" + (Self.inPlace[name].map { ": \($0)" } ?? ""))
        + "; for a `<` of the text write `\\<`")
  }
}
