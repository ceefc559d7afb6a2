// The two-way link in English.

import Networks

extension English {
  // MARK: In a glance

  package var noLink: String {
    "Neither what leaders did nor a home school is reported, so neither direction of the link can be shown."
  }

  package func glanceEverywhere(_ verdict: TwoWayLink.Verdict) -> String {
    "At all home schools: \(inSentence(verdict, isPartial: false))."
  }

  package func glance(_ verdict: TwoWayLink.Verdict, isPartial: Bool, atAll schools: Int) -> String {
    "\(inSentence(verdict, isPartial: isPartial)) at all \(numeral(schools)) home schools.".capitalisedFirst
  }

  package func glance(_ verdict: TwoWayLink.Verdict, isPartial: Bool, at schools: NameList) -> String {
    "\(inSentence(verdict, isPartial: isPartial)): \(list(schools)).".capitalisedFirst
  }

  package func bothWays(atOthers schools: Int) -> String { "Both ways at the other \(numeral(schools))." }

  private func inSentence(_ verdict: TwoWayLink.Verdict, isPartial: Bool) -> String {
    switch verdict {
    case .bothWays: "both ways"
    case .acted(.inward): "both ways by what leaders did, with no tie reported into the network"
    case .acted(.home): "both ways by what leaders did, with no tie reported home to colleagues"
    case .acted(nil): "both ways by what leaders did, with no tie reported either way"
    case .only(.inward): "one way only, into the network"
    case .only(.home): "one way only, home to colleagues"
    case .reported(.inward): "into the network, with no word of the way home"
    case .reported(.home): "home to colleagues, with no word of the way in"
    case .neither: "neither way, by ties"
    case .nothing:
      isPartial ? "nothing reported that leads all the way" : "nothing reported in either direction"
    }
  }

  package func nothingDrawn(isPartial: Bool) -> String {
    isPartial
      ? "No action is reported in either direction, nor ties that lead all the way, so no arrow is drawn."
      : "Neither an action nor a tie is reported in either direction, so no arrow is drawn."
  }

  package func nothing(of schools: NameList, isPartial: Bool, beyondEverywhere: Bool) -> String {
    let what = isPartial ? "Nothing that leads all the way" : "Nothing"
    let comma = isPartial ? "," : ""
    return beyondEverywhere
      ? "\(what)\(comma) beyond what is done at all home schools\(comma) is reported of \(list(schools))."
      : "\(what) is reported in either direction of \(list(schools))."
  }

  // MARK: In the boxes

  package func heading(_ way: TwoWayLink.Way) -> String { way == .inward ? "Goes in" : "Comes home" }

  package func heading(_ verdict: TwoWayLink.Verdict) -> String {
    switch verdict {
    case .bothWays: "Both ways"
    case .acted(.inward): "Both ways by what leaders did; no tie is reported into the network"
    case .acted(.home): "Both ways by what leaders did; no tie is reported home to colleagues"
    case .acted(nil): "Both ways by what leaders did; no tie is reported either way"
    case .only(.inward): "One way only: into the network"
    case .only(.home): "One way only: home to colleagues"
    case .reported(.inward): "Into the network; no word of the way home"
    case .reported(.home): "Home to colleagues; no word of the way in"
    case .neither: "Neither way, by ties"
    case .nothing: "Nothing reported"
    }
  }

  package var widerEnvironment: String { "The wider environment" }
  package var nothingOfEnvironment: String { "Nothing is reported of it." }
  package var allHomeSchools: String { "All home schools" }

  package func network(size: String) -> String { size.isEmpty ? "The network" : "The network: \(size)" }

  package func step(_ step: TwoWayLink.Step, _ people: Int, of all: Int, isFinding: Bool) -> String {
    let (noun, relation) =
      switch step {
      case .colleagueToMember: ("colleague", "to a member")
      case .memberToCommunity: ("member", "to another community")
      case .memberFromCommunity: ("member", "from another community")
      case .colleagueFromMember: ("colleague", "from a member")
      }
    if all == 0 { return "No \(noun) is listed" }
    // Kept together, so that no line ends within a figure.
    if people == 1, all == 1 { return "The one \(noun) has a tie \(relation)" }
    if people > 0 { return "\(people)\u{A0}of\u{A0}\(all) \(noun)s \(people == 1 ? "has" : "have") a tie \(relation)" }
    return isFinding ? "No \(noun) has a tie \(relation)" : "No tie of a \(noun) \(relation) is reported"
  }

  package var notTheSameMembers: String { "But not the same members" }
  package var noAction: String { "No action is reported." }

  package func doneEverywhere(_ actions: Int, isMore: Bool) -> String {
    let words = "\(numeral(actions)) done at all home schools"
    return isMore ? "and \(words)" : words.capitalisedFirst
  }

  package func by(_ roles: String) -> String { ", by \(roles)." }
  package func through(_ object: String) -> String { "through: \(object)" }
  package func throughWhat(_ absence: String) -> String { "Through what: \(absence)." }

  // MARK: Below the boxes

  package func notDrawn(schools: Int) -> String {
    let rest = numeral(schools, "more home school is", "more home schools are").capitalisedFirst
    return "\(rest) not drawn here, because they are so many."
  }

  package var directions: String {
    "Downwards goes what a school puts into the network, upwards what comes home to colleagues."
  }

  package func meaning(_ shaft: TwoWayDrawing.Shaft, withTies: Bool) -> String {
    switch shaft {
    case .acted: "A thick arrow: leaders acted."
    case .tied: "A thin broken arrow: nobody’s action is reported, but ties lead this way."
    case .stopped:
      "A dotted line that ends in a bar: leaders acted, but ties stop short, and everyone listed was asked about them."
    case .empty:
      "A box without an arrow: no action is reported\(withTies ? ", nor ties that lead all this way" : "")."
    }
  }

  package var countsAreOfListed: String { "Counts are of the people listed." }
}
