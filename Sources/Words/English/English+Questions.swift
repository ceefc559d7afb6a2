// The pages of the research questions in English.

import Cases

extension English {
  package func heading(gatheredBy source: Reported<EvidenceSource>?) -> String {
    switch source {
    case .value(.independent): "Gathered by somebody independent"
    case .value(.deliverer): "Gathered by the deliverer"
    case .value(.own): "Gathered by those involved"
    case .notReported?, .notKnown?, .notApplicable?, .withheld?:
      "Who gathered it is \(label((source?.absence) ?? .notReported))"
    case nil: "No evidence is named"
    }
  }

  package func heading(_ part: BenefitPart) -> String {
    switch part {
    case .benefit: "Meant to bring the school more benefit"
    case .support: "The support that leaders needed, and got"
    case .disadvantage: "Effects where the school that acted has many disadvantaged pupils"
    }
  }

  package func missing(_ kind: EvidenceKind) -> String {
    switch kind {
    case .selfReport: "what those involved said themselves"
    case .multiInformant: "several informants on the same matter"
    case .document: "a document"
    case .observation: "anything that was observed"
    case .beforeAfter: "figures from before and after"
    case .comparisonGroup: "a comparison group"
    case .randomised: "a randomised trial"
    }
  }

  package func missing(_ part: BenefitPart) -> String {
    switch part {
    case .benefit: "an action that was to bring the school more benefit"
    case .support: "a report of the support that leaders needed, or got"
    case .disadvantage:
      "a report of how disadvantaged the school is that acted, and of what the action did there"
    }
  }
}
