// A work that cases cite, as a reference list prints it.

import Diagnostics

public struct Reference: Sendable, Hashable {
  /// What is advised where two works have one key.
  static let keyHelp = "give every work a key of its own; where it is the same work, delete one"

  public struct Name: Sendable, Hashable {
    /// The family name, or the whole name of an organisation.
    public var family: String
    public var given: String?
    public var isOrganisation: Bool
    /// `Jr.` or `III`, which a list puts behind the given name.
    public var suffix: String?
    /// A particle that a list puts behind the given name: `Humboldt, A. von`.
    public var particle: String?
  }

  public var key: CitationKey
  public var span: Span
  /// Other keys by which texts cite the work.
  public var aliases: [CitationKey] = []
  /// The works that it has fields from, such as the book of a chapter: who cites the chapter uses them.
  public var parents: [CitationKey] = []
  /// The kind of work, as BibTeX names it: `article`, `book`, `report` …
  public var kind: String
  public var authors: [Name] = []
  /// Whether there are authors who are not named: `and others`.
  public var hasOtherAuthors = false
  public var editors: [Name] = []
  public var hasOtherEditors = false
  public var translators: [Name] = []
  /// Who wrote the book that the work is a part of.
  public var bookAuthors: [Name] = []
  public var year: String?
  /// What the year is of a work that is still to come out.
  static let inPress = "in press"
  /// Of works that a list dates to the day.
  public var monthAndDay: ReferenceDay?
  /// When a work was first published that is cited in a later edition or translation.
  public var originalYear: String?
  public var title: String = ""
  /// The journal, or the book that the work is a chapter of.
  public var container: String?
  /// Whether the container is a book, and not a journal or a site.
  public var isInBook = false
  /// Whether its entry says that it was never published, as it may of a thesis: that it has no address is no sign of
  /// it.
  public var isUnpublished: Bool { type?.lowercased().hasPrefix("unpublished") == true }
  /// The section of a law.
  public var section: String?
  public var volume: String?
  /// How many volumes the whole work has.
  public var volumes: Int?
  public var issue: String?
  public var pages: String?
  /// The number of an article in a journal without pages.
  public var articleNumber: String?
  /// The chapter of a book that the work is, where it has no pages.
  public var chapter: String?
  /// `4`, or in words.
  public var edition: String?
  public var series: String?
  /// The version of a program or of data.
  public var version: String?
  /// What sort of report, thesis or page it is, in the words of its field.
  public var type: String?
  /// What sort of work it is by the state of its publication, where no field says it.
  public var form: ReferenceTerm?
  public var publisher: String?
  public var number: String?
  public var doi: String?
  public var url: String?
  public var note: String?

  /// Whether it is a law, a decision of a court or the like, which goes by its title and not by who made it.
  var isLaw: Bool {
    ["legislation", "bill", "regulation", "treaty", "hearing", "legal_case", "jurisdiction", "legal"].contains(kind)
  }

  /// Why the address on the web is none; nil where it is one, or there is none.
  var mistakeInURL: WebAddress.Mistake? {
    guard let url else { return nil }
    do throws(WebAddress.Mistake) { _ = try WebAddress(parsing: url) } catch { return error }
    return nil
  }

  /// The most characters of one field, or of one name, as a list prints it on every page that cites the work.
  static let longestField = 1_000

  /// What a list may print of it, each with what it is.
  private var printedFields: [(String, String?)] {
    [
      ("title", title), ("journal or book", container), ("volume", volume), ("issue", issue), ("number", number),
      ("pages", pages),
      ("article number", articleNumber), ("chapter", chapter), ("edition", edition), ("series", series), ("type", type),
      ("version", version),
      ("publisher", publisher), ("year", year), ("original year", originalYear), ("section", section),
      ("DOI", doi), ("address", url), ("note", note), ("key", key.text),
    ]
  }

  private var printedNames: [String] {
    (authors + editors + translators + bookAuthors).flatMap { [$0.family, $0.given, $0.suffix, $0.particle] }
      .compactMap { $0 }
  }

  /// The texts that a list may print of it.
  var printedTexts: [String] { printedFields.compactMap(\.1) + printedNames }

  /// A mistake for each field that no list of works could print.
  var overlongFields: [Diagnostic] {
    let long = printedFields.filter { $0.1?.isLonger(than: Self.longestField) ?? false }.map(\.0)
    return
      (long + (printedNames.contains { $0.isLonger(than: Self.longestField) } ? ["name of an author or editor"] : []))
      .map { field in
        Diagnostic(
          .tooLong, "the \(field) of the work `\(key)` has more than \(Self.longestField) characters", at: span,
          help:
            "every page that cites the work prints it: leave an abstract to the field `abstract`, and shorten what is "
            + "printed"
        )
      }
  }

  /// A number without the word for what it counts, which the list has or leaves out itself: `12` of `Vol. 12`, `S. 12`
  /// or `Nr. 12`. O(n).
  static func bareNumber(_ text: String) -> String {
    let words: Set<String> = [
      "p", "pp", "page", "pages", "s", "seite", "seiten", "vol", "volume", "bd", "band", "jg", "jahrgang", "no", "nr",
      "issue", "heft",
    ]
    let word = text.prefix { $0.isLetter }
    let rest = text[word.endIndex...].drop { $0 == "." || $0.isWhitespace }
    return words.contains(word.lowercased()) && rest.first?.isNumber == true && rest.startIndex > word.endIndex
      ? String(rest) : text
  }

  /// Page numbers with a dash between the first and the last of them: `1–20, 31–32`.
  static func pageRange(_ text: String) -> String {
    bareNumber(text).split(separator: ",", omittingEmptySubsequences: false).map { part in
      let dashes = part.filter { "-–—".contains($0) }
      guard dashes.count == 1, let dash = dashes.first else { return String(part).trimmed }
      return part.split(separator: dash, omittingEmptySubsequences: false).map { String($0).trimmed }.joined(
        separator: "–")
    }.joined(separator: ", ")
  }

  /// How many volumes a work has: `3`, where it has several.
  static func several(_ text: String) -> Int? { Int(text).flatMap { (2...999).contains($0) ? $0 : nil } }

  /// Whether the words of a year say that there is none.
  static func isNoDate(_ text: String) -> Bool {
    ["nd", "nodate", "sd", "oj", "undated"].contains(text.lowercased().filter(\.isLetter))
      && !text.contains(where: \.isNumber)
  }

  /// What is before a year that is not known exactly.
  static let about = "ca. "

  /// The year of a date such as `2019-03-14`, or the years of a range such as `2019-11/2020-02`; nil where the text is
  /// no such date.
  static func year(ofDate text: String) -> String? {
    var years: [String] = []
    for date in text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false) {
      // Marks of doubt: `~` is about, `?` is perhaps, `%` is both. Beside a month they leave the year as it is.
      let parts = date.filter { !"~?% ".contains($0) }.split(separator: "-", omittingEmptySubsequences: false)
      if parts.isEmpty || date == ".." { continue }
      guard parts.count <= 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), parts[0].count == 4,
        parts.dropFirst().allSatisfy({ $0.count <= 2 })
      else { return nil }
      let isAlone = parts.count == 1
      let year =
        (isAlone && date.contains { "~%".contains($0) } ? about : "") + parts[0]
        + (isAlone && date.contains { "?%".contains($0) } ? "?" : "")
      if years.last != year { years.append(year) }
    }
    return years.isEmpty ? nil : years.joined(separator: "–")
  }
}

extension String {
  /// Whether the text has more Unicode scalars than `most`. O(most).
  func isLonger(than most: Int) -> Bool { utf8.count > most && unicodeScalars.dropFirst(most).first != nil }
}
