// What can go wrong that no author can mend in the content: a disk that is full, a folder that may not be read, an
// output folder that is somebody else's.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A failure of the machine, or of the way the command was called; content has diagnostics instead.
public struct MachineFailure: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    /// The disk, or a permission.
    case machine
    /// What the command was told to do cannot be done.
    case usage
  }

  public let kind: Kind
  /// One sentence, without a full stop.
  public let description: String
  public let help: String?

  init(_ kind: Kind, _ description: String, help: String? = nil) {
    self.kind = kind
    self.description = description
    self.help = help
  }

  /// A system call's failure: `cannot write `Output/index.html`: No space left on device`.
  init(cannot action: String, _ path: String, code: Int32 = errno) {
    let isReading = ["read", "find", "open"].contains { action.hasPrefix($0) }
    self.init(.machine, "cannot \(action) `\(path)`: \(String(cString: strerror(code)))", help: MachineFailure.help(for: code, isReading: isReading))
  }

  /// The same failure on the way to publishing a site, with what became of the old one.
  var whilePublishing: MachineFailure {
    guard kind == .machine, let help else { return self }
    return MachineFailure(.machine, description, help: "the site that was there before is unchanged; \(help)")
  }

  private static func help(for code: Int32, isReading: Bool) -> String? {
    switch code {
    case EACCES, EPERM, EROFS: isReading ? "allow whoever runs casebook to read it" : "allow writing there, or choose another place"
    case ENOSPC, EDQUOT: "make room and try again"
    case EBUSY, EXDEV: "the folder is a mount of its own; choose a folder inside it for --output"
    default: nil
    }
  }
}
