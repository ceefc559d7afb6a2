// Which cases a reader of one case may want next: those that share its rarer tags. A tag that every case has says
// nothing, so tags are weighed by how few cases have them.

import Cases

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another case, and how much it is like the first.
public struct RelatedCase: Sendable, Hashable {
  /// The place in `PublicPortfolio.cases`.
  public let study: Int
  /// 0 to 1: the cosine of the two cases' weighted tags.
  public let likeness: Double
  /// The tags that both have, the rarest first.
  public let shared: [TagID]
}

/// The cases most like each other, by shared tags.
///
/// A tag's weight is its inverse document frequency, ln((1 + cases) / (1 + cases with it)) + 1 (Spärck Jones 1972,
/// smoothed); likeness is the cosine of two cases' weights.
public struct CaseLikeness: Sendable {
  /// How many related cases are kept for each.
  public static let limit = 5
  /// With how many others a case is compared, at most: with those that share its rarest tags, which make two cases most
  /// alike.
  static let mostCompared = 1_000

  private let related: [[RelatedCase]]

  /// O(cases × tags of each), beyond n log n for the order of tags.
  init(of cases: [CaseRecord]) {
    var holders: [TagID: [Int]] = [:]
    let tags = cases.map { Set($0.tags.map(\.value)).sorted() }
    for (index, list) in tags.enumerated() {
      for tag in list { holders[tag, default: []].append(index) }
    }
    let weights = holders.mapValues { log(Double(1 + cases.count) / Double(1 + $0.count)) + 1 }
    func weight(_ tag: TagID) -> Double { weights[tag] ?? 0 }
    let lengths = tags.map { $0.reduce(0) { $0 + weight($1) * weight($1) }.squareRoot() }

    related = tags.indices.map { index in
      let lists = tags[index].map { (tag: $0, holders: holders[$0] ?? []) }
      let others = CaseLikeness.others(of: index, sharing: lists.map(\.holders))
      var products: [Int: Double] = [:]
      for (tag, holders) in lists {
        let square = weight(tag) * weight(tag)
        if others == nil || holders.count <= CaseLikeness.mostCompared {
          for other in holders where other != index && others?.contains(other) != false {
            products[other, default: 0] += square
          }
        } else {
          for other in others ?? [] where CaseLikeness.holds(holders, other) { products[other, default: 0] += square }
        }
      }
      // Sums are equal only up to rounding, so likeness is compared in billionths; ties go by slug.
      let ranked = products.map {
        (other: $0.key, likeness: ($0.value / (lengths[index] * lengths[$0.key]) * 1e9).rounded() / 1e9)
      }
      .sorted { left, right in
        left.likeness != right.likeness
          ? left.likeness > right.likeness : cases[left.other].slug < cases[right.other].slug
      }
      return ranked.prefix(CaseLikeness.limit).map { entry in
        let own = Set(tags[index])
        let shared = tags[entry.other].filter(own.contains).sorted { left, right in
          weight(left) != weight(right) ? weight(left) > weight(right) : left < right
        }
        return RelatedCase(study: entry.other, likeness: min(1, entry.likeness), shared: shared)
      }
    }
  }

  /// Returns with which cases one is compared, where those that share any of its tags are too many; nil for all of
  /// them. Of a tag that brings too many, those whose slugs are next to its own.
  private static func others(of study: Int, sharing holders: [[Int]]) -> Set<Int>? {
    guard holders.reduce(0, { $0 + $1.count }) > mostCompared else { return nil }
    var others: Set<Int> = []
    for list in holders.sorted(by: { $0.count < $1.count }) where others.count < mostCompared {
      let room = min(mostCompared - others.count, list.count)
      let start = min(max(0, place(of: study, in: list) - room / 2), list.count - room)
      others.formUnion(list[start..<start + room])
    }
    others.remove(study)
    return others
  }

  /// Whether an ascending list holds a number. O(log n).
  private static func holds(_ list: [Int], _ number: Int) -> Bool {
    let place = place(of: number, in: list)
    return place < list.count && list[place] == number
  }

  /// Where a number stands in an ascending list, or would stand. O(log n).
  private static func place(of number: Int, in list: [Int]) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the cases most like the one at that place in the portfolio, the likest first. O(1).
  public subscript(study: Int) -> [RelatedCase] { related[study] }
}
