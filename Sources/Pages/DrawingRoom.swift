// How much is drawn beside the main drawing of a case: other waves, and single communities below bubbles. Counted in
// what is drawn, so that the same page comes from every machine.

import Networks

/// What is left for further drawings on one page, in symbols, lines and discs.
struct DrawingRoom {
  private var left: Int

  private init(_ left: Int) { self.left = left }

  /// Of other waves: some of the size of a usual case, or a large one.
  static let ofWaves = DrawingRoom(3_500)
  /// Of communities below the bubbles that stand for them.
  static let ofCommunities = DrawingRoom(2_000)

  /// Takes what the drawing of a network needs. Returns false where less is left, or where the network is not drawn at
  /// all.
  mutating func take(_ network: Network) -> Bool {
    let needed: Int
    switch network.detail {
    case .everybody: needed = network.drawingSize
    case .communities: needed = min(network.drawingSize, 10 * network.communities.count + 1_500)
    case .nothing: return false
    }
    guard needed <= left else { return false }
    left -= needed
    return true
  }
}
