// Cases by what their schools are like: for each value that a school has, and each pair of values, the cases with such
// a school; and where they are few, those that come nearest.

import Cases

/// A case, and the school of it that is most like the one asked for.
public struct SchoolMatch: Sendable, Hashable {
  // Half as large as they could be, because a case is in many lists.
  private let caseNumber: Int32
  private let schoolNumber: Int32

  init(study: Int, school: Int) {
    caseNumber = Int32(clamping: study)
    schoolNumber = Int32(clamping: school)
  }

  /// The place in `PublicPortfolio.cases`.
  public var study: Int { Int(caseNumber) }
  /// The place in `CaseRecord.schools`.
  public var school: Int { Int(schoolNumber) }
}

/// The cases for one query.
public struct SchoolList: Sendable, Hashable {
  /// Real cases first; of these, those with such a school in the order of their slugs, then the nearest.
  public let matches: [SchoolMatch]
  /// The cases with such a school.
  public let like: StandingCounts
}

/// The schools of a portfolio.
public struct SchoolIndex: Sendable {
  /// Up to how many cases the nearest ones are listed behind those with such a school.
  static let nearest = 10

  /// What some school is, in the order of `SchoolValue.all`: each value before the pairs that begin with it.
  public let queries: [SchoolQuery]
  private let lists: [SchoolQuery: SchoolList]
  /// How many cases say anything of their schools, of those that have or may have any.
  public let coverage: CaseCoverage
  /// How many cases have no school in their network.
  public let schoolless: StandingCounts
  private let unknown: [SchoolTerm: StandingCounts]

  /// The schools of equal traits, and the numbers of the queries that they answer.
  private struct Group {
    let traits: SchoolTraits
    let queries: [Int]
    var matches: [SchoolMatch] = []
  }

  /// O(schools + queries × traits that differ).
  init(of cases: [CaseRecord]) {
    let rows = cases.realFirst
    let withSchools = StandingCounts(at: rows.lazy.filter { cases[$0].schoolPresence != .absent }, of: cases)
    coverage = CaseCoverage(
      StandingCounts(at: rows.lazy.filter { !cases[$0].schools.isEmpty }, of: cases), of: withSchools)
    schoolless = StandingCounts(of: cases).without(withSchools)
    let numbers = Dictionary(uniqueKeysWithValues: SchoolQuery.all.enumerated().map { ($1, $0) })
    var found: [[SchoolMatch]] = Array(repeating: [], count: numbers.count)
    var known: [SchoolTraits: Int] = [:]
    var groups: [Group] = []
    var unknown: [SchoolTerm: [Int]] = [:]
    for study in rows where cases[study].schoolPresence != .absent {
      for term in SchoolTerm.allCases where !cases[study].schools.contains(where: { $0.traits.knows(term) }) {
        unknown[term, default: []].append(study)
      }
      for (place, school) in cases[study].schools.enumerated() {
        let group = known[school.traits] ?? groups.count
        if group == groups.count {
          known[school.traits] = group
          groups.append(
            Group(traits: school.traits, queries: SchoolQuery.all(of: school.traits).compactMap { numbers[$0] }))
        }
        let match = SchoolMatch(study: study, school: place)
        groups[group].matches.append(match)
        for query in groups[group].queries where found[query].last?.study != study { found[query].append(match) }
      }
    }
    let asked = zip(SchoolQuery.all, found).filter { !$1.isEmpty }
    queries = asked.map(\.0)
    lists = Dictionary(
      uniqueKeysWithValues: asked.map { query, like in
        let near = like.count < Self.nearest ? Self.nearest(to: query, among: groups, besides: like) : []
        let matches = like + near
        return (
          query,
          SchoolList(
            matches: matches.filter { cases[$0.study].standing == .empirical }
              + matches.filter { cases[$0.study].standing != .empirical },
            like: StandingCounts(at: like.lazy.map(\.study), of: cases))
        )
      })
    self.unknown = unknown.mapValues { StandingCounts(at: $0, of: cases) }
  }

  /// Returns the cases for a query, none where no school has its values. O(1).
  public subscript(query: SchoolQuery) -> SchoolList {
    lists[query] ?? SchoolList(matches: [], like: StandingCounts(of: []))
  }

  /// Returns the cases with schools, or perhaps with some, of none of which a term is known. O(1).
  public func unknown(_ term: SchoolTerm) -> StandingCounts { unknown[term] ?? StandingCounts(of: []) }

  /// The cases that come nearest: by Gower's coefficient, then by how many terms it is taken over.
  private static func nearest(
    to query: SchoolQuery, among groups: [Group], besides like: [SchoolMatch]
  ) -> [SchoolMatch] {
    let ranked = groups.indices.compactMap { group in
      query.similarity(to: groups[group].traits).map { (group: group, coefficient: $0.coefficient, terms: $0.terms) }
    }.filter { $0.coefficient > 0 && query.comesNear(groups[$0.group].traits) }.sorted {
      ($1.coefficient, $1.terms, $0.group) < ($0.coefficient, $0.terms, $1.group)
    }
    var seen = Set(like.map(\.study))
    var near: [SchoolMatch] = []
    for entry in ranked {
      for match in groups[entry.group].matches where seen.insert(match.study).inserted {
        near.append(match)
        if like.count + near.count == nearest { return near }
      }
    }
    return near
  }
}

extension SchoolQuery {
  /// Every query that there can be.
  static let all: [SchoolQuery] = SchoolValue.all.flatMap { first in
    [SchoolQuery(first)].compactMap { $0 } + SchoolValue.all.compactMap { SchoolQuery(first, $0) }
  }

  /// Returns the queries that a school answers in all their terms.
  fileprivate static func all(of traits: SchoolTraits) -> [SchoolQuery] {
    let values = traits.values
    return values.flatMap { first in
      [SchoolQuery(first)].compactMap { $0 } + values.compactMap { SchoolQuery(first, $0) }
    }
  }
}
