// Lines and columns as an editor counts them: from 1, lines ended by LF or CRLF, columns in Unicode scalars.

/// A place in a file, as people and editors name it.
public struct Location: Sendable, Hashable {
  public let line: Int
  public let column: Int
}

/// Where each line of one file starts. Built once for a file that has something to say. O(bytes).
public struct LineTable: Sendable {
  let bytes: [UInt8]
  let starts: [Int]
  /// For each block of bytes the first character that starts in it or after it, and how many start before that one; of
  /// a file whose lines are all short, nothing. A file may be a single line of many megabytes.
  private let marks: [(index: Int, characters: Int)]
  private static let block = 1024

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var longest = 0
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == UInt8(ascii: "\n") {
        longest = max(longest, index - starts[starts.count - 1])
        starts.append(index + 1)
      }
    }
    longest = max(longest, bytes.count - starts[starts.count - 1])
    self.starts = starts
    marks = longest > Self.block ? Self.marks(of: bytes) : []
  }

  private static func marks(of bytes: [UInt8]) -> [(index: Int, characters: Int)] {
    var marks: [(index: Int, characters: Int)] = []
    var characters = 0
    var index = 0
    while index < bytes.count {
      while marks.count * block <= index { marks.append((index, characters)) }
      index += bytes[index] < 0x80 ? 1 : SourceText.scalar(bytes, index)?.length ?? 1
      characters += 1
    }
    return marks
  }

  /// Returns the line and column of a byte offset; one past the end is the end. O(log lines).
  ///
  /// A byte that is not UTF-8 counts as one column.
  public func location(of offset: Int) -> Location {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(of: offset)
    var column = 1 + characters(from: starts[line], to: offset)
    // A byte-order mark has no width in any editor.
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { column -= 1 }
    return Location(line: line + 1, column: column)
  }

  private func characters(from start: Int, to offset: Int) -> Int {
    marks.isEmpty
      ? count(from: (start, 0), to: offset) : characters(before: offset) - characters(before: start)
  }

  private func characters(before offset: Int) -> Int {
    count(from: marks[min(offset / Self.block, marks.count - 1)], to: offset)
  }

  private func count(from mark: (index: Int, characters: Int), to offset: Int) -> Int {
    var (index, count) = mark
    while index < offset {
      index += bytes[index] < 0x80 ? 1 : SourceText.scalar(bytes, index)?.length ?? 1
      count += 1
    }
    return count
  }

  /// The bytes of a line, numbered from 1, without its line end.
  func content(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  func start(ofLine line: Int) -> Int { starts[min(max(1, line), starts.count) - 1] }

  private func lineIndex(of offset: Int) -> Int {
    max(0, starts.partitioningIndex { $0 > offset } - 1)
  }
}
