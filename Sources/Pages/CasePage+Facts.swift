// The facts of a case as labelled values: where it was, how the network is run, what joining asks, and who has agreed.
// Its page shows what is reported, and its data page what is not.

import Cases
import Themes
import Words

extension CasePage {
  var contextFacts: FactSheet {
    let context = study.context
    var facts = FactSheet(words, language: language)
    facts.add(placeOf: context)
    facts.add(.period, context.period, words.period)
    // What its schools say each for itself is in the table of communities.
    func isSaid(_ term: SchoolTerm) -> Bool { record.schools.contains { $0.traits.knows(term) } }
    if context.phases.isStated || !isSaid(.phase) {
      facts.add(.phases, context.phases) { words.list($0.map(words.label)) }
    }
    if context.setting.isStated || !isSaid(.setting) { facts.add(.setting, context.setting, words.label) }
    if context.disadvantage.isStated || !isSaid(.disadvantage) {
      facts.add(.disadvantage, context.disadvantage, words.label)
    }
    facts.add(.programme, context.programme) {
      words.programme($0.isNameWithheld ? words.nameWithheld(nil) : $0.name, funder: $0.funder.value)
    }
    if let programme = context.programme.value { facts.noteStated(.funder, programme.funder) }
    facts.add(.size, record.size.text(words)?.capitalisedFirst)
    facts.add(.selection, study.selection, words.label)
    return facts
  }

  var systemFacts: FactSheet {
    var system = FactSheet(words, language: language)
    if let about = study.context.system {
      system.add(.competition, about.competition, words.label)
      system.add(.middleTier, about.middleTierSupport, words.label)
      system.add(.drivers, about.drivers)
    } else {
      system.miss(.schoolSystem)
    }
    return system
  }

  var networkFacts: FactSheet {
    let network = study.network
    var facts = FactSheet(words, language: language)
    if let focus = network.focus.value {
      facts.add(.problem, focus.problem)
      facts.add(.topics, focus.topics.isEmpty ? nil : focus.topics.map(topic).joined(separator: ", "))
      facts.add(.scope, focus.scope, words.label)
    } else {
      facts.add(.focus, network.focus) { _ in "" }
    }
    facts.add(.aims, network.aims, each: words.label)
    facts.add(.formality, network.formality, words.label)
    facts.add(.participation, network.participation, words.label)
    let coordinators = network.brokeredBy.map { name(of: $0.value) }
    if network.brokerage.value == nil, !coordinators.isEmpty {
      facts.add(.coordination, words.coordination(by: coordinators).capitalisedFirst)
      facts.noteStated(.coordination, network.brokerage)
    } else {
      facts.add(.coordination, network.brokerage) { words.coordination($0, by: coordinators) }
    }
    facts.add(.ledBy, network.ledBy, words.label)
    facts.add(.composition, network.composition) { words.composition($0, alikeIn: network.alikeIn.value ?? []) }
    facts.noteStated(.alikeIn, network.alikeIn)
    facts.add(.meets, network.meets) { meets in
      [meets.mode.value.map(words.label), meets.reach.value.map(words.label)].compactMap { $0 }.joined(separator: ", ")
    }
    if let meets = network.meets.value {
      facts.noteStated(.meetingMode, meets.mode)
      facts.noteStated(.meetingReach, meets.reach)
    }
    // What is said of it is beside the drawing.
    if !network.basis.isStated { facts.miss(.tieBasis) }
    facts.noteStated(.wave, network.wave)
    facts.noteStated(.responseRate, network.latest.responseRate)
    if network.isPeopleWithheld { facts.add(.people, Reported<String>.withheld) }
    if network.areTiesWithheld { facts.add(.ties, Reported<String>.withheld) }
    return facts
  }

  private func topic(_ id: String) -> String { site.tagLabel(TagID(id))?.lowercased() ?? id }

  // MARK: Joining and consent

  /// What is asked of a school that joins, but for an address to ask at; nil where nothing is said of it.
  var joiningFacts: FactSheet? {
    study.joining.map { about in
      var facts = FactSheet(words, language: language)
      facts.add(.obligations, about.obligations)
      facts.add(.ends, about.ends)
      if joiningContact.url == nil { facts.add(.contact, about.contact) }
      return facts
    }
  }

  /// The address to ask at about joining, as it is shown and as it leads there; nil where none is given.
  var joiningContact: (text: String?, url: String?) {
    guard let contact = study.joining?.contact.value,
      ["https://", "http://", "mailto:"].contains(where: { contact.lowercased().hasPrefix($0) })
    else { return (nil, nil) }
    return (contact.lowercased().hasPrefix("mailto:") ? String(contact.dropFirst(7)) : contact, contact)
  }

  var consentFacts: FactSheet {
    let consent = study.consent
    var facts = FactSheet(words, language: language)
    func label(_ state: ConsentState, of use: ConsentUse?) -> String {
      let withheld = state == .given ? withheldParts(of: use) : []
      return withheld.isEmpty ? words.label(state) : words.given(withholding: withheld)
    }
    if consent.whole.isStated { facts.add(.whole, consent.whole) { label($0, of: nil) } }
    let labels: [(ConsentUse, FactLabel)] = [
      (.individuals, .individuals), (.organisations, .organisations), (.account, .account),
      (.quotation, .quotation), (.network, .network),
    ]
    for (use, name) in labels {
      let state = consent.states[use] ?? .notReported
      // That nothing is said of people and organisations is worth a word, unless something is said of everything.
      let isAsked = [.individuals, .organisations].contains(use) && !consent.whole.isStated
      if isAsked || state.isStated { facts.add(name, state) { label($0, of: use) } }
    }
    facts.add(.reviewed, consent.reviewed, words.date)
    if consent.expires.isStated { facts.add(.expires, consent.expires, words.date) }
    if let note = consent.note { facts.add(.note, .value(note)) }
    return facts
  }

  /// What the case withholds of that which consent is for; to all of it where no use is given.
  private func withheldParts(of use: ConsentUse?) -> [WithheldPart] {
    let network = study.network
    func concerns(_ uses: ConsentUse...) -> Bool { use.map(uses.contains) ?? true }
    let isAnyWithheld = study.evidence.contains { $0.quote == .withheld || $0.excerpt == .withheld }
    let isAnyShown = study.evidence.contains { $0.quote.value != nil || $0.excerpt.value != nil }
    return WithheldPart.allCases.filter { part in
      switch part {
      case .allNames:
        concerns(.organisations) && !network.communities.isEmpty && network.communities.allSatisfy(\.isNameWithheld)
      case .someNames: concerns(.organisations) && network.namesOnlySome
      case .people: concerns(.individuals, .network) && network.isPeopleWithheld
      case .ties: concerns(.network) && network.areTiesWithheld
      case .allQuotations: concerns(.quotation) && isAnyWithheld && !isAnyShown
      case .someQuotations: concerns(.quotation) && isAnyWithheld && isAnyShown
      }
    }
  }
}
