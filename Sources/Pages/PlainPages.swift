// Pages of prose, and the pages that only say where something went: not found, moved, withdrawn.

import Cases
import Themes
import Words

extension PageTemplate {
  static let page = PageTemplate("page", .prose)
  static let notFound = PageTemplate("not-found", .page("not-found", "`404.html`: nothing is at this address"))
  static let redirect = PageTemplate("redirect", .redirect)
  static let withdrawn = PageTemplate(
    "withdrawn", .page("withdrawn", "what stays at the address of a withdrawn case"))
}

extension PageSchema {
  fileprivate static let prose = PageSchema.page(
    "page", "`<page>.html`: a page of prose, and the codebook", texts: [.summary], markup: [.article],
    inside: [.list(.contents, of: .link), .list(.references, of: .reference)])
  fileprivate static let redirect = PageSchema.page(
    "redirect", "the old address of something that has a new one", inside: [.object(.target, .target)])
  fileprivate static let target = PageSchema(
    "target", "the page at the new address", texts: [.title, .url], languages: [.contentLanguage])
}

/// `<page>.html`: about, method, glossary.
struct ProsePage: Sendable {
  private let page: Page
  let site: SiteContext

  /// - Parameter subject: The place of the page in the portfolio.
  init(subject: Int, site: SiteContext) {
    page = site.page(at: subject)
    self.site = site
  }

  private var path: String { SiteAddress.page(page.slug) }

  func model() -> PageObject {
    var model = site.frame(
      of: .page,
      SiteContext.Heading(
        title: page.title, description: page.summary, path: path, part: .page(page.slug),
        language: site.portfolioLanguage),
      origin: LinkOrigin(path: path))
    model[.summary] = page.summary
    model[.article] = site.markup(of: page.body)
    let contents = page.body.headings.filter { $0.level == 2 }
    if contents.count > 2 {
      model[.contents] = contents.map { SiteContext.link($0.text, LinkOrigin.fragment($0.id)) }
    }
    model[.references] = site.bibliography.items(of: CitationNumbers(page.body.citations.map(\.key)))
    return model
  }
}

/// `404.html`: served at any depth, so it links from the site's root.
struct NotFoundPage: Sendable {
  let subject: OnlyOne
  let site: SiteContext

  func model() -> PageObject {
    site.frame(
      of: .notFound,
      SiteContext.Heading(
        title: site.title("not_found", .notFound), path: SiteAddress.notFound,
        isUnlisted: true),
      origin: LinkOrigin(anywhereBelow: site.settings.baseURL))
  }
}

/// A page at the old address of something that has a new one.
struct RedirectPage: Sendable {
  /// Where it is, and where it leads.
  struct Subject: Sendable, Hashable {
    let path: String
    let title: String
    /// The title's language, where it is not that of the site's words.
    let language: TextLanguage?
    let targetPath: String
  }

  let subject: Subject
  let site: SiteContext

  func model() -> PageObject {
    let (path, title, language) = (subject.path, subject.title, subject.language)
    let origin = LinkOrigin(path: path)
    var page = site.frame(
      of: .redirect, SiteContext.Heading(title: title, path: path, language: language, isUnlisted: true), origin: origin
    )
    page[.canonicalURL] = site.isPreview ? nil : site.fullAddress(subject.targetPath)
    var target = PageObject(.target)
    target[.title] = title
    target[.contentLanguage] = language
    target[.url] = origin.link(to: subject.targetPath)
    page[.target] = target
    return page
  }
}

/// What stays at the address of a withdrawn case: that it was withdrawn, and no more.
struct WithdrawnPage: Sendable {
  /// Its path.
  let subject: String
  let site: SiteContext

  func model() -> PageObject {
    site.frame(
      of: .withdrawn,
      SiteContext.Heading(
        title: site.title("withdrawn", .withdrawn), path: subject, isUnlisted: true),
      origin: LinkOrigin(path: subject))
  }
}

extension ProsePage: TemplatePage {
  static let template = PageTemplate.page

  static func pages(of site: PublicSite) -> [SitePage] {
    site.portfolio.pages.enumerated().map { place, page in
      SitePage(SiteAddress.page(page.slug), of: ProsePage.self, about: place, drawings: page.body.outline.drawings)
    }
  }
}

extension NotFoundPage: TemplatePage {
  static let template = PageTemplate.notFound

  static func pages(of site: PublicSite) -> [SitePage] {
    [SitePage(SiteAddress.notFound, of: NotFoundPage.self, about: OnlyOne(), for: .programs)]
  }
}

extension WithdrawnPage: TemplatePage {
  static let template = PageTemplate.withdrawn

  static func pages(of site: PublicSite) -> [SitePage] {
    site.portfolio.withdrawn.map { slug in
      let path = SiteAddress.study(slug)
      return SitePage(path, of: WithdrawnPage.self, about: path, for: .oldLinks)
    }
  }
}

extension RedirectPage: TemplatePage {
  static let template = PageTemplate.redirect

  /// From the addresses of cases that another one supersedes, and of tags that were replaced.
  static func pages(of site: PublicSite) -> [SitePage] {
    let cases = site.portfolio.renamed.flatMap { old, new, _ in
      site.record(new).map { study in
        [SiteAddress.study, SiteAddress.data].map { path in
          page(from: path(old), to: path(new), study.title, language: site.frame.language(of: study))
        }
      } ?? []
    }
    let tags = site.synthesis.tags.replaced.map { tag, by in
      page(
        from: SiteAddress.tag(tag.id), to: SiteAddress.tag(by), site.synthesis.tags.label(of: by) ?? by.text,
        language: site.frame.portfolioLanguage)
    }
    return cases + tags
  }

  private static func page(from old: String, to new: String, _ title: String, language: TextLanguage?) -> SitePage {
    SitePage(
      old, of: RedirectPage.self, about: Subject(path: old, title: title, language: language, targetPath: new),
      for: .oldLinks)
  }
}
