// A file that is looked at and never held: its size, and the way to any piece of it.

/// The bytes of a file that may be large.
public struct AttachmentBytes<Failure: Error> {
  public let count: Int
  private let piece: (Range<Int>) throws(Failure) -> [UInt8]

  /// - Parameter piece: Returns the bytes of a range, fewer where the file has become shorter.
  public init(count: Int, piece: @escaping (Range<Int>) throws(Failure) -> [UInt8]) {
    self.count = count
    self.piece = piece
  }

  /// Returns up to `length` bytes from `start` on; none outside the file.
  func bytes(at start: Int, _ length: Int) throws(Failure) -> [UInt8] {
    guard 0 <= start, start < count, length > 0 else { return [] }
    return try piece(start..<start + min(length, count - start))
  }

  /// How much is asked for in one go.
  static var pieceSize: Int { 1 << 18 }

  /// Hands over all bytes in order, a piece at a time, until `body` returns false.
  func forEachPiece(_ body: (ArraySlice<UInt8>) -> Bool) throws(Failure) {
    var start = 0
    while start < count {
      let piece = try bytes(at: start, Self.pieceSize)
      guard !piece.isEmpty, body(piece[...]) else { return }
      start += piece.count
    }
  }
}

/// A file that is read forwards in small steps, each out of one larger piece.
struct AttachmentCursor<Failure: Error> {
  let file: AttachmentBytes<Failure>
  private var window: [UInt8] = []
  private var start = 0

  init(_ file: AttachmentBytes<Failure>) { self.file = file }

  /// Returns up to `length` bytes from `place` on.
  mutating func bytes(at place: Int, _ length: Int) throws(Failure) -> [UInt8] {
    if place < start || place + length > start + window.count {
      window = try file.bytes(at: place, max(length, 1 << 16))
      start = place
    }
    let lower = min(max(0, place - start), window.count)
    return Array(window[lower..<min(window.count, lower + length)])
  }

  /// Returns where `byte` is next found, from `place` on.
  mutating func firstIndex(of byte: UInt8, from place: Int) throws(Failure) -> Int? {
    var place = place
    while place < file.count {
      if place < start || place >= start + window.count {
        window = try file.bytes(at: place, 1 << 16)
        start = place
        guard !window.isEmpty else { return nil }
      }
      if let found = window[(place - start)...].firstIndex(of: byte) { return start + found }
      place = start + window.count
    }
    return nil
  }
}

extension AttachmentBytes where Failure == Never {
  /// Bytes that are held.
  public init(_ bytes: [UInt8]) { self.init(count: bytes.count) { Array(bytes[$0]) } }
}

extension [UInt8] {
  /// The number that `length` bytes from `start` on make, the greatest first; nil where they are not all there.
  func bigEndian(at start: Int, _ length: Int) -> Int? {
    guard start >= 0, start + length <= count else { return nil }
    return self[start..<start + length].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same with the least byte first.
  func littleEndian(at start: Int, _ length: Int) -> Int? {
    guard start >= 0, start + length <= count else { return nil }
    return self[start..<start + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether these bytes stand at `start`.
  func holds(_ text: StaticString, at start: Int = 0) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start + length <= count else { return false }
    return text.withUTF8Buffer { self[start..<start + length].elementsEqual($0) }
  }
}
