// The tag vocabulary as pages: all tags in their order, one page for each, and a way on from those that were replaced.

import Cases
import Synthesis
import Themes
import Words

extension SiteContext {
  /// Returns a tag with its address and how many cases it leads to, in an object that includes `PageSchema.tagItem`.
  func tagItem(_ entry: TagEntry, origin: LinkOrigin, as schema: PageSchema = .tagItem) -> PageObject {
    var item = SiteContext.link(entry.tag.label, origin.link(to: SiteAddress.tag(entry.tag.id)), as: schema)
    item[.definition] = entry.tag.definition
    item[.count] = words.cases(entry.countBelow)
    return item
  }
}

extension PageTemplate {
  static let tagIndex = PageTemplate("tag-index", .tagIndex)
  static let tag = PageTemplate("tag", .tag)
}

extension PageSchema {
  fileprivate static let tagIndex = PageSchema.page(
    "tag-index", "`tags/index.html`: the vocabulary", including: [.listPage],
    inside: [.list(.tags, of: .tagBranch, beyond: .otherParts)])
  fileprivate static let tagBranch: PageSchema = PageSchema(
    "tag-branch", "a tag, and what is narrower", including: [.tagItem], texts: [.note],
    inside: [.list(.narrower, of: .tagBranch)])

  fileprivate static let tag = PageSchema.page(
    "tag", "`tags/<tag>.html`: the cases that carry a tag", including: [.listPage],
    texts: [.definition, .count, .note],
    inside: [
      .object(.neighbours, .neighbours), .list(.cases, of: .card, beyond: .otherParts + [[TextKey.note]]),
    ], formerly: ["has_more": "note"])
  fileprivate static let neighbours = PageSchema(
    "neighbours", "the tags around a tag",
    inside: [
      .list(.broader, of: .tagItem), .list(.narrower, of: .tagItem, beyond: [[ObjectKey.moreNarrower]]),
      .object(.moreNarrower, .link), .list(.relatedTags, of: .tagItem), .list(.companions, of: .tagItem),
      .list(.synonyms, of: .link),
    ])
}

/// `tags/index.html`: the vocabulary, narrower tags below their broader ones.
struct TagIndexPage: Sendable {
  let subject: ListSubject<[TagTree.Branch]>
  let site: SiteContext
  private var page: ListPage { subject.page }

  func model() -> PageObject {
    let origin = LinkOrigin(path: page.path)
    var model = site.frame(
      of: .tagIndex, page,
      SiteContext.Heading(
        title: site.title("tags", .tags), description: site.words.subjects(of: site.settings.title),
        path: page.path, part: .tags),
      origin: origin)
    model[.tags] = subject.about.compactMap { item($0, origin) }
    return model
  }

  private func item(_ branch: TagTree.Branch, _ origin: LinkOrigin) -> PageObject? {
    guard let entry = site.tag(branch.tag) else { return nil }
    var item = site.tagItem(entry, origin: origin, as: .tagBranch)
    item[.narrower] = branch.narrower.compactMap { self.item($0, origin) }
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
  private let entry: TagEntry
  private let listed: ListPage
  let site: SiteContext

  /// - Parameter subject: The place of the tag in the synthesis.
  init(subject: ListSubject<Int>, site: SiteContext) {
    (entry, listed) = (site.tag(at: subject.about), subject.page)
    self.site = site
  }

  func model() -> PageObject {
    let origin = LinkOrigin(path: listed.path)
    let title = entry.tag.label
    var page = site.frame(
      of: .tag, listed,
      SiteContext.Heading(
        title: title, description: entry.tag.definition ?? site.words.cases(about: title), path: listed.path,
        part: .tags,
        language: site.portfolioLanguage,
        trail: [(site.title("tags", .tags), SiteAddress.tags)]),
      origin: origin)
    page[.definition] = entry.tag.definition
    if listed.isFirst { page[.neighbours] = neighbours(origin) }
    page[.cases] = listed.items(of: entry.casesBelow).map { site.card(site.record(at: $0), origin: origin) }
    page[.count] = entry.countBelow.all > 0 ? site.words.cases(entry.countBelow) : nil
    let unlisted = entry.unlisted
    page[.note] = unlisted.all + unlisted.joined > 0 && listed.isLast ? site.words.moreBelow(unlisted) : nil
    return page
  }

  /// The tags around this one, and its synonyms; nil where there are none.
  private func neighbours(_ origin: LinkOrigin) -> PageObject? {
    guard
      !(entry.broader.isEmpty && entry.narrower.isEmpty && entry.related.isEmpty && entry.cooccurring.isEmpty
        && entry.tag.synonyms.isEmpty)
    else { return nil }
    func items(_ ids: some Sequence<TagID>) -> [PageObject] {
      ids.compactMap(site.tag).map { site.tagItem($0, origin: origin) }
    }
    var around = PageObject(.neighbours)
    // A tag has at most so many of each as it names; only narrower tags are not its own to count.
    around[.synonyms] = entry.tag.synonyms.map { SiteContext.link($0.value, nil) }
    around[.broader] = items(entry.broader)
    around[.narrower] = items(entry.narrower.prefix(ListParts.most))
    around[.moreNarrower] = site.more(than: entry.narrower, .tag, in: SiteAddress.tags, origin: origin)
    around[.relatedTags] = items(entry.related)
    // How often is their order, and is not shown: the number would be one of real and invented cases together.
    around[.companions] = entry.cooccurring.prefix(8).compactMap { companion in
      site.tagLabel(companion.tag).map {
        SiteContext.link($0, origin.link(to: SiteAddress.tag(companion.tag)), as: .tagItem)
      }
    }
    return around
  }
}

extension TagIndexPage: TemplatePage {
  static let template = PageTemplate.tagIndex

  static func pages(of site: PublicSite) -> [SitePage] {
    let index = site.synthesis.tags
    var tree = TagTree(of: index)
    let branches = index.entries.filter(\.broader.isEmpty).sorted(by: byLabel).map { tree.branch(of: $0) }
    let pages = TagTree.cut(branches, atMost: ListParts.most)
    let words = branches.flatMap { branch in
      [String](repeating: index[branch.tag]?.tag.label ?? branch.tag.text, count: branch.size)
    }
    let list = ListParts(words: words, cutInto: pages.map(\.rows))
    return zip(ListPage.all(of: list, at: SiteAddress.tags), pages).map { page, cut in
      SitePage(page.path, of: TagIndexPage.self, about: ListSubject(about: cut.branches, page: page))
    }
  }
}

extension TagPage: TemplatePage {
  static let template = PageTemplate.tag

  static func pages(of site: PublicSite) -> [SitePage] {
    site.synthesis.tags.entries.enumerated().flatMap { place, entry in
      SitePage.list(TagPage.self, about: place, of: entry.casesBelow.count, at: SiteAddress.tag(entry.tag.id))
    }
  }
}
