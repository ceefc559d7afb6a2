// Pictures: one that stands alone with a title becomes a figure with that title as its caption; one whose address is
// `case:slug` becomes that case's diagram, which the page draws later.

import Diagnostics
import Markup

extension MarkdownRenderer {
  /// The picture that a paragraph holds and nothing else; nil for any other paragraph.
  static func lonePicture(in paragraph: CMarkNode) -> CMarkNode? {
    guard let child = paragraph.firstChild, child.kind == .image, child.next == nil else { return nil }
    return child
  }

  /// Gives a picture its address, and its text alternative back as it was written.
  mutating func rewriteImage(_ node: CMarkNode, _ block: inout SourceBlock) {
    checkText(of: node, &block)
    checkReferences(in: node.address, block)
    checkReferences(in: node.title, block)
    let address = MarkdownMask.remove(from: node.address)
    let place = block.place(of: address)
    checkComment(in: node.title, at: place)
    node.setTitle(MarkdownMask.remove(from: node.title))
    let scheme = Self.split(address)
    if scheme?.scheme == ContentLink.Kind.study.rawValue {
      report(
        .misplacedDiagram, "a diagram of a case stands within other text", at: place,
        help: "give it a paragraph of its own, outside lists, quotations and footnotes")
      node.setAddress("")
    } else if scheme != nil || address.hasPrefix("//") {
      report(
        .unsafeAddress, "a picture may not come from another site", at: place,
        help: "put the picture beside the case and name its file")
      node.setAddress("")
    } else {
      fileLink(node, address, place)
      checkKind(ofPictureAt: address, place)
    }
  }

  /// Reports a picture that is a file of another kind; one of a kind that is not published is reported with its
  /// content.
  private mutating func checkKind(ofPictureAt address: String, _ place: Span) {
    guard let last = article.files.last, last.span == place,
      let type = try? AttachmentType(ofFileAt: last.value), !type.isPicture
    else { return }
    report(
      .notAPicture, "`\(address)` is no picture but a \(type.rawValue)", at: place,
      help: "write `[…](\(address))`, a link to it")
  }

  /// A picture's text alternative is plain text, in which nothing can be linked.
  private mutating func checkText(of node: CMarkNode, _ block: inout SourceBlock) {
    var text = ""
    for part in node.descendants where part.kind == .text || part.kind == .code || part.kind == .htmlInline {
      if part.kind == .text { checkReferences(in: part.literal, block) }
      let literal = MarkdownMask.remove(from: part.literal, isCode: part.kind == .code)
      part.setLiteral(literal)
      text += literal
    }
    let place = block.place(of: "![")
    // Within other text that has been looked at.
    if node.previous == nil, node.next == nil { checkComment(in: text, at: place) }
    let isName = Self.isName(text.trimmed, ofPictureAt: MarkdownMask.remove(from: node.address))
    guard text.trimmed.isEmpty || isName else { return }
    report(
      .imageWithoutText,
      isName ? "the name of a file is no text alternative of a picture" : "the picture has no text alternative",
      at: place, help: "say between the brackets what can be seen in it: `![A map of the five schools](map.png)`")
  }

  /// Whether a text is the name of a picture, as programs put it there: with its ending, or with a camera's number in
  /// it.
  private static func isName(_ text: String, ofPictureAt address: String) -> Bool {
    guard !text.contains(where: \.isWhitespace) else { return false }
    if let stop = text.lastIndex(of: "."), AttachmentType(ending: text[text.index(after: stop)...])?.isPicture == true {
      return true
    }
    let file = address.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return text.lowercased() == stem.lowercased() && text.contains(where: \.isNumber)
  }

  /// Makes a figure of a paragraph that is a picture with a title.
  mutating func rewriteFigure(_ paragraph: CMarkNode, _ picture: CMarkNode, _ block: inout SourceBlock) {
    rewriteImage(picture, &block)
    let title = picture.title
    guard !title.trimmed.isEmpty else { return }
    let (figure, caption) = (
      MarkupWriter.tags("figure", [Attribute("class", "picture")]), MarkupWriter.tags("figcaption")
    )
    guard let box = CMarkNode.block(before: figure.open, after: figure.close) else { return }
    box.insertBefore(paragraph)
    box.append(picture)
    picture.setTitle("")
    var opened = MarkupWriter(.html)
    opened.fragment(caption.open)
    opened.newline()
    opened.fragment(self.caption(title, &block))
    if let line = CMarkNode.block(before: opened.finish(), after: caption.close) { box.append(line) }
    paragraph.remove()
  }

  /// The diagram that a paragraph asks for; nil where its picture is of something else.
  mutating func diagram(_ picture: CMarkNode, _ block: inout SourceBlock) -> CaseDiagram? {
    let address = MarkdownMask.remove(from: picture.address)
    guard let (scheme, name) = Self.split(address), scheme == ContentLink.Kind.study.rawValue else { return nil }
    checkText(of: picture, &block)
    checkReferences(in: picture.address, block)
    let place = block.place(of: address)
    if let first = shownDiagrams[name] {
      report(
        .misplacedDiagram, "the diagram of `\(name)` stands in this text already", at: place,
        help: "to lead to the case once more, write `[…](case:\(name))`",
        labels: [.init(first, "first shown here")])
    } else {
      shownDiagrams[name] = place
    }
    article.links.append(ContentLink(kind: .study, name: name, anchor: nil, span: place))
    var diagram = CaseDiagram(slug: name, address: context.address(.study, name))
    diagram.text =
      picture.descendants.map { $0.kind == .text || $0.kind == .code ? $0.literal : $0.kind == .softBreak ? " " : "" }
      .joined().trimmed
    let title = MarkdownMask.remove(from: picture.title)
    if !title.trimmed.isEmpty { diagram.caption = caption(title, &block) }
    return diagram
  }

  /// Returns a caption, with the marks and citations that it may hold like any line of text.
  private mutating func caption(_ title: String, _ block: inout SourceBlock) -> Fragment {
    let place = block.place(of: MarkdownMask.applied(to: title), otherwise: title)
    let isVerbatim = place.range.count == title.utf8.count
    let (diagnosed, holes) = (diagnostics.count, article.holes.count)
    let bytes = title.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    let caption = inlines(MarkdownMask.apply(to: bytes), origin: place.range.lowerBound)
    guard !isVerbatim else { return caption }
    // With escapes in it, bytes of the title are not those of the file: its mistakes are shown on the whole picture.
    for index in diagnosed..<diagnostics.count { diagnostics[index].span = place }
    for index in holes..<article.holes.count { article.holes[index].move(to: place) }
    return caption
  }
}
