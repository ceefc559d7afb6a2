// One ideal type, with the actions that claim it: how they depart from it, what came of that, and what went wrong.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let idealType = PageTemplate("ideal-type", .idealTypePage)
}

extension PageSchema {
  fileprivate static let idealTypePage = PageSchema.page(
    "ideal-type", "`ideal-types/<slug>.html`: an ideal type, and the actions that claim it", including: [.listPage],
    texts: [.summary, .token, .functionName, .functionURL, .meaning, .standingMeaning, .beyondSheet, .count],
    markup: [.article],
    inside: [
      .list(.needs, of: .needItem), .object(.advice, .advice), .object(.optimalCase, .optimalCase),
      .list(.credibility, of: .test), .list(.references, of: .reference), .list(.limits, of: .limit),
      .list(.claims, of: .typeClaim, beyond: .otherParts), .object(.kept, .kept),
    ], formerly: ["has_actions": "claims.any"])
  fileprivate static let advice = PageSchema(
    "advice", "how to go about it",
    inside: [.list(.ingredients, of: .link), .list(.adaptable, of: .link), .list(.firstSteps, of: .link)])
  fileprivate static let test = PageSchema(
    "test", "how an ideal type was tested", texts: [.date, .dateTime, .by, .statement, .note, .changed],
    flags: [.isInvented])
  fileprivate static let typeClaim = PageSchema(
    "type-claim", "an action that claims the type", including: [.actionItem],
    texts: [.deviates, .notReported, .leftOut],
    flags: [.isOnSheet, .isFaithful], inside: [.list(.rigour, of: .link)], formerly: ["has_evidence": "rigour.any"])
  fileprivate static let optimalCase = PageSchema(
    "optimal-case", "the case that shows the ideal type best, and perhaps one action of it", including: [.card],
    inside: [.object(.action, .link)])
}

/// `ideal-types/<slug>.html`; where more actions claim it than a page lists, further pages have the claims alone.
struct IdealTypePage: Sendable {
  let type: IdealType
  private let listed: ListPage
  let site: SiteContext

  /// - Parameter subject: The place of the ideal type in the portfolio.
  init(subject: ListSubject<Int>, site: SiteContext) {
    (type, listed) = (site.idealType(at: subject.about), subject.page)
    self.site = site
  }

  func model() -> PageObject {
    let origin = LinkOrigin(path: listed.path)
    var page = site.frame(
      of: .idealType, listed,
      SiteContext.Heading(
        title: type.title, description: type.summary, path: listed.path, part: .idealTypes,
        language: site.portfolioLanguage,
        trail: [(site.title("ideal_types", .idealTypes), SiteAddress.idealTypes)]),
      origin: origin)
    page[.summary] = type.summary
    page[.token] = type.function.rawValue
    page[.functionName] = site.words.label(type.function).capitalisedFirst
    page[.functionURL] = origin.link(to: SiteAddress.function(type.function))
    page[.meaning] = site.words.meaning(type.function)
    if listed.isFirst { describe(in: &page, origin) }
    let claims = site.claims(on: type.slug)
    let shown = Array(listed.items(of: claims.actions))
    let sheet = Self.sheet(of: shown)
    page[.claims] = zip(shown.indices, shown).map { place, instance in
      var item = claim(instance, origin)
      item[.isOnSheet] = sheet.contains(place)
      let isFirst = !instance.isCounted && (place == 0 || shown[place - 1].isCounted)
      item[.leftOut] = isFirst ? site.words.leftOut(claims.coverage.leftOut, of: .claims) : nil
      return item
    }
    page[.beyondSheet] = shown.count > sheet.count ? site.words.beyondSheet(shown.count - sheet.count) : nil
    page[.standingMeaning] =
      listed.isFirst
      ? site.words.sureness(
        of: claims.cases, uncounted: claims.coverage.uncounted, isIndependent: isIndependent(claims.actions), type.test)
      : site.words.support(claims.cases, uncounted: claims.coverage.uncounted)
    page[.kept] = kept(shown, origin)
    page[.count] = claims.actions.isEmpty ? nil : site.words.split(claims.cases)
    page[.limits] = site.items(of: ConclusionLimit.all(reporting: claims.cases.both))
    return page
  }

  /// As many rows as one side of paper has room for beside the advice.
  private static let mostOnSheet = 4

  /// Returns the places of the rows that are printed: the first of those that did what they were meant for or do not
  /// say so, and the first of those that did not, in turn, so that no failure is lost behind successes.
  static func sheet(of claims: [IdealTypeInstance]) -> Set<Int> {
    let failed = claims.indices.filter { claims[$0].worked == false }
    let others = claims.indices.filter { claims[$0].worked != false }
    let inTurn = (0..<max(failed.count, others.count)).flatMap { turn in
      [others, failed].compactMap { turn < $0.count ? $0[turn] : nil }
    }
    return Set(inTurn.prefix(mostOnSheet))
  }

  /// Writes what is said of the type itself.
  private func describe(in page: inout PageObject, _ origin: LinkOrigin) {
    page[.needs] = type.needs.map { need in
      var item = site.needLink(need.value, origin: origin, as: .needItem)
      item[.definition] = site.need(need.value)?.definition
      return item
    }
    if !(type.ingredients.isEmpty && type.adaptable.isEmpty && type.firstSteps.isEmpty) {
      var advice = PageObject(.advice)
      advice[.ingredients] = type.ingredients.map { SiteContext.link($0.text, nil) }
      advice[.adaptable] = type.adaptable.map { SiteContext.link($0, nil) }
      advice[.firstSteps] = type.firstSteps.map { SiteContext.link($0, nil) }
      page[.advice] = advice
    }
    page[.optimalCase] = optimalCase(origin)
    page[.credibility] = type.credibility.map(test)
    page[.article] = site.markup(of: type.body)
    page[.references] = site.bibliography.items(of: CitationNumbers(type.body.citations.map(\.key)))
  }

  private func optimalCase(_ origin: LinkOrigin) -> PageObject? {
    guard let optimal = type.optimalCase, let study = Slug(optimal.study.value).flatMap(site.record) else { return nil }
    var item = site.card(study, origin: origin, as: .optimalCase)
    item[.action] = study.actions.first { $0.id == optimal.action?.value }.map { action in
      let title = [action.title, site.remark(on: action).map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
      return SiteContext.link(title, origin.link(to: SiteAddress.study(study.slug), at: CasePage.id(of: action.id)))
    }
    return item
  }

  private func test(_ note: CredibilityNote) -> PageObject {
    var item = PageObject(.test)
    item[.date] = note.date.map(site.words.date)
    item[.dateTime] = note.date?.description
    item[.by] = note.by
    item[.statement] = site.words.test(note)
    item[.note] = note.note
    item[.changed] = note.changed
    item[.isInvented] = note.isInvented
    return item
  }

  /// Whether a real action that claims the type, and is what leaders did, rests on evidence from somebody independent.
  private func isIndependent(_ claims: [IdealTypeInstance]) -> Bool {
    claims.contains { claim in
      guard claim.isCounted else { return false }
      let study = site.record(at: claim.place.study)
      return study.standing == .empirical && claim.evidence.contains { study.evidence[$0].by.value == .independent }
    }
  }

  private func claim(_ instance: IdealTypeInstance, _ origin: LinkOrigin) -> PageObject {
    let study = site.record(at: instance.place.study)
    var item = site.actionItem(instance.place, origin: origin, as: .typeClaim)
    // A column of its own says what it is about.
    let action = study.actions[instance.place.action]
    if action.cost.value == nil {
      item[.cost] = action.cost.statedAbsence.map { site.words.label($0).capitalisedFirst }
    }
    item[.deviates] = instance.deviates
    item[.isFaithful] = instance.isJustSo
    item[.wentWrong] = site.stated(action.wentWrong)
    var missing: [FactGap] = []
    if instance.deviates == nil, !instance.isJustSo { missing.note(.deviates) }
    missing.note(.wentWrong, action.wentWrong)
    if instance.evidence.isEmpty { missing.note(.evidence) }
    item[.notReported] = missing.isEmpty ? nil : site.words.missing(missing)
    item[.rigour] = instance.evidence.map { place in
      SiteContext.link(
        site.words.rigour(study.evidence[place]),
        origin.link(to: SiteAddress.study(study.slug)) + "#" + SourceLinks.id(ofEvidence: place))
    }
    return item
  }
}

extension IdealTypeInstance {
  /// How many rows it has on the page of its type: among the claims, in the table of ingredients, and below it.
  fileprivate func rows(of type: IdealType) -> Int {
    guard type.ingredients.contains(where: { $0.id != nil }) else { return 1 }
    return 2 + (isDeviationThatWorked ? 1 : 0) + (isFaithfulAndFailed ? 1 : 0)
  }
}

extension IdealTypePage: TemplatePage {
  static let template = PageTemplate.idealType

  static func pages(of site: PublicSite) -> [SitePage] {
    site.portfolio.idealTypes.enumerated().flatMap { place, type in
      let list = ListParts(rows: site.synthesis.idealTypes[type.slug].map { $0.rows(of: type) })
      return ListPage.all(of: list, at: SiteAddress.idealType(type.slug)).map { listed in
        SitePage(
          listed.path, of: IdealTypePage.self, about: ListSubject(about: place, page: listed),
          drawings: listed.isFirst ? type.body.outline.drawings : [])
      }
    }
  }
}
