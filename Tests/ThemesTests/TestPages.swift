// The pages of a small theme, with names of every kind.

@testable import Themes

enum TestPages {
  static let all = [home, tag, page]
  static let home = PageTemplate("home", .home)
  static let tag = PageTemplate("tag", PageSchema("tag", "a tag", texts: [.title, .definition]))
  static let page = PageTemplate("page", PageSchema("page", "a page of prose", texts: [.title]))
}

extension TextKey {
  static let title = Self("title", "a title")
  static let label = Self("label", "a label")
  static let definition = Self("definition", "a definition")
  static let summary = Self("summary", "a summary")
  static let note = Self("note", "a note")
  static let byline = Self("byline", "who wrote it")
  static let id = Self("id", "an id")
  static let url = Self("url", "an address")

  /// What the home page and each of its cases have.
  static let common: [TextKey] =
    [.title, .summary, .byline, .id, .url, TextKey(PageName("language", "a language", isLanguageTag: true))]
    + [
      "token", "count", "name", "contact", "home_url", "icon_url", "window_title", "page_description",
      "date",
      "date_time",
    ].map { TextKey($0, "some text") }
}

extension MarkupKey {
  static let article = Self("article", "prose")
}

extension FlagKey {
  static let isHome = Self("is_home", "whether it is the home page")
  static let isCurrent = Self("is_current", "whether it is the page that is shown")
}

extension ListKey {
  static let cases = Self("cases", "cases")
  static let tags = Self("tags", "tags")
}

extension ObjectKey {
  static let optimalCase = Self("optimal_case", "the best case")
}

extension PageSchema {
  static let home = PageSchema(
    "home", "a front page", texts: TextKey.common, markup: [.article], flags: [.isHome, .isCurrent],
    inside: [.list(.cases, of: .item), .list(.tags, of: .tagLink), .object(.optimalCase, .item)])
  static let item = PageSchema(
    "item", "a case", texts: TextKey.common + [.note], inside: [.list(.tags, of: .tagLink)])
  /// What has no title of its own.
  static let tagLink = PageSchema("tag-link", "a tag", texts: [.label])
}
