// Addresses of mailboxes that are written so that programs do not find them, and readers do: `maria (at) oak.nz`,
// `maria at oak dot nz`, `maria @ oak.nz`.

import Diagnostics
import Formats

/// The disguised addresses of a text.
enum DisguisedAddresses {
  /// Returns them as they are meant, in the order of the text. O(bytes).
  static func places(in bytes: [UInt8], _ range: Range<Int>) -> [(address: String, range: Range<Int>)] {
    var found: [(address: String, range: Range<Int>)] = []
    let text = Text(bytes: bytes, range: range)
    var index = range.lowerBound
    while true {
      index = signs.place(in: bytes, index..<range.upperBound)
      guard index < range.upperBound else { return found }
      if text.mayBeAt(index), let place = address(around: index, text),
        place.range.lowerBound >= (found.last?.range.upperBound ?? 0)
      {
        found.append(place)
      }
      index += 1
    }
  }

  /// With what an `at` may begin: a bracket, itself, or the blank before the word.
  private static let signs = ByteSet("([{@aA".utf8)
  private static let dots = ["dot", "punkt", "point", "punto", "."]
  private static let dotsWithoutBrackets = ["dot", "punkt"]
  private static let ats = ["at", "ät", "@"]
  private static let atsInBrackets = ats + ["a", "bei", "arroba"]
  /// With what a host ends that is written in words alone: `at this point in` is none.
  private static let domains: Set<String> = [
    "at", "au", "be", "ca", "ch", "com", "de", "dk", "edu", "es", "eu", "fi", "fr", "gov", "ie", "info", "net", "nl",
    "nz", "org", "pl", "pt", "se", "uk", "us", "za",
  ]

  private struct Text {
    let bytes: [UInt8]
    let range: Range<Int>

    subscript(_ index: Int) -> UInt8 { range.contains(index) ? bytes[index] : 0 }

    /// Most letters and brackets are no `at`.
    func mayBeAt(_ index: Int) -> Bool {
      switch self[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "A"):
        self[index - 1] == 0x20 && self[index + 1] | 0x20 == UInt8(ascii: "t") && self[index + 2] == 0x20
      case UInt8(ascii: "@"): self[index - 1] > 0 && self[index + 1] > 0
      default: true
      }
    }

    func behindBlanks(_ index: Int) -> Int {
      var index = index
      while self[index] == UInt8(ascii: " ") { index += 1 }
      return index
    }

    func isInWord(_ index: Int) -> Bool { self[index].isWord || "_%+-".utf8.contains(self[index]) }

    /// The end of a word of a list that begins at a place, in brackets or between blanks.
    func end(of words: [String], at start: Int) -> Int? {
      let isOpen = "([{".utf8.contains(self[start])
      let first = isOpen ? behindBlanks(start + 1) : start
      guard isOpen || self[start - 1] == UInt8(ascii: " ") else { return nil }
      for word in words {
        let end = first + word.utf8.count
        guard end <= range.upperBound, zip(word.utf8, bytes[first..<end]).allSatisfy({ $0 == $1 || $0 == $1 | 0x20 })
        else { continue }
        if isOpen {
          let close = behindBlanks(end)
          if ")]}".utf8.contains(self[close]) { return close + 1 }
        } else if self[end] == UInt8(ascii: " ") {
          return end
        }
      }
      return nil
    }

    func endOfDot(_ start: Int) -> Int? {
      end(of: "([{".utf8.contains(self[start]) ? dots : dotsWithoutBrackets, at: start)
    }
  }

  private static func address(around place: Int, _ text: Text) -> (address: String, range: Range<Int>)? {
    let isSign = text[place] == UInt8(ascii: "@")
    let isBare = text[place] | 0x20 == UInt8(ascii: "a")
    guard let end = isSign ? place + 1 : text.end(of: isBare ? ats : atsInBrackets, at: place) else { return nil }
    // `(a)` behind a blank numbers what follows.
    if end - place == 3, text[place + 1] | 0x20 == UInt8(ascii: "a"), text[place - 1] == 0x20 { return nil }
    var low = place
    while text[low - 1] == UInt8(ascii: " ") { low -= 1 }
    let name = low
    while text.isInWord(low - 1) || text[low - 1] == UInt8(ascii: ".") { low -= 1 }
    guard low < name else { return nil }
    var labels: [String] = []
    var high = text.behindBlanks(end)
    var hasWord = false
    while true {
      let start = high
      while text.isInWord(high) { high += 1 }
      guard start < high else { return nil }
      labels.append(SourceText.string(text.bytes[start..<high]))
      if text[high] == UInt8(ascii: "."), text.isInWord(high + 1) {
        high += 1
      } else if let next = text.endOfDot(text.behindBlanks(high)), text.isInWord(text.behindBlanks(next)) {
        hasWord = true
        high = text.behindBlanks(next)
      } else {
        break
      }
    }
    // `we met at oak.nz` names a place on the web.
    guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter),
      !isBare || hasWord && domains.contains(last.lowercased())
    else { return nil }
    // A whole address is no disguise, and a blank on one side of the sign may be before a key.
    let blanks = [text[place - 1], text[place + 1]].count { $0 == UInt8(ascii: " ") }
    guard !isSign || blanks == 2 || hasWord || blanks == 1 && domains.contains(last.lowercased())
    else { return nil }
    return (SourceText.string(text.bytes[low..<name]) + "@" + labels.joined(separator: "."), low..<high)
  }
}
