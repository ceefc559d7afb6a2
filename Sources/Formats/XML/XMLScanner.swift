// XML as graph files use it, one tag at a time, with the bytes of every name and value. Foundation's XMLParser was
// measured and left: it stands behind a tag when it reports it, hands attributes over as a dictionary without places,
// cuts text at each reference, expands the entities of a DOCTYPE, and returned true for a file with an unclosed tag.
//
//   scanner.root()            the outermost element
//   scanner.child(of: e)      the next element directly inside e, nil behind the last; others are skipped
//   scanner.text(of: e)       all text inside e, in place of its children

import Diagnostics

/// Reads XML 1.0 in one pass, without recursion. DOCTYPE and entities of one's own are refused.
package struct XMLScanner {
  package struct Element {
    /// What stands before the colon of its name; empty for none.
    package let prefix: String
    package let name: String
    package let nameSpan: Span
    package let attributes: [NamedValue]
    /// 1 for the outermost element.
    package let depth: Int

    /// Returns the attribute of that name; one with a prefix is another.
    package subscript(name: String) -> NamedValue? { attributes.first { $0.name == name } }
  }

  /// No graph file nests deeper than this, and none has so many attributes on one element.
  static let deepest = 100
  static let most = 100
  /// Where a file has more mistakes than this, it is not what its author takes it for.
  package static let patience = 500

  package let file: FileID
  package let bytes: [UInt8]
  package internal(set) var index: Int
  package private(set) var diagnostics: [Diagnostic] = []
  /// Where processing instructions start that are no XML declaration. They say nothing about a graph.
  package private(set) var instructions: [Span] = []
  /// False once a mistake has made the rest unreadable.
  package internal(set) var isSound = true
  var open: [Span] = []
  /// Whether the element that was opened last was `<empty/>`, so that its end is yet to be told.
  var isEmptyOpen = false
  var hasRoot = false

  package enum Token {
    case start(Element)
    /// The end of an element of that depth.
    case end(Int)
    case text(Range<Int>, isLiteral: Bool)
  }

  package init(_ source: SourceFile, _ file: FileID) {
    self.file = file
    bytes = source.bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  // MARK: Elements

  /// Returns the outermost element.
  package mutating func root() -> Element? {
    while let token = next() {
      if case .start(let element) = token { return element }
    }
    return nil
  }

  /// Returns the next element directly inside `parent`; nil behind the last, or where the file cannot be read further.
  package mutating func child(of parent: Element) -> Element? {
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
  package mutating func text(of element: Element) -> Located<String> {
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
  package mutating func finish() {
    while next() != nil {}
  }

  /// Gives up on the rest of the file.
  package mutating func stop() { isSound = false }

  package mutating func report(
    _ rule: Rule, _ message: String, at range: Range<Int>, help: String? = nil, labels: [Diagnostic.Label] = []
  ) {
    diagnostics.append(Diagnostic(rule, message, at: Span(file, range), help: help, labels: labels))
    if diagnostics.count >= Self.patience { isSound = false }
  }

  // MARK: Tokens

  mutating func fail(
    _ message: String, at range: Range<Int>, _ rule: Rule = .badXML, help: String? = nil,
    labels: [Diagnostic.Label] = []
  ) {
    report(rule, message, at: range, help: help, labels: labels)
    isSound = false
  }

  /// Returns the next tag or text; nil at the end, or where the file cannot be read further.
  package mutating func next() -> Token? {
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

  // MARK: Characters

  func starts(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return mark.withUTF8Buffer { buffer in buffer.indices.allSatisfy { bytes[index + $0] == buffer[$0] } }
  }

  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = index
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index > start
  }

  mutating func readName() -> Range<Int> {
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index], isFirst: index == start) { index += 1 }
    return start..<index
  }

  func split(_ range: Range<Int>) -> (prefix: String, local: String) {
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else {
      return ("", SourceText.string(bytes[range]))
    }
    return (SourceText.string(bytes[range.lowerBound..<colon]), SourceText.string(bytes[colon + 1..<range.upperBound]))
  }

  func name(_ span: Span) -> String { SourceText.string(bytes[span.range]) }

  package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

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
