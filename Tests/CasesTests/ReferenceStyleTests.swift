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
    ("volume={Vol. 12}, number={Nr. 3}, pages={S. 1-9}", "<cite>J</cite>, <i>12</i>(3), 1–9."),
    (
      "volume={Band 12}, number={Special issue 3}, pages={pp. 1--9}", "<cite>J</cite>, <i>12</i>(Special issue 3), 1–9."
    ),
    ("volume={S12}, number={p3}, pages={S1-S9}", "<cite>J</cite>, <i>S12</i>(p3), S1–S9."),
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
    ("@phdthesis", "type={PhD Thesis}, school={Elm}, isbn={1}", " [Doctoral dissertation, Elm]"),
    ("@mastersthesis", "type={Master's thesis}, school={Elm}, isbn={1}", " [Master&#39;s thesis, Elm]"),
    ("@phdthesis", "school={Elm}", " [Doctoral dissertation, Elm]"),
    ("@mastersthesis", "school={Elm}, type={Unpublished master thesis}, isbn={1}", " [Unpublished master thesis]. Elm"),
    ("@book", "series={Lecture Notes}, number={7}", ""), ("@book", "series={Lecture Notes}, volume={7}", ""),
    ("@techreport", "series={Elm Papers}, number={7}", " (Elm Papers No. 7)"),
    ("@techreport", "series={Elm Papers}", " (Elm Papers)"),
    ("@book", "origdate={1762}, publisher={Elm}", ". Elm. (Original work published 1762)"),
    ("@unpublished", "", " [Unpublished manuscript]"),
    ("@article", "pubstate={submitted}", " [Manuscript submitted for publication]"),
    ("@misc", "eprint={2301.00001}, archiveprefix={arXiv}, doi={10.1/a}", " (arXiv:2301.00001). arXiv"),
    ("@article", "journal={CoRR}, volume={abs/2301.00001}, doi={10.1/a}", " (arXiv:2301.00001). arXiv"),
    ("@article", "journal={arXiv preprint arXiv:2301.00001}, doi={10.1/a}", " (arXiv:2301.00001). arXiv"),
    ("@article", "journal={Available at SSRN 300}, doi={10.1/a}", " (SSRN 300). SSRN"),
    ("@article", "journal={PsyArXiv}, pages={2020--05}", ". PsyArXiv"),
  ])
  func saysWhatTellsAWorkFromAnother(kind: String, fields: String, details: String) throws {
    let entry = try entry("\(kind){a, author={Ash, B.}, title={T}, year=2020, month=may, \(fields)}")
    let end = details.hasSuffix(")") && details.contains("Original") ? "" : "."
    #expect(entry.split(separator: " <a ").first.map(String.init) == "Ash, B. (2020). <cite>T</cite>\(details)\(end)")
  }

  @Test(arguments: [
    ("@unpublished", "venue={Leeds}", "[Conference presentation]. Elm Days, Leeds."),
    ("@inproceedings", "type={Keynote}", "[Keynote]. Elm Days."),
    ("@presentation", "location={Bonn, Germany}", "[Conference presentation]. Elm Days, Bonn, Germany."),
  ])
  func placesATalkAtItsEvent(kind: String, fields: String, end: String) throws {
    #expect(
      try entry("\(kind){a, author={Ash, B.}, title={T}, eventtitle={Elm Days}, year=2020, \(fields)}")
        == "Ash, B. (2020). <cite>T</cite> " + end)
  }

  @Test(arguments: [
    (
      "@legislation{a, title={Schools Act}, journal={U.S.C.}, volume={20}, section={6301}, year={2015}}",
      "Schools Act, 20 U.S.C. § 6301 (2015)."
    ),
    (
      "@legislation{a, title={Schools Act 2011}, number={c. 21}, author={{Parliament}}, year={2011}}",
      "Schools Act 2011, c. 21."
    ),
    (
      "@jurisdiction{a, title={Ash v. Elm}, journal={U.S.}, volume={347}, pages={483}, year={1954}}",
      "Ash v. Elm, 347 U.S. 483 (1954)."
    ),
  ])
  func namesALawByItsTitle(text: String, printed: String) throws {
    #expect(try entry(text) == printed)
    let source = SourceSet([SourceFile(path: "references.bib", text: text)])
    #expect(BibTeX.parse(source.files[0], source.ids[0]).diagnostics.isEmpty)
  }

  private func bibliography(_ text: String) -> Bibliography {
    let source = SourceSet([SourceFile(path: "references.bib", text: text)])
    return Bibliography(BibTeX.parse(source.files[0], source.ids[0]).references)
  }

  /// What a reader sees of a citation, with stars around what is in italics.
  private func cited(_ key: String, in works: Bibliography, isNarrative: Bool = false) -> String {
    var numbers = CitationNumbers()
    let citation = Citation(key: CitationKey(key), locator: nil, span: Span(.none, 0..<0))
    let markup =
      isNarrative ? works.narrative(citation, numbers: &numbers) : works.parenthetical([citation], numbers: &numbers)
    return markup.text.replacing(#/</?cite>/#, with: "*").replacing(#/<[^>]*>/#, with: "").replacing("&amp;", with: "&")
  }

  @Test(arguments: [
    ("@book{a, title={On schools}, year=2020}", "(*On schools*, 2020)", "*On schools* (2020)"),
    ("@article{a, title={On “schools”}, journal={J}, year=2020}", "(“On ‘schools’,” 2020)", "“On ‘schools’” (2020)"),
    ("@article{a, title={Who asks?}, journal={J}, year=2020}", "(“Who asks?” 2020)", "“Who asks?” (2020)"),
    ("@legislation{a, title={Schools Act 2020}, year=2020}", "(Schools Act, 2020)", "Schools Act (2020)"),
    ("@book{a, author={Ash, B}, title={T}, year={(2020).}}", "(Ash, 2020)", "Ash (2020)"),
    ("@legislation{a, title={Schools Act}, year=2020}", "(Schools Act, 2020)", "Schools Act (2020)"),
    ("@jurisdiction{a, title={Ash v. Elm}, year=1954}", "(*Ash v. Elm*, 1954)", "*Ash v. Elm* (1954)"),
    ("@book{a, author={Ash, B}, title={T}, date={1920~}}", "(Ash, ca. 1920)", "Ash (ca. 1920)"),
    ("@book{a, author={Ash, B}, title={T}, date={1920?}}", "(Ash, 1920?)", "Ash (1920?)"),
    ("@book{a, author={Ash, B}, title={T}, origdate={1762}, year=1979}", "(Ash, 1762/1979)", "Ash (1762/1979)"),
    ("@book{a, author={Ash, B}, title={T}, year={forthcoming}}", "(Ash, in press)", "Ash (in press)"),
    ("@book{a, author={Ash, B}, title={T}, pubstate={inpress}, year=2030}", "(Ash, in press)", "Ash (in press)"),
  ])
  func citesWorksAsTheListMarksThem(text: String, bracketed: String, narrated: String) {
    let works = bibliography(text)
    #expect(cited("a", in: works) == bracketed)
    #expect(cited("a", in: works, isNarrative: true) == narrated)
  }

  /// Of works by several, as many names as tell them apart; letters only where the names are the same.
  @Test func tellsWorksOfOneFirstAuthorAndYearApart() {
    func book(_ key: String, _ names: String) -> String {
      let authors = names.split(separator: " ").map { "\($0), X." }.joined(separator: " and ")
      return "@book{\(key), title={T \(key)}, year=2020, author={\(authors)}}\n"
    }
    let works = bibliography(
      book("a", "Ash Birch Cedar Dale") + book("b", "Ash Birch Elm Dale") + book("c", "Ash Fir Elm")
        + book("d", "Ash Birch Elm Dale")
        + book("e", "Ash Birch Cedar") + book("f", "Oak Birch Cedar"))
    #expect(cited("a", in: works) == "(Ash, Birch, Cedar, & Dale, 2020)")
    #expect(cited("b", in: works) == "(Ash, Birch, Elm, & Dale, 2020a)")
    #expect(cited("c", in: works, isNarrative: true) == "Ash, Fir, and Elm (2020)")
    #expect(cited("d", in: works) == "(Ash, Birch, Elm, & Dale, 2020b)")
    #expect(cited("e", in: works) == "(Ash, Birch, & Cedar, 2020)")
    #expect(cited("f", in: works) == "(Oak et al., 2020)")
  }

  @Test func ordersListsByNamesDatesAndTitles() {
    let works = bibliography(
      """
      @book{press, author={Ash, B}, title={T}, year={in press}}
      @book{later, author={Ash, B}, title={T}, year=2020}
      @book{sooner, author={Ash, B}, title={T}, year=2001}
      @book{none, author={Ash, B}, title={T}}
      @book{title, title={The beech}, year=2020}
      @book{group, author={{The Alder Group}}, title={T}, year=2020}
      @book{german, title={„Die Bäume“}, year=2020}
      """)
    let order = works.list(of: CitationNumbers(works.works.map(\.key))).map { $0.id.dropFirst("ref-".count) }
    #expect(order == ["group", "none", "sooner", "later", "press", "german", "title"])
  }

  @Test(arguments: [
    ("date={2020-13}", false), ("date={2020-02-30}", false), ("date={2019-02-29}", false), ("date={2020/2019}", false),
    ("date={14.06.2021}", false),
    ("date={2020-00}", false), ("date={2020-01-32}", false), ("year={March 2019}", false), ("year={19}", false),
    ("year={20190}", false),
    ("date={2020-02-29}", true), ("date={2020-21}", true), ("date={2019-11/2020-02}", true), ("date={2019/}", true),
    ("date={2019~}", true),
    ("year={2019-20}", true), ("year={1998/1999}", true), ("year={ca. 1910}", true), ("year={2019a}", true),
    ("year={380 BCE}", true), ("year={n.d.}", true),
  ])
  func reportsDatesThatDoNotExist(field: String, exists: Bool) {
    let source = SourceSet([SourceFile(path: "references.bib", text: "@book{a, author={Ash, B.}, title={T}, \(field)}")]
    )
    #expect(BibTeX.parse(source.files[0], source.ids[0]).diagnostics.map(\.rule.id) == (exists ? [] : ["bibtex-field"]))
  }

  @Test(arguments: [
    ("[[2020, 13]]", true), ("[[2020, 24]]", true), ("[[2020, 25]]", false), ("[[2020, 2, 30]]", false),
    ("[[2020, 2, 29]]", true), ("[[2020, 0]]", false),
  ])
  func reportsDatesOfCSLThatDoNotExist(parts: String, exists: Bool) {
    let text =
      "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"literal\": \"A\"}], \"issued\": "
      + "{\"date-parts\": \(parts)}}]"
    let source = SourceSet([SourceFile(path: "references.json", text: text)])
    #expect(CSLJSON.parse(source.files[0], source.ids[0]).diagnostics.map(\.rule.id) == (exists ? [] : ["csl-field"]))
  }

  @Test(arguments: [
    ("@online", "date={2021-06-14}", "2021, June 14"),
    ("@misc", "year=2020, month=22, url={https://example.org/}", "2020"),
    ("@online", "date={2021-06-14/2021-06-16}", "2021"),
    ("@misc", "year=2020, month=may, url={https://example.org/}", "2020, May"),
    ("@newspaper", "year=2020, month=5, day=3", "2020, May 3"), ("@misc", "year=2020, month=may", "2020"),
    ("@newspaper", "year=2020, month=\"3~\" # may", "2020, May 3"), ("@newspaper", "year=2020, month=99", "2020"),
    ("@newspaper", "month=may", "n.d."), ("@book", "date={2021-06-14}", "2021"),
    ("@unpublished", "eventtitle={Meeting}, date={2019-10-03}", "2019, October 3"),
    ("@unpublished", "eventtitle={Meeting}, date={2019-10-03/2019-10-05}", "2019, October 3–5"),
    ("@inproceedings", "eventtitle={Meeting}, date={2019-09-30/2019-10-02}", "2019, September 30–October 2"),
    ("@newspaper", "year=2020, month={Mai}, day=3", "2020, May 3"),
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
