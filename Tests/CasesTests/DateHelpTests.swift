// What is advised for dates that are written in other ways than the one that is read.

import Testing

@testable import Cases

@Suite struct DateHelpTests {
  @Test(arguments: [
    ("2021/22", "the year in which it began or ended"), ("2021-22", "or the month, such as `2021-09`"),
    ("2021–2022", "the year in which it began or ended"), ("Autumn 2021", "write the year alone, `2021`"),
    ("Herbst 2021", "write the year alone, `2021`"), ("Q3 2021", "write the year alone, `2021`"),
    ("ongoing", "leave the field out where it goes on still"), ("to date", "leave the field out"),
    ("44470", "did you mean `2021-10-01`?"), ("36585", "did you mean `2000-02-29`?"),
    ("36586", "did you mean `2000-03-01`?"), ("45657", "did you mean `2024-12-31`?"),
    ("Sept 2021", "did you mean `2021-09`?"), ("3/4/2021", "write `2021-03-04` or `2021-04-03`"),
  ])
  func advisesWhatWasMeant(text: String, help: String) throws {
    let found = try #require(PartialDate.help(for: text))
    #expect(found.contains(help), "\(found)")
  }

  @Test(arguments: [
    ("today", "write the day, such as 2026-09-01"), ("2025/26", "write the day, such as 2025-09-01"),
    ("Autumn 2021", "write the day, such as 2021-09-01"), ("46082", "did you mean `2026-03-01`?"),
  ])
  func advisesADayWhereOneIsNeeded(text: String, help: String) throws {
    #expect(PartialDate.help(for: text, needsDay: true)?.contains(help) == true)
  }

  @Test(arguments: [
    "2021/23", "12345", "99999", "the committee", "Oak 2021 school", "2021/2", "20211", "no date", "still to come",
    "Spring term 2021/22",
  ])
  func advisesNothingForOtherTexts(text: String) {
    #expect(PartialDate.help(for: text) == nil)
  }
}
