// Warnings for what looks like markup and would come out as text, each at its place, with the form that is read here.

import Diagnostics
import Formats

extension MarkdownRenderer {
  // MARK: Within lines

  /// Reports marks between `nodes`, all of one block, that nothing was made of.
  mutating func checkMarkup(in nodes: ArraySlice<CMarkNode>, _ block: SourceBlock) {
    var isInBrackets = false
    var found: [CMarkNode: [UnreadMarkup]] = [:]
    for node in nodes where node.kind == .text && node.withLiteral({ UnreadMarkup.signs.place(in: $0) < $0.count }) {
      var bytes: [UInt8] = []
      node.append(literalTo: &bytes)
      let markups = UnreadMarkup.find(
        in: bytes, mayBeAttributes: node.mayHaveAttributesBehind, isInBrackets: isInBrackets)
      if !markups.isEmpty { found[node] = markups }
      isInBrackets = isInBrackets || bytes.contains(UInt8(ascii: "["))
    }
    let isTask = nodes.first.map(\.beginsTask) ?? false
    guard isTask || !found.isEmpty else { return }
    var ahead = block
    if isTask {
      let place = ahead.place(of: "[")
      report(
        .unreadMarkup, "a box to tick is not read here, and is shown as it is written", at: place,
        help: "write the item without it: what is done in words, `- done: …`")
    }
    for node in nodes {
      if node.kind == .code { _ = ahead.place(of: node.literal) }
      guard let markups = found[node] else { continue }
      let literal = node.literal
      let bytes = Array(literal.utf8)
      for markup in markups {
        let source = MarkdownMask.remove(from: String(decoding: bytes[markup.range], as: UTF8.self))
        let place = ahead.place(of: MarkdownMask.applied(to: source), otherwise: source)
        if case .link(let inside) = markup.kind {
          reportLink(
            inside, isPicture: Self.opensPicture(bytes[..<markup.range.lowerBound]), at: place)
        } else {
          let (message, help) = Self.words(of: markup.kind, source)
          let rule = markup.kind == .openComment ? Rule.rawHTML : .unreadMarkup
          let diagnostic = Diagnostic(rule, message, at: place, help: help)
          if let key = Self.key(in: markup.kind) {
            article.holes.append(.mistake(key, diagnostic))
          } else {
            diagnostics.append(diagnostic)
          }
        }
      }
    }
  }

  /// The key that a text may name: only where there is such a work is it a mistake.
  private static func key(in kind: UnreadMarkup.Kind) -> CitationKey? {
    switch kind {
    case .joinedKey(let key), .bareKey(let key, _), .hiddenAuthors(let key): CitationKey(key)
    default: nil
    }
  }

  /// Whether the last bracket that opens in a text opens a picture.
  private static func opensPicture(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let open = bytes.suffix(500).lastIndex(of: UInt8(ascii: "[")), open > bytes.startIndex
    else { return false }
    return bytes[open - 1] == UInt8(ascii: "!")
  }

  /// Reports `[text](address)` that is no link. Where its file lies beside the text it is an error, for that file would
  /// be missing from the site.
  private mutating func reportLink(_ inside: String, isPicture: Bool, at place: Span) {
    let (address, rest) = LinkAddress.split(inside)
    let first = String(address.prefix { !$0.isWhitespace })
    let form = isPicture ? "![…]" : "[…]"
    func file(_ name: String) -> FileName? {
      if case .file(let file) = context.neighbours.match(name.removingPercentEncoding ?? name) {
        file
      } else {
        nil
      }
    }
    let whole = file(inside.trimmed)
    let isFile = whole != nil || file(address) != nil || file(first) != nil
    let reason: String
    let help: String
    switch rest {
    case _ where whole != nil:
      (reason, help) = ("its name holds a blank", "write `\(form)(<\(inside.trimmed)>)`")
    case .size:
      (reason, help) = (
        "no size is read behind an address",
        "write `\(form)(\(Self.addressed(address)))`: pictures are as wide as they are, up to the width of the text"
      )
    case .title(let title):
      (reason, help) = (
        "the quotation marks of its caption are not those of a pair",
        "write `\(form)(\(Self.addressed(address)) \(Self.quoted(title)))`"
      )
    case .none
    where first.count < address.count && (file(first) != nil || Self.endsFile(first) && !Self.endsFile(address)):
      let caption = String(address.dropFirst(first.count)).trimmed
      (reason, help) = (
        "its caption is not in quotation marks", "write `\(form)(\(first) \(Self.quoted(caption)))`"
      )
    case .none where inside.contains(" ") && address.contains(":"):
      (reason, help) = (
        "its address holds a blank",
        "write `\(form)(\(inside.trimmed.replacing(" ", with: "%20")))`"
      )
    case .none where inside.contains(" "):
      (reason, help) = ("its address holds a blank", "write `\(form)(<\(inside.trimmed)>)`")
    case .none:
      reason = "its form is that of none"
      help =
        "write `[text](address)`, with no other link in the text, and `<…>` around an address that holds brackets;"
        + " for a `[` of the text write `\\[`"
    }
    report(
      isFile ? .brokenLink : .unreadMarkup,
      "this is no \(isPicture ? "picture" : "link"), and is shown as it is written: \(reason)",
      at: place, help: help)
  }

  // MARK: Lines

  /// Reports lines of a paragraph that look like blocks of their own.
  mutating func checkLines(of paragraph: CMarkNode, _ lines: [Range<Int>], _ text: MarkdownText) {
    guard lines.contains(where: { Self.mayBeBlock(text.bytes[$0], isAlone: lines.count == 1) }) else { return }
    let found = UnreadLines.find(
      in: lines.map { text.bytes[$0] }, isInQuotation: paragraph.parent?.kind == .blockQuote,
      isInItem: paragraph.parent?.kind == .item)
    guard !found.isEmpty else { return }
    // A line may be part of code that runs over the ends of lines: looked up for as many as are printed.
    let code = paragraph.descendants.filter { $0.kind == .code }.map(\.literal)
    for (number, block) in found.enumerated() {
      let place =
        lines[block.lines.lowerBound].lowerBound..<lines[block.lines.upperBound].upperBound
      let line = text.bytes[lines[block.lines.lowerBound]]
      let first = String(decoding: line.prefix { $0 != UInt8(ascii: "`") }, as: UTF8.self).trimmed
      guard number >= Diagnostic.mostAlike || !code.contains(where: { $0.contains(first) }) else { continue }
      let (message, help) = Self.words(of: block.kind)
      report(.unreadMarkup, message, at: text.span(place), help: help)
    }
  }

  private static let cellEnds = ByteSet("|\t".utf8)

  /// Whether a line holds a bar or tab, or begins with what no sentence does, or as one among others with a label.
  private static func mayBeBlock(_ line: ArraySlice<UInt8>, isAlone: Bool) -> Bool {
    guard let first = line.first(where: { $0 > 0x20 }) else { return false }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return line.prefix(5).contains { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".") }
        || first == UInt8(ascii: "o") && line.prefix(2).last == 0x20
        || !isAlone && line.prefix(40).contains(UInt8(ascii: ":"))
        || cellEnds.meets(line)
    default: return true
    }
  }
}

extension CMarkNode {
  /// Whether something stands before a text, or around it, that other programs give attributes to.
  fileprivate var mayHaveAttributesBehind: Bool {
    switch previous?.kind {
    case .link, .image, .code, .emphasis, .other, .softBreak, .lineBreak: true
    case nil: parent?.kind == .paragraph || parent?.kind == .heading
    default: false
    }
  }

  /// Whether a text begins an item of a list with `[ ]` or `[x]`.
  fileprivate var beginsTask: Bool {
    guard kind == .text, previous == nil, let paragraph = parent, paragraph.previous == nil,
      paragraph.parent?.kind == .item
    else { return false }
    guard withLiteral({ $0.first == UInt8(ascii: "[") }) else { return false }
    return ["[ ] ", "[x] ", "[X] "].contains { literal.hasPrefix($0) }
  }
}
