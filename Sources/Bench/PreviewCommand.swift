// How long a preview takes from the writing of a file to the new page in memory, edit by edit. What a browser adds, and
// the watching of files, is measured with the browser.

import ArgumentParser
import Foundation
import Site

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Time a preview of generated cases after an edit of each kind: medians in ms.")

  @Option(help: "How many cases, one number or several: \"100 1000\".")
  var sizes = "100 1000"

  @Option(help: "How often each edit is made.")
  var rounds = 5

  @Option(help: "The folder of the theme to use, which is copied first.")
  var theme = "Themes/commons"

  /// A change of one file, and a page that it changes.
  private struct Edit: Sendable {
    let name: String
    let file: String
    let page: String
    /// Returns the text of the file after so many edits.
    let text: @Sendable (_ original: String, _ round: Int) -> String
  }

  private static let edits = [
    Edit(name: "nothing", file: "Content/cases/case-1.md", page: "cases/case-1.html") { text, _ in text },
    Edit(name: "prose of a case", file: "Content/cases/case-1.md", page: "cases/case-1.html") { text, round in
      text + "\nThe words of edit \(round).\n"
    },
    Edit(name: "a tie", file: "Content/cases/case-1.md", page: "cases/case-1.html") { text, round in
      text.replacing("  ties:\n", with: "  ties:\n    - oak-\(round % 3 + 3) -> elm-1: sharing\n")
    },
    Edit(name: "the title of a case", file: "Content/cases/case-1.md", page: "cases/case-1.html") { text, round in
      text.replacing("title: Generated case 1\n", with: "title: Edited case \(round)\n")
    },
    Edit(name: "the label of a tag", file: "Content/tags.yml", page: "tags/topic-1.html") { text, round in
      text.replacing("label: Topic 1,", with: "label: Subject \(round),")
    },
    Edit(name: "a template", file: "Themes/commons/templates/case.mustache", page: "cases/case-1.html") {
      $0 + "<!-- \($1) -->"
    },
    Edit(name: "a style sheet", file: "Themes/commons/assets/commons.css", page: "cases/case-1.html") {
      $0 + "\n.edit-\($1) { color: red; }\n"
    },
  ]

  func run() async throws {
    var rows = [["edit"]]
    rows += Self.edits.map { [$0.name] }
    let theme = URL(filePath: theme).absoluteURL
    for size in sizes.split(separator: " ").compactMap({ Int($0) }) {
      let folder = FileManager.default.temporaryDirectory.appending(path: "casebook-preview-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder.appending(path: "Themes"), withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.copyItem(at: theme, to: folder.appending(path: "Themes/commons"))
      try GeneratedPortfolio(count: size).write(to: folder.appending(path: "Content").path())
      rows[0].append("\(size) cases")
      for (place, milliseconds) in try await medians(in: folder).enumerated() {
        rows[place + 1].append(milliseconds.text(1))
      }
    }
    print(table(rows).joined(separator: "\n"))
  }

  /// Returns a median for each edit.
  private func medians(in folder: URL) async throws -> [Double] {
    // Themes are looked for in the working folder first.
    FileManager.default.changeCurrentDirectoryPath(folder.path())
    var options = BuildOptions()
    options.content = folder.appending(path: "Content").path()
    options.includesDrafts = true
    let preview = Preview(options)
    guard try await preview.update().isCurrent else { throw ValidationError("the generated cases have mistakes") }
    // So that what was written for the measurement is known as what does not change.
    try await Task.sleep(for: .seconds(2.5))
    _ = try await preview.update()
    var medians: [Double] = []
    for edit in Self.edits {
      let file = folder.appending(path: edit.file)
      let original = try String(contentsOf: file, encoding: .utf8)
      var times: [Double] = []
      for round in 1...max(1, rounds) {
        let text = Data(edit.text(original, round).utf8)
        let started = ContinuousClock.now
        try text.write(to: file)
        let update = try await preview.update()
        guard update.isCurrent, try await preview.file(at: edit.page) != nil else {
          throw ValidationError("after \(edit.name) there is no page \(edit.page)")
        }
        let time = (ContinuousClock.now - started).components
        times.append(Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15)
      }
      medians.append(times.sorted()[times.count / 2])
      try Data(original.utf8).write(to: file)
      _ = try await preview.update()
    }
    return medians
  }
}
