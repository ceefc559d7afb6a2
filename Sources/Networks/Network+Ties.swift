// What joins the people of a network.

extension Network {
  public struct Tie: Sendable, Hashable {
    public let from: String
    public let to: String
    /// Nil where it is not reported.
    public let kind: TieKind?
    /// The stronger of its two directions, which is what is drawn; nil where it is not reported.
    public let strength: TieStrength?
    public let isMutual: Bool
    /// How strong each direction is, where two ties return each other; nil for one tie of one strength.
    public let directions: Directions?
    /// Whether no direction is known: a line without an arrowhead.
    public let isUndirected: Bool
    /// What measures take each of its ways for, above or equal to 0: 1, 2 or 3 by strength where no weight is given.
    /// Nil where that is not reported, and for a way that it does not run.
    let weights: Weights

    /// How strong a tie is each way; nil where that is not reported.
    public struct Directions: Sendable, Hashable {
      public let there: TieStrength?
      public let back: TieStrength?
    }

    struct Weights: Sendable, Hashable {
      let there: Double?
      let back: Double?
    }

    /// - Parameter weight: What measures take it for; nil for what its strength says.
    public init(
      from: String, to: String, kind: TieKind? = nil, strength: TieStrength? = nil, weight: Double? = nil,
      isMutual: Bool = false, isUndirected: Bool = false
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.strength = strength
      let weight = weight ?? (strength?.weight).map(Double.init)
      weights = Weights(there: weight, back: isMutual || isUndirected ? weight : nil)
      self.isMutual = isMutual
      self.isUndirected = isUndirected
      directions = nil
    }

    /// A one-way tie with the one that returns it.
    init(_ tie: Tie, returnedBy other: Tie) {
      from = tie.from
      to = tie.to
      kind = tie.kind
      strength = [tie.strength, other.strength].compactMap { $0 }.max { $0.weight < $1.weight }
      weights = Weights(there: tie.weights.there, back: other.weights.there)
      isMutual = true
      isUndirected = false
      directions = Directions(there: tie.strength, back: other.strength)
    }

    /// A tie without a direction, with its ends exchanged.
    var turned: Tie {
      Tie(
        from: to, to: from, kind: kind, strength: strength, weight: weights.there, isMutual: isMutual,
        isUndirected: isUndirected)
    }

    /// How strong it is from its first end to its second, and back; nil where that is not reported, and for a way that
    /// it does not run.
    var strengths: (there: TieStrength?, back: TieStrength?) {
      directions.map { ($0.there, $0.back) } ?? (strength, isMutual ? strength : nil)
    }
  }
}
