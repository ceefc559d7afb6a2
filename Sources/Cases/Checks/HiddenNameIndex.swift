// Which of many names a file may have in it, found in one pass over its bytes. Most files have none, and are not looked
// at closer.

import Diagnostics

/// The words of names, for a scan of bytes.
struct HiddenNameIndex: Sendable {
  /// The names of each word, by the hash of the word.
  private var names: [UInt64: [Int]] = [:]
  /// A bit for the low end of each hash: most words of a text are found to be none here.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// What a stretch of bytes has of the names.
  struct Hits {
    /// Names of which a word has a capital, or letters beyond ASCII.
    var names: Set<Int> = []
    /// Words in small letters behind a blank.
    var ordinary: Set<UInt64> = []
  }

  /// More cases that withhold one word are as good as these: one of them is named.
  private static let mostOfOneWord = 8

  mutating func add(_ word: String, of name: Int) {
    let hash = Self.hash(of: word)
    bits[Int(hash & 0xFFFF) >> 6] |= 1 << (hash & 63)
    if names[hash, default: []].count < Self.mostOfOneWord { names[hash, default: []].append(name) }
  }

  /// Returns the hash of a word in small letters.
  static func hash(of word: String) -> UInt64 { word.utf8.reduce(seed, add) }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private func isKnown(_ hash: UInt64) -> Bool { bits[Int(hash & 0xFFFF) >> 6] & (1 << (hash & 63)) != 0 }

  /// Takes in what a stretch of bytes has. O(bytes).
  func scan(_ bytes: [UInt8], _ range: Range<Int>, into hits: inout Hits) {
    var hash = Self.seed
    var start = range.lowerBound
    var isPlain = true
    for index in range.lowerBound...range.upperBound {
      let byte = index < range.upperBound ? bytes[index] : 0
      if byte >= 0x80 {
        isPlain = false
        continue
      }
      let small = byte | 0x20
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) {
        hash = Self.add(hash, small)
        // A long word may begin a compound.
        if index - start + 1 >= HiddenName.fewestOfCompounds, isPlain, isKnown(hash) {
          take(hash, bytes, start, isEnd: false, &hits)
        }
        continue
      }
      if start < index {
        if !isPlain {
          let word = SourceText.string(bytes[start..<index])
          for spelling in HiddenName.spellings(of: word) { takeSpelling(spelling, &hits) }
        } else if isKnown(hash) {
          take(hash, bytes, start, isEnd: true, &hits)
        }
      }
      start = index + 1
      hash = Self.seed
      isPlain = true
    }
  }

  private func take(_ hash: UInt64, _ bytes: [UInt8], _ start: Int, isEnd: Bool, _ hits: inout Hits) {
    guard let found = names[hash] else { return }
    let isSmall = bytes[start] & 0x20 != 0
    if isSmall, isEnd, start > 0, bytes[start - 1] == UInt8(ascii: " ") {
      hits.ordinary.insert(hash)
    } else {
      hits.names.formUnion(found)
    }
  }

  private func takeSpelling(_ word: String, _ hits: inout Hits) {
    var hash = Self.seed
    for (place, byte) in word.utf8.enumerated() {
      hash = Self.add(hash, byte)
      guard place + 1 >= HiddenName.fewestOfCompounds || place + 1 == word.utf8.count else { continue }
      if let found = names[hash] { hits.names.formUnion(found) }
    }
  }
}
