// One line of a paragraph, and what its beginning looks like in other dialects of Markdown.

import Formats

extension UnreadLines {
  /// One line, with what stands at its beginning.
  struct Line {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
      let content = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let end = content.lastIndex { $0 > UInt8(ascii: " ") }
      self.bytes = content[..<(end.map { $0 + 1 } ?? content.startIndex)]
    }

    var text: String { String(decoding: bytes.prefix(200), as: UTF8.self) }

    private func starts(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { bytes.starts(with: $0) }
    }

    /// `##Heading`, or `#######` that is deeper than headings go. `#Some words` alone in a paragraph are a heading,
    /// elsewhere a hashtag.
    func heading(isAlone: Bool) -> Kind? {
      let level = bytes.prefix(8).prefix { $0 == UInt8(ascii: "#") }.count
      let rest = bytes.dropFirst(level)
      guard level > 0, let first = rest.first else { return nil }
      let isBlank = first == UInt8(ascii: " ") || first == UInt8(ascii: "\t")
      let blank = foreignBlank(level)
      guard !isBlank || level > 6 else { return nil }
      if level == 1 {
        let isLetter = first >= 0x80 || Unicode.Scalar(first).properties.isAlphabetic
        guard isAlone, isLetter, blank != nil || rest.contains(UInt8(ascii: " ")), !rest.contains(UInt8(ascii: "#"))
        else { return nil }
      }
      return .heading(
        level: level,
        text: String(
          String(decoding: rest.prefix(80), as: UTF8.self).drop { $0.isWhitespace || $0 == "#" }), blank: blank)
    }

    /// The name of the blank behind so many bytes that is none to Markdown.
    private func foreignBlank(_ count: Int) -> String? {
      String(decoding: bytes.dropFirst(count).prefix(4), as: UTF8.self).unicodeScalars.first
        .flatMap(YAMLSigns.foreignBlank)
    }

    /// The mark of a block at the beginning, but for blanks that are none to Markdown before it, and the first of
    /// those.
    var markBehindForeignBlank: (mark: String, blank: String)? {
      guard let blank = foreignBlank(0) else { return nil }
      let scalars = String(decoding: bytes.prefix(100), as: UTF8.self).unicodeScalars
      let rest = String(String.UnicodeScalarView(scalars.drop { YAMLSigns.foreignBlank($0) != nil || $0 == " " }))
      let number = rest.prefix(9).prefix { $0.isASCII && $0.isNumber }
      let mark = number.isEmpty ? rest.prefix { "#-*+>|`".contains($0) } : rest.prefix(number.count + 1)
      let isMark =
        ["-", "*", "+", ">", "|", "```"].contains(mark) || mark.allSatisfy { $0 == "#" } && (1...6).contains(mark.count)
        || !number.isEmpty && (mark.last == "." || mark.last == ")")
      let isSeparate = rest.dropFirst(mark.count).first == " " || mark == "```" || mark == ">" || mark == "|"
      return isMark && isSeparate ? (String(mark), blank) : nil
    }

    /// What begins an item of a list for other programs.
    struct Bullet {
      let mark: String
      /// Whether it can be nothing else.
      let isCertain: Bool
      /// What it has in common with the other bullets of a list: `✅` and `❌` may be mixed.
      let family: String

      init(_ mark: String, isCertain: Bool, family: String? = nil) {
        self.mark = mark
        self.isCertain = isCertain
        self.family = family ?? mark
      }
    }

    private static let certain = Set(
      "•●○◦▪▫■□‣⁃∙⋅·►▶➢➤❖✓✔☐☑☒\u{F0B7}\u{F0A7}\u{F0D8}\u{2010}\u{2011}".unicodeScalars)

    /// The bullet at the line's beginning.
    var bullet: Bullet? {
      guard let first = bytes.first else { return nil }
      switch first {
      case UInt8(ascii: "o"):
        // The second bullet of Word.
        guard let next = bytes.dropFirst().first, next == UInt8(ascii: "\t") || next == UInt8(ascii: " ") else {
          return nil
        }
        return Bullet("o", isCertain: next == UInt8(ascii: "\t"))
      case UInt8(ascii: "*"):
        if starts("** ") { return Bullet("**", isCertain: false) }
        // A word in italics has its second star on the line.
        guard let next = bytes.dropFirst().first, next >= 0x80 || Unicode.Scalar(next).properties.isAlphabetic,
          !bytes.dropFirst().contains(UInt8(ascii: "*"))
        else { return nil }
        return Bullet("*", isCertain: false)
      case UInt8(ascii: "-"):
        if starts("-- ") { return Bullet("--", isCertain: false) }
        guard let next = bytes.dropFirst().first, next >= 0x80 || Unicode.Scalar(next).properties.isAlphabetic
        else { return nil }
        return Bullet("-", isCertain: false)
      case 0x80...:
        let scalars = String(decoding: bytes.prefix(12), as: UTF8.self).unicodeScalars
        // An emoji may have a sign behind it that says how it is drawn.
        guard let mark = scalars.first, let next = scalars.dropFirst().first(where: { $0.value != 0xFE0F }),
          next.properties.isWhitespace
        else { return nil }
        if Self.certain.contains(mark) || mark == "§" && next == "\t" { return Bullet(String(mark), isCertain: true) }
        switch mark.properties.generalCategory {
        case .dashPunctuation, .mathSymbol: return Bullet(String(mark), isCertain: false)
        case .otherSymbol: return Bullet(String(mark), isCertain: false, family: "symbol")
        default: return nil
        }
      default: return nil
      }
    }

    struct Number: Equatable {
      let value: Int
      let isLetter: Bool
      let delimiter: UInt8
      /// Its value where it may be a Roman number.
      var roman: Int?
      /// How it is written, and the name of a blank behind it that is none to Markdown.
      var mark = ""
      var blank: String?

      /// Whether another is the number behind it.
      func isFollowed(by other: Number?) -> Bool {
        guard let other, other.isLetter == isLetter, other.delimiter == delimiter else { return false }
        return other.value == value + 1 || roman.map { other.roman == $0 + 1 } ?? false
      }

      /// Whether the text of an item may be more than a line: an initial, `A.`, is no number then.
      var mayWrap: Bool { !isLetter || delimiter != UInt8(ascii: ".") || value < 0 }

      /// The Roman numbers to twelve.
      static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

      static func == (first: Number, second: Number) -> Bool {
        first.value == second.value && first.isLetter == second.isLetter && first.delimiter == second.delimiter
      }
    }

    /// The mark of an item that a blank is behind which is none to Markdown, and that blank.
    var markBeforeForeignBlank: (mark: String, blank: String)? {
      guard let first = bytes.first, "-+*".utf8.contains(first) else { return nil }
      return foreignBlank(1).map { (String(UnicodeScalar(first)), $0) }
    }

    private static let raised = Array("¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

    /// `2.`, `2)`, `b)`, `(b)`, `ii.`, `[2]` or `²` at the line's beginning.
    var number: Number? {
      if let first = bytes.first, first >= 0x80 {
        let scalars = Array(String(decoding: bytes.prefix(8), as: UTF8.self).unicodeScalars.prefix(2))
        guard scalars.count == 2, !Self.raised.contains(scalars[1]) else { return nil }
        return Self.raised.firstIndex(of: scalars[0]).map {
          Number(value: $0 + 1, isLetter: false, delimiter: UInt8(ascii: "^"))
        }
      }
      let isEnclosed = bytes.first == UInt8(ascii: "(")
      let isNote = bytes.first == UInt8(ascii: "[")
      let content = isEnclosed || isNote ? bytes.dropFirst() : bytes
      let digits = content.prefix(4).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let isLetter = digits.isEmpty
      let letters = content.prefix(5).prefix { "ivxIVX".utf8.contains($0) }
      let roman = Number.romans.firstIndex(of: String(decoding: letters, as: UTF8.self).lowercased()).map { $0 + 1 }
      let label = isLetter ? content.prefix(roman == nil ? 1 : letters.count) : digits
      guard let first = label.first,
        !isLetter || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
      else { return nil }
      let rest = content.dropFirst(label.count)
      guard let delimiter = rest.first, !isNote || !isLetter,
        isNote
          ? delimiter == UInt8(ascii: "]")
          : delimiter == UInt8(ascii: ")") || delimiter == UInt8(ascii: "."),
        let next = rest.dropFirst().first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
      else { return nil }
      if isNote || isLetter && delimiter == UInt8(ascii: "."), next != UInt8(ascii: " ") { return nil }
      let letter = label.count > 1 ? -1000 * (roman ?? 1) : Int(first)
      let value = isLetter ? letter : Int(String(decoding: digits, as: UTF8.self)) ?? 0
      return Number(
        value: value, isLetter: isLetter, delimiter: isEnclosed ? UInt8(ascii: "(") : delimiter, roman: roman,
        mark: String(decoding: bytes[..<rest.index(after: rest.startIndex)], as: UTF8.self),
        blank: foreignBlank(rest.startIndex + 1 - bytes.startIndex))
    }

    /// How many tabs the line holds.
    var tabs: Int { bytes.count { $0 == UInt8(ascii: "\t") } }

    /// Whether the line begins as `Where: Oak` or `**Where:** Oak` does.
    var isLabelled: Bool {
      let text = String(decoding: bytes.prefix(60), as: UTF8.self).drop { $0 == "*" || $0 == "_" }
      guard let colon = text.firstIndex(of: ":"), text.first?.isUppercase ?? false else { return false }
      let label = text[..<colon]
      let behind = text[text.index(after: colon)...].drop { $0 == "*" || $0 == "_" }
      // `Two questions remained: who pays?` is a sentence.
      let isName =
        label.count { $0 == " " } < 2 || behind.dropFirst().first { $0.isLetter || $0.isNumber }?.isLowercase != true
      return label.count <= 30 && label.allSatisfy { $0.isLetter || $0.isNumber || " -/*_.".contains($0) }
        && [" ", "\u{A0}", nil].contains(behind.first) && label.count { $0 == " " } < 3 && isName
    }

    /// Whether the line begins with a bar, as rows of tables do, or is the edge of a table drawn with `+`.
    var isFramed: Bool { bytes.first == UInt8(ascii: "|") || starts("+-") || starts("+=") }

    /// Whether the line is meant to part the rows of a table, with other signs than dashes: `|===|`, `|===`.
    var isTableRule: Bool {
      bytes.first == UInt8(ascii: "|") && bytes.count > 2 && bytes.contains(UInt8(ascii: "="))
        && bytes.allSatisfy { $0 <= 0x20 || "|=:-+".utf8.contains($0) }
    }

    var bars: Int { bytes.count { $0 == UInt8(ascii: "|") } }
    var endsInBar: Bool { bytes.last == UInt8(ascii: "|") }

    /// Whether a blank follows its first sign.
    var isSpaced: Bool { bytes.dropFirst().first == UInt8(ascii: " ") }

    /// How many cells the line has if it is a row of a table; nil where no bar is between blanks or at its ends.
    var cells: Int? {
      if starts("+-") || starts("+=") { return max(1, bytes.count { $0 == UInt8(ascii: "+") } - 1) }
      var bars = 0
      var spaced = 0
      var index = bytes.startIndex
      while index < bytes.endIndex {
        if bytes[index] == UInt8(ascii: "\\") {
          index += 1
        } else if bytes[index] == UInt8(ascii: "|") {
          bars += 1
          let isOpen = index == bytes.startIndex || bytes[index - 1] == UInt8(ascii: " ")
          let isClosed = index + 1 == bytes.endIndex || bytes[index + 1] == UInt8(ascii: " ")
          if isOpen, isClosed { spaced += 1 }
        }
        index += 1
      }
      if isFramed {
        let ends = bytes.last == UInt8(ascii: "|")
        return bars > 1 && (spaced > 1 || ends && bars > 2 && !starts("||"))
          ? bars - (ends ? 1 : 0) : nil
      }
      return spaced > 0 && spaced == bars ? bars + 1 : nil
    }

    /// Whether nothing but long dashes stands on the line.
    var isLongDash: Bool {
      let scalars = text.unicodeScalars
      return scalars.count > 2 && scalars.count < 200
        && scalars.allSatisfy { "–—―".unicodeScalars.contains($0) }
    }

    /// What other programs mark with a few signs at the beginning of a line.
    func mark(isFirst: Bool, isInQuotation: Bool) -> Kind? {
      switch bytes.first {
      case UInt8(ascii: ":"): return starts(":::") && bytes.count > 3 ? .container : nil
      case UInt8(ascii: "!"): return starts("!!! ") ? .shout : nil
      case UInt8(ascii: "?"): return starts("??? ") || starts("???+ ") ? .shout : nil
      case UInt8(ascii: "<"): return starts("<<<<<<< ") ? .conflict : nil
      case UInt8(ascii: "="):
        return isFirst && bytes.count > 2 && bytes.allSatisfy { $0 == UInt8(ascii: "=") }
          ? .rule : nil
      case UInt8(ascii: "*"): return starts("*[") && text.contains("]: ") ? .abbreviation : nil
      case UInt8(ascii: "$"): return starts("$$") && bytes.count == 2 ? .formula : nil
      case UInt8(ascii: "\\"):
        if bytes.count > 3, bytes.dropFirst().allSatisfy({ Unicode.Scalar($0).properties.isAlphabetic }) {
          return .command(text)
        }
        return starts("\\begin{") || starts("\\[") && bytes.count == 2 ? .formula : nil
      case UInt8(ascii: "%"), UInt8(ascii: "/"): return starts("% ") || starts("// ") ? .comment : nil
      case UInt8(ascii: "#"): return text.lowercased().hasPrefix("#+begin_comment") ? .comment : nil
      case UInt8(ascii: "["):
        // A definition below a text is part of it.
        if let close = text.firstRange(of: "]: #"), !text[..<close.lowerBound].contains(" ") { return .comment }
        if starts("[//]:") || starts("[comment]:") { return .comment }
        if starts("[TOC]") || starts("[toc]") || starts("[[toc]]") || starts("[[_TOC_]]") {
          return .contents
        }
        guard starts("[!"), !isInQuotation, let close = bytes.firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        return Callout(
          rawValue: String(decoding: bytes[..<close].dropFirst(2), as: UTF8.self).uppercased())
          == nil ? nil : .callout
      default: return nil
      }
    }
  }
}
