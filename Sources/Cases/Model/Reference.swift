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

  /// Why the address on the web is none; nil where it is one, or there is none.
  var mistakeInURL: WebAddress.Mistake? {
    guard let url else { return nil }
    do throws(WebAddress.Mistake) { _ = try WebAddress(parsing: url) } catch { return error }
    return nil
  }

  /// A DOI without the address of the service that resolves it.
  static func bareDOI(_ text: String) -> String {
    ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"].first { text.lowercased().hasPrefix($0) }
      .map { String(text.dropFirst($0.count)).trimmed } ?? text
  }
}
