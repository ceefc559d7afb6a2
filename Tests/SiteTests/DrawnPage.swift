// A page as it was drawn, with what it read: by name, and as a number that differs where what was read does.

import Diagnostics
import Synchronization

@testable import Pages

/// One page of one site.
struct DrawnPage: Sendable {
  let paths: [String]
  let subject: any Hashable & Sendable
  /// By path.
  let bytes: [String: [UInt8]]
  /// What it read, with a fingerprint of each value.
  let reads: [PageInput: Int]

  /// - Parameter known: Fingerprints of what other pages of the same site have read.
  init(_ page: SitePage, of site: PublicSite, known: Fingerprints = Fingerprints()) {
    paths = page.paths
    subject = page.subject
    let reads = Fingerprints()
    let drawn = page.render(in: site) { input, value in reads.add(input, known.add(input, of: value)) }
    bytes = Dictionary(drawn.value.map { ($0.path, $0.page.bytes) }, uniquingKeysWith: { first, _ in first })
    self.reads = reads.all
  }

  /// The same page as it is in another site: drawn for the same thing, of the same values.
  func hasInputs(of other: DrawnPage) -> Bool {
    AnyHashable(subject) == AnyHashable(other.subject) && reads == other.reads
  }
}

/// Fingerprints of values by the names that pages read them by. Pages are drawn on several threads.
final class Fingerprints: Sendable {
  private let known = Mutex<[PageInput: Int]>([:])

  var all: [PageInput: Int] { known.withLock { $0 } }

  func add(_ input: PageInput, _ fingerprint: Int) { known.withLock { $0[input] = fingerprint } }

  /// Returns the fingerprint of a value, which is taken once for each name.
  func add(_ input: PageInput, of value: any Sendable) -> Int {
    if let fingerprint = all[input] { return fingerprint }
    var hasher = Hasher()
    Fingerprints.combine(value, into: &hasher)
    let fingerprint = hasher.finalize()
    add(input, fingerprint)
    return fingerprint
  }

  /// Combines all that a value holds, part by part, but for places in files, which no reader sees, and functions.
  private static func combine(_ value: Any, into hasher: inout Hasher) {
    switch value {
    case is Span, is FileID: break
    case let frame as SiteFrame: combine((frame.settings, frame.isPreview, frame.navigation), into: &hasher)
    case let bytes as [UInt8]: hasher.combine(bytes)
    case let text as String: hasher.combine(text)
    case let parts as [Any]:
      hasher.combine(parts.count)
      for part in parts { combine(part, into: &hasher) }
    case let table as [AnyHashable: Any]:
      // In any order.
      var sum = 0
      for (key, value) in table {
        var entry = Hasher()
        entry.combine(key)
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
