// What `casebook init` and `casebook new` write for an author to write over. The templates and the check share this one
// list, so that a text which a new file holds is known when it comes back unchanged.

import Diagnostics

/// A text of a new file that says nothing yet.
public enum Placeholder: String, Sendable, CaseIterable {
  case text = "…"
  /// What a second source says, where the same as the first would be no conflict.
  case otherSource = "… of another source"
  case editor = "Write your name here"
  case summary = "What the network did and what came of it, in one sentence."
  case account = "Tell it here, in Markdown: with links, tables, footnotes, and citations of works in references.bib."
  case story = "Tell it here."
  case about = "Write here who you are, how you choose cases, and whom to ask."
  /// ORCID's own example, of somebody who does not exist.
  case orcid = "0000-0002-1825-0097"
  /// The example of the registry of organisations: its own entry.
  case ror = "05gzmn429"

  /// An address that leads nowhere: the name is kept for examples (RFC 2606).
  public static let address = "https://example.org/"
  private static let hosts = ["example.org", "example.com", "example.net"]

  /// These texts by how many bytes they have: most values have another number.
  private static let byLength: [[String]] = {
    let texts = allCases.map(\.rawValue)
    return (0...(texts.map(\.utf8.count).max() ?? 0)).map { count in texts.filter { $0.utf8.count == count } }
  }()
  /// Those that are prose.
  private static let prose = [account, story, about].map { Array($0.rawValue.utf8) }

  /// What authors write to come back to, in small letters.
  private static let reminders = ShortWords([
    "tbc", "tba", "tbd", "todo", "to do", "to be confirmed", "to be added", "to be decided", "to follow", "to come",
    "coming soon", "xxx", "???", "...", "lorem ipsum", "tbc.", "tbd.",
  ])

  static let reminder = "is a reminder to write something"

  static func isReminder(_ text: String) -> Bool { reminders.contains(text) }

  /// Reports a value that is still what a new file holds, or a reminder of its author to write one.
  static func check(_ text: String, at span: Span, _ reader: inout FieldReader) {
    let count = text.utf8.count
    if isReminder(text) {
      reader.report(
        .placeholder, "`\(text)` \(reminder), and would be shown as it is", at: span,
        help: "write it now; a field that is not needed can be left out")
      return
    }
    guard count < byLength.count, byLength[count].contains(text) else { return }
    reader.report(.placeholder, message(text), at: span, help: "write your own in its place, or leave the field out")
  }

  /// Reports an address in a name that is kept for examples.
  static func check(address: String, at span: Span, _ reader: inout FieldReader) {
    let rest = address.utf8.drop { $0 != UInt8(ascii: ":") }.drop { ":/".utf8.contains($0) }
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    let host = (String(authority) ?? "").lowercased().split(separator: "@").last.map(String.init) ?? ""
    let name = host.prefix { $0 != ":" }
    guard hosts.contains(where: { name == $0 || name.hasSuffix("." + $0) }) else { return }
    reader.report(
      .placeholder, "`\(name)` is a name for examples, and leads to nobody", at: span,
      help: "write the true address in its place")
  }

  /// Returns a warning for each line of prose that is still what a new file holds. O(bytes).
  static func diagnostics(in bytes: [UInt8], _ range: Range<Int>, _ file: FileID) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.place(of: UInt8(ascii: "\n"), in: start..<range.upperBound) ?? range.upperBound
      if start < end,
        let text = prose.first(where: { $0.first == bytes[start] && bytes[start..<end].starts(with: $0) }),
        bytes[start + text.count..<end].allSatisfy({ [0x20, 0x09, 0x0D].contains($0) })
      {
        found.append(
          Diagnostic(
            .placeholder, message(SourceText.string(text[...])), at: Span(file, start..<start + text.count),
            help: "write your own text in its place"))
      }
      start = end + 1
    }
    return found
  }

  /// Whether a message is about a text of a new file, and not about a name or number that is kept for examples.
  static func isText(in message: String) -> Bool {
    allCases.contains { $0 != .orcid && $0 != .ror && message == self.message($0.rawValue) }
  }

  private static func message(_ text: String) -> String { "`\(text)` is what a new file holds, to be written over" }
}
