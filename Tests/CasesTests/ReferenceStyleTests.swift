// Entries of reference lists, sign by sign, as the seventh edition of APA's guide has them.

import Diagnostics
import Markup
import Testing

@testable import Cases

@Suite struct ReferenceStyleTests {
  private func entry(_ text: String) throws -> String {
    let source = SourceSet([SourceFile(path: "references.bib", text: text)])
    let work = try #require(BibTeX.parse(source.files[0], source.ids[0]).references.first)
    return ReferenceStyle.entry(work).text.trimmed
  }

  @Test(arguments: [
    ("volume={12}, number={13}, pages={1--9}", "<cite>J</cite>, <i>12</i>(13), 1–9."),
    ("number={3}", "<cite>J</cite>, (3)."),
    ("volume={12}, number={13}, eid={e0123}", "<cite>J</cite>, <i>12</i>(13), Article e0123."),
    ("volume={12}, eid={7}, pages={1--9}", "<cite>J</cite>, <i>12</i>, Article 7, 1–9."),
    ("volume={12}, eid={e7}, pages={e7}", "<cite>J</cite>, <i>12</i>, e7."),
    ("volume={12}, articleno={7}, pages={7:1--7:9}", "<cite>J</cite>, <i>12</i>, 7:1–7:9."),
    ("volume={0}, number={0}, pages={1--9}", "<cite>J</cite>. Advance online publication."),
  ])
  func placesAnArticleInItsJournal(fields: String, end: String) throws {
    let entry = try entry("@article{a, author={Ash, B.}, title={T}, year=2020, journal={J}, month=may, \(fields)}")
    #expect(entry == "Ash, B. (2020). T. " + end)
  }

  @Test(arguments: [
    ("@book", "edition={1}", ""), ("@book", "edition={First}", ""), ("@book", "edition={2}", " (2nd ed.)"),
    ("@book", "editor={Clover, D.}, edition={2}", " (D. Clover, Ed.; 2nd ed.)"),
    ("@book", "editor={Clover, D. and Elm, E.}", " (D. Clover &amp; E. Elm, Eds.)"),
    ("@book", "editor={Ash, B.}", ""),
    ("@techreport", "number={RR-317}", " (Report No. RR-317)"),
    ("@techreport", "number={No. 5}", " (Report No. 5)"),
    ("@techreport", "number={Research Report 5}", " (Research Report 5)"),
    ("@techreport", "number={Report No. 5}", " (Report No. 5)"),
    ("@techreport", "number={3}, type={Working Paper}", " (Working Paper No. 3)"),
    ("@phdthesis", "type={PhD Thesis}, school={Elm}", " [Doctoral dissertation, Elm]"),
    ("@mastersthesis", "type={Master's thesis}, school={Elm}", " [Master&#39;s thesis, Elm]"),
  ])
  func saysWhatTellsAWorkFromAnother(kind: String, fields: String, details: String) throws {
    let entry = try entry("\(kind){a, author={Ash, B.}, title={T}, year=2020, month=may, \(fields)}")
    #expect(entry == "Ash, B. (2020). <cite>T</cite>\(details).")
  }

  @Test(arguments: [
    ("{Oak Ltd} and {Elm Ltd}", "Oak Ltd &amp; Elm Ltd."), ("{Oak Ltd} and Elm, D.", "Oak Ltd &amp; Elm, D."),
    ("Elm, D. and {Oak Ltd}", "Elm, D., &amp; Oak Ltd."), ("{A} and {B} and {C}", "A, B, &amp; C."),
  ])
  func putsACommaBehindInitials(authors: String, names: String) throws {
    #expect(try entry("@book{a, author={\(authors)}, title={T}, year=2020}").hasPrefix(names + " (2020)."))
  }
}
