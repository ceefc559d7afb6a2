// The page of one case, section by section in the order in which a leader reads: what it is, where, who with, under
// which conditions, what was done, what came of it, and on what all this rests.

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
  let origin: LinkOrigin
  let sources: SourceLinks
  let parts: CaseParts
  private let related: [RelatedCase]

  /// The whole of a case that was not kept is made with its page and let go with it, and so are its drawings.
  ///
  /// - Parameter subject: The place of the case in the portfolio.
  init(subject: Int, site: SiteContext) {
    self.site = site
    record = site.record(at: subject)
    study = site.study(record)
    layout = CaseLayout(of: study, mode: site.drawingMode, in: site.words)
    related = site.related(at: subject)
    origin = LinkOrigin(path: SiteAddress.study(study.slug))
    sources = SourceLinks(of: study, bibliography: site.bibliography, site.words)
    parts = CaseParts(of: study)
  }

  /// The language of what the case's author wrote, where it is not that of the site's words.
  var language: String? { site.language(of: record) }

  var path: String { SiteAddress.study(study.slug) }
  var words: any Phrasebook { site.words }

  func render() -> Checked<[RenderedPage]> { Checked([site.theme.render(.study, model())], layout.diagnostics) }

  func model() -> PageObject {
    var page = site.frame(
      of: .study,
      SiteContext.Heading(
        title: study.title, description: study.summary, path: path, part: .cases, language: language,
        trail: [(site.title("cases", .cases), SiteAddress.cases)]),
      origin: origin)
    writeOpening(into: &page)
    writeFacts(into: &page)
    writeNetwork(into: &page)
    writeConditions(into: &page)
    writeActions(into: &page)
    writeOutcomes(into: &page)
    writeConflicts(into: &page)
    writeArticle(into: &page)
    writeCredits(into: &page)
    return page
  }

  // MARK: Opening

  private func writeOpening(into page: inout PageObject) {
    page[.summary] = study.summary
    StandingWords(of: record).write(into: &page, words)
    page[.isNullResult] = study.selection.value == .nullResult
    page[.isDraft] = study.isDraft
    page[.place] = words.place(of: study.context)
    page[.period] = study.context.period.value.map(words.period)
    page[.phases] = study.context.phases.value.map { words.list($0.map(words.label)) }
    page[.authors] = study.authors.map(Credit.person)
    page[.byline] = study.authors.isEmpty ? nil : words.list(study.authors.map(\.name))
    page[.date] = study.published.map { words.date($0.value) }
    page[.dateTime] = study.published?.value.description
    page[.tags] = site.tags(of: record, origin: origin)
    // 220 words a minute is an easy pace for non-fiction (Brysbaert 2019 gives 238).
    page[.readingTime] =
      study.body.words < 200 ? nil : words.count(max(1, (study.body.words + 110) / 220), .minute)
  }

  private func writeFacts(into page: inout PageObject) {
    let context = study.context
    var facts = FactSheet(words, language: language)
    facts.add(.place, words.place(of: context))
    facts.add(.period, context.period, words.period)
    facts.add(.phases, context.phases) { words.list($0.map(words.label)) }
    facts.add(.setting, context.setting, words.label)
    facts.add(.disadvantage, context.disadvantage, words.label)
    facts.add(.programme, context.programme) { words.programme($0.name, funder: $0.funder.value) }
    facts.add(.size, record.size.text(words)?.capitalisedFirst)
    facts.add(.selection, study.selection, words.label)
    page[.facts] = facts.rows
    page[.notReported] = facts.notReported

    var system = FactSheet(words, language: language)
    if let about = context.system {
      system.add(.competition, about.competition, words.label)
      system.add(.middleTier, about.middleTierSupport, words.label)
      system.add(.drivers, about.drivers)
    } else {
      system.miss(.schoolSystem)
    }
    page[.system] = SiteContext.facts(system)
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
    page[.references] = site.bibliography.items(of: sources.cited)

    page[.related] = related.map { entry in
      var card = site.card(site.record(at: entry.study), origin: origin)
      card[.tags] = entry.shared.map { tag in
        SiteContext.link(site.tagLabel(tag) ?? tag.text, origin.link(to: SiteAddress.tag(tag)))
      }
      return card
    }

    page[.joining] = study.joining.map { about in
      var facts = FactSheet(words, language: language)
      facts.add(.obligations, about.obligations)
      facts.add(.ends, about.ends)
      let contact = about.contact.value
      let isAddress =
        contact.map { text in ["https://", "http://", "mailto:"].contains { text.lowercased().hasPrefix($0) } } ?? false
      if !isAddress { facts.add(.contact, about.contact) }
      var joining = SiteContext.facts(facts, as: .joining)
      joining[.contactURL] = isAddress ? contact : nil
      joining[.contact] =
        isAddress ? contact.map { $0.lowercased().hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 } : nil
      return joining
    }

    page[.consent] = SiteContext.facts(consent)

    let licence = study.licence.value ?? site.settings.licence
    page[.licence] = licence.isEmpty ? nil : licence
    page[.licenceURL] = licence.isEmpty ? nil : Licence.address(licence)
    page[.citation] = Credit.citation(of: study, in: site.settings, words)
    page[.address] = site.fullAddress(path)
  }

  private var consent: FactSheet {
    let consent = study.consent
    var facts = FactSheet(words, language: language)
    if consent.whole.isStated { facts.add(.whole, consent.whole, words.label) }
    let labels: [(ConsentUse, FactLabel)] = [
      (.individuals, .individuals), (.organisations, .organisations), (.account, .account),
      (.quotation, .quotation), (.network, .network),
    ]
    for (use, label) in labels {
      let state = consent.states[use] ?? .notReported
      // That nothing is said of people and organisations is worth a word, unless something is said of everything.
      let isAsked = [.individuals, .organisations].contains(use) && !consent.whole.isStated
      if isAsked || state.isStated { facts.add(label, state, words.label) }
    }
    facts.add(.reviewed, consent.reviewed, words.date)
    if consent.expires.isStated { facts.add(.expires, consent.expires, words.date) }
    if let note = consent.note { facts.add(.note, .value(note)) }
    return facts
  }
}

extension CasePage: TemplatePage {
  static let template = PageTemplate.study

  static func pages(of site: PublicSite) -> [SitePage] {
    site.portfolio.cases.enumerated().map { place, record in
      SitePage(
        SiteAddress.study(record.slug), of: CasePage.self, about: place, drawings: record.outline.drawings)
    }
  }
}
