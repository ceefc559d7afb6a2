// Where content stands in the site that authors name in their own way: `case:oak`, or a file beside a case.

import Cases
import Markup

extension SiteAddress {
  /// Returns the path of what a content link names; nil for a name that nothing can have.
  package static func path(of kind: ContentLink.Kind, _ name: String) -> String? {
    switch kind {
    case .study: Slug(name).map(study)
    case .tag: tag(TagID(name))
    case .ideal: Slug(name).map(idealType)
    case .page: Slug(name).map(page)
    }
  }

  /// The path of a file beside a case, as the disk has it.
  package static func attachment(_ name: FileName, of slug: Slug) -> String { "cases/\(slug)/\(name)" }

  /// The same path as a link has it.
  package static func attachmentURL(_ name: FileName, of slug: Slug) -> String {
    "cases/\(slug)/" + name.parts.map { Escape.urlSegment(String($0)) }.joined(separator: "/")
  }
}
