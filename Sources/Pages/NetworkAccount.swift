// What a page tells of a case's network, made once for every way of telling it: the drawing, the words, the list, the
// tables, what its ties tell and the two-way link. None of them looks at the case on its own, so that they never
// disagree.

import Cases
import Networks
import Words

/// One case's network, ready to be told.
package struct NetworkAccount: Sendable {
  private let words: any Phrasebook
  /// As the author describes it, with the people and ties of the last time.
  package let study: NetworkStudy
  /// As it is drawn.
  package let drawn: Network
  /// As it is measured.
  let measured: AttributedGraph
  let link: TwoWayLink
  /// Each time at which the network was measured, of many the last ones; none where there were not at least two.
  let waves: [NetworkChange.Wave]
  /// How many of the times are told of and drawn.
  static let mostWaves = 12
  /// The number of times before those in `waves`.
  let earlierWaves: Int
  /// Why it is not said when the network's own ties were measured, where these are the first of `waves`.
  private let untimed: Absence?
  /// The network in sentences.
  package let summary: NetworkSummary

  /// O((people + ties) log (people + ties)).
  package init(of study: CaseStudy, in words: any Phrasebook) {
    self.words = words
    self.study = study.network.latest
    drawn = Network(of: study, in: words)
    waves = NetworkAccount.waves(of: study, words)
    earlierWaves = max(0, self.study.waves.count - NetworkAccount.mostWaves)
    let isUntimed = earlierWaves == 0 && self.study.waves.first?.label.isEmpty ?? false
    untimed = isUntimed ? study.network.wave.absence ?? .notReported : nil
    measured = AttributedGraph(of: drawn)
    link = TwoWayLink(of: study, drawn: drawn, measured: measured, in: words)
    summary = NetworkSummary(
      of: drawn, schools: link.schools, isSchematic: self.study.basis.value == .schematic, in: words)
  }
}

// MARK: What is said beside a drawing

extension NetworkAccount {
  /// The first thing that the ties say, as a sentence; nil where nothing may be said of them.
  package var statement: String? { NetworkMeasures(of: self, in: words).findings.first?.statement }

  /// What a poster says of single places, after that.
  package var notes: [FileText.Note] { NetworkMeasures(of: self, in: words).notes }

  /// What every drawing of the network begins with: everybody of all waves on one layout, so that who stays, stays in
  /// place. Without waves that is an earlier drawing, if there is one.
  ///
  /// - Parameter earlier: The earlier drawing.
  /// - Returns: Also whether the earlier one could be kept.
  package func start(from earlier: Positions?) -> (positions: Positions?, keepsEarlier: Bool) {
    guard !waves.isEmpty else { return (earlier, true) }
    let union = Network.union(waves.map(\.network), discName: words.disc)
    guard union.canPlaceEverybody || !union.detail.isNothing else { return (earlier, true) }
    let all = NetworkLayout(
      of: union, from: earlier, mostPeople: union.canPlaceEverybody ? .max : nil, in: words)
    return (all.positions, all.keepsStart)
  }

  /// The network at one time of measuring; nil where there is none of that label.
  package func network(at wave: String) -> Network? { waves.first { $0.label == wave }?.network }

  /// The labels of the times at which it was measured, of many the last ones.
  package var waveLabels: [String] { waves.map(\.label) }

  /// How the ties are known, in a sentence.
  package var basisMeaning: String {
    let (wave, rate) = (study.wave.value, study.responseRate.value)
    let basis =
      study.basis.value.map { words.basis($0, wave: wave, responseRate: rate) }
      ?? words.basis(study.basis.absence ?? .notReported)
    // Of ties that are measured it says when. How many answered at several times is said where these are compared.
    guard study.basis.value != .measured,
      let asked = words.asked(wave: wave, responseRate: waves.isEmpty ? rate : nil)
    else { return basis }
    return "\(basis) \(asked)"
  }
}

extension NetworkAccount {
  private static func waves(of study: CaseStudy, _ words: any Phrasebook) -> [NetworkChange.Wave] {
    let times = study.network.times
    guard times.count > 1 else { return [] }
    return times.suffix(mostWaves).map { time in
      NetworkChange.Wave(
        label: time.label.isEmpty ? words.noTime(study.network.wave.absence ?? .notReported) : time.label,
        network: Network(of: study, at: time, in: words),
        responseRate: time.responseRate.value, gap: time.responseRate.absence ?? .notReported,
        hasOwnPeople: time.people != nil)
    }
  }

  /// What became of the network from one time of measuring to the next; nil where it was measured once.
  var changes: String? {
    guard !waves.isEmpty else { return nil }
    // Ties that were drawn to explain did not change; what was before or after ties without a time is not known.
    let timed = untimed == nil ? waves[...] : waves.dropFirst()
    var sentences =
      study.basis.value == .schematic
      ? []
      : zip(timed, timed.dropFirst()).map {
        NetworkChange(from: $0, to: $1, isMeasured: study.basis.value != .documented, in: words).text
      } + [untimed.map(words.noChange)].compactMap { $0 }
    let listsPeople = waves.contains { !$0.network.people.isEmpty }
    if !sentences.isEmpty, listsPeople, !waves.contains(where: \.hasOwnPeople) {
      sentences.append(words.membersOfAllTimes)
    }
    if earlierWaves > 0 {
      sentences.append(words.onlyLast(waves.count, of: waves.count + earlierWaves))
    }
    let undrawn = otherWaves.undrawn
    if !undrawn.isEmpty {
      sentences.append(words.notDrawn(waves: undrawn))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The times of measuring that have a drawing of their own beside the main one, with their numbers, and the labels of
  /// those that have none because there is too much to draw.
  var otherWaves: (drawn: [(number: Int, wave: NetworkChange.Wave)], undrawn: [String]) {
    var room = DrawingRoom.ofWaves
    var drawn: [(number: Int, wave: NetworkChange.Wave)] = []
    var undrawn: [String] = []
    for (number, wave) in waves.enumerated() where wave.network != self.drawn && !wave.network.communities.isEmpty {
      if !self.drawn.detail.isNothing, room.take(wave.network) {
        drawn.append((number, wave))
      } else {
        undrawn.append(wave.label)
      }
    }
    return (drawn, undrawn)
  }
}
