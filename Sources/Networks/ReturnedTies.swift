// Two people who name each other in a survey are two rows of its table and one reciprocated pair. Which rows those are
// is decided here, for drawing, sentences and tables alike; measures count pairs of people whatever their ties are.

/// The one-way ties of a list that return each other.
public struct ReturnedTies: Sendable {
  /// What two ties must have in common: their kind, or whatever else is shown of them.
  public struct Arc<End: Hashable, Kind: Hashable>: Hashable {
    @usableFromInline let from: End
    @usableFromInline let to: End
    @usableFromInline let kind: Kind

    @inlinable
    public init(from: End, to: End, kind: Kind) {
      self.from = from
      self.to = to
      self.kind = kind
    }

    @inlinable
    public static func == (left: Arc, right: Arc) -> Bool {
      left.from == right.from && left.to == right.to && left.kind == right.kind
    }

    @inlinable
    public func hash(into hasher: inout Hasher) {
      hasher.combine(from)
      hasher.combine(to)
      hasher.combine(kind)
    }

    @inlinable var reversed: Arc { Arc(from: to, to: from, kind: kind) }
  }

  /// For each tie the number of the one that returns it; nil where none does.
  @usableFromInline let partners: [Int?]

  /// Pairs each one-way tie with the first later one of its kind that runs the other way. O(n). Inlinable, for it is
  /// several times as fast where the compiler knows what the ends and kinds are.
  ///
  /// - Parameter arcs: For each tie its ends and kind; nil for one that runs both ways of itself or has no direction.
  @inlinable
  public init<End, Kind>(_ arcs: [Arc<End, Kind>?]) {
    var partners = [Int?](repeating: nil, count: arcs.count)
    var open: [Arc<End, Kind>: [Int]] = [:]
    // Backwards, so that the last of each list is the first of the table.
    for (number, arc) in arcs.enumerated().reversed() { if let arc { open[arc, default: []].append(number) } }
    for (number, arc) in arcs.enumerated() where partners[number] == nil {
      guard let arc, arc.from != arc.to, let other = open[arc.reversed]?.popLast() else { continue }
      // The tie itself is no longer open for those behind it.
      open[arc]?.removeLast()
      (partners[number], partners[other]) = (other, number)
    }
    self.partners = partners
  }

  /// The number of the later tie that returns this one; nil where none does.
  public func back(of number: Int) -> Int? { partners[number].flatMap { $0 > number ? $0 : nil } }

  /// Whether a tie returns one before it, with which it is told.
  public func isBack(_ number: Int) -> Bool { partners[number].map { $0 < number } ?? false }
}
