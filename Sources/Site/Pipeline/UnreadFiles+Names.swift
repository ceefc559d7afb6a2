// Which of the files that are read is meant by one of another name, and lists of works in forms that are not read.

import Cases
import Diagnostics

extension UnreadFiles {
  /// What is to be said beside the way to have a text read that was put aside, as its path says; empty for other paths.
  static func asideHelp(_ path: String) -> String {
    let parts = path.lowercased().split(separator: "/")
    let words = parts.flatMap { $0.split { !$0.isLetter } }.map(String.init)
    guard parts.contains(where: { "_#~!".contains($0.prefix(1)) }) || !asideWords.isDisjoint(with: words) else {
      return ""
    }
    return "; where readers are not to see it, put it outside of the content folder instead, or, if it is a case, take "
      + "`published` out of it first: a case without it is a draft, and everything else is published"
  }

  private static let asideWords: Set = [
    "draft", "drafts", "entwurf", "entwürfe", "private", "hidden", "internal", "confidential", "secret", "embargo",
    "embargoed", "withdrawn", "unpublished", "archive", "archived", "archiv", "old", "alt", "trash", "deleted",
    "removed", "rejected", "disabled", "off", "bak", "backup", "orig", "copy", "kopie", "copie", "copia", "later",
    "todo", "wip", "unfinished", "pending", "hold", "parked", "aside", "attic", "ignore", "ignored", "skip", "tmp",
    "temp",
  ]

  /// How a list of works is read that a program wrote in another form; nil for any other file.
  static func helpForWorks(_ name: String) -> String? {
    let small = name.lowercased()
    let stem = String(small.prefix { $0 != "." })
    let isNamed = ["references", "refs", "biblio", "bibliography", "literature", "works", "citations", "sources"]
      .contains(stem)
    func ends(_ endings: [String]) -> Bool { endings.contains(where: small.hasSuffix) }
    if ends([".ris", ".enw", ".nbib", ".bibx"]) || isNamed && ends([".yaml", ".yml", ".xml", ".csl"]) {
      return "export the works once more, as BibTeX into `references.bib` or as CSL-JSON into `references.json`"
    }
    return nil
  }

  /// The shared file that is meant by a name: another ending of its kind, or a slip.
  static func nearFile(_ name: String) -> String? {
    let small = name.lowercased()
    let stem = String(small.prefix { $0 != "." })
    var ending = small.dropFirst(stem.count)
    if ending.hasSuffix(".txt"), ending.count > 4 { ending = ending.dropLast(4) }
    switch ending {
    case ".bib", ".bibtex", ".biblatex": return "references.bib"
    case ".json", ".csl", ".csl.json", ".csljson":
      if ["refs", "biblio", "bibliography"].contains(stem) { return "references.json" }
      return Suggestion.nearest(to: stem, among: ["references"]).map { "\($0).json" }
    case ".yml", ".yaml", ".txt", "":
      return Suggestion.nearest(to: stem, among: ["portfolio", "tags", "needs"]).map { "\($0).yml" }
    default: return nil
    }
  }
}
