// What an empirical case shows without saying whether those concerned agreed to it.

import Diagnostics
import Networks

extension ConsentCheck {
  /// Warns of single uses of which it is not known whether they were agreed to, and which the case makes; also of
  /// people and of schools by name, where `consent` leaves them out or calls it not applicable.
  func unclear() -> [Diagnostic] {
    var places: Set<Span> = []
    return ConsentUse.allCases.compactMap { use in
      let stated = study.consent.state(of: use)
      guard let why = doubt(of: stated?.state, for: use), let way = firstWay(of: use) else { return nil }
      let span = stated?.span ?? ConsentUse.allCases.lazy.compactMap { study.consent.spans[$0] }.first
      // Of several uses that rest on one word it is said once.
      if let span, stated != nil, !places.insert(span).inserted { return nil }
      let isWhole = stated.map { $0.span == study.consent.wholeSpan } ?? false
      return Diagnostic(
        .consentMissing, "the case is empirical, and `\(isWhole ? "consent" : use.rawValue)` \(why)", at: span,
        help: (stated == nil ? "add `\(use.rawValue): given`, or `not-needed`," : "write `given` or `not-needed`")
          + " where that is so; else withhold what it is for: \(way)")
    }
  }

  /// Why a state does not say whether those concerned agreed to a use; nil where it does, or need not.
  private func doubt(of state: Reported<ConsentState>?, for use: ConsentUse) -> String? {
    switch state {
    case .notKnown, .withheld: "does not say whether those concerned agreed"
    case .notApplicable where use == .quotation || use == .network || namesThem(use):
      "is not applicable, though the case shows what it is for"
    case nil where namesThem(use): "of `consent` is left out, though the case shows what it is for"
    default: nil
    }
  }

  /// Whether people are listed, or single schools by what seems to be their names.
  private func namesThem(_ use: ConsentUse) -> Bool {
    let network = study.network
    switch use {
    case .individuals: return !network.people.isEmpty || network.waves.contains { $0.people?.isEmpty == false }
    case .organisations:
      return network.communities.contains { community in
        guard !community.isNameWithheld, community.count == .one,
          community.kind.value.map(CommunityKind.schools.contains) ?? false
        else { return false }
        let words = community.name.split(separator: " ")
        return words.count <= 5 && words.first?.first?.isUppercase ?? false
          && !Self.articles.contains(words.first?.lowercased() ?? "")
      }
    default: return false
    }
  }

  /// Words that a description begins with, and hardly a name.
  private static let articles: Set = [
    "the", "a", "an", "one", "another", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el", "los",
    "de", "het", "een", "en", "ei", "et", "school", "schools", "schule", "schulen",
  ]
}
