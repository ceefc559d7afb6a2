// What a page says of the times at which one network was measured.

import Testing

extension NetworkAgreementTests {
  @Test func saysWhatChangedBetweenTwoWaves() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      Self.page(
        """
          communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
          people: {a: {community: oak, role: teacher, member: true}, b: {community: elm, role: teacher, member: true}, \
        c: {community: elm, role: teacher}}
          ties: [a <-> b, b -> c]
          waves:
            - {label: Autumn 2021, response_rate: 0.8, ties: [a -> b]}
            - {label: Summer 2024, response_rate: 1, ties: [a <-> b, b -> c]}

        """), to: "Content/cases/waves.md")
    try await sandbox.build()
    let page = try sandbox.text(of: "Output/cases/waves/data.html")
    #expect(
      page.contains(
        """
        Between Autumn 2021 and Summer 2024, one pair of people has a tie that had none, none has lost one, and \
        one has one both times, with another direction, kind or strength. Ties between communities: one \
        at first, one later. Of those asked, 80% in Autumn 2021 and 100% in \
        Summer 2024 answered, so a tie that is missing at one time may only be unreported.
        """
      ))
    #expect(!(try sandbox.text(of: "Output/cases/reading-across-the-river/data.html")).contains(">What changed</h"))
  }

  /// The last wave has people of its own; the first has those of the network.
  @Test func tellsOfAWaveByThePeopleOfItsTime() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      Self.page(
        """
          communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
          people: {a: {community: oak, member: true}, b: {community: elm, member: true}, gone: {community: elm, \
        member: true}}
          waves:
            - {label: Autumn 2021, response_rate: 1, ties: [a -> b, b -> gone]}
            - {label: Summer 2024, response_rate: 1, ties: [a -> b, b -> new], people: {a: {community: oak, \
        member: true}, b: {community: elm, member: true}, new: {community: elm}}}

        """), to: "Content/cases/waves.md")
    try await sandbox.build()
    let page = try sandbox.text(of: "Output/cases/waves/data.html")
    #expect(page.contains("Members: three at first, two later."))
    #expect(page.contains("Listed only at first: gone") && page.contains("Listed only later: new"))
  }

  /// Ties of which it is not said when they were measured are set beside the others, and never before or after them.
  @Test(arguments: [
    ("wave: not-known", "time not known"), ("wave: withheld", "time withheld"), ("", "time not reported"),
  ])
  func saysNoChangeOfTiesWithoutATime(wave: String, label: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      Self.page(
        """
          communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}
          people: {a: {community: oak, member: true}, b: {community: elm, member: true}, c: {community: elm}}
          \(wave)
          ties: [a <-> b, b -> c]
          waves: [{label: Autumn 2021, ties: [a -> b]}, {label: Summer 2024, ties: [a -> b, b -> c, c -> a]}]

        """), to: "Content/cases/waves.md")
    try await sandbox.build()
    let page = try sandbox.text(of: "Output/cases/waves/data.html")
    let reason = label.dropFirst("time ".count)
    #expect(
      page.contains(
        "When some of the ties were measured is \(reason), so it is not said what changed between these and the "
          + "others."))
    #expect(page.contains("Between Autumn 2021 and Summer 2024"))
    #expect(!page.contains("and Autumn 2021") && !page.contains("the first time"))
    #expect(page.contains(label))
  }

  /// What is done at no named place is done at all home organisations, where none of these is a school.
  @Test(arguments: [("school", true), ("university", false)])
  func callsHomesSchoolsOnlyWhereTheyAre(kind: String, areSchools: Bool) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      Self.page(
        """
          communities: {oak: {name: Oak, kind: \(kind), members: 2}, elm: {name: Elm, kind: \(kind), members: 2}}
        actions: [{id: a, title: A budget, function: prioritising, actor: member}]

        """), to: "Content/cases/homes.md")
    try await sandbox.build()
    let page = try sandbox.text(of: "Output/cases/homes.html")
    for words in ["at all home schools", "All home schools", "at both home schools", ">School by school<", ">School<"] {
      #expect(page.contains(words) == areSchools, "\(words)")
    }
    for words in [
      "at all home organisations", "All home organisations", "at both home organisations",
      ">Organisation by organisation<", ">Organisation<",
    ] {
      #expect(page.contains(words) == !areSchools, "\(words)")
    }
  }

  /// Of an action that may not have been carried out the page of its ideal type says no more.
  @Test func saysOfTheBestCaseWhetherItsActionWasCarriedOut() async throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      Self.page(
        """
          communities: {oak: {name: Oak, kind: school, members: 2}, elm: {name: Elm, kind: school, members: 2}}
        actions:
          - {id: a, title: A budget, function: prioritising, actor: member, ideal_type: budgets, \
        carried_out: {oak: not-known, elm: not-known}}

        """), to: "Content/cases/budget.md")
    try sandbox.write(
      "---\ntitle: Budgets\nsummary: Money.\nfunction: prioritising\noptimal_case: budget#a\n---\n",
      to: "Content/ideal-types/budgets.md")
    try await sandbox.build()
    let page = try sandbox.text(of: "Output/ideal-types/budgets.html")
    #expect(page.contains("A budget (whether it was carried out is not known)"))
    #expect(page.contains(">Where it is claimed") && !page.contains("it was done"))
  }
}
