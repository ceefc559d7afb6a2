// Errors for comments of HTML that CommonMark does not read as comments: what an author meant to keep would be
// published.

import Diagnostics

extension MarkdownRenderer {
  static let openCommentMessage = "this is not read as a comment, and would be published as text"
  static let openCommentHelp =
    "delete it, or write it on lines of its own behind an empty line, from `<!--` to the first `-->`, with plain "
    + "hyphens; within a line a comment holds no other `--`; for a `<` of the text write `\\<`"

  /// Reports a comment in what a reader is shown besides text: a caption, a text alternative, the language of code.
  mutating func checkComment(in text: String, at place: Span) {
    guard CommentOpening.place(in: text) != nil else { return }
    report(
      .rawHTML, Self.openCommentMessage, at: place, help: "delete it, or write it on lines of its own in the text")
  }
}
