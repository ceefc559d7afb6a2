// The tag vocabulary as pages: all tags in their order, one page for each, and a way on from those that were replaced.

import Cases
import Synthesis
import Themes
import Words

extension SiteContext {
  /// Returns a tag with its address and how many cases it leads to: `label`, `url`, `definition`, `count`.
  func tagItem(_ entry: TagEntry, origin: LinkOrigin) -> PageObject {
    var item = SiteContext.link(entry.tag.label, origin.link(to: SiteAddress.tag(entry.tag.id)))
    item[.definition] = entry.tag.definition
    item[.count] = words.count(entry.countBelow, .study)
    return item
  }
}

/// `tags/index.html`: the vocabulary, narrower tags below their broader ones.
struct TagIndexPage: Sendable {
  let site: SiteContext

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage { site.theme.render(.tagIndex, model(), language: site.portfolio.settings.language) }

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.tags)
    let index = site.synthesis.tags
    var page = site.frame(
      SiteContext.Heading(
        title: site.title("tags", .tags),
        description: site.words.subjects(of: site.portfolio.settings.title),
        path: SiteAddress.tags,
        part: .tags),
      origin: origin)
    var tree = TagTree(of: index)
    page[.tags] = index.entries.filter(\.broader.isEmpty).sorted(by: TagIndexPage.byLabel).map {
      item(tree.branch(of: $0), origin)
    }
    page[.hasTags] = !index.entries.isEmpty
    return page
  }

  private func item(_ branch: TagTree.Branch, _ origin: LinkOrigin) -> PageObject {
    var item = site.tagItem(branch.entry, origin: origin)
    item[.narrower] = branch.narrower.map { self.item($0, origin) }
    item[.hasNarrower] = !branch.narrower.isEmpty
    item[.note] = branch.isElsewhere ? site.words.listedAbove : nil
    return item
  }

  static func byLabel(_ left: TagEntry, _ right: TagEntry) -> Bool {
    let (a, b) = (left.tag.label.lowercased(), right.tag.label.lowercased())
    return a != b ? a.utf8.lexicographicallyPrecedes(b.utf8) : left.tag.id < right.tag.id
  }
}

/// `tags/<tag>.html`: the cases that carry a tag or a narrower one, and the tags around it.
struct TagPage: Sendable {
  let site: SiteContext
  let entry: TagEntry

  var path: String { SiteAddress.tag(entry.tag.id) }

  func render() -> RenderedPage { site.theme.render(.tag, model(), language: site.portfolio.settings.language) }

  func model() -> PageObject {
    let origin = LinkOrigin(path: path)
    let index = site.synthesis.tags
    func items(_ ids: [TagID]) -> [PageObject] { ids.compactMap { index[$0] }.map { site.tagItem($0, origin: origin) } }
    var page = site.frame(
      SiteContext.Heading(
        title: entry.tag.label, description: entry.tag.definition ?? site.words.cases(about: entry.tag.label),
        path: path,
        part: .tags, language: site.portfolioLanguage,
        trail: [(site.title("tags", .tags), SiteAddress.tags)]),
      origin: origin)
    page[.definition] = entry.tag.definition
    page[.synonyms] = entry.tag.synonyms.map { SiteContext.link($0.value, nil) }
    page[.broader] = items(entry.broader)
    page[.narrower] = items(entry.narrower)
    page[.relatedTags] = items(entry.related)
    page[.companions] = entry.cooccurring.prefix(8).compactMap { companion in
      index[companion.tag].map { other in
        var item = SiteContext.link(other.tag.label, origin.link(to: SiteAddress.tag(companion.tag)))
        item[.count] = site.words.count(companion.count, .study)
        return item
      }
    }
    page[.hasBroader] = !entry.broader.isEmpty
    page[.hasNarrower] = !entry.narrower.isEmpty
    page[.hasRelatedTags] = !entry.related.isEmpty
    page[.hasCompanions] = !entry.cooccurring.isEmpty
    page[.hasSynonyms] = !entry.tag.synonyms.isEmpty
    page[.hasNeighbours] =
      !(entry.broader.isEmpty && entry.narrower.isEmpty && entry.related.isEmpty && entry.cooccurring.isEmpty
      && entry.tag.synonyms.isEmpty)
    page[.cases] = entry.casesBelow.map { site.card(site.portfolio.cases[$0], origin: origin) }
    page[.hasCases] = !entry.casesBelow.isEmpty
    page[.count] = site.words.count(entry.countBelow, .study)
    let more = entry.countBelow - entry.casesBelow.count
    page[.hasMore] = more > 0
    page[.note] = more > 0 ? site.words.moreBelow(more) : nil
    return page
  }
}

extension TagIndexPage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    [SitePage(SiteAddress.tags) { TagIndexPage(in: $0).render() }]
  }
}

extension TagPage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    site.synthesis.tags.entries.enumerated().map { place, entry in
      SitePage(SiteAddress.tag(entry.tag.id)) { TagPage(site: $0, entry: $0.synthesis.tags.entries[place]).render() }
    }
  }
}
