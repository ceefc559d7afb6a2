// Ideal types in English.

import Cases
import Networks
import Synthesis

extension English {
  package func sureness(
    of claims: CaseCoverage, uncounted: StandingCounts, isIndependent: Bool, _ test: CredibilityNote?
  ) -> String {
    let ground =
      switch (claims.reporting.real, isIndependent) {
      case (0, _): ""
      case (_, true): ", a real one with independent evidence"
      case (1, false): ", the real one without independent evidence"
      case (_, false): ", the real ones without independent evidence"
      }
    let support = support(claims, uncounted: uncounted, ground: ground).dropLast()
    guard let test, let units = test.units, let alike = test.alike else {
      return "\(support); no real test of it is reported."
    }
    return "\(support); \(reader(test)) sorted \(number(alike)) of \(number(units)) actions as its author had."
  }

  private func reader(_ note: CredibilityNote) -> String {
    switch note.isIndependent {
    case true?: "an independent reader"
    case false?: "a reader who had a part in it"
    case nil: "a second reader"
    }
  }

  package func beyondSheet(_ count: Int) -> String {
    "\(numeral(count, "more way is", "more ways are").capitalisedFirst) on the site."
  }

  package func test(_ note: CredibilityNote) -> String? {
    let sorted = note.units.map { units in
      note.alike.map { "sorted \(number($0)) of \(number(units)) actions as the author had" }
        ?? "sorted \(numeral(units, "action", "actions"))"
    }
    if sorted == nil, note.isIndependent == nil { return nil }
    return "\(reader(note).capitalisedFirst) \(sorted ?? "looked at it")."
  }

  package func label(hasIngredient has: Bool?) -> String {
    switch has {
    case true?: "has it"
    case false?: "lacks it"
    case nil: label(Absence.notReported)
    }
  }

  package func misfit(hasNearest: Bool, otherNeeds: [String]) -> String {
    guard hasNearest else { return "No ideal type for the same purpose answers a need that it names." }
    return otherNeeds.isEmpty
      ? "The case does not claim it."
      : "It also answers what that type does not: \(list(otherNeeds.map(\.lowercasedFirst)))."
  }

  package func unlisted(actions: Int) -> String {
    "\(numeral(actions, "more action claims", "more actions claim").capitalisedFirst) none."
  }
}
