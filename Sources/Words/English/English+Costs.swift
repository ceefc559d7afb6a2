// What actions cost, in English.

import Cases
import Networks

extension English {
  package func cost(_ cost: Cost) -> String {
    let figures = shortCost(cost) ?? cost.bearer.value.map { "how much \(label($0)) is \(label(Absence.notReported))" }
    let money = [cost.paidBy.value.map { "paid by \(inSentence($0))" }, cost.priceYear.map { "in prices of \($0)" }]
      .compactMap { $0 }.joined(separator: ", ")
    let sentences = [figures, money.isEmpty ? nil : money, cost.note].compactMap { $0 }
    return sentences.enumerated().map { $0 == 0 ? $1 : $1.capitalisedFirst }.joined(separator: ". ")
  }

  package func label(_ bearer: Cost.Bearer) -> String {
    switch bearer {
    case .member: "for each member"
    case .school: "for each school"
    case .network: "for the whole network"
    case .programme: "for the whole programme"
    }
  }

  package func shortCost(_ cost: Cost) -> String? {
    var parts: [String] = []
    if let days = cost.days { parts.append(self.days(days)) }
    if let money = cost.money, money != 0 {
      parts.append([cost.currency, number(money)].compactMap { $0 }.joined(separator: "\u{A0}"))
    }
    var words = list(parts)
    if !words.isEmpty, let per = cost.per { words += per == .once ? ", once" : " a \(per.rawValue)" }
    if words.isEmpty, cost.money == 0 { words = "no money" }
    let held = [cost.areDaysWithheld ? "days" : nil, cost.isMoneyWithheld ? "money" : nil].compactMap { $0 }
    let heldWords = held.isEmpty ? nil : "\(list(held)) \(label(Absence.withheld))"
    let isHeldAlone = words.isEmpty
    if let heldWords, isHeldAlone { words = heldWords }
    if !words.isEmpty, let bearer = cost.bearer.value { words += " " + label(bearer) }
    if !parts.isEmpty, cost.money == 0 { words += ", no money" }
    if let heldWords, !isHeldAlone { words += ", " + heldWords }
    return words.isEmpty ? nil : words
  }

  private func days(_ days: Double) -> String {
    switch days {
    case 0.25: "a quarter of a day"
    case 0.5: "half a day"
    default: "\(number(days)) \(days == 1 ? "day" : "days")"
    }
  }
}
