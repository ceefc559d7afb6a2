// What becomes of a preview when the folders that it reads, and what lies in them, are others than they were.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct PreviewFolderTests {
  private static func drawing(_ width: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"9\"/>"
  }

  private func sandbox(account: String = "![A plan](plan.svg)") throws -> Sandbox {
    let sandbox = try Sandbox.small()
    try sandbox.write(SmallCase.text("published: 2026-05-01", account: account), to: "Content/cases/quokka/index.md")
    try sandbox.write(Self.drawing(9), to: "Content/cases/quokka/plan.svg")
    return sandbox
  }

  // MARK: Files beside cases

  @Test func knowsAPictureThatWasReplaced() async throws {
    let sandbox = try sandbox()
    let preview = sandbox.preview()
    let path = "cases/quokka/plan.svg"
    let before = try await preview.update()
    let state = try #require(await preview.state(ofFileAt: path))
    let page = await preview.file(at: "cases/quokka.html")
    #expect(await preview.file(at: path).map { String(decoding: $0, as: UTF8.self) }?.contains("width=\"9\"") == true)
    try sandbox.write(Self.drawing(7), to: "Content/cases/quokka/plan.svg")
    #expect(try await preview.update().generation == before.generation + 1)
    #expect(await preview.state(ofFileAt: path) != state)
    #expect(await preview.file(at: "cases/quokka.html") == page)
    #expect(await preview.file(at: path).map { String(decoding: $0, as: UTF8.self) }?.contains("width=\"7\"") == true)
    #expect(await preview.state(ofFileAt: "cases/quokka.html") == nil)
    #expect(await preview.state(ofFileAt: "cases/quokka/none.svg") == nil)
  }
}
