// Numbers of people beside who is listed: what agrees, and what cannot be.

import Diagnostics
import Testing

@testable import Cases

@Suite struct SizeTests {
  private func network(
    oak: String, parts: String = "", people: String = "", ties: String = "[elm-1 -> uni-1]"
  ) throws -> (study: CaseStudy, diagnostics: [String]) {
    let text = """
      ---
      title: T
      summary: S.
      standing: illustrative
      published: 2026-05-01
      network:
        communities:
          oak: {name: Oak, kind: school, \(oak)}
          elm: {name: Elm, kind: school}
          uni: {name: University, kind: university}
      \(parts)
        people:
          elm-1: {community: elm, role: teacher, member: true}
          uni-1: {community: uni, role: researcher, member: true}
      \(people)
        ties: \(ties)
      actions: [{id: a, title: A, function: formalising}]
      ---

      """
    let desk = try Desk(with: [SourceFile(path: "cases/oak.md", text: text)])
    let read = try desk.study("cases/oak.md")
    return (try #require(read.study), read.diagnostics.filter { $0.rule == .sizeMismatch }.map(\.message))
  }

  /// Where people of several times are in one list, some may have come for others.
  @Test func countsStaffInWavesToo() throws {
    let two = Self.head + "\n    oak-1: {community: oak, role: teacher}"
    let waves = "[elm-1 -> uni-1]\n  waves: [{label: x, ties: [uni-1 -> elm-1]}]"
    let found = ["`oak` has `staff: 1`, and 2 of its people are listed"]
    #expect(try network(oak: "staff: 1", people: two).diagnostics == found)
    #expect(try network(oak: "staff: 1", people: two, ties: waves).diagnostics == found)
    #expect(try network(oak: "staff: 2", people: two, ties: waves).diagnostics == [])
  }

  private static let head = "    head: {community: oak, role: school-leader}"

  @Test func letsAHeadBeListedWhoIsNoMember() throws {
    let read = try network(oak: "members: 3", people: Self.head)
    #expect(read.diagnostics == [])
    let size = NetworkSize(of: read.study.network)
    #expect(size.members == 5 && !size.areMembersAtLeast)
    // Of whom ties are listed some are members.
    #expect(
      try network(oak: "members: 3", people: Self.head, ties: "[elm-1 -> uni-1, head -> elm-1]").diagnostics
        == ["`oak` has `members: 3`, and none of its people is marked as a member, `head` among them, who has ties"])
  }

  private static let two = """
        oak-1: {community: oak, role: teacher, member: true}
        oak-2: {community: oak, role: teacher, member: true}
    """

  @Test(arguments: [
    ("members: 4", 6, false), ("members: 2", 4, false), ("members: not-known", 4, true), ("members: withheld", 4, true),
  ])
  func readsThoseWhoAreListedAsSomeOfTheMembers(oak: String, members: Int, isAtLeast: Bool) throws {
    let read = try network(oak: oak, people: Self.two)
    #expect(read.diagnostics == [])
    let size = NetworkSize(of: read.study.network)
    #expect(size.members == members && size.areMembersAtLeast == isAtLeast)
  }

  @Test(arguments: ["1", "0", "not-applicable"])
  func refusesFewerMembersThanAreListed(members: String) throws {
    let found = try network(oak: "members: \(members)", people: Self.two).diagnostics
    #expect(found == ["`oak` has `members: \(members)`, and 2 members are listed"])
  }

  /// Of an earlier time nothing is said by the number.
  @Test func countsThoseOfAnEarlierTimeAsTheyAreListed() throws {
    let study = try network(oak: "members: 4", people: Self.two).study
    let earlier = NetworkSize(of: study.network, study.network.people, areEarlier: true)
    #expect(earlier.members == 4 && earlier.areMembersAtLeast)
  }

  @Test func countsNoCommunityThatIsSaidToHaveNoMembers() throws {
    let study = try network(oak: "count: 120, members: 0").study
    let size = NetworkSize(of: study.network)
    #expect(size.communities == 2 && size.members == 2)
  }

  @Test(arguments: [(7, true), (3, true), (2, false)])
  func countsStaffOfSeveralPlaces(people: Int, isTooMany: Bool) throws {
    let listed = (1...people).map { "    oak-\($0): {community: oak, role: teacher}" }.joined(separator: "\n")
    let found = try network(oak: "count: 2, staff: 1", people: listed).diagnostics
    #expect(
      found == (isTooMany ? ["`oak` has `staff: 1` in each of 2, and \(people) of its people are listed"] : []))
    #expect(try network(oak: "count: not-known, staff: 1", people: listed).diagnostics == [])
  }

  @Test(arguments: [(12, true), (10, false)])
  func countsNoMoreInAPartThanInTheWhole(staff: Int, isTooMany: Bool) throws {
    let part = "    maths: {name: Maths, kind: department, part_of: oak, staff: \(staff)}"
    let message = "`maths` has `staff: 12`, and lies in `oak`, which has `staff: 10`"
    #expect(try network(oak: "staff: 10", parts: part).diagnostics == (isTooMany ? [message] : []))
    #expect(try network(oak: "staff: withheld", parts: part).diagnostics == [])
  }

  /// A trust has a central team, and its schools each a staff of their own.
  @Test(arguments: [("trust", false), ("local-authority", false), ("nursery", true)])
  func letsAPartHaveMoreStaffThanWhatAdministersIt(kind: String, isTooMany: Bool) throws {
    let whole = "    whole: {name: Whole, kind: \(kind), staff: 12}"
    let message = "`oak` has `staff: 24`, and lies in `whole`, which has `staff: 12`"
    #expect(try network(oak: "staff: 24, part_of: whole", parts: whole).diagnostics == (isTooMany ? [message] : []))
  }
}
