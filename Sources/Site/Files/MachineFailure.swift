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

  /// What became of the site that the failed build was to write.
  public enum SiteState: Sendable, Hashable {
    /// The folder holds what it held before the build.
    case unchanged
    /// The new site had been put in its place when something after that failed.
    case replaced
  }

  public let kind: Kind
  /// One sentence, without a full stop.
  public let description: String
  public let help: String?
  /// What else is to be known, in one sentence: what became of the site.
  public let note: String?

  init(_ kind: Kind, _ description: String, help: String? = nil, note: String? = nil) {
    self.kind = kind
    self.description = description
    self.help = help
    self.note = note
  }

  /// A system call's failure: `cannot write `Output/index.html`: No space left on device`.
  init(cannot action: String, _ path: String, code: Int32 = errno) {
    self.init(cannot: action, named: "`\(path)`", code: code)
  }

  /// A system call's failure with something that has no path.
  package init(cannot action: String, named thing: String, code: Int32) {
    let isReading = ["read", "find", "open", "look"].contains { action.hasPrefix($0) }
    let reason = String(cString: strerror(code))
    self.init(
      .machine, "cannot \(action) \(thing): \(reason)", help: MachineFailure.help(for: code, isReading: isReading))
  }

  /// A limit that the machine sets, such as the number of threads.
  public init(machine description: String, help: String) { self.init(.machine, description, help: help) }

  /// A way of calling the command that cannot be right.
  public init(usage description: String, help: String) { self.init(.usage, description, help: help) }

  /// The same failure, with what became of the site. What was found first stays.
  public func leaving(_ site: SiteState) -> MachineFailure {
    guard note == nil else { return self }
    switch site {
    case .unchanged:
      guard kind == .machine else { return self }
      return MachineFailure(
        .machine, description, help: help, note: "nothing was published, and the output folder is as it was")
    case .replaced:
      return MachineFailure(
        .machine, description, help: help, note: "the new site is in place; what failed came after that")
    }
  }

  private static func help(for code: Int32, isReading: Bool) -> String? {
    switch code {
    case EACCES, EPERM, EROFS:
      isReading ? "allow the user who runs casebook to read it" : "allow writing there, or choose another place"
    case ENOSPC, EDQUOT: "make room and try again"
    case EBUSY, EXDEV:
      "the folder is a mount of its own, or part of one below it; remove it, or choose a folder inside it for --output"
    case EMFILE, ENFILE: "allow more open files (`ulimit -n` shows the limit) and try again"
    case ENOMEM: "allow more memory (`ulimit -v` shows the limit) and try again"
    default: nil
    }
  }
}
