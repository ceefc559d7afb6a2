// How much of a page may yet be written. Lists inside lists are written once for each pair of entries, lists in these
// once for each three: a short template can make any number of bytes of them, and only rendering shows how many.

/// Counts what one rendering asks the page model for. One is made for each rendering, and never shared.
final class RenderMeter {
  /// What every page may come to, and how many times its model beyond that.
  private static let allowance = 4_000_000
  private static let times = 16

  private let page: PageObject
  private let entryBytes: [String: Int]
  private var left = RenderMeter.allowance
  private var isExtended = false
  /// Whether the page has come to more than it may; then nothing more is written.
  private(set) var isSpent = false

  init(page: PageObject, entryBytes: [String: Int]) {
    self.page = page
    self.entryBytes = entryBytes
  }

  /// Returns the node of a value that was asked for by its name, or an absence where the page is full.
  func node(of value: PageValue, named name: String) -> Any {
    let bytes: Int
    switch value {
    case .text(let text): bytes = text.utf8.count
    case .markup(let fragment): bytes = fragment.bytes.count
    case .list(let list): bytes = list.count * (entryBytes[name] ?? 0)
    case .flag, .object, .absent: return value.node(self)
    }
    left -= bytes
    if left < 0, !isExtended {
      isExtended = true
      left += RenderMeter.times * page.size
    }
    guard left >= 0 else {
      isSpent = true
      return AbsentNode()
    }
    return value.node(self)
  }
}

extension PageObject {
  /// The bytes of all text and markup in it. O(members).
  fileprivate var size: Int {
    members.reduce(0) { sum, member in
      switch member.value {
      case .text(let text): sum + text.utf8.count
      case .markup(let fragment): sum + fragment.bytes.count
      case .list(let list): sum + list.reduce(0) { $0 + $1.size }
      case .object(let object): sum + object.size
      case .flag, .absent: sum
      }
    }
  }
}
