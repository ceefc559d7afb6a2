// What a paragraph may have in place of a quotation mark, and where a mark is none: references, and code.

import Formats

/// A quotation mark as HTML writes it: `&laquo;`, `&#171;`, `&#xAB;`.
struct MarkReference {
  /// The mark, as bytes.
  let mark: [UInt8]
  /// How many bytes the reference has.
  let length: Int

  /// Nil where there is no reference, or one to another sign. O(1).
  init?(at index: Int, in bytes: ArraySlice<UInt8>) {
    guard bytes[index] == UInt8(ascii: "&") else { return nil }
    let inner = bytes[(index + 1)...].prefix(Self.longest).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
    guard inner.endIndex < bytes.endIndex, bytes[inner.endIndex] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: inner, as: UTF8.self)
    guard let mark = Self.named[name] ?? Self.numbered(name), Self.all.contains(mark) else { return nil }
    self.mark = Array(mark.utf8)
    length = inner.count + 2
  }

  private static func numbered(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }

  private static let longest = 24

  private static let named = [
    "quot": "\"", "QUOT": "\"", "apos": "'", "ldquo": "“", "OpenCurlyDoubleQuote": "“", "rdquo": "”",
    "rdquor": "”", "CloseCurlyDoubleQuote": "”", "bdquo": "„", "ldquor": "„", "laquo": "«", "raquo": "»", "lsquo": "‘",
    "OpenCurlyQuote": "‘", "rsquo": "’", "rsquor": "’", "CloseCurlyQuote": "’", "sbquo": "‚", "lsquor": "‚",
    "lsaquo": "‹", "rsaquo": "›",
  ]

  private static let all = Set(named.values).union(["「", "」", "『", "』"])
}

/// The stretches of code in a paragraph: what is between as many backticks as before it.
struct CodeSpans {
  private let bytes: ArraySlice<UInt8>
  /// The numbers of backticks behind which no as many follow.
  private var unclosed: Set<Int> = []

  init(in bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Where the code ends that begins at a place, or the run of backticks that begins none; nil elsewhere.
  mutating func end(at index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "\\"), bytes[(index + 1)...].first == UInt8(ascii: "`") { return index + 2 }
    guard bytes[index] == UInt8(ascii: "`") else { return nil }
    let count = run(at: index)
    guard !unclosed.contains(count) else { return index + count }
    var place = index + count
    while let next = bytes[place...].firstIndex(of: UInt8(ascii: "`")) {
      let other = run(at: next)
      place = next + other
      if other == count { return place }
    }
    unclosed.insert(count)
    return index + count
  }

  private func run(at index: Int) -> Int { bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count }
}
