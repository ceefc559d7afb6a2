// libyaml's events, composed into a tree in which every key and value keeps its span. The parser of the C
// library stops at its first mistake; this one reports it and reads the field again without the entry that it is in,
// or goes on at the next key in column 1.
//
//   bytes ──libyaml──▶ events ──stack of open containers──▶ Node
//                        │ error at byte p
//                        └─▶ diagnostic; a new parser from the field's own line, with the entry blanked,
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

  /// Returns the tree of everything that could be read, and what was wrong. O(bytes).
  package func parse() -> Result {
    var result = Result()
    var entries: [Node.Entry] = []
    var other: Node?
    var start = range.lowerBound
    var segments = 0
    var text = bytes
    while true {
      var composer = YAMLComposer(file: file, bytes: text, range: start..<range.upperBound)
      composer.run()
      segments += 1
      let stop = composer.stoppedAt
      if let stop, segments < Self.mostSegments, composer.diagnostics.last?.rule == .yamlSyntax,
        let hole = YAMLHole(around: stop, from: start, in: YAMLLines(bytes: text, range: range))
      {
        // The rest of the field is read once more, and what is wrong with it is said then.
        result.diagnostics += composer.diagnostics.filter { diagnostic in
          let place = diagnostic.span?.range.lowerBound ?? stop
          return place < hole.start || hole.lines.contains(place)
        }
        if case .mapping(let found)? = composer.root?.content {
          entries += found.filter { $0.keySpan.range.lowerBound < hole.start }
        }
        result.isPartial = true
        result.incomplete.insert(hole.field)
        hole.blank(in: &text)
        start = hole.start
        continue
      }
      result.diagnostics += composer.diagnostics
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
        content: .mapping(segments == 1 ? entries : uniquing(entries, into: &result.diagnostics)), span: span)
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
