// A published list of codes that a field is checked against, with the near misses that authors make.

import Diagnostics
import Formats

/// The codes of one standard.
struct CodeList: Sendable {
  /// What a code is, for messages: "a country of ISO 3166".
  let name: String
  /// What to write instead, where nothing is near.
  let help: String
  /// What a code looks like, as a regular expression (ECMA 262), where the list of codes does not say all.
  let pattern: String?
  private let codes: Set<String>
  /// Codes that people write for others.
  private let aliases: [String: String]
  private let isValid: @Sendable (String, Set<String>) -> Bool

  init(
    name: String, help: String, codes: String, pattern: String? = nil, aliases: [String: String] = [:],
    isValid: @escaping @Sendable (String, Set<String>) -> Bool = { $1.contains($0) }
  ) {
    self.name = name
    self.help = help
    self.pattern = pattern
    self.aliases = aliases
    self.codes = Set.words(codes)
    self.isValid = isValid
  }

  /// What a schema can say of the codes: all of them, or what they look like.
  var form: ValueType.CodeForm { pattern.map { .pattern($0) } ?? .words(codes.sorted()) }

  func contains(_ code: String) -> Bool { isValid(code, codes) }

  /// The code that is meant by another, or one that differs only in letter case, or the nearest one of at least three
  /// letters.
  func suggestion(for code: String) -> String? {
    if let meant = aliases[code.uppercased()] { return meant }
    if let meant = inAddress(code) ?? inBrackets(code) { return meant }
    let hyphenated = code.replacing("_", with: "-")
    if hyphenated != code, contains(hyphenated) { return hyphenated }
    let head = hyphenated.prefix { $0 != "-" }
    for meant in [aliases[head.uppercased()] ?? "", head.lowercased()] {
      let tag = meant + hyphenated.dropFirst(head.count)
      if contains(tag) { return tag }
    }
    let folded = code.lowercased()
    if let same = codes.sorted().first(where: { $0.lowercased() == folded }) { return same }
    return code.utf8.count < 4 ? nil : Suggestion.nearest(to: code, among: codes.sorted())
  }
}

extension CodeList {
  /// The code in an address: `https://orcid.org/0000-0002-1825-0097`, `https://creativecommons.org/licenses/by/4.0/`.
  private func inAddress(_ text: String) -> String? {
    guard text.contains("/") else { return nil }
    let parts = text.split(separator: "/").map(String.init)
    guard let last = parts.last else { return nil }
    let name = last.hasSuffix(".html") ? String(last.dropLast(5)) : last
    if contains(name) { return name }
    if let place = parts.firstIndex(of: "licenses"), parts.count > place + 2 {
      let code = "CC-\(parts[place + 1].uppercased())-\(parts[place + 2])"
      return contains(code) ? code : nil
    }
    return parts.contains("zero") && contains("CC0-1.0") ? "CC0-1.0" : nil
  }

  /// The code of a word with a country in brackets: `English (UK)`.
  private func inBrackets(_ text: String) -> String? {
    let parts = text.split { "()".contains($0) }.map { String($0).trimmed }
    guard text.hasSuffix(")"), parts.count == 2, let head = aliases[parts[0].uppercased()] else { return nil }
    let country = CodeList.countries.contains(parts[1]) ? parts[1] : Countries.aliases[parts[1].uppercased()]
    guard let country, contains("\(head)-\(country)") else { return nil }
    return "\(head)-\(country)"
  }
}

extension CodeList {
  /// ISO 3166-1 alpha-2, perhaps with a part of ISO 3166-2: `DE`, `GB-ENG`.
  static let countries = CodeList(
    name: "a country of ISO 3166", help: "such as DE or NZ, or with its part, GB-ENG",
    codes: Countries.names.keys.sorted().joined(separator: " "),
    pattern: "^(\(Countries.names.keys.sorted().joined(separator: "|")))(-[A-Z0-9]{1,3})?$",
    aliases: Countries.aliases
  ) { code, codes in
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let country = parts.first, codes.contains(String(country)), parts.count <= 2 else { return false }
    guard parts.count == 2 else { return true }
    return (1...3).contains(parts[1].utf8.count)
      && parts[1].utf8.allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) }
  }

  /// BCP 47, checked by form and by its first part.
  static let languages = CodeList(
    name: "a language tag of BCP 47", help: "such as en, de or en-GB", codes: "",
    pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", aliases: Languages.aliases
  ) { tag, _ in
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first,
      parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIILetterOrDigit) })
    else {
      return false
    }
    if first.utf8.count == 2 { return primaryLanguages.contains(String(first)) }
    // A language that has two letters is not called by three.
    return first.utf8.count == 3 && first.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      && Languages.aliases[first.uppercased()] == nil
  }

  /// ORCID identifiers, by their check digit (ISO 7064, MOD 11-2).
  static let orcids = CodeList(
    name: "an ORCID", help: "sixteen digits in fours, such as 0000-0002-1825-0097; check it for a slip", codes: "",
    pattern: "^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$"
  ) { code, _ in
    let characters = Array(code.utf8)
    guard characters.count == 19, [4, 9, 14].allSatisfy({ characters[$0] == UInt8(ascii: "-") }) else { return false }
    let digits = characters.filter { $0 != UInt8(ascii: "-") }
    guard digits.count == 16 else { return false }
    var total = 0
    for digit in digits.dropLast() {
      guard (0x30...0x39).contains(digit) else { return false }
      total = (total + Int(digit) - 0x30) * 2
    }
    let check = (12 - total % 11) % 11
    return digits[15] == (check == 10 ? UInt8(ascii: "X") : UInt8(check + 0x30))
  }

  /// ROR identifiers of organisations, by their check digits (ISO 7064, MOD 97-10, over Crockford's base 32).
  static let organisations = CodeList(
    name: "a ROR identifier", help: "nine characters that start with 0, such as 05gzmn429", codes: "",
    pattern: "^(https://ror\\.org/)?0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$"
  ) { code, _ in
    let id = code.hasPrefix("https://ror.org/") ? String(code.dropFirst(16)) : code
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    guard id.count == 9, id.first == "0", let check = Int(id.suffix(2)),
      id.suffix(2).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    var number = 0
    for character in id.prefix(7) {
      guard let digit = alphabet.firstIndex(of: character) else { return false }
      number = number * 32 + digit
    }
    return 98 - (number * 100) % 97 == check
  }
}
