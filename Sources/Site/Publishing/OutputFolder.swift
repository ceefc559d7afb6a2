// The output folder, replaced as a whole: a complete tree is staged beside it and the two change places in one step,
// so that a reader sees the old site or the new one, never a mix, whenever the machine stops. Only what the manifest
// of the old site lists is replaced; anything else in the folder is a reason to stop.
//
//   .Output.casebook-stage   what may go at any time: the tree that is being written, or one that is being removed
//   .Output.casebook-next    the finished tree, on the disk; after the exchange, the site that was replaced
//   .Output.casebook-old     where exchange is not to be had: the old site, until the new one is in its place
//
// Where a cache is kept, the spare lies in it: a tree in which each file of the site has a second name, and which
// becomes the next stage (`KnownSite`).

import CSystem
import Pages

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that casebook writes, and only casebook.
struct OutputFolder: Sendable {
  /// As the person named it, for messages.
  let given: String
  let path: String
  let stage: String
  let parent: String
  let next: String
  private let old: String
  private let exchange: @Sendable (String, String) -> Int32
  /// What is known of the site that the last build left; nil where nothing is.
  let known: KnownSite?
  /// Whose site is in the folder before the build; nil where there is none.
  private(set) var previous: SiteManifest.Head?
  /// The slugs of the cases that it has a page for, tombstones and redirects included, in byte order.
  private(set) var previousCases: [String] = []
  /// Whether what is known of it is true.
  private(set) var isKnown = false

  /// Finds the folder, and puts right what a build that was killed has left. Nothing is made yet.
  ///
  /// Throws where the folder holds anything that casebook did not write and no host wants.
  ///
  /// - Parameters:
  ///   - places: Folders that the build reads from or runs in, which the folder must keep apart from.
  ///   - known: What is known of the site that the last build left.
  ///   - exchange: Swaps two names in one step: 0, or the system's error number.
  init(
    at given: String, apartFrom places: [InputPlace] = [], known: KnownSite? = nil,
    exchange: @escaping @Sendable (String, String) -> Int32 = { casebook_exchange($0, $1) }
  ) throws(MachineFailure) {
    self.given = given
    self.known = known
    path = try OutputFolder.place(of: given)
    parent = Disk.parent(of: path) ?? "/"
    let name = Disk.name(of: path)
    let beside = (parent == "/" ? "" : parent) + "/.\(name).casebook-"
    (stage, next, old) = (beside + "stage", beside + "next", beside + "old")
    self.exchange = exchange
    for place in places { try refuse(place) }
    try refuseFolderInsideOthers()
    if try isStranded {
      let lock = try FolderLock(parent)
      defer { lock.release() }
      try recover()
    }
    try survey()
  }

  /// Returns the real path of the folder that is to be, whether or not it is there yet.
  static func place(of given: String) throws(MachineFailure) -> String {
    func refusal(_ help: String) -> MachineFailure {
      MachineFailure(.usage, "`\(given)` cannot be the output folder", help: help)
    }
    let nameIt = "name a folder that casebook may replace, such as Output"
    var trimmed = given
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let isOfABuild = ["stage", "next", "old"].contains { trimmed.hasSuffix(".casebook-" + $0) }
    guard !trimmed.isEmpty, !isOfABuild else { throw refusal(nameIt) }
    if let real = try Disk.real(trimmed) {
      guard real != "/" else { throw refusal(nameIt) }
      return real
    }
    // Of what is not there yet the folders above are found first.
    var missing: [String] = []
    var above = trimmed
    while true {
      let name = Disk.name(of: above)
      guard !name.isEmpty, name != "..", name != "." else {
        throw refusal("name it without `\(name)` behind folders that are not there")
      }
      missing.append(name)
      above = Disk.parent(of: above) ?? "."
      if let real = try Disk.real(above) {
        guard try Disk.isFolder(real) else { throw MachineFailure(cannot: "make a folder in", above, code: ENOTDIR) }
        return (real == "/" ? "" : real) + "/" + missing.reversed().joined(separator: "/")
      }
      guard try Disk.kind(of: above) == nil else { throw refusal("`\(above)` is a link that leads nowhere") }
    }
  }

  // MARK: What is whose

  /// Looks at what is in the folder, and throws where anything in it is neither casebook's own nor a host's.
  private mutating func survey() throws(MachineFailure) {
    (previous, previousCases, isKnown) = (nil, [], false)
    guard let kind = try Disk.kind(of: path) else { return }
    guard kind == .folder else {
      throw MachineFailure(.usage, "`\(given)` is not a folder", help: "choose another --output")
    }
    if let known, known.isThere(at: path) {
      (previous, previousCases, isKnown) = (known.head, known.cases, true)
    } else {
      let (manifest, survey) = try surveyed()
      previous = manifest?.head
      previousCases = survey.own.compactMap(SiteAddress.caseSlug)
    }
  }

  /// Returns what is in the folder, which must hold nothing foreign.
  private func surveyed() throws(MachineFailure) -> (manifest: SiteManifest?, survey: SiteManifest.Survey) {
    guard try Disk.kind(of: path) != nil else { return (nil, SiteManifest.Survey()) }
    let manifest = try SiteManifest(ofSiteIn: path)
    let survey = try SiteManifest.survey(of: path, listedIn: manifest)
    guard survey.foreign.isEmpty else { throw refusal(of: survey.foreign, isSite: manifest != nil) }
    return (manifest, survey)
  }

  /// Returns the paths of the files that hosts want and the next site takes over.
  private func carried() throws(MachineFailure) -> [String] {
    if let known, known.isThere(at: path) { return [] }
    return try surveyed().survey.carried
  }

  // MARK: One build

  /// Whether only the second name of the old site is there.
  private var isStranded: Bool {
    get throws(MachineFailure) {
      guard try Disk.kind(of: path) == nil else { return false }
      return try Disk.kind(of: old) == .folder
    }
  }

  /// Between the two renames of a swap without exchange the old site has only its second name: gives it back the first.
  private func recover() throws(MachineFailure) {
    if try isStranded { try Disk.rename(old, to: path) }
  }

  /// Starts a build: nobody else builds into this folder until the tree is published or discarded. Leftovers are
  /// cleared.
  ///
  /// - Parameter spare: Where the spare of the site is, if there is one; nil where none is kept.
  func begin(spare: String? = nil, waiting: () -> Void) async throws(MachineFailure) -> StagedTree {
    try Disk.makeFolder(parent)
    let lock = try await FolderLock(parent, waiting: waiting)
    do throws(MachineFailure) {
      try recover()
      // Another build may have ended while this one waited.
      var folder = self
      try folder.survey()
      try Disk.removeTree(stage)
      try clear()
      let isFilled = try spare.map { spare throws(MachineFailure) in try folder.take(spare) } ?? false
      if !isFilled {
        do throws(MachineFailure) { try Disk.makeFolder(stage, for: .everybody) } catch {
          try? Disk.removeTree(stage)
          throw error
        }
      }
      return StagedTree(of: folder, isFilled: isFilled, spare: spare, holding: lock)
    } catch {
      lock.release()
      throw error
    }
  }

  /// Removes the sites that were replaced, file by file: what somebody has put into one of them meanwhile stays, and is
  /// an error.
  func clear() throws(MachineFailure) {
    for place in [next, old] where try Disk.kind(of: place) != nil {
      let survey = try SiteManifest.survey(of: place, listedIn: try SiteManifest(ofSiteIn: place))
      guard survey.foreign.isEmpty else { throw kept(survey.foreign, in: place) }
      // The manifest goes last: while it is there, the next build knows what else may go.
      for file in survey.own + survey.carried + survey.leftovers where file != SiteManifest.name {
        try Disk.remove("\(place)/\(file)")
      }
      for folder in survey.folders.reversed() where try !Disk.removeIfEmpty("\(place)/\(folder)") {
        throw kept([folder], in: place)
      }
      let rest = try Disk.entries(of: place).map(\.name).filter { $0 != SiteManifest.name }
      guard rest.isEmpty else { throw kept(rest, in: place) }
      // Under this name the next build removes it without a manifest.
      try Disk.rename(place, to: stage)
      try Disk.synchroniseFolder(parent)
      try Disk.remove("\(stage)/\(SiteManifest.name)")
      guard try Disk.removeIfEmpty(stage) else {
        try Disk.rename(stage, to: place)
        throw kept(try Disk.entries(of: place).map(\.name), in: place)
      }
    }
  }

  /// Puts the staged tree in the place of the old one, durably: first all of its bytes, then its name. Returns what is
  /// known of the site from then on.
  ///
  /// - Parameter spare: Where the spare of the new site is to be; nil where none is kept.
  func publish(
    _ tree: FinishedTree, from site: SiteIdentity, spare: String?
  ) async throws(MachineFailure) -> KnownSite? {
    let isPlain: Bool
    do throws(MachineFailure) { isPlain = try prepare(tree, from: site) } catch {
      try? Disk.removeTree(stage)
      throw error
    }
    do throws(MachineFailure) { try swap() } catch {
      try? Disk.removeTree(next)
      throw error
    }
    // From here on both names beside the folder may hold the old site: nothing is thrown away in passing.
    do throws(MachineFailure) {
      try Disk.synchroniseFolder(parent)
      guard isPlain, let spare else {
        try clear()
        return nil
      }
      let isKept = try await keep(tree, as: spare)
      return KnownSite(site.head, tree, at: path, spare: isKept ? spare : nil)
    } catch { throw error.leaving(.replaced) }
  }

  /// Completes the staged tree, and gives it the name of a finished one. Returns whether all that is in it is
  /// casebook's.
  private func prepare(_ tree: FinishedTree, from site: SiteIdentity) throws(MachineFailure) -> Bool {
    let carried = try carried()
    for file in carried {
      if let folder = Disk.parent(of: file) { try Disk.makeFolder("\(stage)/\(folder)", for: .everybody) }
      try Disk.copy("\(path)/\(file)", to: "\(stage)/\(file)", for: .sameAsSource)
    }
    if let manifest = tree.manifest {
      try Disk.remove("\(stage)/\(SiteManifest.name)")
      try Disk.write(manifest.bytes, to: "\(stage)/\(SiteManifest.name)", for: .everybody)
    }
    site.keep(at: stage, as: path)
    try setBack(tree.touched)
    try Disk.synchroniseFiles(of: stage)
    try Disk.rename(stage, to: next)
    return carried.isEmpty
  }

  private func swap() throws(MachineFailure) {
    guard try Disk.kind(of: path) != nil else { return try Disk.rename(next, to: path) }
    let code = exchange(next, path)
    switch code {
    case 0: return
    case EINVAL, ENOSYS, ENOTSUP:
      try Disk.rename(path, to: old)
      do throws(MachineFailure) {
        try Disk.synchroniseFolder(parent)
        try Disk.rename(next, to: path)
      } catch {
        try Disk.rename(old, to: path)
        throw error
      }
    default: throw MachineFailure(cannot: "replace", path, code: code)
    }
  }
}
