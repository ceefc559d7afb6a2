// Which way a language runs, by its script or by itself, and when a page has to say so.

import Testing

@testable import Themes

@Suite struct TextLanguageTests {
  @Test(arguments: [
    ("ar", true), ("ar-EG", true), ("HE", true), ("fa-IR", true), ("ur", true), ("yi", true), ("ckb", true),
    ("az-Arab", true), ("pa-Arab-PK", true), ("ff-Adlm", true), ("en", false), ("de-CH", false), ("ar-Latn", false),
    ("he-Latn-IL", false), ("ku", false), ("az", false), ("sr-Cyrl", false), ("ca-valencia", false), ("", false),
    ("de-1996", false), ("arn", false),
  ])
  func knowsWhichWayALanguageRuns(tag: String, isRightToLeft: Bool) {
    #expect(TextLanguage.isRightToLeft(tag) == isRightToLeft)
  }

  @Test(arguments: [
    ("he", "en", "rtl"), ("de", "en", nil), ("en", "ar", "ltr"), ("he", "ar", nil), ("ar", nil, "rtl"),
    ("en", nil, nil),
  ])
  func saysItWhereWhatIsAroundRunsTheOtherWay(tag: String, outer: String?, direction: String?) {
    #expect(TextLanguage(tag, within: outer).direction == direction)
  }
}
