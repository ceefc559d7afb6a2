// The fields of an ideal type, one by one.

import Diagnostics
import Formats

extension IdealType {
  static func record(slug: Slug, file: FileID) -> Record<IdealType> {
    Record("an ideal type", { IdealType(slug: slug, file: file) }, fields)
  }

  static let description = RecordDescription(noun: "an ideal type", fields: fields.map(\.description))

  private static let fields: [Field<IdealType>] = [
    .field("title", \.title, .title, "the action, as an invitation", required: true),
    .field("summary", \.summary, .sentences, "the action in one sentence", required: true),
    .field("function", \.function, .choice(), "what it does for the link between network and school", required: true)
      .placed(at: \.functionSpan).marking(\.isFunctionUnclear),
    .field(
      "needs", \.needs, .oneOrMany(.id(of: "a need", Need.self), atMost: Need.mostNamed),
      "the needs from needs.yml that it answers"),
    .field("ingredients", \.ingredients, Ingredient.list, "what makes it work"),
    .field("adaptable", \.adaptable, .list(.prose), "what may be done otherwise"),
    .field("first_steps", \.firstSteps, .list(.prose), "what to do first"),
    .field(
      "optimal_case", \.optimalCase, OptimalCase.shape,
      "the slug of the case that shows it best, or one action of it: `case#action`"),
    .field("credibility", \.credibility, .list(CredibilityNote.shape), "how the type was tested"),
  ]
}

extension Ingredient {
  private static let record = Record(
    "an ingredient", Ingredient.init,
    [
      .field("id", \.id, .id(of: "an ingredient"), "the name by which actions say that they have or lack it"),
      .field("text", \.text, .prose, "what makes the type work", required: true),
    ])

  /// Records, or texts alone; an id names one of them.
  static let list = Shape<[Ingredient]>.list(
    record.shape(
      orText: { text, _ in
        var ingredient = Ingredient()
        ingredient.text = text
        return ingredient
      }, isProse: true), atMost: Ingredient.most
  ).map { ingredients, _, reader in
    var seen: [IngredientID: Span] = [:]
    for id in ingredients.compactMap(\.id) {
      if let first = seen[id.value] {
        reader.report(
          .duplicateID, "the id `\(id.value)` is already taken", at: id.span, help: "give each ingredient its own",
          labels: [.init(first, "first used here")])
      } else {
        seen[id.value] = id.span
      }
      if !id.value.isPlain {
        reader.report(
          .badID, "the id `\(id.value)` may only have lower-case letters a to z, digits and hyphens", at: id.span,
          help: Slug.suggested(for: id.value.text).map { "did you mean `\($0)`?" })
      }
    }
    return ingredients
  }
}

extension OptimalCase {
  /// `case`, or `case#action`.
  static let shape = Shape<String>.text.map { text, node, _ -> OptimalCase? in
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return OptimalCase(study: Located(text, node.span), action: nil) }
    return OptimalCase(
      study: Located(parts[0], node.span), action: Located(ActionID(parts[1]), node.span))
  }.suggesting { node, _ in node.only.map(Node.help(forOnly:)) }
}

extension CredibilityNote {
  static let shape = Record(
    "a note on credibility", CredibilityNote.init,
    [
      .field("date", \.date, .date, "when"),
      .field("by", \.by, .text.checkedAsName, "who"),
      .field("independent", \.isIndependent, .boolean, "whether they had no part in writing the type"),
      .field("units", \.units, .integer(1...1_000_000), "how many actions were sorted"),
      .field("alike", \.alike, .integer(0...1_000_000), "how many of them were sorted as the author had"),
      .field("changed", \.changed, .prose, "what was changed because of it"),
      .field("note", \.note, .prose, "what was done, as far as the other fields do not say it"),
      .field("invented", \.isInvented, .boolean, "whether nobody did it, and it is here to show the form"),
    ]
  ).shape.map { note, node, reader in
    guard case .mapping(let entries) = node.content, !node.hasGap else { return note }
    let place = entries.first?.keySpan ?? node.span
    reader.check(alike: note.alike, of: note.units, at: place)
    if !entries.contains(where: { ["note", "changed", "units"].contains($0.key) }) {
      reader.report(
        .missingField, "a note on credibility says nothing of what was done", at: place,
        help: "add `units` and `alike`, `changed` or `note`")
    }
    return note
  }
}

extension FieldReader {
  /// Reports a number of things coded alike without, or beyond, the number of all.
  mutating func check(alike: Int?, of units: Int?, at span: Span) {
    guard let alike else { return }
    guard let units else {
      return report(.missingField, "`alike` needs `units`, of which they are some", at: span, help: "add `units:`")
    }
    guard alike > units else { return }
    report(.badNumber, "\(alike) of \(units) cannot be coded alike", at: span, help: "check `alike` and `units`")
  }
}
