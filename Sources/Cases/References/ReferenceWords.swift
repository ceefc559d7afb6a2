// The words of citations and of lists of works, in the portfolio's language.

/// What a language says of works.
public protocol ReferenceWords: Sendable {
  func word(_ term: ReferenceTerm) -> String
  /// Returns which edition a work is: `4th ed.`
  func edition(_ number: Int) -> String
  /// Returns which edition a work is, of words for it: `revised ed.`
  func edition(named words: String) -> String
  /// Returns when a work was first published.
  func firstPublished(_ year: String) -> String
  /// Returns a month and perhaps a day of it: `June 14`.
  func date(month: Int, day: Int?) -> String
}

/// A word or abbreviation of lists of works.
public enum ReferenceTerm: Sendable, Hashable {
  case noDate, inPress, advanceOnline
  /// Other authors, and what joins the last of some names in a sentence and in brackets.
  case others, and, ampersand
  case editor, editors, translators
  /// In which book a part is.
  case inBook
  case page, pages, chapter, article
  case volume, volumes, number, version, report, reportNumber
  case doctoralThesis, mastersThesis, bachelorsThesis, candidatesThesis, thesis
  case technicalReport, researchReport, dataSet, software, dataDisc, audioDisc
  case presentation, manuscript, submittedManuscript, manuscriptInPreparation
}
