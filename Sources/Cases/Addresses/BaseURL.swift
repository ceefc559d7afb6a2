// The address where a site will be served, from `portfolio.yml` or the command line. Full addresses in feeds, sitemaps
// and pages start with it, and `404.html` links from its path; so it has one form, whatever its author typed.

import Foundation

/// An address to which the path of any page can be appended: scheme, host and path in one form, ended by `/`.
public struct BaseURL: Sendable, Hashable, CustomStringConvertible {
  /// The path, which starts and ends with `/` and holds no empty part and no step up: `/pln/`.
  public let path: String
  /// The whole address: `https://example.org/pln/`.
  public let description: String

  /// Reads an address. A `/` at its end is added, and characters that are no ASCII are encoded. O(bytes).
  public init(parsing text: String) throws(WebAddress.Mistake) {
    let address = try WebAddress(parsing: text)
    guard address.host.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "_") }) else {
      throw WebAddress.Mistake("its host has letters that no server knows; write it as the registry does, `xn--…`")
    }
    guard !address.rest.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
      throw WebAddress.Mistake("it holds a `?` or `#`, behind which no page can be")
    }
    var parts = address.rest.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    if parts.last == "" { parts.removeLast() }
    if let last = parts.last?.lowercased(), [".html", ".htm", ".php"].contains(where: last.hasSuffix) {
      throw WebAddress.Mistake("it ends with a page, `\(last)`, and not with the folder of the site")
    }
    var path = "/"
    for part in parts.dropFirst() { path += try Self.encoded(part) + "/" }
    self.path = path
    description = "\(address.scheme)://\(address.host)\(address.port.map { ":\($0)" } ?? "")\(path)"
  }

  /// Returns the folder of a page's address; nil where that could not be the address of a site either.
  static func folder(of page: String) -> String? {
    guard let slash = page.lastIndex(of: "/"), page[slash...].contains(where: { ".?#".contains($0) }) else {
      return nil
    }
    let folder = String(page[...slash])
    return (try? BaseURL(parsing: folder)).map { _ in folder }
  }

  /// Returns a part of the path as it is sent, its own escapes in capitals.
  private static func encoded(_ part: String) throws(WebAddress.Mistake) -> String {
    guard !part.isEmpty else { throw WebAddress.Mistake("its path holds `//`") }
    let bytes = Array(part.utf8)
    var text = ""
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        let digits = String(decoding: bytes[min(index + 1, bytes.count)..<min(index + 3, bytes.count)], as: UTF8.self)
        guard digits.utf8.count == 2, digits.utf8.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }),
          let value = UInt8(digits, radix: 16)
        else {
          throw WebAddress.Mistake("two hexadecimal digits must follow `%`")
        }
        guard value >= 0x20, value != 0x7F, !"/\\.".utf8.contains(value) else {
          throw WebAddress.Mistake("its path holds `%\(digits)`, which servers read in different ways")
        }
        text += "%" + digits.uppercased()
        index += 3
      } else if byte < 0x80 {
        guard Self.isPlain(byte) else {
          throw WebAddress.Mistake("its path holds `\(Character(Unicode.Scalar(byte)))`")
        }
        text += String(Unicode.Scalar(byte))
        index += 1
      } else {
        text += "%" + String(byte, radix: 16, uppercase: true)
        index += 1
      }
    }
    guard text != ".", text != ".." else { throw WebAddress.Mistake("its path holds `\(text)`") }
    return text
  }

  /// The characters of a path's part that need no escape (RFC 3986).
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~!$&'()*+,;=:@".utf8.contains(byte)
    }
  }
}
