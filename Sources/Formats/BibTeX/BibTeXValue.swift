// The value of a field as it is written, with the place of every part of it: values are joined of texts and of what
// `@string` has named.

import Diagnostics

package struct BibTeXValue {
  private struct Piece {
    /// Where the piece begins in the value.
    let start: Int
    /// Where it is in the file: its text, or the name of the string that is put in.
    let place: Range<Int>
    let kind: Kind
  }

  private enum Kind {
    case text
    /// What `@string` has named.
    case string
    /// A word without braces that nothing is named by: a number, or a name that is not there.
    case word
  }

  private let file: FileID
  package private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// The name of the field.
  package let nameSpan: Span

  package init(_ file: FileID, nameSpan: Span) {
    self.file = file
    self.nameSpan = nameSpan
  }

  /// Adds a text that is written in the file at `place`.
  package mutating func append(_ text: ArraySlice<UInt8>, at place: Range<Int>) {
    pieces.append(Piece(start: bytes.count, place: place, kind: .text))
    bytes += text
  }

  /// Adds a word that is written without braces at `place`, and is no string's name.
  package mutating func append(word: ArraySlice<UInt8>, at place: Range<Int>) {
    pieces.append(Piece(start: bytes.count, place: place, kind: .word))
    bytes += word
  }

  /// The words that are written without braces and are no string's name, each with its place. O(pieces).
  package var words: [(text: String, span: Span)] {
    pieces.lazy.filter { $0.kind == .word }.map { piece in
      let text = bytes[piece.start..<piece.start + piece.place.count]
      return (String(decoding: text, as: UTF8.self), Span(file, piece.place))
    }
  }

  /// Adds what a string stands for, whose name is at `place`.
  package mutating func append(string: [UInt8], at place: Range<Int>) {
    pieces.append(Piece(start: bytes.count, place: place, kind: .string))
    bytes += string
  }

  /// Where a part of the value is in the file; for a part of a string, where the string is named. O(pieces).
  package func span(of range: Range<Int>) -> Span {
    guard let piece = pieces.last(where: { $0.start <= range.lowerBound }) else { return nameSpan }
    guard piece.kind != .string else { return Span(file, piece.place) }
    let lower = min(piece.place.lowerBound + range.lowerBound - piece.start, piece.place.upperBound)
    return Span(file, lower..<min(max(lower, lower + range.count), piece.place.upperBound))
  }

  /// The whole value in the file.
  package var span: Span { span(of: 0..<bytes.count) }
}
