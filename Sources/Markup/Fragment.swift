// Finished markup, and the only ways to come by it. A `Fragment` can be written into a page without a second
// escape because nothing but this room, and libcmark in safe mode, can have made its bytes.

/// A piece of well-formed HTML or SVG whose text and attributes have been escaped.
public struct Fragment: Sendable, Hashable {
  public var bytes: [UInt8]

  /// Returns a fragment with nothing in it.
  public init() { bytes = [] }

  /// Returns a fragment that trusts bytes which a safe renderer made (libcmark in safe mode, or another writer here).
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// The fragment as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
  public var isEmpty: Bool { bytes.isEmpty }

  public static func += (left: inout Fragment, right: Fragment) { left.bytes += right.bytes }
}
