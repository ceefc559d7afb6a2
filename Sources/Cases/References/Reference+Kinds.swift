// What makes a work of a kind of its own that its entry does not name: a preprint with its archive in the place of a
// journal, a manuscript that is still to come.

extension Reference {
  /// Archives of preprints that programs export as if they were journals.
  private static let archives = [
    "arxiv", "biorxiv", "medrxiv", "chemrxiv", "psyarxiv", "socarxiv", "edarxiv", "osf preprints", "research square",
    "preprints.org",
  ]

  /// Puts the archive of a preprint, which Google Scholar and DBLP write as its journal, in the place of a publisher,
  /// and its number behind the title: `journal={arXiv preprint arXiv:2301.00001}`,
  /// `journal={CoRR}, volume={abs/2301.00001}`.
  mutating func takePreprint() {
    // Zotero says it twice.
    if let number, number.hasPrefix("arXiv:"), note?.hasPrefix(number) == true { note = nil }
    guard let journal = container, !isInBook else { return }
    let words = journal.split(separator: " ").map(String.init)
    if let last = words.last, last.lowercased().hasPrefix("arxiv:"),
      words.count == 1 || words[0].lowercased() == "arxiv"
    {
      takeArXiv(String(last.dropFirst("arxiv:".count)))
    } else if journal == "CoRR", let id = volume, id.hasPrefix("abs/") {
      takeArXiv(String(id.dropFirst("abs/".count)))
    } else if journal.hasPrefix("Available at SSRN "), let id = words.last, id.allSatisfy(\.isNumber) {
      (container, publisher, number) = (nil, "SSRN", "SSRN \(id)")
      url = url ?? "https://ssrn.com/abstract=\(id)"
    } else if volume == nil, Self.archives.contains(journal.lowercased()) {
      // Their pages are a date.
      (container, publisher) = (nil, journal)
    }
  }

  private mutating func takeArXiv(_ id: String) {
    (container, volume, publisher) = (nil, nil, "arXiv")
    number = "arXiv:" + id
    url = url ?? WorkIdentifiers.eprint(id, archive: "arxiv")?.url
  }

  /// Puts the event of a talk, with where it was, in the place of a publisher.
  mutating func takeEvent(_ event: String, in place: String?) {
    publisher = [event, place].compactMap { $0 }.joined(separator: ", ")
    form = .presentation
  }

  /// Takes in how far the publication of a work is, in the words of biblatex, of CSL, or in the place of a year.
  mutating func take(state: String) {
    switch state.lowercased().filter(\.isLetter) {
    case "inpress", "forthcoming", "imdruck", "imerscheinen", "toappear": year = Reference.inPress
    case "submitted", "underreview", "eingereicht": takeManuscript(.submittedManuscript)
    case "inpreparation", "invorbereitung", "inprep": takeManuscript(.manuscriptInPreparation)
    case let words where !words.isEmpty && year == nil: year = state
    default: break
    }
  }

  private mutating func takeManuscript(_ form: ReferenceTerm) {
    if year?.contains(where: \.isNumber) != true { year = nil }
    self.form = form
  }
}
