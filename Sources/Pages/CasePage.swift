// The page of one case in the order in which a leader reads: the brief, what was done, what came of it, school by
// school, under which conditions, the account, and on what all this rests. What a researcher asks of its network is on
// the data page (`CaseDataPage`), which is made from the same value.

import Cases
import Diagnostics
import Markup
import Synthesis
import Themes
import Words

/// The page model of one case.
struct CasePage: Sendable {
  let site: SiteContext
  let study: CaseStudy
  /// The same case as other pages see it.
  let record: CaseRecord
  let layout: CaseLayout
  let tables: NetworkTables
  let drawing: NetworkDrawing
  let measures: NetworkMeasures
  let origin: LinkOrigin
  let sources: SourceLinks
  let parts: CaseParts
  private let related: [RelatedCase]
  /// Whether it has a page of its own beside other cases.
  private let isCompared: Bool

  /// The whole of a case that was not kept is made with its page and let go with it, and so are its drawings.
  ///
  /// - Parameter subject: The place of the case in the portfolio.
  init(subject: Int, site: SiteContext) {
    self.site = site
    record = site.record(at: subject)
    study = site.study(record)
    layout = CaseLayout(of: study, mode: site.drawingMode, in: site.words)
    related = site.related(at: subject)
    isCompared = !site.nearest(to: subject).isEmpty
    tables = NetworkTables(of: layout.account.study, site.words)
    drawing = NetworkDrawing(of: layout, beside: tables, in: site.words)
    measures = NetworkMeasures(of: layout.account, in: site.words)
    origin = LinkOrigin(path: SiteAddress.study(study.slug))
    sources = SourceLinks(of: study, record, bibliography: site.bibliography, site.words)
    parts = CaseParts(of: study)
  }

  /// The language of what the case's author wrote, where it is not that of the site's words.
  var language: TextLanguage? { site.language(of: record) }

  var path: String { SiteAddress.study(study.slug) }
  var words: any Phrasebook { site.words }

  /// The page of the case, and its data page: both are made of one layout.
  func render() -> Checked<[RenderedPage]> {
    Checked([site.theme.render(.study, model()), CaseDataPage(of: self).render()], layout.diagnostics)
  }

  func model() -> PageObject {
    var page = site.frame(
      of: .study,
      SiteContext.Heading(
        title: study.title, description: study.summary, path: path, part: .cases, language: language,
        trail: [(site.title("cases", .cases), SiteAddress.cases)]),
      origin: origin)
    writeOpening(into: &page)
    page[.brief] = brief
    page[.network] = network
    writeActions(into: &page)
    writeOutcomes(into: &page)
    writeSchools(into: &page)
    writeConditions(into: &page)
    writeFacts(into: &page)
    writeConflicts(into: &page)
    writeArticle(into: &page)
    writeCredits(into: &page)
    return page
  }

  // MARK: Opening

  private func writeOpening(into page: inout PageObject) {
    page[.summary] = study.summary
    site.write(standingOf: record, into: &page)
    page[.place] = words.place(of: study.context)
    page[.period] = study.context.period.value.map(words.years)
    page[.phases] = study.context.phases.value.map { words.list($0.map(words.label)).capitalisedFirst }
    page[.authors] = study.authors.map(Credit.person)
    page[.byline] = study.authors.isEmpty ? nil : words.list(study.authors.map(\.name))
    page[.date] = study.published.map { words.date($0.value) }
    page[.dateTime] = study.published?.value.description
    page[.networkSize] = record.size.text(words)
    page[.tags] = site.tags(of: record, origin: origin)
    page[.dataURL] = origin.link(to: SiteAddress.data(study.slug))
    // 220 words a minute is an easy pace for non-fiction (Brysbaert 2019 gives 238).
    page[.readingTime] =
      study.body.words < 200 ? nil : words.count(max(1, (study.body.words + 110) / 220), .minute)
  }

  private func writeFacts(into page: inout PageObject) {
    // The opening has these already.
    var shown: Set<FactLabel> = []
    if page[.place] != nil { shown.insert(.place) }
    if page[.phases] != nil { shown.insert(.phases) }
    if page[.networkSize] != nil { shown.insert(.size) }
    page[.facts] = contextFacts.rows(without: shown)
    let system = systemFacts.rows
    if !system.isEmpty {
      var section = PageObject(.facts)
      section[.facts] = system
      page[.system] = section
    }
  }

  // MARK: Account

  private func writeArticle(into page: inout PageObject) {
    let body = study.body
    page[.article] = site.markup(of: body)
    let contents = body.headings.filter { $0.level <= 3 }
    guard contents.count > 1 else { return }
    page[.contents] = contents.map { heading in
      var item = SiteContext.link(heading.text, LinkOrigin.fragment(heading.id), as: .heading)
      item[.token] = "level-\(heading.level)"
      return item
    }
  }

  private func writeConflicts(into page: inout PageObject) {
    page[.conflicts] = study.conflictingFacts.map { fact in
      var item = PageObject(.conflict)
      item[.title] = fact.about
      item[.claims] = fact.claims.map { claim in
        var side = PageObject(.conflictClaim)
        side[.statement] = claim.says
        side[.citations] = sources.citations(claim.cites)
        return side
      }
      return item
    }
  }

  // MARK: Credits

  private func writeCredits(into page: inout PageObject) {
    page[.comparisonURL] = isCompared ? origin.link(to: SiteAddress.comparison(study.slug)) : nil
    page[.references] = site.bibliography.items(of: sources.cited)

    page[.related] = related.map { entry in
      var card = site.card(site.record(at: entry.study), origin: origin)
      card[.tags] = entry.shared.map { tag in
        SiteContext.link(site.tagLabel(tag) ?? tag.text, origin.link(to: SiteAddress.tag(tag)))
      }
      return card
    }

    if let facts = joiningFacts {
      let (contact, url) = joiningContact
      var joining = SiteContext.facts(facts, as: .joining)
      joining[.contactURL] = url
      joining[.contact] = contact
      page[.joining] = joining
    }
    let consent = consentFacts
    page[.consent] = consent.rows.isEmpty ? nil : SiteContext.facts(consent)

    let licence = study.licence.value ?? site.settings.licence
    page[.licence] = licence.isEmpty ? nil : licence
    page[.licenceURL] = licence.isEmpty ? nil : Licence.address(licence)
    page[.citation] = Credit.citation(of: study, in: site.settings, words)
    page[.address] = site.fullAddress(path)
  }
}

extension CasePage: TemplatePage {
  static let template = PageTemplate.study
  static let templates: [PageTemplate] = [.study, .data]

  static func pages(of site: PublicSite) -> [SitePage] {
    site.portfolio.cases.indices.map { page(at: $0, of: site) }
  }

  /// Returns the page of the case at a place of the portfolio.
  static func page(at place: Int, of site: PublicSite) -> SitePage {
    let record = site.portfolio.cases[place]
    return SitePage(
      SiteAddress.study(record.slug), SiteAddress.data(record.slug), of: CasePage.self, about: place,
      drawings: record.outline.drawings, studies: [record.slug])
  }
}
