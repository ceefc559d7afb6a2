// A page that shows a part of a list: where it is, what it is called, and its links to the other parts. A list that
// fits on one page has no such links, and looks as if there were no parts.

import Themes
import Words

extension PageSchema {
  /// What a page has that may show a part of a list.
  static let listPage = PageSchema(
    "list-page", "a page that may show a part of a list",
    inside: [.list(.parts, of: .listPart), .object(.nextPart, .link)])
  fileprivate static let listPart = PageSchema(
    "list-part", "a page of the list, called by what it begins and ends with", including: [.link], flags: [.isCurrent])
}

extension [[any PageKey]] {
  /// Where a list goes on that is shown in parts, on a page that includes `PageSchema.listPage`.
  static let otherParts: Self = [[ObjectKey.nextPart, ListKey.parts]]
}

/// One page of a list.
struct ListPage: Sendable, Hashable {
  private let list: ListParts
  let part: ListParts.Part
  /// The path of the first part.
  fileprivate let first: String

  /// The pages of a list, the first of them at `path`.
  static func all(of list: ListParts, at path: String) -> [ListPage] {
    list.parts.map { ListPage(list: list, part: $0, first: path) }
  }

  var path: String { SiteAddress.part(part.number, of: first) }
  var isFirst: Bool { part.number == 1 }
  var isLast: Bool { part.number == list.parts.count }

  /// The items of a list that the page shows.
  func items<Items: RandomAccessCollection>(of items: Items) -> Items.SubSequence where Items.Index == Int {
    items[part.items.lowerBound + items.startIndex..<part.items.upperBound + items.startIndex]
  }

  /// Writes the links to other parts, where there are any, into an object that includes `PageSchema.listPage`.
  fileprivate func write(into page: inout PageObject, origin: LinkOrigin, _ words: any Phrasebook) {
    guard list.parts.count > 1 else { return }
    func link(_ other: ListParts.Part, as schema: PageSchema) -> PageObject {
      SiteContext.link(
        other.label.text(words), origin.link(to: SiteAddress.part(other.number, of: first)), as: schema)
    }
    page[.parts] = list.linked(from: part).map { other in
      var item = link(other, as: .listPart)
      item[.isCurrent] = other == part
      return item
    }
    page[.nextPart] = list.next(after: part).map { link($0, as: .link) }
  }
}

extension SitePage {
  /// Returns the pages of a list of so many things, the first of them at `path`.
  static func list<Content: PageContent, About>(
    _ content: Content.Type, about: About, of count: Int, at path: String
  ) -> [SitePage] where Content.Subject == ListSubject<About> {
    list(content, about: about, of: ListParts(count: count), at: path)
  }

  /// Returns the pages of a list in its parts, the first of them at `path`.
  static func list<Content: PageContent, About>(
    _ content: Content.Type, about: About, of parts: ListParts, at path: String
  ) -> [SitePage] where Content.Subject == ListSubject<About> {
    ListPage.all(of: parts, at: path).map {
      SitePage($0.path, of: content, about: ListSubject(about: about, page: $0))
    }
  }
}

extension SiteContext {
  /// Returns the page of a list with the values that every template may use, and with its links to the other parts.
  /// Beyond the first part its title says which part it is, and the list itself is among the pages above.
  ///
  /// - Parameter heading: The path of the page, with the title of the whole list and the pages above the list.
  func frame(of template: PageTemplate, _ list: ListPage, _ heading: Heading, origin: LinkOrigin) -> PageObject {
    var own = heading
    if !list.isFirst {
      own.title = words.title(heading.title, part: list.part.label.text(words))
      own.trail.append((heading.title, list.first))
    }
    var page = frame(of: template, own, origin: origin)
    list.write(into: &page, origin: origin, words)
    return page
  }
}

extension SiteContext {
  /// Returns how many things there are beyond those of a list that a page shows the beginning of, with the page that
  /// lists them all; nil where it shows all.
  func more(than shown: some Collection, _ noun: Noun, in path: String, origin: LinkOrigin) -> PageObject? {
    let rest = shown.count - ListParts.most
    return rest > 0 ? SiteContext.link(words.more(rest, noun), origin.link(to: path)) : nil
  }
}

extension ListParts.Label {
  /// The label as a reader sees it.
  func text(_ words: any Phrasebook) -> String {
    switch self {
    case .numbers(let range): words.part(from: words.number(range.lowerBound), to: words.number(range.upperBound))
    case .words(let from, let to): words.part(from: from, to: to)
    }
  }
}
