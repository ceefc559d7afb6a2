// A portfolio as large as wanted, of cases as rich as real ones, in which everything that a build does has work to do:
// people and ties to draw, tags to join, citations to resolve, prose to render.

import Foundation

struct GeneratedPortfolio {
  let count: Int

  private static let tags = (1...40).map { "topic-\($0)" }
  private static let needs = (1...8).map { "need-\($0)" }
  private static let works = (1...60).map { "work\($0)" }

  func write(to folder: String) throws {
    let root = URL(filePath: folder, directoryHint: .isDirectory)
    for part in ["cases", "ideal-types"] {
      try FileManager.default.createDirectory(at: root.appending(path: part), withIntermediateDirectories: true)
    }
    try write(settings, to: root.appending(path: "portfolio.yml"))
    try write(vocabulary, to: root.appending(path: "tags.yml"))
    try write(needs, to: root.appending(path: "needs.yml"))
    try write(references, to: root.appending(path: "references.bib"))
    for (name, function) in [
      ("protected-time", "prioritising"), ("named-in-the-plan", "formalising"), ("a-card-that-travels", "mobilising"),
    ] {
      try write(idealType(name, function), to: root.appending(path: "ideal-types/\(name).md"))
    }
    for number in 0..<count {
      try write(
        GeneratedCase(number: number, tags: Self.tags, works: Self.works, needs: Self.needs).text,
        to: root.appending(path: "cases/case-\(number + 1).md"))
    }
  }

  private func write(_ text: String, to place: URL) throws { try Data(text.utf8).write(to: place) }

  private var settings: String {
    """
    title: A generated portfolio
    description: Cases that were made up by a program, to see how long a build takes.
    base_url: https://cases.example/bench/
    language: en
    licence: CC0-1.0

    """
  }

  private var vocabulary: String {
    Self.tags.enumerated().map { index, tag in
      "\(tag): {label: Topic \(index + 1), definition: A topic that was made "
        + "up.\(index >= 8 ? ", broader: \(Self.tags[index % 8])" : "")}\n"
    }.joined()
  }

  private var needs: String {
    Self.needs.enumerated().map { "\($1): {label: Need \($0 + 1), definition: A need that was made up.}\n" }.joined()
  }

  private var references: String {
    Self.works.enumerated().map { index, key in
      """
      @article{\(key),
        author = {Author, A. and Writer, B.},
        title = {A study that was made up, number \(index + 1)},
        journal = {Journal of Invented Results},
        year = {\(2001 + index % 20)},
        volume = {\(index % 30 + 1)},
        pages = {1--20}
      }

      """
    }.joined()
  }

  private func idealType(_ name: String, _ function: String) -> String {
    """
    ---
    title: Do what \(name) says
    summary: A way of \(function) that was made up.
    function: \(function)
    ingredients: [One thing, Another thing]
    first_steps: [Begin, Go on]
    ---

    Nobody has tried this.

    """
  }
}
