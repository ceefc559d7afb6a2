// Explanations of the rules for Markdown and for references.

import Diagnostics

extension Explanation {
  static let prose: [Explanation] = [
    Explanation(
      .rawHTML, why: "HTML in prose could run programs in the reader's browser, and breaks the page when a tag is forgotten.",
      bad: .body("This is <b>bold</b>."), good: .body("This is **bold**.")),
    Explanation(
      .unsafeAddress, why: "An address of this kind can run a program in the reader's browser.", bad: .body("[Read on](javascript:alert)"),
      good: .body("[Read on](https://example.org/)")),
    Explanation(
      .brokenLink, why: "A link to a file that is not beside the case leads readers into nothing.", bad: .body("[The card](card.pdf)"),
      good: .body("[The card](https://example.org/card.pdf)")),
    Explanation(
      .unknownFootnote, why: "A number in the text with no note below sends readers searching.", bad: .body("They met twice.[^1]"),
      good: .body("They met twice.[^1]\n\n[^1]: In March and in June.")),
    Explanation(
      .unusedFootnote, why: "A note that nothing calls is not printed, so what it says is lost.", bad: .body("They met twice.\n\n[^1]: In March and in June."),
      good: .body("They met twice.[^1]\n\n[^1]: In March and in June.")),
    Explanation(
      .unevenTable, why: "A missing cell moves every figure after it under the wrong heading.",
      bad: .body("| Year | Visits |\n|---|---|\n| one |"), good: .body("| Year | Visits |\n|---|---|\n| one | 12 |")),
    Explanation(
      .headingLevel, why: "The page's title is its first heading; people who listen to pages find their way by the levels.",
      bad: .body("# The problem"), good: .body("## The problem")),
    Explanation(
      .bibtexSyntax, why: "An entry that cannot be read leaves its citations without a work.",
      bad: .file("references.bib", "@article{brown2019,\n  author = {Brown, Chris},\n  title = {Exploring the current context\n}\n"),
      good: .file("references.bib", "@article{brown2019,\n  author = {Brown, Chris},\n  title = {Exploring the current context},\n  year = {2019}\n}\n")),
    Explanation(
      .bibtexField, why: "A list of references names who wrote a work and what it is called.",
      bad: .file("references.bib", "@article{brown2019,\n  title = {Exploring the current context},\n  year = {2019}\n}\n"),
      good: .file("references.bib", "@article{brown2019,\n  author = {Brown, Chris},\n  title = {Exploring the current context},\n  year = {2019}\n}\n")),
  ]
}
