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
}
