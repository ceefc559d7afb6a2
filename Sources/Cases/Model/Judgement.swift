// How an account came about: who wrote it and in what relation to the network, who judged what, and who checked it.

import Diagnostics

/// How a case was studied.
public struct StudyAccount: Sendable, Hashable {
  /// In what relation the authors are to the network.
  public var authorRelation: Reported<AuthorRelation> = .notReported
  public var funding: Reported<String> = .notReported
  /// What the authors or funders gain by one result or another.
  public var interests: Reported<String> = .notReported
  public var ethics: Reported<String> = .notReported
  /// What counts as the case, and what does not.
  public var bounds: Reported<String> = .notReported
  /// Who called it a success or a failure, and by what.
  public var judgedBy: Reported<String> = .notReported
  public var judgedOn: Reported<String> = .notReported
  init() {}
}

/// That somebody who is part of the case read what it says of them.
public struct MemberCheck: Sendable, Hashable {
  public var who: Reported<String> = .notReported
  public var date: Reported<PartialDate> = .notReported
  public var dateSpan: Span?
  public var result: MemberCheckResult = .agreed
  /// What was changed because of it.
  public var changed: Reported<String> = .notReported
  init() {}
}

/// Who put the case into the terms of the vocabulary, and who did it again.
public struct Coding: Sendable {
  public var by: Reported<String> = .notReported
  public var secondReader: SecondReader?
  /// Why a field says what it says, in the author's order.
  public var notes: [CodingNote] = []
  init() {}
}

/// Somebody who coded the case without knowing how the first reader had.
public struct SecondReader: Sendable, Hashable, Codable {
  public var who: Reported<String> = .notReported
  public var isIndependent: Bool?
  /// How many things both coded, and how many of them alike.
  public var units: Int?
  public var alike: Int?
  public var disagreements: [String] = []
  init() {}
}

/// Why one field says what it says.
public struct CodingNote: Sendable {
  /// The field by its way in the front matter: `actions.cover-budget.function`.
  public let field: Located<FieldWay>
  public let note: String
}
