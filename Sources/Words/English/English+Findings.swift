// What ties tell, in English.

import Cases
import Networks

extension English {
  package func onBehalf(
    members: Int, of all: Int, staff: Int, schools: Int, areAllSchools: Bool, _ kinds: SchoolKinds
  ) -> Finding {
    // Of others, which are left out, it is not said what they lack: they may be listed together.
    let place = (areAllSchools ? "the " : "") + "\(pronoun(schools)) \(schools == 1 ? one(kinds) : many(kinds))"
    let who =
      members == all
      ? "\(pronoun(members)) \(members == 1 ? "member" : "members")"
      : "\(pronoun(members)) of the \(pronoun(all)) members"
    return Finding(
      statement:
        "\(who.capitalisedFirst) \(members == 1 ? "learns" : "learn") on behalf of \(pronoun(staff)) "
        + "\(staff == 1 ? "person" : "people") at \(place)"
        + (areAllSchools ? ", " : " with known members and a known staff, ")
        + "\(members == 1 ? "that member" : "themselves") included.",
      limit: "It does not say whether the others ever hear of it.")
  }

  package func reach(twoSteps: Int, oneStep: Int, onOnePerson: Int, _ rosters: RosterCounts) -> Finding {
    var statement =
      "Ties lead from these members to \(pronoun(twoSteps)) \(twoSteps == 1 ? "colleague" : "colleagues") at home"
    if oneStep < twoSteps { statement += " in one or two steps, to \(pronoun(oneStep)) of them directly" }
    if onOnePerson > 0 {
      let all =
        twoSteps == 1 ? "through one person alone" : "each of them is reached through one person alone"
      statement +=
        (twoSteps == 1 ? ", " : "; ")
        + (onOnePerson == twoSteps
          ? all
          : onOnePerson == 1
            ? "one of them is reached through one person alone"
            : "\(pronoun(onOnePerson)) of them are each reached through one person alone")
    }
    return Finding(
      statement: statement + ".",
      limit: rosters.areComplete
        ? "It counts whom a tie leads to, not what comes of it."
        : "\(place(of: rosters)), more colleagues may be reached.")
  }

  package func twoWayLink(_ link: TwoWayCounts) -> Finding {
    var limits: [String] = []
    if link.counted < link.schools {
      limits.append("Home schools without a listed member and a listed colleague are not counted.")
    }
    let isAskedInFull = link.doubt == .notAllAnswered || link.doubt == .answersUnknown
    if link.settled < link.missing {
      limits.append(
        link.settled == 0
          ? "Where a way is missing it is only not reported: \(doubt(link.doubt))."
          : "Of the \(pronoun(link.missing)) where a way is missing, "
            + (isAskedInFull ? "everybody answered at " : "every tie was asked for at ")
            + "\(pronoun(link.settled)); for \(link.missing - link.settled == 1 ? "the other" : "the others") it is "
            + "only not reported."
      )
    } else if link.settled > 0 {
      limits.append(
        "Where a way is missing every tie of those listed was asked for, and none leads that way through one member.")
    }
    let (one, many) =
      link.counted < link.schools
      ? ("home school that is counted", "home schools that are counted") : ("home school", "home schools")
    return Finding(
      statement:
        "Members carry into the network what comes from a colleague at "
        + "\(share(link.inward, of: link.counted, one, many)), "
        + "and pass on to a colleague what comes from elsewhere at \(share(link.home, of: link.counted, one, many)).",
      limit: limits.isEmpty ? nil : limits.joined(separator: " "))
  }

  private func doubt(_ doubt: TwoWayCounts.Doubt) -> String {
    switch doubt {
    case .rosterUnknown: "that every tie was asked for is not said"
    case .notAllAsked: "not every tie was asked for"
    case .notAllListed: "not every member may be listed"
    case .notAllAnswered: "not everybody who was asked answered"
    case .answersUnknown: "whether everybody who was asked answered is not said"
    }
  }

  package func singleBroker(_ broker: SingleBroker) -> Finding {
    let pairs = "\(pronoun(broker.tiedPairs)) pairs of communities with a tie between them"
    var statement =
      broker.fragilePairs == 0
      ? "None of the \(pairs)" : "Of the \(pairs), \(part(broker.fragilePairs, of: broker.tiedPairs))"
    statement += " would lose \(broker.fragilePairs < 2 ? "its" : "their") only connection if one person left"
    if broker.lostPairs > 1 {
      let (lost, fragile) = (broker.lostPairs, broker.fragilePairs)
      let pairs = lost < fragile ? "\(pronoun(lost)) of them" : lost == 2 ? "both" : "all of them"
      statement += "; for \(pairs) it is the same person"
    }
    return Finding(statement: statement + ".", limit: "Ways round through a third community are not counted.")
  }

  package func schoolPairs(
    tied: Int, onlyThroughNetwork only: Int, _ kinds: SchoolKinds, _ rosters: RosterCounts
  ) -> Finding {
    Finding(
      statement:
        "Of the \(pronoun(tied)) pairs of \(many(kinds)) with a tie between them, \(part(only, of: tied)) "
        + "\(only == 1 ? "is" : "are") joined through members of the network alone.",
      limit: rosters.areComplete ? nil : "\(place(of: rosters)), other ties may be there.")
  }

  package func expertise(
    schools: Int, of all: Int, areAllSchools: Bool, roles: [Role], _ kinds: SchoolKinds
  ) -> Finding {
    let place = share(schools, of: all, kinds) + (areAllSchools ? "" : " where the role of everybody listed is known")
    return Finding(
      statement:
        "Through the network alone \(place) \(schools == 1 ? "meets" : "meet") people in a role that "
        + "nobody listed there has"
        + (schools > 1 && roles.count > 1
          ? "; over all of them these roles are \(list(roles.map(label)))." : ": \(list(roles.map(label)))."),
      limit: "Colleagues who are not listed may have such a role, or know somebody who has.")
  }

  package func beyondHome(external: Int, expected: Int, pairs: Int) -> Finding {
    Finding(
      statement:
        "Of the \(pronoun(pairs)) pairs of people with a tie, \(pronoun(external)) \(external == 1 ? "joins" : "join") "
        + "different communities; if ties fell on anybody alike, about \(pronoun(expected)) would.",
      limit: "It depends on who is listed: colleagues who are not would add to the ties at home.")
  }

  package func measured(isOnce: Bool, wave: String?, responseRate: Reported<Double>) -> [String] {
    let answers = responseRate.value.map {
      $0 < 1
        ? "\(share($0)) of those asked answered, so that some ties of the others are missing"
        : "everybody who was asked answered"
    }
    let open = "how many of those asked answered is \(label(responseRate.absence ?? .notReported))"
    let when = (isOnce ? " once" : "") + (wave.map { $0.contains("(") ? ", \($0)" : " (\($0))" } ?? "")
    return ["Measured\(when): \(answers ?? open)."]
      + (isOnce ? ["What came before and after is not known."] : [])
  }

  package var documented: String {
    "These ties were read from documents or interviews, not measured: a tie that nobody spoke of is missing."
  }

  package func gaps(_ rosters: RosterCounts) -> String? {
    whoseTiesAreMissing(rosters).map { "\($0), so that a tie which is not there may only be unreported." }
  }

  package var notAllMembersListed: String {
    "Not every member is listed, or there may be others: what is counted here is counted of those who are listed."
  }

  package var tieIsNoQuality: String { "A tie says that something is shared, not how good it is." }

  private func whoseTiesAreMissing(_ rosters: RosterCounts) -> String? {
    let (few, unknown) = (rosters.membersOnly, rosters.notReported)
    guard few + unknown > 0 else { return nil }
    if few == rosters.all { return "Only members’ ties were gathered" }
    if unknown == rosters.all { return "Whose ties were asked for is not reported" }
    let all = "of \(pronoun(rosters.all)) communities"
    let gathered = few > 0 ? ["at \(pronoun(few)) \(all) only members’ ties were gathered"] : []
    let place = few > 0 ? pronoun(unknown) : "\(pronoun(unknown)) \(all)"
    let reported = unknown > 0 ? ["at \(place) it is not reported whose ties were asked for"] : []
    return (gathered + reported).joined(separator: ", and ").capitalisedFirst
  }

  /// Where a tie may be missing.
  private func place(of rosters: RosterCounts) -> String {
    if rosters.notReported > 0 { return "Where not every tie was asked for" }
    return rosters.membersOnly > 0 ? "Where only members’ ties were gathered" : "Where not every member is listed"
  }

  // MARK: Parts of sentences

  private func words(_ kind: CommunityKind) -> (one: String, many: String) {
    switch kind {
    case .nursery: ("nursery", "nurseries")
    case .college: ("college", "colleges")
    default: ("school", "schools")
    }
  }

  /// `nursery or school`.
  private func one(_ kinds: SchoolKinds) -> String { kinds.kinds.map { words($0).one }.joined(separator: " or ") }
  private func many(_ kinds: SchoolKinds) -> String { list(kinds.kinds.map { words($0).many }) }

  /// `both`, `all`, or the number.
  func part(_ part: Int, of whole: Int) -> String {
    part == whole ? (whole == 2 ? "both" : "all") : pronoun(part)
  }

  /// `none of five schools`, `neither school`, `both schools`, `three of five schools`, `the one school`.
  func share(_ part: Int, of whole: Int, _ one: String, _ many: String) -> String {
    if whole == 1 { return part == 1 ? "the one \(one)" : "no \(one)" }
    if part == whole { return whole == 2 ? "both \(many)" : "all \(pronoun(whole)) \(many)" }
    if part == 0, whole == 2 { return "neither \(one)" }
    return "\(pronoun(part)) of \(pronoun(whole)) \(many)"
  }

  /// The same of kinds of places. Of several, `both nurseries and schools` would be two other things.
  private func share(_ part: Int, of whole: Int, _ kinds: SchoolKinds) -> String {
    guard whole > 1, part > 1, kinds.kinds.count > 1 else { return share(part, of: whole, one(kinds), many(kinds)) }
    return part < whole
      ? "\(pronoun(part)) of the \(pronoun(whole)) \(many(kinds))"
      : "\(whole == 2 ? "both" : "all \(pronoun(whole))") of the \(many(kinds))"
  }
}
