// Addresses on the web as authors write them, taken apart by one parser. Browsers repair what is malformed, each in its
// own way: `https:/x`, `http:x` and `https:\\x` lead to other places than they show. So what needs repair is refused.

import Formats

/// An `http` or `https` address: what a browser would open, part by part, with nothing to repair.
public struct WebAddress: Sendable, Hashable {
  /// `http` or `https`.
  public let scheme: String
  /// In lower case where it is ASCII.
  public let host: String
  public let port: Int?
  /// What follows the host: empty, or from the first `/`, `?` or `#` on.
  public let rest: String

  /// Why a text is no address, as the end of a sentence: "it holds a blank".
  public struct Mistake: Error, Sendable, Hashable {
    public let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  /// Takes an address apart. O(bytes).
  public init(parsing text: String) throws(Mistake) {
    try Self.checkCharacters(of: text)
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      ["http", "https"].contains(text[..<colon].lowercased())
    else {
      throw Mistake("it does not start with https:// or http://")
    }
    scheme = text[..<colon].lowercased()
    // By bytes throughout: to Swift a mark after a slash makes another character of it.
    let behind = text[text.utf8.index(after: colon)...]
    guard behind.utf8.starts(with: "//".utf8) else { throw Mistake("two slashes must follow `\(scheme):`") }
    let full = Substring(behind.utf8.dropFirst(2))
    let end =
      full.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      ?? full.endIndex
    let authority = full[..<end]
    guard !authority.isEmpty else { throw Mistake("it names no host") }
    guard !authority.utf8.contains(UInt8(ascii: "@")) else { throw Mistake("it holds a user's name or password") }
    let (host, port) = try Self.split(authority)
    try Self.check(host)
    self.host = host
    self.port = port
    rest = String(full[end...])
  }

  /// Why `text` is no mail address as a link has it; nil where it is one.
  public static func mistake(inMail text: String) -> Mistake? {
    do throws(Mistake) { try checkCharacters(of: text) } catch { return error }
    let address = text.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst().prefix { $0 != UInt8(ascii: "?") }
    let parts = address.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count >= 2 && parts.allSatisfy { !$0.isEmpty } ? nil : Mistake("it names nobody at a host")
  }

  // MARK: Parts

  private static func checkCharacters(of text: String) throws(Mistake) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where scalar.properties.isWhitespace: throw Mistake("it holds a blank")
      case "\\": throw Mistake("it holds a backslash")
      case _ where TextCheck.rule(brokenBy: scalar) != nil || scalar.properties.isDefaultIgnorableCodePoint:
        throw Mistake("it holds a character that cannot be seen")
      default: continue
      }
    }
  }

  private static func split(_ authority: Substring) throws(Mistake) -> (host: String, port: Int?) {
    let behindName =
      authority.utf8.first == UInt8(ascii: "[")
      ? authority.utf8.firstIndex(of: UInt8(ascii: "]")) ?? authority.startIndex : authority.startIndex
    guard let colon = authority.utf8[behindName...].firstIndex(of: UInt8(ascii: ":")) else {
      return (lowered(authority), nil)
    }
    let digits = authority[authority.utf8.index(after: colon)...]
    guard digits.utf8.allSatisfy({ UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }), let port = Int(digits),
      1...65_535 ~= port
    else {
      throw Mistake("its port must be a number from 1 to 65535")
    }
    return (lowered(authority[..<colon]), port)
  }

  /// Letters of other scripts stay as they are: what is the same host there is for the registry of names to say.
  private static func lowered(_ host: Substring) -> String {
    String(decoding: host.utf8.map { UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z") ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private static func check(_ host: String) throws(Mistake) {
    if host.utf8.first == UInt8(ascii: "[") {
      let digits = host.utf8.dropFirst().dropLast()
      guard host.utf8.last == UInt8(ascii: "]"), digits.count(where: { $0 == UInt8(ascii: ":") }) >= 2,
        digits.allSatisfy({ "0123456789abcdef:.".utf8.contains($0) })
      else {
        throw Mistake("`\(host)` is no host")
      }
      return
    }
    guard host.utf8.count <= 253 else { throw Mistake("its host is longer than a host can be") }
    for label in host.split(separator: ".", omittingEmptySubsequences: false) {
      let isName = label.unicodeScalars.allSatisfy { scalar in
        scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      }
      guard isName, !label.isEmpty, label.utf8.count <= 63, label.utf8.first != UInt8(ascii: "-"),
        label.utf8.last != UInt8(ascii: "-")
      else {
        throw Mistake("`\(host)` is no host")
      }
    }
  }
}
