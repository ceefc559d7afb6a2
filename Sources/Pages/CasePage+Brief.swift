// The brief of a case: five rows for a reader with ten minutes. A row of which nothing is reported is left out, and one
// sentence names these rows.

import Cases
import Networks
import Themes
import Words

extension PageSchema {
  static let brief = PageSchema(
    "brief", "the case for a reader with ten minutes",
    texts: [.problem, .moreActions, .moreOutcomes, .certainty, .otherIdealTypes, .nothingOf, .byWhom, .uncounted],
    flags: [.isOptimal],
    inside: [
      .list(.actions, of: .briefAction, beyond: [[TextKey.moreActions]]),
      .list(.otherActions, of: .briefAction, beyond: [[TextKey.moreActions]]),
      .list(.unattributedActions, of: .briefAction, beyond: [[TextKey.moreActions]]),
      .list(.outcomes, of: .briefOutcome, beyond: [[TextKey.moreOutcomes]]),
      .list(.idealTypes, of: .link, beyond: [[TextKey.otherIdealTypes]]),
    ])
  fileprivate static let briefAction = PageSchema(
    "brief-action", "an action by its title, and what it cost", including: [.link], texts: [.number, .cost, .dropped])
  fileprivate static let briefOutcome = PageSchema(
    "brief-outcome", "an outcome, and from what it is known", texts: [.statement, .token, .known])
}

extension CasePage {
  /// How many actions and outcomes the brief lists; the others are counted.
  private static let mostActions = 6
  private static let mostOutcomes = 4
  /// How many ideal types it names.
  private static let mostIdealTypes = 2

  var brief: PageObject {
    var brief = PageObject(.brief)
    var missing: [BriefRow] = []
    let focus = study.network.focus
    let problem = focus.value?.problem ?? focus.map { _ in "" }
    brief[.problem] = site.stated(problem)
    if !problem.isStated { missing.append(.problem) }
    writeActions(into: &brief, &missing)
    writeOutcomes(into: &brief, &missing)
    writeIdealTypes(into: &brief, &missing)
    brief[.nothingOf] = missing.isEmpty ? nil : words.missing(missing)
    return brief
  }

  private func writeActions(into brief: inout PageObject, _ missing: inout [BriefRow]) {
    let numbered = record.actions.enumerated()
    let parts: [Attribution] = [.schoolLeaders, .others, .unreported]
    let all = parts.flatMap { part in numbered.filter { $0.element.attribution == part } }
    if study.actions.isEmpty { missing.append(.actions) }
    let uncounted = record.actions.filter { $0.attribution == .notLeaders }
    brief[.uncounted] =
      uncounted.isEmpty
      ? nil
      : words.uncounted(
        dropped: uncounted.count { $0.isDropped }, bySystem: uncounted.count { !$0.isDropped }, isOnly: all.isEmpty)
    guard !all.isEmpty else { return }
    let shown = all.prefix(Self.mostActions)
    func items(_ part: Attribution) -> [PageObject] {
      shown.filter { $0.element.attribution == part }.map { place, action in
        var item = SiteContext.link(action.title, "#" + CasePage.id(of: action.id), as: .briefAction)
        // Its number in the list below, by which outcomes name it.
        item[.number] = String(place + 1)
        item[.cost] = site.shortCost(action.cost)
        item[.dropped] = site.remark(on: action)?.capitalisedFirst
        return item
      }
    }
    brief[.actions] = items(.schoolLeaders)
    brief[.otherActions] = items(.others)
    brief[.unattributedActions] = items(.unreported)
    let unattributed = shown.map(\.element).filter { $0.attribution == .unreported }
    brief[.byWhom] =
      unattributed.isEmpty ? nil : words.byWhom(Absence.ways(of: unattributed.map { $0.actor.absence ?? .notReported }))
    let rest = all.count - shown.count
    brief[.moreActions] = rest > 0 ? words.more(actions: rest) : nil
  }

  private func writeOutcomes(into brief: inout PageObject, _ missing: inout [BriefRow]) {
    guard !study.outcomes.isEmpty else { return missing.append(.outcomes) }
    let shown = study.outcomes.prefix(Self.mostOutcomes)
    brief[.outcomes] = shown.map { outcome in
      var item = PageObject(.briefOutcome)
      item[.statement] = outcome.statement
      item[.token] = outcome.direction.rawValue
      item[.known] = words.known(outcome.direction, from: sources.evidence(outcome.evidence).map(\.evidence.head))
      return item
    }
    let rest = study.outcomes.dropFirst(shown.count).map(\.direction)
    brief[.moreOutcomes] = rest.isEmpty ? nil : words.more(outcomes: rest)
    brief[.certainty] = [words.certainty(of: OutcomeCertainty(of: study)), words.chosen(study.selection)]
      .compactMap { $0 }.joined(separator: " ")
  }

  private func writeIdealTypes(into brief: inout PageObject, _ missing: inout [BriefRow]) {
    var seen: Set<String> = []
    let followed = record.actions.filter { $0.isCounted }.compactMap { action in
      action.idealType.flatMap { site.idealType($0.slug.value) }
    }.filter { seen.insert($0.slug.text).inserted }
    let best = site.idealTypes(bestShownBy: study.slug)
    let shown = Array((best.isEmpty ? followed : best).prefix(Self.mostIdealTypes))
    guard !shown.isEmpty else {
      // What was dropped shows no way to adapt a type, and names one all the same.
      if record.actions.allSatisfy({ $0.idealType == nil }) { missing.append(.idealType) }
      return
    }
    brief[.isOptimal] = !best.isEmpty
    brief[.idealTypes] = shown.map { SiteContext.link($0.title, origin.link(to: SiteAddress.idealType($0.slug))) }
    let named = Set(shown.map(\.slug))
    let others = followed.count { !named.contains($0.slug) }
    brief[.otherIdealTypes] = others > 0 ? words.otherIdealTypes(others) : nil
  }
}
