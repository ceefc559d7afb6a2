// The tags of a template with their places. A template is scanned once, byte by byte; checks, the walk through the HTML
// and the compiler all read these tags.

import Diagnostics

/// One `{{…}}` of a template.
struct TemplateTag: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case variable, unescaped, section, inverted, end, comment, partial, parent, block, delimiters, pragma
  }

  let kind: Kind
  /// What stands between the sigil and the closing braces, without the spaces around it.
  let name: String
  /// The bytes of the name.
  let nameRange: Range<Int>
  /// The bytes of the whole tag, braces included.
  let range: Range<Int>
  /// What is between the dots of the name, where it is one of the page model.
  let parts: [Part]

  /// A part of a name, and the fingerprint by which its slot is found.
  struct Part: Sendable, Hashable {
    let text: String
    let number: UInt64

    init(_ text: some StringProtocol) {
      self.text = String(text)
      number = Fingerprint(of: text.utf8).value
    }
  }

  init(kind: Kind, name: String, nameRange: Range<Int>, range: Range<Int>) {
    (self.kind, self.name, self.nameRange, self.range) = (kind, name, nameRange, range)
    parts =
      [.variable, .unescaped, .section, .inverted].contains(kind)
      ? name.split(separator: ".", omittingEmptySubsequences: false).map { Part($0) } : []
  }
}

/// Finds the tags of one template.
struct TemplateScanner {
  /// The tags in order, and where a tag was opened that never closes.
  struct Result {
    var tags: [TemplateTag] = []
    var unclosed: Range<Int>?
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns every tag, comments included. O(bytes).
  func scan() -> Result {
    var result = Result()
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      guard let tag = tag(at: index) else {
        result.unclosed = index..<(index + 2)
        return result
      }
      result.tags.append(tag)
      index = tag.range.upperBound
    }
    // A last brace is half a tag.
    if index < bytes.count, bytes[index] == open { result.unclosed = index..<(index + 1) }
    return result
  }

  private let open = UInt8(ascii: "{")
  private let close = UInt8(ascii: "}")

  private func tag(at start: Int) -> TemplateTag? {
    var inner = start + 2
    guard inner < bytes.count else { return nil }
    let kind: TemplateTag.Kind
    var closing = [close, close]
    switch bytes[inner] {
    case open: (kind, closing) = (.unescaped, [close, close, close])
    case UInt8(ascii: "&"): kind = .unescaped
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .end
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "="): (kind, closing) = (.delimiters, [UInt8(ascii: "="), close, close])
    case UInt8(ascii: "%"): kind = .pragma
    default: kind = .variable
    }
    if kind != .variable { inner += 1 }
    guard let end = position(of: closing, from: inner) else { return nil }
    var name = inner..<end
    while name.lowerBound < name.upperBound, isSpace(bytes[name.lowerBound]) {
      name = (name.lowerBound + 1)..<name.upperBound
    }
    while name.lowerBound < name.upperBound, isSpace(bytes[name.upperBound - 1]) {
      name = name.lowerBound..<(name.upperBound - 1)
    }
    return TemplateTag(
      kind: kind, name: String(decoding: bytes[name], as: UTF8.self), nameRange: name,
      range: start..<(end + closing.count))
  }

  private func position(of pattern: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pattern.count <= bytes.count {
      if bytes[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
