// The times at which one network was measured, in their order, and the last of them: the one place that says which ties
// a page leads with.

import Networks

extension NetworkStudy {
  /// The times at which it was measured, the earliest first, where there are `waves`; none where it was measured once.
  ///
  /// Waves are listed in their order. The network's own ties are of the first time, and of the last one where their
  /// label says that they are later than all waves. O(times).
  package var times: [Wave] {
    guard let last = waves.last, !ties.isEmpty else { return waves }
    var own = Wave()
    own.label = wave.value ?? ""
    own.labelSpan = waveSpan
    own.responseRate = responseRate
    own.ties = ties
    return TimeLabel.isAfter(own.label, last.label) ? waves + [own] : [own] + waves
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

/// What the label of a time says of when that was.
enum TimeLabel {
  /// Whether the first of two labels is of a later time, as far as dates or years in them say so.
  static func isAfter(_ first: String, _ second: String) -> Bool {
    if let first = PartialDate(first), let second = PartialDate(second) { return second.isOver(on: first) }
    guard let one = years(in: first), let other = years(in: second) else { return false }
    if one.min == other.max, let first = season(in: first), let second = season(in: second) { return first > second }
    return one.min > other.max
  }

  /// The place of a season in its year, but for winter, which is in two years.
  private static func season(in label: String) -> Int? {
    let label = label.lowercased()
    let seasons = [
      ["spring", "frühjahr", "frühling", "printemps"], ["summer", "sommer"], ["autumn", "herbst", "automne"],
    ]
    return seasons.firstIndex { $0.contains(where: label.contains) }
  }

  /// The first and the last year that a label names; nil where it names none.
  static func years(in label: String) -> (min: Int, max: Int)? {
    let years = label.split { !$0.isASCII || !$0.isNumber }.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
      .filter { (1_900...2_100).contains($0) }
    guard let min = years.min(), let max = years.max() else { return nil }
    return (min, max)
  }
}
