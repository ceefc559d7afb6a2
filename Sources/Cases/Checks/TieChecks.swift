// Who is in the picture of a network, and who is tied to whom: the questions of an editor who draws it by hand.

import Diagnostics
import Networks

/// The look at one case's communities, people and ties.
struct TieChecks {
  private let network: NetworkStudy
  private let actions: [Action]
  /// Whether no mistake has cost a part of what the case says of its network, and of who acted.
  private let isWhole: Bool
  private let isDraft: Bool

  init(of study: CaseStudy) {
    isDraft = study.isKnownDraft
    network = study.network
    actions = study.actions
    isWhole = study.flawed.isDisjoint(with: ["network", "actions"]) && !study.network.isPartial
  }

  /// Reports what an editor would ask about. What is absent is asked for only where everything could be read. O(n log
  /// n) in people and ties.
  func check(_ reader: inout FieldReader) {
    var tied = Numbers(room: network.people.count)
    checkRepeats(network.ties, &tied, &reader)
    for wave in network.waves { checkRepeats(wave.ties, &tied, &reader) }
    let contradictions = NetworkContradictions(of: network)
    contradictions.checkCoordination(&reader)
    contradictions.checkCircles(&reader)
    guard isWhole else { return }
    contradictions.check(&reader)
    let people = network.everybody
    reader.report(SizeChecks(of: network, isDraft: isDraft).diagnostics())
    checkCommunities(people, &reader)
    // A schematic network is drawn to explain; nobody was asked.
    guard network.basis.value != .schematic, !tied.isEmpty else { return }
    checkPeople(people, tied, &reader)
  }

  /// The people that ties name, numbered as they come, so that each name is looked up once.
  private struct Numbers {
    private var numbers: [PersonID: Int] = [:]

    init(room: Int) { numbers.reserveCapacity(room) }

    var isEmpty: Bool { numbers.isEmpty }
    var count: Int { numbers.count }

    func contains(_ person: PersonID) -> Bool { numbers[person] != nil }

    mutating func number(of person: PersonID) -> Int {
      if let known = numbers[person] { return known }
      let next = numbers.count
      numbers[person] = next
      return next
    }
  }

  // MARK: Ties

  /// One direction of a tie.
  private struct Arc {
    let from: Int
    let to: Int
    let tie: Int
    var key: (Int, Int, Int) { (from, to, tie) }
  }

  private func checkRepeats(_ ties: [Tie], _ tied: inout Numbers, _ reader: inout FieldReader) {
    var arcs: [Arc] = []
    arcs.reserveCapacity(ties.count * 2)
    for index in ties.indices {
      let (from, to) = (tied.number(of: ties[index].from.value), tied.number(of: ties[index].to.value))
      if from == to {
        reader.report(
          .selfTie, "`\(ties[index].from.value)` is tied to themselves",
          at: ties[index].from.span.through(ties[index].to.span), help: "name the other person")
        continue
      }
      arcs.append(Arc(from: from, to: to, tie: index))
      if ties[index].isMutual { arcs.append(Arc(from: to, to: from, tie: index)) }
    }
    arcs.sort { $0.key < $1.key }
    // For each tie that repeats another, the first such one.
    var repeats: [Int: Int] = [:]
    // The arcs of one pair that repeat none: at most one of each kind, so that many repeats cost no more than few.
    var kept: [Arc] = []
    for arc in arcs {
      if let last = kept.last, last.from != arc.from || last.to != arc.to { kept.removeAll(keepingCapacity: true) }
      let kind = ties[arc.tie].kind.value
      if let first = kept.first(where: { isSame(ties[$0.tie].kind.value, kind) }) {
        repeats[arc.tie] = min(first.tie, repeats[arc.tie] ?? first.tie)
      } else if isWhole || kind != nil {
        kept.append(arc)
      }
    }
    for (index, first) in repeats.sorted(by: { $0.key < $1.key }) {
      let (tie, other) = (ties[index], ties[first])
      reader.report(
        .duplicateTie,
        "the tie `\(tie.from.value) \(tie.isMutual ? "<->" : "->") \(tie.to.value)` repeats one that is listed before",
        at: tie.from.span.through(tie.to.span), help: help(forRepeat: tie, of: other),
        labels: [.init(other.from.span.through(other.to.span), "first listed here")])
    }
  }

  /// Of two ties, one of which repeats the other, that one goes which says no more than the other.
  private func help(forRepeat tie: Tie, of first: Tie) -> String {
    func says(_ tie: Tie, allOf other: Tie) -> Bool {
      let isAhead = tie.from.value == other.from.value
      return (tie.isMutual || isAhead && !other.isMutual)
        && (other.kind.value == nil || other.kind.value == tie.kind.value)
        && (!other.strength.isStated || other.strength == tie.strength)
        && other.evidence.allSatisfy { mark in tie.evidence.contains { $0.value == mark.value } }
    }
    if says(first, allOf: tie) { return "delete it: the first one says the same" }
    if says(tie, allOf: first) { return "delete the first one: this one says as much, or more" }
    return "keep one, with what both of them say; `<->` stands for both directions"
  }

  /// A tie whose kind is not reported may be the one that is listed with its kind, unless a mistake has cost the kind.
  private func isSame(_ a: TieKind?, _ b: TieKind?) -> Bool {
    guard let a, let b else { return isWhole }
    return a == b
  }

  // MARK: Communities

  private func checkCommunities(_ people: [Person], _ reader: inout FieldReader) {
    var spoken = Set(people.lazy.map(\.community.value))
    let inhabited = spoken
    spoken.formUnion(network.brokeredBy.lazy.map(\.value))
    spoken.formUnion(network.communities.lazy.compactMap { $0.partOf?.value })
    for link in network.links { spoken.formUnion([link.from.value, link.to.value]) }
    let known = Set(network.communities.lazy.map(\.id))
    // A person of a community that is not listed may well belong to one that now seems to be empty.
    guard inhabited.isSubset(of: known) else { return }
    guard !network.isPeopleWithheld else { return }
    for community in network.communities
    where community.count == .one && !community.members.isStated && !spoken.contains(community.id) {
      reader.report(
        .emptyCommunity, "nobody belongs to the community `\(community.id)`", at: community.span,
        help: "list its people under `people`, or say with `members` how many of them belong to the network")
    }
  }

  // MARK: People

  private func checkPeople(_ people: [Person], _ tied: Numbers, _ reader: inout FieldReader) {
    let alone = people.filter { !tied.contains($0.id) }
    // A name of an unknown person has been reported; it may well have meant somebody who now seems to be alone.
    guard !alone.isEmpty, tied.count == people.count - alone.count else { return }
    let members = Dictionary(grouping: alone.filter(\.isMember), by: \.community.value)
    for (community, lonely) in members.sorted(by: { $0.key < $1.key }) {
      guard let first = lonely.first else { continue }
      reader.report(
        .memberWithoutTies,
        lonely.count == 1
          ? "the member `\(first.id)` has no ties" : "\(lonely.count) members of `\(community)` have no ties",
        at: first.span, help: "list under `ties` whom they share with; where it is nobody, the text should say so",
        labels: lonely.labelsOfOthers)
    }
    // Where every tie was asked for, to have none is a finding. Who does something in the case has a part in it.
    let acting = Set(actions.lazy.flatMap(\.by).map(\.value))
    let byCommunity = Dictionary(
      grouping: alone.filter { !$0.isMember && !acting.contains($0.id) }, by: \.community.value)
    for community in network.communities where community.roster?.isOfEveryone != true {
      let strangers = byCommunity[community.id] ?? []
      guard let first = strangers.first else { continue }
      let message =
        strangers.count == 1
        ? "`\(first.id)` is named by no tie" : "\(strangers.count) people of `\(community.id)` are named by no tie"
      reader.report(
        .personWithoutTies, message, at: first.span,
        help:
          "add their ties; or give `\(community.id)` `roster: complete`, where all of its staff were asked and these "
          + "have none",
        labels: strangers.labelsOfOthers)
    }
  }
}

extension [Person] {
  /// The places of the people behind the first, for a message at that one.
  var labelsOfOthers: [Diagnostic.Label] {
    dropFirst().prefix(ClaimChecks.mostLabels - 1).compactMap { person in
      person.span.map { Diagnostic.Label($0, "`\(person.id)` as well") }
    }
  }
}
