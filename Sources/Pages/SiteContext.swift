// What one page reads of its site. A page gets at the site by these functions alone, and each of them names what it
// hands out: so what a page depends on is known once it is drawn, and nothing can be left out of it.

import Cases
import Markup
import Synthesis
import Themes
import Words

/// The site as one of its pages sees it.
struct SiteContext: Sendable {
  private let site: PublicSite
  private let note: PageInput.Note?

  /// - Parameter note: Hears what is read, each time that it is; nil where it need not be known.
  init(of site: PublicSite, note: PageInput.Note? = nil) {
    self.site = site
    self.note = note
    note?(.frame, site.frame)
  }

  /// Names what is handed out.
  private func noting<Value: Sendable>(_ input: @autoclosure () -> PageInput, _ value: Value) -> Value {
    noting(input(), value, value)
  }

  /// Names what something follows from that is handed out.
  private func noting<Value: Sendable, Result>(
    _ input: @autoclosure () -> PageInput, _ value: Value, _ result: Result
  ) -> Result {
    if let note { note(input(), value) }
    return result
  }

  // MARK: What all pages read

  var settings: PortfolioSettings { site.frame.settings }
  var isPreview: Bool { site.frame.isPreview }
  var theme: Theme { site.frame.theme }
  var assets: ThemeAssets { site.frame.assets }
  var drawingMode: DrawingMode { site.frame.drawingMode }
  var words: any Phrasebook { site.frame.words }
  var language: String { site.frame.language }
  var portfolioLanguage: TextLanguage? { site.frame.portfolioLanguage }
  var navigation: [SiteFrame.NavigationEntry] { site.frame.navigation }
  func language(of study: CaseRecord) -> TextLanguage? { site.frame.language(of: study) }
  func title(_ key: String, _ title: PageTitle) -> String { site.frame.title(key, title) }
  func fullAddress(_ path: String) -> String? { site.frame.fullAddress(path) }

  // MARK: What a page reads of the content

  var figures: PortfolioFigures { noting(.figures, site.figures) }
  /// How many real cases there are, how many of them a second reader coded, and how many were checked with those in
  /// them.
  var judgementCounts: JudgementCounts { noting(.judgements, JudgementCounts(of: site.portfolio.cases)) }
  var bibliography: Bibliography { noting(.bibliography, site.portfolio.bibliography) }

  /// Returns the case at a place of the portfolio, as lists and cards show it.
  func record(at place: Int) -> CaseRecord {
    let record = site.portfolio.cases[place]
    return noting(.record(record.slug), record)
  }

  func record(_ slug: Slug) -> CaseRecord? { noting(.record(slug), site.record(slug)) }

  /// Returns the whole of a case, for the one page that shows it. O(bytes of its files).
  func study(_ record: CaseRecord) -> CaseStudy { noting(.study(record.slug), site.study(record)) }

  /// Returns the small drawing of a case; nil where there is none.
  func drawing(_ slug: Slug) -> Fragment? { noting(.drawing(slug), site.drawings[slug]) }

  /// Returns the cases most similar to the one at a place of the portfolio.
  func related(at place: Int) -> [RelatedCase] {
    noting(.related(site.portfolio.cases[place].slug), site.synthesis.similarity[place])
  }

  /// Returns a tag with its cases and the tags around it; nil where it has no page.
  func tag(_ id: TagID) -> TagEntry? { noting(.tag(id), site.synthesis.tags[id]) }

  /// Returns the tag at a place of the synthesis.
  func tag(at place: Int) -> TagEntry {
    let entry = site.synthesis.tags.entries[place]
    return noting(.tag(entry.tag.id), entry)
  }

  /// Returns the label of a tag; nil where it has no page.
  func tagLabel(_ id: TagID) -> String? { noting(.tagLabel(id), site.synthesis.tags.label(of: id)) }

  func actions(_ function: LeadershipFunction) -> ActionList {
    noting(.actions(function), site.synthesis.actions[function])
  }

  func answers(_ question: ResearchQuestion) -> ActionList {
    noting(.answers(question), site.synthesis.actions[question])
  }

  /// Returns the cases with no action that speaks to a question, but with one for which no question is named.
  func unsaid(on question: ResearchQuestion) -> StandingCounts {
    noting(.unsaid(question), site.synthesis.actions.unsaid(on: question))
  }

  /// Returns the kinds of evidence on which no real action rests that speaks to a question.
  func missingEvidence(on question: ResearchQuestion) -> [EvidenceKind] {
    noting(.missingEvidence(question), site.synthesis.actions.missingEvidence(on: question))
  }

  /// Returns what is reported on a domain.
  func outcomes(_ domain: OutcomeDomain) -> OutcomeEntry { noting(.outcomes(domain), site.synthesis.outcomes[domain]) }

  /// What may not be concluded from any outcome of the portfolio, and how many cases report one.
  var outcomes: (reporting: StandingCounts, limits: [ConclusionLimit]) {
    let index = site.synthesis.outcomes
    return noting(.allOutcomes, (index.reporting, index.limits))
  }

  /// The cases beside each other, by what they may report.
  var matrices: MatrixIndex { noting(.matrices, site.synthesis.matrices) }

  /// What some school of a case is, how many cases say anything of their schools, and how many have none.
  var schools: (queries: [SchoolQuery], coverage: CaseCoverage, schoolless: StandingCounts) {
    let index = site.synthesis.schools
    return noting(.schools, (index.queries, index.coverage, index.schoolless))
  }

  /// Returns the cases with a school like the one asked for, and those that come nearest.
  func schools(like query: SchoolQuery) -> SchoolList { noting(.schoolsLike(query), site.synthesis.schools[query]) }

  /// Returns of how many cases a term is not known of any school.
  func casesWithout(_ term: SchoolTerm) -> StandingCounts {
    noting(.casesWithout(term), site.synthesis.schools.unknown(term))
  }

  /// Returns the places of the cases that the one at a place of the portfolio is best set beside.
  func nearest(to place: Int) -> [Int] {
    noting(.nearest(site.portfolio.cases[place].slug), site.synthesis.nearest[place])
  }

  /// What actions cost.
  var costs: CostIndex { noting(.costs, site.synthesis.costs) }

  /// What lists may be narrowed down by, and the path of the style sheet that does it.
  var filters: Filters { noting(.filters, site.filters) }
  var filterSheet: String { noting(.filters, site.filters, site.filterSheet) }

  /// All ideal types, in the portfolio's order.
  var idealTypes: [IdealType] { noting(.idealTypes, site.portfolio.idealTypes) }

  /// Returns the ideal type at a place of the portfolio.
  func idealType(at place: Int) -> IdealType {
    let type = site.portfolio.idealTypes[place]
    return noting(.idealType(type.slug.text), type)
  }

  func idealType(_ slug: String) -> IdealType? {
    noting(.idealType(slug), site.idealTypeIndex[slug].map { site.portfolio.idealTypes[$0] })
  }

  /// Returns the ideal types that a case shows best, in the order of the portfolio. O(these).
  func idealTypes(bestShownBy slug: Slug) -> [IdealType] {
    noting(.bestShown(slug), (site.bestShown[slug.text] ?? []).map { site.portfolio.idealTypes[$0] })
  }

  /// Returns the actions that claim an ideal type, and in how many cases they are, by whether it is reported what they
  /// have of it; and in how many none of them is what leaders did.
  func claims(on type: Slug) -> (actions: [IdealTypeInstance], cases: CaseCoverage, coverage: ActionCoverage) {
    let claims = site.synthesis.idealTypes
    return noting(.claims(type), (claims[type], claims.cases(of: type), claims.actions(of: type)))
  }

  /// What leaders did that claims no ideal type.
  var untypedActions: [UntypedAction] { noting(.untypedActions, site.synthesis.untypedActions) }

  /// Returns the page of prose at a place of the portfolio.
  func page(at place: Int) -> Page {
    let page = site.portfolio.pages[place]
    return noting(.page(page.slug), page)
  }

  /// All needs, in the portfolio's order.
  var needs: [Need] { noting(.needs, site.portfolio.needs) }

  /// Returns the need at a place of the portfolio.
  func need(at place: Int) -> Need {
    let need = site.portfolio.needs[place]
    return noting(.need(need.id), need)
  }

  func need(_ id: NeedID) -> Need? { noting(.need(id), site.needs[id]) }

  /// Returns the actions that name a need.
  func actions(for need: NeedID) -> ActionList { noting(.answersToNeed(need), site.synthesis.needs[need]) }

  /// The actions that name no need.
  var actionsWithoutNeed: [ActionPlace] { noting(.actionsWithoutNeed, site.synthesis.needs.actionsWithout) }

  /// Returns the ideal types that name a need, in the order of the portfolio. O(these).
  func idealTypes(for need: NeedID) -> [IdealType] {
    noting(
      .idealTypesForNeed(need), site.synthesis.needs.idealTypes(for: need).map { site.portfolio.idealTypes[$0] })
  }
}

/// Something that a page reads, by name.
package enum PageInput: Sendable, Hashable {
  /// Hears what a page reads, and its value.
  package typealias Note = @Sendable (PageInput, any Sendable) -> Void

  /// The settings, the theme, the words and the navigation: every page reads them.
  case frame
  /// How much there is of everything.
  case figures
  /// What lists and cards show of a case, its whole with the layout of its network, and its small drawing.
  case record(Slug)
  case study(Slug)
  case drawing(Slug)
  /// The cases most similar to one.
  case related(Slug)
  /// All that the page of a tag says, and its label alone.
  case tag(TagID)
  case tagLabel(TagID)
  /// Which actions serve a function, and which speak to a question.
  case actions(LeadershipFunction)
  case answers(ResearchQuestion)
  case unsaid(ResearchQuestion)
  case missingEvidence(ResearchQuestion)
  /// What is reported on a domain, and how much on all of them.
  case outcomes(OutcomeDomain)
  case allOutcomes
  /// In which order matrices have the cases, and how many of these report what.
  case matrices
  /// What actions cost, and what lists may be narrowed down by.
  case costs
  case filters
  /// What schools are like at all, the cases with a school like one, and how many do not report a term.
  case schools
  case schoolsLike(SchoolQuery)
  case casesWithout(SchoolTerm)
  /// The cases that one is set beside.
  case nearest(Slug)
  case idealTypes
  case idealType(String)
  /// The ideal types that a case shows best.
  case bestShown(Slug)
  /// Which actions claim an ideal type, and which claim none.
  case claims(Slug)
  case untypedActions
  case page(Slug)
  /// How many real cases were judged how.
  case judgements
  /// All needs, and one of them.
  case needs
  case need(NeedID)
  /// Which actions and ideal types name a need, and which actions name none.
  case answersToNeed(NeedID)
  case idealTypesForNeed(NeedID)
  case actionsWithoutNeed
  case bibliography
}
