// A case as other pages show it: what it is called, what kind of account it is, where it happened, and perhaps a
// small drawing of its network.

import Cases
import Networks
import Themes
import Words

extension SiteContext {
  /// Returns a case as lists show it: title, address, standing, place, size, tags, and which way its outcomes went.
  func card(
    _ study: CaseRecord, origin: LinkOrigin, withDiagram: Bool = false, as schema: PageSchema = .card
  ) -> PageObject {
    var card = PageObject(schema)
    card[.title] = study.title
    card[.url] = origin.link(to: SiteAddress.study(study.slug))
    card[.summary] = study.summary
    card[.contentLanguage] = language(of: study)
    write(standingOf: study, into: &card)
    card[.place] = words.place(of: study.context)
    card[.phases] = study.context.phases.value.map { words.list($0.map(words.label)) }
    card[.period] = study.context.period.value.map(words.years)
    card[.count] = study.outcomes.isEmpty ? nil : words.count(study.outcomes.count, .outcome)
    card[.outcomes] = Direction.allCases.compactMap { direction in
      let number = study.outcomes.count { $0.direction == direction }
      guard number > 0 else { return nil }
      var item = PageObject(.outcomeCount)
      item[.token] = direction.rawValue
      item[.label] = words.went(direction, number, of: study.outcomes.count)
      return item
    }
    card[.networkSize] = study.size.text(words)
    card[.tags] = tags(of: study, origin: origin)
    card[.diagram] = withDiagram && !study.isSchematic ? drawing(study.slug) : nil
    return card
  }

  /// Returns the tags of a case, each with its address.
  func tags(of study: CaseRecord, origin: LinkOrigin) -> [PageObject] {
    study.tags.map { tag in
      let label = tagLabel(tag.value)
      return SiteContext.link(
        label ?? tag.value.text, label.map { _ in origin.link(to: SiteAddress.tag(tag.value)) })
    }
  }
}

/// What a case's standing is, and what its meaning depends on.
struct StandingWords: Sendable {
  let standing: Standing
  /// How many claims the case makes, and how many of them lead to a publication.
  private let claims: ClaimCounts
  private let schools: SchoolPresence

  init(of study: CaseRecord) {
    standing = study.standing
    claims = study.claimCounts
    schools = study.schoolPresence
  }

  func write(into page: inout PageObject, _ words: any Phrasebook) {
    page[.standing] = words.label(standing).capitalisedFirst
    page[.standingMeaning] = words.meaning(standing, claims: claims.all, cited: claims.cited, schools: schools)
    page[.isEmpirical] = standing == .empirical
    page[.isComposite] = standing == .composite
    page[.isIllustrative] = standing == .illustrative
  }
}

extension NetworkSize {
  /// `5 communities, 12 members`; where some were not counted, that their number is not known, and what each sent where
  /// nothing more is known.
  func text(_ words: any Phrasebook) -> String? {
    words.size(communities: communities, isAtLeast: isAtLeast, members: members, areMembersAtLeast: areMembersAtLeast)
  }
}
