// The tags of a page that the server has to know, found as browsers find them. A theme writes them, so nothing is taken
// for granted but that a theme was checked: tags are whole, and attributes are in quotation marks or hold no blanks.

/// The start tags of a page before its body.
struct HTMLHead {
  struct Attribute {
    /// In small letters.
    let name: String
    let value: String
    /// Where the value is as it is written.
    let range: Range<Int>
  }

  struct Tag {
    /// In small letters.
    let name: String
    let attributes: [Attribute]

    /// Returns an attribute; of two of one name the first, as browsers do.
    subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }
  }

  private(set) var tags: [Tag] = []
  /// Where another tag can be put behind all of them.
  private(set) var end: Int

  /// Elements that hold text and no tags.
  private static let holdText: Set<String> = ["script", "style", "title", "textarea", "noscript", "template"]

  /// Reads the head of a page. O(bytes of the head).
  init(of page: [UInt8]) {
    end = page.count
    var scanner = Scanner(page: page)
    while let start = scanner.nextTag() {
      if scanner.skipIf("!--") {
        scanner.skip(through: "-->")
        continue
      }
      guard let name = scanner.name() else {
        if scanner.skipIf("/head") {
          end = start
          return
        }
        scanner.skip(through: ">")
        continue
      }
      guard name != "body" else {
        end = start
        return
      }
      tags.append(Tag(name: name, attributes: scanner.attributes()))
      if HTMLHead.holdText.contains(name) { scanner.skip(through: "</\(name)") }
    }
  }

  /// Returns the addresses of what a page shows besides its own text: pictures, recordings, icons. O(bytes).
  static func shcaseAddresses(in page: [UInt8]) -> [String] {
    var found: [String] = []
    var scanner = Scanner(page: page)
    while scanner.nextTag() != nil {
      if scanner.skipIf("!--") {
        scanner.skip(through: "-->")
        continue
      }
      guard let name = scanner.name() else { continue }
      guard let shown = show[name] else {
        if holdText.contains(name) { scanner.skip(through: "</\(name)") }
        continue
      }
      for attribute in scanner.attributes() where shown.contains(attribute.name) {
        if attribute.name == "srcset" {
          found += attribute.value.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
        } else {
          found.append(attribute.value)
        }
      }
    }
    return found
  }

  /// Elements that show a file, and the attributes that name it.
  private static let show: [String: Set<String>] = [
    "img": ["src", "srcset"], "source": ["src", "srcset"], "video": ["src", "poster"], "audio": ["src"],
    "track": ["src"], "embed": ["src"], "iframe": ["src"], "input": ["src"], "object": ["data"],
    "image": ["href", "xlink:href"], "link": ["href"],
  ]

  private struct Scanner {
    let page: [UInt8]
    private var index = 0

    init(page: [UInt8]) { self.page = page }

    /// Goes behind the next `<`, and returns where that is.
    mutating func nextTag() -> Int? {
      guard let start = page[index...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
      index = start + 1
      return start
    }

    /// Goes behind a word in any letter case, if it comes next.
    mutating func skipIf(_ word: String) -> Bool {
      guard starts(with: word, at: index) else { return false }
      index += word.utf8.count
      return true
    }

    /// Goes behind the next place of a word, or to the end.
    mutating func skip(through word: String) {
      while index < page.count {
        if skipIf(word) { return }
        index += 1
      }
    }

    private func starts(with word: String, at place: Int) -> Bool {
      page[place...].count >= word.utf8.count
        && zip(page[place...], word.utf8).allSatisfy { Scanner.small($0) == Scanner.small($1) }
    }

    private static func small(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
    private static func isBlank(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte) }

    /// Takes the name of a start tag; nil where what comes is none.
    mutating func name() -> String? {
      guard index < page.count, 0x61...0x7A ~= Scanner.small(page[index]) else { return nil }
      return word { Scanner.isBlank($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }.lowercased()
    }

    private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
      let start = index
      index = page[index...].firstIndex(where: isEnd) ?? page.count
      return String(decoding: page[start..<index], as: UTF8.self)
    }

    /// Takes the attributes of a tag, and goes behind it.
    mutating func attributes() -> [Attribute] {
      var found: [Attribute] = []
      while true {
        index = page[index...].firstIndex { !Scanner.isBlank($0) && $0 != UInt8(ascii: "/") } ?? page.count
        guard index < page.count else { return found }
        guard page[index] != UInt8(ascii: ">") else {
          index += 1
          return found
        }
        let name = word {
          Scanner.isBlank($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=")
        }.lowercased()
        let value = value()
        found.append(Attribute(name: name, value: Scanner.decoded(value), range: value.indices))
      }
    }

    /// Takes the value of an attribute with its sign; nothing where it has none.
    private mutating func value() -> ArraySlice<UInt8> {
      let sign = page[index...].firstIndex { !Scanner.isBlank($0) } ?? page.count
      guard sign < page.count, page[sign] == UInt8(ascii: "=") else { return page[index..<index] }
      index = page[(sign + 1)...].firstIndex { !Scanner.isBlank($0) } ?? page.count
      guard index < page.count else { return [] }
      let quote = page[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        let start = index
        index = page[index...].firstIndex { Scanner.isBlank($0) || $0 == UInt8(ascii: ">") } ?? page.count
        return page[start..<index]
      }
      let start = index + 1
      let end = page[start...].firstIndex(of: quote) ?? page.count
      index = min(end + 1, page.count)
      return page[start..<end]
    }

    /// Returns a value with those references written out that our writer makes, and `&apos;`.
    private static func decoded(_ value: ArraySlice<UInt8>) -> String {
      let text = String(decoding: value, as: UTF8.self)
      guard text.contains("&") else { return text }
      return [("&#39;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
  }
}
