// Names that Windows gives to devices or cannot store, with any ending and in any letters.

import Testing

@testable import Cases

@Suite struct WindowsNameTests {
  @Test(arguments: [
    "con", "PRN", "Aux.csv", "nul.tar.gz", "com0", "com9.md", "LPT1", "lpt¹.csv", "COM²", "con .txt", "conin$",
    "CONOUT$.x",
  ])
  func knowsTheNamesOfDevices(name: String) { #expect(FileName.isDevice(name)) }

  @Test(arguments: ["cons", "icon", "com", "com10", "lpt", "auxiliary.csv", "nulls", "a.con", "company.md", "com⁴"])
  func letsOtherNamesBe(name: String) { #expect(!FileName.isDevice(name)) }

  @Test(arguments: [
    "aux/people.csv", "people.csv.", "people.csv ", "a<b.csv", "a>b.csv", "a:b.csv", "a\"b.csv", "a|b.csv", "a?b.csv",
    "a*b.csv", "a\u{1}b.csv", "sub /x.csv",
  ])
  func refusesWhatWindowsCannotStore(path: String) { #expect(FileName(path).faultOnWindows != nil) }

  @Test(arguments: ["people.csv", "sub/people (2).csv", "Lehrkräfte 2026.csv", "a.b.csv", "über.graphml"])
  func takesWhatItCan(path: String) { #expect(FileName(path).faultOnWindows == nil) }
}
