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

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// Returns the line and column of a byte offset; one past the end is the end. O(log lines + column).
  public func location(of offset: Int) -> Location {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(of: offset)
    var column = 1
    for index in starts[line]..<offset where !isContinuation(bytes[index]) { column += 1 }
    // A byte-order mark has no width in any editor.
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { column -= 1 }
    return Location(line: line + 1, column: column)
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
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
