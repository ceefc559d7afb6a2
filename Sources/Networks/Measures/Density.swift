// How close-knit a network is: the simplest of all measures.

extension Graph {
  /// The share of the possible ties that are there, 0 to 1; nil for fewer than two people. O(1) in ties counted.
  ///
  /// With directions m ÷ n(n − 1), without m ÷ (n(n − 1) ÷ 2): Wasserman & Faust 1994, chapter 4.
  public var density: Double? {
    guard count > 1 else { return nil }
    let pairs = Double(count) * Double(count - 1)
    return Double(tieCount) / (isDirected ? pairs : pairs / 2)
  }
}
