// What leaders did, by function. Costs and failures are beside each action, because they are what another leader needs
// most and finds least.

import Cases
import Themes
import Words

extension CasePage {
  func writeActions(into page: inout PageObject) {
    let actions = zip(study.actions, record.actions).enumerated().map { (place: $0, action: $1.0, head: $1.1) }
    let isCounted = Dictionary(grouping: actions) { $0.head.isCounted }
    let byFunction = Dictionary(grouping: isCounted[true] ?? [], by: \.head.function)
    page[.functions] = LeadershipFunction.allCases.compactMap { function in
      guard let own = byFunction[function] else { return nil }
      var group = PageObject(.caseFunction)
      group[.label] = words.label(function).capitalisedFirst
      group[.token] = function.rawValue
      group[.meaning] = words.meaning(function)
      group[.url] = origin.link(to: SiteAddress.function(function))
      group[.actions] = own.map { item($0.action, $0.head, at: $0.place) }
      return group
    }
    let others = Dictionary(grouping: isCounted[false] ?? [], by: \.head.heading)
    page[.functions] += ActionHeading.all.compactMap { heading in
      guard let own = others[heading] else { return nil }
      var group = PageObject(.caseFunction)
      group[.label] = words.heading(heading)
      group[.actions] = own.map { item($0.action, $0.head, at: $0.place) }
      return group
    }
    page[.actionsNotReported] = study.actions.isEmpty ? nil : functionsNotReported
  }

  /// The functions that nothing serves that is reported, counted or not; nil where each has something.
  var functionsNotReported: String? {
    let served = Set(record.actions.lazy.flatMap(\.functions))
    let missing = LeadershipFunction.allCases.filter { !served.contains($0) }.map(words.label)
    return missing.isEmpty ? nil : words.list(missing)
  }

  /// The id of an action on its case's page, which stays when others come before it. Ids of prose hold no full stop, so
  /// the two never meet.
  static func id(of action: ActionID) -> String { "action.\(action)" }

  private func item(_ action: Action, _ head: ActionHead, at place: Int) -> PageObject {
    var item = PageObject(.caseAction)
    item[.id] = CasePage.id(of: action.id)
    item[.number] = words.number(place + 1)
    item[.title] = action.title
    item[.token] = action.function.rawValue
    item[.by] =
      action.by.isEmpty
      ? head.actor.value.map { words.label($0).capitalisedFirst }
        ?? (head.attribution == .unreported ? words.actor(action.actor.absence ?? .notReported) : nil)
      : words.list(action.by.map { text(for: $0.value) }).capitalisedFirst
    let places = places(of: action)
    item[.at] = places.done
    item[.droppedAt] = places.dropped
    item[.when] =
      action.when.value.map(words.date)
      ?? action.when.statedAbsence.map(words.noDate)
    item[.cost] =
      action.cost.value.map { words.cost($0).capitalisedFirst.withoutFullStop }
      ?? action.cost.statedAbsence.map { words.noCost($0).capitalisedFirst }
    item[.wentWrong] = site.stated(action.wentWrong)
    item[.note] = action.note
    item[.idealTypeClaim] = action.idealType.map { claim in
      let type = site.idealType(claim.slug.value)
      var entry = PageObject(.idealTypeClaim)
      entry[.title] = type?.title ?? claim.slug.value
      entry[.url] = type.map { origin.link(to: SiteAddress.idealType($0.slug)) }
      entry[.deviates] = claim.deviates
      return entry
    }
    item[.effects] = [
      effect(.forParticipants, action.effects.participants), effect(.forColleagues, action.effects.colleagues),
    ]
    .compactMap { $0 }
    item[.details] = details(of: action)
    item[.evidenceNumbers] = sources.numbers(action.evidence)
    return item
  }

  /// Where an action was done or may have been, and where it was dropped: where it is said at which schools it was
  /// carried out, at these and no others.
  private func places(of action: Action) -> (done: String?, dropped: String?) {
    if action.at.isEmpty, action.carriedOut.isEmpty {
      return (words.atAllHomes(areSchools: record.schoolPresence != .absent), nil)
    }
    func list(_ places: [String]) -> String? { places.isEmpty ? nil : words.list(places) }
    let done = list(action.placesDone.map { words.inSentence(name(of: $0)) })
    let unclear = action.carriedOut.compactMap { place in
      place.state.absence.map { "\(words.inSentence(name(of: place.community.value))) (\(words.carriedOut([$0])))" }
    }
    let dropped = action.carriedOut.filter { $0.state == .value(.dropped) }
      .map { words.inSentence(name(of: $0.community.value)) }
    let places = [done, list(unclear)].compactMap { $0 }
    return (places.isEmpty ? nil : places.joined(separator: "; "), list(dropped))
  }

  /// What few readers ask of an action; nil where nothing is said of it.
  private func details(of action: Action) -> PageObject? {
    var details = PageObject(.actionDetails)
    details[.boundaryObject] = site.stated(action.boundaryObject)
    details[.reaches] =
      action.reaches.value.map { words.reached($0).capitalisedFirst }
      ?? action.reaches.statedAbsence.map(words.label)
    if let support = action.support {
      var facts = FactSheet(words, language: language)
      facts.add(support)
      details[.supports] = facts.rows
    }
    details[.functions] = action.also.map { function in
      SiteContext.link(
        words.label(function.value).capitalisedFirst, origin.link(to: SiteAddress.function(function.value)))
    }
    details[.needs] = action.needs.map { site.needLink($0.value, origin: origin) }
    details[.questions] = action.questions.map { question in
      var entry = PageObject(.caseQuestion)
      entry[.label] = words.topic(question).capitalisedFirst
      entry[.meaning] = words.wording(question)
      entry[.url] = origin.link(to: SiteAddress.question(question))
      return entry
    }
    let isEmpty =
      details[.boundaryObject] == nil && details[.reaches] == nil && details[.supports].isEmpty
      && details[.needs].isEmpty && details[.questions].isEmpty && details[.functions].isEmpty
    return isEmpty ? nil : details
  }

  /// What an author does not say of an action, unless the page says why; empty where nothing is missing.
  func missing(of action: Action) -> [FactGap] {
    var missing: [FactGap] = []
    if action.by.isEmpty { missing.note(.by, action.actor) }
    if !action.when.isStated { missing.note(.date) }
    switch action.cost {
    case .notReported: missing.note(.cost)
    case .value(let cost):
      if cost.days == nil, cost.money == nil, !cost.isAmountWithheld { missing.note(.costAmount) }
      if cost.days != nil || cost.money.map({ $0 != 0 }) ?? false, cost.per == nil { missing.note(.costPer) }
      missing.note(.costFor, cost.bearer)
      missing.note(.paidBy, cost.paidBy)
      if cost.money != nil, cost.money != 0, cost.priceYear == nil { missing.note(.priceYear) }
    case .notKnown, .notApplicable, .withheld: break
    }
    if action.carriedOut.isEmpty { missing.note(.carriedOut) }
    if !action.effects.participants.isStated, !action.effects.colleagues.isStated { missing.note(.effects) }
    if !action.wentWrong.isStated { missing.note(.wentWrong) }
    if let support = action.support {
      if !support.needed.isStated { missing.note(.supportNeeded) }
      if !support.received.isStated { missing.note(.supportReceived) }
      if !support.from.isStated { missing.note(.supportFrom) }
    } else {
      missing.note(.support)
    }
    if action.evidence.isEmpty, action.effects.evidence.isEmpty { missing.note(.evidence) }
    return missing
  }

  /// What an author said of an effect, or why there is nothing; nil where it was left out.
  private func effect(_ label: FactLabel, _ reported: Reported<Effect>) -> PageObject? {
    var item = site.effect(label, reported, as: .caseEffect)
    if let effect = reported.value { item?[.evidenceNumbers] = sources.numbers(effect.evidence) }
    return item
  }
}
