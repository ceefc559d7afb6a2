// A file of the finished site, and one that is still to be rendered.

/// A finished file, by its path below the output folder, with `/` between its parts.
public struct OutputFile: Sendable, Hashable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
