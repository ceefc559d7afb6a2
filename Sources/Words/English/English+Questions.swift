// The pages of the research questions in English.

import Cases

extension English {
  package func heading(saidBy source: Reported<EvidenceSource>?) -> String {
    switch source {
    case .value(.independent): "Somebody independent says so"
    case .value(.deliverer): "The deliverer says so"
    case .value(.own): "Those involved say so"
    case .notReported, .notKnown, .notApplicable, .withheld: "Who says so is not reported"
    case nil: "No evidence is named"
    }
  }

  package func heading(_ part: BenefitPart) -> String {
    switch part {
    case .benefit: "More benefit to the school"
    case .support: "The support that leaders needed, and got"
    case .disadvantage: "Where the school that acted has many disadvantaged pupils"
    }
  }

  package func missing(_ kind: EvidenceKind) -> String {
    switch kind {
    case .selfReport: "For this question, no real case has what those involved said themselves."
    case .multiInformant: "For this question, no real case has several informants on the same matter."
    case .document: "For this question, no real case has a document."
    case .observation: "For this question, no real case has anything that was observed."
    case .beforeAfter: "For this question, no real case has figures from before and after."
    case .comparisonGroup: "For this question, no real case has a comparison group."
    case .randomised: "For this question, no real case has a randomised trial."
    }
  }

  package func missing(_ part: BenefitPart) -> String {
    switch part {
    case .benefit: "No real case reports an action that was to bring the school more benefit."
    case .support: "No real case reports what support leaders needed, or got."
    case .disadvantage:
      "No real case reports how disadvantaged the school is that acted, and what the action did there."
    }
  }
}
