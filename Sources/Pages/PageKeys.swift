// The names that templates use for text, each with its meaning. Theme authors read them in PageModel.md, which is made
// from here and from the schemas of the pages.

import Themes

// MARK: The frame of every page

extension LanguageKey {
  static let language = Self("language", "the language of the site’s own words (BCP 47)", direction: "text_direction")
  static let contentLanguage = Self(
    "content_language", "the language of what an author wrote here, where it is another one (BCP 47)",
    direction: "content_direction")
  static let siteLanguage = Self(
    "site_language",
    "the language of the portfolio’s own texts, such as labels of tags, where it is another one (BCP 47)",
    direction: "site_direction")
}

extension TextKey {
  static let siteTitle = Self("site_title", "the portfolio’s title")
  static let siteDescription = Self("site_description", "what the portfolio is, in a sentence")
  static let siteFooter = Self("site_footer", "what the portfolio says at the end of every page")
  static let windowTitle = Self("window_title", "the title for the browser’s tab")
  static let pageDescription = Self("page_description", "one sentence for search engines")
  static let canonicalURL = Self(
    "canonical_url", "the page’s full address, where the portfolio has a full `base_url`")
  static let homeURL = Self("home_url", "the address of the front page")
  static let feedURL = Self("feed_url", "the address of the feed, where there is one")
  static let codebookURL = Self("codebook_url", "the address of the codebook")
  static let iconURL = Self("icon_url", "the address of the theme’s icon, where it has one")
  static let logoURL = Self("logo_url", "the address of the portfolio’s logo, where it has one")
  static let licence = Self("licence", "the licence by its SPDX identifier")
  static let licenceURL = Self("licence_url", "where the licence can be read")
}

// MARK: Anything

extension TextKey {
  static let id = Self("id", "an id that is unique in its page")
  static let title = Self("title", "the title")
  static let label = Self("label", "a short name, or a heading")
  static let url = Self("url", "the address")
  static let summary = Self("summary", "what it is about, in a few sentences")
  static let definition = Self("definition", "what is meant by it")
  static let meaning = Self("meaning", "what it means, in a sentence")
  static let name = Self("name", "the name")
  static let kind = Self("kind", "what kind of thing it is")
  static let note = Self("note", "a remark")
  static let value = Self("value", "the value")
  static let count = Self("count", "a number and what is counted, in words where it is small")
  static let statement = Self("statement", "one sentence, or a few words")
  static let date = Self("date", "a date as readers read it: `2 March 2026`")
  static let dateTime = Self("date_time", "the same date for machines: `2026-03-02`")
  static let notReported = Self("not_reported", "what the author left out here: `region and programme`")
  static let token = Self("token", "a class name for a style sheet, from a closed set such as `prioritising`")
}

// MARK: Cases

extension TextKey {
  static let judgementsURL = Self("judgements_url", "the address of the page on how all cases were judged")
  static let benefitHeading = Self("benefit_heading", "the heading of what was to bring the school more")
  static let supportHeading = Self("support_heading", "the heading of the support that leaders needed and got")
  static let disadvantageHeading = Self(
    "disadvantage_heading", "the heading of what actions did where the school that acted has many disadvantaged pupils")
  static let linkBasis = Self("link_basis", "on what the link of an outcome to actions rests")
  static let rivals = Self("rivals", "what else may have brought the outcome about")
  static let changed = Self("changed", "what was changed because of it")
  static let standing = Self("standing", "what kind of account the case is: `Real case`")
  static let standingMeaning = Self("standing_meaning", "what its standing means, in a sentence")
  static let beyondSheet = Self("beyond_sheet", "how many rows a printed sheet has no room for, as a sentence")
  static let place = Self("place", "where: `Ruhr, Germany`")
  static let period = Self("period", "when: `2019 to 2021`")
  static let phases = Self("phases", "the phases of schooling")
  static let byline = Self("byline", "the authors’ names")
  static let citation = Self("citation", "the case as others should name it, without its address")
  static let address = Self("address", "the case’s full address, where the portfolio has a full `base_url`")
  static let readingTime = Self("reading_time", "how long the account takes to read, where it is long")
  static let networkSize = Self("network_size", "how large the network is: `5 communities, 12 members`")
  static let inWords = Self("in_words", "what the drawing shows, in a few sentences")
  static let changes = Self("changes", "what became of the network between two times of measuring")
  static let listedWave = Self("listed_wave", "of which of several times of measuring the list and the tables are")
  static let twoWayGlance = Self(
    "two_way_glance", "at how many schools leaders acted each way, and where ties lead one way only")
  static let dataURL = Self("data_url", "the address of the case’s data page")
  static let basis = Self("basis", "how the ties are known: `Measured`")
  static let basisMeaning = Self("basis_meaning", "how the ties are known, in a sentence")
  static let measuresCaution = Self(
    "measures_caution", "what none of the sentences about the network’s ties can say")
  static let contact = Self("contact", "how to ask about joining, where it is an address")
  static let contactURL = Self("contact_url", "where that address leads")
  static let conditionsNotReported = Self("conditions_not_reported", "the conditions of which the author says nothing")
  static let actionsNotReported = Self("actions_not_reported", "the functions that no action serves")
  static let outcomesNotReported = Self("outcomes_not_reported", "the domains in which no outcome is reported")
}

// MARK: Conditions, actions, outcomes, evidence

extension TextKey {
  static let question = Self("question", "the question that the condition answers")
  static let level = Self("level", "how far the condition was met")
  static let effect = Self("effect", "whether it helped or hindered")
  static let facets = Self("facets", "the parts of the condition that are meant")
  static let functionName = Self("function_name", "the leadership function that it serves")
  static let functionURL = Self("function_url", "the address of that function’s page")
  static let by = Self("by", "by whom")
  static let at = Self("at", "in which schools")
  static let columnSpan = Self("column_span", "over how many columns of a table it goes")
  static let uncounted = Self("uncounted", "how many actions were dropped or done by the wider system, as a sentence")
  static let droppedAt = Self("dropped_at", "in which schools it was dropped")
  static let dropped = Self(
    "dropped", "that an action was dropped, everywhere or at some of its places, or done by the wider system")
  static let when = Self("when", "when")
  static let cost = Self("cost", "what it cost")
  static let wentWrong = Self("went_wrong", "what went wrong")
  static let boundaryObject = Self("boundary_object", "what carried the learning home")
  static let reaches = Self("reaches", "how far it reached")
  static let deviates = Self("deviates", "how it departs from the ideal type")
  static let direction = Self("direction", "whether things got better or worse")
  static let domain = Self("domain", "in what something changed")
  static let among = Self("among", "among whom")
  static let measure = Self("measure", "how it was measured, and what came out")
  static let sustained = Self("sustained", "what lasts, where anything does")
  static let sustainedVerdict = Self(
    "sustained_verdict", "whether the outcome may be called sustained, and what is missing where it may not")
  static let quote = Self("quote", "what somebody said, word for word")
}

// MARK: Tables of cases

extension TextKey {
  static let classes = Self("classes", "the classes of a row by which it may be narrowed down; none on other pages")
  static let costURL = Self("cost_url", "the address of actions in the order of what they cost, where any is reported")
  static let schoolURL = Self("school_url", "the address of what is known of a school")
  static let comparisonURL = Self(
    "comparison_url", "the address of the case beside others, where there are any like it")
  static let leftOut = Self("left_out", "which cases have actions that are left out or not counted, where any has")
  static let csvURL = Self("csv_url", "the address of the same table for spreadsheets and programs")
}

// MARK: The brief, and school by school

extension TextKey {
  static let problem = Self("problem", "the problem that the network works on")
  static let known = Self("known", "which way an outcome went, and from what that is known")
  static let certainty = Self("certainty", "how sure one can be of the outcomes, in up to three sentences")
  static let moreActions = Self("more_actions", "how many actions there are besides those listed")
  static let moreOutcomes = Self("more_outcomes", "how many outcomes there are besides those listed, and which way")
  static let otherIdealTypes = Self("other_ideal_types", "how many ideal types the actions follow besides those listed")
  static let nothingOf = Self("nothing_of", "of which rows of the brief the case reports nothing, as a sentence")
  static let remainder = Self("remainder", "how many schools are not listed, where they are too many")
  static let number = Self("number", "the number of an action among those of its case")
  static let tied = Self("tied", "how many colleagues have a tie from a member: `3 of 4`")
  static let nothingPutIn = Self("nothing_put_in", "that no counted action is reported that puts something in")
  static let nothingBroughtHome = Self(
    "nothing_brought_home", "that no counted action is reported that brings something home")
  static let intoNetwork = Self("into_network", "how far ties lead from colleagues into the network")
  static let homeToColleagues = Self("home_to_colleagues", "how far ties lead from the network home to colleagues")
}

// MARK: The page on which a thing is found

extension TextKey {
  static let caseTitle = Self("case_title", "the title of its case")
  static let caseURL = Self("case_url", "the address of its case; on the front page, of all cases")
  static let actionURL = Self("action_url", "the address of all actions")
  static let idealTypeURL = Self("ideal_type_url", "the address of all ideal types")
}
