// An event as it is sent to a page (Server-Sent Events, WHATWG HTML 9.2).

import Markup

/// What a page that is open is to do.
enum PageEvent: Sendable, Hashable {
  /// The page is another one now.
  case reload
  /// The page is the same but for its style sheets.
  case restyle(version: String, styles: [String])
  /// The content has errors; nil where it has none any more.
  case errors(ErrorPanel?)

  /// The event as it is sent. O(bytes).
  var bytes: [UInt8] {
    let name: String
    let data: JSON
    switch self {
    case .reload: (name, data) = ("reload", .object([:]))
    case .restyle(let version, let styles):
      (name, data) = ("style", .object(["version": .string(version), "styles": .array(styles.map(JSON.string))]))
    case .errors(let panel):
      let html = panel?.markup.text ?? ""
      (name, data) = ("errors", .object(["html": .string(html), "css": .string(ErrorPanel.style)]))
    }
    // JSON has no line ends, which would end the data.
    return Array("event: \(name)\ndata: ".utf8) + data.bytes() + Array("\n\n".utf8)
  }
}
