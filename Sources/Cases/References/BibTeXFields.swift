// What the fields of BibTeX, biblatex and the programs that export them hold, and so how each is read. A field that is
// in no list here is reported.

/// How the value of a field is read.
enum FieldKind {
  /// Persons and organisations.
  case name
  /// An address or identifier, in which every sign is itself.
  case verbatim
  /// Words, with the markup of the format.
  case text
  /// A number, a range or a date, which is printed as words are.
  case number
  /// The keys of other works, or other keys of this one.
  case key
  /// Read and not printed: what a reference list in this style leaves out, and what programs note for themselves.
  case aside
}

enum BibTeXFields {
  static let kinds: [String: FieldKind] = {
    let lists: [(FieldKind, [String])] = [
      (.name, ["author", "editor", "translator", "bookauthor"]),
      (.verbatim, ["url", "doi", "eprint", "link", "ee", "eprinttype", "archiveprefix"]),
      (
        .text,
        [
          "title", "subtitle", "titleaddon", "journal", "journaltitle", "journalsubtitle", "booktitle", "booksubtitle",
          "booktitleaddon", "maintitle", "mainsubtitle", "series", "publisher", "institution", "school", "organization",
          "organisation", "howpublished", "note", "addendum", "type", "eventtitle", "pubstate", "shortjournal",
          "version", "section",
        ]
      ),
      (
        .number,
        [
          "year", "date", "origdate", "volume", "volumes", "number", "issue", "pages", "eid", "article-number",
          "articleno",
          "edition", "chapter", "part",
        ]
      ),
      (.key, ["crossref", "xdata", "ids"]),
      (
        .aside,
        [
          // Of BibTeX and biblatex: what this style does not print, or of few works: days, and the places of talks.
          "abstract", "address", "afterword", "annotation", "annotator", "annote", "commentator", "editora", "editorb",
          "editorc", "editortype", "editoratype", "editorbtype", "editorctype", "authortype", "entryset",
          "entrysubtype", "eprintclass", "primaryclass", "eventdate", "eventtitleaddon", "execute", "file", "foreword",
          "gender", "holder", "hyphenation", "indexsorttitle", "indextitle", "introduction", "isan", "isbn", "ismn",
          "isrn", "issn", "issuesubtitle", "issuetitle", "issuetitleaddon", "iswc", "journaltitleaddon", "key",
          "keyword", "keywords", "label", "langid", "langidopts", "language", "library", "location", "maintitleaddon",
          "month", "day", "nameaddon", "options", "origlanguage", "origlocation", "origpublisher",
          "origtitle", "pagetotal", "bookpagination", "pagination", "pdf", "presort", "related", "relatedoptions",
          "relatedstring", "relatedtype", "reprinttitle", "shortauthor", "shorteditor", "shorthand", "shorthandintro",
          "shortseries", "shorttitle", "sortkey", "sortname", "sortshorthand", "sorttitle", "sortyear", "time",
          "timezone", "endtime", "urldate", "urlday", "urlmonth", "urlyear", "userd", "usera", "userb", "userc",
          "usere", "userf", "venue", "verba", "verbb", "verbc", "xref", "lista", "listb", "listc", "listd",
          "liste", "listf", "namea", "nameb", "namec", "crossreftitle", "lastchecked", "accessed", "copyright",
          "rights", "size", "price", "contents", "affiliation", "numpages", "issue_date",
          // Of programs and databases.
          "added-at", "biburl", "bibsource", "bibsource", "biburl", "bdsk-color", "citeulike-article-id", "collection",
          "comment", "creationdate", "date-added", "date-modified", "dateadded", "datemodified", "description",
          "groups", "mendeley-groups", "mendeley-tags", "modificationdate", "owner", "posted-at", "priority", "printed",
          "qualityassured", "ranking", "rating", "read", "readstatus", "relevance", "review", "tags", "timestamp",
          "username", "interhash", "intrahash", "internal-note", "zoterokey", "uniqueid", "unique-id", "pmid", "pmcid",
          "mrnumber", "mrreviewer", "zblnumber", "arxivid", "coden", "fjournal", "journal-iso", "journal-abbrev",
          "shortjournaltitle", "abbrev_source_title", "source", "document_type", "publication_stage", "art_number",
          "page_count", "funding-acknowledgement", "funding-text", "cited-references", "number-of-cited-references",
          "times-cited", "usage-count-last-180-days", "usage-count-since-2013", "journal-iso", "doc-delivery-number",
          "web-of-science-categories", "web-of-science-index", "research-areas", "keywords-plus", "author-email",
          "author_keywords", "eissn", "researcherid-numbers", "orcid-numbers", "da", "oa", "esi-highly-cited-paper",
          "esi-hot-paper", "earlyaccessdate", "book-group-author", "meeting", "organization-address", "nationality",
          "assignee", "dayfiled", "monthfiled", "yearfiled", "lccn", "oclc", "call-number", "callnumber", "shelf",
          "subject", "database", "pages-total", "medium", "genre", "extra", "abbr", "preview", "selected",
          "bibtex_show", "html", "numpages", "articleno-note", "acmid", "keyw", "inspire", "reportnumber",
          "slaccitation", "adsurl", "adsnote", "ndl", "refid", "citation", "place",
        ]
      ),
    ]
    return lists.reduce(into: [:]) { kinds, list in
      for name in list.1 { kinds[name] = list.0 }
    }
  }()

  /// The kind of a field; nil where it is in no list. Programs number their own: `bdsk-url-1`, `bdsk-file-2`.
  static func kind(of name: String) -> FieldKind? {
    kinds[name]
      ?? (["bdsk-", "jabref-", "zotero-", "mendeley-", "tex.", "optional-", "__", "citeulike-"].contains {
        name.hasPrefix($0)
      } ? .aside : nil)
  }

  /// Fields that are printed, which a slip in a name may have meant.
  static let printed = kinds.filter { $0.value != .aside }.map(\.key).sorted()

  // MARK: Entry types

  /// A part of a book, which is printed with `In` before its book.
  static let parts: Set<String> = [
    "incollection", "inbook", "inproceedings", "conference", "bookinbook", "suppbook", "suppcollection", "inreference",
  ]

  /// A whole book, whose own `booktitle` is there for its parts.
  static let wholes: Set<String> = [
    "book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference",
    "booklet",
  ]

  /// What is issued in numbers, or is a part of that.
  static let articles: Set<String> = ["article", "suppperiodical", "review", "newspaper"]

  /// What EndNote writes into `type`, which says no more than the type of the entry.
  static let endNoteTypes: Set<String> = [
    "journal article", "book", "edited book", "book section", "thesis", "report", "web page", "conference proceedings",
    "conference paper", "generic", "electronic article", "newspaper article", "magazine article", "government document",
    "electronic book", "electronic book section", "online database",
  ]

  /// Types whose name is none of the words of the two above.
  static let others: Set<String> = [
    "periodical", "dataset", "manual", "misc", "online", "electronic", "www", "webpage", "website", "patent", "report",
    "techreport", "set", "software", "thesis", "phdthesis", "mastersthesis", "masterthesis", "bachelorthesis",
    "unpublished", "xdata", "artwork", "audio", "bibnote", "commentary", "image", "jurisdiction", "legislation",
    "legal", "letter", "movie", "music", "performance", "standard", "video", "generic", "presentation", "talk",
    "custom", "preprint", "map", "film", "blog", "other", "hidden",
  ]

  static func isKnown(type: String) -> Bool {
    parts.contains(type) || wholes.contains(type) || articles.contains(type) || others.contains(type)
  }
}
