// From all cases, ideal types and pages to the portfolio that may be published. What is withdrawn, held back or a draft
// leaves here, and a link that leads to it, or to nothing, is reported at its place.

import Diagnostics

/// What may be published of a portfolio, and what is held back.
public struct DisclosedPortfolio: Sendable {
  public let portfolio: PublicPortfolio
  public let heldBack: HeldBack
}

/// Everything that was read, before it is decided what may be published.
public struct PortfolioDraft: Sendable {
  public var settings: PortfolioSettings
  public var vocabulary: Vocabulary
  public var cases: [CaseRecord]
  public var idealTypes: [IdealType]
  public var pages: [Page]
  /// Slugs whose files could not be read; a link to one of them is no second mistake.
  public var unreadable: Unreadable
  /// The languages in which the site has words of its own (BCP 47).
  public var siteLanguages = ["en"]

  public struct Unreadable: Sendable {
    public var cases: Set<String> = []
    public var idealTypes: Set<String> = []
    public var pages: Set<String> = []
    /// Whether some file could only be read in part.
    public var hasGaps = false
    public init() {}

    var isNothing: Bool { cases.isEmpty && idealTypes.isEmpty && pages.isEmpty && !hasGaps }
  }

  public init(
    settings: PortfolioSettings, vocabulary: Vocabulary, cases: [CaseRecord], idealTypes: [IdealType], pages: [Page],
    unreadable: Unreadable = Unreadable()
  ) {
    self.settings = settings
    self.vocabulary = vocabulary
    self.cases = cases.sorted { $0.slug < $1.slug }
    self.idealTypes = idealTypes.sorted { $0.slug < $1.slug }
    self.pages = pages.sorted { $0.slug < $1.slug }
    self.unreadable = unreadable
  }

  /// Returns the portfolio, and what is wrong between its parts. O(cases + links).
  ///
  /// - Parameters:
  ///   - includesDrafts: Whether cases without `published` are part of it.
  ///   - date: The day of the build, on which embargoes and `published` are looked at; without it all embargoes hold.
  ///   - sources: The files that it was read from.
  public func portfolio(includesDrafts: Bool, date: PartialDate?, sources: SourceSet) -> Checked<DisclosedPortfolio> {
    var states: [String: Publication] = [:]
    var heldBack = HeldBack()
    for study in cases {
      let state = Publication(of: study, includesDrafts: includesDrafts, date: date)
      states[study.slug.text] = state
      heldBack.add(study, state, date: date)
    }
    let published = cases.filter { states[$0.slug.text] == .published }

    var portfolio = PublicPortfolio()
    portfolio.settings = settings
    portfolio.cases = published
    portfolio.idealTypes = idealTypes
    portfolio.pages = pages
    let unpublished = UnpublishedTerms(of: self) { states[$0.slug.text] == .published }
    heldBack.tags = unpublished.tags
    heldBack.needs = unpublished.needs
    let (tags, needs) = (Set(unpublished.tags), Set(unpublished.needs))
    portfolio.tags = vocabulary.tags.tags.filter { !tags.contains($0.id) }
    portfolio.needs = vocabulary.needs.filter { !needs.contains($0.id) }
    portfolio.bibliography = vocabulary.bibliography
    portfolio.isPreview = includesDrafts
    portfolio.withdrawn = cases.filter { $0.leavesTombstone(on: date) }.map(\.slug)
    var renamed: [String: Slug] = [:]
    var kept: [Diagnostic] = []
    let files = Dictionary(cases.map { ($0.slug, $0.file) }, uniquingKeysWith: { first, _ in first })
    for study in published {
      guard let old = study.supersedes, old.value != study.slug else { continue }
      if let state = states[old.value.text] {
        // A draft may wait beside the case that it is going to replace.
        if !study.isDraft { kept.append(Self.stillThere(old, state, in: files[old.value])) }
      } else {
        renamed[old.value.text] = study.slug
        portfolio.renamed.append((from: old.value, to: study.slug, span: old.span))
      }
    }
    let check = LinkCheck(draft: self, states: states, renamed: renamed)
    // A draft tells nobody anything yet, even in a preview.
    let told = unreadable.cases.isEmpty ? published.filter { $0.published != nil } : []
    let whole = kept + sameTitles() + longNavigation() + otherLanguage() + settings.bias(in: told)
    let waiting = EmbargoChecks(of: self, includesDrafts: includesDrafts).diagnostics(states)
    let addresses = CaseAddressChecks(of: self, states, publishing: portfolio, sources)?.diagnostics() ?? []
    let diagnostics =
      check.diagnostics() + addresses + waiting + IngredientChecks(of: self).diagnostics() + unusedReferences() + whole
    return Checked(
      DisclosedPortfolio(portfolio: portfolio, heldBack: heldBack),
      diagnostics + embargoesOver(states, date: date))
  }

  /// Reports a case that supersedes one whose file is still there, so that nothing leads from there to here.
  private static func stillThere(_ old: Located<Slug>, _ state: Publication, in file: FileID?) -> Diagnostic {
    Diagnostic(
      .supersededStays, "the case `\(old.value)` \(state.reason), and its address does not lead to this one",
      at: old.span, help: "delete the file of `\(old.value)`, or take `supersedes` out",
      labels: file.map { [.init(Span($0, 0..<0), "it is here")] } ?? [])
  }

  /// Reports cases, ideal types and pages that readers cannot tell from another of their kind, most often copies of one
  /// file. O(n).
  private func sameTitles() -> [Diagnostic] {
    func twice(_ what: String, _ titles: [(text: String, file: FileID)]) -> [Diagnostic] {
      var first: [String: FileID] = [:]
      return titles.compactMap { title in
        let words = title.text.lowercased().withSingleBlanks
        guard !words.isEmpty else { return nil }
        guard let other = first[words] else {
          first[words] = title.file
          return nil
        }
        return Diagnostic(
          .titleTwice, "two \(what) have the title `\(title.text)`", at: Span(title.file, 0..<0),
          help: "give each a title of its own, or delete the file that is a copy",
          labels: [.init(Span(other, 0..<0), "the other one")])
      }
    }
    // A case that is going to replace another may have its title.
    let told = cases.filter { $0.withdrawn == nil && $0.supersedes == nil }
    return twice("cases", told.map { ($0.title, $0.file) })
      + twice("ideal types", idealTypes.map { ($0.title, $0.file) }) + twice("pages", pages.map { ($0.title, $0.file) })
  }

  /// Reports more pages than a navigation can hold, where the portfolio does not say which of them are in it.
  private func longNavigation() -> [Diagnostic] {
    let most = PortfolioSettings.mostInNavigation
    guard settings.navigation.isEmpty, pages.count > most else { return [] }
    return [
      Diagnostic(
        .longNavigation, "there are \(pages.count) pages of prose, of which the first \(most) are in the navigation",
        at: settings.titleSpan,
        help: "say which of them every page links to: `navigation: [about, method]`")
    ]
  }

  /// Reports a portfolio in a language for which the site has no words of its own.
  private func otherLanguage() -> [Diagnostic] {
    let main = settings.language.lowercased().prefix { $0 != "-" }
    guard !siteLanguages.contains(where: { $0 == settings.language.lowercased() || $0 == main }) else { return [] }
    return [
      Diagnostic(
        .siteLanguage,
        "the site's own words stay English: headings, labels, the sentences on networks, dates and the codebook",
        at: settings.languageSpan,
        help: "what you write is marked as `\(settings.language)` for browsers and screen readers; "
          + "where that will do, set `rules: {site-language: ignore}`")
    ]
  }

  /// Reports works that no case, ideal type or page cites, drafts included. Says nothing where something was not read:
  /// it may cite them.
  private func unusedReferences() -> [Diagnostic] {
    guard unreadable.isNothing else { return [] }
    let bodies = cases.map(\.outline) + idealTypes.map(\.body.outline) + pages.map(\.body.outline)
    let cited = vocabulary.bibliography.used(by: bodies.flatMap(\.cited) + cases.flatMap(\.citedInFacts))
    return vocabulary.bibliography.works.filter { !cited.contains($0.key) }.map { work in
      Diagnostic(
        .unusedReference, "nothing cites the work `\(work.key)`", at: work.span,
        help: "cite it with `[@\(work.key)]` where it is used, or delete it")
    }
  }
}

/// The look at every link between one thing and another.
private struct LinkCheck {
  let draft: PortfolioDraft
  let states: [String: Publication]
  let renamed: [String: Slug]

  /// The names that a link of one kind may have.
  private struct Names {
    let all: Set<String>
    let words: WordList
    private let titled: [(title: String, slug: Slug)]

    init(_ titled: [(title: String, slug: Slug)], _ unreadable: Set<String>) {
      self.titled = titled
      all = unreadable.union(titled.map(\.slug.text))
      words = WordList(all)
    }

    /// The name of what has a title. O(names).
    func named(_ title: String) -> String? {
      func form(_ title: String) -> String { title.lowercased().withSingleBlanks.replacing("’", with: "'") }
      let words = form(title)
      return titled.first { form($0.title) == words }?.slug.text
    }
  }

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let idealTypes = Names(draft.idealTypes.map { ($0.title, $0.slug) }, draft.unreadable.idealTypes)
    let pages = Names(draft.pages.map { ($0.title, $0.slug) }, draft.unreadable.pages)
    let studies = WordList(states.keys)
    var patience = 10 * Vocabulary.mostSuggestions
    func near(_ name: String, _ words: WordList) -> String? {
      patience -= 1
      return patience >= 0 ? words.nearest(to: name) : nil
    }

    /// - Parameters:
    ///   - scheme: What is before the name where it is a link, such as `case:`.
    ///   - source: Whether what leads there is published.
    func study(_ name: String, at span: Span, _ scheme: String = "", from source: Publication) {
      guard !draft.unreadable.cases.contains(name) else { return }
      guard let state = states[name] else {
        let help =
          renamed[name].map { "write `\(scheme)\($0)`: that case supersedes it" }
          ?? near(name, studies).map { "did you mean `\(scheme)\($0)`?" }
        found.append(
          Diagnostic(
            .unknownCase, "there is no case `\(name)`", at: span,
            help: help ?? "name a case that is there, by its file's name without `.md`, or take this out"))
        return
      }
      guard !state.mayBeNamed(from: source) else { return }
      found.append(
        Diagnostic(
          .unknownCase, "the case `\(name)` \(state.reason), so nothing may lead to it", at: span,
          help: state.help(to: "take the link out")))
    }
    func check(_ name: String, _ known: Names, _ rule: Rule, _ what: String, at span: Span, _ scheme: String = "") {
      guard !known.all.contains(name) else { return }
      found.append(
        Diagnostic(
          rule, "there is no \(what) `\(name)`", at: span,
          help: (known.named(name) ?? near(name, known.words)).map { "did you mean `\(scheme)\($0)`?" }
            ?? (CellWords.list(name, where: known.all.contains).map { _ in "name the one that is shown best" }
              ?? "its name is that of its file, without `.md`")))
    }
    func links(_ article: ArticleOutline, from source: Publication) {
      for link in article.links {
        let scheme = "\(link.kind.rawValue):"
        switch link.kind {
        case .study: study(link.name, at: link.span, scheme, from: source)
        case .ideal: check(link.name, idealTypes, .unknownIdealType, "ideal type", at: link.span, scheme)
        case .page: check(link.name, pages, .unknownPage, "page", at: link.span, scheme)
        case .tag:
          if let diagnostic = tag(link) { found.append(diagnostic) }
        }
      }
    }

    for study in draft.cases {
      links(study.outline, from: states[study.slug.text] ?? .published)
      for action in study.actions {
        if let claim = action.idealType, !claim.slug.value.isEmpty {
          check(claim.slug.value, idealTypes, .unknownIdealType, "ideal type", at: claim.slug.span)
        }
      }
      if let old = study.supersedes, old.value == study.slug {
        found.append(
          Diagnostic(
            .unknownCase, "a case cannot supersede itself", at: old.span, help: "name the slug of the earlier version"))
      }
    }
    for type in draft.idealTypes {
      links(type.body.outline, from: .published)
      if let optimal = type.optimalCase { study(optimal.study.value, at: optimal.study.span, from: .published) }
    }
    for page in draft.pages { links(page.body.outline, from: .published) }
    let parts: Set<String> = ["cases", "actions", "ideal-types", "tags"]
    for entry in draft.settings.navigation where !parts.contains(entry.value) {
      check(entry.value, pages, .unknownPage, "page", at: entry.span)
    }
    return found
  }

  private func tag(_ link: ContentLink) -> Diagnostic? {
    switch draft.vocabulary.tags.match(TagID(link.name)) {
    case .preferred: nil
    case .synonym(let id):
      Diagnostic(
        .unknownTag, "`\(link.name)` is another word for the tag `\(id)`", at: link.span, help: "write `tag:\(id)`")
    case .replaced(let id):
      Diagnostic(
        .unknownTag, "the tag `\(link.name)` was replaced by `\(id)`", at: link.span, help: "write `tag:\(id)`")
    case .withoutSuccessor: nil
    case .unknown(let near):
      Diagnostic(
        .unknownTag, "there is no tag `\(link.name)`", at: link.span,
        help: near.map { "did you mean `tag:\($0)`?" } ?? TagVocabulary.lineToAdd(link.name))
    }
  }
}
