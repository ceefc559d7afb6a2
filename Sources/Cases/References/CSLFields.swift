// What the variables of CSL-JSON hold, and so how each is read, and its types of works. Those that a reference list in
// this style leaves out are named as well, so that only a slip is reported.

enum CSLFields {
  static let kinds: [String: FieldKind] = {
    let lists: [(FieldKind, [String])] = [
      (.name, ["author", "editor", "translator", "container-author"]),
      (.verbatim, ["DOI", "URL"]),
      (
        .text,
        [
          "type", "title", "container-title", "container-title-short", "journalAbbreviation", "collection-title",
          "event-title", "event", "genre", "publisher", "authority", "status", "version", "section",
          "event-place",
        ]
      ),
      (
        .number,
        [
          "issued", "original-date", "volume", "issue", "number", "page", "page-first", "edition", "chapter-number",
          "collection-number",
          "article-number", "number-of-volumes",
        ]
      ),
      (.key, ["id", "citation-key"]),
      (
        .aside,
        [
          "abstract", "accessed", "annote", "archive", "archive_collection", "archive_location", "archive-place",
          "available-date", "call-number", "categories", "chair", "citation-label", "citation-number",
          "collection-editor", "compiler", "composer", "contributor", "curator", "custom", "dimensions", "director",
          "division", "editor-translator", "editorial-director", "event-date", "executive-producer",
          "first-reference-note-number", "guest", "host", "illustrator", "interviewer", "ISBN", "ISSN", "jurisdiction",
          "keyword", "language", "license", "locator", "medium", "narrator", "note", "number-of-pages",
          "organizer", "original-author", "original-publisher",
          "original-publisher-place", "original-title", "part-number", "part-title", "performer", "PMCID", "PMID",
          "printing-number", "producer", "publisher-place", "recipient", "references", "reviewed-author",
          "reviewed-genre", "reviewed-title", "scale", "script-writer", "series-creator", "shortTitle",
          "source", "submitted", "supplement-number", "system_id", "title-short", "volume-title", "volume-title-short",
          "year-suffix", "shortAuthor",
          // Of Crossref's services.
          "indexed", "reference-count", "content-domain", "short-container-title", "published", "published-print",
          "published-online", "created", "member", "prefix", "reference", "link", "deposited", "score", "resource",
          "subtitle", "short-title", "relation", "subject", "is-referenced-by-count", "references-count",
          "journal-issue", "alternative-id", "issn-type", "assertion", "update-policy", "funder", "published-other",
          "approved", "accepted", "content-created", "isbn-type",
        ]
      ),
    ]
    return lists.reduce(into: [:]) { kinds, list in
      for name in list.1 { kinds[name] = list.0 }
    }
  }()

  /// Variables that are printed, which a slip in a name may have meant.
  static let printed = kinds.filter { $0.value != .aside }.map(\.key).sorted()

  // MARK: Types

  /// The words that Crossref, which publishers and DOIs hand out CSL-JSON from, has for types of CSL.
  static let typesOfCrossref = [
    "journal-article": "article-journal", "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter",
    "proceedings-article": "paper-conference", "posted-content": "article", "monograph": "book", "edited-book": "book",
    "reference-book": "book", "proceedings": "book", "dissertation": "thesis", "reference-entry": "entry",
    "report-component": "report",
  ]

  /// The types of CSL 1.0.2.
  static let types = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
  ]
}
