// PDF documents. Script in one runs in the viewer, which is a room of its own in every browser, and never on the site's
// origin. What can be seen of it without unpacking is refused all the same: no card or paper needs it.

/// Looks for the names of actions that run something, as they stand in a document's objects.
struct PDFScan {
  /// Actions of ISO 32000-2, section 12.6, that run a script or a program or play what is embedded.
  private static let active = ["JavaScript", "Launch", "RichMedia", "Rendition"]

  private(set) var found: String?
  private var name: [UInt8]?

  /// Looks at the next piece; returns false once something was found.
  mutating func read(_ piece: ArraySlice<UInt8>) -> Bool {
    for byte in piece {
      if name == nil, byte != UInt8(ascii: "/") { continue }
      if Self.isRegular(byte) {
        // Longer than any of the names, with each character written as `#xx`.
        if (name?.count ?? 0) <= 36 { name?.append(byte) }
      } else {
        close()
        if found != nil { return false }
        name = byte == UInt8(ascii: "/") ? [] : nil
      }
    }
    return true
  }

  /// Returns the name of an action, if there is one.
  mutating func finish() -> String? {
    close()
    return found
  }

  private mutating func close() {
    guard let raw = name else { return }
    name = nil
    let text = Self.decoded(raw)
    found = Self.active.first { $0.utf8.elementsEqual(text) }
  }

  /// A name with each `#4A` as the character that it means.
  private static func decoded(_ raw: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < raw.count {
      if raw[index] == UInt8(ascii: "#"), index + 2 < raw.count,
        let value = UInt8(String(decoding: raw[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        out.append(value)
        index += 3
      } else {
        out.append(raw[index])
        index += 1
      }
    }
    return out
  }

  private static func isRegular(_ byte: UInt8) -> Bool { byte > 0x20 && !"()<>[]{}/%".utf8.contains(byte) }
}

extension AttachmentType {
  func pdfRefusal<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> AttachmentRefusal? {
    let head = try file.bytes(at: 0, 8)
    let tail = try file.bytes(at: max(0, file.count - 1024), 1024)
    guard head.count == 8, head.holds("%PDF-"), head[5] == UInt8(ascii: "1") || head[5] == UInt8(ascii: "2"),
      head[6] == UInt8(ascii: "."),
      tail.indices.contains(where: { tail.holds("%%EOF", at: $0) })
    else { return try mismatch(in: file) }
    var scan = PDFScan()
    try file.forEachPiece { scan.read($0) }
    return scan.finish().map {
      AttachmentRefusal(
        "holds an action that runs something (`/\($0)`)",
        help: "save it anew as a PDF document for archives (PDF/A), or print it to a file")
    }
  }
}
