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
    ("@book", "editor={Ash, B.}", ""), ("@book", "volumes={1}", ""),
    ("@techreport", "number={RR-317}", " (Report No. RR-317)"),
    ("@techreport", "number={No. 5}", " (Report No. 5)"),
    ("@techreport", "number={Research Report 5}", " (Research Report 5)"),
    ("@techreport", "number={Report No. 5}", " (Report No. 5)"),
    ("@techreport", "number={3}, type={Working Paper}", " (Working Paper No. 3)"),
    ("@mvbook", "volumes={3}", " (Vols. 1–3)"), ("@book", "volumes={3}, volume={2}", " (Vol. 2)"),
    ("@manual", "note={R package version 1.0}", " (Version 1.0) [Computer software]"),
    ("@phdthesis", "type={PhD Thesis}, school={Elm}", " [Doctoral dissertation, Elm]"),
    ("@mastersthesis", "type={Master's thesis}, school={Elm}", " [Master&#39;s thesis, Elm]"),
  ])
  func saysWhatTellsAWorkFromAnother(kind: String, fields: String, details: String) throws {
    let entry = try entry("\(kind){a, author={Ash, B.}, title={T}, year=2020, month=may, \(fields)}")
    #expect(entry == "Ash, B. (2020). <cite>T</cite>\(details).")
  }

  @Test(arguments: [
    ("@online", "date={2021-06-14}", "2021, June 14"), ("@online", "date={2021-06-14/2021-06-16}", "2021"),
    ("@misc", "year=2020, month=may, url={https://example.org/}", "2020, May"),
    ("@newspaper", "year=2020, month=5, day=3", "2020, May 3"), ("@misc", "year=2020, month=may", "2020"),
    ("@newspaper", "year=2020, month=\"3~\" # may", "2020, May 3"), ("@newspaper", "year=2020, month=99", "2020"),
    ("@newspaper", "month=may", "n.d."), ("@book", "date={2021-06-14}", "2021"),
    ("@unpublished", "eventtitle={Meeting}, date={2019-10-03}", "2019, October 3"),
  ])
  func datesPagesNewsAndTalksToTheDay(kind: String, fields: String, date: String) throws {
    #expect(try entry("\(kind){a, author={Ash, B.}, title={T}, \(fields)}").hasPrefix("Ash, B. (\(date)). "))
  }

  @Test func keepsTheMonthBehindTheLetterOfTheYear() throws {
    let text = "@online{a, author={A, B}, title={T}, date={2021-06}}"
    let source = SourceSet([SourceFile(path: "references.bib", text: text)])
    let work = try #require(BibTeX.parse(source.files[0], source.ids[0]).references.first)
    #expect(ReferenceStyle.label(work) == "A, 2021")
    #expect(ReferenceStyle.entry(work, year: "2021a").text.contains("(2021a, June)"))
  }

  @Test(arguments: [
    ("webpage", "[[2021, 6, 14]]", "2021, June 14"), ("article-magazine", "[[\"2020\", \"5\"]]", "2020, May"),
    ("article-journal", "[[2020, 5]]", "2020"), ("speech", "[[2020, 13]]", "2020"),
    ("paper-conference", "[[2020, 5, 1]]", "2020, May 1"), ("post", "[[2020, 5], [2020, 6]]", "2020"),
  ])
  func datesWorksOfCSLToTheDay(type: String, parts: String, date: String) throws {
    let text = """
      [{"id": "a", "type": "\(type)", "title": "T", "author": [{"family": "Ash", "given": "B."}],
        "number-of-volumes": 3, "issued": {"date-parts": \(parts)}}]
      """
    let source = SourceSet([SourceFile(path: "references.json", text: text)])
    let work = try #require(CSLJSON.parse(source.files[0], source.ids[0]).references.first)
    let entry = ReferenceStyle.entry(work).text
    #expect(entry.hasPrefix("Ash, B. (\(date)). ") && entry.contains(" (Vols. 1–3)."))
  }

  @Test(arguments: [
    ("{Oak Ltd} and {Elm Ltd}", "Oak Ltd &amp; Elm Ltd."), ("{Oak Ltd} and Elm, D.", "Oak Ltd &amp; Elm, D."),
    ("Elm, D. and {Oak Ltd}", "Elm, D., &amp; Oak Ltd."), ("{A} and {B} and {C}", "A, B, &amp; C."),
  ])
  func putsACommaBehindInitials(authors: String, names: String) throws {
    #expect(try entry("@book{a, author={\(authors)}, title={T}, year=2020}").hasPrefix(names + " (2020)."))
  }
}
