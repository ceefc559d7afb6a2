// What the ties of a case tell a head teacher: a few measures, each as one sentence of counts, with what it cannot say.
// Nothing is said of a schematic network, nor where a measure is not defined.

import Cases
import Networks
import Themes

/// The sentences about one case's ties.
struct NetworkMeasures {
  /// One measure in words.
  struct Finding: Sendable, Hashable {
    let statement: String
    /// What the figure cannot say, beyond what holds for all of them.
    let limit: String?
  }

  /// In the order in which a page shows them; empty where nothing may be said.
  private(set) var findings: [Finding] = []
  /// What none of them can say: how the ties are known, who answered, and who was asked.
  private(set) var caution = ""

  private let study: NetworkStudy
  private let network: LearningNetwork
  private let homes: [TwoWayLink.School]
  /// Whether nothing is known of the network at another time.
  private let isMeasuredOnce: Bool
  /// The reach of each community's members.
  private let reaches: [ReachAtHome?]

  init(of account: NetworkAccount) {
    study = account.study
    network = account.learning
    homes = account.link.schools
    isMeasuredOnce = account.waves.isEmpty
    let basis = study.basis.value
    reaches = basis == .measured || basis == .documented ? network.reach : []
    guard basis == .measured || basis == .documented, network.graph.pairCount > 0 else { return }
    findings = [onBehalf, reach, twoWayLink, singleBroker, schoolPairs, expertise, beyondHome].compactMap { $0 }
    caution = cautions(basis).joined(separator: " ")
  }

  /// The sentences as a template shows them.
  func write(into section: inout PageObject) {
    section[.measures] = findings.map { finding in
      var item = PageObject(.finding)
      item[.statement] = finding.statement
      item[.note] = finding.limit
      return item
    }
    section[.measuresCaution] = findings.isEmpty ? nil : caution
  }

  // MARK: Sentences

  private typealias Roster = LearningNetwork.Community.Roster

  /// A school whose staff is known, and whom its members reach there.
  private struct School {
    let staff: Int
    let reach: ReachAtHome
    let roster: Roster?
  }

  private var schools: [School] {
    zip(network.communities, reaches).compactMap { community, reach in
      guard community.isSchool, let reach, let staff = reach.staff else { return nil }
      return School(staff: staff, reach: reach, roster: community.roster)
    }
  }

  /// A small number learning on behalf of others: members and staff.
  private var onBehalf: Finding? {
    let schools = schools
    guard !schools.isEmpty else { return nil }
    let members = schools.reduce(0) { $0 + $1.reach.members }
    let staff = schools.reduce(0) { $0 + $1.staff }
    let place = schools.count == 1 ? "the one \(schoolWord)" : "the \(number(schools.count)) \(schoolWords)"
    return Finding(
      statement:
        "At \(place) whose staff is known, \(number(members)) \(members == 1 ? "member learns" : "members learn") on behalf of "
        + "\(number(staff)) \(staff == 1 ? "person" : "people"), themselves included.",
      limit: "It does not say whether the others ever hear of it.")
  }

  /// How many colleagues ties lead to in one and two steps, and how many of them through one person alone.
  private var reach: Finding? {
    let schools = schools
    let far = schools.reduce(0) { $0 + $1.reach.twoSteps }
    let near = schools.reduce(0) { $0 + $1.reach.oneStep }
    let single = schools.reduce(0) { $0 + $1.reach.onOnePerson }
    guard far > 0 else { return nil }
    var statement = "Ties lead from these members to \(number(far)) \(far == 1 ? "colleague" : "colleagues") at home"
    if near < far { statement += " in one or two steps, to \(number(near)) of them directly" }
    if single > 0 {
      let all = far == 1 ? "the colleague hangs on a single person" : "each of them hangs on a single person"
      statement +=
        "; "
        + (single == far
          ? all
          : single == 1
            ? "one of them hangs on a single person" : "\(number(single)) of them hang on a single person each")
    }
    return Finding(
      statement: statement + ".",
      limit: schools.allSatisfy { $0.roster == .complete }
        ? "It counts whom a tie leads to, not what comes of it."
        : "\(place(of: schools.map(\.roster))), more colleagues may be reached.")
  }

  /// The two-way link, counted: at which schools it is whole stands in the link's own diagram. That a way is missing is
  /// said only where every tie was asked for.
  private var twoWayLink: Finding? {
    let shown = homes.compactMap { school in
      school.ties.flatMap { $0.canShow ? (ties: $0, isComplete: school.isRosterComplete) : nil }
    }
    let home = shown.count { $0.ties.runs(.home) }
    let inward = shown.count { $0.ties.runs(.inward) }
    guard home + inward > 0 else { return nil }
    let missing = shown.filter { !$0.ties.runs(.home) || !$0.ties.runs(.inward) }
    let settled = missing.count(where: \.isComplete)
    var limits: [String] = []
    if shown.count < homes.count {
      limits.append("Home schools without a listed member and a listed colleague are not counted.")
    }
    if settled < missing.count {
      limits.append(
        settled == 0
          ? "Where a way is missing it is only not reported: "
            + (study.communities.contains { $0.roster == nil }
              ? "that every tie was asked for is not said." : "not every tie was asked for.")
          : "Of the \(number(missing.count)) where a way is missing, every tie was asked for at \(number(settled)); for \(missing.count - settled == 1 ? "the other" : "the others") it is only not reported."
      )
    } else if settled > 0 {
      limits.append("Where a way is missing every tie was asked for, and there was none.")
    }
    let (one, many) =
      shown.count < homes.count
      ? ("home school that is counted", "home schools that are counted") : ("home school", "home schools")
    return Finding(
      statement:
        "Members carry into the network what comes from a colleague at \(share(inward, of: shown.count, one, many)), "
        + "and pass on to a colleague what comes from elsewhere at \(share(home, of: shown.count, one, many)).",
      limit: limits.isEmpty ? nil : limits.joined(separator: " "))
  }

  /// Dependence on a single person.
  private var singleBroker: Finding? {
    let single = network.singleBroker
    guard single.tiedPairs > 1 else { return nil }
    let pairs = "\(number(single.tiedPairs)) pairs of communities with a tie between them"
    var statement =
      single.fragilePairs == 0
      ? "None of the \(pairs)" : "Of the \(pairs), \(part(single.fragilePairs, of: single.tiedPairs))"
    statement += " would lose \(single.fragilePairs < 2 ? "its" : "their") only connection if one person left"
    if single.lostPairs > 1 { statement += "; for \(number(single.lostPairs)) of them it is the same person" }
    return Finding(statement: statement + ".", limit: "Ways round through a third community are not counted.")
  }

  /// School pairs joined only through the PLN.
  private var schoolPairs: Finding? {
    let pairs = network.schoolPairs
    guard pairs.tied > 1 else { return nil }
    let rosters = zip(network.communities, reaches).compactMap { $0.isSchool && $1 != nil ? .some($0.roster) : nil }
    return Finding(
      statement:
        "Of the \(number(pairs.tied)) pairs of \(schoolWords) with a tie between them, \(part(pairs.onlyThroughNetwork, of: pairs.tied)) "
        + "\(pairs.onlyThroughNetwork == 1 ? "is" : "are") joined through members of the network alone.",
      limit: rosters.allSatisfy { $0 == .complete } ? nil : "\(place(of: rosters)), other ties may be there.")
  }

  /// Plugging structural holes: roles that a school meets only through the PLN.
  private var expertise: Finding? {
    let only = zip(network.communities, network.onlyThroughNetwork).compactMap { $0.isSchool && $0.isOne ? $1 : nil }
    let found = only.filter { !$0.roles.isEmpty }
    guard !found.isEmpty else { return nil }
    let roles = Role.allCases.filter { role in found.contains { $0.roles.contains(role.rawValue) } }.map(\.label)
    return Finding(
      statement:
        "Through the network alone \(share(found.count, of: only.count, schoolWord, schoolWords)) \(found.count == 1 ? "meets" : "meet") people in a role "
        + "that nobody listed there has: \(Wording.list(roles)).",
      limit: "Colleagues who are not listed may have such a role, or know somebody who has.")
  }

  /// The E-I index as counts, beside what the sizes of the communities lead one to expect.
  private var beyondHome: Finding? {
    let balance = network.graph.externalInternal(network.homes)
    let pairs = balance.external + balance.internalPairs
    let possible = balance.possibleExternal + balance.possibleInternal
    guard pairs > 1, balance.possibleInternal > 0 else { return nil }
    // Rounded in whole numbers, so that every machine rounds alike.
    let expected = (2 * pairs * balance.possibleExternal + possible) / (2 * possible)
    return Finding(
      statement:
        "Of the \(number(pairs)) pairs of people with a tie, \(number(balance.external)) \(balance.external == 1 ? "joins" : "join") "
        + "different communities; if ties fell on anybody alike, about \(number(expected)) would.",
      limit: "It depends on who is listed: colleagues who are not would add to the ties at home.")
  }

  // MARK: What none of them can say

  private func cautions(_ basis: Basis?) -> [String] {
    var words: [String] = []
    if basis == .measured {
      let once = isMeasuredOnce ? " once" : ""
      let when = study.wave.value.map { " (\($0))" } ?? ""
      let answers = study.responseRate.value.map {
        $0 < 1
          ? "\(Numeral.percent($0)) of those asked answered, so that some ties of the others are missing"
          : "everybody who was asked answered"
      }
      words.append("Measured\(once)\(when): \(answers ?? "how many of those asked answered is not reported").")
      if isMeasuredOnce { words.append("What came before and after is not known.") }
    } else {
      words.append(
        "These ties were read from documents or interviews, not measured: a tie that nobody spoke of is missing.")
    }
    let homes = Set(zip(network.homes, network.isMember).compactMap { $1 ? $0 : nil })
    if let gaps = gaps(of: homes.map { network.communities[$0].roster }) {
      words.append("\(gaps), so that a tie which is not there may only be unreported.")
    }
    words.append("A tie says that something is shared, not how good it is.")
    return words
  }

  /// Whose ties are missing in communities where not every tie was asked for, or is not known to have been; nil where
  /// all were.
  private func gaps(of rosters: [Roster?]) -> String? {
    let (few, unknown) = (rosters.count { $0 == .membersOnly }, rosters.count { $0 == nil })
    guard few + unknown > 0 else { return nil }
    if few == rosters.count { return "Only members’ ties were gathered" }
    if unknown == rosters.count { return "Whose ties were asked for is not reported" }
    let all = "of \(number(rosters.count)) communities"
    let gathered = few > 0 ? ["at \(number(few)) \(all) only members’ ties were gathered"] : []
    let place = few > 0 ? number(unknown) : "\(number(unknown)) \(all)"
    let reported = unknown > 0 ? ["at \(place) it is not reported whose ties were asked for"] : []
    return Wording.capitalisedFirst((gathered + reported).joined(separator: ", and "))
  }

  /// Where a tie may be missing.
  private func place(of rosters: [Roster?]) -> String {
    rosters.contains(nil) ? "Where not every tie was asked for" : "Where only members’ ties were gathered"
  }

  // MARK: Words

  /// The kinds of places that count as schools here, as far as the network has them: `nursery or school`.
  private var schoolWord: String { schoolKinds.map(\.one).joined(separator: " or ") }
  private var schoolWords: String { Wording.list(schoolKinds.map(\.many)) }

  private var schoolKinds: [(one: String, many: String)] {
    let kinds = Set(network.communities.filter(\.isSchool).map(\.kind))
    let words: [(kind: CommunityKind, one: String, many: String)] = [
      (.nursery, "nursery", "nurseries"), (.school, "school", "schools"), (.college, "college", "colleges"),
    ]
    let found = words.filter { kinds.contains($0.kind.rawValue) || $0.kind == .school && kinds.contains(nil) }
    return (found.isEmpty ? [words[1]] : found).map { ($0.one, $0.many) }
  }

  /// `none`, `nine`, `40`.
  private func number(_ value: Int) -> String { Numeral.pronoun(value) }

  /// `both`, `all`, or the number.
  private func part(_ part: Int, of whole: Int) -> String {
    part == whole ? (whole == 2 ? "both" : "all") : number(part)
  }

  /// `none of five schools`, `both schools`, `three of five schools`, `the one school`.
  private func share(_ part: Int, of whole: Int, _ one: String, _ many: String) -> String {
    if whole == 1 { return part == 1 ? "the one \(one)" : "no \(one)" }
    // Of several kinds of places, `both nurseries and schools` would be two other things.
    if many == schoolWords, schoolKinds.count > 1, part > 1 {
      return
        "\(part == whole ? whole == 2 ? "both" : "all \(number(whole))" : number(part)) of the \(part < whole ? "\(number(whole)) " : "")\(many)"
    }
    if part == whole { return whole == 2 ? "both \(many)" : "all \(number(whole)) \(many)" }
    return "\(number(part)) of \(number(whole)) \(many)"
  }
}
