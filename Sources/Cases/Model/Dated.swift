// When readers may see a case, by its own dates: the same for a case and for what is kept of it.

import Diagnostics

/// What is published on a day, or is a draft.
public protocol Dated {
  var published: Located<PartialDate>? { get }
  var embargo: PartialDate? { get }
}

extension Dated {
  public var isDraft: Bool { published == nil }

  /// The first day on which readers may see it; nil for a draft.
  var firstDay: PartialDate? { published.map { max($0.value, embargo ?? $0.value) } }
}

extension CaseStudy: Dated {}
extension CaseRecord: Dated {}
