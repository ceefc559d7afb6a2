// How far a page may grow beyond what its author wrote, and how deep prose may nest. All limits are far from anything
// that somebody writes for readers; each is reported once, where the text passes it.

import Formats

/// What a text may still repeat, when its holes are filled, and pad.
struct ProseLimits {
  /// Quotations, list items and emphasis inside one another.
  static let deepest = 32
  /// Below this many the text is still read, for the mistakes and citations in it.
  static let deepestRead = 200
  /// Cells that rows of a page's tables may lack.
  static let missingCells = 10_000

  /// Bytes that citations and headings may still write of names that stand elsewhere.
  private(set) var repeatable: Int
  /// Cells that may still be added to rows which are too short.
  private(set) var paddable = Self.missingCells

  /// - Parameter bytes: The bytes of the whole body.
  init(bytes: Int) { repeatable = 256 << 10 + 30 * bytes }

  /// Takes bytes off what may be repeated; true the first time that there are not enough.
  mutating func `repeat`(_ bytes: Int) -> Bool {
    let had = repeatable
    repeatable -= max(0, bytes)
    return had >= 0 && repeatable < 0
  }

  /// Takes cells off those that may be added; true the first time that there are not enough.
  mutating func pad(_ cells: Int) -> Bool {
    let had = paddable
    paddable -= cells
    return had >= 0 && paddable < 0
  }
}

/// What libcmark 0.30.2 needs more than linear time for: pictures that are begun and not ended before links, and lines
/// or emphasis at great depth. Its work is bounded from above by counting, before it sees the text.
struct ProseWork {
  enum Excess { case openPictures, depth }

  /// Steps that any text may take, and more for each of its bytes.
  private static let steps = (openPictures: 100_000_000, depth: 20_000_000)
  private static let stepsPerByte = (openPictures: 64, depth: 16)

  /// Whether a text of so many bytes may take too many steps: none takes more than the square of its bytes.
  static func mayExceed(_ bytes: Int) -> Bool { bytes > 4_000 }

  /// Returns what in the text would take too long, with its line; nil for all that is written for readers. O(bytes).
  ///
  /// - Parameter hasDefinitions: Whether a line may define a link.
  static func excess(in text: MarkdownText, hasDefinitions: Bool) -> (kind: Excess, lines: ClosedRange<Int>)? {
    var steps = 0
    var depth = 0
    var deepest = 1
    // Each line, and each mark that closes something, may cost a step for each level that it stands in.
    var marks = text.lines.count
    var paragraph = Paragraph()
    for line in 1...max(1, text.lines.count) {
      let content = text.bytes[text.range(ofLines: line, line)]
      if content.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
        steps += paragraph.steps(hasDefinitions)
        if steps > Self.steps.openPictures + stepsPerByte.openPictures * text.bytes.count {
          return (.openPictures, paragraph.first...line)
        }
        paragraph = Paragraph(first: line + 1)
        continue
      }
      let levels = Self.levels(of: content)
      if levels > depth { (depth, deepest) = (levels, line) }
      var place = Self.signs.place(in: text.bytes, content.indices)
      while place < content.endIndex {
        let before = place > content.startIndex ? text.bytes[place - 1] : 0
        switch text.bytes[place] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"): marks += 1
        case UInt8(ascii: "]"):
          marks += 1
          paragraph.brackets += 1
        case UInt8(ascii: "(") where before == UInt8(ascii: "]"): paragraph.links += 1
        case UInt8(ascii: "[") where before == UInt8(ascii: "!"): paragraph.pictures += 1
        default: break
        }
        place = Self.signs.place(in: text.bytes, place + 1..<content.endIndex)
      }
    }
    steps += paragraph.steps(hasDefinitions)
    if steps > Self.steps.openPictures + stepsPerByte.openPictures * text.bytes.count {
      return (.openPictures, paragraph.first...text.lines.count)
    }
    if depth * marks > Self.steps.depth + stepsPerByte.depth * text.bytes.count { return (.depth, deepest...deepest) }
    return nil
  }

  /// The signs that are counted.
  private static let signs = ByteSet("*_]([".utf8)

  /// What may stand between two blank lines in one paragraph.
  private struct Paragraph {
    var first = 1
    var pictures = 0
    var links = 0
    var brackets = 0

    /// Each link goes through all pictures that are open before it; with definitions, any `]` may end one.
    func steps(_ hasDefinitions: Bool) -> Int { pictures * (hasDefinitions ? brackets : links) }
  }

  /// How many quotations and lists a line may stand in at most: their marks on it, and two columns of indent for each
  /// of those above.
  private static func levels(of line: ArraySlice<UInt8>) -> Int {
    var marks = 0
    var columns = 0
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4
      case UInt8(ascii: ">"): marks += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard isBlank(line, index + 1) else { return marks == 0 ? 0 : marks + columns / 2 }
        marks += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let end = line[index...].prefix(10).drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.startIndex
        guard end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
          isBlank(line, end + 1)
        else {
          return marks == 0 ? 0 : marks + columns / 2
        }
        marks += 1
        index = end
      default: return marks == 0 ? 0 : marks + columns / 2
      }
      index += 1
    }
    return marks + columns / 2
  }

  private static func isBlank(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index >= line.endIndex || line[index] == UInt8(ascii: " ") || line[index] == UInt8(ascii: "\t")
  }
}
