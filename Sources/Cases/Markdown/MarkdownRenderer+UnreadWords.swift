// What is said of markup that is not read, and what to write in its place.

extension MarkdownRenderer {
  /// What is wrong with a kind of markup, and what is read in its place.
  static func words(of kind: UnreadMarkup.Kind, _ source: String) -> (
    message: String, help: String
  ) {
    let shown = source.count > 40 ? source.prefix(40) + "…" : source[...]
    let asText = "`\(shown)` is not read here, and is shown as it is written"
    switch kind {
    case .link: return (asText, "write `[text](address)`")
    case .blankBeforeAddress:
      return (
        "a blank keeps this from being a link",
        "write `[text](address)`, with nothing between the brackets"
      )
    case .bracketsExchanged:
      return (
        "the brackets of this link are exchanged",
        "write the text in `[…]` and the address in `(…)`: `[text](address)`"
      )
    case .autolink:
      return (
        "`\(shown)` is no link, and is shown as it is written",
        "write `[text](address)`, with `%20` for a blank in the address"
      )
    case .reference(let label):
      return (
        "nothing says where `[\(label.prefix(40))]` leads, so it is shown as it is written",
        "write `[\(label.prefix(40))]: address` on a line of its own, or `[text](address)`;"
          + " for a `[` of the text write `\\[`"
      )
    case .wikiLink(let name, let isPicture):
      return (
        asText,
        isPicture
          ? "write `![what it shows](\(addressed(String(name.prefix { $0 != "|" }))))`"
          : "write `[\(name.prefix(40))](case:…)`, or `tag:`, `ideal:` or `page:`; for a `[` of the text write `\\[`"
      )
    case .inlineNote:
      return (
        "a note within the line is not read here",
        "write `[^name]`, and `[^name]: the note` on a line of its own"
      )
    case .blockID:
      return (asText, "leave it out: links lead to headings, as `[text](#s-heading)`")
    case .attributes:
      return (
        asText,
        "leave it out: widths, classes and ids are the theme's; for a `{` of the text write `\\{`"
      )
    case .bracedCitation:
      return (
        "no key stands between these braces",
        "write `@key` as in references.bib, without blanks; for an `@` of the text write `\\@`"
      )
    case .roundCitation(let citation):
      return (
        "a work in these round brackets has brackets of its own",
        "write `\(citation)`, which prints one pair of them; where its names stand before them, put `-` before its `@`"
      )
    case .roundLocator(let citation):
      return (
        "these brackets follow the year, which is printed in brackets of its own",
        "write `\(citation)`, which prints one pair of them"
      )
    case .hiddenAuthors(let key):
      return (
        "`-@` is read only in square brackets, so the work is not cited",
        "write `[-@\(key)]`; for an `@` of the text write `\\@`"
      )
    case .joinedKey(let key):
      return (
        "no blank stands before this `@`, so the work is not cited",
        "write `[@\(key)]`; for an `@` of the text write `\\@`"
      )
    case .bareKey(let key, let place):
      return (
        "no `@` stands before the key `\(key)`, so the work is not cited",
        "write `[@\(key)\(place.prefix(40))]`; for a `[` of the text write `\\[`"
      )
    case .namedCitation:
      return (
        "`\(shown)` is text, and leads to no work in the list of references",
        "write `[@key]`, with the key that the work has there; for a `(` of the text write `\\(`"
      )
    case .numberedNote(let number):
      return (
        "`[\(number)]` is text, and leads to no note",
        "for a footnote write `[^\(number)]`, and `[^\(number)]: …` at the start of its text; for a work `[@key]`; for "
          + "a `[` of the text `\\[`"
      )
    case .template:
      return (
        asText, "leave it out, or write what it stands for; for a `{` of the text write `\\{`"
      )
    case .comment:
      return ("a comment like this is not read here, and is published", "write `<!-- … -->`")
    case .openComment: return (openCommentMessage, openCommentHelp)
    case .maths:
      return (
        "mathematics is not read here, and `\(shown)` is shown as it is written",
        "write it in signs (ρ = 0.4, x²) or put code around it: `` `…` ``; for a `$` of the text write `\\$`"
      )
    case .latex(let name):
      let help =
        switch name {
        case _ where name.hasPrefix("cite") || name.hasSuffix("cite"): "write `[@key]`"
        case "textbf": "write `**…**`"
        case "emph", "textit": "write `*…*`"
        case "footnote": "write `[^name]`, and `[^name]: the note` on a line of its own"
        case "href", "url": "write `[text](address)`"
        default: "write it in words or signs; for code put it between backticks"
        }
      return (asText, help)
    case .sign:
      return (asText, "write the sign itself, such as ☺, or leave it out; for a `:` of the text write `\\:`")
    case .strikethrough, .highlight:
      return (
        asText,
        "write `*…*` or `**…**`, or leave the marks out; for a mark of the text write a backslash before it"
      )
    case .lowered, .raised:
      return (
        asText,
        "write the small sign itself, such as ₂ or ²; for a mark of the text write a backslash before it"
      )
    case .underscores:
      return (
        "these `_` are not read as italics",
        "write `_word_` with no blank inside; underlined words are the same to a reader who hears the page"
      )
    case .emphasis:
      return (
        "these `**` are not read as bold",
        "write `**word**` with no blank inside, and a blank or sign before and behind"
      )
    }
  }

  /// A caption in the quotation marks that it does not hold.
  static func quoted(_ caption: String) -> String {
    caption.contains("'") ? "\"\(caption.replacing("\"", with: "\\\""))\"" : "'\(caption)'"
  }

  /// Whether a text ends as the name of a file does that may be published.
  static func endsFile(_ text: String) -> Bool {
    text.lastIndex(of: ".").map { AttachmentType(ending: text[text.index(after: $0)...]) != nil } ?? false
  }

  /// A file's name as the address of a link.
  static func addressed(_ name: String) -> String {
    name.contains(" ") || name.contains("(") ? "<\(name)>" : name
  }

  static func words(of kind: UnreadLines.Kind) -> (message: String, help: String) {
    switch kind {
    case .heading(let level, let text, let blank?) where level <= 6:
      return (
        "\(blank) follows the `#`, so this is no heading",
        "write `\(String(repeating: "#", count: max(level, 2))) \(text)` with a plain blank"
      )
    case .indented(let mark, let blank):
      return ("\(blank) is before `\(mark)`, so nothing is made of it", "delete it, or put a plain blank in its place")
    case .heading(let level, let text, _):
      let marks = String(repeating: "#", count: min(max(level, 2), 6))
      return level > 6
        ? ("a heading has at most six `#`", "write `\(marks) \(text)`")
        : (
          "no blank follows the `#`, so this is no heading",
          "write `\(marks) \(text)`; for a `#` of the text write `\\#`"
        )
    case .bullet(let mark):
      return (
        mark == "-" || mark == "+" || mark == "*"
          ? "no blank follows the `\(mark)`, so this is no list"
          : "`\(mark)` begins no item of a list, so the lines run together",
        "begin each item with `- `, behind an empty line; for such a mark in the text write it inside a line"
      )
    case .separated(let mark, let blank):
      return ("\(blank) follows the `\(mark)`, so this is no list", "put a plain blank in its place")
    case .comment:
      return (
        "a comment like this is not read here, and is published",
        "write `<!-- … -->` on lines of its own, behind an empty line; for text begin the line with another word"
      )
    case .command(let name):
      return ("`\(name.prefix(40))` is not read here, and is shown as it is written", "leave it out")
    case .number(let isLetter):
      return (
        isLetter
          ? "letters number no list, so the lines run together"
          : "this is no list, so the lines run together",
        isLetter
          ? "write `1. `, `2. ` before the items, behind an empty line"
          : "write `1. ` with a blank before each item, behind an empty line"
      )
    case .table(let cells):
      let dashes = "|" + String(repeating: "---|", count: min(cells, 20))
      return (
        "no line of dashes stands below a heading, so this is no table",
        "write `\(dashes)` on the line below the table's heading; for a bar of the text write `\\|`"
      )
    case .tabs(let cells):
      let count = min(cells, 20)
      return (
        "cells between tabs make no table, so the lines run together",
        "write each row as `|\(String(repeating: " … |", count: count))`, and below the first"
          + " `|\(String(repeating: "---|", count: count))`"
      )
    case .notes:
      return (
        "notes one below the other run together, and nothing leads to them",
        "write `[^1]` where a note is called, and `[^1]: …` on a line of its own for its text"
      )
    case .labels:
      return (
        "lines that begin with a label run together into one paragraph",
        "end each line but the last with a backslash, or write each as an item of a list, `- `"
      )
    case .container, .shout:
      return (
        "a box like this is not read here",
        "write `> [!NOTE]`, and the text on the next lines with `>` in front"
      )
    case .callout:
      return (
        "this callout is in no quotation, so it is shown as it is written",
        "write `>` before it, and before each of its lines"
      )
    case .conflict:
      return (
        "a merge of two versions is not finished here",
        "keep one version, and delete the lines of `<`, `=` and `>`"
      )
    case .contents:
      return (
        "no list of headings is made here", "leave it out: pages with several headings have one"
      )
    case .abbreviation:
      return (
        "an abbreviation like this is not read here, and is shown as it is written",
        "write it out where it is first used: `Special Educational Needs (SEN)`"
      )
    case .formula:
      return (
        "mathematics is not read here, and is shown as it is written",
        "write it in signs (ρ = 0.4, x²), or as code between backticks"
      )
    case .rule:
      return (
        "this line is neither a heading nor a line across",
        "write `## ` before a heading, or `---` behind an empty line for a line across"
      )
    case .definition:
      return (
        "a term with its definition is not read here, so the lines run together",
        "write `**term**: definition`, each as an item of a list"
      )
    }
  }
}
