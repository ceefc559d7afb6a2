// What people paste from word processors, mail and note programs, or type as they do there: each is warned of where
// Markdown makes something else of it, and ordinary prose is not.

import Diagnostics
import Testing

@testable import Cases

@Suite struct ProseHabitTests {
  /// The rule and the text of each message, with its first words.
  private func found(_ body: String) throws -> [String] {
    let front = "---\ntitle: T\nsummary: S\nstanding: composite\nnetwork: {communities: {}}\n---\n"
    let settings = "title: T\ndescription: D\nbase_url: https://example.org/\nlanguage: en\nlicence: CC-BY-4.0\n"
    let desk = Desk([
      SourceFile(path: "portfolio.yml", text: settings), SourceFile(path: "cases/c.md", text: front + body + "\n"),
    ])
    return try desk.study("cases/c.md", neighbours: ["map.png"]).diagnostics.map { diagnostic in
      let text = diagnostic.span.map { String(decoding: desk.sources[$0.file].bytes[$0.range], as: UTF8.self) } ?? ""
      return "\(diagnostic.rule.id) \(text): \(diagnostic.message)"
    }
  }

  private static let indent = "an indent of four blanks or a tab makes code of this text"
  private static let more = "a `>` at the beginning of a line makes a quotation of it"
  private static let line = "a line of hyphens straight below a text makes a heading of it"
  private static let open = "the code that begins here is never closed, so what follows is code as well"
  private static let tabs = "cells between tabs make no table, so the lines run together"
  private static let labels = "lines that begin with a label run together into one paragraph"
  private static let notes = "notes one below the other run together, and nothing leads to them"
  private static func item(_ mark: String) -> String {
    "`\(mark) ` at the beginning of a line makes an item of a list of it"
  }
  private static func bullet(_ mark: String) -> String {
    "`\(mark)` begins no item of a list, so the lines run together"
  }

  private static let habits: [(body: String, place: String, message: String)] = [
    ("\tWe learned much in this year.", "\tWe learned much in this year.", indent),
    ("    Wir haben viel gelernt, und zwar gern.", "    Wir haben viel gelernt, und zwar gern.", indent),
    ("\tWe met.", "\tWe met.", indent), ("    Setze x auf 3.", "    Setze x auf 3.", indent),
    ("Frau M.: Ja.\nHerr K.: Nein.", "Frau M.: Ja.\nHerr K.: Nein.", labels),
    ("L1: und dann?\nL2: Nichts.", "L1: und dann?\nL2: Nichts.", labels),
    ("*Erstens\n*Zweitens", "*Erstens", "no blank follows the `*`, so this is no list"),
    ("So:\n\n    - one\n    - two", "    - one", indent),
    ("- one\n\n      And more of it, said later.", "      And more of it, said later.", indent),
    ("A sentence that ends here.\n---\nMore.", "---", line), ("Two lines\nof a text\n---", "---", line),
    ("---\ntitle: Oak\n---\nText", "---", line),
    ("There were\n> 50 of them.", "> 50 of them.", more), ("> 50 % came.", "> 50 % came.", more),
    (">= 5 came", ">= 5 came", more),
    (
      "> 50 teachers came, and then all the others in the town did, and\nthey stayed.",
      "> 50 teachers came, and then all the others in the town did, and", more
    ),
    ("It grew by\n- 5 points.", "- 5 points.", item("-")), ("It was\n+ 3 in May", "+ 3 in May", item("+")),
    ("We met on\n1. Mai 2024.", "1. Mai 2024.", item("1.")),
    ("1998. It was\na good year.", "1998. It was", item("1998.")),
    ("5. Mai 2024: wir trafen uns.", "5. Mai 2024: wir trafen uns.", item("5.")),
    ("1998. One.\n2003. Two.", "2003. Two.", "the items of a list are numbered one by one: `2003` is shown as `1999`"),
    ("3) c\n2) b", "2) b", "the items of a list are numbered one by one: `2` is shown as `4`"),
    ("School\tPeople\nOak\t5\nElm\t6", "School\tPeople\nOak\t5\nElm\t6", tabs),
    (
      "  A     B\n----- -----\n  1     2", "----- -----",
      "columns over and under dashes make no table, so their cells run together"
    ),
    ("```\nCode\n\nText", "```", open), ("Text\n\n~~~~ text\nCode\n~~~", "~~~~ text", open),
    ("> ```\n> Code\n\nText", "> ```", open),
    ("o\tone\no\ttwo", "o\tone", bullet("o")), ("→ one\n→ two", "→ one", bullet("→")),
    ("✅ one\n❌ two", "✅ one", bullet("✅")), ("-- one\n-- two", "-- one", bullet("--")),
    ("* one\n** two", "** two", bullet("**")), ("·\u{A0}one", "·\u{A0}one", bullet("·")),
    ("§\tone", "§\tone", bullet("§")),
    ("a) one goes\non\nb) two", "a) one goes", "letters number no list, so the lines run together"),
    ("a. one\nb. two", "a. one", "letters number no list, so the lines run together"),
    ("i. one\nii. two", "i. one", "letters number no list, so the lines run together"),
    ("iv) one\nv) two", "iv) one", "letters number no list, so the lines run together"),
    ("¹ One\n² Two", "¹ One", notes), ("[1] One\n[2] Two", "[1] One", notes),
    ("##\u{A0}Oak", "##\u{A0}Oak", "a no-break space (U+00A0) follows the `#`, so this is no heading"),
    ("#\u{2003}Oak", "#\u{2003}Oak", "a wide or thin space (U+2003) follows the `#`, so this is no heading"),
    ("-\u{202F}one", "-\u{202F}one", "a narrow no-break space (U+202F) follows the `-`, so this is no list"),
    ("1.\u{A0}one\n2.\u{A0}two", "1.\u{A0}one", "a no-break space (U+00A0) follows the `1.`, so this is no list"),
    (
      "\u{200B}## Oak", "\u{200B}## Oak", "a sign that cannot be seen (U+200B) is before `##`, so nothing is made of it"
    ),
    (
      "- one\n\u{A0}\u{A0}- two", "\u{A0}\u{A0}- two",
      "a no-break space (U+00A0) is before `-`, so nothing is made of it"
    ),
    ("Where: Oak\nWhen: 2020", "Where: Oak\nWhen: 2020", labels),
    ("**Ort:** Köln\n**Zeit:** 2020", "**Ort:** Köln\n**Zeit:** 2020", labels),
    ("- one\n- two\nA new paragraph.", "A new paragraph.", "this line goes on with the item of the list above it"),
    ("> So it was.\nAnd we went on.", "And we went on.", "this line goes on with the quotation above it"),
    ("![x] (map.png)", "] (", "a blank keeps this from being a link"),
    ("[x] (case:c)", "] (", "a blank keeps this from being a link"),
    ("[x] (map.png)", "] (", "a blank keeps this from being a link"),
    ("Text ^abc123", "^abc123", "`^abc123` is not read here, and is shown as it is written"),
    ("\\newpage", "\\newpage", "`\\newpage` is not read here, and is shown as it is written"),
    ("Term\n\n:   Meaning", ":   Meaning", "a term with its definition is not read here, so the lines run together"),
  ]

  @Test(arguments: habits)
  func warnsOfWhatBecomesSomethingElse(body: String, place: String, message: String) throws {
    #expect(try found(body) == ["unread-markup \(place): \(message)"])
  }

  @Test(arguments: [
    "    let x = 5;\n    return x", "    make build all tests", "```\nWe learned much in this year.\n```",
    "> ```\n> x\n> ```", "- x\n\n  ```\n  y\n  ```\n- z", "~~~~\n```\n~~~~",
    "What did we learn?\n---\n\nMuch.", "Oak\n----", "A sentence.\n\n---\n\nMore.", "* * *", "- - -",
    "> 20 years I worked alone.", "> So it was.\n> And on.",
    "> The first line of a quotation that is as long as lines are\ngoes on.", "\\> 50 came.",
    "We need:\n- time", "We need\n- time\n- money", "1. one\n\nText\n\n2. two", "1. one\n1. two", "10. ten\n11. eleven",
    "1. Mai\n   2024", "1998\\. It was.",
    "- The first line of an item that is as long as lines are, or so\ngoes on.", "- one\n  and on", "- one\n  - two",
    "1. one\n   - two\n", "1.\u{A0}Mai war es.", "o bien\nasí", "Text¹ here.", "Text.[1]\n\n[1] Note",
    "See [1], [2].\n\n[1]: https://example.org\n[2]: https://example.net", "Where: Oak\\\nWhen: 2020",
    "Where: Oak  \nWhen: 2020", "Aim: we want\nmuch.", "Mail <a@example.org>.",
    "z. B. so\nund so", "Two questions remained: who pays?\nAnd one more: who stays?", "*Erstens* so\n*Zweitens* so",
    "So\u{AD}ft and no\u{A0}break.", "\tx\n", "→ one", "[x] (so)", "a ^ b", "5. one\n6. two",
  ])
  func saysNothingOfOrdinaryProse(body: String) throws { #expect(try found(body) == []) }

  @Test func takesSoftHyphensOutOfIds() throws {
    #expect(Article.Heading.id(of: "Ko\u{AD}pf\u{200B}weide") == "s-kopfweide")
    #expect(try found("## Ko\u{AD}pf\n\n[so](#s-kopf)") == [])
  }

  @Test(arguments: [
    "[the\nplan]\n\n[the plan]: https://example.org", "> [the\n> plan]\n\n[the plan]: https://example.org",
    "[a][the\n  Plan]\n\n[The plan]: https://example.org",
    "[a]: https://example.org/[b]\n[b]: https://example.org\n\n[a]",
  ])
  func findsLabelsOverTheEndsOfLines(body: String) throws { #expect(try found(body) == []) }

  @Test(arguments: [
    "    A sentence of some words.\n\n\n", "> 5\n", "- a\nB\n", "> a\nB\n", "5. a\n\nb\n\n", "3. a\n1. b\n", "```\n",
    "A.\n---\n", "a\tb\n", "a) b\nc\n", "A: b\n", "-- --\n",
    "[a\n", "[a]: b\n\n", "“a \"b ", "'68 ", "https://a.org/'", "l'\"", "« \"a",
  ])
  func readsManyInTimeThatGrowsWithTheirLength(piece: String) throws {
    #expect(try takesTimeInProportion(piece) { _ = try found($0) })
  }
}
