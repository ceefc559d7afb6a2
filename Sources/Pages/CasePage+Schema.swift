// The names that the templates of a case's two pages may use.

import Themes

extension PageTemplate {
  static let study = PageTemplate("case", .study)
  static let data = PageTemplate("data", .data)
}

extension PageSchema {
  fileprivate static let study = PageSchema.page(
    "case", "`cases/<slug>.html`: a case, from its brief to its sources", including: [.standing, .facts],
    texts: [
      .summary, .place, .period, .phases, .networkSize, .byline, .date, .dateTime, .readingTime, .dataURL,
      .comparisonURL,
      .twoWayGlance, .conditionsNotReported, .actionsNotReported, .outcomesNotReported, .citation, .address, .remainder,
    ], markup: [.article], flags: [.isWithoutSchool],
    inside: [
      .object(.brief, .brief), .list(.authors, of: .person), .list(.tags, of: .link), .object(.system, .facts),
      .object(.network, .caseNetwork), .list(.functions, of: .caseFunction), .list(.outcomes, of: .outcome),
      .list(.schools, of: .school, beyond: [[TextKey.remainder]]), .list(.conditions, of: .condition),
      .list(.evidence, of: .evidence), .list(.conflicts, of: .conflict), .list(.contents, of: .heading),
      .list(.references, of: .reference), .list(.related, of: .card), .object(.joining, .joining),
      .object(.consent, .facts),
    ], formerly: ["has_actions": "functions.any"])
  fileprivate static let data = PageSchema.page(
    "data", "`cases/<slug>/data.html`: the network of a case in full, and all that the case does not report",
    including: [.standing], texts: [.caseURL, .judgementsURL], flags: [.isWithoutSchool],
    inside: [
      .object(.network, .network), .list(.conditions, of: .conditionFacets), .list(.evidence, of: .evidenceFacts),
      .object(.judgement, .judgement),
      .list(.gaps, of: .fact),
    ])

  static let caseNetwork = PageSchema(
    "case-network", "the network on the page of its case", including: [.facts],
    texts: [.statement, .basis, .basisMeaning], markup: [.diagram, .legend], flags: [.isSchematic, .isWide])
  static let network = PageSchema(
    "network", "the network of a case in full",
    texts: [.networkSize, .basis, .basisMeaning, .inWords, .changes, .listedWave, .measuresCaution],
    markup: [
      .diagram, .legend, .communityDrawings, .networkList, .communitiesTable, .peopleTable, .tiesTable, .linksTable,
    ], flags: [.isSchematic],
    inside: [.list(.waves, of: .wave), .list(.measures, of: .finding), .list(.homeTies, of: .schoolTies)])
  static let wave = PageSchema("wave", "the network at another time", texts: [.label], markup: [.diagram])
  static let finding = PageSchema(
    "finding", "a sentence about the network’s ties, and what it cannot say", texts: [.statement, .note])

  fileprivate static let conditionHead = PageSchema(
    "condition-head", "a condition for success, and whether it helped", texts: [.label, .level, .effect])
  static let condition = PageSchema(
    "condition", "a condition for success on the page of its case", including: [.conditionHead],
    texts: [.id, .token, .note], markup: [.evidenceNumbers], formerly: ["evidence_links": "evidence_numbers"])
  static let conditionFacets = PageSchema(
    "condition-facets", "a condition for success, with what it asks and which parts of it are meant",
    including: [.conditionHead], texts: [.question, .facets])

  static let caseFunction = PageSchema(
    "case-function", "a leadership function, and the actions of the case that serve it", including: [.functionItem],
    inside: [.list(.actions, of: .caseAction)])
  static let caseAction = PageSchema(
    "case-action", "an action on the page of its case",
    texts: [.id, .number, .title, .token, .note, .by, .at, .droppedAt, .when, .cost, .wentWrong],
    markup: [.evidenceNumbers],
    inside: [
      .list(.effects, of: .caseEffect), .object(.idealTypeClaim, .idealTypeClaim), .object(.details, .actionDetails),
    ],
    formerly: [
      "evidence_links": "evidence_numbers", "boundary_object": "details.boundary_object", "reaches": "details.reaches",
    ])
  static let actionDetails = PageSchema(
    "action-details", "what is asked of an action by few readers", texts: [.boundaryObject, .reaches],
    inside: [
      .list(.supports, of: .fact), .list(.functions, of: .link), .list(.needs, of: .link),
      .list(.questions, of: .caseQuestion),
    ])
  static let caseQuestion = PageSchema(
    "case-question", "a research question that an action speaks to", including: [.link], texts: [.meaning])
  static let effect = PageSchema(
    "effect", "what an action did for some people", texts: [.label, .direction, .token, .statement])
  static let caseEffect = PageSchema(
    "case-effect", "what an action did, on the page of its case", including: [.effect], markup: [.evidenceNumbers],
    formerly: ["evidence_links": "evidence_numbers"])

  static let outcome = PageSchema(
    "outcome", "what came of the network",
    texts: [
      .id, .domain, .among, .direction, .token, .statement, .when, .linkBasis, .rivals, .measure, .sustained,
      .sustainedVerdict,
    ],
    flags: [.isSustained], inside: [.list(.actions, of: .link), .list(.evidence, of: .outcomeEvidence)])
  static let outcomeEvidence = PageSchema(
    "outcome-evidence", "evidence by its kind and number", including: [.link], texts: [.count])
  static let evidenceFacts = PageSchema(
    "evidence-facts", "a piece of evidence, with how it was gathered", including: [.link, .facts])
  static let evidence = PageSchema(
    "evidence", "what the case rests on", texts: [.id, .count, .kind, .note, .quote], markup: [.citations, .usedBy],
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
