// Tags of XML with their attributes: every name and value with its place.

import Diagnostics

extension XMLScanner {
  mutating func startTag() -> Token? {
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

  mutating func readAttribute(of tag: Range<Int>, isSpaced: Bool, _ known: [NamedValue]) -> NamedValue? {
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

  mutating func endTag() -> Token? {
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
}
