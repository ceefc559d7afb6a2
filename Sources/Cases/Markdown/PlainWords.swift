// A word as its page shows it: `Linden**hof**`, `L&#105;ndenhof` and `maria\@oak.nz` are names and addresses all the
// same.

import Diagnostics
import Formats

/// The words of a stretch of Markdown that read otherwise than they are written.
enum PlainWords {
  /// Returns the words with one of some signs in them, as libcmark reads each by itself, with their places. O(bytes).
  ///
  /// - Parameter known: Places in the order of the text; words that meet one are left out.
  static func places(
    of signs: ByteSet, in bytes: [UInt8], _ range: Range<Int>, besides known: [Range<Int>]
  ) -> [(text: String, place: Range<Int>)] {
    var found: [(text: String, place: Range<Int>)] = []
    var known = known[...]
    var index = range.lowerBound
    while true {
      index = signs.place(in: bytes, index..<range.upperBound)
      guard index < range.upperBound else { return found }
      let start = bytes[range.lowerBound..<index].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? range.lowerBound
      let end = bytes[index..<range.upperBound].firstIndex { $0 <= 0x20 } ?? range.upperBound
      index = end
      known = known.drop { $0.upperBound <= start }
      guard end - start <= longest, known.first?.overlaps(start..<end) != true else { continue }
      let word = Array(bytes[start..<end])
      if let text = text(of: word), !text.utf8.elementsEqual(word) { found.append((text, start..<end)) }
    }
  }

  /// In the longest words are addresses.
  private static let longest = 500

  private static func text(of word: [UInt8]) -> String? {
    guard let document = CMarkDocument(word) else { return nil }
    return document.root.descendants.filter { $0.kind == .text || $0.kind == .code }.map(\.literal).joined()
  }
}
