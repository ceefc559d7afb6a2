// The brief of a case: five rows for a reader with ten minutes. A row of which nothing is reported is left out, and one
// sentence names these rows.

import Cases
import Networks
import Themes
import Words

extension PageSchema {
  static let brief = PageSchema(
    "brief", "the case for a reader with ten minutes",
    texts: [.problem, .moreOutcomes, .certainty, .otherIdealTypes, .nothingOf],
    flags: [.isOptimal],
    inside: [
      .object(.whatWasDone, .briefActions),
      .list(.outcomes, of: .briefOutcome, beyond: [[TextKey.moreOutcomes]]),
      .list(.idealTypes, of: .link, beyond: [[TextKey.otherIdealTypes]]),
    ],
    formerly: ["actions": "what_was_done.action_groups", "more_actions": "what_was_done.more_actions"])
  fileprivate static let briefActions = PageSchema(
    "brief-actions", "what was done; the heading says whether school leaders did any of it",
    texts: [.label, .moreActions, .uncounted],
    inside: [.list(.actionGroups, of: .briefActionGroup, beyond: [[TextKey.moreActions]])])
  fileprivate static let briefActionGroup = PageSchema(
    "brief-action-group", "actions by whose doing they are; the first group has no heading of its own",
    texts: [.label], inside: [.list(.actions, of: .briefAction)])
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
    guard !study.actions.isEmpty else { return missing.append(.actions) }
    let byAttribution = Dictionary(grouping: record.actions.enumerated(), by: \.element.attribution)
    let uncounted = (byAttribution[.notLeaders] ?? []).map(\.element)
    var (room, unlisted) = (Self.mostActions, 0)
    let groups = [Attribution.schoolLeaders, .others, .unreported].compactMap {
      part -> (part: Attribution, shown: ArraySlice<(offset: Int, element: ActionHead)>)? in
      let own = byAttribution[part] ?? []
      let shown = own.prefix(room)
      room -= shown.count
      unlisted += own.count - shown.count
      return shown.isEmpty ? nil : (part: part, shown: shown)
    }
    var row = PageObject(.briefActions)
    row[.label] =
      groups.first?.part == .schoolLeaders
      ? site.title("what_leaders_did", .whatLeadersDid) : site.title("what_was_done", .whatWasDone)
    row[.actionGroups] = groups.enumerated().map { number, group in
      var item = PageObject(.briefActionGroup)
      item[.label] = number == 0 ? nil : heading(of: group.part, group.shown.map(\.element))
      item[.actions] = group.shown.map { briefAction(at: $0.offset, $0.element) }
      return item
    }
    row[.moreActions] = unlisted > 0 ? words.more(actions: unlisted) : nil
    row[.uncounted] =
      uncounted.isEmpty
      ? nil
      : words.uncounted(
        dropped: uncounted.count { $0.isDropped }, bySystem: uncounted.count { !$0.isDropped }, isOnly: groups.isEmpty)
    brief[.whatWasDone] = row
  }

  /// The heading of a group of actions that is not the first.
  private func heading(of part: Attribution, _ actions: [ActionHead]) -> String {
    part == .unreported
      ? words.byWhom(Absence.ways(of: actions.map { $0.actor.absence ?? .notReported }))
      : site.title("what_others_did", .whatOthersDid)
  }

  private func briefAction(at place: Int, _ action: ActionHead) -> PageObject {
    var item = SiteContext.link(action.title, "#" + CasePage.id(of: action.id), as: .briefAction)
    // Its number in the list below, by which outcomes name it.
    item[.number] = String(place + 1)
    item[.cost] = site.shortCost(action.cost)
    item[.dropped] = site.remark(on: action)?.capitalisedFirst
    return item
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
