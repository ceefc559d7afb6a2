// How cases were judged, in English.

import Cases

extension English {
  package func judgement(_ head: JudgementHead) -> String {
    [coding(head), checks(head.checks)].joined(separator: " ")
  }

  private func coding(_ head: JudgementHead) -> String {
    guard let by = head.codedBy else { return "Who coded it is not reported." }
    let coder = by.value.map { "Coded by \($0)" } ?? "Who coded it is \(label(by.absence ?? .notReported))"
    guard let second = head.secondReader else { return by.value == nil ? "\(coder)." : "\(coder). One reader." }
    if let reader = second.who.value, reader == by.value { return "\(coder), and once more by the same person." }
    let part = second.isIndependent.map { $0 ? ", who had no part in the case," : ", who had a part in the case," }
    let who = (second.who.value ?? "a second reader" + aside(second.who)) + (part ?? "")
    guard let units = second.units, let alike = second.alike else { return "\(coder); \(who) coded it as well." }
    return "\(coder); \(who) coded \(number(alike)) of \(number(units)) things alike."
  }

  private func checks(_ checks: Reported<[MemberCheckResult]>) -> String {
    switch checks {
    case .value([]): return "Not checked with the schools."
    case .value(let results) where results.allSatisfy({ $0 == .declined }):
      return "Not checked with the schools: who was asked declined."
    case .value(let results):
      let counts = MemberCheckResult.allCases.compactMap { result -> String? in
        let count = results.count { $0 == result }
        return count == 0 ? nil : results.count == 1 ? label(result) : "\(numeral(count)) \(label(result))"
      }
      return "Checked with those in it: \(list(counts))."
    case .notReported, .notKnown, .notApplicable, .withheld:
      return "Whether it was checked with the schools is \(label(checks.absence ?? .notReported))."
    }
  }

  package func sentence(_ relation: AuthorRelation) -> String {
    switch relation {
    case .tookPart: "Its authors took part in the network."
    case .delivered: "Its authors delivered the programme."
    case .outside: "Its authors look at it from outside."
    }
  }

  package func label(_ result: MemberCheckResult) -> String { own[result] ?? result.plainLabel }

  package func judged(by who: String?, on what: String?) -> String? {
    switch (who, what) {
    case (let who?, let what?): "Judged by \(inSentence(who)): \(what)"
    case (let who?, nil): "Judged by \(inSentence(who))."
    case (nil, let what?): "Judged on this: \(what)"
    case (nil, nil): nil
    }
  }

  package func sentence(_ check: MemberCheck) -> String {
    let who = check.who.value.map(\.capitalisedFirst) ?? "Somebody (\(label(check.who.absence ?? .notReported)))"
    let date = check.date.value.map { ", \(self.date($0))" } ?? aside(check.date, of: "the date is ")
    let changed =
      check.changed.value.map { ". \($0.capitalisedFirst)" } ?? aside(check.changed, of: "what was changed is ")
    let text = "\(who)\(date): \(label(check.result))\(changed)"
    return text.hasSuffix(".") ? text : text + "."
  }

  /// Why there is no value, in brackets behind a text; empty where the field was left out.
  private func aside<Value>(_ value: Reported<Value>, of subject: String = "") -> String {
    guard value.isStated, let absence = value.absence else { return "" }
    return " (\(subject)\(label(absence)))"
  }

  package func judgements(of real: Int, codedTwice: Int, checked: Int) -> String {
    if real == 0 { return "No real case says how it was judged." }
    func part(_ count: Int) -> String { count == 0 ? "none" : number(count) }
    let reports = codedTwice > 1 ? "report" : "reports"
    return "Of \(number(real)) \(real == 1 ? "real case" : "real cases"), "
      + "\(part(codedTwice)) \(reports) a second reader, and \(part(checked)) a check with the schools."
  }

  package func field(_ way: [String], of place: ClaimPlace?) -> String {
    ([place.map(claim)].compactMap { $0 } + way.map { $0.split(separator: "_").joined(separator: " ") })
      .joined(separator: ", ")
  }
}
