// A portfolio as a site that is looked at while it is written: brought up to date when asked, each file of it made when
// it is asked for. What serves it knows no more of it than this.

import Cases

/// A site that follows its content.
public protocol PreviewSite: Sendable {
  /// Reads what has changed on the disk, and makes the site anew as far as that asks for.
  ///
  /// Mistakes of content are in the result; it throws where the machine fails, or the content folder or its theme is
  /// not there.
  func update() async throws(MachineFailure) -> PreviewUpdate

  /// Returns the file at a path of the site such as `cases/oak.html`, as a build would write it; nil where there is
  /// none. It is made when it is first asked for, and kept until the next update.
  func file(at path: String) async -> [UInt8]?

  /// Returns a number that is another one when a file beside pages holds something else, without reading the file; nil
  /// where there is none at that path, and for what is made with the pages.
  func state(ofFileAt path: String) async -> UInt64?

  /// Returns the folders whose files the site is made of, as real paths. One that is not there yet may be among them.
  func watchedFolders() async -> [String]
}

/// What an update of a preview has found.
public struct PreviewUpdate: Sendable {
  /// Rises with each update that changed the site or what is said of it.
  public var generation: Int
  /// Everything that was found: diagnostics, graded and sorted, with their sources.
  public var report: BuildReport
  /// Whether the site is that of the content as it is now; false where errors keep it as it last was.
  public var isCurrent: Bool

  public init(generation: Int, report: BuildReport, isCurrent: Bool) {
    self.generation = generation
    self.report = report
    self.isCurrent = isCurrent
  }
}

extension BuildOptions {
  /// Returns the folders that a site of these options is made of: the content folder, the folders of themes beside it
  /// and in the working folder, which may not be there yet, and each other one that there is, with the themes in it
  /// that are links. O(folders above the program + themes).
  public func watchedFolders() throws(MachineFailure) -> [String] {
    var folders = [try Disk.real(content) ?? content]
    func add(_ folder: String) { if !folders.contains(folder) { folders.append(folder) } }
    for place in [".", Disk.parent(of: folders[0])] {
      guard let place, let real = try Disk.real(place) else { continue }
      add("\(real)/Themes")
    }
    for place in try ThemeFolder.places(content: content) {
      guard let folder = try Disk.real("\(place)/Themes"), try Disk.isFolder(folder) else { continue }
      add(folder)
      for entry in try Disk.entries(of: folder) where entry.kind == .link && entry.isNameable {
        if let theme = try Disk.real("\(folder)/\(entry.name)") { add(theme) }
      }
    }
    return folders
  }

  /// Returns whether a file or folder of that name was left by an editor, a file manager or a synchroniser, so that
  /// nothing of it is read. O(length).
  package static func isPassedOver(_ name: String) -> Bool { Leftover.isNamed(name) }
}
