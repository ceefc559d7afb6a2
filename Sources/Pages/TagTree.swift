// The vocabulary as the list of tags shows it: narrower tags below their broader ones. A tag may have several broader
// ones; it is listed under each, and what is narrower than it once, where it comes first.

import Cases
import Synthesis

/// Hands out the branches of the list, in the order of the page.
struct TagTree {
  /// A tag in the list.
  struct Branch: Sendable, Hashable {
    let tag: TagID
    var narrower: [Branch] = []
    /// Whether there are narrower tags, and all of them have been listed further up.
    var isElsewhere = false

    /// How many tags it lists.
    var size: Int { narrower.reduce(1) { $0 + $1.size } }
    /// The same tag with nothing below it.
    fileprivate var bare: Branch { Branch(tag: tag, isElsewhere: isElsewhere) }
  }

  private let index: TagIndex
  /// Tags whose narrower ones have been listed.
  private var opened: Set<TagID> = []

  init(of index: TagIndex) { self.index = index }

  /// Returns a tag with all that is narrower, in two steps; what lies deeper is listed in the second. O(steps below it
  /// that no branch before has gone).
  mutating func branch(of entry: TagEntry) -> Branch {
    var branch = Branch(tag: entry.tag.id)
    guard opened.insert(entry.tag.id).inserted else {
      branch.isElsewhere = !entry.narrower.isEmpty
      return branch
    }
    branch.narrower = narrower(than: entry).map { child in
      let isFirst = opened.insert(child.tag.id).inserted
      return Branch(
        tag: child.tag.id, narrower: isFirst ? everything(below: child) : [],
        isElsewhere: !isFirst && !child.narrower.isEmpty)
    }
    return branch
  }

  /// All that is narrower than a tag, at any depth: each tag once, behind the one that it is narrower than.
  private mutating func everything(below start: TagEntry) -> [Branch] {
    var found: [Branch] = []
    var listed: Set<TagID> = [start.tag.id]
    var waiting = Array(narrower(than: start).reversed())
    while let entry = waiting.popLast() {
      guard listed.insert(entry.tag.id).inserted else { continue }
      let isFirst = opened.insert(entry.tag.id).inserted
      found.append(Branch(tag: entry.tag.id, isElsewhere: !isFirst && !entry.narrower.isEmpty))
      if isFirst { waiting += narrower(than: entry).reversed() }
    }
    return found
  }

  private func narrower(than entry: TagEntry) -> [TagEntry] {
    entry.narrower.compactMap { index[$0] }.sorted(by: TagIndexPage.byLabel)
  }

  // MARK: Pages

  /// The list cut into pages of at most `most` tags, each with which tags of the list it begins and ends with. Where a
  /// branch goes on on another page, the tags above are named there once more. O(tags).
  static func cut(_ branches: [Branch], atMost most: Int) -> [(branches: [Branch], rows: Range<Int>)] {
    var pages: [(branches: [Branch], rows: Range<Int>)] = []
    var page: [Branch] = []
    var (count, start, row) = (0, 0, 0)
    /// Makes room for a tag, on a new page below those above it where the page is full.
    func makeRoom(below above: [Branch]) {
      if count == most {
        pages.append((page, start..<row))
        (page, count, start) = ([], above.count, row)
        if let root = above.first {
          var root = root.bare
          if above.count > 1 { root.narrower = [above[1].bare] }
          page = [root]
        }
      }
      count += 1
      row += 1
    }
    for root in branches {
      makeRoom(below: [])
      page.append(root.bare)
      for child in root.narrower {
        makeRoom(below: [root])
        page[page.count - 1].narrower.append(child.bare)
        for last in child.narrower {
          makeRoom(below: [root, child])
          let inner = page[page.count - 1].narrower.count - 1
          page[page.count - 1].narrower[inner].narrower.append(last)
        }
      }
    }
    return pages + [(page, start..<row)]
  }
}
