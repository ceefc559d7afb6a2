// A linked file may name an organisation whose name the case withholds: by the word that its table has for it, or by
// its id, where that says which it is.

import Diagnostics

extension LinkedNameChecks {
  /// Warns of what names a community in a linked file whose name is withheld. O(bytes of the file × such communities).
  func checkOrganisations(in file: FileID, _ link: Located<FileName>, _ reader: inout FieldReader) {
    let source = reader.sources[file]
    guard var search = WithheldNames(hiddenNames, in: reader.sources, language: language) else { return }
    search.search(published: source, file, at: link.span)
    var named: Set<Int> = []
    let found = search.found.filter { named.insert($0.community).inserted }
    guard let first = found.first else { return }
    let others = found.count - 1
    let more = others == 0 ? "" : "; it may name \(others) other\(others == 1 ? "" : "s") of them too"
    let community = communities[first.community]
    let finding = Diagnostic(
      .consentNotGiven,
      "the name of `\(community.id)` is withheld, and `\(link.value)`, which is published whole, says "
        + "`\(first.words)`, which may name it\(more)",
      at: link.span, help: "write a code there, such as `c1`, and in the case too; or take the link out",
      labels: community.span.map { [.init($0, "withheld here")] } ?? [])
    reader.report([finding.asWarning])
  }
}
