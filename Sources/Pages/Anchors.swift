// Whether every `#…` in a link is an id of the page that it leads to: of its prose, of what casebook writes there, or
// of the theme.

import Cases
import Diagnostics
import Themes

/// The ids of all pages that an author can lead to.
package struct Anchors {
  private let portfolio: PortfolioDraft
  /// Nil where the theme has mistakes: then only ids of prose are known.
  private let theme: Theme?

  package init(of portfolio: PortfolioDraft, theme: Theme?) {
    self.portfolio = portfolio
    self.theme = theme
  }

  /// Reports links to ids that are not there. O(headings + links).
  package func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var patience = 20_000
    var pages = PagesByName(of: portfolio, theme: theme)
    func check(_ article: ArticleOutline, _ kind: ContentLink.Kind, _ slug: Slug) {
      for anchor in article.anchors {
        found += pages[kind, slug.text]?.mistake(anchor.value, "this page", at: anchor.span, &patience) ?? []
      }
      for link in article.links {
        guard let anchor = link.anchor, let page = pages[link.kind, link.name] else { continue }
        found += page.mistake(
          anchor, "`\(link.kind.rawValue):\(link.name)`", at: link.span, &patience)
      }
    }
    for study in portfolio.cases { check(study.outline, .study, study.slug) }
    for type in portfolio.idealTypes { check(type.body.outline, .ideal, type.slug) }
    for page in portfolio.pages { check(page.body.outline, .page, page.slug) }
    return found
  }
}

/// The ids of pages, found when a link leads to one of them: most pages have none that do.
private struct PagesByName {
  private let portfolio: PortfolioDraft
  private let themeIDs: [ContentLink.Kind: Set<String>]
  private let places: [ContentLink.Kind: [String: Int]]
  private var known: [ContentLink.Kind: [String: PageIDs]] = [:]

  init(of portfolio: PortfolioDraft, theme: Theme?) {
    self.portfolio = portfolio
    let templates: [(ContentLink.Kind, PageTemplate)] = [
      (.study, .study), (.ideal, .idealType), (.page, .page), (.tag, .tag),
    ]
    themeIDs = Dictionary(
      templates.compactMap { kind, template in theme.map { (kind, $0.ids(of: template)) } },
      uniquingKeysWith: { first, _ in first })
    func places(_ slugs: some Sequence<Slug>) -> [String: Int] {
      Dictionary(slugs.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { _, last in last })
    }
    self.places = [
      .study: places(portfolio.cases.lazy.map(\.slug)), .ideal: places(portfolio.idealTypes.lazy.map(\.slug)),
      .page: places(portfolio.pages.lazy.map(\.slug)),
    ]
  }

  /// The ids of a page; nil where there is none of that name. All tags have the same.
  subscript(kind: ContentLink.Kind, name: String) -> PageIDs? {
    mutating get {
      if let page = known[kind]?[name] { return page }
      let theme = themeIDs[kind]
      guard kind != .tag else { return PageIDs(Article().outline, theme: theme) }
      guard let place = places[kind]?[name] else { return nil }
      let page =
        switch kind {
        case .study: PageIDs(portfolio.cases[place], theme: theme)
        case .ideal: PageIDs(portfolio.idealTypes[place].body.outline, theme: theme)
        case .page, .tag: PageIDs(portfolio.pages[place].body.outline, theme: theme)
        }
      known[kind, default: [:]][name] = page
      return page
    }
  }
}

/// The ids of one page.
private struct PageIDs {
  private let headings: [String]
  private let others: Set<String>
  private let footnotes: Int
  /// What comes before a full stop in ids that casebook counts, and how many there are.
  private let counted: [String: Int]
  private let isComplete: Bool

  init(
    _ article: ArticleOutline, theme: Set<String>?, counted: [String: Int] = [:], cited: [CitationKey] = [],
    actions: [String] = []
  ) {
    headings = article.headings
    let works = (article.cited + cited).map { "ref-" + $0.text }
    others = Set(headings).union(works).union(actions).union(theme ?? [])
    footnotes = article.footnotes
    self.counted = counted
    isComplete = theme != nil
  }

  init(_ study: CaseRecord, theme: Set<String>?) {
    self.init(
      study.outline, theme: theme,
      counted: [
        "outcome": study.outcomes.count, "condition": study.conditions.count, "evidence": study.evidence.count,
      ], cited: study.citedInFacts, actions: study.actions.map { CasePage.id(of: $0.id) })
  }

  private func holds(_ id: String) -> Bool {
    if others.contains(id) { return true }
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, let most = counted[String(parts[0])], let number = Int(parts[1]) {
      return number > 0 && number <= most
    }
    let note = id.split(separator: "-")
    if note.count > 1, note[0] == "fn" || note[0] == "fnref", let number = Int(note[1]) {
      return number > 0 && number <= footnotes
    }
    return !isComplete && !id.hasPrefix("s-")
  }

  /// Returns what is wrong with an id that a link names, and which is meant.
  func mistake(_ id: String, _ page: String, at place: Span, _ patience: inout Int) -> [Diagnostic] {
    guard !holds(id) else { return [] }
    // Other programs make `what-it-cost` of a heading.
    let meant = id.hasPrefix("s-") ? id : Article.Heading.id(of: id)
    var near = others.contains(meant) ? meant : nil
    if near == nil, patience > 0 {
      patience -= headings.count + 1
      near = Suggestion.nearest(to: meant, among: headings)
    }
    let list =
      headings.prefix(5).map { "`#\($0)`" }.joined(separator: ", ")
      + (headings.count > 5 ? " and others" : "")
    return [
      Diagnostic(
        .unknownAnchor, "\(page) has no `#\(id)`", at: place,
        help: near.map { "did you mean `#\($0)`?" }
          ?? (headings.isEmpty
            ? "it has no headings: leave out the `#` and what follows" : "its headings are \(list)")
      )
    ]
  }
}
