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
    "target", "the page at the new address", texts: [.title, .contentLanguage, .url])
}

/// `<page>.html`: about, method, glossary.
struct ProsePage: Sendable {
  let site: SiteContext
  let page: Page

  var path: String { SiteAddress.page(page.slug) }

  func render() -> RenderedPage { site.theme.render(.page, model()) }

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
  let site: SiteContext

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage {
    let page = site.frame(
      of: .notFound,
      SiteContext.Heading(
        title: site.title("not_found", .notFound), path: SiteAddress.notFound,
        isUnlisted: true),
      origin: LinkOrigin(anywhereBelow: site.portfolio.settings.baseURL))
    return site.theme.render(.notFound, page)
  }
}

/// A page at the old address of something that has a new one.
struct RedirectPage: Sendable {
  let site: SiteContext
  let path: String
  let title: String
  /// The title's language, where it is not that of the site's words.
  let language: String?
  let targetPath: String

  func render() -> RenderedPage {
    let origin = LinkOrigin(path: path)
    var page = site.frame(
      of: .redirect, SiteContext.Heading(title: title, path: path, language: language, isUnlisted: true), origin: origin
    )
    page[.canonicalURL] = site.portfolio.isPreview ? nil : site.fullAddress(targetPath)
    var target = PageObject(.target)
    target[.title] = title
    target[.contentLanguage] = language
    target[.url] = origin.link(to: targetPath)
    page[.target] = target
    return site.theme.render(.redirect, page)
  }
}

/// What stays at the address of a withdrawn case: that it was withdrawn, and no more.
struct WithdrawnPage: Sendable {
  let site: SiteContext
  let path: String

  func render() -> RenderedPage {
    let page = site.frame(
      of: .withdrawn,
      SiteContext.Heading(
        title: site.title("withdrawn", .withdrawn), path: path,
        isUnlisted: true),
      origin: LinkOrigin(path: path))
    return site.theme.render(.withdrawn, page)
  }
}

extension ProsePage: PageKind {
  static let template: PageTemplate? = .page

  static func pages(of site: SiteContext) -> [SitePage] {
    site.portfolio.pages.enumerated().map { place, page in
      SitePage(SiteAddress.page(page.slug), inputs: PageInput.drawings(in: page.body.outline)) {
        ProsePage(site: $0, page: $0.portfolio.pages[place]).render()
      }
    }
  }
}

extension NotFoundPage: PageKind {
  static let template: PageTemplate? = .notFound

  static func pages(of site: SiteContext) -> [SitePage] {
    [SitePage(SiteAddress.notFound, for: .programs) { NotFoundPage(in: $0).render() }]
  }
}

extension WithdrawnPage: PageKind {
  static let template: PageTemplate? = .withdrawn

  static func pages(of site: SiteContext) -> [SitePage] {
    site.portfolio.withdrawn.map { slug in
      let path = SiteAddress.study(slug)
      return SitePage(path, for: .oldLinks) { WithdrawnPage(site: $0, path: path).render() }
    }
  }
}

extension RedirectPage: PageKind {
  static let template: PageTemplate? = .redirect

  /// From the addresses of cases that another one supersedes, and of tags that were replaced.
  static func pages(of site: SiteContext) -> [SitePage] {
    let cases = site.portfolio.renamed.flatMap { old, new, _ in
      site.record(new).map { study in
        [SiteAddress.study, SiteAddress.data].map { path in
          page(from: path(old), to: path(new), study.title, language: site.language(of: study))
        }
      } ?? []
    }
    let tags = site.synthesis.tags.replaced.map { tag, by in
      page(
        from: SiteAddress.tag(tag.id), to: SiteAddress.tag(by), site.synthesis.tags[by]?.tag.label ?? by.text,
        language: site.portfolioLanguage)
    }
    return cases + tags
  }

  private static func page(from old: String, to new: String, _ title: String, language: String?) -> SitePage {
    SitePage(old, for: .oldLinks) {
      RedirectPage(site: $0, path: old, title: title, language: language, targetPath: new).render()
    }
  }
}
