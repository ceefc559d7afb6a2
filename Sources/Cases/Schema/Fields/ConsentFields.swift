// What a case says of consent: to all of it in a word, or to each use.

import Diagnostics
import Formats

extension Consent {
  static let record = Record(
    "a consent", Consent.init,
    [
      use(.individuals, "whether the people agreed to be part of the case"),
      use(.organisations, "whether the organisations agreed to be named"),
      use(.account, "whether they agreed to the account below the front matter"),
      use(.quotation, "whether those agreed whose words are quoted"),
      use(.network, "whether they agreed to the data of the network: who takes part, and who is tied to whom"),
      .field("reviewed", \.reviewed, .reported(.date), "when that was last looked at"),
      .field("expires", \.expires, .reported(.date), "until when it was given, that day or month included")
        .absent("leave it out where it has no end"),
      .field(
        "note", \.note, .text,
        "anything else that readers should know, such as why none was needed; it is published"),
    ])

  private static func use(_ use: ConsentUse, _ meaning: String) -> Field<Consent> {
    .field(use.rawValue, \.states[use], state, meaning)
      .placed(at: \.spans[use])
  }

  private static let state = word.suggesting { node, _ in
    guard case .scalar = node.content else { return "write one word for all of them: \(TermTranslations.ofSome)" }
    return nil
  }

  /// One word for everything, or the uses.
  static let shape: Shape<Consent> = {
    let uses = record.shape
    return Shape(.either([word.type, uses.type])) { node, reader in
      guard case .scalar = node.content else { return uses.read(node, &reader) }
      var consent = Consent()
      guard let state = word.read(node, &reader) else { return nil }
      (consent.whole, consent.wholeSpan) = (state, node.span)
      return consent
    }
  }()

  /// A state, with a help that never leads from what is still open to a case that is published.
  private static let word = Shape<Reported<ConsentState>>.reported(.choice()).suggesting { node, _ in
    guard case .scalar(let text, _) = node.content else { return nil }
    return help(for: text, isEmpty: node.isEmpty)
  }

  /// What to write for a word that is no state; nil where what is advised of any vocabulary will do.
  private static func help(for text: String, isEmpty: Bool) -> String? {
    if isEmpty { return "write `pending` until it is clear who agreed" }
    if isOpen(text) { return text.lowercased().hasPrefix("pending") ? nil : "did you mean `pending`?" }
    if MissingWord.meansNotKnown(text) {
      return "write `pending` where it is still open, and `not-known` only where it cannot be found out any more"
    }
    let isMore = text.contains(" ") && text.lowercased().hasPrefix(ConsentState.given.rawValue)
    return MissingWord.isAbsence(text) || isMore || unaskedWords.contains(text.lowercased()) ? meaning : nil
  }

  private static let meaning =
    TermTranslations.meaning(of: ConsentState.allCases.map(\.rawValue), for: "") ?? Shape<String>.emptyHelp

  /// What is written of a consent that was perhaps never asked for.
  private static let unaskedWords = Set.words(
    "assumed implied implicit informal presumed tacit opt-out optout mündlich oral spoken stillschweigend verbal")

  /// Whether a text says, alone or behind an answer, that the answer is not final.
  private static func isOpen(_ text: String) -> Bool {
    let text = text.lowercased()
    let words = text.split { !$0.isLetter }.map(String.init)
    return text.contains("?") || openStarts.contains(where: text.hasPrefix) || !openWords.isDisjoint(with: words)
  }

  private static let openStarts = [
    "to be ", "to ask", "not yet", "no answer", "no reply", "in progress", "in process", "under review", "not clear",
    "not decided", "not sure", "still ", "form sent", "will ", "noch ", "en cours", "en attente", "in attesa",
    "por confirmar",
  ]

  private static let openWords = Set.words(
    """
    tbc tbd tba todo open unclear undecided unsure awaiting awaited asked asking requested waiting outstanding pending \
    pend later soon sent offen ausstehend angefragt angefragte unklar pendiente uncertain unconfirmed unanswered maybe \
    perhaps
    """)
}
