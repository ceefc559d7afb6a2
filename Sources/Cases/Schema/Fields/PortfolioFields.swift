// The other files of a portfolio, field by field: settings, ideal types, pages, tags and needs.

import Diagnostics

extension PortfolioSettings {
  static let record = Record(
    "a portfolio", PortfolioSettings.init,
    [
      .field("title", \.title, .title, "what the portfolio is called", required: true).placed(at: \.titleSpan),
      .field("description", \.description, .sentences, "what is in it, in a sentence", required: true),
      .field("base_url", \.baseURL, baseURLShape, "the address where the site will stand", required: true),
      .field("language", \.language, .code(.languages), "the language of the portfolio (BCP 47)", required: true)
        .placed(at: \.languageSpan),
      .field(
        "licence", \.licence, .code(.licences), "the licence of everything that names no other (SPDX)", required: true),
      .field("theme", \.theme, themeShape, "the theme's folder below Themes/"),
      .field(
        "accent", \.accent, Accent.shape,
        "the colour of links: one, or one for light pages and one for dark ones, which text can be read in"),
      .field("logo", \.logo, logoShape, "a picture before the title of every page: a file beside portfolio.yml"),
      .field("footer", \.footer, .sentences, "what every page says at its end"),
      .field("citation_style", \.citationStyle, .choice(), "how citations look: by authors and year, or by number"),
      .field(
        "typography", \.typography, .choice(),
        "whether straight quotation marks and dashes in prose become those of its language"),
      .field("editors", \.editors, Author.list(atMost: 50), "who answers for the portfolio"),
      .field(
        "navigation", \.navigation, .list(.located(.text), atMost: PortfolioSettings.mostInNavigation),
        "the pages that every page links to, in order"),
      .field("rules", \.rules, RuleSetting.keyed, "the severity of rules, by id"),
      .field("words", \.words, OwnWord.keyed, "words to say in place of those of the site, by key"),
    ])

  private static let themeShape = Shape<String>.text.map { text, node, reader -> String? in
    if Slug(text) != nil { return text }
    reader.report(
      .badID, "`\(text)` is not the name of a theme: lower-case letters a to z, digits and hyphens", at: node.span,
      help: Slug.suggested(for: text).map { "did you mean `\($0)`?" })
    return nil
  }

  private static let logoShape = Shape<String>.text.suggesting { node, _ in
    guard case .mapping(let entries) = node.content else { return nil }
    let name = entries.lazy.compactMap(\.value.text).first { [".svg", ".png", ".jpg"].contains(where: $0.hasSuffix) }
    return "write the name of the file alone\(name.map { ": `\($0)`" } ?? ", such as `logo.svg`")"
  }.map { text, node, reader -> Located<FileName>? in
    let name = FileName(text)
    let kind = Result { () throws(AttachmentRefusal) in try AttachmentType(ofFileAt: name) }
    if name.parts.count == 1, case .success(let type) = kind, type.isPicture { return Located(name, node.span) }
    reader.report(
      .badValue, "`\(text)` is not the name of a picture beside portfolio.yml", at: node.span,
      help: "such as `logo.svg` or `logo.png`")
    return nil
  }

  private static let baseURLShape = Shape<String>.text.map(.address) { text, node, reader -> BaseURL? in
    do throws(WebAddress.Mistake) {
      let address = try BaseURL(parsing: text)
      Placeholder.check(address: text, at: node.span, &reader)
      return address
    } catch {
      reader.report(
        .badAddress, "`\(text)` cannot be the address of the site: \(error.reason)", at: node.span,
        help: BaseURL.folder(of: text).map { "did you mean `\($0)`?" }
          ?? Shape.addressHelp(for: text, orElse: "such as https://example.org/pln/"))
      return nil
    }
  }
}

extension RuleSetting {
  /// Severities by rule id: `{tag-synonym: error}`.
  static let keyed = Shape<[RuleSetting]>(.keyed(.choice(Level.allCases.map(\.rawValue)))) { node, reader in
    guard case .mapping(let entries) = node.content else {
      Shape<[RuleSetting]>.mismatch(
        node, .keyed(.choice(Level.allCases.map(\.rawValue))), &reader, help: "write `{tag-synonym: error}`")
      return nil
    }
    return entries.compactMap { entry in
      guard let level = Shape<Level>.choice().read(entry.value, &reader) else { return nil }
      var setting = RuleSetting()
      setting.id = Located(entry.key, entry.keySpan)
      setting.level = level
      return setting
    }
  }
}

extension Page {
  static func record(slug: Slug, file: FileID) -> Record<Page> {
    Record("a page", { Page(slug: slug, file: file) }, fields)
  }

  static let description = RecordDescription(noun: "a page", fields: fields.map(\.description))

  private static let fields: [Field<Page>] = [
    .field("title", \.title, .title, "what the page is called", required: true),
    .field("summary", \.summary, .sentences, "the page in a sentence"),
  ]
}

extension Tag {
  static let record = Record(
    "a tag", Tag.init,
    [
      .field("label", \.label, .title, "the tag as readers see it"),
      .field("definition", \.definition, .sentences, "what it covers"),
      .field("broader", \.broader, .oneOrMany(.id(of: "a tag", Tag.self), atMost: Tag.mostBeside), "the wider tags"),
      .field(
        "related", \.related, .oneOrMany(.id(of: "a tag", Tag.self), atMost: Tag.mostBeside),
        "tags to look at as well"),
      .field(
        "synonyms", \.synonyms, .oneOrMany(.located(.text), atMost: Tag.mostBeside), "other words for it"),
      .field("replaced_by", \.replacedBy, .id(of: "a tag", Tag.self), "the tag that took its place"),
    ])
}

extension Need {
  static let record = Record(
    "a need", Need.init,
    [
      .field("label", \.label, .title, "the need in a leader's words", required: true),
      .field("definition", \.definition, .sentences, "what is behind it"),
    ])
}
