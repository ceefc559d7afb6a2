// The order that the labels of waves say by themselves, and where they say none.

import Testing

@testable import Cases

@Suite struct TimeLabelTests {
  /// The first of each two is of a later time.
  @Test(arguments: [
    ("Wave 2", "Wave 1"), ("T2", "T1"), ("T1", "T0"), ("Wave 10", "Wave 9"), ("Wave2", "Wave1"), ("2", "1"),
    ("Round 2", "Round 1"), ("Year 2", "Year 1"), ("Phase II", "Phase I"), ("Wave two", "Wave one"),
    ("Second survey", "First survey"), ("2nd wave", "1st wave"), ("2. Welle", "1. Welle"), ("Wave-2", "Wave-1"),
    ("Zweite Befragung", "Erste Befragung"), ("Wave 2 (2024)", "Wave 1"), ("2023, wave 2", "2023, wave 1"),
    ("12 months", "6 months"), ("1 year", "6 months"), ("Follow-up 2", "Follow-up 1"), ("After a year", "Before"),
    ("Time 2", "T1"), ("Month 12", "Month 6"), ("Term 3 2023", "Term 1 2023"), ("Q4 2023", "Q1 2023"),
    ("Phase 2", "phase 1"), ("Wave #2", "Wave #1"), ("Round 2 of 3", "Round 1 of 3"),
    ("May 2024", "January 2024"), ("Mai 2024", "Januar 2024"), ("Wave 1 (May 2024)", "Wave 2 (January 2024)"),
    ("12 May 2024", "2 May 2024"), ("05/2024", "01/2024"), ("2024-05", "2024-01"), ("Summer 2024", "March 2024"),
    ("Autumn 2023", "Spring 2023"), ("Herbst 2023", "Frühjahr 2023"), ("Autumn term 2023", "Summer term 2023"),
    ("Spring 2023/24", "Autumn 2023/24"), ("March 2023/24", "October 2023/24"), ("2023/24", "2022/23"),
    ("2024", "2021"), ("Late 2023", "Early 2023"), ("End of 2023", "Start of 2023"), ("2021–2023", "2020–2022"),
    ("After", "Before"), ("Post", "Pre"), ("Follow-up", "Baseline"), ("Followup", "Baseline survey"),
    ("Endline", "Midline"), ("Midline", "Baseline"), ("Post-test", "Pre-test"), ("Posttest", "Pretest"),
    ("Nachher", "Vorher"), ("Nacherhebung", "Vorerhebung"), ("Après", "Avant"), ("End", "Start"), ("Final", "Initial"),
    ("After the merger", "Before the merger"), ("Post-pandemic", "Pre-pandemic"), ("Later", "Earlier"),
    ("Follow-up (6 months)", "Baseline"), ("End of phase 1", "Start of phase 1"), ("Start of year 2", "End of year 1"),
    ("Two weeks after", "Two weeks before"), ("During", "Before"), ("Ende", "Anfang"), ("Now", "Earlier"),
  ])
  func readsTheOrderOfTwoLabels(later: String, earlier: String) {
    #expect(TimeLabel.isAfter(later, earlier, in: .north), "\(later) after \(earlier)")
    #expect(!TimeLabel.isAfter(earlier, later, in: .north), "\(earlier) before \(later)")
    #expect(!TimeLabel.isAfter(later, later, in: .north) && !TimeLabel.isAfter(earlier, earlier, in: .north))
  }

  /// Neither is said to be the later one.
  @Test(arguments: [
    ("Cohort B", "Cohort A"), ("Cohort 2", "Cohort 1"), ("Group 2, wave 1", "Group 1, wave 2"), ("Summer", "Spring"),
    ("Autumn", "Spring"), ("May", "January"), ("Room 2024a", "Year 3"), ("Winter 2023", "Spring 2023"),
    ("30 teachers", "25 teachers"), ("Survey (n = 40)", "Survey (n = 35)"), ("T-1", "T-2"), ("School 2", "School 1"),
    ("2 weeks before", "1 week before"), ("End of year", "Start of year"), ("End of term", "Start of term"),
    ("The merger", "The closure"), ("After the merger", "Before the closure"), ("Key stage 2", "Key stage 1"),
    ("After", "Before the second year"), ("Follow-up of the north", "Baseline of the south"), ("", "2024"), ("", ""),
    ("Survey B", "Survey A"), ("2023", "2022/23"), ("2020–2024", "2021–2023"), ("Wave 2", "Round 1"),
    ("Last year", "This year"),
    ("99999999999999999999 weeks", "999999999 years"), ("Late autumn", "Early autumn"), ("2023", "Spring 2023"),
    ("A", "B"),
  ])
  func leavesLabelsWithoutAnOrder(one: String, other: String) {
    #expect(!TimeLabel.isAfter(one, other, in: .north), "\(one) after \(other)")
    #expect(!TimeLabel.isAfter(other, one, in: .north), "\(other) after \(one)")
  }

  /// Years before numbers, numbers before words; a list of pairs in the right order.
  @Test(arguments: [
    ("Term 3 2023", "Term 1 2024"), ("After training 1", "Before training 2"), ("Wave 2 (2023)", "Wave 1 (2024)"),
    ("Follow-up 1", "Baseline 2"), ("Autumn 2023", "Spring 2024"), ("December 2023", "January 2024"),
    ("Autumn term 2023/24", "Summer term 2023/24"), ("Summer term 2023", "May 2023"), ("End of year 1", "Year 2"),
    ("Pilot", "Baseline"), ("After", "Now"), ("Post", "Follow-up"), ("Winter 2023/24", "Spring 2023/24"),
  ])
  func findsNoMistakeInTheRightOrder(earlier: String, later: String) {
    #expect(!TimeLabel.isAfter(earlier, later, in: .north), "\(earlier) \(later)")
  }

  @Test func readsSeasonsOfTheSouth() {
    #expect(TimeLabel.isAfter("Spring 2023", "Autumn 2023", in: .south))
    #expect(!TimeLabel.isAfter("Autumn 2023", "Spring 2023", in: .south))
    #expect(!TimeLabel.isAfter("Autumn 2023", "Spring 2023", in: .both))
    #expect(!TimeLabel.isAfter("Spring 2023", "Autumn 2023", in: .both))
    #expect(TimeLabel.Hemisphere(of: ["AU", "NZ"]) == .south && TimeLabel.Hemisphere(of: ["AU", "GB-ENG"]) == .both)
    #expect(TimeLabel.Hemisphere(of: []) == .north)
  }
}
