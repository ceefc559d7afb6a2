// The list of what casebook wrote into a folder. It is published with the site, and it is what tells casebook's own
// files, which the next build replaces, from files of anybody else, which it refuses to touch.

import Diagnostics
import Foundation
import Markup

/// What a site consists of, and whose it is.
struct SiteManifest: Sendable, Hashable {
  /// The manifest's own name in the site's folder.
  static let name = ".casebook-site.json"
  /// A manifest of this many bytes lists more than 100,000 files; a larger one is not ours.
  private static let largest = 64 << 20

  /// Whose a site is.
  struct Head: Sendable, Hashable, Codable {
    let title: String
    /// The address that the site was built for.
    let baseURL: String
  }

  let head: Head
  /// The paths of the files that pages lead to, in byte order, the manifest left out.
  let files: [String]
  /// The fingerprints of the other paths and of the folders above them, in order: the manifest is public, and names no
  /// case that was withdrawn.
  let unlisted: [String]

  init(_ head: Head, files: some Sequence<String>, unlisted: some Sequence<String> = []) {
    self.head = head
    self.files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.unlisted = (Array(unlisted) + Disk.folders(of: unlisted)).map(SiteManifest.fingerprint).sorted()
  }

  private static func fingerprint(_ path: String) -> String { Fingerprint(of: path.utf8).text }

  // MARK: Writing and reading

  /// The manifest as JSON, one path a line.
  var bytes: [UInt8] {
    let members: JSON = .object([
      "about": "casebook wrote this folder and replaces it at each build; it lists what is its own",
      "title": .string(head.title),
      "base_url": .string(head.baseURL), "files": .array(files.map(JSON.string)),
      "unlisted": .array(unlisted.map(JSON.string)),
    ])
    return members.bytes(pretty: true) + [UInt8(ascii: "\n")]
  }

  /// Reads the manifest of the site in `folder`; nil where there is none, or none that casebook can have written.
  init?(ofSiteIn folder: String) throws(MachineFailure) {
    let path = "\(folder)/\(SiteManifest.name)"
    guard try Disk.kind(of: path) == .file, let bytes = try Disk.read(path, atMost: SiteManifest.largest),
      let written = try? JSONDecoder().decode(Written.self, from: Data(bytes))
    else { return nil }
    head = Head(title: written.title, baseURL: written.baseURL)
    (files, unlisted) = (written.files, written.unlisted)
  }

  /// The keys as they are written.
  private struct Written: Decodable {
    let title: String
    let baseURL: String
    let files: [String]
    let unlisted: [String]

    enum CodingKeys: String, CodingKey {
      case title, files, unlisted
      case baseURL = "base_url"
    }
  }

  // MARK: What is whose

  /// Names in the site's folder that a host, or git, wants to find there: a build carries them into the new site.
  private static let ofHosts: Set<String> = [
    "CNAME", ".nojekyll", ".gitkeep", ".gitignore", ".gitattributes", ".domains", ".htaccess", "_headers", "_redirects",
    "web.config",
  ]
  /// A folder that hosts want (RFC 8615).
  private static let folderOfHosts = ".well-known"
  /// What file managers leave in every folder that they show. It goes with the old site.
  private static let leftovers: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

  /// The entries of a folder that casebook writes into, by who wants them.
  struct Survey: Sendable, Hashable {
    /// Paths of casebook's own files.
    var own: [String] = []
    /// Paths of what file managers left.
    var leftovers: [String] = []
    /// Paths of files that are carried into the next site.
    var carried: [String] = []
    /// Paths of the folders that hold these, each before those in it.
    var folders: [String] = []
    /// Paths of files and folders that nobody but their owner can decide about; a folder stands for all in it.
    var foreign: [String] = []
  }

  /// Returns what `folder` holds beside what `manifest` lists. O(n log n) in its entries.
  static func survey(of folder: String, listedIn manifest: SiteManifest?) throws(MachineFailure) -> Survey {
    let listed = manifest?.files ?? []
    let files = Set(listed.map { Array($0.utf8) } + [Array(name.utf8)])
    let folders = Set(Disk.folders(of: listed).map { Array($0.utf8) })
    let unlisted = Set(manifest?.unlisted ?? [])
    var survey = Survey()
    func look(into place: String, below prefix: String) throws(MachineFailure) {
      for entry in try Disk.entries(of: place) {
        let path = prefix + entry.name
        switch entry.kind {
        case .file where entry.isNameable && (files.contains(Array(path.utf8)) || unlisted.contains(fingerprint(path))):
          survey.own.append(path)
        case .file where leftovers.contains(entry.name): survey.leftovers.append(path)
        case .file where entry.isNameable && (ofHosts.contains(path) || path.hasPrefix(folderOfHosts + "/")):
          survey.carried.append(path)
        case .folder
        where entry.isNameable
          && (folders.contains(Array(path.utf8)) || unlisted.contains(fingerprint(path))
            || Disk.isPath(path, within: folderOfHosts)):
          survey.folders.append(path)
          try look(into: "\(place)/\(entry.name)", below: path + "/")
        default: survey.foreign.append(path)
        }
      }
    }
    try look(into: folder, below: "")
    return survey
  }
}
