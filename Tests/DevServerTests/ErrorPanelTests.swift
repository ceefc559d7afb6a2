import Diagnostics
import Markup
import TestSupport
import Testing

@testable import DevServer
@testable import Site

@Suite struct ErrorPanelTests {
  private static let file = SourceFile(
    path: "Content/cases/<b>oak</b>.md",
    text: "---\ntitle: Oak & \"ash\" </pre><script>alert(1)</script> \u{202E}\ntags: [reding]\n---\n")

  private func update(_ errors: [Diagnostic], isCurrent: Bool = false) -> PreviewUpdate {
    var report = BuildReport()
    report.sources = SourceSet([Self.file])
    report.add(errors)
    return PreviewUpdate(generation: 1, report: report, isCurrent: isCurrent)
  }

  private func mistake(_ message: String, _ range: Range<Int>, help: String? = nil) -> Diagnostic {
    Diagnostic(.planted, message, at: Span(SourceSet([Self.file]).ids[0], range), help: help)
  }

  @Test func isHeldToAGoldenPage() throws {
    let errors = [
      mistake("`title` holds <b>markup</b>", 11..<16, help: "write `&amp;` & no </section>"),
      mistake("there is no tag `reding`", 66..<72, help: "did you mean `reading`?"),
      Diagnostic(.planted, "the whole portfolio is \u{1B}[31mwrong", at: nil),
    ]
    let panel = try #require(ErrorPanel(update(errors), hasPage: true))
    try Fixtures.expectGolden(panel.page, "errors-in-the-page.html")
  }

  @Test func saysNothingWhereNothingIsWrong() {
    #expect(ErrorPanel(update([], isCurrent: true), hasPage: true) == nil)
  }

  @Test func countsErrorsAndNoWarnings() throws {
    var warning = mistake("a warning", 0..<1)
    warning.severity = .warning
    let one = try #require(ErrorPanel(update([warning, mistake("an error", 0..<1)]), hasPage: false))
    #expect(one.markup.text.contains("1 error; there is no page yet"))
    #expect(!one.markup.text.contains("a warning"))
  }

  /// What an author wrote cannot make the panel long: not more than it shows, and no line longer than it is wide.
  @Test func isBounded() throws {
    let many = (0..<5_000).map { mistake("error \($0) " + String(repeating: "x", count: 5_000), 0..<1) }
    let panel = try #require(ErrorPanel(update(many), hasPage: true))
    #expect(panel.markup.bytes.count < 40_000)
    #expect(panel.markup.text.contains("5000 errors; "))
    #expect(panel.markup.text.contains("The terminal has all of them."))
  }

  @Test func saysWhatTheMachineSays() {
    let failure = MachineFailure(usage: "there is no folder `<Content>`", help: "name it")
    #expect(
      ErrorPanel(failure, hasPage: true).markup.text.contains(
        "<h2>there is no folder `&lt;Content&gt;`</h2><p>name it</p>"))
  }
}
