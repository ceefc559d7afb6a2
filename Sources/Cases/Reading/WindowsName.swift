// Names that Windows cannot store. A repository that holds one cannot be checked out there, and a page at such an
// address cannot be saved (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).

import Diagnostics

extension FileName {
  /// Why Windows cannot store the file, and what to do; nil where it can. O(length).
  public var faultOnWindows: (reason: String, help: String)? {
    for part in parts {
      if Self.isDevice(part) { return ("has the name of a device", "rename it") }
      if let last = part.unicodeScalars.last, last == "." || last == " " {
        return ("ends in a blank or a full stop", "rename it")
      }
      for scalar in part.unicodeScalars where scalar.value < 0x20 || #"<>:"|?*\"#.unicodeScalars.contains(scalar) {
        return (
          "has \(scalar.value < 0x20 ? "a control character" : "`\(scalar)`") in its name",
          "rename it with letters, digits and hyphens"
        )
      }
    }
    return nil
  }

  /// Whether the name of a file or folder, with any ending, is that of a device on Windows: `con.md`, `Aux`,
  /// `com¹.csv`.
  public static func isDevice(_ part: some StringProtocol) -> Bool {
    // Few names begin as one of them does.
    guard heads.contains(head(of: part.utf8)) else { return false }
    let stem = part.prefix { $0 != "." && $0 != ":" }.uppercased().reversed().drop { $0 == " " }.reversed()
    let name = String(stem)
    if devices.contains(name) { return true }
    return name.count == 4 && (name.hasPrefix("COM") || name.hasPrefix("LPT"))
      && "0123456789¹²³".contains(name.suffix(1))
  }

  /// Reports an id that is such a name, of what has a page of its own; nil for any other id.
  static func deviceID(_ id: String, of noun: String, at span: Span) -> Diagnostic? {
    guard isDevice(id) else { return nil }
    return Diagnostic(
      .badID, "`\(id)` is the name of a device on Windows, where no page can have it", at: span,
      help: "give the \(noun) another id")
  }

  private static let devices: Set<String> = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]
  private static let heads = ["CON", "PRN", "AUX", "NUL", "CLO", "COM", "LPT"].map { head(of: $0.utf8) }

  /// The first three letters as one number, whatever their case.
  private static func head(of name: some Collection<UInt8>) -> UInt32 {
    name.prefix(3).reduce(0) { $0 << 8 | UInt32($1 & 0xDF) }
  }
}
