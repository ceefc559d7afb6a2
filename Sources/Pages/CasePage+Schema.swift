// The names that the template of a case may use.

import Themes

extension PageTemplate {
  static let study = PageTemplate("case", .study)
}

extension PageSchema {
  fileprivate static let study = PageSchema.page(
    "case", "`cases/<slug>.html`: a case, section by section", including: [.standing, .facts],
    texts: [
      .summary, .place, .period, .phases, .byline, .date, .dateTime, .readingTime, .conditionsNotReported,
      .actionsNotReported, .outcomesNotReported, .citation, .address,
    ], markup: [.article],
    inside: [
      .list(.authors, of: .person), .list(.tags, of: .link), .object(.system, .facts), .object(.network, .network),
      .list(.conditions, of: .condition), .list(.functions, of: .caseFunction), .list(.outcomes, of: .outcome),
      .list(.evidence, of: .evidence), .list(.conflicts, of: .conflict), .list(.contents, of: .heading),
      .list(.references, of: .reference), .list(.related, of: .card), .object(.joining, .joining),
      .object(.consent, .facts),
    ], formerly: ["has_actions": "functions.any"])

  static let network = PageSchema(
    "network", "the network of a case", including: [.facts],
    texts: [.networkSize, .basis, .basisMeaning, .inWords, .changes, .twoWayGlance, .measuresCaution],
    markup: [
      .diagram, .legend, .communityDrawings, .twoWay, .networkList, .communitiesTable, .peopleTable, .tiesTable,
      .linksTable,
    ], flags: [.isSchematic], inside: [.list(.waves, of: .wave), .list(.measures, of: .finding)])
  static let wave = PageSchema("wave", "the network at another time", texts: [.label], markup: [.diagram])
  static let finding = PageSchema(
    "finding", "a sentence about the network’s ties, and what it cannot say", texts: [.statement, .note])

  static let condition = PageSchema(
    "condition", "a condition for success", texts: [.label, .question, .level, .token, .effect, .facets, .note],
    markup: [.evidenceLinks])

  static let caseFunction = PageSchema(
    "case-function", "a leadership function, and the actions of the case that serve it", including: [.functionItem],
    inside: [.list(.actions, of: .caseAction)])
  static let caseAction = PageSchema(
    "case-action", "an action on the page of its case",
    texts: [
      .id, .title, .token, .note, .by, .at, .when, .cost, .wentWrong, .boundaryObject, .reaches, .notReported,
    ], markup: [.evidenceLinks],
    inside: [
      .list(.questions, of: .caseQuestion), .list(.effects, of: .effect), .list(.supports, of: .fact),
      .list(.needs, of: .link), .object(.idealTypeClaim, .idealTypeClaim),
    ])
  static let caseQuestion = PageSchema(
    "case-question", "a research question that an action speaks to", including: [.link], texts: [.meaning])
  static let effect = PageSchema(
    "effect", "what an action did for some people", texts: [.label, .direction, .token, .statement],
    markup: [.evidenceLinks])

  static let outcome = PageSchema(
    "outcome", "what came of the network",
    texts: [.domain, .among, .direction, .token, .statement, .measure, .sustained, .sustainedVerdict],
    flags: [.isSustained], inside: [.list(.actions, of: .link), .list(.evidence, of: .link)])
  static let evidence = PageSchema(
    "evidence", "what the case rests on", texts: [.id, .count, .kind, .note, .quote], markup: [.citations],
    flags: [.isIllustrative])

  static let conflict = PageSchema(
    "conflict", "a matter on which sources disagree", texts: [.title], inside: [.list(.claims, of: .conflictClaim)])
  static let conflictClaim = PageSchema(
    "conflict-claim", "what one side says", texts: [.statement], markup: [.citations])

  static let heading = PageSchema(
    "heading", "a heading of the prose, with its level as token", including: [.link], texts: [.token])
  static let joining = PageSchema(
    "joining", "what is asked of a school that joins", including: [.facts], texts: [.contact, .contactURL])
}
