// Which names a published file may have: those that every server and every file system takes for the same file of the
// same kind. Apache reads each ending of a name, so that `plan.php.pdf` is a program there; Windows drops full stops
// and blanks at a name's end; two names that differ only in letter case are one file on macOS and Windows.

import Diagnostics
import Formats

extension AttachmentType {
  /// Returns the kind of file that a name says it is.
  ///
  /// - Parameter path: The file's path below its case's folder, with `/` between its parts.
  public init(ofFileAt path: FileName) throws(AttachmentRefusal) {
    let parts = path.parts
    for part in parts { try Self.checkCharacters(of: part) }
    let name = parts.last ?? ""
    let stops = name.utf8.indices.filter { name.utf8[$0] == UInt8(ascii: ".") }
    guard let last = stops.last, let type = AttachmentType(ending: name[name.utf8.index(after: last)...]) else {
      throw Self.unlisted(name)
    }
    for folder in parts.dropLast() { try Self.checkInnerStops(of: folder) }
    try Self.checkInnerStops(of: name[..<last])
    self = type
  }

  private static func checkCharacters(of part: Substring) throws(AttachmentRefusal) {
    let scalars = part.unicodeScalars
    if let first = scalars.first, let last = scalars.last,
      first == "." || last == "." || first.properties.isWhitespace || last.properties.isWhitespace
    {
      throw AttachmentRefusal("has a name that starts or ends with a blank or a full stop", help: "rename it")
    }
    if [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalars.first?.properties.generalCategory) {
      throw AttachmentRefusal("has a name that starts with an accent that belongs to no letter", help: "rename it")
    }
    if let scalar = scalars.first(where: { #"<>:"|?*\"#.unicodeScalars.contains($0) }) {
      throw AttachmentRefusal(
        "has `\(scalar)` in its name, which some systems cannot store",
        help: "rename it with letters, digits and hyphens")
    }
    if scalars.contains(where: {
      TextCheck.rule(brokenBy: $0) != nil || $0.properties.isDefaultIgnorableCodePoint
        || $0.properties.isWhitespace && $0 != " "
    }) {
      throw AttachmentRefusal(
        "has a character in its name that cannot be seen", help: "rename it with letters, digits and hyphens")
    }
    if FileName.isDevice(part) { throw AttachmentRefusal("has the name of a device on Windows", help: "rename it") }
  }

  /// Only a full stop before a digit, as in `plan-1.2`, starts no ending.
  private static func checkInnerStops(of part: Substring) throws(AttachmentRefusal) {
    for (stop, next) in Swift.zip(part.utf8, part.utf8.dropFirst())
    where stop == UInt8(ascii: ".") && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
      throw AttachmentRefusal(
        "has more than one ending, and servers differ in which one they go by",
        help: "write hyphens in its name, and one full stop before the ending")
    }
    if part.utf8.last == UInt8(ascii: ".") {
      throw AttachmentRefusal("has two full stops before its ending", help: "write one")
    }
  }

  private static func unlisted(_ name: Substring) -> AttachmentRefusal {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    let help =
      switch ending {
      case "htm", "html", "xht", "xhtml", "mht", "mhtml", "shtml":
        "save it as a PDF document, or write it as a page of the portfolio"
      case "svgz", "bmp", "tif", "tiff", "ico", "eps": "save it as PNG or SVG"
      case "heic", "heif", "hif", "avci":
        "export it as JPEG; an iPhone takes JPEG from the start with Settings > Camera > Formats > Most Compatible"
      case "dng", "cr2", "cr3", "nef", "arw", "raw", "psd", "xcf", "jp2", "jxl": "export it as JPEG or PNG"
      case "doc", "rtf", "pages", "docm": "save it as a PDF document, or as .docx"
      case "xls", "xlsm", "numbers", "sav", "dta": "save it as .csv or .xlsx"
      case "ppt", "pptm", "key": "save it as a PDF document, or as .pptx"
      case "mov", "avi", "wmv", "mkv": "save it as .mp4"
      default: "the endings are \(allEndings.joined(separator: ", ")); put anything else into a .zip file"
      }
    return AttachmentRefusal(
      ending.isEmpty ? "has no ending that says what it is" : "is of a kind that is not published (`.\(ending)`)",
      help: help)
  }
}

/// A path as a file system has it that takes letters of either case, and accents stored in any way, for the same.
public struct PathKey: Sendable, Hashable {
  /// Compared as Swift compares text: two spellings of an accent are equal.
  private let text: String

  /// O(bytes).
  public init(_ path: String) {
    text = FileName(path).parts.map { part in
      String(
        part[..<(part.lastIndex { $0 != "." && !$0.isWhitespace }.map { part.index(after: $0) } ?? part.startIndex)]
      ).lowercased().uppercased()
    }.joined(separator: "/")
  }
}
