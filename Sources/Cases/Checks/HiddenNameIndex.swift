// Which of many names a text may have in it, found in one pass over its bytes: the time grows with the text and with
// the names, and not with both. Most texts have none, and are not looked at closer.

import Diagnostics

/// The words of names, for a scan of bytes.
struct HiddenNameIndex: Sendable {
  /// The names of each word, by the hash of the word.
  private var names: [UInt64: [Int]] = [:]
  private var words: HashFilter
  /// With what words begin, for those that are written in several pieces: `Linden-Hof`.
  private var beginnings: HashFilter

  /// What a stretch of bytes has of the names.
  struct Hits {
    /// Names of which a word has a capital, or letters beyond ASCII.
    var names: Set<Int> = []
    /// Words in small letters behind a blank.
    var ordinary: Set<UInt64> = []
    /// Where such words end, in the order of the text.
    var places: [Int] = []
  }

  /// More cases that withhold one word are as good as these: one of them is named.
  static let mostOfOneWord = 8

  /// - Parameter names: How many names there will be.
  init(of names: Int) {
    words = HashFilter(of: names * 4)
    beginnings = HashFilter(of: names * 16)
  }

  mutating func add(_ word: String, of name: Int) {
    var hash = Self.seed
    for byte in word.utf8 {
      beginnings.insert(hash)
      hash = Self.add(hash, byte)
    }
    words.insert(hash)
    if names[hash, default: []].count < Self.mostOfOneWord { names[hash, default: []].append(name) }
  }

  /// Returns the hash of a word in small letters.
  static func hash(of word: String) -> UInt64 { word.utf8.reduce(seed, add) }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Whether some word goes on behind a text, or another one does that is taken for it.
  func mayBegin(_ text: String) -> Bool { beginnings.contains(Self.hash(of: text)) }

  /// Takes in what a stretch of bytes has. O(bytes).
  func scan(_ bytes: [UInt8], _ range: Range<Int>, into hits: inout Hits) {
    var hash = Self.seed
    /// The hash from the last capital behind a small letter on: `GrundschuleLindenhof`.
    var inner: UInt64?
    var start = range.lowerBound
    var isPlain = true
    /// The hashes of words that go on in the next one, and where the last of these ended.
    var chains: [UInt64] = []
    var end = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let byte = index < range.upperBound ? bytes[index] : 0
      if byte >= 0x80 {
        isPlain = false
        continue
      }
      let small = byte | 0x20
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) {
        guard isPlain else { continue }
        if byte != small, index > start, bytes[index - 1] & 0x20 != 0 { inner = Self.seed }
        hash = Self.add(hash, small)
        inner = inner.map { Self.add($0, small) }
        // A long word may begin a compound.
        guard index - start + 1 >= HiddenName.fewestOfCompounds else { continue }
        if words.contains(hash) { take(hash, bytes, start, index, isEnd: false, &hits) }
        if let inner, words.contains(inner) { take(inner, bytes, start, index, isEnd: false, &hits) }
        continue
      }
      if start < index {
        if !chains.isEmpty, !HiddenName.joinsPieces(bytes[end..<start]) { chains = [] }
        if isPlain {
          if words.contains(hash) { take(hash, bytes, start, index, isEnd: true, &hits) }
          if beginnings.contains(hash) || !chains.isEmpty {
            chains = go(on: chains, with: [SourceText.string(bytes[start..<index]).lowercased()], index, &hits)
          }
        } else {
          for word in HiddenName.words(in: SourceText.string(bytes[start..<index])[...]) {
            let spellings = HiddenName.spellings(of: String(word))
            for spelling in spellings { takeSpelling(spelling, index, &hits) }
            chains = go(on: chains, with: spellings, index, &hits)
          }
        }
        end = index
      }
      start = index + 1
      hash = Self.seed
      inner = nil
      isPlain = true
    }
  }

  private func take(_ hash: UInt64, _ bytes: [UInt8], _ start: Int, _ end: Int, isEnd: Bool, _ hits: inout Hits) {
    guard let found = names[hash] else { return }
    hits.note(end)
    let isSmall = bytes[start] & 0x20 != 0
    if isSmall, isEnd, start > 0, bytes[start - 1] == UInt8(ascii: " ") {
      hits.ordinary.insert(hash)
    } else {
      hits.names.formUnion(found)
    }
  }

  private func takeSpelling(_ word: String, _ end: Int, _ hits: inout Hits) {
    var hash = Self.seed
    let length = word.utf8.count
    for (place, byte) in word.utf8.enumerated() {
      hash = Self.add(hash, byte)
      guard place + 1 >= HiddenName.fewestOfCompounds || place + 1 == length else { continue }
      takeName(hash, end, &hits)
    }
  }

  private func takeName(_ hash: UInt64, _ end: Int, _ hits: inout Hits) {
    guard words.contains(hash), let found = names[hash] else { return }
    hits.note(end)
    hits.names.formUnion(found)
  }

  /// Returns the hashes of what a word goes on from and may go on behind.
  private func go(on chains: [UInt64], with spellings: [String], _ end: Int, _ hits: inout Hits) -> [UInt64] {
    var next: [UInt64] = []
    for spelling in spellings {
      for chain in chains.prefix(Self.mostChains) {
        let hash = spelling.utf8.reduce(chain, Self.add)
        takeName(hash, end, &hits)
        if beginnings.contains(hash) { next.append(hash) }
      }
      let own = Self.hash(of: spelling)
      if beginnings.contains(own) { next.append(own) }
    }
    return next
  }

  private static let mostChains = 8
}

extension HiddenNameIndex.Hits {
  fileprivate mutating func note(_ end: Int) {
    if places.last != end { places.append(end) }
  }
}

/// A bit for each of some hashes: what is in no list is most often found to be in none.
private struct HashFilter: Sendable {
  private var bits: [UInt64]
  private let mask: UInt64

  /// - Parameter count: About how many there will be.
  init(of count: Int) {
    var size = 1 << 12
    while size < min(count, 1 << 22) * 8 { size <<= 1 }
    bits = [UInt64](repeating: 0, count: size >> 6)
    mask = UInt64(size - 1)
  }

  /// The high bits of such a hash are mixed best.
  private func place(of hash: UInt64) -> Int { Int((hash ^ hash >> 32) & mask) }

  mutating func insert(_ hash: UInt64) {
    let place = place(of: hash)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  func contains(_ hash: UInt64) -> Bool {
    let place = place(of: hash)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }
}
