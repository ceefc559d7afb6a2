// From a file of the content folder to what it says: the one way in which a case is read, whether for a site or alone.

import Cases
import Diagnostics
import Pages

/// How a document of any kind is read: with the words that all share, and the addresses of the page that it becomes.
struct DocumentReading: Sendable {
  let sources: SourceSet
  let vocabulary: Vocabulary

  func study(_ document: ContentFolder.Document) -> (value: CaseStudy?, diagnostics: [Diagnostic]) {
    var read: (value: CaseStudy?, diagnostics: [Diagnostic]) =
      file(document, page: SiteAddress.study(document.slug))?.study(document.slug) ?? (nil, [])
    if let path = document.positions, let file = sources.id(ofPath: path) {
      read.diagnostics += (read.value?.keep(positionsIn: file, of: sources) ?? [])
    }
    return read
  }

  func idealType(_ document: ContentFolder.Document) -> (value: IdealType?, diagnostics: [Diagnostic]) {
    file(document, page: SiteAddress.idealType(document.slug))?.idealType(document.slug) ?? (nil, [])
  }

  func page(_ document: ContentFolder.Document) -> (value: Page?, diagnostics: [Diagnostic]) {
    file(document, page: SiteAddress.page(document.slug))?.page(document.slug) ?? (nil, [])
  }

  private func file(_ document: ContentFolder.Document, page: String) -> ContentFile? {
    guard let id = sources.id(ofPath: document.path) else { return nil }
    let origin = LinkOrigin(path: page)
    let slug = document.slug
    let context = MarkdownContext(
      vocabulary: vocabulary, neighbours: Set(document.neighbours.keys),
      address: { kind, name in SiteAddress.path(of: kind, name).map { origin.link(to: $0) } ?? "" },
      fileAddress: { origin.link(to: SiteAddress.attachmentURL($0, of: slug)) })
    return ContentFile(
      id, in: sources, tables: document.tables.compactMapValues { sources.id(ofPath: $0) }, context: context)
  }
}
