// Which case of a site an address leads to: one page has many addresses, for servers and browsers repair what they get.

import Diagnostics
import Foundation

extension UInt8 {
  var isHexDigit: Bool { Character(Unicode.Scalar(self)).isHexDigit }
}

extension CaseAddress {
  /// An address as servers read it: in small letters and without escapes, with `/` for what browsers take for one.
  static func plain(_ text: String) -> String {
    var plain = text
    if !plain.utf8.allSatisfy({ $0 < 0x80 }) {
      plain = plain.precomposedStringWithCompatibilityMapping.withoutFormatSigns
    }
    // An address may be part of another, its escapes escaped again.
    for _ in 0..<mostEscapes where plain.utf8.contains(UInt8(ascii: "%")) { plain = decoded(plain) }
    return plain.lowercased().replacing("\\", with: "/")
  }

  private static let mostEscapes = 3

  /// A text without its escapes; what only looks like one stays.
  private static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, bytes[index + 1].isHexDigit,
        let byte = UInt8(SourceText.string(bytes[index + 1...index + 2]), radix: 16)
      {
        plain.append(byte)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return SourceText.string(plain[...])
  }
}

extension BaseURL {
  /// Returns the slugs of the cases to which addresses of this site in a text lead, whatever their scheme and port, and
  /// by whatever way. O(bytes).
  func slugs(ofCasesIn text: String) -> [String] {
    let plain = CaseAddress.plain(text)
    let own = Self.steps(CaseAddress.plain(path)[...]) + ["cases"]
    return hosts.flatMap { host in
      plain.ranges(of: host).prefix(Self.mostHosts).compactMap { found -> String? in
        var before = plain[..<found.lowerBound]
        if before.hasSuffix("www.") { before = before.dropLast(4) }
        if Self.endsInHost(before) { return nil }
        var rest = plain[found.upperBound...].prefix(Self.longest).trimmingPrefix(".")
        if rest.first == ":" { rest = rest.dropFirst().drop(while: \.isNumber) }
        guard rest.first == "/" else { return nil }
        let steps = Self.steps(rest.prefix { !Self.ends.contains($0) })
        guard steps.count > own.count, steps.starts(with: own) else { return nil }
        let slug = steps[own.count].prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        return slug.lastIndex { $0 != "-" }.map { String(slug[...$0]) }
      }
    }
  }

  /// Whether a text ends in what makes another host of the one behind it: `my-` or `www.`, but no dash of a sentence.
  private static func endsInHost(_ text: Substring) -> Bool {
    func endsInName(_ text: Substring) -> Bool {
      text.last.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }
    return endsInName(text) || text.hasSuffix(".")
      || (text.hasSuffix("-") || text.hasSuffix("_")) && endsInName(text.dropLast())
  }

  /// Bounds for a text without blanks that is no address and never ends.
  private static let (mostHosts, longest) = (100, 2_000)

  /// What ends a path, in an address and in a text around it.
  private static let ends: Set<Character> = ["?", "#", "\"", "<", ">", ")", "]", "|"]

  /// The folders that a path goes through, as servers take them: `/a/./b//../c` are `a` and `c`.
  private static func steps(_ path: Substring) -> [Substring] {
    path.split(separator: "/").reduce(into: []) { steps, step in
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
  }

  /// The host in the forms that lead to it, without `www.`: in ASCII, and in the letters that this is made of.
  private var hosts: [String] {
    guard let address = try? WebAddress(parsing: description) else { return [] }
    let host = address.host.trimmingPrefix("www.")
    let labels = host.split(separator: ".").map { label in
      label.hasPrefix(Punycode.prefix) ? Punycode.decoded(label.dropFirst(Punycode.prefix.count)) : String(label)
    }
    let letters = labels.compactMap { $0 }.joined(separator: ".")
    return letters == host || labels.contains(nil) ? [String(host)] : [String(host), letters]
  }
}

/// How names of hosts have letters that are not ASCII (RFC 3492).
private enum Punycode {
  static let prefix = "xn--"

  /// Returns the letters that a label is made of; nil where it is no such label.
  static func decoded(_ label: Substring) -> String? {
    let dash = label.lastIndex(of: "-")
    var letters = dash.map { Array(label[..<$0].unicodeScalars) } ?? []
    var (code, place, bias) = (128, 0, 72)
    var rest = Array((dash.map { label[label.index(after: $0)...] } ?? label).utf8)[...]
    while !rest.isEmpty {
      let start = place
      var weight = 1
      for step in stride(from: 36, through: 36 * longest, by: 36) {
        guard let digit = rest.popFirst().flatMap(value) else { return nil }
        place += digit * weight
        let threshold = min(max(step - bias, 1), 26)
        if digit < threshold { break }
        weight *= 36 - threshold
        guard weight < 1 << 30, place < 1 << 30 else { return nil }
      }
      let count = letters.count + 1
      bias = adapted(place - start, count, isFirst: start == 0)
      code += place / count
      place %= count
      guard let letter = Unicode.Scalar(UInt32(code)) else { return nil }
      letters.insert(letter, at: place)
      place += 1
    }
    return String(String.UnicodeScalarView(letters)).precomposedStringWithCompatibilityMapping
  }

  /// A label of a host has no more letters.
  private static let longest = 63

  private static func value(of digit: UInt8) -> Int? {
    switch digit {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  private static func adapted(_ difference: Int, _ count: Int, isFirst: Bool) -> Int {
    var difference = difference / (isFirst ? 700 : 2)
    difference += difference / count
    var bias = 0
    while difference > 455 {
      difference /= 35
      bias += 36
    }
    return bias + 36 * difference / (difference + 38)
  }
}
