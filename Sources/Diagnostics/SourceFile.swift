// What an author wrote, byte for byte, and where in it a thing stands. Spans are byte ranges from the first
// parse on; lines and columns are worked out only when a message is printed.

import Synchronization

/// One file as it was read, with the name under which messages speak of it.
public struct SourceFile: Sendable, Hashable {
  /// The path shown to people, relative to the content folder's parent, with `/` between its parts.
  public let path: String
  private let held: HeldBytes
  /// What is in the file. Where that was let go it is read again, and is nothing where the file is another by now.
  public var bytes: [UInt8] { held.bytes }

  /// - Parameter again: Reads the file once more, so that its bytes may be let go in between; nil where they are held.
  public init(path: String, bytes: [UInt8], again: (@Sendable () -> [UInt8]?)? = nil) {
    self.path = path
    held = HeldBytes(bytes, again: again)
  }

  /// Lets the bytes go where they can be read again. Every copy of the value does with it.
  package func letGo() { held.letGo() }

  /// Reads the bytes again where they were let go, and holds them. Returns false where the file is another by now.
  package func hold() -> Bool { held.hold() }

  package var isHeld: Bool { held.isHeld }

  /// How many bytes were read, held or not.
  package var byteCount: Int { held.count }

  public static func == (left: SourceFile, right: SourceFile) -> Bool {
    left.path == right.path && (left.held === right.held || left.bytes == right.bytes)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes)
  }

  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// A table or graph file. UTF-16 with a mark of its byte order, which is what a spreadsheet's "Unicode text" is,
  /// becomes UTF-8; where it is not well-formed the bytes stay as they are. Places are then those of the text, not of
  /// the disk. O(bytes).
  public init(path: String, table bytes: [UInt8], again: (@Sendable () -> [UInt8]?)? = nil) {
    let text: @Sendable ([UInt8]) -> [UInt8] = { Self.utf8(ofUTF16: $0) ?? $0 }
    guard let again else {
      self.init(path: path, bytes: text(bytes))
      return
    }
    self.init(path: path, bytes: text(bytes)) { again().map(text) }
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

/// The bytes of a file, held once for all that hand it on.
private final class HeldBytes: Sendable {
  private struct State {
    var bytes: [UInt8]?
    /// Of the bytes that were let go.
    var fingerprint: UInt64 = 0
  }

  private let state: Mutex<State>
  private let again: (@Sendable () -> [UInt8]?)?
  let count: Int

  init(_ bytes: [UInt8], again: (@Sendable () -> [UInt8]?)?) {
    count = bytes.count
    state = Mutex(State(bytes: bytes))
    self.again = again
  }

  var bytes: [UInt8] { state.withLock { $0.bytes ?? read($0) ?? [] } }

  var isHeld: Bool { state.withLock { $0.bytes != nil } }

  func hold() -> Bool {
    state.withLock { state in
      state.bytes = state.bytes ?? read(state)
      return state.bytes != nil
    }
  }

  func letGo() {
    guard again != nil else { return }
    state.withLock { state in
      guard let bytes = state.bytes else { return }
      state = State(bytes: nil, fingerprint: Fingerprint { $0.add(bytes) }.value)
    }
  }

  /// Returns the bytes that were let go; nil where the file has others now.
  private func read(_ state: State) -> [UInt8]? {
    guard let bytes = again?(), Fingerprint(of: { $0.add(bytes) }).value == state.fingerprint else { return nil }
    return bytes
  }
}

/// The name of a file in spans: made of its path, so that it is the same in every set that holds the file, and in every
/// run.
public struct FileID: Sendable, Hashable, Codable {
  /// The id of no file, for values that have not been read yet.
  public static let none = FileID(number: 0)
  package let number: UInt64

  fileprivate init(number: UInt64) { self.number = number }

  /// The id of the file at `path`, unless the set holds another whose path has the same fingerprint.
  fileprivate init(path: String) { self.init(number: max(1, Fingerprint(of: path.utf8).value)) }

  /// The id that is tried where another file has this one. Two paths have one fingerprint by design alone.
  fileprivate var next: FileID { FileID(number: max(1, number &+ 1)) }
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

/// A list of three numbers.
extension Span: Codable {
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    file = FileID(number: try list.decode(UInt64.self))
    lower = try list.decode(UInt32.self)
    upper = try list.decode(UInt32.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(file.number)
    try list.encode(lower)
    try list.encode(upper)
  }
}

/// A list of the value and its place.
extension Located: Encodable where Value: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(value)
    try list.encode(span)
  }
}

extension Located: Decodable where Value: Decodable {
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    value = try list.decode(Value.self)
    span = try list.decode(Span.self)
  }
}

/// All files of one run, in the order of their paths.
public struct SourceSet: Sendable {
  public private(set) var files: [SourceFile] = []
  /// The ids of all files, in their order.
  public private(set) var ids: [FileID] = []
  private var places: [FileID: Int] = [:]

  /// Returns the set of `files`. O(n log n).
  public init(_ files: [SourceFile] = []) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    ids.reserveCapacity(files.count)
    places.reserveCapacity(files.count)
    for (place, file) in self.files.enumerated() {
      let id = freeID(of: file.path)
      ids.append(id)
      places[id] = place
    }
  }

  /// Returns the set with more files. The ids of those that it has stay, and so does what was read of them. O(n log n).
  public func adding(_ more: [SourceFile]) -> SourceSet { SourceSet(files + more) }

  private func freeID(of path: String) -> FileID {
    var id = FileID(path: path)
    while places[id] != nil { id = id.next }
    return id
  }

  /// Returns a file of the set. O(1).
  public subscript(id: FileID) -> SourceFile { files[places[id] ?? files.endIndex] }

  /// Holds the bytes of a file that a message shows, where they were let go. O(1), or O(bytes).
  package func hold(_ id: FileID) {
    if let place = places[id] { _ = files[place].hold() }
  }

  /// Returns where a file is in the order of paths; nil for one that is not in the set. O(1).
  func place(of id: FileID) -> Int? { places[id] }

  /// Returns the file of that path. O(1).
  public func id(ofPath path: String) -> FileID? {
    var id = FileID(path: path)
    while let place = places[id] {
      // By bytes: Swift takes two spellings of an accent for one path.
      if files[place].path.utf8.elementsEqual(path.utf8) { return id }
      id = id.next
    }
    return nil
  }
}
