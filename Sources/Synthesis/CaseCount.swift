// How cases are counted across a portfolio. These rules hold for every sentence that says a number:
//
// - Cases are counted, never actions; the cases of one programme count once, for they share what they report.
// - Real, composite and invented cases are counted apart, and never added.
// - Those that report nothing are counted beside those that do.

import Cases

/// How many cases there are of each standing.
public struct CaseCount: Sendable, Hashable {
  /// Cases reported from real schools.
  public let real: Int
  /// Cases drawn together from several real ones.
  public let composite: Int
  public let invented: Int

  /// Counts cases; those of one standing that name one programme are one. O(cases).
  public init(of cases: some Sequence<CaseRecord>) {
    var counted: [Standing: Set<Unit>] = [:]
    for study in cases { counted[study.standing, default: []].insert(Unit(of: study)) }
    self.init { counted[$0]?.count ?? 0 }
  }

  private init(_ count: (Standing) -> Int) {
    real = count(.empirical)
    composite = count(.composite)
    invented = count(.illustrative)
  }

  /// Returns how many of these are not among `others`, which are some of them.
  public func without(_ others: CaseCount) -> CaseCount {
    CaseCount { self[$0] - others[$0] }
  }

  public subscript(standing: Standing) -> Int {
    switch standing {
    case .empirical: real
    case .composite: composite
    case .illustrative: invented
    }
  }

  public var isNothing: Bool { real == 0 && composite == 0 && invented == 0 }

  /// What counts as one: a programme, or a case that names none.
  private enum Unit: Hashable {
    case programme(String)
    case study(Slug)

    init(of study: CaseRecord) {
      self = study.context.programme.value.map { .programme($0.name) } ?? .study(study.slug)
    }
  }
}
