// A work that cases cite, as a reference list prints it.

import Diagnostics

public struct Reference: Sendable, Hashable {
  public struct Name: Sendable, Hashable {
    /// The family name, or the whole name of an organisation.
    public var family: String
    public var given: String?
    public var isOrganisation: Bool
  }

  public var key: CitationKey
  public var span: Span
  /// The kind of work, as BibTeX names it: `article`, `book`, `report` …
  public var kind: String
  public var authors: [Name] = []
  public var editors: [Name] = []
  public var year: String?
  public var title: String = ""
  /// The journal, or the book that the work is a chapter of.
  public var container: String?
  public var volume: String?
  public var issue: String?
  public var pages: String?
  public var publisher: String?
  public var number: String?
  public var doi: String?
  public var url: String?
  public var note: String?
}
