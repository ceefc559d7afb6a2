// Nothing is published that somebody has not agreed to: what a case says of consent is held against what it would show.

import Diagnostics

/// The look at one case's consent.
struct ConsentCheck {
  private let study: CaseStudy
  /// The day of the build; without it no consent has expired.
  private let date: PartialDate?

  init(of study: CaseStudy, on date: PartialDate?) {
    self.study = study
    self.date = date
  }

  /// Returns an error for each statement of consent that does not allow what the case publishes, and a warning where an
  /// empirical case says nothing of consent. O(front matter).
  func diagnostics() -> [Diagnostic] {
    // What was taken back shows nothing any more.
    guard study.withdrawn == nil else { return [] }
    guard study.published != nil else { return missing() }
    // Several uses may rest on one statement.
    var refusals: [(span: Span?, why: String, uses: [ConsentUse])] = []
    for use in ConsentUse.allCases {
      guard let (state, span) = study.consent.state(of: use), let why = refusal(state) else { continue }
      if let index = refusals.firstIndex(where: { $0.span == span }) {
        refusals[index].uses.append(use)
      } else {
        refusals.append((span, why, [use]))
      }
    }
    return refusals.compactMap { diagnostic(at: $0.span, $0.why, $0.uses) } + contradictions() + missing()
  }

  /// Why a state does not allow anything to be published; nil where it does.
  private func refusal(_ state: Reported<ConsentState>) -> String? {
    switch state {
    case .value(.given): hasExpired
    case .value(.pending): "is pending"
    case .value(.declined): "was declined"
    case .value(.withdrawn): "was withdrawn"
    case .value(.notNeeded), .notReported, .notKnown, .notApplicable, .withheld: nil
    }
  }

  /// A month or a year is over when the next one begins.
  private var hasExpired: String? {
    guard let date, let end = study.consent.expires.value else { return nil }
    let day = [date.year, date.month ?? 0, date.day ?? 0]
    let last = [end.year, end.month ?? .max, end.day ?? .max]
    return last.lexicographicallyPrecedes(day) ? "expired (\(end))" : nil
  }

  private func diagnostic(at span: Span?, _ why: String, _ uses: [ConsentUse]) -> Diagnostic? {
    let shown = uses.flatMap(shown)
    guard !shown.isEmpty else { return nil }
    var labels: [Diagnostic.Label] = []
    for place in shown where labels.count < ClaimChecks.mostLabels {
      guard let span = place.span, !labels.contains(where: { $0.span == span }) else { continue }
      labels.append(.init(span, "\(place.what) would be published"))
    }
    var ways: [String] = []
    for way in shown.map(\.way) where !ways.contains(way) { ways.append(way) }
    return Diagnostic(
      .consentNotGiven, "consent \(why), and the case is published", at: span,
      help: "take `published` out until it is given; or withhold what it is for: \(ways.joined(separator: "; "))",
      labels: labels)
  }

  /// Something that a page would show, and how it is kept back.
  private struct Shown {
    let what: String
    let span: Span?
    let way: String
  }

  /// What the case shows of a use.
  private func shown(_ use: ConsentUse) -> [Shown] {
    let network = study.network
    switch use {
    case .individuals:
      let people = [network.people] + network.waves.compactMap(\.people)
      return people.compactMap(\.first).map { Shown(what: "who takes part", span: $0.span, way: "`people: withheld`") } + linkedData
    case .organisations:
      // An entry for several may name them all the same: how many there are is no proof that it does not.
      return network.communities.filter { !$0.isNameWithheld }.map {
        Shown(
          what: "the name of `\($0.id)`", span: $0.span,
          way: "`name: withheld` of each organisation, under an id that does not name it")
      }
    case .account:
      return study.body.isEmpty
        ? [] : [Shown(what: "the account", span: nil, way: "no text below the front matter")]
    case .quotation:
      return study.evidence.filter { $0.quote.value != nil }.map {
        Shown(what: "the words of `\($0.id)`", span: $0.quoteSpan, way: "`quote: withheld`")
      } + study.body.pullQuotes.map { Shown(what: "this quotation", span: $0, way: "no quotations in the text") }
    case .network:
      let ties = ([network.ties] + network.waves.map(\.ties)).compactMap(\.first).map {
        Shown(what: "who is tied to whom", span: $0.from.span, way: "`ties: withheld`")
      }
      return ties + network.links.prefix(1).map {
        Shown(what: "what joins organisations", span: $0.from.span, way: "no `links`")
      } + linkedData
    }
  }

  /// The tables and graphs that the account links to, which are published whole.
  private var linkedData: [Shown] {
    study.body.files.filter { file in
      let name = file.value.text.lowercased()
      return Self.dataEndings.contains { name.hasSuffix(".\($0)") }
    }.map { Shown(what: "`\($0.value.text)`", span: $0.span, way: "no link to a table or graph that holds it") }
  }

  private static let dataEndings = ["csv", "tsv", "xlsx", "xls", "ods", "graphml", "gexf", "net", "paj", "json"]

  /// Reports people and ties that are withheld and yet listed in a wave.
  private func contradictions() -> [Diagnostic] {
    let network = study.network
    let people = network.isPeopleWithheld ? network.waves.compactMap(\.people).compactMap(\.first?.span).first : nil
    let ties = network.areTiesWithheld ? network.waves.map(\.ties).compactMap(\.first?.from.span).first : nil
    return [("people", people), ("ties", ties)].compactMap { field, span in
      span.map {
        Diagnostic(
          .consentNotGiven, "`\(field): withheld` is said of a network of which a wave lists them", at: $0,
          help: "take `\(field)` out of each wave, or publish them in the network as well")
      }
    }
  }

  private func missing() -> [Diagnostic] {
    guard study.standing == .empirical, !study.isPartial else { return [] }
    let states = ConsentUse.allCases.compactMap { study.consent.state(of: $0) }
    let known = states.filter { ![.notKnown, .withheld].contains($0.state) }
    guard known.isEmpty else { return [] }
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
