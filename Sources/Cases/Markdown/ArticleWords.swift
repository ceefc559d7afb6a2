// What a page says in an article beside what its author wrote. An article is handed these words in the language of its
// text.

/// What a language says in an article.
public protocol ArticleWords: Sendable {
  /// Returns the word above a marked quotation: `Tip`.
  func title(_ callout: Callout) -> String
  /// That words which are quoted are the author's own.
  var inventedWords: String { get }
  /// What the list of footnotes is, for those who hear it.
  var footnotes: String { get }
  /// Returns where the way back from a footnote leads, for those who hear it.
  ///
  /// - Parameter call: Which of the footnote's calls, from 1.
  func backToText(footnote: Int, call: Int) -> String
  /// What a box is that holds a table, for those who hear it.
  var table: String { get }
}
