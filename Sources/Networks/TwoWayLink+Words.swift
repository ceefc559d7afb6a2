// The two-way link in sentences: what a reader with ten minutes takes away, and what stands on each school's two ways.

extension TwoWayLink.Way {
  var name: String { self == .inward ? "Goes in" : "Comes home" }
}

extension TwoWayLink.Verdict {
  var words: String {
    switch self {
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

  /// A sign for the eye alone.
  var sign: String {
    switch self {
    case .bothWays, .acted: "⇅"
    case .only(.inward), .reported(.inward): "↓"
    case .only(.home), .reported(.home): "↑"
    case .neither, .nothing: "–"
    }
  }

  var token: String {
    switch self {
    case .bothWays, .acted: "both"
    case .only: "only"
    case .reported: "reported"
    case .neither: "neither"
    case .nothing: "nothing"
    }
  }
}

extension TwoWayLink {
  /// What the diagram comes to, school by school where few are alike.
  public var glance: String {
    guard !schools.isEmpty || !everywhere.isEmpty else {
      return "Neither what leaders did nor a home school is reported, so neither direction of the link can be shown."
    }
    guard !schools.isEmpty else { return "At all home schools: \(TwoWayLink.inSentence(verdictEverywhere))." }
    var groups: [(verdict: Verdict, names: [String])] = TwoWayLink.verdicts.map { ($0, []) }
    for school in schools {
      let verdict = verdict(of: school)
      for index in groups.indices where groups[index].verdict == verdict {
        groups[index].names.append(Numeral.name(school.name))
      }
    }
    groups = groups.filter { !$0.names.isEmpty }
    let hasPartOfAWay = schools.contains { verdict(of: $0) == .nothing && $0.hasPartOfAWay }
    func inSentence(_ verdict: Verdict) -> String {
      verdict == .nothing && hasPartOfAWay ? "nothing reported that leads all the way" : TwoWayLink.inSentence(verdict)
    }
    if groups.count == 1, let group = groups.first, group.names.count > 2 {
      return Numeral.sentence("\(inSentence(group.verdict)) at all \(Numeral.words(group.names.count)) home schools.")
    }
    return groups.map { verdict, names in
      // Where most are as they should be, only the others are news.
      if verdict == .bothWays, groups.count > 1, names.count > 3 {
        return "Both ways at the other \(Numeral.words(names.count))."
      }
      return Numeral.sentence("\(inSentence(verdict)): \(Numeral.list(names, atMost: 8)).")
    }.joined(separator: " ")
  }

  /// In the order in which they are told: what is out of the ordinary first.
  private static let verdicts: [Verdict] = [
    .only(.inward), .only(.home), .neither, .reported(.inward), .reported(.home), .nothing, .acted(untied: .inward),
    .acted(untied: .home), .acted(untied: nil), .bothWays,
  ]

  private static func inSentence(_ verdict: Verdict) -> String {
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
    case .nothing: "nothing reported in either direction"
    }
  }

  /// What is said of the schools that have nothing of their own to show; nil where there are none.
  var words: String? {
    let names = silent.map(\.name)
    // A tie that leads a part of the way is something that is reported.
    let hasPartOfAWay = silent.contains(where: \.hasPartOfAWay)
    if everywhere.isEmpty, shown.isEmpty {
      return hasPartOfAWay
        ? "No action is reported in either direction, nor ties that lead all the way, so no arrow is drawn."
        : "Neither an action nor a tie is reported in either direction, so no arrow is drawn."
    }
    guard !names.isEmpty else { return nil }
    let what = hasPartOfAWay ? "Nothing that leads all the way" : "Nothing"
    let words =
      everywhere.isEmpty
      ? "\(what) is reported in either direction of"
      : "\(what)\(hasPartOfAWay ? "," : "") beyond what is done at all home schools\(hasPartOfAWay ? "," : "") is reported of"
    return "\(words) \(Numeral.list(names.map(Numeral.name), atMost: 200))."
  }
}

extension TwoWayLink.School {
  /// The steps by which ties lead one of its ways, in order: how many of those listed have such a tie. Empty where
  /// nobody is listed.
  func tieLines(_ way: TwoWayLink.Way) -> [String] {
    guard let ties, ties.members + ties.colleagues > 0 else { return [] }
    func line(_ number: Int, of all: Int, _ noun: String, _ relation: String, _ other: String) -> String {
      if all == 0 { return "no \(noun) is listed" }
      // Kept together, so that no line ends within a figure.
      if number == 1, all == 1 { return "the one \(noun) has a tie \(relation) \(other)" }
      if number > 0 {
        return "\(number)\u{A0}of\u{A0}\(all) \(noun)s \(number == 1 ? "has" : "have") a tie \(relation) \(other)"
      }
      return isRosterComplete
        ? "no \(noun) has a tie \(relation) \(other)" : "no tie of a \(noun) \(relation) \(other) is reported"
    }
    var lines: [String]
    switch way {
    case .inward:
      lines = [
        line(ties.heard, of: ties.colleagues, "colleague", "to", "a member"),
        line(ties.givers, of: ties.members, "member", "to", "another community"),
      ]
      if ties.heard > 0, ties.givers > 0, !ties.runs(way) { lines.append("but not the same members") }
    case .home:
      lines = [
        line(ties.takers, of: ties.members, "member", "from", "another community"),
        line(ties.reached, of: ties.colleagues, "colleague", "from", "a member"),
      ]
      if ties.takers > 0, ties.reached > 0, !ties.runs(way) { lines.append("but not the same members") }
    }
    return lines.map(Numeral.sentence)
  }
}
