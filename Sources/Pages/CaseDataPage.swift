// The data page of a case: its network in full, drawn, listed and in tables, what its ties say and what they cannot,
// and everything that the author left out. What a reader with ten minutes needs is on the page of the case.

import Cases
import Networks
import Themes
import Words

/// The page model of `cases/<slug>/data.html`.
struct CaseDataPage: Sendable {
  private let page: CasePage
  /// What is said of each piece of evidence, and of how the case was judged, and what is not.
  private let evidence: [FactSheet]
  private let judgement: FactSheet

  init(of page: CasePage) {
    self.page = page
    evidence = page.study.evidence.map(page.facts)
    judgement = page.judgementFacts
  }

  private var tables: NetworkTables { page.tables }
  private var drawing: NetworkDrawing { page.drawing }
  private var site: SiteContext { page.site }
  private var study: CaseStudy { page.study }
  private var words: any Phrasebook { site.words }

  func render() -> RenderedPage { site.theme.render(.data, model()) }

  func model() -> PageObject {
    let path = SiteAddress.data(study.slug)
    let origin = LinkOrigin(path: path)
    var model = site.frame(
      of: .data,
      SiteContext.Heading(
        title: study.title, description: words.dataDescription(of: study.title), path: path, part: .cases,
        language: page.language,
        trail: [
          (site.title("cases", .cases), SiteAddress.cases), (study.title, SiteAddress.study(study.slug)),
        ]),
      origin: origin)
    model[.windowTitle] = "\(words.dataTitle(of: study.title)) · \(site.settings.title)"
    model[.caseURL] = origin.link(to: SiteAddress.study(study.slug))
    site.write(standingOf: page.record, into: &model)
    model[.isWithoutSchool] = page.record.schoolPresence == .absent
    model[.network] = network
    model[.conditions] = study.conditions.map { condition in
      var item = PageObject(.conditionFacets)
      page.write(condition, into: &item)
      item[.question] = words.question(condition.kind)
      item[.facets] = condition.facets.isEmpty ? nil : words.list(condition.facets.map(words.label(ofFacet:)))
      return item
    }
    model[.evidence] = evidence.enumerated().compactMap { place, facts in
      guard !facts.rows.isEmpty else { return nil }
      let url = origin.link(to: SiteAddress.study(study.slug), at: SourceLinks.id(ofEvidence: place))
      var item = SiteContext.link(name(ofEvidence: place), url, as: .evidenceFacts)
      item[.facts] = facts.rows
      return item
    }
    model[.judgement] = page.judgement(judgement)
    model[.judgementsURL] = origin.link(to: SiteAddress.judgements)
    model[.gaps] = gaps
    return model
  }

  private var network: PageObject {
    let account = page.layout.account
    let network = account.study
    var section = PageObject(.network)
    section[.diagram] = drawing.full
    section[.legend] = drawing.legend
    section[.communityDrawings] = drawing.communities
    section[.isSchematic] = network.basis.value == .schematic
    section[.basis] = network.basis.value.map { words.label($0).capitalisedFirst }
    section[.basisMeaning] = page.layout.account.basisMeaning
    section[.networkSize] = page.record.size.text(words)?.capitalisedFirst
    section[.inWords] = account.summary.text
    section[.changes] = account.changes
    section[.waves] = drawing.otherWaves.map { wave in
      var item = PageObject(.wave)
      item[.label] = wave.label
      item[.diagram] = wave.svg
      return item
    }
    page.measures.write(into: &section)
    section[.homeTies] = SchoolTable(
      link: account.link, study: study, network: network, rowURL: tables.rowURL, words: words
    ).ties()
    section[.listedWave] =
      account.waves.isEmpty ? nil : network.wave.value.map(words.listed(at:))
    section[.networkList] = tables.list(of: account.drawn)
    section[.communitiesTable] = tables.communities
    section[.peopleTable] = tables.people
    section[.tiesTable] = tables.ties
    section[.linksTable] = tables.links
    return section
  }

  private func name(ofEvidence place: Int) -> String {
    words.numbered(study.evidence[place].kind, place + 1).capitalisedFirst
  }

  /// Everything that the author left out, by where it would be.
  private var gaps: [PageObject] {
    let parts: [(CasePart, String?)] = [
      (.setting, page.contextFacts.notReported), (.system, page.systemFacts.notReported),
      (.network, page.networkFacts.notReported), (.conditions, page.conditionsNotReported),
      (.outcomes, page.outcomesNotReported), (.functions, page.functionsNotReported),
    ]
    var gaps: [(label: String, missing: String?, language: TextLanguage?)] = parts.map {
      (words.heading($0), $1, nil)
    }
    for action in study.actions {
      let missing = page.missing(of: action)
      gaps.append((action.title, missing.isEmpty ? nil : words.missing(missing), page.language))
    }
    for (place, outcome) in study.outcomes.enumerated() {
      let missing = page.missing(of: outcome)
      gaps.append(
        (
          words.claim(.outcome(place + 1)).capitalisedFirst, missing.isEmpty ? nil : words.missing(missing), nil
        ))
    }
    for (place, facts) in evidence.enumerated() {
      gaps.append((name(ofEvidence: place), facts.notReported, nil))
    }
    gaps.append((words.heading(.judgement), judgement.notReported, nil))
    gaps.append((words.heading(.joining), page.joiningFacts?.notReported, nil))
    gaps.append((words.heading(.consent), page.consentFacts.notReported, nil))
    return gaps.compactMap { label, missing, language in
      guard let missing else { return nil }
      var row = PageObject(.fact)
      row[.label] = label
      row[.value] = missing
      row[.contentLanguage] = language
      return row
    }
  }
}
