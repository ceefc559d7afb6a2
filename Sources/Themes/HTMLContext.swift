// Where in a page the text of a template has got to: in running text, in a tag, in an attribute's value. It follows the
// tokeniser of the HTML Standard (13.2.5), so that a browser sees each name of a template in the same place.

/// A place in HTML, reached by reading a template from its start.
///
///     <a href="#{{id}}">{{title}}</a>
///              │          └ text
///              └ value of href, double quotes, after `#`
struct HTMLContext: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case text
    /// After `<`, and after `</`.
    case tagOpen, endTagOpen
    case tagName
    case beforeAttribute, attributeName, afterAttributeName, beforeValue
    case doubleQuoted, singleQuoted, unquoted
    case afterValue
    /// In a tag, where some sections may have been written and others not: only a space, `/` or `>` reads alike in all
    /// cases.
    case gap
    /// After `<!`, with what follows it so far.
    case declaration(String)
    /// In a comment, with the last of its bytes that may be part of its end.
    case comment(String)
    /// In `<!doctype …>`, `<?…>` and whatever else ends with the next `>`.
    case bogusComment
    /// In an element that holds text alone, with what may become its end tag: `</ti`.
    case raw(String)
  }

  /// What an attribute of addresses holds up to here.
  enum Address: Hashable, Sendable, Comparable {
    case nothing
    /// Text that may yet become a scheme, such as `java`.
    case open(String)
    /// A scheme that is not one of those that are known to lead to a page, or a reference that hides one.
    case unknown
    /// A path, a query or a fragment, or a scheme that leads to a page.
    case settled

    private var rank: Int {
      switch self {
      case .unknown: 0
      case .open: 1
      case .nothing: 2
      case .settled: 3
      }
    }
    static func < (left: Address, right: Address) -> Bool { left.rank < right.rank }
  }

  private(set) var place: Place = .text
  /// The tag that is open, or the element that holds text alone; in small letters.
  private(set) var element = ""
  private(set) var isEndTag = false
  /// The attribute whose name or value is open, in small letters.
  private(set) var attribute = ""
  private(set) var address: Address = .settled
  /// Whether the open tag has the attribute `http-equiv`.
  private(set) var isPragma = false
  /// Whether text of a page, other than an address, is in `content` of the open tag.
  private(set) var hasContent = false

  /// What a template may not have, and where.
  struct Fault {
    let offset: Int
    let message: String
    let help: String?
  }

  // MARK: Reading

  /// Reads a piece of a template that holds no tag of its own. Returns what may not be there. O(bytes).
  mutating func read(_ bytes: ArraySlice<UInt8>) -> [Fault] {
    var faults: [Fault] = []
    var index = bytes.startIndex
    while true {
      if let end { index = bytes[index...].firstIndex(of: end) ?? bytes.endIndex }
      guard index < bytes.endIndex else { return faults }
      if let fault = step(bytes[index]) {
        faults.append(Fault(offset: index - bytes.startIndex, message: fault.message, help: fault.help))
      }
      index += 1
    }
  }

  /// The byte up to which nothing changes the place: what ends running text, or a value of which no more has to be
  /// known.
  private var end: UInt8? {
    switch place {
    case .text: UInt8(ascii: "<")
    case .doubleQuoted where address == .settled: UInt8(ascii: "\"")
    case .singleQuoted where address == .settled: UInt8(ascii: "'")
    default: nil
    }
  }

  /// Reads one byte.
  private mutating func step(_ byte: UInt8) -> (message: String, help: String?)? {
    switch place {
    case .text: if byte == UInt8(ascii: "<") { place = .tagOpen }
    case .tagOpen:
      switch byte {
      case _ where HTMLContext.isLetter(byte): open(byte, isEnd: false)
      case UInt8(ascii: "/"): place = .endTagOpen
      case UInt8(ascii: "!"): place = .declaration("")
      case UInt8(ascii: "?"): place = .bogusComment
      case UInt8(ascii: "<"): break
      default: place = .text
      }
    case .endTagOpen:
      if HTMLContext.isLetter(byte) {
        open(byte, isEnd: true)
      } else {
        place = byte == UInt8(ascii: ">") ? .text : .bogusComment
      }
    case .tagName:
      switch byte {
      case _ where HTMLContext.isSpace(byte), UInt8(ascii: "/"): place = .beforeAttribute
      case UInt8(ascii: ">"): return close()
      default: element += HTMLContext.small(byte)
      }
    case .beforeAttribute, .afterAttributeName, .afterValue:
      switch byte {
      case _ where HTMLContext.isSpace(byte): if place == .afterValue { place = .beforeAttribute }
      case UInt8(ascii: "/"): place = .beforeAttribute
      case UInt8(ascii: ">"): return close()
      case UInt8(ascii: "=") where place == .afterAttributeName: place = .beforeValue
      default: begin(byte)
      }
    case .attributeName:
      switch byte {
      case _ where HTMLContext.isSpace(byte): endName(.afterAttributeName)
      case UInt8(ascii: "/"): endName(.beforeAttribute)
      case UInt8(ascii: ">"):
        endName(.beforeAttribute)
        return close()
      case UInt8(ascii: "="): endName(.beforeValue)
      default: attribute += HTMLContext.small(byte)
      }
    case .gap:
      switch byte {
      case _ where HTMLContext.isSpace(byte), UInt8(ascii: "/"): place = .beforeAttribute
      case UInt8(ascii: ">"): return close()
      default:
        begin(byte)
        return ("what comes after a section inside a tag begins with a space, `/` or `>`", "put a space before it")
      }
    case .beforeValue:
      switch byte {
      case _ where HTMLContext.isSpace(byte): break
      case UInt8(ascii: "\""): place = .doubleQuoted
      case UInt8(ascii: "'"): place = .singleQuoted
      case UInt8(ascii: ">"): return close()
      default:
        place = .unquoted
        readAddress(byte)
      }
    case .doubleQuoted: if byte == UInt8(ascii: "\"") { place = .afterValue } else { readAddress(byte) }
    case .singleQuoted: if byte == UInt8(ascii: "'") { place = .afterValue } else { readAddress(byte) }
    case .unquoted:
      if byte == UInt8(ascii: ">") { return close() }
      if HTMLContext.isSpace(byte) { place = .beforeAttribute } else { readAddress(byte) }
    case .declaration(let soFar):
      let now = soFar + HTMLContext.small(byte)
      if now == "--" {
        place = .comment(HTMLContext.commentStart)
      } else if now == "[cdata[" {
        place = .bogusComment
        return ("`<![CDATA[` means one thing in a drawing and another in a page", "write the text with `&lt;` for `<`")
      } else if !"--".hasPrefix(now), !"[cdata[".hasPrefix(now) {
        place = now.contains(">") ? .text : .bogusComment
      } else {
        place = .declaration(now)
      }
    case .comment(let tail): place = HTMLContext.comment(tail, byte)
    case .bogusComment: if byte == UInt8(ascii: ">") { place = .text }
    case .raw(let soFar): return readRaw(soFar, byte)
    }
    return nil
  }

  // MARK: Tags

  private mutating func open(_ byte: UInt8, isEnd: Bool) {
    (element, isEndTag, attribute, isPragma, hasContent) = (HTMLContext.small(byte), isEnd, "", false, false)
    place = .tagName
  }

  private mutating func begin(_ byte: UInt8) {
    attribute = HTMLContext.small(byte)
    place = .attributeName
  }

  private mutating func endName(_ next: Place) {
    if attribute == "http-equiv" { isPragma = true }
    address = HTMLContext.addressAttributes.contains(attribute) ? .nothing : .settled
    place = next
  }

  /// Ends the open tag.
  private mutating func close() -> (message: String, help: String?)? {
    let name = element
    let fault: (message: String, help: String?)? =
      isPragma && hasContent
      ? (
        "what `http-equiv` says may not depend on the page, but for the address of `refresh`",
        "write {{url}} after `url=`"
      ) : nil
    let holdsText = !isEndTag && HTMLContext.textElements.contains(name)
    self = HTMLContext()
    if holdsText { (place, element) = (.raw(""), name) }
    if HTMLContext.refusedElements.contains(name) {
      return ("`<\(name)>` is not allowed in a theme: what follows it is read in two ways", nil)
    }
    return fault
  }

  // MARK: Elements that hold text alone

  private mutating func readRaw(_ soFar: String, _ byte: UInt8) -> (message: String, help: String?)? {
    let end = "</\(element)"
    if soFar == end {
      if HTMLContext.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        (isEndTag, place) = (true, .beforeAttribute)
        return byte == UInt8(ascii: ">") ? close() : nil
      }
    } else if end.hasPrefix(soFar + HTMLContext.small(byte)) {
      place = .raw(soFar + HTMLContext.small(byte))
      return nil
    }
    place = byte == UInt8(ascii: "<") ? .raw("<") : .raw("")
    guard
      soFar == "<" && (HTMLContext.isLetter(byte) || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"))
        || soFar.hasPrefix("</")
    else { return nil }
    return (
      "`<` inside `<\(element)>` begins no tag that ends it",
      "put a space after `<`, or move the text to a file below assets/"
    )
  }

  // MARK: Addresses

  private mutating func readAddress(_ byte: UInt8) {
    switch address {
    case .settled, .unknown: return
    case .nothing, .open: break
    }
    var soFar = if case .open(let text) = address { text } else { "" }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): address = .settled
    case UInt8(ascii: ":"): address = HTMLContext.safeSchemes.contains(soFar) ? .settled : .unknown
    // A reference may stand for any character.
    case UInt8(ascii: "&"): address = .unknown
    default:
      soFar += HTMLContext.small(byte)
      address = soFar.utf8.count > 32 ? .unknown : .open(soFar)
    }
  }

  // MARK: Names of a template

  /// Goes on past a value that the template writes.
  mutating func passValue(isAddress: Bool) {
    if place == .beforeValue { place = .unquoted }
    guard place == .doubleQuoted || place == .singleQuoted || place == .unquoted else { return }
    address = .settled
    if attribute == "content", !isAddress { hasContent = true }
  }

  /// Returns the place after a section that may be written or not; nil where the two are not alike.
  func joined(with other: HTMLContext) -> HTMLContext? {
    if self == other { return self }
    var (one, two) = (self, other)
    if one.isBetweenAttributes, two.isBetweenAttributes, one.element == two.element, one.isEndTag == two.isEndTag {
      var joined = one
      if one.place != two.place || one.place == .attributeName { joined.place = .gap }
      joined.attribute = ""
      joined.address = .settled
      joined.isPragma = one.isPragma || two.isPragma || one.endsPragma || two.endsPragma
      joined.hasContent = one.hasContent || two.hasContent
      return joined
    }
    let address = min(one.address, two.address)
    (one.address, two.address) = (address, address)
    one.hasContent = one.hasContent || two.hasContent
    two.hasContent = one.hasContent
    return one == two ? one : nil
  }

  private var endsPragma: Bool { place == .attributeName && attribute == "http-equiv" }

  private var isBetweenAttributes: Bool {
    switch place {
    case .tagName, .beforeAttribute, .attributeName, .afterAttributeName, .afterValue, .gap: true
    default: false
    }
  }
}
