// The same content gives the same bytes, whatever the process, the machine's settings or the order of its folders.

import Foundation
import Testing

@testable import Site

@Suite struct SameBytesTests {
  @Test func buildsTheSameTwice() async throws {
    let first = try await SampleSite.built.site.tree
    let sandbox = try Sandbox()
    try await sandbox.build()
    #expect(first.pages.count > 40)
    #expect(try sandbox.site().differences(from: first) == [])
  }

  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
    ["TZ": "Pacific/Pago_Pago", "LC_ALL": "C"],
    ["TZ": "Asia/Kathmandu", "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar", "TERM": "xterm-256color", "COLUMNS": "20"],
  ])
  func buildsTheSameInAnyZoneAndLanguage(environment: [String: String]) async throws {
    let here = try await SampleSite.built.site.tree
    let sandbox = try Sandbox()
    let run = try await Command.run(["build"], in: sandbox, environment: environment)
    #expect(run.code == 0)
    #expect(try sandbox.site().differences(from: here) == [])
  }

  @Test(arguments: [1, 2])
  func buildsTheSameWhateverTheOrderOfTheFolders(step: Int) async throws {
    // Written the other way round, with hollows between: the file system lists such a folder in another order.
    let shuffled = try Sandbox { paths in
      let turned = Array(paths.reversed())
      return step == 1
        ? turned
        : turned.indices.filter { $0 % 2 == 0 }.map { turned[$0] }
          + turned.indices.filter { $0 % 2 == 1 }.map { turned[$0] }
    }
    for index in 0..<40 { try shuffled.write("", to: "Content/cases/hollow-\(index * 7919 % 40).txt") }
    for index in 0..<40 where index % 3 != 0 {
      try FileManager.default.removeItem(atPath: shuffled.path("Content/cases/hollow-\(index).txt"))
    }
    let plain = try await SampleSite.built
    let report = try await shuffled.build()
    #expect(report.places == plain.report.places)
    #expect(try shuffled.site().differences(from: plain.site.tree) == [])
  }

  @Test func listsAFolderInOneOrderWhateverTheDiskSays() throws {
    let desk = try Sandbox { _ in [] }
    let names = (0..<300).map { "f\($0)" } + ["Z", "a", "ä", "_", "-", "0"]
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // A disk that lists by age, either way round, or by a hash gives at least two of these in another order.
    for (folder, order) in [("up", sorted), ("down", sorted.reversed()), ("mixed", names)] {
      for name in order { try desk.write("", to: "\(folder)/\(name)") }
      #expect(try Disk.entries(of: desk.path(folder)).map(\.name) == sorted)
    }
  }

  @Test func reportsInTheSameOrderEachTime() async throws {
    let sandbox = try Sandbox()
    for name in ["about", "method", "glossary"] {
      for index in 0..<5 { try sandbox.append("A [link](case:no-such-case-\(index)).", to: "Content/pages/\(name).md") }
    }
    let first = try await Command.run(["check"], in: sandbox)
    #expect(first.code == 1)
    // The same slip on three pages is one message.
    #expect(first.errorLines.count { $0.hasPrefix("error[") } == 5)
    #expect(first.errorLines.count { $0.contains("= and 2 more: ") } == 5)
    for _ in 0..<3 { #expect(try await Command.run(["check"], in: sandbox).errors == first.errors) }
  }
}
