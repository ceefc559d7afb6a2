// The times at which one network was measured, in their order, and the last of them: the one place that says which ties
// a page leads with.

import Networks

extension NetworkStudy {
  /// The times at which it was measured, the earliest first, where there are `waves`; none where it was measured once.
  ///
  /// Waves are listed in their order. The network's own ties are of the first time, and of the last one where their
  /// label says that they are later than all waves. Where it is not said when they were measured, their label is empty
  /// and no change is stated from them. O(times).
  package var times: [Wave] {
    guard let last = waves.last, !ties.isEmpty else { return waves }
    var own = Wave()
    own.label = wave.value ?? ""
    own.labelSpan = waveSpan
    own.responseRate = responseRate
    own.ties = ties
    return TimeLabel.isAfter(own.label, last.label, in: hemisphere) ? waves + [own] : [own] + waves
  }

  /// The network as it was last known: where there are waves, with the people and ties of the last time, and whom and
  /// when it asked.
  ///
  /// Its `waves` are then all times, of which one without people has those of the network as it is written.
  public var latest: NetworkStudy {
    let times = times
    guard let last = times.last else { return self }
    var latest = self
    latest.waves = times
    latest.people = last.people ?? people
    latest.ties = last.ties
    latest.wave = .value(last.label)
    latest.responseRate = last.responseRate
    return latest
  }
}
