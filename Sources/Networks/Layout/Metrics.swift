// The sizes that every drawing keeps to, in pixels of the full drawing.

enum Metrics {
  /// Of a person's dot or star.
  static let person = 7.0
  /// Of a member's dot inside the PLN.
  static let seat = 4.5
  /// Between two people of a grid.
  static let pitch = 36.0
  static let widePitch = 42.0
  /// The same in a crowd that nobody draws: rims and gaps are to take less of the whole.
  static let crowdPitch = 60.0
  /// Between two people at the least: two radii of clear space.
  static let spacing = 32.5
  /// The same as a share of the drawing's larger side: on a screen of 920 pixels dots of 6 need 24.
  static let leastShare = 24.5 / 920
  /// Between rows whose people have their names below them.
  static let labelledRow = 42.0
  static let rim = 10.0
  /// Clear space between discs.
  static let gap = 26.0
  /// The same where the discs are many, and names stand in their own room.
  static let narrowGap = 14.0
  /// Between the PLN and the discs around it, where its own name stands.
  static let moat = 46.0

  static let labelSize = 11.0
  static let nameSize = 13.0
  static let captionSize = 11.5
  /// Of the number in a disc that stands for many.
  static let numberSize = 17.0
  static let lineHeight = 15.0

  /// Up to this many people room is kept for everybody's name.
  static let mostLabels = 40
  static let longestLabel = 16
  /// Up to this many people all are named who have room for it; beyond it members, leaders and brokers only.
  static let mostNamed = 80
  /// Up to this many people ties are bent wide to cross less: among more a single tie cannot be followed.
  static let mostBent = 100
  /// The most characters of a name for which no room is kept.
  static let longestLabelInCrowd = 10

  /// How wide a text runs at most: 0.6 of its size a character, more for wide ones, nothing for marks upon another.
  static func width(_ text: String, size: Double) -> Double {
    var units = 0.0
    for scalar in text.unicodeScalars { units += self.units(of: scalar) }
    return units * size
  }

  private static func units(of scalar: Unicode.Scalar) -> Double {
    // Of ASCII no table of Unicode need be asked.
    if scalar.isASCII { return ("A"..."Z").contains(scalar) ? 0.74 : 0.6 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.value >= 0x1100 ? 1.05 : scalar.properties.isUppercase ? 0.74 : 0.6
    }
  }

  /// Cuts a text into lines of at most `width`, words kept whole where they can be; at most three, the last ended by
  /// `…`. No line is much longer than it must be for their number, so that no word stands alone below a full line.
  static func lines(of text: String, size: Double, width limit: Double) -> [String] {
    evened(width: limit) { filled(text, size: size, width: $0, mayBreak: $1) }
  }

  /// Cuts a text into as many lines as it takes, none much longer than it must be for their number.
  static func evenParagraph(_ text: String, size: Double, width limit: Double) -> [String] {
    evened(width: limit) { paragraph(text, size: size, width: $0, mayBreak: $1) }
  }

  /// The lines that a text is cut into at the least width that takes no more of them, and that breaks no word.
  private static func evened(width limit: Double, _ lines: (_ width: Double, _ mayBreak: Bool) -> [String]) -> [String]
  {
    var best = lines(limit, true)
    guard best.count > 1, best.last?.hasSuffix("…") == false else { return best }
    for share in stride(from: 95.0, through: 50, by: -5) {
      let next = lines(limit * share / 100, false)
      guard next.count == best.count, !next.contains(where: { $0.hasSuffix("…") }) else { break }
      best = next
    }
    return best
  }

  private static func filled(_ text: String, size: Double, width limit: Double, mayBreak: Bool) -> [String] {
    let lines = paragraph(text, size: size, width: limit, mayBreak: mayBreak)
    guard lines.count > 3 else { return lines }
    return Array(lines[..<2]) + [shortened(lines[2] + " …", size: size, width: limit)]
  }

  /// Cuts a text into as many lines as it takes; none of an empty one.
  ///
  /// - Parameter mayBreak: Whether a word that is wider than a line is broken behind its hyphens, where it has any;
  ///   otherwise it is cut.
  static func paragraph(_ text: String, size: Double, width limit: Double, mayBreak: Bool = true) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let isBroken = mayBreak && word.utf8.contains(UInt8(ascii: "-")) && width(String(word), size: size) > limit
      var blank = " "
      for part in isBroken ? partsBehindHyphens(of: word) : [word] {
        let part = shortened(String(part), size: size, width: limit)
        if let last = lines.last, width(last + blank + part, size: size) <= limit {
          lines[lines.count - 1] = last + blank + part
        } else {
          lines.append(part)
        }
        blank = ""
      }
    }
    return lines
  }

  /// The parts of a word, each but the last with the hyphen that ends it.
  private static func partsBehindHyphens(of word: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = word
    while let hyphen = rest.firstIndex(of: "-"), hyphen != rest.indices.last {
      parts.append(rest[...hyphen])
      rest = rest[rest.index(after: hyphen)...]
    }
    return parts + [rest]
  }

  static func shortened(_ text: String, size: Double, width limit: Double) -> String {
    guard width(text, size: size) > limit else { return text }
    // As many characters as have room before the sign, and one at the least.
    let sign = units(of: "…")
    var (units, kept) = (0.0, 0)
    for character in text {
      for scalar in character.unicodeScalars { units += self.units(of: scalar) }
      guard kept == 0 || (units + sign) * size <= limit else { break }
      kept += 1
    }
    return text.prefix(kept) + "…"
  }

  /// A person's label as it is drawn.
  static func label(_ text: String, longest: Int = longestLabel) -> String {
    text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}
