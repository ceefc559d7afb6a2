// What two fields of a network say of one thing: pages would print both, or pass one of them over.

import Diagnostics

/// The look at one network for fields that cannot both hold.
struct NetworkContradictions {
  private let network: NetworkStudy

  init(of network: NetworkStudy) { self.network = network }

  /// Reports what is given of a time; only where everything could be read. O(waves).
  func check(_ reader: inout FieldReader) {
    checkTimes(&reader)
    checkOrder(&reader)
  }

  /// Asks about times that are not in their order: pages tell what changed from each to the next, and lead with the
  /// last.
  private func checkOrder(_ reader: inout FieldReader) {
    guard let last = network.waves.last else { return }
    var labels = network.waves.map(\.label)
    if !network.ties.isEmpty, let first = network.wave.value { labels.insert(first, at: 0) }
    for (earlier, later) in zip(labels, labels.dropFirst()) where Self.isAfter(earlier, later) {
      let isFirst = !network.ties.isEmpty && earlier == labels.first
      let found = Diagnostic(
        .badValue, "`\(earlier)` stands before `\(later)`, and pages tell what changed from the first to the last",
        at: (isFirst ? network.waveSpan : nil) ?? network.communities.first?.span,
        help: isFirst
          ? "the network's own ties are of the first time: make it `\(later)`, and `\(earlier)` a wave (or leave "
            + "its ties to `waves`)"
          : "write the waves from the oldest to the newest; the last is `\(last.label)` now")
      return reader.report([found.asWarning])
    }
  }

  /// Whether the first of two labels is of a later time, as far as dates or years in them say so.
  private static func isAfter(_ first: String, _ second: String) -> Bool {
    if let first = PartialDate(first), let second = PartialDate(second) { return second.isOver(on: first) }
    guard let one = years(in: first), let other = years(in: second) else { return false }
    return one.min > other.max
  }

  /// The first and the last year that a label names; nil where it names none.
  private static func years(in label: String) -> (min: Int, max: Int)? {
    let years = label.split { !$0.isASCII || !$0.isNumber }.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
      .filter { (1_900...2_100).contains($0) }
    guard let min = years.min(), let max = years.max() else { return nil }
    return (min, max)
  }

  /// Reports that somebody coordinates a network whose coordination is shared by all.
  func checkCoordination(_ reader: inout FieldReader) {
    guard network.brokerage == .value(.shared), let first = network.brokeredBy.first else { return }
    reader.report(
      .badValue, "`brokerage` is shared by all, and `brokered_by` names who coordinates", at: network.brokerageSpan,
      help: "delete `brokered_by`; or write `partly-brokered` or `highly-brokered`",
      labels: [.init(first.span, "named here")])
  }

  /// Reports what is said of a time at which the network itself has no ties, for only its waves have them; and that the
  /// network and a wave are of one time.
  private func checkTimes(_ reader: inout FieldReader) {
    guard let last = network.waves.last else { return }
    guard network.ties.isEmpty else {
      guard let label = network.wave.value, let span = network.waveSpan else { return }
      let form = CellWords.form(of: label)
      guard network.waves.contains(where: { CellWords.form(of: $0.label) == form }) else { return }
      return reader.report(
        .repeatedEntry, "the ties of the network and those of a wave are both of `\(label)`", at: span,
        help: "write when each was measured; or delete the ones that are there twice")
    }
    let fields = [
      ("wave", network.wave.isStated, network.waveSpan, "delete it: each wave says it under `label`"),
      (
        "response_rate", network.responseRate.isStated, network.responseRateSpan,
        "write it in the wave that it is of, such as `\(last.label)`"
      ),
    ]
    for case (let name, true, let span?, let help) in fields {
      reader.report(
        .badValue, "`\(name)` is of ties in the network itself, and only `waves` have ties here", at: span,
        help: help)
    }
  }
}
