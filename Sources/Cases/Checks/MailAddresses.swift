// Addresses of mailboxes in a text: each names somebody, or says how to reach them.

import Diagnostics
import Formats
import Foundation

/// The addresses in fields and in prose.
enum MailAddresses {
  /// Returns the fields of a file's front matter with an address in them. O(bytes).
  static func places(inFieldsOf root: Node, _ bytes: [UInt8]) -> [Located<String>] {
    // Most front matter has none of these signs. In quotation marks `\x40` is an `@`.
    let text = bytes[root.span.range]
    return signs.meets(text) || !DisguisedAddresses.places(in: bytes, root.span.range).isEmpty ? places(in: root) : []
  }

  private static func places(in node: Node) -> [Located<String>] {
    switch node.content {
    case .scalar(let text, _):
      if let found = address(in: text) { return [Located(found, node.span)] }
      let bytes = Array(text.utf8)
      return DisguisedAddresses.places(in: bytes, bytes.indices).prefix(1).compactMap { place in
        address(in: place.address).map { Located($0, node.span) }
      }
    case .list(let items): return items.flatMap(places)
    case .mapping(let entries): return entries.flatMap { places(in: $0.value) }
    }
  }

  /// Returns the words of a text that are addresses. O(bytes).
  static func places(in bytes: [UInt8], _ range: Range<Int>, _ file: FileID) -> [Located<String>] {
    var found: [Located<String>] = []
    var start = range.lowerBound
    while true {
      let place = signs.place(in: bytes, start..<range.upperBound)
      guard place < range.upperBound else { break }
      start = place + 1
      let isInWord = { (byte: UInt8) in byte.isWord || byte == sign || "._%+-".utf8.contains(byte) }
      // `[@brown2019]` cites a work.
      guard place > range.lowerBound, isInWord(bytes[place - 1]) else { continue }
      var low = bytes[range.lowerBound..<place].lastIndex { !isInWord($0) }.map { $0 + 1 } ?? range.lowerBound
      while low < place, bytes[low] == sign { low += 1 }
      let high = bytes[start..<range.upperBound].firstIndex { !isInWord($0) } ?? range.upperBound
      guard high - low <= longest, let text = address(in: SourceText.string(bytes[low..<high])) else { continue }
      let isPlain = bytes[low..<high].allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "%") }
      found.append(Located(text, Span(file, low..<(isPlain ? low + text.utf8.count : high))))
      start = high
    }
    return found
      + DisguisedAddresses.places(in: bytes, range).compactMap { place in
        address(in: place.address).map { Located($0, Span(file, place.range)) }
      }
  }

  /// Returns the words of Markdown that are addresses, also where marks and references are in them. O(bytes).
  static func places(inMarkdown bytes: [UInt8], _ range: Range<Int>, _ file: FileID) -> [Located<String>] {
    let found = places(in: bytes, range, file).sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
    let words = PlainWords.places(of: marks, in: bytes, range, besides: found.map(\.span.range))
    return found + words.compactMap { word in address(in: word.text).map { Located($0, Span(file, word.place)) } }
  }

  private static let sign = UInt8(ascii: "@")
  /// In the address of a link `%40` is an `@`, and that of full width begins with the last of these.
  private static let signs = ByteSet([UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "%"), 0xEF])
  /// No address is longer.
  private static let longest = 400
  /// What a word has in it that an account shows as an address.
  private static let marks = ByteSet("@&".utf8)

  /// What begins the addresses of offices, which name no person.
  private static let offices: Set<Substring> = [
    "admin", "contact", "enquiries", "hello", "info", "kontakt", "mail", "office", "post", "reception", "sekretariat",
    "verwaltung",
  ]

  /// The first address of a person in a text, without the full stop of its sentence.
  private static func address(in text: String) -> String? {
    var plain = text
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      plain = text.precomposedStringWithCompatibilityMapping.withoutFormatSigns
    }
    if plain.utf8.contains(UInt8(ascii: "%")) { plain = plain.replacing("%40", with: "@") }
    guard plain.utf8.contains(sign) else { return nil }
    for part in plain.split(whereSeparator: { !isOfAddress($0) }) {
      // `@maria@oak.nz`, as networks have it.
      let address = part.drop { $0 == "@" }
      guard NameReading.isMailAddress(String(address)), !isOfOffice(address) else { continue }
      return String(address.hasSuffix(".") ? address.dropLast() : address)
    }
    return nil
  }

  private static func isOfAddress(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "@._%+-".contains(character)
  }

  private static func isOfOffice(_ address: Substring) -> Bool {
    isForAll(address) && wordsOfPerson(inHostOf: address).isEmpty
  }

  /// Whether an address begins as that of an office.
  static func isForAll(_ address: some StringProtocol) -> Bool {
    offices.contains(address.prefix { $0 != "@" }.lowercased()[...])
  }

  /// The two words of the host of an address that may be a person's name, as in `info@maria-lindqvist.de`; none where
  /// one says what an organisation is.
  static func wordsOfPerson(inHostOf address: Substring) -> [String] {
    let labels = address.drop { $0 != "@" }.dropFirst().lowercased().split(separator: ".")
    guard labels.count > 1 else { return [] }
    let words = labels[labels.count - 2].split(separator: "-").map(String.init)
    let isName = words.allSatisfy { word in
      word.count > 2 && word.allSatisfy(\.isLetter) && !NameReading.posts.contains(word)
        && !NameReading.kinds.contains(word) && !HiddenName.saysSchool(word)
        && !ofOrganisations.contains(where: word.contains)
    }
    return words.count == 2 && isName ? words : []
  }

  private static let ofOrganisations = [
    "akadem", "amt", "bildung", "church", "educat", "haus", "hotel", "house", "instit", "kirche", "learn", "lern",
    "media", "netz", "office", "online", "park", "project", "projekt", "research", "service", "stift", "street",
    "team", "trust", "uni", "verein", "verlag", "work",
  ]
}
