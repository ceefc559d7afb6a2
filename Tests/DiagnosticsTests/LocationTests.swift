// Where a byte stands for a person: lines end at LF or CRLF, columns count Unicode scalars, and both start at 1.

import Testing

@testable import Diagnostics

@Suite struct LocationTests {
  @Test(arguments: [
    ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("é!", 2, 1, 2),
    ("a\u{2028}b", 4, 1, 3),
    ("a\n\n\nb", 4, 4, 1), ("", 0, 1, 1), ("abc", 99, 1, 4),
  ])
  func countsLinesAndColumns(text: String, offset: Int, line: Int, column: Int) {
    let location = LineTable(Array(text.utf8)).location(of: offset)
    #expect(location.line == line)
    #expect(location.column == column)
  }

  /// Latin-1 and UTF-8 in one file: each byte that is no UTF-8 is one column, and is shown as Windows-1252.
  @Test func countsBytesThatAreNotUTF8() {
    let bytes: [UInt8] = [0x4A, 0xE9, 0x93, 0xC3, 0xA9, 0x21]
    let table = LineTable(bytes)
    #expect((0...6).map { table.location(of: $0).column } == [1, 2, 3, 4, 5, 5, 6])
    #expect(SourceText.string(bytes[...]) == "Jé“é!")
  }

  @Test func countsColumnsInAVeryLongLine() {
    let text = String(repeating: "é–x", count: 10_000)
    let table = LineTable(Array(("é\n" + text).utf8))
    for index in stride(from: 0, through: 30_000, by: 997) {
      let offset = 3 + Array(text.unicodeScalars.prefix(index)).reduce(0) { $0 + String($1).utf8.count }
      #expect(table.location(of: offset) == Location(line: 2, column: index + 1))
    }
  }

  @Test(arguments: [
    ("titel", ["title", "tags"], "title"), ("aok", ["oak", "elm"], "oak"), ("Cover Time", ["cover-time"], "cover-time"),
    ("zebra", ["title", "tags"], nil), ("", ["a"], nil),
  ])
  func suggestsOnlyWhatIsNear(word: String, candidates: [String], expected: String?) {
    #expect(Suggestion.nearest(to: word, among: candidates) == expected)
  }

  @Test func printsTheSameOrderWhateverTheOrderOfFinding() {
    let sources = SourceSet([SourceFile(path: "b.md", text: "one\ntwo\n"), SourceFile(path: "a.md", text: "three\n")])
    let rule = Rule("a-rule", .error, "Nothing is wrong.")
    let found = sources.ids.flatMap { file in
      [Diagnostic(rule, "second", at: Span(file, 1..<2)), Diagnostic(rule, "first", at: Span(file, 0..<1))]
    }
    let printer = DiagnosticPrinter(sources: sources, format: .json)
    let text = String(decoding: printer.print(found), as: UTF8.self)
    #expect(printer.print(found.reversed()) == printer.print(found))
    #expect(text.split(separator: "\n").first?.hasPrefix("{\"file\":\"a.md\",\"line\":1,\"column\":1,") == true)
  }

  @Test func keepsSpansWhenFilesAreAdded() throws {
    let first = SourceSet([SourceFile(path: "m.md", text: "one"), SourceFile(path: "b.md", text: "two")])
    let ids = try ["m.md", "b.md"].map { try #require(first.id(ofPath: $0)) }
    let more = first.adding([SourceFile(path: "a.md", text: "three")]).adding([SourceFile(path: "z.md", text: "four")])
    #expect(more.files.map(\.path) == ["a.md", "b.md", "m.md", "z.md"])
    #expect(ids.map { more[$0].path } == ["m.md", "b.md"])
    #expect(ids.map { more.id(ofPath: more[$0].path) } == ids)
    #expect(first.id(ofPath: "a.md") == nil)
    // The same file has the same name in a set that was made in another way.
    #expect(SourceSet([SourceFile(path: "b.md", text: "other")]).ids == [ids[1]])
  }

  @Test func tellsSpellingsOfAnAccentApart() throws {
    let sources = SourceSet([SourceFile(path: "m\u{FC}.md", text: "1"), SourceFile(path: "mu\u{308}.md", text: "2")])
    let ids = try ["m\u{FC}.md", "mu\u{308}.md"].map { try #require(sources.id(ofPath: $0)) }
    #expect(ids.map { sources[$0].bytes } == [Array("1".utf8), Array("2".utf8)])
  }

  @Test func keepsLineBreaksOutOfAnnotations() {
    let sources = SourceSet([SourceFile(path: "a,b:c.md", text: "one\n")])
    let rule = Rule("a-rule", .error, "Nothing is wrong.")
    let file = sources.ids[0]
    let text = String(
      decoding: DiagnosticPrinter(sources: sources, format: .github).print([
        Diagnostic(rule, "one\n::error::two %", at: Span(file, 0..<3))
      ]),
      as: UTF8.self)
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.contains("a%2Cb%3Ac.md"))
  }
}
