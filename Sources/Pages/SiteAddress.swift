// Where every page of the site stands, and how one page names another. Links are relative and name the file, so that
// the site opens from a folder by a double click as well as from a server.

import Cases
import Markup
import Synthesis

/// The paths of a site, below its root.
package enum SiteAddress {
  static let home = "index.html"
  static let notFound = "404.html"
  static let feed = "feed.xml"
  static let sitemap = "sitemap.xml"
  static let robots = "robots.txt"
  static let cases = "cases/index.html"
  static let tags = "tags/index.html"
  static let actions = "actions/index.html"
  static let idealTypes = "ideal-types/index.html"
  static let outcomes = "outcomes/index.html"
  static let needs = "needs/index.html"
  static let schools = "schools/index.html"
  static let costs = "actions/by-cost.html"
  static let judgements = "judgements.html"
  static let codebook = "codebook.html"

  /// The folders of the site that every page leads to, which a portfolio's `navigation` names so.
  static let parts = ["cases", "actions", "outcomes", "ideal-types", "tags"]
  private static let folders = parts + ["needs", "questions", "matrices", "schools", "assets"]

  /// The paths of what casebook itself puts into every site, with what is there.
  static let own: [(path: String, what: String)] = {
    var own = [
      (path: home, what: "the front page"), (notFound, "the page for addresses that lead nowhere"), (feed, "the feed"),
      (sitemap, "the sitemap"), (robots, "what search engines may read"), (cases, "the list of cases"),
      (tags, "the list of tags"), (actions, "the list of actions"), (idealTypes, "the list of ideal types"),
      (outcomes, "the list of outcomes"), (needs, "the list of needs"), (schools, "the list of what schools are like"),
      (judgements, "how the cases were judged"), (codebook, "the codebook"), (costs, "the list of costs"),
    ]
    own += LeadershipFunction.allCases.map { (function($0), "the actions that are \($0.rawValue)") }
    own += ResearchQuestion.allCases.map { (question($0), "the page of a research question") }
    own += CaseMatrix.allCases.flatMap { [(matrix($0), "a table of all cases"), (csv($0), "a table of all cases")] }
    return own
  }()

  /// Whether content of a kind may not be called so: the site has something of its own there, or a host would show
  /// something else. `index` and `404` are the names of pages that hosts look for in every folder, and a page called
  /// like a folder of the site is taken for that folder by hosts that leave `.html` out.
  package static func isReserved(_ name: String, isPage: Bool) -> Bool {
    ["index", "404"].contains(name)
      || isPage && (folders.contains(name) || own.contains { $0.path == "\(name).html" })
  }

  package static func study(_ slug: Slug) -> String { "cases/\(slug).html" }
  /// The page of a case's network and of all that it does not report. No file beside a case may be a page, so it is the
  /// only one of its name.
  static func data(_ slug: Slug) -> String { "cases/\(slug)/data.html" }
  /// Returns the slug of the case whose page is at `path`; nil for any other path.
  package static func caseSlug(_ path: String) -> String? {
    guard path.hasPrefix("cases/"), path.hasSuffix(".html"), path != cases else { return nil }
    let name = String(path.dropFirst(6).dropLast(5))
    return Slug(name) == nil ? nil : name
  }

  /// The page of a part of the list at `path`: the path itself of the first, `cases/index.2.html` of the second. No
  /// slug has a full stop, so nothing else can be called so.
  static func part(_ number: Int, of path: String) -> String {
    number == 1 ? path : "\(path.dropLast(".html".count)).\(number).html"
  }

  static func tag(_ id: TagID) -> String { "tags/\(Escape.urlSegment(id.text)).html" }
  static func need(_ id: NeedID) -> String { "needs/\(Escape.urlSegment(id.text)).html" }
  static func function(_ function: LeadershipFunction) -> String { "actions/\(function.rawValue).html" }
  static func question(_ question: ResearchQuestion) -> String { "questions/\(question.rawValue.lowercased()).html" }
  static func outcomes(_ domain: OutcomeDomain) -> String { "outcomes/\(domain.rawValue).html" }
  static func matrix(_ matrix: CaseMatrix) -> String { "matrices/\(matrix.rawValue).html" }
  /// The same matrix with its cases in the order of what they report on a domain.
  static func matrix(_ matrix: CaseMatrix, by domain: OutcomeDomain) -> String {
    "matrices/\(matrix.rawValue).by-\(domain.rawValue).html"
  }
  /// The cases with a school of one value, or of two.
  static func schools(_ query: SchoolQuery) -> String {
    "schools/" + query.values.map { "\($0.term.rawValue)-\($0.code)" }.joined(separator: ".") + ".html"
  }
  /// A case beside others. As with its data page, nothing else can be called so.
  static func comparison(_ slug: Slug) -> String { "cases/\(slug)/compare.html" }
  static func csv(_ matrix: CaseMatrix) -> String { "matrices/\(matrix.rawValue).csv" }
  package static func idealType(_ slug: Slug) -> String { "ideal-types/\(slug).html" }
  package static func page(_ slug: Slug) -> String { "\(slug).html" }
  /// The portfolio's logo. Names of a theme's files have fingerprints, so none of them is there.
  package static func logo(_ name: FileName) -> String {
    asset("logo." + (name.text.split(separator: ".").last ?? "").lowercased())
  }
  static func asset(_ name: String) -> String { "assets/\(name)" }
}

/// The page that a link is written on.
package struct LinkOrigin: Sendable {
  /// What leads from the page to the site's root: nothing, `../`, or a path for a page that is served at any depth.
  let prefix: String

  /// The origin of the page at `path`.
  package init(path: String) {
    prefix = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The origin of a page that the server shows in place of any other: it links from the root of `baseURL`.
  init(anywhereBelow baseURL: BaseURL?) { prefix = baseURL?.path ?? "/" }

  /// Returns the address of a file of the site, perhaps of a place in it.
  package func link(to path: String, at id: String? = nil) -> String {
    prefix + path + (id.map(LinkOrigin.fragment) ?? "")
  }

  /// Returns the address of a place on the same page.
  static func fragment(_ id: String) -> String { "#" + Escape.urlSegment(id) }
}
