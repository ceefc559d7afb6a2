// Files that an account links to are published whole, and casebook looks into some of them only: of the others their
// author is asked, where the case keeps something back that they may say.

import Diagnostics

extension ConsentCheck {
  /// Asks about other files than tables and graphs that the account links to, where the case keeps back what they may
  /// hold.
  var linkedDocuments: [Diagnostic] {
    let refused = [ConsentUse.network, .individuals, .organisations].lazy.compactMap(refusal(of:)).first
    let files = study.body.files.filter { !AttachmentType.mayHoldData($0.value) }
    // A text, a document or a picture may hold people, organisations and their ties as a table does.
    guard let refused else { return closedDocuments(among: files) }
    return about(files, "consent \(refused.why)", "what it is for (`\(refused.use.rawValue)`)", refused.labels) {
      _ in "take the link out where that is so"
    }
  }

  /// Asks about documents that casebook cannot look into, where a name is withheld or quotations are not agreed to.
  private func closedDocuments(among files: [Located<FileName>]) -> [Diagnostic] {
    guard !files.isEmpty else { return [] }
    let closed = files.filter { AttachmentType.isClosedDocument($0.value) }
    let hidden = study.network.communities.first(where: \.isNameWithheld)
    if let hidden, study.standing != .illustrative, !closed.isEmpty {
      return about(
        closed, "the name of `\(hidden.id)` is withheld", "it",
        hidden.span.map { [.init($0, "withheld here")] } ?? []
      ) { isOne in
        "look for the name in \(isOne ? "it" : "each"), in comments and notes as well, and take the author’s name "
          + "out of its properties; or link to it saved as plain text (.txt), which is looked through at each check"
      }
    }
    guard let refused = refusal(of: .quotation) else { return [] }
    let texts = files.filter { file in closed.contains(file) || file.value.text.lowercased().hasSuffix(".txt") }
    return about(texts, "consent to quotations \(refused.why)", "somebody’s words", refused.labels) { isOne in
      "say what is quoted in \(isOne ? "it" : "them") in other words; or take the link out"
    }
  }

  /// A warning at the first of some files; none where there are none.
  private func about(
    _ files: [Located<FileName>], _ why: String, _ what: String, _ labels: [Diagnostic.Label],
    help: (_ isOne: Bool) -> String
  ) -> [Diagnostic] {
    guard let first = files.first else { return [] }
    let others = Set(files.map(\.value)).count - 1
    return [
      Diagnostic(
        .consentNotGiven,
        "\(why), and `\(first.value)`"
          + (others == 0 ? ", which" : " and \(others) other file\(others == 1 ? "" : "s"), which")
          + " may show \(what), \(others == 0 ? "is" : "are") published whole",
        at: first.span, help: help(others == 0), labels: labels
      ).asWarning
    ]
  }

  /// Asks about tables and graphs that the account links to, where people or ties are withheld: they are published
  /// whole.
  var linkedTables: [Diagnostic] {
    let network = study.network
    guard network.isPeopleWithheld || network.areTiesWithheld else { return [] }
    // Where consent itself does not allow it, that is said.
    guard [ConsentUse.individuals, .network, .organisations].allSatisfy({ refusal(of: $0) == nil }) else { return [] }
    let withheld = [network.isPeopleWithheld ? "people" : nil, network.areTiesWithheld ? "ties" : nil]
      .compactMap { $0.map { "`\($0)`" } }.joined(separator: " and ")
    return linkedData.map { shown in
      Diagnostic(
        .consentNotGiven, "\(withheld) are withheld, and \(shown.what), which may list them, is published whole",
        at: shown.span, help: "take the link out if it does"
      ).asWarning
    }
  }
}
