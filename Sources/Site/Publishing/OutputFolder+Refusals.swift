// Whose an output folder is: what a build may replace, and the words with which it refuses to.

import Words

extension OutputFolder {
  /// A folder that a build reads from or runs in.
  struct InputPlace: Sendable {
    let path: String
    /// What it is, such as `the content folder`.
    let what: String
    /// Whether the output folder may lie inside it.
    var mayContainOutput = false
  }

  /// Throws where the folder and a place overlap: replacing the one would destroy the other.
  func refuse(_ place: InputPlace) throws(MachineFailure) {
    guard let real = try Disk.real(place.path) else { return }
    let help =
      "name a folder of its own, such as Output; to serve the site from elsewhere, build it there first and copy it"
    if Disk.isPath(real, within: path) {
      throw MachineFailure(
        .usage, "\(place.what) lies in the output folder `\(given)`, which each build replaces", help: help)
    }
    if !place.mayContainOutput, Disk.isPath(path, within: real) {
      throw MachineFailure(.usage, "the output folder `\(given)` lies in \(place.what)", help: help)
    }
  }

  /// Throws where the folder is the cache or lies in it: what is in there is not published.
  func refuse(cache: String?) throws(MachineFailure) {
    guard let cache, Disk.isPath(path, within: try Self.place(of: cache)) else { return }
    throw MachineFailure(
      .usage, "the output folder `\(given)` is where builds keep what they made, or lies in it",
      help: "name a folder that casebook may replace, such as Output")
  }

  /// Whether a cache at a place would be read or published by others: in the content folder, or in a site.
  static func isShared(_ cache: String, content: String) throws(MachineFailure) -> Bool {
    var above = Disk.parent(of: try place(of: cache))
    while let folder = above {
      if folder == content { return true }
      if try Disk.kind(of: "\(folder)/\(SiteManifest.name)") != nil { return true }
      above = folder == "/" ? nil : Disk.parent(of: folder)
    }
    return false
  }

  /// Throws where the folder lies in another site, among documents or in a repository's own files: what holds it would
  /// stumble over it.
  func refuseFolderInsideOthers() throws(MachineFailure) {
    var above = parent
    while true {
      let holder =
        if try Disk.kind(of: "\(above)/\(SiteManifest.name)") != nil {
          "a site that casebook wrote"
        } else if try ContentFolder.holdsDocuments(above) {
          "content"
        } else if [".git", ".hg", ".svn"].contains(Disk.name(of: above)) { "a repository's own files" } else { "" }
      guard holder.isEmpty else {
        throw MachineFailure(
          .usage, "the output folder `\(given)` lies in \(holder), `\(above)`", help: "name a folder outside it")
      }
      guard let next = Disk.parent(of: above), next != above else { return }
      above = next
    }
  }

  /// The failure that names what casebook did not write.
  ///
  /// - Parameter isSite: Whether there is a list of what it wrote.
  func refusal(of foreign: [String], isSite: Bool) -> MachineFailure {
    let names = English().list(
      foreign.prefix(5).map { "`\($0)`" } + (foreign.count > 5 ? ["\(foreign.count - 5) more"] : []))
    if foreign.contains(where: { [".git", ".hg", ".svn"].contains(Disk.name(of: $0)) }) {
      return MachineFailure(
        .usage, "a repository lies in the output folder `\(given)`, which each build replaces: \(names)",
        help:
          "build into a folder below it, such as docs, and have the host publish that folder; or build elsewhere, "
          + "and mirror the site here with `rsync -a --delete --filter='P /*'`, which leaves what is yours beside "
          + "the site's folders"
      )
    }
    guard isSite else {
      return MachineFailure(
        .usage, "`\(given)` is not empty, and has no list of what casebook wrote into it: \(names)",
        help:
          "choose another --output, or empty that folder yourself if nothing in it is needed; a site that an earlier "
          + "casebook wrote has no list either"
      )
    }
    return MachineFailure(
      .usage, "`\(given)` holds what casebook did not write: \(names)",
      help:
        "each build replaces the whole folder, so move that elsewhere, or build into another --output and copy the "
        + "site from there"
    )
  }

  /// Throws where the site in the folder is another portfolio's.
  ///
  /// A folder remembers which content it was built from, as an attribute and not in its bytes, so that the same input
  /// gives the same bytes wherever it lies. Where that was lost, the title and the address decide.
  func refuseOther(than site: SiteIdentity) throws(MachineFailure) {
    guard let previous else { return }
    let content = try SiteIdentity.content(ofSiteIn: path)
    // Addresses of examples are no evidence: every new portfolio begins with one.
    let (sameTitle, sameAddress) = (
      previous.title == site.title, previous.baseURL == site.baseURL && !site.hasExampleAddress
    )
    let isSame =
      content.map { $0 == site.content || sameTitle && sameAddress }
      ?? (sameAddress || sameTitle && previous.baseURL == site.baseURL)
    guard !isSame else { return }
    throw MachineFailure(
      .usage,
      "`\(given)` holds the site of another portfolio, “\(previous.title)”"
        + (content.map { ", built from `\($0)`" } ?? ""),
      help:
        "build this one into another --output; if the portfolio has only moved, remove that site yourself and build "
        + "again"
    )
  }

  /// The failure that names what was written into an old site while it was replaced.
  func kept(_ foreign: [String], in place: String) -> MachineFailure {
    MachineFailure(
      .usage,
      "something was written into the old site while it was replaced, and is kept: "
        + English().list(foreign.prefix(5).map { "`\(place)/\($0)`" }),
      help: "move it to where it belongs, and remove `\(place)`")
  }
}
