// Every word that casebook itself says to a reader, in one language. A sentence is a function with typed arguments, so
// that a language that lacks one does not compile; nothing has a default.
//
// To add a language, write one type that conforms to `Phrasebook` and enter it in `Phrasebooks.all`. Words of a theme's
// own layout are in the theme's `strings/<language>.yml`.

import Cases
import Networks

/// All words of one language.
package protocol Phrasebook:
  NumberWords, TermWords, FactWords, PageWords, NetworkWords, TwoWayWords, DrawingWords, FindingWords, NetworkPageWords,
  ArticleWords, ReferenceWords, BriefWords, CaseCountWords, IdealTypeWords, JudgementWords, QuestionWords, MatrixWords,
  SchoolWords, FilterWords
{
  /// The language that it is in (BCP 47).
  var language: String { get }
  /// Returns the same language with some labels in a portfolio's own words. Every function that returns a label of an
  /// `OverridableLabel` asks these first.
  func saying(_ words: OwnWords) -> Self
}

/// The languages that there are.
package enum Phrasebooks {
  package static let all: [any Phrasebook] = [English()]

  /// Returns the phrasebook of a language (BCP 47), of its main language, or else English.
  package static func phrasebook(for language: String) -> any Phrasebook {
    let wanted = language.lowercased()
    return all.first { $0.language.lowercased() == wanted }
      ?? all.first { $0.language.lowercased() == wanted.split(separator: "-").first.map(String.init) } ?? English()
  }
}
