// What counts as a slip of the pen, and what as another word.

import Testing

@testable import Diagnostics

@Suite struct SuggestionTests {
  @Test(arguments: [
    // One edit of each kind: a letter more, one less, another, two swapped.
    ("titlee", "title"), ("titl", "title"), ("tixle", "title"), ("tilte", "title"),
    // A third of the shorter word is near; two swaps count two.
    ("formalisnig", "formalising"), ("fromalisnig", "formalising"), ("priortising", "prioritising"),
    ("mobilizing", "mobilising"),
    // Letter case, blanks and underscores are no edits.
    ("LOCAL_AUTHORITY", "local-authority"), ("local authority", "local-authority"),
    // One edit is near even in a short word.
    ("om", "on"), ("oak", "oaks"),
    // Digits that say nothing.
    ("plans2021", "plans-2021"), ("cc-by-4", "cc-by-4.0"),
  ])
  func findsWhatWasMeant(word: String, meant: String) {
    let candidates = [
      "cc-by-4.0", "formalising", "local-authority", "mobilising", "oaks", "on", "plans-2021", "prioritising", "title",
    ]
    #expect(Suggestion.nearest(to: word, among: candidates) == meant)
  }

  @Test(arguments: [
    ("abcd", "efgh"), ("abcdef", "abcxyz"), ("a", "b"), ("", "a"), ("ab", "cd"), ("note", "standing"),
    // The opposite of a word, and a name with another number.
    ("agreement", "disagreements"), ("oak-9", "oak-1"), ("brown2020", "brown2019"), ("uni-11", "uni-1"),
    ("uni-10", "uni-1"), ("uni-12", "uni-21"), ("a1", "b1"), ("school-b", "school-a"),
    ("oak-nw", "oak-ne"), ("school-iv", "school-vi"), ("year-five", "year-nine"), ("oak-north", "oak-south"),
    ("lower-elm", "upper-elm"), ("pre-test", "post-test"),
    // Names of two things that end alike.
    ("Birkenschule", "Lindenschule"), ("Eichenschule", "Buchenschule"), ("internal", "external"),
    ("untypical", "typical"), ("independent", "dependent"), ("members-only", "non-members-only"),
    (String(repeating: "a", count: 65), String(repeating: "a", count: 66)),
  ])
  func suggestsNothingWhenNothingIsNear(word: String, other: String) {
    #expect(Suggestion.nearest(to: word, among: [other]) == nil)
  }

  @Test func findsTheLimitOfAThird() {
    // Nine letters bear three edits, and not four.
    #expect(Suggestion.nearest(to: "abcdefxyz", among: ["abcdefghi"]) == "abcdefghi")
    #expect(Suggestion.nearest(to: "abcdewxyz", among: ["abcdefghi"]) == nil)
  }

  @Test(arguments: [
    ("Birckenschule", "Birkenschule"), ("Brikenschule", "Birkenschule"), ("ilustrative", "illustrative"),
    ("Lindenshcule", "Lindenschule"),
  ])
  func suggestsANameWithASlipBeforeALongEnding(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: [meant, "Ahornschule"]) == meant)
  }

  @Test func takesTheNearestThenTheFirst() {
    #expect(Suggestion.nearest(to: "tags", among: ["tag", "bags", "tags-"]) == "bags")
    #expect(Suggestion.nearest(to: "tags", among: ["tags-", "bags", "tag"]) == "bags")
    #expect(Suggestion.nearest(to: "titel", among: ["tite", "title"]) == "tite")
    #expect(Suggestion.nearest(to: "x", among: [] as [String]) == nil)
  }
}

@Suite struct WordListTests {
  private static let words = (0..<5_000).map { "word-\(String($0, radix: 36))" } + ["formalising", "mobilising"]

  @Test(arguments: [
    ("wrod-zz", "word-zz"), ("formalisng", "formalising"), ("mobilizing", "mobilising"), ("zebra", nil),
  ])
  func findsAWordOfALongList(word: String, meant: String?) {
    #expect(WordList(Self.words).nearest(to: word) == meant)
  }

  @Test func saysTheSameAsASuggestionFromAShortList() {
    let words = [
      "formalising", "local-authority", "mobilising", "oaks", "on", "prioritising", "title", "tilte", "é", "ée",
    ]
    let list = WordList(words.reversed())
    for word in words + [
      "titel", "oka", "OAKS", "prioritsing", "", "no", "éé", "localauthority", String(repeating: "a", count: 64),
    ] {
      #expect(list.nearest(to: word) == Suggestion.nearest(to: word, among: words), "\(word)")
    }
  }

  @Test func leavesOutTheWordThatCannotBeMeant() {
    #expect(WordList(["oak", "oaks"]).nearest(to: "oak", except: "oak") == "oaks")
  }

  /// Restricted Damerau distances, worked out by hand; the words are padded so that the distance is within the limit.
  @Test(arguments: [
    ("ca", "abc", 3), ("ab", "ba", 1), ("abcd", "acbd", 1), ("kitten", "sitting", 3), ("same", "same", 0),
  ])
  func countsEdits(one: String, other: String, edits: Int) {
    let padding = String(repeating: "z", count: 30)
    // Whether a word of a given length is near shows the distance: a third of the shorter one in edits.
    for (word, candidate) in [(one, other), (other, one)] {
      let found = Suggestion.nearest(to: padding + word, among: [padding + candidate])
      #expect(found == (edits <= (min(one.count, other.count) + 30) / 3 ? padding + candidate : nil))
      let tight = String(repeating: "z", count: max(0, 3 * edits - min(one.count, other.count)))
      #expect(Suggestion.nearest(to: tight + word, among: [tight + candidate]) == tight + candidate)
    }
  }
}
