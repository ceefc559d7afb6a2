// Every name that a template may use, with its kind: the page model, version 1. Theme authors read this file; a name
// that stands here is never renamed or given another kind without a new version.

/// What a name of the page model holds.
public enum PageKind: Sendable, Hashable {
  case text, markup, flag, list, object
  /// The theme's own words: `{{strings.skip}}`.
  case strings

  /// The kind as a message names it.
  var phrase: String {
    switch self {
    case .text: "text"
    case .markup: "markup"
    case .flag: "a flag"
    case .list: "a list"
    case .object: "an object"
    case .strings: "the theme’s words"
    }
  }
}

/// Names of text: `{{title}}`, or `{{#title}}…{{/title}}` where it may be empty.
public enum TextKey: String, Sendable, CaseIterable {
  // MARK: Every page
  /// BCP 47: the language of what the site itself says.
  case language
  /// BCP 47: the language of what an author wrote here, where it is another one.
  case contentLanguage = "content_language"
  /// BCP 47: the language of the portfolio's own texts, such as titles of tags, where it is another one.
  case siteLanguage = "site_language"
  case siteTitle = "site_title"
  case siteDescription = "site_description"
  /// What stands in the browser's tab.
  case windowTitle = "window_title"
  /// One sentence for search engines.
  case pageDescription = "page_description"
  /// The page's full address; absent where the portfolio has no full `base_url`.
  case canonicalURL = "canonical_url"
  case homeURL = "home_url"
  case feedURL = "feed_url"
  case codebookURL = "codebook_url"
  case iconURL = "icon_url"

  // MARK: Anything
  /// Unique in its page.
  case id
  case title
  /// A short name, a heading or a column's.
  case label
  case url
  case summary
  case definition
  case name
  case kind
  case note
  case value
  /// A number, in words where it is small.
  case count
  /// One sentence, or a few words.
  case statement
  /// A date as readers read it: `2 March 2026`.
  case date
  /// The same date for machines.
  case dateTime = "date_time"
  /// The fields that a section's author left out: `region, programme`.
  case notReported = "not_reported"
  case conditionsNotReported = "conditions_not_reported"
  case actionsNotReported = "actions_not_reported"
  case outcomesNotReported = "outcomes_not_reported"
  /// A class name for a style sheet, from a closed set such as `present` or `prioritising`.
  case token

  // MARK: Cases
  case standing
  /// What the standing means, in a sentence.
  case standingMeaning = "standing_meaning"
  case selection
  case place
  case period
  case phases
  case byline
  case licence
  case licenceURL = "licence_url"
  /// The case as others should name it, without its address.
  case citation
  case address
  case readingTime = "reading_time"
  case networkCaption = "network_caption"
  case networkSize = "network_size"
  /// What the drawing shows, in a few sentences.
  case inWords = "in_words"
  /// What became of the network between two times of measuring.
  case changes
  /// What the two-way link comes to, school by school.
  case twoWayGlance = "two_way_glance"
  case basis
  case basisMeaning = "basis_meaning"
  /// What none of the sentences about a network's ties can say.
  case measuresCaution = "measures_caution"
  case focus
  case obligations
  case contact
  case contactURL = "contact_url"
  case ends

  // MARK: Conditions, actions, outcomes, evidence
  case question
  case level
  case effect
  case facets
  case functionName = "function_name"
  case functionURL = "function_url"
  case meaning
  case by
  case at
  case when
  case cost
  case wentWrong = "went_wrong"
  case boundaryObject = "boundary_object"
  case reaches
  case deviates
  case direction
  case domain
  case among
  case measure
  case sustained
  /// Whether an outcome may be called sustained, and what is missing where it may not.
  case sustainedVerdict = "sustained_verdict"
  case quote
  case locator
  /// Where the thing stands in its case.
  case caseTitle = "case_title"
  case caseURL = "case_url"
  case idealTypeTitle = "ideal_type_title"
  case idealTypeURL = "ideal_type_url"
  case actionTitle = "action_title"
  case actionURL = "action_url"
  case tagURL = "tag_url"
}

/// Names of finished markup: `{{{article}}}`.
public enum MarkupKey: String, Sendable, CaseIterable {
  /// Prose with its headings, from level 2.
  case article
  /// An inline SVG drawing of a network.
  case diagram
  case legend
  /// Where the drawing of all shows communities only: one of each, in `<details>`.
  case communityDrawings = "community_drawings"
  /// What goes from schools into the network and what comes home, in boxes: headings from level 4.
  case twoWay = "two_way"
  /// Communities, in them people, under each their ties.
  case networkList = "network_list"
  case communitiesTable = "communities_table"
  case peopleTable = "people_table"
  case tiesTable = "ties_table"
  case linksTable = "links_table"
  /// One work of a reference list.
  case entry
  /// Works in brackets, each a link into the reference list.
  case citations
  /// Evidence by its kind, each a link to its entry.
  case evidenceLinks = "evidence_links"
}

/// Names of conditions: `{{#is_illustrative}}…{{/is_illustrative}}`.
public enum FlagKey: String, Sendable, CaseIterable {
  case isUnlisted = "is_unlisted"
  case isHome = "is_home"
  case isCurrent = "is_current"
  case isEmpirical = "is_empirical"
  case isComposite = "is_composite"
  case isIllustrative = "is_illustrative"
  case isNullResult = "is_null_result"
  /// A case without `published`, which is built on request only.
  case isDraft = "is_draft"
  case isSchematic = "is_schematic"
  case isSustained = "is_sustained"
  /// A value that says why it is missing: `withheld`.
  case isAbsence = "is_absence"
  /// More exist than are shown.
  case hasMore = "has_more"
  case hasCases = "has_cases"
  case hasActions = "has_actions"
  case hasOutcomes = "has_outcomes"
  case hasConditions = "has_conditions"
  case hasEvidence = "has_evidence"
  case hasContents = "has_contents"
  case hasReferences = "has_references"
  case hasConflicts = "has_conflicts"
  case hasRelated = "has_related"
  case hasIdealTypes = "has_ideal_types"
  case hasTags = "has_tags"
  case hasAdvice = "has_advice"
  case hasCredibility = "has_credibility"
  case hasNeighbours = "has_neighbours"
  case hasQuestions = "has_questions"
  case hasNeeds = "has_needs"
  case hasBroader = "has_broader"
  case hasNarrower = "has_narrower"
  case hasRelatedTags = "has_related_tags"
  case hasCompanions = "has_companions"
  case hasSynonyms = "has_synonyms"
}

/// Names of lists: `{{#cases}}…{{/cases}}` once for each.
public enum ListKey: String, Sendable, CaseIterable {
  case styles
  case navigation
  /// The pages above this one, from the home page.
  case trail
  case editors
  case cases
  case related
  case tags
  case broader
  case narrower
  /// Tags that the vocabulary relates.
  case relatedTags = "related_tags"
  /// Tags that cases share with this one.
  case companions
  case synonyms
  case functions
  case questions
  case actions
  case idealTypes = "ideal_types"
  case authors
  /// Labelled values: `label`, `value`.
  case facts
  case conditions
  case outcomes
  case effects
  case supports
  case evidence
  case conflicts
  case claims
  case contents
  case references
  case needs
  case ingredients
  case adaptable
  case firstSteps = "first_steps"
  case credibility
  case figures
  case waves
  case rigour
  /// What a network's ties tell: `statement`, and `note` with what it cannot say.
  case measures
}

/// Names of objects: `{{#optimal_case}}{{title}}{{/optimal_case}}`, or `{{optimal_case.title}}`.
public enum ObjectKey: String, Sendable, CaseIterable {
  case optimalCase = "optimal_case"
  /// The ideal type that an action claims.
  case idealTypeClaim = "ideal_type_claim"
  case joining
  case network
  /// The school system around a network.
  case system
  case consent
  case target
}

/// The page model as templates know it.
public enum PageVocabulary {
  /// What a theme's `page_model` must say.
  public static let version = 1

  static let strings = "strings"

  /// Every name, in byte order.
  public static let names: [String] = kinds.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

  /// Returns what a name holds, or nil where the page model has no such name.
  public static func kind(of name: String) -> PageKind? { kinds[name] }

  private static let kinds: [String: PageKind] = {
    var kinds: [String: PageKind] = [strings: .strings]
    for key in TextKey.allCases { kinds[key.rawValue] = .text }
    for key in MarkupKey.allCases { kinds[key.rawValue] = .markup }
    for key in FlagKey.allCases { kinds[key.rawValue] = .flag }
    for key in ListKey.allCases { kinds[key.rawValue] = .list }
    for key in ObjectKey.allCases { kinds[key.rawValue] = .object }
    return kinds
  }()
}
