// What joins the people of a network.

extension Network {
  /// Warren-Little's four types of collaboration (1990), in rising order of interdependence.
  public enum TieKind: Int, Sendable, Hashable, CaseIterable {
    case notReported, storytelling, aidAndAssistance, sharing, jointWork
  }

  public enum Strength: Int, Sendable, Hashable, CaseIterable {
    case occasional = 1
    case regular, core
  }

  public struct Tie: Sendable, Hashable {
    public let from: String
    public let to: String
    public let kind: TieKind
    /// The stronger of its two directions, which is what is drawn; nil where it is not reported.
    public let strength: Strength?
    public let isMutual: Bool
    /// How strong each direction is, where two ties return each other; nil for one tie of one strength.
    public let directions: Directions?
    /// Whether no direction is known: a line without an arrowhead.
    public let isUndirected: Bool
    /// What measures take it for, above or equal to 0; nil for what its strength says.
    private let weight: Double?

    /// The strengths of two one-way ties that are one reciprocated pair, and what measures take each for.
    public struct Directions: Sendable, Hashable {
      public let there: Strength?
      public let back: Strength?
      fileprivate let weightThere: Double?
      fileprivate let weightBack: Double?
    }

    public init(
      from: String, to: String, kind: TieKind = .notReported, strength: Strength? = nil, weight: Double? = nil,
      isMutual: Bool = false, isUndirected: Bool = false
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.strength = strength
      self.weight = weight
      self.isMutual = isMutual
      self.isUndirected = isUndirected
      directions = nil
    }

    /// A one-way tie with the one that returns it.
    init(_ tie: Tie, returnedBy other: Tie) {
      from = tie.from
      to = tie.to
      kind = tie.kind
      strength = [tie.strength, other.strength].compactMap { $0 }.max { $0.rawValue < $1.rawValue }
      weight = nil
      isMutual = true
      isUndirected = false
      directions = Directions(
        there: tie.strength, back: other.strength, weightThere: tie.weights.there, weightBack: other.weights.there)
    }

    /// How strong it is from its first end to its second, and back; nil where that is not reported, and for a way that
    /// it does not run.
    var strengths: (there: Strength?, back: Strength?) {
      directions.map { ($0.there, $0.back) } ?? (strength, isMutual ? strength : nil)
    }

    /// What measures take each of its ways for: 1, 2 or 3 by strength where no weight is given. Nil where that is not
    /// reported, and for a way that it does not run.
    var weights: (there: Double?, back: Double?) {
      if let directions { return (directions.weightThere, directions.weightBack) }
      let weight = weight ?? (strength?.rawValue).map(Double.init)
      return (weight, isMutual || isUndirected ? weight : nil)
    }
  }
}
