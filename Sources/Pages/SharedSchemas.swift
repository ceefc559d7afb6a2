// What several pages have in common: the frame, and the entries of their lists. What one page alone has is declared
// beside it.

import Themes

extension PageSchema {
  /// What every template may use.
  static let frame = PageSchema(
    "frame", "what every page has",
    texts: [
      .title, .siteTitle, .siteDescription, .siteFooter, .windowTitle, .pageDescription, .canonicalURL, .homeURL,
      .feedURL, .codebookURL, .iconURL, .logoURL, .licence, .licenceURL,
    ], languages: [.language, .contentLanguage, .siteLanguage], flags: [.isHome, .isUnlisted],
    inside: [
      .list(.styles, of: .style), .list(.navigation, of: .navigationEntry), .list(.trail, of: .link),
      .list(.editors, of: .person),
    ])

  static let style = PageSchema("style", "a style sheet", texts: [.url])
  static let navigationEntry = PageSchema(
    "navigation-entry", "an entry of the navigation", including: [.link], languages: [.contentLanguage],
    flags: [.isCurrent])
  static let link = PageSchema("link", "a name, with its address where it has one", texts: [.label, .url])
  static let person = PageSchema(
    "person", "somebody, with their ORCID and where they work", texts: [.name, .url, .note])

  /// Labelled values, and what was left out.
  static let facts = PageSchema(
    "facts", "labelled values", texts: [.notReported], inside: [.list(.facts, of: .fact)])
  static let fact = PageSchema(
    "fact", "a labelled value", texts: [.label, .value], languages: [.contentLanguage], flags: [.isAbsence])

  static let standing = PageSchema(
    "standing", "what kind of account a case is", texts: [.standing, .standingMeaning],
    flags: [.isEmpirical, .isComposite, .isIllustrative, .isNullResult, .isDraft])

  static let card = PageSchema(
    "card", "a case as other pages show it", including: [.standing],
    texts: [.title, .url, .summary, .place, .phases, .period, .networkSize, .count, .classes],
    languages: [.contentLanguage],
    markup: [.diagram], inside: [.list(.tags, of: .link), .list(.outcomes, of: .outcomeCount)])
  static let outcomeCount = PageSchema(
    "outcome-count", "how many outcomes of a case went one way", texts: [.token, .label])

  static let tagItem = PageSchema(
    "tag-item", "a tag, and how many cases it leads to", including: [.link], texts: [.definition, .count])

  static let functionItem = PageSchema(
    "function-item", "a leadership function", including: [.link], texts: [.token, .meaning, .count])

  static let idealTypeItem = PageSchema(
    "ideal-type-item", "an ideal type as other pages show it",
    texts: [.title, .url, .summary, .token, .functionName, .count], inside: [.list(.needs, of: .link)])

  static let idealTypeClaim = PageSchema(
    "ideal-type-claim", "an ideal type that an action claims", texts: [.title, .url, .deviates])

  static let reference = PageSchema("reference", "a work of the reference list", texts: [.id], markup: [.entry])
}

extension PageSchema {
  /// The names of a page: those of the frame, and its own.
  static func page(
    _ name: String, _ meaning: String, including parts: [PageSchema] = [], texts: [TextKey] = [],
    markup: [MarkupKey] = [], flags: [FlagKey] = [], inside: [PageField] = [], formerly: [String: String] = [:]
  ) -> PageSchema {
    PageSchema(
      name, meaning, including: [.frame] + parts, texts: texts, markup: markup, flags: flags, inside: inside,
      formerly: formerly)
  }
}
