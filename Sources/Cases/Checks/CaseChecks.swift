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
    ClaimChecks.checkWithdrawal(of: study, &reader)
    // What was taken back is not edited any more.
    guard study.withdrawn == nil else { return }
    ClaimChecks(of: study).check(&reader)
    FieldWays.check(study, &reader)
    TieChecks(of: study).check(&reader)
    // The people of an illustration are invented.
    if study.standing != .illustrative { PersonNameChecks(of: study.network).check(&reader) }
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
      case .withoutSuccessor: continue
      // What could not be read may hold it.
      case .unknown where tags.isIncomplete: continue
      case .unknown(let near):
        reader.report(
          .unknownTag, "`\(tag.value)` is not a tag of tags.yml", at: tag.span,
          help: (MissingWord.isAbsence(tag.value.text) ? "leave it out where there is none" : nil)
            ?? tags.list(tag.value.text) ?? near.map { "did you mean `\($0)`?" }
            ?? TagVocabulary.lineToAdd(tag.value.text))
        continue
      }
      if let first = seen[preferred.value] {
        reader.report(
          .repeatedEntry, "the tag `\(preferred.value)` is named twice", at: tag.span,
          help: "delete it: once is enough",
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
      // A group of communities whose members are not reported may have them, and so may one whose people are withheld,
      // or whose number of members is not known or withheld.
      let mayHaveMembers =
        !listed.contains(community.id) && community.members.value == nil
        && (community.weight > 1 || network.isPeopleWithheld || [.notKnown, .withheld].contains(community.members))
      if hasMembers || mayHaveMembers { weight += community.weight }
    }
    guard weight < 2 else { return }
    let found = Diagnostic(
      .notAPLN, "the members of this network come from \(weight == 0 ? "no community" : "one community only")",
      at: span,
      help: network.helpForPeople
        ?? "a professional learning network joins people from at least two communities of practice: mark members with "
        + "`member: true`, or give `members` where they are not listed one by one"
    )
    // In a draft the others may still be to come.
    reader.report([study.isKnownDraft ? found.asWarning : found])
  }
}
