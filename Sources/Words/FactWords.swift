// The labels of facts, and values that are more than a word: costs, figures, evidence.

import Cases
import Networks

/// What a language says of the facts of a case.
package protocol FactWords: Sendable {
  func label(_ fact: FactLabel) -> String
  /// Returns what is not reported, in one line: `region, programme (not known) and setting`.
  func missing(_ gaps: [FactGap]) -> String

  /// Returns a programme with who pays for it.
  func programme(_ name: String, funder: String?) -> String
  /// Returns what an action cost: `6 days and EUR 1,800 a year`; what was had for nothing cost no money.
  func cost(_ cost: Cost) -> String
  /// Returns why the cost of an action is not there.
  func noCost(_ absence: Absence) -> String
  /// Returns that it is not given which way something went.
  func noDirection(_ absence: Absence) -> String
  /// Returns that it is not given when an action was done, and why.
  func noDate(_ absence: Absence) -> String
  /// Returns why it is not given among whom an outcome was seen, as it is behind `among`: `whom (withheld)`.
  func among(_ absence: Absence) -> String
  /// Returns what the figures of a cost hold for: `for each school`.
  func label(_ bearer: Cost.Bearer) -> String
  /// Returns the cost without the author's note; nil where there is nothing else.
  func shortCost(_ cost: Cost) -> String?
  /// Returns a figure before and after: `reading age: −7.1 before, −2.4 after (months, n = 412)`; a figure that is
  /// alone has its unit beside it.
  func measure(_ measure: Measure) -> String
  /// Returns what an evidence's kind and source say of its rigour: `before and after, by those involved`.
  func rigour(_ evidence: EvidenceHead) -> String
  /// Returns somebody's words in quotation marks, and the same of words that were made up.
  func quotation(_ text: String) -> String
  func invented(quotation text: String) -> String
  /// Returns the same of evidence whose words are withheld.
  func withoutWords(_ rigour: String) -> String
  /// Returns the number of one of several items of evidence behind its kind: `document [2]`.
  func numbered(_ kind: EvidenceKind, _ number: Int) -> String

  /// Where an action was done that names no place.
  ///
  /// - Parameter areSchools: Whether there may be a school among these.
  func atAllHomes(areSchools: Bool) -> String
  /// Returns what colleagues did with what was carried home, in a list; that there are none, of an empty one.
  func reached(_ reaches: [Reach]) -> String
  /// Returns where a network worked: `Ruhr, Germany`.
  ///
  /// - Parameter countries: Their codes of ISO 3166.
  func place(region: String?, countries: [String]) -> String
  /// Returns a person by role and place: `school leader, Oak Primary`.
  func person(inRole role: String, of community: String) -> String
  /// Returns a form of coordination with who does it.
  func coordination(_ brokerage: Brokerage, by communities: [String]) -> String
  func coordination(by communities: [String]) -> String
  /// Returns what kinds of schools take part, and in what they are alike.
  func composition(_ composition: Composition, alikeIn aspects: [SimilarityAspect]) -> String
  /// Returns the level of a condition where it is missing.
  func level(_ absence: Absence) -> String
  /// Returns that it is not given whether a condition helped, and why.
  func effect(_ absence: Absence) -> String
  /// Returns whether an outcome lasts.
  func sustained(_ held: [Sustained], missing: [Sustained]) -> String

  /// Returns that consent was given, to what is shown: other things that it would be for are withheld.
  func given(withholding parts: [WithheldPart]) -> String
  /// Returns how large a network is: `5 communities, 12 members`; nil where nothing is known. Where some communities
  /// were not counted there is no sum.
  func size(communities: Int, isAtLeast: Bool, members: Int, areMembersAtLeast: Bool) -> String?
  /// Returns what a case's standing means to a reader.
  ///
  /// - Parameters:
  ///   - claims: How many claims it makes.
  ///   - cited: How many of them lead to a publication.
  ///   - schools: Whether there is a school in its network.
  func meaning(_ standing: Standing, claims: Int, cited: Int, schools: SchoolPresence) -> String
  /// Returns what the standing of several cases means.
  ///
  /// - Parameter haveSchools: Whether there is a school in the network of each.
  func meaning(ofCases standing: Standing, haveSchools: Bool) -> String
  /// Returns how the ties of a network are known.
  func basis(_ basis: Basis, wave: String?, responseRate: Double?) -> String
  func basis(_ absence: Absence) -> String
  /// Returns when people were asked about ties that are not said to be measured, and how many answered; nil where
  /// neither is given.
  func asked(wave: String?, responseRate: Double?) -> String?
  /// Returns the caption of a drawing that is a file of its own.
  ///
  /// - Parameters:
  ///   - title: Of the case.
  ///   - ties: How its ties are known, in a sentence.
  func caption(of title: String, _ standing: Standing, ties: String) -> String
  /// Returns the title of a drawing of a case at one time of measuring.
  func title(_ title: String, at wave: String) -> String
}

/// A fact of which an author gives no value, and why.
package struct FactGap: Sendable, Hashable {
  package let label: FactLabel
  package let absence: Absence

  package init(_ label: FactLabel, _ absence: Absence = .notReported) {
    self.label = label
    self.absence = absence
  }
}

extension [FactGap] {
  /// Adds a fact that is absent; one that is reported adds nothing.
  package mutating func note<Value>(_ label: FactLabel, _ value: Reported<Value>) {
    if let absence = value.absence { append(FactGap(label, absence)) }
  }

  /// Adds a fact that an author says is absent; one that was left out adds nothing.
  package mutating func noteStated<Value>(_ label: FactLabel, _ value: Reported<Value>) {
    if value.isStated { note(label, value) }
  }

  /// Adds a fact that was left out.
  package mutating func note(_ label: FactLabel) { append(FactGap(label)) }
}

/// What the facts of a case are called.
package enum FactLabel: String, Sendable, Hashable, CaseIterable {
  // Context
  case place, country, region, period, phases, setting, disadvantage, programme, funder, size, selection
  case competition
  case middleTier = "middle-tier"
  case drivers
  case schoolSystem = "school-system"
  // The network
  case problem, topics, scope, focus, aims, formality, participation, coordination
  case ledBy = "led-by"
  case composition
  case alikeIn = "alike-in"
  case meets
  case meetingMode = "meeting-mode"
  case meetingReach = "meeting-reach"
  case people, ties
  case tieBasis = "tie-basis"
  case wave
  case responseRate = "response-rate"
  // Actions
  case by, date, cost
  case costAmount = "cost-amount"
  case costFor = "cost-for"
  case costPer = "cost-per"
  case paidBy = "paid-by"
  case priceYear = "price-year"
  case carriedOut = "carried-out"
  case wentWrong = "went-wrong"
  case effects, support, evidence, deviates, among, sustained
  case supportNeeded = "support-needed"
  case supportReceived = "support-received"
  case supportFrom = "support-from"
  case forParticipants = "for-participants"
  case forColleagues = "for-colleagues"
  // Outcomes and evidence
  case observed
  case linkBasis = "link-basis"
  case rivals
  case evidenceSource = "evidence-source"
  case design, gathered, informants, locator, excerpt
  // How it was judged
  case relation, funding, interests, ethics, bounds
  case judgedBy = "judged-by"
  case judgedOn = "judged-on"
  case coding
  case secondReader = "second-reader"
  case codingNotes = "coding-notes"
  case memberChecks = "member-checks"
  // Joining and consent
  case obligations, ends, contact
  case whole, individuals, organisations, account, quotation, network, reviewed, expires, note
}

/// What consent may be for and a case withholds.
package enum WithheldPart: CaseIterable, Sendable {
  case allNames, someNames, people, ties, allQuotations, someQuotations
}

extension FactWords {
  /// Returns where a network worked, as much of it as was reported; nil where nothing was.
  package func place(of context: Context) -> String? {
    let place = place(region: context.region.value, countries: context.countries.value ?? [])
    return place.isEmpty ? nil : place
  }
}
