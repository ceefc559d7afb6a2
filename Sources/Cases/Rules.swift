// Every rule that content is held to, with its id and usual severity. Ids are stable: portfolios name them under
// `rules`. Those of form alone are declared where they are reported, in `Formats`.

import Diagnostics
import Formats

extension Rule {
  // MARK: Files
  public static let fileName = Rule(
    "bad-file-name", .error, "A file's name is a slug: lower-case letters, digits and hyphens.")
  public static let fileTwice = Rule("duplicate-file", .error, "A slug belongs to one file.")
  public static let fileTooLarge = Rule("file-too-large", .error, "A file of text has at most 8 MB.")
  public static let unclearDrawing = Rule(
    "unclear-drawing", .warning, "A network can be drawn clearly, and from the positions that are kept for it.")
  public static let symbolicLink = Rule("symbolic-link", .error, "Content is files, not links to files elsewhere.")
  public static let addressTwice = Rule("address-twice", .error, "An address of the site is that of one thing.")
  public static let missingFile = Rule(
    "missing-file", .error, "A portfolio has portfolio.yml, cases/ and the logo that it names.")
  static let unknownFile = Rule("unknown-file", .error, "A file named in the front matter stands beside the case.")
  public static let refusedAttachment = Rule(
    "refused-attachment", .error, "A file that is linked is of a kind that is published, and holds what its name says.")
  public static let ambiguousFile = Rule(
    "ambiguous-file", .error, "Names of files differ in more than letter case and the way in which accents are stored.")
  public static let unreadFile = Rule(
    "unread-file", .warning, "What looks like content is where it is read, and called so.")

  static let embargoOver = Rule("embargo-over", .warning, "An embargo that is over is lifted by the day of the build.")

  // MARK: Fields
  static let unknownKey = Rule("unknown-key", .error, "Every key is a field of its record.")
  static let missingField = Rule("missing-field", .error, "Required fields are there.")
  static let emptyValue = Rule("empty-value", .error, "A field that is named has a value.")
  static let wrongType = Rule("wrong-type", .error, "A value has the form that its field asks for.")
  static let badValue = Rule("bad-value", .error, "A word is one of those that its field allows.")
  static let badDate = Rule("bad-date", .error, "A date is YYYY, YYYY-MM or YYYY-MM-DD, and exists.")
  static let ambiguousDate = Rule("ambiguous-date", .warning, "A year and a month cannot be meant as a school year.")
  static let ambiguousNumber = Rule("ambiguous-number", .error, "A number can be read in one way only.")
  static let ambiguousName = Rule("ambiguous-name", .error, "A list of names says where one ends and the next begins.")
  static let badNumber = Rule("bad-number", .error, "A number lies in its field's range.")
  static let badID = Rule("bad-id", .error, "An id is lower-case letters, digits and hyphens.")
  static let badAddress = Rule("bad-address", .error, "An address starts with https:// or mailto:.")
  static let lowContrast = Rule("low-contrast", .error, "A colour of text can be read on its page.")
  static let badCode = Rule("bad-code", .error, "A code is one of its standard's.")
  static let periodBackwards = Rule(
    "period-backwards", .error, "A period ends after it begins, and waves are listed in the order of time.")
  static let observedTooEarly = Rule("observed-too-early", .error, "An outcome is seen after its network began.")

  static let tooLong = Rule(
    "too-long", .error,
    "What many pages share is short: names, titles, summaries, the fields of a work, the navigation, the vocabulary.")
  static let longNavigation = Rule("long-navigation", .warning, "Every page links to at most 20 pages of prose.")

  // MARK: References between things
  static let duplicateID = Rule("duplicate-id", .error, "An id names one thing.")
  static let repeatedEntry = Rule("repeated-entry", .error, "A list names each thing once.")
  static let unknownPerson = Rule("unknown-person", .error, "A person who is named is listed.")
  static let unknownCommunity = Rule("unknown-community", .error, "A community that is named is listed.")
  static let unknownAction = Rule("unknown-action", .error, "An action that is named is listed.")
  static let unknownEvidence = Rule("unknown-evidence", .error, "Evidence that is named is listed.")
  static let unknownTag = Rule("unknown-tag", .error, "A tag stands in tags.yml.")
  static let unknownNeed = Rule("unknown-need", .error, "A need stands in needs.yml.")
  static let unknownCitation = Rule(
    "unknown-citation", .error, "A work that is cited stands in references.bib or references.json.")
  static let unknownCase = Rule("unknown-case", .error, "A case that is named is published.")
  static let unknownIdealType = Rule("unknown-ideal-type", .error, "An ideal type that is named has a page.")
  static let unknownField = Rule("unknown-field", .error, "A field that a note on coding names is one of the case.")
  static let unknownIngredient = Rule(
    "unknown-ingredient", .error, "An ingredient that an action has or lacks is one of its ideal type.")
  static let optimalCase = Rule(
    "optimal-case", .error, "The action that shows an ideal type best claims it, and lacks none of its ingredients.")
  static let unknownPage = Rule("unknown-page", .error, "A page that is named exists.")
  static let fixedSeverity = Rule("fixed-rule", .error, "Only warnings can be set to another severity.")
  static let unknownRuleID = Rule("unknown-rule", .error, "A rule that the portfolio sets exists.")
  public static let unknownWord = Rule(
    "unknown-word", .error, "A word that the portfolio replaces is one that the site says.")
  static let badWord = Rule("bad-word", .error, "A word of the portfolio's own is one short line of plain text.")
  static let tagCycle = Rule("tag-cycle", .error, "Broader, related and replaced tags do not lead back to themselves.")
  static let tagSynonym = Rule("tag-synonym", .warning, "The preferred tag is used, not its synonym.")
  static let tagReplaced = Rule("tag-replaced", .warning, "A tag that was replaced is no longer used.")

  // MARK: What a network is
  static let notAPLN = Rule("not-a-pln", .error, "Members come from at least two communities of practice.")
  static let sizeMismatch = Rule("size-mismatch", .error, "Numbers of people agree with who is listed.")
  static let badTie = Rule("bad-tie", .error, "A tie joins two people with an arrow.")
  static let duplicateColumn = Rule("duplicate-column", .error, "A field has one column.")
  static let unknownColumn = Rule("unknown-column", .error, "A heading that is mapped is one of the file's.")
  static let nearColumn = Rule("near-column", .warning, "A column that is meant for a field bears its name.")
  static let shortRow = Rule("short-row", .warning, "A row has as many cells as the heading.")
  static let tieWeight = Rule("tie-weight", .error, "A number on a tie is 1, 2 or 3, or on the scale of `strengths`.")
  static let unusedValue = Rule("unused-value", .warning, "What `values` and `strengths` explain is in the data.")
  static let missingValue = Rule("missing-value", .warning, "What is not known is an empty cell.")
  static let unreadPart = Rule("unread-part", .warning, "What a table or graph shows of people and ties is read.")
  static let networkTwice = Rule("network-twice", .error, "People stand in one place, and so do ties.")
  static let tooLarge = Rule("network-too-large", .error, "A file holds at most 5,000 people and 50,000 ties.")
  static let badGraph = Rule("bad-graph", .error, "A graph file has the parts that its format asks for.")
  static let unsupportedGraph = Rule(
    "unsupported-graph", .error,
    "A graph is people and ties: nothing nested, joined by more than two ends, or changing in time.")
  static let unknownAttribute = Rule(
    "unknown-attribute", .error, "An attribute that a graph file uses is declared in it.")

  // MARK: Markdown and references
  static let rawHTML = Rule("raw-html", .error, "Prose holds no HTML tags.")
  static let unsafeAddress = Rule("unsafe-address", .error, "Links lead to web or mail addresses, or to content.")
  static let brokenLink = Rule("broken-link", .error, "A link to a file leads to one beside the case.")
  static let unknownFootnote = Rule("unknown-footnote", .error, "A footnote that is called has its text.")
  static let unusedFootnote = Rule("unused-footnote", .warning, "A footnote's text is called for.")
  static let unreadMarkup = Rule("unread-markup", .warning, "What looks like markup is markup that is read here.")
  public static let unknownAnchor = Rule(
    "unknown-anchor", .error, "What follows `#` in a link is an id of the page that it leads to.")
  static let notAPicture = Rule("not-a-picture", .error, "What is shown as a picture is one.")
  static let unevenTable = Rule("uneven-table", .warning, "The rows of a table have as many cells as its head.")
  static let headingLevel = Rule("heading-level", .error, "Headings in a body start at ##.")
  static let tablePadding = Rule("table-padding", .error, "The rows of a text's tables lack at most 10,000 cells.")
  static let proseDepth = Rule("prose-depth", .error, "Prose is not nested beyond all need.")
  static let repeatedText = Rule("repeated-text", .error, "A text repeats long names and addresses only so often.")
  static let bibtexField = Rule("bibtex-field", .warning, "An entry has what a reference list needs.")
  static let cslField = Rule("csl-field", .warning, "A work has what a reference list needs.")
  static let unusedReference = Rule("unused-reference", .warning, "A work that is listed is cited somewhere.")
  static let badCitation = Rule(
    "bad-citation", .error, "A citation in brackets is plain text: a key for each work, and where in it.")
  static let nestedLink = Rule("nested-link", .error, "The text of a link holds no citation and no footnote.")
  static let headingSkipped = Rule(
    "heading-skipped", .warning, "A heading is one level below the one that it belongs to.")
  static let imageWithoutText = Rule(
    "image-without-text", .warning, "A picture is told in words to those who cannot see it.")
  static let badCallout = Rule(
    "bad-callout", .error, "A `[!KIND]` stands alone on a quotation's first line, is known, and has text.")
  static let quoteWithoutSource = Rule("quote-without-source", .warning, "A pull quote says whose words it holds.")
  static let misplacedDiagram = Rule(
    "misplaced-diagram", .error, "A diagram of a case stands alone, in a paragraph of its own, and once in a text.")

  /// Rules about names that stand in a portfolio's shared files, which a case on its own does not have.
  public static let ofSharedWords: Set<Rule> = [unknownTag, unknownNeed, unknownCitation]

  /// Every rule above and those of editors, in the order of ids.
  public static let all: [Rule] =
    ([
      notUTF8, controlCharacter, bidiControl, noFrontMatter, fileName, fileTwice, fileTooLarge, symbolicLink,
      missingFile, addressTwice, unknownFile, refusedAttachment, ambiguousFile, unreadFile, embargoOver,
      latin1, yamlSyntax, commentInText, quotesInText, ambiguousDate, ambiguousNumber, ambiguousName, yamlAlias,
      yamlTag, yamlComplexKey, yamlDepth, duplicateKey, unknownKey, missingField, emptyValue, wrongType, badValue,
      badDate,
      badNumber,
      badID, badAddress, badCode, lowContrast, periodBackwards, observedTooEarly, tooLong, longNavigation, duplicateID,
      repeatedEntry, unknownPerson, unknownCommunity, unknownAction, unknownEvidence,
      unknownTag, unknownNeed, unknownCitation, unknownCase, unknownIdealType,
      unknownIngredient, optimalCase, unknownField, unknownPage,
      unknownRuleID, fixedSeverity, unknownWord, badWord,
      tagCycle, tagSynonym, tagReplaced, notAPLN, sizeMismatch, badTie, badCSV,
      duplicateColumn, unknownColumn, nearColumn, shortRow, tieWeight, unusedValue, missingValue, unreadPart,
      networkTwice, tooLarge,
      badXML, xmlDoctype, badGraph,
      unsupportedGraph, unknownAttribute, rawHTML, unsafeAddress, brokenLink, unknownFootnote,
      unusedFootnote, unreadMarkup, unknownAnchor, notAPicture, unevenTable, tablePadding, proseDepth, repeatedText,
      headingLevel, bibtexSyntax, bibtexField,
      unknownLaTeX, jsonSyntax, cslField, unusedReference, badCitation, nestedLink, headingSkipped, imageWithoutText,
      badCallout,
      quoteWithoutSource, misplacedDiagram, unclearDrawing,
    ] + ofPublication + ofEditors).sorted { $0.id < $1.id }
}
