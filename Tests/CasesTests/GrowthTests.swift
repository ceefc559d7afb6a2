// Short files that stand for enormous ones: each is read in the time and the memory that its own length deserves, and
// what cannot be right is refused at its place.

import Diagnostics
import Markup
import TestSupport
import Testing

@testable import Cases
@testable import Formats

@Suite struct GrowthTests {
  // MARK: BibTeX

  private func bibliography(_ text: String) -> (works: [Reference], diagnostics: [Diagnostic], places: [String]) {
    let sources = SourceSet([SourceFile(path: "references.bib", text: text)])
    let read = BibTeX.parse(sources[sources.ids[0]], sources.ids[0])
    let lines = LineTable(sources[sources.ids[0]].bytes)
    let places = read.diagnostics.map { diagnostic in
      let start = lines.location(of: diagnostic.span?.range.lowerBound ?? 0)
      return "\(start.line):\(start.column) \(diagnostic.rule.id)"
    }
    return (read.references, read.diagnostics, places)
  }

  /// 627 bytes that would come to 10 GB.
  @Test(.timeLimit(.minutes(1))) func refusesStringsThatDouble() {
    let doubling = (0..<30).map { "@string{a\($0 + 1) = a\($0) # a\($0)}\n" }.joined()
    let (works, diagnostics, places) = bibliography(
      "@string{a0 = \"aaaaaaaaaa\"}\n" + doubling + "@book{w, author = {A}, title = a30}\n")
    #expect(places.first == "11:20 too-long")
    #expect(Set(diagnostics.map(\.rule)) == [.tooLong])
    #expect(works.map(\.title.utf8.count).allSatisfy { $0 <= BibTeXScanner.mostInValue })
  }

  /// Each value alone is short enough.
  @Test func refusesAStringThatIsPutInTooOften() {
    let works = (0..<300).map { "@book{w\($0), author = {A}, title = {T}, abstract = s}\n" }.joined()
    let (_, diagnostics, places) = bibliography("@string{s = \"\(String(repeating: "s", count: 9_000))\"}\n" + works)
    #expect(places.first == "24:50 too-long")
    #expect(diagnostics.allSatisfy { $0.rule == .tooLong && $0.message.contains("the strings of this file") })
  }

  @Test func endsWhereStringsNameThemselves() {
    let (works, diagnostics, _) = bibliography(
      "@string{a = b # b}\n@string{b = a # a}\n@string{a = a # b}\n@book{w, author = {A}, title = a # b}\n")
    #expect(diagnostics.map(\.message) == ["no `@string` names `b`"])
    #expect(works.map(\.title) == ["bbbbbbbbbb"])
  }

  @Test func putsInTheStringsThatABibliographyHas() {
    let journals = (0..<50).map { "@string{j\($0) = \"Journal of Professional Capital and Community, \($0)\"}\n" }
      .joined()
    let works = (0..<2_000).map { "@article{w\($0), author = {A}, title = {T}, journal = j\($0 % 50)}\n" }.joined()
    let (read, diagnostics, _) = bibliography(journals + works)
    #expect(diagnostics.isEmpty)
    #expect(read.allSatisfy { $0.container?.hasPrefix("Journal of Professional Capital") == true })
  }

  @Test(arguments: ["title", "journal", "publisher", "note", "url"])
  func refusesAFieldThatNoListCouldPrint(name: String) {
    let long = String(repeating: "long ", count: 400)
    let (_, diagnostics, places) = bibliography(
      "@article{w, author = {A}, \(name == "title" ? "" : "title = {T},")\n  \(name) = {\(long)}}\n")
    #expect(places == ["1:10 too-long"])
    #expect(diagnostics.first?.message.contains("of the work `w` has more than 1000 characters") == true)
  }

  @Test func printsNineteenOfThousandsOfAuthorsAndTheLast() {
    let names = (0..<5_000).map { "Brown, C\($0)" }.joined(separator: " and ")
    let (works, diagnostics, _) = bibliography("@book{w, title = {T}, year = 2019, author = {\(names)}}\n")
    #expect(diagnostics.isEmpty)
    let entry = works.first.map { ReferenceStyle.entry($0).text } ?? ""
    #expect(entry.utf8.count < 1_000 && entry.contains(", … Brown, C."))
  }

  // MARK: Tags

  private func vocabulary(_ text: String) -> (vocabulary: TagVocabulary, diagnostics: [Diagnostic]) {
    let sources = SourceSet([SourceFile(path: "tags.yml", text: text)])
    let read = SharedFiles(tags: sources.id(ofPath: "tags.yml")).read(in: sources)
    return (read.value.vocabulary.tags, read.diagnostics)
  }

  @Test(.timeLimit(.minutes(1))) func followsALongChainOfReplacements() {
    let chain = (0..<2_999).map { "t\($0): {replaced_by: t\($0 + 1)}\n" }.joined() + "t2999: {label: Last}\n"
    let (tags, diagnostics) = vocabulary(chain)
    #expect(diagnostics.isEmpty)
    #expect(tags.preferred(TagID("t0")) == TagID("t2999"))
    let (circle, found) = vocabulary(
      (0..<2_000).map { "t\($0): {replaced_by: t\(($0 + 1) % 2_000)}\n" }.joined() + "x: {replaced_by: t7}\n")
    #expect(circle.preferred(TagID("x")) == nil)
    #expect(circle.preferred(TagID("t7")) == nil)
    #expect(found.map(\.rule) == [.tagCycle])
    #expect(found.first?.labels.count == 10)
  }

  /// A ladder of circles, in which every tag lies on several.
  @Test(.timeLimit(.minutes(1))) func findsCirclesInAVocabularyThatIsNothingElse() {
    let (_, diagnostics) = vocabulary(
      (0..<300).map {
        "t\($0): {label: T\($0), broader: [t\(($0 + 1) % 300), t\(($0 + 299) % 300), t\(($0 + 7) % 300)]}\n"
      }.joined())
    #expect(diagnostics.contains { $0.rule == .tagCycle })
    #expect(diagnostics.allSatisfy { [.tagCycle, .tagNearDuplicate].contains($0.rule) })
  }

  @Test(.timeLimit(.minutes(1))) func findsNearTagsAmongThousandsOfTheSameLetters() {
    let ids = (0..<512).map { number in "a" + (0..<9).map { number >> $0 & 1 == 1 ? "-b" : "b" }.joined() }
    let (_, diagnostics) = vocabulary(ids.map { "\($0): {label: A}\n" }.joined())
    #expect(diagnostics.map(\.rule) == [Rule](repeating: .tagNearDuplicate, count: 511))
  }

  @Test func refusesAVocabularyThatNobodyCouldChooseFrom() {
    let (tags, diagnostics) = vocabulary((0..<3_001).map { "t\($0): {label: T\($0)}\n" }.joined())
    #expect(tags.tags.count == 3_000)
    #expect(diagnostics.map(\.message) == ["the vocabulary has 3001 tags, of which at most 3000 are read"])
  }
}
