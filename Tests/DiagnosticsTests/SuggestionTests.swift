// What counts as a slip of the pen, and what as another word.

import Testing

@testable import Diagnostics

@Suite struct SuggestionTests {
  @Test(arguments: [
    // One edit of each kind: a letter more, one less, another, two swapped.
    ("titlee", "title"), ("titl", "title"), ("tixle", "title"), ("tilte", "title"),
    // A third of the longer word is near; two swaps count two.
    ("formalisnig", "formalising"), ("fromalisnig", "formalising"), ("priortising", "prioritising"), ("mobilizing", "mobilising"),
    // Letter case, blanks and underscores are no edits.
    ("LOCAL_AUTHORITY", "local-authority"), ("local authority", "local-authority"),
    // One edit is near even in a short word.
    ("om", "on"), ("oak", "oaks"),
  ])
  func findsWhatWasMeant(word: String, meant: String) {
    let candidates = ["formalising", "local-authority", "mobilising", "oaks", "on", "prioritising", "title"]
    #expect(Suggestion.nearest(to: word, among: candidates) == meant)
  }

  @Test(arguments: [
    ("abcd", "efgh"), ("abcdef", "abcxyz"), ("a", "b"), ("", "a"), ("ab", "cd"), ("note", "standing"), (String(repeating: "a", count: 65), String(repeating: "a", count: 66)),
  ])
  func suggestsNothingWhenNothingIsNear(word: String, other: String) {
    #expect(Suggestion.nearest(to: word, among: [other]) == nil)
  }

  @Test func findsTheLimitOfAThird() {
    // Nine letters bear three edits, and not four.
    #expect(Suggestion.nearest(to: "abcdefxyz", among: ["abcdefghi"]) == "abcdefghi")
    #expect(Suggestion.nearest(to: "abcdewxyz", among: ["abcdefghi"]) == nil)
  }

  @Test func takesTheNearestThenTheFirst() {
    #expect(Suggestion.nearest(to: "tags", among: ["tag", "bags", "tags-"]) == "bags")
    #expect(Suggestion.nearest(to: "tags", among: ["tags-", "bags", "tag"]) == "bags")
    #expect(Suggestion.nearest(to: "titel", among: ["tite", "title"]) == "tite")
    #expect(Suggestion.nearest(to: "x", among: [] as [String]) == nil)
  }
}
