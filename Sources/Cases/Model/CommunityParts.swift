// What follows from where communities lie: a university whose people all work in its institutes is no place of its own
// beside them, an institute is called by its university as well, and a university of a case on higher education is the
// home of its members.

import Networks

extension CaseStudy {
  /// Settles what follows from `part_of` and from the case's phases, once everything in the case holds ids.
  /// O(people + communities × depth) of a case that has parts or is on higher education alone.
  mutating func settleCommunities() {
    let communities = network.communities
    let isOnHigherEducation = self.isOnHigherEducation
    guard isOnHigherEducation || communities.contains(where: { $0.partOf != nil }) else { return }
    let places = Dictionary(communities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let chains = communities.map { NetworkStudy.wholes(of: $0, communities, places) }
    var (listed, homes): (Set<CommunityID>, Set<CommunityID>) = ([], [])
    for people in [network.people] + network.waves.compactMap(\.people) {
      for person in people {
        listed.insert(person.community.value)
        if person.isMember { homes.insert(person.community.value) }
      }
    }
    homes.formUnion(communities.lazy.filter { $0.members.value ?? 0 > 0 }.map(\.id))
    // The places of what has parts in the network, and of what has members in itself or in a part.
    var (wholes, haveMembers): ([Int: [Int]], Set<Int>) = ([:], [])
    for (place, chain) in chains.enumerated() {
      if homes.contains(communities[place].id) { haveMembers.formUnion([place] + chain) }
      if let whole = chain.first, !communities[place].isOutside { wholes[whole, default: []].append(place) }
    }
    let namesakes = Dictionary(grouping: communities, by: \.name).filter { $0.value.count > 1 }
    for (place, chain) in chains.enumerated() {
      let community = communities[place]
      network.communities[place].wholeNames = community.namesToAdd(chain.map { communities[$0] })
      network.communities[place].isNamedByWhole = !community.hasNameOfItsOwn || namesakes[community.name] != nil
      if let outermost = chain.last ?? (wholes[place] == nil ? nil : place) {
        network.communities[place].outermost = communities[outermost].id
      }
      network.communities[place].isMadeOfParts =
        !listed.contains(community.id)
        && community.hasNobodyBesides(parts: (wholes[place] ?? []).map { communities[$0] })
      network.communities[place].isUniversityHome =
        isOnHigherEducation && community.kind.value == .university && haveMembers.contains(place)
    }
  }
}

extension CaseStudy {
  /// Whether all schools of the case are universities: as its phases say, or, where they are left out, its communities.
  private var isOnHigherEducation: Bool {
    if context.phases.isStated { return context.phases.value == [.higher] }
    let communities = network.communities
    let universities = Set(communities.lazy.filter { $0.kind.value == .university }.map(\.id))
    // What lies in a department lies in its university, too.
    let departments = Set(communities.lazy.filter { $0.kind.value == .department && $0.partOf != nil }.map(\.id))
    return !universities.isEmpty
      && communities.allSatisfy { community in
        universities.contains(community.id)
          || community.partOf.map { universities.contains($0.value) || departments.contains($0.value) } ?? false
      }
  }
}

extension NetworkStudy {
  /// The places of what a community lies in, from the inside out.
  fileprivate static func wholes(
    of community: Community, _ communities: [Community], _ places: [CommunityID: Int]
  ) -> [Int] {
    var chain: [Int] = []
    var next = community.partOf.flatMap { places[$0.value] }
    // What lies in itself is a mistake of its own.
    while let place = next, !chain.contains(place), communities[place].id != community.id {
      chain.append(place)
      next = communities[place].partOf.flatMap { places[$0.value] }
    }
    return chain
  }

  /// The communities in which people work: not those whose people all work in their parts.
  public var places: [Community] { communities.filter { !$0.isMadeOfParts } }

  /// The pairs of places that are linked as organisations: a link of what is made of parts joins all of these.
  public var linkedPlaces: [(from: CommunityID, to: CommunityID)] {
    guard !links.isEmpty, communities.contains(where: \.isMadeOfParts) else {
      return links.map { ($0.from.value, $0.to.value) }
    }
    let wholes = Set(communities.lazy.filter(\.isMadeOfParts).map(\.id))
    let parts = Dictionary(grouping: communities) { $0.partOf?.value }
    func inside(_ id: CommunityID, depth: Int) -> [CommunityID] {
      guard wholes.contains(id), depth < communities.count else { return [id] }
      return (parts[id] ?? []).flatMap { inside($0.id, depth: depth + 1) }
    }
    return links.flatMap { link in
      let ends = inside(link.to.value, depth: 0)
      return inside(link.from.value, depth: 0).flatMap { from in ends.map { (from, $0) } }
    }
  }
}

extension Community {
  /// Whether all its people are in its parts, as far as is reported. What only administers its parts, such as a trust,
  /// has a staff of its own.
  fileprivate func hasNobodyBesides(parts: [Community]) -> Bool {
    guard !parts.isEmpty, count == .one, !isSizeUnclear else { return false }
    switch members {
    case .notReported, .notApplicable, .value(0): break
    case .notKnown, .withheld, .value: return false
    }
    switch kind.value {
    case .trust, .localAuthority, .ministry, .agency:
      return !staff.isStated || parts.contains { $0.worksIn(self) }
    default: return true
    }
  }

  /// Whether who works here works in the whole as well, as in a department or in a part of a school.
  func worksIn(_ whole: Community) -> Bool {
    kind.value == .department || whole.kind.value.map(CommunityKind.schools.contains) == true
  }

  /// Whether its name says which it is without that of what it lies in.
  fileprivate var hasNameOfItsOwn: Bool {
    switch kind.value {
    case .school, .nursery, .college, .university, .trust, .localAuthority, .ministry, .agency: true
    case .department, .trainingInstitution, .other, nil: false
    }
  }

  /// The names of what it lies in that its own does not say, as far as they are published.
  fileprivate func namesToAdd(_ wholes: [Community]) -> [String] {
    guard !isNameWithheld, !wholes.isEmpty else { return [] }
    var known = CellWords.form(of: name)
    var names: [String] = []
    for whole in wholes where !whole.isNameWithheld {
      let name = whole.name.isEmpty ? whole.id.text : whole.name
      let form = CellWords.form(of: name)
      guard !known.contains(form) else { continue }
      known += " " + form
      names.append(name)
    }
    return names
  }
}
