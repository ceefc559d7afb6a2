// The ways to the folders that a session reads, for one that goes on: a link that has come on one of them since leads
// to files that were never named as this portfolio's.

/// Paths of folders, each with where it led when it was first read.
struct KnownWays: Sendable {
  private struct Way: Sendable {
    /// Those of its parts that are links, as paths.
    let links: Set<String>
    /// Where it leads.
    let end: String?
  }

  private var ways: [String: Way] = [:]

  /// Notes where a path leads; throws where it goes through a link that is another one than before, or was none.
  /// O(parts).
  mutating func take(_ path: String) throws(MachineFailure) {
    let known = ways[path]
    let now = try KnownWays.way(of: path, knownTo: known)
    if known == nil { ways[path] = now }
  }

  /// Throws where one of the paths goes through a link that is another one than before, or was none.
  func check() throws(MachineFailure) {
    for (path, way) in ways.sorted(by: { $0.key < $1.key }) { _ = try KnownWays.way(of: path, knownTo: way) }
  }

  private static func way(of path: String, knownTo known: Way?) throws(MachineFailure) -> Way {
    var links: Set<String> = []
    var place = path
    while true {
      if try Disk.kind(of: place) == .link { links.insert(place) }
      guard let parent = Disk.parent(of: place), parent != place else { break }
      place = parent
    }
    let end = try Disk.real(path)
    guard let known, let link = links.max(by: { $0.utf8.count < $1.utf8.count }) else {
      return Way(links: links, end: end)
    }
    if let new = links.subtracting(known.links).max(by: { $0.utf8.count < $1.utf8.count }) {
      throw KnownWays.failure("`\(shown(new))` is a link to another place now")
    }
    if end != known.end { throw KnownWays.failure("the link `\(shown(link))` leads to another place now") }
    return Way(links: links, end: end)
  }

  private static func shown(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }

  private static func failure(_ description: String) -> MachineFailure {
    MachineFailure(
      .usage, description, help: "put back what was there, or end the command and start it again to follow the link")
  }
}
