// Who is in the picture of a network, and who is tied to whom: the questions of an editor who draws it by hand.

import Diagnostics

/// The look at one case's communities, people and ties.
struct TieChecks {
  private let study: CaseStudy
  private var network: NetworkStudy { study.network }
  /// Whether no mistake has cost a part of what the case says.
  private var isWhole: Bool { !study.isPartial && !network.isPartial }

  /// Two people in one direction.
  private struct Pair: Hashable {
    let from: PersonID
    let to: PersonID
  }

  init(of study: CaseStudy) { self.study = study }

  /// Reports what an editor would ask about. What is absent is asked for only where everything could be read. O(people + ties).
  func check(_ reader: inout FieldReader) {
    checkRepeats(network.ties, &reader)
    for wave in network.waves { checkRepeats(wave.ties, &reader) }
    guard isWhole else { return }
    let people = everybody
    checkCommunities(people, &reader)
    // A schematic network is drawn to explain; nobody was asked.
    guard network.basis.value != .schematic, !network.ties.isEmpty || network.waves.contains(where: { !$0.ties.isEmpty }) else { return }
    checkPeople(people, &reader)
  }

  /// The people of the network and of all its waves, each once.
  private var everybody: [Person] {
    guard network.waves.contains(where: { $0.people != nil }) else { return network.people }
    var seen: Set<PersonID> = []
    return (network.people + network.waves.flatMap { $0.people ?? [] }).filter { seen.insert($0.id).inserted }
  }

  // MARK: Ties

  private func checkRepeats(_ ties: [Tie], _ reader: inout FieldReader) {
    var seen: [Pair: [(kind: TieKind?, span: Span)]] = [:]
    seen.reserveCapacity(ties.count * 2)
    for tie in ties {
      let span = tie.from.span.through(tie.to.span)
      let pair = Pair(from: tie.from.value, to: tie.to.value)
      if pair.from == pair.to {
        reader.report(
          .selfTie, "`\(pair.from)` is tied to themselves", at: span, help: "name the other person, or delete the tie")
        continue
      }
      let pairs = tie.isMutual ? [pair, Pair(from: pair.to, to: pair.from)] : [pair]
      let kind = tie.kind.value
      if let first = pairs.lazy.compactMap({ seen[$0]?.first { isSame($0.kind, kind) } }).first {
        let arrow = tie.isMutual ? "<->" : "->"
        reader.report(
          .duplicateTie, "the tie `\(pair.from) \(arrow) \(pair.to)` repeats one that is listed before", at: span,
          help: "delete one of the two; `<->` stands for both directions", labels: [.init(first.span, "first listed here")])
      } else {
        for pair in pairs { seen[pair, default: []].append((kind, span)) }
      }
    }
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
    spoken.formUnion(network.communities.lazy.compactMap(\.partOf?.value))
    for link in network.links { spoken.formUnion([link.from.value, link.to.value]) }
    let known = Set(network.communities.lazy.map(\.id))
    // A person of a community that is not listed may well belong to one that now seems to be empty.
    guard inhabited.isSubset(of: known) else { return }
    for community in network.communities where community.count == .one && !community.members.isStated && !spoken.contains(community.id) {
      reader.report(
        .emptyCommunity, "nobody belongs to the community `\(community.id)`", at: community.span,
        help: "list its people, say how many of them belong to the network with `members`, or delete it")
    }
  }

  // MARK: People

  private func checkPeople(_ people: [Person], _ reader: inout FieldReader) {
    var tied: Set<PersonID> = []
    tied.reserveCapacity(people.count)
    for tie in network.ties { tied.formUnion([tie.from.value, tie.to.value]) }
    for wave in network.waves {
      for tie in wave.ties { tied.formUnion([tie.from.value, tie.to.value]) }
    }
    let known = Set(people.lazy.map(\.id))
    // A name that nobody bears has been reported; it may well have meant somebody who now seems to be alone.
    guard tied.isSubset(of: known) else { return }
    let alone = people.filter { !tied.contains($0.id) }
    guard !alone.isEmpty else { return }
    for person in alone where person.isMember {
      reader.report(
        .memberWithoutTies, "the member `\(person.id)` has no ties", at: person.span,
        help: "list whom they share with under `ties`, or take `member: true` away")
    }
    // Where every tie was asked for, to have none is a finding. Who does something in the case has a part in it.
    let acting = Set(study.actions.lazy.flatMap(\.by).map(\.value))
    let byCommunity = Dictionary(grouping: alone.filter { !$0.isMember && !acting.contains($0.id) }, by: \.community.value)
    for community in network.communities where community.roster == .membersOnly {
      let strangers = byCommunity[community.id] ?? []
      guard let first = strangers.first else { continue }
      let message =
        strangers.count == 1
        ? "`\(first.id)` is named by no tie" : "\(strangers.count) people of `\(community.id)` are named by no tie"
      let labels = strangers.dropFirst().prefix(ClaimChecks.mostLabels - 1).compactMap { person in
        person.span.map { Diagnostic.Label($0, "`\(person.id)` as well") }
      }
      reader.report(
        .personWithoutTies, message, at: first.span,
        help: "add their ties; give `\(community.id)` `roster: complete` if they were asked and have none; or leave them out: `staff` counts them", labels: labels)
    }
  }
}
