// The fourth question: what actions did for participants and for colleagues, side by side, by who gathered evidence.

import Cases
import Synthesis
import Themes
import Words

extension PageSchema {
  static let effectBody = PageSchema(
    "effect-body", "what actions of real cases did, or of others", texts: [.label],
    inside: [.list(.rows, of: .effectRow)])
  fileprivate static let effectRow = PageSchema(
    "effect-row", "what actions did, by who gathered the evidence", texts: [.label],
    inside: [.list(.participants, of: .reportedEffect), .list(.colleagues, of: .reportedEffect)])
  fileprivate static let reportedEffect = PageSchema(
    "reported-effect", "what an action did, which leads to the action", including: [.standing],
    texts: [.statement, .direction, .token, .title, .url, .caseTitle, .dropped], languages: [.contentLanguage])
}

extension QuestionPage {
  /// Who gathered the evidence for an effect, the most independent first; nil is no evidence.
  private static let sources: [Reported<EvidenceSource>?] =
    Reported<EvidenceSource>.mostIndependentFirst + [nil]

  func effectBodies(_ places: some Sequence<ActionPlace>, origin: LinkOrigin) -> [PageObject] {
    let effects = Dictionary(grouping: places.enumerated(), by: { $0.element.study }).sorted {
      ($0.value.first?.offset ?? 0) < ($1.value.first?.offset ?? 0)
    }.flatMap { study, places in reported(places.map(\.element), in: site.record(at: study)) }
    return site.bodies(
      of: effects, as: .effectBody, study: { site.record(at: $0.place.study) },
      write: { shown, body in body[.rows] = rows(of: shown, origin) })
  }

  private func rows(of effects: [ReportedEffect], _ origin: LinkOrigin) -> [PageObject] {
    let bySource = Dictionary(grouping: effects, by: \.source)
    return Self.sources.compactMap { source in
      guard let said = bySource[source] else { return nil }
      var row = PageObject(.effectRow)
      row[.label] = site.words.heading(gatheredBy: source)
      row[.participants] = said.filter(\.isForParticipants).map { item($0, origin) }
      row[.colleagues] = said.filter { !$0.isForParticipants }.map { item($0, origin) }
      return row
    }
  }

  /// An effect of an action, and who gathered the evidence for it.
  private struct ReportedEffect {
    let place: ActionPlace
    let effect: Reported<Effect>
    let isForParticipants: Bool
    let source: Reported<EvidenceSource>?
  }

  /// The effects of actions of leaders in one case; what is not theirs is no effect of what leaders did. O(actions +
  /// evidence of the case).
  private func reported(_ places: [ActionPlace], in study: CaseRecord) -> [ReportedEffect] {
    return places.flatMap { place -> [ReportedEffect] in
      let action = study.actions[place.action]
      guard action.isCounted else { return [] }
      return [(action.effects.participants, true), (action.effects.colleagues, false)].compactMap { effect, isFor in
        // Beside an effect on the others it is told why there is nothing.
        guard effect.value != nil || effect.isStated && action.effects.areReported else { return nil }
        let own = effect.value?.evidence ?? []
        let named = (own.isEmpty ? action.evidence : own).compactMap {
          study.evidencePlaces[$0.value].map { study.evidence[$0].by }
        }
        return ReportedEffect(
          place: place, effect: effect, isForParticipants: isFor,
          source: Self.sources.first { $0.map(named.contains) ?? false } ?? nil)
      }
    }
  }

  private func item(_ reported: ReportedEffect, _ origin: LinkOrigin) -> PageObject {
    let study = site.record(at: reported.place.study)
    let action = study.actions[reported.place.action]
    var item = PageObject(.reportedEffect)
    let effect = reported.effect.value
    item[.statement] =
      effect?.statement ?? reported.effect.absence.map { site.words.label($0).capitalisedFirst }
    site.write(effect?.direction ?? .notReported, into: &item)
    item[.title] = action.title
    item[.url] = origin.link(to: SiteAddress.study(study.slug), at: CasePage.id(of: action.id))
    item[.caseTitle] = study.title
    item[.dropped] = site.remark(on: action)?.capitalisedFirst
    item[.contentLanguage] = site.language(of: study)
    site.write(standingOf: study, into: &item)
    return item
  }
}
