// The value of a field as it is written, with the place of every part of it: values are joined of texts and of what
// `@string` has named.

import Diagnostics

struct BibTeXValue {
  private struct Piece {
    /// Where the piece begins in the value.
    let start: Int
    /// Where it is in the file: its text, or the name of the string that is put in.
    let place: Range<Int>
    let isString: Bool
  }

  private let file: FileID
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// The name of the field.
  let nameSpan: Span

  init(_ file: FileID, nameSpan: Span) {
    self.file = file
    self.nameSpan = nameSpan
  }

  /// Adds a text that is written in the file at `place`.
  mutating func append(_ text: ArraySlice<UInt8>, at place: Range<Int>) {
    pieces.append(Piece(start: bytes.count, place: place, isString: false))
    bytes += text
  }

  /// Adds what a string stands for, whose name is at `place`.
  mutating func append(string: [UInt8], at place: Range<Int>) {
    pieces.append(Piece(start: bytes.count, place: place, isString: true))
    bytes += string
  }

  /// Where a part of the value is in the file; for a part of a string, where the string is named. O(pieces).
  func span(of range: Range<Int>) -> Span {
    guard let piece = pieces.last(where: { $0.start <= range.lowerBound }) else { return nameSpan }
    guard !piece.isString else { return Span(file, piece.place) }
    let lower = min(piece.place.lowerBound + range.lowerBound - piece.start, piece.place.upperBound)
    return Span(file, lower..<min(max(lower, lower + range.count), piece.place.upperBound))
  }

  /// The whole value in the file.
  var span: Span { span(of: 0..<bytes.count) }
}
