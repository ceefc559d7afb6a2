// What a page adds to a network's drawings and tables, in English.

import Cases
import Networks

extension English {
  // MARK: Times of measuring

  package func networkTitle(of study: String) -> String { "The network of \(study)" }
  package func noTime(_ absence: Absence) -> String { "time \(label(absence))" }
  package func noChange(_ absence: Absence) -> String {
    "When some of the ties were measured is \(label(absence)), so it is not said what changed between these and the "
      + "others."
  }

  package var membersOfAllTimes: String { "Who was a member is given once, and not for each time." }
  package func listed(at wave: String) -> String { "The list and the tables are of \(wave) alone." }

  package func onlyLast(_ told: Int, of times: Int) -> String {
    "Only the last \(numeral(told)) of \(numeral(times)) times are told of."
  }

  package func notDrawn(waves: [String]) -> String {
    "Not drawn, because it is more than a page shows: \(list(waves))."
  }

  // MARK: Sizes beside names

  package func part(_ name: String, of wholes: [String]) -> String { "\(name) (\(wholes.joined(separator: ", ")))" }

  package func nameWithheld(_ number: Int?) -> String {
    "Name \(label(Absence.withheld))" + (number.map { " (\(self.number($0)))" } ?? "")
  }

  package func membership(_ members: Reported<Int>, ofStaff staff: Int?, ofListed listed: Int) -> String {
    guard let members = members.value else { return noMembers(members) }
    if let staff, staff >= members { return "\(members) of \(number(staff)) in the PLN" }
    return listed > members ? "\(members) of \(listed) listed in the PLN" : "\(members) in the PLN"
  }

  package func membership(ofEach members: Reported<Int>) -> String {
    members.value.map { "\(count($0, .member)) in each" } ?? noMembers(members)
  }

  package func atLeast(_ amount: String) -> String { "at least \(amount)" }

  private func noMembers(_ members: Reported<Int>) -> String { "members \(label(members.absence ?? .notReported))" }

  // MARK: One community of many

  package func heading(_ community: String, people: Int) -> String {
    "\(community): \(people == 1 ? "one person" : "\(numeral(people)) people") listed"
  }

  package func inside(people: Int, members: Int, ties: Int?) -> String {
    if people == 1 {
      return members == 1 ? "One person, a member of the network." : "One person, no member of the network."
    }
    let people =
      "\(numeral(people).capitalisedFirst) people, \(pronoun(members)) of them "
      + "\(members == 1 ? "a member" : "members") of the network"
    guard let ties else { return "\(people)." }
    let bonds =
      ties == 0
      ? "no ties among them are reported" : ties == 1 ? "one tie among them" : "\(numeral(ties)) ties among them"
    return "\(people); \(bonds). Ties with other places are in the list and in the table of ties."
  }

  package var tooManyToDraw: String { "So many are not drawn; the list and the tables name them." }

  package var noRoomToDraw: String {
    "They are not drawn, because the drawings before this one hold as much as a page shows; the list and the tables "
      + "name them."
  }

  // MARK: Tables

  package func heading(_ table: NetworkTable) -> String {
    if let word = own[table] { return word }
    return switch table {
    case .communities: "Communities"
    case .people: "People"
    case .ties: "Ties"
    case .links: "Links between organisations"
    }
  }

  package func heading(_ column: TableColumn) -> String {
    if let word = own[column] { return word }
    return switch column {
    case .community: "Community"
    case .partOf: "Part of"
    case .kind: "Kind"
    case .phase: "Phases"
    case .setting: "Setting"
    case .staff: "Staff"
    case .roll: "Pupils"
    case .disadvantage: "Disadvantage"
    case .members: "In the PLN"
    case .roster: "Asked about ties"
    case .leadership: "Its leadership"
    case .person: "Person"
    case .role: "Role"
    case .broker: "Broker"
    case .from: "From"
    case .direction: "Direction"
    case .to: "To"
    case .strength: "Strength"
    case .note: "Note"
    case .relation: "Relation"
    case .form: "Form"
    }
  }

  package func cell(_ cell: TableCell) -> String {
    if let word = own[cell] { return word }
    return switch cell {
    case .notCounted: "not counted"
    case .everyoneListed: "everyone listed"
    case .everyoneAnswered: "everyone listed, and all answered"
    case .membersOnly: "members only"
    case .inParts: "in its parts"
    case .notReported: "not reported"
    case .member: "member"
    case .broker: "broker"
    case .no: "–"
    case .bothWays: "both ways"
    case .oneWay: "one way"
    }
  }

  package func members(_ count: Int, each: Bool) -> String { each ? "\(number(count)) each" : number(count) }
  package func members(_ members: Int, listed: Int) -> String {
    "\(number(members)), \(listed == 1 ? "one of them" : "\(number(listed)) of them") listed"
  }
  package func members(_ members: Int, ofListed listed: Int) -> String {
    listed == 1 ? "\(members), the one listed" : "\(members) of the \(listed) listed"
  }
  package func noteBack(_ note: String) -> String { "Back: \(note)" }

  package func remainder(_ count: Int, _ table: NetworkTable) -> String {
    let (one, many) =
      switch table {
      case .communities: ("community", "communities")
      case .people: ("person", "people")
      case .ties: ("tie", "ties")
      case .links: ("link", "links")
      }
    return count == 1
      ? "One more \(one) is not listed on this page." : "\(number(count)) more \(many) are not listed on this page."
  }

  // MARK: School by school

  package func ratio(_ part: Int, of whole: Int) -> String { "\(number(part))\u{A0}of\u{A0}\(number(whole))" }

  package func carriedOut(_ absences: [Absence]) -> String {
    "whether it was carried out is \(ways(absences))"
  }

  package var reachedNobody: String { "reached nobody" }

  package func unlisted(schools: Int) -> String {
    schools == 1 ? "One more home school is not listed." : "\(number(schools)) more home schools are not listed."
  }
}
