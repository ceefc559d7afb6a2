// A language for tests: English with every word of ours in brackets. It is made through the same protocols as any other
// language, so that what it leaves without brackets on a site is the author's, or a word that is in no phrasebook.

import Cases
import Networks
import Synthesis
import Words

/// English in brackets: `⟦No ties are reported.⟧`. Numbers and names inside sentences have none, for they are no words.
struct PseudoLanguage: Phrasebook {
  let language = "en"
  var english = English()

  func saying(_ words: OwnWords) -> Self { Self(english: english.saying(words)) }

  func mark(_ text: String) -> String { text.isEmpty ? text : "⟦\(text)⟧" }
  func mark(_ text: String?) -> String? { text.map { mark($0) } }
  func mark(_ texts: [String]) -> [String] { texts.map { mark($0) } }
  func mark(_ finding: Finding) -> Finding {
    Finding(statement: mark(finding.statement), limit: mark(finding.limit))
  }
}

// MARK: NumberWords

extension PseudoLanguage {
  func number(_ value: Int) -> String { english.number(value) }
  func number(_ value: Double) -> String { english.number(value) }
  func percent(_ share: Double) -> String { mark(english.percent(share)) }
  func count(_ number: Int, _ noun: Noun) -> String { mark(english.count(number, noun)) }
  func more(_ number: Int, _ noun: Noun) -> String { mark(english.more(number, noun)) }
  func noun(_ noun: Noun, for number: Int) -> String { mark(english.noun(noun, for: number)) }
  func list(_ items: [String]) -> String { mark(english.list(items)) }
  func date(_ date: PartialDate) -> String { mark(english.date(date)) }
  func period(_ period: Period) -> String { mark(english.period(period)) }
  func years(_ period: Period) -> String { mark(english.years(period)) }
}

// MARK: TermWords

extension PseudoLanguage {
  func label(_ standing: Standing) -> String { mark(english.label(standing)) }
  func label(_ selection: Selection) -> String { mark(english.label(selection)) }
  func label(_ setting: Setting) -> String { mark(english.label(setting)) }
  func label(_ disadvantage: Disadvantage) -> String { mark(english.label(disadvantage)) }
  func label(_ phase: Phase) -> String { mark(english.label(phase)) }
  func label(_ competition: Competition) -> String { mark(english.label(competition)) }
  func label(_ support: MiddleTierSupport) -> String { mark(english.label(support)) }
  func label(_ aim: Aim) -> String { mark(english.label(aim)) }
  func label(_ scope: FocusScope) -> String { mark(english.label(scope)) }
  func label(_ formality: Formality) -> String { mark(english.label(formality)) }
  func label(_ participation: Participation) -> String { mark(english.label(participation)) }
  func label(_ brokerage: Brokerage) -> String { mark(english.label(brokerage)) }
  func label(_ leadership: NetworkLeadership) -> String { mark(english.label(leadership)) }
  func label(_ composition: Composition) -> String { mark(english.label(composition)) }
  func label(_ aspect: SimilarityAspect) -> String { mark(english.label(aspect)) }
  func label(_ mode: MeetingMode) -> String { mark(english.label(mode)) }
  func label(_ reach: MeetingReach) -> String { mark(english.label(reach)) }
  func label(_ basis: Basis) -> String { mark(english.label(basis)) }
  func label(_ kind: CommunityKind) -> String { mark(english.label(kind)) }
  func label(_ stance: Stance) -> String { mark(english.label(stance)) }
  func label(_ role: Role) -> String { mark(english.label(role)) }
  func label(_ kind: TieKind) -> String { mark(english.label(kind)) }
  func label(_ strength: TieStrength) -> String { mark(english.label(strength)) }
  func label(_ relation: LinkRelation) -> String { mark(english.label(relation)) }
  func label(_ condition: ConditionKind) -> String { mark(english.label(condition)) }
  func label(_ level: ConditionLevel) -> String { mark(english.label(level)) }
  func label(_ effect: ConditionEffect) -> String { mark(english.label(effect)) }
  func label(_ function: LeadershipFunction) -> String { mark(english.label(function)) }
  func label(_ actor: Actor) -> String { mark(english.label(actor)) }
  func actor(_ absence: Absence) -> String { mark(english.actor(absence)) }
  func heading(_ heading: ActionHeading) -> String { mark(english.heading(heading)) }
  func byWhom(_ absences: [Absence]) -> String { mark(english.byWhom(absences)) }
  func label(_ implementation: Implementation) -> String { mark(english.label(implementation)) }
  func label(_ reach: Reach) -> String { mark(english.label(reach)) }
  func label(_ domain: OutcomeDomain) -> String { mark(english.label(domain)) }
  func label(_ among: Among) -> String { mark(english.label(among)) }
  func label(_ informant: Informant) -> String { mark(english.label(informant)) }
  func label(_ basis: LinkBasis) -> String { mark(english.label(basis)) }
  func label(_ level: ConditionLevel, of condition: ConditionKind) -> String {
    mark(english.label(level, of: condition))
  }
  func label(_ direction: Direction) -> String { mark(english.label(direction)) }
  func label(_ sustained: Sustained) -> String { mark(english.label(sustained)) }
  func label(_ kind: EvidenceKind) -> String { mark(english.label(kind)) }
  func label(_ state: ConsentState) -> String { mark(english.label(state)) }
  func label(_ absence: Absence) -> String { mark(english.label(absence)) }
  func label(ofFacet facet: String) -> String { mark(english.label(ofFacet: facet)) }
  func question(_ condition: ConditionKind) -> String { mark(english.question(condition)) }
  func meaning(_ function: LeadershipFunction) -> String { mark(english.meaning(function)) }
  func label(_ question: ResearchQuestion) -> String { mark(english.label(question)) }
  func topic(_ question: ResearchQuestion) -> String { mark(english.topic(question)) }
  func wording(_ question: ResearchQuestion) -> String { mark(english.wording(question)) }
  func country(_ code: String) -> String { mark(english.country(code)) }
}

// MARK: FactWords

extension PseudoLanguage {
  func label(_ fact: FactLabel) -> String { mark(english.label(fact)) }
  func missing(_ gaps: [FactGap]) -> String { mark(english.missing(gaps)) }
  func programme(_ name: String, funder: String?) -> String { mark(english.programme(name, funder: funder)) }
  func cost(_ cost: Cost) -> String { mark(english.cost(cost)) }
  func label(_ bearer: Cost.Bearer) -> String { mark(english.label(bearer)) }
  func noCost(_ absence: Absence) -> String { mark(english.noCost(absence)) }
  func shortCost(_ cost: Cost) -> String? { mark(english.shortCost(cost)) }
  func measure(_ measure: Measure) -> String { mark(english.measure(measure)) }
  func rigour(_ evidence: EvidenceHead) -> String { mark(english.rigour(evidence)) }
  func quotation(_ text: String) -> String { mark(english.quotation(text)) }
  func invented(quotation text: String) -> String { mark(english.invented(quotation: text)) }
  func withoutWords(_ rigour: String) -> String { mark(english.withoutWords(rigour)) }
  func numbered(_ kind: EvidenceKind, _ number: Int) -> String { mark(english.numbered(kind, number)) }
  func atAllHomes(areSchools: Bool) -> String { mark(english.atAllHomes(areSchools: areSchools)) }
  func reached(_ reaches: [Reach]) -> String { mark(english.reached(reaches)) }
  var reachedNobody: String { mark(english.reachedNobody) }
  func place(region: String?, countries: [String]) -> String {
    mark(english.place(region: region, countries: countries))
  }
  func person(inRole role: String, of community: String) -> String { mark(english.person(inRole: role, of: community)) }
  func coordination(by communities: [String]) -> String { mark(english.coordination(by: communities)) }
  func coordination(_ brokerage: Brokerage, by communities: [String]) -> String {
    mark(english.coordination(brokerage, by: communities))
  }
  func composition(_ composition: Composition, alikeIn aspects: [SimilarityAspect]) -> String {
    mark(english.composition(composition, alikeIn: aspects))
  }
  func level(_ absence: Absence) -> String { mark(english.level(absence)) }
  func effect(_ absence: Absence) -> String { mark(english.effect(absence)) }
  func sustained(_ held: [Sustained], missing: [Sustained]) -> String {
    mark(english.sustained(held, missing: missing))
  }
  func given(withholding parts: [WithheldPart]) -> String { mark(english.given(withholding: parts)) }
  func basis(_ basis: Basis, wave: String?, responseRate: Double?) -> String {
    mark(english.basis(basis, wave: wave, responseRate: responseRate))
  }
  func basis(_ absence: Absence) -> String { mark(english.basis(absence)) }
  func caption(of title: String, _ standing: Standing, ties: String) -> String {
    mark(english.caption(of: title, standing, ties: ties))
  }
  func title(_ title: String, at wave: String) -> String { mark(english.title(title, at: wave)) }
}

// MARK: PageWords

extension PseudoLanguage {
  func dataTitle(of study: String) -> String { mark(english.dataTitle(of: study)) }
  func dataDescription(of study: String) -> String { mark(english.dataDescription(of: study)) }
  func heading(_ part: CasePart) -> String { mark(english.heading(part)) }
  func part(from first: String, to last: String) -> String { mark(english.part(from: first, to: last)) }
  func title(_ list: String, part: String) -> String { mark(english.title(list, part: part)) }
  func title(_ page: PageTitle) -> String { mark(english.title(page)) }
  func description(_ page: PageDescription) -> String { mark(english.description(page)) }
  func allCases(of portfolio: String) -> String { mark(english.allCases(of: portfolio)) }
  func subjects(of portfolio: String) -> String { mark(english.subjects(of: portfolio)) }
  func cases(about tag: String) -> String { mark(english.cases(about: tag)) }
  func moreBelow(_ cases: StandingCounts) -> String { mark(english.moreBelow(cases)) }
  var listedAbove: String { mark(english.listedAbove) }
  func citation(of title: String, _ standing: Standing, by authors: [String], year: Int?, in portfolio: String)
    -> String
  { mark(english.citation(of: title, standing, by: authors, year: year, in: portfolio)) }
  func feedNote(on standing: Standing) -> String { mark(english.feedNote(on: standing)) }
  var codebookIntroduction: String { mark(english.codebookIntroduction) }
  func heading(_ record: RecordDescription) -> String { mark(english.heading(record)) }
  func meaning(_ field: FieldDescription) -> String { mark(english.meaning(field)) }
  func form(_ type: ValueType) -> String { mark(english.form(type)) }
  var needed: String { mark(english.needed) }
  var see: String { mark(english.see) }
  func since(_ version: String) -> String { mark(english.since(version)) }
}

// MARK: ArticleWords

extension PseudoLanguage {
  func title(_ callout: Callout) -> String { mark(english.title(callout)) }
  var inventedWords: String { mark(english.inventedWords) }
  var footnotes: String { mark(english.footnotes) }
  func backToText(footnote: Int, call: Int) -> String { mark(english.backToText(footnote: footnote, call: call)) }
  var table: String { mark(english.table) }
}

// MARK: ReferenceWords

extension PseudoLanguage {
  func word(_ term: ReferenceTerm) -> String { mark(english.word(term)) }
  func edition(_ number: Int) -> String { mark(english.edition(number)) }
  func edition(named words: String) -> String { mark(english.edition(named: words)) }
  func firstPublished(_ year: String) -> String { mark(english.firstPublished(year)) }
  func date(month: Int, day: Int?) -> String { mark(english.date(month: month, day: day)) }
}

// MARK: FindingWords

extension PseudoLanguage {
  func onBehalf(
    members: Int, of all: Int, staff: Int, schools: Int, areAllSchools: Bool, _ kinds: SchoolKinds
  ) -> Finding {
    mark(
      english.onBehalf(
        members: members, of: all, staff: staff, schools: schools, areAllSchools: areAllSchools, kinds))
  }
  func reach(twoSteps: Int, oneStep: Int, onOnePerson: Int, _ rosters: RosterCounts) -> Finding {
    mark(english.reach(twoSteps: twoSteps, oneStep: oneStep, onOnePerson: onOnePerson, rosters))
  }
  func twoWayLink(_ link: TwoWayCounts) -> Finding { mark(english.twoWayLink(link)) }
  func singleBroker(_ broker: SingleBroker) -> Finding { mark(english.singleBroker(broker)) }
  func schoolPairs(tied: Int, onlyThroughNetwork: Int, _ kinds: SchoolKinds, _ rosters: RosterCounts) -> Finding {
    mark(english.schoolPairs(tied: tied, onlyThroughNetwork: onlyThroughNetwork, kinds, rosters))
  }
  func expertise(
    schools: Int, of all: Int, areAllSchools: Bool, roles: [Role], _ kinds: SchoolKinds
  ) -> Finding {
    mark(english.expertise(schools: schools, of: all, areAllSchools: areAllSchools, roles: roles, kinds))
  }
  func beyondHome(external: Int, expected: Int, pairs: Int) -> Finding {
    mark(english.beyondHome(external: external, expected: expected, pairs: pairs))
  }
  func measured(isOnce: Bool, wave: String?, responseRate: Reported<Double>) -> [String] {
    mark(english.measured(isOnce: isOnce, wave: wave, responseRate: responseRate))
  }
  var documented: String { mark(english.documented) }
  func gaps(_ rosters: RosterCounts) -> String? { mark(english.gaps(rosters)) }
  var notAllMembersListed: String { mark(english.notAllMembersListed) }
  var tieIsNoQuality: String { mark(english.tieIsNoQuality) }
}

// MARK: NetworkPageWords

extension PseudoLanguage {
  func networkTitle(of study: String) -> String { mark(english.networkTitle(of: study)) }
  func notDrawn(waves: [String]) -> String { mark(english.notDrawn(waves: waves)) }
  func membership(_ members: Reported<Int>, ofStaff staff: Int?, ofListed listed: Int) -> String {
    mark(english.membership(members, ofStaff: staff, ofListed: listed))
  }
  func membership(ofEach members: Reported<Int>) -> String { mark(english.membership(ofEach: members)) }
  func atLeast(_ amount: String) -> String { mark(english.atLeast(amount)) }
  func members(_ members: Int, listed: Int) -> String { mark(english.members(members, listed: listed)) }
  func heading(_ community: String, people: Int) -> String { mark(english.heading(community, people: people)) }
  func inside(people: Int, members: Int, ties: Int?) -> String {
    mark(english.inside(people: people, members: members, ties: ties))
  }
  var tooManyToDraw: String { mark(english.tooManyToDraw) }
  var noRoomToDraw: String { mark(english.noRoomToDraw) }
  func heading(_ table: NetworkTable) -> String { mark(english.heading(table)) }
  func heading(_ column: TableColumn) -> String { mark(english.heading(column)) }
  func cell(_ cell: TableCell) -> String { mark(english.cell(cell)) }
  func members(_ count: Int, each: Bool) -> String { mark(english.members(count, each: each)) }
  func members(_ members: Int, ofListed listed: Int) -> String { mark(english.members(members, ofListed: listed)) }
  func noteBack(_ note: String) -> String { mark(english.noteBack(note)) }
  func remainder(_ count: Int, _ table: NetworkTable) -> String { mark(english.remainder(count, table)) }
  func ratio(_ part: Int, of whole: Int) -> String { mark(english.ratio(part, of: whole)) }
  func carriedOut(_ absences: [Absence]) -> String { mark(english.carriedOut(absences)) }
  func unlisted(schools: Int) -> String { mark(english.unlisted(schools: schools)) }
}

// MARK: BriefWords

extension PseudoLanguage {
  func missing(_ rows: [BriefRow]) -> String { mark(english.missing(rows)) }
  func more(actions: Int) -> String { mark(english.more(actions: actions)) }
  func uncounted(dropped: Int, bySystem: Int, isOnly: Bool) -> String {
    mark(english.uncounted(dropped: dropped, bySystem: bySystem, isOnly: isOnly))
  }
  func more(outcomes: [Direction]) -> String { mark(english.more(outcomes: outcomes)) }
  func known(_ direction: Direction, from evidence: [EvidenceHead]) -> String {
    mark(english.known(direction, from: evidence))
  }
  func certainty(of outcomes: OutcomeCertainty) -> String? { mark(english.certainty(of: outcomes)) }
  func chosen(_ selection: Reported<Selection>) -> String { mark(english.chosen(selection)) }
  func question(_ domain: OutcomeDomain) -> String { mark(english.question(domain)) }
  func lead(
    on domain: OutcomeDomain, reporting: StandingCounts, silent: StandingCounts, undirected: StandingCounts
  ) -> String {
    mark(english.lead(on: domain, reporting: reporting, silent: silent, undirected: undirected))
  }
  func split(_ count: StandingCounts) -> String { mark(english.split(count)) }
  func limit(_ limit: ConclusionLimit) -> String { mark(english.limit(limit)) }
  var noContrast: String { mark(english.noContrast) }
  func heading(among: Reported<Among>) -> String { mark(english.heading(among: among)) }
  func heading(ofReal isReal: Bool) -> String { mark(english.heading(ofReal: isReal)) }
  func heading(ofNearReal isReal: Bool) -> String { mark(english.heading(ofNearReal: isReal)) }
  func rigour(_ kind: EvidenceKind, by source: Reported<EvidenceSource>) -> String {
    mark(english.rigour(kind, by: source))
  }
  var withoutEvidence: String { mark(english.withoutEvidence) }
  func observed(_ date: String) -> String { mark(english.observed(date)) }
  func otherIdealTypes(_ count: Int) -> String { mark(english.otherIdealTypes(count)) }
  func claim(_ claim: ClaimPlace) -> String { mark(english.claim(claim)) }
}
