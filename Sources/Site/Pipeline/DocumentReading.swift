// From a file of the content folder to what it says: the one way in which a case is read, whether for a site or alone.

import Cases
import Diagnostics
import Pages
import Words

/// How a document of any kind is read: parsed by itself, with the addresses of the page that it becomes, then checked
/// against the words that all share.
struct DocumentReading: Sendable {
  let sources: SourceSet
  let typography: TypographySettings
  let vocabulary: Vocabulary
  /// Returns what a page says in an article of a language (BCP 47), or of the portfolio's.
  let words: @Sendable (String?) -> any ArticleWords

  /// Returns a case, parsed and checked by itself; nil where nothing of it could be read.
  func study(_ document: ContentFolder.Document) -> Checked<CaseStudy?> {
    parsed(document).ifRead { $0.checked(against: vocabulary) }
  }

  /// Returns a case whose record is known for its page: nothing is checked again.
  func shown(_ document: ContentFolder.Document) -> CaseStudy? {
    parsed(document).value?.filled(from: vocabulary).value
  }

  private func parsed(_ document: ContentFolder.Document) -> Checked<CaseStudy?> {
    guard let read = file(document, page: SiteAddress.study(document.slug))?.study(document.slug) else {
      return Checked(nil)
    }
    guard var study = read.value else { return Checked(nil, read.diagnostics) }
    var diagnostics = read.diagnostics
    if let path = document.positions, let file = sources.id(ofPath: path) {
      diagnostics += study.keep(positionsIn: file, of: sources)
    }
    return Checked(study, diagnostics)
  }

  /// Returns what is kept of a case, and what is wrong with publishing it.
  func record(
    _ document: ContentFolder.Document, isKept: Bool, includesDrafts: Bool, date: PartialDate?
  ) -> Checked<ReadCase?> {
    study(document).ifRead { study in
      Checked(
        ReadCase(record: CaseRecord(of: study), kept: isKept ? KeptStudies.Study(study) : nil),
        study.refusalsToPublish(includesDrafts: includesDrafts, date: date) + NetworkAccount.drawingLimits(of: study))
    }
  }

  func idealType(_ document: ContentFolder.Document) -> Checked<IdealType?> {
    let read = file(document, page: SiteAddress.idealType(document.slug))?.idealType(document.slug) ?? Checked(nil)
    return read.ifRead { $0.checked(against: vocabulary) }
  }

  func page(_ document: ContentFolder.Document) -> Checked<Page?> {
    let read = file(document, page: SiteAddress.page(document.slug))?.page(document.slug) ?? Checked(nil)
    return read.ifRead { $0.checked(against: vocabulary) }
  }

  private func file(_ document: ContentFolder.Document, page: String) -> ContentFile? {
    guard let id = sources.id(ofPath: document.path) else { return nil }
    let origin = LinkOrigin(path: page)
    let slug = document.slug
    let context = MarkdownContext(
      typography: typography, neighbours: Set(document.neighbours.keys), words: words,
      address: { kind, name in SiteAddress.path(of: kind, name).map { origin.link(to: $0) } ?? "" },
      fileAddress: { origin.link(to: SiteAddress.attachmentURL($0, of: slug)) })
    return ContentFile(
      id, in: sources, tables: document.tables.compactMapValues { sources.id(ofPath: $0) }, context: context)
  }
}

extension DocumentReading {
  init(of inputs: Inputs) {
    self.init(
      sources: inputs.sources, typography: inputs.settings.texts, vocabulary: inputs.vocabulary,
      words: { [words = inputs.words, language = inputs.settings.language] in words($0 ?? language) })
  }
}
