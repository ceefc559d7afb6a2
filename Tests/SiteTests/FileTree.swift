// All that a folder holds, as a value: what "byte-identical" is measured with.

import Foundation

/// The files of a folder and those below it, links not followed.
struct FileTree: Sendable, Equatable {
  /// By path below the folder.
  private(set) var files: [String: [UInt8]] = [:]
  /// Paths of folders; an empty one is a difference too.
  private(set) var folders: Set<String> = []

  var paths: [String] { files.keys.sorted() }
  var pages: [String] { paths.filter { $0.hasSuffix(".html") } }

  /// Reads the folder; one that is not there is an error.
  init(_ folder: String) throws { try read(folder, below: "") }

  private mutating func read(_ folder: String, below prefix: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let place = "\(folder)/\(name)"
      switch try FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType {
      case .typeDirectory?:
        folders.insert(prefix + name)
        try read(place, below: "\(prefix)\(name)/")
      case .typeRegular?:
        files[prefix + name] = [UInt8](try Data(contentsOf: URL(filePath: place)))
      case let other:
        throw CocoaError(
          .fileReadUnknown,
          userInfo: [NSFilePathErrorKey: place, NSDebugDescriptionErrorKey: "\(String(describing: other))"])
      }
    }
  }

  subscript(path: String) -> [UInt8]? { files[path] }

  func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

  /// Returns the paths of all files that hold the bytes of `text`.
  func paths(holding text: String) -> [String] {
    let bytes = Data(text.utf8)
    return paths.filter { files[$0].map { Data($0).range(of: bytes) != nil } ?? false }
  }

  /// Returns the paths at which the two differ.
  func differences(from other: FileTree) -> [String] {
    let changed = Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }
    return (changed.union(folders.symmetricDifference(other.folders))).sorted()
  }
}
