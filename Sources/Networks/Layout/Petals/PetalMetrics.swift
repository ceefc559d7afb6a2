// The sizes that every drawing of petals keeps to, in the units of its own viewBox: 320 of them are the width of a
// figure of up to seven homes, on a phone as on paper.

enum PetalMetrics {
  /// The width of a figure of few homes.
  static let width = 320.0
  /// From this many homes on a figure is as wide as it needs.
  static let mostNarrow = 7

  /// The radius of a member's symbol, and of a colleague's.
  static let member = 5.0
  static let colleague = 3.7
  /// The radius of the dot of somebody who works there and is not listed.
  static let staff = 1.3
  /// How far a leader's ring is from the symbol, and a broker's diamond reaches beyond it.
  static let ring = 2.5
  static let halo = 5.0
  /// Clear space between two symbols, and between a symbol and a rim.
  static let gap = 3.5
  static let margin = 1.6
  /// Between two symbols with a tie, where there is room: an arrowhead and as much line.
  static let leastLine = 15.0
  /// How near to a symbol a line of others may pass.
  static let clearance = 2.6

  /// Between two homes.
  static let homeGap = 6.0
  /// The radius of a home: how much for the square root of its staff at the most, the least, and the largest.
  static let perStaff = 8.2
  static let leastHome = 20.0
  static let mostHome = 50.0
  /// The share of the largest home's staff that is taken for a home of which it is not reported.
  static let unreportedShare = 0.3
  /// The least radius of the network's disc.
  static let leastNetwork = 84.0
  /// How far from the middle tongues end, as a share of the network's radius.
  static let tongueEnd = 0.28
  static let leastTongue = 10.5

  static let nameSize = 12.0
  static let captionSize = 11.0
  /// The widest line of a home's name.
  static let longestLine = 104.0
  static let lineHeight = 13.5

  /// How far a symbol reaches, with ring or halo.
  static func reach(of person: Network.Person?, isMember: Bool) -> Double {
    let radius = isMember ? member : colleague
    guard let person else { return radius }
    return radius + (person.isBroker ? halo : person.isLeader ? ring + 0.6 : 0)
  }
}
