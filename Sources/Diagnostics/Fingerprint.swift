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

    /// O(bytes).
    package mutating func add(_ bytes: [UInt8]) {
      add(UInt64(bytes.count))
      var hash = hash
      for byte in bytes { hash = Fingerprint.next(hash, byte) }
      self.hash = hash
    }

    package mutating func add(_ text: String) { add(Array(text.utf8)) }

    package mutating func add(_ number: UInt64) {
      var hash = hash
      for shift in stride(from: 0, to: 64, by: 8) {
        hash = Fingerprint.next(hash, UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
      self.hash = hash
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
