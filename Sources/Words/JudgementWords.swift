// How a case was judged: who coded it, who coded it again, and whether those in it have read it. Numbers alike are said
// as they are; no coefficient is made of them.

import Cases

/// What a language says of how cases were judged.
package protocol JudgementWords: Sendable {
  /// Returns how a case was judged, in a few sentences.
  func judgement(_ head: JudgementHead) -> String
  /// Returns in what relation the authors are to the network, as a sentence.
  func sentence(_ relation: AuthorRelation) -> String
  /// Returns who called it a success or a failure and by what; nil where neither is reported.
  func judged(by who: String?, on what: String?) -> String?
  /// Returns what somebody said who was asked, as a sentence.
  func sentence(_ check: MemberCheck) -> String
  func label(_ result: MemberCheckResult) -> String
  /// Returns the lead of the page of all cases: how many real ones a second reader coded, and how many were checked.
  func judgements(of real: Int, codedTwice: Int, checked: Int) -> String
  /// Returns the name of a field that a note on coding is on, by its way in the front matter below a claim of the case,
  /// or without one.
  func field(_ way: [String], of place: ClaimPlace?) -> String
}
