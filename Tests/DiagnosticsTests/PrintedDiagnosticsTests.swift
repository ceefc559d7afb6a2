// How much is printed of very many mistakes, and of very long ones: enough to understand them, and the number of the
// others.

import Foundation
import TestSupport
import Testing

@testable import Diagnostics

@Suite struct PrintedDiagnosticsTests {
  private static let sources = SourceSet([
    SourceFile(path: "a.md", text: String(repeating: "x", count: 1_000)), SourceFile(path: "b.md", text: "y"),
  ])

  private func diagnostics(
    _ count: Int, _ rule: Rule, in file: FileID, _ message: String = "wrong", help: String? = nil
  ) -> [Diagnostic] {
    (0..<count).map { Diagnostic(rule, "\(message) \($0)", at: Span(file, $0 % 1_000..<$0 % 1_000 + 1), help: help) }
  }

  @Test func printsTheFirstOfManyAlikeAndCountsTheOthers() {
    let (a, b) = (Self.sources.ids[0], Self.sources.ids[1])
    let found =
      diagnostics(1_000, .testWarning, in: a) + diagnostics(3, .testError, in: a)
      + diagnostics(201, .testWarning, in: b, "odd")
    let entries = PrintedDiagnostics(found, in: Self.sources).entries
    #expect(entries.count == 200 + 1 + 3 + 200 + 1)
    #expect(entries.count { $0.diagnostic.severity == .error } == 3)
    let rest = entries.filter { $0.more != nil }
    #expect(rest.map(\.more) == [800, 1])
    #expect(rest[0].diagnostic.message == "800 more of this kind are not shown, of which this is the first")
    #expect(rest[0].diagnostic.span == Span(a, 200..<201))
    #expect(rest[1].diagnostic.message == "one more of this kind is not shown")
  }

  // MARK: One cause, one message

  /// 45 rows of one table with the same slip, and two of another file.
  private static let rows: (sources: SourceSet, found: [Diagnostic]) = {
    let sources = SourceSet([
      SourceFile(path: "people.csv", text: "id,community\n" + (1...45).map { "p\($0),ash\n" }.joined()),
      SourceFile(path: "z.md", text: "ash\n\nash\n"),
    ])
    let (table, page) = (sources.ids[0], sources.ids[1])
    var offset = 13
    var found: [Diagnostic] = []
    for row in 1...45 {
      offset += "p\(row),".utf8.count
      found.append(
        Diagnostic(
          .testError, "there is no community `ash`", at: Span(table, offset..<offset + 3), help: "did you mean `oak`?"))
      offset += 4
    }
    for offset in [0, 5] {
      found.append(
        Diagnostic(
          .testError, "there is no community `ash`", at: Span(page, offset..<offset + 3), help: "did you mean `oak`?"))
    }
    return (sources, found)
  }()

  @Test(arguments: [DiagnosticFormat.text, .json, .sarif, .github])
  func groupsWhatHasOneCause(format: DiagnosticFormat) throws {
    let printer = DiagnosticPrinter(sources: Self.rows.sources, format: format)
    let (inOneFile, all) = (Array(Self.rows.found.prefix(45)), Self.rows.found)
    #expect(printer.print(all.reversed()) == printer.print(all))
    try Fixtures.expectGolden(printer.print(inOneFile), "diagnostics/one-cause.\(format.rawValue)")
    try Fixtures.expectGolden(printer.print(all), "diagnostics/one-cause-in-two-files.\(format.rawValue)")
  }

  @Test func groupsOnlyWhatSaysTheSame() {
    let span = Self.rows.found[0].span
    func different(_ change: (inout Diagnostic) -> Void) -> Diagnostic {
      var other = Self.rows.found[1]
      change(&other)
      return other
    }
    let label = Diagnostic.Label(Self.rows.found[2].span ?? Span(FileID.none, 0..<0), "first used here")
    let others = [
      different { $0.severity = .warning }, different { $0.suggest("did you mean `elm`?") },
      Diagnostic(.testError, "there is no community `elm`", at: span, help: "did you mean `oak`?"),
      Diagnostic(.testWarning, "there is no community `ash`", at: span, help: "did you mean `oak`?"),
      Diagnostic(.testError, "there is no community `ash`", at: span, help: "did you mean `oak`?", labels: [label]),
      Diagnostic(.testError, "there is no community `ash`", at: nil, help: "did you mean `oak`?"),
    ]
    for other in others {
      #expect(PrintedDiagnostics([Self.rows.found[0], other], in: Self.rows.sources).entries.count == 2, "\(other)")
    }
    let same = PrintedDiagnostics([Self.rows.found[0], different { _ in }], in: Self.rows.sources).entries
    #expect(same.map(\.others) == [[Self.rows.found[1].span].compactMap { $0 }])
  }

  /// A group counts as one message, lists at most as many places as there may be messages, and none of its places is
  /// lost.
  @Test func listsTheFirstPlacesOfAGroupAndCountsTheOthers() throws {
    let file = Self.sources.ids[0]
    let same = (0..<1_000).map { Diagnostic(.testError, "the same", at: Span(file, $0..<$0 + 1)) }
    let entries = PrintedDiagnostics(same + diagnostics(199, .testError, in: file), in: Self.sources).entries
    #expect(entries.count == 200)
    let group = try #require(entries.first { !$0.others.isEmpty })
    #expect(group.others.count == 200)
    #expect(group.more == 799)
    #expect(group.otherCount == 999)
  }

  @Test func printsEverythingWhereThereIsLittle() {
    let found =
      diagnostics(200, .testError, in: Self.sources.ids[0]) + diagnostics(200, .testNote, in: Self.sources.ids[0])
    let entries = PrintedDiagnostics(found, in: Self.sources).entries
    #expect(entries.count == 400)
    #expect(entries.allSatisfy { $0.more == nil })
  }

  /// Rules of many names, so that none of them is counted as alike.
  @Test func keepsErrorsWhereNotAllFindRoom() {
    let file = Self.sources.ids[0]
    let warnings = (0..<3_000).map { Diagnostic(Rule("rule-\($0)", .warning, "R"), "wrong", at: Span(file, 0..<1)) }
    let error = Diagnostic(.testError, "graver", at: Span(file, 999..<1_000))
    let entries = PrintedDiagnostics(warnings + [error], in: Self.sources).entries
    #expect(entries.contains { $0.diagnostic == error })
    let left = entries.compactMap(\.more).reduce(0, +)
    #expect(left > 0)
    #expect(entries.count { $0.more == nil } + left == 3_001)
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func boundsTheBytesOfEveryForm(format: DiagnosticFormat) {
    let long = String(repeating: "é`", count: 100_000)
    let files = (0..<50).map {
      SourceFile(path: "Content/cases/\(String(repeating: "long-", count: 30))\($0).md", text: "x")
    }
    let sources = SourceSet(files)
    let one = Diagnostic(
      .testError, "`\(long)` is wrong", at: nil, help: long,
      labels: (0..<40).map { _ in .init(Span(sources.ids[0], 0..<1), long) })
    let found = sources.ids.flatMap { file in
      var here = one
      here.span = Span(file, 0..<1)
      return [Diagnostic](repeating: here, count: 300)
    }
    #expect(found.count == 15_000)
    #expect(DiagnosticPrinter(sources: sources, format: format).print(found).count < 1 << 20)
  }

  /// A megabyte on one line, with a mistake at every tenth byte.
  @Test(.timeLimit(.minutes(1))) func findsColumnsOfALongLineAtOnce() {
    let sources = SourceSet([SourceFile(path: "a.md", bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000))])
    let found = stride(from: 0, to: 1_000_000, by: 10).map {
      Diagnostic(.testError, "wrong \($0)", at: Span(sources.ids[0], $0..<$0 + 1))
    }
    let printed = String(decoding: DiagnosticPrinter(sources: sources, format: .text).print(found), as: UTF8.self)
    #expect(printed.contains("a.md:1:1991\n"))
    #expect(printed.contains("99800 more of this kind are not shown"))
  }

  @Test func saysInEveryFormHowManyMoreThereAre() throws {
    let found = diagnostics(210, .testError, in: Self.sources.ids[0])
    func text(_ format: DiagnosticFormat) -> String {
      String(decoding: DiagnosticPrinter(sources: Self.sources, format: format).print(found), as: UTF8.self)
    }
    let words = "10 more of this kind are not shown"
    for format in DiagnosticFormat.allCases { #expect(text(format).contains(words), "\(format)") }
    let objects = try text(.json).split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 201)
    #expect(objects.compactMap { $0["more"] as? Int } == [10])
    #expect(text(.sarif).contains("\"occurrenceCount\": 10"))
  }

  // MARK: Length

  @Test(arguments: [
    ("`abc` is not known", "`abc` is not known"),
    (
      "`" + String(repeating: "a", count: 101) + "` is not `" + String(repeating: "b", count: 100) + "`",
      "`" + String(repeating: "a", count: 80) + "…` is not `" + String(repeating: "b", count: 100) + "`"
    ),
    (String(repeating: "w", count: 1_000), String(repeating: "w", count: 1_000)),
    (String(repeating: "w", count: 1_001), String(repeating: "w", count: 1_000) + "…"),
    // Letters of several scalars are not taken apart by bytes.
    ("`" + String(repeating: "👩\u{1F3FD}", count: 60) + "`", "`" + String(repeating: "👩\u{1F3FD}", count: 40) + "…`"),
    (String(repeating: "`", count: 2_000), String(repeating: "`", count: 1_000) + "…"),
  ])
  func cutsWhatIsQuotedAndWhatIsTooLong(message: String, shown: String) {
    #expect(Diagnostic(.testError, message, at: nil).message == shown)
    #expect(Diagnostic(.testError, "", at: nil, help: message).help == shown)
    #expect(Diagnostic.Label(Span(Self.sources.ids[0], 0..<1), message).message == shown)
    var changed = Diagnostic(.testError, "", at: nil)
    changed.suggest(message)
    #expect(changed.help == shown)
  }

  @Test func keepsTenLabelsAndCountsTheOthers() {
    let span = Span(Self.sources.ids[0], 0..<1)
    let diagnostic = Diagnostic(.testError, "wrong", at: span, labels: (0..<13).map { .init(span, "place \($0)") })
    #expect(diagnostic.labels.count == 10)
    #expect(diagnostic.labels[9].message == "place 9; 3 more such places are not shown")
  }
}
