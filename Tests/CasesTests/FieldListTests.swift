// Items of a list in a field, which is one paragraph.

import Testing

@testable import Cases

@Suite struct FieldListTests {
  @Test(arguments: [
    ("Two schools:\n• met\n• read", "•"), ("• Heads visited", "•"), ("• Heads visited • They stayed", "•"),
    ("- met\n- read\n", "-"), ("Two:\n1. met\n2. read", "1."), ("(a) met\n(b) read", "(a)"), ("i. met\nii. read", "i."),
  ])
  func findsTheFirstItem(text: String, sign: String) { #expect(FieldLists.firstItem(in: text) == sign) }

  @Test(arguments: [
    "Two schools met – and read.", "It’s theirs.\nThey stayed.", "A • B", "i. Two members. ii. Three years.",
    "They met.\n- and read", "Col·lecció", "3 heads\n4 teachers",
  ])
  func takesNoSentenceForOne(text: String) { #expect(FieldLists.firstItem(in: text) == nil) }
}
