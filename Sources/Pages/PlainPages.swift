// Pages of prose, and the pages that only say where something went: not found, moved, withdrawn.

import Cases
import Themes
import Words

/// `<page>.html`: about, method, glossary.
struct ProsePage: Sendable {
  let site: SiteContext
  let page: Page

  var path: String { SiteAddress.page(page.slug) }

  func render() -> RenderedPage { site.theme.render(.page, model(), language: site.portfolio.settings.language) }

  func model() -> PageObject {
    var model = site.frame(
      SiteContext.Heading(
        title: page.title, description: page.summary, path: path, part: .page(page.slug),
        language: site.portfolioLanguage),
      origin: LinkOrigin(path: path))
    model[.summary] = page.summary
    model[.article] = site.markup(of: page.body)
    let contents = page.body.headings.filter { $0.level == 2 }
    model[.contents] = contents.map { SiteContext.link($0.text, LinkOrigin.fragment($0.id)) }
    model[.hasContents] = contents.count > 2
    model[.references] = site.bibliography.items(of: CitationNumbers(page.body.citations.map(\.key)))
    model[.hasReferences] = !model[.references].isEmpty
    return model
  }
}

/// `404.html`: served at any depth, so it links from the site's root.
struct NotFoundPage: Sendable {
  let site: SiteContext

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage {
    let language = site.portfolio.settings.language
    let page = site.frame(
      SiteContext.Heading(
        title: site.title("not_found", .notFound), path: SiteAddress.notFound,
        isUnlisted: true),
      origin: LinkOrigin(anywhereBelow: site.portfolio.settings.baseURL))
    return site.theme.render(.notFound, page, language: language)
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
      SiteContext.Heading(title: title, path: path, language: language, isUnlisted: true), origin: origin)
    page[.canonicalURL] = site.portfolio.isPreview ? nil : site.fullAddress(targetPath)
    var target = PageObject()
    target[.title] = title
    target[.contentLanguage] = language
    target[.url] = origin.link(to: targetPath)
    page[.target] = target
    return site.theme.render(.redirect, page, language: site.portfolio.settings.language)
  }
}

/// What stays at the address of a withdrawn case: that it was withdrawn, and no more.
struct WithdrawnPage: Sendable {
  let site: SiteContext
  let path: String

  func render() -> RenderedPage {
    let language = site.portfolio.settings.language
    let page = site.frame(
      SiteContext.Heading(
        title: site.title("withdrawn", .withdrawn), path: path,
        isUnlisted: true),
      origin: LinkOrigin(path: path))
    return site.theme.render(.withdrawn, page, language: language)
  }
}

extension ProsePage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    site.portfolio.pages.enumerated().map { place, page in
      SitePage(SiteAddress.page(page.slug), inputs: PageInput.drawings(in: page.body.outline)) {
        ProsePage(site: $0, page: $0.portfolio.pages[place]).render()
      }
    }
  }
}

extension NotFoundPage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    [SitePage(SiteAddress.notFound, for: .programs) { NotFoundPage(in: $0).render() }]
  }
}

extension WithdrawnPage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    site.portfolio.withdrawn.map { slug in
      let path = SiteAddress.study(slug)
      return SitePage(path, for: .oldLinks) { WithdrawnPage(site: $0, path: path).render() }
    }
  }
}

extension RedirectPage: PageKind {
  /// From the addresses of cases that another one supersedes, and of tags that were replaced.
  static func pages(of site: SiteContext) -> [SitePage] {
    let cases = site.portfolio.renamed.compactMap { old, new, _ in
      site.record(new).map { study in
        page(
          from: SiteAddress.study(old), to: SiteAddress.study(new), study.title, language: site.language(of: study))
      }
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
