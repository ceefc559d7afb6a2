// What publishers and reference managers leave in texts from web pages: tags and entities of HTML and of JATS, the
// format of journals.

package enum ReferenceText {
  /// Returns the text without the tags of HTML and JATS, raised and lowered digits as Unicode has them, and with
  /// entities as their characters. What only looks like a tag is kept. O(n).
  package static func withoutMarkup(_ text: String) -> String {
    // What is longer than any field is refused, whatever is in it.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }), text.utf8.count <= longest
    else { return text }
    return withoutEntities(withoutTags(text))
  }

  private static let longest = 20_000

  // MARK: Tags

  private static let known: Set<String> = [
    "i", "b", "em", "strong", "u", "s", "sub", "sup", "sc", "scp", "span", "p", "br", "div", "tt", "code", "small",
    "big", "font", "a", "italic", "bold", "underline", "monospace", "roman", "nocase", "inf", "title", "sec", "q",
    "cite", "abbr", "h1", "h2", "h3", "li", "ul",
  ]

  private struct Tag {
    let name: String
    let closes: Bool
    let end: String.Index
  }

  /// The tag that begins at a `<`: a name, and attributes with values or none. Nil for a sign of comparison.
  private static func tag(in text: String, at start: String.Index) -> Tag? {
    var index = text.index(after: start)
    func rest() -> Substring { text[index...] }
    let closes = rest().first == "/"
    if closes { index = text.index(after: index) }
    let name = rest().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":" || $0 == "-") }
    guard name.first?.isLetter == true else { return nil }
    index = name.endIndex
    // A tag of any use is shorter than this.
    guard let end = text[index...].prefix(300).firstIndex(of: ">") else { return nil }
    let attributes = String(text[index..<end]).trimmed
    guard !attributes.contains("<"), attributes.isEmpty || attributes == "/" || attributes.contains("=") else {
      return nil
    }
    return Tag(name: name.lowercased(), closes: closes, end: text.index(after: end))
  }

  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var tags: [(start: String.Index, tag: Tag)] = []
    var opened: Set<String> = []
    var closed: Set<String> = []
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: "<") {
      guard let tag = tag(in: text, at: start) else {
        index = text.index(after: start)
        continue
      }
      tags.append((start, tag))
      if tag.closes { closed.insert(tag.name) } else { opened.insert(tag.name) }
      index = tag.end
    }
    var out = ""
    var from = text.startIndex
    /// Whether what comes next is raised or lowered, and where it begins in `out`.
    var script: (isRaised: Bool, text: String)?
    func put(_ piece: Substring) {
      if script != nil { script?.text += piece } else { out += piece }
    }
    func endScript() {
      if let done = script { out += LaTeXSigns.script(done.text, isRaised: done.isRaised) }
      script = nil
    }
    for (start, tag) in tags {
      guard known.contains(tag.name) || tag.name.contains(":") || opened.contains(tag.name) && closed.contains(tag.name)
      else { continue }
      put(text[from..<start])
      from = tag.end
      switch tag.name {
      case "sup", "sub", "inf", "jats:sup", "jats:sub":
        endScript()
        if !tag.closes { script = (tag.name.hasSuffix("sup"), "") }
      case "br", "p", "jats:p": put(" ")
      default: break
      }
    }
    put(text[from...])
    endScript()
    return out
  }

  // MARK: Entities

  private static let named: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "szlig": "ß",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "eacute": "é", "Eacute": "É",
    "egrave": "è", "agrave": "à", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ",
    "ccedil": "ç", "ecirc": "ê", "ocirc": "ô", "icirc": "î", "aring": "å", "aelig": "æ", "oslash": "ø", "Oslash": "Ø",
    "Aring": "Å", "times": "×", "deg": "°", "plusmn": "±", "shy": "", "thinsp": " ", "middot": "·", "euro": "€",
    "pound": "£", "copy": "©", "reg": "®", "trade": "™", "alpha": "α", "beta": "β",
  ]

  /// Returns the text with `&amp;`, `&#233;` and their like as the characters that they name; others are kept. O(n).
  package static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var out = ""
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: "&") {
      out += text[index..<start]
      let behind = text.index(after: start)
      // Twice escaped, as from a page in a page: `&amp;amp;`.
      var name = text[behind...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") && $0 != ";" }
      while name == "amp", text[name.endIndex...].hasPrefix(";") {
        let next = text[text.index(after: name.endIndex)...].prefix {
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#")
        }
        guard character(next) != nil, text[next.endIndex...].hasPrefix(";") else { break }
        name = next
      }
      if text[name.endIndex...].hasPrefix(";"), let character = character(name) {
        out += character
        index = text.index(after: name.endIndex)
      } else {
        out += "&"
        index = behind
      }
    }
    return out + text[index...]
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return named[name] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    switch scalar.properties.generalCategory {
    // These are refused wherever they are written as themselves.
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return nil
    default: return String(scalar)
    }
  }
}
