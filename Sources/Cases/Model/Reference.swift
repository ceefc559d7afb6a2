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

  /// The most characters of one field, or of one name, as a list prints it on every page that cites the work.
  static let longestField = 1_000

  /// A mistake for each field that no list of works could print.
  var overlongFields: [Diagnostic] {
    let fields: [(String, String?)] = [
      ("title", title), ("journal or book", container), ("volume", volume), ("issue", issue), ("number", number), ("pages", pages),
      ("publisher", publisher), ("year", year), ("DOI", doi), ("address", url), ("note", note), ("key", key.text),
    ]
    let names = (authors + editors).flatMap { [$0.family, $0.given] }.compactMap { $0 }
    let long = fields.filter { $0.1?.isLonger(than: Self.longestField) ?? false }.map(\.0)
    return (long + (names.contains { $0.isLonger(than: Self.longestField) } ? ["name of an author or editor"] : [])).map { field in
      Diagnostic(
        .tooLong, "the \(field) of the work `\(key)` has more than \(Self.longestField) characters", at: span,
        help: "every page that cites the work prints it: leave an abstract to the field `abstract`, and shorten what is printed")
    }
  }

  /// A DOI without the address of the service that resolves it.
  static func bareDOI(_ text: String) -> String {
    ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"].first { text.prefix($0.count).lowercased() == $0 }
      .map { String(text.dropFirst($0.count)).trimmed } ?? text
  }
}

extension String {
  /// Whether the text has more Unicode scalars than `most`. O(most).
  func isLonger(than most: Int) -> Bool { utf8.count > most && unicodeScalars.dropFirst(most).first != nil }
}
