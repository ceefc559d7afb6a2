// The name of a file as its file system has it. Swift takes canonically equal strings for the same, but most file
// systems keep `é` as one character and `é` as two for two files: so names are compared byte by byte.

import Diagnostics

/// The name of a file beside a case, or its path below the case's folder, compared by bytes.
public struct FileName: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral, Codable {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }

  /// The folders on the way to the file, and its own name.
  public var parts: [Substring] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
  }

  public static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

/// The file that an author means by a name.
public enum FileMatch: Sendable, Hashable {
  case file(FileName)
  /// The name is none of these byte for byte, but each of them reads the same.
  case several([FileName])
  case none
}

extension Collection<FileName> {
  /// Returns the file of that name: the one with its bytes, or else the only one that reads the same. Editors write `é`
  /// as one character, and macOS names files with two. O(n) where no name has the same bytes.
  public func match(_ written: String) -> FileMatch {
    let exact = FileName(written)
    if contains(exact) { return .file(exact) }
    let alike = filter { $0.text == written }.sorted()
    return alike.count == 1 ? .file(alike[0]) : alike.isEmpty ? .none : .several(alike)
  }

  /// Returns the nearest name to one that no file has.
  func suggestion(for written: String) -> String? {
    Suggestion.nearest(to: written, among: sorted().map(\.text)).map { "did you mean `\($0)`?" }
  }
}

extension Diagnostic {
  /// Several files are meant by one name.
  static func ambiguous(_ written: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .ambiguousFile, "several files are called `\(written)`, with accents stored in different ways", at: span,
      help: "keep one of them, or give them names that differ")
  }
}
