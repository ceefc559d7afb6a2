// The preview of a portfolio that makes the whole site, in memory, whenever something has changed.

import Cases
import Diagnostics
import Pages
import Synchronization

/// A site in memory.
public actor Preview: PreviewSite {
  private let options: BuildOptions
  private var generation = 0
  /// The site as it last was without errors.
  private var files: [String: [UInt8]] = [:]
  private var diagnostics: [Diagnostic] = []

  public init(_ options: BuildOptions) { self.options = options }

  public func update() async throws(MachineFailure) -> PreviewUpdate {
    var session = Session(options, advance: { _ in })
    let made = Mutex<[String: [UInt8]]>([:])
    var isCurrent = false
    if let content = try await session.content(keepsCases: true) {
      let plan = await session.plan(content)
      try await session.render(plan, theme: content.theme) { path, bytes in made.withLock { $0[path] = bytes } }
      for attachment in content.attachments {
        let bytes = try attachment.published()
        made.withLock { $0[attachment.path] = bytes }
      }
      isCurrent = !session.isRefused
    }
    let report = session.finished()
    let new = isCurrent ? made.withLock { $0 } : files
    if new != files || report.diagnostics != diagnostics || generation == 0 { generation += 1 }
    (files, diagnostics) = (new, report.diagnostics)
    return PreviewUpdate(generation: generation, report: report, isCurrent: isCurrent)
  }

  public func file(at path: String) -> [UInt8]? { files[path] }

  public func watchedFolders() -> [String] { (try? options.watchedFolders()) ?? [options.content] }
}

extension Attachment {
  /// Returns what is published of the file.
  fileprivate func published() throws(MachineFailure) -> [UInt8] {
    try OpenFile.with(source) { file throws(MachineFailure) in
      let bytes = try file.read(0..<file.count)
      if type == .svg {
        guard case .drawing(let drawing) = SVGDrawing.read(bytes) else { return [] }
        return drawing.bytes
      }
      guard type.isCleaned, let copy = try type.pictureCopy(of: file.bytes) else { return bytes }
      return copy.pieces.flatMap { piece in
        switch piece {
        case .run(let run): Array(bytes[run.clamped(to: bytes.indices)])
        case .written(let bytes): bytes
        }
      }
    }
  }
}
