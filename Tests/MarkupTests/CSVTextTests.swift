// Tables for other programs: what a cell holds comes back as it was, and no spreadsheet takes it for a formula.

import Testing

@testable import Markup

@Suite struct CSVTextTests {
  private func text(_ rows: [[String]]) -> String {
    var table = CSVText()
    for row in rows { table.add(row) }
    // What Excel knows UTF-8 by.
    #expect(table.bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    return String(decoding: table.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func endsEachRowByCarriageReturnAndLineFeed() {
    #expect(text([["a", "b"], ["", "c d"]]) == "a,b\r\n,c d\r\n")
  }

  @Test(arguments: [
    ("a, b", "\"a, b\""), ("say \"yes\"", "\"say \"\"yes\"\"\""), ("two\nlines", "\"two\nlines\""), ("plain", "plain"),
  ])
  func quotesACellThatHoldsASeparator(cell: String, written: String) {
    #expect(text([[cell]]) == written + "\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "\n=1", "=HYPERLINK(\"https://example.org\",\"x\")"])
  func writesNoFormula(cell: String) {
    let written = text([[cell]]).drop { $0 == "\"" }
    #expect(written.hasPrefix("'"))
    #expect(text([["x" + cell]]).contains("'") == false)
  }
}
