// What is known of the site that a build wrote into a folder, so that the next build need not look through all of it,
// and can change a few files of a tree that is there already: the spare, in which every file of the site has a second
// name. It is the next site's stage, and the site that was replaced becomes the next spare.

import Diagnostics
import Pages

/// The site that is in an output folder, as it was published.
struct KnownSite: Sendable, Codable {
  let head: SiteManifest.Head
  /// The slugs of the cases that it has a page for, tombstones and redirects included, in byte order.
  let cases: [String]
  /// The paths of its folders, each before those in it.
  let folders: [String]
  /// What the disk says of the folders, and of the list of what casebook wrote.
  private let output: UInt64
  /// What it says of the output folder itself, under its name.
  private let root: UInt64
  /// What it says of the same folders of the spare, and of the spare itself; nil where there is none.
  private let spare: UInt64?

  /// Looks at a site that has just been published; nil where it is not there.
  ///
  /// - Parameter spare: Where its spare is; nil where there is none.
  init?(_ head: SiteManifest.Head, _ tree: FinishedTree, at place: String, spare: String?) {
    guard let states = Disk.states(ofFolders: tree.folders, below: place),
      let output = KnownSite.state(of: states, at: place), let root = Disk.stamp(of: place)
    else { return nil }
    self.head = head
    self.root = root.fingerprint
    cases = tree.files.filter { SiteAddress.caseSlug($0) != nil }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }.compactMap(SiteAddress.caseSlug)
    folders = tree.folders
    self.output = output
    self.spare = spare.flatMap { KnownSite.spare(of: tree.folders, at: $0) }
  }

  /// Whether it is what is in a folder: nothing in it came, went or got another place. O(folders).
  func isThere(at place: String) -> Bool { Disk.stamp(of: place)?.fingerprint == root && states(at: place) != nil }

  /// Whether the spare is as it was left. O(folders).
  func hasSpare(at place: String) -> Bool { spare != nil && KnownSite.spare(of: folders, at: place) == spare }

  private static func spare(of folders: [String], at place: String) -> UInt64? {
    guard let states = Disk.states(ofFolders: folders, below: place), let root = Disk.stamp(of: place) else {
      return nil
    }
    return fingerprint([root.fingerprint] + states)
  }

  /// Returns the states of the folders (`Disk.states`) where it is what is in a folder, under whatever name; nil
  /// otherwise.
  func states(at place: String) -> [UInt64]? {
    guard let states = Disk.states(ofFolders: folders, below: place),
      KnownSite.state(of: states, at: place) == output
    else { return nil }
    return states
  }

  private static func state(of folders: [UInt64], at place: String) -> UInt64? {
    let manifest = "\(place)/\(SiteManifest.name)"
    guard let stamp = Disk.stamp(of: manifest), let mode = Disk.mode(of: manifest) else { return nil }
    return fingerprint([stamp.contentFingerprint, UInt64(mode)] + folders)
  }

  private static func fingerprint(_ states: [UInt64]) -> UInt64 {
    Fingerprint { parts in for state in states { parts.add(state) } }.value
  }
}
