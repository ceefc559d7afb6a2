// Networks in English: who is listed, how they are tied, what became of it, and what is drawn.

import Networks

extension English {
  package func inSentence(_ community: String) -> String {
    community.hasPrefix("The ") ? community.lowercasedFirst : community
  }

  package func person(_ id: String, of community: String) -> String { "\(id) of \(community)" }

  /// Returns names as a list, with how many more there are.
  func list(_ names: NameList) -> String {
    list(names.names + (names.rest > 0 ? ["\(numeral(names.rest)) more"] : []))
  }

  // MARK: Sizes

  package var noCommunity: String { "No community is listed." }
  package var notCounted: String { "not counted" }

  package func onlyCommunities(_ communities: NameList, count: Int, isDrawn: Bool) -> String {
    let rooms =
      isDrawn
      ? "The drawing has \(numeral(count, "circle", "circles")) around the network"
      : "There are \(numeral(count, "community", "communities"))"
    return "Nobody is listed by name. \(rooms): \(list(communities))."
  }

  package func listed(people: Int, communities: Int, members: Int) -> [String] {
    let listed =
      "\(numeral(people).capitalisedFirst) people are listed in \(numeral(communities, "community", "communities"))."
    let belonging: String
    switch (people, members) {
    case (1, let members):
      return [
        "One person is listed, in one community, and \(members == 1 ? "belongs" : "does not belong") to the network."
      ]
    case (_, 0): belonging = "None of them belongs to the network."
    case (2, 2): belonging = "Both belong to the network."
    case (_, people): belonging = "All of them belong to the network."
    default:
      let share = percent(members, of: people)
      belonging =
        "\(numeral(members).capitalisedFirst) of them (\(share)) \(members == 1 ? "belongs" : "belong") to the network."
    }
    return ["\(listed) \(belonging)"]
  }

  package func notAllListed(of communities: NameList) -> String {
    "Only some of the members are listed of \(list(communities))."
  }
  package func perhapsNotAllListed(of communities: NameList) -> String {
    "\(list(communities)) may have members who are not listed."
  }
  package func listed(_ listed: Int, ofMembers members: Int) -> String {
    "\(numeral(listed)) of \(numeral(members))"
  }
  package func nobodyListed(of communities: NameList) -> String { "Nobody is listed by name of \(list(communities))." }

  // MARK: Ties

  package var tiesWithheld: String { "Who has a tie to whom is withheld." }

  package func ties(_ ties: TieCounts) -> String {
    switch ties.all {
    case 0: return "No ties are reported."
    case 1:
      let way = ties.undirected > 0 ? "without a direction" : ties.mutual > 0 ? "both ways" : "one way"
      return "One tie is reported, \(ties.between == 1 ? "between two communities" : "within a community")"
        + "\(ties.inOneOrganisation == 1 ? " of one organisation" : ""), \(way)."
    default:
      let places =
        ties.between == ties.all
        ? "all between communities"
        : ties.between == 0
          ? "all within a community"
          : "\(numeral(ties.between)) between communities and \(numeral(ties.all - ties.between)) within one"
      let parts =
        ties.inOneOrganisation == 0
        ? ""
        : "; \(ties.inOneOrganisation == ties.between ? "all" : numeral(ties.inOneOrganisation)) of those between "
          + "communities \(ties.inOneOrganisation == 1 ? "is" : "are") within one organisation"
      return "\(numeral(ties.all).capitalisedFirst) ties are reported: \(places)\(parts); \(ways(of: ties))."
    }
  }

  /// How many ties run both ways; of two people whose ties in opposite directions are of two kinds it is said as well.
  private func ways(of ties: TieCounts) -> String {
    if ties.undirected == ties.all { return "none has a direction" }
    if ties.mutual == ties.all { return "all run both ways" }
    var words: [String] = []
    if ties.mutual > 0 { words.append("\(numeral(ties.mutual)) \(ties.mutual == 1 ? "runs" : "run") both ways") }
    if ties.undirected > 0 {
      words.append("\(numeral(ties.undirected)) \(ties.undirected == 1 ? "has" : "have") no direction")
      if ties.mutual == 0 { words.append("the others run one way") }
    }
    let runs = words.isEmpty ? "none runs both ways" : list(words)
    guard ties.returnedPairs > 0 else { return runs }
    func pairs(_ count: Int) -> String { numeral(count, "pair of people has", "pairs of people have") }
    let (unclear, other) = (ties.unclearPairs, ties.returnedPairs - ties.unclearPairs)
    let returned = [
      other > 0 ? "\(pairs(other)) ties of different kinds in opposite directions" : nil,
      unclear > 0 ? "\(pairs(unclear)) ties in opposite directions, of which not every kind is given" : nil,
    ].compactMap { $0 }
    return "\(runs), \(words.isEmpty ? "but" : "and") \(returned.joined(separator: ", and "))"
  }

  package func unrated(_ ties: Int, _ absences: [Absence]) -> String {
    absences == [.notReported]
      ? "Of \(numeral(ties)) of them it is not reported how strong \(ties == 1 ? "it is" : "they are")."
      : "Of \(numeral(ties)) of them the strength is \(ways(absences))."
  }

  package var noBroker: String { "Nobody is named as a broker." }

  package func brokers(_ brokers: [NamedBroker], count: Int) -> String {
    var items = brokers.map { broker in
      let ties =
        switch broker.ties {
        case .with(let others): "who has ties with \(list(others))"
        case .atHomeOnly: "with ties at home only"
        case .notReported: "of whom no tie is reported"
        case nil: nil as String?
        }
      return [person(broker.id, of: broker.community), ties].compactMap { $0 }.joined(separator: ", ")
    }
    if count > brokers.count { items.append("and \(numeral(count - brokers.count)) more") }
    let named = numeral(count, "broker is", "brokers are").capitalisedFirst
    return "\(named) named: \(items.joined(separator: "; "))."
  }

  package var everyoneIsTied: String { "Everyone listed has a tie." }
  package func noTie(of people: [String]) -> String { "No tie is reported of \(list(people))." }
  package func noTie(ofPeople count: Int) -> String { "No tie is reported of \(numeral(count)) people." }

  package func missing(_ ways: [TwoWayLink.Way], at schools: NameList, isFinding: Bool) -> String {
    let schools = list(schools)
    switch (ways.contains(.inward), ways.contains(.home), isFinding) {
    case (true, false, true):
      return
        "Ties lead through a member one way only, from the network home to colleagues, at \(schools), where everyone "
        + "listed was asked."
    case (false, true, true):
      return
        "Ties lead through a member one way only, from colleagues into the network, at \(schools), where everyone "
        + "listed was asked."
    case (_, _, true):
      return
        "No ties lead through a member either way between colleagues and other communities at \(schools), where "
        + "everyone listed was asked."
    case (true, false, false):
      return "No ties are reported that lead from colleagues through a member into the network at \(schools)."
    case (false, true, false):
      return "No ties are reported that lead from the network through a member home to colleagues at \(schools)."
    case (_, _, false):
      return
        "No ties are reported that lead through a member either way between colleagues and other communities at "
        + "\(schools)."
    }
  }

  // MARK: What is drawn

  package func drawnAsCommunities(_ excess: DrawingDetail.Excess, named: Int?) -> String {
    let many = excess.kind == .ties ? "ties" : excess.kind == .communities ? "communities" : "people"
    let listed = named.map { "the first \(numeral($0)) people" } ?? "everybody"
    return
      "With so many \(many) the drawing shows a bubble for each community, every member as a dot in the PLN, and one "
      + "arrow for all ties between two communities; the list and the tables name \(listed)."
  }

  package func notDrawn(_ excess: DrawingDetail.Excess) -> String {
    "The network is not drawn: it has \(amount(excess)), and a drawing shows at most \(numeral(excess.most))."
  }

  package func amount(_ excess: DrawingDetail.Excess) -> String {
    switch excess.kind {
    case .people: "\(numeral(excess.count)) people"
    case .ties: "\(numeral(excess.count)) ties"
    case .communities: "\(numeral(excess.count)) communities"
    case .pairs: "ties between \(numeral(excess.count)) pairs of communities"
    case .members: "\(numeral(excess.count)) members"
    }
  }

  // MARK: Change

  package func change(from first: String, to second: String, _ pairs: NetworkChange.PairCounts) -> String {
    "Between \(first) and \(second), \(ties(of: pairs))."
  }

  private func ties(of pairs: NetworkChange.PairCounts) -> String {
    let (ended, kept, changed, unclear) = (pairs.ended, pairs.kept, pairs.changed, pairs.unclear)
    guard pairs.new + ended + kept > 0 else { return "no tie is reported at either time" }
    var words =
      pairs.new == 0
      ? "no pair of people has" : numeral(pairs.new, "pair of people has", "pairs of people have")
    words += " a tie that had none, "
    words += ended == 0 ? "none has lost one" : "\(pronoun(ended)) \(ended == 1 ? "has" : "have") none any more"
    words += ", and "
    words += "\(pronoun(kept)) \(kept < 2 ? "has" : "have") one both times"
    guard kept > 0 else { return words }
    let have = unclear == 1 ? "it has" : "they have"
    if unclear == kept { return "\(words); whether \(have) changed is not known" }
    let open = unclear > 0 ? "; of \(pronoun(unclear)) it is not known whether \(have) changed" : ""
    if changed == 0, unclear > 0 { return "\(words), \(pronoun(kept - unclear)) of them unchanged\(open)" }
    words +=
      changed == 0
      ? ", unchanged"
      : (kept == 1 ? ", " : ", \(part(changed, of: kept)) of them ") + "with another direction, kind or strength"
    return words + open
  }

  package func tiesBetween(first: Int, later: Int) -> String {
    "Ties between communities: \(pronoun(first)) at first, \(pronoun(later)) later."
  }

  package func members(first: Int, later: Int, areAll: Bool) -> String {
    guard areAll else {
      return first == later
        ? "Members listed: \(pronoun(first)) both times."
        : "Members listed: \(pronoun(first)) at first, \(pronoun(later)) later."
    }
    return first == later
      ? "The number of members stayed at \(first == 0 ? "nought" : numeral(first))."
      : "Members: \(pronoun(first)) at first, \(pronoun(later)) later."
  }

  package func people(_ people: NameList, _ move: NetworkChange.Move) -> String {
    let words =
      switch move {
      case .joined: "Became members"
      case .resigned: "Are members no longer"
      case .came: "Listed only later"
      case .left: "Listed only at first"
      }
    return "\(words): \(list(people))."
  }

  package var mayBeUnreported: String { "A tie that is missing at one time may only be unreported." }

  package func answers(
    _ rates: [(label: String, rate: Double)], missing: [(label: String, absence: Absence)], isFull: Bool
  ) -> String {
    if isFull { return "Everyone who was asked answered both times." }
    let answers =
      rates.isEmpty
      ? "How many of those asked answered is \(ways(Absence.ways(of: missing.map(\.absence))))"
      : "Of those asked, \(list(rates.map { "\(share($0.rate)) in \($0.label)" })) answered"
    let others = rates.isEmpty ? [] : missing.map { "; how many did in \($0.label) is \(label($0.absence))" }
    return "\(answers)\(others.joined()), so a tie that is missing at one time may only be unreported."
  }
}
