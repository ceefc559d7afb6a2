// What people give in place of text, without meaning to: a workbook of Excel, text in another encoding. It is known by
// its first bytes, and said once, in place of what is wrong with each byte.

import Diagnostics

/// Something that is no text in UTF-8, as its first bytes say.
enum OtherContent {
  case utf16
  /// UTF-16 without a mark of its byte order: every second byte is 0.
  case unmarkedUTF16
  case utf32
  /// Excel's and LibreOffice's own files, and others that are ZIP archives.
  case archive
  /// The files of Excel before 2007.
  case oldOffice
  case pdf
  case richText

  /// Nil for what may be text. O(1).
  init?(of bytes: [UInt8]) {
    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
    if begins([0xFF, 0xFE, 0, 0]) || begins([0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) {
      self = .utf16
    } else if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) {
      self = .archive
    } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if begins(Array("{\\rtf".utf8)) {
      self = .richText
    } else if Self.alternates(bytes) {
      self = .unmarkedUTF16
    } else {
      return nil
    }
  }

  /// Whether every second of the first bytes is 0, and no other: letters of Europe in UTF-16.
  private static func alternates(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    guard head.count >= 4, head.contains(0) else { return false }
    let zeros = head.indices.filter { head[$0] == 0 }
    guard zeros.count * 5 >= head.count * 2 else { return false }
    return zeros.allSatisfy { $0 % 2 == 0 } || zeros.allSatisfy { $0 % 2 == 1 }
  }

  func diagnostic(_ leniency: TextCheck.Leniency, at span: Span) -> Diagnostic {
    let isTable = leniency != .none
    let utf8 = "save the file with the encoding UTF-8; a spreadsheet calls it “CSV UTF-8”"
    let what: String
    var help =
      isTable
      ? "open it, and save it as text; of a spreadsheet, each sheet as “CSV UTF-8”" : "save it as plain text, in UTF-8"
    switch self {
    case .utf16: (what, help) = (isTable ? "this UTF-16 text is cut off or damaged" : "this is UTF-16 text", utf8)
    case .unmarkedUTF16: (what, help) = ("this looks like UTF-16 text, without the mark that says so", utf8)
    case .utf32: (what, help) = ("this is UTF-32 text", utf8)
    case .archive:
      what =
        isTable
        ? "this is a workbook or another ZIP archive, not text"
        : "this is a ZIP archive, such as a document of Word, not text"
    case .oldOffice: what = "this is a file of an old version of Excel or Word, not text"
    case .pdf: what = "this is a PDF file, not text"
    case .richText: what = "this is rich text (RTF), not plain text"
    }
    return Diagnostic(.notUTF8, what, at: span, help: help)
  }
}
