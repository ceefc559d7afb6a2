// Names that one thing in a portfolio calls another by. Each kind is a type of its own, so that a person can
// never be looked up among the communities.

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
public typealias CitationKey = Identifier<Reference>

/// The part of an address that names a page: lower-case ASCII letters, digits and single hyphens, at most 100 of them.
///
/// Such a slug is the same file on every file system, whatever it does with letter case and Unicode forms.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 100, bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-") else { return nil }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: "-") where index > 0 && bytes[index - 1] != byte: continue
      default: return nil
      }
    }
    self.text = text
  }

  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}
