// Outcomes, and what was measured of them, field by field.

import Diagnostics
import Formats

extension Outcome {
  private static let record = Record(
    "an outcome", Outcome.init,
    [
      .field("domain", \.domain, .choice(), "what got better, or did not", required: true).placed(at: \.span),
      .field("among", \.among, .reported(.choice()), "whose outcome it is"),
      .field(
        "direction", \.direction, .choice(), "which way it went, or that this is not known or withheld", required: true
      ),
      .field(
        "statement", \.statement, .prose, "the outcome in a sentence, or why its direction is not given", required: true
      ),
      .field("observed", \.observed, .reported(.date), "when it was seen, which may be long after it began")
        .placed(at: \.observedSpan),
      .field(
        "follows", \.follows, .oneOrMany(.id(of: "an action", Action.self)),
        "the actions that it is thought to follow from"),
      .field("link_basis", \.linkBasis, .reported(.choice()), "on what its link to these actions rests")
        .placed(at: \.linkBasisSpan),
      .field("rivals", \.rivals, .reported(.prose), "what else may have brought it about"),
      .field("measure", \.measure, Measure.shape, "figures before and after"),
      .field("sustained", \.sustained, .reported(.oneOrMany(.choice())), "what of it is in place so far"),
      .field("evidence", \.evidence, .oneOrMany(.id(of: "evidence", Evidence.self)), "what says so"),
    ])

  static let shape = (record.shape as Shape<Outcome>).map { outcome, node, reader in
    // Of a change that is not known it is not known either whether it lasts, and no change has nothing that could.
    guard outcome.direction == .notKnown || outcome.direction == .none, outcome.sustained.value?.isEmpty == false,
      case .mapping(let entries) = node.content, let entry = entries.first(where: { $0.key == "sustained" }),
      // Where it could not be read, it is not said.
      entries.contains(where: { $0.key == "direction" && $0.value.text == outcome.direction.rawValue })
    else { return outcome }
    reader.report(
      .badValue, "`sustained` is given of an outcome whose `direction` is \(outcome.direction.rawValue)",
      at: entry.value.span,
      help: outcome.direction == .none
        ? "nothing changed that could last: delete `sustained`; where something did change, say which way it went"
        : "say which way it went, or delete `sustained`")
    return outcome
  }
}

extension Measure {
  static let record = Record(
    "a measure", Measure.init,
    [
      .field("name", \.name, .text, "what was measured", required: true),
      .field("unit", \.unit, .text, "its unit"),
      .field("before", \.before, .orWithheld(.figure()), "the figure before, or withheld")
        .marking(withheld: \.isBeforeWithheld),
      .field("after", \.after, .orWithheld(.figure()), "the figure after, or withheld")
        .marking(withheld: \.isAfterWithheld),
      .field("n", \.n, .orWithheld(.integer(1...Int.max)), "how many were measured, or withheld")
        .marking(withheld: \.isNumberWithheld),
    ])

  /// A text with figures in it is no name of what was measured: `38% to 27%`.
  fileprivate static let shape = (record.shape as Shape<Measure>).map { measure, node, reader in
    measure.checkShare(node, &reader)
    return measure
  }
  .suggesting { node, _ in
    guard let text = node.text, text.utf8.contains(where: \.isASCIIDigit) else { return nil }
    let figures = text.split { !"0123456789.".contains($0) }.filter { figure in Double(figure) != nil }
    let unit = text.contains("%") ? ", unit: \"%\"" : ""
    let (before, after) = figures.count == 2 ? (figures[0], figures[1]) : ("…", "…")
    return "write `{name: …, before: \(before), after: \(after)\(unit)}`, with what was measured as its `name`"
  }
}
