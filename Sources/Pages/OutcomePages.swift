// What changed, across cases: a page for each domain, on which each outcome is beside what it is known from. Directions
// are never added, and real cases are apart from others.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let outcomeIndex = PageTemplate("outcome-index", .outcomeIndex)
  static let outcome = PageTemplate("outcomes", .outcomePage)
}

extension PageSchema {
  fileprivate static let outcomeIndex = PageSchema.page(
    "outcome-index", "`outcomes/index.html`: the domains in which something may change", including: [.countedCases],
    texts: [.judgementsURL], inside: [.list(.domains, of: .outcomeDomain), .list(.matrices, of: .link)])
  static let outcomeDomain = PageSchema(
    "outcome-domain", "a domain, and how many cases report on it", including: [.link], texts: [.statement, .count])

  fileprivate static let outcomePage = PageSchema.page(
    "outcomes", "`outcomes/<domain>.html`: the outcomes of one domain, by whom they are of and how they are known",
    including: [.countedCases, .listPage], texts: [.note],
    inside: [.list(.outcomeGroups, of: .outcomeGroup, beyond: .otherParts), .list(.domains, of: .outcomeDomain)])
  fileprivate static let outcomeGroup = PageSchema(
    "outcome-group", "the outcomes among some people", texts: [.id, .label],
    inside: [.list(.directions, of: .direction), .list(.standings, of: .outcomesOfStanding)])
  fileprivate static let direction = PageSchema(
    "direction", "a way in which something may go", texts: [.label, .token])
  fileprivate static let outcomesOfStanding = PageSchema(
    "outcomes-of-standing", "the outcomes of real cases, or of others", texts: [.label, .columnSpan],
    inside: [.list(.rows, of: .outcomeRow)])
  fileprivate static let outcomeRow = PageSchema(
    "outcome-row", "the outcomes that are known in one way", texts: [.label],
    inside: [.list(.directions, of: .outcomeCell)])
  fileprivate static let outcomeCell = PageSchema(
    "outcome-cell", "the cases whose outcome went one way", including: [.direction],
    inside: [.list(.cases, of: .outcomeCase)])
  fileprivate static let outcomeCase = PageSchema(
    "outcome-case", "a case, which leads to its outcome", including: [.link], languages: [.contentLanguage])
}

extension SiteContext {
  /// The domains but for one, each with how many cases report on it; those of which none does have no address.
  func domains(besides own: OutcomeDomain? = nil, origin: LinkOrigin) -> [PageObject] {
    OutcomeDomain.allCases.filter { $0 != own }.map { domain in
      let entry = outcomes(domain)
      let url = entry.places.isEmpty ? nil : origin.link(to: SiteAddress.outcomes(domain))
      var item = SiteContext.link(words.question(domain), url, as: .outcomeDomain)
      item[.statement] = words.lead(
        on: domain, reporting: entry.reporting, silent: entry.silent, undirected: entry.undirected)
      item[.count] = words.split(entry.reporting)
      return item
    }
  }
}

/// `outcomes/index.html`: every domain, with how many cases report on it.
struct OutcomeIndexPage: Sendable {
  let subject: OnlyOne
  let site: SiteContext

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.outcomes)
    var page = site.frame(
      of: .outcomeIndex,
      SiteContext.Heading(
        title: site.title("what_changed", .outcomes), description: site.words.description(.outcomes),
        path: SiteAddress.outcomes, part: .outcomes),
      origin: origin)
    let all = site.outcomes
    site.write(site.words.description(.outcomes), all.reporting, all.limits, into: &page)
    page[.domains] = site.domains(origin: origin)
    page[.matrices] = site.matrixLinks(origin: origin)
    page[.judgementsURL] = origin.link(to: SiteAddress.judgements)
    return page
  }
}

/// `outcomes/<domain>.html`: the outcomes of one domain.
struct OutcomePage: Sendable {
  let subject: ListSubject<OutcomeDomain>
  let site: SiteContext
  private var domain: OutcomeDomain { subject.about }

  func model() -> PageObject {
    let origin = LinkOrigin(path: subject.page.path)
    let (words, entry) = (site.words, site.outcomes(domain))
    let lead = words.lead(
      on: domain, reporting: entry.reporting, silent: entry.silent, undirected: entry.undirected)
    var page = site.frame(
      of: .outcome, subject.page,
      SiteContext.Heading(
        title: words.question(domain), description: lead, path: subject.page.path, part: .outcomes,
        trail: [(site.title("what_changed", .outcomes), SiteAddress.outcomes)]),
      origin: origin)
    site.write(lead, entry.reporting, entry.limits, into: &page)
    page[.note] = entry.isOneSided ? words.noContrast : nil
    let outcomes = subject.page.items(of: entry.places).map { place in
      CrossCaseOutcome(at: place, in: site.record(at: place.study))
    }
    page[.outcomeGroups] = Reported<Among>.all.compactMap { among in
      group(outcomes.filter { $0.head.among == among }, among, origin: origin)
    }
    page[.domains] = site.domains(besides: domain, origin: origin)
    return page
  }

  private func group(_ outcomes: [CrossCaseOutcome], _ among: Reported<Among>, origin: LinkOrigin) -> PageObject? {
    guard !outcomes.isEmpty else { return nil }
    var group = PageObject(.outcomeGroup)
    group[.id] = "among-\(among.code)"
    group[.label] = site.words.heading(among: among)
    // A column for what is not known, or withheld, only where something is.
    let ways = Direction.allCases.filter { way in
      way.isResult || outcomes.contains { $0.head.direction == way }
    }
    group[.directions] = ways.map { direction($0, as: .direction) }
    group[.standings] = site.bodies(of: outcomes, as: .outcomesOfStanding, study: \.study) { shown, body in
      body[.columnSpan] = String(1 + ways.count)
      body[.rows] = CrossCaseOutcome.grounds(of: shown).map { row($0, shown, ways, origin: origin) }
    }
    return group
  }

  private func row(
    _ grounds: [CrossCaseOutcome.Ground], _ outcomes: [CrossCaseOutcome], _ ways: [Direction], origin: LinkOrigin
  ) -> PageObject {
    var row = PageObject(.outcomeRow)
    let labels = grounds.map { site.words.rigour($0.kind, by: $0.by) }
    row[.label] = labels.isEmpty ? site.words.withoutEvidence : labels.joined(separator: "; ").capitalisedFirst
    let known = outcomes.filter { $0.grounds == grounds }
    row[.directions] = ways.map { way in
      var cell = direction(way, as: .outcomeCell)
      cell[.cases] = known.filter { $0.head.direction == way }.map { outcome in
        let path = SiteAddress.study(outcome.study.slug)
        var item = SiteContext.link(
          outcome.study.title, origin.link(to: path, at: CasePage.id(ofOutcome: outcome.place)), as: .outcomeCase)
        item[.contentLanguage] = site.language(of: outcome.study)
        return item
      }
      return cell
    }
    return row
  }

  private func direction(_ direction: Direction, as schema: PageSchema) -> PageObject {
    var item = PageObject(schema)
    item[.label] = site.words.label(direction).capitalisedFirst
    item[.token] = direction.rawValue
    return item
  }
}

/// An outcome with its case, and the ways in which it is known.
private struct CrossCaseOutcome {
  /// How something is known: by what kind of evidence, and who gathered it.
  struct Ground: Hashable {
    let kind: EvidenceKind
    let by: Reported<EvidenceSource>

    /// Smaller for the more rigorous kind, and of one kind for the more independent source.
    var rank: Int {
      let sources = Reported<EvidenceSource>.mostIndependentFirst
      let kinds = EvidenceKind.allCases
      return (kinds.count - (kinds.firstIndex(of: kind) ?? 0)) * sources.count + (sources.firstIndex(of: by) ?? 0)
    }
  }

  let study: CaseRecord
  /// The place in `CaseStudy.outcomes`.
  let place: Int
  let head: OutcomeHead
  /// Each once, the most rigorous first.
  let grounds: [Ground]

  init(at place: OutcomePlace, in study: CaseRecord) {
    self.study = study
    self.place = place.outcome
    head = study.outcomes[place.outcome]
    grounds = Array(Set(head.evidence.map { Ground(kind: study.evidence[$0].kind, by: study.evidence[$0].by) }))
      .sorted { $0.rank < $1.rank }
  }

  /// The ways in which outcomes are known, the most rigorous first, and last where an outcome names no evidence. An
  /// outcome is in one of them, however many kinds of evidence it names.
  static func grounds(of outcomes: [CrossCaseOutcome]) -> [[Ground]] {
    Array(Set(outcomes.map(\.grounds))).sorted { left, right in
      if left.isEmpty || right.isEmpty { return right.isEmpty && !left.isEmpty }
      return left.map(\.rank).lexicographicallyPrecedes(right.map(\.rank))
    }
  }
}

extension OutcomeIndexPage: TemplatePage {
  static let template = PageTemplate.outcomeIndex

  static func pages(of site: PublicSite) -> [SitePage] {
    [SitePage(SiteAddress.outcomes, of: OutcomeIndexPage.self, about: OnlyOne())]
  }
}

extension OutcomePage: TemplatePage {
  static let template = PageTemplate.outcome

  /// One for each domain on which a case reports.
  static func pages(of site: PublicSite) -> [SitePage] {
    OutcomeDomain.allCases.filter { !site.synthesis.outcomes[$0].places.isEmpty }.flatMap { domain in
      SitePage.list(
        OutcomePage.self, about: domain, of: site.synthesis.outcomes[domain].places.count,
        at: SiteAddress.outcomes(domain))
    }
  }
}
