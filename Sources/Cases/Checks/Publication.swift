// Whether readers may see a case, and which cases they may not see, with the reason: what a build says of itself.

import Diagnostics

/// Whether readers may see a case.
enum Publication: Sendable, Equatable {
  case published, draft, withdrawn
  case embargoed(until: PartialDate)
  /// Its day of publication is still to come.
  case scheduled(for: PartialDate)

  /// - Parameter date: The day of the build; without it every embargo holds, and no `published` is still to come.
  init(of study: CaseRecord, includesDrafts: Bool, date: PartialDate?) {
    if study.withdrawn != nil {
      self = .withdrawn
    } else if study.isPublicationUnclear {
      // The mistake has been reported and nothing is published; a link to the case is no second mistake.
      self = .published
    } else if let embargo = study.embargo, date.map({ $0 < embargo }) ?? true {
      self = .embargoed(until: embargo)
    } else if let published = study.published?.value, let date, date < published {
      self = .scheduled(for: published)
    } else {
      self = study.published == nil && !includesDrafts ? .draft : .published
    }
  }

  /// Why there is no page to link to.
  var reason: String {
    switch self {
    case .published: "is published"
    case .draft: "is a draft"
    case .embargoed: "is held back by its embargo"
    case .scheduled(let day): "is not published before \(day)"
    case .withdrawn: "was withdrawn"
    }
  }

  /// Whether a text may lead to the case, by what is published of the two: what is not yet published itself may wait
  /// for the case, but for one that was withdrawn, which never comes back.
  func mayBeNamed(from source: Publication) -> Bool {
    source == .published ? self == .published : self != .withdrawn || source == .withdrawn
  }

  /// What may be done about what leads to it.
  ///
  /// - Parameter takeOut: How that is taken out.
  func help(to takeOut: String) -> String {
    switch self {
    case .published, .withdrawn: takeOut
    case .draft: "give that case `published`, or \(takeOut)"
    case .embargoed, .scheduled: "wait with this text until then, or \(takeOut)"
    }
  }
}

/// The cases of a portfolio that are not published, by the reason why, each list in the order of slugs; and the last
/// that is.
public struct HeldBack: Sendable {
  public internal(set) var drafts: [Slug] = []
  public internal(set) var embargoed: [(slug: Slug, until: PartialDate)] = []
  /// Those whose `published` is later than the day of the build.
  public internal(set) var scheduled: [(slug: Slug, for: PartialDate)] = []
  public internal(set) var withdrawn: [Slug] = []
  /// Of those that are withdrawn the ones whose day of withdrawal is later than the day of the build.
  public internal(set) var withdrawnEarly: [(slug: Slug, on: PartialDate)] = []
  /// Of those that are published the one that came out last, by its `published`; nil where there is none.
  public internal(set) var latest: (slug: Slug, published: PartialDate)?
  /// The tags, by id, and the needs that only these cases use, so that they are not published either.
  public internal(set) var tags: [TagID] = []
  public internal(set) var needs: [NeedID] = []

  public init() {}

  mutating func add(_ study: CaseRecord, _ state: Publication, date: PartialDate?) {
    let slug = study.slug
    switch state {
    case .published:
      guard let day = study.published?.value, latest.map({ $0.published < day }) ?? true else { break }
      latest = (slug, day)
    case .draft: drafts.append(slug)
    case .embargoed(let day): embargoed.append((slug, day))
    case .scheduled(let day): scheduled.append((slug, day))
    case .withdrawn:
      withdrawn.append(slug)
      if let date, let day = study.withdrawn?.date, date < day { withdrawnEarly.append((slug, day)) }
    }
  }
}

extension HeldBack: Codable {
  /// A case with a day that decides of it.
  private struct Dated: Codable {
    let slug: Slug
    let day: PartialDate
  }

  private enum CodingKeys: CodingKey {
    case drafts, embargoed, scheduled, withdrawn, withdrawnEarly, latest, tags, needs
  }

  public init(from decoder: any Decoder) throws {
    let held = try decoder.container(keyedBy: CodingKeys.self)
    drafts = try held.decode([Slug].self, forKey: .drafts)
    embargoed = try held.decode([Dated].self, forKey: .embargoed).map { ($0.slug, $0.day) }
    scheduled = try held.decode([Dated].self, forKey: .scheduled).map { ($0.slug, $0.day) }
    withdrawn = try held.decode([Slug].self, forKey: .withdrawn)
    withdrawnEarly = try held.decode([Dated].self, forKey: .withdrawnEarly).map { ($0.slug, $0.day) }
    latest = try held.decodeIfPresent(Dated.self, forKey: .latest).map { ($0.slug, $0.day) }
    tags = try held.decode([TagID].self, forKey: .tags)
    needs = try held.decode([NeedID].self, forKey: .needs)
  }

  public func encode(to encoder: any Encoder) throws {
    var held = encoder.container(keyedBy: CodingKeys.self)
    try held.encode(drafts, forKey: .drafts)
    try held.encode(embargoed.map(Dated.init), forKey: .embargoed)
    try held.encode(scheduled.map(Dated.init), forKey: .scheduled)
    try held.encode(withdrawn, forKey: .withdrawn)
    try held.encode(withdrawnEarly.map(Dated.init), forKey: .withdrawnEarly)
    try held.encodeIfPresent(latest.map(Dated.init), forKey: .latest)
    try held.encode(tags, forKey: .tags)
    try held.encode(needs, forKey: .needs)
  }
}

extension PortfolioDraft {
  /// Reports embargoes that are over by the portfolio's own dates, where the build is not told the day that would lift
  /// them. O(cases).
  func embargoesOver(_ states: [String: Publication], date: PartialDate?) -> [Diagnostic] {
    let days = cases.compactMap { study in study.published.map { (study: study, day: $0.value) } }
    guard date == nil, let latest = days.max(by: { $0.day < $1.day }) else { return [] }
    return cases.compactMap { study in
      guard case .embargoed(let until)? = states[study.slug.text], until <= latest.day else { return nil }
      return Diagnostic(
        .embargoOver,
        "this embargo holds without a day to lift it, though `\(latest.study.slug)` is published on \(latest.day)",
        at: study.embargoSpan, help: "build with the day, as `--date \(latest.day)`, or take the embargo out")
    }
  }
}
