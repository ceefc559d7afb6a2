// Marks of other programs, and of Markdown with a slip in it, that libcmark leaves as text: what a reader would see of
// `[[Some page]]` or `{width=50%}` is exactly that. Found in texts that libcmark has made, so never in code, and never
// where a backslash stands before the mark.

import Formats

/// Something in a text that looks like markup.
struct UnreadMarkup {
  enum Kind: Equatable {
    /// `](five schools.png)`: what stands in the brackets.
    case link(String)
    case blankBeforeAddress, bracketsExchanged, autolink
    /// `[a][b]`, where nothing says what `b` leads to.
    case reference(String)
    case wikiLink(String, isPicture: Bool)
    /// `^id` behind a paragraph, which other programs link to.
    case blockID
    case inlineNote, attributes, bracedCitation
    /// `(@key, p. 4)` and `@key (p. 4)`, with what is read as one citation.
    case roundCitation(String)
    case roundLocator(String)
    /// The key of a work, if there is one, without a blank before its `@`, or in brackets without it.
    case joinedKey(String)
    case bareKey(String, place: String)
    /// `(Hubers et al., 2018)`, as word processors write it.
    case namedCitation
    /// `word[1]`.
    case numberedNote(String)
    /// `-@key` outside square brackets.
    case hiddenAuthors(String)
    case template, comment
    /// `<!--` in what is published: a comment in HTML's form that was not read as one.
    case openComment
    case maths
    case latex(String)
    /// `:smile:`, a sign by its name.
    case sign
    case strikethrough, highlight, lowered, raised, emphasis, underscores
  }

  let kind: Kind
  /// The bytes of the text that it takes.
  let range: Range<Int>

  /// How far behind its beginning the end of a mark is looked for.
  static let longest = 400

  /// What it may begin with, the masks of citations, which are read, and the mask of an escaped sign.
  static let signs = ByteSet(
    Array("])([^~=*_%{@$\\<+:".utf8) + [
      MarkdownMask.citation, MarkdownMask.footnote, MarkdownMask.locator, MarkdownMask.narrative, MarkdownMask.escaped,
    ])

  /// Returns what is found in a text, in its order. O(bytes).
  ///
  /// - Parameters:
  ///   - mayBeAttributes: Whether something stands before the text that can have attributes, such as a picture.
  ///   - isInBrackets: Whether a bracket was opened in a text before it.
  static func find(in bytes: [UInt8], mayBeAttributes: Bool, isInBrackets: Bool) -> [UnreadMarkup] {
    var scanner = Scanner(
      bytes: bytes, mayBeAttributes: mayBeAttributes, isInBrackets: isInBrackets)
    return scanner.run()
  }
}
