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
  /// The network in sentences.
  let summary: NetworkSummary

  /// O((people + ties) log (people + ties)).
  init(of study: CaseStudy) {
    self.study = study.network.latest
    drawn = Network(of: study)
    learning = LearningNetwork(of: self.study)
    link = TwoWayLink(of: study, drawn: drawn, learning: learning)
    summary = NetworkSummary(of: drawn, schools: link.schools, isSchematic: self.study.basis.value == .schematic)
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
