// The brief of a case in English.

import Cases

extension English {
  package func missing(_ rows: [BriefRow]) -> String {
    let names = rows.map { row in
      switch row {
      case .problem: "the problem"
      case .actions: "what leaders did"
      case .outcomes: "what changed"
      case .idealType: "an ideal type to adapt"
      }
    }
    // `or` in place of `and`: it reports none of them.
    return "This account does not report \(alternatives(names))."
  }

  package func more(actions: Int) -> String { "and \(numeral(actions)) more" }

  package func uncounted(dropped: Int, bySystem: Int, isOnly: Bool) -> String {
    let ways = [(dropped, "dropped"), (bySystem, "done by the wider system")].filter { $0.0 > 0 }
    let count = dropped + bySystem
    let reported = "\(numeral(count)) \(count == 1 ? "action is" : "actions are") reported".capitalisedFirst
    if isOnly, ways.count == 1 {
      let all = count == 1 ? "it was" : count == 2 ? "both were" : "all were"
      return "\(reported), and \(all) \(ways[0].1)"
    }
    let parts = ways.map { "\(numeral($0.0)) \(isOnly ? "" : "more ")\($0.0 == 1 ? "was" : "were") \($0.1)" }
    return isOnly ? "\(reported): \(list(parts))" : list(parts).capitalisedFirst
  }

  package func more(outcomes: [Direction]) -> String {
    let ways = Direction.allCases.compactMap { direction -> String? in
      let count = outcomes.count { $0 == direction }
      return count == 0 ? nil : count == outcomes.count ? label(direction) : "\(numeral(count)) \(label(direction))"
    }
    return "and \(numeral(outcomes.count)) more, \(list(ways))"
  }

  package func known(_ direction: Direction, from evidence: [EvidenceHead]) -> String {
    let named = evidence.prefix(2).map(shortRigour)
    let rest = evidence.count - named.count
    let grounds = named.joined(separator: "; ") + (rest > 0 ? "; and \(numeral(rest)) more" : "")
    let way =
      switch direction {
      case .notKnown: noDirection(.notKnown)
      case .withheld: noDirection(.withheld)
      case .positive, .mixed, .none, .negative: label(direction)
      }
    return "\(way.capitalisedFirst). "
      + (grounds.isEmpty ? "No evidence is named" : grounds.capitalisedFirst)
  }

  package func certainty(of outcomes: OutcomeCertainty) -> String? {
    let all = outcomes.outcomes
    guard all > 0 else { return nil }
    let (one, many) = names(of: outcomes)
    guard outcomes.supported > 0 else {
      return all == 1 ? "No evidence is named for the \(one)." : "No evidence is named for any of the \(many)."
    }
    // Other evidence of the case may have either.
    let place = "is named for \(all == 1 ? "the \(one)" : "any of the \(many)")"
    guard outcomes.independent > 0 || outcomes.compared > 0 else {
      return "No evidence from somebody independent or with a comparison group \(place)."
    }
    let sources =
      outcomes.independent == 0
      ? "No evidence from somebody independent \(place)."
      : "\(part(outcomes.independent, of: outcomes)) on evidence from somebody independent."
    let comparison =
      outcomes.compared == 0
      ? "No comparison group is named for \(all == 1 ? "it" : "any")."
      : "\(part(outcomes.compared, of: outcomes)) on a comparison group."
    return "\(sources) \(comparison)"
  }

  /// What outcomes are called that are told from others, whose result is not known.
  private func names(of outcomes: OutcomeCertainty) -> (one: String, many: String) {
    let result = outcomes.areOthersUnknown ? " with a known result" : ""
    return ("outcome" + result, "outcomes" + result)
  }

  private func part(_ part: Int, of outcomes: OutcomeCertainty) -> String {
    let (all, (one, many)) = (outcomes.outcomes, names(of: outcomes))
    let words =
      all == 1
      ? "the \(one)"
      : part == all && all == 2
        ? "both \(many)"
        : part == all ? "all \(numeral(all)) \(many)" : "\(numeral(part)) of \(numeral(all)) \(many)"
    return "\(words.capitalisedFirst) \(part == 1 ? "rests" : "rest")"
  }

  package func chosen(_ selection: Reported<Selection>) -> String {
    switch selection {
    case .value(.successful): "The case was chosen as a success."
    case .value(.typical): "The case was chosen as typical."
    case .value(.contrasting): "The case was chosen as a contrast to others."
    case .value(.nullResult): "The case was chosen for its null result: an effect was looked for and not found."
    case .notReported, .notKnown, .notApplicable, .withheld:
      "Why the case was chosen is \(label(selection.absence ?? .notReported))."
    }
  }

  package func otherIdealTypes(_ count: Int) -> String {
    "Its actions also claim \(numeral(count, "other ideal type", "other ideal types"))."
  }

  package func claim(_ claim: ClaimPlace) -> String {
    switch claim {
    case .action(let number): "action \(self.number(number))"
    case .outcome(let number): "outcome \(self.number(number))"
    case .condition(let kind): label(kind)
    }
  }
}
