// An organisation that did not agree to be named is named all the same where its id is: ids of people and actions
// are published as they are written.

import Diagnostics

extension ConsentCheck {
  /// Warns of organisations whose names are withheld because they did not agree, and a word of whose ids is published.
  /// Whether it names them cannot be known. O(front matter).
  func telltaleIDs() -> [Diagnostic] {
    let hidden = study.network.communities.filter(\.isNameWithheld)
    guard !hidden.isEmpty, let (state, span) = study.consent.state(of: .organisations), let why = refusal(state)
    else { return [] }
    let people = WordSet(of: study.network.everybody.map(\.id.text))
    let others: [(words: WordSet, place: String, way: String)] = [
      (WordSet(of: study.actions.map(\.id.text)), "in ids of actions", "give these actions other ids"),
      (WordSet(of: [study.title, study.summary]), "in the title or summary", "say it in other words there"),
    ]
    return hidden.compactMap { community in
      let words = NameReading.ownWords(in: community.id.text)
      let code = study.network.communities.firstIndex { $0.id == community.id }.map { "c\($0 + 1)" } ?? "c1"
      let found =
        [(words: people, place: "in ids of people", way: "give its people ids such as `\(code)-1`")].filter {
          $0.words.contains(words)
        } + others.filter { $0.words.contains(words) }
      guard !found.isEmpty else { return nil }
      let places = found.map(\.place).joined(separator: " and ")
      return Diagnostic(
        .consentNotGiven,
        "consent of organisations \(why), and `\(community.id)`, which may name one, is \(showing == .site ? "published" : "shown") \(places)",
        at: community.span, help: found.map(\.way).joined(separator: "; "),
        labels: span.map { [.init($0, "it \(why) here")] } ?? []
      ).asWarning
    }
  }

  /// The words of some texts.
  private struct WordSet {
    private let words: Set<String>

    init(of texts: [String]) { words = Set(texts.flatMap(NameReading.ownWords)) }

    /// Whether one of the words of an id is among them.
    func contains(_ id: [String]) -> Bool { id.contains(where: words.contains) }
  }
}
