// Explanations of what a careful editor asks: claims that rest on something, networks without loose ends, plain words.

import Diagnostics

extension Explanation {
  private static let schools =
    "communities:\n  oak: {name: Oak School, kind: school}\n  elm: {name: Elm School, kind: school}\n"
  private static let people =
    "people:\n  oak-1: {community: oak, member: true}\n  elm-1: {community: elm, member: true}\n"

  static let editor: [Explanation] = [
    Explanation(
      .outcomeWithoutEvidence, remedy: .person,
      why: "Readers weigh a claim by what it rests on; a claim that rests on nothing cannot be weighed.",
      bad: .front(
        "outcomes:\n  - {domain: teaching-practice, direction: positive, statement: Lessons open with a question.}"),
      good: .front(
        "outcomes:\n  - {domain: teaching-practice, direction: positive, statement: Lessons open with a question., "
          + "evidence: diary}\nevidence:\n  diary: {kind: self-report, by: self}"
      )),
    Explanation(
      .claimWithoutSource, remedy: .person,
      why: "An empirical case reports from real schools; without a publication nobody can check what it says.",
      bad: .front(claim("kind: observation, by: independent")),
      good: .front(claim("kind: observation, by: independent, cites: \"brown2019, p. 4\""))),
    Explanation(
      .unusedEvidence, remedy: .person,
      why: "Evidence that bears out nothing is either a claim that was forgotten or a leftover.",
      bad: .front("evidence:\n  diary: {kind: self-report, by: self}"),
      good: .front(
        "conditions: {trust: {level: present, evidence: diary}}\nevidence:\n  diary: {kind: self-report, by: self}")),
    Explanation(
      .earlyStudentOutcome, remedy: .person,
      why: "The research gives three years as the least time in which a network's work shows in what children learn.",
      bad: .front(students(until: "2022-07")), good: .front(students(until: "2024-07"))),
    Explanation(
      .checkedAfterPublication, remedy: .person,
      why:
        "What a case reports was there before it was published, and readers of one that was checked take it that those "
        + "in it had read it first: of two dates that say otherwise, one is wrong.",
      bad: .front("published: 2026-03-02\nchecked_with: [{who: The heads, date: 2026-05, result: agreed}]"),
      good: .front("published: 2026-05-02\nchecked_with: [{who: The heads, date: 2026-03, result: agreed}]")),
    Explanation(
      .linkWithoutActions, remedy: .person,
      why: "What the link of an outcome to actions rests on says nothing where no action is named; no page shows it.",
      bad: .front(linked("link_basis: inferred")),
      good: .front(linked("link_basis: inferred, follows: card"))),
    Explanation(
      .linkWithoutComparison, remedy: .person,
      why:
        "That an action led to an outcome only a comparison with others shows, made by somebody independent; "
        + "everything else was followed by it.",
      bad: .front(linked("link_basis: comparison, follows: card")),
      good: .front(linked("link_basis: comparison, follows: card", evidence: "kind: randomised, by: independent"))),
    Explanation(
      .observedTooEarly, remedy: .person,
      why:
        "What was there before the network began did not come of it; it is what later figures are compared with. What "
        + "was gathered before an outcome was seen does not bear it out.",
      bad: .front(students(until: "2024-07", seen: "2018-05")),
      good: .front(students(until: "2024-07", seen: "2024-05"))),
    Explanation(
      .actionReachesNobody, remedy: .person,
      why: "Mobilising means that colleagues take up what the network learned; how far is what readers want to know.",
      bad: .front("actions:\n  card: {title: A card for every classroom, function: mobilising}"),
      good: .front(
        "actions:\n  card: {title: A card for every classroom, function: mobilising, reaches: [know-about, embed]}")),
    Explanation(
      .inventedQuoteCites, remedy: .person, why: "A real author would seem to have written down what nobody said.",
      bad: .front(
        "conditions: {trust: {level: present, evidence: talk}}\nevidence:\n  talk: {kind: self-report, by: self, "
          + "quote: We had the time., cites: brown2019}"
      ),
      good: .front(
        "conditions: {trust: {level: present, evidence: talk}}\nevidence:\n  talk: {kind: self-report, by: self, "
          + "quote: We had the time.}"
      )),
    Explanation(
      .successesOnly, remedy: .person,
      why:
        "Where every case worked nobody can learn what makes the difference; null results and failures are findings.",
      bad: portfolio { _ in "selection: successful" },
      good: portfolio {
        $0 == 0
          ? "selection: null-result\nactions:\n  cover: {title: A budget for cover, function: prioritising, "
            + "went_wrong: Nobody came.}"
          : "selection: successful"
      }),
    Explanation(
      .consentNotGiven, remedy: .person,
      why:
        "Those who are written about decide whether it is published. What was on the web once cannot be called back.",
      bad: .front("consent: {individuals: given, network: pending}"),
      good: .front("consent: {individuals: given, network: given}")),
    Explanation(
      .withheldName, remedy: .person,
      why:
        "Who reads both finds out what one of them withholds. Whether the words name that school, or something "
        + "else, only a person can tell.",
      bad: withheld("They learnt from Lindenhof."), good: withheld("They learnt from another school.")),
    Explanation(
      .quotedWords, remedy: .person,
      why:
        "Words within a sentence are somebody's as much as those of a quotation by itself. Whether they are, or a name "
        + "or title, only a person can tell.",
      bad: .front("consent: {individuals: given, quotation: declined}\nsummary: \"One said: “It saved us.”\""),
      good: .front(
        "consent: {individuals: given, quotation: declined}\nsummary: \"One said that it had saved them.\"")),
    Explanation(
      .consentMissing, remedy: .person,
      why: "Real people and schools can be recognised by those who know them; readers should see that they were asked.",
      bad: .front("standing: empirical"),
      good: .front("standing: empirical\nconsent: {individuals: given, organisations: given, reviewed: 2026-02}")),
    Explanation(
      .placeholder, remedy: .person,
      why: "A new file holds texts that show where to write; published, they say something that is not so.",
      bad: .front("standing: composite\ncontext: {region: …}"),
      good: .front("standing: composite\ncontext: {region: Ruhr}")),
    Explanation(
      .siteLanguage, remedy: .person,
      why:
        "Headings and labels come with casebook, in English. Readers of another language should know before they "
        + "rely on it.",
      bad: .file("portfolio.yml", language("de")), good: .file("portfolio.yml", language("en-GB"))),
    Explanation(
      .supersededStays, remedy: .person,
      why: "Readers who follow an old link would find the old case, and nothing that leads them to the new one.",
      bad: two("supersedes: oak"), good: two("supersedes: the-old-name")),
    Explanation(
      .titleTwice, remedy: .person,
      why: "In a list nobody could tell one from the other; most often one file is a copy that was to be changed.",
      bad: two("title: Two schools"), good: two("title: Two nurseries")),
    Explanation(
      .emptyCommunity, remedy: .person,
      why: "A disc with nobody in it tells readers nothing, and is usually a person whose community is misspelt.",
      bad: .network(schools + "  ash: {name: Ash School, kind: school}\n" + people + "ties:\n  - oak-1 <-> elm-1"),
      good: .network(
        schools + "  ash: {name: Ash School, kind: school, members: 2}\n" + people + "ties:\n  - oak-1 <-> elm-1")),
    Explanation(
      .memberWithoutTies, remedy: .person,
      why:
        "A member who shares nothing with anybody is a finding, or a tie that was forgotten; the text should say "
        + "which.",
      bad: .network(schools + people + "  oak-2: {community: oak, member: true}\nties:\n  - oak-1 <-> elm-1"),
      good: .network(
        schools + people + "  oak-2: {community: oak, member: true}\nties:\n  - oak-1 <-> elm-1\n  - oak-1 <-> oak-2")),
    Explanation(
      .personWithoutTies, remedy: .person,
      why: "Somebody who is listed but never named may be a slip in a tie, or need not be listed at all.",
      bad: .network(schools + people + "  oak-2: {community: oak}\nties:\n  - oak-1 <-> elm-1"),
      good: .network(schools + people + "  oak-2: {community: oak}\nties:\n  - oak-1 <-> elm-1\n  - oak-1 -> oak-2")),
    Explanation(
      .selfTie, remedy: .person, why: "Nobody passes knowledge on to themselves; one of the two ends is a slip.",
      bad: .network(schools + people + "ties:\n  - oak-1 <-> elm-1\n  - oak-1 -> oak-1"),
      good: .network(schools + people + "ties:\n  - oak-1 <-> elm-1")),
    Explanation(
      .tiesWithoutTime, remedy: .person,
      why:
        "Pages lead with the last time, and say of each figure when it was measured; of ties without a time they can "
        + "say neither.",
      bad: .network(
        schools + people + "ties:\n  - oak-1 -> elm-1\nwaves:\n  - {label: \"2024\", ties: [oak-1 <-> elm-1]}"),
      good: .network(
        schools + people
          + "wave: \"2022\"\nties:\n  - oak-1 -> elm-1\nwaves:\n  - {label: \"2024\", ties: [oak-1 <-> elm-1]}")),
    Explanation(
      .duplicateTie, remedy: .help, why: "A tie that is listed twice would be drawn and counted twice.",
      bad: .network(schools + people + "ties:\n  - oak-1 <-> elm-1\n  - oak-1 -> elm-1"),
      good: .network(schools + people + "ties:\n  - oak-1 <-> elm-1")),
    Explanation(
      .tagNearDuplicate, remedy: .person, why: "Two tags that differ by a letter split their cases over two pages.",
      bad: .file("tags.yml", "reading: {label: Reading}\nreadings: {label: Readings}\n"),
      good: .file("tags.yml", "reading: {label: Reading, synonyms: [readings]}\n")),
    Explanation(
      .ambiguousSynonym, remedy: .person, why: "A word that means two tags can be folded into neither.",
      bad: .file(
        "tags.yml", "reading: {label: Reading, synonyms: [books]}\nliterature: {label: Literature, synonyms: [books]}\n"
      ),
      good: .file("tags.yml", "reading: {label: Reading, synonyms: [books]}\nliterature: {label: Literature}\n")),
  ]

  /// An action, and an outcome with these fields that rests on evidence.
  private static func linked(_ fields: String, evidence: String = "kind: before-after, by: self") -> String {
    """
    actions:
      card: {title: A card for every classroom, function: mobilising, reaches: [embed]}
    outcomes:
      - {domain: teaching-practice, direction: positive, statement: Lessons open with a question., \(fields), evidence: counts}
    evidence:
      counts: {\(evidence)}
    """
  }

  /// A second case, with these fields.
  private static func two(_ fields: String) -> Example {
    let front = SoundPortfolio.merged("title: Two nurseries", with: fields)
    return Example(
      shown: "cases/elm.md:\n\(fields)      (beside cases/oak.md, with the title `Two schools`)",
      files: [.init("Content/cases/elm.md", SoundPortfolio.study(front: front, body: SoundPortfolio.citingBody))])
  }

  /// A page beside a case that withholds the name of `lindenhof`.
  private static func withheld(_ text: String) -> Example {
    let front =
      "standing: composite\nnetwork:\n  communities:\n    lindenhof: {name: withheld, kind: school, members: 1}\n"
      + "    c2: {name: withheld, kind: school, members: 1}"
    return Example(
      shown: "pages/about.md:\n\(text)      (beside cases/oak.md, with `lindenhof: {name: withheld, kind: school}`)",
      files: [
        .init("Content/cases/oak.md", SoundPortfolio.study(front: front, body: SoundPortfolio.citingBody)),
        .init("Content/pages/about.md", "---\ntitle: About\n---\n\(text)\n"),
      ])
  }

  private static func language(_ code: String) -> String {
    "title: Cases\ndescription: What leaders did.\nbase_url: https://cases.example/\n"
      + "language: \(code)\nlicence: CC-BY-4.0\n"
  }

  /// An empirical case with one condition that rests on this evidence.
  private static func claim(_ evidence: String) -> String {
    "standing: empirical\nconsent: not-needed\n"
      + "conditions: {trust: {level: present, evidence: visit}}\nevidence:\n  visit: {\(evidence)}"
  }

  private static func students(until end: String, seen: String? = nil) -> String {
    let observed = seen.map { "observed: \($0), " } ?? ""
    return "context: {period: {from: 2020-09, to: \(end)}}\noutcomes:\n"
      + "  - {domain: student-outcomes, among: students, direction: positive, statement: Reading ages rose., "
      + "\(observed)evidence: tests}\nevidence:\n  tests: {kind: before-after, by: independent}"
  }

  /// Six cases, each with what `fields` says of it.
  private static func portfolio(_ fields: (Int) -> String) -> Example {
    Example(
      shown: (0..<6).map { "cases/case-\($0 + 1).md:\n\(fields($0))" }.joined(separator: "\n"),
      files: (0..<6).map {
        .init(
          "Content/cases/case-\($0 + 1).md",
          SoundPortfolio.study(front: "title: Case \($0 + 1)\n\(fields($0))", body: SoundPortfolio.citingBody))
      }, missing: ["Content/cases/oak.md"])
  }
}
