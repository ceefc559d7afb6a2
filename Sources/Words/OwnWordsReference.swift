// The labels that a portfolio may say in its own words, as its editors read them: made from the phrasebook itself.

/// The reference of labels and their keys, in Markdown.
package struct OwnWordsReference: Sendable {
  package let text: String

  /// Describes the labels of a language. O(labels).
  package init(of language: any Phrasebook) {
    let rows = OwnWords.labels(of: language).map { "| `\($0.key)` | \($0.label) |\n" }
    text = """
      # Words

      A portfolio may say words of its site otherwise, in portfolio.yml:

      ```yaml
      words:
        role-teacher: tutor
        function-mobilising: carrying home
        what_leaders_did: Strategies
      ```

      A key is one of those below, or a key of the theme’s `strings/en.yml`. A word is one line of plain text of at most
      60 characters, in the language of the site’s own words. Write it small where the word below is small: pages begin
      with a capital where they need one, and sentences are made of the same words. Sentences themselves stay as they
      are.

      `casebook schema portfolio` has the same keys, for editors that complete them.

      | Key | In place of |
      |---|---|

      """ + rows.joined()
  }
}
