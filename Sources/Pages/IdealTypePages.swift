// Ideal types as a list: actions generalised by a researcher so that other leaders can adapt them, and the actions that
// claim none of them.

import Cases
import Synthesis
import Themes
import Words

extension SiteContext {
  /// Returns an ideal type with its address.
  func idealTypeItem(_ type: IdealType, origin: LinkOrigin) -> PageObject {
    var item = PageObject(.idealTypeItem)
    item[.title] = type.title
    item[.url] = origin.link(to: SiteAddress.idealType(type.slug))
    item[.summary] = type.summary
    item[.token] = type.function.rawValue
    item[.functionName] = words.label(type.function).capitalisedFirst
    let claims = claims(on: type.slug)
    item[.count] = words.support(claims.cases, uncounted: claims.coverage.uncounted)
    item[.needs] = type.needs.map { needLink($0.value, origin: origin) }
    return item
  }
}

extension PageTemplate {
  static let idealTypeIndex = PageTemplate("ideal-type-index", .idealTypeIndex)
}

extension PageSchema {
  fileprivate static let idealTypeIndex = PageSchema.page(
    "ideal-type-index", "`ideal-types/index.html`: all ideal types, by function", including: [.listPage],
    texts: [.remainder],
    inside: [
      .list(.functions, of: .functionWithTypes, beyond: .otherParts),
      .list(.untypedActions, of: .untypedAction, beyond: [[TextKey.remainder]]),
    ],
    formerly: ["has_ideal_types": "functions.any"])
  fileprivate static let functionWithTypes = PageSchema(
    "function-with-types", "a leadership function, and the ideal types that serve it", including: [.functionItem],
    inside: [.list(.idealTypes, of: .idealTypeItem)])
  fileprivate static let untypedAction = PageSchema(
    "untyped-action", "an action that claims no ideal type, and how it differs from the nearest",
    including: [.shortAction],
    texts: [.statement], inside: [.object(.idealType, .link)])
}

/// `ideal-types/index.html`: all ideal types, by function.
struct IdealTypeIndexPage: Sendable {
  /// The places in the portfolio of the ideal types that the page lists.
  let subject: ListSubject<[Int]>
  let site: SiteContext
  private var page: ListPage { subject.page }

  func model() -> PageObject {
    let origin = LinkOrigin(path: page.path)
    var model = site.frame(
      of: .idealTypeIndex, page,
      SiteContext.Heading(
        title: site.title("ideal_types", .idealTypes), description: site.words.description(.idealTypes),
        path: page.path, part: .idealTypes),
      origin: origin)
    let types = subject.about.map(site.idealType(at:))
    model[.functions] = LeadershipFunction.allCases.compactMap { function in
      let types = types.filter { $0.function == function }
      guard !types.isEmpty else { return nil }
      var item = site.functionItem(function, origin: origin, as: .functionWithTypes)
      item[.idealTypes] = types.map { site.idealTypeItem($0, origin: origin) }
      return item
    }
    guard page.isFirst, !types.isEmpty else { return model }
    let untyped = site.untypedActions
    model[.untypedActions] = untyped.prefix(ListParts.most).map { self.untyped($0, origin) }
    let others = untyped.count - ListParts.most
    model[.remainder] = others > 0 ? site.words.unlisted(actions: others) : nil
    return model
  }

  private func untyped(_ action: UntypedAction, _ origin: LinkOrigin) -> PageObject {
    var item = site.shortAction(action.place, origin: origin, as: .untypedAction)
    let type = action.nearest.map(site.idealType(at:))
    item[.idealType] = type.map { SiteContext.link($0.title, origin.link(to: SiteAddress.idealType($0.slug))) }
    item[.statement] = site.words.misfit(
      hasNearest: type != nil, otherNeeds: action.otherNeeds.map { site.need($0)?.label ?? $0.text })
    return item
  }
}

extension IdealTypeIndexPage: TemplatePage {
  static let template = PageTemplate.idealTypeIndex

  static func pages(of site: PublicSite) -> [SitePage] {
    let types = site.portfolio.idealTypes
    let order = LeadershipFunction.allCases.flatMap { function in
      types.indices.filter { types[$0].function == function }
    }
    return ListPage.all(of: ListParts(count: order.count), at: SiteAddress.idealTypes).map { page in
      SitePage(
        page.path, of: IdealTypeIndexPage.self, about: ListSubject(about: Array(page.items(of: order)), page: page))
    }
  }
}
