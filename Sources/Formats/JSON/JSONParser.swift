// JSON as RFC 8259 has it, into the tree of spans that YAML is read into. Strict, because reference managers are: a
// comma too many would be read here and refused there.

import Diagnostics

/// Parses a JSON file.
package struct JSONParser {
  let bytes: [UInt8]
  let file: FileID
  var index = 0
  var diagnostics: [Diagnostic] = []
  /// The entries of the item that is being read, for keeping them when it breaks off.
  private var kept: [Node.Entry] = []
  private var partial: Set<Int> = []

  /// A mistake was reported; whoever can go on behind it does.
  struct Stop: Error {}

  /// Returns the file's value with everything in it that could be read, and what is wrong. O(bytes).
  ///
  /// After a mistake inside a top-level list, reading goes on with the list's next item; `partial` tells where items
  /// begin that broke off. `root` is nil where nothing could be read.
  package static func parse(_ source: SourceFile, _ file: FileID) -> (
    root: Node?, partial: Set<Int>, diagnostics: [Diagnostic]
  ) {
    var parser = JSONParser(source.bytes, file)
    let root = parser.document()
    return (root, parser.partial, parser.diagnostics)
  }

  private init(_ bytes: [UInt8], _ file: FileID) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  // MARK: Structure

  private mutating func document() -> Node? {
    skipBlank()
    guard let first = peek else { return nil }
    let root: Node?
    if first == UInt8(ascii: "[") { root = outermostList() } else { root = try? value(depth: 0) }
    skipBlank()
    if index < bytes.count, diagnostics.isEmpty {
      let (what, end) =
        first == UInt8(ascii: "[") ? ("list", "]") : first == UInt8(ascii: "{") ? ("object", "}") : ("value", "value")
      report(
        "the \(what) has ended, but more follows", at: index..<index + 1,
        help: "delete what stands behind the last `\(end)`")
    }
    return root
  }

  /// The file's list, whose items are read one by one, so that a mistake costs no more than its item.
  private mutating func outermostList() -> Node {
    let start = index
    var items: [Node] = []
    index += 1
    while true {
      skipBlank()
      guard let next = peek else {
        if diagnostics.isEmpty {
          report("the list is never closed", at: start..<start + 1, help: "every `[` needs its `]`")
        }
        break
      }
      if next == UInt8(ascii: "]"), items.isEmpty {
        index += 1
        break
      }
      let itemStart = index
      kept = []
      do {
        items.append(try value(depth: 1))
        kept = []
        if try !comma(before: UInt8(ascii: "]")) { break }
      } catch {
        if !kept.isEmpty, !partial.contains(itemStart) {
          partial.insert(itemStart)
          items.append(Node(content: .mapping(kept), span: Span(file, itemStart..<index)))
        }
        // A file that is nothing but mistakes is not read to its end again and again.
        guard diagnostics.count < 50, resume(after: itemStart) else { break }
      }
    }
    return Node(content: .list(items), span: Span(file, start..<max(start + 1, index)))
  }

  /// Goes to the next line that starts an item where the one at `start` started; false where there is none.
  private mutating func resume(after start: Int) -> Bool {
    let column = start - lineStart(of: start)
    // A comma may be all that is missing before an item.
    if peek == UInt8(ascii: "{"), index > start, index - lineStart(of: index) == column { return true }
    var line = index
    while let end = bytes[min(line, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) {
      line = end + 1
      let rest = bytes[line...].prefix(column + 1)
      if rest.count == column + 1, rest.last == UInt8(ascii: "{"),
        rest.dropLast().allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
      {
        index = line + column
        return true
      }
    }
    index = bytes.count
    return false
  }

  private mutating func value(depth: Int) throws(Stop) -> Node {
    skipBlank()
    guard let first = peek else {
      throw stop("a value is missing at the end of the file", at: max(0, bytes.count - 1)..<bytes.count)
    }
    guard depth < YAMLParser.maximumDepth else {
      throw stop("values are nested more than \(YAMLParser.maximumDepth) deep", at: index..<index + 1)
    }
    let start = index
    switch first {
    case UInt8(ascii: "{"): return Node(content: .mapping(try entries(depth)), span: Span(file, start..<index))
    case UInt8(ascii: "["):
      var items: [Node] = []
      index += 1
      skipBlank()
      if peek == UInt8(ascii: "]") {
        index += 1
      } else {
        repeat { items.append(try value(depth: depth + 1)) } while try comma(before: UInt8(ascii: "]"))
      }
      return Node(content: .list(items), span: Span(file, start..<index))
    case UInt8(ascii: "\""):
      let text = try string()
      return Node(content: .scalar(text, isPlain: false), span: Span(file, start + 1..<index - 1))
    default: return try plain()
    }
  }

  private mutating func entries(_ depth: Int) throws(Stop) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var seen: [String: Span] = [:]
    let start = index
    index += 1
    skipBlank()
    if peek == UInt8(ascii: "}") {
      index += 1
      return []
    }
    repeat {
      skipBlank()
      let keyStart = index
      guard peek == UInt8(ascii: "\"") else {
        guard peek != nil else {
          throw stop("a `{` that is never closed", at: start..<start + 1, help: "every `{` needs its `}`")
        }
        throw stop(
          "a key must stand in quotation marks", at: word(from: index),
          help: "write `\"key\": value`; no comma stands before a `}`")
      }
      let key = try string()
      let span = Span(file, keyStart + 1..<index - 1)
      skipBlank()
      guard peek == UInt8(ascii: ":") else {
        throw stop("expected `:` after the key `\(key)`", at: keyStart..<index, help: "write `\"\(key)\": value`")
      }
      index += 1
      let value = try value(depth: depth + 1)
      if let first = seen[key] {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, "`\(key)` stands twice in the same entry", at: span, help: "keep one of the two",
            labels: [.init(first, "first written here")]))
      } else {
        seen[key] = span
        entries.append(Node.Entry(key: key, keySpan: span, value: value))
        if depth == 1 { kept.append(Node.Entry(key: key, keySpan: span, value: value)) }
      }
    } while try comma(before: UInt8(ascii: "}"))
    return entries
  }

  /// Takes a comma and returns true, or `close` and returns false; all else is a mistake.
  private mutating func comma(before close: UInt8) throws(Stop) -> Bool {
    let end = index
    skipBlank()
    if peek == close {
      index += 1
      return false
    }
    guard peek == UInt8(ascii: ",") else {
      let name = String(UnicodeScalar(close))
      throw stop(
        "expected `,` or `\(name)` after this", at: max(0, end - 1)..<max(end, 1),
        help: "look for a missing comma, bracket or quotation mark")
    }
    let place = index
    index += 1
    skipBlank()
    if peek == close { throw stop("a comma with nothing behind it", at: place..<place + 1, help: "delete the comma") }
    return true
  }

  // MARK: Bytes

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlank() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  /// The range from `start` to the next byte that ends a word, at least one byte long.
  func word(from start: Int) -> Range<Int> {
    let length = bytes[start...].prefix { $0 > 0x20 && !Array("{}[],:\"".utf8).contains($0) }.count
    return start..<min(bytes.count, start + max(1, length))
  }

  private func lineStart(of place: Int) -> Int {
    bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  private mutating func report(_ message: String, at range: Range<Int>, help: String? = nil) {
    diagnostics.append(Diagnostic(.jsonSyntax, message, at: Span(file, range), help: help))
  }

  mutating func stop(_ message: String, at range: Range<Int>, help: String? = nil) -> Stop {
    report(message, at: range, help: help)
    return Stop()
  }
}
