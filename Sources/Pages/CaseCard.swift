// A case as other pages show it: what it is called, what kind of account it is, where it happened, and perhaps a
// small drawing of its network.

import Cases
import Networks
import Themes
import Words

extension SiteContext {
  /// Returns a card: title, address, standing, place, size and tags.
  func card(_ study: CaseStudy, origin: LinkOrigin, withDiagram: Bool = false) -> PageObject {
    var card = PageObject()
    card[.title] = study.title
    card[.url] = origin.link(to: SiteAddress.study(study.slug))
    card[.summary] = study.summary
    card[.contentLanguage] = language(of: study)
    standing(of: study).write(into: &card, words)
    card[.isNullResult] = study.selection.value == .nullResult
    card[.isDraft] = study.isDraft
    card[.place] = words.place(of: study.context)
    card[.phases] = study.context.phases.value.map { words.list($0.map(words.label)) }
    card[.period] = study.context.period.value.map(words.period)
    card[.networkSize] = NetworkSize(of: study.network.latest).text(words)
    card[.tags] = tags(of: study, origin: origin)
    card[.diagram] = withDiagram ? drawing(of: study)?.small : nil
    return card
  }

  /// Returns the tags of a case, each with its address.
  func tags(of study: CaseStudy, origin: LinkOrigin) -> [PageObject] {
    study.tags.map { tag in
      let entry = synthesis.tags[tag.value]
      return SiteContext.link(
        entry?.tag.label ?? tag.value.text, entry.map { _ in origin.link(to: SiteAddress.tag(tag.value)) })
    }
  }
}

/// What a case's standing is, and what its meaning depends on.
struct StandingWords: Sendable {
  let standing: Standing
  /// How many claims the case makes, and how many of them lead to a publication.
  private let claims: (all: Int, cited: Int)

  /// O(claims) for an empirical case; `SiteContext` holds them all.
  init(of study: CaseStudy) {
    standing = study.standing
    claims = study.standing == .empirical ? study.claimCounts : (0, 0)
  }

  func write(into page: inout PageObject, _ words: any Phrasebook) {
    page[.standing] = words.label(standing).capitalisedFirst
    page[.standingMeaning] = words.meaning(standing, claims: claims.all, cited: claims.cited)
    page[.isEmpirical] = standing == .empirical
    page[.isComposite] = standing == .composite
    page[.isIllustrative] = standing == .illustrative
  }
}

/// How large a network is, as far as its author says.
struct NetworkSize: Sendable {
  let communities: Int
  /// Whether some entry stands for an unknown number.
  let isAtLeast: Bool
  let listed: Int
  let members: Int

  init(of network: NetworkStudy) {
    var communities = 0
    var isAtLeast = false
    var members = network.people.count(where: \.isMember)
    let peopled = Set(network.people.map(\.community.value))
    for community in network.communities {
      switch community.count {
      case .one: communities += 1
      case .several(let number): communities += number
      case .notKnown: isAtLeast = true
      }
      if !peopled.contains(community.id), let each = community.members.value {
        if case .several(let number) = community.count { members += each * number } else { members += each }
      }
    }
    self.communities = communities
    self.isAtLeast = isAtLeast
    self.members = members
    listed = network.people.count
  }

  /// `5 communities, 12 members`; `more than 8 communities` where some were not counted, and what each sent where
  /// nothing more is known.
  func text(_ words: any Phrasebook) -> String? {
    words.size(communities: communities, isAtLeast: isAtLeast, members: members)
  }
}
