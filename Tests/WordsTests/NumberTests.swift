// Numbers, shares and lists in English, at the ends of their ranges.

import Networks
import Testing

@testable import Words

@Suite struct NumberTests {
  private let english = English()

  @Test(arguments: [(0, "no"), (1, "one"), (12, "twelve"), (13, "13"), (1_204, "1,204"), (1_000_000, "1,000,000")])
  func putsNumbersIntoWords(number: Int, words: String) { #expect(english.numeral(number) == words) }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (-7.1, "−7.1"), (1_204.505, "1,204.505"), (0.0049, "0.0049"), (0.0000012, "0.0000012"),
    (2.05, "2.05"), (5.999, "5.999"), (999_999_999_999, "999,999,999,999"), (1.5e16, "15,000,000,000,000,000"),
    (.nan, "–"),
  ])
  func writesAllDecimals(value: Double, words: String) { #expect(english.number(value) == words) }

  @Test(arguments: [
    (0, 9, "0%"), (1, 1_000, "under 1%"), (999, 1_000, "over 99%"), (1, 100, "1%"), (99, 100, "99%"), (1, 3, "33%"),
    (9, 9, "100%"), (0, 0, "–"),
  ])
  func neverRoundsAPartToNoneOrAll(part: Int, whole: Int, words: String) {
    #expect(english.percent(part, of: whole) == words)
  }

  @Test(arguments: [
    (0.996, "over 99%"), (0.004, "under 1%"), (0.006, "1%"), (0.0, "0%"), (1.0, "100%"), (0.5, "50%"),
    (0.994999, "99%"), (.nan, "–"),
  ])
  func neverRoundsAShareToNoneOrAll(share: Double, words: String) { #expect(english.percent(share) == words) }

  @Test func namesOneMoreRatherThanCountIt() {
    let names = ["a", "b", "c", "d", "e"]
    #expect(english.list(NameList(names, atMost: 4)) == "a, b, c, d and e")
    #expect(english.list(NameList(names, atMost: 3)) == "a, b, c and two more")
  }

  @Test(arguments: [("en", "en"), ("en-GB", "en"), ("EN", "en"), ("tlh", "en"), ("", "en")])
  func findsThePhrasebookOfALanguage(wanted: String, found: String) {
    #expect(Phrasebooks.phrasebook(for: wanted).language == found)
  }
}
