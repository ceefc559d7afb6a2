// The site of the sample portfolio, built once for all tests that read it and change nothing.

@testable import Site

/// The sample as it is published.
struct SampleSite: Sendable {
  let report: BuildReport
  let site: PublishedSite
  /// The names beside the output folder that the build left.
  let leftovers: [String]

  /// The one build; tests that want it at the same time wait for it together.
  static var built: SampleSite { get async throws { try await building.value } }

  private static let building = Task {
    let sandbox = try Sandbox()
    let report = try await sandbox.build()
    return SampleSite(
      report: report, site: PublishedSite(try sandbox.site(), baseURL: "https://example.org/pln/"),
      leftovers: try sandbox.leftovers())
  }
}
