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
  }

  public var html = Fragment()
  public var headings: [Heading] = []
  public var citations: [Citation] = []
  public var links: [ContentLink] = []
  /// The names of files beside the text that it links to or shows.
  public var files: [String] = []
  /// How many words a reader has before them.
  public var words = 0

  public init() {}
}

/// A link to other content of the portfolio, such as `case:oak`.
public struct ContentLink: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case study = "case"
    case tag, ideal, page
  }
  public var kind: Kind
  public var name: String
  public var span: Span
}
