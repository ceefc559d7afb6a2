// Pages in English: titles, descriptions, credits, the feed.

import Cases

extension English {
  package func title(_ page: PageTitle) -> String {
    switch page {
    case .home: "Home"
    case .cases: "Cases"
    case .actions: "Actions"
    case .idealTypes: "Ideal types"
    case .tags: "Tags"
    case .outcomes: "What changed"
    case .needs: "What do you need to do?"
    case .judgements: "How the cases were judged"
    case .codebook: "Codebook"
    case .notFound: "Not found"
    case .withdrawn: "This case was withdrawn"
    case .whatLeadersDid: "What leaders did"
    case .whatOthersDid: "Not school leaders"
    case .whatWasDone: "What was done"
    }
  }

  package func description(_ page: PageDescription) -> String {
    switch page {
    case .whatLeadersDid: "What school leaders did so that school and network learned from each other."
    case .idealTypes: "Generalised actions that other leaders can adapt."
    case .outcomes: "What the cases report to have changed, each beside what it is known from and who gathered it."
    case .needs: "What leaders come with, as they might put it, and what answers it."
    case .judgements: "Who put each case into these terms, who did so again, and who in the schools has read it."
    case .codebook:
      "Every field that a case, portfolio.yml, tags.yml and needs.yml may have, what it means, and what may stand "
        + "there."
    }
  }

  package func allCases(of portfolio: String) -> String { "All cases of \(portfolio)." }

  package func subjects(of portfolio: String) -> String {
    "The subjects of \(portfolio), and how many cases speak of each."
  }

  package func cases(about tag: String) -> String { "Cases about \(tag.lowercased())." }

  package func dataTitle(of study: String) -> String { "Data: \(study)" }

  package func dataDescription(of study: String) -> String {
    "The network of \(study) in full, as a drawing and in tables, and what the case does not report."
  }

  package func heading(_ part: CasePart) -> String {
    switch part {
    case .setting: "Setting"
    case .system: "The school system"
    case .network: "How the network is run"
    case .conditions: "Conditions for success"
    case .outcomes: "Outcomes"
    case .functions: "What leaders did"
    case .judgement: "How this was judged"
    case .joining: "Joining"
    case .consent: "Consent"
    }
  }

  package func part(from first: String, to last: String) -> String { first == last ? first : "\(first)–\(last)" }
  package func title(_ list: String, part: String) -> String { "\(list), \(part)" }

  package func moreBelow(_ cases: StandingCounts) -> String {
    // Of a programme one case is counted.
    "Under the narrower tags: \(cases.all == 0 ? "more cases of the same programmes" : "\(self.cases(cases)) more")."
  }

  package var listedAbove: String { "its narrower tags are listed above" }

  package func citation(
    of title: String, _ standing: Standing, by authors: [String], year: Int?, in portfolio: String
  ) -> String {
    let names = list(authors)
    let date = year.map(String.init) ?? "n.d."
    let kind =
      switch standing {
      case .empirical: "case study"
      case .composite: "composite case study"
      case .illustrative: "invented case study"
      }
    let title = "\(title) [\(kind)]"
    return names.isEmpty ? "\(title) (\(date)). In \(portfolio)." : "\(names) (\(date)). \(title). In \(portfolio)."
  }

  package func feedNote(on standing: Standing) -> String { "\(label(standing).capitalisedFirst)." }

  // MARK: The codebook

  package var codebookIntroduction: String {
    "A field that is left out is shown as not reported. A field marked * may also say not-known, not-applicable or "
      + "withheld."
  }

  package func heading(_ record: RecordDescription) -> String {
    record.noun.split(separator: " ").drop { ["a", "an"].contains($0) }.joined(separator: " ").capitalisedFirst
  }

  package func meaning(_ field: FieldDescription) -> String { field.meaning }
  package func form(_ type: ValueType) -> String { type.words }
  package var needed: String { "needed" }
  package var see: String { "see" }
  package func since(_ version: String) -> String { "Since version \(version)." }
}
