// A linked file may name an organisation whose name the case withholds: by the word that its table has for it, or by
// its id, where that says which it is.

import Diagnostics

extension LinkedNameChecks {
  /// Warns of what names a community in a linked file whose name is withheld. O(bytes of the file × such communities).
  func checkOrganisations(in file: FileID, _ link: Located<FileName>, _ reader: inout FieldReader) {
    let hidden = communities.filter(\.isNameWithheld)
    guard !hidden.isEmpty else { return }
    let text = String(decoding: reader.sources[file].bytes, as: UTF8.self).lowercased().withoutFormatSigns
    let found = hidden.compactMap { community in
      words(for: community).first { text.containsWord($0) }.map { (community: community, word: $0) }
    }
    guard let first = found.first else { return }
    let others = found.count - 1
    let more = others == 0 ? "" : "; it may name \(others) other\(others == 1 ? "" : "s") of them too"
    let finding = Diagnostic(
      .consentNotGiven,
      "the name of `\(first.community.id)` is withheld, and `\(link.value)`, which is published whole, says "
        + "`\(first.word)`, which may name it\(more)",
      at: link.span, help: "write a code there, such as `c1`, and in the case too; or take the link out",
      labels: first.community.span.map { [.init($0, "withheld here")] } ?? [])
    reader.report([finding.asWarning])
  }

  /// The words for a community in small letters that may say which it is.
  private func words(for community: Community) -> [String] {
    let own = NameReading.telltaleWords(in: community.id.text)
    let isKnown = { (cell: String) in !NameReading.telltaleWords(in: cell).isEmpty }
    return values.cells(for: community.id).filter(isKnown).map { $0.lowercased() } + own
  }
}

extension String {
  /// Whether a word is in it with no letter at either side; a long one may begin a compound.
  fileprivate func containsWord(_ word: String) -> Bool {
    let isLong = word.utf8.count >= WithheldNames.fewestOfCompounds
    return ranges(of: word).contains { range in
      let isOpen = range.lowerBound == startIndex || !self[index(before: range.lowerBound)].isLetter
      return isOpen && (isLong || range.upperBound == endIndex || !self[range.upperBound].isLetter)
    }
  }
}
