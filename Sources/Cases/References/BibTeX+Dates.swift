// The year, the month and the day of a work in BibTeX.

import Diagnostics

extension BibTeX {
  /// The year as it is printed, of a year in words, a date, or a range of dates; what is none of these is reported.
  mutating func date(of entry: Entry, _ fields: EntryFields) -> String? {
    for name in ["year", "date"] {
      guard let value = entry.fields[name], var written = fields.text(name, &latex) else { continue }
      // To LaTeX `~` is a blank; behind a year it says that this is not known exactly.
      let raw = String(decoding: value.bytes, as: UTF8.self).trimmed
      if name == "date", raw.contains("~"), Reference.year(ofDate: raw) != nil { written = raw }
      // `(2019).`, as a list has it.
      let text = written.hasPrefix("(") ? written.trimming { "().,; ".contains($0) } : written
      if Reference.isNoDate(text) { return nil }
      if name == "year", let years = ReferenceDate.yearRange(text) { return years }
      let year = Reference.year(ofDate: text)
      if year == nil ? ReferenceDate.isNoYear(text) : !ReferenceDate.exists(text) {
        diagnostics.append(
          Diagnostic(
            .bibtexField, year == nil ? "`\(text)` is no year" : "the date `\(text)` does not exist", at: value.span,
            help: PartialDate.help(for: text) ?? "write `date = {2019-03-14}`, or `year = {2019}` and `month = mar`"))
      }
      return year ?? text
    }
    return nil
  }

  /// Reports a month in figures that no year has, where a list would have it.
  mutating func checkMonth(_ entry: Entry) {
    guard let value = entry.fields["month"], let month = Int(String(decoding: value.bytes, as: UTF8.self).trimmed),
      !(21...24).contains(month)
    else { return }
    diagnostics.append(
      Diagnostic(
        .bibtexField, "there is no month `\(month)`", at: value.span,
        help: "write a number from 1 to 12, or `month = mar`"))
  }

  /// Whether a list has the month and the day of a work: a page on the web, a newspaper, a magazine, a talk.
  static func isDatedToTheDay(_ reference: Reference, _ entry: Entry) -> Bool {
    func has(_ name: String) -> Bool { entry.fields[name] != nil }
    guard let year = reference.year, year.count == 4, Int(year) != nil else { return false }
    switch entry.kind {
    case "online", "electronic", "www", "webpage", "website", "blog", "newspaper", "presentation", "talk": return true
    case "article":
      let subtype = entry.fields["entrysubtype"].map { String(decoding: $0.bytes, as: UTF8.self).lowercased() }
      return subtype == "newspaper" || subtype == "magazine"
    case "unpublished", "inproceedings", "conference":
      return has("eventtitle") && !has("booktitle") && !has("journal") && !has("journaltitle")
    case "misc": return reference.url != nil && reference.doi == nil && !has("eprint")
    default: return false
    }
  }
}
