// What the symbols of petals mean.

import Markup

extension Legend {
  func petals(_ items: inout [Item], _ layouts: [NetworkLayout]) {
    let communities = layouts.flatMap(\.communities)
    let people = layouts.flatMap { layout in zip(layout.people, layout.tiedToMembers).map { (person: $0, isTied: $1) } }
    let members = people.filter(\.person.isMember)
    if !members.isEmpty { symbol(&items, .memberInBoth, "member", radius: PetalMetrics.member) }
    let colleagues = people.filter { !$0.person.isMember }
    if colleagues.contains(where: \.isTied) { symbol(&items, .near, "near", radius: PetalMetrics.colleague) }
    if colleagues.contains(where: { !$0.isTied }) {
      // Where ties are withheld, it is no mark of anybody that none is drawn.
      let hasTies = layouts.contains { !$0.ties.isEmpty }
      symbol(&items, hasTies ? .far : .colleague, "far", radius: PetalMetrics.colleague)
    }
    if communities.contains(where: { $0.home?.staff.isEmpty == false }) {
      item(&items, .unlisted) { writer in
        var dots = PathData()
        dots.dots(at: [Point(x: -6, y: 2), Point(x: 0, y: -2), Point(x: 6, y: 2)].map { middle + $0 })
        writer.path("staff", dots)
      }
    }
    if people.contains(where: { $0.person.person?.isLeader == true }) {
      item(&items, .leader) { writer in
        writer.circle("ring", at: middle, radius: PetalMetrics.member + PetalMetrics.ring)
        writer.circle("near", at: middle, radius: PetalMetrics.colleague)
      }
    }
    if people.contains(where: { $0.person.person?.isBroker == true }) {
      item(&items, .broker) { writer in
        writer.path("halo", Symbols.diamondPath(at: middle, radius: PetalMetrics.member + PetalMetrics.halo))
        writer.circle("member", at: middle, radius: PetalMetrics.member)
      }
    }
    homes(&items, communities)
    if isShort { lines(&items, layouts) } else { ties(&items, layouts) }
  }

  private func homes(_ items: inout [Item], _ communities: [NetworkLayout.PlacedCommunity]) {
    if communities.contains(where: { $0.home?.onlyWay != nil }) {
      item(&items, .oneWayHome) { $0.circle("home one-way", at: middle, radius: 9) }
    }
    let single = communities.filter { $0.community.isOne && $0.home?.onlyWay == nil }
    if single.contains(where: { $0.home?.isStaffKnown == true }) {
      item(&items, .sizedHome) { $0.circle("home", at: middle, radius: 9) }
    }
    let unsized = single.filter { $0.home?.isStaffKnown == false }
    if !unsized.isEmpty {
      item(&items, .unsizedHome(Absence.ways(of: unsized.map(\.community.gaps.staff)))) {
        $0.circle("home size-unknown", at: middle, radius: 9)
      }
    }
    let numbers = communities.compactMap(\.community.multiplicity)
    let areCounted = numbers.map { $0.contains(where: \.isNumber) }
    for (isCounted, symbol) in [(true, LegendSymbol.severalPlaces), (false, .uncountedPlaces)]
    where areCounted.contains(isCounted) {
      item(&items, symbol) { writer in
        writer.circle("home", at: middle, radius: 9.5)
        writer.circle("rim", at: middle, radius: 6.5)
      }
    }
    if communities.contains(where: { $0.community.isMembershipUnknown }) {
      item(&items, .unknownMembers) { writer in
        writer.circle("home", at: middle - Point(x: 5, y: 0), radius: 8)
        writer.circle("pln", at: middle + Point(x: 5, y: 0), radius: 8)
      }
    }
  }

  private func symbol(_ items: inout [Item], _ symbol: LegendSymbol, _ name: String, radius: Double) {
    item(&items, symbol) { $0.circle(name, at: middle, radius: radius) }
  }

  /// Which ties lead from place to place, and how strong they are, where they differ in nothing else.
  private func lines(_ items: inout [Item], _ layouts: [NetworkLayout]) {
    let ties = layouts.flatMap { layout in
      layout.ties.map { (isAcross: layout.isAcross($0), strength: $0.tie.strength, tie: $0.tie) }
    }
    let strengths = TieStrength.allCases.filter { strength in ties.contains { $0.strength == strength } }
    for isAcross in [true, false] where ties.contains(where: { $0.isAcross == isAcross }) {
      item(&items, isAcross ? .tieBetweenPlaces : .tieAtOnePlace) {
        $0.path("\(isAcross ? "across" : "at-home") \(TieStrength.regular.token)", "M2 12L34 12")
      }
    }
    guard strengths.contains(where: { $0 != .regular }) else { return }
    let unrated = Absence.ways(of: ties.filter { $0.strength == nil }.flatMap(\.tie.strengthGaps))
    for strength in TieStrength.allCases {
      if strength != .regular {
        guard strengths.contains(strength) else { continue }
        item(&items, .strength(strength)) { $0.path("across \(strength.token)", "M2 12L34 12") }
      } else if !unrated.isEmpty || strengths.contains(.regular) {
        item(&items, .otherLines(unrated: unrated, areRegular: strengths.contains(.regular))) { writer in
          writer.path("across \(strength.token)", "M2 9L34 9")
          writer.path("at-home \(strength.token)", "M2 15L34 15")
        }
      }
    }
  }
}
