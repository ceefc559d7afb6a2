// What the pages of the research questions say besides what all pages across cases do.

import Cases

/// The parts of the fifth question.
package enum BenefitPart: Sendable, Hashable, CaseIterable { case benefit, support, disadvantage }

/// What a language says on the pages of research questions.
package protocol QuestionWords: Sendable {
  /// Returns the heading of effects by who gathered the evidence for them: the most independent of those who did; nil
  /// where no evidence is named.
  func heading(gatheredBy source: Reported<EvidenceSource>?) -> String
  func heading(_ part: BenefitPart) -> String
  /// Returns a kind of evidence in a list of what no real case has for a question; for others of the portfolio it may.
  func missing(_ kind: EvidenceKind) -> String
  /// Returns a part of the fifth question in the same list.
  func missing(_ part: BenefitPart) -> String
}
