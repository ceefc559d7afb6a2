// What joins the people of a network.

extension Network {
  public struct Tie: Sendable, Hashable {
    public let from: String
    public let to: String
    /// Nil where it is not given.
    public let kind: TieKind?
    /// The stronger of its two directions, which is what is drawn; nil where it is not given.
    public let strength: TieStrength?
    public let isMutual: Bool
    /// How strong each direction is, where two ties return each other; nil for one tie of one strength.
    public let directions: Directions?
    /// Whether no direction is known: a line without an arrowhead.
    public let isUndirected: Bool
    /// Why its kind, or a strength of it, is not given.
    public let gaps: Gaps
    /// What measures take each of its ways for, above or equal to 0: 1, 2 or 3 by strength where no weight is given.
    /// Nil where that is not reported, and for a way that it does not run.
    let weights: Weights

    /// Why the kind of a tie, or its strength one way or the other, is not given; of no meaning where it is.
    public struct Gaps: Sendable, Hashable {
      public let kind: Absence
      public let there: Absence
      public let back: Absence

      public init(kind: Absence = .notReported, strength: Absence = .notReported) {
        self.init(kind: kind, there: strength, back: strength)
      }

      init(kind: Absence, there: Absence, back: Absence) {
        (self.kind, self.there, self.back) = (kind, there, back)
      }

      var turned: Gaps { Gaps(kind: kind, there: back, back: there) }

      /// Their place in an order that is always the same.
      var rank: Int {
        [kind, there, back].reduce(0) { rank, absence in
          rank * Absence.allCases.count + (Absence.allCases.firstIndex(of: absence) ?? 0)
        }
      }
    }

    /// How strong a tie is each way; nil where that is not given.
    public struct Directions: Sendable, Hashable {
      public let there: TieStrength?
      public let back: TieStrength?
    }

    struct Weights: Sendable, Hashable {
      let there: Double?
      let back: Double?
    }

    /// - Parameters:
    ///   - gaps: Why its kind or strength is not given, where one of them is not.
    ///   - weight: What measures take it for; nil for what its strength says.
    public init(
      from: String, to: String, kind: TieKind? = nil, strength: TieStrength? = nil, gaps: Gaps = Gaps(),
      weight: Double? = nil, isMutual: Bool = false, isUndirected: Bool = false
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.strength = strength
      self.gaps = gaps
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
      gaps = Gaps(
        kind: tie.gaps.kind == .notReported ? other.gaps.kind : tie.gaps.kind, there: tie.gaps.there,
        back: other.gaps.there)
      weights = Weights(there: tie.weights.there, back: other.weights.there)
      isMutual = true
      isUndirected = false
      directions = Directions(there: tie.strength, back: other.strength)
    }

    /// A tie without a direction, with its ends exchanged.
    var turned: Tie {
      Tie(
        from: to, to: from, kind: kind, strength: strength, gaps: gaps.turned, weight: weights.there,
        isMutual: isMutual, isUndirected: isUndirected)
    }

    /// How strong it is from its first end to its second, and back; nil where that is not given, and for a way that
    /// it does not run.
    var strengths: (there: TieStrength?, back: TieStrength?) {
      directions.map { ($0.there, $0.back) } ?? (strength, isMutual ? strength : nil)
    }

    /// Why a strength of it is not given, for each way that has none.
    var strengthGaps: [Absence] {
      let (there, back) = directions.map { ($0.there, $0.back) } ?? (strength, strength)
      return (there == nil ? [gaps.there] : []) + (back == nil && gaps.back != gaps.there ? [gaps.back] : [])
    }
  }
}
