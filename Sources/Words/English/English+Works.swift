// Articles, citations and lists of works in English, as the seventh edition of APA's guide has them.

import Cases

extension English {
  // MARK: Articles

  package func title(_ callout: Callout) -> String {
    switch callout {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    case .quote: "Quote"
    }
  }

  package var inventedWords: String { "Invented words" }
  package var footnotes: String { "Footnotes" }
  package var table: String { "Table" }

  package func backToText(footnote: Int, call: Int) -> String {
    "Back to the text, footnote \(footnote)" + (call == 1 ? "" : ", call \(call)")
  }

  // MARK: Works

  package func word(_ term: ReferenceTerm) -> String {
    switch term {
    case .noDate: "n.d."
    case .inPress: "in press"
    case .advanceOnline: "Advance online publication"
    case .others: "et al."
    case .and: "and"
    case .ampersand: "&"
    case .editor: "Ed."
    case .editors: "Eds."
    case .translators: "Trans."
    case .inBook: "In"
    case .page: "p."
    case .pages: "pp."
    case .chapter: "Chapter"
    case .article: "Article"
    case .volume: "Vol."
    case .volumes: "Vols."
    case .number: "No."
    case .version: "Version"
    case .report: "Report"
    case .reportNumber: "Report No."
    case .doctoralThesis: "Doctoral dissertation"
    case .mastersThesis: "Master’s thesis"
    case .bachelorsThesis: "Bachelor’s thesis"
    case .candidatesThesis: "Candidate’s thesis"
    case .thesis: "Thesis"
    case .technicalReport: "Technical report"
    case .researchReport: "Research report"
    case .dataSet: "Data set"
    case .software: "Computer software"
    case .dataDisc: "Data CD"
    case .audioDisc: "Audio CD"
    case .presentation: "Conference presentation"
    case .manuscript: "Unpublished manuscript"
    case .submittedManuscript: "Manuscript submitted for publication"
    case .manuscriptInPreparation: "Manuscript in preparation"
    }
  }

  package func edition(_ number: Int) -> String { ordinal(number) + " ed." }
  package func edition(named words: String) -> String { words + " ed." }

  private func ordinal(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "\(number)th" }
    let endings = ["th", "st", "nd", "rd"]
    return "\(number)" + (endings.indices.contains(number % 10) ? endings[number % 10] : "th")
  }

  package func firstPublished(_ year: String) -> String { "Original work published \(year)" }

  package func date(month: Int, day: Int?) -> String {
    guard Self.months.indices.contains(month - 1) else { return "" }
    return Self.months[month - 1] + (day.map { " \($0)" } ?? "")
  }
}
