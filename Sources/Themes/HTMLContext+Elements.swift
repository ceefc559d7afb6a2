// The elements and attributes of HTML in which text means something else than text, and how bytes and comments are
// read.

extension HTMLContext {
  /// Elements that hold text alone: of a tag in them the HTML Standard and the rules for drawings inside pages make
  /// different things.
  static let textElements: Set<String> = [
    "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes",
  ]
  /// Elements whose text is shown, and read with its references.
  static let readableElements: Set<String> = ["title", "textarea"]
  /// Elements that make all that follows depend on the reader's program.
  static let refusedElements: Set<String> = ["plaintext", "noscript"]
  /// Attributes that hold an address.
  static let addressAttributes: Set<String> = [
    "action", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon", "imagesrcset",
    "longdesc", "manifest", "ping", "poster",
    "profile", "src", "srcset", "usemap", "xlink:href",
  ]
  static let safeSchemes: Set<String> = ["http", "https", "mailto", "tel"]
  /// Elements that run code or load what their attributes say.
  static let activeElements: Set<String> = [
    "animate", "animatemotion", "animatetransform", "applet", "base", "embed", "frame", "iframe", "object", "script",
    "set", "style",
  ]
  /// Attributes that say what the rest of their tag means.
  static let meaningAttributes: Set<String> = [
    "allow", "attributename", "charset", "http-equiv", "integrity", "is", "nonce", "rel", "sandbox", "type",
  ]

  // MARK: Bytes

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func small(_ byte: UInt8) -> String {
    String(UnicodeScalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
  }

  // MARK: Comments

  /// In place of the bytes before a comment, whose dashes end it only with `>` at once or after one more.
  static let commentStart = "s"

  /// Returns the place after a byte of a comment, which ends with `-->` or `--!>`.
  static func comment(_ tail: String, _ byte: UInt8) -> Place {
    let now =
      tail + (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: ">") ? small(byte) : " ")
    if now.hasSuffix("-->") || now.hasSuffix("--!>") || now == commentStart + ">" || now == commentStart + "->" {
      return .text
    }
    // What is before another byte is no part of the end.
    return .comment(String(now.suffix(3).split(separator: " ", omittingEmptySubsequences: false).last ?? ""))
  }
}
