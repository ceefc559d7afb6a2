// Names by the rules of BibTeX: `First von Last`, `von Last, First` and `von Last, Jr, First`, an organisation in
// braces, `others` for those who are not named, and the long form of biblatex, `family=Last, given=First`.

import Diagnostics
import Formats
import Foundation

/// Reads the names of one field.
struct BibTeXNames {
  private(set) var names: [Reference.Name] = []
  /// Whether the field ends with `and others`.
  private(set) var hasOthers = false
  /// Names that could mean two things.
  var diagnostics: [Diagnostic] = []
  let value: BibTeXValue
  /// The organisation without braces that was read last, whose name an `and` may have cut in two.
  var cut: Range<Int>?
  /// The names of which one comma parts two that may be whole, and whether another name has its family name last.
  var doubtful: [(sides: [String], range: Range<Int>)] = []
  var hasFamilyLast = false

  /// Returns the names of a field. O(bytes).
  init(_ value: BibTeXValue, _ latex: inout LaTeX) {
    self.value = value
    for range in Self.ranges(of: value.bytes) { read(range, &latex) }
    checkOrder()
  }

  // MARK: Lexing

  /// The places of the names, between `and`s that are not in braces.
  private static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var end = 0
    for word in words(of: bytes, in: 0..<bytes.count) {
      if bytes[word].lowercasedASCII == Array("and".utf8) {
        if let first = start { found.append(first..<end) }
        start = nil
      } else {
        start = start ?? word.lowerBound
        end = word.upperBound
      }
    }
    return found + (start.map { [$0..<end] } ?? [])
  }

  /// The words of a name: stretches between blanks and ties that are not in braces.
  static func words(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    split(bytes, range) { isBlank($0) || $0 == UInt8(ascii: "~") }.filter { !$0.isEmpty }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func split(_ bytes: [UInt8], _ range: Range<Int>, at isSeparator: (UInt8) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var depth = 0
    var start = range.lowerBound
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      // The sign of a command separates nothing: `\~n`, `\,`.
      let isCommand = index > range.lowerBound && bytes[index - 1] == UInt8(ascii: "\\")
      guard depth <= 0, !isCommand, isSeparator(byte) else { continue }
      parts.append(start..<index)
      start = index + 1
    }
    return parts + [start..<range.upperBound]
  }

  // MARK: Parts

  private mutating func read(_ range: Range<Int>, _ latex: inout LaTeX) {
    let bytes = value.bytes
    let whole = latex.text(value, in: range)
    guard !whole.isEmpty else { return }
    if NameWords.areOthers(whole) {
      hasOthers = true
      return
    }
    if Self.isInBraces(bytes, range) {
      checkBraces(whole, range)
      cut = nil
      names.append(Reference.Name(family: whole, given: nil, isOrganisation: true))
      return
    }
    checkCut(whole, range, &latex)
    let parts = Self.split(bytes, range) { $0 == UInt8(ascii: ",") }
    if let long = longForm(parts, &latex) {
      names.append(long)
      return
    }
    if parts.count == 1, NameWords.isOrganisation(whole) {
      if NameWords.names(joinedIn: whole) != nil { reportSeveral(whole, range) }
      names.append(Reference.Name(family: whole, given: nil, isOrganisation: true))
      return
    }
    let texts = parts.map { latex.text(value, in: $0) }
    var name: Reference.Name
    switch parts.count {
    case 1:
      name = inOrder(range, &latex)
      hasFamilyLast = hasFamilyLast || NameWords.isWholeName(whole)
    case 2 where Self.isSuffix(texts[1]) && texts[1].count(where: \.isLetter) > 1:
      // `Robert E. Dale, Jr.`: the comma is that of the suffix.
      name = inOrder(parts[0], &latex)
      name.suffix = texts[1]
    case 2: name = Reference.Name(family: texts[0], given: texts[1].isEmpty ? nil : texts[1], isOrganisation: false)
    default:
      name = Reference.Name(family: texts[0], given: texts[2], isOrganisation: false, suffix: texts[1])
      if parts.count == 3, !Self.isSuffix(texts[1]), Self.isSuffix(texts[2]) { swap(&name.given, &name.suffix) }
      if parts.count > 3 || !Self.isSuffix(name.suffix ?? "") {
        report(
          "`\(whole)` has \(parts.count - 1) commas, which is not one name", range,
          help: "put `and` between names: `Brown, Chris and Flood, Jane`")
        // Nothing that was written is left out where it cannot be told what it is.
        name = Reference.Name(family: whole, given: nil, isOrganisation: true)
      }
    }
    name = Self.withSuffixApart(name)
    if let given = name.given, let rest = NameWords.withoutOthers(given) {
      name.given = rest
      hasOthers = true
    }
    let mistakes = diagnostics.count
    checkSingle(name, whole, range)
    // In braces a family name of two words is one.
    if diagnostics.count == mistakes, parts.count == 2, texts.allSatisfy(NameWords.isWholeName),
      parts.allSatisfy({ Self.words(of: bytes, in: $0).count > 1 })
    {
      doubtful.append((texts, range))
    }
    names.append(name)
  }

  /// `First von Last`: the family name starts at the first word in small letters, else it is the last word.
  private func inOrder(_ range: Range<Int>, _ latex: inout LaTeX) -> Reference.Name {
    var words = Self.words(of: value.bytes, in: range)
    var suffix: String?
    if words.count > 2, let last = words.last {
      let text = latex.text(value, in: last)
      if Self.isSuffix(text), text.count(where: \.isLetter) > 1 {
        suffix = text
        words.removeLast()
      }
    }
    guard let first = words.first, let last = words.last else {
      return Reference.Name(family: "", given: nil, isOrganisation: false)
    }
    let particle = words.dropLast().firstIndex { isInSmallLetters($0, &latex) }
    var start = particle ?? words.count - 1
    // Of `José Ortega y Gasset` the family name has two parts.
    if start > 1, start < words.count - 1, ["y", "i", "e"].contains(latex.text(value, in: words[start])) { start -= 1 }
    let family = latex.text(value, in: words[start].lowerBound..<last.upperBound)
    let given = start > 0 ? latex.text(value, in: first.lowerBound..<words[start - 1].upperBound) : nil
    return Reference.Name(family: family, given: given, isOrganisation: false, suffix: suffix)
  }

  /// Whether a word's first letter is small. What is in braces has no case, but for a letter that LaTeX spells: `{\o}`.
  private func isInSmallLetters(_ word: Range<Int>, _ latex: inout LaTeX) -> Bool {
    let bytes = value.bytes
    if bytes[word.lowerBound] == UInt8(ascii: "{"),
      bytes[word.lowerBound + 1..<word.upperBound].first != UInt8(ascii: "\\")
    {
      return false
    }
    return latex.text(value, in: word).first { $0.isLetter }?.isLowercase ?? false
  }

  /// `family=Hill, given=Paul T., suffix=Jr.`, as biblatex and Better BibTeX write it.
  private func longForm(_ parts: [Range<Int>], _ latex: inout LaTeX) -> Reference.Name? {
    var fields: [String: String] = [:]
    for part in parts {
      guard let equals = value.bytes[part].firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let name = String(decoding: value.bytes[part.lowerBound..<equals], as: UTF8.self).trimmed.lowercased()
      guard
        [
          "family", "given", "prefix", "suffix", "useprefix", "juniorcomma", "given-i", "family-i", "prefix-i",
          "suffix-i", "id", "gender",
        ].contains(name)
      else { return nil }
      let content = latex.text(value, in: equals + 1..<part.upperBound)
      fields[name] =
        content.hasPrefix("\"") && content.hasSuffix("\"") && content.count > 1
        ? String(content.dropFirst().dropLast()) : content
    }
    guard let family = fields["family"] else { return nil }
    // `useprefix=false` puts the particle behind the given name in lists, as CSL's dropping particle.
    let drops = fields["useprefix"] == "false"
    let prefix = fields["prefix"]
    return Reference.Name(
      family: drops
        ? family : [prefix, family].compactMap { $0 }.joined(separator: prefix?.hasSuffix("’") == true ? "" : " "),
      given: fields["given"],
      isOrganisation: false, suffix: fields["suffix"], particle: drops ? prefix : nil)
  }

  /// Whether all of a name is in one pair of braces: `{Education Scotland}`, but neither `{\O}` nor `{van} {Berg}`.
  private static func isInBraces(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes[range].first == UInt8(ascii: "{") else { return false }
    var depth = 0
    for index in range {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index == range.upperBound - 1 }
    }
    return false
  }

  // MARK: Words with a meaning

  static func isSuffix(_ text: String) -> Bool {
    [
      "jr", "sr", "i", "ii", "iii", "iv", "v", "vi", "2nd", "3rd", "4th", "esq", "junior", "senior", "phd", "ph.d",
      "md", "m.d", "fils", "filho", "neto", "júnior",
    ].contains(text.lowercased().trimmingSuffix(while: { $0 == "." }))
  }

  /// A name whose suffix is behind the family or the given name without a comma: `Hill Jr., P. T.`
  static func withSuffixApart(_ name: Reference.Name) -> Reference.Name {
    var name = name
    func apart(_ text: String) -> (rest: String, suffix: String)? {
      guard let blank = text.lastIndex(of: " ") else { return nil }
      let last = String(text[text.index(after: blank)...])
      // One letter is an initial.
      guard isSuffix(last), last.count(where: \.isLetter) > 1,
        last.first?.isUppercase == true || last.first?.isNumber == true
      else { return nil }
      return (String(text[..<blank]).trimming { " ,".contains($0) }, last)
    }
    guard name.suffix == nil, !name.isOrganisation else { return name }
    if let (rest, suffix) = apart(name.family) {
      (name.family, name.suffix) = (rest, suffix)
    } else if let given = name.given, let (rest, suffix) = apart(given) {
      (name.given, name.suffix) = (rest, suffix)
    }
    return name
  }
}

extension ArraySlice<UInt8> {
  fileprivate var lowercasedASCII: [UInt8] { map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } }
}

extension String {
  /// The text without the characters at its end that pass a test.
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isDropped(last) { text.removeLast() }
    return text
  }
}
