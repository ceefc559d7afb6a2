// Facts in English: their labels, costs, figures, evidence, and the sentences on what is known of a case.

import Cases
import Networks

extension English {
  package func label(_ fact: FactLabel) -> String {
    if let word = own[fact] { return word }
    return switch fact {
    case .place: "Where"
    case .country: "Country"
    case .region: "Region"
    case .period: "When"
    case .phases: "Phases"
    case .setting: "Setting"
    case .disadvantage: "Disadvantage"
    case .programme: "Programme"
    case .funder: "Who funded the programme"
    case .size: "Size"
    case .selection: "Chosen as"
    case .competition: "Competition between schools"
    case .middleTier: "Support from authorities between school and state"
    case .drivers: "What drives it"
    case .schoolSystem: "The school system around the network"
    case .problem: "The problem"
    case .topics: "Topics"
    case .scope: "Works on"
    case .focus: "Focus"
    case .aims: "Aims"
    case .formality: "Formality"
    case .participation: "Participation"
    case .coordination: "Coordination"
    case .ledBy: "Led by"
    case .composition: "Schools are"
    case .alikeIn: "In what they are alike"
    case .meets: "Meets"
    case .meetingMode: "Whether it meets in one room"
    case .meetingReach: "From how far its members come"
    case .people: "People"
    case .ties: "Ties"
    case .tieBasis: "How ties are known"
    case .wave: "When ties were asked for"
    case .responseRate: "How many of those asked answered"
    case .by: "By whom"
    case .date: "When"
    case .cost: "Cost"
    case .costAmount: "How much it cost"
    case .costFor: "For whom the cost is"
    case .costPer: "How often the cost comes"
    case .paidBy: "Who paid"
    case .priceYear: "In the prices of which year"
    case .carriedOut: "How far it was carried out"
    case .wentWrong: "What went wrong"
    case .effects: "Effects"
    case .support: "Support"
    case .evidence: "Evidence"
    case .deviates: "How it departs from the type"
    case .among: "Among whom"
    case .sustained: "Whether it lasts"
    case .supportNeeded: "Support needed"
    case .supportReceived: "Support received"
    case .supportFrom: "Support came from"
    case .forParticipants: "For participants"
    case .forColleagues: "For colleagues"
    case .observed: "When it was seen"
    case .linkBasis: "Why it is thought to follow"
    case .rivals: "What else may have brought it about"
    case .evidenceSource: "Who gathered it"
    case .design: "How it was gathered"
    case .gathered: "When it was gathered"
    case .informants: "Who told or showed it"
    case .locator: "Where in the source"
    case .excerpt: "In its own words"
    case .relation: "The authors’ part in it"
    case .funding: "Who paid for the account"
    case .interests: "Interests"
    case .ethics: "Ethics"
    case .bounds: "What counts as the case"
    case .judgedBy: "Who judged it"
    case .judgedOn: "On what it was judged"
    case .coding: "Who coded it"
    case .secondReader: "A second reader"
    case .codingNotes: "Notes on the coding"
    case .memberChecks: "Whether it was checked with the schools"
    case .obligations: "What it asks"
    case .ends: "How it ends"
    case .contact: "Contact"
    case .whole: "The case as a whole"
    case .individuals: "Individuals"
    case .organisations: "Organisations"
    case .account: "The account"
    case .quotation: "Quotations"
    case .network: "The network"
    case .reviewed: "Last reviewed"
    case .expires: "Given until"
    case .note: "Note"
    }
  }

  package func missing(_ gaps: [FactGap]) -> String {
    list(
      gaps.map { gap in
        let fact = own[gap.label]?.lowercasedFirst ?? question(gap.label) ?? label(gap.label).lowercasedFirst
        return gap.absence == .notReported ? fact : "\(fact) (\(label(gap.absence)))"
      })
  }

  /// What is asked, where a label is the beginning of its answer.
  private func question(_ fact: FactLabel) -> String? {
    switch fact {
    case .selection: "why it was chosen"
    case .scope: "what it works on"
    case .ledBy: "who leads it"
    case .composition: "how alike the schools are"
    case .meets: "how it meets"
    case .supportFrom: "where support came from"
    default: nil
    }
  }

  package func programme(_ name: String, funder: String?) -> String {
    funder.map { "\(name), funded by \($0)" } ?? name
  }

  // MARK: Figures, evidence

  package func noDate(_ absence: Absence) -> String { "Date \(label(absence))" }
  package func among(_ absence: Absence) -> String { "whom (\(label(absence)))" }
  package func noDirection(_ absence: Absence) -> String { "direction \(label(absence))" }
  package func noCost(_ absence: Absence) -> String { "cost \(label(absence))" }

  package func measure(_ measure: Measure) -> String {
    var words = measure.name
    let number = inAll(measure.n, isWithheld: measure.isNumberWithheld)
    if measure.before == nil, !measure.isBeforeWithheld, let after = measure.after {
      words +=
        (words.isEmpty ? "" : ": ")
        + ([self.number(after), measure.unit].compactMap { $0 }.joined(separator: " "))
      return words + (number.map { " (\($0))" } ?? "")
    }
    func figure(_ figure: Double?, _ isWithheld: Bool, _ when: String) -> String? {
      figure.map { "\(self.number($0)) \(when)" }
        ?? (isWithheld ? "the figure \(when) \(label(Absence.withheld))" : nil)
    }
    let values = [
      figure(measure.before, measure.isBeforeWithheld, "before"),
      figure(measure.after, measure.isAfterWithheld, "after"),
    ].compactMap { $0 }
    if !values.isEmpty { words += (words.isEmpty ? "" : ": ") + values.joined(separator: ", ") }
    let details = [measure.unit, number].compactMap { $0 }
    if !details.isEmpty { words += " (\(details.joined(separator: ", ")))" }
    return words
  }

  package func rigour(_ evidence: EvidenceHead) -> String {
    rigour(evidence.kind, by: evidence.by) + inAll(evidence)
  }

  /// The same for a line of a brief, which has little room.
  func shortRigour(_ evidence: EvidenceHead) -> String {
    rigour(evidence.kind, by: evidence.by, asked: "by") + inAll(evidence)
  }

  private func inAll(_ evidence: EvidenceHead) -> String {
    inAll(evidence.n, isWithheld: evidence.isNumberWithheld).map { ", \($0)" } ?? ""
  }

  private func inAll(_ number: Int?, isWithheld: Bool) -> String? {
    number.map { "\(self.number($0))\u{A0}in\u{A0}all" }
      ?? (isWithheld ? "the number in all \(label(Absence.withheld))" : nil)
  }

  package func quotation(_ text: String) -> String { "“\(text)”" }
  package func invented(quotation text: String) -> String { "\(quotation(text)) (invented words)" }

  package func withoutWords(_ rigour: String) -> String { rigour + ", words withheld" }

  package func numbered(_ kind: EvidenceKind, _ number: Int) -> String { "\(label(kind)) [\(number)]" }

  // MARK: People and places

  package func atAllHomes(areSchools: Bool) -> String { areSchools ? "all home schools" : "all home organisations" }

  package func reached(_ reaches: [Reach]) -> String { reaches.isEmpty ? "nobody" : list(reaches.map(label)) }

  package func place(region: String?, countries: [String]) -> String {
    [region, countries.isEmpty ? nil : list(countries.map(country))].compactMap { $0 }.joined(separator: ", ")
  }

  package func person(inRole role: String, of community: String) -> String { "\(role), \(community)" }

  package func coordination(by communities: [String]) -> String { "by \(list(communities.map(inSentence)))" }

  package func coordination(_ brokerage: Brokerage, by communities: [String]) -> String {
    communities.isEmpty ? label(brokerage) : "\(label(brokerage)): \(list(communities.map(inSentence)))"
  }

  package func composition(_ composition: Composition, alikeIn aspects: [SimilarityAspect]) -> String {
    label(composition) + (aspects.isEmpty ? "" : ", alike in \(list(aspects.map(label)))")
  }

  // MARK: Conditions and outcomes

  package func level(_ absence: Absence) -> String { "Level \(label(absence))" }
  package func effect(_ absence: Absence) -> String { "effect \(label(absence))" }

  package func sustained(_ held: [Sustained], missing: [Sustained]) -> String {
    let (there, lacking) = (list(held.map(label)), list(missing.map(label)))
    if missing.isEmpty { return "Sustained: in \(there)." }
    if held.isEmpty { return "Not yet sustained: \(lacking) are missing." }
    return "In place: \(there). Not yet sustained: \(lacking) \(missing.count == 1 ? "is" : "are") missing."
  }

  // MARK: The case as a whole

  package func size(communities: Int, isAtLeast: Bool, members: Int, areMembersAtLeast: Bool) -> String? {
    var parts: [String] = []
    if isAtLeast {
      parts.append("number of communities not known")
    } else if communities > 0 {
      parts.append(count(communities, .community))
    }
    if members > 0 {
      // Of how many the members are is not known, and so no sum is.
      if !isAtLeast { parts.append((areMembersAtLeast ? "at least " : "") + count(members, .member)) }
      if isAtLeast, communities == 0 { parts.append("\(count(members, .member)) from each") }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  package func meaning(_ standing: Standing, claims: Int, cited: Int, schools: SchoolPresence) -> String {
    guard standing == .empirical else { return meaning(ofCases: standing, haveSchools: schools == .present) }
    let source =
      switch schools {
      case .present: meaning(ofCases: standing, haveSchools: true)
      case .absent: "Reported from a real network, in which there is no school."
      case .notKnown: "Reported from a real network."
      }
    return source + sourcing(claims: claims, cited: cited)
  }

  package func meaning(ofCases standing: Standing, haveSchools: Bool) -> String {
    switch standing {
    case .empirical: haveSchools ? "Reported from real schools." : "Reported from real networks."
    case .composite: "Drawn together from several real cases. No single network looked exactly like this."
    case .illustrative where haveSchools: "The schools and the people do not exist; nobody said what is quoted."
    case .illustrative: "The places and the people do not exist; nobody said what is quoted."
    }
  }

  /// A sentence on the sources of an empirical case, whose account may cite more; nothing where it lists no claim.
  private func sourcing(claims: Int, cited: Int) -> String {
    if claims == 0 { return "" }
    if cited == claims { return " Every listed claim cites its source." }
    if cited == 0 { return " No listed claim cites its source." }
    let part = "\(numeral(cited).capitalisedFirst) of \(numeral(claims)) listed claims"
    return " \(part) \(cited == 1 ? "cites its source" : "cite their sources")."
  }

  package func basis(_ basis: Basis, wave: String?, responseRate: Double?) -> String {
    switch basis {
    case .schematic:
      return "Drawn to explain, not measured. It shows what kinds of places took part, not who talked to whom."
    case .documented: return "Read from documents or interviews."
    case .measured:
      let parts = [
        "Measured by a survey or log", wave.map { "wave \($0)" },
        responseRate.map { "\(share($0)) of those asked answered" },
      ]
      return parts.compactMap { $0 }.joined(separator: "; ") + "."
    }
  }

  package func basis(_ absence: Absence) -> String { "How these ties are known is \(label(absence))." }

  package func asked(wave: String?, responseRate: Double?) -> String? {
    let parts = [wave.map { "wave \($0)" }, responseRate.map { "\(share($0)) of those asked answered" }]
    let text = parts.compactMap { $0 }.joined(separator: "; ").capitalisedFirst
    return text.isEmpty ? nil : text.withoutFullStop + "."
  }

  package func caption(of title: String, _ standing: Standing, ties: String) -> String {
    "\(title), \(label(standing)). \(ties)"
  }

  package func title(_ title: String, at wave: String) -> String { "\(title): \(wave)" }
}
