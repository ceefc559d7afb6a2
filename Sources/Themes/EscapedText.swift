// How the engine escapes text: byte by byte, through the one writer that the whole program uses. The engine's own
// HTML type works by grapheme, and lets a quotation mark through that is followed by a combining mark.

import Markup
import Mustache

/// The content type that every template of ours declares before its first line.
struct EscapedText: MustacheContentType {
  private static let name = "CASEBOOK"

  /// Registered once in a process, before the first template is parsed.
  private static let isRegistered: Bool = {
    MustacheContentTypes.register(EscapedText(), named: name)
    return true
  }()

  func escapeText(_ text: String) -> String { Escape.markup(text) }

  /// Returns the line that makes a template escape in this way; templates and partials each need their own.
  static func declaration() -> String {
    _ = isRegistered
    return "{{% CONTENT_TYPE:\(name)}}\n"
  }
}
