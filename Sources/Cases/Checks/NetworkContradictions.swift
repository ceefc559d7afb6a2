// What two fields of a network say of one thing: pages would print both, or pass one of them over.

import Diagnostics

/// The look at one network for fields that cannot both hold.
struct NetworkContradictions {
  private let network: NetworkStudy

  init(of network: NetworkStudy) { self.network = network }

  /// O(waves).
  func check(_ reader: inout FieldReader) {
    checkCoordination(&reader)
    checkTimes(&reader)
  }

  /// Reports that somebody coordinates a network whose coordination is shared by all.
  private func checkCoordination(_ reader: inout FieldReader) {
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
