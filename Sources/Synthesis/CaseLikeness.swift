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
  /// The place in `Portfolio.cases`.
  public let study: Int
  /// 0 to 1: the cosine of the two cases' weighted tags.
  public let likeness: Double
  /// The tags that both have, the rarest first.
  public let shared: [TagID]
}

/// The cases most like each other, by shared tags.
///
/// A tag's weight is its inverse document frequency, ln((1 + cases) / (1 + cases with it)) + 1 (Spärck Jones 1972, smoothed);
/// likeness is the cosine of two cases' weights.
public struct CaseLikeness: Sendable {
  /// How many related cases are kept for each.
  public static let limit = 5

  private let related: [[RelatedCase]]

  init(of cases: [CaseStudy]) {
    var holders: [TagID: [Int]] = [:]
    let tags = cases.map { Set($0.tags.map(\.value)).sorted() }
    for (index, list) in tags.enumerated() {
      for tag in list { holders[tag, default: []].append(index) }
    }
    let weights = holders.mapValues { log(Double(1 + cases.count) / Double(1 + $0.count)) + 1 }
    func weight(_ tag: TagID) -> Double { weights[tag] ?? 0 }
    let lengths = tags.map { $0.reduce(0) { $0 + weight($1) * weight($1) }.squareRoot() }

    related = tags.indices.map { index in
      var products: [Int: Double] = [:]
      for tag in tags[index] {
        for other in holders[tag] ?? [] where other != index { products[other, default: 0] += weight(tag) * weight(tag) }
      }
      // Sums are equal only up to rounding, so likeness is compared in billionths; ties go by slug.
      let ranked = products.map { (other: $0.key, likeness: ($0.value / (lengths[index] * lengths[$0.key]) * 1e9).rounded() / 1e9) }
        .sorted { left, right in
          left.likeness != right.likeness ? left.likeness > right.likeness : cases[left.other].slug < cases[right.other].slug
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

  /// Returns the cases most like the one at that place in the portfolio, the likest first. O(1).
  public subscript(study: Int) -> [RelatedCase] { related[study] }
}
