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
    self.init(.machine, "cannot \(action) `\(path)`: \(String(cString: strerror(code)))", help: MachineFailure.help(for: code))
  }

  private static func help(for code: Int32) -> String? {
    switch code {
    case ENOSPC, EDQUOT: "the site that was there before is unchanged; make room and build again"
    case EACCES, EPERM, EROFS: "the site that was there before is unchanged; allow writing there, or choose another --output"
    case EBUSY, EXDEV: "the folder is a mount of its own; choose a folder inside it for --output"
    default: nil
    }
  }
}
