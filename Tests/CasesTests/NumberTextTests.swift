// Numbers as people type them: with points, commas, blanks and apostrophes.

import Testing

@testable import Cases

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      ("24 teachers", "24"), ("n = 412", "412"), ("2k", "2000"), ("two", "2"), ("4_120", "4120"),
      ("24 Lehrkräfte", "24"),
      ("-2.4 months", nil), ("2 dozen", nil), ("3 hours", nil), ("24 teachers and 6 heads", nil), ("about 3 or 4", nil),
      ("3 per week", nil), ("12 weeks", nil), ("Oak 24", nil), ("24", nil),
    ] as [(String, String?)])
  func findsTheNumberAmongWords(text: String, number: String?) {
    let help = NumberPhrase(text, of: .things)?.help(isWhole: true) { Int($0).map { $0 >= 0 } ?? false }
    #expect(help == number.map { "write one number in digits, without words or signs: `\($0)`" })
  }

  @Test(
    arguments: [
      ("6 days", .days, "6"), ("3 Tage", .days, "3"), ("6 school days", .days, "6"), ("6 afternoons", .days, nil),
      ("4 twilights", .days, nil), ("2 quarters", .days, nil), ("3 Vormittage", .days, nil),
      ("6 half days", .days, nil),
      ("6 days per year", .days, nil), ("40 pounds", .money, "40"), ("50 pence", .money, nil), ("5 cents", .money, nil),
      ("3 lakh", .money, nil), ("2 Tausend", .money, nil), ("5 days", .money, nil), ("more than 1.000", .money, nil),
      ("2 score", .things, nil), ("24 Prozent", .things, nil), ("3 fewer", .things, nil),
      ("3 fewer teachers", .things, nil),
      ("24 teaching staff", .things, "24"), ("2 months", .amounts, "2"), ("2 years", .amounts, nil),
    ] as [(String, NumberPhrase.Counted, String?)])
  func leavesOutNoWordThatMayChangeTheNumber(text: String, counted: NumberPhrase.Counted, number: String?) {
    let help = NumberPhrase(text, of: counted)?.help(isWhole: false) { Double($0) != nil }
    #expect(help == number.map { "write `\($0)` alone" })
  }

  @Test(arguments: [
    ("4.200", ["4.2", "4200"]), ("1,200", ["1.2", "1200"]), ("4.000", ["4", "4000"]), ("0.925", ["0.925"]),
    ("1.5", ["1.5"]), ("1,5", ["1.5"]),
    ("12.345,50", ["12345.5"]), ("12,345.50", ["12345.5"]), ("1'200", ["1200"]), ("1’200.75", ["1200.75"]),
    ("1 200", ["1200"]), ("1\u{202F}200,5", ["1200.5"]),
    ("1.200.000", ["1200000"]), ("1,200,000", ["1200000"]), ("-4.200", ["-4.2", "-4200"]), ("1200", ["1200"]),
    ("1234.567", ["1234.567"]),
    ("1.2.3", []), ("12,34,56", []), ("abc", []), ("1..2", []), ("1 € 20", []), ("", []),
  ])
  func readsNumbersAsPeopleTypeThem(text: String, readings: [String]) {
    #expect(NumberText(text).readings == readings)
  }
}
