// Diagnostics in their three forms, against goldens that a person has read, and against what each form must never let
// out.

import Foundation
import TestSupport
import Testing

@testable import Diagnostics

@Suite struct PrinterTests {
  /// Every kind of line that an author's file can have.
  private static let sources = SourceSet([
    SourceFile(path: "Content/cases/plain.md", text: "---\ntitle: Oak\nstandin: empirical\n---\n"),
    SourceFile(path: "Content/cases/tabs.md", text: "a:\n\tb:\tvalue\tmore\n"),
    SourceFile(path: "Content/cases/wide.md", text: "title: 東京の学校 and école e\u{301}cole\nnote: 👩🏫 here\n"),
    SourceFile(path: "Content/cases/windows.md", text: "one\r\ntwo three\r\nfour\r\n"),
    SourceFile(
      path: "Content/cases/long.md",
      text: String(repeating: "left ", count: 60) + "HERE" + String(repeating: " right", count: 60) + "\n"),
    SourceFile(
      path: "Content/cases/wide-long.md",
      text: String(repeating: "学校", count: 60) + "HERE" + String(repeating: "学校", count: 60)),
    SourceFile(path: "Content/cases/end.md", text: "last line without an end"),
    SourceFile(path: "Content/cases/empty.md", text: ""),
    SourceFile(path: "Content/cases/control.md", text: "a\u{1B}[31mred\u{202E}der\u{2028}x\u{61C}y\u{7F}z\n"),
    SourceFile(path: "Content/cases/lines.md", text: (1...120).map { "line \($0)\n" }.joined()),
    SourceFile(path: "Content/portfolio.yml", text: "title: T\n"),
  ])

  private static func found() throws -> [Diagnostic] {
    let sources = Self.sources
    func end(_ path: String) throws -> Span {
      let file = try #require(sources.id(ofPath: path))
      let count = sources[file].bytes.count
      return Span(file, count..<count)
    }
    let lines = try #require(sources.id(ofPath: "Content/cases/lines.md"))
    return try [
      Diagnostic(
        .testError, "a case has no `standin`", at: sources.span("standin", in: "Content/cases/plain.md"),
        help: "did you mean `standing`?",
        labels: [
          .init(sources.span("title", in: "Content/cases/plain.md"), "the title is here"),
          .init(sources.span("title", in: "Content/portfolio.yml"), "and here"),
        ]),
      Diagnostic(.testWarning, "a tab before", at: sources.span("value", in: "Content/cases/tabs.md")),
      Diagnostic(.testWarning, "a tab inside", at: sources.span("b:\tvalue", in: "Content/cases/tabs.md")),
      Diagnostic(.testError, "wide letters", at: sources.span("の学校", in: "Content/cases/wide.md")),
      Diagnostic(.testError, "after wide letters", at: sources.span("école", in: "Content/cases/wide.md")),
      Diagnostic(.testError, "with a mark", at: sources.span("e\u{301}cole", in: "Content/cases/wide.md")),
      Diagnostic(.testError, "after a picture", at: sources.span("here", in: "Content/cases/wide.md")),
      Diagnostic(
        .testNote, "a line that ends in CR and LF", at: sources.span("three\r\nfour", in: "Content/cases/windows.md")),
      Diagnostic(.testError, "in a long line", at: sources.span("HERE", in: "Content/cases/long.md")),
      Diagnostic(.testError, "at the start of a long line", at: sources.span("left", in: "Content/cases/long.md")),
      Diagnostic(
        .testError, "in a long line of wide letters", at: sources.span("HERE", in: "Content/cases/wide-long.md")),
      Diagnostic(.testError, "at the end of the file", at: end("Content/cases/end.md")),
      Diagnostic(.testError, "in an empty file", at: end("Content/cases/empty.md")),
      Diagnostic(
        .testError, "control\u{1B}[0m and %\n::error::characters",
        at: sources.span("red", in: "Content/cases/control.md"), help: "two\nlines"),
      Diagnostic(.testError, "after control characters", at: sources.span("z", in: "Content/cases/control.md")),
      Diagnostic(
        .testError, "far down", at: sources.span("line 117", in: "Content/cases/lines.md"),
        labels: [.init(Span(lines, 0..<4), "first here")]),
      Diagnostic(.testWarning, "the whole portfolio", at: nil, help: "look around"),
    ]
  }

  @Test(arguments: [
    (DiagnosticFormat.text, false, "terminal.txt"), (.text, true, "colour.txt"), (.json, false, "diagnostics.jsonl"),
    (.github, false, "annotations.txt"),
  ])
  func printsEveryForm(format: DiagnosticFormat, usesColour: Bool, golden: String) throws {
    let printer = DiagnosticPrinter(sources: Self.sources, format: format, usesColour: usesColour)
    try Fixtures.expectGolden(printer.print(try Self.found()), "diagnostics/\(golden)")
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func printsTheSameOrderWhateverWasFoundFirst(format: DiagnosticFormat) throws {
    let printer = DiagnosticPrinter(sources: Self.sources, format: format)
    let found = try Self.found()
    let expected = printer.print(found)
    #expect(printer.print(found.reversed()) == expected)
    for turn in found.indices { #expect(printer.print(Array(found[turn...] + found[..<turn])) == expected) }
  }

  @Test func ordersByFilePlaceRuleAndMessage() throws {
    let sources = SourceSet([SourceFile(path: "b", text: "xyz"), SourceFile(path: "a", text: "xyz")])
    let (a, b) = (try #require(sources.id(ofPath: "a")), try #require(sources.id(ofPath: "b")))
    let expected = [
      Diagnostic(.testNote, "z", at: nil), Diagnostic(.testError, "m", at: Span(a, 0..<1)),
      Diagnostic(.testError, "n", at: Span(a, 0..<1)),
      Diagnostic(.testNote, "a", at: Span(a, 0..<1)), Diagnostic(.testError, "a", at: Span(a, 0..<2)),
      Diagnostic(.testError, "a", at: Span(a, 1..<1)),
      Diagnostic(.testError, "a", at: Span(b, 0..<0)),
    ]
    #expect(expected.reversed().inStableOrder(in: sources) == expected)
    #expect(expected.inStableOrder(in: sources) == expected)
  }

  @Test func underlinesWhatItNames() throws {
    let printer = DiagnosticPrinter(sources: Self.sources, format: .text)
    for diagnostic in try Self.found() {
      guard let span = diagnostic.span else { continue }
      let lines = String(decoding: printer.print([diagnostic]), as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let source = try #require(lines.first { $0.drop { $0 == " " }.first?.isNumber == true })
      let mark = try #require(lines.first { $0.contains("^") })
      func columns(_ text: Substring) -> Int { Printable.columns(String(text)) }
      let before = columns(mark.prefix { $0 != "^" })
      let width = mark.count { $0 == "^" }
      // The letters over the mark are those of the span, as far as they stand on its first line.
      var column = 0
      var over = ""
      for scalar in source.unicodeScalars {
        let wide = Printable.columns(String(scalar))
        if column >= before, column + wide <= before + width { over.unicodeScalars.append(scalar) }
        column += wide
      }
      let bytes = Self.sources[span.file].bytes[span.range]
      let expected = Printable.text(bytes.prefix { $0 != 0x0D && $0 != 0x0A })
      #expect(Array(over.unicodeScalars) == Array(expected.unicodeScalars), "\(diagnostic.message)")
      #expect(source.count <= 130)
    }
  }

  @Test(arguments: 0..<700)
  func survivesAnySpan(start: Int) {
    // Also spans that begin or end within a letter, and beyond the file.
    let sources = Self.sources
    for file in sources.ids {
      for length in [0, 1, 7, 400] {
        let diagnostic = Diagnostic(.testError, "anywhere", at: Span(file, start..<(start + length)))
        for format in DiagnosticFormat.allCases {
          let bytes = DiagnosticPrinter(sources: sources, format: format).print([diagnostic])
          #expect(String(validating: bytes, as: UTF8.self) != nil)
        }
      }
    }
  }

  @Test func letsNothingThroughThatMovesACursor() throws {
    let hostile = "a\u{1B}]0;title\u{7}b\rc\u{8}\u{9B}31m\u{202E}d\u{2066}e\u{200F}f\u{61C}g\u{2029}h"
    let sources = SourceSet([SourceFile(path: "cases/\(hostile).md", text: hostile + "\n")])
    let file = sources.ids[0]
    let span = Span(file, 0..<hostile.utf8.count)
    let diagnostic = Diagnostic(.testError, hostile, at: span, help: hostile, labels: [.init(span, hostile)])
    let text = String(decoding: DiagnosticPrinter(sources: sources, format: .text).print([diagnostic]), as: UTF8.self)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!scalar.properties.isBidiControl)
      #expect(![.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory))
    }
    // Ten lines, an empty one, and the end of that: no word has made a line of its own.
    #expect(text.components(separatedBy: "\n").count == 12)
  }

  @Test func escapesWhatAWorkflowWouldObey() throws {
    let hostile = "50 %\r\n::error file=x::boo, a:b %0A"
    let sources = SourceSet([SourceFile(path: "a,b:c%d\n::warning::e.md", text: "one\n")])
    let rule = Rule("id,with:colon", .note, "")
    let printer = DiagnosticPrinter(sources: sources, format: .github)
    let text = String(
      decoding: printer.print([Diagnostic(rule, hostile, at: Span(sources.ids[0], 0..<3), help: hostile)]),
      as: UTF8.self)
    let message = "50 %25%0D%0A::error file=x::boo, a:b %250A"
    #expect(
      text
        == "::notice file=a%2Cb%3Ac%25d%0A%3A%3Awarning%3A%3Ae.md"
        + ",line=1,endLine=1,col=1,endColumn=4,title=id%2Cwith%3Acolon"
        + "::\(message)%0A\(message)\n"
    )
  }

  @Test func writesOneObjectALineForPrograms() throws {
    let printer = DiagnosticPrinter(sources: Self.sources, format: .json)
    let found = try Self.found()
    let lines = printer.print(found).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == found.count)
    for (line, diagnostic) in zip(lines, found.inStableOrder(in: Self.sources)) {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      #expect(
        Set(object.keys) == [
          "file", "line", "column", "endLine", "endColumn", "severity", "id", "message", "help", "notes",
        ])
      #expect(object["message"] as? String == diagnostic.message)
      #expect(object["severity"] as? String == diagnostic.severity.rawValue)
      #expect((object["notes"] as? [Any])?.count == diagnostic.labels.count)
      guard let span = diagnostic.span else {
        #expect(object["file"] is NSNull && object["line"] is NSNull && object["endColumn"] is NSNull)
        continue
      }
      // The column counts the scalars between the line's start and the place.
      let text = String(decoding: Self.sources[span.file].bytes[..<span.range.lowerBound], as: UTF8.self)
      let last = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).last
      #expect(object["column"] as? Int == (last?.count ?? 0) + 1)
    }
  }
}
