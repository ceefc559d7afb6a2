// Drawings of networks in English: legends, labels, and the same as a list.

import Networks

extension English {
  package func disc(members: Int, isAtLeast: Bool) -> String {
    "The PLN" + (members > 0 ? ", \(inAll(members, isAtLeast))" : "")
  }

  package func network(members: Int, isAtLeast: Bool) -> (name: String, caption: String) {
    ("The network", members > 0 ? inAll(members, isAtLeast) : "")
  }

  private func inAll(_ members: Int, _ isAtLeast: Bool) -> String {
    "\(isAtLeast ? "at least " : "")\(members) \(noun(.member, for: members))"
  }

  package func home(members: Int, isAtLeast: Bool, staff: Int?, only way: TwoWayLink.Way?) -> [String] {
    let size = staff.map { $0 >= members ? "\(members) of \(number($0))" : nil } ?? nil
    let count = size ?? "\(members) \(noun(.member, for: members))"
    let line = isAtLeast ? atLeast(count) : count
    switch way {
    case nil: return [line]
    case .inward: return [line, "as listed, only gives"]
    case .home: return [line, "as listed, only takes home"]
    }
  }

  package var sampleNumber: String { "× n" }

  package func legend(_ symbol: LegendSymbol) -> String {
    switch symbol {
    case .place: "a place where people work"
    case .severalPlaces: "the circle stands for so many places"
    case .uncountedPlaces: "the circle stands for several places; how many is not known"
    case .countedPlace: "a place where people work; the number says how many are listed"
    case .member: "member of the network"
    case .sizedHome: "a place where people work, larger with more staff"
    case .unsizedHome(let absences): "how many work there is \(ways(absences))"
    case .oneWayHome: "ties through a member lead one way only"
    case .memberInBoth: "member, in the network and at home"
    case .near: "colleague with a tie to a member"
    case .far: "colleague of whom no such tie is reported"
    case .unlisted: "others who work there"
    case .membersOfPlace: "its members in the network, a dot each; the line leads to where they work"
    case .unknownMembers: "how many of its people are members is not said"
    case .colleague: "colleague outside the network"
    case .leader: "leader"
    case .broker: "broker: carries knowledge between groups"
    case .tie(let kind): meaning(kind)
    case .tieWithoutKind(let absences): "a tie, of what kind is \(ways(absences))"
    case .oneWay: "one way"
    case .bothWays: "both ways"
    case .noDirection: "no arrowhead: a tie of which no direction is known"
    case .sideBySide: "side by side: several ties between the same two"
    case .strength(.occasional): "now and then"
    case .strength(.regular): "medium line: regularly"
    case .strength(.core): "at the core of the work"
    case .tieBetweenPlaces: "tie between places"
    case .tieAtOnePlace: "tie at one place"
    case .otherLines(let unrated, let areRegular):
      unrated.isEmpty ? "regularly" : (areRegular ? "regularly, or " : "") + "how strong is \(ways(unrated))"
    case .unrated(let absences): "hollow arrowhead: how strong is \(ways(absences))"
    case .flow(let strength, let least, let most):
      "\(arrow(strength)): \(ties(from: least, to: most)) between people of two places"
    }
  }

  private func arrow(_ strength: TieStrength) -> String {
    switch strength {
    case .occasional: "thin arrow"
    case .regular: "medium arrow"
    case .core: "thick arrow"
    }
  }

  private func ties(from least: Int, to most: Int?) -> String {
    guard let most else { return "\(numeral(least)) ties or more" }
    return least == most ? numeral(least, "tie", "ties") : "\(numeral(least)) to \(numeral(most, "tie", "ties"))"
  }

  /// What a line of the kind means to somebody who has not read about types of collaboration.
  private func meaning(_ kind: TieKind) -> String {
    switch kind {
    case .storytelling: "storytelling: tell each other what happened"
    case .aidAndAssistance: "aid and assistance: help when asked"
    case .sharing: "sharing: pass on ideas and materials"
    case .jointWork: "joint work: answer for something together"
    }
  }

  package func role(_ role: Role) -> String {
    role == .schoolLeader && own[role] == nil ? "Leader" : label(role).capitalisedFirst
  }

  package func label(_ id: String, of community: String, isMember: Bool, isLeader: Bool, isBroker: Bool) -> String {
    [id, community, isMember ? "member of the PLN" : nil, isLeader ? "leader" : nil, isBroker ? "broker" : nil]
      .compactMap { $0 }.joined(separator: ", ")
  }

  package func label(
    _ community: String, people: Int, members: Int?, ties: [(name: String, count: Int)]?, rest: Int
  ) -> String {
    var words = "\(community): \(people == 0 ? "nobody is listed" : numeral(people, "person listed", "people listed"))"
    if let members { words += ", \(numeral(members, "member", "members")) of the PLN" }
    guard let ties else { return words }
    guard !ties.isEmpty else { return words + "; no ties with other communities are reported" }
    let named = ties.map { "\($0.name) \($0.count)" } + (rest > 0 ? ["\(numeral(rest)) more communities"] : [])
    return words + "; ties with " + named.joined(separator: ", ")
  }

  // MARK: The list

  package func roles(isMember: Bool, isLeader: Bool, isBroker: Bool) -> String? {
    let roles = [isMember ? "member of the network" : nil, isLeader ? "leader" : nil, isBroker ? "broker" : nil]
      .compactMap { $0 }
    return roles.isEmpty ? nil : roles.joined(separator: ", ")
  }

  package func tie(_ tie: ListedTie, with other: String) -> String {
    // Put together in place, because a network has hundreds.
    var text =
      switch tie.way {
      case .bothWays: "both ways, with "
      case .to: "one way, to "
      case .from: "one way, from "
      }
    text += other
    if tie.tellsKind {
      text += ": "
      text += tie.kind.map(label) ?? "kind \(label(tie.gaps.kind))"
    }
    if let strength = tie.strengths {
      text += tie.tellsKind ? ", " : ": "
      if strength.there == nil { text += "strength " }
      text +=
        strength.back == nil && strength.there != nil
        ? "\(strength.there.map(label) ?? ""), and how strong back is \(label(tie.gaps.back))"
        : strengths(
          strength.there.map(label) ?? label(tie.gaps.there), back: strength.back.map(label) ?? label(tie.gaps.back))
    }
    return text
  }

  package func strengths(_ there: String, back: String) -> String {
    there == back ? there : "\(there), and \(back) back"
  }

  package var nobodyListed: String { "Nobody is listed by name." }

  package func unreported(kinds: [Absence], strengths: [Absence]) -> String? {
    if !kinds.isEmpty, kinds == strengths {
      return "What kind the ties are, and how strong they are, is \(ways(kinds))."
    }
    let sentences = [
      kinds.isEmpty ? nil : "What kind the ties are is \(ways(kinds)).",
      strengths.isEmpty ? nil : "How strong the ties are is \(ways(strengths)).",
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Why something is not given, where the reasons differ from one to another: `not reported or withheld`.
  func ways(_ absences: [Absence]) -> String {
    alternatives(absences.map { label($0) })
  }

  package func rest(communities: Int, people: Int, ties: Int) -> String {
    let rest = [
      (communities, "more community", "more communities"), (people, "more person", "more people"),
      (ties, "more tie", "more ties"),
    ].filter { $0.0 > 0 }.map { numeral($0.0, $0.1, $0.2) }
    return "The list ends here. The network has \(list(rest))."
  }
}
