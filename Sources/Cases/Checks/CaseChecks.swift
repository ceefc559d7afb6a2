// What a case says about itself must hold together: every person, community, action, piece of evidence, work, need and
// tag that is named exists, and the network is one that the paper would call a PLN.

import Diagnostics

extension CaseStudy {
  /// Returns the case with the words that all files share filled in, its tags folded into the preferred ones, and what
  /// does not hold together in it. O(bytes).
  public func checked(against vocabulary: Vocabulary) -> Checked<CaseStudy> {
    filled(from: vocabulary).then { study in
      var study = study
      var reader = FieldReader(sources: SourceSet())
      CaseChecks.check(&study, against: vocabulary, &reader)
      return Checked(study, reader.diagnostics)
    }
  }

  /// Returns the case with the works that its text cites filled in, and what is wrong with these citations. O(bytes).
  public func filled(from vocabulary: Vocabulary) -> Checked<CaseStudy> {
    // The works that the facts cite come before those of the text.
    body.filled(from: vocabulary, after: CitationNumbers(citationsInFacts.map(\.key))).map { body in
      var study = self
      study.body = body
      return study
    }
  }
}

extension IdealType {
  /// Returns the ideal type with the words that all files share filled in, and what is wrong with its use of them.
  public func checked(against vocabulary: Vocabulary) -> Checked<IdealType> {
    var type = self
    let body = body.filled(from: vocabulary)
    type.body = body.value
    return Checked(type, body.diagnostics + vocabulary.check(needs: needs))
  }
}

extension Page {
  /// Returns the page with the works that it cites filled in, and what is wrong with its citations.
  public func checked(against vocabulary: Vocabulary) -> Checked<Page> {
    var page = self
    let body = body.filled(from: vocabulary)
    page.body = body.value
    return Checked(page, body.diagnostics)
  }
}

private enum CaseChecks {
  static func check(_ study: inout CaseStudy, against vocabulary: Vocabulary, _ reader: inout FieldReader) {
    foldTags(&study, vocabulary.tags, &reader)
    let names = Names(of: study)
    names.check(study.network, &reader)
    names.check(study.actions, vocabulary, &reader)
    names.check(.action, study.outcomes.lazy.flatMap(\.follows), &reader)
    names.check(evidence: study.outcomes.lazy.flatMap(\.evidence), &reader)
    names.check(evidence: study.conditions.lazy.flatMap(\.evidence), &reader)
    reader.report(
      vocabulary.check(study.evidence.flatMap(\.cites) + study.conflictingFacts.flatMap { $0.claims.flatMap(\.cites) }))
    checkDefinition(study, &reader)
    // What was taken back is not edited any more.
    guard study.withdrawn == nil else { return }
    ClaimChecks(of: study).check(&reader)
    FieldWays.check(study, &reader)
    TieChecks(of: study).check(&reader)
  }

  // MARK: Tags

  private static func foldTags(_ study: inout CaseStudy, _ tags: TagVocabulary, _ reader: inout FieldReader) {
    var seen: [TagID: Span] = [:]
    var folded: [Located<TagID>] = []
    for tag in study.tags {
      var preferred = tag
      switch tags.match(tag.value) {
      case .preferred: break
      case .synonym(let id):
        let isSpelling = TagVocabulary.form(of: tag.value.text) == TagVocabulary.form(of: id.text)
        reader.report(
          .tagSynonym,
          isSpelling
            ? "the tag `\(id)` is not written `\(tag.value)`" : "`\(tag.value)` is another word for the tag `\(id)`",
          at: tag.span,
          help: "write `\(id)`")
        preferred.value = id
      case .replaced(let id):
        reader.report(
          .tagReplaced, "the tag `\(tag.value)` was replaced by `\(id)`", at: tag.span, help: "write `\(id)`")
        preferred.value = id
      case .unknown(let near):
        reader.report(
          .unknownTag, "`\(tag.value)` is not a tag of tags.yml", at: tag.span,
          help: near.map { "did you mean `\($0)`?" } ?? TagVocabulary.lineToAdd(tag.value.text))
        continue
      }
      if let first = seen[preferred.value] {
        reader.report(
          .duplicateID, "the tag `\(preferred.value)` stands twice", at: tag.span, help: "delete it: once is enough",
          labels: [.init(first, "first used here")])
      } else {
        seen[preferred.value] = tag.span
        folded.append(preferred)
      }
    }
    study.tags = folded
  }

  // MARK: What a PLN is

  /// Members come from at least two communities (Brown 2020, Professional Learning Networks).
  private static func checkDefinition(_ study: CaseStudy, _ reader: inout FieldReader) {
    let network = study.network
    // Where communities or people could not be read, there is nothing to say about who belongs where.
    guard !network.isPartial, let first = network.communities.first, let span = first.span else { return }
    guard !network.hasUnclearPeople, !network.people.contains(where: \.isMembershipUnclear),
      !network.communities.contains(where: \.isSizeUnclear)
    else { return }
    let homes = Set(network.people.filter(\.isMember).map(\.community.value))
    // A member of a community that is not listed is a mistake of its own.
    guard homes.isSubset(of: network.communities.map(\.id)) else { return }
    let listed = Set(network.people.map(\.community.value))
    var weight = 0
    for community in network.communities {
      let hasMembers = homes.contains(community.id) || (community.members.value ?? 0) > 0
      // A group of communities whose members are not reported may have them, and so may one whose people are withheld.
      let mayHaveMembers =
        !listed.contains(community.id) && community.members.value == nil
        && (community.weight > 1 || network.isPeopleWithheld)
      if hasMembers || mayHaveMembers { weight += community.weight }
    }
    guard weight < 2 else { return }
    var found = Diagnostic(
      .notAPLN, "the members of this network come from \(weight == 0 ? "no community" : "one community only")",
      at: span,
      help:
        "a professional learning network joins people from at least two communities of practice: mark members with "
        + "`member: true`, or give `members` where they are not listed one by one"
    )
    // In a draft the others may still be to come.
    if study.published == nil, !study.isPublicationUnclear { found.severity = .warning }
    reader.report([found])
  }
}

/// The names that a case gives to its own parts.
struct Names {
  enum Kind: CaseIterable {
    case person, community, action, evidence

    var rule: Rule {
      switch self {
      case .person: .unknownPerson
      case .community: .unknownCommunity
      case .action: .unknownAction
      case .evidence: .unknownEvidence
      }
    }

    var place: String {
      switch self {
      case .person: "people"
      case .community: "communities"
      case .action: "actions"
      case .evidence: "evidence"
      }
    }

    /// The entry that lists one, with a `…` for what only its author knows.
    func entry(_ id: String) -> String {
      switch self {
      case .person: "\(id): {community: …}"
      case .community: "\(id): {name: …, kind: …}"
      case .action: "\(id): {title: …, function: …}"
      case .evidence: "\(id): {kind: …, by: …}"
      }
    }
  }

  /// Nothing for a kind of which a mistake has cost some.
  private let known: [Kind: Set<String>]
  /// What communities are called besides their ids.
  private let communityNames: [String]
  /// Whether people are withheld, so that no name of one can be known.
  private let isPeopleWithheld: Bool

  /// How many names of one list are reported each for itself, wherever they stand.
  static let patience = 500

  init(of study: CaseStudy) {
    known = [
      .person: study.network.hasAllPeople && !study.lost.contains("network")
        ? Set(study.network.people.map(\.id.text)) : nil,
      .community: study.lost.contains("network") ? nil : Set(study.network.communities.map(\.id.text)),
      .action: study.lost.contains("actions") ? nil : Set(study.actions.map(\.id.text)),
      .evidence: study.lost.contains("evidence") ? nil : Set(study.evidence.map(\.id.text)),
    ].compactMapValues { $0 }
    communityNames = study.network.communities.map(\.name)
    isPeopleWithheld = study.network.isPeopleWithheld
  }

  private init(known: [Kind: Set<String>], communityNames: [String], isPeopleWithheld: Bool) {
    (self.known, self.communityNames, self.isPeopleWithheld) = (known, communityNames, isPeopleWithheld)
  }

  /// The same names with other people: those of one wave.
  func with(people: [Person], areAll: Bool) -> Names {
    var names = known
    names[.person] = areAll ? Set(people.map(\.id.text)) : nil
    return Names(known: names, communityNames: communityNames, isPeopleWithheld: false)
  }

  /// How several names are written that are one text: `oak, elm` or `oak and elm`; nil where they are not all names.
  private static func list(_ text: String, of names: WordList) -> String? {
    let parts = text.replacing(" and ", with: ",").split(separator: ",").map { String($0).trimmed }
    guard parts.count > 1, parts.allSatisfy(names.contains) else { return nil }
    return "write `[\(parts.joined(separator: ", "))]`"
  }

  /// Reports names that nothing bears. A name that could not be read has been reported already.
  func check<Thing>(_ kind: Kind, _ named: some Sequence<Located<Identifier<Thing>>>, _ reader: inout FieldReader) {
    guard let known = known[kind] else { return }
    // Made only where there is a mistake, and once.
    var candidates: WordList?
    var unlisted: (count: Int, first: Span)?
    var count = 0
    // A name that stands once in a graph file may hold for all of its people.
    var places: Set<Span> = []
    var helps: [Identifier<Thing>: String] = [:]
    for name in named
    where name.span.file != FileID.none && !known.contains(name.value.text) && places.insert(name.span).inserted {
      count += 1
      guard count <= 10 * Self.patience, helps.count < Self.patience || helps[name.value] != nil else {
        unlisted = ((unlisted?.count ?? 0) + 1, unlisted?.first ?? name.span)
        continue
      }
      let words = candidates ?? WordList(kind == .community ? known.union(communityNames) : known)
      candidates = words
      let help =
        helps[name.value] ?? otherKind(kind, name.value.text) ?? Self.list(name.value.text, of: words)
        ?? words.nearest(to: name.value.text).map { "did you mean `\($0)`?" }
        ?? "add it under `\(kind.place)`" + (name.value.isPlain ? ": `\(kind.entry(name.value.text))`" : "")
      helps[name.value] = help
      reader.report(kind.rule, "`\(name.value)` is not one of this case's \(kind.place)", at: name.span, help: help)
    }
    if let unlisted {
      reader.report(
        kind.rule,
        "this name and those after it, \(unlisted.count) in all, are not among this case's \(kind.place) either",
        at: unlisted.first)
    }
  }

  /// What to do with a name that a thing of another kind has, or cannot be known; nil for other names.
  private func otherKind(_ kind: Kind, _ name: String) -> String? {
    switch kind {
    case .person where isPeopleWithheld: "people are withheld: withhold `ties` as well, and name nobody elsewhere"
    case .person where known[.community]?.contains(name) ?? false || communityNames.contains(name):
      "that is a community: name one of its people"
    case .community where known[.person]?.contains(name) ?? false: "that is a person: name a community"
    default: nil
    }
  }

  func check(communities: some Sequence<Located<CommunityID>>, _ reader: inout FieldReader) {
    check(.community, communities, &reader)
  }

  func check(evidence: some Sequence<Located<EvidenceID>>, _ reader: inout FieldReader) {
    check(.evidence, evidence, &reader)
  }

  func check(_ network: NetworkStudy, _ reader: inout FieldReader) {
    check(communities: network.brokeredBy + network.communities.compactMap(\.partOf), &reader)
    check(communities: network.people.lazy.map(\.community), &reader)
    check(ties: network.ties, &reader)
    check(communities: network.links.flatMap { [$0.from, $0.to] }, &reader)
    for wave in network.waves {
      if let people = wave.people { check(communities: people.lazy.map(\.community), &reader) }
      (wave.people.map { with(people: $0, areAll: wave.hasAllPeople) } ?? self).check(ties: wave.ties, &reader)
    }
  }

  private func check(ties: [Tie], _ reader: inout FieldReader) {
    check(.person, ties.lazy.map(\.from), &reader)
    check(.person, ties.lazy.map(\.to), &reader)
    check(evidence: ties.lazy.flatMap(\.evidence), &reader)
  }

  func check(_ actions: [Action], _ vocabulary: Vocabulary, _ reader: inout FieldReader) {
    check(.person, actions.lazy.flatMap(\.by), &reader)
    check(communities: actions.lazy.flatMap(\.at), &reader)
    check(communities: actions.lazy.flatMap { $0.carriedOut.map(\.community) }, &reader)
    check(evidence: actions.lazy.flatMap(\.evidence), &reader)
    check(evidence: actions.lazy.flatMap(\.effects.all).flatMap(\.evidence), &reader)
    reader.report(vocabulary.check(needs: actions.lazy.flatMap(\.needs)))
    for action in actions {
      var seen: Set<LeadershipFunction> = [action.function]
      for function in action.also where !seen.insert(function.value).inserted {
        reader.report(
          .duplicateID, "`\(function.value.rawValue)` is named twice as what the action does", at: function.span,
          help: "delete it: once is enough")
      }
    }
  }
}
