// Whether what goes out comes back: the paper's reciprocal efforts, pair by pair.

/// The pairs of people by the ties between them (the dyad census: Holland & Leinhardt 1970).
public struct Dyads: Sendable, Hashable {
  /// Pairs with ties both ways.
  public let mutual: Int
  /// Pairs with a tie one way only.
  public let asymmetric: Int
  /// Pairs without a tie.
  public let null: Int

  /// The share of tied pairs that are tied both ways, M ÷ (M + A), 0 to 1: dyadic reciprocity (Wasserman & Faust 1994,
  /// chapter 13). Nil where no pair is tied.
  public var reciprocity: Double? { mutual + asymmetric == 0 ? nil : Double(mutual) / Double(mutual + asymmetric) }

  /// The share of ties that are returned, 2M ÷ (2M + A), 0 to 1; always at least `reciprocity`. Nil where no pair is
  /// tied.
  public var returnedTies: Double? {
    mutual + asymmetric == 0 ? nil : Double(2 * mutual) / Double(2 * mutual + asymmetric)
  }
}

extension Graph {
  /// The dyad census; nil where ties have no direction, for then nothing could be returned. O(m).
  public var dyads: Dyads? {
    guard isDirected else { return nil }
    let tied = pairCount
    let mutual = tieCount - tied
    return Dyads(mutual: mutual, asymmetric: tied - mutual, null: count * (count - 1) / 2 - tied)
  }
}
