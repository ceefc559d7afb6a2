// The network of networks: above some hundred people a drawing of each would tell nothing, so each community becomes one
// bubble with its counts, and the ties between two communities become one tie with their weight.

extension Network {
  /// Above this many people a drawing shows communities only.
  public static let mostPeople = 300

  /// Returns the network with one person for each community that has members, standing for all of them. O(people + ties).
  func condensed() -> Network {
    var members: [String: Int] = [:]
    var homes: [String: String] = [:]
    for person in people where person.isMember {
      members[person.community, default: 0] += 1
      homes[person.id] = person.community
    }
    let bubbles = communities.map { community in
      Community(
        id: community.id, name: community.name, caption: community.caption,
        multiplicity: community.multiplicity ?? members[community.id].map { "\($0)★" },
        anonymousMembers: members[community.id] == nil ? community.anonymousMembers : 0, isMembershipUnknown: community.isMembershipUnknown)
    }
    let speakers = members.keys.map { Person(id: $0, label: "", community: $0, isMember: true) }
    var weights: [[String]: (count: Int, there: Bool, back: Bool)] = [:]
    for tie in ties {
      guard let from = homes[tie.from], let to = homes[tie.to], from != to else { continue }
      let isForward = from.utf8.lexicographicallyPrecedes(to.utf8)
      let pair = isForward ? [from, to] : [to, from]
      var entry = weights[pair] ?? (0, false, false)
      entry.count += 1
      if isForward || tie.isMutual { entry.there = true }
      if !isForward || tie.isMutual { entry.back = true }
      weights[pair] = entry
    }
    let joined = weights.map { pair, entry in
      Tie(
        from: entry.there ? pair[0] : pair[1], to: entry.there ? pair[1] : pair[0],
        strength: entry.count < 3 ? .occasional : entry.count < 10 ? .regular : .core, isMutual: entry.there && entry.back)
    }
    return Network(title: title, communities: bubbles, people: speakers, ties: joined)
  }
}
