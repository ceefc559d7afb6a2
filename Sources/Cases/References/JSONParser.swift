// JSON as RFC 8259 has it, into the tree of spans that YAML is read into. Strict, because reference managers are: a
// comma too many would be read here and refused there.

import Diagnostics

/// Parses a JSON file.
struct JSONParser {
  private let bytes: [UInt8]
  private let file: FileID
  private var index = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// The entries of the item that is being read, for keeping them when it breaks off.
  private var kept: [Node.Entry] = []
  private var partial: Set<Int> = []

  /// A mistake was reported; whoever can go on behind it does.
  private struct Stop: Error {}

  /// Returns the file's value with everything in it that could be read, and what is wrong. O(bytes).
  ///
  /// After a mistake inside a top-level list, reading goes on with the list's next item; `partial` tells where items
  /// begin that broke off. `root` is nil where nothing could be read.
  static func parse(_ source: SourceFile, _ file: FileID) -> (root: Node?, partial: Set<Int>, diagnostics: [Diagnostic])
  {
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

  // MARK: Scalars

  private mutating func plain() throws(Stop) -> Node {
    let range = word(from: index)
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || JSONParser.isNumber(bytes[range]) else {
      throw stop("`\(text.prefix(40))` is not a value", at: range, help: "put text in quotation marks")
    }
    index = range.upperBound
    return Node(content: .scalar(text, isPlain: true), span: Span(file, range))
  }

  /// `-0.5e3`, and no other spelling: no plus sign, no bare point, no leading zero.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    guard whole > 0, !(startsWithZero && whole > 1) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func string() throws(Stop) -> String {
    let start = index
    var out = String.UnicodeScalarView()
    index += 1
    var pieceStart = index
    func piece(_ end: Int) -> Substring.UnicodeScalarView {
      String(decoding: bytes[pieceStart..<end], as: UTF8.self)[...].unicodeScalars
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        out.append(contentsOf: piece(index))
        index += 1
        return String(out)
      case UInt8(ascii: "\\"):
        out.append(contentsOf: piece(index))
        out.append(try escape(behind: out.last))
        pieceStart = index
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw stop(
          "a text that is not closed on its line", at: start..<index,
          help: "close it with `\"`; a new line inside a text is written `\\n`")
      case UInt8(ascii: "\t"):
        throw stop("a tab inside a text", at: index..<index + 1, help: "write it as `\\t`, or as a blank")
      default: index += 1
      }
    }
    throw stop("a text that is never closed", at: start..<start + 1, help: "close it with `\"`")
  }

  /// The character that the escape at `index` stands for. What may not stand in a file may not come in this way either.
  private mutating func escape(behind before: Unicode.Scalar?) throws(Stop) -> Unicode.Scalar {
    let start = index
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
      UInt8(ascii: "f"): "\u{C}",
      UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    guard index + 1 < bytes.count else {
      throw stop("a text that is never closed", at: start..<start + 1, help: "close it with `\"`")
    }
    if let scalar = simple[bytes[index + 1]] {
      index += 2
      return shown(scalar, behind: before, from: start)
    }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      throw stop(
        "an escape that JSON does not know", at: start..<min(start + 2, bytes.count),
        help: "a backslash itself is written `\\\\`")
    }
    guard var value = unit(at: index) else {
      throw stop("`\\u` needs four hexadecimal digits", at: start..<min(start + 2, bytes.count))
    }
    index += 6
    if (0xD800..<0xDC00).contains(value), let low = unit(at: index), (0xDC00..<0xE000).contains(low) {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      index += 6
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw stop(
        "half of a character that is written in two parts", at: start..<index,
        help: "write both parts, such as `\\uD83D\\uDE00`, or the character itself")
    }
    return shown(scalar, behind: before, from: start)
  }

  /// The scalar of an escape; a blank for one that no text may hold, which is reported.
  private mutating func shown(_ scalar: Unicode.Scalar, behind before: Unicode.Scalar?, from start: Int)
    -> Unicode.Scalar
  {
    guard let rule = TextCheck.rule(brokenBy: scalar, behind: before) else { return scalar }
    diagnostics.append(TextCheck.escaped(rule, at: Span(file, start..<index)))
    return " "
  }

  /// The number behind `\u` at `start`.
  private func unit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    let digits = bytes[start + 2..<start + 6]
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Bytes

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlank() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  /// The range from `start` to the next byte that ends a word, at least one byte long.
  private func word(from start: Int) -> Range<Int> {
    let length = bytes[start...].prefix { $0 > 0x20 && !Array("{}[],:\"".utf8).contains($0) }.count
    return start..<min(bytes.count, start + max(1, length))
  }

  private func lineStart(of place: Int) -> Int {
    bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  private mutating func report(_ message: String, at range: Range<Int>, help: String? = nil) {
    diagnostics.append(Diagnostic(.jsonSyntax, message, at: Span(file, range), help: help))
  }

  private mutating func stop(_ message: String, at range: Range<Int>, help: String? = nil) -> Stop {
    report(message, at: range, help: help)
    return Stop()
  }
}
