// A short name for some bytes that changes with them: of a path, for which messages speak of a file; of an asset, so
// that browsers may keep it for ever. 64 bits are plenty against accident, and nobody gains by forging one.

/// The fingerprint of some bytes.
public struct Fingerprint: Sendable, Hashable {
  /// FNV-1a, 64 bits (Fowler, Noll & Vo 1991).
  public let value: UInt64

  /// O(bytes).
  public init(of bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value = hash
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
