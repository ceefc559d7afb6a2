// Which cases a reader of one case may want next: those that share its rarer tags. A tag that every case has says
// nothing, so tags are weighed by how few cases have them.

import Cases
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another case, and how similar it is to the first.
public struct RelatedCase: Sendable, Hashable {
  /// The place in `PublicPortfolio.cases`.
  public let study: Int
  /// 0 to 1: the cosine of the two cases' weighted tags.
  public let similarity: Double
  /// The tags that both have, the rarest first.
  public let shared: [TagID]

  package init(study: Int, similarity: Double, shared: [TagID]) {
    (self.study, self.similarity, self.shared) = (study, similarity, shared)
  }
}

/// The cases most similar to each other, by shared tags.
///
/// A tag's weight is its inverse document frequency, ln((1 + cases) / (1 + cases with it)) + 1 (Spärck Jones 1972,
/// smoothed); similarity is the cosine of two cases' weights.
public struct CaseSimilarity: Sendable {
  /// How many related cases are kept for each.
  public static let limit = 5
  /// With how many others a case is compared, at most: with those that share its rarest tags, which make two cases most
  /// similar.
  static let mostCompared = 500

  private let related: [[RelatedCase]]

  init(of cases: [CaseRecord]) { self.init(of: cases, TagIncidence(of: cases)) }

  /// O(cases × tags of each × `mostCompared`), beyond n log n for the order of slugs.
  init(of cases: [CaseRecord], _ tags: TagIncidence) {
    var comparison = CaseComparison(of: cases, tags)
    var related: [[RelatedCase]] = []
    related.reserveCapacity(cases.count)
    for study in cases.indices { related.append(comparison.mostSimilar(to: study)) }
    self.related = related
  }

  /// What is known of one case alone.
  init(ofCaseAt place: Int, _ related: [RelatedCase]) {
    self.related = Array(repeating: [], count: place) + [related]
  }

  /// Returns the cases most similar to the one at that place in the portfolio, the most similar first. O(1).
  public subscript(study: Int) -> [RelatedCase] { study < related.count ? related[study] : [] }
}

/// Compares one case after the other with those that share its tags, in lists as long as there are cases and tags,
/// which are cleared of what was entered and used again.
private struct CaseComparison {
  private let tags: TagIncidence
  /// Of each tag its weight, squared.
  private let squares: [Double]
  /// Of each case: the root of the sum of its tags' squared weights.
  private let lengths: [Double]
  /// Of each case its place in the order of slugs.
  private let ranks: [Int32]
  /// Which tags the case has, and with which others it is compared.
  private var isOwn: [Bool]
  private var isCompared: [Bool]
  private var others: [Int32] = []

  init(of cases: [CaseRecord], _ tags: TagIncidence) {
    self.tags = tags
    let squares = tags.tags.indices.map { tag in
      let weight = log(Double(1 + cases.count) / Double(1 + tags.holders[tag].count)) + 1
      return weight * weight
    }
    self.squares = squares
    lengths = cases.indices.map { study in tags.ofCase[study].reduce(0) { $0 + squares[Int($1)] }.squareRoot() }
    var ranks = [Int32](repeating: 0, count: cases.count)
    for (rank, study) in cases.indices.sorted(by: { cases[$0].slug < cases[$1].slug }).enumerated() {
      ranks[study] = Int32(rank)
    }
    self.ranks = ranks
    isOwn = [Bool](repeating: false, count: tags.tags.count)
    isCompared = [Bool](repeating: false, count: cases.count)
  }

  mutating func mostSimilar(to study: Int) -> [RelatedCase] {
    let own = tags.ofCase[study]
    for tag in own { isOwn[Int(tag)] = true }
    gatherOthers(of: study)
    defer {
      for tag in own { isOwn[Int(tag)] = false }
      for other in others { isCompared[Int(other)] = false }
    }
    var best: [(study: Int32, similarity: Double)] = []
    for other in others where other != study {
      var product = 0.0
      for place in tags.ofCase.range(of: Int(other)) {
        let tag = Int(tags.ofCase.numbers[place])
        if isOwn[tag] { product += squares[tag] }
      }
      // Sums are equal only up to rounding, so similarity is compared in billionths; ties go by slug.
      let similarity = product / (lengths[study] * lengths[Int(other)])
      if best.count == CaseSimilarity.limit, let last = best.last, similarity < last.similarity - 1e-9 { continue }
      enter((other, (similarity * 1e9).rounded() / 1e9), into: &best)
    }
    return best.map { entry in
      RelatedCase(study: Int(entry.study), similarity: min(1, entry.similarity), shared: shared(with: entry.study))
    }
  }

  /// Puts a case into its place among the most similar, and takes out the last where they are too many.
  private func enter(
    _ entry: (study: Int32, similarity: Double), into best: inout [(study: Int32, similarity: Double)]
  ) {
    let place = best.firstIndex { other in
      entry.similarity != other.similarity
        ? entry.similarity > other.similarity : ranks[Int(entry.study)] < ranks[Int(other.study)]
    }
    best.insert(entry, at: place ?? best.endIndex)
    if best.count > CaseSimilarity.limit { best.removeLast() }
  }

  /// The tags that another case shares, the rarest first.
  private func shared(with other: Int32) -> [TagID] {
    tags.ofCase[Int(other)].filter { isOwn[Int($0)] }.sorted { left, right in
      let (one, two) = (squares[Int(left)], squares[Int(right)])
      return one != two ? one > two : left < right
    }.map { tags.tags[Int($0)] }
  }

  /// Gathers the cases that share any tag, the case itself among them. Where they are too many, those that share the
  /// rarest, and of a tag that brings too many, those whose places are next to its own.
  private mutating func gatherOthers(of study: Int) {
    others.removeAll(keepingCapacity: true)
    let own = tags.ofCase[study]
    let all = own.reduce(0) { $0 + tags.holders[Int($1)].count }
    if all <= CaseSimilarity.mostCompared {
      for tag in own { gather(tags.holders[Int(tag)]) }
    } else {
      for tag in own.sorted(by: { (tags.holders[Int($0)].count, $0) < (tags.holders[Int($1)].count, $1) })
      where others.count < CaseSimilarity.mostCompared {
        let list = tags.holders[Int(tag)]
        let room = min(CaseSimilarity.mostCompared - others.count, list.count)
        let place = list.partitioningIndex { $0 >= Int32(study) } - list.startIndex
        let start = min(max(0, place - room / 2), list.count - room)
        gather(list.dropFirst(start).prefix(room))
      }
    }
  }

  private mutating func gather(_ list: ArraySlice<Int32>) {
    for other in list where !isCompared[Int(other)] {
      isCompared[Int(other)] = true
      others.append(other)
    }
  }
}
