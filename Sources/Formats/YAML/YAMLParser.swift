// libyaml's events, composed into a tree in which every key and value keeps its span. The parser of the C
// library stops at its first mistake; this one reports it and reads the field again without the entry that it is in,
// or goes on at the next key in column 1.
//
//   bytes ──libyaml──▶ events ──stack of open containers──▶ Node
//                        │ error at byte p
//                        └─▶ diagnostic; a new parser from the field's own line, with the entry left out,
//                                        or from the next line that starts a key

import CLibYAML
import Diagnostics

/// Parses the YAML in a part of a file.
package struct YAMLParser {
  /// What the text holds: a tree, and whether a syntax mistake has cost some of it.
  package struct Result {
    package var root: Node?
    package var isPartial = false
    /// The outermost fields of which entries are missing for it.
    package var incomplete: Set<String> = []
    package var diagnostics: [Diagnostic] = []
  }

  /// Deeper nesting than this is refused: no front matter needs it, and hostile input does.
  static let maximumDepth = 32
  /// So many times reading goes on behind a mistake.
  private static let mostSegments = 50

  let file: FileID
  let bytes: [UInt8]
  let range: Range<Int>

  package init(file: FileID, bytes: [UInt8], range: Range<Int>) {
    self.file = file
    self.bytes = bytes
    self.range = range
  }

  /// Of all that is in a file, behind the mark of its encoding where it has one.
  package init(file: FileID, bytes: [UInt8]) {
    self.init(file: file, bytes: bytes, range: (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count)
  }

  /// Returns the tree of everything that could be read, and what was wrong. O(bytes).
  package func parse() -> Result {
    var result = Result()
    var entries: [Node.Entry] = []
    var other: Node?
    var start = range.lowerBound
    var segments = 0
    var text = bytes
    var gaps: [Int: YAMLGap] = [:]
    var last: YAMLHole?
    var lastStop: Int?
    // Whether an entry may be missing beside the outermost fields.
    var isPartial = false
    while true {
      var composer = YAMLComposer(file: file, bytes: text, range: start..<range.upperBound, gaps: gaps)
      composer.run()
      segments += 1
      let stop = composer.stoppedAt
      isPartial = isPartial || composer.root?.isPartial ?? false
      let lines = YAMLLines(bytes: text, range: start..<range.upperBound)
      var mistake: Diagnostic?
      var hole: YAMLHole?
      if let stop, composer.diagnostics.last?.rule == .yamlSyntax {
        mistake = composer.diagnostics.popLast()
        let found = YAMLHole.around(stop, in: lines, after: last)
        hole = segments < Self.mostSegments && stop != lastStop ? found.hole : nil
        // What follows from a mistake is none of its own.
        if !found.isNew || stop == lastStop { mistake = nil }
        lastStop = stop
      }
      if let hole {
        // The rest of the field is read once more, and what is wrong with it is said then.
        let field = lines.field(of: hole.lines.lowerBound)
        result.diagnostics += composer.diagnostics.filter { diagnostic in
          diagnostic.span.map { $0.range.lowerBound < field.start || hole.lines.contains($0.range.lowerBound) } ?? true
        }
        result.diagnostics += [mistake].compactMap { $0 }
        if case .mapping(let found)? = composer.root?.content {
          entries += found.filter { $0.keySpan.range.lowerBound < field.start }
        }
        result.isPartial = true
        if !hole.isField, let name = field.name { result.incomplete.insert(name) }
        hole.blank(in: &text)
        gaps = gaps.filter { !hole.lines.contains($0.key) }
        gaps[hole.mark] = hole.gap
        last = hole
        start = field.start
        continue
      }
      result.diagnostics += composer.diagnostics + [mistake].compactMap { $0 }
      last = nil
      if case .mapping(let found)? = composer.root?.content {
        // What lies behind the place of a mistake is read once more.
        entries += stop.map { stop in found.filter { $0.value.span.range.lowerBound < stop } } ?? found
      } else if segments == 1 {
        other = composer.root
      }
      guard let stop else { break }
      result.isPartial = true
      // A file that is nothing but mistakes is not read to its end again and again.
      guard segments < Self.mostSegments, let next = nextKey(after: max(stop, start)) else { break }
      start = next
    }
    if !entries.isEmpty {
      let span = Span(file, range.lowerBound..<range.upperBound)
      // One segment has been looked through already.
      result.root = Node(
        content: .mapping(segments == 1 ? entries : uniquing(entries, into: &result.diagnostics)), span: span,
        isPartial: isPartial)
    } else {
      result.root = other
    }
    return result
  }

  /// After a mistake the segments are joined, so a key may stand twice across them.
  private func uniquing(_ entries: [Node.Entry], into diagnostics: inout [Diagnostic]) -> [Node.Entry] {
    var seen: [String: Span] = [:]
    return entries.filter { entry in
      if let first = seen[entry.key] {
        diagnostics.append(YAMLComposer.duplicateKey(entry.key, entry.keySpan, first))
        return false
      }
      seen[entry.key] = entry.keySpan
      return true
    }
  }

  /// The start of the next line after `offset` that begins with a key in column 1.
  private func nextKey(after offset: Int) -> Int? {
    var index = min(offset, range.upperBound)
    while index < range.upperBound {
      while index < range.upperBound, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      index += 1
      guard index < range.upperBound else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = index
        while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") {
          if bytes[end] == UInt8(ascii: ":") { return index }
          end += 1
        }
      default: continue
      }
    }
    return nil
  }
}
