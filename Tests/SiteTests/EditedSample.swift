// The sample after an edit, as a session makes it that begins with it: made once, for every test that compares with it.

import Synchronization
import Testing

@testable import Pages
@testable import Site

/// All files of the sample with its drafts, in memory.
struct EditedSample: Sendable {
  /// By path, each with what it read.
  let pages: [String: DrawnPage]
  let shown: ShownSite

  private static let made = Mutex<[String: Task<EditedSample, any Error>]>([:])

  /// Returns the sample after an edit; nil for the sample as it is.
  static func after(_ edit: PageInputTests.Edit?) async throws -> EditedSample {
    let task = made.withLock { made in
      let task = made[edit?.name ?? ""] ?? Task { try await EditedSample(after: edit) }
      made[edit?.name ?? ""] = task
      return task
    }
    return try await task.value
  }

  init(after edit: PageInputTests.Edit?) async throws {
    let sandbox = try Sandbox()
    if let edit { try sandbox.replace(edit.old, with: edit.new, in: "Content/\(edit.file)") }
    var session = Session(sandbox.previewOptions) { _ in }
    let content = try #require(try await session.content(keepsCases: true))
    let plan = try await session.plan(content)
    let known = Fingerprints()
    let drawn = await mapConcurrently(plan.pages) { DrawnPage($0, of: plan.site, known: known) }
    pages = Dictionary(
      drawn.flatMap { page in page.paths.map { ($0, page) } }, uniquingKeysWith: { first, _ in first })
    let attachments = try content.attachments.map { ($0.path, try $0.bytes()) }
    let files = drawn.flatMap(\.bytes) + attachments
    shown = ShownSite(
      files: Dictionary(files, uniquingKeysWith: { first, _ in first }), messages: session.finished().places,
      isCurrent: true)
  }
}
