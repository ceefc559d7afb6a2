// A network without its drawing: people as numbers, ties as sorted lists of neighbours. Measures are taken of this
// alone, so that each of them goes through people and ties in one fixed order, whatever the order of the input.

/// People and the ties between them, each pair tied at most once in either direction.
///
///     ids        0 ann      1 bea      2 cal
///     outgoing   [1]        [0, 2]     []         ann <-> bea -> cal
///     incoming   [1]        [0]        [1]
public struct Graph: Sendable, Hashable {
  /// A tie from one person to another.
  public struct Arc: Sendable, Hashable {
    public let from: String
    public let to: String
    /// How strong the tie is, above or equal to 0; nil where it is not reported.
    public let weight: Double?
    /// Whether it runs both ways.
    public let isMutual: Bool

    public init(from: String, to: String, weight: Double? = 1, isMutual: Bool = false) {
      self.from = from
      self.to = to
      self.weight = weight
      self.isMutual = isMutual
    }
  }

  /// The other end of a tie.
  public struct Neighbour: Sendable, Hashable {
    public let index: Int
    public let weight: Double
  }

  /// Who the people are, in the byte order of their ids.
  public let ids: [String]
  /// Whether ties have a direction. Where they have none each stands in `outgoing` and `incoming` of both its ends.
  public let isDirected: Bool
  /// For each person those whom ties lead to, in order.
  public let outgoing: [[Neighbour]]
  /// For each person those whom ties come from, in order.
  public let incoming: [[Neighbour]]
  /// For each person those at the other end of a tie in either direction, in order, each once; the weights of both
  /// directions together.
  public let contacts: [[Neighbour]]

  public var count: Int { ids.count }

  /// Returns the graph in canonical order. Of two ties between the same people in the same direction the stronger
  /// counts; ties whose ends are not there or are one person are left out. One without a weight weighs as much as the
  /// others do on average, so that it makes no difference to them: 1 where none has a weight. O((n + m) log(n + m)).
  ///
  /// - Parameter isDirected: Whether ties have a direction; if not, each runs both ways.
  public init(ids: [String], arcs: [Arc], isDirected: Bool) {
    let ids = Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    var ways: [Way] = []
    for arc in arcs {
      guard let from = numbers[arc.from], let to = numbers[arc.to], from != to else { continue }
      ways.append((from, to, arc.weight))
      if arc.isMutual || !isDirected { ways.append((to, from, arc.weight)) }
    }
    self.init(sorted: ids, ways: ways, isDirected: isDirected)
  }

  /// One way of a tie, by the numbers of its ends.
  private typealias Way = (from: Int, to: Int, weight: Double?)

  /// - Parameter ids: In order, each once.
  private init(sorted ids: [String], ways: [Way], isDirected: Bool) {
    self.ids = ids
    self.isDirected = isDirected
    // The mean of the weights that are given, summed by size so that their order does not show.
    let given = ways.contains { $0.weight == nil } ? ways.compactMap(\.weight).sorted() : []
    let mean = given.isEmpty ? 1 : given.reduce(0, +) / Double(given.count)
    let ends = ways.map { way in
      let weight = way.weight ?? mean
      return (from: way.from, to: way.to, weight: weight.isFinite ? max(0, weight) : 1)
    }.sorted { ($0.from, $0.to, $1.weight) < ($1.from, $1.to, $0.weight) }
    var outgoing = [[Neighbour]](repeating: [], count: ids.count)
    var incoming = outgoing
    for end in ends where outgoing[end.from].last?.index != end.to {
      outgoing[end.from].append(Neighbour(index: end.to, weight: end.weight))
      incoming[end.to].append(Neighbour(index: end.from, weight: end.weight))
    }
    self.outgoing = outgoing
    self.incoming = incoming
    contacts = zip(outgoing, incoming).map(Graph.merged)
  }

  /// Two sorted lists as one, weights added.
  private static func merged(_ left: [Neighbour], _ right: [Neighbour]) -> [Neighbour] {
    var (a, b) = (0, 0)
    var out: [Neighbour] = []
    out.reserveCapacity(max(left.count, right.count))
    while a < left.count || b < right.count {
      if b == right.count || a < left.count && left[a].index < right[b].index {
        out.append(left[a])
        a += 1
      } else if a == left.count || right[b].index < left[a].index {
        out.append(right[b])
        b += 1
      } else {
        out.append(Neighbour(index: left[a].index, weight: left[a].weight + right[b].weight))
        (a, b) = (a + 1, b + 1)
      }
    }
    return out
  }

  // MARK: Looking

  /// The number of ties, in their direction: one that runs both ways counts twice. Without directions each counts once.
  public var tieCount: Int { isDirected ? outgoing.reduce(0) { $0 + $1.count } : pairCount }

  /// The number of pairs of people with a tie between them in either direction.
  public var pairCount: Int { contacts.reduce(0) { $0 + $1.count } / 2 }

  /// Whether a tie leads from one person to another. O(log n).
  public func hasTie(from: Int, to: Int) -> Bool { Graph.place(of: to, in: outgoing[from]) != nil }

  /// Where somebody is in a list of neighbours; nil where they are not. O(log n).
  static func place(of person: Int, in row: [Neighbour]) -> Int? {
    var (low, high) = (0, row.count)
    while low < high {
      let middle = (low + high) / 2
      if row[middle].index < person { low = middle + 1 } else { high = middle }
    }
    return low < row.count && row[low].index == person ? low : nil
  }
}

extension Graph {
  /// Returns the people of a network and their ties, weighing 1, 2 or 3 by strength where they have no weight; kinds of
  /// tie are not told apart. O(n + m log m).
  ///
  /// - Parameter isDirected: Whether ties have a direction, as a case's have; `<->` is then two of them.
  public init(of network: Network, isDirected: Bool = true) {
    var ways: [Way] = []
    for (tie, ends) in zip(network.ties, network.ends) {
      let weights = tie.weights
      ways.append((ends.from, ends.to, weights.there))
      if tie.isMutual || tie.isUndirected || !isDirected {
        ways.append((ends.to, ends.from, tie.directions == nil ? weights.there : weights.back))
      }
    }
    self.init(sorted: network.people.map(\.id), ways: ways, isDirected: isDirected)
  }
}
