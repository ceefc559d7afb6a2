// The help of a message, followed to the letter by somebody who knows nothing else: what to put where, what to take
// out, which line to add to which file.

import Diagnostics
import Foundation

@testable import Site

/// An edit that a help asks for.
enum FollowedHelp: Equatable {
  /// Text in the place of what is underlined.
  case replacement(String)
  /// What is underlined is taken out, with the entry or line that it makes up.
  case deletion
  /// The whole line is taken out.
  case lineDeletion
  case line(String, file: String)
  case renaming(String)
  case fileDeletion
  case encoding

  /// Nil where the help cannot be followed without knowing more.
  init?(_ help: String?) {
    guard let help else { return nil }
    if let match = help.firstMatch(of: /^(?:did you mean|write) `([^`…]+)`/) {
      self = .replacement(String(match.1))
    } else if let match = help.firstMatch(of: /^add `([^`…]+)` to ([a-z]+\.yml)/) {
      self = .line(String(match.1), file: String(match.2))
    } else if let match = help.firstMatch(of: /^rename it to `([^`…]+)`/) {
      self = .renaming(String(match.1))
    } else if help.hasPrefix("delete it") || help.hasPrefix("take it out") || help.hasPrefix("delete the comma") {
      self = .deletion
    } else if help.hasSuffix("or delete the line") {
      self = .lineDeletion
    } else if help.hasSuffix("or delete the file") {
      self = .fileDeletion
    } else if help.hasPrefix("save the file with the encoding UTF-8") {
      self = .encoding
    } else {
      return nil
    }
  }

  /// Makes the edit in the files of an example.
  ///
  /// - Parameter span: Where the message points.
  func apply(at span: Span, in sources: SourceSet, to folder: ExampleFolder) throws {
    let path = sources[span.file].path
    let place = folder.root.appending(path: path)
    var bytes = try [UInt8](Data(contentsOf: place))
    switch self {
    case .replacement(let text):
      bytes.replaceSubrange(FollowedHelp.whole(span.range, for: text, in: bytes, of: path), with: text.utf8)
    case .deletion:
      bytes.removeSubrange(
        path.hasSuffix(".yml") || path.hasSuffix(".md") ? FollowedHelp.entry(span.range, in: bytes) : span.range)
    case .lineDeletion: bytes.removeSubrange(FollowedHelp.line(around: span.range, in: bytes))
    case .line(let line, let file):
      let shared = folder.root.appending(path: "Content/\(file)")
      return try (Data(contentsOf: shared) + Data("\(line)\n".utf8)).write(to: shared)
    case .renaming(let name):
      return try FileManager.default.moveItem(at: place, to: place.deletingLastPathComponent().appending(path: name))
    case .fileDeletion: return try FileManager.default.removeItem(at: place)
    case .encoding: bytes = Array(SourceText.string(bytes[...]).utf8)
    }
    try Data(bytes).write(to: place)
  }

  /// A tag of a template is written anew as a whole.
  private static func whole(_ range: Range<Int>, for text: String, in bytes: [UInt8], of path: String) -> Range<Int> {
    guard path.hasSuffix(".mustache"), text.hasPrefix("{{") else { return range }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low > 0, bytes[low - 1] == UInt8(ascii: "{") { low -= 1 }
    while high < bytes.count, bytes[high] == UInt8(ascii: "}") { high += 1 }
    return low..<high
  }

  /// The entry of YAML that a range is in: with the value of a key, with the comma that parted it from the next, and
  /// with its line where nothing else is on it.
  private static func entry(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    func at(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }
    if at(high) == UInt8(ascii: ":") {
      while let byte = at(high), ![UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "\n")].contains(byte) {
        high += 1
      }
    }
    if at(high) == UInt8(ascii: ",") {
      high += at(high + 1) == UInt8(ascii: " ") ? 2 : 1
    } else if at(low - 1) == UInt8(ascii: " "), at(low - 2) == UInt8(ascii: ",") {
      low -= 2
    }
    let line = line(around: low..<high, in: bytes)
    let rest = bytes[line.lowerBound..<low] + bytes[high..<line.upperBound]
    return rest.allSatisfy { [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\n")].contains($0) }
      ? line : low..<high
  }

  private static func line(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[range.upperBound...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
