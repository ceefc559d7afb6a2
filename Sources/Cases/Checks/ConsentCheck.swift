// Nothing is published that somebody has not agreed to: what a case says of consent is held against what it would show.

import Diagnostics

/// The look at one case's consent.
struct ConsentCheck {
  /// Where a case is shown.
  enum Showing {
    /// On the site, if it is published.
    case site
    /// Among the drafts of a preview. Who is asked has to see what it is for: what is pending is a warning.
    case preview
    /// By `draw` and `measure`, which show its network: what is pending is a warning there too.
    case network
  }

  let study: CaseStudy
  let showing: Showing
  /// Whether ids of communities are shown, as measures and positions do.
  let showsIDs: Bool
  /// The day of the build; without it consent expires before the case's own days alone.
  private let date: PartialDate?

  init(of study: CaseStudy, shownIn showing: Showing = .site, withIDs showsIDs: Bool = false, on date: PartialDate?) {
    self.study = study
    self.showing = showing
    self.showsIDs = showsIDs
    self.date = date
  }

  /// Returns an error for each statement of consent that does not allow what is shown of the case, and on the site a
  /// warning where an empirical case says nothing of consent. O(front matter).
  func diagnostics() -> [Diagnostic] {
    if showing == .network { return study.withdrawn.map { [whole($0)] } ?? refusals() + telltaleIDs() }
    // What was taken back shows nothing any more.
    guard study.withdrawn == nil else { return [] }
    guard study.published != nil || showing == .preview else { return missing() }
    return refusals() + quotedWords() + namedCheckers() + mailAddresses() + telltaleIDs() + linkedDocuments
      + contradictions() + missing()
  }

  private func refusals() -> [Diagnostic] {
    // Several uses may rest on one statement.
    var refusals: [(span: Span?, why: String, uses: [ConsentUse])] = []
    for use in showing == .network ? [.individuals, .organisations, .network] : ConsentUse.allCases {
      guard let refused = refusal(of: use) else { continue }
      if let index = refusals.firstIndex(where: { $0.span == refused.span }) {
        refusals[index].uses.append(use)
      } else {
        refusals.append((refused.span, refused.why, [use]))
      }
    }
    return refusals.compactMap { diagnostic(at: $0.span, $0.why, $0.uses) }
  }

  /// The refusal of a case that was taken back.
  private func whole(_ withdrawal: Withdrawal) -> Diagnostic {
    let day = withdrawal.date.map { " on \($0)" } ?? ""
    return Diagnostic(
      .consentNotGiven, "the case was withdrawn\(day), and its network is not shown", at: Span(study.file, 0..<0),
      help: "take `withdrawn` out if those concerned agree again")
  }

  /// That a use is not allowed, as the case says it.
  struct Refusal {
    let use: ConsentUse
    let why: String
    let span: Span?

    /// The place where it is said.
    var labels: [Diagnostic.Label] { span.map { [.init($0, "it \(why) here")] } ?? [] }
  }

  /// Nil where a use is allowed, or nothing is said of it.
  func refusal(of use: ConsentUse) -> Refusal? {
    study.consent.state(of: use).flatMap { state, span in
      refusal(state).map { Refusal(use: use, why: $0, span: span) }
    }
  }

  /// Why a state does not allow anything to be published; nil where it does.
  private func refusal(_ state: Reported<ConsentState>) -> String? {
    switch state {
    case .value(.given): hasExpired
    case .value(.pending): Self.pending
    case .value(.declined): "was declined"
    case .value(.withdrawn): "was withdrawn"
    case .value(.notNeeded), .notReported, .notKnown, .notApplicable, .withheld: nil
    }
  }

  private static let pending = "is pending"

  private var hasExpired: String? {
    guard let end = study.consent.expires.value else { return nil }
    if let date, end.isOver(on: date) { return "expired (\(end))" }
    if let first = study.firstDay, end.isOver(on: first) {
      return "expired (\(end)) before the day of publication (\(first))"
    }
    guard let reviewed = study.consent.reviewed.value, end.isOver(on: reviewed) else { return nil }
    return "expired (\(end)) before it was last reviewed (\(reviewed))"
  }

  private func diagnostic(at span: Span?, _ why: String, _ uses: [ConsentUse]) -> Diagnostic? {
    let shown = uses.flatMap(shown)
    guard !shown.isEmpty else { return nil }
    var labels: [Diagnostic.Label] = []
    for place in shown where labels.count < ClaimChecks.mostLabels {
      guard let span = place.span, !labels.contains(where: { $0.span == span }) else { continue }
      labels.append(.init(span, "\(place.what) would be \(showing == .site ? "published" : "shown")"))
    }
    var ways: [String] = []
    for way in shown.map(\.way) where !ways.contains(way) { ways.append(way) }
    let withheld = "withhold what it is for: \(ways.joined(separator: "; "))"
    let isPreview = showing != .site && why == Self.pending
    let diagnostic = Diagnostic(
      .consentNotGiven, "consent \(why), and \(consequence)", at: span,
      help: isPreview
        ? "show it to those who are asked and to no others, or \(withheld)"
        : showing == .site ? "take `published` out until it is given; or \(withheld)" : withheld,
      labels: labels)
    return isPreview ? diagnostic.asWarning : diagnostic
  }

  /// Warns of what is in quotation marks within sentences, where quotations are not agreed to.
  private func quotedWords() -> [Diagnostic] {
    guard let refused = refusal(of: .quotation) else { return [] }
    return (study.quotedWords + study.body.quotedWords).map {
      Diagnostic(
        .quotedWords, "this may be somebody's words, and consent to quotations \(refused.why)", at: $0,
        help: "say it in your own words, or wait until they agree; write a title in *italics*, without the marks",
        labels: refused.labels)
    }
  }

  /// Warns of those who checked the case where they seem to be named, and individuals did not agree.
  private func namedCheckers() -> [Diagnostic] {
    guard let refused = refusal(of: .individuals) else { return [] }
    let names = NameReading(besides: study.network.communities)
    return (study.checkedWith.value ?? []).compactMap { check in
      guard let who = check.who.value, names.reading(of: who) == .name else { return nil }
      return Diagnostic(
        .personName,
        "`\(who)` in `checked_with` may be the name of a person, and consent of individuals \(refused.why)",
        at: check.dateSpan ?? refused.span, help: "say what part they have in the case, or write `who: withheld`")
    }
  }

  private var consequence: String {
    switch showing {
    case .site: "the case is published"
    case .preview: "the preview shows the case"
    case .network: "this shows the network"
    }
  }

  /// Something that a page would show, and how it is kept back.
  struct Shown {
    let what: String
    let span: Span?
    let way: String
  }

  /// How the first thing is kept back that the case shows of a use; nil where it shows nothing of it.
  func firstWay(of use: ConsentUse) -> String? { shown(use).first?.way }

  /// What the case shows of a use.
  private func shown(_ use: ConsentUse) -> [Shown] {
    let network = study.network
    switch use {
    case .individuals: return people + linkedData
    case .organisations:
      // An entry for several may name them all the same: how many there are is no proof that it does not.
      return network.communities.filter { !$0.isNameWithheld }.map {
        Shown(
          what: "the name of `\($0.id)`", span: $0.span,
          way: "`name: withheld` of each organisation, under an id that does not name it")
      } + linkedData
    case .account:
      return study.body.isEmpty
        ? [] : [Shown(what: "the account", span: nil, way: "no text below the front matter")]
    case .quotation:
      return study.evidence.filter { $0.quote.value != nil }.map {
        Shown(what: "the words of `\($0.id)`", span: $0.quoteSpan, way: "`quote: withheld`")
      }
        + study.evidence.filter { $0.excerpt.value != nil }.map {
          Shown(what: "the words of `\($0.id)`", span: $0.excerptSpan, way: "`excerpt: withheld`")
        }
        + study.body.quotations.map { Shown(what: "this quotation", span: $0, way: "no quotations (`>`) in the text") }
    case .network:
      let ties = ([network.ties] + network.waves.map(\.ties)).compactMap(\.first).map {
        Shown(what: "who is tied to whom", span: $0.from.span, way: "`ties: withheld`")
      }
      return people + ties
        + network.links.prefix(1).map {
          Shown(what: "what joins organisations", span: $0.from.span, way: "no `links`")
        } + linkedData
    }
  }

  /// The people who are listed, by the first of the network and of each wave.
  private var people: [Shown] {
    let people = [study.network.people] + study.network.waves.compactMap(\.people)
    return people.compactMap(\.first).map { Shown(what: "who takes part", span: $0.span, way: "`people: withheld`") }
  }

  /// The tables and graphs that the account links to, which are published whole.
  var linkedData: [Shown] {
    guard showing != .network else { return [] }
    return study.body.files.filter { AttachmentType.mayHoldData($0.value) }.map {
      Shown(what: "`\($0.value.text)`", span: $0.span, way: "no link to a table or graph that holds it")
    }
  }

  /// Reports people and ties that are withheld and yet listed in a wave.
  private func contradictions() -> [Diagnostic] {
    let network = study.network
    let people = network.isPeopleWithheld ? network.waves.lazy.compactMap { $0.people?.first?.span }.first : nil
    let ties = network.areTiesWithheld ? network.waves.lazy.compactMap { $0.ties.first?.from.span }.first : nil
    return [("people", people), ("ties", ties)].compactMap { field, span in
      span.map {
        Diagnostic(
          .consentNotGiven, "`\(field): withheld` is said of a network of which a wave lists them", at: $0,
          help: "leave the waves out, or publish `\(field)` in the network as well")
      }
    } + linkedTables
  }

  private func missing() -> [Diagnostic] {
    guard study.standing == .empirical, !study.flawed.contains("consent") else { return [] }
    let states = ConsentUse.allCases.compactMap { study.consent.state(of: $0) }
    let known = states.filter { ![.notKnown, .withheld].contains($0.state) }
    guard known.isEmpty else { return unclear() }
    return [
      Diagnostic(
        .consentMissing,
        states.isEmpty
          ? "the case is empirical, and does not say who consented"
          : "the case is empirical, and it is not known who consented",
        at: states.first?.span ?? study.standingSpan,
        help: "add `consent: {individuals: given, organisations: given}`; "
          + "or `consent: not-needed` where the case retells what is published already")
    ]
  }
}
