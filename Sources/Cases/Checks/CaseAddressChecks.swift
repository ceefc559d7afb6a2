// The address of a case that is not published says its name, and leads to nothing: in no text that is published may it
// be, whether as a link or as words.

import Diagnostics
import Formats

/// The look at addresses of cases that are written out, in all that is published.
struct CaseAddressChecks {
  private let draft: PortfolioDraft
  private let states: [String: Publication]
  private let portfolio: PublicPortfolio
  private let sources: SourceSet
  private let sites: [BaseURL]

  /// Returns nil where every case is published, or the site has no address.
  init?(
    of draft: PortfolioDraft, _ states: [String: Publication], publishing portfolio: PublicPortfolio,
    _ sources: SourceSet
  ) {
    sites = draft.settings.addresses
    guard !sites.isEmpty, states.values.contains(where: { $0 != .published }) else { return nil }
    (self.draft, self.states, self.portfolio, self.sources) = (draft, states, portfolio, sources)
  }

  /// Reports addresses of cases that are not published. O(addresses of cases + works + bytes of shared files).
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<CaseAddress> = []
    func check(_ addresses: [CaseAddress], from source: Publication) {
      for address in addresses {
        for slug in sites.flatMap({ $0.slugs(ofCasesIn: address.text) }) {
          guard let state = states[slug], !state.mayBeNamed(from: source),
            seen.insert(CaseAddress(slug, at: address.span, in: address.file)).inserted
          else { continue }
          found.append(diagnostic(of: address, slug, state))
        }
      }
    }
    for study in draft.cases {
      check(study.outline.caseAddresses, from: states[study.slug.text] ?? .published)
    }
    for body in draft.idealTypes.map(\.body) + draft.pages.map(\.body) { check(body.caseAddresses, from: .published) }
    check(shared, from: .published)
    return found
  }

  private func diagnostic(of address: CaseAddress, _ slug: String, _ state: Publication) -> Diagnostic {
    let reason = "the case `\(slug)` \(state.reason)"
    guard let file = address.file else {
      return Diagnostic(
        .unknownCase, "\(reason), and this is its address", at: address.span, help: state.help(to: "take it out"))
    }
    return Diagnostic(
      .unknownCase, "\(reason), and `\(file)`, which is published whole, has its address", at: address.span,
      help: state.help(to: "take it out of that file or the link to the file out of this text"))
  }

  // MARK: What cases share

  /// What may be addresses in the settings, in tags and needs, and in works that are listed.
  private var shared: [CaseAddress] {
    let settings = root(of: draft.settings.titleSpan)
    return (settings.map { CaseAddress.places(inFieldsOf: $0.root, $0.bytes) } ?? [])
      + entries(beside: draft.vocabulary.tags.tags.first?.span, Set(portfolio.tags.map(\.id.text)))
      + entries(beside: draft.vocabulary.needs.first?.span, Set(portfolio.needs.map(\.id.text))) + works
  }

  private func root(of span: Span?) -> (root: Node, bytes: [UInt8])? {
    guard let file = span?.file, file != .none else { return nil }
    let bytes = sources[file].bytes
    guard CaseAddress.mayBe(in: bytes, bytes.indices) else { return nil }
    return YAMLParser(file: file, bytes: bytes).parse().root.map { ($0, bytes) }
  }

  /// What may be addresses in those entries of a file that are published.
  private func entries(beside span: Span?, _ published: Set<String>) -> [CaseAddress] {
    guard let (root, bytes) = root(of: span), case .mapping(let entries) = root.content else { return [] }
    return entries.filter { published.contains($0.key) }
      .flatMap { CaseAddress.places(inFieldsOf: $0.value, bytes) }
  }

  private var works: [CaseAddress] {
    let bodies =
      portfolio.cases.map(\.outline.cited)
      + (draft.idealTypes.map(\.body) + draft.pages.map(\.body)).map(\.outline.cited)
    let listed = portfolio.bibliography.used(by: bodies.joined() + portfolio.cases.flatMap(\.citedInFacts))
    return portfolio.bibliography.works.filter { listed.contains($0.key) }.flatMap { work in
      work.printedTexts.flatMap { CaseAddress.places(in: $0, at: work.span) }
    }
  }
}
