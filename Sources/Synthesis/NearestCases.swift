// Which cases a case is best set beside: those whose schools are most like its own. What they report may differ in
// everything else, which is what a reader compares them for.

import Cases

/// The cases whose schools are most alike.
///
/// Schools are alike by Gower's coefficient (Gower 1971) over phase, setting, size and disadvantage; of a case each
/// term is the set of what its schools are, and two sets are as alike as the part that they share of both (Jaccard
/// 1901). A term that one of them does not report is left out. Cases alike in all terms are in the order of how many
/// work at their largest school.
public struct NearestCases: Sendable {
  /// How many others a case is set beside.
  public static let limit = 2
  /// With how many kinds of cases each kind is compared, at most.
  static let mostCompared = 500

  private let nearest: [[Int]]

  /// O(cases + kinds of cases × `mostCompared`), beyond n log n.
  init(of cases: [CaseRecord]) {
    var groups: [(terms: CaseTerms, cases: [Int])] = []
    var known: [CaseTerms: Int] = [:]
    for study in cases.realFirst {
      let terms = CaseTerms(of: cases[study].schools)
      let group = known[terms] ?? groups.count
      if group == groups.count {
        known[terms] = group
        groups.append((terms, []))
      }
      groups[group].cases.append(study)
    }
    // Near in this order is near in many terms, where not all kinds of cases are compared.
    groups.sort { $0.terms < $1.terms }
    var nearest: [[Int]] = Array(repeating: [], count: cases.count)
    for group in groups.indices where !groups[group].terms.isEmpty {
      let staff = { (study: Int) in cases[study].schools.compactMap(\.staff).max() ?? -1 }
      let own = groups[group].cases.map { (study: $0, staff: staff($0)) }.sorted {
        ($0.staff, $0.study) < ($1.staff, $1.study)
      }
      let others =
        own.count > Self.limit
        ? [] : Self.groups(nearestTo: group, among: groups).flatMap { groups[$0].cases.prefix(Self.limit) }
      for (place, entry) in own.enumerated() {
        // Those beside it in that order, the nearest first.
        let beside = (max(0, place - Self.limit)..<min(own.count, place + Self.limit + 1)).filter { $0 != place }.sorted
        {
          (abs(own[$0].staff - entry.staff), abs($0 - place), $0) < (
            abs(own[$1].staff - entry.staff), abs($1 - place), $1
          )
        }
        nearest[entry.study] = Array((beside.map { own[$0].study } + others).prefix(Self.limit))
      }
    }
    self.nearest = nearest
  }

  /// What is known of one case alone.
  init(ofCaseAt place: Int, _ nearest: [Int]) { self.nearest = Array(repeating: [], count: place) + [nearest] }

  /// Returns the places in the portfolio of the cases that the one at a place is best set beside, the nearest first;
  /// none where nothing is known of its schools, or of any others. O(1).
  public subscript(study: Int) -> [Int] { study < nearest.count ? nearest[study] : [] }

  /// The groups that are most like one, as many as may be needed.
  private static func groups(nearestTo group: Int, among groups: [(terms: CaseTerms, cases: [Int])]) -> [Int] {
    let half = mostCompared / 2
    let start = max(0, min(group - half, groups.count - mostCompared))
    var best: [(group: Int, similarity: Double, terms: Int)] = []
    for other in start..<min(groups.count, start + mostCompared) where other != group {
      guard let similarity = groups[group].terms.similarity(to: groups[other].terms), similarity.coefficient > 0 else {
        continue
      }
      let place =
        best.firstIndex { ($0.similarity, $0.terms) < (similarity.coefficient, similarity.terms) } ?? best.endIndex
      guard place < limit else { continue }
      best.insert((other, similarity.coefficient, similarity.terms), at: place)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.group)
  }
}

/// What the schools of a case are, term by term: a bit for each word.
private struct CaseTerms: Hashable, Comparable {
  /// In the order of `SchoolTerm`.
  private var bits: [UInt16] = Array(repeating: 0, count: SchoolTerm.allCases.count)

  init(of schools: [School]) {
    // How many work there puts in order what is alike in all else.
    for value in schools.lazy.flatMap(\.traits.values) where value.term != .staff {
      guard let term = SchoolTerm.allCases.firstIndex(of: value.term) else { continue }
      bits[term] |= 1 << UInt16(value.place)
    }
  }

  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  /// Gower's coefficient over the terms that both have, and how many they are; nil where there is none.
  func similarity(to other: CaseTerms) -> (coefficient: Double, terms: Int)? {
    var (sum, terms) = (0.0, 0)
    for (one, two) in zip(bits, other.bits) where one != 0 && two != 0 {
      sum += Double((one & two).nonzeroBitCount) / Double((one | two).nonzeroBitCount)
      terms += 1
    }
    return terms == 0 ? nil : (sum / Double(terms), terms)
  }

  static func < (left: CaseTerms, right: CaseTerms) -> Bool { left.bits.lexicographicallyPrecedes(right.bits) }
}

extension SchoolValue {
  /// Its place among the words of its term.
  fileprivate var place: Int {
    switch self {
    case .phase(let word): Phase.allCases.firstIndex(of: word) ?? 0
    case .setting(let word): Setting.allCases.firstIndex(of: word) ?? 0
    case .size(let word): SizeBand.allCases.firstIndex(of: word) ?? 0
    case .disadvantage(let word): Disadvantage.allCases.firstIndex(of: word) ?? 0
    case .staff(let word): StaffBand.allCases.firstIndex(of: word) ?? 0
    }
  }
}
