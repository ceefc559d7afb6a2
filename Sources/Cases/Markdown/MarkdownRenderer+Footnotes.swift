// Footnotes: numbered by their first call, printed at the end, each with its ways back.

import Diagnostics
import Markup

extension MarkdownRenderer {
  /// Counts a call and returns its number and how often the footnote has been called with it; nil where it has no text.
  mutating func call(_ name: String) -> (number: Int, times: Int)? {
    guard footnotes[name] != nil else { return nil }
    if callCounts[name] == nil { calls.append(name) }
    var count = callCounts[name] ?? (number: calls.count, times: 0)
    count.times += 1
    callCounts[name] = count
    return count
  }

  mutating func footnoteSection() -> Fragment {
    guard !calls.isEmpty else { return Fragment() }
    var bodies: [Fragment] = []
    // A footnote may call another, which then joins the end of the list.
    while bodies.count < calls.count {
      guard let definition = footnotes[calls[bodies.count]] else { break }
      bodies.append(html(of: definition.text))
    }
    var writer = MarkupWriter(.html)
    writer.element("section", [Attribute("class", "footnotes"), Attribute("aria-label", context.words.footnotes)]) {
      writer in
      writer.element("ol") { writer in
        for (index, body) in bodies.enumerated() {
          writer.element("li", [Attribute("id", "fn-\(index + 1)")]) { writer in
            writer.fragment(body)
            writer.element("p", [Attribute("class", "footnote-back")]) { writer in
              for time in 1...max(1, callCounts[calls[index]]?.times ?? 1) {
                let suffix = time == 1 ? "" : "-\(time)"
                writer.element(
                  "a",
                  [
                    Attribute("href", "#fnref-\(index + 1)\(suffix)"),
                    Attribute(
                      "aria-label", context.words.backToText(footnote: index + 1, call: time)),
                  ], text: "↩")
              }
            }
          }
        }
      }
    }
    return writer.finish()
  }
}
