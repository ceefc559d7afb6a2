// Numbers as people type them: with points, commas, blanks and apostrophes.

import Testing

@testable import Cases

@Suite struct NumberTextTests {
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
