// What a page tells of a case's network, made once for every way of telling it: the drawing, the words, the list, the
// tables, what its ties tell and the two-way link. None of them looks at the case on its own, so that they never disagree.

import Cases
import Networks

/// One case's network, ready to be told.
struct NetworkAccount: Sendable {
  /// As the author describes it, with the people and ties of the latest wave where only waves have ties.
  let study: NetworkStudy
  /// As it is drawn.
  let drawn: Network
  /// As it is measured.
  let learning: LearningNetwork
  let link: TwoWayLink
  /// Each time at which the network was measured; none where there were not at least two.
  let waves: [NetworkChange.Wave]
  /// The network in sentences.
  let summary: NetworkSummary

  /// O((people + ties) log (people + ties)).
  init(of study: CaseStudy) {
    self.study = study.network.latest
    drawn = Network(of: study)
    waves = NetworkAccount.waves(of: study)
    learning = LearningNetwork(of: self.study)
    link = TwoWayLink(of: study, drawn: drawn, learning: learning)
    summary = NetworkSummary(of: drawn, schools: link.schools, isSchematic: self.study.basis.value == .schematic)
  }
}

extension NetworkAccount {
  private static func waves(of study: CaseStudy) -> [NetworkChange.Wave] {
    let network = study.network
    var waves = network.waves.map { wave in
      NetworkChange.Wave(label: wave.label, network: Network(of: study, at: wave), responseRate: wave.responseRate.value)
    }
    if waves.count == 1, !network.ties.isEmpty {
      let first = NetworkChange.Wave(label: network.wave.value ?? "the first time", network: Network(of: study), responseRate: network.responseRate.value)
      waves.insert(first, at: 0)
    }
    return waves.count > 1 ? waves : []
  }

  /// What became of the network from one time of measuring to the next; nil where it was measured once.
  var changes: String? {
    waves.isEmpty ? nil : zip(waves, waves.dropFirst()).map { NetworkChange(from: $0, to: $1).text }.joined(separator: " ")
  }
}

extension NetworkStudy {
  /// The network as it was last known: where ties are listed in waves alone, those of the last one, and whom and when it asked.
  var latest: NetworkStudy {
    guard ties.isEmpty, let last = waves.last else { return self }
    var latest = self
    latest.people = last.people ?? people
    latest.ties = last.ties
    latest.wave = .value(last.label)
    latest.responseRate = last.responseRate
    return latest
  }
}
