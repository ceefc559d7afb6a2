// XML as graph files use it, one tag at a time, with the bytes of every name and value. Foundation's XMLParser was
// measured and left: it stands behind a tag when it reports it, hands attributes over as a dictionary without places,
// cuts text at each reference, expands the entities of a DOCTYPE, and returned true for a file with an unclosed tag.
//
//   scanner.root()            the outermost element
//   scanner.child(of: e)      the next element directly inside e; nil behind the last. What was not looked at is
//   skipped scanner.text(of: e)       all text inside e, in place of its children

import Diagnostics

/// Reads XML 1.0 in one pass, without recursion. DOCTYPE and entities of one's own are refused.
struct XMLScanner {
  struct Element {
    /// What stands before the colon of its name; empty for none.
    let prefix: String
    let name: String
    let nameSpan: Span
    let attributes: [NamedValue]
    /// 1 for the outermost element.
    let depth: Int

    /// Returns the attribute of that name; one with a prefix is another.
    subscript(name: String) -> NamedValue? { attributes.first { $0.name == name } }
  }

  /// No graph file nests deeper than this, and none has so many attributes on one element.
  static let deepest = 100
  static let most = 100
  /// Where a file has more mistakes than this, it is not what its author takes it for.
  static let patience = 500

  let file: FileID
  let bytes: [UInt8]
  var index: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// Where processing instructions start that are no XML declaration. They say nothing about a graph.
  private(set) var instructions: [Span] = []
  /// False once a mistake has made the rest unreadable.
  private(set) var isSound = true
  private var open: [Span] = []
  /// Whether the element that was opened last was `<empty/>`, so that its end is yet to be told.
  private var isEmptyOpen = false
  private var hasRoot = false

  enum Token {
    case start(Element)
    /// The end of an element of that depth.
    case end(Int)
    case text(Range<Int>, isLiteral: Bool)
  }

  init(_ source: SourceFile, _ file: FileID) {
    self.file = file
    bytes = source.bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  // MARK: Elements

  /// Returns the outermost element.
  mutating func root() -> Element? {
    while let token = next() {
      if case .start(let element) = token { return element }
    }
    return nil
  }

  /// Returns the next element directly inside `parent`; nil behind the last, or where the file cannot be read further.
  mutating func child(of parent: Element) -> Element? {
    while let token = next() {
      switch token {
      case .start(let element) where element.depth == parent.depth + 1: return element
      case .end(parent.depth): return nil
      default: continue
      }
    }
    return nil
  }

  /// Returns all text in an element, without blank space at its ends, and goes behind the element.
  mutating func text(of element: Element) -> Located<String> {
    var text = ""
    var place: Range<Int>?
    while let token = next() {
      switch token {
      case .end(element.depth):
        return Located(text.trimmed, Span(file, place ?? element.nameSpan.range))
      case .text(let range, let isLiteral):
        text += isLiteral ? SourceText.string(bytes[range]) : decoded(range, isAttribute: false)
        var trimmed = range
        while let last = trimmed.last, Self.isBlank(bytes[last]) { trimmed = trimmed.lowerBound..<last }
        while let first = trimmed.first, Self.isBlank(bytes[first]) { trimmed = first + 1..<trimmed.upperBound }
        if !trimmed.isEmpty { place = (place?.lowerBound ?? trimmed.lowerBound)..<trimmed.upperBound }
      default: continue
      }
    }
    return Located(text.trimmed, Span(file, place ?? element.nameSpan.range))
  }

  /// Reads what stands behind the outermost element.
  mutating func finish() {
    while next() != nil {}
  }

  /// Gives up on the rest of the file.
  mutating func stop() { isSound = false }

  mutating func report(
    _ rule: Rule, _ message: String, at range: Range<Int>, help: String? = nil, labels: [Diagnostic.Label] = []
  ) {
    diagnostics.append(Diagnostic(rule, message, at: Span(file, range), help: help, labels: labels))
    if diagnostics.count >= Self.patience { isSound = false }
  }

  // MARK: Tokens

  private mutating func fail(
    _ message: String, at range: Range<Int>, _ rule: Rule = .badXML, help: String? = nil,
    labels: [Diagnostic.Label] = []
  ) {
    report(rule, message, at: range, help: help, labels: labels)
    isSound = false
  }

  /// Returns the next tag or text; nil at the end, or where the file cannot be read further.
  mutating func next() -> Token? {
    guard isSound else { return nil }
    if isEmptyOpen {
      isEmptyOpen = false
      open.removeLast()
      return .end(open.count + 1)
    }
    while index < bytes.count {
      let start = index
      guard bytes[index] == UInt8(ascii: "<") else {
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        if !open.isEmpty { return .text(start..<index, isLiteral: false) }
        if let stray = (start..<index).first(where: { !Self.isBlank(bytes[$0]) }) {
          fail("text stands outside the outermost element", at: stray..<stray + 1)
          return nil
        }
        continue
      }
      if starts("<!--") {
        guard skip(behind: "-->", from: start + 4, "this comment is never closed") else { return nil }
      } else if starts("<![CDATA["), !open.isEmpty {
        guard skip(behind: "]]>", from: start + 9, "this CDATA section is never closed") else { return nil }
        return .text(start + 9..<index - 3, isLiteral: true)
      } else if starts("<!DOCTYPE") {
        guard refuseDoctype() else { return nil }
      } else if starts("<?") {
        if starts("<?xml"), start + 5 < bytes.count, Self.isBlank(bytes[start + 5]) {
          declaration()
        } else {
          instructions.append(Span(file, start..<start + 2))
        }
        guard isSound, skip(behind: "?>", from: start + 2, "this instruction is never closed") else { return nil }
      } else if starts("</") {
        return endTag()
      } else {
        return startTag()
      }
    }
    if let last = open.last {
      fail(
        "`\(name(last))` is never closed", at: last.range,
        help: "write `</\(name(last))>` where it ends; the file may have been cut off")
    } else if !hasRoot {
      fail("there is no element in this file", at: 0..<0)
    }
    return nil
  }

  private mutating func startTag() -> Token? {
    let start = index
    index += 1
    let nameRange = readName()
    guard !nameRange.isEmpty else {
      fail("a name must follow `<`", at: start..<start + 1, help: "write `&lt;` for the sign itself")
      return nil
    }
    if open.isEmpty, hasRoot {
      fail("there is a second outermost element", at: nameRange)
      return nil
    }
    guard open.count < Self.deepest else {
      fail("elements are nested more than \(Self.deepest) deep", at: nameRange)
      return nil
    }
    hasRoot = true
    var attributes: [NamedValue] = []
    while true {
      let isSpaced = skipBlanks()
      guard index < bytes.count else {
        fail(
          "this tag is never closed", at: start..<nameRange.upperBound,
          help: "end it with `>`; the file may have been cut off")
        return nil
      }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        break
      }
      if starts("/>") {
        index += 2
        isEmptyOpen = true
        break
      }
      guard let attribute = readAttribute(of: start..<nameRange.upperBound, isSpaced: isSpaced, attributes) else {
        return nil
      }
      attributes.append(attribute)
    }
    let (prefix, local) = split(nameRange)
    open.append(Span(file, nameRange))
    return .start(
      Element(prefix: prefix, name: local, nameSpan: Span(file, nameRange), attributes: attributes, depth: open.count))
  }

  private mutating func readAttribute(of tag: Range<Int>, isSpaced: Bool, _ known: [NamedValue]) -> NamedValue? {
    let range = readName()
    guard !range.isEmpty, isSpaced else {
      fail(
        "an attribute must start here, after a blank", at: index..<min(index + 1, bytes.count),
        help: "write `name=\"value\"`, and close the tag with `>`")
      return nil
    }
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      fail("the attribute `\(name(Span(file, range)))` has no value", at: range, help: "write `name=\"value\"`")
      return nil
    }
    index += 1
    skipBlanks()
    guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]) else {
      let bare = bytes[index...].prefix(100).prefix { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
      let value = bare.last == UInt8(ascii: "/") ? bare.dropLast() : bare
      let isWhole =
        value.count < 100
        && !value.contains { [UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "<")].contains($0) }
      let attribute = name(Span(file, range))
      fail(
        "a value must stand in quotation marks", at: isWhole ? range.lowerBound..<value.endIndex : range,
        help: isWhole ? "write `\(attribute)=\"\(SourceText.string(value))\"`" : "write `name=\"value\"`")
      return nil
    }
    let quote = bytes[index]
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != quote, bytes[index] != UInt8(ascii: "<") { index += 1 }
    guard index < bytes.count, bytes[index] == quote else {
      fail(
        "this value is never closed", at: start - 1..<start, help: "close its quotation marks, and write `&lt;` for `<`"
      )
      return nil
    }
    let value = start..<index
    index += 1
    if let first = known.first(where: { bytes[$0.nameSpan.range].elementsEqual(bytes[range]) }) {
      fail(
        "the attribute `\(name(Span(file, range)))` stands twice", at: range,
        labels: [.init(first.nameSpan, "first written here")])
      return nil
    }
    guard known.count < Self.most else {
      fail("this element has more than \(Self.most) attributes", at: tag)
      return nil
    }
    let text = decoded(value, isAttribute: true)
    return NamedValue(name: name(Span(file, range)), nameSpan: Span(file, range), text: text, span: Span(file, value))
  }

  private mutating func endTag() -> Token? {
    let start = index
    index += 2
    let range = readName()
    skipBlanks()
    guard !range.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      fail("this tag is never closed", at: start..<max(range.upperBound, start + 1), help: "end it with `>`")
      return nil
    }
    index += 1
    guard let last = open.popLast() else {
      fail("`\(name(Span(file, range)))` was never opened", at: range)
      return nil
    }
    guard bytes[range].elementsEqual(bytes[last.range]) else {
      fail(
        "`\(name(last))` must be closed before `\(name(Span(file, range)))`", at: range,
        labels: [.init(last, "opened here")])
      return nil
    }
    return .end(open.count + 1)
  }

  // MARK: What stands between elements

  private mutating func skip(behind mark: StaticString, from: Int, _ message: String) -> Bool {
    let start = index
    index = from
    while index < bytes.count, !starts(mark) { index += 1 }
    guard index < bytes.count else {
      fail(message, at: start..<from)
      return false
    }
    index += mark.utf8CodeUnitCount
    return true
  }

  /// Goes behind a DOCTYPE that declares nothing; one that declares entities ends the reading.
  private mutating func refuseDoctype() -> Bool {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "[") { index += 1 }
    let end = index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 : start + 9
    report(
      .xmlDoctype, "there is a DOCTYPE, which may bring text from elsewhere", at: start..<end,
      help: "delete it; a graph file needs none")
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      isSound = false
      return false
    }
    index += 1
    return true
  }

  /// Looks at the encoding that `<?xml …?>` names; every file is read as UTF-8 or Windows-1252.
  private mutating func declaration() {
    let start = index
    defer { index = start }
    index += 5
    var known: [NamedValue] = []
    while skipBlanks(), index < bytes.count, !starts("?>") {
      guard let attribute = readAttribute(of: start..<start + 5, isSpaced: true, known) else { return }
      known.append(attribute)
      if attribute.name == "encoding", !Self.encodings.contains(attribute.text.lowercased()) {
        fail(
          "the file says that its encoding is `\(attribute.text)`", at: attribute.span.range, .notUTF8,
          help: "save the file with the encoding UTF-8")
        return
      }
    }
  }

  /// A file of UTF-16 has become UTF-8 before it is read, whatever it still says of itself.
  private static let encodings = ["utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf16"] + latinEncodings
  private static let latinEncodings = ["iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252"]

  /// Whether the file itself says that it is not UTF-8.
  static func declaresLatin1(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix { $0 != UInt8(ascii: ">") }.prefix(200), as: UTF8.self).lowercased()
    return head.hasPrefix("<?xml") && latinEncodings.contains { head.contains("\"\($0)\"") || head.contains("'\($0)'") }
  }

  // MARK: Characters

  private func starts(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return mark.withUTF8Buffer { buffer in buffer.indices.allSatisfy { bytes[index + $0] == buffer[$0] } }
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index > start
  }

  private mutating func readName() -> Range<Int> {
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index], isFirst: index == start) { index += 1 }
    return start..<index
  }

  private func split(_ range: Range<Int>) -> (prefix: String, local: String) {
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else {
      return ("", SourceText.string(bytes[range]))
    }
    return (SourceText.string(bytes[range.lowerBound..<colon]), SourceText.string(bytes[colon + 1..<range.upperBound]))
  }

  private func name(_ span: Span) -> String { SourceText.string(bytes[span.range]) }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...0xFF:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }
}
