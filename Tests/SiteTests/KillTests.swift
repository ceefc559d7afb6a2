// A build that is killed at any moment leaves the old site or the new one, whole, and the next build cleans up.

import Foundation
import Testing

@testable import Site

@Suite struct KillTests {
  private static let rounds = 25

  @Test func leavesAWholeSiteWheneverItIsKilled() async throws {
    let sandbox = try Sandbox.small()
    let source = "Content/pages/about.md"
    let plain = try sandbox.text(of: source)
    func arrange(_ version: Int) throws { try sandbox.write(plain + "\nThis is version \(version).\n", to: source) }

    // The time of a build in peace: the shortest yet, for other tests may run beside this one.
    var shortest: Duration?
    func buildInPeace() async throws {
      let start = ContinuousClock.now
      #expect(try await Command.run(["build"], in: sandbox).code == 0)
      shortest = min(shortest ?? .seconds(60), ContinuousClock.now - start)
    }

    var sites: [FileTree] = []
    for version in 0...1 {
      try arrange(version)
      try await buildInPeace()
      sites.append(try sandbox.site())
    }
    #expect(sites[0] != sites[1])

    var published = 1
    var killed = 0
    // On a busy machine many a delay misses its build: then there are more rounds, with the shorter time that this
    // shows.
    for round in 0..<3 * Self.rounds where round < Self.rounds || killed <= Self.rounds / 2 {
      let next = 1 - published
      try arrange(next)
      let run = try Command.Started(["build"], in: sandbox)
      let delay = (shortest ?? .zero) * (round % Self.rounds) / (Self.rounds - 1)
      try await Task.sleep(for: delay)
      run.process.send(SIGKILL)
      let wasKilled = try await run.end().wasKilled
      killed += wasKilled ? 1 : 0
      // A build that had ended took less than that: on a busy machine its end is heard of late.
      if !wasKilled { shortest = min(shortest ?? delay, delay) }
      let found = try sandbox.site()
      #expect(
        sites.contains(found),
        """
        round \(round): \(found.differences(from: sites[published]).prefix(5)), \
        \(found.differences(from: sites[next]).prefix(5))
        """
      )

      try await buildInPeace()
      #expect(try sandbox.site() == sites[next])
      #expect(try sandbox.leftovers() == [])
      published = next
    }
    // Else the delays have missed the builds.
    #expect(killed > Self.rounds / 2)
  }
}
