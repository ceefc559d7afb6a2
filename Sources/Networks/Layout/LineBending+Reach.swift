// How far lines are bent.

extension LineBending {
  /// Which ways of a line are tried.
  enum Reach {
    /// None but to lead a line around people, and clear of them: where everybody was placed for few crossings, bends
    /// take none away.
    case around
    /// Bends of up to a seventh of its length, in its middle.
    case near
    /// Also wider ones, and nearer to either end: in discs far apart there is room for them.
    case wide

    /// Where the control point is along the line, as a share of the length.
    var places: [Double] { self == .near ? [0.5] : [0.5, 0.25, 0.75] }
    /// How far off it is, as a share of the length.
    var bends: [Double] {
      let bends = [0, 0.08, -0.08, 0.16, -0.16, 0.28, -0.28]
      return self == .near ? bends : bends + [0.42, -0.42]
    }
    /// How much farther a line keeps from a symbol than that reaches: a chain is a little inside of a bend.
    var spare: Double { self == .around ? 2 : 0.3 }
    /// What a bend costs for each length that it is wide. It is worth less than a crossing.
    var price: Double { self == .near ? 25 : 20 }
  }
}
