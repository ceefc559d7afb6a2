// The fields of an entry of BibTeX as text.

import Formats

/// The fields of one entry as text.
struct EntryFields {
  var fields: [String: BibTeXValue]

  init(entry: BibTeX.Entry) { fields = entry.fields }

  mutating func leaveOut(_ name: String) { fields[name] = nil }

  func text(_ name: String, _ latex: inout LaTeX) -> String? {
    guard let value = fields[name] else { return nil }
    let text = latex.text(value)
    return text.isEmpty ? nil : text
  }

  /// A title and its subtitle: `Networks: a study`.
  func joined(_ title: String, _ subtitle: String, _ latex: inout LaTeX) -> String? {
    guard let main = text(title, &latex) else { return nil }
    guard let sub = text(subtitle, &latex) else { return main }
    return ReferenceStyle.title(main, subtitle: sub)
  }

  /// The month and the day, of a date or of fields of their own.
  func monthAndDay(_ latex: inout LaTeX) -> String? {
    if let words = (text("year", &latex) ?? text("date", &latex)).flatMap(ReferenceDate.words(ofDate:)) { return words }
    // As they are written: programs leave much in them, which is no mistake.
    func plain(_ name: String) -> String? { fields[name].map { String(decoding: $0.bytes, as: UTF8.self).trimmed } }
    if let month = plain("month") { return ReferenceDate.words(month: month, day: plain("day")) }
    return text("date", &latex).flatMap(ReferenceDate.words(ofDate:))
  }
}
