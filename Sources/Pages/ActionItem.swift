// Actions and functions as pages across cases show them. Each action leads back to its case, where its evidence is.

import Cases
import Synthesis
import Themes
import Words

extension SiteContext {
  /// Returns a leadership function with its address, in an object that includes `PageSchema.functionItem`.
  func functionItem(
    _ function: LeadershipFunction, origin: LinkOrigin, as schema: PageSchema = .functionItem
  ) -> PageObject {
    var item = SiteContext.link(
      words.label(function).capitalisedFirst, origin.link(to: SiteAddress.function(function)), as: schema)
    item[.token] = function.rawValue
    item[.meaning] = words.meaning(function)
    item[.count] = count(actions(function).coverage)
    return item
  }

  /// In how many cases there are actions, those apart in which none is what leaders did.
  func count(_ actions: ActionCoverage) -> String {
    words.cases(by: actions.actors, uncounted: actions.uncounted).capitalisedFirst
  }

  /// Returns an action as pages across cases show it, with what a leader weighs it by, in an object that includes
  /// `PageSchema.actionItem`.
  func actionItem(_ place: ActionPlace, origin: LinkOrigin, as schema: PageSchema = .actionItem) -> PageObject {
    let study = record(at: place.study)
    let action = study.actions[place.action]
    let page = origin.link(to: SiteAddress.study(study.slug))
    var item = PageObject(schema)
    item[.title] = action.title
    item[.url] = page + "#" + CasePage.id(of: action.id)
    item[.token] = action.function.rawValue
    item[.functionName] = words.label(action.function).capitalisedFirst
    item[.caseTitle] = study.title
    item[.caseURL] = page
    write(standingOf: study, into: &item)
    item[.contentLanguage] = language(of: study)
    item[.place] = words.place(of: study.context)
    item[.when] = action.when.value.map(words.date)
    item[.cost] =
      (action.cost.value.map { words.cost($0).withoutFullStop } ?? action.cost.absence.map(words.noCost))?
      .capitalisedFirst
    item[.wentWrong] = action.wentWrong.value ?? action.wentWrong.absence.map { words.label($0).capitalisedFirst }
    item[.boundaryObject] = action.boundaryObject.value
    item[.dropped] = remark(on: action)?.capitalisedFirst
    item[.effects] = [
      effect(.forParticipants, action.effects.participants, as: .effect),
      effect(.forColleagues, action.effects.colleagues, as: .effect),
    ].compactMap { $0 }
    item[.idealTypeClaim] = action.idealType.map { claim in
      let type = idealType(claim.slug.value)
      var entry = PageObject(.idealTypeClaim)
      entry[.title] = type?.title ?? claim.slug.value
      entry[.url] = type.map { origin.link(to: SiteAddress.idealType($0.slug)) }
      entry[.deviates] = claim.deviates
      return entry
    }
    item[.evidenceLinks] = EvidenceLinks(to: study, words).links(
      action.evidence + action.effects.evidence, page: page)
    return item
  }
}

extension SiteContext {
  /// Returns what an author said of an effect, or why there is nothing, in an object that includes
  /// `PageSchema.effect`; nil where it was left out.
  func effect(_ label: FactLabel, _ reported: Reported<Effect>, as schema: PageSchema) -> PageObject? {
    guard reported.isStated else { return nil }
    var item = PageObject(schema)
    item[.label] = words.label(label)
    guard let effect = reported.value else {
      item[.statement] = reported.absence.map { words.label($0).capitalisedFirst }
      return item
    }
    write(effect.direction, into: &item)
    item[.statement] = effect.statement
    return item
  }

  /// Writes which way an effect went, or why that is not given, with the sign for it; nothing where it was left out.
  func write(_ direction: Reported<Direction>, into item: inout PageObject) {
    guard direction.isStated else { return }
    item[.direction] = direction.value.map(words.label) ?? direction.absence.map(words.noDirection)
    item[.token] = direction.code
  }
}

extension SiteContext {
  /// Returns actions by whose doing they are, in the order of an `ActionList`.
  func actionGroups(_ places: some Sequence<ActionPlace>, origin: LinkOrigin) -> [PageObject] {
    let groups = Dictionary(grouping: places) { record(at: $0.study).actions[$0.action].heading }
    return ActionHeading.all.compactMap { part in
      guard let places = groups[part] else { return nil }
      var group = PageObject(.actionGroup)
      group[.label] = words.heading(part)
      group[.actions] = places.map { place in
        var item = actionItem(place, origin: origin)
        // The heading says whose it is.
        if part == .system {
          item[.dropped] = implementation(of: record(at: place.study).actions[place.action])?.capitalisedFirst
        }
        return item
      }
      return group
    }
  }
}

extension PageSchema {
  static let actionGroup = PageSchema(
    "action-group", "actions of school leaders, or of others", texts: [.label],
    inside: [.list(.actions, of: .actionItem)])
  static let actionItem = PageSchema(
    "action-item", "an action as pages across cases show it", including: [.standing],
    texts: [
      .title, .url, .token, .functionName, .caseTitle, .caseURL, .place, .when, .cost, .wentWrong, .boundaryObject,
      .dropped,
    ], languages: [.contentLanguage], markup: [.evidenceLinks],
    inside: [.list(.effects, of: .effect), .object(.idealTypeClaim, .idealTypeClaim)])
  static let shortAction = PageSchema(
    "short-action", "an action by its title, with its function and what it cost", including: [.standing],
    texts: [.title, .url, .token, .functionName, .caseTitle, .cost, .wentWrong, .dropped, .classes],
    languages: [.contentLanguage])
}

extension SiteContext {
  /// Returns an action by its title, in an object that includes `PageSchema.shortAction`.
  ///
  /// - Parameter filters: What it may be narrowed down by.
  func shortAction(
    _ place: ActionPlace, origin: LinkOrigin, filters: [FilterValue] = [], as schema: PageSchema = .shortAction
  ) -> PageObject {
    let study = record(at: place.study)
    let action = study.actions[place.action]
    var item = PageObject(schema)
    item[.title] = action.title
    item[.token] = action.function.rawValue
    item[.functionName] = words.label(action.function).capitalisedFirst
    item[.cost] = shortCost(action.cost)
    write(standingOf: study, into: &item)
    item[.url] = origin.link(to: SiteAddress.study(study.slug), at: CasePage.id(of: action.id))
    item[.caseTitle] = study.title
    item[.contentLanguage] = language(of: study)
    item[.wentWrong] = stated(action.wentWrong)
    item[.dropped] = remark(on: action)?.capitalisedFirst
    if !filters.isEmpty { item[.classes] = classes(Filters.values(of: action, in: study), of: filters) }
    return item
  }

  /// What an author wrote, or why there is nothing; nil where it was left out.
  func stated(_ value: Reported<String>) -> String? {
    value.value ?? value.statedAbsence.map { words.label($0).capitalisedFirst }
  }

  /// A cost in a few words, or why there is none; nil where it was left out.
  func shortCost(_ cost: Reported<Cost>) -> String? {
    cost.value.flatMap(words.shortCost) ?? cost.statedAbsence.map(words.noCost)
  }

  /// What is said of an action that is not what leaders did, or was not carried out everywhere, as far as is known; nil
  /// of others.
  func remark(on action: ActionHead) -> String? {
    let parts = [action.heading == .system ? words.bySystem : nil, implementation(of: action)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// What is said of an action that was dropped, everywhere or at some of its places, or of which it is not known
  /// whether it was carried out; nil of others.
  private func implementation(of action: ActionHead) -> String? {
    if action.isDropped { return words.label(Implementation.dropped) }
    if !action.unclear.isEmpty { return words.carriedOut(action.unclear) }
    return action.isPartlyDropped ? words.partlyDropped : nil
  }

  /// Writes what kind of account a case is, in an object that includes `PageSchema.standing`.
  func write(standingOf study: CaseRecord, into item: inout PageObject) {
    StandingWords(of: study).write(into: &item, words)
    item[.isNullResult] = study.selection.value == .nullResult
    item[.isDraft] = study.isDraft
  }

  /// Whether there are more actions than a page lists, so that only the pages of needs, functions and questions list
  /// them.
  var areActionsApart: Bool { figures.actions > ListParts.most }
}
