// The file in which a drawing's positions are kept: beside its case, so that the next build draws the network as
// before, or wherever `casebook draw` is told.

import Cases
import Diagnostics
import Networks
import Pages

/// A file of positions, as it was read.
public struct PositionsFile: Sendable {
  /// What the name of such a file ends in, beside a case of one file and beside a graph: `oak.positions.json`.
  static let ending = ".positions.json"
  /// Its name in a case's own folder.
  static let nameInFolder = "positions.json"

  /// Nil where nothing could be read.
  public let positions: Positions?
  public let sources: SourceSet
  public let diagnostics: [Diagnostic]

  /// Reads the file at `path`. O(bytes).
  public static func read(_ path: String) throws(MachineFailure) -> PositionsFile {
    let help = "name a file that `casebook draw --positions` wrote"
    guard let real = try Disk.real(path), try !Disk.isFolder(real) else {
      throw MachineFailure(.usage, "there is no file `\(path)`", help: help)
    }
    guard let bytes = try Disk.read(real, atMost: ContentFolder.largestText) else {
      throw MachineFailure(.usage, "`\(path)` has more than 8 MB", help: help)
    }
    let sources = SourceSet([SourceFile(path: path, bytes: bytes)])
    let read = DrawnPositions.read(sources.ids[0], in: sources)
    return PositionsFile(
      positions: read.value.map { Positions($0) }, sources: sources,
      diagnostics: read.diagnostics.inStableOrder(in: sources))
  }

  /// Where the positions of the network in a file are kept.
  public static func path(besides file: String) -> String {
    if Disk.name(of: file) == "index.md" { return "\(Disk.parent(of: file) ?? ".")/\(nameInFolder)" }
    let name = Disk.name(of: file)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return (Disk.parent(of: file).map { $0 + "/" } ?? "") + stem + ending
  }
}

/// A file that holds the result of a verb that works on one network.
public enum ResultFile: Sendable {
  case drawing, positions

  /// Writes the result, in place of an earlier one of its kind. A file that holds anything else is left alone: it may
  /// be a source.
  public func write(_ bytes: [UInt8], to path: String) throws(MachineFailure) {
    guard !Disk.name(of: path).isEmpty else {
      throw MachineFailure(.usage, "`\(path)` is no name of a file", help: "name a file")
    }
    guard path != "-" else {
      throw MachineFailure(
        .usage, "`-` is no name of a file here",
        help: self == .drawing ? "leave it out: the drawing goes to standard output" : "name a file, such as oak.json")
    }
    if let folder = Disk.parent(of: path) {
      guard try Disk.isFolder(folder) else {
        throw MachineFailure(.usage, "there is no folder `\(folder)`", help: "make it first")
      }
      try ContentFolder.refuseLinks(in: folder)
    }
    if try Disk.kind(of: path) == .file {
      let start = try OpenFile.with(path) { file throws(MachineFailure) in try file.read(0..<min(file.count, 4_096)) }
      guard start.isEmpty || isResult(start) else {
        throw MachineFailure(
          .usage, "`\(path)` is there already and is no \(noun) that casebook wrote",
          help: "name another file, or remove that one yourself")
      }
    }
    try Disk.replace(path, with: bytes)
  }

  private var noun: String { self == .drawing ? "drawing" : "file of positions" }

  /// Whether a file that begins so was written by casebook.
  private func isResult(_ start: [UInt8]) -> Bool {
    let text = String(decoding: start, as: UTF8.self)
    switch self {
    case .drawing:
      // The class of the network alone, or with others behind it.
      return ["\"", " "].contains { text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"network\($0)") }
    case .positions: return text.hasPrefix("{") && text.contains("\n  \"engine\": \"casebook\"")
    }
  }
}
