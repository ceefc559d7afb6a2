// Every rule that a theme is held to when it is loaded. Ids are stable, as those of content are.

import Diagnostics

extension Rule {
  static let themeManifest = Rule("theme-manifest", .error, "theme.yml gives a theme's name, version and page model.")
  static let themeStrings = Rule(
    "theme-strings", .error, "A file of strings has one `key: value` a line, and each key once.")
  static let themeEncoding = Rule(
    "theme-encoding", .error, "Templates and strings are UTF-8 text without control characters.")
  static let themeMissingTemplate = Rule(
    "theme-missing-template", .error, "A theme has a template for every kind of page.")
  static let themeSyntax = Rule("theme-syntax", .error, "Templates are well-formed Mustache.")
  static let themeForbiddenTag = Rule(
    "theme-forbidden-tag", .error, "Templates use the part of Mustache that can be checked.")
  static let themeUnknownName = Rule("theme-unknown-name", .error, "A name in a template is one of the page model's.")
  static let themeWrongKind = Rule("theme-wrong-kind", .error, "A name in a template is used as its kind allows.")
  static let themeRawText = Rule("theme-raw-text", .error, "Only markup is written without escaping.")
  static let themeUnknownPartial = Rule(
    "theme-unknown-partial", .error, "A partial that is named exists, and leads to no circle.")
  static let themeUnknownBlock = Rule("theme-unknown-block", .error, "A block that is filled stands in the layout.")
  static let themeUnknownString = Rule(
    "theme-unknown-string", .error, "A string that is named stands in strings/en.yml.")
  static let themeContext = Rule(
    "theme-context", .error, "A name in a template is written where its text cannot become code.")
  public static let themeGrowth = Rule(
    "theme-growth", .error, "Templates keep to a size and a depth, and a page to a size.")
  public static let themeUnanswered = Rule(
    "theme-unanswered", .warning, "A name in a template is one that its page has.")
  static let themeHiddenList = Rule(
    "theme-hidden-list", .warning, "A template that shows a list leads to what the page has no room for.")

  /// Every rule of this room, for lists and explanations.
  public static let ofThemes: [Rule] = [
    themeManifest, themeStrings, themeEncoding, themeMissingTemplate, themeSyntax, themeForbiddenTag, themeUnknownName,
    themeWrongKind, themeRawText, themeUnknownPartial, themeUnknownBlock, themeUnknownString, themeContext, themeGrowth,
    themeUnanswered, themeHiddenList,
  ]
}
