// One slip of form in a case hides nothing beside it, and raises no mistake of its own: every line of the sample's
// cases with each slip that authors make, alone and with a mistake of meaning in the same block.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Cases

@Suite struct SlipTests {
  /// A case with the files beside it.
  private struct Sample {
    let path: String
    let lines: [String]
    /// Where the front matter ends.
    let end: Int
    let tables: [FileName: String]
    let files: [SourceFile]

    func found(_ lines: [String]) throws -> [(line: Int, rule: Rule, text: String)] {
      let desk = Desk(
        files + SlipTests.shared
          + [SourceFile(path: path, bytes: Array(lines.joined(separator: "\n").utf8))])
      let table = LineTable(try #require(desk.sources.id(ofPath: path).map { desk.sources[$0].bytes }))
      return try desk.study(path, tables: tables, neighbours: Set(tables.keys)).diagnostics
        .filter { $0.severity == .error && $0.rule.id != "unknown-ideal-type" }
        .map { (table.location(of: $0.span?.range.lowerBound ?? 0).line - 1, $0.rule, $0.message) }
    }
  }

  private static let content = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Content")

  private static let shared: [SourceFile] = ["portfolio.yml", "tags.yml", "needs.yml", "references.bib"].compactMap {
    guard let data = try? Data(contentsOf: content.appending(path: $0)) else { return nil }
    return SourceFile(path: $0, bytes: Array(data))
  }

  private static let samples: [Sample] = {
    let cases = content.appending(path: "cases")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []).sorted()
    return names.compactMap { name -> Sample? in
      let isFolder = !name.hasSuffix(".md")
      let path = isFolder ? "cases/\(name)/index.md" : "cases/\(name)"
      guard let text = try? String(contentsOf: content.appending(path: path), encoding: .utf8) else { return nil }
      let lines = text.components(separatedBy: "\n")
      guard let end = lines.dropFirst().firstIndex(of: "---") else { return nil }
      var tables: [FileName: String] = [:]
      var files: [SourceFile] = []
      if isFolder {
        let folder = cases.appending(path: name)
        for file in ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        where ContentFile.tableEndings.contains(where: file.hasSuffix) {
          guard let data = try? Data(contentsOf: folder.appending(path: file)) else { continue }
          tables[FileName(file)] = "cases/\(name)/\(file)"
          files.append(SourceFile(path: "cases/\(name)/\(file)", bytes: Array(data)))
        }
      }
      return Sample(path: path, lines: Array(lines[...end]) + ["", "Text."], end: end, tables: tables, files: files)
    }
  }()

  /// What may slip on a line; nil where the line has nothing of the kind.
  private static let slips: [(name: String, slip: @Sendable (String) -> String?)] = [
    ("a tab", { line in line.hasPrefix("  ") ? "\t" + line.drop { $0 == " " } : nil }),
    (
      "a tab behind a dash",
      { line in line.contains("- ") ? line.replacing("- ", with: "-\t", maxReplacements: 1) : nil }
    ),
    ("a space less", { line in line.hasPrefix("  ") ? String(line.dropFirst()) : nil }),
    ("a space more", { line in line.isEmpty || line.hasPrefix("#") ? nil : " " + line }),
    ("a second colon", { line in line.contains(": ") ? line + ": so" : nil }),
    ("a sign", { line in line.contains(": ") ? line.replacing(": ", with: ": @", maxReplacements: 1) : nil }),
    ("a star", { line in line.contains(": ") ? line.replacing(": ", with: ": * ", maxReplacements: 1) : nil }),
    ("no colon", { line in line.contains(": ") ? line.replacing(": ", with: " ", maxReplacements: 1) : nil }),
    ("no colon at the end", { line in line.hasSuffix(":") ? String(line.dropLast()) : nil }),
    ("no blank", { line in line.contains(": ") ? line.replacing(": ", with: ":", maxReplacements: 1) : nil }),
    ("an open bracket", { line in line.contains("]") ? line.replacing("]", with: "", maxReplacements: 1) : nil }),
    ("an open brace", { line in line.hasSuffix("}") ? String(line.dropLast()) : nil }),
    (
      "an open quotation",
      { line in line.contains(": ") ? line.replacing(": ", with: ": \"", maxReplacements: 1) : nil }
    ),
    (
      "a dash",
      { line in
        let text = line.drop { $0 == " " }
        return text.isEmpty || text.hasPrefix("-") ? nil : line.prefix(line.count - text.count) + "- " + text
      }
    ),
    ("no dash", { line in line.contains("- ") ? line.replacing("- ", with: "", maxReplacements: 1) : nil }),
  ]

  /// Every so many slips one is tried; `SLIP_STEP=1` tries all, for some minutes.
  private static let step = Int(ProcessInfo.processInfo.environment["SLIP_STEP"] ?? "")

  @Test func raisesNoMistakeOfItsOwn() throws {
    #expect(Self.samples.count > 15)
    var number = 0
    for sample in Self.samples {
      for place in 1..<sample.end {
        for (name, slip) in Self.slips {
          number += 1
          guard number.isMultiple(of: Self.step ?? 397), let line = slip(sample.lines[place]) else { continue }
          var lines = sample.lines
          lines[place] = line
          let found = try sample.found(lines)
          // A line that is YAML nevertheless says something else.
          guard found.contains(where: { $0.rule.id == "yaml-syntax" }) else { continue }
          #expect(found.count == 1, "\(sample.path):\(place + 1), \(name): \(found.map(\.text))")
        }
      }
    }
  }

  /// Slips behind which it is always clear how the lines belong together.
  private static let clear: Set<String> = [
    "a second colon", "a sign", "a star", "no blank", "an open bracket", "an open brace", "an open quotation",
  ]

  @Test func hidesNoMistakeBesideIt() throws {
    var number = 0
    for sample in Self.samples where Self.step != nil || sample.path.contains("two-ends") {
      let heads = (1...sample.end).filter { sample.lines[$0].first.map { $0 != " " && $0 != "#" } ?? false }
      for (start, end) in zip(heads, heads.dropFirst()) where end - start > 5 {
        let (planted, marks) = try Self.planted(in: sample, start + 1..<end)
        for place in start..<end where !marks.contains(place) {
          for (name, slip) in Self.slips {
            number += 1
            guard number.isMultiple(of: Self.step ?? 61), let line = slip(sample.lines[place]) else { continue }
            var lines = planted
            lines[place] = line
            let found = try sample.found(lines)
            guard found.contains(where: { $0.rule.id == "yaml-syntax" }) else { continue }
            let others = found.filter { $0.rule.id != "yaml-syntax" }.map(\.line)
            let text = "\(sample.path):\(place + 1), \(name): \(found.map(\.text))"
            #expect(Set(others).isSubset(of: marks), "\(text)")
            if Self.clear.contains(name) { #expect(Set(others) == Set(marks), "\(text)") }
          }
        }
      }
    }
  }

  /// The lines of a case with a word of the vocabulary spoilt in each half of a field, and where.
  private static func planted(in sample: Sample, _ field: Range<Int>) throws -> (lines: [String], marks: [Int]) {
    var planted = sample.lines
    var marks: [Int] = []
    let middle = (field.lowerBound + field.upperBound) / 2
    for half in [Array(field.lowerBound..<middle), (middle..<field.upperBound).reversed()] {
      for place in half {
        var lines = planted
        guard let range = lines[place].ranges(of: #/: [a-z][a-z-]+(?=[,}]|$)/#).last else { continue }
        lines[place].insert("x", at: range.upperBound)
        let found = try sample.found(lines)
        guard found.count == marks.count + 1, found.contains(where: { $0.line == place }) else { continue }
        planted = lines
        marks.append(place)
        break
      }
    }
    return (planted, marks)
  }
}
