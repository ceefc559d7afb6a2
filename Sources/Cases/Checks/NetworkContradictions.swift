// What two fields of a network say of one thing: pages would print both, or pass one of them over.

import Diagnostics
import Networks

/// The look at one network for fields that cannot both hold.
struct NetworkContradictions {
  private let network: NetworkStudy

  init(of network: NetworkStudy) { self.network = network }

  /// Reports what is given of a time; only where everything could be read. O(waves).
  func check(_ reader: inout FieldReader) {
    checkTimes(&reader)
    checkOrder(&reader)
    checkOwnTime(&reader)
    checkSameTies(&reader)
    checkWords(&reader)
  }

  /// Asks about words of which one says what the other denies, and about answers to questions that were not asked.
  private func checkWords(_ reader: inout FieldReader) {
    func ask(_ message: String, _ help: String, at place: Span?) {
      reader.report([Diagnostic(.badValue, message, at: place, help: help).asWarning])
    }
    let alike = network.alikeIn.value ?? []
    if network.composition.value == .hierarchical, alike.contains(.quality) {
      ask(
        "the schools are said to be hierarchical, high and low achieving, and `alike_in` quality",
        "correct `composition`, or take `quality` out of `alike_in`", at: network.alikeInSpan)
    }
    if network.basis.value == .schematic, network.responseRate.value != nil {
      ask(
        "`response_rate` is given of a network that is schematic: drawn to explain, with nobody asked",
        "correct `basis`, or delete `response_rate`", at: network.responseRateSpan)
    }
    if network.responseRate.value == 0, !network.ties.isEmpty {
      ask(
        "`response_rate` is 0, none of those asked answered, and ties are given",
        "correct `response_rate`; where the ties are known from elsewhere, write `basis: documented` and delete it",
        at: network.responseRateSpan)
    }
  }

  /// Asks about waves of which the ties are the same in everything: one is most likely a copy.
  private func checkSameTies(_ reader: inout FieldReader) {
    guard !network.waves.isEmpty else { return }
    let times = network.times.map { time in
      (label: time.label.isEmpty ? "the network itself" : time.label, span: time.labelSpan, ties: time.ties)
    }
    for (place, later) in times.enumerated() where later.ties.count >= Self.fewestTies {
      lazy var own = Self.facts(of: later.ties)
      // A file that is named twice has been reported.
      let earlier = times[..<place].first { earlier in
        earlier.ties.count == later.ties.count && earlier.ties[0].from.span != later.ties[0].from.span
          && Self.facts(of: earlier.ties) == own
      }
      guard let earlier, let span = later.span else { continue }
      let found = Diagnostic(
        .repeatedEntry, "all ties of `\(later.label)` are those of `\(earlier.label)`, unchanged", at: span,
        help: "give the ties of this time; where none changed, leave it out and say so in the text",
        labels: earlier.span.map { [.init($0, "the earlier time is here")] } ?? [])
      reader.report([found.asWarning])
    }
  }

  /// Fewer ties may well stay as they are.
  private static let fewestTies = 3

  private struct Facts: Hashable {
    let from: PersonID
    let to: PersonID
    let isMutual: Bool
    let kind: Reported<TieKind>
    let strength: Reported<TieStrength>
  }

  private static func facts(of ties: [Tie]) -> Set<Facts> {
    Set(
      ties.lazy.map {
        Facts(from: $0.from.value, to: $0.to.value, isMutual: $0.isMutual, kind: $0.kind, strength: $0.strength)
      })
  }

  /// Reports a time that is listed before an earlier one: pages say what changed from each to the next, and lead with
  /// the last. Each is compared with the
  /// fifty behind it. O(times).
  private func checkOrder(_ reader: inout FieldReader) {
    let times = network.times
    guard let last = times.last else { return }
    let labels = times.map { TimeLabel($0.label) }
    for (place, first) in times.enumerated() {
      let earlier = times.indices.dropFirst(place + 1).prefix(50).first {
        labels[place].isAfter(labels[$0], in: network.hemisphere)
      }
      guard let second = earlier.map({ times[$0] }) else { continue }
      let isOwn = place == 0 && !network.ties.isEmpty
      return reader.report(
        .periodBackwards,
        "`\(first.label)` is before `\(second.label)` here, and pages say what changed from the first to the last",
        at: first.labelSpan,
        help: isOwn
          ? "the network's own ties are of the first time or of the last: list those of each time under `waves`, "
            + "from the oldest to the newest, each with its `label`, and none under `ties`"
          : "write the waves from the oldest to the newest; the last is `\(last.label)` now. Where they are so "
            + "already, let the labels say so, such as by months: `2023-09`, `2024-05`",
        labels: isOwn ? [] : second.labelSpan.map { [.init($0, "this one is behind it")] } ?? [])
    }
  }

  /// Asks when the network's own ties were measured, where other times are set beside them.
  private func checkOwnTime(_ reader: inout FieldReader) {
    guard let other = network.waves.first, !network.ties.isEmpty, !network.wave.isStated else { return }
    reader.report(
      .tiesWithoutTime,
      "the network's own ties are of no stated time, and pages set them beside those of `\(other.label)`",
      at: other.labelSpan,
      help: "write `wave: …` beside `ties`, when they were measured, or `wave: not-known` (no change is "
        + "then stated between them and the others); or list them under `waves`, with a `label`")
  }

  /// Reports that somebody coordinates a network whose coordination is shared by all.
  func checkCoordination(_ reader: inout FieldReader) {
    guard network.brokerage == .value(.shared), let first = network.brokeredBy.first else { return }
    reader.report(
      .badValue, "`brokerage` is shared by all, and `brokered_by` names who coordinates", at: network.brokerageSpan,
      help: "delete `brokered_by`; or write `partly-brokered` or `highly-brokered`",
      labels: [.init(first.span, "named here")])
  }

  /// Reports communities that lie in themselves, each circle once. O(communities).
  func checkCircles(_ reader: inout FieldReader) {
    let parts = network.communities.filter { $0.partOf != nil }
    guard !parts.isEmpty else { return }
    let wholes = Dictionary(parts.map { ($0.id, $0.partOf) }, uniquingKeysWith: { first, _ in first })
    // The way on which each community was come past.
    var ways: [CommunityID: Int] = [:]
    for (way, part) in parts.enumerated() {
      var here = part.id
      while ways[here] == nil, let outer = wholes[here] ?? nil {
        ways[here] = way
        here = outer.value
      }
      guard ways[here] == way, let first = wholes[here] ?? nil else { continue }
      var labels: [Diagnostic.Label] = []
      var (inner, next) = (here, first)
      while next.value != here, let outer = wholes[next.value] ?? nil {
        (inner, next) = (next.value, outer)
        labels.append(.init(next.span, "`\(inner)` lies in `\(next.value)`"))
      }
      reader.report(
        .badValue, "the community `\(here)` lies in itself\(labels.isEmpty ? "" : ", in a circle")", at: first.span,
        help: labels.isEmpty ? "take it out" : "take `part_of` out of the one that holds the others", labels: labels)
    }
  }

  /// Reports what is said of a time at which the network itself has no ties, for only its waves have them; and that the
  /// network and a wave are of one time.
  private func checkTimes(_ reader: inout FieldReader) {
    guard !network.waves.isEmpty else { return }
    guard network.ties.isEmpty else {
      guard let label = network.wave.value, let span = network.waveSpan else { return }
      let form = CellWords.form(of: label)
      guard network.waves.contains(where: { CellWords.form(of: $0.label) == form }) else { return }
      return reader.report(
        .repeatedEntry, "the ties of the network and those of a wave are both of `\(label)`", at: span,
        help: "write when each was measured; or delete the ones that are there twice")
    }
    let isOpen = network.waves.contains { !$0.responseRate.isStated }
    let fields = [
      ("wave", network.wave.isStated, network.waveSpan, "delete it: each wave says it under `label`"),
      (
        "response_rate", network.responseRate.isStated, network.responseRateSpan,
        isOpen
          ? "move it into the wave that it is of, beside its `label`" : "delete it: each wave has one of its own"
      ),
    ]
    for case (let name, true, let span?, let help) in fields {
      reader.report(
        .badValue, "`\(name)` is of ties in the network itself, and only `waves` have ties here", at: span,
        help: help)
    }
  }
}
