// A community may be named by its id or by its name: a survey asks for `Oak Primary`, not for `oak`. Whatever names one
// holds its id from here on; a name that two bear is a mistake that shows both.

import Diagnostics

/// The names of a case's communities.
struct CommunityNames {
  private let communities: [Community]
  /// The places of communities by their ids.
  private let ids: [CommunityID: Int]
  /// The places of those who bear a name, by the name without its letter case and superfluous blanks.
  private var byName: [String: [Int]] = [:]
  /// The ids that are names of other communities.
  private var ambiguous: Set<CommunityID> = []
  /// What `values` take for communities and are none.
  private var unknown: Set<CommunityID> = []

  /// O(communities).
  init(of network: NetworkStudy) {
    communities = network.communities
    ids = Dictionary(communities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, community) in communities.enumerated() where !community.name.isEmpty {
      byName[CellWords.form(of: community.name), default: []].append(place)
    }
    for (place, community) in communities.enumerated() {
      let bearers = byName[CellWords.form(of: community.id.text)] ?? []
      if bearers.contains(where: { $0 != place }) { ambiguous.insert(community.id) }
    }
  }

  /// Replaces names by ids in a case whose people and ties have been read. What names nothing is left as it is.
  /// O(people + communities).
  mutating func resolve(_ study: inout CaseStudy, _ reader: inout FieldReader) {
    guard !communities.isEmpty else { return }
    numberWithheldNames(in: &study.network.communities)
    let before = reader.diagnostics.count
    unknown = checkValues(study.network.values, &reader)
    resolve(&study.network.people, &reader)
    for place in study.network.waves.indices {
      if var people = study.network.waves[place].people {
        resolve(&people, &reader)
        study.network.waves[place].people = people
      }
    }
    for place in study.network.brokeredBy.indices { resolve(&study.network.brokeredBy[place], &reader) }
    checkRepeats(study.network.brokeredBy, under: "brokered_by", &reader)
    for place in study.network.communities.indices {
      if var outer = study.network.communities[place].partOf {
        resolve(&outer, &reader)
        study.network.communities[place].partOf = outer
      }
    }
    study.settleCommunities()
    for place in study.network.links.indices {
      resolve(&study.network.links[place].from, &reader)
      resolve(&study.network.links[place].to, &reader)
    }
    for action in study.actions.indices {
      for place in study.actions[action].at.indices { resolve(&study.actions[action].at[place], &reader) }
      for place in study.actions[action].carriedOut.indices {
        resolve(&study.actions[action].carriedOut[place].community, &reader)
      }
      checkRepeats(study.actions[action].at, under: "at", &reader)
      checkRepeats(study.actions[action].carriedOut.map(\.community), under: "carried_out", &reader)
      checkPlaces(of: study.actions[action], in: study.network, &reader)
    }
    reader.dropRepeats(since: before)
    // Where such a name is used, that has been reported.
    if !reader.diagnostics[before...].contains(where: { $0.rule == .duplicateID }) { checkNames(&reader) }
  }

  private func resolve(_ people: inout [Person], _ reader: inout FieldReader) {
    for place in people.indices { resolve(&people[place].community, &reader) }
  }

  private func resolve(_ name: inout Located<CommunityID>, _ reader: inout FieldReader) {
    let owners = owners(of: name.value)
    // Of what `values` made of a cell it has been said there.
    if unknown.contains(name.value) { name.span = Span(.none, 0..<0) }
    guard let first = owners.first else { return }
    if owners.count > 1 {
      let places = owners.prefix(2).compactMap { communities[$0].span }
      reader.report(
        .duplicateID,
        "`\(name.value)` may be \(owners.prefix(2).map { "`\(communities[$0].id)`" }.joined(separator: " or "))",
        at: name.span,
        help: ids[name.value] == nil
          ? "write the id of the one that is meant"
          : "give `\(communities[owners[1]].id)` another name, or `\(name.value)` another id: here it is both",
        labels: zip(places, owners).map { .init($0, "named `\(communities[$1].name)`") })
    }
    name.value = communities[first].id
  }

  /// Numbers the communities whose names are withheld, where there are several: a reader can tell them apart.
  private func numberWithheldNames(in communities: inout [Community]) {
    let withheld = communities.indices.filter { communities[$0].isNameWithheld }
    guard withheld.count > 1 else { return }
    for (number, place) in withheld.enumerated() { communities[place].withheldNumber = number + 1 }
  }

  /// Asks about communities of one name: a reader cannot tell them apart, and one may be a copy of the other's line.
  private func checkNames(_ reader: inout FieldReader) {
    guard byName.count < communities.count else { return }
    var first: [String: Community] = [:]
    for community in communities where !community.name.isEmpty {
      // Two schools may each have a department of the same name.
      let key = "\(CellWords.form(of: community.name)) \(community.partOf?.value.text ?? "")"
      guard let earlier = first.updateValue(community, forKey: key), let span = community.span else { continue }
      let found = Diagnostic(
        .repeatedEntry, "`\(community.id)` and `\(earlier.id)` have one name, `\(community.name)`", at: span,
        help: "write the name of each, or, where they are one, delete this one; where both bear it, add the place",
        labels: earlier.span.map { [.init($0, "the first one is here")] } ?? [])
      reader.report([found.asWarning])
    }
  }

  /// Reports communities that one field names twice, by id and by name: they would count twice, or have two states.
  private func checkRepeats(_ names: [Located<CommunityID>], under field: String, _ reader: inout FieldReader) {
    var first: [CommunityID: Span] = [:]
    for name in names {
      guard let earlier = first.updateValue(name.span, forKey: name.value), ids[name.value] != nil else { continue }
      reader.report(
        .repeatedEntry, "`\(name.value)` is named twice under `\(field)`, in two ways", at: name.span,
        help: "keep one of the two", labels: [.init(earlier, "it is here first")])
    }
  }

  /// Reports what became of an action at a place where, as `at` has it, it was not to happen.
  private func checkPlaces(of action: Action, in network: NetworkStudy, _ reader: inout FieldReader) {
    guard let first = action.at.first else { return checkSilence(of: action, in: network, &reader) }
    let places = Set(action.at.lazy.map(\.value))
    // A name that nothing bears may be meant for the one that is missing.
    guard places.allSatisfy({ ids[$0] != nil }) else { return }
    for place in action.carriedOut.map(\.community) where ids[place.value] != nil && !places.contains(place.value) {
      reader.report(
        .unknownCommunity, "`at` does not name `\(place.value)`, where this was carried out or not", at: place.span,
        help: "add `\(place.value)` to `at`, or delete it here", labels: [.init(first.span, "`at` is here")])
    }
  }

  /// Warns of an action of which it is said only where it was not done, or where that is not known. Pages take these
  /// for all places where it was to happen, and the other home schools may have been meant as well.
  private func checkSilence(of action: Action, in network: NetworkStudy, _ reader: inout FieldReader) {
    // A word that could not be read may have said that it was done.
    guard let first = action.carriedOut.first, action.placesDone.isEmpty,
      !reader.flawed.contains("actions.carried_out")
    else { return }
    let named = Set(action.carriedOut.lazy.map(\.community.value))
    guard named.count == action.carriedOut.count, named.allSatisfy({ ids[$0] != nil }),
      network.communities.contains(where: { $0.isHomeSchool && !named.contains($0.id) })
    else { return }
    let found = Diagnostic(
      .missingField, "`carried_out` says of no place that this was done there, and `at` is left out",
      at: first.community.span,
      help: "name under `at` where it was to happen, or every home school under `carried_out`")
    reader.report([found.asWarning])
  }

  /// The places of the communities that a word may mean: of that id, and of that name. None where it is an id, and the
  /// name of no other.
  private func owners(of word: CommunityID) -> [Int] {
    let own = ids[word]
    // Most words are ids.
    if own != nil, !ambiguous.contains(word) { return [] }
    return [own].compactMap { $0 } + (byName[CellWords.form(of: word.text)] ?? []).filter { $0 != own }
  }

  /// Returns what `values` take for communities and are none, after reporting it.
  private func checkValues(_ values: CellValues, _ reader: inout FieldReader) -> Set<CommunityID> {
    var unknown: Set<CommunityID> = []
    for name in values.communities {
      let id = CommunityID(name.value)
      guard ids[id] == nil, owners(of: id).isEmpty else { continue }
      unknown.insert(id)
      let known = communities.prefix(1_000)
      let near = Suggestion.nearest(
        to: name.value, among: known.flatMap { [$0.id.text, $0.name] }.filter { !$0.isEmpty })
      reader.report(
        .unknownCommunity, "`\(name.value)` is not one of this case's communities", at: name.span,
        help: near.map { "did you mean `\($0)`?" }
          ?? "they are \(known.prefix(20).map { "`\($0.id)`" }.joined(separator: ", "))\(known.count > 20 ? " …" : "")")
    }
    return unknown
  }
}
