// Evidence and conditions, field by field.

import Diagnostics
import Formats

extension Evidence {
  static let record = Record(
    "evidence", Evidence.init,
    [
      .field("kind", \.kind, .choice(), "what kind of evidence it is", required: true),
      .field("by", \.by, .reported(.choice()), "who gathered it"),
      .field("n", \.n, .orWithheld(.integer(1...Int.max)), "how many were asked or measured, or withheld")
        .marking(withheld: \.isNumberWithheld),
      .field("note", \.note, .prose, "what it is"),
      .field("design", \.design, .reported(.prose), "how it was gathered: with whom compared, how often"),
      .field("gathered", \.gathered, .reported(.date), "when it was gathered"),
      .field("informants", \.informants, .reported(.oneOrMany(.choice())), "who was asked or measured"),
      .field("quote", \.quote, .reported(.prose), "somebody's words").placed(at: \.quoteSpan),
      .field("excerpt", \.excerpt, .reported(.prose), "what the source says, in its authors' words")
        .placed(at: \.excerptSpan),
      .field("locator", \.locator, .reported(.text), "where in the source that is: p. 31"),
      .field("cites", \.cites, Citation.shape, "the publication it stands in"),
    ])
}

extension Condition {
  /// Conditions by kind: `trust: {level: present}`.
  static let keyed = Shape<[Condition]>(type) { node, reader in
    guard case .mapping(let entries) = node.content else {
      Shape<[Condition]>.mismatch(
        node, type, &reader, help: "write `trust: {level: …}` on a line for each, with what is reported of it")
      return nil
    }
    let kinds = ConditionKind.allCases.map(\.rawValue)
    var conditions: [Condition] = []
    for entry in entries {
      guard let kind = ConditionKind(rawValue: entry.key) else {
        reader.report(
          .unknownKey, "`\(entry.key)` is not a condition for success", at: entry.keySpan,
          help: Suggestion.nearest(to: entry.key, among: kinds).map { "did you mean `\($0)`?" }
            ?? "the conditions are \(kinds.joined(separator: ", "))")
        continue
      }
      guard var condition = shape.read(entry.value, &reader) else { continue }
      condition.kind = kind
      condition.span = entry.keySpan
      if case .mapping(let fields) = entry.value.content, let facets = fields.first(where: { $0.key == "facets" }) {
        checkFacets(facets.value, of: kind, &reader)
      }
      if kind == .competition { checkFear(condition, entry.value, &reader) }
      conditions.append(condition)
    }
    let order = ConditionKind.allCases
    return conditions.sorted { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
  }

  private static let shape = record.shape
  private static let type = ValueType.keyedByWord(ConditionKind.allCases.map(\.rawValue), shape.type)

  static let record = Record(
    "a condition", Condition.init,
    [
      .field(
        "level", \.level, .reported(.choice()),
        "whether it was met; of `competition`, whether the fear of it was managed"),
      .field("effect", \.effect, .reported(.choice()), "whether it helped or hindered"),
      .field("facets", \.facets, .oneOrMany(.text), "which sides of it are meant"),
      .field("note", \.note, .prose, "how things were"),
      .field("evidence", \.evidence, .oneOrMany(.id(of: "evidence", Evidence.self)), "what says so"),
    ])

  /// Asks about a fear of competition that was managed and hindered, or was not managed and helped: `present` may be
  /// meant for competition itself.
  private static func checkFear(_ condition: Condition, _ node: Node, _ reader: inout FieldReader) {
    guard let level = condition.level.value, let effect = condition.effect.value,
      case .mapping(let fields) = node.content, let place = fields.first(where: { $0.key == "level" })?.value.span
    else { return }
    let help: String
    switch (level, effect) {
    case (.present, .hindered):
      help = """
        write `level: absent` where the schools feared each other’s competition, and nothing was done about it; keep \
        `present` only where the fear was managed, and say in `note` what hindered all the same
        """
    case (.absent, .helped):
      help = """
        where there was nothing to fear, take this condition out, and write `system: {competition: low}` under \
        `context`; keep `absent` only where the schools feared competition, and say in `note` how that helped
        """
    default: return
    }
    let managed = level == .present ? "managed" : "not managed"
    let found = Diagnostic(
      .badValue,
      "`level: \(level.rawValue)` says that the fear of competition was \(managed), and `\(effect.rawValue)` "
        + "does not go with that", at: place, help: help)
    reader.report([found.asWarning])
  }

  private static func checkFacets(_ node: Node, of kind: ConditionKind, _ reader: inout FieldReader) {
    let items: [Node] = if case .list(let items) = node.content { items } else { [node] }
    for item in items {
      guard let text = item.text, !item.isEmpty, !MissingWord.isEmptyText(item), !kind.facets.contains(text),
        SpreadsheetWord.fault(in: text) == nil
      else { continue }
      reader.report(
        .badValue, "`\(text)` is not a facet of \(kind.plainLabel)", at: item.span,
        help: CellWords.list(text, where: kind.facets.contains).map { "write `[\($0.joined(separator: ", "))]`" }
          ?? Suggestion.nearest(to: text, among: kind.facets).map { "did you mean `\($0)`?" }
          ?? (kind.facets.isEmpty
            ? "\(kind.plainLabel) has no facets" : "its facets are \(kind.facets.joined(separator: ", "))"))
    }
  }
}
