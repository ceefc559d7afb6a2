// A name for an asset that changes with its content, so that browsers may keep it for ever. 64 bits are plenty
// against accident, and an asset's author is no adversary.

/// The fingerprint of some bytes.
package struct Fingerprint: Sendable, Hashable {
  /// 16 hexadecimal digits: FNV-1a, 64 bits (Fowler, Noll & Vo 1991).
  package let text: String

  package init(of bytes: [UInt8]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Returns `path` with the fingerprint before its extension: `print.css` becomes `print.af63dc4c8601ec8c.css`.
  func named(_ path: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[name...].lastIndex(of: "."), dot > name else { return "\(path).\(text)" }
    return "\(path[..<dot]).\(text)\(path[dot...])"
  }
}
