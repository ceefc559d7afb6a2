// The two-way link in English.

import Networks

extension English {
  package var noLink: String { "Neither what leaders did nor a home school is reported." }
  package func onlyEverywhere(hasSchools: Bool) -> String {
    hasSchools ? "Which home schools there are is not reported." : "There is no home school in this network."
  }

  package func acted(
    inward: Int, home: Int, of schools: Int, isMoreListed: Bool, isHardlySaid: Bool, areSchools: Bool
  ) -> String {
    let (one, several) = areSchools ? ("home school", "home schools") : ("home organisation", "home organisations")
    func place(_ number: Int) -> String { share(number, of: schools, one, several) }
    let reported =
      !isMoreListed
      ? "reported" : isHardlySaid ? "reported, neither dropped nor in doubt," : "reported to have been carried out"
    if inward == 0, home == 0 {
      return "No action is \(reported) at \(schools == 1 ? "the \(one)" : "any \(one)")."
    }
    // That none is reported is no report of a number of schools.
    if inward == 0 || home == 0 {
      let (missing, other) =
        inward == 0
        ? ("puts something into the network", "brings something home")
        : ("brings something home", "puts something into the network")
      return
        "No action that \(missing) is \(reported) at \(schools == 1 ? "the \(one)" : "any \(one)"); "
        + "one that \(other) is \(reported) at \(place(max(inward, home)))."
    }
    if inward == home { return "An action is \(reported) in each direction at \(place(inward))." }
    return
      "An action that puts something into the network is \(reported) at \(place(inward)), one that brings something "
      + "home at \(place(home))."
  }

  package func actedElsewhere(_ places: NameList) -> String {
    places.names.count + places.rest == 1
      ? "An action is also reported at \(list(places)), which is not counted as a home school."
      : "Actions are also reported at \(list(places)), which are not counted as home schools."
  }

  package func actedAsAWhole(_ places: NameList) -> String {
    places.names.count + places.rest == 1
      ? "An action is reported at \(list(places)) as a whole."
      : "Actions are reported at \(list(places)), each as a whole."
  }

  package var systemLeftOut: String { "What the wider system did is not counted." }

  package func glance(_ finding: TwoWayLink.TieFinding, at schools: NameList) -> String {
    "\(label(finding)): \(list(schools))."
  }

  package func label(_ finding: TwoWayLink.TieFinding) -> String {
    switch finding {
    case .only(.inward): "Ties through a member lead one way only, into the network"
    case .only(.home): "Ties through a member lead one way only, home to colleagues"
    case .neither: "Ties through a member lead neither way"
    }
  }

  package func step(
    _ step: TwoWayLink.Step, _ people: Int, of all: Int, isFinding: Bool, lacksMembers: Bool
  ) -> String {
    let (noun, relation) =
      switch step {
      case .colleagueToMember: ("colleague", "to a member")
      case .memberToCommunity: ("member", "to another community")
      case .memberFromCommunity: ("member", "from another community")
      case .colleagueFromMember: ("colleague", "from a member")
      }
    if all == 0 { return "No \(noun) is listed" }
    // Kept together, so that no line ends within a figure.
    let those = lacksMembers && noun == "member" ? "listed member" : noun
    if people == 1, all == 1 { return "The one \(those) has a tie \(relation)" }
    if people > 0 { return "\(people)\u{A0}of\u{A0}\(all) \(those)s \(people == 1 ? "has" : "have") a tie \(relation)" }
    return isFinding ? "No listed \(noun) has a tie \(relation)" : "No tie of a \(noun) \(relation) is reported"
  }

  package var notTheSameMembers: String { "But not the same members" }
  package func allHomes(areSchools: Bool) -> String { atAllHomes(areSchools: areSchools).capitalisedFirst }

  package func noAction(besidesAll isMore: Bool, leftOut: [TwoWayLink.LeftOut]) -> String {
    guard !leftOut.isEmpty else { return isMore ? "No action of its own is reported" : "No action is reported" }
    let kinds = [
      leftOut.contains(where: \.isDropped) ? "what was dropped" : nil,
      leftOut.allSatisfy(\.isDropped) ? nil : "the wider system’s",
    ].compactMap { $0 }
    return "None\(isMore ? " of its own" : "") but \(list(kinds))"
  }
}
