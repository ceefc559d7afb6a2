// What pages say of themselves and of the site: titles, descriptions, credits, the feed, the codebook.

import Cases

/// What a language says about pages.
package protocol PageWords: Sendable {
  /// Returns a page's title, where the theme has no word of its own for it.
  func title(_ page: PageTitle) -> String
  /// Returns what a page holds, for search engines and below its title.
  func description(_ page: PageDescription) -> String
  func allCases(of portfolio: String) -> String
  func subjects(of portfolio: String) -> String
  func cases(about tag: String) -> String

  /// Returns the title of a case's data page, and what it holds.
  func dataTitle(of study: String) -> String
  func dataDescription(of study: String) -> String
  /// Returns what a part of a case is called, beside what it does not report.
  func heading(_ part: CasePart) -> String

  /// Returns from where to where a part of a list goes, which is shown on a page of its own: `A–C`, `201–400`.
  func part(from first: String, to last: String) -> String
  /// Returns the title of the page of such a part.
  func title(_ list: String, part: String) -> String

  /// Returns how many more cases have a narrower tag.
  func moreBelow(_ cases: StandingCounts) -> String
  /// That what is narrower than a tag was listed before.
  var listedAbove: String { get }

  /// Returns how others should cite a case, up to its address.
  func citation(of title: String, _ standing: Standing, by authors: [String], year: Int?, in portfolio: String)
    -> String
  /// Returns what kind of account a case is, as a sentence before its summary.
  func feedNote(on standing: Standing) -> String

  // MARK: The codebook

  /// What holds for all fields.
  var codebookIntroduction: String { get }
  /// Returns what a kind of entry is called, as a heading: `Outcome`.
  func heading(_ record: RecordDescription) -> String
  /// Returns what a field means, which its declaration says in English.
  func meaning(_ field: FieldDescription) -> String
  /// Returns what may be written in a field, in a few words: `one of formal, informal`.
  func form(_ type: ValueType) -> String
  /// That a field may not be left out.
  var needed: String { get }
  /// What is before the entries that a field refers to.
  var see: String { get }
  func since(_ version: String) -> String
}

/// The parts of a case in which something may not be reported.
package enum CasePart: Sendable, Hashable {
  case setting, system, network, conditions, outcomes, functions, judgement, joining, consent
}

/// The pages that have a title of ours, and the headings of what was done.
package enum PageTitle: Sendable, Hashable {
  case home, cases, actions, idealTypes, tags, outcomes, needs, judgements, codebook, notFound,
    withdrawn
  case whatLeadersDid, whatOthersDid, whatWasDone
}

/// The pages that have a description of ours.
package enum PageDescription: Sendable, Hashable {
  case whatLeadersDid, idealTypes, outcomes, needs, judgements, codebook
}
