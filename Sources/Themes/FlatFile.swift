// The simplest of files: one `key: value` a line, with comments. Themes use it for theme.yml and their strings, because
// the YAML parser lives in a room that themes never see.

import Diagnostics

/// The entries of a file of `key: value` lines, each with its places.
struct FlatFile: Sendable {
  struct Entry: Sendable {
    let key: Located<String>
    let value: Located<String>
  }

  private(set) var entries: [Entry] = []
  /// Whether it is text, so that what it seems to lack is not there.
  private(set) var isReadable = true
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file. A value may stand in quotation marks, which are removed; nothing else is special. O(bytes).
  init(_ file: FileID, in sources: SourceSet, rule: Rule) {
    let bytes = sources[file].bytes
    if let mistake = sources.textMistake(in: file) {
      diagnostics.append(mistake)
      isReadable = false
      return
    }
    var seen: [String: Span] = [:]
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      defer { start = end + 1 }
      let line = FlatFile.trim(start..<end, of: bytes)
      guard !line.isEmpty, bytes[line.lowerBound] != UInt8(ascii: "#") else { continue }
      guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")),
        colon + 1 >= line.upperBound || bytes[colon + 1] == UInt8(ascii: " "), colon > line.lowerBound
      else {
        let words = String(decoding: bytes[line], as: UTF8.self).split(separator: " ", maxSplits: 1)
        let isPair =
          words.count == 2 && !words[0].contains(":") && !words[1].contains("`")
          && words[0].allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
        diagnostics.append(
          Diagnostic(
            rule, "a line must be `key: value`", at: Span(file, line),
            help: isPair
              ? "did you mean `\(words[0]): \(words[1])`?" : "write the key, a colon and a blank in front of the value")
        )
        continue
      }
      let key = FlatFile.trim(line.lowerBound..<colon, of: bytes)
      var value = FlatFile.trim((colon + 1)..<line.upperBound, of: bytes)
      if value.count >= 2, let first = bytes[value].first, first == bytes[value.upperBound - 1],
        first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
      {
        value = (value.lowerBound + 1)..<(value.upperBound - 1)
      }
      let name = String(decoding: bytes[key], as: UTF8.self)
      if let earlier = seen[name] {
        diagnostics.append(
          Diagnostic(
            rule, "`\(name)` stands here a second time", at: Span(file, key),
            labels: [Diagnostic.Label(earlier, "first here")]))
        continue
      }
      seen[name] = Span(file, key)
      entries.append(
        Entry(
          key: Located(name, Span(file, key)),
          value: Located(String(decoding: bytes[value], as: UTF8.self), Span(file, value))))
    }
  }

  private static func trim(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (low, high) = (range.lowerBound, max(range.lowerBound, range.upperBound))
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    while low < high, isSpace(bytes[low]) { low += 1 }
    while high > low, isSpace(bytes[high - 1]) { high -= 1 }
    return low..<high
  }
}

extension SourceSet {
  /// Returns why a theme's file is no text that a page may hold; nil where it is. O(bytes).
  func textMistake(in file: FileID) -> Diagnostic? {
    let bytes = self[file].bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return Diagnostic(
        .themeEncoding, "the file is not UTF-8 text", at: Span(file, 0..<0),
        help: "save the file with the encoding UTF-8")
    }
    // Of bytes below 0x20 HTML has tabs and ends of lines alone.
    let place = bytes.firstIndex { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
    return place.map { place in
      let number = String(bytes[place], radix: 16, uppercase: true)
      return Diagnostic(
        .themeEncoding, "U+00\(number.count < 2 ? "0" : "")\(number) is a control character, which no page may hold",
        at: Span(file, place..<place + 1), help: "delete it")
    }
  }
}
