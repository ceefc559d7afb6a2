// Actions, what they cost and what they brought about, field by field.

import Diagnostics
import Formats

extension Action {
  /// Where an action was to happen. Left out it is all home schools, so that no word says that it is not known.
  private static let places = named("a community", Community.self) { node, word in
    (
      "\(node.described) would be all home schools, as where `at` is left out",
      "name them under `carried_out`, each with `\(word)`, and leave `at` out"
    )
  }

  /// Who did it: that this is not given is said of what kind of leader they are.
  private static let people = named("a person", Person.self) { node, word in
    (
      "\(node.described) says that nobody is named, and would be shown as somebody",
      "write `actor: \(word)` in its place"
    )
  }

  /// The thing that carried knowledge home: that there was none is no thing.
  private static let boundaryObject = Shape<Reported<String>>.reported(.prose).map { object, node, reader in
    guard let text = node.text, MissingWord.isNone(text) else { return object }
    reader.report(
      .badValue, "\(node.described) would be shown as the thing that carried knowledge home", at: node.span,
      help: "leave it out where there was none, or write not-applicable")
    return Reported<String>?.none
  }

  /// Names of things of a case, in whose place no word says why none is given.
  ///
  /// - Parameter refusal: Returns what is wrong with such a word, and what to write.
  private static func named<Thing>(
    _ what: String, _: Thing.Type, refusal: @escaping @Sendable (Node, String) -> (message: String, help: String)
  ) -> Shape<[Located<Identifier<Thing>>]> {
    let named = Shape<[Located<Identifier<Thing>>]>.oneOrMany(.id(of: what, Thing.self))
    return Shape(named.type) { node, reader in
      guard let text = node.text, MissingWord.isCode(text) else { return named.read(node, &reader) }
      let (message, help) = refusal(node, text.lowercased())
      reader.report(.badValue, message, at: node.span, help: help)
      return nil
    }
  }

  static let record = Record(
    "an action", Action.init,
    [
      .field("title", \.title, .title, "the action in a few words", required: true),
      .field("function", \.function, .choice(), "what it does for the link between network and school", required: true)
        .placed(at: \.functionSpan).marking(\.isFunctionUnclear),
      .field("also", \.also, .oneOrMany(.located(.choice())), "what else it does, beside its main function"),
      .field(
        "question", \.questions, .oneOrMany(.choice(ResearchQuestion.ofActions)),
        "the research questions that it speaks to"),
      .field("by", \.by, people, "who did it").marking(\.isActorUnclear),
      .field(
        "actor", \.actor, .reported(.choice()), "what kind of leader did it, where the first of `by` does not say so"
      ).marking(\.isActorUnclear),
      .field(
        "at", \.at, places,
        "the communities where it happened; all home schools, where neither it nor `carried_out` is there"),
      .field(
        "carried_out", \.carriedOut, CarriedOut.keyed,
        "for single communities, how far it was carried out there; a page counts it only where it was, all or in part"
      ).absent(
        """
        say it of each place, those under `at` too, such as `{oak: not-known, elm: not-known}`: of a place of which \
        nothing is said, pages take it that it was done there
        """),
      .field("when", \.when, .reported(.date), "when it was done or began"),
      .field("cost", \.cost, .reported(Cost.shape), "what it took"),
      .field(
        "ideal_type", \.idealType, IdealTypeClaim.one,
        "the ideal type that it is an instance of"
      ).absent("leave it out where the action is an instance of none, or where that is not known"),
      .field("effects", \.effects, Effects.record.shape, "what it did for participants and colleagues"),
      .field("went_wrong", \.wentWrong, .reported(.prose), "what did not go as meant"),
      .field("support", \.support, Support.record.shape, "the help that leaders needed and got"),
      .field("boundary_object", \.boundaryObject, boundaryObject, "the thing that carried knowledge home"),
      .field(
        "reaches", \.reaches, .reported(.oneOrMany(.choice())),
        "how far colleagues were reached; an empty list where nobody was"),
      .field(
        "needs", \.needs, .oneOrMany(.id(of: "a need", Need.self), atMost: Need.mostNamed),
        "the needs from needs.yml that it answers"),
      .field("note", \.note, .prose, "anything else about it"),
      .field("evidence", \.evidence, .oneOrMany(.id(of: "evidence", Evidence.self)), "what says so"),
    ])
}

extension CarriedOut {
  private static let state = Shape<Reported<Implementation>>.reported(.choice())
  private static let type = ValueType.mapped(from: "the id of a community", state.type)

  /// How it is written where each state has the communities of which it is said: `{done: [oak], dropped: [elm]}`.
  private static func exchangedHelp(_ entries: [Node.Entry]) -> String? {
    func isState(_ text: String) -> Bool { Implementation(rawValue: CellWords.term(text)) != nil }
    var parts: [String] = []
    for entry in entries {
      guard isState(entry.key) else { return nil }
      var places = entry.value.text.map { [$0] } ?? []
      if case .list(let items) = entry.value.content { places = items.compactMap(\.text) }
      guard !places.contains(where: isState) else { return nil }
      parts += places.map { "\(YAMLSigns.inBrackets($0)): \(CellWords.term(entry.key))" }
    }
    return parts.isEmpty ? nil : "write each place with what became of it there: `{\(parts.joined(separator: ", "))}`"
  }

  /// Communities, each with what became of the action there: `{oak: done, elm: partly}`.
  static let keyed = Shape<[CarriedOut]>(type) { node, reader in
    guard case .mapping(let entries) = node.content, !entries.isEmpty else {
      let state = node.text.flatMap { Implementation(rawValue: $0.lowercased()) }?.rawValue
      let form = "write the id of each community with what became of it there"
      Shape<[CarriedOut]>.mismatch(
        node, type, &reader,
        help: state.map { "\(form), such as `{oak: \($0), elm: \($0)}` where it is so at both" }
          ?? "\(form), such as `{oak: done, elm: partly}`")
      return nil
    }
    if let help = exchangedHelp(entries) {
      Shape<[CarriedOut]>.mismatch(node, type, &reader, help: help)
      return nil
    }
    return entries.compactMap { entry in
      state.read(entry.value, &reader).map {
        CarriedOut(community: Located(CommunityID(entry.key), entry.keySpan), state: $0)
      }
    }
  }
}

extension IdealTypeClaim {
  init(name: String, at span: Span) { slug = Located(name, span) }

  static let record = Record(
    "a claim of an ideal type", IdealTypeClaim.init,
    [
      .field("is", \.slug, .located(.text), "the slug of the ideal type", required: true),
      .field(
        "has", \.has, .oneOrMany(.id(of: "an ingredient", Ingredient.self), atMost: Ingredient.most),
        "the ingredients of the type that it has"),
      .field(
        "lacks", \.lacks, .oneOrMany(.id(of: "an ingredient", Ingredient.self), atMost: Ingredient.most),
        "the ingredients that it lacks"),
      .field("deviates", \.deviates, .prose, "how this action departs from it"),
    ])
}

extension IdealTypeClaim {
  /// The claim of one ideal type: an action is an instance of one alone.
  fileprivate static let one: Shape<IdealTypeClaim> = {
    let claim = record.shape(orText: IdealTypeClaim.init(name:at:))
    return Shape(claim.type) { node, reader in
      if let text = node.text, MissingWord.isNone(text) {
        reader.report(.badValue, "\(node.described) is not an ideal type", at: node.span)
        return nil
      }
      let isList = if case .list = node.content { true } else { false }
      let value = claim.read(node, &reader)
      if isList {
        reader.suggest(
          "name the one type that the action shows best; what belongs to another is an action of its own",
          at: node.span)
      }
      return value
    }
  }()
}

extension Cost {
  private static let nothing =
    """
    write 0 where it cost none, or `withheld` where it is known and not published; else leave it out, for what is \
    left out is not reported
    """

  private static let year = Shape<Int>.integer(1900...2100).suggesting { node, _ in
    node.text.flatMap { Int($0) }.map { _ in "write the year in four digits" }
  }

  static let shape = Record(
    "a cost", Cost.init,
    [
      .field("days", \.days, .orWithheld(.days), "days of people's time, or withheld").absent(Self.nothing)
        .marking(withheld: \.areDaysWithheld),
      .field("money", \.money, .orWithheld(.money), "money, in `currency`, or withheld").absent(Self.nothing)
        .marking(withheld: \.isMoneyWithheld),
      .field("currency", \.currency, .code(.currencies), "the currency of `money` (ISO 4217)"),
      .field("per", \.per, .choice(), "how often"),
      .field(
        "for", \.bearer, .reported(.choice()), "for whom: each member or school, or the whole network or programme"),
      .field("paid_by", \.paidBy, .reported(.prose), "who paid"),
      .field("price_year", \.priceYear, year, "the year of whose prices the money is"),
      .field("note", \.note, .prose, "what the figures cover"),
    ]
  ).shape.suggesting { node, _ in
    guard let text = node.text, MissingWord.isNone(text) || ["0", "free", "nil", "kostenlos"].contains(text) else {
      return nil
    }
    return "write `{money: 0, currency: …}` where no money was spent, with the currency's code, such as `EUR`, and "
      + "`{days: 0}` where no time was; else leave it out"
  }.map { cost, node, reader in
    cost.checkFigures(node, &reader)
    if case .mapping(let entries) = node.content, cost.money != nil, !node.isPartial,
      !entries.contains(where: { $0.key == "currency" })
    {
      reader.report(
        .missingField, "a cost with `money` needs `currency`", at: node.span,
        help: "add `currency:` with the code of the currency that it was paid in (ISO 4217), such as `EUR`, `GBP` or "
          + "`USD`")
    }
    cost.checkDays(node, &reader)
    return cost
  }
}

extension Cost {
  fileprivate func checkFigures(_ node: Node, _ reader: inout FieldReader) {
    guard money == nil, currency != nil || priceYear != nil || per != nil, !node.isPartial,
      case .mapping(let entries) = node.content, !entries.contains(where: { $0.key == "money" })
    else { return }
    let hasDays = entries.contains { $0.key == "days" }
    let names = ["currency", "price_year"] + (hasDays ? [] : ["per"])
    for entry in entries where names.contains(entry.key) {
      let found = Diagnostic(
        .missingField, "`\(entry.key)` is given without `money`\(entry.key == "per" ? " and `days`" : "")",
        at: entry.keySpan,
        help: "add the figure; where it is not reported, say what is known in `note`, and delete `\(entry.key)`, which "
          + "no page shows without it")
      reader.report([found.asWarning])
    }
  }
}

extension Effects {
  static let record = Record(
    "effects", Effects.init,
    [
      .field("participants", \.participants, .reported(Effect.shape), "what it did for those who take part"),
      .field("colleagues", \.colleagues, .reported(Effect.shape), "what it did for their colleagues"),
    ])
}

extension Effect {
  static let shape = Record(
    "an effect", Effect.init,
    [
      .field("direction", \.direction, .reported(.choice(Direction.results)), "which way it went"),
      .field("statement", \.statement, .prose, "what happened, in a sentence", required: true),
      .field("evidence", \.evidence, .oneOrMany(.id(of: "evidence", Evidence.self)), "what says so"),
    ]
  ).shape(
    orText: { text, _ in
      var effect = Effect()
      effect.statement = text
      return effect
    }, isProse: true
  ).map { effect, node, reader in
    guard let word = node.text?.lowercased(), Direction.results.contains(where: { $0.rawValue == word }) else {
      return effect
    }
    reader.report(
      .badValue, "\(node.described) is a direction, and says nothing of what happened", at: node.span,
      help: "write `{direction: \(word), statement: …}`, with what happened in a sentence")
    return Effect?.none
  }
}

extension Support {
  static let record = Record(
    "support", Support.init,
    [
      .field("needed", \.needed, .reported(.prose), "what leaders needed"),
      .field("received", \.received, .reported(.prose), "what they got"),
      .field("from", \.from, .reported(.prose), "from whom"),
    ])
}
