// The path of a request as the path of a file in the site. Only one spelling of a path leads to a file; everything that
// some program somewhere reads as a step out of a folder leads nowhere. No disk is behind it anyway.

import Markup

/// What a request asks for.
struct RequestPath: Sendable {
  /// A path of the site, `cases/oak.html`; that of a folder leads to its index.
  let file: String
  /// The query's fields in the order in which they were sent; of two of one name the first counts.
  private let query: [(name: String, value: String)]

  /// Reads the target of a request; nil for a path that nothing in a site can have. O(bytes).
  init?(target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.hasPrefix("/"), !target.contains("#") else { return nil }
    let names = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var decoded: [String] = []
    for (index, name) in names.enumerated() {
      if name.isEmpty, index == names.count - 1 {
        decoded.append("index.html")
        continue
      }
      guard let text = RequestPath.decoded(name), !text.isEmpty, text != ".", text != "..",
        !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "/\\".utf8.contains($0) })
      else { return nil }
      decoded.append(text)
    }
    file = decoded.joined(separator: "/")
    query = (parts.count > 1 ? parts[1] : "").split(separator: "&").compactMap { field in
      let sides = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = sides.first.flatMap(RequestPath.decoded) else { return nil }
      return RequestPath.decoded(sides.count > 1 ? sides[1] : "").map { (name, $0) }
    }
  }

  /// Reads the address of a file as a page has it; nil for what is not of the site. O(bytes).
  ///
  /// - Parameter page: The path of the page, which addresses start from that do not begin with `/`.
  init?(address: String, on page: String) {
    let given = address.prefix { $0 != "?" && $0 != "#" }
    guard !given.hasPrefix("//"), !given.prefix(while: { $0 != "/" }).contains(":") else { return nil }
    var names = given.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map { Escape.urlSegment(String($0)) }
    for name in given.split(separator: "/") {
      switch name {
      case ".": break
      case "..": names = names.dropLast()
      default: names.append(String(name))
      }
    }
    self.init(target: "/" + names.joined(separator: "/"))
  }

  /// Returns the value of a field of the query.
  subscript(field: String) -> String? { query.first { $0.name == field }?.value }

  /// The address of the folder of that path: `/cases/`.
  var folderAddress: String {
    "/" + file.split(separator: "/").map { Escape.urlSegment(String($0)) + "/" }.joined()
  }

  /// Returns text with its percent-encoding undone once; nil where an escape is not whole or the bytes are not UTF-8.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

}
