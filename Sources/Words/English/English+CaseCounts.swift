// Numbers of cases in English, and what may not be concluded from them.

import Cases
import Synthesis

extension English {
  package func noun(_ standing: Standing, for number: Int) -> String {
    if let word = own[standing] { return word }
    guard number != 1 else { return label(standing) }
    return switch standing {
    case .empirical: "real cases"
    case .composite: "composites of real cases"
    case .illustrative: "invented examples"
    }
  }

  private func count(_ counts: StandingCounts, _ standing: Standing) -> String? {
    let number = counts[standing]
    return number == 0 ? nil : "\(self.number(number)) \(noun(standing, for: number))"
  }

  package func cases(_ counts: StandingCounts) -> String {
    let parts = Standing.allCases.compactMap { count(counts, $0) }
    return parts.isEmpty ? "no case" : list(parts)
  }

  package func answers(in counts: StandingCounts, uncounted: StandingCounts, idealTypes: Int) -> String {
    let types = idealTypes == 0 ? nil : count(idealTypes, .idealType)
    let parts = Standing.allCases.compactMap { count(counts, $0) } + [types].compactMap { $0 }
    guard uncounted.all > 0 else { return parts.isEmpty ? "nothing yet" : list(parts) }
    let others = leftOutAlone(uncounted, isMore: counts.all > 0)
    return parts.isEmpty ? others : "\(list(parts)); \(others)"
  }

  package func cases(by actors: CaseCoverage, uncounted: StandingCounts) -> String {
    let (named, unnamed) = (actors.reporting, actors.silent)
    let silence = "\(cases(unnamed))\(named.all == 0 ? "" : " more"), where who did it is not said"
    let parts = [
      named.all == 0 ? nil : cases(named), unnamed.all == 0 ? nil : silence,
      uncounted.all == 0 ? nil : leftOutAlone(uncounted, isMore: actors.both.all > 0),
    ].compactMap { $0 }
    return parts.isEmpty ? cases(named) : parts.joined(separator: "; ")
  }

  package func actedOnNeed(by actors: CaseCoverage, uncounted: StandingCounts) -> String {
    let (named, unnamed) = (actors.reporting, actors.silent)
    let only = real(
      uncounted.real, "reports \(onlyLeftOut)", "report \(onlyLeftOut)", isMore: actors.both.real > 0)
    let others = uncounted.real == 0 ? "" : " \(only)."
    guard actors.both.all + uncounted.all > 0 else { return "No case reports what was done about it." }
    guard actors.both.real > 0 else { return "No real case reports what was done about it yet.\(others)" }
    let open = "In \(cases(unnamed)) something was done about it, and by whom is not said."
    if named.real == 0 { return "No real case reports who did something about it. \(open)\(others)" }
    let acted = "What was done about it in \(cases(named))."
    return (unnamed.all == 0 ? acted : "\(acted) \(open)") + others
  }

  package func support(_ claims: CaseCoverage, uncounted: StandingCounts) -> String {
    support(claims, uncounted: uncounted, ground: "")
  }

  /// - Parameter ground: What those rest on that report what they have of the type.
  func support(_ claims: CaseCoverage, uncounted: StandingCounts, ground: String) -> String {
    let (known, open) = (claims.reporting, claims.silent)
    let silence = real(
      open.real, "claims it and does not report which of its parts it has",
      "claim it and do not report which of its parts they have", isMore: known.real > 0)
    let others = real(
      uncounted.real, "claims it only for \(whatIsLeftOut)", "claim it only for \(whatIsLeftOut)",
      isMore: claims.both.real > 0)
    let support =
      known.real == 0 ? "Proposal: no real case supports this yet" : "Claimed in \(cases(known))\(ground)"
    let parts = [support, open.real == 0 ? nil : silence, uncounted.real == 0 ? nil : others].compactMap { $0 }
    return "\(parts.joined(separator: "; "))."
  }

  package func split(_ claims: CaseCoverage) -> String {
    claims.silent.all == 0
      ? split(claims.reporting)
      : "\(split(claims.reporting)); what they have of it is not reported: \(split(claims.silent))"
  }

  package func went(_ direction: Direction, _ number: Int, of all: Int) -> String {
    all == 1 ? label(direction) : "\(self.number(number)) \(label(direction))"
  }

  // MARK: What changed, and what may not be concluded

  package func question(_ domain: OutcomeDomain) -> String {
    switch domain {
    case .professionalLearning: "Did those who took part learn?"
    case .reflectionAndInquiry: "Did teachers look more closely at their work?"
    case .innovationPotential: "Did schools become readier to try something new?"
    case .capacity: "Did schools become able to do more?"
    case .teachingPractice: "Did teaching change?"
    case .studentOutcomes: "Did pupils benefit?"
    case .disadvantagedProvision: "Did schools do more for disadvantaged pupils?"
    case .costEffectiveChange: "Was it worth the cost?"
    }
  }

  package func lead(
    on domain: OutcomeDomain, reporting: StandingCounts, silent: StandingCounts, undirected: StandingCounts
  ) -> String {
    lead(reporting, silent, of: "a result on \(label(domain))")
      + ofThose(
        undirected, behind: reporting, one: "names an outcome and does not give its direction",
        several: "name an outcome and do not give its direction")
  }

  /// Returns what some of the real cases that do not report something do instead, behind the sentence that counts them:
  /// ` Of those that do not, 1 names it alone.` Empty where there are none.
  func ofThose(_ cases: StandingCounts, behind reporting: StandingCounts, one: String, several: String) -> String {
    guard cases.real > 0 else { return "" }
    return " \(reporting.real > 0 ? "Of those that do not, " : "")\(number(cases.real)) "
      + "\(cases.real == 1 ? one : several)."
  }

  package func lead(
    on question: ResearchQuestion, reporting: StandingCounts, uncounted: StandingCounts, silent: StandingCounts,
    unsaid: StandingCounts
  ) -> String {
    if uncounted.real > 0 { return lead(on: question, reporting, uncounted: uncounted, silent, unsaid) }
    if question == .rq4 { return lead(reporting, silent, .say, "what an action did for anybody") }
    let sentence = lead(reporting, silent, of: "an action that speaks to it")
    guard unsaid.real > 0 else { return sentence }
    let open = notSaid(of: unsaid)
    let (reported, rest) = (reporting.real, silent.real - unsaid.real)
    if reported == 0 {
      return reported + silent.real == 1
        ? "There is one real case, and it does not say whether its actions speak to it."
        : "\(sentence.dropLast()); \(open)."
    }
    let first =
      "Of \(number(reported + silent.real)) real cases, \(number(reported)) \(reported == 1 ? "reports" : "report") "
      + "an action that speaks to it; "
    return rest == 0 ? "\(first)\(open)." : "\(first)\(number(rest)) \(rest == 1 ? "does" : "do") not, and \(open)."
  }

  private func notSaid(of cases: StandingCounts) -> String {
    "of \(number(cases.real)) it is not said whether \(cases.real == 1 ? "its" : "their") actions do"
  }

  /// The same where some cases only report an action that is not counted.
  private func lead(
    on question: ResearchQuestion, _ reporting: StandingCounts, uncounted: StandingCounts, _ silent: StandingCounts,
    _ unsaid: StandingCounts
  ) -> String {
    let isOfEffects = question == .rq4
    let tell = isOfEffects ? Telling.say : .report
    func topic(_ action: String) -> String {
      isOfEffects ? "what \(action) did for anybody" : "\(action) that speaks to it"
    }
    func told(_ number: Int) -> String { "\(self.number(number)) \(tell.rawValue)\(number == 1 ? "s" : "")" }
    let others = "\(told(uncounted.real)) \(isOfEffects ? "it only of" : "only") one that is not counted"
    let open = isOfEffects ? 0 : unsaid.real
    let none = silent.real - open
    var rest = none == 0 ? "" : "; \(number(none)) \(none == 1 ? "does" : "do") not"
    if open > 0 { rest += "; \(notSaid(of: unsaid))" }
    if reporting.real == 0 { return "No real case \(tell.rawValue)s \(topic("a counted action")); \(others)\(rest)." }
    let all = number(reporting.real + uncounted.real + silent.real)
    return "Of \(all) real cases, \(told(reporting.real)) \(topic("an action")); \(others)\(rest)."
  }

  /// Returns a sentence about real cases: how many report, and how many do not.
  func lead(_ reporting: StandingCounts, _ silent: StandingCounts, of topic: String) -> String {
    lead(reporting, silent, .report, topic)
  }

  /// What cases do to a topic: one that says of a thing that it is not known reports it and does not say it.
  enum Telling: String { case report, say }

  /// The same with another verb.
  func lead(_ reporting: StandingCounts, _ silent: StandingCounts, _ telling: Telling, _ topic: String) -> String {
    let (reported, silent, tell) = (reporting.real, silent.real, telling.rawValue)
    if reported == 0 { return "No real case \(tell)s \(topic)." }
    if silent == 0 {
      return switch reported {
      case 1: "There is one real case, and it \(tell)s \(topic)."
      case 2: "Both real cases \(tell) \(topic)."
      default: "All \(number(reported)) real cases \(tell) \(topic)."
      }
    }
    let (all, verb) = (number(reported + silent), reported == 1 ? "\(tell)s" : tell)
    return "Of \(all) real cases, \(number(reported)) \(verb) \(topic); "
      + "\(number(silent)) \(silent == 1 ? "does" : "do") not."
  }

  package func split(_ count: StandingCounts) -> String {
    "\(number(count.real)) real, \(number(count[.composite])) composite, \(number(count[.illustrative])) invented"
      + (count.joined > 0 ? "; cases of one programme count as one" : "")
  }

  package func limit(_ limit: ConclusionLimit) -> String {
    switch limit {
    case .noRealCase: "Anything about real schools: no real case is counted here."
    case .noRealSchool: "Anything about real schools of this kind: no real case is known to have one."
    case .invented:
      "That anything happened that an invented case describes: it shows the form of an account, and no more."
    case .noComparison:
      "That the network brought it about: no real case has an independent comparison with schools outside it."
    case .noIndependentEvidence: "That others would see it so: no real case has evidence from somebody independent."
    case .early(let cases, let without, let undated):
      "That there was time enough: \(early(cases, without, undated))."
    case .chosen(let successes, let unreported): "How often it goes so: \(chosen(successes, unreported))."
    case .silence(let cases):
      "That nothing changed elsewhere: \(real(cases, "does", "do")) not report a result."
    case .silenceOnEffects(let cases):
      "That an action did nothing elsewhere: "
        + "\(real(cases, "does not say what its own", "do not say what theirs")) did."
    case .unreported(let cases, let unsaid):
      "That \(cases + unsaid == 1 ? "the other" : "the others") had none of it: "
        + "\(silence(on: cases, unsaid))."
    case .sum: "That the results add up: each was seen in a way of its own, among other people."
    case .ordered: "That what stands beside a result brought it about: cases are put in order here, and not explained."
    case .unlikeCosts:
      "Which of two is cheaper where they stand in different lists: days, currencies and stretches of time are not "
        + "converted, and prices are of different years and places."
    case .elsewhere: "That it would go so elsewhere: each case tells of its own place and time."
    }
  }

  private func real(_ cases: Int, _ one: String, _ many: String, isMore: Bool = false) -> String {
    "\(number(cases)) \(isMore ? "more " : "")\(cases == 1 ? "real case \(one)" : "real cases \(many)")"
  }

  private func silence(on cases: Int, _ unsaid: Int) -> String {
    let silent = cases == 0 ? nil : "\(real(cases, "does", "do")) not report on it"
    let open =
      unsaid == 0
      ? nil : real(unsaid, "does not say whether its actions are of it", "do not say whether their actions are of it")
    return list([silent, open].compactMap { $0 })
  }

  private func early(_ cases: Int, _ without: Int, _ undated: Int) -> String {
    let seen = cases > 0 ? "\(real(cases, "saw", "saw")) them earlier" : nil
    let unseen = without > 0 ? "\(real(without, "looked", "looked")) earlier and saw none" : nil
    let open =
      undated > 0
      ? "\(real(undated, "does", "do")) not report of each result how long after the beginning it was seen" : nil
    return "research expects better results of pupils after three years at the earliest (Brown 2019); "
      + list([seen, unseen, open].compactMap { $0 })
  }

  private func chosen(_ successes: Int, _ unreported: Int) -> String {
    let good =
      successes > 0 ? "\(real(successes, "was", "were")) chosen as \(successes == 1 ? "a success" : "successes")" : nil
    let open =
      unreported > 0
      ? "\(real(unreported, "does", "do")) not report why \(unreported == 1 ? "it was" : "they were") chosen" : nil
    return list([good, open].compactMap { $0 })
  }

  package var noContrast: String {
    "No real case here has a mixed, null or bad result. So nothing on this page shows what makes the difference."
  }

  package func heading(among: Reported<Among>) -> String {
    among.value.map { "Among \(label($0))" } ?? "Among whom: \(label(among.absence ?? .notReported))"
  }

  package func heading(ofReal isReal: Bool) -> String { isReal ? "Real cases" : "Composite and invented cases" }

  package func heading(ofNearReal isReal: Bool) -> String { "\(heading(ofReal: isReal)) that come near" }

  package var withoutEvidence: String { "No evidence is named" }

  package func observed(_ date: String) -> String { "seen: \(date)" }

  package func rigour(_ kind: EvidenceKind, by source: Reported<EvidenceSource>) -> String {
    rigour(kind, by: source, asked: "gathered by whom")
  }

  /// - Parameter question: What is asked where nobody is named.
  func rigour(_ kind: EvidenceKind, by source: Reported<EvidenceSource>, asked question: String) -> String {
    switch source {
    case .value(.own): "\(label(kind)), by those involved"
    case .value(.deliverer): "\(label(kind)), by the deliverer"
    case .value(.independent): "\(label(kind)), independent"
    case .notReported, .notKnown, .notApplicable, .withheld:
      "\(label(kind))\(source.absence.map { ", \(question): \(label($0))" } ?? "")"
    }
  }
}
