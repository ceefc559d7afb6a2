// A short name for some bytes that changes with them: of a path, for which messages speak of a file; of an asset, so
// that browsers may keep it for ever. 64 bits are plenty against accident, and nobody gains by forging one.

/// The fingerprint of some bytes.
public struct Fingerprint: Sendable, Hashable {
  /// FNV-1a, 64 bits (Fowler, Noll & Vo 1991).
  public let value: UInt64

  /// O(bytes).
  public init(of bytes: some Sequence<UInt8>) {
    var hash = Self.start
    for byte in bytes { hash = Self.next(hash, byte) }
    value = hash
  }

  /// The fingerprint of all that `add` puts together, part by part.
  package init(of add: (inout Parts) throws -> Void) rethrows {
    var parts = Parts()
    try add(&parts)
    value = parts.hash
  }

  /// Some values one after the other, each told from the next by its length.
  package struct Parts {
    fileprivate var hash = Fingerprint.start

    /// O(bytes), eight of them at a time.
    package mutating func add(_ bytes: [UInt8]) {
      add(UInt64(bytes.count))
      var hash = hash
      bytes.withUnsafeBytes { bytes in
        var place = 0
        while place <= bytes.count - 8 {
          hash = Parts.next(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
          place += 8
        }
        for byte in bytes[place...] { hash = Parts.next(hash, UInt64(byte)) }
      }
      self.hash = hash
    }

    package mutating func add(_ text: String) { add(Array(text.utf8)) }
    package mutating func add(_ number: UInt64) { hash = Parts.next(hash, number) }

    /// The step of FNV-1a over 64 bits. The shift lets every bit reach every other: without it, two changes of the
    /// highest bit would undo each other.
    @inline(__always) private static func next(_ hash: UInt64, _ word: UInt64) -> UInt64 {
      let product = (hash ^ word) &* 0x0000_0100_0000_01b3
      return product ^ product >> 32
    }
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always) private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// 16 hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Returns `path` with the fingerprint before its extension: `print.css` becomes `print.af63dc4c8601ec8c.css`.
  public func named(_ path: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[name...].lastIndex(of: "."), dot > name else { return "\(path).\(text)" }
    return "\(path[..<dot]).\(text)\(path[dot...])"
  }
}
