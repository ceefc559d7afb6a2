// What the pages of the research questions say besides what all pages across cases do.

import Cases

/// The parts of the fifth question.
package enum BenefitPart: Sendable, Hashable, CaseIterable { case benefit, support, disadvantage }

/// What a language says on the pages of research questions.
package protocol QuestionWords: Sendable {
  /// Returns the heading of effects by who says so: by the most independent of those who gathered evidence for it; nil
  /// where no evidence is named.
  func heading(saidBy source: Reported<EvidenceSource>?) -> String
  func heading(_ part: BenefitPart) -> String
  /// Returns that for this question no real case rests on one kind of evidence: others of the portfolio may.
  func missing(_ kind: EvidenceKind) -> String
  /// Returns that no real case reports anything on one part of the fifth question.
  func missing(_ part: BenefitPart) -> String
}
