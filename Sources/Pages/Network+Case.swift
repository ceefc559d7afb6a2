// A case's network as mathematics sees it: the only place where the words of a case become a graph.

import Cases
import Networks
import Words

extension Network {
  /// The network of a case, as it was last known or at one time of measuring.
  init(of study: CaseStudy, at wave: Wave? = nil, in words: any Phrasebook) {
    // A wave without a list of people has those of the network, and not those of the last wave.
    let network = wave == nil ? study.network.latest : study.network
    self.init(of: network, titled: words.networkTitle(of: study.title), at: wave, in: words)
  }

  package init(of network: NetworkStudy, titled title: String, at wave: Wave? = nil, in words: any Phrasebook) {
    let (people, ties) = (wave?.people ?? network.people, wave?.ties ?? network.ties)
    let rooms = Dictionary(grouping: people, by: \.community.value)
    // What is said of numbers is said of those who were listed last.
    let last = wave == nil ? nil : network.times.last
    let isEarlier = last.map { $0.label != wave?.label && (wave?.people != nil || $0.people != nil) } ?? false
    let prefixes = rooms.mapValues { Network.commonPrefix($0.map(\.id.text)) }
    self.init(
      title: title,
      communities: network.places.map { community in
        let listed = rooms[community.id] ?? []
        let listedMembers = listed.count(where: \.isMember)
        let members = network.members(of: community, listed: (listedMembers, listed.count), isEarlier: isEarlier)
        // Of several alike those who are listed may be of any.
        let unlisted = community.count == .one || listedMembers == 0 ? members.unlisted : 0
        return Community(
          id: community.id.text, name: words.name(of: community), ownName: words.ownName(of: community),
          whole: community.wholeNames.joined(separator: ", "),
          caption: Network.caption(community, members, words),
          multiplicity: Network.multiplicity(community, words),
          anonymousMembers: min(unlisted, Network.mostUnlisted), unlistedMembers: unlisted,
          isMembershipUnknown: listedMembers == 0 && members.count.value == nil, areMembersAtLeast: members.isAtLeast,
          kind: community.kind.value, isSchool: community.kind.value == nil && community.kind.isStated ? false : nil,
          staff: community.staff.value, organisation: community.outermost?.text,
          gaps: .init(
            kind: community.kind.absence ?? .notReported, staff: community.staff.absence ?? .notReported,
            members: members.count.absence ?? community.members.absence ?? .notReported),
          roster: network.areTiesWithheld && community.roster != .membersOnly ? nil : community.roster,
          // Where not every member is listed, the ties of the others were not asked for.
          showsEveryTie: !members.isPartlyListed && network.showsEveryTie(of: community, at: wave))
      },
      people: people.map {
        Person(
          id: $0.id.text, label: String($0.id.text.dropFirst(prefixes[$0.community.value] ?? 0)),
          community: $0.community.value.text, isMember: $0.isMember, isBroker: $0.isBroker, role: $0.role.value)
      },
      ties: ties.map {
        Tie(
          from: $0.from.value.text, to: $0.to.value.text, kind: $0.kind.value,
          strength: $0.strength.value,
          gaps: .init(kind: $0.kind.absence ?? .notReported, strength: $0.strength.absence ?? .notReported),
          weight: $0.weight, isMutual: $0.isMutual)
      }, links: network.linkedPlaces.map { ($0.from.text, $0.to.text) },
      areMembersAtLeast: NetworkSize(of: network, people, areEarlier: isEarlier).areMembersAtLeast,
      publishesTies: !network.areTiesWithheld, discName: words.disc)
  }

  /// How many characters all ids of a community start with, up to a hyphen: its disc says already that they are its
  /// people's.
  private static func commonPrefix(_ ids: [String]) -> Int {
    // In ASCII each byte is a character.
    ids.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
      ? commonPrefix(ids.map(\.utf8), hyphen: UInt8(ascii: "-")) : commonPrefix(ids, hyphen: "-")
  }

  private static func commonPrefix<Text: BidirectionalCollection>(_ ids: [Text], hyphen: Text.Element) -> Int
  where Text.Element: Equatable {
    guard let first = ids.first, ids.count > 1 else { return 0 }
    var prefix = first[...]
    for id in ids.dropFirst() {
      prefix = prefix.prefix(zip(prefix, id).prefix { $0 == $1 }.count)
    }
    return prefix.lastIndex(of: hyphen).map { prefix.distance(from: prefix.startIndex, to: $0) + 1 } ?? 0
  }

  /// How many of a community belong to the network: of the staff, where it was reported, else of those listed.
  private static func caption(
    _ community: Cases.Community, _ members: Membership, _ words: any Phrasebook
  ) -> String {
    guard community.count == .one else { return words.membership(ofEach: members.count) }
    let text = words.membership(members.count, ofStaff: community.staff.value, ofListed: members.ofListed ?? 0)
    return members.isAtLeast ? words.atLeast(text) : text
  }

  private static func multiplicity(_ community: Cases.Community, _ words: any Phrasebook) -> String? {
    switch community.count {
    case .one: nil
    case .several(let number): "× \(words.number(number))"
    case .notKnown: "× ?"
    }
  }

  /// The most members who are drawn of a community beside those who are listed; of many alike, those of one.
  private static let mostUnlisted = 12
}
