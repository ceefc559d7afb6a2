// A case whose people and ties stand in files beside it, for the tests of those files.

import Diagnostics
import TestSupport

@testable import Cases

/// A case in a folder with files of the fixtures beside it.
struct NetworkDesk {
  let desk: Desk
  let study: CaseStudy?
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - network: The lines of the front matter that say where people and ties are.
  ///   - files: The bytes of each file, by its name.
  init(_ network: String, _ files: [String: [UInt8]]) throws {
    let front = """
      ---
      title: A network
      summary: People and ties from beside the case.
      standing: illustrative
      network:
        communities:
          oak: {name: Oak Primary, kind: school}
          elm: {name: Elm Primary, kind: school}
      \(network)
      conditions:
        trust: {level: present, evidence: [log, talks]}
      evidence:
        log: {kind: document}
        talks: {kind: self-report}
      ---

      """
    let beside = files.map { SourceFile(path: "cases/t/\($0.key)", table: $0.value) }
    desk = try Desk(with: [SourceFile(path: "cases/t/index.md", text: front)] + beside)
    let read = try desk.study(
      "cases/t/index.md", tables: Dictionary(uniqueKeysWithValues: files.keys.map { (FileName($0), "cases/t/\($0)") }))
    (study, diagnostics) = (read.study, read.diagnostics)
  }

  init(_ network: String, _ names: [String], in folder: String) throws {
    try self.init(
      network, Dictionary(uniqueKeysWithValues: try names.map { ($0, try Fixtures.bytes("networks/\(folder)/\($0)")) }))
  }

  var text: String { desk.text(of: diagnostics) }

  /// People and ties as lines of text.
  var lines: [String] {
    guard let network = study?.network else { return [] }
    return network.people.map {
      "\($0.id) \($0.community.value) \($0.role.value?.rawValue ?? "-") \($0.isMember) \($0.isBroker)"
    }
      + network.ties.map {
        "\($0.from.value) \($0.isMutual ? "<->" : "->") \($0.to.value) \($0.kind.value?.rawValue ?? "-") "
          + "\($0.strength.word) \($0.evidence.map(\.value.text)) \($0.note ?? "-")"
      }
  }
}

extension Reported where Value: Term {
  /// The value as an author writes it, or why there is none.
  var word: String { value?.rawValue ?? absence?.plainLabel ?? "" }
}
