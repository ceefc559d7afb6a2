// Explanations of the rules for what is named in one place and stands in another.

import Diagnostics

extension Explanation {
  static let names: [Explanation] = [
    Explanation(
      .duplicateID, remedy: .person,
      why: "Whatever names the id would mean one of two things, and nobody could tell which.",
      bad: .front(
        "actions:\n  - {id: cover, title: A budget for cover, function: prioritising}\n  - {id: cover, title: Cover "
          + "on Mondays, function: prioritising}"
      ),
      good: .front(
        "actions:\n  - {id: budget, title: A budget for cover, function: prioritising}\n  - {id: mondays, title: "
          + "Cover on Mondays, function: prioritising}"
      )),
    Explanation(
      .repeatedEntry, remedy: .help, why: "What a list names twice would be shown and counted twice.",
      bad: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, at: [oak, elm, oak]}"),
      good: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, at: [oak, elm]}")),
    Explanation(
      .unknownPerson, remedy: .help,
      why: "A tie to somebody who is not listed cannot be drawn, and is usually a slip of the pen.",
      bad: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, by: aok-1}"),
      good: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, by: oak-1}")),
    Explanation(
      .unknownCommunity, remedy: .help,
      why: "Every person has a home in the picture; a home that is not listed has no disc.",
      bad: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, at: [oka]}"),
      good: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, at: [oak]}")),
    Explanation(
      .unknownAction, remedy: .help,
      why: "An outcome that follows from an action which is not told leaves the reader without the how.",
      bad: .front(outcome(follows: "covr")), good: .front(outcome(follows: "cover"))),
    Explanation(
      .unknownEvidence, remedy: .help,
      why: "A claim that rests on evidence which is not listed rests on nothing that a reader can see.",
      bad: .front(outcome(evidence: "dairy")), good: .front(outcome(evidence: "diary"))),
    Explanation(
      .unknownTag, remedy: .help,
      why: "Tags bring cases together only while everybody uses the same words.", bad: .front("tags: [raeding]"),
      good: .front("tags: [reading]")),
    Explanation(
      .unknownNeed, remedy: .help,
      why: "Needs are how a leader finds an action; a need that is not in needs.yml leads nowhere.",
      bad: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, needs: find-tme}"),
      good: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, needs: find-time}")),
    Explanation(
      .unknownCitation, remedy: .help,
      why: "A reader who wants to check a claim needs the work in the list of references.",
      bad: .body("Leaders matter [@brwn2019]."), good: .body("Leaders matter [@brown2019].")),
    Explanation(
      .unknownCase, remedy: .help,
      why: "A link to a case that is not there, or that may not be seen, leads readers into nothing; "
        + "and its address says what the case is called, wherever it is published.",
      bad: .body("See [the other case](case:aok)."), good: .body("See [this case](case:oak).")),
    Explanation(
      .unknownIdealType, remedy: .help,
      why: "An action is shown with the ideal type that it claims; without its page there is nothing to claim.",
      bad: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, ideal_type: protected-tme}"),
      good: .front("actions:\n  cover: {title: A budget for cover, function: prioritising, ideal_type: protected-time}")
    ),
    Explanation(
      .unknownIngredient, remedy: .help,
      why: "The page of an ideal type shows for each ingredient which actions had it; it can show only its own.",
      bad: ingredients(of: "has: [bookd]"), good: ingredients(of: "has: [booked]")),
    Explanation(
      .optimalCase, remedy: .person,
      why: "What is shown as the best example of a form is what readers will copy; it has to have all of the form.",
      bad: ingredients(of: "lacks: [booked]"), good: ingredients(of: "has: [booked]")),
    Explanation(
      .unknownField, remedy: .help,
      why: "A note on coding says why a field says what it says; on a field that is not there it explains nothing.",
      bad: .front("coding: {by: A. Author, notes: {summry: It is one sentence of the report.}}"),
      good: .front("coding: {by: A. Author, notes: {summary: It is one sentence of the report.}}")),
    Explanation(
      .unknownPage, remedy: .help,
      why: "A link to a page that is not there leads readers into nothing.", bad: .body("See [who we are](page:abut)."),
      good: .body("See [who we are](page:about).")),
    Explanation(
      .tagCycle, remedy: .person,
      why: "Broader tags gather the cases of narrower ones; in a circle each would have to hold itself.",
      bad: .file(
        "tags.yml", "reading: {label: Reading, broader: literacy}\nliteracy: {label: Literacy, broader: reading}\n"),
      good: .file("tags.yml", "reading: {label: Reading, broader: literacy}\nliteracy: {label: Literacy}\n")),
    Explanation(
      .tagSynonym, remedy: .help,
      why: "Two words for one thing would split its cases over two pages; the preferred word keeps them together.",
      bad: .front("tags: [release time]"), good: .front("tags: [cover-time]")),
    Explanation(
      .tagReplaced, remedy: .help,
      why: "The old tag's page only leads on to the new one.", bad: .front("tags: [learning-by-lessons]"),
      good: .front("tags: [lesson-study]")),
  ]

  /// An ideal type with one ingredient, and the action that shows it best.
  private static func ingredients(of claim: String) -> Explanation.Example {
    let action = """
      actions:
        cover:
          title: A budget for cover
          function: prioritising
          ideal_type: {is: protected-time, \(claim)}
      """
    let type = """
      ---
      title: Protect the network's time
      summary: A leader sets time aside that only the network may use.
      function: prioritising
      ingredients: [{id: booked, text: The dates are booked before the year begins}]
      optimal_case: oak#cover
      ---

      Put the dates into the calendar first.

      """
    return .init(
      shown: action,
      files: Explanation.Example.front(action).files + [.init("Content/ideal-types/protected-time.md", type)])
  }

  static func outcome(evidence: String = "diary", follows: String = "cover") -> String {
    """
    actions:
      cover: {title: A budget for cover, function: prioritising, evidence: diary}
    outcomes:
      - domain: teaching-practice
        direction: positive
        statement: Lessons open with a question.
        follows: \(follows)
        evidence: \(evidence)
    evidence:
      diary: {kind: self-report, by: self}
    """
  }
}
