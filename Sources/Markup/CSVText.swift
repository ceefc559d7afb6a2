// The writer for tables that other programs read: comma-separated values (RFC 4180), in which no cell is a formula.

/// Rows of comma-separated values in UTF-8, each ended by CR and LF. They begin with a byte order mark, without which
/// Excel takes the letters of `Māori` for those of an older encoding.
public struct CSVText: Sendable {
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  public init() {}

  /// Adds a row. A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
  /// injection"): one that begins with `=`, `+`, `-`, `@`, a tab or a line end. O(bytes).
  public mutating func add(_ row: some Sequence<String>) {
    var isFirst = true
    for cell in row {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      add(cell)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private mutating func add(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    let text = cell.utf8
    let isFormula = text.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
    let isQuoted = text.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13 }
    if isQuoted { bytes.append(quote) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(quote) }
  }
}
