// What reference managers put into free fields: lines of a note that hold other fields, and the address of a page as it
// was published.

import Formats

enum ExporterNotes {
  /// Names of lines that Zotero and its extensions keep in "Extra", and export as a note.
  private static let names: Set<String> = [
    "accepted", "artwork size", "artworksize", "num pages", "meeting name", "contributor", "contributors", "version",
    "extent", "company", "institution", "university", "website type", "website title", "blog title",
    "publication title", "date", "series", "series number", "filing date", "published", "publisher", "_eprint",
    "eprint", "citation key", "citekey", "bibtex", "bibtex*", "pmid", "pmcid", "isbn", "issn", "doi", "arxiv",
    "ads bibcode", "oclc", "lccn", "jstor", "qid", "google-books-id", "googlebooksid", "page version id", "zscc",
    "gscc", "s2id", "mag id", "jid", "original-date", "original date", "original-title", "original-publisher",
    "original-publisher-place", "number of pages", "read_status", "read status", "read_status_date", "accessed",
    "event-place", "event-title", "event-date", "container-title", "collection-title", "conference name",
    "library catalog", "call number", "archive", "archive location", "archiveid", "section", "type", "genre", "medium",
    "number", "volume", "issue", "pages", "edition", "place", "issued", "submitted", "status", "number-of-volumes",
    "citations", "cited by", "citation count", "backup publisher", "short title", "journal abbreviation",
    "title translation", "titletranslation", "journalabbreviation", "language", "rights", "license", "dimensions",
    "reviewed-title", "nihms", "nihmsid", "inspire", "hal id", "hal-id", "urn", "id", "bestandsnummer", "ark",
  ]

  /// Returns the note without lines such as `PMID: 123`, which say nothing to readers; nil where nothing else is there.
  /// O(n).
  static func withoutFields(_ note: BibTeXValue, _ latex: inout LaTeX) -> String? {
    var kept: [String] = []
    var start = 0
    for end in note.bytes.indices.filter({ note.bytes[$0] == UInt8(ascii: "\n") }) + [note.bytes.count] {
      let line = latex.text(note, in: start..<end)
      start = min(end + 1, note.bytes.count)
      if !isField(line), !line.isEmpty { kept.append(line) }
    }
    return kept.isEmpty ? nil : kept.joined(separator: " ")
  }

  private static func isField(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let name = String(line[..<colon].drop { $0 == "\\" }).lowercased()
    // `tex.…` and `_…` are never words of a note.
    return names.contains(name) || name.hasPrefix("tex.") && !name.contains(" ")
      || name.hasPrefix("_") && !name.contains(" ")
  }

  // MARK: Addresses

  /// Words around an address that say no more than that it is one.
  private static let lead: Set<String> = [
    "", "available at", "available from", "available online", "available online at", "available", "online", "[online]",
    "retrieved from", "retrieved at", "accessed at", "accessed", "url", "verfügbar unter", "abrufbar unter", "en ligne",
    "disponible en", "disponible sur",
  ]

  /// The address in a field of words, and what is said around it; nil where there is no address.
  static func address(in value: BibTeXValue, _ latex: inout LaTeX) -> (url: String, rest: String?)? {
    let bytes = value.bytes
    func find(_ text: String, from: Int = 0) -> Int? {
      let pattern = Array(text.utf8)
      guard from >= 0, from + pattern.count <= bytes.count else { return nil }
      return (from...bytes.count - pattern.count).first { bytes[$0..<$0 + pattern.count].elementsEqual(pattern) }
    }
    let url: String
    let place: Range<Int>
    if let command = find("\\url") ?? find("\\href"), let open = bytes[command...].firstIndex(of: UInt8(ascii: "{")) {
      var end = open
      var depth = 0
      repeat {
        if bytes[end] == UInt8(ascii: "{") { depth += 1 }
        if bytes[end] == UInt8(ascii: "}") { depth -= 1 }
        end += 1
      } while end < bytes.count && depth > 0
      url = latex.verbatim(value, in: open..<end)
      // The words of a link are taken out with it.
      if bytes[command...].starts(with: Array("\\href".utf8)),
        let next = bytes[end...].firstIndex(where: { $0 > 0x20 }), bytes[next] == UInt8(ascii: "{")
      {
        end = bytes[next...].lastIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? end
      }
      place = command..<end
    } else if let start = find("https://") ?? find("http://") {
      let end =
        bytes[start...].firstIndex {
          $0 <= 0x20 || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
        } ?? bytes.count
      place = start..<end
      var address = latex.verbatim(value, in: place)
      while let last = address.last, ".)".contains(last) { address.removeLast() }
      url = address
    } else {
      return nil
    }
    let around = [latex.text(value, in: 0..<place.lowerBound), latex.text(value, in: place.upperBound..<bytes.count)]
    let rest = around.map(withoutLead).filter { !$0.isEmpty }.joined(separator: " ")
    return (url, rest.isEmpty ? nil : rest)
  }

  /// Words around an address without those that only say that it is one: `Blog post` of `Blog post, available at:`.
  private static func withoutLead(_ text: String) -> String {
    var words = text.trimming { " .:,;<>".contains($0) }
    if lead.contains(words.lowercased()) { return "" }
    for phrase in lead.sorted(by: { ($1.count, $0) < ($0.count, $1) })
    where !phrase.isEmpty && words.lowercased().hasSuffix(" " + phrase) {
      words = String(words.dropLast(phrase.count)).trimming { " .:,;<>".contains($0) }
      break
    }
    return words
  }
}

extension String {
  /// The text without the characters at both ends that pass a test.
  func trimming(while isDropped: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isDropped(first) { text.removeFirst() }
    while let last = text.last, isDropped(last) { text.removeLast() }
    return String(text)
  }
}
