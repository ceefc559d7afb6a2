// A page of the site as it is served: the same bytes with our script in its head, and a policy that lets that script
// run. And which page it is, so that what is open in a browser can be compared with what would be served now.

import Diagnostics
import Markup

/// Which state of a page a browser shows.
struct PageVersion: Sendable, Hashable {
  /// All of the page but for the addresses of its style sheets.
  let body: String
  /// These addresses; their names change with their content.
  let styles: String
  /// What is in the files that it shows, whose names stay the same: pictures beside a case.
  let pictures: String

  init(body: String, styles: String, pictures: String) {
    (self.body, self.styles, self.pictures) = (body, styles, pictures)
  }

  /// As one word, which a browser sends back.
  var text: String { "\(body).\(styles).\(pictures)" }

  init?(text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 3 else { return nil }
    self.init(body: String(parts[0]), styles: String(parts[1]), pictures: String(parts[2]))
  }
}

/// A page of the site as a browser gets it.
struct ServedPage {
  private let bytes: [UInt8]
  private let head: HTMLHead
  let version: PageVersion
  /// The addresses of its style sheets, as the page has them.
  let styles: [String]

  /// O(bytes).
  ///
  /// - Parameters:
  ///   - bytes: The page as a build writes it.
  ///   - pictures: The states of the files that it shows, in the order of `shownFiles`.
  init(_ bytes: [UInt8], pictures: [UInt64] = []) {
    self.bytes = bytes
    head = HTMLHead(of: bytes)
    let links = head.tags.filter { tag in
      tag.name == "link" && tag["rel"]?.value.lowercased().split(separator: " ").contains("stylesheet") == true
    }.compactMap { $0["href"] }
    styles = links.map(\.value)
    version = PageVersion(
      body: Fingerprint(of: ServedPage.replacing(links.map { ($0.range, []) }, in: bytes)).text,
      styles: Fingerprint(of: styles.joined(separator: " ").utf8).text,
      pictures: Fingerprint { parts in for state in pictures { parts.add(state) } }.text)
  }

  /// Returns the paths of what a page shows of the site besides its own text. O(bytes).
  static func shownFiles(in bytes: [UInt8], at path: String) -> [String] {
    HTMLHead.shcaseAddresses(in: bytes).compactMap { RequestPath(address: $0, on: path)?.file }
  }

  /// Returns the page with the script that reloads it.
  ///
  /// - Parameters:
  ///   - path: Its path in the site.
  ///   - host: The name of the server in its address.
  func bytes(at path: String, host: String) -> [UInt8] {
    let policies = head.tags.filter { tag in
      tag.name == "meta" && tag["http-equiv"]?.value.lowercased() == "content-security-policy"
    }.compactMap { $0["content"] }
    var changes = policies.map { policy in
      var allowed = ContentPolicy(policy.value)
      allowed.allowScript(at: "http://\(host)\(OwnAddress.script)")
      allowed.allowConnection(to: "http://\(host)/")
      return (policy.range, Array(Escape.markup(allowed.text).utf8))
    }
    var writer = MarkupWriter(.html)
    writer.element(
      "script",
      [
        Attribute("src", OwnAddress.script), Attribute("defer", ""), Attribute("data-page", path),
        Attribute("data-version", version.text), Attribute("data-events", OwnAddress.events),
      ], text: "")
    changes.append((head.end..<head.end, writer.finish().bytes))
    return ServedPage.replacing(changes, in: bytes)
  }

  /// Returns bytes with some ranges replaced, which follow each other and do not overlap.
  private static func replacing(_ changes: [(range: Range<Int>, by: [UInt8])], in bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var start = 0
    for change in changes {
      out += bytes[start..<change.range.lowerBound] + change.by
      start = change.range.upperBound
    }
    return out + bytes[start...]
  }
}

/// The addresses that the server has for itself: no file of a site begins with a full stop.
enum OwnAddress {
  static let script = "/.casebook/reload.js"
  static let events = "/.casebook/events"
  static let style = "/.casebook/errors.css"
}
