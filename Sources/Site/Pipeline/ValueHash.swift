// Whether two values say the same to a reader, whatever they are made of. Two readings of a file differ in the places
// of everything that comes after a change, which no page shows.

import Diagnostics

/// A number that differs, in one run of the program, where two values differ in more than places in files.
struct ValueHash: Sendable, Hashable {
  private let number: Int

  /// Walks through all parts of the value. O(parts), some microseconds for each.
  init(of value: Any) {
    var hasher = Hasher()
    ValueHash.combine(value, into: &hasher)
    number = hasher.finalize()
  }

  /// Combines all that a value holds, part by part, but for places in files and functions.
  private static func combine(_ value: Any, into hasher: inout Hasher) {
    switch value {
    case is Span, is FileID: break
    case let bytes as [UInt8]: hasher.combine(bytes)
    // By bytes: Swift takes two spellings of an accent for one text.
    case let text as String: hasher.combine(Array(text.utf8))
    case let parts as [Any]:
      hasher.combine(parts.count)
      for part in parts { combine(part, into: &hasher) }
    case let table as [AnyHashable: Any]:
      // In any order.
      var sum = 0
      for (key, value) in table {
        var entry = Hasher()
        combine(key.base, into: &entry)
        combine(value, into: &entry)
        sum ^= entry.finalize()
      }
      hasher.combine(sum)
    default:
      let mirror = Mirror(reflecting: value)
      // A value may be read as one that could have been missing.
      if mirror.displayStyle == .optional, let there = mirror.children.first {
        return combine(there.value, into: &hasher)
      }
      hasher.combine(String(describing: mirror.subjectType))
      guard mirror.children.isEmpty else {
        for child in mirror.children {
          // The name of an enumeration's case is the label of its value.
          if let label = child.label { hasher.combine(label) }
          combine(child.value, into: &hasher)
        }
        return
      }
      if let plain = value as? AnyHashable { hasher.combine(plain) }
    }
  }
}
