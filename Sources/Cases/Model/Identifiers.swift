// Names that one thing in a portfolio calls another by. Each kind is a type of its own, so that a person can
// never be looked up among the communities.

import Foundation

/// An id of one kind of thing, as the author wrote it.
public struct Identifier<Kind>: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }

  /// Whether the id has only lower-case ASCII letters, digits and hyphens, and starts and ends with none of the last.
  public var isPlain: Bool { Slug(text) != nil }
}

public typealias PersonID = Identifier<Person>
public typealias CommunityID = Identifier<Community>
public typealias ActionID = Identifier<Action>
public typealias EvidenceID = Identifier<Evidence>
public typealias TagID = Identifier<Tag>
public typealias NeedID = Identifier<Need>
public typealias IngredientID = Identifier<Ingredient>
/// The way to a field in the front matter, as notes on coding name it: `actions.cover.function`.
public typealias FieldWay = Identifier<CodingNote>
public typealias CitationKey = Identifier<Reference>

/// The part of an address that names a page: lower-case ASCII letters, digits and single hyphens, at most 100 of them.
///
/// Such a slug is the same file on every file system, whatever it does with letter case and Unicode forms.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    guard text.utf8.count <= 100 else { return nil }
    // Neither at the beginning nor behind another nor at the end is there a hyphen.
    var before = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where before != byte: break
      default: return nil
      }
      before = byte
    }
    guard before != UInt8(ascii: "-") else { return nil }
    self.text = text
  }

  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}

extension Slug {
  /// Returns the slug that is nearest to a text, such as `fruehe-bildung` to `Frühe Bildung`; nil where nothing of it
  /// is left, as of a text in another script. O(n).
  public static func suggested(for text: String) -> Slug? {
    let letters = text.lowercased().unicodeScalars.map { Slug.spellings[$0] ?? Slug.base(of: $0) }.joined()
    let parts = letters.utf8.split {
      !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0)
    }
    return Slug(parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
  }

  /// Returns the slug of a case that is named by its address or its file, such as `old` to `cases/old.html`; of any
  /// other text the one that is nearest. O(n).
  package static func suggested(forAddress text: String) -> Slug? {
    guard !text.contains(" ") else { return suggested(for: text) }
    let parts = text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    guard var name = parts.last?.removingPercentEncoding, text.contains("://") ? parts.count > 2 : !parts.isEmpty else {
      return nil
    }
    // What is beside the page of a case is in a folder of its name.
    if let place = parts.firstIndex(of: "cases"), parts.count > place + 2 { name = parts[place + 1] }
    if name == "cases" { return nil }
    for ending in [".html", ".htm", ".md"] where name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return suggested(for: name == "index" && parts.count > 1 ? parts[parts.count - 2] : name)
  }

  /// How letters are written that are more than a letter with an accent.
  private static let spellings: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe", "þ": "th", "ð": "d",
    "ł": "l", "đ": "d", "'": "", "’": "",
  ]

  /// The letter without its accents. An accent that is a character of its own leaves nothing.
  private static func base(of scalar: Unicode.Scalar) -> String {
    guard scalar.value >= 0x80 else { return String(scalar) }
    // What cannot be seen separates no words.
    if [.nonspacingMark, .format].contains(scalar.properties.generalCategory) { return "" }
    return String(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.prefix(1))
  }
}
