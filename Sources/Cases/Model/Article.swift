// The body of a case or page: safe HTML made from Markdown, and what in it points elsewhere.

import Diagnostics
import Markup

/// Rendered Markdown with its outline and its references to other things.
public struct Article: Sendable {
  public struct Heading: Sendable, Hashable {
    /// 2 to 6.
    public var level: Int
    public var id: String
    public var text: String

    /// Returns the id of the first heading with a text. Unlike a page's own ids it begins with `s-`, so that the two
    /// never meet.
    public static func id(of text: String) -> String {
      if text.utf8.allSatisfy({ $0 < 0x80 }) { return id(ofASCII: text.utf8) }
      // Soft hyphens and their kin cannot be seen, and are no part of a word.
      let words = MarkdownRenderer.composed(text.withoutFormatSigns.lowercased()).split { character in
        // Of ASCII each byte decides, which is many times as fast.
        guard let byte = character.asciiValue else { return !(character.isLetter || character.isNumber) }
        return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      return words.isEmpty ? "s-section" : "s-" + words.joined(separator: "-")
    }

    /// The same of a text in ASCII, byte by byte.
    private static func id(ofASCII text: String.UTF8View) -> String {
      var id = [UInt8(ascii: "s")]
      var isInWord = false
      for byte in text {
        let small = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
        guard
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(small)
        else {
          isInWord = false
          continue
        }
        if !isInWord { id.append(UInt8(ascii: "-")) }
        isInWord = true
        id.append(small)
      }
      return id.count == 1 ? "s-section" : String(decoding: id, as: UTF8.self)
    }
  }

  /// A stretch of what readers see.
  public enum Piece: Sendable {
    case markup(Fragment)
    /// A diagram that whoever draws networks puts in.
    case diagram(CaseDiagram)
  }

  public var pieces: [Piece] = []
  public var headings: [Heading] = []
  public var citations: [Citation] = []
  public var links: [ContentLink] = []
  /// What may be addresses of cases on this site: in its links, its text, the fields above it and the files that it
  /// links to.
  var caseAddresses: [CaseAddress] = []
  /// The ids that it leads to on its own page: `#s-what-it-cost`.
  public var anchors: [Located<String>] = []
  /// The files beside the text that it links to or shows, each where it is named.
  public var files: [Located<FileName>] = []
  /// Where somebody's words are quoted: the first line of each block quotation that cites no work.
  public var quotations: [Span] = []
  /// What is in quotation marks within a sentence and may be somebody's words.
  var quotedWords: [Span] = []
  /// How many footnotes it calls.
  public var footnotes = 0
  /// How many words a reader has before them.
  public var words = 0
  /// What is yet to be filled from the list of works, in the order of the text; until then `citations` and the ids of
  /// headings are empty.
  var holes: [ArticleHole] = []
  /// The bytes of the text as it is written.
  var writtenBytes = 0

  public init() {}

  public var isEmpty: Bool { pieces.isEmpty }

  /// Returns the whole article, with each diagram as it was drawn; nil draws only the way to its case.
  public func markup(drawing: (CaseDiagram) -> Fragment?) -> Fragment {
    var whole = Fragment()
    for piece in pieces {
      switch piece {
      case .markup(let fragment): whole += fragment
      case .diagram(let diagram): whole += diagram.figure(around: drawing(diagram))
      }
    }
    return whole
  }
}

/// The place in an article where the small diagram of a case is to stand.
public struct CaseDiagram: Sendable {
  /// The name of the case as its author wrote it. An article that is published names none that is not.
  public var slug: String
  /// How the page addresses the case.
  public var address: String
  /// What a reader who cannot see it hears; the link's name.
  public var text = ""
  public var caption: Fragment?

  init(slug: String, address: String) {
    self.slug = slug
    self.address = address
  }

  /// Returns the figure: the drawing as a link to its case, with what it shows.
  func figure(around drawing: Fragment?) -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element("figure", [Attribute("class", "case-diagram")]) { writer in
      writer.element("a", [Attribute("href", address)]) { writer in
        if let drawing { writer.fragment(drawing) }
        writer.element("span", text: text.isEmpty ? slug : text)
      }
      if let caption { writer.element("figcaption") { $0.fragment(caption) } }
    }
    writer.newline()
    return writer.finish()
  }
}

/// A link to other content of the portfolio, such as `case:oak`.
public struct ContentLink: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case study = "case"
    case tag, ideal, page
  }
  public var kind: Kind
  public var name: String
  /// The id on the page that it leads to; nil for the page's beginning.
  public var anchor: String?
  public var span: Span
}
