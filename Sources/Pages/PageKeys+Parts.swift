// The names that templates use for markup, flags, lists and objects, each with its meaning.

import Themes

extension MarkupKey {
  static let article = Self("article", "prose with its headings, from level 2")
  static let diagram = Self("diagram", "a drawing of the network, as SVG")
  static let legend = Self("legend", "what the signs of the drawing mean")
  static let communityDrawings = Self(
    "community_drawings", "where the drawing of all shows communities only: a drawing of each, in `<details>`")
  static let twoWay = Self(
    "two_way", "what goes from schools into the network and what comes home, in boxes: headings from level 4")
  static let networkList = Self("network_list", "communities, in them people, under each their ties")
  static let communitiesTable = Self("communities_table", "the communities as a table")
  static let peopleTable = Self("people_table", "the people as a table")
  static let tiesTable = Self("ties_table", "the ties as a table")
  static let linksTable = Self("links_table", "the links between organisations as a table")
  static let entry = Self("entry", "one work of a reference list")
  static let citations = Self("citations", "works in brackets, each a link into the reference list")
  static let evidenceLinks = Self("evidence_links", "evidence by its kind, each a link to its entry")
}

extension FlagKey {
  static let isUnlisted = Self("is_unlisted", "whether search engines are to leave the page out")
  static let isHome = Self("is_home", "whether it is the front page")
  static let isCurrent = Self("is_current", "whether the page belongs to this part of the site")
  static let isEmpirical = Self("is_empirical", "whether the case is reported from real schools")
  static let isComposite = Self("is_composite", "whether the case is drawn together from several real ones")
  static let isIllustrative = Self("is_illustrative", "whether the case, or what is quoted, is invented")
  static let isNullResult = Self("is_null_result", "whether an effect was looked for and not found")
  static let isDraft = Self("is_draft", "whether the case has no `published`, and is built on request only")
  static let isSchematic = Self("is_schematic", "whether the network is drawn to explain, and not measured")
  static let isSustained = Self("is_sustained", "whether the outcome may be called sustained")
  static let isAbsence = Self("is_absence", "whether the value says why it is missing: `withheld`")
  static let isApart = Self("is_apart", "whether the list is too long for this page, and on one of its own")
}

extension ListKey {
  static let styles = Self("styles", "the theme’s style sheets")
  static let navigation = Self("navigation", "the parts of the site, and pages of prose")
  static let trail = Self("trail", "the pages above this one, from the front page")
  static let editors = Self("editors", "who edits the portfolio")
  static let cases = Self("cases", "cases")
  static let related = Self("related", "the cases that are most like this one, with the tags that they share")
  static let tags = Self("tags", "tags")
  static let broader = Self("broader", "broader tags")
  static let narrower = Self("narrower", "narrower tags")
  static let relatedTags = Self("related_tags", "tags that the vocabulary relates to this one")
  static let companions = Self("companions", "tags that cases share with this one")
  static let synonyms = Self("synonyms", "other names of the tag")
  static let functions = Self("functions", "the leadership functions")
  static let questions = Self("questions", "research questions")
  static let actions = Self("actions", "what leaders did")
  static let idealTypes = Self("ideal_types", "ideal types")
  static let authors = Self("authors", "who wrote the case")
  static let facts = Self("facts", "labelled values")
  static let conditions = Self("conditions", "the conditions for success")
  static let outcomes = Self("outcomes", "what came of it")
  static let effects = Self("effects", "what the action did, for participants and for colleagues")
  static let supports = Self("supports", "the support that the action needed and got")
  static let evidence = Self("evidence", "what the case rests on")
  static let conflicts = Self("conflicts", "matters on which sources disagree")
  static let claims = Self("claims", "what each side says, or the actions that claim an ideal type")
  static let contents = Self("contents", "the headings of the prose; none where there are few")
  static let references = Self("references", "the works that the page cites")
  static let needs = Self("needs", "what a leader comes with")
  static let ingredients = Self("ingredients", "what makes it work")
  static let adaptable = Self("adaptable", "what may be done otherwise")
  static let firstSteps = Self("first_steps", "what to begin with")
  static let credibility = Self("credibility", "how the ideal type was tested")
  static let figures = Self("figures", "the portfolio in figures")
  static let waves = Self("waves", "the network at other times of measuring")
  static let rigour = Self("rigour", "the evidence for it, by its kind")
  static let measures = Self("measures", "what the network’s ties say")
  static let parts = Self("parts", "the pages of a list that is too long for one; none where it is not")
}

extension ObjectKey {
  static let advice = Self("advice", "how to go about it, where anything is said of that")
  static let neighbours = Self("neighbours", "the tags around this one, where there are any, and its synonyms")
  static let optimalCase = Self("optimal_case", "the case that shows the ideal type best")
  static let idealTypeClaim = Self("ideal_type_claim", "the ideal type that the action claims")
  static let joining = Self("joining", "what is asked of a school that joins")
  static let network = Self("network", "the network")
  static let system = Self("system", "the school system around the network")
  static let consent = Self("consent", "what people and organisations have agreed to")
  static let target = Self("target", "the page at the new address")
  static let nextPart = Self("next_part", "the page on which a list goes on, where it does")
}
