// How a case was judged, on its data page: in prose, as far as it is reported.

import Cases
import Themes
import Words

extension PageSchema {
  static let judgement = PageSchema(
    "judgement", "how a case was judged", including: [.facts], texts: [.statement],
    inside: [.list(.checks, of: .link), .list(.disagreements, of: .link), .list(.codingNotes, of: .fact)])
}

extension CasePage {
  /// - Parameter facts: `judgementFacts`.
  func judgement(_ facts: FactSheet) -> PageObject {
    var section = PageObject(.judgement)
    let relation = study.account.authorRelation.value.map(words.sentence)
    let judged = words.judged(by: study.account.judgedBy.value, on: study.account.judgedOn.value)
    section[.statement] = [words.judgement(record.judgement), relation, judged].compactMap { $0 }.joined(separator: " ")
    section[.facts] = facts.rows(without: [.relation, .judgedBy, .judgedOn])
    section[.checks] = (study.checkedWith.value ?? []).map { SiteContext.link(words.sentence($0), nil) }
    section[.disagreements] = (study.coding?.secondReader?.disagreements ?? []).map { SiteContext.link($0, nil) }
    section[.codingNotes] = (study.coding?.notes ?? []).map { note in
      var row = PageObject(.fact)
      row[.label] = subject(ofNoteAt: note.field.value).capitalisedFirst
      row[.value] = note.note
      row[.contentLanguage] = language
      return row
    }
    return section
  }

  /// What a note on coding is on, as the page calls it: `action 2, function`. The id of a person or of a community,
  /// which may name what is withheld, is not said.
  private func subject(ofNoteAt way: FieldWay) -> String {
    let parts = way.parts
    let id = parts.count > 1 ? parts[1] : ""
    let place: ClaimPlace? =
      switch parts.first {
      case "actions": study.actions.firstIndex { $0.id.text == id }.map { .action($0 + 1) }
      case "outcomes": Int(id).map { .outcome($0) }
      case "conditions": ConditionKind(rawValue: id).map { .condition($0) }
      default: nil
      }
    return words.field(place == nil ? way.fields : Array(parts.dropFirst(2)), of: place)
  }

  var judgementFacts: FactSheet {
    let account = study.account
    var facts = FactSheet(words, language: language)
    facts.add(.relation, account.authorRelation, words.sentence)
    facts.add(.judgedBy, account.judgedBy)
    facts.add(.judgedOn, account.judgedOn)
    facts.add(.bounds, account.bounds)
    facts.add(.funding, account.funding)
    facts.add(.interests, account.interests)
    facts.add(.ethics, account.ethics)
    // What is there of the following is said in prose.
    if !(study.coding?.by.isStated ?? false) { facts.miss(.coding) }
    // Who names one reader is said to have had no other.
    if study.coding?.secondReader == nil, study.coding?.by.value == nil { facts.miss(.secondReader) }
    if study.coding?.notes.isEmpty ?? true { facts.miss(.codingNotes) }
    if !study.checkedWith.isStated { facts.miss(.memberChecks) }
    return facts
  }
}
