// What will be an error once a case is published that waits for its day: found now, because the portfolio is built on
// that day, when its editors may not be there to mend it.

import Diagnostics

/// The look at cases that are held back until a day that is known.
struct EmbargoChecks {
  let cases: [CaseRecord]
  let includesDrafts: Bool
  private let sites: [BaseURL]
  private let bySlug: [String: CaseRecord]
  private let successors: [Slug: [CaseRecord]]

  init(of draft: PortfolioDraft, includesDrafts: Bool) {
    cases = draft.cases
    sites = draft.settings.addresses
    self.includesDrafts = includesDrafts
    bySlug = Dictionary(cases.map { ($0.slug.text, $0) }, uniquingKeysWith: { first, _ in first })
    successors = Dictionary(grouping: cases.filter { $0.supersedes != nil }) { $0.supersedes?.value ?? $0.slug }
  }

  /// Returns what each of them will run into on the day that it is published, as warnings. O(cases + their links).
  func diagnostics(_ states: [String: Publication]) -> [Diagnostic] {
    cases.flatMap { study -> [Diagnostic] in
      switch states[study.slug.text] {
      case .embargoed(let until): diagnostics(of: study, on: max(until, study.published?.value ?? until))
      case .scheduled(let day): diagnostics(of: study, on: day)
      default: []
      }
    }.map(\.asWarning)
  }

  private func diagnostics(of study: CaseRecord, on day: PartialDate) -> [Diagnostic] {
    guard state(of: study, on: day) == .published else { return [] }
    let links = study.outline.links.filter { $0.kind == .study }.map {
      (name: $0.name, span: $0.span, way: "take the link out")
    }
    let addresses = study.outline.caseAddresses.flatMap { address in
      sites.flatMap { $0.slugs(ofCasesIn: address.text) }.map {
        (name: $0, span: address.span, way: "take its address out")
      }
    }
    let found = (links + addresses).compactMap { link -> Diagnostic? in
      // What is not there, or was withdrawn, is an error already.
      guard link.name != study.slug.text, let other = bySlug[link.name], case let state = state(of: other, on: day),
        state != .published, state != .withdrawn
      else { return nil }
      return Diagnostic(
        .unknownCase,
        "this case is published on \(day), and `\(link.name)` then still \(state.reason): nothing may lead to it",
        at: link.span, help: state.help(to: link.way))
    }
    return found + supersedes(study, on: day)
  }

  private func supersedes(_ study: CaseRecord, on day: PartialDate) -> [Diagnostic] {
    guard let old = study.supersedes, old.value != study.slug else { return [] }
    if let earlier = bySlug[old.value.text] {
      return [
        Diagnostic(
          .supersededStays,
          "this case is published on \(day), and the address of `\(old.value)` cannot lead to it while its file is here",
          at: old.span, help: "delete the file of `\(old.value)` on that day, or take `supersedes` out",
          labels: [.init(Span(earlier.file, 0..<0), "it is here")])
      ]
    }
    return (successors[old.value] ?? []).filter { $0.slug != study.slug && state(of: $0, on: day) == .published }
      .prefix(1).map { other in
        Diagnostic(
          .supersededStays,
          "this case is published on \(day), and the address of `\(old.value)` then leads to `\(other.slug)`, too",
          at: old.span, help: "take `supersedes` out of one of the two",
          labels: other.supersedes.map { [.init($0.span, "here")] } ?? [])
      }
  }

  private func state(of study: CaseRecord, on day: PartialDate) -> Publication {
    Publication(of: study, includesDrafts: includesDrafts, date: day)
  }
}
