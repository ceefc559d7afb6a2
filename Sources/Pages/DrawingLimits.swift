// What a page will not draw, or not as usual, said where the case says so much. Counts decide, so that `check` knows it
// without drawing anything.

import Cases
import Diagnostics
import Networks
import Words

extension NetworkAccount {
  /// Returns a warning for each part of a case's network that is drawn with less detail than its size alone would give
  /// it, or not at all.
  ///
  /// That communities are drawn of more than 300 people is what every large network gets, and no warning. O(1) for a
  /// case of usual size.
  package static func drawingLimits(of study: CaseStudy) -> [Diagnostic] {
    let network = study.network.latest
    // Fewer than this many communities cannot hold too many members who are counted but not listed.
    guard
      !network.waves.isEmpty || network.people.count > Network.mostPeople || network.ties.count > Network.mostTies
        || network.communities.count > 50
    else { return [] }
    // Messages are in English.
    let words = English()
    let account = NetworkAccount(of: study, in: words)
    let file = Span(study.file, 0..<0)
    func place(_ kind: DrawingDetail.Excess.Kind) -> Span {
      switch kind {
      case .people: network.people.first?.span ?? file
      case .ties, .pairs: network.ties.first?.from.span ?? file
      case .communities, .members: network.communities.first?.span ?? file
      }
    }
    var found: [Diagnostic] = []
    switch account.drawn.detail {
    case .everybody: break
    case .communities(let excess) where excess.kind == .people: break
    case .communities(let excess):
      found.append(
        Diagnostic(
          .unclearDrawing,
          "the network has \(words.amount(excess)), and a drawing of everybody shows at most "
            + "\(words.numeral(excess.most)), so communities are drawn and not their people",
          at: place(excess.kind),
          help: "the tables have them all; for a drawing of everybody, list the ties that the case is about"))
    case .nothing(let excess):
      found.append(
        Diagnostic(
          .unclearDrawing,
          "the network has \(words.amount(excess)), and a drawing shows at most \(words.numeral(excess.most)), so it "
            + "is not drawn",
          at: place(excess.kind),
          help: "tell of communities that are alike as one: `count` says how many an entry stands for"))
    }
    if account.earlierWaves > 0 {
      found.append(
        Diagnostic(
          .unclearDrawing,
          "the network has \(words.numeral(network.waves.count)) waves, and a page tells of the last "
            + "\(words.numeral(NetworkAccount.mostWaves))",
          at: network.waves.first?.ties.first?.from.span ?? file, help: "keep the waves that the case is about"))
    }
    let undrawn = account.otherWaves.undrawn
    if !undrawn.isEmpty, !account.drawn.detail.isNothing {
      found.append(
        Diagnostic(
          .unclearDrawing,
          "more is listed in the waves than a page can draw, so that "
            + "\(words.numeral(undrawn.count, "wave is", "waves are")) not drawn",
          at: file,
          help: "keep the waves, or the ties of each, that the case is about"))
    }
    return found
  }
}
