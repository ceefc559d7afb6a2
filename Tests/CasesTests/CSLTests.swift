// CSL-JSON as reference managers export it, and every mistake in it at its line and column.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Cases

@Suite struct CSLTests {
  private func read(_ text: String) -> (references: [Reference], diagnostics: [Diagnostic], sources: SourceSet) {
    let sources = SourceSet([SourceFile(path: "references.json", text: text)])
    let (references, diagnostics) = CSLJSON.parse(sources.files[0], sources.ids[0])
    return (references, diagnostics, sources)
  }

  @Test func readsWhatAReferenceManagerWrites() throws {
    let (references, diagnostics, sources) = read(
      #"""
      [
        {"id": "vanderberg2019", "type": "article-journal", "title": "A <i>PLN</i> study \u2014 with a smile \#
      \uD83D\uDE00 \/ one",
         "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "The Research \#
      Group"}],
         "container-title": "Teaching Research", "volume": 4, "issue": "2", "page": "1-9", "issued": {"date-parts": \#
      [["2019", 3]]},
         "DOI": "https://doi.org/10.1000/xyz", "abstract": "Left aside.", "ISSN": null},
        {"id": 7, "type": "chapter", "title": "Part", "editor": [{"family": "Müller"}], "issued": {"raw": "Spring \#
      2020"}}
      ]
      """#)
    #expect(diagnostics.map(\.message) == [])
    #expect(references.map(\.key.text) == ["7", "vanderberg2019"])
    let work = try #require(references.last)
    #expect(work.title == "A PLN study — with a smile 😀 / one")
    #expect(work.authors.map(\.family) == ["van der Berg", "The Research Group"])
    #expect([work.volume, work.issue, work.pages, work.year, work.doi] == ["4", "2", "1–9", "2019", "10.1000/xyz"])
    #expect(references.first?.year == "2020")
    #expect(references.first?.kind == "incollection")
    #expect(String(decoding: sources.files[0].bytes[work.span.range], as: UTF8.self) == "vanderberg2019")
  }

  static let good = #"{"id": "good", "type": "book", "title": "T", "author": [{"literal": "A"}]}"#

  /// A broken bar stands where the mistake must be shown.
  @Test(arguments: [
    ("[\n{\"id\": \"a\", \"type\": \"book¦\" \"title\": \"T\"},\n\(good)\n]", "json-syntax"),
    ("[\n{\"id\": \"a, ¦\"type\": \"book\"},\n\(good)\n]", "json-syntax"),
    ("[\n{\"id\": \"a\"¦,},\n\(good)\n]", "json-syntax"),
    ("[\n{¦id: \"a\"},\n\(good)\n]", "json-syntax"),
    ("[\n{¦\"id\" \"a\"},\n\(good)\n]", "json-syntax"),
    ("[\n{\"id\": \"a\", \"volume\": ¦01},\n\(good)\n]", "json-syntax"),
    ("[\n{\"id\": \"a\", \"title\": \"¦\\x\"},\n\(good)\n]", "json-syntax"),
    ("[\n{\"id\": \"a\", \"title\": \"¦\\uD83D\"},\n\(good)\n]", "json-syntax"),
    ("[\n{\"id\": \"a\", \"title\": \"a¦\tb\"},\n\(good)\n]", "json-syntax"),
    ("[\n{\"id\": \"a\", \"title\": ¦\"never\n},\n\(good)\n]", "json-syntax"),
    (
      "[\n{\"id\": \"b\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"literal\": \"A\"}]¦}\n\(good)\n]",
      "json-syntax"
    ),
    ("[\n\(good)¦,\n]", "json-syntax"),
    ("¦[\n\(good),\n", "json-syntax"),
    ("[\n\(good)\n] ¦x", "json-syntax"),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": \"¦\\u0007\", \"author\": [{\"literal\": \"A\"}]}]",
      "control-character"
    ),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": \"x¦\\u202Ey\", \"author\": [{\"literal\": \"A\"}]}]",
      "bidi-control"
    ),
    ("[\n\(good), {\"id\": \"¦good\", \"type\": \"book\"}]", "duplicate-id"),
    (
      "[\n\(good), {\"id\": \"a\", \"¦id\": \"b\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"literal\": "
        + "\"A\"}]}]",
      "duplicate-key"
    ),
    ("[\n\(good), ¦{\"type\": \"book\"}]", "missing-field"),
    ("[\n\(good), ¦5]", "wrong-type"),
    ("[\n\(good), {\"id\": ¦{}, \"type\": \"book\"}]", "wrong-type"),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"¦bok\", \"title\": \"T\", \"author\": [{\"literal\": \"A\"}]}]",
      "bad-value"
    ),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": ¦[], \"author\": [{\"literal\": \"A\"}]}]",
      "wrong-type"
    ),
    ("[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": \"¦A\"}]", "wrong-type"),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"literal\": \"A\"}, "
        + "{\"¦given\": \"B\"}]}]",
      "missing-field"
    ),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"literal\": \"A\"}], "
        + "\"issued\": {\"date-parts\": ¦2019}}]",
      "bad-date"
    ),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"literal\": \"A\"}], "
        + "\"issued\": ¦{\"year\": 2019}}]",
      "csl-field"
    ),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": [¦{\"literal\": \"Eva Ash und "
        + "Jan Birch\"}]}]",
      "csl-field"
    ),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": [¦{\"family\": \"Ash, Eva\"}]}]",
      "csl-field"
    ),
    (
      "[\n\(good), {\"id\": \"a\", \"type\": \"book\", \"¦titel\": \"T\", \"author\": [{\"literal\": \"A\"}]}]",
      "csl-field"
    ),
    ("[\n\(good), {\"id\": \"¦a\", \"type\": \"book\", \"title\": \"T\"}]", "csl-field"),
    ("[\n\(good), {\"id\": \"¦a\", \"title\": \"T\", \"author\": [{\"literal\": \"A\"}]}]", "csl-field"),
  ])
  func showsEachMistakeAtItsPlace(text: String, rule: String) throws {
    let bar = try #require(text.range(of: "¦"))
    let (references, diagnostics, _) = read(text.replacing("¦", with: ""))
    #expect(diagnostics.map(\.rule.id) == [rule])
    #expect(diagnostics.first?.span?.range.lowerBound == text[..<bar.lowerBound].utf8.count, "\(diagnostics)")
    // One broken work never hides the others.
    #expect(references.contains { $0.key.text == "good" })
  }

  /// Fields that make a work of a kind of its own, and how the list has it.
  @Test(arguments: [
    ("webpage", "\"container-title\": \"Elm News\"", "<cite>T</cite>. Elm News."),
    ("post-weblog", "\"container-title\": \"Elm News\"", "T. <cite>Elm News</cite>."),
    (
      "speech", "\"event-title\": \"Elm Days\", \"event-place\": \"Leeds\"",
      "<cite>T</cite> [Conference presentation]. Elm Days, Leeds."
    ),
    ("thesis", "\"publisher\": \"Elm\", \"genre\": \"PhD thesis\"", "<cite>T</cite> [Doctoral dissertation, Elm]."),
    ("article", "\"container-title\": \"bioRxiv\"", "<cite>T</cite>. bioRxiv."),
    ("book", "\"original-date\": {\"date-parts\": [[1762]]}", "<cite>T</cite>. (Original work published 1762)"),
    ("book", "\"collection-title\": \"Elm Series\", \"collection-number\": 4", "<cite>T</cite>."),
    ("book", "\"issued\": {\"date-parts\": [[null]]}", "<cite>T</cite>."),
    (
      "journal-article", "\"container-title\": [\"J\"], \"volume\": \"Vol. 3\", \"page\": \"S. 1-9\"",
      "T. <cite>J</cite>, <i>3</i>, 1–9."
    ), ("monograph", "\"edition\": \"2\"", "<cite>T</cite> (2nd ed.)."),
    ("report", "\"collection-title\": \"Elm Papers\", \"number\": 4", "<cite>T</cite> (Elm Papers No. 4)."),
  ])
  func printsAWorkOfEachKind(type: String, fields: String, end: String) throws {
    let (references, diagnostics, _) = read(
      "[{\"id\": \"a\", \"type\": \"\(type)\", \"title\": \"T\", \"author\": [{\"family\": \"Ash\"}], \(fields)}]")
    #expect(diagnostics.map(\.message) == [])
    #expect(try ReferenceStyle.entry(#require(references.first)).text.trimmed == "Ash. (n.d.). " + end)
  }

  @Test func saysOfAYearThatItIsNotKnownExactly() throws {
    for (circa, year) in [("true", "ca. 1920"), ("1", "ca. 1920"), ("false", "1920")] {
      let text = #"[{"id": "a", "title": "T", "issued": {"date-parts": [[1920]], "circa": \#(circa)}}]"#
      #expect(try #require(read(text).references.first).year == year)
    }
  }

  @Test func keepsTheKeyOfAWorkThatBreaksOff() {
    let (references, diagnostics, _) = read(
      "[\n  {\"id\": \"a\", \"title\": \"T},\n  {\"id\": \"b\", \"type\": \"book\", \"title\": \"T\", \"author\": "
        + "[{\"literal\": \"A\"}]}\n]"
    )
    #expect(references.map(\.key.text) == ["a", "b"])
    #expect(diagnostics.map(\.rule.id) == ["json-syntax"])
  }

  @Test(arguments: [
    "", "[]", " ", "[", "{", "{}", "\"", "[[[[", "nul", "[{\"id\": {}}]", "[{\"id\":", "\u{FEFF}[]",
    "[{\"id\": \"a\", \"author\": [[]], \"issued\": {\"date-parts\": [[]]}}]",
  ])
  func survivesOddText(text: String) { _ = read(text) }

  @Test func refusesNestingBeyondAllNeed() {
    let (_, diagnostics, _) = read(String(repeating: "[", count: 200_000))
    #expect(diagnostics.map(\.rule.id) == ["json-syntax"])
  }

  @Test func givesAKeyToOneWorkInBothFiles() throws {
    let desk = try Desk(with: [])
    let bib = try #require(desk.sources.id(ofPath: "references.bib"))
    let sources = SourceSet(
      desk.sources.files + [
        SourceFile(
          path: "references.json",
          text:
            "[{\"id\": \"brown2019\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"literal\": \"A\"}]}, "
            + "\(Self.good)]"
        )
      ])
    let shared = SharedFiles(
      references: sources.id(ofPath: "references.bib"), referencesJSON: sources.id(ofPath: "references.json")
    ).read(in: sources)
    #expect(shared.diagnostics.map(\.rule.id) == ["duplicate-id"])
    #expect(shared.diagnostics.first?.labels.first?.span.file == bib)
    #expect(shared.value.vocabulary.bibliography.works.map(\.key.text) == ["brown2019", "good"])
  }
}
