// Which content stands where, before any page is drawn: what would be published at one address with something else is a
// mistake that names both.

import Cases
import Diagnostics

/// The addresses of a site's pages, each with what is published there. Names are compared as file systems do that take
/// letters of either case for the same (`PathKey`). Files beside a case are in its own folder, and `Attachments`
/// compares them; those of a theme have fingerprints in their names.
package struct AddressBook {
  private struct Entry {
    let path: String
    /// "the case `oak`".
    let what: String
    /// Where content says so; nil for what is the site's own.
    let span: Span?
  }

  private var entries: [PathKey: Entry] = [:]
  package private(set) var collisions: [Diagnostic] = []

  /// Enters everything that has a page. O(cases + needs + tags).
  package init(of portfolio: PublicPortfolio) {
    for page in SiteAddress.own { enter(Entry(path: page.path, what: page.what, span: nil)) }
    for study in portfolio.cases { enter(SiteAddress.study(study.slug), "the case `\(study.slug)`", study.file) }
    for (old, new, span) in portfolio.renamed {
      enter(Entry(path: SiteAddress.study(old), what: "the way from `\(old)` to `\(new)`", span: span))
    }
    for type in portfolio.idealTypes {
      enter(SiteAddress.idealType(type.slug), "the ideal type `\(type.slug)`", type.file)
    }
    for page in portfolio.pages { enter(SiteAddress.page(page.slug), "the page `\(page.slug)`", page.file) }
    // An id that is none has been reported already.
    for need in portfolio.needs where need.id.isPlain {
      enter(Entry(path: SiteAddress.need(need.id), what: "the need `\(need.id)`", span: need.span))
    }
    for tag in portfolio.tags where tag.id.isPlain {
      enter(Entry(path: SiteAddress.tag(tag.id), what: "the tag `\(tag.id)`", span: tag.span))
    }
  }

  private mutating func enter(_ path: String, _ what: String, _ file: FileID) {
    enter(Entry(path: path, what: what, span: Span(file, 0..<0)))
  }

  private mutating func enter(_ entry: Entry) {
    guard let other = entries.updateValue(entry, forKey: PathKey(entry.path)) else { return }
    // The site's own come first, so that it is content which is asked to give way.
    collisions.append(
      Diagnostic(
        .addressTwice, "\(entry.what) and \(other.what) would both be published as `\(entry.path)`", at: entry.span,
        help: other.span == nil
          ? "give it another name: this one is the site's own" : "give one of them another name, or take one out",
        labels: other.span.map { [.init($0, "\(other.what) is here")] } ?? []))
  }
}
