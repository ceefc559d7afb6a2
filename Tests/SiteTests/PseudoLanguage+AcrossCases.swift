// What is said across cases in the language for tests.

import Cases
import Networks
import Synthesis
import Words

// MARK: CaseCountWords

extension PseudoLanguage {
  func noun(_ standing: Standing, for number: Int) -> String { mark(english.noun(standing, for: number)) }
  func cases(_ counts: StandingCounts) -> String { mark(english.cases(counts)) }
  func answers(in counts: StandingCounts, uncounted: StandingCounts, idealTypes: Int) -> String {
    mark(english.answers(in: counts, uncounted: uncounted, idealTypes: idealTypes))
  }
  func cases(by actors: CaseCoverage, uncounted: StandingCounts) -> String {
    mark(english.cases(by: actors, uncounted: uncounted))
  }
  func actedOnNeed(by actors: CaseCoverage, uncounted: StandingCounts) -> String {
    mark(english.actedOnNeed(by: actors, uncounted: uncounted))
  }
  func support(_ claims: CaseCoverage, uncounted: StandingCounts) -> String {
    mark(english.support(claims, uncounted: uncounted))
  }
  func split(_ claims: CaseCoverage) -> String { mark(english.split(claims)) }
  func went(_ direction: Direction, _ number: Int, of all: Int) -> String {
    mark(english.went(direction, number, of: all))
  }
}

// MARK: MatrixWords

extension PseudoLanguage {
  func title(_ matrix: CaseMatrix) -> String { mark(english.title(matrix)) }
  func title(_ matrix: CaseMatrix, by domain: OutcomeDomain) -> String { mark(english.title(matrix, by: domain)) }
  func lead(
    on question: ResearchQuestion, reporting: StandingCounts, uncounted: StandingCounts, silent: StandingCounts,
    unsaid: StandingCounts
  ) -> String {
    mark(
      english.lead(on: question, reporting: reporting, uncounted: uncounted, silent: silent, unsaid: unsaid))
  }
  func lead(
    on matrix: CaseMatrix, _ coverage: CaseCoverage, within parts: CaseCoverage?, schoolLeaders: StandingCounts?,
    uncounted: StandingCounts?
  ) -> String {
    mark(english.lead(on: matrix, coverage, within: parts, schoolLeaders: schoolLeaders, uncounted: uncounted))
  }
  func coverage(_ coverage: CaseCoverage, by actors: CaseCoverage, uncounted: StandingCounts) -> String {
    mark(english.coverage(coverage, by: actors, uncounted: uncounted))
  }
  func coverage(ofResults coverage: CaseCoverage) -> String { mark(english.coverage(ofResults: coverage)) }
  func leftOut(_ actions: LeftOutActions, of list: LeftOutList) -> String? {
    mark(english.leftOut(actions, of: list))
  }
  func coverage(
    _ coverage: CaseCoverage, helped: StandingCounts, hindered: StandingCounts,
    withoutEffect: [Absence: StandingCounts]
  ) -> String {
    mark(english.coverage(coverage, helped: helped, hindered: hindered, withoutEffect: withoutEffect))
  }
  func condition(_ head: ConditionHead) -> String { mark(english.condition(head)) }
  func result(_ direction: Direction, among: Reported<Among>) -> String {
    mark(english.result(direction, among: among))
  }
  func heading(ofReal isReal: Bool, with result: DomainResult) -> String {
    mark(english.heading(ofReal: isReal, with: result))
  }
  var byStanding: String { mark(english.byStanding) }
  var partlyDropped: String { mark(english.partlyDropped) }
  var bySystem: String { mark(english.bySystem) }
  var reportsNone: String { mark(english.reportsNone) }
}

// MARK: SchoolWords

extension PseudoLanguage {
  func label(_ term: SchoolTerm) -> String { mark(english.label(term)) }
  func label(_ value: SchoolValue) -> String { mark(english.label(value)) }
  var mixedOverSchools: String { mark(english.mixedOverSchools) }
  func title(_ query: SchoolQuery) -> String { mark(english.title(query)) }
  var schoolsTitle: String { mark(english.schoolsTitle) }
  var schoolsDescription: String { mark(english.schoolsDescription) }
  func lead(
    on query: SchoolQuery, like: StandingCounts, of all: StandingCounts, unknown: [SchoolTerm: StandingCounts],
    schoolless: StandingCounts
  ) -> String {
    mark(english.lead(on: query, like: like, of: all, unknown: unknown, schoolless: schoolless))
  }
  func lead(onSchools reporting: StandingCounts, silent: StandingCounts, schoolless: StandingCounts) -> String {
    mark(english.lead(onSchools: reporting, silent: silent, schoolless: schoolless))
  }
  func meaning(_ standing: Standing, claims: Int, cited: Int, schools: SchoolPresence) -> String {
    mark(english.meaning(standing, claims: claims, cited: cited, schools: schools))
  }
  func meaning(ofCases standing: Standing, haveSchools: Bool) -> String {
    mark(english.meaning(ofCases: standing, haveSchools: haveSchools))
  }
  func school(_ school: School) -> String { mark(english.school(school)) }
  func comparison(_ comparison: SchoolComparison) -> String { mark(english.comparison(comparison)) }
  var schoolsOfCase: String { mark(english.schoolsOfCase) }
  func comparisonTitle(of study: String) -> String { mark(english.comparisonTitle(of: study)) }
  func comparisonDescription(of study: String) -> String { mark(english.comparisonDescription(of: study)) }
  func comparisonLead(_ cases: StandingCounts) -> String { mark(english.comparisonLead(cases)) }
  func label(_ row: ComparisonRow) -> String { mark(english.label(row)) }
  func more(_ number: Int) -> String { mark(english.more(number)) }
}

// MARK: FilterWords

extension PseudoLanguage {
  func label(_ group: FilterGroup) -> String { mark(english.label(group)) }
  func label(_ kind: CostKind) -> String { mark(english.label(kind)) }
  func evidence(isIndependent: Bool) -> String { mark(english.evidence(isIndependent: isIndependent)) }
  var costsTitle: String { mark(english.costsTitle) }
  func lead(onCosts coverage: CaseCoverage, dropped: StandingCounts) -> String {
    mark(english.lead(onCosts: coverage, dropped: dropped))
  }
  func heading(_ basis: CostBasis) -> String { mark(english.heading(basis)) }
}

// MARK: JudgementWords

extension PseudoLanguage {
  func judgement(_ head: JudgementHead) -> String { mark(english.judgement(head)) }
  func sentence(_ relation: AuthorRelation) -> String { mark(english.sentence(relation)) }
  func judged(by who: String?, on what: String?) -> String? { mark(english.judged(by: who, on: what)) }
  func sentence(_ check: MemberCheck) -> String { mark(english.sentence(check)) }
  func label(_ result: MemberCheckResult) -> String { mark(english.label(result)) }
  func judgements(of real: Int, codedTwice: Int, checked: Int) -> String {
    mark(english.judgements(of: real, codedTwice: codedTwice, checked: checked))
  }
  func field(_ way: [String], of place: ClaimPlace?) -> String { mark(english.field(way, of: place)) }
}

// MARK: QuestionWords

extension PseudoLanguage {
  func heading(gatheredBy source: Reported<EvidenceSource>?) -> String { mark(english.heading(gatheredBy: source)) }
  func heading(_ part: BenefitPart) -> String { mark(english.heading(part)) }
  func missing(_ kind: EvidenceKind) -> String { mark(english.missing(kind)) }
  func missing(_ part: BenefitPart) -> String { mark(english.missing(part)) }
}

// MARK: FactWords of what is not given

extension PseudoLanguage {
  func asked(wave: String?, responseRate: Double?) -> String? {
    english.asked(wave: wave, responseRate: responseRate).map(mark)
  }
  func noDate(_ absence: Absence) -> String { mark(english.noDate(absence)) }
  func among(_ absence: Absence) -> String { mark(english.among(absence)) }
}

// MARK: IdealTypeWords

extension PseudoLanguage {
  func sureness(
    of claims: CaseCoverage, uncounted: StandingCounts, isIndependent: Bool, _ test: CredibilityNote?
  ) -> String {
    mark(english.sureness(of: claims, uncounted: uncounted, isIndependent: isIndependent, test))
  }
  func test(_ note: CredibilityNote) -> String? { mark(english.test(note)) }
  func label(hasIngredient has: Bool?) -> String { mark(english.label(hasIngredient: has)) }
  func misfit(hasNearest: Bool, otherNeeds: [String]) -> String {
    mark(english.misfit(hasNearest: hasNearest, otherNeeds: otherNeeds))
  }
  func beyondSheet(_ count: Int) -> String { mark(english.beyondSheet(count)) }
  func unlisted(actions: Int) -> String { mark(english.unlisted(actions: actions)) }
}
