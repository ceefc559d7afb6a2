// What a page tells of a case's network, made once for every way of telling it: the drawing, the words, the list, the
// tables, what its ties tell and the two-way link. None of them looks at the case on its own, so that they never
// disagree.

import Cases
import Networks
import Words

/// One case's network, ready to be told.
package struct NetworkAccount: Sendable {
  private let words: any Phrasebook
  /// As the author describes it, with the people and ties of the latest wave where only waves have ties.
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
  /// The network in sentences.
  package let summary: NetworkSummary

  /// O((people + ties) log (people + ties)).
  package init(of study: CaseStudy, in words: any Phrasebook) {
    self.words = words
    self.study = study.network.latest
    drawn = Network(of: study, in: words)
    waves = NetworkAccount.waves(of: study, words)
    // The network's own ties are of the first time.
    let times = study.network.waves.count + (study.network.ties.isEmpty ? 0 : 1)
    earlierWaves = max(0, times - NetworkAccount.mostWaves)
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
    // Of ties that are measured it says when; of several times of measuring that is said where they are compared.
    guard study.basis.value != .measured, waves.isEmpty, let asked = words.asked(wave: wave, responseRate: rate) else {
      return basis
    }
    return "\(basis) \(asked)"
  }
}

extension NetworkAccount {
  private static func waves(of study: CaseStudy, _ words: any Phrasebook) -> [NetworkChange.Wave] {
    let network = study.network
    var waves = network.waves.suffix(mostWaves).map { wave in
      NetworkChange.Wave(
        label: wave.label, network: Network(of: study, at: wave, in: words), responseRate: wave.responseRate.value,
        gap: wave.responseRate.absence ?? .notReported, hasOwnPeople: wave.people != nil)
    }
    if !waves.isEmpty, waves.count < mostWaves, !network.ties.isEmpty {
      let first = NetworkChange.Wave(
        label: network.wave.value ?? words.firstTime, network: Network(of: study, in: words),
        responseRate: network.responseRate.value, gap: network.responseRate.absence ?? .notReported,
        hasOwnPeople: false)
      waves.insert(first, at: 0)
    }
    return waves.count > 1 ? waves : []
  }

  /// What became of the network from one time of measuring to the next; nil where it was measured once.
  var changes: String? {
    guard !waves.isEmpty else { return nil }
    // Ties that were drawn to explain did not change.
    var sentences =
      study.basis.value == .schematic
      ? []
      : zip(waves, waves.dropFirst()).map {
        NetworkChange(from: $0, to: $1, isMeasured: study.basis.value != .documented, in: words).text
      }
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
