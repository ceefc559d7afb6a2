// What is advised for dates that are written in other ways than the one that is read.

import Diagnostics
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
    ("11/2021", "did you mean `2021-11`?"), ("2021-9", "did you mean `2021-09`?"),
    ("2021-9-1", "did you mean `2021-09-01`?"),
    ("maj 2021", "did you mean `2021-05`?"), ("2026-01-05 00:00:00", "did you mean `2026-01-05`?"),
    ("vers 2021", "write `2021`;"), ("Sep-21", "`2021-09`, where it is that year"), ("2019-2021", "such as `2019`"),
    ("Sept 2021", "did you mean `2021-09`?"), ("3/4/2021", "write `2021-03-04` or `2021-04-03`"),
    ("26/01/05", "`2005-01-26` or `2026-01-05`"), ("26.01.05", "with four digits: `2005-01-26`"),
  ])
  func advisesWhatWasMeant(text: String, help: String) throws {
    let found = try #require(PartialDate.help(for: text))
    #expect(found.contains(help), "\(found)")
  }

  @Test(arguments: [
    ("2025/26", "write the day, such as 2025-09-01"),
    ("Autumn 2021", "write the day, such as 2021-09-01"), ("46082", "did you mean `2026-03-01`?"),
    ("Nov 21", "write the whole day, the year first and with four digits, such as 2021-11-01"),
  ])
  func advisesADayWhereOneIsNeeded(text: String, help: String) throws {
    #expect(PartialDate.help(for: text, needsDay: true)?.contains(help) == true)
  }

  @Test(
    arguments: [
      ("2021/22", "2021", "2022"), ("school year 2021-22", "2021", "2022"), ("2021/22 to 2023/24", "2021", "2024"),
      ("2009/10–2011/12", "2009", "2012"), ("2011/12 to 2013/14", "2011", "2014"), ("2011/12", "2011", "2012"),
      ("2009-10 to 2011-12", "2009-10", "2011-12"), ("2009-10 to 2012-13", "2009", "2013"),
      ("2009/10 to 2012-07", "2009", "2012-07"),
      ("September 2021 to July 2024", "2021-09", "2024-07"), ("Sept–Dec 2021", "2021-09", "2021-12"),
      ("von 2021 bis 2024", "2021", "2024"), ("Autumn 2021 - Summer 2023", "2021", "2023"),
      ("since 2021-09", "2021-09", nil),
      ("2021 - present", "2021", nil), ("2021-", "2021", nil), ("2021", "2021", "2021"), ("2021-09", "2021-09", nil),
      ("3 years", nil, nil), ("2024-2021", nil, nil), ("the first phase", nil, nil),
    ] as [(String, String?, String?)])
  func readsAPeriodInOneText(text: String, from: String?, to: String?) {
    let period = PeriodText(text)
    #expect(period?.from?.description == from)
    #expect(period?.to?.description == to)
  }

  /// A month at the other end shows that months are meant; one of another field does not.
  @Test(arguments: [
    ("{from: 2009-10, to: 2011-12}", 2), ("{from: 2009-09, to: 2011-12}", 0), ("{from: 2011-12}", 1),
    ("{from: \"2011-12\"}", 0), ("{from: 2011-12, to: 2013}", 1), ("{from: 2011-11}", 0), ("{from: 2011-12-01}", 0),
    ("{from: 1999-00}", 0),
  ])
  func asksWhetherASchoolYearIsMeant(period: String, count: Int) throws {
    let front =
      "---\ntitle: T\nsummary: S\nstanding: composite\nconsent: {expires: 2030-01}\n"
      + "context: {period: \(period)}\nnetwork: {}\n---\n"
    let desk = Desk([SourceFile(path: "cases/c.md", text: front)])
    #expect(try desk.study("cases/c.md").diagnostics.count { $0.rule == .ambiguousDate } == count)
  }

  @Test(arguments: [
    "2021/23", "12345", "99999", "the committee", "Oak 2021 school", "2021/2", "20211", "no date", "still to come",
    "Spring term 2021/22",
  ])
  func advisesNothingForOtherTexts(text: String) {
    #expect(PartialDate.help(for: text) == nil)
  }
}
