// Explanations of the rules for Markdown and for references.

import Diagnostics

extension Explanation {
  static let prose: [Explanation] = [
    Explanation(
      .rawHTML, remedy: .person,
      why: "HTML in prose could run programs in the reader's browser, and breaks the page when a tag is forgotten.",
      bad: .body("This is <b>bold</b>."), good: .body("This is **bold**.")),
    Explanation(
      .unsafeAddress, remedy: .person,
      why:
        "An address of this kind can run a program in the reader's browser, or leads to another place than it shows.",
      bad: .body("[Read on](javascript:alert)"),
      good: .body("[Read on](https://example.org/)")),
    Explanation(
      .brokenLink, remedy: .person,
      why: "A link to a file that is not beside the case leads readers into nothing.",
      bad: .body("[The card](card.pdf)"),
      good: .body("[The card](https://example.org/card.pdf)")),
    Explanation(
      .unknownFootnote, remedy: .person,
      why: "A number in the text with no note below sends readers searching.", bad: .body("They met twice.[^1]"),
      good: .body("They met twice.[^1]\n\n[^1]: In March and in June.")),
    Explanation(
      .unusedFootnote, remedy: .person,
      why: "A note that nothing calls is not printed, so what it says is lost.",
      bad: .body("They met twice.\n\n[^1]: In March and in June."),
      good: .body("They met twice.[^1]\n\n[^1]: In March and in June.")),
    Explanation(
      .unreadMarkup,
      why: "Marks that are not read here are printed as they stand, and what they were meant to do is lost.",
      bad: .body("##What it cost\n\nTwo days a term."), good: .body("## What it cost\n\nTwo days a term.")),
    Explanation(
      .unknownAnchor,
      why: "A link to a part of a page that is not there leads to its beginning, and readers search for the rest.",
      bad: .body("## What it cost\n\nAs [told above](#what-it-cost)."),
      good: .body("## What it cost\n\nAs [told above](#s-what-it-cost).")),
    Explanation(
      .notAPicture, remedy: .person, why: "A browser shows an empty frame where a picture is a file of another kind.",
      bad: .picture("plan.csv", "day,place\n"), good: .attachment("plan.csv", "day,place\n")),
    Explanation(
      .unevenTable, remedy: .person,
      why: "A cell too many stands under no heading, and usually comes from a stroke that belongs to the text.",
      bad: .body("| Year | Visits |\n|---|---|\n| one | 12 | 30 |"),
      good: .body("| Year | Visits |\n|---|---|\n| one | 12 |")),
    Explanation(
      .tablePadding, remedy: .person,
      why: "A heading of many columns over many short rows makes a page a thousand times as large as its text.",
      bad: .body(
        "| Year | " + (1...100).map { "\($0) | " }.joined() + "\n|" + String(repeating: "---|", count: 101)
          + String(repeating: "\n| one |", count: 101),
        shown: "| Year | 1 | 2 | … | 100 |\n|---|---|---|…|---|\n| one |      (and 100 such rows)"),
      good: .body("| Year |\n|---|\n| one |")),
    Explanation(
      .proseDepth, remedy: .person,
      why: "Browsers give up on text that is nested so deep, and no reader can see what belongs where.",
      bad: .body(String(repeating: "> ", count: 33) + "They met twice."), good: .body("> They met twice.")),
    Explanation(
      .repeatedText, remedy: .person,
      why: "A few bytes that stand for a long name, again and again, make a page of many megabytes.",
      bad: .body(
        String(repeating: "[a] ", count: 400) + "\n\n[a]: https://example.org/" + String(repeating: "a", count: 600),
        shown: "[a] [a] [a] …      (400 times)\n\n[a]: https://example.org/aaaa…      (600 letters)"),
      good: .body("[a] [a] [a]\n\n[a]: https://example.org/a")),
    Explanation(
      .headingLevel, remedy: .help,
      why: "The page's title is its first heading; people who listen to pages find their way by the levels.",
      bad: .body("# The problem"), good: .body("## The problem")),
    Explanation(
      .bibtexSyntax, remedy: .person, why: "An entry that cannot be read leaves its citations without a work.",
      bad: .file(
        "references.bib",
        "@article{brown2019,\n  author = {Brown, Chris},\n  title = {Exploring the current context\n}\n"),
      good: .file(
        "references.bib",
        "@article{brown2019,\n  author = {Brown, Chris},\n  title = {Exploring the current context},\n  year = "
          + "{2019}\n}\n"
      )),
    Explanation(
      .bibtexField, remedy: .person, why: "A list of references names who wrote a work and what it is called.",
      bad: .file(
        "references.bib", "@article{brown2019,\n  title = {Exploring the current context},\n  year = {2019}\n}\n"),
      good: .file(
        "references.bib",
        "@article{brown2019,\n  author = {Brown, Chris},\n  title = {Exploring the current context},\n  year = "
          + "{2019}\n}\n"
      )),
    Explanation(
      .unknownLaTeX, remedy: .person,
      why: "A command that is not read would be left out of what readers see, and a letter or sign with it.",
      bad: .file(
        "references.bib",
        "@article{brown2019,\n  author = {Brown, Chris},\n  title = {Networks \\amalg schools},\n  year = {2019}\n}\n"),
      good: .file(
        "references.bib",
        "@article{brown2019,\n  author = {Brown, Chris},\n  title = {Networks \\& schools},\n  year = {2019}\n}\n")),
    Explanation(
      .jsonSyntax, remedy: .help,
      why: "What cannot be read here can be read by no other program either: works go uncited, and nodes untied.",
      bad: cited("\"author\": [{\"family\": \"Hubers\"}],"), good: cited("\"author\": [{\"family\": \"Hubers\"}]")),
    Explanation(
      .cslField, remedy: .person, why: "A list of references names who wrote a work and what it is called.",
      bad: .file(
        "references.json",
        "[\n  {\"id\": \"hubers2018\", \"type\": \"book\", \"author\": [{\"family\": \"Hubers\"}]}\n]\n"),
      good: .file("references.json", "[]\n")),
    Explanation(
      .unusedReference, remedy: .person,
      why: "A reader of the references takes each of them for something that the cases rest on.",
      bad: .file(
        "references.json",
        "[\n  {\"id\": \"hubers2018\", \"type\": \"book\", \"title\": \"A book\", \"author\": [{\"family\": "
          + "\"Hubers\"}]}\n]\n"
      ),
      good: .file("references.json", "[]\n")),
    Explanation(
      .badCitation, remedy: .person,
      why: "A citation that cannot be read would be printed as it stands, and lead nowhere.",
      bad: .body("As was said [@brown2019; p. 4]."),
      good: .body("As was said [@brown2019, p. 4].")),
    Explanation(
      .nestedLink, remedy: .person,
      why: "A link inside a link leads to two places at once, and browsers take them apart at random.",
      bad: .body("[The paper [@brown2019]](https://example.org/)"),
      good: .body("[The paper](https://example.org/) [@brown2019]")),
    Explanation(
      .headingSkipped, remedy: .help,
      why: "People who listen to pages find their way by the levels, and look for the one that is not there.",
      bad: .body("## The problem\n\n#### In year three"), good: .body("## The problem\n\n### In year three")),
    Explanation(
      .imageWithoutText, remedy: .person,
      why: "Those who cannot see a picture learn nothing from it unless somebody says what it shows.",
      bad: .body("![](case:oak)"),
      good: .body("![The network of Oak and Elm](case:oak)")),
    Explanation(
      .badCallout, remedy: .person,
      why: "A callout of a kind that does not exist would be printed as a quotation with a word in brackets.",
      bad: .body("> [!HINT]\n> Ask for the hour first."), good: .body("> [!TIP]\n> Ask for the hour first.")),
    Explanation(
      .quoteWithoutSource, remedy: .person,
      why: "A quotation is only ever somebody's words.", bad: .body("> [!QUOTE]\n> Nobody had asked us before."),
      good: .body("> [!QUOTE]\n> Nobody had asked us before.\n>\n> — A teacher at Elm")),
    Explanation(
      .misplacedDiagram, remedy: .person,
      why: "A diagram is as wide as the text and has a caption, so it cannot stand in the middle of a sentence.",
      bad: .body("They met as ![the network](case:oak) shows."),
      good: .body("![The network of Oak and Elm](case:oak)\n\nThey met as the diagram shows.")),
  ]

  /// A book in references.json that a page cites, with these fields.
  private static func cited(_ fields: String) -> Example {
    let text =
      "[\n  {\"id\": \"hubers2018\", \"type\": \"book\", \"title\": \"A book\", \"issued\": {\"date-parts\": "
      + "[[2018]]}, \(fields)}\n]\n"
    return Example(
      shown: text,
      files: [
        .init("Content/references.json", text),
        .init("Content/pages/about.md", "---\ntitle: About\n---\n\nAfter a book [@hubers2018].\n"),
      ])
  }
}
