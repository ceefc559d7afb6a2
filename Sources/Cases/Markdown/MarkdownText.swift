// A stretch of Markdown for libcmark, every line of which knows where in the file it stands. A body, a footnote
// and a table's cell are all such stretches, so a mistake in any of them is reported at its own place.

import Diagnostics

struct MarkdownText {
  let file: FileID
  let bytes: [UInt8]
  /// Offsets in `bytes` of the starts of lines.
  let lines: [Int]
  /// The place in the file of each line's first byte.
  let origins: [Int]

  /// A stretch of the file as it stands.
  init(_ bytes: [UInt8], at base: Int, file: FileID) {
    var lines = [0]
    while let end = bytes.place(of: UInt8(ascii: "\n"), in: lines[lines.count - 1]..<bytes.count) {
      lines.append(end + 1)
    }
    self.init(bytes, lines: lines, origins: lines.map { $0 + base }, file: file)
  }

  /// Lines taken from different places of the file.
  init(pieces: [(bytes: ArraySlice<UInt8>, origin: Int)], file: FileID) {
    var bytes: [UInt8] = []
    var lines: [Int] = []
    for piece in pieces {
      lines.append(bytes.count)
      bytes += piece.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    self.init(bytes, lines: lines, origins: pieces.map(\.origin), file: file)
  }

  private init(_ bytes: [UInt8], lines: [Int], origins: [Int], file: FileID) {
    self.bytes = bytes
    self.lines = lines
    self.origins = origins
    self.file = file
  }

  /// The same lines and places with other bytes, as many.
  func replacingBytes(_ bytes: [UInt8]) -> MarkdownText {
    MarkdownText(bytes, lines: lines, origins: origins, file: file)
  }

  /// The bytes of lines `first` to `last`, numbered from 1, without the last line's end.
  func range(ofLines first: Int, _ last: Int) -> Range<Int> {
    guard first >= 1, first <= lines.count else { return 0..<0 }
    let start = lines[first - 1]
    var end = last < lines.count ? lines[max(last, first)] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// Where a range of `bytes` stands in the file.
  func span(_ range: Range<Int>) -> Span {
    let start = origin(range.lowerBound)
    return Span(file, start..<max(start, range.isEmpty ? start : origin(range.upperBound - 1) + 1))
  }

  func origin(_ offset: Int) -> Int {
    guard !lines.isEmpty else { return 0 }
    let line = max(0, lines.partitioningIndex { $0 > offset } - 1)
    return origins[line] + offset - lines[line]
  }
}
