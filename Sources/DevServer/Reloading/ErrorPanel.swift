// What keeps the site from being that of its content, shown in the browser: over the page as it last was, or by itself
// where there has been none yet. Its words are for the person at the command line, as those of diagnostics are.

import Diagnostics
import Markup
import Site

/// The errors of an update as markup.
struct ErrorPanel: Sendable, Hashable {
  /// An element of class `errors`, which `style` is for.
  let markup: Fragment

  /// So many errors are shown; the terminal has all of them.
  private static let mostShown = 20

  /// Returns the panel of an update; nil where nothing is wrong.
  ///
  /// - Parameter hasPage: Whether there is a page below it.
  init?(_ update: PreviewUpdate, hasPage: Bool) {
    guard !update.isCurrent else { return nil }
    let report = update.report
    let errors = report.diagnostics.filter { $0.severity == .error }
    let entries = PrintedDiagnostics(errors, in: report.sources).entries
    let count = errors.count == 1 ? "1 error" : "\(errors.count) errors"
    self.init(heading: "\(count); \(hasPage ? "the page is as it last was" : "there is no page yet")") { writer in
      var tables: [FileID: LineTable] = [:]
      for entry in entries.prefix(Self.mostShown) {
        let excerpt = entry.diagnostic.span.map { span in
          let file = report.sources[span.file]
          let table = tables[span.file] ?? LineTable(file.bytes)
          tables[span.file] = table
          return Excerpt(span, table, file.path)
        }
        Self.write(entry, excerpt, into: &writer)
      }
      if entries.count > Self.mostShown {
        writer.element("p", text: "The terminal has all of them.")
      }
    }
  }

  /// The panel of a failure of the machine, or of a folder that is not there.
  init(_ failure: MachineFailure, hasPage: Bool) {
    self.init(heading: hasPage ? "The page is as it last was" : "There is no page yet") { writer in
      writer.element("article") { writer in
        writer.element("h2", text: failure.description)
        for text in [failure.note, failure.help] {
          if let text { writer.element("p", text: text) }
        }
      }
    }
  }

  private init(heading: String, _ content: (inout MarkupWriter) -> Void) {
    var writer = MarkupWriter(.html)
    writer.element("section", [Attribute("class", "errors"), Attribute("role", "alert")]) { writer in
      writer.element("header") { writer in
        writer.element("h1", text: heading)
        writer.element("button", [Attribute("type", "button")], text: "Close")
      }
      content(&writer)
    }
    markup = writer.finish()
  }

  private static func write(
    _ entry: PrintedDiagnostics.Entry, _ excerpt: Excerpt?, into writer: inout MarkupWriter
  ) {
    let diagnostic = entry.diagnostic
    writer.element("article") { writer in
      writer.element("h2", text: Printable.text(diagnostic.message))
      if let excerpt {
        writer.element("p", [Attribute("class", "place")]) { writer in
          writer.text("\(Printable.text(excerpt.path)):\(excerpt.start.line):\(excerpt.start.column)")
          if let others = entry.otherCount { writer.text(", and \(others) more") }
        }
        // It can be wider than the window, and is then moved with the arrow keys.
        writer.element("pre", [Attribute("tabindex", 0)]) { writer in
          writer.text(excerpt.line + "\n" + String(repeating: " ", count: excerpt.indent))
          writer.element("b", text: String(repeating: "^", count: excerpt.width))
        }
      }
      if let help = diagnostic.help {
        writer.element("p") { writer in
          writer.element("b", text: "help: ")
          writer.text(Printable.text(help))
        }
      }
    }
  }

  /// A page that holds nothing else.
  var page: [UInt8] {
    var writer = MarkupWriter(.html)
    writer.element("html", [Attribute("lang", "en")]) { writer in
      writer.element("head") { writer in
        writer.empty("meta", [Attribute("charset", "utf-8")])
        writer.empty(
          "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
        writer.empty(
          "meta",
          [
            Attribute("http-equiv", "Content-Security-Policy"),
            Attribute("content", "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"),
          ])
        writer.element("title", text: "Errors")
        writer.empty("link", [Attribute("rel", "stylesheet"), Attribute("href", OwnAddress.style)])
      }
      writer.element("body") { writer in writer.element("main") { $0.fragment(markup) } }
    }
    return Array("<!DOCTYPE html>\n".utf8) + writer.finish().bytes
  }

  /// How it looks: at the bottom of the window as the content of an element of its own, and on a page of its own.
  static let style = """
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      box-shadow: 0 0 1.5rem rgb(0 0 0 / 40%); }
    @media print { :host { display: none; } }
    body { margin: 0; }
    body button { display: none; }
    .errors { --ink: #1b1b1b; --paper: #fff6f4; --line: #a3190d; --code: #fff;
      box-sizing: border-box; border-top: 4px solid var(--line); padding: 0 1rem 1rem;
      background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
    @media (prefers-color-scheme: dark) {
      .errors { --ink: #f3eeec; --paper: #2a1512; --line: #ff8a7a; --code: #160a08; }
    }
    body .errors { min-height: 100vh; }
    header { position: sticky; top: 0; display: flex; align-items: start; justify-content: space-between; gap: 1rem;
      padding-top: 0.75rem; background: var(--paper); }
    h1, h2, p, pre { margin: 0 0 0.4rem; }
    h1 { font-size: 1.15rem; color: var(--line); }
    h2 { font-size: 1rem; }
    article { margin-top: 0.9rem; }
    .place { font-family: ui-monospace, monospace; font-size: 0.9rem; }
    pre { padding: 0.5rem 0.75rem; background: var(--code); overflow-x: auto; font: 0.9rem/1.3 ui-monospace, monospace; }
    pre b { color: var(--line); }
    button { flex: none; min-height: 2rem; padding: 0.2rem 0.9rem; border: 1px solid currentcolor; border-radius: 4px;
      background: none; color: inherit; font: inherit; cursor: pointer; }

    """
}
