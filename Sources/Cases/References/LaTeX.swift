// The little LaTeX that bibliographies are written in: accents, dashes, braces, and names with `and` between them.

import Foundation

enum LaTeX {
  /// Returns the text a reader should see. Commands that are not known are dropped, their arguments kept. O(n).
  static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var composed: [[Unicode.Scalar]: String.UnicodeScalarView] = [:]
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "{", "}": index += 1
      case "~":
        out.append(" ")
        index += 1
      case "-" where index + 2 < scalars.count && scalars[index + 1] == "-" && scalars[index + 2] == "-":
        out.append("\u{2014}")
        index += 3
      case "-" where index + 1 < scalars.count && scalars[index + 1] == "-":
        out.append("\u{2013}")
        index += 2
      case "\\": index = command(scalars, index + 1, &out, &composed)
      default:
        out.append(scalar)
        index += 1
      }
    }
    return String(out).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the names of an author or editor field; a name in braces is an organisation's.
  static func names(_ text: String) -> [Reference.Name] {
    splitTopLevel(text).compactMap { raw in
      let name = raw.trimmed
      guard !name.isEmpty else { return nil }
      if name.hasPrefix("{"), name.hasSuffix("}") { return Reference.Name(family: plain(name), given: nil, isOrganisation: true) }
      let parts = name.split(separator: ",", maxSplits: 1)
      if parts.count == 2 { return Reference.Name(family: plain(String(parts[0])), given: plain(String(parts[1])), isOrganisation: false) }
      // `Given von Family`: the family name starts at the first lower-case particle, else is the last word.
      let words = plain(name).split(separator: " ").map(String.init)
      let particle = words.dropLast().firstIndex { $0.first?.isLowercase == true }
      let start = particle ?? words.count - 1
      guard start > 0 else { return Reference.Name(family: words.joined(separator: " "), given: nil, isOrganisation: false) }
      return Reference.Name(family: words[start...].joined(separator: " "), given: words[..<start].joined(separator: " "), isOrganisation: false)
    }
  }

  /// The parts between ` and `, where that does not stand in braces.
  private static func splitTopLevel(_ text: String) -> [String] {
    var parts: [String] = []
    var current: [Substring] = []
    var depth = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      if depth == 0, word == "and" {
        parts.append(current.joined(separator: " "))
        current = []
      } else {
        current.append(word)
        depth += word.reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
      }
    }
    return parts + [current.joined(separator: " ")]
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
    "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  private static let letters: [String: String] = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ",
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textquoteright": "’", "textquoteleft": "‘",
  ]

  /// Reads the command that starts at `start` (behind the backslash); returns where to go on.
  ///
  /// - Parameter composed: Letters with their accents, as far as they have been met: Unicode is asked once for each.
  private static func command(
    _ scalars: [Unicode.Scalar], _ start: Int, _ out: inout String.UnicodeScalarView, _ composed: inout [[Unicode.Scalar]: String.UnicodeScalarView]
  ) -> Int {
    guard start < scalars.count else { return start }
    let first = scalars[start]
    var end = start + 1
    let isLetter = first.properties.isAlphabetic
    if isLetter { while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 } }
    let name = String(String.UnicodeScalarView(scalars[start..<end]))
    if let accent = accents[first], !isLetter || name.unicodeScalars.count == 1 {
      var next = end
      while next < scalars.count, scalars[next] == "{" || scalars[next] == " " { next += 1 }
      if next < scalars.count {
        var base = scalars[next]
        var after = next + 1
        // `\'{\i}` is an accent on a dotless i, which Unicode writes with the dotted one.
        if base == "\\", after < scalars.count {
          base = scalars[after]
          after += 1
        }
        let letter = composed[[base, accent]] ?? String(String.UnicodeScalarView([base, accent])).precomposed.unicodeScalars
        composed[[base, accent]] = letter
        // One by one: appending a view to a view copies all that is there.
        for scalar in letter { out.append(scalar) }
        return after
      }
    }
    if let letter = letters[name] {
      for scalar in letter.unicodeScalars { out.append(scalar) }
      return end < scalars.count && scalars[end] == " " ? end + 1 : end
    }
    if !isLetter { out.append(first) }
    return end
  }
}


extension String {
  /// Unicode's composed form (NFC), as keyboards type it.
  var precomposed: String { precomposedStringWithCanonicalMapping }
}
