// A name that one case withholds comes out all the same where something else that is published says it: a case or page
// that leads there, its ideal type, the label of its tag, a work that it cites. Only all records together say which
// names are withheld, so that this is looked at when everything has been read.
//
//   withheld names ──index──▶ scan of all bytes ──▶ the few parts with such a word ──▶ a close look at these

import Diagnostics
import Formats

/// The search for names that cases withhold in everything else that is published.
public struct WithheldElsewhere: Sendable {
  /// A name, and the case that withholds it.
  struct Entry: Sendable {
    let owner: CaseRecord
    let name: HiddenName
  }

  /// Something that is published and may name an organisation.
  enum Part: Sendable {
    case study(CaseRecord)
    case idealType(IdealType)
    case page(Page)
    case tags, needs, works, settings
  }

  let draft: PortfolioDraft
  let sources: SourceSet
  let parts: [Part]
  /// The names, in the order of the cases.
  let entries: [Entry]
  let index: HiddenNameIndex
  let relations: Relations

  /// Which names a source concerns, because it leads to the case or the case has it: places in `entries`.
  struct Relations: Sendable {
    var studies: [String: Set<Int>] = [:]
    var idealTypes: [String: Set<Int>] = [:]
    var pages: [String: Set<Int>] = [:]
    var tags: [TagID: Set<Int>] = [:]
    var needs: [NeedID: Set<Int>] = [:]
    var works: [CitationKey: Set<Int>] = [:]

    /// So many names are looked for in one thing for what it leads to; there are more where many cases lead there.
    static let most = 200
  }

  /// Returns nil where no case that is published, or waits for its day, withholds a name. O(cases + links).
  public init?(in draft: PortfolioDraft, sources: SourceSet, includesDrafts: Bool) {
    guard draft.cases.contains(where: \.withholdsNames) else { return nil }
    let shown = draft.cases.filter { study in
      study.withdrawn == nil && (study.published != nil || study.isPublicationUnclear || includesDrafts)
    }
    entries = shown.flatMap { study in study.hiddenNames.map { Entry(owner: study, name: $0) } }
    guard !entries.isEmpty else { return nil }
    var index = HiddenNameIndex(of: entries.count)
    for (place, entry) in entries.enumerated() {
      for word in entry.name.words { index.add(word, of: place) }
    }
    self.index = index
    self.draft = draft
    self.sources = sources
    parts =
      shown.map(Part.study) + draft.idealTypes.map(Part.idealType) + draft.pages.map(Part.page)
      + [.tags, .needs, .works, .settings]
    relations = Self.relations(of: entries, shown, draft)
  }

  /// How many parts there are to look at.
  public var count: Int { parts.count }

  private static func relations(of entries: [Entry], _ shown: [CaseRecord], _ draft: PortfolioDraft) -> Relations {
    var relations = Relations()
    var byCase: [String: Set<Int>] = [:]
    for (place, entry) in entries.enumerated() { byCase[entry.owner.slug.text, default: []].insert(place) }
    func add(_ places: Set<Int>, to list: inout Set<Int>) {
      if list.count < Relations.most { list.formUnion(places) }
    }
    for study in shown {
      guard let places = byCase[study.slug.text] else { continue }
      for link in study.outline.links {
        switch link.kind {
        case .study: add(places, to: &relations.studies[link.name, default: []])
        case .ideal: add(places, to: &relations.idealTypes[link.name, default: []])
        case .tag: add(places, to: &relations.tags[TagID(link.name), default: []])
        case .page: break
        }
      }
      for slug in study.outline.diagrams { add(places, to: &relations.studies[slug, default: []]) }
      for action in study.actions {
        if let type = action.idealType { add(places, to: &relations.idealTypes[type.slug.value, default: []]) }
        for need in action.needs { add(places, to: &relations.needs[need, default: []]) }
      }
      for tag in study.tags { add(places, to: &relations.tags[tag.value, default: []]) }
      for work in draft.vocabulary.bibliography.used(by: study.outline.cited + study.citedInFacts) {
        add(places, to: &relations.works[work, default: []])
      }
    }
    func related(by outline: ArticleOutline) -> Set<Int> {
      (outline.links.lazy.filter { $0.kind == .study }.map(\.name) + outline.diagrams)
        .reduce(into: []) { $0.formUnion(byCase[$1] ?? []) }
    }
    for study in shown { add(related(by: study.outline), to: &relations.studies[study.slug.text, default: []]) }
    for type in draft.idealTypes {
      add(related(by: type.body.outline), to: &relations.idealTypes[type.slug.text, default: []])
      if let best = type.optimalCase, let places = byCase[best.study.value] {
        add(places, to: &relations.idealTypes[type.slug.text, default: []])
      }
    }
    for page in draft.pages { add(related(by: page.body.outline), to: &relations.pages[page.slug.text, default: []]) }
    return relations
  }

  // MARK: The scan

  /// What a part has of the names: found in its bytes, without reading them as a text.
  public struct Scan: Sendable {
    var names: Set<Int> = []
    /// Words in small letters, as far as they are in an account.
    var ordinary: Set<UInt64> = []
  }

  /// Looks through the bytes of a part. O(bytes).
  public func scan(_ place: Int) -> Scan {
    var hits = HiddenNameIndex.Hits()
    switch parts[place] {
    case .study(let study): scan(documentIn: study.file, &hits)
    case .idealType(let type): scan(documentIn: type.file, &hits)
    case .page(let page): scan(documentIn: page.file, &hits)
    case .tags: scan(wordsIn: draft.vocabulary.tags.tags.first?.span, &hits)
    case .needs: scan(wordsIn: draft.vocabulary.needs.first?.span, &hits)
    case .settings: scan(wordsIn: draft.settings.titleSpan, &hits)
    // Those that a case cites are looked at for its names.
    case .works: break
    }
    return Scan(names: hits.names, ordinary: hits.ordinary)
  }

  private func scan(documentIn file: FileID, _ hits: inout HiddenNameIndex.Hits) {
    let bytes = sources[file].bytes
    guard let parts = FrontMatter.split(bytes, file).parts else { return }
    var front = HiddenNameIndex.Hits()
    index.scan(bytes, parts.yaml, into: &front)
    index.scan(bytes, parts.body, into: &hits)
    // Ids are in small letters there.
    hits.names.formUnion(front.names)
  }

  private func scan(wordsIn span: Span?, _ hits: inout HiddenNameIndex.Hits) {
    guard let span, span.file != .none else { return }
    let bytes = sources[span.file].bytes
    var found = HiddenNameIndex.Hits()
    index.scan(bytes, bytes.indices, into: &found)
    hits.names.formUnion(found.names)
  }
}
