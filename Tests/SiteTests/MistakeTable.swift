// The table of planted mistakes in Tests/Fixtures/mistake-table.txt: each block a portfolio that is sound but for one
// thing, with the place that the message must point at marked in the text. How a block is written stands at its top.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Cases
@testable import Site

/// One block of the table.
struct TableMistake: Sendable {
  /// What is to be reported.
  struct Expectation: Sendable {
    /// `file:line:column-line:column id`.
    var place: String
    /// What the help contains; nil where there is none.
    let help: String?
  }

  let name: String
  /// The files of the portfolio by path below `Content`, without marks.
  private(set) var files: [String: String] = [:]
  private(set) var expectations: [Expectation] = []

  static let fixtures = Fixtures.folder

  static let all: [TableMistake] = {
    let text = (try? String(contentsOf: fixtures.appending(path: "mistake-table.txt"), encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n=== ").dropFirst().map(TableMistake.init)
  }()

  // MARK: Reading a block

  /// One place of a block: its name, its lines, and the fields that are left out there.
  private struct Part {
    let place: String
    var lines: [String] = []
    var without: Set<String> = []

    var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }
  }

  private init(_ block: String) {
    var lines = block.components(separatedBy: "\n")
    name = lines.removeFirst()
    while lines.last == "" { lines.removeLast() }
    var parts: [Part] = []
    var wanted: [String] = []
    for line in lines {
      if line.hasPrefix("in ") {
        parts.append(Part(place: String(line.dropFirst(3))))
      } else if line.hasPrefix("-> ") {
        wanted.append(String(line.dropFirst(3)))
      } else if let last = parts.indices.last {
        if line.hasPrefix("without ") {
          parts[last].without.insert(String(line.dropFirst(8)))
        } else {
          parts[last].lines.append(line)
        }
      }
    }
    var marks = place(parts)[...]
    for want in wanted { expectations.append(Self.expectation(want, &marks)) }
    // A mark that nothing is expected at is a slip in the table.
    for mark in marks { expectations.append(Expectation(place: "\(mark) nothing", help: nil)) }
  }

  private static func expectation(_ text: String, _ marks: inout ArraySlice<String>) -> Expectation {
    var words = text.split(separator: " ")[...]
    func next() -> String { words.popFirst().map(String.init) ?? "" }
    var place = ""
    if words.first == "at" {
      _ = next()
      place = "\(next()):\(next())"
    } else {
      place = marks.popFirst() ?? "no mark"
    }
    place += " \(next())"
    if words.first == "[schema]" { _ = next() }
    let help = words.joined(separator: " ")
    return Expectation(place: place, help: help == "-" ? nil : help)
  }

  // MARK: Making the portfolio

  /// Fills `files` and returns where the marks stood, as `file:line:column-line:column`, in the order of the parts.
  private mutating func place(_ parts: [Part]) -> [String] {
    let sound = Dictionary(
      SoundPortfolio.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
    for (path, text) in sound { files[String(path.dropFirst("Content/".count))] = text }
    var front = SoundPortfolio.front + "\n"
    var body = SoundPortfolio.citingBody
    var isFolder = false
    var order: [String] = []
    for part in parts {
      var path = part.place
      switch path {
      case "case": front = SoundPortfolio.merged(front, with: part.text, without: part.without)
      case "network":
        let lines = front.components(separatedBy: "\n")
        let start = (lines.firstIndex(of: "network:") ?? 0) + 1
        let own = lines[start...].prefix { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }.joined(separator: "\n")
        let merged = SoundPortfolio.merged(own, with: part.text, without: part.without)
        front = SoundPortfolio.merged(
          front, with: "network:\n" + merged.split(separator: "\n").map { "  \($0)\n" }.joined())
      case "body": body = part.text + "\n\n" + body
      case "portfolio.yml":
        files[path] = SoundPortfolio.merged(files[path] ?? "", with: part.text, without: part.without)
      case "ideal type", "page":
        path = path == "page" ? "pages/about.md" : "ideal-types/protected-time.md"
        let own = (files[path] ?? "").components(separatedBy: "---\n")
        files[path] =
          "---\n" + SoundPortfolio.merged(own.dropFirst().first ?? "", with: part.text, without: part.without)
          + "---\n\nText.\n"
      case _ where [".csv", ".graphml", ".gexf", ".net"].contains(where: path.hasSuffix),
        _ where path.hasSuffix(".txt") && !path.contains("/"):
        isFolder = true
        path = "cases/oak/" + path
        files[path] = part.text
      default: files[path] = part.text
      }
      order.append(path)
    }
    let study = isFolder ? "cases/oak/index.md" : "cases/oak.md"
    files["cases/oak.md"] = nil
    files[study] = "---\n\(front)---\n\n\(body)"
    var seen: Set<String> = []
    let paths = order.map { ["case", "network", "body"].contains($0) ? study : $0 }.filter { seen.insert($0).inserted }
    return paths.flatMap { path in
      let marked = Self.unmarked(files[path] ?? "")
      files[path] = marked.text
      return marked.places.map { "\(path):\($0)" }
    }
  }

  /// Takes the marks out; columns count Unicode scalars from 1.
  private static func unmarked(_ text: String) -> (text: String, places: [String]) {
    var plain = String.UnicodeScalarView()
    var places: [String] = []
    var (line, column, start) = (1, 1, "")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": start = "\(line):\(column)"
      case "»": places.append("\(start)-\(line):\(column)")
      default:
        plain.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
    return (String(plain), places)
  }

  // MARK: Checking it

  /// What `casebook check` finds in the portfolio, which is checked once however many tests ask.
  func report() async throws -> BuildReport { try await Self.checks.report(of: self) }

  private static let checks = Checks()

  private actor Checks {
    private var begun: [String: Task<BuildReport, any Error>] = [:]

    func report(of mistake: TableMistake) async throws -> BuildReport {
      let check = begun[mistake.name] ?? Task { try await mistake.check() }
      begun[mistake.name] = check
      return try await check.value
    }
  }

  private func check() async throws -> BuildReport {
    let root = URL(filePath: NSTemporaryDirectory()).appending(path: "casebook-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let place = root.appending(path: "Content/\(path)")
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "Themes"),
      withDestinationURL: Repository.root.appending(path: "Themes").standardizedFileURL)
    var options = BuildOptions()
    options.content = root.appending(path: "Content").path()
    options.output = root.appending(path: "Output").path()
    options.drawings = .sketched
    return try await Build(options).check()
  }
}

extension BuildReport {
  /// Each diagnostic as `file:line:column-line:column id`, files below `Content`, in the order in which they are
  /// printed.
  var spans: [String] {
    diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.rule.id }
      let table = LineTable(sources[span.file].bytes)
      let (start, end) = (table.location(of: span.range.lowerBound), table.location(of: span.range.upperBound))
      let path = sources[span.file].path.dropFirst("Content/".count)
      return "\(path):\(start.line):\(start.column)-\(end.line):\(end.column) \(diagnostic.rule.id)"
    }
  }
}
