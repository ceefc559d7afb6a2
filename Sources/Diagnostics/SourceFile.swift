// What an author wrote, byte for byte, and where in it a thing stands. Spans are byte ranges from the first
// parse on; lines and columns are worked out only when a message is printed.

/// One file as it was read, with the name under which messages speak of it.
public struct SourceFile: Sendable, Hashable {
  /// The path shown to people, relative to the content folder's parent, with `/` between its parts.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// A table or graph file. UTF-16 with a mark of its byte order, which is what a spreadsheet's "Unicode text" is,
  /// becomes UTF-8; where it is not well-formed the bytes stay as they are. Places are then those of the text, not of
  /// the disk. O(bytes).
  public init(path: String, table bytes: [UInt8]) {
    self.init(path: path, bytes: Self.utf8(ofUTF16: bytes) ?? bytes)
  }

  private static func utf8(ofUTF16 bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count % 2 == 0 else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }
}

/// The number of a file in its `SourceSet`.
public struct FileID: Sendable, Hashable, Comparable {
  /// The number of no file, for values that have not been read yet.
  public static let none = FileID(index: .max)
  public let index: UInt32
  public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A range of bytes in one file.
public struct Span: Sendable, Hashable {
  public let file: FileID
  public let lower: UInt32
  public let upper: UInt32

  public init(_ file: FileID, _ range: Range<Int>) {
    self.file = file
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }

  public var range: Range<Int> { Int(lower)..<max(Int(lower), Int(upper)) }

  /// Returns the span from the start of this one to the end of `other`, in the same file.
  public func through(_ other: Span) -> Span { Span(file, Int(lower)..<max(Int(lower), Int(other.upper))) }

  /// Returns the empty span where this one starts.
  public var start: Span { Span(file, Int(lower)..<Int(lower)) }
}

/// A value together with the place where the author wrote it.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var span: Span

  public init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// All files of one run: the first ones in the order of their paths, then those that were added, in theirs.
public struct SourceSet: Sendable {
  public private(set) var files: [SourceFile]
  /// How many files were there before others were added.
  private let firstCount: Int

  /// Returns the set of `files`, numbered by path so that every run numbers them alike.
  public init(_ files: [SourceFile] = []) { self.init(first: SourceSet.sorted(files), more: []) }

  private init(first: [SourceFile], more: [SourceFile]) {
    files = first + more
    firstCount = first.count
  }

  /// Returns the set with files behind those that it has, which keep their numbers: what was read of them stays true.
  /// Files can be added once.
  public func adding(_ more: [SourceFile]) -> SourceSet {
    precondition(firstCount == files.count, "files can be added once")
    return SourceSet(first: files, more: SourceSet.sorted(more))
  }

  private static func sorted(_ files: [SourceFile]) -> [SourceFile] {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  public subscript(id: FileID) -> SourceFile { files[Int(id.index)] }

  /// The numbers of all files, in order.
  public var ids: [FileID] { files.indices.map { FileID(index: UInt32($0)) } }

  /// Returns the file of that path. O(log n).
  public func id(ofPath path: String) -> FileID? {
    id(ofPath: path, among: 0..<firstCount) ?? id(ofPath: path, among: firstCount..<files.count)
  }

  private func id(ofPath path: String, among range: Range<Int>) -> FileID? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    // By bytes again: Swift takes two spellings of an accent for one path.
    return low < range.upperBound && files[low].path.utf8.elementsEqual(path.utf8) ? FileID(index: UInt32(low)) : nil
  }
}
