// Dashes that are written as hyphens, and three dots.

extension TypographicText {
  mutating func dashes() {
    let length = bytes[index...].prefix(5).prefix { $0 == UInt8(ascii: "-") }.count
    let next = neighbour(at: index + length).0
    let mark: String? =
      switch length {
      case 1: before == .blank && next == .blank && standsBetweenWords ? "–" : nil
      case 2: joins(before, next, length) ? "–" : nil
      case 3: joins(before, next, length) ? "—" : nil
      default: nil
      }
    if let mark {
      self.mark(mark, length: length, leaving: .dash)
    } else {
      skip(length, leaving: .dash)
    }
  }

  /// Whether hyphens are a dash: between blanks, two between numbers, or three between words; but in no arrow, address,
  /// name of a file or option such as `--draft`.
  private mutating func joins(_ before: Neighbour, _ next: Neighbour, _ length: Int) -> Bool {
    switch (before, next) {
    case (.blank, .blank), (.edge, .blank), (.blank, .edge): return true
    case (.blank, _), (.edge, _), (.dash, _), (_, .blank), (_, .edge), (_, .dash): return false
    case (.digit, .digit): return length == 2 && !isInAddress()
    case (.letter, .letter), (.letter, .openedMark), (.elision, .letter), (.other, .letter):
      return length == 3 && !isInAddress()
    default: return false
    }
  }

  /// Whether ` - ` has a word on either side, and not two numbers or letters that it may subtract.
  private var standsBetweenWords: Bool {
    guard index >= 3, bytes[index - 1] == UInt8(ascii: " ") else { return false }
    let (next, end) = neighbour(at: index + 2)
    guard [.letter, .opening, .other].contains(next) else { return false }
    let last = bytes[index - 2]
    let isAfterWord =
      last >= 0x80 || Unicode.Scalar(last).properties.isAlphabetic
      || Array(".,;:!?)]\"'%".utf8).contains(last)
    let isOneLetter =
      (index < 4 || bytes[index - 3] == UInt8(ascii: " ")) && !isWord(neighbour(at: end).0)
    return isAfterWord && !isOneLetter
  }

  mutating func dots() {
    let length = bytes[index...].prefix(4).prefix { $0 == UInt8(ascii: ".") }.count
    let isPath = [index - 1, index + length].contains {
      bytes.indices.contains($0) && Array("/\\".utf8).contains(bytes[$0])
    }
    // `main...dev` is a name of something.
    let isInWord = isWord(before) && isWord(neighbour(at: index + length).0)
    let isDots = length == 3 && !isPath && !isInWord && !isInAddress()
    if isDots, index == 0 || bytes[index - 1] != UInt8(ascii: ".") {
      mark("…", length: 3)
    } else {
      skip(length)
    }
  }
}
