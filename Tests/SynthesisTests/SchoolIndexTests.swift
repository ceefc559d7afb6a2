// Cases by what their schools are like, on schools few enough to compare by hand.

import Diagnostics
import Testing

@testable import Cases
@testable import Synthesis

@Suite struct SchoolIndexTests {
  /// A case with schools, each as its fields.
  private struct Told {
    var standing = "illustrative"
    var context: String?
    var schools: [String] = []
    /// The kind of a community beside a university and an agency, and perhaps more of its fields.
    var kind: String?
  }

  private func cases(_ told: [Told]) throws -> [CaseRecord] {
    let files = told.enumerated().map { place, study in
      let schools = study.schools.enumerated().map {
        "    s\($0): {name: School \($0), kind: school, members: 1, \($1)}"
      }
      return SourceFile(
        path: "cases/c\(place).md",
        text: (["---", "title: T\(place)", "summary: S.", "standing: \(study.standing)", "published: 2026-01-01"]
          + (study.context.map { ["context: {\($0)}"] } ?? []) + ["network:", "  basis: schematic", "  communities:"]
          + schools
          + (study.kind.map {
            ["    place: {name: Place, kind: \($0)\($0.contains("members") ? "" : ", members: 1")}"]
          } ?? [])
          + [
            "    uni: {name: Uni, kind: university, members: 2}", "    lab: {name: Lab, kind: agency, members: 2}",
            "---", "", "Text.", "",
          ])
          .joined(separator: "\n"))
    }
    let settings = SourceFile(
      path: "portfolio.yml",
      text: "title: P\ndescription: D.\nbase_url: https://cases.example/\nlanguage: en\nlicence: CC0-1.0\n")
    return try SixNetworks.portfolio([settings] + files).cases
  }

  private func query(_ first: SchoolValue, _ second: SchoolValue? = nil) throws -> SchoolQuery {
    try #require(SchoolQuery(first, second))
  }

  @Test(arguments: [
    (0, SizeBand.under100), (99, .under100), (100, .to249), (249, .to249), (250, .to499), (499, .to499), (500, .to999),
    (999, .to999), (1_000, .from1000), (40_000, .from1000),
  ])
  func knowsTheBandOfARoll(roll: Int, band: SizeBand) { #expect(SizeBand(roll: roll) == band) }

  @Test(arguments: [
    (0, StaffBand.under10), (9, .under10), (10, .to24), (24, .to24), (25, .to49), (49, .to49), (50, .to99), (99, .to99),
    (100, .from100), (4_000, .from100),
  ])
  func knowsTheBandOfAStaff(staff: Int, band: StaffBand) { #expect(StaffBand(staff: staff) == band) }

  @Test func findsACaseByHowManyWorkThere() throws {
    let index = SchoolIndex(
      of: try cases([
        Told(schools: ["staff: 9, roll: 98"]), Told(schools: ["staff: 12"]), Told(schools: ["staff: 140"]),
      ]))
    #expect(index[try query(.staff(.under10))].matches.map(\.study) == [0, 1])
    #expect(index[try query(.staff(.under10))].like.all == 1)
    #expect(index[try query(.size(.under100), .staff(.under10))].like.all == 1)
    #expect(SchoolValue.staff(.under10).similarity(to: SchoolTraits(staff: .from100)) == 0)
    #expect(SchoolValue.staff(.under10).similarity(to: SchoolTraits(staff: .to24)) == 0.75)
  }

  /// Several schools that are told of as one may be of all phases of their case; a single one is of a phase that is not
  /// known.
  @Test func findsACaseOfSeveralPhasesByEach() throws {
    let index = SchoolIndex(
      of: try cases([
        Told(context: "phases: [primary, secondary]", schools: ["count: 1100"]),
        Told(context: "phases: [primary, secondary]", schools: ["count: not-known"]),
        Told(context: "phases: [primary, secondary]", schools: ["roll: 98"]),
        Told(context: "phases: [primary, secondary]", kind: "trust"),
      ]))
    #expect(index[try query(.phase(.primary))].like.all == 3)
    #expect(index[try query(.phase(.secondary))].matches.map(\.study) == [0, 1, 3])
  }

  @Test func findsACaseByOneSchoolWhateverTheOthersAre() throws {
    let index = SchoolIndex(
      of: try cases([
        Told(
          context: "setting: urban, phases: [primary]",
          schools: ["roll: 300", "roll: 98, setting: rural", "roll: 310"]),
        Told(context: "setting: urban, phases: [primary]", schools: ["roll: 400"]),
      ]))
    let small = index[try query(.setting(.rural), .size(.under100))]
    #expect(small.like.all == 1)
    #expect(small.matches.first == SchoolMatch(study: 0, school: 1))
    // Two schools of one band are one school here, and one case.
    #expect(index[try query(.setting(.urban), .size(.to499))].matches.map(\.study) == [0, 1])
  }

  @Test func takesWhatACaseSaysOfItsSchoolsForOneThatSaysNothing() throws {
    let schools = try cases([
      Told(context: "setting: rural, phases: [primary], disadvantage: mixed", schools: ["roll: 98"]),
      Told(context: "setting: rural, phases: [primary, secondary]", schools: ["setting: withheld, roll: 98"]),
      Told(context: "setting: mixed"),
    ]).map(\.schools)
    #expect(
      schools[0].map(\.traits) == [SchoolTraits(phases: [.primary], setting: .rural, size: .under100)])
    #expect(schools[0].first?.ofCase == [.phase, .setting])
    // Of several phases nobody knows which is the school's, and what is withheld stays so.
    #expect(schools[1].map(\.traits) == [SchoolTraits(size: .under100)])
    #expect(schools[2] == [])
  }

  /// What is said of the schools of a case in which there is none is found by nobody who looks for one.
  @Test(arguments: [
    ("other", SchoolPresence.absent, 0), ("agency", .absent, 0), ("other, staff: 12", .absent, 0),
    ("department", .notKnown, 1), ("trust", .notKnown, 1), ("not-known", .notKnown, 1), ("withheld", .notKnown, 1),
    ("other, phase: secondary", .notKnown, 1), ("university", .absent, 0), ("college", .present, 1),
    ("school", .present, 1), ("school, members: 0", .absent, 0),
  ])
  func takesWhatACaseSaysOfSchoolsForNoneThatIsNotThere(kind: String, presence: SchoolPresence, found: Int) throws {
    let read = try cases([
      Told(standing: "empirical", context: "phases: [secondary]", kind: kind),
      Told(standing: "empirical", schools: ["phase: primary"]),
    ])
    #expect(read[0].schoolPresence == presence)
    let index = SchoolIndex(of: read)
    #expect(index[try query(.phase(.secondary))].like.real == found)
    #expect(index.coverage.reporting.real == 1 + found)
    #expect(index.coverage.silent.real == 0)
    #expect(index.schoolless.real == 1 - found)
    #expect(index.unknown(.setting).real == 1 + found)
    #expect(NearestCases(of: read)[0] == [])
  }

  @Test func leavesACaseOfUniversitiesOnHigherEducationOpen() throws {
    let read = try cases([Told(context: "phases: [higher]", kind: "university")])
    #expect(read[0].schoolPresence == .notKnown)
    #expect(SchoolIndex(of: read)[try query(.phase(.higher))].like.all == 1)
  }

  /// By hand: of size 1 − 1/4 one band away, of disadvantage 1 − 1/2; the mean of the terms that are known.
  @Test func comparesSchoolsByGowersCoefficient() throws {
    let asked = try query(.phase(.primary), .size(.under100))
    func similarity(_ traits: SchoolTraits) -> Double? { asked.similarity(to: traits)?.coefficient }
    #expect(similarity(SchoolTraits(phases: [.primary], size: .under100)) == 1)
    #expect(similarity(SchoolTraits(phases: [.primary], size: .to249)) == 0.875)
    #expect(similarity(SchoolTraits(phases: [.secondary], size: .from1000)) == 0)
    #expect(similarity(SchoolTraits(size: .to499)) == 0.5)
    #expect(similarity(SchoolTraits(setting: .rural)) == nil)
    let comparison = asked.comparison(with: SchoolTraits(size: .to249))
    #expect(
      comparison.near == [.size] && comparison.unknown == [.phase] && comparison.alike == [] && comparison.unlike == [])
    // Two bands away is not near, though it is more like it than a larger one.
    #expect(asked.comparison(with: SchoolTraits(size: .to499)).unlike == [.size])
    #expect(SchoolValue.disadvantage(.low).similarity(to: SchoolTraits(disadvantage: .mixed)) == 0.5)
  }

  @Test func listsTheNearestBehindThoseWithSuchASchool() throws {
    let index = SchoolIndex(
      of: try cases([
        Told(schools: ["phase: primary, setting: urban"]), Told(schools: ["phase: primary"]),
        Told(schools: ["phase: secondary, setting: urban"]), Told(schools: ["phase: primary, setting: rural"]),
        Told(standing: "empirical", schools: ["phase: primary, setting: urban"]), Told(kind: "trust"),
      ]))
    let list = index[try query(.phase(.primary), .setting(.rural))]
    #expect(list.like.all == 1 && list.like.real == 0)
    // The real one is first; then the one with such a school; then alike in all that is known; then in one of two.
    #expect(list.matches.map(\.study) == [4, 3, 1, 0])
    #expect(index.coverage.silent.all == 1)
    #expect(index.unknown(.setting)[.illustrative] == 2)
  }

  @Test func asksForNothingThatNoSchoolIs() throws {
    let index = SchoolIndex(
      of: try cases([Told(schools: ["phase: primary, roll: 50"]), Told(schools: ["setting: rural"])]))
    let codes = index.queries.map { $0.values.map(\.code).joined(separator: "+") }
    #expect(codes == ["primary", "primary+under-100", "rural", "under-100"])
    #expect(SchoolQuery(.setting(.rural), .phase(.primary)) == nil)
    #expect(SchoolQuery(.phase(.special), .phase(.primary)) == nil)
  }

  @Test func countsAProgrammeOnce() throws {
    let told = Told(standing: "empirical", context: "programme: Challenge, phases: [primary]", schools: ["roll: 50"])
    let index = SchoolIndex(of: try cases([told, told]))
    #expect(index[try query(.phase(.primary))].like.real == 1)
    #expect(index[try query(.phase(.primary))].matches.count == 2)
  }

  // MARK: Side by side

  @Test func setsACaseBesideThoseWithSchoolsLikeItsOwn() throws {
    let nearest = NearestCases(
      of: try cases([
        Told(schools: ["phase: primary, setting: rural, staff: 9"]),
        Told(schools: ["phase: primary, setting: rural, staff: 40"]),
        Told(schools: ["phase: primary, setting: rural, staff: 10"]),
        Told(schools: ["phase: primary, setting: rural, staff: 60"]),
        Told(schools: ["phase: special, setting: rural"]), Told(),
      ]))
    // Alike in all terms: the one with as many staff is nearest.
    #expect(nearest[0] == [2, 1])
    #expect(nearest[3] == [1, 2])
    #expect(nearest[4].count == NearestCases.limit && !nearest[4].contains(4))
    #expect(nearest[5] == [])
  }

  @Test(.timeLimit(.minutes(1))) func comparesThousandsOfCases() throws {
    let read = try cases([
      Told(schools: ["phase: primary, setting: rural, roll: 50"]), Told(schools: ["phase: secondary, setting: urban"]),
    ])
    let many = (0..<6_000).map { read[$0 == 4_321 ? 1 : 0] }
    #expect(SchoolIndex(of: many)[try query(.phase(.secondary))].matches.map(\.study) == [4_321])
    #expect(SchoolIndex(of: many)[try query(.phase(.primary))].matches.count == 5_999)
    #expect(NearestCases(of: many)[17].count == NearestCases.limit)
  }
}
