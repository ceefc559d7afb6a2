// What a list may be narrowed down by without a script: a box to tick for each value that occurs, and a rule of the
// style sheet that hides the rows without it. A browser that does not know `:has` shows all rows.

import Cases
import Diagnostics
import Synthesis
import Themes
import Words

extension PageSchema {
  /// What a page has whose rows may be narrowed down.
  static let filteredPage = PageSchema(
    "filtered-page",
    "a page whose rows may be narrowed down; it has no filters where it has too many rows for one page",
    inside: [.list(.filters, of: .filter)])
  fileprivate static let filter = PageSchema(
    "filter", "what rows are narrowed down by", texts: [.label], inside: [.list(.values, of: .filterValue)])
  fileprivate static let filterValue = PageSchema(
    "filter-value", "a value that rows may have; its id is a class of theirs", texts: [.id, .label],
    languages: [.siteLanguage])
}

/// A value that a row may have.
enum FilterValue: Sendable, Hashable {
  case standing(Standing)
  case phase(Phase)
  case direction(Direction)
  case evidence(isIndependent: Bool)
  case function(LeadershipFunction)
  case question(ResearchQuestion)
  case cost(CostKind)
  case actor(Reported<Actor>)
  case need(NeedID)
  case tag(TagID)

  /// A class and an id, which no other begins like: letters of ASCII, digits and hyphens.
  var code: String {
    switch self {
    case .standing(let word): "has-standing-\(word.rawValue)"
    case .phase(let word): "has-phase-\(word.rawValue)"
    case .direction(let word): "has-direction-\(word.rawValue)"
    case .evidence(let isIndependent): isIndependent ? "has-evidence-independent" : "has-evidence-other"
    case .function(let word): "has-function-\(word.rawValue)"
    case .question(let word): "has-question-\(word.rawValue.lowercased())"
    case .cost(let kind): "has-cost-\(kind.rawValue)"
    case .actor(let actor): "has-actor-\(actor.code)"
    case .need(let id): "has-need-\(id.text)"
    case .tag(let id): "has-tag-\(id.text)"
    }
  }

  var group: FilterGroup {
    switch self {
    case .standing: .standing
    case .phase: .phase
    case .direction: .direction
    case .evidence: .evidence
    case .function: .function
    case .question: .question
    case .cost: .cost
    case .actor: .actor
    case .need: .need
    case .tag: .tag
    }
  }

  /// Every value but needs and tags, in the order of a page.
  fileprivate static let closed: [FilterValue] =
    Standing.allCases.map(FilterValue.standing) + Phase.allCases.map(FilterValue.phase)
    + Direction.allCases.map(FilterValue.direction) + [.evidence(isIndependent: true), .evidence(isIndependent: false)]
    + LeadershipFunction.allCases.map(FilterValue.function) + ResearchQuestion.allCases.map(FilterValue.question)
    + CostKind.allCases.map(FilterValue.cost)
    + (Actor.allCases.map { .value($0) } + Reported<Actor>.missing).map(FilterValue.actor)
}

extension CostKind {
  /// What an action cost: of what was had for nothing, that it cost no money.
  init(of cost: Reported<Cost>) {
    guard let value = cost.value else {
      self.init(cost.absence ?? .notReported)
      return
    }
    let other: CostKind = value.days != nil ? .time : value.isAmountWithheld ? .withheld : .unreported
    self = (value.money ?? 0) > 0 ? .money : value.money == 0 ? .noMoney : other
  }
}

/// What the lists of a site may be narrowed down by.
struct Filters: Sendable, Hashable {
  /// How many values a page offers at most; each has a rule in the style sheet.
  static let mostValues = 40

  /// The values of cases, and of actions, in the order of a page; none where the list is on several pages.
  let ofCases: [FilterValue]
  let ofActions: [FilterValue]

  /// O(cases + actions), of a portfolio whose lists are on one page each.
  init(of portfolio: PublicPortfolio, _ synthesis: Synthesis) {
    let cases = portfolio.cases
    let needs = portfolio.needs.filter { $0.id.isPlain }.map { FilterValue.need($0.id) }
    let tags = synthesis.tags.entries.sorted(by: TagIndexPage.byLabel).map(\.tag.id).filter(\.isPlain)
      .map(FilterValue.tag)
    func values(_ rows: [[FilterValue]]) -> [FilterValue] {
      var counts: [FilterValue: Int] = [:]
      for row in rows { for value in Set(row) { counts[value, default: 0] += 1 } }
      let found = (FilterValue.closed + needs).filter { counts[$0] != nil }.prefix(Self.mostValues)
      // Of tags those that most rows have, but for what all have, as far as there is room.
      let ranked = tags.compactMap { tag in counts[tag].map { (tag: tag, rows: $0) } }.filter { $0.rows < rows.count }
        .enumerated().sorted { ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset) }
      let kept = Set(ranked.prefix(Self.mostValues - found.count).map(\.element.tag))
      return found + tags.filter(kept.contains)
    }
    ofCases = cases.count > ListParts.most ? [] : values(cases.map(Self.values))
    let actions = synthesis.actions.all
    ofActions =
      actions.count > ListParts.most
      ? [] : values(actions.map { Self.values(of: cases[$0.study].actions[$0.action], in: cases[$0.study]) })
  }

  /// The values of a case.
  static func values(of study: CaseRecord) -> [FilterValue] {
    let evidence = study.evidence.map { FilterValue.evidence(isIndependent: $0.by.value == .independent) }
    let actions = study.actions.lazy.filter(\.isCounted).flatMap {
      $0.functions.map(FilterValue.function) + $0.needs.map(FilterValue.need)
    }
    return [.standing(study.standing)] + study.phases.map(FilterValue.phase)
      + study.outcomes.map { .direction($0.direction) } + evidence + actions + tags(of: study)
  }

  private static func tags(of study: CaseRecord) -> [FilterValue] { study.tags.map { .tag($0.value) } }

  /// The values of an action, with the tags of its case.
  static func values(of action: ActionHead, in study: CaseRecord) -> [FilterValue] {
    [.standing(study.standing), .cost(CostKind(of: action.cost)), .actor(action.actor)]
      + action.functions.map(FilterValue.function) + action.questions.map(FilterValue.question) + tags(of: study)
  }

  /// The rules by which a browser hides the rows, and the groups of rows, that lack a value that is ticked; and what
  /// counts the rows that are left.
  var rules: String {
    guard !(ofCases + ofActions).isEmpty else { return "" }
    let codes = Set((ofCases + ofActions).map(\.code)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let count = "main{counter-reset:shown}.choice{counter-increment:shown}.shown::after{content:counter(shown)}\n"
    return count
      + codes.map { code in
        let ticked = "main:has(#\(code):checked)"
        return "\(ticked) .choice:not(.\(code)),\(ticked) .choices:not(:has(.\(code))){display:none}\n"
      }.joined()
  }
}

extension SiteContext {
  /// Writes the boxes to tick into an object that includes `PageSchema.filteredPage`, and the style sheet that follows
  /// them.
  func write(_ values: [FilterValue], into page: inout PageObject, origin: LinkOrigin) {
    guard !values.isEmpty else { return }
    page[.filters] = FilterGroup.allCases.compactMap { group in
      let own = values.filter { $0.group == group }
      // What all have alike narrows nothing down.
      guard own.count > 1 else { return nil }
      var item = PageObject(.filter)
      item[.label] = words.label(group)
      item[.values] = own.map { value in
        var box = PageObject(.filterValue)
        box[.id] = value.code
        box[.label] = label(value)
        if [.need, .tag].contains(group) { box[.siteLanguage] = portfolioLanguage }
        return box
      }
      return item
    }
    var sheet = PageObject(.style)
    sheet[.url] = origin.link(to: filterSheet)
    page[.styles] += [sheet]
  }

  /// The classes of a row: those of its values that the page offers, each once, in the order of the page.
  func classes(_ values: [FilterValue], of offered: [FilterValue]) -> String? {
    let own = Set(values)
    return offered.isEmpty ? nil : (["choice"] + offered.filter(own.contains).map(\.code)).joined(separator: " ")
  }

  private func label(_ value: FilterValue) -> String {
    switch value {
    case .standing(let word): words.label(word).capitalisedFirst
    case .phase(let word): words.label(word).capitalisedFirst
    case .direction(let word): words.label(word).capitalisedFirst
    case .evidence(let isIndependent): words.evidence(isIndependent: isIndependent)
    case .function(let word): words.label(word).capitalisedFirst
    case .question(let word): words.topic(word).capitalisedFirst
    case .cost(let kind): words.label(kind)
    case .actor(let actor):
      (actor.value.map(words.label) ?? words.label(actor.absence ?? .notReported)).capitalisedFirst
    case .need(let id): need(id)?.label ?? id.text
    case .tag(let id): tagLabel(id) ?? id.text
    }
  }
}

/// `assets/filters.css`: what the theme's own sheet of that name says, and the rules.
struct FilterSheet: PageKind {
  let subject: OnlyOne
  let site: SiteContext

  func render() -> Checked<[RenderedPage]> { Checked([RenderedPage(bytes: site.assets.filterSheet(site.filters))]) }

  static func pages(of site: PublicSite) -> [SitePage] {
    site.filters.rules.isEmpty
      ? [] : [SitePage(site.filterSheet, of: FilterSheet.self, about: OnlyOne(), for: .programs)]
  }
}
